package extract

import "github.com/atodds/atodds/align/text"

// Dates in digits are written in three orders:
//
//	2026-11-23, 2026/11/23   year first, as ISO 8601
//	11/23/2026, 11/23/26     month first, as in America
//	23/11/2026, 23.11.2026   day first, as elsewhere
//
// Where both of the last two make a date, the month is read first behind
// slashes and the day behind dots; the other reading is a candidate.

// numericPart parses a part that begins with digits.
func (s *timeGrammar) numericPart(i int) (point, bool) {
	if p, ok := s.clock(i); ok {
		return p, true
	}
	if p, ok := s.numericDate(i); ok {
		return p, true
	}
	if p, ok := s.decade(i); ok {
		return p, true
	}
	if p, ok := s.dayMonth(i); ok {
		return p, true
	}
	if p, ok := s.stepped(i); ok {
		return p, true
	}
	if s.wordAt(i+1).number.class == numSuffix {
		if p, ok := s.countedDay(i); ok {
			return p, true
		}
	}
	if p, ok := s.ordinalPart(i); ok {
		return p, true
	}
	if p, ok := s.ordinalDay(i); ok {
		return p, true
	}
	if p, ok := s.compactDate(i); ok {
		return p, true
	}
	if p, ok := s.listedDay(i); ok {
		return p, true
	}
	if p, ok := s.quarterCode(i); ok {
		return p, true
	}
	return s.yearPart(i)
}

// quarterCode parses a quarter as analysts write it: 3Q, 3Q 2020, 3Q20.
func (s *timeGrammar) quarterCode(i int) (point, bool) {
	if !s.digits(i, 1) || i+1 >= len(s.toks) || !s.glued(i+1) {
		return point{}, false
	}
	n, t := s.intAt(i), s.text(i+1)
	if n < 1 || n > 4 || t[0] != 'Q' {
		return point{}, false
	}
	p := point{parts: hasPeriod, grain: text.Quarter, value: n, end: i + 2}
	switch {
	case len(t) == 1:
		s.addPeriodYear(&p)
	case len(t) == 3 && isDigit(t[1]) && isDigit(t[2]):
		p.parts, p.year = p.parts|hasYear, 2000+numeral(t[1:])
	default:
		return point{}, false
	}
	return p, true
}

// listedDay parses a day whose month stands before the first of a list:
// April 24 and 26.
func (s *timeGrammar) listedDay(i int) (point, bool) {
	if i < 3 || !s.dayDigits(i) || !s.dayDigits(i-2) {
		return point{}, false
	}
	if w := s.wordAt(i - 1); w.number.class != numAnd && w.sense != "or" {
		return point{}, false
	}
	m := i - 3
	if s.is(m, '.') {
		m--
	}
	d, end, ok := s.dayNumber(i)
	w := s.wordAt(m).time
	if !ok || w.class != timeMonth || !s.clauseEnd(end) || s.counts(end) {
		return point{}, false
	}
	p := point{parts: hasMonth | hasDay, month: int(w.value), day: d, end: end}
	s.addYear(&p)
	return p, true
}

// ordinalDay parses a day whose month a shift gives: 20th of next month.
func (s *timeGrammar) ordinalDay(i int) (point, bool) {
	d, end, ok := s.dayOrdinal(i)
	if v, _ := s.joint(end); !ok || v != viaOf {
		return point{}, false
	}
	return point{parts: hasDay, day: d, weak: true, end: end}, true
}

// compactDate parses 20261123.
func (s *timeGrammar) compactDate(i int) (point, bool) {
	if !s.digits(i, 8) || i > 0 && s.currency(i-1) {
		return point{}, false
	}
	v := s.intAt(i)
	p := point{parts: hasDay | hasMonth | hasYear, year: v / 10000, month: v / 100 % 100, day: v % 100, end: i + 1}
	return p, p.year >= 1900 && p.year < 2100 && isDay(p.year, p.month, p.day)
}

// numberWordPart parses a part that begins with a number word: third
// quarter, six p.m., three years ago, the twenty-third of November.
func (s *timeGrammar) numberWordPart(i int) (point, bool) {
	if p, ok := s.stepped(i); ok {
		return p, true
	}
	if p, ok := s.countedDay(i); ok {
		return p, true
	}
	if p, ok := s.clockWords(i); ok {
		return p, true
	}
	if p, ok := s.dayMonth(i); ok {
		return p, true
	}
	if p, ok := s.ordinalPart(i); ok {
		return p, true
	}
	if y, end, ok := s.yearWords(i); ok {
		return point{parts: hasYear, year: y, weak: true, end: end}, true
	}
	return s.decadeWords(i)
}

// dayMonth parses 23 November 2026, 23rd of November, twenty-third day of
// November.
func (s *timeGrammar) dayMonth(i int) (point, bool) {
	d, j, ok := s.dayNumber(i)
	if !ok {
		return point{}, false
	}
	if w := s.wordAt(j); w.time.class == timeUnit && w.sense == "day" {
		j++
	}
	if w := s.wordAt(j).time; w.class == timeOn && w.value == prepOf {
		j++
	}
	if (s.is(j, '-') || s.is(j, '/')) && s.glued(j) && s.glued(j+1) {
		j++
	}
	w := s.wordAt(j).time
	if w.class != timeMonth || w.risky && !s.toks[j].upper && s.wordAt(j-1).time.value != prepOf {
		return point{}, false
	}
	p := point{parts: hasDay | hasMonth, day: d, month: int(w.value), end: s.skipDot(j)}
	if s.is(p.end, '-') && s.glued(p.end) && s.glued(p.end+1) && p.end+1 < len(s.toks) && s.toks[p.end+1].kind == tokWord && s.wordAt(p.end+1).time.class == 0 {
		return point{}, false // three June-flowering roses
	}
	s.addYear(&p)
	if !p.is(hasYear) && (s.is(p.end, '-') || s.is(p.end, '/')) && s.glued(p.end) && s.glued(p.end+1) && s.digits(p.end+1, 2) {
		p.parts, p.year, p.twoDigit, p.end = p.parts|hasYear, s.intAt(p.end+1), true, p.end+2
	}
	return p, true
}

// numericDate parses 2026-11-23, 11/23/2026, 23/11/2026, 2026/Nov/23,
// 11/2016, 2016-11. Where both orders make a date, the month comes first
// and the other order is left to [point.swapped].
func (s *timeGrammar) numericDate(i int) (point, bool) {
	sep := rune(0)
	for _, r := range []rune{'-', '/'} {
		if s.is(i+1, r) {
			sep = r
		}
	}
	if sep == 0 || i > 0 && s.is(i-1, sep) && s.glued(i) || i+2 >= len(s.toks) {
		return point{}, false
	}
	tight := s.glued(i+1) && s.glued(i+2)
	if tight && s.is(i+3, sep) && s.glued(i+3) && s.glued(i+4) {
		return s.threeNumbers(i, sep)
	}
	if tight && (s.is(i+3, sep) || s.is(i+3, '-')) && s.glued(i+3) {
		return point{}, false
	}
	return s.twoNumbers(i, sep, tight)
}

// threeNumbers parses a date of three fields.
func (s *timeGrammar) threeNumbers(i int, sep rune) (point, bool) {
	end := i + 5
	if end < len(s.toks) && s.glued(end) && (s.is(end, sep) || s.toks[end].kind == tokNumber) {
		return point{}, false
	}
	p := point{parts: hasDay | hasMonth | hasYear, end: end}
	if w := s.wordAt(i + 2).time; w.class == timeMonth && s.digits(i, 4) && s.dayDigits(i+4) {
		p.year, p.month, p.day = s.intAt(i), int(w.value), s.intAt(i+4)
		return p, true
	}
	if s.toks[i+2].kind != tokNumber || !s.dayDigits(i+2) || s.toks[i+4].kind != tokNumber {
		return point{}, false
	}
	a, b := s.intAt(i), s.intAt(i+2)
	if s.digits(i, 4) && s.dayDigits(i+4) {
		p.year, p.month, p.day = a, b, s.intAt(i+4)
		s.isoClock(&p)
		return p, a >= 1000 && b >= 1 && b <= 12 && p.day >= 1 && p.day <= 31
	}
	if !s.dayDigits(i) || !s.digits(i+4, 4) && !s.digits(i+4, 2) {
		return point{}, false
	}
	p.year, p.twoDigit = s.intAt(i+4), s.digits(i+4, 2)
	if p.twoDigit && sep == '-' {
		return point{}, false
	}
	return p, s.monthAndDay(&p, a, b)
}

// monthAndDay sets month and day from two numbers in the order of the
// language, or else in the other.
func (s *timeGrammar) monthAndDay(p *point, a, b int) bool {
	if s.words.syntax.dayFirst {
		a, b = b, a
		if b > 12 && a <= 12 { // the month cannot stand there
			return p.monthAndDay(a, b)
		}
	}
	return p.monthAndDay(a, b)
}

// monthAndDay sets month and day from two numbers in either order.
func (p *point) monthAndDay(a, b int) bool {
	switch {
	case a >= 1 && a <= 12 && b >= 1 && b <= 31:
		p.month, p.day = a, b
		p.swap = b <= 12 && a != b
	case b >= 1 && b <= 12 && a >= 1 && a <= 31:
		p.month, p.day = b, a
	default:
		return false
	}
	return true
}

// dayDigits reports whether token i is a numeral of one or two digits.
func (s *timeGrammar) dayDigits(i int) bool { return s.digits(i, 1) || s.digits(i, 2) }

// twoNumbers parses a month with its year (11/2016, 2016-11), or a day with
// its month (2/15) where the words around leave no other reading.
func (s *timeGrammar) twoNumbers(i int, sep rune, tight bool) (point, bool) {
	a, b := s.intAt(i), 0
	if s.toks[i+2].kind == tokNumber {
		b = s.intAt(i + 2)
	}
	p := point{parts: hasMonth | hasYear, end: i + 3}
	switch {
	case s.digits(i, 4) && s.digits(i+2, 2) && b >= 1 && b <= 12 && b != a%100+1: // 2007-08 is two years
		p.year, p.month = a, b
		return p, a >= 1900 && a < 2100 && sep == '-' && (tight || b <= a%100 && s.alone(i, i+3))
	case s.dayDigits(i) && s.digits(i+2, 4) && a >= 1 && a <= 12:
		p.year, p.month = b, a
		return p, b >= 1900 && b < 2100 && (tight || s.digits(i, 2) && s.alone(i, i+3))
	case s.dayDigits(i) && s.dayDigits(i+2) && sep == '/' && (tight && s.slashDate(i) || i == 0 && len(s.toks) == 3) && !(len(s.toks) == 3 && s.isFraction(i)):
		p.parts = hasMonth | hasDay
		if a == 9 && b == 11 {
			p.parts, p.year = p.parts|hasYear, 2001 // a name by now
		}
		return p, s.monthAndDay(&p, a, b)
	}
	return point{}, false
}

// alone reports whether the figures from token i to end are between a word
// and the end of a clause, so that they are no sum or list.
func (s *timeGrammar) alone(i, end int) bool {
	return i > 0 && s.toks[i-1].kind == tokWord && s.wordAt(i-1).time.class != timeMonth && s.clauseEnd(end) && !s.is(end, '-') && !s.is(end, '/')
}

// slashDate reports whether 2/15 at token i is a date, not a fraction or a
// score: a word that introduces dates stands before it, or a weekday.
func (s *timeGrammar) slashDate(i int) bool {
	switch w := s.wordAt(i - 1).time; w.class {
	case timeOn:
		return w.value == prepOn
	case timeBound, timeWeekday, timeFrom:
		return true
	case timeTo:
		return i >= 4 && s.is(i-3, '/')
	}
	if s.is(i-1, ',') && s.wordAt(i-2).time.class == timeWeekday {
		return true
	}
	return i == 0 && i+3 == len(s.toks)
}

// codePart parses what mixes letters and digits: Q3 2025, 2016H2,
// 10.31.1974, 2015-3-28T17.
func (s *timeGrammar) codePart(i int) (point, bool) {
	t := s.text(i)
	if len(t) == 2 && (t[1] >= '1' && t[1] <= '4') {
		switch t[0] {
		case 'Q', 'q':
			p := point{parts: hasPeriod, grain: text.Quarter, value: int(t[1] - '0'), end: i + 1}
			s.addPeriodYear(&p)
			return p, true
		case 'H':
			p := point{parts: hasNth, unit: text.Half, nth: int(t[1] - '0'), weak: true, end: i + 1}
			s.addPeriodYear(&p)
			return p, t[1] <= '2'
		}
	}
	if p, ok := s.gluedDate(i); ok {
		return p, true
	}
	return s.dottedDate(i)
}

// gluedDate parses a month and its day without the space: October2, Nov23.
func (s *timeGrammar) gluedDate(i int) (point, bool) {
	t := s.text(i)
	k := len(t)
	for k > 0 && isDigit(t[k-1]) {
		k--
	}
	if !s.toks[i].upper || k < 3 || k > 9 || len(t)-k < 1 || len(t)-k > 2 {
		return point{}, false
	}
	w := s.words.find([]byte(lowerASCII(t[:k])))
	if w == nil || w.time.class != timeMonth {
		return point{}, false
	}
	p := point{parts: hasMonth | hasDay, month: int(w.time.value), day: numeral(t[k:]), end: i + 1}
	s.addYear(&p)
	return p, isDay(0, p.month, p.day)
}

// addPeriodYear adds the year in "Q3 2025" and "Q3-2025"; a period without
// a year is left as it is.
func (s *timeGrammar) addPeriodYear(p *point) {
	j := p.end
	if s.is(j, '-') && s.glued(j) && s.glued(j+1) || s.is(j, ',') {
		j++
	}
	if y, end, ok := s.yearNumber(j); ok {
		p.parts, p.year, p.end, p.weak = p.parts|hasYear, y, end, false
	}
}

// dottedDate parses 31.10.1974 and 10.31.1974: with dots, the day comes
// first where both orders make a date.
func (s *timeGrammar) dottedDate(i int) (point, bool) {
	var v [3]int
	field, digits := 0, 0
	for _, c := range []byte(s.text(i)) {
		switch {
		case c == '.' && digits > 0 && field < 2:
			field, digits = field+1, 0
		case isDigit(c) && digits < 4:
			v[field] = 10*v[field] + int(c-'0')
			digits++
		default:
			return point{}, false
		}
	}
	if field != 2 || digits != 4 || v[2] < 1000 || v[2] > 2199 {
		return point{}, false
	}
	p := point{parts: hasDay | hasMonth | hasYear, year: v[2], end: i + 1}
	return p, p.monthAndDay(v[1], v[0])
}
