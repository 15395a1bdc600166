package detector

import (
	"fmt"
	"time"

	"github.com/atodds/atodds/align/text"
)

// ruleClocks compares two times of day. Dates beside them are compared as
// dates.
func ruleClocks(l, r when, c setting) Ruling {
	if !l.Template.HasClock || !r.Template.HasClock {
		return ruleDayParts(l, r, c)
	}
	a, b := minutes(l.Time), minutes(r.Time)
	if za, zb := zoneOffset(l.Zone), zoneOffset(r.Zone); za != nil && zb != nil {
		a, b = a-*za, b-*zb
	} else if l.Zone != r.Zone && (a-b)%60 == 0 && abs(a-b) != 12*60 && a != b {
		return notComparable(NoDate, "whole hours apart, and a zone is unknown")
	}
	if l.Bound.Side() != r.Bound.Side() {
		return ruleClockLimit(l, r, a-b)
	}
	apart := abs(a - b)
	apart = min(apart, 24*60-apart)
	switch {
	case apart == 0:
		return same("", "one time")
	case apart <= clockSlack && (l.Approx || r.Approx), apart <= clockSlack/2 && (l.Grain == text.Hour || r.Grain == text.Hour):
		return compatible(LessPrecise, "apart by no more than the wording allows")
	case apart == 12*60:
		return contradiction("", bounding("twelve hours apart, morning against evening", l, r))
	}
	return contradiction("", bounding(fmt.Sprintf("other times of day, %d min apart", apart), l, r))
}

// ruleClockLimit compares a limit of one day with a plain time of that day;
// ahead is by how many minutes the left one is the later. What goes on until
// an hour, or since then, is not what happens at one.
func ruleClockLimit(l, r when, ahead int) Ruling {
	if l.Bound.Side() == 0 {
		l, r, ahead = r, l, -ahead // l is the limit
	}
	switch {
	case l.Bound != text.By && l.Bound != text.Before && l.Bound != text.After || r.Bound.Side() != 0:
		return notComparable(DimensionCode, "a limit and a time")
	case l.Resolved() && r.Resolved() && !text.SameDay(l.Interval.Lo, r.Interval.Lo):
		return notComparable(DimensionCode, "a limit and a time of other days")
	case l.Approx || r.Approx || l.Mod != text.NoMod || r.Mod != text.NoMod:
		return notComparable(DimensionCode, "a limit and a time, one of them rough")
	case ahead == 0:
		return drift(BoundChanged, bounding("a limit on one side, a time on the other", l, r))
	case l.Bound == text.After && ahead > 0:
		return contradiction(BeforeBound, bounding("before the limit", l, r))
	case l.Bound != text.After && ahead < 0:
		return contradiction(AfterBound, bounding("after the limit", l, r))
	}
	return notComparable(DimensionCode, "within the limit")
}

func minutes(t *text.Time) int { return t.Template.Hour*60 + t.Template.Minute }

func abs(n int) int { return max(n, -n) }

// ruleDayParts compares parts of a day, such as morning and evening, which
// readers begin at different hours: a gap is needed.
func ruleDayParts(l, r when, c setting) Ruling {
	if l.Bound.Side() != r.Bound.Side() {
		return notComparable(NoDate, "no date to resolve it")
	}
	if !l.Resolved() || !r.Resolved() {
		return named(ruleTemplates(l.Time, r.Time, l.Template.Weekday == 0 || r.Template.Weekday == 0, c.profile), l, r)
	}
	if !text.SameDay(l.Interval.Lo, r.Interval.Lo) {
		return ruleTimes(asDay(l), asDay(r), setting{profile: c.profile})
	}
	if l.Interval.Overlaps(r.Interval) || l.Grain == text.Day || r.Grain == text.Day {
		return compatible(LessPrecise, "one inside the other")
	}
	gap := max(r.Interval.Lo.Sub(l.Interval.Hi), l.Interval.Lo.Sub(r.Interval.Hi))
	if gap < dayPartGap {
		return compatible(LessPrecise, "parts of the day that meet")
	}
	return contradiction("", bounding("other parts of the day, three hours apart or more", l, r))
}

// asDay returns the day of a time of day.
func asDay(w when) when {
	t := *w.Time
	if t.Resolved() {
		lo := t.Interval.Lo
		lo = time.Date(lo.Year(), lo.Month(), lo.Day(), 0, 0, 0, 0, time.UTC)
		t.Interval = text.Interval{Lo: lo, Hi: lo.AddDate(0, 0, 1)}
	}
	t.Type, t.Grain = text.Date, text.Day
	w.Time = &t
	return w
}

// zoneOffset returns the minutes that a zone is ahead of UTC; nil where its
// name does not say.
func zoneOffset(zone string) *int {
	offset, ok := map[string]int{
		"GMT": 0, "UTC": 0, "Z": 0, "WET": 0, "BST": 60, "WEST": 60, "CET": 60, "CEST": 120, "EET": 120, "EEST": 180, "MSK": 180,
		"EST": -300, "EDT": -240, "CST": -360, "CDT": -300, "MST": -420, "MDT": -360, "PST": -480, "PDT": -420,
		"IST": 330, "JST": 540, "KST": 540, "AEST": 600, "AEDT": 660, "NZST": 720, "NZDT": 780,
	}[zone]
	if !ok {
		return nil
	}
	return &offset
}
