package segment

// An outline has a bit for each of some terms, by their ranks; several may
// share one. That of a place is of the terms outside names with which what it
// has in common with another sentence can begin: a sentence that reaches the
// floor of what is in common outside names has one of these, or a form of it,
// so that most places on a list need not be looked at more closely.
type outline [outlineSize]uint32

const outlineSize = 4

// add adds a term.
func (o *outline) add(rank uint32) {
	bit := rank * 0x9E3779B1 >> 25
	o[bit>>5] |= 1 << (bit & 31)
}

// outlineOf returns the outline of a place, given its terms, the rarest first:
// without the last ones that together do not reach a floor.
func outlineOf(terms []uint32, weights []float32, floor float32) outline {
	var o outline
	sum := float32(0)
	for n := len(terms) - 1; n >= 0; n-- {
		if terms[n]&1 != 0 {
			continue
		}
		rank := terms[n] >> 1
		if sum += weights[rank]; sum >= floor {
			o.add(rank)
		}
	}
	return o
}

// meets reports whether a place may reach the floor of what is in common
// outside names with the query.
func (s *Searcher) meets(place uint32) bool {
	if s.Others <= 0 {
		return true
	}
	all, at := s.arounds, outlineSize*place
	return s.query.around[0]&all.at(at)|s.query.around[1]&all.at(at+1)|s.query.around[2]&all.at(at+2)|s.query.around[3]&all.at(at+3) != 0
}
