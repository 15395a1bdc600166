package frame

import (
	"slices"
	"strings"
	"time"

	"github.com/atodds/atodds/align"
	"github.com/atodds/atodds/align/text"
	"github.com/atodds/atodds/detector/internal/phrase"
)

// day is how long a day of the calendar is, as a rule.
const day = 24 * time.Hour

// ReportDays is how far apart two reports may appear and still give figures
// of one day, unless one copies the other.
const ReportDays = 7 * day

// otherOccasion reports whether two times date two events of one kind: each
// report tells the news of its own days, or two meetings of a series have
// other numbers or other places. A number by which such meetings are told
// apart is no more at odds than their days.
func otherOccasion(p align.Pair, l, r text.Mention) bool {
	if p.Whole {
		return false
	}
	a, okA := l.Value.(*text.Time)
	b, okB := r.Value.(*text.Time)
	if okA && okB {
		return ownNews(p, l, r, a, b) || otherNews(p, a, b) || otherMeeting(p)
	}
	q, ok := l.Value.(*text.Quantity)
	return ok && q.Dimension == text.Rank && otherDays(p) && otherMeeting(p)
}

// otherDays reports whether times of a pair that answer each other have no
// day in common.
func otherDays(p align.Pair) bool {
	return slices.ContainsFunc(p.Matches, func(m align.Match) bool {
		a, okA := m.Left.Value.(*text.Time)
		b, okB := m.Right.Value.(*text.Time)
		return okA && okB && a.Resolved() && b.Resolved() && !a.Interval.Overlaps(b.Interval)
	})
}

// ownNews reports whether two reports appeared so far apart that each tells
// its own news by a relative time: Monday is a day of this week and "last
// week" the one before, and who writes of older news gives its date. People
// are asked and speak every day.
func ownNews(p align.Pair, l, r text.Mention, a, b *text.Time) bool {
	if a.Deictic == b.Deictic && !a.Template.HasClock || !current(p.Left, a, ReportDays) || !current(p.Right, b, ReportDays) {
		return false
	}
	if weeksApart(p) {
		return true
	}
	return !p.NearCopy && !text.SameDay(p.Left.Document.Date, p.Right.Document.Date) &&
		current(p.Left, a, day) && current(p.Right, b, day) && a.Interval.Overlaps(publication(p.Left, day)) && b.Interval.Overlaps(publication(p.Right, day)) &&
		speech(align.Act(p.Left, l.Span)) && speech(align.Act(p.Right, r.Span))
}

// current reports whether a time hangs on its date of publication and lies
// near it.
func current(s *text.Sentence, t *text.Time, reach time.Duration) bool {
	if t.Anchor != text.DCT || !t.Resolved() || s.Document.Date.IsZero() || t.Grain > text.Week {
		return false
	}
	return t.Interval.Overlaps(publication(s, reach+t.Interval.Hi.Sub(t.Interval.Lo)))
}

// publication returns the days around a date of publication.
func publication(s *text.Sentence, reach time.Duration) text.Interval {
	return text.Interval{Lo: s.Document.Date.Add(-reach), Hi: s.Document.Date.Add(reach + day)}
}

// serial reports whether a noun names what is held again and again.
func serial(w string) bool {
	switch w {
	case "debate", "debates", "hall", "game", "match", "contest", "contests", "primary", "primaries", "caucus", "caucuses", "meeting",
		"hearing", "rally", "session", "convention", "summit", "concert", "race", "round", "forum":
		return true
	}
	return false
}

// otherMeeting reports whether both sentences tell of an event of one series
// by other numbers ("the second debate", "the third") or in other places.
func otherMeeting(p align.Pair) bool {
	a, b := phrase.Fields(p.Left.Text()), phrase.Fields(p.Right.Text())
	held := ""
	for _, w := range a {
		if serial(w) && slices.Contains(b, w) {
			held = w
		}
	}
	if held == "" {
		return false
	}
	if x, y := numbered(a, held), numbered(b, held); x != "" && y != "" && x != y {
		return true
	}
	x, y := places(p.Left), places(p.Right)
	return !p.NearCopy && len(x) > 0 && len(y) > 0 && !slices.ContainsFunc(x, func(w string) bool { return slices.Contains(y, w) })
}

// numbered returns the ordinal that stands at most two words before a noun.
func numbered(words []string, noun string) string {
	for i, w := range words {
		if w != noun {
			continue
		}
		for _, o := range words[max(0, i-2):i] {
			switch o {
			case "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "final":
				return o
			}
		}
	}
	return ""
}

// places returns the names that stand behind "in" in a sentence.
func places(s *text.Sentence) []string {
	var names []string
	words := strings.Fields(s.Text())
	for i := 1; i < len(words); i++ {
		if words[i-1] != "in" && words[i-1] != "In" {
			continue
		}
		for _, w := range words[i:] {
			if w[0] < 'A' || w[0] > 'Z' {
				break
			}
			if name := strings.Trim(strings.ToLower(w), ".,;:'\"()"); !calendarName(name) {
				names = append(names, name)
			}
			if strings.HasSuffix(w, ",") || strings.HasSuffix(w, ";") {
				break
			}
		}
	}
	return names
}

// calendarName reports whether a name with a capital is one of the calendar.
func calendarName(w string) bool {
	switch w {
	case "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march", "april", "may", "june",
		"july", "august", "september", "october", "november", "december", "jan", "feb", "aug", "sept", "oct", "nov", "dec":
		return true
	}
	return false
}

// after reports whether a duration is the distance from another event: a day
// after the vote, two weeks before.
func after(s *text.Sentence, m text.Mention) bool {
	q, ok := m.Value.(*text.Quantity)
	if !ok || q.Dimension != text.Duration {
		return false
	}
	words := phrase.Fields(s.Document.Text[m.Span.End:s.Span.End])
	if len(words) == 0 {
		return false
	}
	switch words[0] {
	case "after", "before", "since", "from", "into", "until":
		return true
	}
	return false
}

// weeksApart reports whether the documents of a pair appeared so far apart
// that figures may have moved between them.
func weeksApart(p align.Pair) bool {
	a, b := p.Left.Document.Date, p.Right.Document.Date
	return !a.IsZero() && !b.IsZero() && a.Sub(b).Abs() > ReportDays
}
