package align

import (
	"cmp"
	"context"
	"slices"

	"github.com/atodds/atodds/align/internal/likeness"
)

const (
	// overlapFloor is the least share of the lighter sentence's squared
	// weight that a candidate has in common with it. A pair with a cosine of
	// this much has it, and so has a fact that is a part of a long sentence.
	overlapFloor = 0.3

	// evidenceFloor is the least weight in common: about three words that
	// one document in twenty uses, or two rare names. Below it, "he declined
	// to comment" would pair across all stories.
	evidenceFloor = 9.0
	leastTerms    = 2

	// maxCandidates bounds the groups that one group is compared with, most
	// promising first.
	maxCandidates = 512
)

// A link joins two groups whose sentences may speak of one fact.
type link struct {
	to       int32
	score    float64
	near     bool
	features likeness.Features
}

// An index finds the groups that share enough rare terms. It is exact with
// respect to overlapFloor: groups come in by falling norm, so the lighter of
// two looks up the heavier, by as many of its rarest terms as it takes that
// the rest cannot reach the floor alone.
type index struct {
	groups   []group
	postings map[uint32][]int32
	shared   []float64 // by group: weight shared in the current look-up
	touched  []int32
	order    []likeness.Term
}

// links returns, for each group, the groups it is linked with, itself
// included where it holds sentences of several documents.
func (r *run) links() ([][]link, error) {
	all := make([][]link, len(r.groups))
	x := index{groups: r.groups, postings: map[uint32][]int32{}, shared: make([]float64, len(r.groups))}
	for n, g := range heaviestFirst(r.groups) {
		if n%64 == 0 && r.ctx.Err() != nil {
			return nil, context.Cause(r.ctx)
		}
		if r.groups[g].single < 0 {
			if l, ok := r.link(g, g); ok {
				all[g] = append(all[g], l)
			}
		}
		found, cut := x.look(g)
		if cut {
			r.limited += len(r.groups[g].units)
		}
		for _, h := range found {
			if l, ok := r.link(g, h); ok {
				all[g] = append(all[g], l)
				l.to = g
				all[h] = append(all[h], l)
			}
		}
		x.post(g)
	}
	for _, list := range all {
		slices.SortFunc(list, func(a, b link) int {
			return cmp.Or(cmp.Compare(b.score, a.score), cmp.Compare(a.to, b.to))
		})
	}
	return all, nil
}

func heaviestFirst(groups []group) []int32 {
	order := make([]int32, len(groups))
	for i := range order {
		order[i] = int32(i)
	}
	slices.SortFunc(order, func(a, b int32) int {
		return cmp.Or(cmp.Compare(groups[b].sketch.Norm, groups[a].sketch.Norm), cmp.Compare(a, b))
	})
	return order
}

// link scores two groups, and reports whether any pair of them can stand.
func (r *run) link(g, h int32) (link, bool) {
	l, ok := r.score(r.groups[g].sketch, r.groups[h].sketch)
	l.to = h
	return l, ok && l.score >= r.threshold()
}

// post enters a group under all of its terms.
func (x *index) post(g int32) {
	for _, t := range x.groups[g].sketch.Terms {
		x.postings[t.ID] = append(x.postings[t.ID], g)
	}
}

// look returns the groups posted so far that reach the floor with g, and
// whether it left some out.
func (x *index) look(g int32) (found []int32, cut bool) {
	sketch := x.groups[g].sketch
	x.order = append(x.order[:0], sketch.Terms...)
	slices.SortFunc(x.order, func(a, b likeness.Term) int {
		return cmp.Or(cmp.Compare(b.Weight, a.Weight), cmp.Compare(a.ID, b.ID))
	})
	floor := overlapFloor * sketch.Norm * sketch.Norm
	rest := sketch.Norm * sketch.Norm
	for _, t := range x.order {
		if rest < floor {
			break
		}
		square := t.Weight * t.Weight
		for _, h := range x.postings[t.ID] {
			if x.shared[h] == 0 {
				x.touched = append(x.touched, h)
			}
			x.shared[h] += square
		}
		rest -= square
	}
	document := x.groups[g].single
	for _, h := range x.touched {
		same := document >= 0 && x.groups[h].single == document
		if x.shared[h]+rest >= floor && !same {
			found = append(found, h)
		}
	}
	if cut = len(found) > maxCandidates; cut {
		slices.SortFunc(found, func(a, b int32) int {
			return cmp.Or(cmp.Compare(x.shared[b], x.shared[a]), cmp.Compare(a, b))
		})
		found = found[:maxCandidates]
	}
	for _, h := range x.touched {
		x.shared[h] = 0
	}
	x.touched = x.touched[:0]
	return found, cut
}
