package detector_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/atodds/atodds/detector"
)

// In stories that nobody paired, another name beside another word is another
// fact, and the speaker of a quotation is compared as such.
func TestNamesOfSeparateStories(t *testing.T) {
	for _, row := range []struct {
		why         string
		left, right string
		found       bool
	}{
		{"nothing but the name differs",
			"At the autumn fair in Velmark the jury gave the golden ladle for the best barley soup to Edda Ruhl on Sunday evening.",
			"At the autumn fair in Velmark the jury gave the golden ladle for the best barley soup to Nils Torp on Sunday evening.", true},
		{"another word in step with the name",
			"The union of ferry pilots in Velmark on Sunday evening announced its endorsement of Edda Ruhl for the Red nomination in the autumn primary.",
			"The union of ferry pilots in Velmark on Sunday evening announced its endorsement of Nils Torp for the Green nomination in the autumn primary.", false},
		{"another verb, another relation",
			"The secret notes about the soup of the autumn fair in Velmark, which were leaked by the Ladle Post, name six cooks of the jury.",
			"The secret notes about the soup of the autumn fair in Velmark, which were obtained by the Barley Times, name six cooks of the jury.", false},
		{"behind a quotation",
			`"We will not serve the barley soup of the autumn fair in paper cups again," Edda Ruhl said on Sunday evening.`,
			`"We will not serve the barley soup of the autumn fair in paper cups again," Nils Torp said on Sunday evening.`, false},
	} {
		found, compared := detected(t, page{"2026-05-09", row.left}, page{"2026-05-09", row.right})
		names := slices.ContainsFunc(found, func(f detector.Finding) bool { return f.Kind == "name" })
		assert.Equal(t, row.found, names, "%s: %v", row.why, found)
		assert.NotZero(t, compared, "not compared at all: %s", row.why)
	}
}
