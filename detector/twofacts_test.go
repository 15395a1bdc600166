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

// A figure whose digits stand beside the one that is set against it is answered
// there.
func TestPrintedBeside(t *testing.T) {
	for _, row := range []struct {
		why, own, other string
		want            bool
	}{
		{"in the middle of a sentence", "Moor got 1,237 votes.", "Moor got 1,403, and the 1,237 that are needed.", true},
		{"at its end", "Moor got 1,237 votes.", "Lind won with 1,403 votes against 1,237.", true},
		{"part of a longer one", "Moor got 1,237 votes.", "Lind won with 1,403 votes against 11,237.", false},
		{"short ones stand in many sentences", "Moor got 45 percent.", "Lind beat her by 52 percent to 45.", false},
	} {
		own, other := oneSentence(t, row.own), oneSentence(t, row.other)
		assert.Equal(t, row.want, printedBeside(own, own.Mentions[0], other, other.Mentions[0]), row.why)
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
