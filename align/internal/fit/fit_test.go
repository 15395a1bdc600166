package main

import (
	"math"
	"os"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/atodds/atodds/align/internal/gold"
	"github.com/atodds/atodds/align/internal/likeness"
)

// On pairs held out the scores must be well ahead of plain TF-IDF, and near
// the share of pairs that hold. One fold of five tells; the program that fits
// prints the figures of all.
func TestHeldOut(t *testing.T) {
	data := os.Getenv("ATODDS_DATA")
	if data == "" {
		t.Skip("ATODDS_DATA is unset: the labelled sets are not measured")
	}
	m, err := read(data)
	require.NoError(t, err)
	const fold = 0
	held := holdOut(m, fold)
	m, held = only(fold, m, held)
	t.Log("\n" + report(m, held))

	columnsOf := func(name string) (score, alike, plain columns) {
		for _, part := range parts() {
			if part.name == name {
				score, _, alike, plain = part.columns(m.samples, held.samples)
				return score, alike, plain
			}
		}
		require.Fail(t, "no such part", name)
		return
	}
	_, alike, plain := columnsOf("mrpc")
	_, accuracy := gold.Best(alike.fact)
	_, plainly := gold.Best(plain.fact)
	assert.Greater(t, accuracy.Accuracy, plainly.Accuracy+0.02, "paraphrases")
	assert.Less(t, gold.Calibration(alike.fact), 0.06)

	_, alike, plain = columnsOf("sts headlines")
	assert.Greater(t, gold.Pearson(alike.graded), gold.Pearson(plain.graded)+0.06, "headlines")

	score, _, plain := columnsOf("ecb+")
	own, _ := gold.Best(score.fact)
	other, _ := gold.Best(plain.fact)
	assert.Greater(t, own.F1, other.F1+0.04, "events")
}

// only keeps what belongs to a fold.
func only(fold int, m *material, held *verdicts) (*material, *verdicts) {
	some, said := &material{}, &verdicts{}
	for i := range m.samples {
		if m.samples[i].Fold == fold {
			some.samples, said.samples = append(some.samples, m.samples[i]), append(said.samples, held.samples[i])
		}
	}
	for i := range m.meetings {
		if m.meetings[i].fold == fold {
			some.meetings, said.events = append(some.meetings, m.meetings[i]), append(said.events, held.events[i])
		}
	}
	for i := range m.judged {
		if m.judged[i].fold == fold {
			some.judged, said.judged = append(some.judged, m.judged[i]), append(said.judged, held.judged[i])
		}
	}
	return some, said
}

// Newton's method finds the weights that made the labels.
func TestRegress(t *testing.T) {
	var truth likeness.Features
	truth[likeness.Bias], truth[likeness.Cosine], truth[likeness.Order] = -2, 3, 1.5
	var list []observation
	for i := range 4000 {
		var f likeness.Features
		f[likeness.Bias] = 1
		f[likeness.Cosine] = float64(i%67) / 67
		f[likeness.Order] = float64(i%41) / 41
		list = append(list, observation{f[:], likeness.Probability(truth, f), 1000})
	}
	for i, w := range regress(list, ridge) {
		assert.InDelta(t, truth[i], w, 0.01)
	}
}

// A forest learns what no weighted sum tells: that one sign or the other must
// hold, but not both.
func TestBoosting(t *testing.T) {
	var list []observation
	for i := range 400 {
		a, b, noise := float64(i%2), float64(i/2%2), float64(i%7)
		list = append(list, observation{[]float64{a, b, noise}, math.Abs(a - b), 1})
	}
	plan := boosting{Trees: 30, Depth: 2, Rate: 0.3, Ridge: 1, Share: 1, Some: 0.8}
	forest := plan.grow(list)
	for _, o := range list {
		assert.InDelta(t, o.target, likeness.Logistic(forest.Odds(o.signs)), 0.1)
	}
	assert.Equal(t, forest, plan.grow(list), "the same observations grow the same forest")
}

func TestMeasures(t *testing.T) {
	list := []gold.Judged{{Predicted: 0.9, Actual: 1}, {Predicted: 0.8, Actual: 1}, {Predicted: 0.7, Actual: 0}, {Predicted: 0.2, Actual: 0}}
	f1, accuracy := gold.Best(list)
	assert.Equal(t, 1.0, f1.F1)
	assert.Equal(t, 0.8, accuracy.At)
	assert.InDelta(t, 2.0/3, gold.At(list, 0.5).Precision, 1e-9)
	assert.InDelta(t, (0.1+0.2+0.7+0.2)/4, gold.Calibration(list), 1e-9)
	assert.Equal(t, gold.Bin{Pairs: 1, Predicted: 0.7}, gold.Reliability(list)[7])
	assert.InDelta(t, 1, gold.Pearson([]gold.Judged{{Predicted: 1, Actual: 2}, {Predicted: 2, Actual: 4}, {Predicted: 3, Actual: 6}}), 1e-9)
	assert.True(t, math.IsNaN(gold.Pearson(nil)))
}

// Rarities are smoothed as by scikit-learn's TfidfVectorizer.
func TestTFIDF(t *testing.T) {
	cosines := gold.TFIDF([]gold.Pair{
		{Left: "The mill burned down.", Right: "The mill has burned."},
		{Left: "A choir sang.", Right: "Rain fell on Hasle."},
		{Left: "I", Right: "a"},
	})
	// Three words of rarity 1 + ln 7/3 in common, one of 1 + ln 7/2 on each side.
	assert.InDelta(t, 0.6686, cosines[0], 1e-4)
	assert.Zero(t, cosines[1])
	assert.Zero(t, cosines[2], "single letters are no words")
}
