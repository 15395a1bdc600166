package align

import (
	"strings"

	"github.com/atodds/atodds/align/internal/likeness"
	"github.com/atodds/atodds/align/text"
)

// Alike returns how much two short passages, each of one sentence or a few,
// say the same: 0 to 1, near the mean judgement of people who were asked, and 0
// for two languages. Unlike the score of a [Pair] it takes the values that both
// give into account, and it is no word on whether they speak of one fact: two
// quakes that are reported in the same words are much alike.
func Alike(left, right []text.Sentence) float64 {
	if len(left) == 0 || len(right) == 0 || left[0].Language != right[0].Language {
		return 0
	}
	var words likeness.Lexicon
	x := words.In(left[0].Language)
	return likeness.Alike(x.Sketch(joined(left)), x.Sketch(joined(right)))
}

// joined returns the text of sentences.
func joined(sentences []text.Sentence) string {
	if len(sentences) == 1 {
		return sentences[0].Text()
	}
	var b strings.Builder
	for i := range sentences {
		if i > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(sentences[i].Text())
	}
	return b.String()
}
