package likeness

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// The titles of other pages that stand in a sentence are no part of it.
func TestTeasers(t *testing.T) {
	for _, row := range []struct{ printed, meant, why string }{
		{"Senator Ana Rossi Ana Maria RossiFlood fund runs dry Mayor quits over dam report MORE wants a new dam.",
			"Senator Ana Rossi Ana Maria wants a new dam.", "a title behind the name that it is glued to"},
		{"Senator Ana Rossi Ana Maria Rossi2020 budget runs dry MORE and Jon McAllister Jon Ian McAllisterDam report delayed MORE met.",
			"Senator Ana Rossi Ana Maria and Jon McAllister Jon Ian met.", "a year is glued, too, and there are several"},
		{"Senator Ana Rossi WANTS MORE for the dam at PetroNova.",
			"Senator Ana Rossi WANTS MORE for the dam at PetroNova.", "nothing is glued before it"},
		{"Ian McAllister said the town needs MORE trains.",
			"Ian McAllister said the town needs MORE trains.", "the name of one person"},
	} {
		t.Run(row.why, func(t *testing.T) {
			var words Lexicon
			a, b := words.Sketch(row.printed), words.Sketch(row.meant)
			assert.Equal(t, b.Key, a.Key)
			assert.Equal(t, b.Mass, a.Mass)
		})
	}
}
