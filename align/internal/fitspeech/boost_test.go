package main

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/atodds/atodds/align/internal/speech"
)

// Trees learn what two signs tell only together, which no sum of both does.
func TestBoost(t *testing.T) {
	var signs []speech.Signs
	var cue []bool
	for n := range 4000 {
		a, b := n%2, 0
		if n%8 < 2 {
			b = 1 // more seldom, so that each sign tells something by itself
		}
		signs = append(signs, speech.Signs{5: float32(a), 9: float32(b)})
		cue = append(cue, a != b)
	}
	trees := boost(signs, cue)
	assert.Len(t, trees, rounds)
	for _, row := range []struct {
		a, b float32
		cue  bool
	}{{0, 0, false}, {1, 0, true}, {0, 1, true}, {1, 1, false}} {
		sum := float32(0)
		for k := range trees {
			sum += trees[k].Answer(&speech.Signs{5: row.a, 9: row.b})
		}
		assert.Equal(t, row.cue, sum > 1, "%v: %v", row, sum)
		assert.Equal(t, !row.cue, sum < -1, "%v: %v", row, sum)
	}
}

// Where nothing can be learned, trees add nothing.
func TestBoostNothing(t *testing.T) {
	for _, n := range []int{0, 1, 100} {
		signs := make([]speech.Signs, n)
		for _, tree := range boost(signs, make([]bool, n)) {
			assert.LessOrEqual(t, tree.Answer(&speech.Signs{}), float32(0), "of %d that are no cues", n)
		}
	}
}
