package planted

import (
	"context"
	"reflect"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/atodds/atodds/align/extract"
	"github.com/atodds/atodds/align/text"
)

func documents(p Press) (all []*text.Document, planted []Contradiction, sentences int) {
	for e := range p.Events() {
		all, planted, sentences = append(all, e.Documents...), append(planted, e.Planted...), sentences+e.Sentences
	}
	return all, planted, sentences
}

func TestSameSeedSamePress(t *testing.T) {
	one, key, _ := documents(Press{Seed: 3, Sentences: 2000})
	again, keyAgain, _ := documents(Press{Seed: 3, Sentences: 2000})
	assert.True(t, reflect.DeepEqual(one, again))
	assert.True(t, reflect.DeepEqual(key, keyAgain))
	larger, _, _ := documents(Press{Seed: 3, Sentences: 4000})
	require.Greater(t, len(larger), len(one))
	assert.True(t, reflect.DeepEqual(one, larger[:len(one)]), "a larger press begins with the events of a smaller one")
	other, _, _ := documents(Press{Seed: 4, Sentences: 2000})
	assert.NotEqual(t, one[0].Text, other[0].Text)
}

// What the key says is true of the documents, and a splitter of sentences
// finds what the press takes for one.
func TestKey(t *testing.T) {
	all, planted, sentences := documents(Press{Seed: 5, Sentences: 5000})
	require.Greater(t, len(planted), 50)
	kinds := map[string]bool{}
	for _, c := range planted {
		kinds[c.Fact] = true
		assert.Contains(t, c.Left.Text, c.First)
		assert.Contains(t, c.Right.Text, c.Second)
		assert.NotEqual(t, c.Left, c.Right)
		assert.Equal(t, c.Left.Date, c.Right.Date, "else the figure might have moved")
		assert.NotEqual(t, c.First, c.Second, "%s", c.Fact)
		assert.False(t, strings.ContainsAny(c.First+c.Second, "{}"), "every place is filled: %s %s", c.First, c.Second)
	}
	assert.Len(t, kinds, len(tellings), "every kind of fact comes up")
	split := 0
	for _, d := range all {
		s, err := extract.Sentences(context.Background(), d)
		require.NoError(t, err)
		split += len(s)
	}
	assert.InEpsilon(t, sentences, split, 0.01)
	assert.GreaterOrEqual(t, sentences, 5000)
}

// The words are as frequent as they are in the news: most uses are of a few
// words, and most words have few uses.
func TestFrequencies(t *testing.T) {
	all, _, _ := documents(Press{Seed: 6, Sentences: 20_000})
	uses, total := map[string]int{}, 0
	for _, d := range all {
		for w := range strings.FieldsSeq(d.Text) {
			uses[strings.ToLower(strings.Trim(w, ",.$"))]++
			total++
		}
	}
	rare := 0
	for _, n := range uses {
		if n <= 5 {
			rare++
		}
	}
	assert.Greater(t, len(uses), 15_000, "of %d words", total)
	assert.Greater(t, float64(rare)/float64(len(uses)), 0.4, "words of up to five uses")
}
