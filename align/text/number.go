package text

import (
	"cmp"
	"math"
	"math/big"
	"strconv"
)

// A Number is an exact rational, N/D with D > 0. The zero Number is 0.
// Fractions such as a third are why it is no decimal.
type Number struct{ N, D int64 }

// Int returns n as a Number.
func Int(n int64) Number { return Number{n, 1} }

// Frac returns n/d in lowest terms; d must not be 0.
func Frac(n, d int64) Number {
	if d < 0 {
		n, d = -n, -d
	}
	if g := gcd(n, d); g > 1 {
		n, d = n/g, d/g
	}
	return Number{n, d}
}

// Rat returns x for exact arithmetic.
func (x Number) Rat() *big.Rat {
	if x.D == 0 {
		return new(big.Rat)
	}
	return big.NewRat(x.N, x.D)
}

// Float returns the float64 nearest to x.
func (x Number) Float() float64 {
	if x.D == 0 {
		return 0
	}
	return float64(x.N) / float64(x.D)
}

// IsZero reports whether x is 0.
func (x Number) IsZero() bool { return x.N == 0 }

// Cmp compares x and y: -1, 0 or +1.
func (x Number) Cmp(y Number) int {
	if x.D == y.D && x.D > 0 {
		return cmp.Compare(x.N, y.N)
	}
	return x.Rat().Cmp(y.Rat())
}

// Mul returns x times y, and false where the product does not fit.
func (x Number) Mul(y Number) (Number, bool) {
	if small(x) && small(y) {
		return Frac(x.N*y.N, x.D*y.D), true
	}
	return fit(new(big.Rat).Mul(x.Rat(), y.Rat()))
}

// Add returns x plus y, and false where the sum does not fit.
func (x Number) Add(y Number) (Number, bool) {
	if small(x) && small(y) {
		return Frac(x.N*y.D+y.N*x.D, x.D*y.D), true
	}
	return fit(new(big.Rat).Add(x.Rat(), y.Rat()))
}

// Neg returns -x.
func (x Number) Neg() Number { return Number{-x.N, x.D} }

// String returns x in decimal, exactly where that is possible and to six
// places elsewhere.
func (x Number) String() string {
	if x.D <= 1 {
		return strconv.FormatInt(x.N, 10)
	}
	return strconv.FormatFloat(x.Float(), 'f', -1, 64)
}

// small reports whether x times another small Number, and their sum, fit
// without a check.
func small(x Number) bool {
	return x.D > 0 && x.D < 1<<30 && -1<<30 < x.N && x.N < 1<<30
}

func fit(r *big.Rat) (Number, bool) {
	if !r.Num().IsInt64() || !r.Denom().IsInt64() {
		return Number{}, false
	}
	return Number{r.Num().Int64(), r.Denom().Int64()}, true
}

func gcd(a, b int64) int64 {
	if a < 0 {
		if a == math.MinInt64 {
			return 1
		}
		a = -a
	}
	for b != 0 {
		a, b = b, a%b
	}
	return a
}
