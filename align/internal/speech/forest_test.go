package speech

import (
	"math"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// A tree goes right where a sign reaches the bound, and a question that is not
// asked sends all to the left.
func TestAnswer(t *testing.T) {
	var tree Tree
	for k := range tree.Bound {
		tree.Bound[k] = float32(math.Inf(1))
	}
	tree.Sign[0], tree.Bound[0] = 3, 2
	tree.Leaf[0], tree.Leaf[Leaves/2] = -1, 1
	for _, row := range []struct {
		value, want float32
		why         string
	}{{1, -1, "below the bound"}, {2, 1, "at the bound"}, {nowhere, 1, "beyond it"}} {
		assert.Equal(t, row.want, tree.Answer(&Signs{3: row.value}), row.why)
	}
}

// Trees come back from a file as they were, and a file that is cut or names
// signs that are not there does no harm.
func TestTrees(t *testing.T) {
	tree := Tree{Sign: [Asks]uint8{1, 2}, Bound: [Asks]float32{0.5, -2}, Leaf: [Leaves]float32{7, Leaves - 1: 8}}
	b := tree.Append(tree.Append(nil))
	assert.Equal(t, []Tree{tree, tree}, trees(b))
	assert.Equal(t, []Tree{tree}, trees(b[:len(b)-1]), "the second is cut")
	b[0] = 255
	assert.NotPanics(t, func() { trees(b)[0].Answer(&Signs{}) })
	assert.Empty(t, trees(nil))
	assert.NotEmpty(t, fitted().Trees, "those of the file")
}

// signed returns the signs of the first candidate with a word as its head.
func signed(t *testing.T, s, head string) []float32 {
	r, list := looked(s)
	for n := range list {
		if r.toks[list[n].head].low == head {
			list[n].chance = max(list[n].chance, Least)
			return r.numbers(nil, r.hear(list), list, n)
		}
	}
	require.Fail(t, "no candidate", "%q in %q", head, s)
	return nil
}

// A candidate has each of its signs, whatever stands around it.
func TestSigns(t *testing.T) {
	for _, s := range []string{
		"Said.", "“Said", "The baker said the oven was cold.", "“It is cold,” said Ann Lee, who claimed the oven.\n\nThe miller said no.",
	} {
		head := "said"
		if s == "Said." || s == "“Said" {
			r, list := looked(s)
			for n := range list {
				list[n].chance = 0.5
				assert.Len(t, r.numbers(nil, r.hear(list), list, n), Count, s)
			}
			continue
		}
		assert.Len(t, signed(t, s, head), Count, s)
	}
}

// What the same source and the same word do elsewhere counts, but not the
// candidate itself.
func TestRest(t *testing.T) {
	count, total, mean := sum{}.plus(0.8).rest(0.8)
	assert.Zero(t, count, "it stands alone")
	assert.Zero(t, total)
	assert.Less(t, mean, float32(0.2), "nothing is known")
	count, total, mean = sum{}.plus(0.8).plus(0.9).plus(0.7).rest(0.8)
	assert.Equal(t, float32(2), count)
	assert.InDelta(t, 1.6, total, 1e-6)
	assert.Greater(t, mean, float32(0.5))
}

// The third look moves what is in doubt, and leaves what is sure.
func TestWeigh(t *testing.T) {
	r, list := looked("The baker said the oven was cold, and the mason wondered why. The lane is wide. Ann Lee, whose plan it was, wants a new one.")
	m := fitted()
	density, moved := r.density(list), false
	for n, p := range m.weigh(r, list) {
		second := m.second(r, list, n, density)
		assert.True(t, 0 <= p && p <= 1, "%s: %v", list[n].lemma, p)
		if second <= unlikely || second >= sure {
			assert.Equal(t, second, p, list[n].lemma)
		}
		moved = moved || p != second
	}
	assert.True(t, moved)
	second := *m
	second.Trees = nil
	for n, p := range second.weigh(r, list) {
		assert.Equal(t, m.second(r, list, n, density), p, "there are no trees")
	}
}
