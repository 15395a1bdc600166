package conformance

import (
	"fmt"
	"strings"
	"time"

	"github.com/atodds/atodds/align/text"
)

// parseMoment reads the date formats of suites, dropping their zones: times
// are civil. It is zero for what is no date.
func parseMoment(s string) time.Time {
	if len(s) > 19 {
		s = s[:19]
	}
	for _, layout := range []string{"2006-01-02T15:04:05", "2006-01-02T15:04", "2006-01-02 15:04", "2006-01-02T15", "2006-01-02"} {
		if v, err := time.Parse(layout, s); err == nil {
			return v
		}
	}
	return time.Time{}
}

// readingHolds reports whether the time is the one expected, under the
// conventions that differ: see the cases inside.
func readingHolds(v *text.Time, e Reading) bool {
	if (e == Reading{Grain: e.Grain}) {
		return true // Duckling cannot write a year before Christ
	}
	for _, iv := range append([]text.Interval{v.Interval}, v.Cands...) {
		if intervalHolds(v, iv, e) || !v.UTC.IsZero() && intervalHolds(v, inReferenceZone(v, iv), e) {
			return true
		}
	}
	switch {
	case e.Set != "":
		return v.Type == text.Set && (sameTimex(v.TIMEX, e.Set) || sameTimex(v.TIMEX, e.Timex))
	case e.Clock != nil && strings.HasPrefix(e.Timex, "T"):
		return v.Template.HasClock && strings.HasPrefix(e.Timex, fmt.Sprintf("T%02d", v.Template.Hour))
	case strings.HasPrefix(e.Timex, "("):
		a, b, _ := strings.Cut(v.TIMEX, "/")
		if e.Clock != nil {
			a, b = a[strings.Index(a, "T")+1:], b[strings.Index(b, "T")+1:]
			a, b = "T"+a, "T"+b
		}
		return strings.HasPrefix(e.Timex, "("+a+","+b+",") // a range that is nowhere in the calendar
	case strings.HasSuffix(e.Timex, "_REF"):
		return v.TIMEX == e.Timex
	case e.Tstart == "" && e.Tend == "" && e.Timex != "":
		return sameTimex(v.TIMEX, e.Timex)
	case strings.HasPrefix(e.Tstart, "0001-01-01"), e.Tstart == "notTresolved":
		return !v.Resolved() // a day that does not exist
	}
	return e.Timex != "" && v.TIMEX == e.Timex
}

// inReferenceZone returns a time with its own zone in the zone that Duckling
// writes from, two hours behind UTC.
func inReferenceZone(v *text.Time, iv text.Interval) text.Interval {
	by := v.UTC.Lo.Sub(v.Interval.Lo) - 2*time.Hour
	return text.Interval{Lo: iv.Lo.Add(by), Hi: iv.Hi.Add(by)}
}

// intervalHolds compares one interval: a narrowed or bounded time may stand
// for the whole of what it narrows, and a range may end a unit earlier.
func intervalHolds(v *text.Time, iv text.Interval, e Reading) bool {
	lo, hi := parseMoment(e.Tstart), parseMoment(e.Tend)
	if iv.IsZero() || lo.IsZero() && hi.IsZero() {
		return false
	}
	if !lo.IsZero() && v.Template.HasClock && v.Anchor == text.Partial && v.Template == (text.Template{HasClock: true, Hour: v.Template.Hour, Minute: v.Template.Minute}) {
		// The suite takes a time without a day as the next one, in either half.
		return iv.Lo.Sub(lo)%(12*time.Hour) == 0 && within(iv.Lo, lo, 36*time.Hour)
	}
	if v.Grain == text.Day && v.Offset != 0 && hi.IsZero() && !lo.Equal(day(lo)) {
		return iv.Lo.Equal(day(lo)) // minutes ahead of a day without hours
	}
	if e.Open != nil || v.Bound != text.NoBound || e.Mod != "" {
		return iv.Lo.Equal(lo) || iv.Hi.Equal(lo) || iv.Lo.Equal(hi) || iv.Hi.Equal(hi)
	}
	if v.Mod != text.NoMod {
		return !lo.Before(iv.Lo) && !hi.After(iv.Hi)
	}
	if v.Offset != 0 && hi.Sub(lo) <= 24*time.Hour && !iv.Lo.After(lo) && lo.Before(iv.Hi) {
		return true // "three years ago" is a year
	}
	if strings.HasPrefix(v.TIMEX, "P") && (hi.Sub(lo)-iv.Hi.Sub(iv.Lo)).Abs() <= 96*time.Hour {
		unit := next(lo, v.Grain)
		if strings.Contains(v.Deictic, "fortnight") {
			unit = next(unit, v.Grain)
		}
		return within(iv.Lo, lo, unit.Sub(lo)) // where the past three months and the next fortnight begin is a convention
	}
	if isSeason(v.TIMEX) {
		return iv.Overlaps(text.Interval{Lo: lo, Hi: hi}) // where seasons begin is a convention
	}
	return spanHolds(v, iv, lo, hi)
}

// spanHolds compares the ends of an interval with those expected.
func spanHolds(v *text.Time, iv text.Interval, lo, hi time.Time) bool {
	isPeriod := strings.HasPrefix(v.TIMEX, "P")
	begins := iv.Lo.Equal(lo) ||
		v.Grain == text.PartOfDay && within(iv.Lo, lo, 4*time.Hour) ||
		isPeriod && within(iv.Lo, lo, 48*time.Hour)
	if !begins || hi.IsZero() {
		return begins
	}
	slack := 24 * time.Hour
	if strings.Contains(v.TIMEX, "/") {
		last := map[int]text.Grain{4: text.Year, 7: text.Month}[len(v.TIMEX)-1-strings.Index(v.TIMEX, "/")]
		slack = max(slack, next(hi, max(last, v.Grain)).Sub(hi)) // the last unit may be left out
	}
	if isPeriod {
		slack *= 2
	}
	return within(iv.Hi, hi, slack)
}

// isSeason reports whether a TIMEX3 value is a season.
func isSeason(timex string) bool {
	for _, season := range []string{"-SP", "-SU", "-FA", "-WI"} {
		if strings.Contains(timex, season) {
			return true
		}
	}
	return false
}

// within reports whether a and b are no further apart than slack.
func within(a, b time.Time, slack time.Duration) bool { return a.Sub(b).Abs() <= slack }

// day returns the first instant of the day of t.
func day(t time.Time) time.Time {
	return time.Date(t.Year(), t.Month(), t.Day(), 0, 0, 0, 0, time.UTC)
}

// next returns t moved on by one unit.
func next(t time.Time, unit text.Grain) time.Time {
	switch unit {
	case text.Second:
		return t.Add(time.Second)
	case text.Minute:
		return t.Add(time.Minute)
	case text.Hour:
		return t.Add(time.Hour)
	case text.Weekend, text.Week:
		return t.AddDate(0, 0, 7)
	}
	if months := map[text.Grain]int{text.Month: 1, text.Quarter: 3, text.Half: 6, text.Year: 12, text.Decade: 120, text.Century: 1200}[unit]; months > 0 {
		return t.AddDate(0, months, 0)
	}
	return t.AddDate(0, 0, 1)
}
