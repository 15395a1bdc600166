package align

import (
	"cmp"
	"context"
	"math"
	"slices"

	"github.com/atodds/atodds/align/text"
)

// An Embedder turns texts into vectors that lie near each other where the texts
// mean the like. It returns one for each text, in their order: nil for a text that
// it has none of, which the error is about.
type Embedder interface {
	Embed(ctx context.Context, texts []string) ([][]float32, error)
}

// leastAlike is the least cosine of the vectors of two sentences that may tell one
// fact. It is high: models of embeddings hold most sentences of one event for
// alike, and what is asked in vain costs money.
const leastAlike = 0.6

// A Likely is two sentences that have few words in common and may tell one fact.
type Likely struct {
	Left, Right *text.Sentence
	Cosine      float64 // of their vectors
}

// ByMeaning returns the sentences of two documents that are nearest to each other
// by their vectors, each way: a second opinion beside that of the words, and never
// more than one pair for a sentence. The best stand first. Vectors has one for each
// sentence, nil where there is none.
func ByMeaning(left, right []*text.Sentence, vectors map[*text.Sentence][]float32) []Likely {
	nearest := func(s *text.Sentence, among []*text.Sentence) (best *text.Sentence, most float64) {
		for _, o := range among {
			if c := cosine(vectors[s], vectors[o]); c >= leastAlike && c > most {
				best, most = o, c
			}
		}
		return best, most
	}
	var list []Likely
	for _, l := range left {
		r, c := nearest(l, right)
		if r == nil {
			continue
		}
		if back, _ := nearest(r, left); back == l {
			list = append(list, Likely{l, r, c})
		}
	}
	slices.SortStableFunc(list, func(a, b Likely) int { return cmp.Compare(b.Cosine, a.Cosine) })
	return list
}

// cosine returns the cosine of two vectors: 0 where one is missing, of another
// length, or no direction.
func cosine(a, b []float32) float64 {
	if len(a) == 0 || len(a) != len(b) {
		return 0
	}
	dot, x, y := 0.0, 0.0, 0.0
	for i := range a {
		p, q := float64(a[i]), float64(b[i])
		dot, x, y = dot+p*q, x+p*p, y+q*q
	}
	c := dot / math.Sqrt(x*y)
	if math.IsNaN(c) || math.IsInf(c, 0) {
		return 0
	}
	return c
}
