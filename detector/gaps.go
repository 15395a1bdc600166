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
// say too little to be found, such as "A vote is due next month". Given are the
// sentences of the copies, and what makes a pair of two with their words.
func (k *kinship) fillGaps(left, right []text.Sentence, pair func(l, r *text.Sentence, own, other []edit.Word) (copied, bool)) {
	inLeft, inRight := make([]int, len(left)), make([]bool, len(right)) // the counterpart, plus 1
	for _, c := range k.pairs {
		l, r := c.pair.Left.Index, c.pair.Right.Index
		if l < len(left) && r < len(right) && inLeft[l] == 0 {
			inLeft[l], inRight[r] = r+1, true
		}
	}
	words := make([][]edit.Word, len(right)) // of those that were looked at
	from := 0                                // in right, behind the counterpart of the last paired left one
	for i := range left {
		if inLeft[i] > 0 {
			from = inLeft[i]
			continue
		}
		if from == len(right) || inRight[from] {
			continue
		}
		own := edit.Words(left[i].Text(), left[i].Span.Start)
		for j := from; j < min(len(right), from+maxInGap) && !inRight[j]; j++ {
			if words[j] == nil {
				words[j] = edit.Words(right[j].Text(), right[j].Span.Start)
			}
			if c, ok := pair(&left[i], &right[j], own, words[j]); ok {
				k.pairs = append(k.pairs, c)
				from = j + 1
				break
			}
		}
	}
}
