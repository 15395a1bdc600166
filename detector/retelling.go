package detector

import (
	"slices"

	"github.com/atodds/atodds/align"
	"github.com/atodds/atodds/align/text"
	"github.com/atodds/atodds/detector/internal/edit"
	"github.com/atodds/atodds/detector/internal/phrase"
	"github.com/atodds/atodds/internal/ordered"
)

// What two sentences need that nobody vouched for, and that are no copies of
// each other, so that a clause which both have but for a few words is told
// once: how surely their documents report on one event, how surely they speak
// of one fact, how many days the reports are apart at most, and how many
// content words of the clause they have in common at least.
const (
	leastEvent    = 0.85
	leastPaired   = 0.9
	maxCycle      = 1
	leastInClause = 3
)

// toldInClause reports whether two reports of one event tell a clause alike
// but for an edit, whatever else their sentences say: "Reyes voted against the
// plan" and "Reyes voted for the plan, saying that the city needs it".
func (c *Comparison) toldInClause(s *edit.Script, at int) bool {
	apart := daysBetween(c.Pair.Left.Document, c.Pair.Right.Document)
	if c.Pair.Event < leastEvent || c.Pair.Score < leastPaired || apart < 0 || apart > maxCycle {
		return false
	}
	e := s.Edits[at]
	l, r := place(s.Left, e.LeftFrom, e.LeftTo), place(s.Right, e.RightFrom, e.RightTo)
	if quoted(c.Pair.Left, text.Mention{Span: l}) || quoted(c.Pair.Right, text.Mention{Span: r}) {
		return false // what quotations say is compared as such
	}
	left, okL := clauseWith(c.Pair.Left, s.Left, e.LeftFrom, e.LeftTo)
	right, okR := clauseWith(c.Pair.Right, s.Right, e.RightFrom, e.RightTo)
	if !okL || !okR {
		return false
	}
	common := 0
	for i, j := range s.Matched() {
		if s.Left[i].Content && standsIn(&s.Left[i], left) && standsIn(&s.Right[j], right) {
			common++
		}
	}
	longer := max(besideEdit(s.Left, left, e.LeftFrom, e.LeftTo), besideEdit(s.Right, right, e.RightFrom, e.RightTo))
	return common >= leastInClause && float64(common) >= leastCopied*float64(longer)
}

// clauseWith returns the stretch of a clause in which some words stand, or,
// where they are none, the word behind or before them.
func clauseWith(s *text.Sentence, words []edit.Word, from, to int) (text.Span, bool) {
	if from == to && from > 0 && from == len(words) {
		from--
	}
	if from >= len(words) {
		return text.Span{}, false
	}
	for _, c := range align.Clauses(s) {
		for _, span := range c.Spans {
			if standsIn(&words[from], span) {
				return span, true
			}
		}
	}
	return text.Span{}, false
}

func standsIn(w *edit.Word, span text.Span) bool { return span.Start <= w.Start && w.Start < span.End }

// besideEdit counts the content words of a clause but those from up to to.
func besideEdit(words []edit.Word, clause text.Span, from, to int) int {
	n := 0
	for i := range words {
		if words[i].Content && (i < from || i >= to) && standsIn(&words[i], clause) {
			n++
		}
	}
	return n
}

// verbatimShare is the share of words that two copies have in common where
// words were carried over without a thought.
const verbatimShare = 0.85

// verbatim reports whether two sentences have nearly all words in common.
func verbatim(l, r *text.Sentence) bool {
	a, b := phrase.Fields(l.Text()), phrase.Fields(r.Text())
	slices.Sort(a)
	slices.Sort(b)
	return float64(2*ordered.Common(a, b)) >= verbatimShare*float64(len(a)+len(b))
}
