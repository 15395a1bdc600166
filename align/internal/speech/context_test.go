package speech

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/atodds/atodds/align/internal/split"
)

// looked returns the looks at a text by the model of the files.
func looked(s string) (*reading, []look) {
	r := read(s, split.Sentences(s, "en"))
	return r, r.looks(fitted())
}

// The neighbours of a candidate are likely cues of its own sentence; those of
// other sentences count by their best.
func TestNeighbours(t *testing.T) {
	r, list := looked("The baker said the oven, as the mason claimed, was cold. The lane is wide.\n\nThe miller said no.")
	at := map[string]int{}
	for n := range list {
		at[r.toks[list[n].head].low] = n
	}
	require.Contains(t, at, "claimed")
	require.GreaterOrEqual(t, list[at["claimed"]].chance, strong)
	left := r.neighbour(list, at["claimed"], -1)
	require.NotNil(t, left, "the cue before")
	assert.Equal(t, "say", left.lemma)
	assert.Nil(t, r.neighbour(list, at["claimed"], 1), "the cue behind is two sentences away")
	assert.Equal(t, grade(0), r.best(list, at["claimed"], -1), "there is no sentence before")
}

// What surrounds a candidate moves its chance, and one that is hopeless stays
// as it is.
func TestSecondLook(t *testing.T) {
	r, list := looked("The baker said the oven, as the mason claimed, was cold.")
	m, moved := fitted(), false
	for n := range list {
		p := m.second(r, list, n, r.density(list))
		assert.True(t, 0 < p && p < 1, "%s: %v", list[n].lemma, p)
		moved = moved || p != list[n].chance
	}
	assert.True(t, moved)
	list[0].chance = Least / 2
	assert.Equal(t, Least/2, m.second(r, list, 0, r.density(list)))
}

// A short text says little of how much is said in it.
func TestDensity(t *testing.T) {
	r := &reading{toks: make([]token, 10)}
	for _, list := range [][]look{nil, {{chance: 1}}, {{chance: 1}, {chance: 1}}} {
		assert.Contains(t, []string{"2", "3"}, r.density(list), "a headline, with %d cues", len(list))
	}
	r.toks = make([]token, 4000)
	assert.NotEqual(t, r.density(nil), r.density(certain(40)), "an article")
}

// certain returns n cues that are beyond doubt.
func certain(n int) []look {
	list := make([]look, n)
	for n := range list {
		list[n].chance = 1
	}
	return list
}

func TestGrades(t *testing.T) {
	for _, row := range []struct {
		chance float64
		want   string
		why    string
	}{{0, "0", "none"}, {0.39, "3", "within a tenth"}, {1, "9", "sure falls in the last tenth"}} {
		assert.Equal(t, row.want, grade(row.chance), row.why)
	}
	assert.Equal(t, "near", distance(-3), "either side counts")
	assert.Equal(t, "far", distance(15))
}

// Features that differ in where one part ends and the next begins are not one.
func TestFeatureOf(t *testing.T) {
	assert.NotEqual(t, FeatureOf("prev", "ab", "c"), FeatureOf("prev", "a", "bc"))
	assert.NotEqual(t, FeatureOf("prev", "a", ""), FeatureOf("prev", "", "a"))
	assert.NotEqual(t, FeatureOf("eight or more", "x", "y"), FeatureOf("eight or more", "y", "x"))
	assert.Less(t, FeatureOf("a", "b", "c"), Feature(Features))
}
