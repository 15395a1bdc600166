package main

import (
	"math"

	"github.com/atodds/atodds/align/internal/likeness"
)

// ridge keeps weights small where features say the same.
const ridge = 1.0

// regress fits weights by Newton's method; it is deterministic. The first sign
// is the bias, which no ridge keeps small.
func regress(list []observation, ridge float64) []float64 {
	n := len(list[0].signs)
	w := make([]float64, n)
	for range 30 {
		gradient := make([]float64, n)
		hessian := make([][]float64, n)
		for i := range n {
			hessian[i] = make([]float64, n)
			if i > 0 {
				gradient[i] = -ridge * w[i]
				hessian[i][i] = ridge
			}
		}
		for _, o := range list {
			if o.weight == 0 {
				continue
			}
			p := likeness.Logistic(dot(w, o.signs))
			for i, x := range o.signs {
				gradient[i] += o.weight * (o.target - p) * x
				for j := range i + 1 {
					hessian[i][j] += o.weight * p * (1 - p) * x * o.signs[j]
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

func dot(w, signs []float64) float64 {
	sum := 0.0
	for i, x := range signs {
		sum += w[i] * x
	}
	return sum
}

// solve solves the symmetric system whose lower half is a, by Cholesky. It
// overwrites both.
func solve(a [][]float64, b []float64) []float64 {
	n := len(b)
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
