package extract

import "github.com/atodds/atodds/align/text"

// Times that are told by their distance:
//
//	stepped = count unit ("ago" | "earlier" | "later" | "hence")
//	        | count unit ("before" | "after" | "from") day
//	picked  = ("last" | "this" | "next") (unit | weekday | month | season)
//	        | ("previous" | "following" | "same" | "that") unit
//	span    = ("last" | "past" | "next" | "coming") count units
//
// "Ago", "last", "this" and "next" count from publication. "Earlier", "later",
// "previous" and "following" count from a time named before in the text and
// never from publication. A step has the grain of its unit: "three years ago"
// is a year, "two days ago" is a day.

// maxSteps bounds the count of a shift: beyond it ("66 million years ago")
// the calendar says nothing, and the time stays unresolved.
const maxSteps = 100_000

// stepped parses a number of units and where they count from: three years
// ago, a day earlier, two weeks from today, two days after Easter.
func (s *timeGrammar) stepped(i int) (point, bool) {
	if m, j, ok := s.partOfHour(i); ok {
		return s.stepFrom(point{parts: hasShift, shift: shift{unit: text.Minute, step: m, exact: true}}, j)
	}
	n, j, approx, ok := s.unitCount(i)
	if !ok {
		return point{}, false
	}
	w := s.wordAt(j).time
	if w.class == timePick || w.class == timeText {
		return s.countedSpan(n, j)
	}
	if w.class != timeUnit && w.class != timeUnits {
		return point{}, false
	}
	if p, ok := s.ended(text.Grain(w.value), n*s.weeksIn(j), j+1); ok && w.value >= int8(text.Week) && !approx {
		return p, true
	}
	p := point{parts: hasShift, approx: approx}
	p.shift = shift{unit: text.Grain(w.value), step: n * s.weeksIn(j), exact: true}
	j = s.finerUnits(&p.shift, j+1)
	if s.wordAt(j).time.class == timeFrom && s.senseAt(i-1) == "for" && s.wordAt(i-2).time.class != timeFuture && s.senseAt(j+1) != "now" {
		return p, false // "closed for two weeks from Monday" lasts from that day on
	}
	return s.stepFrom(p, j)
}

// weeksIn returns how many of its grain the unit at token i holds: two weeks
// are a fortnight.
func (s *timeGrammar) weeksIn(i int) int {
	switch s.wordAt(i).sense {
	case "fortnight", "fortnights":
		return 2
	}
	return 1
}

// countedSpan parses what follows the number n at token j in "the three next
// weeks".
func (s *timeGrammar) countedSpan(n, j int) (point, bool) {
	w, u := s.wordAt(j).time, s.wordAt(j+1).time
	p := point{parts: hasSpan, end: j + 2}
	p.shift = shift{unit: text.Grain(u.value), step: int(w.value), count: n, anchor: text.DCT}
	if w.class == timeText {
		p.shift.anchor = text.TextAnchor
	}
	return p, u.class == timeUnits && w.value != 0
}

// unitCount parses how many units are stepped: a, three, several, more than
// two. Fractions and vague counts are approximate.
func (s *timeGrammar) unitCount(i int) (n, end int, approx, ok bool) {
	if w := s.wordAt(i); w.time.class == timeHedge {
		i++
		if w.sense == "over" && s.wordAt(i).number.class == numArticle {
			return 0, 0, false, false // "rose over a year earlier"
		}
		if s.wordAt(i).sense == "than" {
			i++
		} else if w.sense == "more" || w.sense == "less" {
			return 0, 0, false, false
		}
		approx = true
	}
	if w := s.wordAt(i); w.number.class == numFew || w.number.class == numUnit && !w.number.ordinal && s.wordAt(i+1).sense == "quarters" {
		return int(w.number.value), i + 1, approx || w.number.class == numFew, true
	}
	if !s.countable(i) {
		return 0, 0, false, false
	}
	m, ok := s.number(i, false)
	switch {
	case ok && !m.ordinal && m.lo.N >= m.lo.D:
		whole := m.lo.N / m.lo.D
		approx = approx || m.lo.D != 1 || m.vague
		if whole > maxSteps {
			whole = maxSteps + 1
		}
		end = s.skipHyphen(m.end)
		if m.vague && s.wordAt(end).number.class == numOf {
			end++ // a couple of weeks
		}
		return int(whole), end, approx, true
	case s.wordAt(i).number.class == numArticle, s.wordAt(i).number.class == numUnit && s.wordAt(i).number.value == 1:
		return 1, i + 1, approx, true
	}
	return 0, 0, false, false
}

// countable reports whether the number at token i may count units of time:
// a unit or more of a number follows it.
func (s *timeGrammar) countable(i int) bool {
	j := s.skipHyphen(i + 1)
	w := s.wordAt(j)
	return w.time.class == timeUnit || w.time.class == timeUnits || w.number.class != notNumber ||
		w.time.class == timePick || w.time.class == timeText || j < len(s.toks) && (s.toks[j].kind != tokWord && !s.is(j, ',') && !s.is(j, '.') || w.sense == "other")
}

// stepFrom reads what the units before token j count from.
func (s *timeGrammar) stepFrom(p point, j int) (point, bool) {
	j, p.approx = s.orSo(j, p.approx)
	switch w := s.wordAt(j).time; w.class {
	case timeAgo:
		p.shift.anchor, p.end = text.DCT, j+1
		p.shift.step *= int(w.value)
		p.shift.exact = p.shift.exact && !s.overMonths(j)
		return p, true
	case timeShift:
		if s.wordAt(j+1).sense == "than" {
			return p, false
		}
		p.shift.anchor, p.end = text.TextAnchor, j+1
		p.shift.step *= int(w.value)
		p.shift.exact = p.shift.exact && !s.overMonths(j)
		return p, true
	case timeBound:
		if w.value == boundBefore || w.value == boundAfter {
			return s.stepFromBase(p, j, w.value)
		}
	case timeFrom:
		if s.wordAt(j+1).sense == "now" {
			p.shift.anchor, p.end = text.DCT, j+2
			return p, true
		}
		return s.stepFromBase(p, j, boundAfter)
	}
	return p, false
}

// overMonths reports whether a period of several months is told of before
// token i, with which "a year ago" compares rather than with a quarter.
func (s *timeGrammar) overMonths(i int) bool {
	for k := max(0, i-40); k < i; k++ {
		if w := s.wordAt(k); w.time.class == timeUnits && w.sense == "months" {
			return true
		}
	}
	return false
}

// orSo skips "or so", "or two" and "and a half" behind a unit, which make a
// count approximate.
func (s *timeGrammar) orSo(j int, approx bool) (int, bool) {
	if s.wordAt(j).sense == "or" {
		if w := s.wordAt(j + 1); w.sense == "so" || w.number.class == numUnit && !w.number.ordinal {
			return j + 2, true
		}
	}
	if s.wordAt(j).number.class == numAnd && s.wordAt(j+1).number.class == numArticle && s.wordAt(j+2).sense == "half" {
		return j + 3, true
	}
	return j, approx
}

// stepFromBase reads the time that units before or after it are counted
// from; without one, they count from a time named earlier if the clause ends
// here ("the day before").
func (s *timeGrammar) stepFromBase(p point, j int, bound int8) (point, bool) {
	if bound == boundBefore {
		p.shift.step = -p.shift.step
	}
	p.end = j + 1
	if s.wordAt(j+1).time.class == timeArticle && s.wordAt(j+2).sense == "next" && !s.framesTime(j+3) {
		j++
	}
	if w := s.wordAt(j + 1).time; w.class == timePick && !s.framesTime(j+2) && (s.wordAt(j+1).sense == "last" || s.wordAt(j+1).sense == "next") {
		p.shift.step += int(w.value) // the week before last
		p.shift.anchor, p.end = text.DCT, j+2
		return p, int(w.value)*p.shift.step > 0
	}
	base, ok := s.point(j + 1)
	if ok && base.is(hasHoliday) && s.wordAt(j).time.class == timeFrom {
		return p, false // "still two months from Election Day" lies before it
	}
	if ok && base.daily() && !base.weak && !base.is(hasClock) && base.shift.base == nil {
		p.shift.base, p.end = &base, base.end
		p.shift.anchor = text.Explicit
		return p, !s.possessive(base.end)
	}
	p.shift.anchor = text.TextAnchor
	if s.wordAt(j).time.class == timeFrom {
		return p, false
	}
	if w := s.wordAt(j + 1); w.time.class == timePastVerb {
		return p, true // "the day before was calm"
	}
	return p, j+1 >= len(s.toks) || s.toks[j+1].kind == tokMark && !s.is(j+1, '"') && !s.is(j+1, '\'') && !s.is(j+1, '$')
}

// framesTime reports whether a unit, weekday, month or season stands at
// token i.
func (s *timeGrammar) framesTime(i int) bool {
	switch s.wordAt(i).time.class {
	case timeUnit, timeUnits, timeWeekday, timeMonth, timeSeason, timePart, timeHoliday, timeFiscal:
		return true
	}
	return s.wordAt(i).number.class != notNumber || i < len(s.toks) && s.toks[i].kind == tokNumber
}

// picked parses a word that picks and what it picks from: last week, next
// Tuesday, this morning, the past three weeks, the previous year, that day.
func (s *timeGrammar) picked(i int) (point, bool) {
	w := s.wordAt(i)
	step, anchor, j := int(w.time.value), text.DCT, i+1
	the := s.wordAt(i-1).time.class == timeArticle
	switch w.time.class {
	case timeText:
		anchor = text.TextAnchor
	case timeSame:
		anchor = text.TextAnchor
		if s.wordAt(j).time.class == timeSame {
			j++ // that same day
		}
	case timePick:
		if next := s.wordAt(j); next.time.class == timePick && w.sense == "this" {
			step, w, j = int(next.time.value), next, j+1 // this past spring
		}
	}
	if w.sense == "this" && s.wordAt(j).sense == "time" && s.wordAt(i-1).time.value == prepAt && s.wordAt(i-1).time.class == timeOn {
		return point{parts: hasRef, ref: refPresent, end: j + 1}, true
	}
	if w.time.class == timeSame {
		if p, ok := s.samePeriod(j - 1); ok {
			return p, true
		}
	}
	if w.sense == "last" {
		if p, ok := s.firstOf(-1, j); ok {
			return p, true
		}
	}
	if w.sense == "last" && s.wordAt(j).sense == "half" {
		return point{parts: hasNth, unit: text.Half, nth: 2, weak: true, end: j + 1}, true
	}
	titled := i > 0 && j < len(s.toks) && s.toks[i].upper && s.toks[j].upper
	if c := s.wordAt(j).time.class; titled && (c == timeUnit || c == timePart || c == timeSeason) {
		return point{}, false // the title of a broadcast: "This Week"
	}
	if n := s.wordAt(j).time; n.class == timeUnit && j < len(s.toks) {
		return s.pickedUnit(w, step, anchor, j, the)
	}
	if p, ok := s.pickedSpan(w, step, anchor, j); ok {
		return p, true
	}
	return s.pickedNamed(w, step, anchor, j, the)
}

// pickedUnit parses last week and the previous year. With the article,
// "the next day" hangs on the text, and "the past week" is a span.
func (s *timeGrammar) pickedUnit(w *word, step int, anchor text.Anchor, j int, the bool) (point, bool) {
	unit := text.Grain(s.wordAt(j).time.value)
	p := point{parts: hasShift, end: j + 1}
	p.shift = shift{unit: unit, step: step, anchor: anchor}
	if k := s.skipHyphen(j + 1); unit == text.Quarter && s.wordAt(k).sense == "century" {
		p.parts, p.end = hasSpan, k+1
		p.shift.unit, p.shift.count = text.Year, 25
		return p, step != 0
	}
	if s.is(j+1, '-') && s.glued(j+1) && s.glued(j+2) {
		return p, false // that year-end
	}
	switch {
	case unit < text.Day:
		return p, false
	case s.weeksIn(j) > 1:
		p.parts, p.shift.count = hasSpan, 2
		return p, step != 0
	case w.sense == "past" || the && w.time.class == timePick && unit != text.Weekend && unit != text.Quarter && unit != text.Day && w.sense != "current" && w.sense != "this":
		if q, ok := s.lastOf(w, j); ok {
			return q, true
		}
		p.parts, p.shift.count = hasSpan, 1
	case unit == text.Day:
		if w.time.class == timePick && w.sense != "next" {
			return p, false
		}
		p.shift.anchor = text.TextAnchor
	}
	if q, ok := s.lastOf(w, j); ok {
		return q, true
	}
	return p, !(w.sense == "following" && s.possessive(j+1))
}

// lastOf parses the last week of July and last Friday in October; j is the
// token of the unit or weekday.
func (s *timeGrammar) lastOf(w *word, j int) (point, bool) {
	if w.sense != "last" {
		return point{}, false
	}
	v, k := s.joint(j + 1)
	if v != viaOf && v != viaIn {
		return point{}, false
	}
	c, ok := s.part(k)
	if !ok || !c.any(hasMonth|hasYear|hasPeriod|hasShift|hasDecade|hasCentury) || c.is(hasDay) || c.any(hasWeekday) || v == viaIn && !c.is(hasMonth) {
		return point{}, false
	}
	p := point{parts: hasNth, nth: -1, end: j + 1}
	if t := s.wordAt(j).time; t.class == timeWeekday {
		p.unit, p.weekday = text.Day, int(t.value)
	} else {
		p.unit = text.Grain(t.value)
	}
	return p, p.unit < c.grainOf()
}

// pickedSpan parses the past three weeks and the next few days; without a
// number ("past years") the words only point back or ahead.
func (s *timeGrammar) pickedSpan(w *word, step int, anchor text.Anchor, j int) (point, bool) {
	if u := s.wordAt(j).time; u.class == timeUnits && w.time.class == timePick && w.sense != "this" && w.sense != "current" {
		ref := refPast
		if step > 0 {
			ref = refFuture
		}
		return point{parts: hasRef, ref: ref, shift: shift{unit: text.Grain(u.value)}, end: j + 1}, true
	}
	if w.sense == "this" || w.sense == "current" || w.time.class == timeSame {
		return point{}, false
	}
	n, k, approx, ok := s.unitCount(j)
	u := s.wordAt(k).time
	if j > 1 && !spanFramed(w, s.wordAt(j-2)) {
		return point{}, false
	}
	if !ok || u.class != timeUnits && u.class != timeUnit || s.wordAt(j).number.class == numArticle && s.wordAt(j+1).time.class == timeUnit {
		return point{}, false
	}
	p := point{parts: hasSpan, approx: approx}
	p.shift = shift{unit: text.Grain(u.value), step: step, count: n * s.weeksIn(k), anchor: anchor, vague: s.vagueCount(j, k)}
	p.end, p.approx = s.orSo(s.finerUnits(&p.shift, k+1), approx)
	return p, true
}

// vagueCount reports whether the count from token i up to token j is a word
// that leaves the number open: few, several.
func (s *timeGrammar) vagueCount(i, j int) bool {
	for ; i < j; i++ {
		if s.wordAt(i).number.class == numFew {
			return true
		}
	}
	return false
}

// spanFramed reports whether the word w that picks a span is no verb ("to
// last 90 days") or preposition ("past 20 weeks"), by the word before it.
func spanFramed(w, prev *word) bool {
	switch w.sense {
	case "last":
		return prev.time.class != timeTo && prev.time.class != timeFuture
	case "past", "coming", "upcoming":
		c := prev.time.class
		return c == timeArticle || c == timePick || c == timeOn || c == timeBound || c == timeHedge
	}
	return true
}

// pickedNamed parses last Monday, next March, this summer, this morning,
// last night, last Christmas.
func (s *timeGrammar) pickedNamed(w *word, step int, anchor text.Anchor, j int, the bool) (point, bool) {
	n := s.wordAt(j).time
	p := point{shift: shift{step: step, anchor: anchor}, end: j + 1}
	switch n.class {
	case timeWeekday:
		p.parts, p.weekday, p.end = hasWeekday|hasPick, int(n.value), s.skipDot(j)
		if q, ok := s.lastOf(w, j); ok {
			return q, true
		}
		if w.time.class == timeSame || w.sense == "following" && !the || n.risky && !s.toks[j].upper || s.notWeekday(j, p.end) {
			return p, false
		}
	case timeMonth:
		p.parts, p.month, p.end = hasMonth|hasPick, int(n.value), s.skipDot(j)
		if w.sense == "that" || w.sense == "following" && !the || n.risky && !s.toks[j].upper {
			return p, false
		}
		if d, end, ok := s.dayNumber(p.end); ok {
			p.parts, p.day, p.end = p.parts|hasDay, d, end
		}
	case timeSeason:
		p.parts, p.grain, p.value = hasPeriod|hasPick, text.Season, int(n.value)
		if w.sense == "following" && !the || w.sense == "that" && !s.clauseEnd(j+1) {
			return p, false
		}
	case timePart:
		p.parts, p.dayPart = hasShift|hasPart, n.value
		p.shift.unit = text.Day
		if w.time.class == timePick && (w.sense == "next" || w.sense == "past" || w.sense == "coming" || step < 0 && n.value != partNight) {
			p.shift.anchor = text.TextAnchor
		}
		return p, w.sense != "following" || the
	case timeFiscal:
		if u := s.wordAt(j + 1).time; u.class == timeUnit {
			p.parts, p.grain, p.end = hasFiscal, text.Grain(u.value), j+2
			return p, true
		}
		return p, false
	case timeHoliday:
		q, ok := s.holidayPart(j)
		q.parts, q.shift, q.weak = q.parts|hasPick, p.shift, false
		return q, ok && w.time.class != timeSame && (w.sense != "following" || the)
	default:
		return p, false
	}
	return p, true
}

// tonight parses tonight; "overnight" needs a day beside it.
func (s *timeGrammar) tonight(i int) (point, bool) {
	p := point{parts: hasPart, dayPart: partNight, weak: true, end: i + 1}
	if s.wordAt(i).sense == "tonight" {
		p.parts, p.weak = p.parts|hasShift, false
		p.shift = shift{unit: text.Day, anchor: text.DCT}
	}
	return p, true
}

// recent parses recent days and the like, which point back without saying
// how far.
func (s *timeGrammar) recent(i int) (point, bool) {
	u := s.wordAt(i + 1).time
	if s.wordAt(i).time.value == refPresent {
		return point{parts: hasRef, ref: refPresent, end: i + 2}, s.wordAt(i+1).sense == "days" && s.clauseEnd(i+2)
	}
	p := point{parts: hasRef, ref: s.wordAt(i).time.value, shift: shift{unit: text.Grain(u.value)}, end: i + 2}
	return p, u.class == timeUnits
}

// vagueUnits parses years ago and decades ago.
func (s *timeGrammar) vagueUnits(i int) (point, bool) {
	w := s.wordAt(i + 1).time
	if w.class == timeAgo && w.value < 0 {
		return point{parts: hasRef, ref: refPast, end: i + 2}, true
	}
	switch s.wordAt(i - 1).sense {
	case "for", "within":
	case "in":
		if s.wordAt(i).time.value < int8(text.Month) {
			return point{}, false // "measured in days"
		}
	default:
		return point{}, false
	}
	p := point{parts: hasRef, ref: refNone, shift: shift{unit: text.Grain(s.wordAt(i).time.value)}, end: i + 1}
	v, _ := s.joint(i + 1)
	return p, s.clauseEnd(i+1) && v != viaOf && s.wordAt(i+1).time.class != timeTo
}
