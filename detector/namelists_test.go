package detector

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/atodds/atodds/align/text"
)

func TestNameLists(t *testing.T) {
	pairs := map[[2]int]bool{}
	for _, groups := range confusables.in(nil) {
		for _, g := range groups {
			pairs[[2]int{g}] = true
		}
	}
	assert.GreaterOrEqual(t, len(pairs), 60, "pairs that are easily confused")
	for _, row := range []struct {
		list *lexicon[nameList]
		a, b string
		want bool
		why  string
	}{
		{aliases, "burma", "myanmar", true, "two names of one state"},
		{aliases, "us", "united states", true, "stops are dropped"},
		{aliases, "moscow", "washington", false, "two capitals"},
		{transliterations, "muammar gaddafi", "moammar qadhafi", true, "word by word"},
		{transliterations, "gaddafi", "muammar qaddafi", true, "the family name alone"},
		{transliterations, "saif gaddafi", "muammar qaddafi", false, "another given name"},
		{confusables, "iran", "iraq", true, "a pair"},
		{confusables, "iraq", "iran", true, "either way round"},
		{confusables, "iran", "nigeria", false, "of two pairs"},
	} {
		assert.Equal(t, row.want, row.list.in(nil).one(row.a, row.b), "%s / %s: %s", row.a, row.b, row.why)
	}
	_, err := parseNames([]string{"Burma"})
	assert.EqualError(t, err, `"Burma": one name alone; write NAME = NAME`)
	_, err = parseNames([]string{"Burma = "})
	assert.EqualError(t, err, `"Burma = ": a name is empty; write NAME = NAME`)
	_, err = parseConfusables([]string{"Iran = Iraq = Oman"})
	assert.EqualError(t, err, `"Iran = Iraq = Oman": give two names, in the form NAME = NAME`)
}

// What users add to the lists counts in comparisons.
func TestHouseNames(t *testing.T) {
	compared := func(x *Lexicons, left, right string) []string {
		d := Detector{Lexicons: x}
		_, findings, err := d.Compare(t.Context(), &text.Document{Text: left}, &text.Document{Text: right})
		require.NoError(t, err)
		var list []string
		for _, f := range findings {
			list = append(list, string(f.Verdict)+" "+string(f.Code))
		}
		return list
	}
	const frame = " rebuilt the old rope bridge over the gorge with forty goats and a borrowed winch."
	for _, row := range []struct {
		list, entry, left, right string
		before, after            []string
		why                      string
	}{
		{"aliases", "Tolmworks = Kestrel Group", "Last spring Tolmworks" + frame, "Last spring Kestrel Group" + frame,
			[]string{"contradiction OTHER_NAME"}, nil, "a firm under two names"},
		{"transliterations", "Varenkov = Warenkoff", "Last spring Varenkov" + frame, "Last spring Warenkoff" + frame,
			[]string{"contradiction OTHER_NAME"}, nil, "two spellings of the house"},
		{"confusables", "Varenkov = Varenkow", "Last spring Varenkov" + frame, "Last spring Varenkow" + frame,
			[]string{"drift SPELLING"}, []string{"contradiction CONFUSED"}, "two who are easily confused"},
	} {
		x, err := ExtendLexicons(map[string][]string{row.list: {row.entry}})
		require.NoError(t, err)
		assert.Equal(t, row.before, compared(nil, row.left, row.right), "%s: before", row.why)
		assert.Equal(t, row.after, compared(x, row.left, row.right), "%s: after", row.why)
	}
}
