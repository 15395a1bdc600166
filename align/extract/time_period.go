package extract

import "github.com/atodds/atodds/align/text"

// Periods longer than a day, and what narrows them:
//
//	period   = "the"? (ordinal unit | season | unit "of" day | fiscal)
//	narrowed = ("early" | "mid" | "late") period
//	         | ("start" | "middle" | "end") "of" period
//	         | ("earlier" | "later") period
//
// A narrowed period keeps its interval and carries a modifier, as TIMEX3 does;
// what of it is meant is for those who compare it. Fiscal years and quarters
// stay unresolved, because companies begin their years when they like.

// narrowed parses early, mid and late with what they narrow: mid-2019, late
// last week, early in the year, early Monday.
func (s *timeGrammar) narrowed(i int) (point, bool) {
	j := s.skipHyphen(i + 1)
	if w := s.wordAt(j).time; w.class == timeOn && (w.value == prepIn || w.value == prepOn) {
		j++
	}
	c, ok := s.part(j)
	if s.tens(j) && (s.introduced(i) || s.wordAt(i-1).time.class == timeArticle) && !s.weather(i) {
		c, ok = point{parts: hasDecade, year: s.intAt(j), twoDigit: true, end: j + 2}, true // "the late 80s"
	}
	if !ok || c.mod != text.NoMod || c.any(hasClock|hasSpan|hasRef|hasNth) {
		return c, false
	}
	if c.is(hasDay) && !c.is(hasWeekday) || c.is(hasShift) && c.shift.base != nil {
		return c, false
	}
	c.mod = edges[s.wordAt(i).time.value]
	if c.parts == hasPart {
		return c, true
	}
	if c.parts == hasMonth && c.weak && s.wordAt(i).time.class == timeEarly || c.parts != hasMonth {
		c.weak = false
	}
	return c, true
}

// earlierThis parses earlier this week, later Monday, earlier in the year,
// later that day.
func (s *timeGrammar) earlierThis(i int) (point, bool) {
	j := i + 1
	in := false
	if w := s.wordAt(j).time; w.class == timeOn && (w.value == prepIn || w.value == prepOn) {
		in = true
		j++
	}
	switch s.wordAt(j).time.class {
	case timePick, timeSame, timeDay, timeWeekday, timeTonight:
	case timeArticle, timeMonth:
		if !in {
			return point{}, false
		}
		if s.wordAt(j-1).time.value == prepIn && s.wordAt(j+1).sense == "day" && s.clauseEnd(j+2) {
			p := point{parts: hasShift, mod: text.Start, end: j + 2}
			if p.shift = (shift{unit: text.Day, anchor: text.TextAnchor}); s.wordAt(i).time.value > 0 {
				p.mod = text.End
			}
			return p, true // later in the day
		}
	default:
		return point{}, false
	}
	c, ok := s.part(j)
	if !ok || c.any(hasClock|hasSpan|hasRef|hasNth|hasDay) || !c.any(hasShift|hasWeekday|hasMonth|hasDecade|hasPeriod|hasCentury) {
		return c, false
	}
	c.weak = false
	c.mod = text.Start
	if s.wordAt(i).time.value > 0 {
		c.mod = text.End
	}
	return c, true
}

// edge parses the end of 2027, beginning of next week, end-March. The end
// of the day is a figure of speech.
func (s *timeGrammar) edge(i int) (point, bool) {
	j := i + 1
	switch w := s.wordAt(j).time; {
	case w.class == timeOn && w.value == prepOf:
		j = s.skipApprox(j + 1)
	case s.skipHyphen(j) > j:
		j++
	default:
		return point{}, false
	}
	c, ok := s.point(j)
	if w := s.wordAt(j).time; !ok && w.class == timeUnit {
		c = point{parts: hasShift, end: j + 1}
		c.shift, ok = shift{unit: text.Grain(w.value), anchor: text.DCT}, w.value >= int8(text.Week)
	}
	if !ok || c.mod != text.NoMod || c.any(hasClock|hasSpan|hasRef|hasPart) || c.grainOf() < text.Weekend && !(c.daily() && s.wordAt(i).time.value != edgeMid && (c.is(hasWeekday) || c.is(hasDay|hasMonth) || c.is(hasShift))) {
		return c, false
	}
	if c.parts == hasYear && s.toks[j].kind == tokNumber && !s.clauseEnd(c.end) || c.is(hasShift) && s.possessive(c.end) {
		return c, false
	}
	c.mod, c.weak = edges[s.wordAt(i).time.value], false
	return c, true
}

// afterThe parses what the article opens: the 23rd of November, the third
// quarter, the 1990s, the summer of 2019, the previous year, the end of May.
func (s *timeGrammar) afterThe(i int) (point, bool) {
	j := i + 1
	if j >= len(s.toks) {
		return point{}, false
	}
	if p, ok := s.countedDay(j); ok {
		return p, true
	}
	if p, ok := s.pastOrFuture(j); ok {
		return p, true
	}
	switch w := s.wordAt(j); w.time.class {
	case timePick, timeText, timeSame:
		if w.sense == "that" {
			return point{}, false
		}
		return s.picked(j)
	case timeSeason, timePart, timeFiscal, timeHoliday, timeDecade, timeEvent, timeSteps, timeDecadeOf:
		return s.part(j)
	case timeEdge:
		return s.edge(j)
	case timeEarly:
		p, ok := s.narrowed(j)
		return p, ok && !p.any(hasWeekday|hasShift)
	case timeUnit:
		return s.theUnit(j)
	case timeMonth:
		if prev := s.wordAt(i - 1).time; !w.time.risky && prev.class == timeOn && prev.value == prepIn {
			p, ok := s.monthPart(j)
			p.weak = false
			return p, ok && s.clauseEnd(p.end)
		}
	case timeVista:
		if w.sense == "full" && s.wordAt(j+1).sense == "year" {
			p, ok := s.theUnit(j + 1)
			p.weak = false
			return p, ok && s.clauseEnd(p.end)
		}
	}
	if s.toks[j].kind == tokMark {
		return s.shortDecade(j)
	}
	if s.toks[j].kind != tokNumber && s.wordAt(j).number.class == notNumber {
		return point{}, false
	}
	if s.wordAt(j).sense == "first" {
		if p, ok := s.firstOf(1, j+1); ok {
			return p, true
		}
		if p, ok := s.firstMonths(j + 1); ok {
			return p, true
		}
	}
	return s.theNumber(i, j)
}

// pastOrFuture parses "in the past", "in the near future", "in the short term"
// behind the article.
func (s *timeGrammar) pastOrFuture(j int) (point, bool) {
	w := s.wordAt(j - 2).time
	if w.class != timeOn || w.value != prepIn {
		return point{}, false
	}
	p := point{parts: hasRef, ref: refFuture}
	near := false
	switch s.senseAt(j) {
	case "near", "short", "long", "foreseeable", "immediate", "distant":
		j, near = s.skipHyphen(j+1), true
	case "past":
		p.ref, p.end = refPast, j+1
		return p, s.clauseEnd(j+1) && s.wordAt(j+1).number.class == notNumber && !s.unitAt(j+1)
	}
	switch s.senseAt(j) {
	case "future":
	case "term":
		if !near {
			return p, false
		}
	default:
		return p, false
	}
	p.end = j + 1
	return p, s.clauseEnd(j + 1)
}

// unitAt reports whether a unit, a season or a number follows at token i, so
// that "past" picks one.
func (s *timeGrammar) unitAt(i int) bool {
	switch s.wordAt(i).time.class {
	case timeUnit, timeUnits, timeSeason, timeWeekday, timeMonth, timeHedge, timeApprox, timePart, timeFiscal:
		return true
	}
	return i < len(s.toks) && s.toks[i].kind == tokNumber
}

// theNumber parses the numbers that the article may open at token j.
func (s *timeGrammar) theNumber(i, j int) (point, bool) {
	if p, ok := s.dayMonth(j); ok {
		return p, true
	}
	if p, ok := s.decade(j); ok {
		return p, true
	}
	if s.tens(j) && !s.weather(i) {
		return point{parts: hasDecade, year: s.intAt(j), twoDigit: true, end: j + 2}, true
	}
	if p, ok := s.ordinalPart(j); ok {
		return p, true
	}
	if d, end, ok := s.dayOrdinal(j); ok && s.dayEnds(end) {
		p := point{parts: hasDay, day: d, end: end, weak: true}
		if w := s.wordAt(end).time; w.class == timeUnit && w.value == int8(text.Day) {
			p.end++
		}
		return p, true
	}
	if w := s.wordAt(i - 1).time; s.digits(j, 2) && w.class == timeOn && (j+1 >= len(s.toks) || s.is(j+1, '.') || s.is(j+1, ',')) {
		if d, end, ok := s.dayNumber(j); ok {
			return point{parts: hasDay, day: d, end: end, weak: true}, true
		}
	}
	return s.decadeWords(j)
}

// tens reports whether 50s to 90s stands at token j.
func (s *timeGrammar) tens(j int) bool {
	return s.digits(j, 2) && s.glued(j+1) && s.word(j+1, "s") && s.intAt(j) >= 50 && s.intAt(j)%10 == 0
}

// weather reports whether temperatures are spoken of just before token i.
func (s *timeGrammar) weather(i int) bool {
	for k := max(0, i-8); k < i; k++ {
		switch s.senseAt(k) {
		case "temperature", "temperatures", "highs", "lows", "degrees", "scores", "scored":
			return true
		}
	}
	return false
}

// theUnit parses the week of March 6, the day before yesterday, the year
// 2000, the weekend.
func (s *timeGrammar) theUnit(j int) (point, bool) {
	if p, ok := s.unitPart(j); ok {
		return p, true
	}
	unit := text.Grain(s.wordAt(j).time.value)
	if p, ok := s.ended(unit, 1, j+1); ok && unit >= text.Week {
		return p, true
	}
	if unit == text.Quarter {
		if end, dct, ok := s.yearBack(j + 1); ok {
			p := point{parts: hasShift, end: end}
			p.shift = shift{unit: unit, step: -4, anchor: text.TextAnchor, exact: dct}
			return p, true
		}
	}
	p := point{parts: hasShift, weak: unit != text.Weekend && unit != text.Quarter, end: j + 1}
	p.shift = shift{unit: unit, anchor: text.DCT}
	if unit == text.Quarter {
		p.shift.anchor = text.TextAnchor // results tell of the quarter named before
	}
	return p, unit >= text.Weekend && unit != text.Century && s.weeksIn(j) == 1 && !s.is(j+1, '-')
}

// unitPart parses what a unit in the singular opens without a count: week
// of March 6, day before yesterday, year 2000, year-end, year-earlier.
func (s *timeGrammar) unitPart(i int) (point, bool) {
	w := s.wordAt(i)
	unit := text.Grain(w.time.value)
	p := point{parts: hasShift, end: i + 1}
	p.shift = shift{unit: unit, step: 1}
	if unit < text.Day {
		return p, false
	}
	if unit == text.Century {
		if q, ok := s.romanCentury(i); ok {
			return q, true
		}
	}
	if j := s.skipHyphen(i + 1); unit == text.Year {
		if y, end, ok := s.yearNumber(j); ok && j == i+1 {
			return point{parts: hasYear, year: y, end: end}, true
		}
		if y, end, ok := s.yearWords(j); ok && j == i+1 {
			return point{parts: hasYear, year: y, end: end}, true
		}
		if n, ok := s.cardinalOf(j); ok && j == i+1 {
			return point{parts: hasYear, year: int(n.lo.N), end: n.end}, true
		}
		switch n := s.wordAt(j); {
		case s.possessive(i+1) && s.wordAt(i+3).sense == "end":
			p.shift, p.mod, p.end = shift{unit: unit, anchor: text.DCT}, text.End, i+4
			return p, true
		case n.sense == "end":
			p.shift, p.mod, p.end = shift{unit: unit, anchor: text.DCT}, text.End, j+1
			if w := s.wordAt(i - 1).time; w.class == timeBound && w.value == boundSince {
				p.shift.step = -1 // "up 9 % since year-end"
			}
			return p, true
		case j > i+1 && (n.time.class == timeAgo || n.sense == "earlier"):
			return s.yearAgo(n, j+1), true
		}
	}
	if unit == text.Week || unit == text.Weekend {
		if q, ok := s.weekOf(i, unit); ok {
			return q, true
		}
		if n := i + 1; s.dayDigits(n) && s.intAt(n) >= 1 && s.intAt(n) <= 53 {
			return point{parts: hasNth, unit: text.Week, nth: s.intAt(n), weak: true, end: n + 1}, unit == text.Week
		}
	}
	if b := s.wordAt(i + 1).time; b.class != timeBound || b.value != boundBefore && b.value != boundAfter {
		return p, false
	}
	q, ok := s.stepFrom(p, i+1)
	the := s.wordAt(i-1).time.class == timeArticle
	return q, ok && (the || q.shift.anchor != text.TextAnchor)
}

// yearAgo parses what follows "year-ago" or "year-earlier", the word n, at
// token j: the quarter or period that it qualifies.
func (s *timeGrammar) yearAgo(n *word, j int) point {
	p := point{parts: hasShift, end: j}
	p.shift = shift{unit: text.Year, step: -1, anchor: text.DCT, exact: true}
	if n.sense == "earlier" {
		p.shift.anchor = text.TextAnchor
	}
	switch w := s.wordAt(j); {
	case w.sense == "quarter":
		p.shift = shift{unit: text.Quarter, step: -4, anchor: text.TextAnchor}
		p.end++
	case w.sense == "period":
		p.shift.anchor = text.TextAnchor
		p.end++
	}
	if q, ok := s.ordinalPart(j); ok && q.is(hasPeriod) {
		q.parts, q.shift = q.parts|hasShift, shift{unit: text.Year, step: -1, anchor: text.DCT}
		return q
	}
	return p
}

// weekOf parses the week of March 6 and the week beginning Nov. 6: the week
// or weekend that holds the day.
func (s *timeGrammar) weekOf(i int, unit text.Grain) (point, bool) {
	j := i + 1
	switch s.wordAt(j).sense {
	case "of", "ending", "ended", "beginning", "commencing", "starting":
	default:
		return point{}, false
	}
	base, ok := s.point(j + 1)
	if !ok || !base.daily() || base.any(hasClock|hasPart) || base.shift.base != nil {
		return point{}, false
	}
	p := point{parts: hasShift, end: base.end}
	p.shift = shift{unit: unit, anchor: text.Explicit, base: &base}
	p.shift.opens = unit == text.Week && s.senseAt(j) != "ending" && s.senseAt(j) != "ended"
	return p, true
}

// ordinalPart parses third quarter, first half, 19th century, first Monday,
// second week. All but quarters and centuries need what holds them.
func (s *timeGrammar) ordinalPart(i int) (point, bool) {
	n, ok := s.ordinalAt(i)
	if !ok || n.lo.N < 1 || n.lo.N > 400 {
		return point{}, false
	}
	v, j := int(n.lo.N), s.skipHyphen(n.end)
	fiscal := s.wordAt(j).time.class == timeFiscal
	if fiscal {
		j++
	}
	if e, ok := s.fromEnd(j); ok && !fiscal {
		v, j = -v, e
	}
	w := s.wordAt(j)
	p := point{end: j + 1}
	switch {
	case v < 0:
		return s.nthFromEnd(v, j)
	case w.time.class == timeUnit && w.time.value == int8(text.Quarter) && v <= 4:
		p.parts, p.grain, p.value = hasPeriod, text.Quarter, v
	case w.time.class == timeUnit && w.time.value == int8(text.Century) && v <= 22:
		p.parts, p.value = hasCentury, v
		s.addCenturyEra(&p)
	case w.sense == "half" && v <= 2:
		p.parts, p.unit, p.nth, p.weak = hasNth, text.Half, v, true
	case w.time.class == timeWeekday && v <= 5 && !fiscal:
		p.parts, p.unit, p.nth, p.weekday, p.weak = hasNth, text.Day, v, int(w.time.value), true
	case w.time.class == timeUnit && w.time.value >= int8(text.Day) && !fiscal:
		p.parts, p.unit, p.nth, p.weak = hasNth, text.Grain(w.time.value), v, true
	default:
		return p, false
	}
	if fiscal {
		p.parts |= hasFiscal
	}
	return p, true
}

// fromEnd reads "last" and "to last" behind an ordinal, which say that it
// counts from the end.
func (s *timeGrammar) fromEnd(i int) (end int, ok bool) {
	if s.wordAt(i).sense == "to" {
		i = s.skipHyphen(i + 1)
	}
	return i + 1, s.wordAt(i).sense == "last"
}

// nthFromEnd parses the unit or weekday at token i that is counted from the
// end of what holds it: the second-last Friday of June.
func (s *timeGrammar) nthFromEnd(n, i int) (point, bool) {
	w := s.wordAt(i).time
	p := point{parts: hasNth, nth: n, weak: true, end: i + 1}
	switch {
	case w.class == timeWeekday:
		p.unit, p.weekday = text.Day, int(w.value)
	case w.class == timeUnit && w.value >= int8(text.Day):
		p.unit = text.Grain(w.value)
	default:
		return p, false
	}
	return p, true
}

// addCenturyEra reads BC behind a century.
func (s *timeGrammar) addCenturyEra(p *point) {
	if w := s.wordAt(p.end).time; w.class == timeEra && s.toks[p.end].upper {
		if w.value == 1 {
			p.value = -p.value
		}
		p.end++
	}
}

// fiscal parses fiscal 2025, fiscal year 2025, fiscal third quarter.
func (s *timeGrammar) fiscal(i int) (point, bool) {
	p := point{parts: hasFiscal, grain: text.Year, end: i + 1}
	j := i + 1
	if w := s.wordAt(j).time; w.class == timeUnit && w.value == int8(text.Year) {
		j++
		p.end = j
	}
	if y, end, ok := s.yearNumber(j); ok {
		p.parts, p.year, p.end = p.parts|hasYear, y, end
		return p, true
	}
	if s.is(j, '\'') && s.glued(j+1) && s.digits(j+1, 2) {
		p.parts, p.year, p.twoDigit, p.end = p.parts|hasYear, s.intAt(j+1), true, j+2
		return p, true
	}
	if q, ok := s.ordinalPart(s.skipHyphen(j)); ok && q.is(hasPeriod) {
		q.parts |= hasFiscal
		return q, true
	}
	return p, false
}
