package align

import (
	"cmp"
	"context"
	"slices"

	"github.com/atodds/atodds/align/internal/likeness"
)

// An index holds the terms of all groups in a form made for the search of
// candidates: arrays without pointers. A group stands at its place, lightest
// first; a term that only one group has is left out, for it joins nothing.
type index struct {
	groups []int32   // by place
	norms  []float32 // by place
	single []int32   // by place: the document of all its sentences, or -1

	// The terms of the group at place p are ranks[start[p]:start[p+1]],
	// rarest first. A rank is the number of a term in the order of rarity.
	start []uint32
	ranks []uint32

	weights []float32 // by rank; where a term has several, the greatest
	uneven  []bool    // by rank: whether it has several

	// The places that have the term of rank r, among those of their terms
	// with which a pair can begin, are list[lists[r]:lists[r+1]], by place.
	lists []uint32
	list  []int32
}

// terms returns the ranks of the terms of a place.
func (x *index) terms(place int32) []uint32 { return x.ranks[x.start[place]:x.start[place+1]] }

// checkEach is how many groups are worked on between two looks at whether
// the run has ended; it takes well below a millisecond.
const checkEach = 1024

// newIndex indexes the groups that are no parts of a page.
func (r *run) newIndex() (*index, error) {
	x := &index{}
	if err := x.place(r); err != nil {
		return nil, err
	}
	v := vocabulary{numbers: map[uint32]uint32{}}
	for p, g := range x.groups {
		if p%checkEach == 0 && r.ctx.Err() != nil {
			return nil, context.Cause(r.ctx)
		}
		v.count(r.groups[g].sketch)
	}
	if err := x.rank(r.ctx, &v); err != nil {
		return nil, err
	}
	x.start = make([]uint32, 1, len(x.groups)+1)
	x.ranks = make([]uint32, 0, v.kept)
	for p, g := range x.groups {
		if p%checkEach == 0 && r.ctx.Err() != nil {
			return nil, context.Cause(r.ctx)
		}
		x.enter(&v, r.groups[g].sketch)
	}
	return x, x.post(r.ctx)
}

// place orders the groups by their norm. Of two of one norm the first to
// come counts as heavier.
func (x *index) place(r *run) error {
	for g := range r.groups {
		if !r.groups[g].sketch.Page() {
			x.groups = append(x.groups, int32(g))
		}
	}
	err := sortAll(r.ctx, x.groups, func(a, b int32) int {
		return cmp.Or(cmp.Compare(r.groups[a].sketch.Norm, r.groups[b].sketch.Norm), cmp.Compare(b, a))
	})
	x.norms, x.single = make([]float32, len(x.groups)), make([]int32, len(x.groups))
	for p, g := range x.groups {
		x.norms[p] = float32(r.groups[g].sketch.Norm)
		x.single[p] = int32(r.groups[g].single)
	}
	return err
}

// A vocabulary is the terms of a run as they are counted.
type vocabulary struct {
	numbers map[uint32]uint32 // by the id of the term
	terms   []counted
	ranks   []uint32 // by number; none where the term is left out
	kept    int      // uses of the terms that are not left out
}

type counted struct {
	id     uint32
	groups uint32 // how many have it
	uneven bool   // not all of them have it with one weight
	weight float64
}

// none is the rank of a term that is left out.
const none = ^uint32(0)

// count takes the terms of a group in.
func (v *vocabulary) count(k *likeness.Sketch) {
	for i := range k.Terms {
		t := &k.Terms[i]
		n, ok := v.numbers[t.ID]
		if !ok {
			n = uint32(len(v.terms))
			v.numbers[t.ID] = n
			v.terms = append(v.terms, counted{id: t.ID})
		}
		c := &v.terms[n]
		c.uneven = c.uneven || c.groups > 0 && c.weight != t.Weight()
		c.groups++
		c.weight = max(c.weight, t.Weight())
	}
}

// rank numbers the terms by rarity.
func (x *index) rank(ctx context.Context, v *vocabulary) error {
	var order []uint32
	for n := range v.terms {
		if v.terms[n].groups > 1 {
			order = append(order, uint32(n))
			v.kept += int(v.terms[n].groups)
		}
	}
	err := sortAll(ctx, order, func(a, b uint32) int {
		s, t := &v.terms[a], &v.terms[b]
		return cmp.Or(cmp.Compare(t.weight, s.weight), cmp.Compare(s.id, t.id))
	})
	v.ranks = make([]uint32, len(v.terms))
	for n := range v.ranks {
		v.ranks[n] = none
	}
	x.weights, x.uneven = make([]float32, len(order)), make([]bool, len(order))
	for rank, n := range order {
		v.ranks[n] = uint32(rank)
		x.weights[rank], x.uneven[rank] = float32(v.terms[n].weight), v.terms[n].uneven
	}
	return err
}

// enter adds the terms of the next place.
func (x *index) enter(v *vocabulary, k *likeness.Sketch) {
	from := len(x.ranks)
	for i := range k.Terms {
		if rank := v.ranks[v.numbers[k.Terms[i].ID]]; rank != none {
			x.ranks = append(x.ranks, rank)
		}
	}
	slices.Sort(x.ranks[from:])
	x.start = append(x.start, uint32(len(x.ranks)))
}

// post lists, for each term, the places of which a pair can have that term
// as the rarest in common.
func (x *index) post(ctx context.Context) error {
	x.lists = make([]uint32, len(x.weights)+1)
	for p := range x.groups {
		if p%checkEach == 0 && ctx.Err() != nil {
			return context.Cause(ctx)
		}
		for _, rank := range x.openings(int32(p)) {
			x.lists[rank+1]++
		}
	}
	for rank := range x.weights {
		x.lists[rank+1] += x.lists[rank]
	}
	x.list = make([]int32, x.lists[len(x.weights)])
	next := slices.Clone(x.lists)
	for p := range x.groups {
		if p%checkEach == 0 && ctx.Err() != nil {
			return context.Cause(ctx)
		}
		for _, rank := range x.openings(int32(p)) {
			x.list[next[rank]] = int32(p)
			next[rank]++
		}
	}
	return nil
}

// openings returns the terms of a place from which on it has enough to reach
// the floors. With a group y it has at most the squares of y in common, so
// that no y lighter than the floor's share of it comes into question.
func (x *index) openings(place int32) []uint32 {
	terms := x.terms(place)
	least := floor32 * floor32 * x.norms[place] * x.norms[place]
	var square, mass float32
	for n := len(terms) - 1; n >= 0; n-- {
		w := x.weights[terms[n]]
		square, mass = square+w*w, mass+w
		if len(terms)-n >= leastTerms && square >= least && mass >= mass32 {
			return terms[:n+1]
		}
	}
	return nil
}
