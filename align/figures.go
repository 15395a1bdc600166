package align

import (
	"context"
	"iter"
	"slices"

	"github.com/atodds/atodds/align/internal/likeness"
	"github.com/atodds/atodds/align/text"
)

const (
	// facts is how many pairs two documents must have for it to be sure that
	// they report on one event.
	facts = 2

	// figureScore is the score of a pair that stands on the figure alone.
	figureScore = 0.75
)

// A figure is a sentence that says how long something lasted.
type figure struct {
	unit int32
	of   string
}

// figures returns the pairs of sentences that have few words in common and
// yet give one figure: in two documents that share other facts, a two-hour
// meeting of one person is the meeting of that person that lasted longer
// than an hour. It asks for the same thing measured, told once in each
// document, and for a name in common.
func (r *run) figures(chosen []candidate) ([]candidate, error) {
	lasting := r.lasting()
	if len(lasting) == 0 {
		return chosen, nil
	}
	shared := map[[2]int]int{}
	paired := map[[2]int32]bool{}
	for n, c := range chosen {
		if n%checkEach == 0 && r.ctx.Err() != nil {
			return nil, context.Cause(r.ctx)
		}
		if c.refused == 0 && lasting[r.units[c.left].document] != nil && lasting[r.units[c.right].document] != nil {
			shared[[2]int{r.units[c.left].document, r.units[c.right].document}]++
			paired[[2]int32{c.left, c.right}] = true
		}
	}
	var found []candidate
	for documents, n := range shared {
		if r.ctx.Err() != nil {
			return nil, context.Cause(r.ctx)
		}
		if n < facts || documents[0] == documents[1] {
			continue
		}
		for _, a := range lasting[documents[0]] {
			for _, b := range lasting[documents[1]] {
				if paired[[2]int32{a.unit, b.unit}] || !r.words.Alike(a.of, b.of) || !r.acquainted(a.unit, b.unit) {
					continue
				}
				found = append(found, candidate{left: a.unit, right: b.unit, score: figureScore, event: r.eventOf(a.unit, b.unit)})
			}
		}
	}
	slices.SortFunc(found, byOrder)
	return append(chosen, found...), nil
}

// lasting lists the figures of each document whose noun measures one thing
// there.
func (r *run) lasting() map[int][]figure {
	all := map[int][]figure{}
	for u := range r.units {
		if u%checkEach == 0 && r.ctx.Err() != nil {
			return nil // the run ends before it is looked at
		}
		for of := range lastings(r.units[u].sentence) {
			all[r.units[u].document] = append(all[r.units[u].document], figure{int32(u), of})
		}
	}
	for document, list := range all {
		all[document] = slices.DeleteFunc(slices.Clone(list), func(f figure) bool {
			return slices.ContainsFunc(list, func(g figure) bool { return g != f && g.of == f.of })
		})
	}
	return all
}

// lastings yields what the durations of a sentence are of.
func lastings(s *text.Sentence) iter.Seq[string] {
	return func(yield func(string) bool) {
		for _, m := range s.Mentions {
			q, ok := m.Value.(*text.Quantity)
			if ok && q.Dimension == text.Duration && q.Of != "" && q.Per == "" && q.Slot != text.BySlot && !yield(q.Of) {
				return
			}
		}
	}
}

// lasts reports whether a sentence says how long something lasted.
func lasts(s *text.Sentence) bool {
	for range lastings(s) {
		return true
	}
	return false
}

// acquainted reports whether two sentences have a name in common, up to its
// spelling.
func (r *run) acquainted(a, b int32) bool {
	return likeness.Overlap(r.sketch(a), r.sketch(b)).Names > 0
}
