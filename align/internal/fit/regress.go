package main

import (
	"math"

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
				gradient[i] += s.weight * (s.Target - p) * x
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
