package extract

import "github.com/atodds/atodds/align/text"

// A range is one time with two ends:
//
//	range  = "from" point ("to" | "through" | "until") point
//	       | "between" point "and" point
//	       | point ("-" | "through") point
//	       | "from" day "for" count unit
//
// Both ends are in it, as news means them: "from Jan. 3 to Jan. 10" holds the
// 10th. An end takes from the other what it leaves unsaid, a month before its
// day or a year behind it. What is put off or moved ("from Monday to
// Thursday") is two times, and so are the figures of a change.

// rangeAt parses into p and q two times that are the ends of one stretch:
// from Jan. 3 to Jan. 10, Jan. 3-10, 2015-16, between 2010 and 2014, Monday
// through Thursday, 5 to 7 p.m. Where there is one time alone, p is that time.
func (s *timeGrammar) rangeAt(h head, p, q *point) (ranged, ok bool) {
	if s.figures(h, p, q) {
		return true, true
	}
	if *p, ok = s.point(h.core); !ok || p.any(hasRef|hasSpan|hasFiscal) {
		return false, ok
	}
	if a, b, ok := s.hoursOf(p); ok {
		*p, *q = a, b
		return true, true
	}
	if *q, ok = s.isoEnd(p); ok {
		return true, true
	}
	if *q, ok = s.lasting(h, p); ok {
		return true, true
	}
	j, dash, joined := s.ends(h, p.end)
	if !joined {
		return false, true
	}
	if end, ok := s.monthEnd(p, j); ok {
		*q = end
		return true, true
	}
	if p.parts == hasYear {
		*q, ranged = s.yearEnd(h, p, j, dash)
		return ranged, true
	}
	if end, ok := s.toDate(j); ok && !dash && !p.weak && !p.any(hasClock) {
		*q = end
		return true, true
	}
	*q, ok = s.point(j)
	if !ok || q.any(hasRef|hasSpan|hasFiscal) || !s.spans(h, p, q) || q.mod != text.NoMod && dash {
		return false, true
	}
	if p.is(hasClock) && q.is(hasClock) {
		p.sameHalf(q)
	}
	return true, true
}

// figures parses into p and q a range that begins with a numeral: the 13th
// to the 15th of July, 5 to 7 p.m., 10/1-11/2/2017.
func (s *timeGrammar) figures(h head, p, q *point) (ok bool) {
	i := h.core
	the := s.wordAt(i).time.class == timeArticle
	if the {
		i++
	}
	if s.joinsNumeral(i) {
		if *p, *q, ok = s.daysOfMonth(h); ok {
			return true
		}
		if !the {
			if *p, *q, ok = s.hours(h); ok {
				return true
			}
		}
	}
	if !the && s.is(i+1, '/') {
		*p, *q, ok = s.slashDays(h)
	}
	return ok
}

// maxNumeral bounds the tokens of a day or an hour: "three oh five".
const maxNumeral = 8

// shortWord is the length in bytes of the longest word that may stand inside
// an hour without being a number: "oh" in "three oh five".
const shortWord = 2

// joinsNumeral reports whether a numeral begins at token i and is followed
// by a word or a mark that joins the ends of a range.
func (s *timeGrammar) joinsNumeral(i int) bool {
	if i >= len(s.toks) || s.toks[i].kind != tokNumber && s.wordAt(i).number.class == notNumber {
		return false
	}
	end := min(len(s.toks), i+maxNumeral)
	for i++; i < end; i++ {
		t, w := &s.toks[i], s.wordAt(i)
		switch {
		case t.kind == tokMark && (t.mark == '-' || t.mark == '–'), w.number.class == numAnd, w.time.class == timeTo, w.time.class == timeBound:
			return true
		case t.kind == tokWord && w.number.class == notNumber && t.end-t.start > shortWord, t.kind == tokMark && t.mark != ':':
			return false
		}
	}
	return false
}

// lasting parses the length of a stretch that begins on the day p: from Dec.
// 18 for 10 days. Its end is the last day of them.
func (s *timeGrammar) lasting(h head, p *point) (point, bool) {
	if h.open != openFrom && (h.start > 0 || h.bound != text.NoBound) || p.weak || !p.any(hasDay|hasWeekday|hasHoliday) || p.any(hasClock) || s.senseAt(p.end) != "for" {
		return point{}, false
	}
	n, j, _, ok := s.unitCount(p.end + 1)
	u := s.wordAt(j).time
	if !ok || u.class != timeUnit && u.class != timeUnits || text.Grain(u.value) < text.Day || h.start == 0 && h.open == 0 && j+1 < len(s.toks) {
		return point{}, false
	}
	base := *p
	q := point{parts: hasShift, end: j + 1}
	q.shift = shift{unit: text.Grain(u.value), step: n * s.weeksIn(j), exact: true, anchor: text.Explicit, base: &base, finer: []step{{text.Day, -1}}}
	return q, true
}

// toDate parses "date" in "from March to date": the day of publication.
func (s *timeGrammar) toDate(i int) (point, bool) {
	if s.senseAt(i) != "date" || !s.clauseEnd(i+1) {
		return point{}, false
	}
	return point{parts: hasShift, shift: shift{unit: text.Day, anchor: text.DCT}, end: i + 1}, true
}

// isoEnd parses the end of an interval as ISO 8601 writes it: two full dates,
// with or without their times, joined by a slash.
func (s *timeGrammar) isoEnd(p *point) (point, bool) {
	if !p.is(hasYear|hasMonth|hasDay) || !s.is(p.end, '/') || !s.glued(p.end) || !s.glued(p.end+1) || !s.digits(p.end+1, 4) {
		return point{}, false
	}
	q, ok := s.point(p.end + 1)
	return q, ok && q.parts == p.parts
}

// slashDays parses a range of days in digits: 10/1-11/2/2017. The year stands
// behind the second; without one, a word that leads to dates must go before.
func (s *timeGrammar) slashDays(h head) (p, q point, ok bool) {
	i := h.core
	for k := range 7 {
		if k%2 == 0 && !s.dayDigits(i+k) || k > 0 && !s.glued(i+k) {
			return p, q, false
		}
	}
	if !s.is(i+1, '/') || !s.is(i+3, '-') && !s.is(i+3, '–') || !s.is(i+5, '/') {
		return p, q, false
	}
	p = point{parts: hasMonth | hasDay, end: i + 3}
	q = point{parts: hasMonth | hasDay, end: i + 7}
	ok = p.monthAndDay(s.intAt(i), s.intAt(i+2)) && q.monthAndDay(s.intAt(i+4), s.intAt(i+6))
	if y, end, has := s.yearNumber(q.end + 1); has && s.is(q.end, '/') && s.glued(q.end) && s.glued(q.end+1) {
		q.parts, q.year, q.end = q.parts|hasYear, y, end
		return p, q, ok
	}
	return p, q, ok && (h.open != 0 || s.slashDate(i))
}

// ends returns the token after what joins the ends of a range at token i:
// a dash, to, through, until, or after "between" the word and.
func (s *timeGrammar) ends(h head, i int) (end int, dash, ok bool) {
	if h.open == openBetween {
		return i + 1, false, s.wordAt(i).number.class == numAnd
	}
	switch w := s.wordAt(i); {
	case s.is(i, '-') || s.is(i, '–'):
		tight := s.glued(i) && s.glued(i+1)
		spaced := i+1 < len(s.toks) && !s.glued(i) && !s.glued(i+1) && s.toks[i-1].kind == tokNumber && s.toks[i+1].kind == tokNumber
		return i + 1, true, tight || spaced
	case w.time.class == timeTo && w.sense != "throughout":
		return i + 1, false, h.bound == text.NoBound && (w.sense != "to" || !s.moved(h.start))
	case w.time.class == timeBound && w.time.value == boundUntil:
		return i + 1, false, h.open == openFrom
	}
	return i, false, false
}

// spans reports whether p and q can be the ends of one range: both say the
// same kind of thing.
func (s *timeGrammar) spans(h head, p, q *point) bool {
	a, b := p.grainOf(), q.grainOf()
	if (a <= text.PartOfDay) != (b <= text.PartOfDay) && !(p.is(hasClock) && q.is(hasClock)) {
		return false
	}
	if q.weak && (p.weak || q.parts != hasMonth && q.parts != hasYear) || p.weak && p.parts != hasMonth {
		return false
	}
	if q.parts == hasYear && q.weak && s.counts(q.end) {
		return false
	}
	if h.open != 0 {
		return true
	}
	if p.is(hasClock) && q.parts == hasClock || p.parts == hasClock && q.is(hasClock) {
		return true // Tuesday at 2:00 - 2:30 p.m., 10 a.m.-2 p.m. Friday
	}
	same := p.parts&^hasYear == q.parts&^hasYear
	return same || p.any(hasShift|hasWeekday) && q.any(hasShift|hasWeekday)
}

// monthEnd parses the day that ends a range within one month: Jan. 3-10.
func (s *timeGrammar) monthEnd(p *point, j int) (point, bool) {
	if !p.is(hasMonth|hasDay) || p.is(hasYear) || p.any(hasClock) {
		return point{}, false
	}
	if s.wordAt(j).time.class == timeArticle {
		j++
	}
	d, end, ok := s.dayNumber(j)
	if !ok || s.wordAt(end).time.class == timeMonth || s.wordAt(end).time.class == timeUnits || d <= p.day {
		return point{}, false
	}
	if w := s.wordAt(end).time; w.class == timeOn && w.value == prepOf && s.wordAt(end+1).time.class == timeMonth {
		return point{}, false
	}
	q := point{parts: hasMonth | hasDay, month: p.month, day: d, end: end}
	s.addYear(&q)
	if q.is(hasYear) {
		p.parts, p.year = p.parts|hasYear, q.year
	}
	return q, true
}

// daysOfMonth parses a range whose first day has its month behind the
// second: 13 to 15 July, the 13th to the 15th of July.
func (s *timeGrammar) daysOfMonth(h head) (p, q point, ok bool) {
	i := h.core
	if s.wordAt(i).time.class == timeArticle {
		i++
	}
	if i >= len(s.toks) || s.toks[i].kind != tokNumber && s.wordAt(i).number.class == notNumber {
		return p, q, false
	}
	d, end, ok := s.dayNumber(i)
	if !ok {
		return p, q, false
	}
	j, _, ok := s.ends(h, end)
	if !ok {
		return p, q, false
	}
	if s.wordAt(j).time.class == timeArticle {
		j++
	}
	q, ok = s.dayMonth(j)
	if !ok && h.open == openFrom && s.wordAt(j).time.class == timeMonth {
		q, ok = s.monthPart(j)
		ok = ok && q.is(hasDay) && q.day > d
	}
	if ok && q.day < d && h.open == openFrom {
		p = q
		p.month, p.day, p.end = (q.month+10)%12+1, d, end
		return p, q, isDay(0, p.month, d)
	}
	if !ok || q.day <= d || s.is(end, '–') && !s.glued(end) {
		if q, ok = s.numberOf(j, d); !ok || h.open == 0 && s.toks[i].kind == tokMark {
			return p, q, false
		}
	}
	p = q
	p.day, p.end = d, end
	return p, q, true
}

// numberOf parses the last day of "4 to 23 next month".
func (s *timeGrammar) numberOf(j, first int) (point, bool) {
	d, end, ok := s.dayNumber(j)
	if !ok || d <= first {
		return point{}, false
	}
	if w := s.wordAt(end).time; w.class == timeOn && (w.value == prepOf || w.value == prepIn) {
		end++
	}
	if s.wordAt(end).time.class != timePick {
		return point{}, false
	}
	c, ok := s.picked(end)
	if !ok || c.parts != hasShift || c.shift.unit != text.Month {
		return point{}, false
	}
	c.parts, c.day = hasShift|hasDay, d
	return c, true
}

// yearEnd parses the year that ends a range: 1939-45, 2010 to 2014.
func (s *timeGrammar) yearEnd(h head, p *point, j int, dash bool) (point, bool) {
	if s.wordAt(j).time.class == timeArticle {
		j++
	}
	year := p.year
	if dash && (s.is(h.core-1, '-') && s.glued(h.core) || s.is(j+1, '-') && s.glued(j+1) && s.glued(j+2)) {
		return point{}, false
	}
	if i := h.core; i > 0 && p.weak && s.currency(i-1) {
		return point{}, false
	}
	if dash && s.digits(j, 2) && !s.clockMark(j+1) {
		y := year/100*100 + s.intAt(j)
		if s.intAt(j) == (year+1)%100 {
			y = year + 1
		}
		q := point{parts: hasYear, year: y, end: j + 1}
		return q, y > year && year >= 1500 && year < 2100 && !s.counts(q.end)
	}
	q, ok := s.point(j)
	if !ok || q.year < year && q.is(hasYear) || q.any(hasClock) || s.counts(q.end) {
		return point{}, false
	}
	if q.parts != hasYear {
		return q, h.open != 0 && !q.weak && q.any(hasYear|hasShift)
	}
	good := year >= 1900 && q.year < 2101 || h.open != 0 && year >= 1000
	if dash {
		return q, good && q.year > year || year >= 1500 && q.year > year && (s.is(h.core-1, '(') || s.introduced(h.core))
	}
	round := year%100 == 0 && q.year%100 == 0
	return q, good && !round && (h.open != 0 || q.year > year)
}
