package main

import (
	"math"
	"os"
	"strings"
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
	samples, meetings, err := read(data)
	require.NoError(t, err)
	const fold = 0
	held, events := holdOut(samples, meetings, fold)
	samples, held, meetings, events = only(fold, samples, held, meetings, events)
	var table strings.Builder
	report(&table, samples, held)
	reportEvents(&table, meetings, events)
	reportReliability(&table, samples, held)
	t.Log("\n" + table.String())

	columnsOf := func(name string) (event, alike, plain columns) {
		for _, part := range parts() {
			if part.name == name {
				_, event, alike, plain = part.columns(samples, held)
				return event, alike, plain
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

	event, _, plain := columnsOf("ecb+")
	own, _ := gold.Best(event.fact)
	other, _ := gold.Best(plain.fact)
	assert.Greater(t, own.F1, other.F1+0.04, "events")
}

// only keeps what belongs to a fold.
func only(fold int, samples []sample, held []verdict, meetings []meeting, events []float64) ([]sample, []verdict, []meeting, []float64) {
	var s []sample
	var v []verdict
	for i := range samples {
		if samples[i].Fold == fold {
			s, v = append(s, samples[i]), append(v, held[i])
		}
	}
	var m []meeting
	var e []float64
	for i := range meetings {
		if meetings[i].fold == fold {
			m, e = append(m, meetings[i]), append(e, events[i])
		}
	}
	return s, v, m, e
}

// Newton's method finds the weights that made the labels.
func TestRegress(t *testing.T) {
	var truth likeness.Features
	truth[likeness.Bias], truth[likeness.Cosine], truth[likeness.Order] = -2, 3, 1.5
	var samples []sample
	for i := range 4000 {
		var f likeness.Features
		f[likeness.Bias] = 1
		f[likeness.Cosine] = float64(i%67) / 67
		f[likeness.Order] = float64(i%41) / 41
		samples = append(samples, sample{features: f, Pair: gold.Pair{Target: likeness.Probability(truth, f)}, weight: 1000})
	}
	for i, w := range regress(samples) {
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
