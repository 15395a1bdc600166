package main

import (
	"fmt"
	"io"
	"math"

	"github.com/atodds/atodds/align/internal/gold"
	"github.com/atodds/atodds/align/internal/likeness"
)

// count is the number of features.
const count = len(likeness.Features{})

// ridge keeps weights small where features say the same.
const ridge = 1.0

// regress fits weights by Newton's method; it is deterministic.
func regress(samples []sample) likeness.Features {
	const n = count
	var w likeness.Features
	for range 30 {
		var gradient [n]float64
		var hessian [n][n]float64
		for i := range n {
			if i != likeness.Bias {
				gradient[i] = -ridge * w[i]
				hessian[i][i] = ridge
			}
		}
		for _, s := range samples {
			if s.weight == 0 {
				continue
			}
			p := likeness.Probability(w, s.features)
			for i, x := range s.features {
				gradient[i] += s.weight * (s.target - p) * x
				for j := range i + 1 {
					hessian[i][j] += s.weight * p * (1 - p) * x * s.features[j]
				}
			}
		}
		step := solve(hessian, gradient)
		size := 0.0
		for i := range w {
			w[i] += step[i]
			size += math.Abs(step[i])
		}
		if size < 1e-9 {
			break
		}
	}
	return w
}

// solve solves the symmetric system whose lower half is a, by Cholesky.
func solve(a [count][count]float64, b [count]float64) [count]float64 {
	const n = count
	for i := range n {
		for j := range i + 1 {
			sum := a[i][j]
			for k := range j {
				sum -= a[i][k] * a[j][k]
			}
			if i == j {
				a[i][i] = math.Sqrt(math.Max(sum, 1e-12))
			} else {
				a[i][j] = sum / a[j][j]
			}
		}
	}
	for i := range n {
		for k := range i {
			b[i] -= a[i][k] * b[k]
		}
		b[i] /= a[i][i]
	}
	for i := n - 1; i >= 0; i-- {
		for k := i + 1; k < n; k++ {
			b[i] -= a[k][i] * b[k]
		}
		b[i] /= a[i][i]
	}
	return b
}

// atDefault is what the default threshold comes to in the score of a pair,
// before a run adds what it knows beforehand.
const atDefault = 0.56

// report prints a line for each set: the score and the plain rarity-weighted
// cosine side by side.
func report(w io.Writer, samples []sample, held []float64) {
	fmt.Fprintf(w, "%-22s  %-22s  %-22s  %6s  %s\n", "", "score", "cosine", "", "at the default threshold")
	fmt.Fprintf(w, "%-15s %6s  %8s %6s %6s  %8s %6s %6s  %6s  %9s %6s %8s\n", "", "pairs",
		"accuracy", "F1", "r", "accuracy", "F1", "r", "calib.", "precision", "recall", "accepted")
	names := []string{}
	for _, set := range gold.Sets() {
		names = append(names, set.Name)
	}
	for k, name := range append(names, "months apart") {
		var score, cosine, graded, plain []gold.Judged
		for i, s := range samples {
			if s.set != k || s.weight == 0 {
				continue
			}
			score = append(score, gold.Judged{Predicted: held[i], Actual: s.target})
			cosine = append(cosine, gold.Judged{Predicted: s.features[likeness.Cosine], Actual: s.target})
			graded = append(graded, gold.Judged{Predicted: held[i], Actual: s.graded})
			plain = append(plain, gold.Judged{Predicted: s.features[likeness.Cosine], Actual: s.graded})
		}
		f1, accuracy := gold.Best(score)
		cf1, caccuracy := gold.Best(cosine)
		at := gold.At(score, atDefault)
		fmt.Fprintf(w, "%-15s %6d  %8.3f %6.3f %6.3f  %8.3f %6.3f %6.3f  %6.3f  %9.3f %6.3f %8.4f\n", name, len(score),
			accuracy.Accuracy, f1.F1, zero(gold.Pearson(graded)), caccuracy.Accuracy, cf1.F1, zero(gold.Pearson(plain)),
			gold.Calibration(score), at.Precision, at.Recall, at.Accepted)
	}
}

func zero(x float64) float64 {
	if math.IsNaN(x) {
		return 0
	}
	return x
}
