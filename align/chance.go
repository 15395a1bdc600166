package align

import (
	"github.com/atodds/atodds/align/internal/likeness"
	"github.com/atodds/atodds/internal/ordered"
)

// A party is one group of a pair, as the search knows it.
type party struct {
	group int32
	*card
	kinds []uint32 // the families of its terms
}

// party returns the group at a place.
func (x *index) party(place int32) party {
	return party{x.held[place], &x.cards[place], x.kindsOf(place)}
}

// A chance is what becomes of a pair that reaches the floors.
type chance uint8

const (
	unlikely chance = iota // it has too little in common
	barred                 // a gate refuses it
	promised               // it is worth scoring
)

// chance returns what becomes of two groups, given what they have in common.
func (s *search) chance(o overlap, a, b party) chance {
	switch {
	case !s.promising(o, a.kinds, b.kinds):
		return unlikely
	case s.refused(o, a, b):
		return barred
	}
	return promised
}

// ofSums is how far sums of float32 may be off.
const ofSums = 1e-3

// equal returns what two groups have in common term by term.
func (o *overlap) equal() likeness.Equal {
	return likeness.Equal{
		Dot: float64(o.square), Mass: float64(o.mass), Names: float64(o.mass - o.others), Terms: o.terms,
		NamesA: float64(o.later), NamesB: float64(o.former),
	}
}

// hopeless reports whether two groups are surely not worth comparing, which
// spares looking at their words.
func (s *search) hopeless(o overlap, a, b party) bool {
	if o.uneven || !s.hasty() {
		return false
	}
	e, x, y := o.equal(), a.measure(), b.measure()
	p := e.Prospect(&x, &y)
	return p.Odds() < -ofSums
}

// reachable reports whether two groups may score as high as the threshold, which
// spares the same.
func (s *search) reachable(o overlap, a, b party) bool {
	if o.uneven || ordered.Common(a.kinds, b.kinds) != o.kin {
		return true
	}
	e := o.equal()
	return s.prior(e.Most(a.measure(), b.measure())+ofSums) >= s.threshold()
}

// promising reports whether two groups may have enough in common to be judged,
// given the families of their terms. Beyond what the index tells, forms and
// spellings of a word count.
func (s *search) promising(o overlap, a, b []uint32) bool {
	const mass, others = float32(evidenceFloor * slack), float32(otherFloor * slack)
	if s.Vouched || o.mass >= mass && o.others >= others {
		return true
	}
	most := s.surplus(a, b, &o)
	return o.mass+most >= mass && o.others+most >= others
}

// refused reports whether a gate surely refuses every pair of two groups, which
// spares scoring them: they are no copies, and either have names and none in
// common, or appeared too far apart.
func (s *search) refused(o overlap, a, b party) bool {
	if s.Vouched || a.copies(b.card, o.terms) {
		return false
	}
	if o.mass == o.others && o.mass < partMass*slack && a.names > 0 && b.names > 0 && o.others < strangerOthers*slack*max(a.others, b.others) && ordered.Common(a.kinds, b.kinds) == o.kin {
		return true
	}
	return a.single >= 0 && b.single >= 0 && apart(s.sources[a.single], s.sources[b.single])
}
