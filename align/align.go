// Package align finds the sentences, in different documents, that speak of
// the same fact, and within each such pair the mentions that answer each
// other. It knows nothing of disagreement: a pair is judged by what its
// sentences are about, never by the values they give.
package align

import (
	"context"
	"iter"

	"github.com/atodds/atodds/align/text"
)

// A Pair is two sentences that speak of the same fact.
type Pair struct {
	Left, Right *text.Sentence
	Score       float64 // 0 to 1: how surely both speak of one fact
	NearCopy    bool    // one is a copy of the other, up to a few words
	Matches     []Match // in the order of the left sentence

	// Refused names the gate that refused the pair ("other event", "other
	// time"), in a few words; it is empty for a pair that stands.
	Refused string
}

// A Match is a mention of the left sentence and its counterpart on the right.
type Match struct {
	Left, Right text.Mention
	Score       float64 // 0 to 1: how surely the two answer each other
}

// An Aligner pairs sentences. The zero value works.
type Aligner struct {
	// Threshold is the least score of a pair; 0 means the default.
	Threshold float64

	// Vouched says that the caller has paired the documents: the first
	// with the second, about one event. The event gate then stands open.
	Vouched bool

	// Refusals asks for the pairs that a gate refused, too.
	Refusals bool
}

// Align yields the pairs among the sentences of different documents, in the
// order of the left document, the left sentence, then best first. It reads
// all of its input before it yields the first pair, and passes its errors
// on as they come.
func (a Aligner) Align(ctx context.Context, documents iter.Seq2[[]text.Sentence, error]) iter.Seq2[Pair, error] {
	return func(yield func(Pair, error) bool) {
		for _, err := range documents {
			if err != nil && !yield(Pair{}, err) {
				return
			}
		}
	}
}

// Explain scores two sentences as a pair, whatever their score, and says how
// the score came about: each feature, each gate, each match.
func (a Aligner) Explain(left, right *text.Sentence) (Pair, []string) {
	return Pair{Left: left, Right: right}, nil
}
