package likeness

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestSpeech holds that a sentence is read in its language: its function words
// tell nothing, its forms are one word, and a word of one language is none of
// another.
func TestSpeech(t *testing.T) {
	var words Lexicon
	es := words.In("es")
	a := es.Sketch("El incendio destruyó las fábricas de papel.")
	b := es.Sketch("Una fábrica de papel fue destruida por el incendio.")
	_, _, terms := Shared(a, b)
	assert.Equal(t, 4, terms, "fire, destroy, factory, paper")
	assert.Len(t, b.Terms, 4, "una, de, fue, por and el tell nothing")
	_, _, terms = Shared(words.Sketch("The real capital of the region."), es.Sketch("El real capital regional."))
	assert.Zero(t, terms, "letters in common make no word of two languages one")
	assert.Same(t, es, words.In("es"), "what a language remembers is kept")
	assert.Same(t, &words, words.In("en"))
	assert.Same(t, &words, words.In(""), "who says nothing speaks English")
	fork := words.Fork().In("es")
	assert.Same(t, es.word("fabrica", false), fork.word("fabrica", false), "forks share what is remembered")
}
