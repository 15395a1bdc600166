package likeness

import (
	"fmt"
	"math"
	"strings"
)

// A Tree is a decision tree whose nodes of one depth all ask the same: a
// sample goes to the leaf whose number has a bit for every question that is
// answered with yes.
type Tree struct {
	Signs  []int     // the sign that is asked for, by depth
	Above  []float64 // whether it is above this
	Leaves []float64 // log odds to add
}

// A Forest is trees whose leaves add up to log odds.
type Forest struct {
	Start float64
	Trees []Tree
}

// Leaf returns the number of the leaf of a sample.
func (t *Tree) Leaf(signs []float64) int {
	n := 0
	for d, sign := range t.Signs {
		if signs[sign] > t.Above[d] {
			n |= 1 << d
		}
	}
	return n
}

// Odds returns the log odds of a sample.
func (f *Forest) Odds(signs []float64) float64 {
	sum := f.Start
	for i := range f.Trees {
		sum += f.Trees[i].Leaves[f.Trees[i].Leaf(signs)]
	}
	return sum
}

// Logistic returns the probability of log odds.
func Logistic(odds float64) float64 { return 1 / (1 + math.Exp(-odds)) }

// LogOdds returns the log odds of a probability, which it keeps off 0 and 1.
func LogOdds(p float64) float64 {
	const least = 1e-9
	p = math.Min(math.Max(p, least), 1-least)
	return math.Log(p / (1 - p))
}

// Format writes a forest as text: a line "start X", then a line for each
// tree, "SIGN>X, SIGN>X: LEAF LEAF …".
func (f *Forest) Format(names []string) string {
	var b strings.Builder
	fmt.Fprintf(&b, "start %.4f\n", f.Start)
	for _, t := range f.Trees {
		for d, sign := range t.Signs {
			if d > 0 {
				b.WriteString(", ")
			}
			fmt.Fprintf(&b, "%s>%.5g", names[sign], t.Above[d])
		}
		b.WriteString(":")
		for _, x := range t.Leaves {
			fmt.Fprintf(&b, " %.4f", x)
		}
		b.WriteByte('\n')
	}
	return b.String()
}
