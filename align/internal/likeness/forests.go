package likeness

import (
	_ "embed"
	"sync"
)

// The forests, made by align/internal/fit. Their comments tell what they
// reach on pairs that were held out.
var (
	//go:embed fact.txt
	factText string
	//go:embed alike.txt
	alikeText string
	//go:embed event.txt
	eventText string
	//go:embed together.txt
	togetherText string
)

var (
	fact     = sync.OnceValue(func() *Forest { return mustParse(factText, SignNames) })
	alike    = sync.OnceValue(func() *Forest { return mustParse(alikeText, SignNames) })
	event    = sync.OnceValue(func() *Forest { return mustParse(eventText, EventNames) })
	together = sync.OnceValue(func() *Forest { return mustParse(togetherText, TogetherNames) })
)

// mustParse parses an embedded forest; a test reads all of them.
func mustParse(s string, names []string) *Forest {
	f, err := ParseForest(s, names)
	if err != nil {
		panic(err)
	}
	return f
}

// FactOdds returns the log odds that a finished comparison is of sentences
// that speak of one fact, as far as the two sentences tell. No value that
// they give has a part in it.
func (c *Comparison) FactOdds() float64 { return fact().Odds(c.FactSigns()) }

// FactSigns returns what a fact is told by.
func (c *Comparison) FactSigns() []float64 {
	var s Signs
	c.factSigns(&s)
	return s[:FactSigns]
}

// Alike returns how much two sentences say the same, 0 to 1, their values
// included. Both sketches must have their tokens.
func Alike(a, b *Sketch) float64 { return Logistic(alike().Odds(AlikeSigns(a, b))) }

// AlikeSigns returns what Alike goes by.
func AlikeSigns(a, b *Sketch) []float64 {
	var s Signs
	c := Compare(a, b)
	c.alikeSigns(&s)
	return s[:]
}
