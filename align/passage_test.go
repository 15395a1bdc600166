package align_test

import (
	"context"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/atodds/atodds/align"
	"github.com/atodds/atodds/align/extract"
	"github.com/atodds/atodds/align/text"
)

// read makes a document of a passage, with its mentions.
func read(t testing.TB, passage string) []text.Sentence { return readOn(t, "", passage) }

// readOn is read for a passage that appeared on a day.
func readOn(t testing.TB, date, passage string) []text.Sentence {
	t.Helper()
	d := &text.Document{Text: passage}
	d.Date, _ = time.Parse(time.DateOnly, date)
	sentences, err := extract.Sentences(context.Background(), d)
	require.NoError(t, err)
	return sentences
}

// answers lists the matches of two vouched passages as "left = right".
func answers(t testing.TB, left, right string) []string {
	t.Helper()
	var list []string
	for _, p := range collect(t, align.Aligner{Vouched: true}, read(t, left), read(t, right)) {
		for _, m := range p.Matches {
			list = append(list, p.Left.Of(m.Left)+" = "+p.Right.Of(m.Right))
		}
	}
	slices.Sort(list)
	return list
}

const orchard = `Hailstones ruined the harvest of the Velden orchards on Sunday night.
Growers in Velden expect to lose 640 tonnes of cherries, their union said.
The storm tore the roofs off 23 barns along the river.
A farmhand was taken to hospital with a broken arm.
The union has asked the ministry for $7 million in aid for the growers.`

func TestPassages(t *testing.T) {
	for _, row := range []struct {
		summary string
		want    []string
		why     string
	}{
		{"Growers in Velden expect to lose 640 tonnes of cherries and want $7 million in aid.",
			[]string{"$7 million = $7 million", "640 tonnes = 640 tonnes"}, "one sentence joins the facts of two"},
		{"Growers in Velden expect to lose 910 tonnes of cherries and the storm tore the roofs off 32 barns.",
			[]string{"23 barns = 32 barns", "640 tonnes = 910 tonnes"}, "a changed figure finds the place that it came from"},
		{"Hailstones ruined the harvest of the Velden orchards on Monday night.",
			[]string{"Sunday night = Monday night"}, "and so does a changed day"},
		{"The storm tore the roofs off 23 barns; growers in Velden expect to lose 23 tonnes of cherries.",
			[]string{"23 barns = 23 barns", "640 tonnes = 23 tonnes"}, "what one mention accounts for is no counterpart of another"},
		{"A librarian in Spain found a map of 1951.", nil, "a figure of another fact has no counterpart"},
	} {
		assert.Equal(t, row.want, answers(t, orchard, row.summary), row.why)
	}
}

// A passage that gives the value of a mention elsewhere answers it there,
// unless the words around the mention speak clearly for another place.
func TestPassagesPreferTheSameValue(t *testing.T) {
	article := "The bridge at Osk carries 4,100 lorries on a working day. The tunnel at Brenn carries 6,300 lorries on a working day."
	assert.Equal(t, []string{"6,300 lorries = 6,300 lorries"}, answers(t, article, "The crossing carries 6,300 lorries on a working day."))
}

func TestPassagesAreSymmetric(t *testing.T) {
	summary := "Growers expect to lose 910 tonnes of cherries. The storm hit 23 barns on Sunday night."
	var turned []string
	for _, s := range answers(t, summary, orchard) {
		l, r, _ := strings.Cut(s, " = ")
		turned = append(turned, r+" = "+l)
	}
	slices.Sort(turned)
	assert.Equal(t, answers(t, orchard, summary), turned)
}

func TestPassagesSayThatTheyAreWhole(t *testing.T) {
	pairs := collect(t, align.Aligner{Vouched: true}, read(t, orchard), read(t, "The storm tore the roofs off 23 barns."))
	require.NotEmpty(t, pairs)
	for _, p := range pairs {
		assert.True(t, p.Whole, "every sentence was looked at")
		assert.LessOrEqual(t, p.Score, 1.0)
		for _, m := range p.Matches {
			assert.LessOrEqual(t, m.Score, 1.0)
		}
	}
	pairs = collect(t, align.Aligner{Vouched: true}, read(t, "The storm hit 23 barns."), read(t, "The storm hit 32 barns."))
	require.Len(t, pairs, 1)
	assert.False(t, pairs[0].Whole, "two single sentences are no passages")
}

// Passages with more mentions than can be set against each other fall back
// to matches within pairs of sentences.
func TestPassagesTooLong(t *testing.T) {
	table := strings.Repeat("7 cats, 8 dogs, 9 hens, 10 cows, 11 pigs, 12 goats, 13 mules, 14 geese, 15 ducks and 16 sheep. ", 60)
	pairs := collect(t, align.Aligner{Vouched: true}, read(t, table), read(t, table))
	for _, p := range pairs {
		require.False(t, p.Whole)
	}
}
