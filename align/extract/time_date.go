package extract

import (
	"github.com/atodds/atodds/align/text"
)

// maxDepth bounds how deep parts of a time nest: "the end of the last week
// of July" has three levels.
const maxDepth = 4

// part parses the one part of a time that begins at token i.
func (s *timeGrammar) part(i int) (point, bool) {
	if i >= len(s.toks) || s.depth == maxDepth {
		return point{}, false
	}
	s.depth++
	p, ok := s.partAt(i)
	s.depth--
	if ok && s.words.syntax.pickBehind {
		s.pickedBehind(&p)
	}
	return p, ok
}

// partAt dispatches on the token at i. A holiday goes first: its name may
// begin with a month ("May Day") or any other word.
func (s *timeGrammar) partAt(i int) (point, bool) {
	switch t := &s.toks[i]; t.kind {
	case tokNumber:
		return s.numericPart(i)
	case tokCode:
		return s.codePart(i)
	case tokMark:
		return s.shortDecade(i)
	}
	w := s.wordAt(i)
	if w.time.named {
		if p, ok := s.holidayPart(i); ok {
			return p, true
		}
	}
	switch w.time.class {
	case timeMonth:
		return s.monthPart(i)
	case timeWeekday:
		return s.weekdayPart(i)
	case timeDay:
		return s.namedDay(i)
	case timeTonight:
		return s.tonight(i)
	case timeNoon:
		if prev := s.senseAt(i - 1); prev == "high" {
			return point{}, false // a showdown
		}
		return point{parts: hasClock, hour: int(w.time.value), utc: -1, end: i + 1}, true
	case timePart:
		return point{parts: hasPart, dayPart: w.time.value, weak: true, end: i + 1}, true
	case timeArticle:
		return s.afterThe(i)
	case timeSeason:
		if v, j := s.joint(i + 1); v == viaOf && !s.digits(j, 4) && !s.yearIn(j) && s.wordAt(j).time.class != timePick && s.wordAt(j).time.class != timeText {
			return point{}, false // the fall of a city
		}
		return point{parts: hasPeriod, grain: text.Season, value: int(w.time.value), weak: true, end: i + 1}, true
	case timeDecade:
		return point{parts: hasDecade, year: int(w.time.value), twoDigit: true, weak: true, end: i + 1}, true
	case timeRef:
		if w.sense == "present" && s.wordAt(i-1).time.value != prepAt {
			return point{}, false
		}
		return point{parts: hasRef, ref: w.time.value, end: i + 1}, true
	case notTime:
		if w.number.class == notNumber {
			return point{}, false
		}
		return s.numberWordPart(i)
	}
	return s.framedPart(i)
}

// namedDay parses today, yesterday and tomorrow, but for the newspaper USA
// TODAY and plurals such as "our yesterdays".
func (s *timeGrammar) namedDay(i int) (point, bool) {
	w := s.wordAt(i).time
	p := point{parts: hasShift, end: i + 1}
	p.shift = shift{unit: text.Day, step: int(w.value), anchor: text.DCT}
	if i > 0 && s.shouted(i) && s.text(i-1) == "USA" {
		return p, false
	}
	return p, !w.risky || len(s.toks) == 1 || !s.clauseEnd(i+1) && !s.possessor(i-1)
}

// framedPart parses a part that begins with a word that frames it: last
// week, early Monday, fiscal 2025, week of March 6.
func (s *timeGrammar) framedPart(i int) (point, bool) {
	switch w := s.wordAt(i); w.time.class {
	case timePick, timeText, timeSame:
		return s.picked(i)
	case timeEarly:
		return s.narrowed(i)
	case timeShift:
		return s.earlierThis(i)
	case timeEdge:
		if v, j := s.joint(i + 1); w.sense == "dawn" && (v != viaOf || s.wordAt(j).time.class == timeWeekday || s.wordAt(j).time.class == timeDay) {
			return point{parts: hasPart, dayPart: partDawn, weak: true, end: i + 1}, true
		}
		return s.edge(i)
	case timeFiscal:
		return s.fiscal(i)
	case timeUnit:
		if p, ok := s.halfPast(i); ok {
			return p, true // "quarter to eight"
		}
		return s.unitPart(i)
	case timeUnits:
		return s.vagueUnits(i)
	case timeEra:
		if w.time.value == 0 && s.toks[i].upper && (s.digits(i+1, 2) || s.digits(i+1, 3) || s.digits(i+1, 4)) {
			return point{parts: hasYear, year: s.intAt(i + 1), end: i + 2}, true
		}
	case timeRecent:
		return s.recent(i)
	case timeSteps:
		return s.stepPart(i)
	case timeDistance:
		return s.distance(i)
	case timeDecadeOf:
		return s.decadeOf(i)
	case timeHedge:
		if p, ok := s.stepped(i); ok {
			return p, true
		}
	case timeWeekdays, timeParts, timeEvery, timeAdverb:
	}
	if s.wordAt(i).number.class != notNumber {
		return s.numberWordPart(i)
	}
	return point{}, false
}

// skipDot returns the token after the dot of an abbreviation at token i.
func (s *timeGrammar) skipDot(i int) int {
	if s.wordAt(i).time.abbr && s.is(i+1, '.') && s.glued(i+1) {
		return i + 2
	}
	return i + 1
}

// monthPart parses Nov. 23, 2026; November 23rd; November the 23rd; March
// 2023; March of 2023; Nov.
func (s *timeGrammar) monthPart(i int) (point, bool) {
	w := s.wordAt(i).time
	j := s.skipDot(i)
	p := point{parts: hasMonth, month: int(w.value), end: j}
	p.weak = s.doubtfulMonth(i, j)
	if s.wordAt(j).time.class == timeArticle {
		if d, end, ok := s.dayOrdinal(j + 1); ok {
			p.parts, p.day, p.end, p.weak = p.parts|hasDay, d, end, false
			s.addYear(&p)
			return p, true
		}
	}
	if s.is(j, '-') && s.glued(j) && s.glued(j+1) || s.is(j, '/') && s.glued(j) {
		j++
	}
	if d, end, ok := s.dayNumber(j); ok {
		lower := !s.toks[i].upper
		if w.risky && lower && !s.introduced(i) && i > 0 {
			return p, true
		}
		p.parts, p.day, p.end, p.weak = p.parts|hasDay, d, end, false
		s.addYear(&p)
		return p, true
	}
	s.addYear(&p)
	return p, true
}

// addYear adds the year that follows a month or a date: ", 2026", "2026",
// "of 2026", "'99".
func (s *timeGrammar) addYear(p *point) {
	j := p.end
	if s.is(j, ',') || s.wordAt(j).time.class == timeOn && s.wordAt(j).time.value == prepOf {
		j++
	}
	if (s.is(j, '-') || s.is(j, '/')) && s.glued(j) && s.glued(j+1) {
		j++
	}
	if s.is(j, '\'') && s.glued(j+1) && s.digits(j+1, 2) {
		p.parts, p.year, p.twoDigit, p.weak, p.end = p.parts|hasYear, s.intAt(j+1), true, false, j+2
		return
	}
	if s.digits(j, 2) && s.intAt(j) > 31 && !p.is(hasDay) && !s.counts(j+1) && !s.clockMark(j+1) {
		p.parts, p.year, p.twoDigit, p.weak, p.end = p.parts|hasYear, s.intAt(j), true, false, j+1
		return
	}
	if y, end, ok := s.yearNumber(j); ok {
		p.parts, p.year, p.weak, p.end = p.parts|hasYear, y, false, end
		s.addEra(p)
		return
	}
	if y, end, ok := s.yearWords(j); ok && j == p.end || ok && p.end == j-1 {
		p.parts, p.year, p.weak, p.end = p.parts|hasYear, y, false, end
	}
}

// addEra reads BC or AD behind a year.
func (s *timeGrammar) addEra(p *point) {
	w := s.wordAt(p.end).time
	if w.class != timeEra || !s.toks[p.end].upper {
		return
	}
	if w.value == 1 {
		p.year = -p.year
	}
	p.end++
}

// digits reports whether token i is a numeral of exactly n digits.
func (s *timeGrammar) digits(i, n int) bool {
	if i >= len(s.toks) || s.toks[i].kind != tokNumber || s.toks[i].end-s.toks[i].start != n {
		return false
	}
	for _, c := range []byte(s.text(i)) {
		if !isDigit(c) {
			return false
		}
	}
	return true
}

// intAt returns the value of the digits of token i, at most nine of them.
func (s *timeGrammar) intAt(i int) int {
	v := 0
	for k, c := range []byte(s.text(i)) {
		if !isDigit(c) || k == 9 {
			break
		}
		v = 10*v + int(c-'0')
	}
	return v
}

// yearNumber reads four digits as a year from 1000 to 2199, or three before
// BC and AD.
func (s *timeGrammar) yearNumber(i int) (year, end int, ok bool) {
	if !s.digits(i, 4) || s.is(i+1, ':') && s.glued(i+1) || s.is(i+1, '%') {
		return 0, 0, false
	}
	y := s.intAt(i)
	if y < 1000 || y > 2199 || s.wordAt(i+1).time.class == timeAmPm {
		return 0, 0, false
	}
	if s.glued(i+1) && s.toks[i+1].kind == tokWord {
		return 0, 0, false // 1500m
	}
	return y, i + 1, true
}

// dayNumber reads a day of the month in digits or words: 23, 23rd,
// twenty-third. Digits of a clock, a sum or a decimal are none.
func (s *timeGrammar) dayNumber(i int) (day, end int, ok bool) {
	if d, end, ok := s.dayOrdinal(i); ok {
		return d, end, true
	}
	if s.digits(i, 1) || s.digits(i, 2) {
		d := s.intAt(i)
		if d < 1 || d > 31 || s.clockMark(i+1) || s.is(i+1, '/') && s.glued(i+1) && i+2 < len(s.toks) && s.toks[i+2].kind == tokNumber || s.is(i+1, '%') || s.wordAt(i+1).time.class == timeAmPm || s.wordAt(i+1).time.class == timeOClock {
			return 0, 0, false
		}
		if s.glued(i+1) && s.toks[i+1].kind == tokWord {
			return 0, 0, false
		}
		return d, i + 1, true
	}
	if _, _, ok := s.yearWords(i); ok {
		return 0, 0, false
	}
	n, ok := s.cardinalWords(i)
	if !ok || n.lo.N < 1 || n.lo.N > 31 {
		return 0, 0, false
	}
	return int(n.lo.N), n.end, true
}

// clockMark reports whether token i is the colon of a time of day.
func (s *timeGrammar) clockMark(i int) bool { return s.is(i, ':') && s.glued(i) && s.glued(i+1) }

// cardinalWords parses a cardinal in words, without scales or fractions.
func (s *timeGrammar) cardinalWords(i int) (number, bool) {
	switch s.wordAt(i).number.class {
	case numUnit, numTeen, numTens:
	default:
		return number{}, false
	}
	c := counter{s: s.scan, at: i}
	for c.at < len(s.toks) && c.at-i < maxNumberTokens && c.step() {
	}
	if c.end == 0 || c.ordinal {
		return number{}, false
	}
	v := text.Int(c.total + c.current)
	return number{lo: v, hi: v, form: text.Words, end: c.end}, true
}

// dayOrdinal reads an ordinal as a day of the month: 23rd, twenty-third.
func (s *timeGrammar) dayOrdinal(i int) (day, end int, ok bool) {
	n, ok := s.ordinalAt(i)
	if !ok || n.lo.N < 1 || n.lo.N > 31 {
		return 0, 0, false
	}
	return int(n.lo.N), n.end, true
}

// ordinalAt parses an ordinal at token i.
func (s *timeGrammar) ordinalAt(i int) (number, bool) {
	if i >= len(s.toks) {
		return number{}, false
	}
	if s.toks[i].kind == tokNumber {
		if s.wordAt(i+1).number.class != numSuffix {
			return number{}, false
		}
	} else if w := s.wordAt(i).number; !w.ordinal && w.class != numTens {
		return number{}, false
	}
	n, ok := s.number(i, false)
	return n, ok && n.ordinal && n.lo.D == 1
}

// weekdayPart parses Monday, Mon., and what belongs to it: Monday the 23rd.
func (s *timeGrammar) weekdayPart(i int) (point, bool) {
	w := s.wordAt(i).time
	p := point{parts: hasWeekday, weekday: int(w.value), end: s.skipDot(i)}
	p.weak = w.risky && (!s.toks[i].upper || i == 0 || w.abbr) && p.end == i+1
	if s.notWeekday(i, p.end) || s.afterEvent(i, p.end) {
		return p, false
	}
	if n := s.wordAt(i - 1).number; n.ordinal && n.class == numUnit && n.value <= 5 && i > 0 {
		p.ranked = int(n.value)
	}
	j := p.end
	if s.wordAt(j).time.value == boundAfter && s.wordAt(j).time.class == timeBound && s.wordAt(j+1).sense == "next" && !s.framesTime(j+2) {
		p.parts, p.shift.step, p.shift.anchor, p.end = p.parts|hasPick, 2, text.DCT, j+2
		return p, true
	}
	if s.is(j, ',') {
		j++
	}
	if s.wordAt(j).time.class == timeArticle {
		j++
	}
	if d, end, ok := s.dayOrdinal(j); ok && s.wordAt(end).time.class != timePart && s.dayEnds(end) {
		p.parts, p.day, p.end, p.weak = p.parts|hasDay, d, end, false
	} else if w := s.wordAt(i - 1).time; j == p.end && s.digits(j, 2) && w.class == timeOn && w.value == prepOn && (j+1 >= len(s.toks) || s.toks[j+1].kind == tokMark && !s.glued(j+2)) {
		if d, end, ok := s.dayNumber(j); ok {
			p.parts, p.day, p.end, p.weak = p.parts|hasDay, d, end, false // "on Sunday 31."
		}
	}
	return p, true
}

// dayEnds reports whether an ordinal that ends before token i can be a day:
// a noun behind it says that it counts something else.
func (s *timeGrammar) dayEnds(i int) bool {
	if i >= len(s.toks) || s.toks[i].kind == tokMark {
		return s.skipHyphen(i) == i // "the first-term senator"
	}
	switch w := s.wordAt(i).time; w.class {
	case notTime, timeUnit, timeUnits, timeSeason, timeEvent, timeMonth, timeVista, timeNearest, timeHoliday:
		return false
	case timeOn:
		return w.value != prepOf
	}
	return true
}
