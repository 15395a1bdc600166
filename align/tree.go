package align

import (
	"slices"

	"github.com/atodds/atodds/align/internal/likeness"
)

// The search for candidates is a walk over a tree of terms, rarest first. A
// node stands for the rarest terms that a pair has in common, one to three
// of them; its list holds the groups that have them all. Short lists are
// gone through pair by pair; a longer one is parted by the next term. A
// group stays on a list only while its further terms can reach the floors,
// and a pair is found at one node alone: where the terms of the node are the
// first that it has in common. The search is exact.

const (
	// shortList is the length up to which all pairs of a list are tried.
	shortList = 32

	// deepest is the number of terms at which a list is not parted further:
	// copies of one text would be met under every subset of their words.
	deepest = 3

	// slack lets rounding never lose a pair: what is only added up in part is
	// held against a floor a little lower.
	slack = 1 - 1e-5

	floor32    = float32(cosineFloor * slack)
	light32    = float32(lightFloor * slack)
	mass32     = float32(exactShare * evidenceFloor * slack)
	evidence32 = float32(evidenceFloor * slack)
)

// leastOf is leastCosine for sums that are not whole.
func leastOf(mass float32) float32 {
	if mass < evidence32 {
		return light32
	}
	return floor32
}

// An entry is a group on the list of a node: how far its terms are used up,
// and what it could have in common with another at most.
type entry struct {
	place        int32
	at           int32 // index of the node's last term among its terms
	square, mass float32
}

// A path is the terms of a node.
type path struct {
	ranks        [deepest]uint32
	depth        int
	square, mass float32 // what they weigh

	// settled is the product of norms up to which pairs were found at a node
	// above, by its terms alone.
	settled float32
}

// then returns the path one term further.
func (p path) then(rank uint32, weight float32) path {
	p.ranks[p.depth] = rank
	p.depth++
	p.square += float32(weight * weight) // rounded, so that all machines add up the same
	p.mass += weight
	return p
}

// A walker searches some of the tree. It is not for concurrent use.
type walker struct {
	*index
	counts  []uint32 // by rank, zero between uses
	touched []uint32 // the ranks that are counted
	levels  [deepest]level

	// found is called for every pair that may reach the floors, by place,
	// the lighter first, once.
	found func(lighter, heavier int32, o overlap)

	// all asks for the pairs, too, that have too little in common outside names;
	// late for those of groups that appeared too far apart.
	all, late bool

	// enough reports whether no further pairs of a lighter group are wanted.
	enough func(lighter int32) bool

	// ended reports whether the run has ended; the walk then stops.
	ended func() bool
	steps int
	quit  bool
}

// A level holds the lists of the nodes below one node: the entries from
// starts[n] to starts[n+1] have the term ranks[n].
type level struct {
	entries       []entry
	starts, ranks []uint32
}

// A branch is a task: the pairs that begin with a term, or where these are
// many, one of several parts of them, by the next term.
type branch struct{ rank, part, parts uint32 }

// walk searches the pairs of a branch.
func (w *walker) walk(b branch) {
	weight := w.weights[b.rank]
	list := w.levels[0].entries[:0]
	for _, place := range w.list[w.lists[b.rank]:w.lists[b.rank+1]] {
		e := entry{place: place}
		terms := w.terms(place)
		n := len(terms) - 1
		for ; terms[n].rank() != b.rank; n-- {
			e.add(w.weights[terms[n].rank()])
		}
		e.add(weight)
		e.at = int32(n)
		list = append(list, e)
	}
	w.levels[0].entries = list
	w.node(list, path{}.then(b.rank, weight), b)
}

func (e *entry) add(weight float32) {
	e.square += float32(weight * weight) // rounded, so that all machines add up the same
	e.mass += weight
}

// node searches a list, which is ordered by place.
func (w *walker) node(list []entry, p path, b branch) {
	switch {
	case len(list) < 2:
		return
	case len(list) <= shortList && b.parts <= 1, p.depth == deepest:
		w.pairs(list, p, false)
		return
	}
	if p.depth >= leastTerms && p.mass >= mass32 {
		w.pairs(list, p, true)
		p.settled = max(p.settled, p.square/leastOf(p.mass))
	}
	l := w.part(list, p, b)
	for n, rank := range l.ranks {
		if w.quit {
			return
		}
		w.node(l.entries[l.starts[n]:l.starts[n+1]], p.then(rank, w.weights[rank]), branch{})
	}
}

// part parts a list by the next term.
func (w *walker) part(list []entry, p path, b branch) *level {
	l := &w.levels[p.depth]
	lightest := w.norms[list[0].place]
	w.touched = w.touched[:0]
	for i := range list {
		w.further(&list[i], p, b, lightest, func(rank uint32, _ entry) {
			if w.counts[rank] == 0 {
				w.touched = append(w.touched, rank)
			}
			w.counts[rank]++
		})
	}
	l.ranks, l.starts = l.ranks[:0], append(l.starts[:0], 0)
	total := uint32(0)
	for _, rank := range w.touched {
		n := w.counts[rank]
		if n < 2 {
			w.counts[rank] = none
			continue
		}
		w.counts[rank] = total // from here on: where the next entry goes
		total += n
		l.ranks, l.starts = append(l.ranks, rank), append(l.starts, total)
	}
	l.entries = slices.Grow(l.entries[:0], int(total))[:total]
	for i := range list {
		w.further(&list[i], p, b, lightest, func(rank uint32, e entry) {
			if at := w.counts[rank]; at != none {
				l.entries[at] = e
				w.counts[rank]++
			}
		})
	}
	for _, rank := range w.touched {
		w.counts[rank] = 0
	}
	return l
}

// further calls yield for each term that can be the next in common of an
// entry and another of its list.
func (w *walker) further(e *entry, p path, b branch, lightest float32, yield func(uint32, entry)) {
	if w.step(); w.quit {
		return
	}
	terms := w.terms(e.place)
	norms := lightest * w.norms[e.place]
	least, light := floor32*norms, light32*norms
	next := entry{place: e.place, square: p.square, mass: p.mass}
	for n := len(terms) - 1; n > int(e.at); n-- {
		rank := terms[n].rank()
		next.add(w.weights[rank])
		if next.square < light && (next.square < least || next.mass < evidence32) || next.mass < mass32 {
			continue
		}
		if b.parts > 1 && rank%b.parts != b.part {
			continue
		}
		next.at = int32(n)
		yield(rank, next)
	}
}

// pairs tries all pairs of a list, or where alone is set those that reach
// the floors by the terms of the node alone.
func (w *walker) pairs(list []entry, p path, alone bool) {
	for i := range list {
		x := &list[i]
		if w.step(); w.quit {
			return
		}
		most := x.square / leastOf(x.mass)
		if alone {
			most = p.square / leastOf(p.mass)
		}
		a := &w.cards[x.place]
		open := false // whether it is known that more pairs are wanted
		j := i + 1
		for ; j < len(list); j++ {
			y := &list[j]
			norms := a.norm * w.norms[y.place]
			if norms > most {
				break
			}
			if !alone && norms*leastOf(min(x.mass, y.mass)) > min(x.square, y.square) || norms <= p.settled {
				continue
			}
			b := &w.cards[y.place]
			if a.single >= 0 && a.single == b.single {
				continue
			}
			if !w.all && (!a.meets(b) || !w.late && a.apart(b) && !a.canCopy(b)) {
				continue
			}
			if !open && w.enough(x.place) {
				break
			}
			open = !w.try(x.place, y.place, &p)
		}
		w.steps += (j - i) / 4
	}
}

// An overlap is what two places have in common, as far as the index tells.
type overlap struct {
	cosine float32
	mass   float32 // the sum of the weights
	others float32 // the same outside names
	terms  int     // how many
	kin    int     // terms that have a family
	akin   float32 // the weight of their families
	square float32 // the sum of the squares of the weights
	uneven bool    // a term does not weigh the same on both sides

	// The weight of terms that are names in the second alone, and in the first
	// alone.
	later, former float32
}

// try reports a pair, and that it did, whose first terms in common are those
// of the node and that reaches the floors.
func (w *walker) try(x, y int32, p *path) bool {
	w.steps += 8
	o, ok := w.overlap(x, y, p.ranks[:p.depth])
	if ok {
		w.found(x, y, o)
	}
	return ok
}

// overlap returns what two places have in common, where it begins with some
// terms and reaches the floors.
func (x *index) overlap(p, q int32, first []uint32) (overlap, bool) {
	return x.common(x.terms(p), x.terms(q), x.norms[p]*x.norms[q], first)
}

// common is overlap for groups that are given by their terms and the product
// of their norms.
func (x *catalogue) common(a, b []use, norms float32, first []uint32) (overlap, bool) {
	var o overlap
	var any traits
	for i, j := 0, 0; i < len(a) && j < len(b); {
		s, t := a[i]>>1, b[j]>>1
		if s == t {
			if o.terms < len(first) && first[o.terms] != uint32(s) {
				return o, false
			}
			weight := x.weights[s]
			o.square += float32(weight * weight) // rounded, so that all machines add up the same
			o.mass += weight
			switch {
			case (a[i]|b[j])&1 == 0:
				o.others += weight
			case (a[i]^b[j])&1 == 0: // as most names are on both sides
			case a[i]&1 == 0:
				o.later += weight
			default:
				o.former += weight
			}
			t := x.traits[s]
			o.kin += int(t & akin)
			o.akin += x.akin[s]
			any |= t
			o.terms++
		}
		if s <= t { // no branch that a processor has to guess
			i++
		}
		if t <= s {
			j++
		}
	}
	o.cosine, o.uneven = o.square/norms, any&uneven != 0
	return o, o.terms >= leastTerms && o.cosine >= leastCosine(o.mass) && o.mass >= exactShare*evidenceFloor
}

// surplus bounds the weight that forms and spellings of words add to what two
// groups have in common: it is that of the families which both have, beyond
// those of the terms in common.
func (c *catalogue) surplus(a, b []uint32, o *overlap) float32 {
	n, mass := 0, float32(0)
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i] < b[j]:
			i++
		case a[i] > b[j]:
			j++
		default:
			mass += c.heavies[a[i]]
			n, i, j = n+1, i+1, j+1
		}
	}
	if n == o.kin {
		return 0
	}
	return likeness.Kinship*(mass-o.akin) + ofSums
}

// step looks, every so often, whether the run has ended.
func (w *walker) step() {
	if w.steps++; w.steps >= 1<<14 {
		w.steps = 0
		w.quit = w.ended()
	}
}
