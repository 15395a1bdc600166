package conformance

import (
	"fmt"
	"strings"

	"github.com/atodds/atodds/align/text"
)

// judgeTimes counts a case of dates, times of day, sets and durations:
// whether something is found at every place, whether every value is right,
// and whether every span is, with or without the hedge.
func judgeTimes(r *Result, c *Case, found []mention) {
	found = timesOf(found)
	seen, value, exact, wrong := true, true, true, false
	for i := range c.Expected {
		e := &c.Expected[i]
		met, right, spanned := false, false, false
		for _, m := range found {
			if !m.Span.Overlaps(e.span()) || !e.answeredBy(m) {
				continue
			}
			met = true
			if e.holds(m) || c.sharesRange(m, e) {
				right = true
				spanned = spanned || m.Span == e.span() || m.core == e.span()
			} else {
				timex, _ := timexOf(m)
				wrong = wrong || wrongLength(timex, e.readings())
			}
		}
		if !right && lastsFrom(found, e) {
			right, spanned = true, true
		}
		seen, value, exact = seen && met, value && right, exact && spanned
	}
	if len(c.Expected) == 0 {
		for _, m := range found {
			if _, isTime := m.Value.(*text.Time); isTime {
				seen, value, exact = false, false, false
			}
		}
	}
	wrong = wrong && !value
	r.WrongScale += count(wrong)
	r.add(c, seen, value, exact)
	if !value {
		r.fail(c, whyNot(seen, value, wrong), c.Input, c.show()+" on "+c.Reference, showTimes(c.Input, found))
	}
}

// timesOf keeps the times and the durations.
func timesOf(found []mention) []mention {
	var list []mention
	for _, m := range found {
		if q := m.quantity(); q == nil || q.Dimension == text.Duration {
			list = append(list, m)
		}
	}
	return list
}

func (e *Expected) isDuration() bool {
	return e.Kind == "duration" || e.Kind == "" && len(e.AnyOf) > 0 && strings.HasPrefix(e.AnyOf[0].Timex, "P") && e.AnyOf[0].Set == ""
}

// readings returns the ways in which e may be read.
func (e *Expected) readings() []Reading {
	if len(e.AnyOf) > 0 {
		return e.AnyOf
	}
	return []Reading{e.Reading}
}

// answeredBy reports whether a mention is of the sort that e asks for: a
// length of time for a duration, else a time.
func (e *Expected) answeredBy(m mention) bool {
	if e.isDuration() {
		timex, _ := timexOf(m)
		return strings.HasPrefix(timex, "P")
	}
	_, isTime := m.Value.(*text.Time)
	return isTime
}

// holds reports whether the value of m is one of those expected.
func (e *Expected) holds(m mention) bool {
	if e.isDuration() {
		timex, _ := timexOf(m)
		return durationHolds(timex, e) || vagueHolds(m, e)
	}
	v, isTime := m.Value.(*text.Time)
	return isTime && timeHolds(v, e)
}

// wrongLength reports whether a duration is ten times or more from all that
// is expected. What has no length is none.
func wrongLength(timex string, want []Reading) bool {
	got := secondsOf(timex)
	if !strings.HasPrefix(timex, "P") || got == 0 {
		return false
	}
	for _, r := range want {
		if q := got / r.Seconds; r.Seconds == 0 || q > 0.101 && q < 9.99 {
			return false
		}
	}
	return true
}

// durationHolds reports whether a duration has the length that is expected: as
// TIMEX3 value, or in seconds with months and years of any mean.
func durationHolds(timex string, e *Expected) bool {
	for _, r := range e.readings() {
		d := secondsOf(timex) - r.Seconds
		if timex == r.Timex || d < r.Seconds/50 && d > -r.Seconds/50 {
			return true
		}
	}
	return false
}

// timeHolds reports whether a time is one of those expected.
func timeHolds(v *text.Time, e *Expected) bool {
	for _, r := range e.readings() {
		if readingHolds(v, r) {
			return true
		}
	}
	return false
}

// timexOf returns the TIMEX3 value and type of a mention; a span such as "the
// past three weeks" is a duration to TIMEX3.
func timexOf(m mention) (value, kind string) {
	switch v := m.Value.(type) {
	case *text.Time:
		kind = string(v.Type)
		if v.Type != text.Set && strings.HasPrefix(v.TIMEX, "P") && !strings.HasSuffix(v.TIMEX, "REF") {
			kind = "DURATION"
		}
		return v.TIMEX, kind
	case *text.Quantity:
		return v.Timex, "DURATION"
	}
	return "", ""
}

// showTimes writes what was read, for a person.
func showTimes(in string, found []mention) string {
	var b strings.Builder
	for _, m := range found {
		timex, _ := timexOf(m)
		fmt.Fprintf(&b, "[%s = %s", in[m.Span.Start:m.Span.End], timex)
		if v, ok := m.Value.(*text.Time); ok {
			const minutes = "2006-01-02T15:04"
			fmt.Fprintf(&b, " %s..%s", v.Interval.Lo.Format(minutes), v.Interval.Hi.Format(minutes))
		}
		b.WriteString("] ")
	}
	return strings.TrimSpace(b.String())
}
