package align

import (
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// gainsOf makes a matrix of gains in steps of a twentieth, so that many
// assignments are as good as others. Half of its cells are below the floor.
func gainsOf(r *rand.Rand, rows, columns int) [][]float64 {
	gains := make([][]float64, rows)
	for i := range gains {
		gains[i] = make([]float64, columns)
		for j := range gains[i] {
			gains[i][j] = float64(r.IntN(21)) / 20
		}
	}
	return gains
}

func transposed(gains [][]float64) [][]float64 {
	t := make([][]float64, len(gains[0]))
	for j := range t {
		for i := range gains {
			t[j] = append(t[j], gains[i][j])
		}
	}
	return t
}

// most tries every assignment of the rows from i on.
func most(gains [][]float64, i int, taken []bool) float64 {
	if i == len(gains) {
		return 0
	}
	best := most(gains, i+1, taken)
	for j, x := range gains[i] {
		if x >= sure && !taken[j] {
			taken[j] = true
			best = max(best, x-sure+most(gains, i+1, taken))
			taken[j] = false
		}
	}
	return best
}

// free lists the cells of the best assignment that nothing speaks against.
func free(gains [][]float64) [][2]int {
	a := bestAssignment(gains, sure)
	var cells [][2]int
	for i, j := range a.of {
		if j >= 0 && a.doubt(i, j, (i+j)%3 == 0) == noDoubt {
			cells = append(cells, [2]int{i, j})
		}
	}
	return cells
}

// The assignment is the best of all, one-to-one, and what is left open does
// not depend on which of several best ones was found, nor on the side that a
// sentence stands on.
func TestAssignment(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 11))
	for range 4000 {
		rows, columns := 1+r.IntN(5), 1+r.IntN(5)
		gains := gainsOf(r, rows, columns)
		before := slices.Clone(gains[0])
		a := bestAssignment(gains, sure)
		require.InDelta(t, most(gains, 0, make([]bool, columns)), a.total, 1e-6, gains)

		seen := map[int]bool{}
		for i, j := range a.of {
			if j >= 0 {
				require.False(t, seen[j], "one-to-one")
				require.GreaterOrEqual(t, gains[i][j], sure)
				seen[j] = true
			}
		}
		cells, mirrored := free(gains), free(transposed(gains))
		for n, c := range mirrored {
			mirrored[n] = [2]int{c[1], c[0]}
		}
		slices.SortFunc(mirrored, func(a, b [2]int) int { return a[0] - b[0] })
		require.Equal(t, cells, mirrored, gains)
		require.Equal(t, before, gains[0], "the gains are left as they were")

		turned := slices.Clone(gains)
		slices.Reverse(turned)
		back := bestAssignment(turned, sure)
		for _, c := range cells {
			assert.Equal(t, noDoubt, back.doubt(rows-1-c[0], c[1], (c[0]+c[1])%3 == 0), "the order of the mentions decides nothing")
		}
	}
}

// What is left when a match, a mention on the left or one on the right is taken
// away is the best of all that is left, whatever was assigned before.
func TestAssignmentWithLess(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 5))
	for range 2000 {
		rows, columns := 1+r.IntN(5), 1+r.IntN(5)
		gains := gainsOf(r, rows, columns)
		a := bestAssignment(gains, sure)
		best := func(open func(i, j int) bool) float64 {
			rest := make([][]float64, rows)
			for i := range gains {
				rest[i] = slices.Clone(gains[i])
				for j := range rest[i] {
					if !open(i, j) {
						rest[i][j] = 0
					}
				}
			}
			return most(rest, 0, make([]bool, columns))
		}
		for i, j := range a.of {
			if j >= 0 {
				require.InDelta(t, best(func(k, l int) bool { return k != i || l != j }), a.without(i, j), rounding, gains)
			}
			require.Equal(t, best(func(k, _ int) bool { return k != i }) > a.total-rounding, a.spareRow(i), gains)
		}
		for j := range columns {
			require.Equal(t, best(func(_, l int) bool { return l != j }) > a.total-rounding, a.spareColumn(j), gains)
		}
	}
}

func TestAssignmentAbstains(t *testing.T) {
	for _, row := range []struct {
		gains [][]float64
		want  [][2]int
		why   string
	}{
		{[][]float64{{0.9}}, [][2]int{{0, 0}}, "a sure counterpart"},
		{[][]float64{{0.4}}, nil, "below the floor a mention stays alone"},
		{[][]float64{{0.9, 0.85}}, nil, "two that could answer alike"},
		{[][]float64{{0.9, 0.6}}, [][2]int{{0, 0}}, "one that is clearly better"},
		{[][]float64{{0.9, 0.7}, {0.7, 0.8}}, [][2]int{{0, 0}, {1, 1}}, "what is not left over is no rival"},
		{[][]float64{{0.9, 0.9}, {0.9, 0.9}}, nil, "crosswise as good"},
		{[][]float64{{0.6, 1}, {0, 0.95}}, [][2]int{{0, 0}, {1, 1}}, "the sum decides, not the best cell"},
	} {
		a := bestAssignment(row.gains, sure)
		var cells [][2]int
		for i, j := range a.of {
			if j >= 0 && a.doubt(i, j, false) == noDoubt {
				cells = append(cells, [2]int{i, j})
			}
		}
		assert.Equal(t, row.want, cells, row.why)
	}
}
