package extract

import "github.com/atodds/atodds/align/text"

// noQuantity reports whether the numeral at token i is none: a part of a
// name, an identifier, a telephone number, a clock time. It returns the token
// after it, or i where it may be a quantity.
func (s *scan) noQuantity(i int) int {
	t := s.toks[i]
	if t.kind == tokWord {
		return s.noQuantityWord(i)
	}
	if t.kind == tokMark && currencySign(t.mark) != "" && i+1 < len(s.toks) && s.toks[i+1].kind == tokNumber && s.commaInside(i+1) {
		return i + 4 // $1,5
	}
	if s.is(i, '-') && s.glued(i+1) && s.coordinate(i+1) {
		return i + 2
	}
	if t.kind != tokNumber {
		return i
	}
	if end := s.officeHours(i); end > i {
		return end
	}
	if s.pairs(i) {
		if _, ok := s.score(i); ok {
			return i
		}
	}
	if end := s.chain(i); end > i {
		return end
	}
	if end := s.row(i); end > i {
		return end
	}
	if s.gallery(i) {
		return i + 3
	}
	if s.wordedName(i) {
		return i + 3
	}
	if end := s.cited(i); end > i {
		return end
	}
	for _, none := range [...]func(*scan, int) bool{
		(*scan).identifies, (*scan).exponent, (*scan).calibre, (*scan).oddBracket, (*scan).letterAfter, (*scan).called, (*scan).besideMonth, (*scan).yearsOf,
		(*scan).gluedBefore, (*scan).listed, (*scan).addressed, (*scan).clockTime, (*scan).gluedAfter, (*scan).namedBefore,
	} {
		if none(s, i) {
			return i + 1
		}
	}
	return i
}

// cited returns the end of a citation of law or of a power of ten that no
// number holds: 212(f), 8 U.S.C. 1182, 2×10−30.
func (s *scan) cited(i int) int {
	switch {
	case s.is(i+1, '(') && s.glued(i+1) && s.is(i+3, ')') && s.glued(i+2) && s.toks[i+2].kind == tokWord && !s.hasUnit(i):
		return i + 4
	case i+1 < len(s.toks) && (s.word(i+1, "u.s.c.") || s.word(i+1, "c.f.r.")):
		return i + 3
	}
	if _, end, ok := s.power(i); end > 0 && !ok {
		return end
	}
	if _, end, _ := s.timesTen(i + 1); end > 0 {
		if m, ok := s.measure(i); !ok || m.n.end < end {
			return end
		}
	}
	return i
}

// exponent reports whether the numeral is an exponent, or stands behind a
// spoken decimal point.
func (s *scan) exponent(i int) bool {
	signed := s.is(i-1, '-') || s.is(i-1, '+')
	return s.is(i-1, '^') || signed && s.is(i-2, '^') || s.word(i-1, "point") && !s.word(i-2, "one")
}

// called reports whether the numeral is what something is called: 911, 50
// Cent, the Group of 20, the class of '98.
func (s *scan) called(i int) bool {
	t := s.text(i)
	switch {
	case t == "911", t == "999":
		return s.emergency(i + 1)
	case s.word(i+1, "cent") && s.toks[i+1].upper:
		return !s.is(i+1, '-')
	case s.wordAt(i+1).sense == "nm":
		return !s.hasUnit(i)
	case s.gangOf(i):
		return true
	}
	return s.is(i-1, '\'') && s.glued(i) && len(t) == 2 && !s.is(i+1, '"') && !s.is(i+1, '\'')
}

// gangOf reports whether the numeral at i sizes a group that is called by its
// size: the Group of 20, the Gang of Eight.
func (s *scan) gangOf(i int) bool {
	return i > 1 && s.word(i-1, "of") && s.toks[i-2].upper && (s.word(i-2, "group") || s.word(i-2, "gang")) && !s.title(i)
}

// emergency reports whether 911 or 999 in front of token i is the number to
// call: neither people follow that it could count, nor says the word before
// it what befell those counted.
func (s *scan) emergency(i int) bool {
	noun := s.noun(i, false)
	return noun.end == 0 || s.class(noun.head, clsCalled) && s.wordAt(i-2).quantity.role.name == ""
}

// noQuantityWord passes over number words in fixed phrases, and over number
// words that no numeral can be made of.
func (s *scan) noQuantityWord(i int) int {
	if c := s.wordAt(i).number.class; c >= numUnit && c <= numTens {
		if n, ok := s.number(i, false); !ok && n.end > i {
			for n.end < len(s.toks) && s.wordAt(n.end).number.class != notNumber {
				n.end++
			}
			return n.end
		}
	}
	if end := s.recited(i); end > i {
		return end
	}
	if s.toks[i].upper && s.gangOf(i) || s.word(i, "one") && s.word(i-1, "day") {
		return i + 1
	}
	switch s.wordAt(i).sense {
	case "no":
		return s.docket(i)
	case "zero":
		if s.word(i+1, "tolerance") || s.is(i+1, '-') || s.is(i-1, '-') && s.glued(i) || s.word(i-1, "ground") || s.word(i-1, "net") || s.word(i-1, "below") || s.word(i-1, "above") {
			return i + 1
		}
	case "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten":
		if s.is(i+1, '-') && s.word(i+2, "way") {
			return i + 3
		}
		if (s.class(i-1, clsName) || s.word(i-1, "step") || s.word(i-1, "number")) && s.noun(i+1, true).end == 0 && !s.class(i-1, clsScore) {
			return i + 1 // phase two
		}
		if s.toks[i].upper && i > 0 && s.possessiveEnd(i-1) {
			return i + 1 // a title
		}
		if s.is(i-1, '-') && s.glued(i) && s.toks[i-1].glued && i > 1 && s.wordAt(i-2).number.class == notNumber && s.wordAt(i-2).starts == 0 {
			return i + 1
		}
		if s.toks[i].upper && i > 0 && s.toks[i-1].kind == tokWord && s.toks[i-1].upper && s.name(i-1) && !s.title(i) {
			return i + 1 // Formula One, Channel Four
		}
	}
	return i
}

// chain returns the end of digits that hyphens, slashes, dots or colons join
// into an identifier: a telephone number, a date, 9/11, 24/7.
func (s *scan) chain(i int) int {
	if s.commaInside(i) {
		return i + 3 // 750,00 is neither one number nor two
	}
	j, joints := i+1, 0
	last := rune(0)
	for j+1 < len(s.toks) && s.toks[j].kind == tokMark && s.glued(j) && s.glued(j+1) && s.toks[j+1].kind == tokNumber {
		m := s.toks[j].mark
		if m != '-' && m != '/' && m != ':' && m != '–' {
			break
		}
		last = m
		joints++
		j += 2
	}
	switch {
	case joints >= 2:
		return j
	case joints == 1 && last == ':':
		return j
	case joints == 1 && last == '/':
		if _, ok := s.slashFraction(i); ok {
			return i
		}
		return j
	case joints == 1 && s.yearSpan(i):
		return j
	case joints == 0 && i > 0 && s.is(i-1, '+') && s.is(i+1, '-'):
		return i + 1
	}
	return i
}

// docket returns the end of a number behind "No." that ranks nothing, or i.
func (s *scan) docket(i int) int {
	if !s.toks[i].upper || !s.is(i+1, '.') || !s.glued(i+1) {
		return i
	}
	n, ok := s.number(i+2, false)
	if !ok || n.form != text.Digits || !s.numbered(i, n) {
		return i
	}
	if end := s.chain(i + 2); end > n.end {
		return end
	}
	if s.is(n.end, '-') && s.glued(n.end) && n.end+1 < len(s.toks) && s.toks[n.end+1].kind == tokNumber {
		return n.end + 2
	}
	return n.end
}

// row returns the end of numerals that stand side by side as in a table, of
// which no one can say what they count.
func (s *scan) row(i int) int {
	j := i + 1
	for j < len(s.toks) && s.toks[j].kind == tokNumber && !s.toks[j].glued && !s.claimed(j) {
		j++
	}
	if j == i+1 || s.tied(i, j) || i > 0 && (s.toks[i-1].glued || s.toks[i-1].kind == tokMark) && currencySign(s.toks[i-1].mark) != "" {
		return i
	}
	return j
}

// tied reports whether the numerals from token i up to j are one: 1 414 021,
// 2 1/2.
func (s *scan) tied(i, j int) bool {
	n, ok := s.number(i, false)
	return ok && n.end > i+1 || (s.is(j, '/') || s.is(j, '-')) && j-i < minRecited
}

// commaInside reports whether a comma that groups no thousands ties the
// numeral at i to another.
func (s *scan) commaInside(i int) bool {
	return s.is(i+1, ',') && s.glued(i+1) && s.glued(i+2) && s.toks[i+2].kind == tokNumber
}

// yearSpan reports whether the numeral at i opens a span of years: 2014-15.
func (s *scan) yearSpan(i int) bool {
	a, ok1 := s.digitsAt(i)
	b, ok2 := s.digitsAt(i + 2)
	return ok1 && ok2 && isYear(a) && (isYear(b) || b.lo.N < 100)
}

// gluedBefore reports whether the numeral hangs on a word or a mark: F-16,
// #5, @7, /2017, Covid-19.
func (s *scan) gluedBefore(i int) bool {
	if i == 0 || !s.toks[i].glued {
		return false
	}
	switch prev := s.toks[i-1]; prev.kind {
	case tokWord, tokCode:
		return s.wordAt(i-1).quantity.money.form != moneyCode
	case tokMark:
		switch prev.mark {
		case '#', '@', '_', '/', '=', '&':
			return !s.is(i-2, '>') && !s.is(i-2, '<')
		case '-', '–':
			if i > 1 && prev.glued && s.toks[i-2].kind != tokMark {
				c := s.wordAt(i - 2).number.class
				return s.toks[i-2].kind == tokNumber || (c == notNumber || c == numAbbrev) && !s.word(i-2, "magnitude") && !s.word(i-2, "mid")
			}
		case '.':
			return prev.glued && i > 1 && s.toks[i-2].kind != tokMark
		}
	}
	return false
}

// listed reports whether the numeral numbers an item at the start of its
// sentence: "1. Open the door", "2) Close it".
func (s *scan) listed(i int) bool {
	if s.toks[i].end-s.toks[i].start > 2 {
		return false
	}
	if i > 1 || i == 1 && !s.is(0, '(') {
		return s.enumerates(i)
	}
	if i == 0 && len(s.toks) == 2 && s.is(1, '.') {
		return true // the sentence is the number of the next
	}
	if len(s.toks) < 4 {
		return false
	}
	return s.is(i+1, '.') && s.glued(i+1) && i+2 < len(s.toks) && !s.glued(i+2) || s.is(i+1, ')') && s.glued(i+1)
}

// enumerates reports whether the numeral numbers an item within its sentence,
// with a bracket that nothing opens, or a source: 1) wait; 2) talk; talked [3].
func (s *scan) enumerates(i int) bool {
	if s.is(i-1, '[') && s.is(i+1, ']') && s.glued(i) && s.glued(i+1) {
		return s.noun(i+2, false).end == 0 // a reference to a source: [14]
	}
	if !s.is(i+1, ')') || !s.glued(i+1) || s.toks[i-1].kind == tokMark && s.toks[i].glued {
		return false
	}
	for j := i - 1; j >= 0 && j > i-2*clause; j-- {
		if s.is(j, ')') {
			break
		}
		if s.is(j, '(') {
			return false
		}
	}
	return true
}

// oddBracket reports whether the numeral stands behind marks that compare
// nothing: <>30, =<30.
func (s *scan) oddBracket(i int) bool {
	return (s.is(i-1, '>') || s.is(i-1, '<')) && (s.is(i-2, '<') || s.is(i-2, '=')) && s.toks[i].glued
}

// letterAfter reports whether a single capital follows the numeral: a block,
// a flight class, a unit that no table holds.
func (s *scan) letterAfter(i int) bool {
	j := i + 1
	if j >= len(s.toks) || s.toks[j].kind != tokWord || s.glued(j) || s.toks[j].end-s.toks[j].start != 1 || !s.toks[j].upper {
		return false
	}
	if n, ok := s.number(i, false); ok && n.end > j {
		return false
	}
	return !s.word(j, "a") && !s.word(j, "i") && !s.hasUnit(i)
}

// besideMonth reports whether the numeral is a day beside its month, in case no
// time claims it: Oct. 14-23, 9 May 2017.
func (s *scan) besideMonth(i int) bool {
	j := i - 1
	for s.is(j, '-') || s.is(j, '–') || s.word(j, "to") || s.word(j, "and") || s.toks[max(j, 0)].kind == tokNumber && j >= 0 && s.toks[j].end-s.toks[j].start <= 2 {
		j--
		if i-j > 5 {
			return false
		}
	}
	if s.is(j, '.') && s.glued(j) {
		j--
	}
	month := func(k int) bool {
		return s.class(k, clsMonth) && s.toks[k].upper || s.word(k, "may") && s.toks[k].upper && k > 0
	}
	t := s.text(i)
	if month(j) && (len(t) <= 2 || len(t) == 4) && !(s.is(i+1, '%')) {
		return !s.hasUnit(i)
	}
	return len(t) <= 2 && month(i+1)
}

// yearsOf reports whether the numeral names years by an s, as in 1990s, that
// are no age.
func (s *scan) yearsOf(i int) bool {
	if !s.word(i+1, "s") || !s.glued(i+1) {
		return false
	}
	_, age := s.ageDecade(i)
	return !age
}

// clockTime reports whether the numeral is a time of day: 2pm, 10.45 p.m.
func (s *scan) clockTime(i int) bool {
	if i+1 >= len(s.toks) || s.toks[i+1].kind != tokWord {
		return false
	}
	c := s.wordAt(i + 1).time.class
	return c == timeAmPm && !s.tooFine(i) || c == timeOClock || s.word(i+1, "gmt") || s.word(i+1, "bst")
}

// gluedAfter reports whether letters that are no unit hang on the numeral:
// 5G, 737F, 49ers, 1960s.
func (s *scan) gluedAfter(i int) bool {
	j := i + 1
	if !s.glued(j) || s.toks[j].kind != tokWord && s.toks[j].kind != tokCode {
		return false
	}
	if _, end, _ := s.timesTen(j); end > 0 {
		return false
	}
	w := s.wordAt(j)
	switch w.number.class {
	case numAbbrev:
		return !s.scaleLetter(i, j)
	case numSuffix, numScale:
		return false
	}
	switch w.sense {
	case "s", "x", "pc", "bp", "bps", "pp", "ish", "ppg", "rpg", "apg":
		return false
	}
	if m := w.quantity.money; m.form != noMoney || w.quantity.millions != "" || m.sign != "" && s.is(j+1, '$') {
		return false
	}
	n, ok := s.digitsAt(i)
	if !ok {
		return true
	}
	n.end = j
	_, _, ok = s.unitAfter(n, j)
	return !ok
}

// scaleLetter reports whether the letter at j may be read as a scale or a
// unit of the numeral at i.
func (s *scan) scaleLetter(i, j int) bool {
	n, ok := s.number(i, false)
	if ok && n.end > j {
		return true
	}
	if s.toks[i].glued && i > 0 && currencySign(s.toks[i-1].mark) != "" {
		return true
	}
	_, _, ok = s.unitAfter(n, n.end)
	return ok
}

// hasUnit reports whether a unit follows the numeral at i.
func (s *scan) hasUnit(i int) bool {
	m, ok := s.measure(i)
	return ok && m.unit != (text.Unit{})
}

func (s *scan) hasMoneyOrPercent(i int) bool {
	m, ok := s.measure(i)
	return ok && (m.unit.Dimension == text.Money || m.unit.Dimension == text.Percent || m.unit.Dimension == text.Point)
}

// refuse reports whether a parsed phrase is no quantity after all.
func (s *scan) refuse(p *phrase) bool {
	q := &p.q
	if s.claimedWithin(p.from, p.end) {
		return true
	}
	switch q.Dimension {
	case text.Duration:
		name := s.toks[p.num-1].kind == tokWord && s.toks[p.num-1].upper && !s.allCaps(p.num-1) && !s.title(p.core)
		return name && p.q.Form == text.Digits || s.word(p.end, "ago") || s.word(p.end, "earlier") || s.word(p.end, "later")
	case text.Count:
		return q.Of == "way" || q.Of == "time" && q.Num == text.Int(1)
	}
	return false
}

func (s *scan) claimedWithin(i, j int) bool {
	for k := i; k < j; k++ {
		if s.claimed(k) {
			return true
		}
	}
	return false
}
