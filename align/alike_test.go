package align_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/atodds/atodds/align"
	"github.com/atodds/atodds/align/text"
)

func TestAlike(t *testing.T) {
	alike := func(left, right []text.Sentence) float64 {
		p := align.Alike(left, right)
		assert.Equal(t, p, align.Alike(right, left), "the same both ways")
		return p
	}
	sunk := document("a", "A ferry sank off Naxos on Monday, killing 14 passengers.")
	same := alike(sunk, document("b", "14 passengers died when a ferry sank off Naxos on Monday."))
	values := alike(sunk, document("b", "30 passengers died when a ferry sank off Naxos on Friday."))
	topic := alike(sunk, document("b", "The operator of a ferry that sank off Naxos was fined."))
	assert.Greater(t, same, values, "values count")
	assert.Greater(t, values, topic)
	assert.Greater(t, topic, alike(sunk, document("b", "Rates were left alone.")))
	assert.Zero(t, alike(sunk, nil), "there is nothing to compare")

	two := document("b", "A ferry sank off Naxos on Monday.", "It killed 14 passengers.")
	assert.Greater(t, alike(sunk, two), 0.6, "a passage counts as a whole")

	spanish := document("c", "A ferry sank off Naxos on Monday, killing 14 passengers.")
	spanish[0].Language = "es"
	assert.Zero(t, alike(sunk, spanish), "words of two languages are never one word")
}
