package answer

import (
	"context"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/atodds/atodds/align/extract"
	"github.com/atodds/atodds/align/internal/likeness"
	"github.com/atodds/atodds/align/text"
)

func passage(t testing.TB, s string) []*text.Sentence {
	t.Helper()
	list, err := extract.Sentences(context.Background(), &text.Document{Text: s})
	require.NoError(t, err)
	var sentences []*text.Sentence
	for i := range list {
		sentences = append(sentences, &list[i])
	}
	return sentences
}

// only1 returns the one mention of a sentence.
func only1(t testing.TB, s string) text.Mention {
	t.Helper()
	mentions := passage(t, s)[0].Mentions
	require.Len(t, mentions, 1, s)
	return mentions[0]
}

func TestValues(t *testing.T) {
	for _, row := range []struct {
		a, b               string
		able, equal, agree bool
		why                string
	}{
		{"He planted 12 trees.", "He planted twelve trees.", true, true, true, "one number"},
		{"He planted 12 trees.", "He planted 15 trees.", true, false, false, "two numbers"},
		{"He sold 1,500 trees.", "He sold 1,503 trees.", true, false, true, "a round number and what it rounds"},
		{"It grew by 20 percent.", "One in five came.", true, true, true, "a percentage and a fraction"},
		{"He paid $40.", "He paid 40 miles.", false, false, false, "money is no distance"},
		{"He earns $40 an hour.", "He earns $50 a week.", false, false, false, "rates per other things"},
		{"He earns $40 an hour.", "He earns $40 a week.", true, false, false, "one figure, per something else by a slip"},
		{"They met on Thursday.", "They met on Thursday morning.", true, true, true, "a day and an hour of it"},
		{"They met on Thursday.", "They met on Friday.", true, false, false, "two days"},
		{"They met on March 3.", "They met on March 3, 2019.", true, true, true, "a year is left out"},
		{"They met on March 3.", "They met on April 3, 2019.", true, false, false, "another month"},
		{"They met at 3 p.m.", "They met on Thursday.", false, false, false, "an hour of no day is no day"},
		{"They met in 2019.", "They met in March 2019.", true, true, true, "a month of the year"},
		{"More than 10 came.", "Some 35 came.", true, false, true, "a bound and a figure that it allows"},
		{"Fewer than 10 came.", "Some 35 came.", true, false, false, "a bound and a figure beyond it"},
	} {
		a, b := only1(t, row.a), only1(t, row.b)
		assert.Equal(t, row.able, Able(a, b), "able: %s", row.why)
		assert.Equal(t, row.able, Able(b, a), "able, the other way round: %s", row.why)
		assert.Equal(t, row.equal, Equal(a, b), "equal: %s", row.why)
		assert.Equal(t, row.equal, Equal(b, a), "equal, the other way round: %s", row.why)
		assert.Equal(t, row.agree, Agree(a, b), "agree: %s", row.why)
		assert.Equal(t, row.agree, Agree(b, a), "agree, the other way round: %s", row.why)
	}
}

// odds returns the odds of the first mentions of two texts.
func odds(t testing.TB, a, b string) float64 {
	t.Helper()
	var words likeness.Lexicon
	compare := Comparer{Words: &words}
	x, y := Places(&words, passage(t, a)), Places(&words, passage(t, b))
	require.NotEmpty(t, x)
	require.NotEmpty(t, y)
	return compare.Odds(&x[0], &y[0])
}

func TestOdds(t *testing.T) {
	const asked = "The council will plant 300 oaks along the canal."
	copied := odds(t, asked, "The council will plant 450 oaks along the canal.")
	told := odds(t, asked, "Along the canal, 450 oaks are to be planted by the council.")
	other := odds(t, asked, "The council spent a week on a report of 450 pages.")
	assert.Greater(t, copied, told, "a copy tells more than a paraphrase")
	assert.Greater(t, told, other, "and a paraphrase more than another fact")
	assert.Negative(t, other, "which is likelier to be no answer at all")
	assert.InDelta(t, copied, odds(t, asked, "The council will plant 9,000 oaks along the canal."), 1e-9, "values are not looked at")
}

func TestComparerRemembersWithoutEffect(t *testing.T) {
	var words likeness.Lexicon
	a := Places(&words, passage(t, "The council will plant 300 oaks and 20 elms."))
	b := Places(&words, passage(t, "It planted 40 oaks. It felled 30 elms and 7 ashes."))
	compare := Comparer{Words: &words}
	for i := range a {
		for j := range b {
			fresh := Comparer{Words: &words}
			assert.Equal(t, fresh.Measure(&a[i], &b[j]), compare.Measure(&a[i], &b[j]))
		}
	}
}

func TestShares(t *testing.T) {
	shares := Shares([]float64{0, 0})
	assert.InDeltaSlice(t, []float64{1.0 / 3, 1.0 / 3}, shares, 1e-9, "a third is left for no answer")
	assert.Empty(t, Shares(nil))
}

func TestFeatureNames(t *testing.T) {
	for i, name := range FeatureNames {
		assert.NotEmpty(t, name, "feature %d", i)
	}
}

func TestAct(t *testing.T) {
	for _, row := range []struct{ sentence, want, why string }{
		{"Thieves entered the museum on Sunday.", "entered", "the verb before the time"},
		{"On Sunday thieves broke a window.", "broke", "the verb after a time that opens its sentence"},
		{"The museum will reopen on Sunday.", "reopen", "the verb behind a modal"},
		{"A quiet street on Sunday.", "", "no verb"},
	} {
		s := passage(t, row.sentence)[0]
		require.Len(t, s.Mentions, 1, row.sentence)
		assert.Equal(t, row.want, Act(s, s.Mentions[0].Span), row.why)
	}
}
