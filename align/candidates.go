package align

import (
	"cmp"
	"context"
	"slices"

	"github.com/atodds/atodds/align/internal/likeness"
)

const (
	// cosineFloor is the least rarity-weighted cosine of a candidate, over
	// equal terms. Of the pairs that score above the default threshold, one
	// in a hundred lies below it.
	cosineFloor = 0.22

	// evidenceFloor is the least weight in common: about three words that
	// one document in twenty uses, or two rare names. Below it, "he declined
	// to comment" would pair across all stories. Forms and spellings of a
	// word count towards it; exactShare of it must be equal terms.
	evidenceFloor = 9.0
	exactShare    = 0.8
	leastTerms    = 2

	// otherFloor is the least weight in common outside the names: a list of
	// the same names tells no fact in common.
	otherFloor = 2.5

	// maxCandidates bounds the groups that one group is compared with, most
	// promising first.
	maxCandidates = 512
)

// A link joins two groups whose sentences may speak of one fact.
type link struct {
	to     int32
	near   bool
	apart  bool // both have names, and none in common
	score  float64
	order  float32 // words in the same order, 0 to 1
	others float32 // share of the other words of the heavier that are in common
}

// An index finds the groups that share enough rare terms. It is exact with
// respect to the floors: groups come in by falling norm, so the lighter of
// two looks up the heavier, by as many of its rarest terms as it takes that
// the rest cannot reach the floor alone. (A term weighs the same wherever it
// stands, so the rest can add no more than its own squares.)
type index struct {
	groups   []group
	postings map[uint32][]int32
	shared   []float64 // by group: weight shared in the current look-up
	touched  []int32
	rest     float64 // what the terms not looked up weigh, squared
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
		if r.groups[g].sketch.Page() {
			continue
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
	return l, ok
}

// post enters a group under all of its terms.
func (x *index) post(g int32) {
	for _, t := range x.groups[g].sketch.Terms {
		x.postings[t.ID] = append(x.postings[t.ID], g)
	}
}

// look returns the groups posted so far that reach the floors with g, and
// whether it left some out.
func (x *index) look(g int32) (found []int32, cut bool) {
	x.gather(g)
	document := x.groups[g].single
	var hits []hit
	for _, h := range x.touched {
		shared := x.shared[h]
		x.shared[h] = 0
		if document >= 0 && x.groups[h].single == document {
			continue
		}
		if c, ok := x.reaches(g, h, shared); ok {
			hits = append(hits, hit{h, c})
		}
	}
	x.touched = x.touched[:0]
	if cut = len(hits) > maxCandidates; cut {
		slices.SortFunc(hits, func(a, b hit) int {
			return cmp.Or(cmp.Compare(b.cosine, a.cosine), cmp.Compare(a.group, b.group))
		})
		hits = hits[:maxCandidates]
	}
	for _, h := range hits {
		found = append(found, h.group)
	}
	return found, cut
}

// A hit is a group that reaches the floors.
type hit struct {
	group  int32
	cosine float64
}

// gather notes in shared what g has in common with each group posted, over
// its rarest terms, and in rest what the others could add.
func (x *index) gather(g int32) {
	sketch := x.groups[g].sketch
	x.order = append(x.order[:0], sketch.Terms...)
	slices.SortFunc(x.order, func(a, b likeness.Term) int {
		return cmp.Or(cmp.Compare(b.Weight(), a.Weight()), cmp.Compare(a.ID, b.ID))
	})
	x.rest = sketch.Norm * sketch.Norm
	floor := cosineFloor * x.rest
	for _, t := range x.order {
		if x.rest < floor {
			break
		}
		square := t.Weight() * t.Weight()
		for _, h := range x.postings[t.ID] {
			if x.shared[h] == 0 {
				x.touched = append(x.touched, h)
			}
			x.shared[h] += square
		}
		x.rest -= square
	}
}

// reaches reports whether g and h reach the floors, and their cosine.
func (x *index) reaches(g, h int32, shared float64) (float64, bool) {
	a, b := x.groups[g].sketch, x.groups[h].sketch
	floor := cosineFloor * a.Norm * b.Norm
	if shared+x.rest < floor {
		return 0, false
	}
	dot, mass, terms := likeness.Shared(a, b)
	return dot / (a.Norm * b.Norm), dot >= floor && mass >= exactShare*evidenceFloor && terms >= leastTerms
}
