package detector

import (
	"context"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/atodds/atodds/align"
	"github.com/atodds/atodds/align/text"
	"github.com/atodds/atodds/detector/internal/edit"
)

// original is a report that the copies of these tests rewrite.
const original = `TARNFOSS (AP) — Engineers emptied the upper reservoir at Tarnfoss on Thursday after a crack was seen in the spillway.

The protesters who had camped below the wall since last year left the valley before nightfall.

Inspectors of the ministry found the colour of the water odd during a routine dive, according to the utility.

Police let the protesters take their tents along, and buses carried them to the coast.

Farmers downstream fear for the barley harvest, said Ann Roe, who grows the colour plant madder near the reservoir.

A court in Russia will decide next month whether the protesters may come back to the site.

Repairs began last year but stopped when the money from Russia ran out, said Jo Lund, who speaks for the owners.`

// substituted returns the messages about a copy of the original.
func substituted(t *testing.T, copied string) []string {
	t.Helper()
	d := Detector{Comparators: []Comparator{{Name: "wording", Severity: Error, Copied: compareSubstitutions}}}
	var list []string
	for f, err := range d.Detect(context.Background(), func(yield func(*text.Document, error) bool) {
		_ = yield(&text.Document{Name: "wire", Text: original}, nil) && yield(&text.Document{Name: "spun", Text: copied}, nil)
	}) {
		require.NoError(t, err)
		assert.Equal(t, "wording", f.Kind)
		assert.Equal(t, Substituted, f.Code)
		message, _, _ := strings.Cut(f.Message, " (")
		list = append(list, string(f.Severity)+" "+message)
	}
	return list
}

func TestSubstitutions(t *testing.T) {
	for _, row := range []struct {
		replace []string
		want    []string
		why     string
	}{
		{[]string{"protesters", "rioters"}, []string{"warning protesters → rioters, in 3 places"}, "a loaded word throughout"},
		{[]string{"last year", "previous year"}, []string{"warning last → previous, in 2 places"}, "a time that hangs on another now"},
		{[]string{"Russia", "Russian Federation"}, []string{"note Russia → Russian Federation, in 2 places"}, "the formal name of a country"},
		{[]string{"colour", "color"}, nil, "American spelling"},
		{[]string{"said", "stated"}, nil, "verbs that say that something was said"},
		{[]string{"tents", "cabins"}, nil, "in one place it is no habit"},
		{[]string{"The protesters who", "The rioters who"}, nil, "one place of three"},
		{[]string{"protesters", "protestors"}, nil, "a spelling"},
		{[]string{"—", "-"}, nil, "marks"},
		{[]string{"Police", "Officers", "protesters", "rioters"}, []string{"warning protesters → rioters, in 3 places"}, "another swap beside it"},
	} {
		assert.Equal(t, row.want, substituted(t, strings.NewReplacer(row.replace...).Replace(original)), row.why)
	}
}

func TestSystematicFindingsTellTheirPlacesOnce(t *testing.T) {
	compare := func(c *Comparison) {
		s := c.tellings()
		if s == nil {
			return
		}
		for _, e := range s.Edits {
			c.settle(matchOf(s, e), contradiction(Opposite, "a word"))
		}
	}
	d := Detector{Comparators: []Comparator{{Name: "wording", Severity: Error, Copied: compareSubstitutions, Compare: compare}}}
	copied := strings.NewReplacer("protesters", "rioters", "tents", "cabins").Replace(original)
	var words []string
	for f, err := range d.Detect(context.Background(), func(yield func(*text.Document, error) bool) {
		_ = yield(&text.Document{Name: "wire", Text: original}, nil) && yield(&text.Document{Name: "spun", Text: copied}, nil)
	}) {
		require.NoError(t, err)
		words = append(words, f.Right.Words())
		assert.Equal(t, Contradiction, f.Verdict, "it is as grave as what is said of its places")
	}
	assert.ElementsMatch(t, []string{"cabins", "rioters"}, words, "the three places of one are told once")
}

func TestSpelledAlike(t *testing.T) {
	for _, pair := range [][2]string{{"colour", "color"}, {"per cent", "percent"}, {"organise", "organize"}, {"centre", "center"}, {"defence", "defense"}, {"travelled", "traveled"}, {"e-mail", "email"}, {"grey", "gray"}, {"eleventh-hour", "11th-hour"}} {
		assert.True(t, spelledSame(pair[0], pair[1]), pair)
	}
	for _, pair := range [][2]string{{"protester", "rioter"}, {"horse", "house"}, {"last", "previous"}} {
		assert.False(t, spelledSame(pair[0], pair[1]), pair)
	}
}

// matchOf returns the words of an edit as two that answer each other.
func matchOf(s *edit.Script, e edit.Edit) align.Match {
	return align.Match{
		Left:  text.Mention{Span: place(s.Left, e.LeftFrom, e.LeftTo)},
		Right: text.Mention{Span: place(s.Right, e.RightFrom, e.RightTo)},
		Score: 1,
	}
}

func TestSubstitutionsInHouseStyle(t *testing.T) {
	copied := strings.NewReplacer("protesters", "rioters").Replace(original)
	more, err := ExtendLexicons(map[string][]string{"neutral": {"protester, rioter"}})
	require.NoError(t, err)
	d := Detector{Comparators: []Comparator{{Name: "wording", Severity: Error, Copied: compareSubstitutions}}, Lexicons: more}
	for f, err := range d.Detect(context.Background(), func(yield func(*text.Document, error) bool) {
		_ = yield(&text.Document{Name: "wire", Text: original}, nil) && yield(&text.Document{Name: "spun", Text: copied}, nil)
	}) {
		require.NoError(t, err)
		t.Errorf("%s, though the configuration calls the two words neutral", f.Message)
	}
}
