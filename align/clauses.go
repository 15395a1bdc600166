package align

import (
	"github.com/atodds/atodds/align/internal/clause"
	"github.com/atodds/atodds/align/text"
)

// A Clause is one of the clauses of a sentence: it tells one fact, or frames
// one.
type Clause struct {
	Spans []text.Span // bytes of the document's text; several where another clause interrupts it
	Frame bool        // says who says so
	Hangs bool        // on another one: after, because, who, which
}

// Contains reports whether the byte at offset stands in the clause.
func (c *Clause) Contains(offset int) bool {
	for _, s := range c.Spans {
		if s.Start <= offset && offset < s.End {
			return true
		}
	}
	return false
}

// Clauses returns the clauses of an English sentence, in the order of their
// beginnings. A stretch in which no verb is found is part of its neighbour.
func Clauses(s *text.Sentence) []Clause {
	parts := clause.Split(s.Text())
	list := make([]Clause, clause.Count(parts))
	for _, p := range parts {
		c := &list[p.Clause]
		c.Spans = append(c.Spans, text.Span{Start: s.Span.Start + p.Span.Start, End: s.Span.Start + p.Span.End})
		c.Frame = c.Frame || p.Kind == clause.Attribution
		c.Hangs = c.Hangs || p.Kind == clause.Subordinate || p.Kind == clause.Relative || p.Kind == clause.Participial
	}
	return list
}
