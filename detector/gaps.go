package detector

import (
	"github.com/atodds/atodds/align/text"
	"github.com/atodds/atodds/detector/internal/edit"
)

// What sentences that stand at the same place of two copies need to be
// compared though nothing else pairs them: a share of the words of the longer,
// and how many are looked at on the other side.
const (
	leastInGap = 0.6
	maxInGap   = 8
)

// fillGaps pairs the sentences of two copies that stand between paired ones at
// the same place of both and have most of their words in common: alone they
// say too little to be found, such as "A vote is due next month".
func (r *run) fillGaps(k *kinship) {
	left, right := r.sentencesOf(k.left), r.sentencesOf(k.right)
	inLeft, inRight := make([]int, len(left)), make([]int, len(right)) // the counterpart, plus 1
	for _, c := range k.pairs {
		if c.left.Index < len(left) && c.right.Index < len(right) && inLeft[c.left.Index] == 0 {
			inLeft[c.left.Index], inRight[c.right.Index] = c.right.Index+1, c.left.Index+1
		}
	}
	from := 0 // in right, behind the counterpart of the last paired left one
	for i := range left {
		if inLeft[i] > 0 {
			from = inLeft[i]
			continue
		}
		for j := from; j < min(len(right), from+maxInGap) && inRight[j] == 0; j++ {
			if r.pairInGap(k, &left[i], &right[j]) {
				inLeft[i], inRight[j], from = j+1, i+1, j+1
				break
			}
		}
	}
}

// pairInGap pairs two sentences that stand at the same place, if they have most
// of their words in common.
func (r *run) pairInGap(k *kinship, left, right *text.Sentence) bool {
	s := scriptOf(left, right)
	if s == nil || float64(s.Common) < leastInGap*float64(max(len(edit.Content(s.Left)), len(edit.Content(s.Right)))) {
		return false
	}
	k.pairs = append(k.pairs, copied{left, right, false, s})
	return true
}
