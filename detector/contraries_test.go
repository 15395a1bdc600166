package detector

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// Acts that undo or exclude each other, in two tellings of one sentence.
func TestContraryActs(t *testing.T) {
	for _, row := range []struct {
		left, right string
		want        Code
		why         string
	}{
		{"The parish council accepted the offer of the timber firm.", "The parish council turned down the offer of the timber firm.", Opposite, "an act in two words"},
		{"The parish council accepted the final offer after a long debate.", "The parish council turned the final offer down after a long debate.", Opposite, "its two words stand apart"},
		{"The deputies voted for the new fishing quota on Monday.", "The deputies voted against the new fishing quota on Monday.", Opposite, "one verb, two prepositions"},
		{"The regatta on the lake was called off after the storm.", "The regatta on the lake went ahead after the storm.", Opposite, "passive and active"},
		{"The panel refused the brewery a licence for the festival.", "The panel granted the brewery a licence for the festival.", Opposite, "a verb that denies is an act here, and no negation besides"},
		{"The appeal judges upheld the verdict against the ferry line.", "The appeal judges confirmed the verdict against the ferry line.", "", "two acts of one side"},
		{"The deputies voted for the budget and against the quota on Monday.", "The deputies voted against the quota and for the budget on Monday.", "", "both tellings have both acts"},
	} {
		comparedAs(t, row.left, row.right, row.want, row.why)
	}
}

func TestParseContraries(t *testing.T) {
	list, err := parseContraries([]string{"admit, hush up/hush … up"})
	require.NoError(t, err)
	assert.Len(t, list["hush"], 2, "phrases by their first word")
	for _, bad := range []string{"admit", "admit, deny, refuse", "admit, … up", "admit, hush …", "admit,"} {
		_, err := parseContraries([]string{bad})
		assert.Error(t, err, bad)
	}
}
