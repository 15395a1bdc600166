package speech

import (
	"encoding/binary"
	"math"
)

// Depth is how many questions a tree asks, and Asks and Leaves are how many
// questions and answers it holds.
const (
	Depth  = 4
	Asks   = 1<<Depth - 1
	Leaves = 1 << Depth
)

// treeBytes is the size of a tree in a file.
const treeBytes = Asks*5 + Leaves*4

// A Tree asks at each step whether a sign reaches a bound, and goes right if
// it does. The questions below that of number k have the numbers 2k+1 and 2k+2.
type Tree struct {
	Sign  [Asks]uint8
	Bound [Asks]float32
	Leaf  [Leaves]float32
}

// Answer returns the leaf that the signs of a candidate lead to.
func (t *Tree) Answer(s *Signs) float32 {
	k := 0
	for k < Asks {
		next := 2*k + 1
		if s[t.Sign[k]] >= t.Bound[k] {
			next++
		}
		k = next
	}
	return t.Leaf[k-Asks]
}

// third returns how surely a candidate is a cue whose chance was p at the
// second look: the trees raise or lower its odds.
func (m *Model) third(p float64, s *Signs) float64 {
	s[0] = float32(Logit(p))
	sum := float32(0)
	for k := range m.Trees {
		sum += m.Trees[k].Answer(s)
	}
	return chance(Logit(p)+float64(sum), 0)
}

// The chances at the second look between which a candidate gets a third one:
// trees hardly turn what is surer.
const (
	unlikely = 0.15
	sure     = 0.93
)

// weigh returns how surely each candidate of a text is a cue, after all looks.
func (m *Model) weigh(r *reading, list []look) []float64 {
	density := r.density(list)
	chances := make([]float64, len(list))
	var h *heard
	for n := range list {
		p := m.second(r, list, n, density)
		if len(m.Trees) > 0 && list[n].chance >= Least && unlikely < p && p < sure {
			if h == nil {
				h = r.hear(list)
			}
			p = m.third(p, r.signs(h, list, n))
		}
		chances[n] = p
	}
	return chances
}

// Append adds a tree to a file.
func (t *Tree) Append(b []byte) []byte {
	b = append(b, t.Sign[:]...)
	for _, x := range t.Bound {
		b = binary.LittleEndian.AppendUint32(b, math.Float32bits(x))
	}
	for _, x := range t.Leaf {
		b = binary.LittleEndian.AppendUint32(b, math.Float32bits(x))
	}
	return b
}

// trees reads the trees of a file.
func trees(b []byte) []Tree {
	list := make([]Tree, len(b)/treeBytes)
	for k := range list {
		t := &list[k]
		row := b[k*treeBytes:]
		for i := range t.Sign {
			t.Sign[i] = min(row[i], Count-1)
		}
		at := func(i int) float32 { return math.Float32frombits(binary.LittleEndian.Uint32(row[Asks+4*i:])) }
		for i := range t.Bound {
			t.Bound[i] = at(i)
		}
		for i := range t.Leaf {
			t.Leaf[i] = at(Asks + i)
		}
	}
	return list
}
