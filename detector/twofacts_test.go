package detector

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/atodds/atodds/align"
	"github.com/atodds/atodds/align/extract"
	"github.com/atodds/atodds/align/text"
)

// Acts are told apart by their sums of money.
func TestOtherAmounts(t *testing.T) {
	for _, row := range []struct {
		why, left, right string
		want             bool
	}{
		{"two packages", "It passed a package of $15.2 million on Friday.", "On Wednesday it passed $7.8 million of relief.", true},
		{"one of them, rounded", "It passed a package of $15.2 million on Friday.", "On Wednesday it passed some $15 million of relief.", false},
		{"one with its parts", "It passed a package of $15.2 million on Friday.", "On Wednesday it passed $15.2 million of relief, $7.8 million for farms.", false},
		{"nothing is said of the other", "It passed a package of $15.2 million on Friday.", "On Wednesday it passed the relief.", false},
	} {
		assert.Equal(t, row.want, otherAmounts(align.Pair{Left: oneSentence(t, row.left), Right: oneSentence(t, row.right)}), row.why)
	}
}

// oneSentence returns the one sentence of a text.
func oneSentence(t *testing.T, s string) *text.Sentence {
	t.Helper()
	sentences, err := extract.Sentences(t.Context(), &text.Document{Name: "text", Text: s})
	require.NoError(t, err)
	require.Len(t, sentences, 1)
	return &sentences[0]
}
