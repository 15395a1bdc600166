package align

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/atodds/atodds/align/text"
)

func TestByMeaning(t *testing.T) {
	var s [5]text.Sentence
	vectors := map[*text.Sentence][]float32{
		&s[0]: {1, 0}, &s[1]: {0, 1},
		&s[2]: {0.9, 0.1}, &s[3]: {0.6, 0.8}, &s[4]: nil,
	}
	list := ByMeaning([]*text.Sentence{&s[0], &s[1]}, []*text.Sentence{&s[2], &s[3], &s[4]}, vectors)
	if assert.Len(t, list, 2) {
		assert.Same(t, &s[0], list[0].Left, "the best stand first")
		assert.Same(t, &s[2], list[0].Right)
		assert.Same(t, &s[3], list[1].Right, "nearest to the second alone of those that are left")
		assert.InDelta(t, 0.8, list[1].Cosine, 1e-6)
	}
	assert.Empty(t, ByMeaning([]*text.Sentence{&s[0]}, []*text.Sentence{&s[4]}, vectors), "nothing is near to no vector")
	assert.Empty(t, ByMeaning([]*text.Sentence{&s[0]}, []*text.Sentence{&s[1]}, vectors), "two that are square to each other")

	vectors[&s[1]] = []float32{0.99, 0}
	list = ByMeaning([]*text.Sentence{&s[0], &s[1]}, []*text.Sentence{&s[2]}, vectors)
	assert.Len(t, list, 1, "a sentence has one counterpart")
}

func TestCosine(t *testing.T) {
	for _, test := range []struct {
		why  string
		a, b []float32
		want float64
	}{
		{"one direction", []float32{1, 2}, []float32{2, 4}, 1},
		{"of no length", []float32{0, 0}, []float32{1, 1}, 0},
		{"of two models", []float32{1}, []float32{1, 0}, 0},
		{"none", nil, []float32{1}, 0},
	} {
		assert.InDelta(t, test.want, cosine(test.a, test.b), 1e-9, test.why)
	}
}
