package segment

import (
	"math"

	"github.com/atodds/atodds/align/internal/likeness"
)

// measureSize is how many numbers the measure of a place takes, beside its norm.
const measureSize = 3

// measureOf returns what is kept of the measure of a sketch.
func measureOf(k *likeness.Sketch) [measureSize]uint32 {
	m := k.Measure()
	return [...]uint32{math.Float32bits(float32(m.Mass)), math.Float32bits(float32(m.Names)), uint32(m.Words)}
}

// hopeless reports whether a place is not worth comparing with the query, given
// what they have in common, as [likeness.Hopeless] has it.
func (s *Searcher) hopeless(place uint32, e *likeness.Equal) bool {
	at := measureSize * place
	m := likeness.Measure{
		Norm: float64(s.norms.float(place)), Mass: float64(s.measures.float(at)), Names: float64(s.measures.float(at + 1)), Words: int(s.measures.at(at + 2)),
	}
	p := e.Prospect(&s.query.measure, &m)
	return p.Odds() < -rounding
}

// rounding is by how much the odds of a prospect may be off that is reckoned with
// floats of four bytes.
const rounding = 1e-3
