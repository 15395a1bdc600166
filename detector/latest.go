package detector

import (
	"slices"
	"strings"

	"github.com/atodds/atodds/align"
	"github.com/atodds/atodds/align/text"
	"github.com/atodds/atodds/detector/internal/phrase"
)

// lastReach is how many words before a time "last" or "first" may stand for
// the time to be that of the last one of a row.
const lastReach = 8

// latest returns two times without their bounds, and true, where two reports
// of one event give in them the time of the last one of a row before what is
// told: "the first strike since 2016" says when the last one was, as "the last
// strike was in 2019" does.
func (c *Comparison) latest(l, r *text.Time, m align.Match) (a, b *text.Time, last bool) {
	if l.Bound.Side() == r.Bound.Side() || !c.Pair.Whole && (c.Pair.Event < leastEvent || c.Pair.Score < leastPaired) {
		return l, r, false
	}
	switch {
	case firstSince(l, c.Pair.Left, m.Left) && lastIn(r, c.Pair.Right, m.Right):
		return unbound(l), r, true
	case firstSince(r, c.Pair.Right, m.Right) && lastIn(l, c.Pair.Left, m.Left):
		return l, unbound(r), true
	}
	return l, r, false
}

// unbound returns a time as a plain one.
func unbound(t *text.Time) *text.Time {
	plain := *t
	plain.Bound = text.NoBound
	return &plain
}

// firstSince reports whether a time is the one since which what is told is
// the first of its kind.
func firstSince(t *text.Time, s *text.Sentence, m text.Mention) bool {
	return t.Bound == text.Since && saidBefore(s, m, "first")
}

// lastIn reports whether a time is that of the last one of a row: "was last
// won in 1999".
func lastIn(t *text.Time, s *text.Sentence, m text.Mention) bool {
	return t.Bound.Side() == 0 && t.Anchor == text.Explicit && saidBefore(s, m, "last")
}

// saidBefore reports whether a word stands shortly before a mention, in its
// clause.
func saidBefore(s *text.Sentence, m text.Mention, word string) bool {
	before := phrase.Fields(phrase.Pause(s.Document.Text[s.Span.Start:m.Span.Start], true))
	own := phrase.Fields(s.Of(m))
	before = append(before, own[:max(len(own)-1, 0)]...)
	return slices.ContainsFunc(before[max(0, len(before)-lastReach):], func(w string) bool { return strings.EqualFold(w, word) })
}
