package likeness

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/atodds/atodds/align/text"
)

// spanOf returns where words stand in s.
func spanOf(s, words string) text.Span {
	at := strings.Index(s, words)
	return text.Span{Start: at, End: at + len(words)}
}

func TestAt(t *testing.T) {
	var words Lexicon
	s := "The ferry carried 90 people."
	first, end := words.Sketch(s).At(spanOf(s, "90 people"))
	assert.Equal(t, 3, first)
	assert.Equal(t, 5, end)
}

func TestRun(t *testing.T) {
	var words Lexicon
	for _, row := range []struct {
		a, b, at      string
		before, after int
		why           string
	}{
		{"The old ferry carried 90 people to Lisk.", "The old ferry carried 70 people to Lisk.", "people", 4, 2, "values count as the same; four words are the most"},
		{"A new ferry carried 90 people home.", "The old ferry carried 70 people away.", "people", 3, 0, "up to the first word that differs"},
		{"Nine people.", "Ten people.", "people", 1, 0, "up to the end of the sentence"},
	} {
		a, b := words.Sketch(row.a), words.Sketch(row.b)
		i, m := a.At(spanOf(row.a, row.at))
		j, n := b.At(spanOf(row.b, row.at))
		assert.Equal(t, row.before, Run(a, i, b, j, -1, 4), "before: %s", row.why)
		assert.Equal(t, row.after, Run(a, m, b, n, 1, 4), "after: %s", row.why)
	}
}

func TestWithin(t *testing.T) {
	var words Lexicon
	a := words.Sketch("Gardeners in Lisk prune the roses.")
	whole, ok := a.Within(false, words.Sketch("The gardeners of Lisk have pruned their roses."))
	assert.True(t, ok)
	assert.InDelta(t, 1, whole, 1e-9, "forms of a word are the word")
	none, _ := a.Within(false, words.Sketch("A submarine surfaced."), nil)
	assert.Zero(t, none, "and a missing sentence has nothing")
	parts, _ := a.Within(false, words.Sketch("Gardeners met."), words.Sketch("Roses froze in Lisk."))
	assert.Greater(t, parts, 0.5, "two sentences share the words")
	_, ok = words.Sketch("the roses were pruned").Within(true, a)
	assert.False(t, ok, "no names, no share of them")
}
