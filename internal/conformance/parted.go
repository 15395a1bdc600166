package conformance

import (
	"strings"

	"github.com/atodds/atodds/align/text"
)

// Suites part and join times in other places than atodds does, and give vague
// counts one number.

// sharesRange reports whether e is an end of the range m, which another tool
// takes for two times: a range of dates is one mention.
func (c *Case) sharesRange(m mention, e *Expected) bool {
	v, isTime := m.Value.(*text.Time)
	if !isTime {
		return false
	}
	ends := 0
	for i := range c.Expected {
		if m.Span.Overlaps(c.Expected[i].span()) {
			ends++
		}
	}
	if ends != 2 || !strings.Contains(v.TIMEX, "/") || v.Interval.IsZero() {
		return false
	}
	for _, r := range e.readings() {
		if v.Interval.Lo.Equal(parseMoment(r.Tstart)) || v.Interval.Hi.Equal(parseMoment(r.Tend)) {
			return true
		}
	}
	return false
}

// lastsFrom reports whether a duration and the day that it begins on make the
// range e: "two weeks starting March 4" is two mentions, so that its length is
// compared as such.
func lastsFrom(found []mention, e *Expected) bool {
	var length float64
	var starts []text.Interval
	for _, m := range found {
		if !m.Span.Overlaps(e.span()) {
			continue
		}
		if v, ok := m.Value.(*text.Time); ok {
			starts = append(append(starts, v.Interval), v.Cands...)
		} else if q := m.quantity(); q != nil {
			length = secondsOf(q.Timex)
		}
	}
	for _, r := range e.readings() {
		lo, hi := parseMoment(r.Tstart), parseMoment(r.Tend)
		for _, iv := range starts {
			if length > 0 && iv.Lo.Equal(lo) && hi.Sub(lo).Seconds() == length {
				return true
			}
		}
	}
	return false
}

// vagueHolds reports whether a vague duration may be the one expected, which
// counts "a few" as three: any number that the word allows will do.
func vagueHolds(m mention, e *Expected) bool {
	q := m.quantity()
	if q == nil || q.Hedge != text.Vague {
		return false
	}
	one := secondsOf(strings.Replace(q.Timex, "X", "1", 1))
	for _, r := range e.readings() {
		if n := secondsOf(r.Timex) / one; one > 0 && q.Num.Float() <= n && n <= q.Hi.Float() {
			return true
		}
	}
	return false
}
