package frame

import (
	"slices"

	"github.com/atodds/atodds/align"
	"github.com/atodds/atodds/align/text"
	"github.com/atodds/atodds/detector/internal/phrase"
)

// Standings reports whether each of two figures is what somebody has on the day
// of writing.
func Standings(p align.Pair, l, r text.Mention) bool {
	return standing(p.Left, l) && standing(p.Right, r)
}

// standing reports whether a figure is what somebody has at the time of
// writing, of a thing that is won or lost day by day, or a lead.
func standing(s *text.Sentence, m text.Mention) bool {
	before := phrase.Fields(phrase.Pause(s.Document.Text[s.Span.Start:m.Span.Start], true))
	after := phrase.Fields(phrase.ToMark(s.Document.Text[m.Span.End:s.Span.End]))
	near := slices.Concat(before[max(0, len(before)-2):], phrase.Fields(s.Of(m)), after[:min(len(after), standingWords)])
	if slices.ContainsFunc(near, still) {
		return false
	}
	words := phrase.Fields(s.Text())
	if !present(before) {
		return false
	}
	return slices.ContainsFunc(near, won) || slices.ContainsFunc(words, won) && bareCount(m) || slices.ContainsFunc(words, lead)
}

// standingWords is how many words after a figure may name what it counts.
const standingWords = 3

// bareCount reports whether a figure names nothing that it counts: "Abel at
// 359".
func bareCount(m text.Mention) bool {
	q, ok := m.Value.(*text.Quantity)
	return ok && q.Dimension == text.Count && q.Of == ""
}

// present reports whether a clause says of its own day how things stand, and
// not what is to come.
func present(words []string) bool {
	found := false
	for _, w := range words {
		switch w {
		case "has", "have", "holds", "hold", "leads", "trails", "stands", "remains", "boasts", "currently", "now", "lead":
			found = true
		case "will", "would", "could", "must", "had", "if", "needs":
			return false
		}
	}
	return found
}

// won reports whether a noun names what is won or lost day by day.
func won(w string) bool {
	switch w {
	case "delegate", "delegates", "superdelegate", "superdelegates", "vote", "votes", "point", "points", "seat", "seats", "follower", "followers",
		"subscribers", "signatures", "medal", "medals", "endorsement", "endorsements", "backers", "sponsors", "cosponsors", "runs", "goals", "wins":
		return true
	}
	return false
}

// lead reports whether a word says that somebody is ahead or behind.
func lead(w string) bool {
	switch w {
	case "lead", "leads", "leading", "trails", "trailing", "advantage", "edge", "ahead", "behind":
		return true
	}
	return false
}

// still reports whether a word says that a figure stands still: a threshold,
// a prize, an amount that was granted.
func still(w string) bool {
	switch w {
	case "needed", "necessary", "required", "threshold", "stake", "total", "available", "majority", "limit", "minimum", "maximum":
		return true
	}
	return false
}
