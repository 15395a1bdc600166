// Package reach reckons with figures that are rounded or hedged.
package reach

import (
	"math"
	"math/big"
	"strconv"

	"github.com/atodds/atodds/align/text"
)

// A Reach is how far a figure may lie off what is printed, in the base unit:
// a closed interval whose ends may be infinite. Reaches are combined by
// interval arithmetic, so that what they do not hold no honest rounding of the
// figures explains. Floats serve: ends are compared with slack, and always on
// the side of silence.
type Reach struct{ Lo, Hi float64 }

// slack is the share of an end by which two reaches may miss each other.
const slack = 1e-9

// Between returns the reach from lo to hi.
func Between(lo, hi float64) Reach { return Reach{lo, hi} }

// Of returns a text interval as a reach.
func Of(b text.Bounds) Reach {
	end := func(x *big.Rat, open float64) float64 {
		if x == nil {
			return open
		}
		f, _ := x.Float64()
		return f
	}
	return Reach{end(b.Lo, math.Inf(-1)), end(b.Hi, math.Inf(1))}
}

// plainBelow is the number below which plain digits that end in 0 are taken
// as printed to the unit where a sentence sets figures beside each other that
// follow from one another: who writes "from 100 to 90" shows the sum.
const plainBelow = 1000

// Stated returns the reach of a figure that is told beside others from which
// it follows.
func Stated(q *text.Quantity, p text.Profile) Reach {
	one := text.Int(1)
	if q.Hedge == text.NoHedge && q.Num.D == 1 && q.Num.Cmp(text.Int(plainBelow)) < 0 && q.Grain.Cmp(one) > 0 && !q.IsRange() {
		unit := *q
		unit.Grain = one
		return Of(unit.Allows(p))
	}
	return Of(q.Allows(p))
}

// Meets reports whether two reaches have a point in common, or nearly so.
func (r Reach) Meets(o Reach) bool {
	off := slack * max(size(r.Lo), size(r.Hi), size(o.Lo), size(o.Hi))
	return r.Lo <= o.Hi+off && o.Lo <= r.Hi+off
}

// size is the size of an end, 0 for an infinite one.
func size(x float64) float64 {
	if math.IsInf(x, 0) {
		return 0
	}
	return math.Abs(x)
}

// Plus adds two reaches.
func (r Reach) Plus(o Reach) Reach { return Reach{r.Lo + o.Lo, r.Hi + o.Hi} }

// Minus takes a reach from another.
func (r Reach) Minus(o Reach) Reach { return Reach{r.Lo - o.Hi, r.Hi - o.Lo} }

// Times multiplies two reaches of figures that are not negative.
func (r Reach) Times(o Reach) Reach {
	return Reach{max(r.Lo, 0) * max(o.Lo, 0), r.Hi * o.Hi}
}

// Over divides two reaches of figures that are not negative, the second not
// zero.
func (r Reach) Over(o Reach) Reach {
	return Reach{max(r.Lo, 0) / o.Hi, r.Hi / max(o.Lo, 0)}
}

// Scaled multiplies a reach by a factor that is not negative.
func (r Reach) Scaled(f float64) Reach { return Reach{r.Lo * f, r.Hi * f} }

// Wider returns r with a share added on either side.
func (r Reach) Wider(share float64) Reach { return Reach{r.Lo * (1 - share), r.Hi * (1 + share)} }

// Printed returns a figure as stated, in its base unit.
func Printed(q *text.Quantity) float64 {
	lo, _ := q.InBase()
	f, _ := lo.Float64()
	return f
}

// Figured prints a number that was worked out, to three significant digits
// or to the unit.
func Figured(x float64) string {
	if math.Abs(x) >= 100 {
		return strconv.FormatFloat(math.Round(x), 'f', -1, 64)
	}
	s := strconv.FormatFloat(x, 'g', 3, 64)
	f, _ := strconv.ParseFloat(s, 64)
	return strconv.FormatFloat(f, 'f', -1, 64)
}
