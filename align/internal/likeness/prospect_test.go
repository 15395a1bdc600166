package likeness

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// Two tellings of one fact are worth comparing, and sentences that share the
// names of one story alone are not.
func TestHopeless(t *testing.T) {
	var x Lexicon
	w := x.In("en")
	for _, row := range []struct {
		a, b     string
		hopeless bool
		why      string
	}{
		{"The ferry Santa Aurelia ran aground off Naxos on Tuesday, and 14 passengers were hurt.", "Fourteen passengers were hurt when the Santa Aurelia, a ferry, ran aground near Naxos.", false, "one fact, told twice"},
		{"The ferry Santa Aurelia ran aground off Naxos on Tuesday, and 14 passengers were hurt.", "The ferry Santa Aurelia ran aground off Naxos on Tuesday, and 41 passengers were hurt.", false, "a copy"},
		{
			"Captain Ilias Ferreira of the Santa Aurelia told a court in Naxos that he had slept for most of the crossing while the mate steered.",
			"The Santa Aurelia, which Ilias Ferreira bought from a yard in Naxos, has been painted white twice and carried sheep before it carried guests.", true,
			"names alone",
		},
	} {
		a, b := w.Sketch(row.a), w.Sketch(row.b)
		assert.Equal(t, row.hopeless, Hopeless(a, b), row.why)
		assert.Equal(t, row.hopeless, Hopeless(b, a), "the other way round: "+row.why)
		e := EqualOf(a, b)
		dot, mass, terms := Shared(a, b)
		assert.InDelta(t, dot, e.Dot, 1e-9)
		assert.InDelta(t, mass, e.Mass, 1e-9)
		assert.Equal(t, terms, e.Terms)
		assert.LessOrEqual(t, e.Names, e.Mass)
	}
}
