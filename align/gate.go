package align

import (
	"slices"
	"time"

	"github.com/atodds/atodds/align/text"
)

// The gates, as [Pair.Refused] names them.
const (
	OtherLanguage = "other language"

	OtherEvent = "other event"
	OtherTime  = "other time"
	OtherDay   = "other day"
)

// A refusal is a gate that refused a pair: its place among these names, of
// which the first is that of no gate.
type refusal uint8

var refusals = [...]string{"", OtherLanguage, OtherEvent, OtherTime, OtherDay}

func (r refusal) String() string { return refusals[r] }

// refusalOf returns the refusal of a name; a test has all of them.
func refusalOf(name string) refusal { return refusal(slices.Index(refusals[:], name)) }

const (
	// eventDays is how far apart two documents may appear and still report
	// one event, other than by copying.
	eventDays = 60 * 24 * time.Hour

	// timeDays is how far apart the days that two sentences name must lie to
	// show that they speak of different occasions.
	timeDays = 45 * 24 * time.Hour

	// alike is the share of words in one order above which two sentences are
	// one text, so that values far apart are what is to be found.
	alike = 0.55

	// strangerOthers is the share of the other words above which sentences
	// whose names all differ may still speak of one event.
	strangerOthers = 0.7
)

// gate returns the name of the gate that refuses a pair, or "". It refuses
// only on sure evidence, and never a near copy: there the value far apart
// may be the very thing at odds.
func (r *run) gate(a, b *text.Sentence, l link) string {
	if a.Language != b.Language {
		return OtherLanguage
	}
	if l.near {
		return ""
	}
	if !r.Vouched && (apart(a.Document, b.Document) || l.strangers()) {
		return OtherEvent
	}
	if l.order < alike && otherTime(a, b) {
		return OtherTime
	}
	if !r.Vouched && !l.part && l.order < alike && otherDay(a, b) {
		return OtherDay
	}
	return ""
}

// apart reports whether two documents appeared too far apart. An unknown
// date tells nothing, and of an ambiguous one the nearer reading counts.
func apart(a, b *text.Document) bool {
	for _, x := range [...]time.Time{a.Date, a.DateAlt} {
		for _, y := range [...]time.Time{b.Date, b.DateAlt} {
			if !x.IsZero() && !y.IsZero() && x.Sub(y).Abs() <= eventDays {
				return false
			}
		}
	}
	return !a.Date.IsZero() && !b.Date.IsZero()
}

// strangers reports whether both sentences have names, none in common, and
// not nearly all other words in common either.
func (l link) strangers() bool { return l.apart && l.others < strangerOthers }

// otherTime reports whether both sentences name days, and every day of one
// lies far from every day of the other.
func otherTime(a, b *text.Sentence) bool {
	named := false
	for _, m := range a.Mentions {
		t := day(m)
		if t == nil {
			continue
		}
		for _, n := range b.Mentions {
			u := day(n)
			if u == nil {
				continue
			}
			named = true
			if t.Interval.Lo.Sub(u.Interval.Lo).Abs() <= timeDays {
				return false
			}
		}
	}
	return named && onlyDays(a) && onlyDays(b)
}

// day returns the time that m names where it is sure and no coarser than a
// day, else nil.
func day(m text.Mention) *text.Time {
	t, ok := m.Value.(*text.Time)
	if !ok || !t.Resolved() || t.Interval.Lo.IsZero() || t.Grain > text.Day || len(t.Cands) > 0 {
		return nil
	}
	if t.Anchor != text.Explicit && t.Anchor != text.DCT {
		return nil
	}
	return t
}

// onlyDays reports whether all dates of s are sure days: any other date
// might be the one that counts.
func onlyDays(s *text.Sentence) bool {
	for _, m := range s.Mentions {
		if t, ok := m.Value.(*text.Time); ok && t.Type == text.Date && day(m) == nil {
			return false
		}
	}
	return true
}
