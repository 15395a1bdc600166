package eval

import (
	"math"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/atodds/atodds/detector"
)

// The bounds are the shares from which what was seen lies z standard errors
// away, which is how the score interval is defined.
func TestWilson(t *testing.T) {
	for _, test := range []struct {
		k, n   int
		lo, hi float64
	}{
		{0, 10, 0, 0.2775},
		{10, 10, 0.7225, 1},
		{5, 10, 0.2366, 0.7634},
		{3, 4, 0.3006, 0.9544},
		{1, 1000, 0.0002, 0.0056},
		{0, 0, 0, 1},
	} {
		lo, hi := Rate{test.k, test.n}.Wilson()
		assert.InDelta(t, test.lo, lo, 5e-5, "%d of %d", test.k, test.n)
		assert.InDelta(t, test.hi, hi, 5e-5, "%d of %d", test.k, test.n)
		for _, bound := range []float64{lo, hi} {
			if bound > 0 && bound < 1 {
				away := math.Abs(Rate{test.k, test.n}.Value()-bound) / math.Sqrt(bound*(1-bound)/float64(test.n))
				assert.InDelta(t, z, away, 1e-9, "%d of %d", test.k, test.n)
			}
		}
	}
	assert.Equal(t, "0.750 (0.301–0.954) 3 of 4", Rate{3, 4}.String())
	assert.Equal(t, "–", Rate{}.String(), "nothing was counted")
}

func found(verdict detector.Verdict, kind string) detector.Finding {
	return detector.Finding{Verdict: verdict, Kind: kind}
}

func TestLabels(t *testing.T) {
	var l Labels
	l.Add("contradiction", []detector.Finding{found(detector.Drift, "date"), found(detector.Contradiction, "count"), found(detector.Contradiction, "count")})
	l.Add("inconsistent", []detector.Finding{found(detector.Drift, "date")})
	l.Add("inconsistent", nil)
	l.Add("entailment", []detector.Finding{found(detector.Contradiction, "count")})
	l.Add("neutral", []detector.Finding{found(detector.Update, "count")})
	l.Add("consistent", nil)
	l.Add("paraphrase", []detector.Finding{found(detector.Contradiction, "money")})

	assert.Equal(t, Rate{1, 3}, l.Recall(false), "a drift is no contradiction")
	assert.Equal(t, Rate{2, 3}, l.Recall(true))
	assert.Equal(t, Rate{1, 3}, l.FalseAlarms(false))
	assert.Equal(t, Rate{2, 3}, l.FalseAlarms(true))

	var b strings.Builder
	require.NoError(t, l.Write(&b))
	got := b.String()
	assert.Regexp(t, `inconsistent +2 +0 +0 +1 +0 +1\n`, got, "rows by outcome, the heaviest first")
	assert.Regexp(t, `paraphrase +1 .*\(in no rate\)`, got, "an unknown label is shown and does not count")
	assert.Regexp(t, `count +0.500 .* 1 of 2`, got, "two findings of a kind in one row are one")
	assert.NotContains(t, got, "money")
}

func TestKinds(t *testing.T) {
	var a, b, all Kinds
	*a.at("count") = Kind{Found: 1, False: 1}
	*b.at("count") = Kind{Found: 2, Missed: 1}
	*b.at("age") = Kind{Missed: 1}
	*b.at("money") = Kind{False: 4}
	for _, k := range []*Kinds{&a, &b} {
		all.Merge(k, func(kind string) bool { return kind != "money" })
	}
	assert.Equal(t, Kind{Found: 3, Missed: 1, False: 1}, all.Of("count"))
	assert.Equal(t, Kind{}, all.Of("money"), "what is not kept does not count")

	var out strings.Builder
	require.NoError(t, all.Write(&out))
	assert.Regexp(t, `(?m)^age +– +0.000 \(0.000–0.793\) 0 of 1 +0.000$`, out.String())
	assert.Regexp(t, `(?m)^count +0.750 .* 3 of 4 +0.750 .* 3 of 4 +0.750$`, out.String())
	assert.Regexp(t, `(?m)^all +0.750 .* 3 of 4 +0.600 .* 3 of 5 +0.667$`, out.String())
	assert.True(t, math.IsNaN(Kind{}.F1()))
}
