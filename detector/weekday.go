package detector

import (
	"time"

	"github.com/atodds/atodds/align/text"
)

// inspectWeekdays reports dates whose weekday is not that of the calendar:
// "Saturday, Oct. 16, 2026" is a Friday. The weekday and the day stand in one
// mention, and the year is said.
func inspectWeekdays(in *Inspection) {
	for i := range in.Sentences {
		s := &in.Sentences[i]
		for _, m := range s.Mentions {
			if t, ok := m.Value.(*text.Time); ok && offCalendar(t) {
				in.report(s, m, contradiction(Weekday, "the calendar has another weekday for that day"))
			}
		}
	}
}

// offCalendar reports whether t says both a weekday and a whole date, and the
// calendar another weekday.
func offCalendar(t *text.Time) bool {
	d := t.Template
	if t.Type == text.Set || d.Weekday == 0 || d.Year == 0 || d.Month == 0 || d.Day == 0 || t.Grain > text.Day {
		return false
	}
	day := time.Date(d.Year, time.Month(d.Month), d.Day, 0, 0, 0, 0, time.UTC)
	return day.Day() == d.Day && isoWeekday(day) != d.Weekday
}

// isoWeekday counts Monday as 1 to Sunday as 7.
func isoWeekday(day time.Time) int {
	if w := day.Weekday(); w != time.Sunday {
		return int(w)
	}
	return 7
}
