package detector

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/atodds/atodds/align/extract"
	"github.com/atodds/atodds/align/text"
)

func TestOffices(t *testing.T) {
	list := titles.in(nil)
	for _, row := range []struct {
		text, words, bearer string
		deputy, former      bool
		why                 string
	}{
		{"Yesterday Foreign Minister Anna Kovacs left.", "Foreign Minister", "anna kovacs", false, false, "before the name"},
		{"Yesterday Anna Kovacs, the Polish foreign minister, left.", "foreign minister", "anna kovacs", false, false, "behind it"},
		{"Yesterday the deputy foreign minister left.", "deputy foreign minister", "", true, false, "a deputy, and no name"},
		{"Yesterday former President Anna Kovacs left.", "President", "anna kovacs", false, true, "a former office"},
		{"Yesterday the secretary of state for health left.", "", "", false, false, "a portfolio that no line has"},
	} {
		sentences, err := extract.Sentences(t.Context(), &text.Document{Text: row.text, Language: "en"})
		require.NoError(t, err)
		words := namedWords(&sentences[0], newSaid(&sentences[0]).words)
		found := officesOf(&sentences[0], words, list)
		if row.words == "" {
			assert.Empty(t, found, row.why)
			continue
		}
		if assert.Len(t, found, 1, row.text) {
			o := found[0]
			assert.Equal(t, row.words, row.text[words[o.from].Start:words[o.to-1].End], row.why)
			assert.Equal(t, [2]bool{row.deputy, row.former}, [2]bool{o.deputy, o.former}, row.why)
			if row.bearer == "" {
				assert.Equal(t, -1, o.bearer, row.why)
			} else if assert.GreaterOrEqual(t, o.bearer, 0, row.why) {
				assert.Equal(t, row.bearer, words[o.bearer].Low, row.why)
			}
		}
	}
	assert.Equal(t, list["foreign minister"], list["foreign secretary"], "one office")
	assert.NotEqual(t, list["foreign minister"], list["defence minister"], "two of one group")
	_, err := parseTitles([]string{"foreign minister"})
	assert.EqualError(t, err, `"foreign minister": write GROUP: TITLE = TITLE`)
	_, err = parseTitles([]string{"minister: a = "})
	assert.EqualError(t, err, `"minister: a = ": a title is empty; write GROUP: TITLE = TITLE`)
}
