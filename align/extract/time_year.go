package extract

// A year in digits is the most doubtful of times: 1,900 people, a sum, the
// name of a model and the number of a house look alike. It is read as one
// where an era, a month or a word that leads to times stands beside it, or
// where the sentence leaves a number nothing to count. See [timeGrammar.dated].

// yearPart parses a year in digits: 2014, 44 BC, A.D. 70. Whether it is a
// year at all is for its context to say: see [scan.dated].
func (s *timeGrammar) yearPart(i int) (point, bool) {
	p := point{parts: hasYear, weak: true}
	if y, end, ok := s.yearNumber(i); ok {
		p.year, p.end = y, end
		s.addEra(&p)
		p.weak = p.end == end
		if w := s.wordAt(end).sense; p.weak && (w == "quarter" || w == "period") && s.wordAt(i-1).time.class == timeArticle {
			p.quarter, p.weak, p.end = true, false, end+1
		}
		return p, true
	}
	if s.digits(i, 1) || s.digits(i, 2) || s.digits(i, 3) || s.digits(i, 4) {
		p.year, p.end, p.weak = s.intAt(i), i+1, false
		end := p.end
		s.addEra(&p)
		return p, p.end > end && p.year != 0
	}
	return p, false
}

// yearWords parses a year in words: nineteen ninety-six, two thousand and
// five, twenty fourteen.
func (s *timeGrammar) yearWords(i int) (year, end int, ok bool) {
	n, ok := s.cardinalWords(i)
	if !ok {
		return 0, 0, false
	}
	if n.lo.N >= 2000 && n.lo.N < 2100 && s.wordAt(i+1).number.class == numScale {
		return int(n.lo.N), n.end, true
	}
	if n.lo.N < 16 || n.lo.N > 20 || n.end != i+1 {
		return 0, 0, false
	}
	m, ok := s.cardinalWords(s.skipHyphen(n.end))
	if !ok || m.lo.N < 10 || m.lo.N > 99 {
		return 0, 0, false
	}
	return int(100*n.lo.N + m.lo.N), m.end, true
}

// yearIn reports whether a year in words stands at token i.
func (s *timeGrammar) yearIn(i int) bool {
	_, _, ok := s.yearWords(i)
	return ok
}

// cardinalOf parses a year told as a number of at least a hundred in words:
// the year two hundred and sixty.
func (s *timeGrammar) cardinalOf(i int) (number, bool) {
	if s.wordAt(i).number.class != numUnit {
		return number{}, false
	}
	n, ok := s.number(i, false)
	return n, ok && !n.ordinal && !n.vague && n.lo.D == 1 && n.lo.N >= 100 && n.lo.N < 2200 && n.lo == n.hi
}

// decade parses the 1990s, 1990's, the 90s; the century of two digits is
// left to the reader.
func (s *timeGrammar) decade(i int) (point, bool) {
	end := i + 1
	if s.is(end, '\'') && s.glued(end) {
		end++
	}
	if end >= len(s.toks) || !s.glued(end) || !s.word(end, "s") {
		return point{}, false
	}
	p := point{parts: hasDecade, end: end + 1}
	switch {
	case s.digits(i, 4):
		p.year = s.intAt(i)
		if p.year%100 == 0 && p.year < 2000 {
			p.parts, p.value = hasCentury, p.year/100+1
			return p, p.year >= 1000
		}
		return p, p.year%10 == 0 && p.year >= 1000 && p.year < 2100
	case s.digits(i, 2):
		p.year, p.twoDigit, p.weak = s.intAt(i), true, true
		return p, p.year%10 == 0 && s.is(i-1, '\'')
	}
	return p, false
}

// shortDecade parses the '90s and '99 from their apostrophe on.
func (s *timeGrammar) shortDecade(i int) (point, bool) {
	if !s.is(i, '\'') || !s.glued(i+1) || !s.digits(i+1, 2) || i > 0 && s.toks[i].glued && !s.is(i-1, '-') && !s.is(i-1, '(') {
		return point{}, false
	}
	p, ok := s.decade(i + 1)
	p.weak = false
	return p, ok
}

// decadeWords parses decades in words: the twenty-tens, the two thousands,
// the nineteen eighties.
func (s *timeGrammar) decadeWords(i int) (point, bool) {
	n, ok := s.cardinalWords(i)
	if !ok || n.end != i+1 || n.lo.N != 2 && (n.lo.N < 18 || n.lo.N > 20) {
		return point{}, false
	}
	j := s.skipHyphen(n.end)
	if n.lo.N == 2 {
		if s.senseAt(j) == "thousands" && s.wordAt(i-1).time.class == timeArticle {
			return point{parts: hasDecade, year: 2000, end: j + 1}, true
		}
		return point{}, false
	}
	if s.wordAt(j).sense == "tens" {
		return point{parts: hasDecade, year: int(100*n.lo.N) + 10, end: j + 1}, true
	}
	if w := s.wordAt(j).time; w.class == timeDecade {
		return point{parts: hasDecade, year: int(100*n.lo.N) + int(w.value), end: j + 1}, true
	}
	return point{}, false
}

// dated reports whether the words around a bare year, which stands from
// token i up to token end, make it one. A sum, a count, a model's name or a
// number of any other kind is none.
func (s *timeGrammar) dated(i, end int) bool {
	if s.toks[i].kind != tokNumber {
		w := s.wordAt(i - 1)
		if s.wordAt(i).number.value == 19 {
			return true
		}
		return w.time.class == timeOn || w.time.class == timeBound || w.sense == "year" || w.time.class == timeFrom || w.time.class == timeTo
	}
	year := s.intAt(i)
	if i > 0 && s.currency(i-1) || s.counts(end) {
		return false
	}
	round := year%100 == 0
	likely := year >= 1900 && year < 2060
	if i == 0 {
		return likely && (!round || s.clauseEnd(end))
	}
	if s.is(i-1, '(') {
		return likely && (s.is(end, ')') || s.is(end, ',') || s.is(end, '-') || s.is(end, '–') || s.is(end, ';') || s.surveyed(end))
	}
	if s.surveyed(end) {
		return likely
	}
	switch w := s.wordAt(i - 1).time; w.class {
	case timeOn:
		return (likely || w.value == prepIn && year >= 1100 && year < 2100) && (!round || s.clauseEnd(end))
	case timeApprox:
		// About 1554 looms are counted: a noun follows what is no year.
		return (likely || year >= 1500 && year < 2100 && !round) && s.clauseEnd(end)
	case timeBound, timeFrom, timeBetween, timeTo, timeEarly:
		return (likely || year >= 1500 && year < 2100 && !round) && (!round || s.clauseEnd(end))
	case timeUnit, timeFiscal, timeSeason, timeHoliday, timeEdge:
		return true
	case timeArticle, timePick, timeText, timeSame:
		return likely && !s.clauseEnd(end)
	case timePastVerb, timeFuture, timeAdverb:
		return false
	}
	return likely && s.bareYear(i, end)
}

// surveyed reports whether a word that tells where a figure comes from stands
// at token i and closes brackets: "680,600 (2001 est.)", "(2011 census)".
func (s *timeGrammar) surveyed(i int) bool {
	switch s.lowerAt(i) {
	case "est", "estimates", "census", "figures":
	default:
		return false
	}
	if s.is(i+1, '.') {
		i++
	}
	return s.is(i+1, ')')
}

// bareYear reports whether a number of the right size, with no word before
// it that dates it, is a year all the same: "its 2015 sales", "2014 was a
// record", "2012, 2013 and 2014".
func (s *timeGrammar) bareYear(i, end int) bool {
	year := s.intAt(i)
	prev := &s.toks[i-1]
	if prev.kind == tokNumber || prev.kind == tokCode {
		return false
	}
	if prev.kind == tokMark {
		switch prev.mark {
		case '"', '\'', '–', ':', ';', ' ':
			return !s.clauseEnd(end) || prev.mark == '–' && s.clauseEnd(end)
		case ',':
			return s.afterYear(i-1) || s.clauseEnd(end) && !s.is(end, '-')
		}
		return false
	}
	if w := s.wordAt(i - 1); w.number.class == numAnd {
		return s.afterYear(i-1) || s.wordAt(end).time.class == timeEvent
	}
	if w := s.wordAt(i - 1).sense; w == "a" || w == "s" {
		return !s.clauseEnd(end)
	}
	if s.wordAt(end).time.class == timeEvent || s.pastForm(end) || s.word(end, "is") || s.word(end, "will") {
		return true
	}
	switch s.lowerAt(i - 1) {
	case "into", "both", "under", "due", "than", "versus", "vs", "like", "as":
		return s.clauseEnd(end) && year%100 != 0
	}
	return s.possessor(i - 1)
}

// possessor reports whether token i is its, his, her, their, our, my or 's.
func (s *timeGrammar) possessor(i int) bool {
	if i < 0 || i >= len(s.toks) {
		return false
	}
	switch s.senseAt(i) {
	case "its", "his", "her", "their", "our", "my", "s":
		return true
	}
	return false
}

// afterYear reports whether a year ends before token i: the list goes on.
func (s *timeGrammar) afterYear(i int) bool {
	if i < 1 {
		return false
	}
	if s.is(i-1, ',') && i >= 2 {
		i--
	}
	y, _, ok := s.yearNumber(i - 1)
	return ok && y >= 1900 && y < 2060
}

// currency reports whether token i is a sign of money or of a number ("No.
// 2014", "#2014").
func (s *timeGrammar) currency(i int) bool {
	switch t := &s.toks[i]; {
	case t.kind == tokMark:
		switch t.mark {
		case '$', '£', '€', '¥', '#', '+', '=', '<', '>', '*', '/', '.', '_', '&', '~':
			return true
		case '-':
			return t.glued && s.glued(i+1) && s.wordAt(i-1).time.class != timeEarly && i > 0
		}
	}
	return false
}

// counts reports whether the word at token i is what a number before it
// counts or measures.
func (s *timeGrammar) counts(i int) bool {
	if i >= len(s.toks) {
		return false
	}
	t := &s.toks[i]
	switch {
	case t.kind == tokMark:
		return t.mark == '%' || t.mark == '$' || t.mark == '°' || t.mark == '-' && t.glued && s.glued(i+1) && s.wordAt(i+1).time.class == timeUnit
	case t.kind != tokWord:
		return false
	}
	w := s.wordAt(i)
	if w.time.class == timeUnits || w.number.class == numScale || w.number.class == numAbbrev && t.glued {
		return true
	}
	return s.class(i, clsTally) && !t.upper
}

// clauseEnd reports whether no noun follows at token i: the sentence or
// clause ends, or a preposition, conjunction or verb goes on.
func (s *timeGrammar) clauseEnd(i int) bool {
	if i >= len(s.toks) {
		return true
	}
	t := &s.toks[i]
	if t.kind == tokMark {
		return !(t.mark == '-' && t.glued && s.glued(i+1)) && t.mark != '\'' || s.possessive(i)
	}
	switch w := s.wordAt(i); w.time.class {
	case notTime, timeEvent, timeUnit, timeHoliday, timeSeason, timeEdge, timeMonth, timeVista, timeNearest:
	default:
		return true
	}
	if t.upper && !s.word(i, "i") {
		return s.pastForm(i)
	}
	switch s.senseAt(i) {
	case "and", "or", "but", "that", "when", "which", "who", "where", "while", "as", "with", "than", "is", "are", "it", "he", "she", "they", "we", "i", "the", "a", "an", "against", "because", "if":
		return true
	}
	return s.pastForm(i)
}
