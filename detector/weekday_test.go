package detector

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/atodds/atodds/align/text"
)

// A weekday beside a date is held against the calendar, and against nothing
// else: without its year, a date has any weekday.
func TestOffCalendar(t *testing.T) {
	for _, test := range []struct {
		date text.Template
		want bool
		why  string
	}{
		{text.Template{Year: 2026, Month: 10, Day: 16, Weekday: 6}, true, "a Friday"},
		{text.Template{Year: 2026, Month: 10, Day: 16, Weekday: 5}, false, "its own weekday"},
		{text.Template{Year: 2026, Month: 10, Day: 18, Weekday: 7}, false, "Sunday is the seventh"},
		{text.Template{Month: 10, Day: 16, Weekday: 6}, false, "the year is not said"},
		{text.Template{Year: 2026, Month: 10, Day: 16}, false, "no weekday is said"},
		{text.Template{Year: 2026, Month: 2, Day: 30, Weekday: 1}, false, "no such day"},
	} {
		_, off := offCalendar(&text.Time{Type: text.Date, Grain: text.Day, Template: test.date}, &text.Document{})
		assert.Equal(t, test.want, off, test.why)
	}
}

// A limit of an hour is held against a plain hour of its day.
func TestClockLimits(t *testing.T) {
	at := func(h, m int, b text.Bound) when {
		return when{Time: &text.Time{Type: text.TimeOfDay, Grain: text.Hour, Bound: b, Template: text.Template{Hour: h, Minute: m, HasClock: true}}}
	}
	for _, test := range []struct {
		limit, plain when
		verdict      Verdict
		code         Code
		why          string
	}{
		{at(20, 0, text.By), at(20, 0, text.NoBound), Drift, BoundChanged, "a deadline became an hour"},
		{at(17, 0, text.After), at(16, 20, text.NoBound), Contradiction, BeforeBound, "before five"},
		{at(20, 0, text.By), at(21, 0, text.NoBound), Contradiction, AfterBound, "past the deadline"},
		{at(20, 0, text.By), at(18, 0, text.NoBound), NotComparable, DimensionCode, "within it"},
		{at(20, 0, text.Until), at(21, 0, text.NoBound), NotComparable, DimensionCode, "what lasts until an hour is not what happens at one"},
	} {
		for _, sides := range [][2]when{{test.limit, test.plain}, {test.plain, test.limit}} {
			got := ruleClocks(sides[0], sides[1], setting{})
			assert.Equal(t, test.verdict, got.Verdict, test.why)
			assert.Equal(t, test.code, got.Code, test.why)
		}
	}
}
