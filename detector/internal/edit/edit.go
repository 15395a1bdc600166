package edit

import "iter"

// An Edit is a stretch of words of one telling and what stands in its place
// in the other; either may be empty. Both are positions in the list of words.
type Edit struct {
	LeftFrom, LeftTo   int
	RightFrom, RightTo int
}

// A Script is two tellings and where they differ.
type Script struct {
	Left, Right []Word
	Edits       []Edit
	Common      int // content words that both tell
}

// What words in common are worth, and what a word that is left out costs.
const (
	sameContent  = 4.0
	sameFunction = 1.0
	sameStem     = 3.5
	sameClass    = 1.5
	gap          = -0.1
)

// maxCells bounds the work of one comparison; longer sentences have no script.
const maxCells = 400 * 400

// Between returns the script of two tellings: the words in common are those
// of the best common order (Needleman and Wunsch).
func Between(left, right []Word) *Script {
	n, m := len(left), len(right)
	s := &Script{Left: left, Right: right}
	if n*m > maxCells {
		s.Edits = []Edit{{0, n, 0, m}}
		return s
	}
	// Of the worth of the best order from each place on, two rows are enough: the
	// steps that it takes are noted.
	rows := make([]float64, 2*(m+1))
	row, below := rows[:m+1], rows[m+1:]
	steps := make([]step, n*m)
	for i := n - 1; i >= 0; i-- {
		row, below = below, row
		row[m] = 0
		for j := m - 1; j >= 0; j-- {
			v, next := row[j+1]+gap, leaveRight
			if below[j] >= row[j+1] {
				v, next = below[j]+gap, leaveLeft
			}
			if w := worth(&left[i], &right[j]); w > 0 && below[j+1]+w >= v {
				v, next = below[j+1]+w, match
			}
			row[j], steps[i*m+j] = v, next
		}
	}
	s.trace(steps)
	return s
}

// A step of the best order leaves out a word of the left or of the right
// telling, or sets one against the other.
type step uint8

const (
	leaveLeft step = iota
	leaveRight
	match
)

// worth returns what two words are worth that stand for each other; 0 where
// they are different words.
func worth(a, b *Word) float64 {
	switch {
	case a.Low == b.Low && a.Content:
		return sameContent
	case a.Low == b.Low:
		return sameFunction
	case a.Content && b.Content && a.Stem == b.Stem && !a.Figure && !b.Figure:
		return sameStem
	case a.Class != "" && a.Class == b.Class:
		return sameClass
	}
	return 0
}

// trace follows the best order and notes what lies between its words.
func (s *Script) trace(steps []step) {
	n, m := len(s.Left), len(s.Right)
	i, j := 0, 0
	e := Edit{}
	flush := func() {
		e.LeftTo, e.RightTo = i, j
		if e.LeftFrom < i || e.RightFrom < j {
			s.Edits = append(s.Edits, e)
		}
	}
	for i < n && j < m {
		switch steps[i*m+j] {
		case match:
			flush()
			if s.Left[i].Content && worth(&s.Left[i], &s.Right[j]) > sameClass {
				s.Common++
			}
			i, j = i+1, j+1
			e = Edit{LeftFrom: i, RightFrom: j}
		case leaveLeft:
			i++
		default:
			j++
		}
	}
	i, j = n, m
	flush()
}

// Matched yields the words that stand for each other, in order: positions of
// the left and of the right list.
func (s *Script) Matched() iter.Seq2[int, int] {
	return func(yield func(int, int) bool) {
		i, j := 0, 0
		for k := 0; ; k++ {
			end := len(s.Left)
			if k < len(s.Edits) {
				end = s.Edits[k].LeftFrom
			}
			for ; i < end; i, j = i+1, j+1 {
				if !yield(i, j) {
					return
				}
			}
			if k == len(s.Edits) {
				return
			}
			i, j = s.Edits[k].LeftTo, s.Edits[k].RightTo
		}
	}
}

// Content returns the content words of a stretch.
func Content(words []Word) []Word {
	var list []Word
	for _, w := range words {
		if w.Content {
			list = append(list, w)
		}
	}
	return list
}

// Contents counts the content words of a stretch.
func Contents(words []Word) int {
	n := 0
	for i := range words {
		if words[i].Content {
			n++
		}
	}
	return n
}

// InCommon counts the content words of the left telling that the right one
// has, in any order: no script has more of them in common.
func InCommon(left, right []Word) int {
	n := 0
	for i := range left {
		if !left[i].Content {
			continue
		}
		for j := range right {
			if worth(&left[i], &right[j]) > sameClass {
				n++
				break
			}
		}
	}
	return n
}

// Share returns what share of the content words of the shorter telling both
// have, 0 to 1.
func (s *Script) Share() float64 {
	least := min(Contents(s.Left), Contents(s.Right))
	if least == 0 {
		return 0
	}
	return float64(s.Common) / float64(least)
}
