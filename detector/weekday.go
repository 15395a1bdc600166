package detector

import (
	"slices"
	"time"

	"github.com/atodds/atodds/align/text"
	"github.com/atodds/atodds/detector/internal/phrase"
)

// inspectWeekdays reports dates whose weekday is not that of the calendar:
// "Saturday, Oct. 16, 2026" is a Friday. Weekday and day stand in one mention
// or in apposition; the year is said, or is surely that of the document.
func inspectWeekdays(in *Inspection) {
	for i := range in.Sentences {
		s := &in.Sentences[i]
		for j, m := range s.Mentions {
			t, ok := m.Value.(*text.Time)
			if !ok {
				continue
			}
			if day, off := offCalendar(t, s.Document); off && (t.Template.Year != 0 || !lastYears(t, s) || in.current()) {
				ruling := contradiction(Weekday, "the calendar has another weekday for that day")
				ruling.message = s.Of(m) + "; but " + onCalendar(day)
				in.report(s, m, ruling)
			}
			if j > 0 {
				in.apposed(s, s.Mentions[j-1], m, t)
			}
		}
	}
}

// apposed settles a weekday against a date in apposition to it: "Monday,
// which is Nov. 24", "on Monday (24 November)".
func (in *Inspection) apposed(s *text.Sentence, before, m text.Mention, date *text.Time) {
	weekday, ok := before.Value.(*text.Time)
	marks := []string{"(", ",", ", the", "—", "–", ", which is", ", which falls on", ", that is,", ", or"}
	if date.Template.Day == 0 && date.Template.Weekday != 0 {
		weekday, date = date, weekday // "Nov. 30, a Tuesday"
		marks = []string{", a", "(a", ", which is a", ", which falls on a", ", which was a", "is a", "was a", "falls on a", "fell on a", "will be a", "— a", "– a"}
	}
	if !ok || weekday.Template.Weekday == 0 || weekday.Template.Day != 0 || weekday.Type == text.Set || date.Template.Weekday != 0 || weekday.Grain > text.Day || date.Grain > text.Day {
		return
	}
	if !slices.Contains(marks, phrase.Squeeze(gap(s, before, m))) {
		return
	}
	both := date.Template
	both.Weekday = weekday.Template.Weekday
	joined := text.Time{Type: date.Type, Grain: text.Day, Template: both}
	if both.Day == 0 || both.Month == 0 || both.Year == 0 && !sureYear(both, s.Document) {
		return
	}
	ruling := same("", "the weekday of that day")
	day, off := offCalendar(&joined, s.Document)
	if off {
		ruling = contradiction(Weekday, "the calendar has another weekday for that day")
	}
	in.settle(sideOf(s, before), sideOf(s, m), ruling, s.Of(before)+", "+s.Of(m)+"; but "+onCalendar(day))
}

// onCalendar says which weekday a day is: "22 July 2016 is a Friday".
func onCalendar(day time.Time) string {
	return day.Format("2 January 2006") + " is a " + day.Weekday().String()
}

// offCalendar reports whether t says both a weekday and a whole date, and the
// calendar another weekday of that day, which it returns.
func offCalendar(t *text.Time, d *text.Document) (time.Time, bool) {
	p := t.Template
	if t.Type == text.Set || p.Weekday == 0 || p.Month == 0 || p.Day == 0 || t.Grain > text.Day {
		return time.Time{}, false
	}
	if p.Year == 0 {
		if !sureYear(p, d) {
			return time.Time{}, false
		}
		p.Year = nearestYear(p, d.Date)
	}
	day := time.Date(p.Year, time.Month(p.Month), p.Day, 0, 0, 0, 0, time.UTC)
	return day, day.Day() == p.Day && isoWeekday(day) != p.Weekday
}

// lastYears reports whether a weekday and a day without a year are those of
// the year before, as in an old caption, and the sentence announces nothing.
func lastYears(t *text.Time, s *text.Sentence) bool {
	p, d := t.Template, s.Document.Date
	before := time.Date(nearestYear(p, d)-1, time.Month(p.Month), p.Day, 0, 0, 0, 0, time.UTC)
	if isoWeekday(before) != p.Weekday {
		return false
	}
	ahead := before.AddDate(1, 0, 0).After(d)
	return !ahead || !phrase.SaysAny(s.Text(), "will", "scheduled", "due", "planned", "next", "upcoming", "begins", "opens", "starts", "meets")
}

// current reports whether the document says the weekday of another day
// without a year as this year's calendar has it.
func (in *Inspection) current() bool {
	for i := range in.Sentences {
		for _, m := range in.Sentences[i].Mentions {
			t, ok := m.Value.(*text.Time)
			if !ok || t.Template.Year != 0 || t.Template.Weekday == 0 || t.Type == text.Set || !sureYear(t.Template, in.Sentences[i].Document) {
				continue
			}
			if _, off := offCalendar(t, in.Sentences[i].Document); !off {
				return true
			}
		}
	}
	return false
}

// sureDays is how near to its document's date a day is of a year beyond
// doubt: news that says the weekday speaks of these weeks.
const sureDays = 10

// sureYear reports whether a day without a year is surely the one nearest to
// the date of the document, and no anniversary of another year.
func sureYear(p text.Template, d *text.Document) bool {
	if d.Date.IsZero() || !d.DateAlt.IsZero() || p.Month == 0 || p.Day == 0 {
		return false
	}
	nearest := time.Date(nearestYear(p, d.Date), time.Month(p.Month), p.Day, 0, 0, 0, 0, time.UTC)
	return nearest.Sub(d.Date).Abs() <= sureDays*day
}

// nearestYear returns the year in which a day of the year lies nearest to a
// date.
func nearestYear(p text.Template, date time.Time) int {
	best, least := date.Year(), time.Duration(1<<62)
	for year := date.Year() - 1; year <= date.Year()+1; year++ {
		off := time.Date(year, time.Month(p.Month), p.Day, 0, 0, 0, 0, time.UTC).Sub(date).Abs()
		if off < least {
			best, least = year, off
		}
	}
	return best
}

// isoWeekday counts Monday as 1 to Sunday as 7.
func isoWeekday(day time.Time) int {
	if w := day.Weekday(); w != time.Sunday {
		return int(w)
	}
	return 7
}
