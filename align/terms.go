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

	// The terms of the group at place p are uses[start[p]:start[p+1]], rarest
	// first.
	start []uint32
	uses  []use

	// The families of its terms, those included that only one group has, are
	// families[kin[p]:kin[p+1]], in order.
	kin      []uint32
	families []uint32

	weights  []float32 // by rank; where a term has several, the greatest
	familyOf []uint32  // by rank
	heaviest float32   // the greatest weight

	// The places that have the term of rank r, among those of their terms
	// with which a pair can begin, are list[lists[r]:lists[r+1]], by place.
	lists []uint32
	list  []int32
}

// A use is a term of a group: twice its rank, and 1 where it is a name there.
// A rank is the number of a term in the order of rarity.
type use uint32

func (u use) rank() uint32 { return uint32(u >> 1) }

// terms returns the terms of a place.
func (x *index) terms(place int32) []use { return x.uses[x.start[place]:x.start[place+1]] }

// kinds returns the families of the terms of a place.
func (x *index) kinds(place int32) []uint32 { return x.families[x.kin[place]:x.kin[place+1]] }

// checkEach is how many groups are worked on between two looks at whether
// the run has ended; it takes well below a millisecond.
const checkEach = 1024

// newIndex indexes the groups that are no parts of a page.
func (r *run) newIndex() (*index, error) {
	x := &index{}
	if err := x.place(r); err != nil {
		return nil, err
	}
	v := newVocabulary(r.table)
	for g := range r.groups {
		if g%checkEach == 0 && r.ctx.Err() != nil {
			return nil, context.Cause(r.ctx)
		}
		if r.groups[g].norm >= 0 {
			v.count(r.packed.get(r.groups[g].at))
		}
	}
	if err := x.rank(r.ctx, v); err != nil {
		return nil, err
	}
	x.start, x.kin = make([]uint32, 1, len(x.groups)+1), make([]uint32, 1, len(x.groups)+1)
	x.uses = make([]use, 0, v.kept)
	for p, g := range x.groups {
		if p%checkEach == 0 && r.ctx.Err() != nil {
			return nil, context.Cause(r.ctx)
		}
		x.enter(v, r.packed.get(r.groups[g].at))
	}
	return x, x.post(r.ctx)
}

// place orders the groups by their norm. Of two of one norm the first to
// come counts as heavier.
func (x *index) place(r *run) error {
	for g := range r.groups {
		if r.groups[g].norm >= 0 {
			x.groups = append(x.groups, int32(g))
		}
	}
	err := sortAll(r.ctx, x.groups, func(a, b int32) int {
		return cmp.Or(cmp.Compare(r.groups[a].norm, r.groups[b].norm), cmp.Compare(b, a))
	})
	x.norms, x.single = make([]float32, len(x.groups)), make([]int32, len(x.groups))
	for p, g := range x.groups {
		x.norms[p], x.single[p] = r.groups[g].norm, r.groups[g].single
	}
	return err
}

// A vocabulary is the terms of a run as they are counted.
type vocabulary struct {
	table    *likeness.Table
	families []uint32              // by number of the term
	terms    []counted             // by number
	ranks    []uint32              // by number; none where the term is left out
	kept     int                   // uses of the terms that are not left out
	space    []likeness.PackedTerm // of the sketch at hand
}

type counted struct {
	id     uint32
	groups uint32 // how many have it
	weight float64
}

func newVocabulary(t *likeness.Table) *vocabulary {
	return &vocabulary{table: t, families: t.Families(), terms: make([]counted, t.NumTerms())}
}

// none is the rank of a term that is left out.
const none = ^uint32(0)

// count takes the terms of a group in.
func (v *vocabulary) count(packed []byte) {
	v.space = v.table.Terms(packed, v.space[:0])
	for i := range v.space {
		t := &v.space[i]
		c := &v.terms[t.Number]
		c.id = t.ID
		c.groups++
		c.weight = max(c.weight, t.Weight)
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
	x.weights, x.familyOf = make([]float32, len(order)), make([]uint32, len(order))
	for rank, n := range order {
		v.ranks[n] = uint32(rank)
		x.weights[rank], x.familyOf[rank] = float32(v.terms[n].weight), v.families[n]
	}
	for n := range v.terms {
		x.heaviest = max(x.heaviest, float32(v.terms[n].weight))
	}
	return err
}

// enter adds the terms of the next place.
func (x *index) enter(v *vocabulary, packed []byte) {
	v.space = v.table.Terms(packed, v.space[:0])
	terms, kin := len(x.uses), len(x.families)
	for i := range v.space {
		t := &v.space[i]
		if rank := v.ranks[t.Number]; rank != none {
			u := use(rank << 1)
			if t.Name {
				u |= 1
			}
			x.uses = append(x.uses, u)
		}
		if family := v.families[t.Number]; family != 0 {
			x.families = append(x.families, family)
		}
	}
	sortFew(x.uses[terms:])
	sortFew(x.families[kin:])
	x.start = append(x.start, uint32(len(x.uses)))
	x.kin = append(x.kin, uint32(len(x.families)))
}

// post lists, for each term, the places of which a pair can have that term
// as the rarest in common.
func (x *index) post(ctx context.Context) error {
	x.lists = make([]uint32, len(x.weights)+1)
	for p := range x.groups {
		if p%checkEach == 0 && ctx.Err() != nil {
			return context.Cause(ctx)
		}
		for _, u := range x.openings(int32(p)) {
			x.lists[u.rank()+1]++
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
		for _, u := range x.openings(int32(p)) {
			x.list[next[u.rank()]] = int32(p)
			next[u.rank()]++
		}
	}
	return nil
}

// openings returns the terms of a place from which on it has enough to reach
// the floors. With a group y it has at most the squares of y in common, so
// that no y lighter than the floor's share of it comes into question.
func (x *index) openings(place int32) []use {
	terms := x.terms(place)
	least := floor32 * floor32 * x.norms[place] * x.norms[place]
	var square, mass float32
	for n := len(terms) - 1; n >= 0; n-- {
		w := x.weights[terms[n].rank()]
		square, mass = square+w*w, mass+w
		if len(terms)-n >= leastTerms && square >= least && mass >= mass32 {
			return terms[:n+1]
		}
	}
	return nil
}
