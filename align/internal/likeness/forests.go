package likeness

import (
	_ "embed"
	"sync"
)

// The forests, made by align/internal/fit. Their comments tell what they
// reach on pairs that were held out.
var (
	//go:embed alike.txt
	alikeText string
	//go:embed event.txt
	eventText string
)

var (
	alike = sync.OnceValue(func() *Forest { return mustParse(alikeText, SignNames) })
	event = sync.OnceValue(func() *Forest { return mustParse(eventText, EventNames) })

	eventEven = sync.OnceValue(func() *evenForest { return event().even() })
)

// mustParse parses an embedded forest; a test reads all of them.
func mustParse(s string, names []string) *Forest {
	f, err := ParseForest(s, names)
	if err != nil {
		panic(err)
	}
	return f
}

// Alike returns how much two sentences say the same, 0 to 1, their values
// included. Both sketches must have their tokens, and be of a lexicon that no
// other goroutine uses.
func Alike(a, b *Sketch) float64 { return Logistic(alike().Odds(AlikeSigns(a, b))) }

// AlikeSigns returns what Alike goes by.
func AlikeSigns(a, b *Sketch) []float64 {
	var s Signs
	c := Compare(a, b)
	c.signs(&s)
	return s[:]
}
