package extract

import (
	"strconv"
	"time"

	"github.com/atodds/atodds/align/text"
)

// What a point says is set against the calendar from the coarse to the fine:
// the year, decade, century or shift gives a stretch, and what is said inside
// it narrows that to a month, a day, an ordinal weekday or a feast. A point
// without any of them is partial; see [resolver.partial].

// date resolves what p says of the calendar, without its time of day.
func (r *resolver) date(p *point, t tense) reading {
	switch {
	case p.is(hasCounted):
		return r.countedDate(p.counted, t)
	case p.is(hasShift):
		return r.within(p, r.shifted(p, t), t)
	case p.is(hasCentury):
		lo := (p.value - 1) * 100
		if p.value < 0 {
			lo = p.value*100 + 1
		}
		return r.within(p, reading{interval: text.Interval{Lo: civil(lo, 1, 1), Hi: civil(lo+100, 1, 1)}, grain: text.Century}, t)
	case p.is(hasDecade):
		y, ok := r.fullYear(p, 10)
		if !ok {
			return reading{grain: text.Decade}
		}
		return r.within(p, reading{interval: text.Interval{Lo: civil(y, 1, 1), Hi: civil(y+10, 1, 1)}, grain: text.Decade}, t)
	case p.is(hasYear):
		y, ok := r.fullYear(p, 1)
		if !ok {
			return reading{grain: p.grainOf()}
		}
		if q := r.reported(); p.quarter && q != nil {
			lo := addUnitsTo(q.Interval.Lo, y-q.Interval.Hi.AddDate(0, 0, -1).Year(), text.Year)
			iv := text.Interval{Lo: lo, Hi: addUnitsTo(lo, 1, text.Quarter)}
			return reading{interval: iv, grain: text.Quarter, timex: quarterTimex(iv)}
		}
		return r.within(p, reading{interval: unitInterval(civil(y, 1, 1), text.Year), grain: text.Year}, t)
	}
	return r.partial(p, t)
}

// fullYear returns the year that p says; of two digits, it takes the latest
// century that is not beyond the step after the date of publication. A year
// before Christ counts down from 0.
func (r *resolver) fullYear(p *point, step int) (int, bool) {
	if !p.twoDigit {
		if p.year < 0 {
			return p.year + 1, true
		}
		return p.year, true
	}
	now := 2000 + 29 // Without a date, the window is that of POSIX, moved on.
	if !r.dct.IsZero() {
		now = r.dct.Year() + step
	} else if step == 10 && p.year < 60 {
		return 0, false
	}
	y := now/100*100 + p.year
	if y > now {
		y -= 100
	}
	if step == 10 && p.year == 0 {
		return y, true
	}
	return y, true
}

// shifted resolves the shift of p: the unit that lies its steps from what it
// counts from.
func (r *resolver) shifted(p *point, t tense) reading {
	s := &p.shift
	out := reading{grain: s.unit}
	ref := r.reference(s, s.unit, t)
	if ref.IsZero() && s.exact && s.unit == text.Quarter && s.step == -4 && !r.dct.IsZero() {
		// "The same period last year", of no quarter that the text names.
		return reading{grain: text.Year, interval: unitInterval(civil(r.dct.Year()-1, 1, 1), text.Year)}
	}
	if ref.IsZero() || s.step > maxSteps || s.step < -maxSteps {
		return out
	}
	if s.unit < text.Day {
		return r.shiftedHours(s, ref, out)
	}
	if len(s.finer) > 0 && s.base == nil {
		out.grain = s.finest()
		out.interval = unitInterval(s.moved(floor(ref, text.Day)), max(out.grain, text.Day))
		return out
	}
	if s.base != nil {
		for _, iv := range r.bases {
			r.baseCands = append(r.baseCands, s.from(iv.Lo))
		}
		r.bases = nil
		if out.interval = s.from(ref); s.exact {
			out.grain = text.Day
		}
		return out
	}
	if q := r.comparedQuarter(s); !q.IsZero() {
		return reading{grain: text.Quarter, interval: q, timex: quarterTimex(q)}
	}
	lo := floor(ref, s.unit)
	if s.unit == text.Weekend && s.step == 0 && t.past() && lo.After(ref) {
		lo = lo.AddDate(0, 0, -7)
	}
	if s.unit == text.Year && lo.Year()+s.step < -9999 || s.unit > text.Year && s.step*10 < -1000 {
		return out
	}
	lo = floor(addUnitsTo(lo, s.step, s.unit), s.unit)
	out.interval = unitInterval(lo, s.unit)
	if s.unit == text.Week && s.anchor == text.DCT && isoWeekday(ref) == 7 {
		// Where Sunday opens the week, "last week" is the one that has just
		// ended, as American papers mean it.
		other := unitInterval(addUnitsTo(lo, 1, text.Week), text.Week)
		if s.step == -1 && !s.exact {
			out.interval, other = other, out.interval
		}
		r.cands = append(r.cands, other)
	}
	return out
}

// comparedQuarter returns the quarter that "a year ago" and "a year earlier"
// mean in results, which compare a quarter with the same one of the year
// before. It is zero where no quarter is told of just before.
func (r *resolver) comparedQuarter(s *shift) text.Interval {
	if !s.exact || s.unit != text.Year || s.step != -1 {
		return text.Interval{}
	}
	q := r.ante
	if s.anchor == text.DCT {
		q = r.reported()
	}
	if q == nil || q.Grain != text.Quarter {
		return text.Interval{}
	}
	return text.Interval{Lo: addUnitsTo(q.Interval.Lo, s.step, text.Year), Hi: addUnitsTo(q.Interval.Hi, s.step, text.Year)}
}

// quarterTimex returns the TIMEX3 value of a quarter; that of a company is
// called by the one of the calendar that holds most of it.
func quarterTimex(q text.Interval) string {
	return timexOf(q.Lo.Add(45*24*time.Hour), text.Quarter)
}

// reported returns the quarter that the text reports on, if no longer period
// has been named since.
func (r *resolver) reported() *text.Time {
	for i := r.at - 1; i >= 0 && i >= r.at-maxReported; i-- {
		t, p := r.drafts[i].time, &r.drafts[i].from
		switch {
		case r.drafts[i].to != nil || !t.Resolved():
		case t.Grain == text.Quarter && r.topical(t, p):
			return t
		case t.Grain == text.Year && t.Bound == text.NoBound && !p.shift.exact && p.any(hasShift|hasYear):
			return nil
		}
	}
	return nil
}

// maxReported bounds how far back a quarter is what a text reports on, in
// times.
const maxReported = 16

// from returns the unit that lies the steps of s from the day ref, or of an
// exact shift the day.
func (s *shift) from(ref time.Time) text.Interval {
	if s.exact {
		return unitInterval(s.moved(floor(ref, text.Day)), text.Day)
	}
	if s.unit == text.Weekend {
		return longWeekend(ref)
	}
	if s.opens && isoWeekday(ref) == 7 {
		ref = ref.AddDate(0, 0, 1) // where weeks begin on Sunday, as in America
	}
	return unitInterval(addUnitsTo(floor(ref, s.unit), s.step, s.unit), s.unit)
}

// longWeekend returns the weekend nearest to a day, with the day where it is
// the Friday or Monday beside.
func longWeekend(day time.Time) text.Interval {
	iv := unitInterval(day.AddDate(0, 0, -2), text.Weekend)
	switch isoWeekday(day) {
	case 1:
		iv.Hi = day.AddDate(0, 0, 1)
	case 5:
		iv = text.Interval{Lo: day, Hi: day.AddDate(0, 0, 3)}
	}
	return iv
}

// shiftedHours resolves "two hours later", which needs a time of day to
// count from.
func (r *resolver) shiftedHours(s *shift, ref time.Time, out reading) reading {
	if s.anchor == text.TextAnchor && (r.ante == nil || r.ante.Grain > text.Hour) {
		r.ante = nil
		return out
	}
	if s.anchor == text.DCT && ref.Equal(floor(ref, text.Day)) {
		return r.sameDay(s, ref, out)
	}
	lo := addUnitsTo(ref, s.step, s.unit)
	out.interval = text.Interval{Lo: lo, Hi: addUnitsTo(lo, 1, s.unit)}
	return out
}

// sameDay resolves some hours before or after a publication of which only the
// day is known: they lie in that day, or in the one beside it.
func (r *resolver) sameDay(s *shift, day time.Time, out reading) reading {
	if addUnitsTo(day, s.step, s.unit).Sub(day).Abs() >= 24*time.Hour {
		return out
	}
	beside := day.AddDate(0, 0, 1)
	if s.step < 0 {
		beside = day.AddDate(0, 0, -1)
	}
	r.cands = append(r.cands, unitInterval(beside, text.Day))
	return reading{interval: unitInterval(day, text.Day), grain: text.Day}
}

// within narrows a resolved stretch to what p says inside it: a month of a
// year, a day of a month, a weekday of a week, the first Monday.
func (r *resolver) within(p *point, c reading, t tense) reading {
	inner := p.grainOf()
	if p.any(hasClock | hasPart) {
		inner = text.Day
	}
	if c.interval.IsZero() || p.parts&^(hasShift|hasYear|hasDecade|hasCentury|hasClock|hasPart) == 0 {
		return c
	}
	lo := c.interval.Lo
	out := reading{grain: min(inner, c.grain)}
	switch {
	case p.is(hasHoliday):
		out = holidayIn(p, lo.Year(), out)
		r.cands = p.of.others(r.cands, out.interval)
		return out
	case p.is(hasMonth | hasDay):
		out.interval = dayInterval(lo.Year(), p.month, p.day)
		if p.swap && p.day <= 12 {
			r.cands = append(r.cands, dayInterval(lo.Year(), p.day, p.month))
		}
		return out
	case p.is(hasNth):
		return nthIn(p, r.holder(p, c))
	case p.is(hasMonth):
		out.interval = unitInterval(civil(lo.Year(), p.month, 1), text.Month)
	case p.is(hasPeriod):
		out.interval = periodIn(p, lo.Year())
	case p.is(hasDay):
		out.interval = dayInterval(lo.Year(), int(lo.Month()), p.day)
	case p.is(hasWeekday) && c.grain == text.Year && !r.dct.IsZero():
		day := point{parts: hasWeekday, weekday: p.weekday}
		iv := chooseOccurrence(occurrences(&day, floor(r.dct, text.Day)), t, floor(r.dct, text.Day), &r.cands)
		r.cands = nil
		out.interval = unitInterval(addUnitsTo(iv.Lo, p.shift.step, text.Year), text.Day)
	case p.is(hasWeekday) && c.grain == text.Week:
		out.interval = unitInterval(lo.AddDate(0, 0, p.weekday-1), text.Day)
	default:
		return c
	}
	return out
}

// holder returns the stretch that a nth is counted in: c itself, or a month
// or period of it.
func (r *resolver) holder(p *point, c reading) reading {
	switch {
	case p.is(hasMonth):
		return reading{interval: unitInterval(civil(c.interval.Lo.Year(), p.month, 1), text.Month), grain: text.Month}
	case p.is(hasPeriod):
		return reading{interval: periodIn(p, c.interval.Lo.Year()), grain: p.grain}
	}
	return c
}

// periodIn returns the quarter or season of a year.
func periodIn(p *point, year int) text.Interval {
	if p.grain == text.Quarter {
		return unitInterval(civil(year, 3*p.value-2, 1), text.Quarter)
	}
	return season(year, p.value)
}

// dayInterval returns a day, or nothing where the date does not exist.
func dayInterval(year, month, day int) text.Interval {
	if !isDay(year, month, day) && !(year == 0 && isDay(1, month, day)) {
		return text.Interval{}
	}
	return unitInterval(civil(year, month, day), text.Day)
}

// holidayIn returns the day of a holiday in a year.
func holidayIn(p *point, year int, out reading) reading {
	if p.of.rule == nil || year < 1583 || year > 9998 {
		return reading{grain: text.Day}
	}
	if day := p.of.rule(year); !day.IsZero() {
		out.interval = text.Interval{Lo: day, Hi: day.AddDate(0, 0, p.of.days)}
	}
	return out
}

// nthIn returns the n-th unit or weekday of the stretch c. Weeks are those
// whose Thursday lies in it, as in ISO 8601.
func nthIn(p *point, c reading) reading {
	out := reading{grain: p.unit}
	lo, hi := c.interval.Lo, c.interval.Hi
	if lo.IsZero() {
		return out
	}
	months := (hi.Year()-lo.Year())*12 + int(hi.Month()) - int(lo.Month())
	var at time.Time
	switch {
	case p.unit == text.Half:
		half := text.Interval{Lo: lo, Hi: addMonthsTo(lo, months/2)}
		if p.nth == 2 {
			half = text.Interval{Lo: half.Hi, Hi: hi}
		}
		if out.interval = half; c.grain != text.Year {
			out.grain = c.grain
			out.timex = timexOf(half.Lo, text.Month) + "/" + timexOf(half.Hi.AddDate(0, 0, -1), text.Month)
		}
		return out
	case p.weekday > 0:
		at = nthWeekday(lo, months, p.weekday, p.nth)
		if months == 0 {
			at = nthWeekday(lo, 1, p.weekday, p.nth)
		}
	case p.unit == text.Week:
		at = nthWeekday(lo, months, 4, p.nth)
	case p.nth < 0:
		at = addUnitsTo(hi, p.nth, p.unit)
	default:
		at = addUnitsTo(floor(lo, p.unit), p.nth-1, p.unit)
	}
	if at.Before(lo) || !at.Before(hi) || p.unit >= c.grain {
		return out
	}
	out.interval = unitInterval(at, p.unit)
	return out
}

// template returns the TIMEX3 value of what p says when the rest of it is
// unknown.
func (p *point) template() string {
	year := "XXXX"
	switch {
	case p.is(hasYear) && !p.twoDigit:
		year = four(p.year)
	case p.is(hasYear):
		year = "XX" + two(p.year)
	case p.is(hasDecade):
		return "XX" + strconv.Itoa(p.year/10)
	}
	switch {
	case p.is(hasMonth | hasDay):
		return year + "-" + two(p.month) + "-" + two(p.day)
	case p.is(hasWeekday) && !p.is(hasNth|hasDay):
		return weekdayTemplate(p.weekday)
	case p.is(hasDay):
		return "XXXX-XX-" + two(p.day)
	case p.is(hasMonth):
		return year + "-" + two(p.month)
	case p.is(hasPeriod) && p.grain == text.Quarter:
		return year + "-Q" + strconv.Itoa(p.value)
	case p.is(hasPeriod):
		return year + "-" + seasonNames[p.value]
	case p.is(hasShift):
		switch p.shift.unit {
		case text.Year, text.Decade, text.Century:
			return "XXXX"
		case text.Quarter:
			return "XXXX-QX"
		case text.Month:
			return "XXXX-XX"
		case text.Week:
			return "XXXX-WXX"
		case text.Weekend:
			return "XXXX-WXX-WE"
		}
	}
	if p.parts&^(hasYear) == 0 && p.is(hasYear) {
		return year
	}
	return "XXXX-XX-XX"
}
