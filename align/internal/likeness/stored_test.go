package likeness

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var storedSentences = []struct{ language, words string }{
	{"en", "The United States and Mr. O'Brien of Acme Corp. said on Tuesday that 14 passengers drowned off Naxos."},
	{"en", "Read more: copyright 2026, all rights reserved, subscribe to our newsletter."},
	{"en", ""},
	{"", "He spoke on condition of anonymity, as nobody had authorized him to discuss the sale, he said."},
	{"es", "El ministro anunció el cierre de la fábrica de Vigo y la pérdida de 300 empleos."},
	{"en", "VOTERS IN GHENT TURN OUT THE MAYOR"},
}

// A stored sketch is the outline that was stored, whatever list its words are
// numbered in.
func TestStoredSketch(t *testing.T) {
	var x Lexicon
	var one, two Glossary
	two.number("en other")
	lookUp := func(g *Glossary) func(uint64) (string, bool) {
		return func(n uint64) (string, bool) {
			if n >= uint64(len(g.Words())) {
				return "", false
			}
			return g.Words()[n], true
		}
	}
	sentences := append(storedSentences, struct{ language, words string }{"en", strings.Repeat("the ", 1<<16) + "ferry sank off Naxos"})
	for _, s := range sentences {
		want := x.In(s.language).Outline(s.words)
		stored := one.Store(nil, s.language, x.In(s.language).Sketch(s.words))
		got := &Sketch{}
		require.NoError(t, NewShelf(&x, len(one.Words()), lookUp(&one)).Sketch(stored, got))
		assert.True(t, assert.ObjectsAreEqual(contents(want), contents(got)), "%.60s", s.words)
		stored, err := two.Renumber(nil, stored, lookUp(&one))
		require.NoError(t, err)
		require.NoError(t, NewShelf(&x, len(two.Words()), lookUp(&two)).Sketch(stored, got))
		assert.True(t, assert.ObjectsAreEqual(contents(want), contents(got)), "%.60s", s.words)
	}
}

func TestStoredSetting(t *testing.T) {
	var x Lexicon
	var sketches []*Sketch
	for _, s := range storedSentences {
		if s.language != "es" {
			sketches = append(sketches, x.Sketch(s.words), x.Sketch(storedSentences[0].words))
		}
	}
	want := SettingOf(sketches)
	stored := want.Store(nil)
	got, rest, err := StoredSetting(append(stored, "rest"...))
	require.NoError(t, err)
	assert.Equal(t, want, got)
	assert.Equal(t, "rest", string(rest))
	for n := range stored {
		_, _, err := StoredSetting(stored[:n])
		assert.Error(t, err, "cut off after %d bytes", n)
	}
}

// contents is a sketch without the difference of none and an empty list.
func contents(k *Sketch) Sketch {
	c := *k
	c.Terms, c.frame = append([]Term{}, k.Terms...), append([]uint32{}, k.frame...)
	return c
}

// Any bytes can be read as a stored sketch.
func FuzzStoredSketch(f *testing.F) {
	var x Lexicon
	var g Glossary
	for _, s := range storedSentences {
		f.Add(g.Store(nil, s.language, x.In(s.language).Sketch(s.words)))
	}
	words := g.Words()
	shelf := NewShelf(&x, len(words), func(n uint64) (string, bool) { return words[n], true })
	f.Fuzz(func(t *testing.T, stored []byte) {
		var k Sketch
		if shelf.Sketch(stored, &k) != nil {
			return
		}
		c := Compare(&k, x.Outline(storedSentences[0].words))
		assert.GreaterOrEqual(t, Score(c.Features), 0.0)
	})
}
