package detector

import (
	"context"
	"testing"

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
