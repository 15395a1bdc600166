package align

import (
	"context"
	"slices"
)

// An index holds the terms of groups in a form made for the search of
// candidates: arrays without pointers. A group stands at its place, lightest
// first. Where all of the groups would take more memory than there is, an index
// holds a part of them; a place then counts within that part.
type index struct {
	*catalogue
	slice
	held  []int32   // groups by place
	norms []float32 // by place, as the cards have them: the walk asks for nothing else most times
	cards []card    // by place

	// The terms of the group at place p are uses[start[p]:start[p+1]], rarest
	// first, and their families kin[p] to kin[p+1] of kinds, in order.
	start []uint32
	uses  []use
	kin   []uint32
	kinds []uint32

	// The places that have the term of rank r, among those of their terms
	// with which a pair can begin, are list[lists[r]:lists[r+1]], by place.
	lists []uint32
	list  []int32
}

// A slice tells which lists an index has: of several parts, those of the ranks
// whose remainder is the number of the part; and of groups from a place up to
// another one of the catalogue.
type slice struct {
	number, parts uint32
	from, to      int32
}

// terms returns the terms of a place.
func (x *index) terms(place int32) []use { return x.uses[x.start[place]:x.start[place+1]] }

// kindsOf returns the families of the terms of a place.
func (x *index) kindsOf(place int32) []uint32 { return x.kinds[x.kin[place]:x.kin[place+1]] }

// index builds a part of an index.
func (c *catalogue) index(p slice) (*index, error) {
	x := &index{catalogue: c, slice: p}
	uses, kinds := make([]uint32, len(c.order)), make([]uint32, len(c.order))
	in := make([]bool, len(c.order))
	err := c.apart(p.from, p.to, func(place int32, e *entrant) {
		if p.parts > 1 && !p.opens(c.openings(e.uses, c.groups[c.order[place]].norm)) {
			return
		}
		in[place], uses[place], kinds[place] = true, uint32(len(e.uses)), uint32(len(e.kinds))
	})
	if err != nil {
		return nil, err
	}
	x.start, x.kin = append(x.start, 0), append(x.kin, 0)
	for place, ok := range in {
		if !ok {
			continue
		}
		g := c.order[place]
		x.start = append(x.start, x.start[len(x.held)]+uses[place])
		x.kin = append(x.kin, x.kin[len(x.held)]+kinds[place])
		uses[place] = uint32(len(x.held)) // from here on: the place within the part
		x.held, x.norms = append(x.held, g), append(x.norms, c.groups[g].norm)
	}
	x.cards = make([]card, len(x.held))
	x.uses, x.kinds = make([]use, x.start[len(x.held)]), make([]uint32, x.kin[len(x.held)])
	err = c.apart(p.from, p.to, func(place int32, e *entrant) {
		if in[place] {
			copy(x.uses[x.start[uses[place]]:], e.uses)
			copy(x.kinds[x.kin[uses[place]]:], e.kinds)
			x.cards[uses[place]] = e.cardOf(c, c.order[place])
		}
	})
	if err != nil {
		return nil, err
	}
	return x, x.post(func(place int32) []use { return c.openings(x.terms(place), x.cards[place].norm) })
}

// everywhere returns the index with lists of all the terms of its places.
func (x *index) everywhere() (*index, error) {
	y := *x
	y.slice = slice{parts: 1}
	return &y, y.post(y.terms)
}

// post lists, for each term of the part, the places that have it among those
// which some function returns.
func (x *index) post(of func(place int32) []use) error {
	x.lists = make([]uint32, len(x.weights)+1)
	err := x.listed(of, func(rank uint32, _ int32) { x.lists[rank+1]++ })
	if err != nil {
		return err
	}
	for rank := range x.weights {
		x.lists[rank+1] += x.lists[rank]
	}
	x.list = make([]int32, x.lists[len(x.weights)])
	next := slices.Clone(x.lists)
	return x.listed(of, func(rank uint32, place int32) {
		x.list[next[rank]] = place
		next[rank]++
	})
}

// listed calls do for each term of the part and each place to be listed.
func (x *index) listed(of func(place int32) []use, do func(rank uint32, place int32)) error {
	for place := range int32(len(x.held)) {
		if place%checkEach == 0 && x.ctx.Err() != nil {
			return context.Cause(x.ctx)
		}
		for _, u := range of(place) {
			if x.slice.parts == 1 || u.rank()%x.slice.parts == x.slice.number {
				do(u.rank(), place)
			}
		}
	}
	return nil
}

// all returns the slice that holds all.
func (c *catalogue) all() slice { return slice{0, 1, 0, int32(len(c.order))} }

// bytesOfUse and bytesOfGroup are what an index takes for a term of a group,
// its list included, and for a group.
const (
	bytesOfUse   = 4 + 2 + 3
	bytesOfGroup = 4*4 + 64
)

// maxIndexParts bounds the parts of an index: each is built by reading all sketches.
const maxIndexParts = 64

// split returns the parts of an index that each take about as much memory as
// there is. A group is in several of them, in up to as many as it has openings.
func (c *catalogue) split() []slice {
	whole := c.kept*bytesOfUse + int64(len(c.order))*bytesOfGroup
	room := c.memory() / indexShare
	n := int64(1)
	if whole > room {
		n = min(3*whole/max(room, 1)+1, maxIndexParts)
	}
	parts := make([]slice, n)
	for i := range parts {
		parts[i] = slice{uint32(i), uint32(n), 0, int32(len(c.order))}
	}
	return parts
}

// blocks returns parts of an index by places, which each take about as much
// memory as there is.
func (c *catalogue) blocks() []slice {
	n := int32(min(max(len(c.split()), 1), max(len(c.order), 1)))
	blocks := make([]slice, n)
	for i := range n {
		at := func(i int32) int32 { return int32(int64(len(c.order)) * int64(i) / int64(n)) }
		blocks[i] = slice{0, 1, at(i), at(i + 1)}
	}
	return blocks
}
