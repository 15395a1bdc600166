package detector_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/atodds/atodds/align/text"
	"github.com/atodds/atodds/detector"
)

// told returns what is said of the quotations in two reports of one remark.
func told(t *testing.T, left, right string) []string {
	t.Helper()
	docs := remarks()
	return messages(t, &detector.Detector{}, &text.Document{Name: "a", Date: docs[0].Date, Text: left}, &text.Document{Name: "b", Date: docs[0].Date, Text: right})
}

// What a reader would not miss in a quotation is no finding, and what changed
// places in it is told as moved.
func TestTriflesOfQuotations(t *testing.T) {
	for _, row := range []struct{ why, left, right, want string }{
		{"whose it is, in two forms",
			"Mayor Ida Lund said: \"The old tunnel has cost Sweden's taxpayers a fortune every single winter.\"",
			"\"The old tunnel has cost Swedish taxpayers a fortune every single winter,\" said Mayor Ida Lund.", ""},
		{"a country, and its people",
			"Mayor Ida Lund said: \"The old tunnel frightened all the Swedes who drove through it in winter.\"",
			"\"The old tunnel frightened all the lorries who drove through it in winter,\" said Mayor Ida Lund.",
			"quote altered: *Swedes* → *lorries*"},
		{"each translates what was said in another language",
			"Mayor Ida Lund said in Danish: \"The harbour will stay closed until the last wreck has been raised.\"",
			"\"The harbour will stay shut until the last wreck has been raised,\" said Mayor Ida Lund.", ""},
		{"a negation near the start of a short quotation",
			"\"We were not told the truth about the wreck,\" said Mayor Ida Lund.",
			"Mayor Ida Lund said: \"We were told the truth about the wreck.\"",
			"quote altered: *not* left out"},
		{"an interpreter does so, too",
			"Through an interpreter, Mayor Ida Lund said: \"The harbour will stay closed until the last wreck has been raised.\"",
			"\"The harbour will stay shut until the last wreck has been raised,\" said Mayor Ida Lund.", ""},
		{"in one language, another word",
			"Mayor Ida Lund said: \"The harbour will stay closed until the last wreck has been raised.\"",
			"\"The harbour will stay grim until the last wreck has been raised,\" said Mayor Ida Lund.",
			"quote altered: *closed* → *grim*"},
		{"words that changed places",
			"Mayor Ida Lund said: \"The harbour needs patience and money before the last wreck can be raised.\"",
			"\"The harbour needs money, the patience before the last wreck can be raised,\" said Mayor Ida Lund.",
			"quote altered: *patience* moved"},
		{"a small word that begins the next sentence",
			"Mayor Ida Lund said: \"The harbour needs a brave plan and the last wreck must be raised at once.\"",
			"\"The harbour needs a brave budget. And the last wreck must be raised at once,\" said Mayor Ida Lund.",
			"quote altered: *plan* → *budget*"},
	} {
		found := told(t, row.left, row.right)
		if row.want == "" {
			assert.Empty(t, found, row.why)
			continue
		}
		assert.Equal(t, []string{row.want}, found, row.why)
	}
}

// Sentences that tell two facts are not at odds, however alike they are.
func TestTwoFacts(t *testing.T) {
	for _, row := range []struct {
		why, kind string
		l, r      page
		found     bool
	}{
		{"two counts", "count",
			page{"2026-05-26", "Ilse Sandlund now has the support of 1,238 delegates for the nomination of her party, according to the Coastal Press."},
			page{"2026-05-27", "Ilse Sandlund now has the support of 1,237 delegates for the nomination of her party, according to the Northern Post."}, true},
		{"the other count is printed beside it", "count",
			page{"2026-05-26", "Ilse Sandlund now has the support of 1,238 delegates — just a hair above the 1,237 threshold needed to clinch the nomination."},
			page{"2026-05-28", "However, Sandlund changed her mind after getting 1,237 delegates on Thursday, the number needed to clinch the nomination."}, false},
		{"an example has its own figure", "percent",
			page{"2026-05-26", "For instance, the average family at the poverty line would spend 2 percent of its income on premiums."},
			page{"2026-05-27", "Under the plan of the council, the office said, the average family at the poverty line would spend 5.3 percent of its income on premiums."}, false},
		{"two families at one line", "percent",
			page{"2026-05-26", "After all, the average family at the poverty line would spend 2 percent of its income on premiums."},
			page{"2026-05-27", "Under the plan of the council, the office said, the average family at the poverty line would spend 5.3 percent of its income on premiums."}, true},
	} {
		found, compared := detected(t, row.l, row.r)
		assert.NotZero(t, compared, "%s: not compared", row.why)
		assert.Equal(t, row.found, slices.ContainsFunc(found, func(f detector.Finding) bool { return f.Kind == row.kind }), row.why)
	}
}
