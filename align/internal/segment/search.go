package segment

import (
	"cmp"
	"encoding/binary"
	"math"
	"slices"

	"github.com/atodds/atodds/align/internal/likeness"
)

// A Hit is a place that may reach the floors with a sentence.
type Hit struct {
	Place  uint32
	Cosine float32 // up to rounding
}

// A Searcher finds what sentences have in common with those of a segment. It
// is exact: no place that reaches the floors is left out. It is not for
// concurrent use.
type Searcher struct {
	*Segment
	Floors

	norms, starts, terms, weights, leasts, arounds, measures ints

	query query
	hits  []Hit
	least float32 // weight in common

	// By rank: the query by number that has a form or spelling of the term.
	kin     []uint32
	queries uint32
}

// A query is the terms of a sentence, by rank.
type query struct {
	terms  []known
	tails  []tail
	norm   float32
	around outline // of its terms outside names and what is akin to them

	hasty   bool
	measure likeness.Measure
}

// A known is a term that the segment has, too.
type known struct {
	rank   uint32
	name   bool
	weight float32
	sure   bool // all words of the term have this weight
}

// Searcher returns a searcher with the floors that the segment was built for.
func (s *Segment) Searcher(floors Floors) *Searcher {
	return &Searcher{
		Segment: s, Floors: floors,
		norms: s.ints(norms), starts: s.ints(termStarts), terms: s.ints(terms), weights: s.ints(weights), leasts: s.ints(leasts), arounds: s.ints(arounds), measures: s.ints(measures),
	}
}

// Search returns the places that may reach the floors with a sketch; they hold
// until the next search. A hasty one leaves out most that are [likeness.Hopeless].
func (s *Searcher) Search(k *likeness.Sketch, hasty bool) []Hit {
	s.hits = s.hits[:0]
	heavier := s.ask(k)
	q := &s.query
	if q.hasty = hasty; hasty {
		q.measure = k.Measure()
	}
	if len(q.terms) < s.Terms {
		return nil
	}
	if heavier {
		for p := range s.counts[2] {
			s.try(p, -1, -1)
		}
		return s.hits
	}
	for i := 0; i+s.Terms <= len(q.terms) && s.enough(q.tails[i].mass); i++ {
		rank := q.terms[i].rank
		s.scan(s.ints(list).part(s.ints(lists), rank), q.tails[i], i, -1)
		further := s.ints(seconds).part(s.ints(pairLists), rank)
		if further.len() == 0 {
			continue
		}
		base := s.ints(pairLists).at(rank)
		w := q.terms[i].weight
		for j := i + 1; j < len(q.terms) && s.enough(w+q.tails[j].mass); j++ {
			at := further.find(q.terms[j].rank)
			if at < uint32(further.len()) && further.at(at) == q.terms[j].rank {
				s.scan(s.ints(pairs).part(s.ints(pairStarts), base+at), tail{w*w + q.tails[j].square, w + q.tails[j].mass}, i, j)
			}
		}
	}
	for n := range uint32(s.ints(long).len()) {
		s.try(s.ints(long).at(n), -1, -1)
	}
	return s.hits
}

func (s *Searcher) enough(mass float32) bool { return mass >= s.least }

// ask reads the terms of a sketch that the segment has, too. It reports whether
// one of them weighs more than any of its uses in the segment: the lists do not
// reckon with that, which is rare.
func (s *Searcher) ask(k *likeness.Sketch) (heavier bool) {
	q := &s.query
	q.terms, q.norm, q.around = q.terms[:0], float32(k.Norm), outline{}
	for i := range k.Terms {
		id := k.Terms[i].ID
		at := s.ints(ids).find(id)
		if at >= s.counts[3] || s.ints(ids).at(at) != id {
			continue
		}
		rank := s.ints(rankOf).at(at)
		w, own := s.weights.float(rank), float32(k.Terms[i].Weight())
		heavier = heavier || own > w
		if !k.Terms[i].Name {
			q.around.add(rank)
		}
		q.terms = append(q.terms, known{rank, k.Terms[i].Name, max(w, own), own == w && s.leasts.float(rank) == w})
	}
	s.askKin(k)
	slices.SortFunc(q.terms, func(a, b known) int { return cmp.Compare(a.rank, b.rank) })
	q.tails = tails(q.tails, len(q.terms), func(i int) float32 { return q.terms[i].weight })
	return heavier
}

// askKin notes which terms of the segment are forms or spellings of those of a
// sketch. Where there are none, the terms in common must do without.
func (s *Searcher) askKin(k *likeness.Sketch) {
	if s.kin == nil || s.queries == math.MaxUint32 {
		s.kin, s.queries = make([]uint32, s.counts[3]), 0
	}
	s.queries++
	s.least = float32(max(s.Mass, s.Kin) * slack)
	for i := range k.Terms {
		for _, id := range s.shelf.Akin(&k.Terms[i], s.bearers) {
			at := s.ints(ids).find(id)
			if at >= s.counts[3] || s.ints(ids).at(at) != id {
				continue
			}
			if rank := s.ints(rankOf).at(at); rank < s.counts[3] {
				s.kin[rank], s.least = s.queries, float32(s.Mass*slack)
				if !k.Terms[i].Name {
					s.query.around.add(rank)
				}
			}
		}
	}
}

// bearers returns the words that have a key.
func (s *Searcher) bearers(key uint32) []uint32 {
	keys := s.ints(kinKeys)
	var words []uint32
	for at := keys.find(key); at < uint32(keys.len()) && keys.at(at) == key; at++ {
		words = append(words, s.ints(kinWords).at(at))
	}
	return words
}

// scan tries the places of a list up to the norm with which what the query has
// from the list's terms on can reach the floor.
func (s *Searcher) scan(places ints, has tail, first, second int) {
	most := has.square / (s.query.norm * s.leastCosine(has.mass))
	if n := uint32(places.len()); n > 0 && s.norms.float(places.at(n-1)) > most {
		low := uint32(0)
		for low < n {
			if middle := low + (n-low)/2; s.norms.float(places.at(middle)) <= most {
				low = middle + 1
			} else {
				n = middle
			}
		}
		places = places[:4*low]
	}
	for len(places) >= 4 {
		s.try(binary.LittleEndian.Uint32(places), first, second)
		places = places[4:]
	}
}

// try keeps a place that reaches the floors where its rarest terms in common
// with the query are the first and the second given, or any for -1: so each is
// kept once.
func (s *Searcher) try(place uint32, first, second int) {
	if !s.meets(place) {
		return
	}
	terms := s.terms.part(s.starts, place)
	q := s.query.terms
	var square, mass, others, kin float32
	common, i, sure := 0, 0, true
	for len(terms) >= 4 {
		use := binary.LittleEndian.Uint32(terms)
		terms = terms[4:]
		rank := use >> 1
		for i < len(q) && q[i].rank < rank {
			i++
		}
		if i == len(q) || q[i].rank != rank {
			if rank < uint32(len(s.kin)) && s.kin[rank] == s.queries {
				kin += s.weights.float(rank)
			}
			continue
		}
		if common == 0 && first >= 0 && i != first || common == 1 && second >= 0 && i != second {
			return
		}
		w := q[i].weight
		square, mass, common, sure = square+w*w, mass+w, common+1, sure && q[i].sure
		if use&1 == 0 && !q[i].name {
			others += w
		}
		i++
	}
	kin *= likeness.Kinship
	norm := s.norms.float(place) * s.query.norm
	if common >= s.Terms && s.enough(mass) && square >= norm*s.leastCosine(mass) && norm > 0 &&
		mass+kin >= float32(s.Kin*slack) && others+kin >= float32(s.Others*slack) {
		e := likeness.Equal{Dot: float64(square), Mass: float64(mass), Names: float64(mass - others), Terms: common}
		if s.query.hasty && sure && s.hopeless(place, &e) {
			return
		}
		s.hits = append(s.hits, Hit{place, square / norm})
	}
}
