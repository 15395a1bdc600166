package align

import (
	"github.com/atodds/atodds/align/internal/likeness"
)

// Alike returns how much two sentences, or short passages, say the same: 0 to
// 1, near the mean judgement of people who were asked. Unlike the score of a
// [Pair] it takes the values that both give into account, and it is no word on
// whether they speak of one fact: two quakes of which reports use the same
// words are much alike.
func Alike(left, right string) float64 {
	var words likeness.Lexicon
	return likeness.Alike(words.Sketch(left), words.Sketch(right))
}
