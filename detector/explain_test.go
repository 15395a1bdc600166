package detector_test

import (
	"context"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/atodds/atodds/align/extract"
	"github.com/atodds/atodds/align/text"
	"github.com/atodds/atodds/detector"
)

// An explanation tells what a run makes of two sentences, and where another
// sentence is the better counterpart.
func TestExplainAmong(t *testing.T) {
	read := func(s string) []text.Sentence {
		list, err := extract.Sentences(context.Background(), &text.Document{Name: "a", Text: s})
		require.NoError(t, err)
		return list
	}
	left := read("The foundry at Oskarsborg dismissed 240 moulders on Thursday.\n\nIts owner, Henrik Tamm, lives in Tallinn.\n\nNobody was hurt.")
	right := read("On Thursday the foundry at Oskarsborg dismissed 420 moulders.\n\nHenrik Tamm, its owner, lives in Tallinn.\n\nA baker in Porto won 14 prizes.")
	var d detector.Detector
	pairs, err := d.Among(context.Background(), left, right)
	require.NoError(t, err)
	require.Len(t, pairs, 2)

	say := func(l, r int) string {
		var b strings.Builder
		for _, s := range d.ExplainAmong(pairs, &left[l], &right[r]).Steps {
			b.WriteString(s.Comparator + " " + s.Text + "\n")
		}
		return b.String()
	}
	assert.Contains(t, say(0, 0), "check compares the two, with a score of 0.")
	assert.Contains(t, say(0, 0), "count “240 moulders” [240] against “420 moulders” [420]: contradiction")
	assert.Contains(t, say(0, 1), "check does not compare the two: the left one is paired with line 1 (0.")
	assert.Contains(t, say(0, 1), "the right one is paired with line 3 (0.")
	assert.Contains(t, say(2, 2), "check does not compare the two, nor either of them with another sentence")

	for _, s := range d.Explain(&left[0], &right[0]) {
		assert.NotContains(t, s.Text, "check ", "without a run nothing is said of one")
	}
}
