// Package eval measures what a detector finds on labelled examples: how much
// of what is there (recall), and how much that is not (false alarms). A
// figure never stands without the interval that its number of examples
// allows.
package eval

import (
	"fmt"
	"math"
)

// A Rate is how often something happened: K times of N.
type Rate struct{ K, N int }

// Add counts one more time, at which it happened or not.
func (r *Rate) Add(happened bool) {
	r.N++
	if happened {
		r.K++
	}
}

// Value returns K/N, and NaN for N = 0.
func (r Rate) Value() float64 { return float64(r.K) / float64(r.N) }

// z is the 97.5th percentile of the normal distribution: 95 % lie within it
// on either side.
const z = 1.959963984540054

// Wilson returns the 95 % score interval of the rate (Wilson 1927, JASA 22),
// which keeps within 0 and 1 and holds for small N, too. For N = 0 it is all
// of 0 to 1.
func (r Rate) Wilson() (lo, hi float64) {
	if r.N == 0 {
		return 0, 1
	}
	n, p := float64(r.N), r.Value()
	center := (p + z*z/(2*n)) / (1 + z*z/n)
	half := z / (1 + z*z/n) * math.Sqrt(p*(1-p)/n+z*z/(4*n*n))
	return max(0, center-half), min(1, center+half)
}

// String returns the rate with its interval and what it was counted from:
// "0.750 (0.301–0.954) 3 of 4", and "–" for N = 0.
func (r Rate) String() string {
	if r.N == 0 {
		return "–"
	}
	lo, hi := r.Wilson()
	return fmt.Sprintf("%.3f (%.3f–%.3f) %d of %d", r.Value(), lo, hi, r.K, r.N)
}
