package align

import (
	"cmp"
	"context"
	"slices"

	"github.com/atodds/atodds/align/internal/likeness"
	"github.com/atodds/atodds/internal/pipe"
)

// A use is a term of a group: twice its rank, and 1 where it is a name there.
// A rank is the number of a term in the order of rarity.
type use uint32

func (u use) rank() uint32 { return uint32(u >> 1) }

// checkEach is how many groups are worked on between two looks at whether
// the run has ended; it takes well below a millisecond.
const checkEach = 1024

// A catalogue is what the parts of an index have in common: the order of the
// groups that are no parts of a page, lightest first, and that of their terms,
// rarest first. A term that only one group has is left out, for it joins
// nothing.
type catalogue struct {
	*run
	order   []int32 // groups by place
	placeOf []int32 // places by group; -1 where it has none

	weights []float32 // by rank; where a term has several, the greatest
	traits  []traits  // by rank
	akin    []float32 // by rank: the weight of its family; 0 where it has none
	heavies []float32 // by family: its weight, which is that of its heaviest term

	ranks    []uint32 // by number of the term; none where it is left out
	families []uint32 // by number of the term
	keys     []uint32 // by number of the term: that of its family, the rarest first
	kept     int64    // uses of the terms that are not left out
}

// Traits tell what of a term makes more of it than its weight in common.
type traits uint8

const (
	akin   traits = 1 << iota // it has a family
	uneven                    // its words do not weigh the same
)

// none is the rank of a term that is left out.
const none = ^uint32(0)

// newCatalogue orders the groups and their terms.
func (r *run) newCatalogue() (*catalogue, error) {
	c := &catalogue{run: r, families: r.table.Families()}
	if err := c.place(); err != nil {
		return nil, err
	}
	terms := make([]counted, r.table.NumTerms())
	sketches := cursor{store: &r.packed}
	var space []likeness.PackedTerm
	for g := range r.groups {
		if g%checkEach == 0 && r.ctx.Err() != nil {
			return nil, context.Cause(r.ctx)
		}
		if r.groups[g].norm < 0 {
			continue
		}
		space = r.table.Terms(sketches.scan(r.groups[g].at), space[:0])
		for i := range space {
			t := &terms[space[i].Number]
			if t.groups > 0 && t.weight != space[i].Weight {
				t.uneven = true
			}
			t.id, t.weight = space[i].ID, max(t.weight, space[i].Weight)
			t.groups++
		}
	}
	if sketches.err != nil {
		return nil, sketches.err
	}
	return c, c.rank(terms)
}

// A counted is a term of a run.
type counted struct {
	id     uint32
	groups uint32 // how many have it
	weight float64
	uneven bool
}

// place orders the groups by their norm. Of two of one norm the first to
// come counts as heavier.
func (c *catalogue) place() error {
	c.placeOf = make([]int32, len(c.groups))
	for g := range c.groups {
		c.placeOf[g] = -1
		if c.groups[g].norm >= 0 {
			c.order = append(c.order, int32(g))
		}
	}
	err := sortAll(c.ctx, c.order, func(a, b int32) int {
		return cmp.Or(cmp.Compare(c.groups[a].norm, c.groups[b].norm), cmp.Compare(b, a))
	})
	for p, g := range c.order {
		c.placeOf[g] = int32(p)
	}
	return err
}

// rank numbers the terms by rarity.
func (c *catalogue) rank(terms []counted) error {
	var order []uint32
	for n := range terms {
		if terms[n].groups > 1 {
			order = append(order, uint32(n))
			c.kept += int64(terms[n].groups)
		}
	}
	err := sortAll(c.ctx, order, func(a, b uint32) int {
		s, t := &terms[a], &terms[b]
		return cmp.Or(cmp.Compare(t.weight, s.weight), cmp.Compare(s.id, t.id))
	})
	c.key(terms)
	c.ranks = make([]uint32, len(terms))
	for n := range c.ranks {
		c.ranks[n] = none
	}
	c.weights, c.traits, c.akin = make([]float32, len(order)), make([]traits, len(order)), make([]float32, len(order))
	for rank, n := range order {
		c.ranks[n] = uint32(rank)
		c.weights[rank] = float32(terms[n].weight)
		if c.families[n] != 0 {
			c.traits[rank] |= akin
			c.akin[rank] = c.heavies[c.families[n]]
		}
		if terms[n].uneven {
			c.traits[rank] |= uneven
		}
	}
	return err
}

// key numbers families by their heaviest term, and terms that have none among
// them. The number of the terms that make no pair is none.
func (c *catalogue) key(terms []counted) {
	heads := make([]uint32, len(terms)) // by family: its heaviest term, plus 1
	order := make([]uint32, 0, len(terms))
	for n := range terms {
		switch f := c.families[n]; {
		case f == 0 && terms[n].groups > 1:
			order = append(order, uint32(n))
		case f != 0 && (heads[f] == 0 || terms[heads[f]-1].weight < terms[n].weight):
			heads[f] = uint32(n) + 1
		}
	}
	c.heavies = make([]float32, len(heads)+1)
	for f, head := range heads {
		if head > 0 {
			order = append(order, head-1)
			c.heavies[f] = float32(terms[head-1].weight)
		}
	}
	slices.SortFunc(order, func(a, b uint32) int {
		return cmp.Or(cmp.Compare(terms[b].weight, terms[a].weight), cmp.Compare(terms[a].id, terms[b].id))
	})
	c.keys = make([]uint32, len(terms))
	for i := range c.keys {
		c.keys[i] = none
	}
	for i, n := range order {
		c.keys[n] = uint32(i)
	}
	for n, f := range c.families {
		if f != 0 {
			c.keys[n] = c.keys[heads[f]-1]
		}
	}
}

// An entrant is a group with its terms, rarest first, and the families of all
// of its terms, those that only it has included.
type entrant struct {
	packed []byte
	card   card
	uses   []use
	kinds  []uint32
	space  []likeness.PackedTerm
	keys   []key // outside names
}

// read reads the terms of a packed sketch.
func (e *entrant) read(c *catalogue, packed []byte) {
	e.packed, e.space = packed, c.table.Terms(packed, e.space[:0])
	e.uses, e.kinds = e.uses[:0], e.kinds[:0]
	for i := range e.space {
		t := &e.space[i]
		if rank := c.ranks[t.Number]; rank != none {
			u := use(rank << 1)
			if t.Name {
				u |= 1
			}
			e.uses = append(e.uses, u)
		}
		if family := c.families[t.Number]; family != 0 {
			e.kinds = append(e.kinds, family)
		}
	}
	sortFew(e.uses)
	sortFew(e.kinds)
}

// card returns the card of the group that was read last.
func (e *entrant) cardOf(c *catalogue, group int32) card {
	e.card.fill(c, group, e)
	e.keys = e.keys[:0]
	for i := range e.space {
		if n := c.keys[e.space[i].Number]; n != none && !e.space[i].Name {
			e.keys = append(e.keys, key{n, float32(e.space[i].Weight)})
		}
	}
	e.card.around = keyBits(e.keys)
	return e.card
}

// openings returns the terms of a group from which on it has enough to reach
// the floors. With another one y it has at most the squares of y in common, so
// that no y lighter than the floor's share of it comes into question.
func (c *catalogue) openings(uses []use, norm float32) []use {
	least, light := floor32*norm, light32*norm
	least, light = least*least, light*light
	var square, mass float32
	for n := len(uses) - 1; n >= 0; n-- {
		w := c.weights[uses[n].rank()]
		square, mass = square+float32(w*w), mass+w
		if len(uses)-n >= leastTerms && mass >= mass32 && (square >= light || square >= least && mass >= evidence32) {
			return uses[:n+1]
		}
	}
	return nil
}

// each calls do for every group from a place up to another one.
func (c *catalogue) each(from, to int32, do func(place int32, e *entrant)) error {
	return c.among(0, len(c.groups), from, to, do)
}

// apartEach is how many groups are read in one go where several processors read.
const apartEach = 8 * checkEach

// apart is each where do may be called for several groups at once.
func (c *catalogue) apart(from, to int32, do func(place int32, e *entrant)) error {
	firsts := func(yield func(int, error) bool) {
		for g := 0; g < len(c.groups) && yield(g, nil); g += apartEach {
		}
	}
	for _, err := range pipe.Ahead(c.ctx, c.workers(), tasksAhead, firsts, func(_ context.Context, first int) (struct{}, error) {
		return struct{}{}, c.among(first, min(first+apartEach, len(c.groups)), from, to, do)
	}) {
		if err != nil {
			return err
		}
	}
	return nil
}

// among is each for some of the groups.
func (c *catalogue) among(first, end int, from, to int32, do func(place int32, e *entrant)) error {
	sketches := cursor{store: &c.packed}
	var e entrant
	for g := first; g < end; g++ {
		if g%checkEach == 0 && c.ctx.Err() != nil {
			return context.Cause(c.ctx)
		}
		if p := c.placeOf[g]; from <= p && p < to {
			e.read(c, sketches.scan(c.groups[g].at))
			do(p, &e)
		}
	}
	return sketches.err
}

// opens reports whether a group stands on one of the lists of a part.
func (p slice) opens(openings []use) bool {
	return slices.ContainsFunc(openings, func(u use) bool { return u.rank()%p.parts == p.number })
}
