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

// On pairs held out the score must not fall behind the plain cosine at its
// best threshold, and must be near the share of pairs that hold.
func TestHeldOut(t *testing.T) {
	data := os.Getenv("ATODDS_DATA")
	if data == "" {
		t.Skip("ATODDS_DATA is unset: the labelled sets are not measured")
	}
	samples, err := read(data)
	require.NoError(t, err)
	held := holdOut(samples)
	var table strings.Builder
	report(&table, samples, held)
	t.Log("\n" + table.String())

	for k, set := range gold.Sets() {
		var score, cosine []gold.Judged
		for i, s := range samples {
			if s.set == k && s.weight > 0 {
				score = append(score, gold.Judged{Predicted: held[i], Actual: s.target})
				cosine = append(cosine, gold.Judged{Predicted: s.features[likeness.Cosine], Actual: s.target})
			}
		}
		own, _ := gold.Best(score)
		plain, _ := gold.Best(cosine)
		assert.Greater(t, own.F1, plain.F1-0.03, set.Name)
		assert.Greater(t, gold.At(score, atDefault).Precision, 0.72, set.Name)
	}
	weights := regress(samples)
	for i, w := range likeness.Weights() {
		assert.InDelta(t, weights[i], w, 0.002, "%s: run align/internal/fit again", likeness.FeatureNames[i])
	}
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
		samples = append(samples, sample{features: f, target: likeness.Probability(truth, f), weight: 1000})
	}
	for i, w := range regress(samples) {
		assert.InDelta(t, truth[i], w, 0.01)
	}
}

func TestMeasures(t *testing.T) {
	list := []gold.Judged{{Predicted: 0.9, Actual: 1}, {Predicted: 0.8, Actual: 1}, {Predicted: 0.7, Actual: 0}, {Predicted: 0.2, Actual: 0}}
	f1, accuracy := gold.Best(list)
	assert.Equal(t, 1.0, f1.F1)
	assert.Equal(t, 0.8, accuracy.At)
	assert.InDelta(t, 2.0/3, gold.At(list, 0.5).Precision, 1e-9)
	assert.InDelta(t, (0.1+0.2+0.7+0.2)/4, gold.Calibration(list), 1e-9)
	assert.InDelta(t, 1, gold.Pearson([]gold.Judged{{Predicted: 1, Actual: 2}, {Predicted: 2, Actual: 4}, {Predicted: 3, Actual: 6}}), 1e-9)
	assert.True(t, math.IsNaN(gold.Pearson(nil)))
}
