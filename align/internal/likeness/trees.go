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

// An evenForest is a forest of trees of so many questions, in a row: to ask them
// takes a third of the time that a Forest takes.
type evenForest struct {
	start float64
	trees []evenTree
}

// evenDepth is how many questions the trees of an evenForest ask.
const evenDepth = 4

type evenTree struct {
	above  [evenDepth]float64
	signs  [evenDepth]uint8
	leaves [1 << evenDepth]float64
}

// even returns the forest in even form. Its trees ask up to evenDepth questions
// about up to 256 signs.
func (f *Forest) even() *evenForest {
	e := &evenForest{start: f.Start, trees: make([]evenTree, len(f.Trees))}
	for i := range f.Trees {
		t := &e.trees[i]
		for d := range t.above {
			t.above[d] = math.Inf(1) // a question that is not there is answered with no
		}
		copy(t.above[:], f.Trees[i].Above)
		for d, sign := range f.Trees[i].Signs {
			t.signs[d] = uint8(sign)
		}
		copy(t.leaves[:], f.Trees[i].Leaves)
	}
	return e
}

// odds returns what Odds does.
func (f *evenForest) odds(signs []float64) float64 {
	sum := f.start
	for i := range f.trees {
		t := &f.trees[i]
		a := asked(signs[t.signs[0]] > t.above[0])
		b := asked(signs[t.signs[1]] > t.above[1])
		c := asked(signs[t.signs[2]] > t.above[2])
		d := asked(signs[t.signs[3]] > t.above[3])
		sum += t.leaves[a|b<<1|c<<2|d<<3]
	}
	return sum
}

// asked returns 1 for yes. It takes no branch.
func asked(yes bool) uint {
	var n uint
	if yes {
		n = 1
	}
	return n
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
