package extract

import "github.com/atodds/atodds/align/text"

// A point is one time as its words describe it, before it is set against a
// calendar. Parts lists what is said; the fields of parts that are not in it
// mean nothing.
type point struct {
	parts parts

	// The small fields stand together, for points are copied often.
	zoneShift int8       // quarters of an hour from UTC, or zoneUnknown
	dayPart   int8       // of a part
	ref       int8       // of a ref; with the unit of a shift, some of these units
	grain     text.Grain // of a period
	unit      text.Grain // of a nth
	minuted   bool       // minutes are said
	sure      bool       // the half of the day is said: a.m., in the evening, 18:40
	into      bool       // of a night: it lasts into the next day
	quarter   bool       // of a year: the quarter that is reported on, in that year ("the 1988 period")
	swap      bool       // month and day may stand in the other order
	twoDigit  bool       // the century of the year is left to the reader
	approx    bool
	weak      bool // stands for a time only beside another part or in a context

	hour, minute, second int
	zone                 text.Span // of the zone's words, empty where not said
	utc                  int       // minutes of the day in UTC, given beside a local time; -1 for none

	weekday int // Monday is 1
	ranked  int // the ordinal before a weekday, which counts it or stands for itself: "second Sunday"
	day     int
	month   int
	year    int // negative before Christ
	value   int // of a period: which quarter or season; of a century its number
	nth     int // which of the units (or of the weekdays, where said) of what holds it; -1 for the last
	shift   shift
	of      *holiday
	counted *counted
	mod     text.Mod
	end     int // the token after it
}

// A shift is a step of whole units from a day that the text does not name:
// the date of publication or a time named earlier.
type shift struct {
	unit   text.Grain
	vague  bool // the count is a word such as few or several
	exact  bool // counted from base to the day
	opens  bool // a week that base may open: that of a Sunday is the one to come
	step   int
	count  int // for a span ("the past three weeks") its length in units; else 0
	anchor text.Anchor
	base   *point // what it counts from, where that is said: two days after Easter
	finer  []step // the finer units of "a year and two months ago"
}

// A step is a number of units.
type step struct {
	unit text.Grain
	n    int
}

// parts is a set of what a point says.
type parts uint32

const (
	hasClock parts = 1 << iota
	hasPart
	hasWeekday
	hasDay
	hasMonth
	hasYear
	hasPeriod  // a quarter, half or season
	hasDecade  // year is its first
	hasCentury // value is its number
	hasShift
	hasSpan // a shift with a length
	hasNth  // the first Monday, the last week
	hasHoliday
	hasRef // now, recently
	hasFiscal
	hasPick    // last, this, next before a weekday, month or season: shift.step
	hasCounted // the second Monday after Easter: counted
)

// is reports whether p says all of x.
func (p *point) is(x parts) bool { return p.parts&x == x }

// any reports whether p says some of x.
func (p *point) any(x parts) bool { return p.parts&x != 0 }

// daily reports whether p names a day, so that a clock may join it.
func (p *point) daily() bool {
	return p.any(hasWeekday|hasDay|hasHoliday|hasCounted) || p.is(hasShift) && p.shift.unit == text.Day ||
		p.is(hasNth) && p.unit == text.Day
}

// point parses the time that begins at token i: its parts in any order that
// news writes them, "6 p.m. on Monday, Nov. 23, 2026" as "Monday evening".
func (s *timeGrammar) point(i int) (point, bool) {
	p, ok := s.part(i)
	if !ok {
		return p, false
	}
	if v, j := s.joint(p.end + 1); p.parts == hasPart && s.senseAt(p.end) == "hours" && v == viaOf {
		s.joinAt(&p, v, j) // the early morning hours of Sunday
	}
	for range 8 {
		if p.is(hasClock) && p.utc < 0 && s.is(p.end, '(') {
			s.otherZone(&p)
		}
		if w := s.wordAt(p.end).time; w.class == timeAmPm && p.daily() && !p.any(hasClock|hasPart) {
			p.parts, p.dayPart, p.end = p.parts|hasPart, partMorning+w.value/6, p.end+1 // "today pm"
		}
		via, j := s.joint(p.end)
		if !s.joinAt(&p, via, j) {
			if via == viaNone || !s.joinAt(&p, viaNone, p.end) {
				break
			}
		}
	}
	if p.is(hasClock) && p.utc < 0 && s.is(p.end, '(') {
		s.otherZone(&p)
	}
	if w := s.wordAt(p.end + 1).time; p.is(hasPart|hasWeekday) && p.dayPart == partNight && s.senseAt(p.end) == "into" && w.class == timeWeekday && int(w.value) == p.weekday%7+1 {
		p.into, p.end = true, s.skipDot(p.end+1)
	}
	return p, true
}

// A via is what joins two parts of a time.
type via uint8

const (
	viaNone via = iota
	viaComma
	viaOn
	viaIn
	viaAt
	viaOf
	viaParen
	viaPossessive
	viaHyphen
)

// joint returns what stands at token i between two parts of a time, and the
// token after it.
func (s *timeGrammar) joint(i int) (via, int) {
	switch {
	case s.is(i, ','):
		if v, j := s.joint(i + 1); v == viaOn || v == viaAt {
			return v, j
		}
		return viaComma, i + 1
	case s.is(i, '('):
		return viaParen, i + 1
	case s.is(i, '@'):
		return viaAt, i + 1
	case s.is(i, '-') && s.glued(i) && s.glued(i+1):
		return viaHyphen, i + 1
	case s.possessive(i):
		return viaPossessive, i + 2
	}
	if w := s.wordAt(i).time; w.class == timeOn {
		switch w.value {
		case prepOn:
			return viaOn, i + 1
		case prepIn:
			return viaIn, i + 1
		case prepAt:
			return viaAt, s.skipApprox(i + 1)
		case prepOf:
			return viaOf, i + 1
		}
	} else if w.class == timeApprox {
		return viaAt, i + 1
	}
	return viaNone, i
}

// skipApprox returns the token after "about" or "around" at token i, or i.
func (s *timeGrammar) skipApprox(i int) int {
	if s.wordAt(i).time.class == timeApprox {
		return i + 1
	}
	return i
}

// possessive reports whether 's stands at token i.
func (s *timeGrammar) possessive(i int) bool {
	return s.is(i, '\'') && s.glued(i) && s.glued(i+1) && i+1 < len(s.toks) && s.word(i+1, "s")
}

// joinAt parses a part at token j and joins it to p where the two make one
// time.
func (s *timeGrammar) joinAt(p *point, v via, j int) bool {
	if v == viaIn && s.inYears(p, j) {
		return true
	}
	c, ok := s.part(j)
	if !ok || !joins(p, &c, v) {
		return false
	}
	if v == viaParen && !s.is(c.end, ')') {
		return false
	}
	p.merge(&c)
	if v == viaParen {
		p.end++
	}
	return true
}

// inYears adds to a holiday the years ahead at token j: Thanksgiving in two
// years.
func (s *timeGrammar) inYears(p *point, j int) bool {
	if !p.is(hasHoliday) || p.any(hasYear|hasShift|hasPick) {
		return false
	}
	n, k, _, ok := s.unitCount(j)
	u := s.wordAt(k).time
	if !ok || u.class != timeUnit && u.class != timeUnits || u.value != int8(text.Year) {
		return false
	}
	if t := s.tenseAt(j, k+1); t.past() || t == noTense && k+1 < len(s.toks) {
		return false // "the first Thanksgiving in ten years"
	}
	p.parts |= hasShift
	p.shift, p.end = shift{unit: text.Year, step: n, anchor: text.DCT}, k+1
	return true
}

// joins reports whether c, which follows p by way of v, is part of the same
// time.
func joins(p, c *point, v via) bool {
	if p.any(hasRef|hasSpan) || c.any(hasRef|hasSpan|hasCounted) || p.parts&c.parts&^(hasPick|hasShift) != 0 {
		return false
	}
	switch {
	case c.is(hasClock):
		return (p.daily() || p.is(hasPart) && v == viaAt) &&
			(v == viaNone || v == viaAt || v == viaComma)
	case c.parts == hasPart:
		return p.daily() && !p.any(hasClock) && (v == viaNone || v == viaIn)
	case c.is(hasDay), c.is(hasWeekday), c.is(hasHoliday), c.is(hasShift) && c.shift.unit == text.Day:
		return joinsDay(p, c, v)
	case c.is(hasYear) && !c.any(hasMonth|hasPeriod):
		return joinsYear(p, c, v)
	case c.any(hasShift | hasMonth | hasPeriod | hasDecade | hasCentury | hasFiscal | hasNth):
		return joinsPeriod(p, c, v)
	}
	return false
}

// joinsDay reports whether the day c joins what p says: a clock or a part of
// the day, a weekday before its date, a week before its day.
func joinsDay(p, c *point, v via) bool {
	if p.any(hasClock|hasPart) && !p.daily() && !p.any(hasShift|hasMonth|hasYear) {
		return v == viaNone || v == viaOn || v == viaComma && p.is(hasClock) || v == viaOf && (p.is(hasPart) || c.is(hasMonth|hasDay))
	}
	if p.is(hasWeekday) && !p.any(hasDay|hasShift|hasMonth) && c.is(hasDay) {
		return v == viaNone || v == viaComma || v == viaParen || v == viaHyphen
	}
	if p.parts == hasShift && p.shift.unit == text.Year && p.shift.anchor == text.DCT && p.shift.exact && c.parts == hasWeekday {
		return v == viaNone // a year ago Tuesday
	}
	week := p.is(hasShift) && p.shift.unit == text.Week && !p.any(hasWeekday)
	return week && c.parts == hasWeekday && (v == viaNone || v == viaOn)
}

// joinsYear reports whether the year c belongs to what p says.
func joinsYear(p, c *point, v via) bool {
	if p.any(hasYear|hasShift|hasDecade|hasCentury) || p.is(hasPick) || c.twoDigit && v != viaNone && v != viaOf {
		return false
	}
	switch {
	case p.is(hasMonth | hasDay):
		return v == viaNone || v == viaComma || v == viaOf || v == viaIn && !c.weak || v == viaHyphen
	case p.is(hasMonth), p.any(hasPeriod | hasHoliday | hasNth):
		return v == viaNone || v == viaOf || v == viaComma || v == viaIn && p.any(hasPeriod|hasHoliday|hasNth) || v == viaHyphen && p.is(hasPeriod)
	}
	return false
}

// joinsPeriod reports whether the month, period or shift c holds what p
// says: the third quarter of last year, Monday of next week.
func joinsPeriod(p, c *point, v via) bool {
	possessive := v == viaPossessive || v == viaNone && p.is(hasYear)
	if c.parts&(hasPeriod|hasFiscal) != 0 && p.parts&^hasFiscal&^hasPick == 0 {
		return false
	}
	switch {
	case c.is(hasPeriod):
		if p.is(hasShift) && p.shift.unit == text.Year || p.parts == hasYear {
			return possessive
		}
		return p.is(hasNth) && (v == viaOf || v == viaIn)
	case p.any(hasClock|hasPart) && !p.daily():
		return false
	case c.is(hasShift) && !p.is(hasShift) && !p.any(hasYear):
		return p.grainOf() < c.shift.unit && (v == viaNone || v == viaOf || v == viaIn && p.is(hasNth)) && p.within(c.shift.unit)
	case c.is(hasMonth):
		return p.is(hasNth) && (v == viaOf || v == viaIn)
	case c.is(hasNth):
		return c.unit == text.Half && p.parts == hasYear && v == viaNone
	case c.any(hasDecade | hasCentury):
		return p.any(hasNth|hasPeriod) && (v == viaOf || v == viaIn)
	}
	return false
}

// within reports whether a shift by unit may say which p is meant: a weekday
// of a week, a month of a year, a day of a month.
func (p *point) within(unit text.Grain) bool {
	switch unit {
	case text.Week:
		return p.parts == hasWeekday
	case text.Month:
		return p.parts == hasDay || p.is(hasNth)
	case text.Quarter:
		return p.is(hasNth)
	case text.Year:
		return p.any(hasMonth|hasPeriod|hasNth|hasHoliday) && !p.is(hasPick)
	}
	return false
}

// merge adds what c says to p.
func (p *point) merge(c *point) {
	if c.is(hasClock) {
		p.hour, p.minute, p.second, p.minuted, p.sure = c.hour, c.minute, c.second, c.minuted, c.sure
		p.zone, p.zoneShift, p.utc = c.zone, c.zoneShift, c.utc
	}
	if c.is(hasPart) {
		p.dayPart = c.dayPart
	}
	if c.is(hasWeekday) {
		p.weekday = c.weekday
	}
	if c.is(hasDay) {
		p.day = c.day
		p.parts &^= hasPick // "this Friday, June 15" is that day
	}
	if c.is(hasMonth) {
		p.month = c.month
	}
	if c.any(hasYear | hasDecade) {
		p.year, p.twoDigit = c.year, c.twoDigit
	}
	if c.is(hasNth) {
		p.nth, p.unit, p.weekday = c.nth, c.unit, c.weekday
	}
	if c.any(hasPeriod | hasCentury) {
		p.grain, p.value = c.grain, c.value
	}
	if c.any(hasShift | hasPick) {
		p.shift = c.shift
	}
	if c.is(hasHoliday) {
		p.of = c.of
	}
	if p.mod == text.NoMod {
		p.mod = c.mod
	}
	p.approx = p.approx || c.approx
	p.parts |= c.parts
	p.weak = false
	p.end = c.end
}

// grainOf returns the grain of what p says: that of its finest part.
func (p *point) grainOf() text.Grain {
	switch {
	case p.is(hasClock):
		if p.minuted {
			return text.Minute
		}
		return text.Hour
	case p.is(hasPart):
		return text.PartOfDay
	case p.any(hasDay | hasWeekday | hasHoliday | hasCounted):
		return text.Day
	case p.is(hasNth):
		return p.unit
	case p.is(hasMonth):
		return text.Month
	case p.is(hasPeriod):
		return p.grain
	case p.is(hasShift):
		return p.shift.unit
	case p.is(hasDecade):
		return text.Decade
	case p.is(hasCentury):
		return text.Century
	}
	return text.Year
}
