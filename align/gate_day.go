package align

import (
	"time"

	"github.com/atodds/atodds/align/internal/clause"
	"github.com/atodds/atodds/align/text"
)

const (
	// newsDays is how many days before its document appeared a day is still the
	// day of its story.
	newsDays = 4 * 24 * time.Hour

	// storyDays is how far apart the days of two stories are at least: reports
	// of one event differ by one where it happened at night or far away.
	storyDays = 2 * 24 * time.Hour
)

// otherDay reports whether two sentences tell the stories of two days: their
// documents appeared on different days, and each sentence names days just
// before its own, all of them far from those of the other. A report that looks
// back names the day of the earlier story, and stays beside it; so does what
// somebody said on another day, for what he spoke of may be the same.
func otherDay(a, b *text.Sentence) bool {
	x, y := a.Document, b.Document
	if x.Date.Sub(y.Date).Abs() < storyDays || !ownDays(a) || !ownDays(b) {
		return false
	}
	if spoken(a) || spoken(b) {
		return false
	}
	for _, m := range a.Mentions {
		for _, n := range b.Mentions {
			if t, u := storyDay(m), storyDay(n); t != nil && u != nil && nearby(t, u) {
				return false
			}
		}
	}
	return true
}

// nearby reports whether two days, each in any of its readings, may be of one
// story.
func nearby(t, u *text.Time) bool {
	for _, x := range readings(t) {
		for _, y := range readings(u) {
			if x.Sub(y).Abs() < storyDays {
				return true
			}
		}
	}
	return false
}

// readings returns the days that a time may name, the likeliest first.
func readings(t *text.Time) []time.Time {
	list := []time.Time{t.Interval.Lo}
	for _, c := range t.Cands {
		list = append(list, c.Lo)
	}
	return list
}

// storyDay returns the day that m names where it counts from nothing else in
// the text, else nil. A weekday is that of the week before, or of the week to
// come.
func storyDay(m text.Mention) *text.Time {
	t, ok := m.Value.(*text.Time)
	if !ok || !t.Resolved() || t.Interval.Lo.IsZero() || t.Grain > text.Day {
		return nil
	}
	if t.Anchor != text.Explicit && t.Anchor != text.DCT {
		return nil
	}
	return t
}

// ownDays reports whether a sentence names days, all of them sure and those of
// the story that its document, of a known date, tells.
func ownDays(s *text.Sentence) bool {
	d := s.Document
	if d.Date.IsZero() || !d.DateAlt.IsZero() {
		return false
	}
	own := false
	for _, m := range s.Mentions {
		v, ok := m.Value.(*text.Time)
		if !ok || v.Type != text.Date {
			continue
		}
		t := storyDay(m)
		if t == nil {
			return false
		}
		if ago := d.Date.Sub(t.Interval.Lo); ago > newsDays || ago <= -storyDays/2 {
			return false
		}
		own = true
	}
	return own
}

// spoken reports whether a day that a sentence names is the day on which
// somebody spoke.
func spoken(s *text.Sentence) bool {
	parts := clause.Split(s.Text())
	for _, m := range s.Mentions {
		if storyDay(m) == nil {
			continue
		}
		at := clause.At(parts, m.Span.Start-s.Span.Start)
		for _, p := range parts {
			if p.Clause == at && p.Kind == clause.Attribution {
				return true
			}
		}
	}
	return false
}
