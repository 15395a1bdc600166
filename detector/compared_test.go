package detector

import (
	"context"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/atodds/atodds/align/text"
)

// compared returns the findings of a kind between two vouched texts of unknown
// date.
func compared(t *testing.T, left, right, kind string) []Finding {
	t.Helper()
	var d Detector
	for _, c := range Comparators() {
		if c.Name == kind {
			d.Comparators = []Comparator{c}
		}
	}
	_, findings, err := d.Compare(context.Background(), &text.Document{Name: "left", Text: left}, &text.Document{Name: "right", Text: right})
	require.NoError(t, err)
	return findings
}

// comparedAs sets two sentences that the caller has paired against each other,
// either way round, and holds the one finding to its code; an empty one stands
// for silence.
func comparedAs(t *testing.T, left, right string, want Code, why string) {
	t.Helper()
	for _, sides := range [][2]string{{left, right}, {right, left}} {
		var d Detector
		_, findings, err := d.Compare(t.Context(), &text.Document{Name: "left", Text: sides[0]}, &text.Document{Name: "right", Text: sides[1]})
		require.NoError(t, err)
		if want == "" {
			assert.Empty(t, findings, "%s: %s / %s", why, sides[0], sides[1])
			continue
		}
		if assert.Len(t, findings, 1, "%s: %s / %s", why, sides[0], sides[1]) {
			assert.Equal(t, want, findings[0].Code, why)
		}
	}
}
