package frame

import (
	"strings"

	"github.com/atodds/atodds/align"
	"github.com/atodds/atodds/align/text"
	"github.com/atodds/atodds/detector/internal/phrase"
)

// otherAct reports whether two times tell when two different things were
// done: thieves entered at two, the museum opens at ten. It needs a verb on
// both sides; where it finds none it says false.
func otherAct(p align.Pair, l, r text.Mention) bool {
	a, b := align.Act(p.Left, l.Span), align.Act(p.Right, r.Span)
	switch {
	case p.Whole:
	case aside(p.Left, l) != aside(p.Right, r) && (a == "" || b == "" || !align.SameConcept(a, b)), ofThing(p.Left, l) != ofThing(p.Right, r), ofYet(p.Left, l) != ofYet(p.Right, r), otherPoints(p, l, r):
		return true
	case !p.NearCopy && says(a) && says(b) && onDays(l, r):
		return true // who is asked speaks every day
	}
	switch {
	case ofSubject(p.Left, l) && ofHappening(p.Right, r), ofHappening(p.Left, l) && ofSubject(p.Right, r):
		return !p.NearCopy
	case a == "" || b == "" || speech(a) && speech(b):
		return false
	case p.NearCopy:
		return speech(a) != speech(b)
	}
	return !align.SameConcept(a, b)
}

func speech(w string) bool {
	switch w {
	case "said", "says", "told", "announced", "reported", "added", "stated", "declared", "confirmed":
		return true
	}
	return false
}

// says reports whether a verb is one of those by which people are quoted: what
// is announced or reported is so once.
func says(w string) bool { return w == "said" || w == "says" || w == "told" || w == "added" }

// happenings are nouns of what happens, which a time behind them may date in
// place of the verb: invited them to a briefing on Wednesday.
var happenings = [...]string{
	"death", "killing", "shooting", "attack", "murder", "crash", "blast", "arrest", "briefing", "meeting", "hearing", "summit", "vote",
	"speech", "rally", "debate", "interview", "conference", "election", "game", "match", "trial", "visit", "talks", "protest", "ceremony",
}

// nounWords is how many words before a time may name what it dates.
const nounWords = 5

// ofHappening reports whether a time dates a happening that its sentence
// names, not what its verb tells: it stands behind the noun of one.
func ofHappening(s *text.Sentence, m text.Mention) bool {
	before := phrase.Fields(phrase.Pause(s.Document.Text[s.Span.Start:m.Span.Start], true))
	for _, w := range before[max(0, len(before)-nounWords):] {
		for _, noun := range happenings {
			if w == noun || w == noun+"s" {
				return true
			}
		}
	}
	return false
}

// ofSubject reports whether a time stands between a subject and its verb, as
// agencies put the time of what is told: the mayor on Tuesday invited.
func ofSubject(s *text.Sentence, m text.Mention) bool {
	before := phrase.Fields(s.Document.Text[s.Span.Start:m.Span.Start])
	after := phrase.Fields(s.Document.Text[m.Span.End:s.Span.End])
	if n := len(before); n > 0 && before[n-1] == "on" {
		before = before[:n-1]
	}
	return len(before) > 0 && len(after) > 0 && after[0] == align.Act(s, m.Span)
}

// onDays reports whether two times are given to the day.
func onDays(l, r text.Mention) bool {
	a, okA := l.Value.(*text.Time)
	b, okB := r.Value.(*text.Time)
	return okA && okB && a.Grain <= text.Day && b.Grain <= text.Day
}

// aside reports whether a time stands in brackets, and so dates what they hold
// and not what is told around them.
func aside(s *text.Sentence, m text.Mention) bool {
	before, after := s.Document.Text[s.Span.Start:m.Span.Start], s.Document.Text[m.Span.End:s.Span.End]
	open, end := strings.LastIndexByte(before, '('), strings.IndexByte(after, ')')
	if open < 0 || end < 0 || strings.LastIndexByte(before, ')') > open || strings.IndexByte(after[:end], '(') >= 0 {
		return false
	}
	return len(phrase.Fields(before[open:]))+len(phrase.Fields(after[:end])) >= asideWords
}

// asideWords is how many words besides the time brackets hold that tell
// something: "(on May 2)" tells when the rest was done.
const asideWords = 3

// ofThing reports whether a time names a thing in place of dating what is
// told: a 1954 measure, today's headlines.
func ofThing(s *text.Sentence, m text.Mention) bool {
	t, ok := m.Value.(*text.Time)
	if !ok {
		return false
	}
	before, after := phrase.Fields(s.Document.Text[s.Span.Start:m.Span.Start]), phrase.Fields(phrase.ToMark(s.Document.Text[m.Span.End:s.Span.End]))
	if t.Grain == text.Year && t.Anchor == text.Explicit {
		return phrase.Attributive(before, after)
	}
	words := s.Of(m)
	if rest := s.Document.Text[m.Span.End:s.Span.End]; strings.HasPrefix(rest, "'s ") || strings.HasPrefix(rest, "’s ") {
		words += "'s"
	}
	switch strings.ReplaceAll(strings.ToLower(words), "’", "'") {
	case "today's", "tomorrow's", "yesterday's":
		return true
	}
	return false
}

// ofYet reports whether a time is the one before which nothing comes of what
// is told: not until 2024 is from 2024 on.
func ofYet(s *text.Sentence, m text.Mention) bool {
	t, ok := m.Value.(*text.Time)
	if !ok || t.Bound != text.Until && t.Bound != text.Before {
		return false
	}
	before := phrase.Fields(strings.ReplaceAll(phrase.Pause(s.Document.Text[s.Span.Start:m.Span.Start], true), "’", "'"))
	for _, w := range before {
		if w == "not" || w == "never" || w == "no" || w == "nothing" || strings.HasSuffix(w, "n't") {
			return true
		}
	}
	return false
}

// pointBytes is how far before the year of a figure the figure ends.
const pointBytes = 24

// otherPoints reports whether two times date other figures that stand right
// before them, or two figures stand before other times: 9,821 in 2001, 20,119
// in 2009.
func otherPoints(p align.Pair, l, r text.Mention) bool {
	if l.Kind == text.KindQuantity {
		x, y := dateOf(p.Left, l), dateOf(p.Right, r)
		return x != nil && y != nil && x.Resolved() && y.Resolved() && !x.Interval.Overlaps(y.Interval)
	}
	a, b := pointOf(p.Left, l), pointOf(p.Right, r)
	return a != nil && b != nil && (a.Dimension != b.Dimension || a.Num != b.Num || a.Hi != b.Hi)
}

// pointOf returns the quantity that a time dates as one point of a row, nil
// where there is none.
func pointOf(s *text.Sentence, m text.Mention) *text.Quantity {
	for _, other := range s.Mentions {
		if q, ok := other.Value.(*text.Quantity); ok && dates(s, other.Span, m.Span) {
			return q
		}
	}
	return nil
}

// dateOf returns the time that dates a quantity as one point of a row, nil
// where there is none.
func dateOf(s *text.Sentence, m text.Mention) *text.Time {
	for _, other := range s.Mentions {
		if t, ok := other.Value.(*text.Time); ok && dates(s, m.Span, other.Span) {
			return t
		}
	}
	return nil
}

// dates reports whether a time stands right behind a figure.
func dates(s *text.Sentence, figure, time text.Span) bool {
	if figure.End > time.Start || time.Start-figure.End > pointBytes {
		return false
	}
	switch strings.TrimSpace(strings.ToLower(s.Document.Text[figure.End:time.Start])) {
	case "", "in", "by", "for", "during", "in the", "as of":
		return true
	}
	return false
}
