package detector

import (
	"math"
	"math/big"
	"strconv"

	"github.com/atodds/atodds/align/text"
)

// A reach is how far a figure may lie off what is printed, in the base unit:
// a closed interval whose ends may be infinite. Reaches are combined by
// interval arithmetic, so that what they do not hold no honest rounding of the
// figures explains. Floats serve: ends are compared with slack, and always on
// the side of silence.
type reach struct{ lo, hi float64 }

// slack is the share of an end by which two reaches may miss each other.
const slack = 1e-9

// reachOf returns a text interval as a reach.
func reachOf(b text.Bounds) reach {
	end := func(x *big.Rat, open float64) float64 {
		if x == nil {
			return open
		}
		f, _ := x.Float64()
		return f
	}
	return reach{end(b.Lo, math.Inf(-1)), end(b.Hi, math.Inf(1))}
}

// plainBelow is the number below which plain digits that end in 0 are taken
// as printed to the unit where a sentence sets figures beside each other that
// follow from one another: who writes "from 100 to 90" shows the sum.
const plainBelow = 1000

// stated returns the reach of a figure that is told beside others from which
// it follows.
func stated(q *text.Quantity, p text.Profile) reach {
	one := text.Int(1)
	if q.Hedge == text.NoHedge && q.Num.D == 1 && q.Num.Cmp(text.Int(plainBelow)) < 0 && q.Grain.Cmp(one) > 0 && !q.IsRange() {
		unit := *q
		unit.Grain = one
		return reachOf(unit.Allows(p))
	}
	return reachOf(q.Allows(p))
}

func (r reach) meets(o reach) bool {
	off := slack * max(size(r.lo), size(r.hi), size(o.lo), size(o.hi))
	return r.lo <= o.hi+off && o.lo <= r.hi+off
}

// size is the size of an end, 0 for an infinite one.
func size(x float64) float64 {
	if math.IsInf(x, 0) {
		return 0
	}
	return math.Abs(x)
}

func (r reach) plus(o reach) reach  { return reach{r.lo + o.lo, r.hi + o.hi} }
func (r reach) minus(o reach) reach { return reach{r.lo - o.hi, r.hi - o.lo} }

// times multiplies two reaches of figures that are not negative.
func (r reach) times(o reach) reach {
	return reach{max(r.lo, 0) * max(o.lo, 0), r.hi * o.hi}
}

// over divides two reaches of figures that are not negative, the second not
// zero.
func (r reach) over(o reach) reach {
	return reach{max(r.lo, 0) / o.hi, r.hi / max(o.lo, 0)}
}

func (r reach) scaled(f float64) reach { return reach{r.lo * f, r.hi * f} }

// wider returns r with a share added on either side.
func (r reach) wider(share float64) reach { return reach{r.lo * (1 - share), r.hi * (1 + share)} }

// printed returns a figure as stated, in its base unit.
func printed(q *text.Quantity) float64 {
	lo, _ := q.InBase()
	f, _ := lo.Float64()
	return f
}

// figured prints a number that was worked out, to three significant digits
// or to the unit.
func figured(x float64) string {
	if math.Abs(x) >= 100 {
		return strconv.FormatFloat(math.Round(x), 'f', -1, 64)
	}
	s := strconv.FormatFloat(x, 'g', 3, 64)
	f, _ := strconv.ParseFloat(s, 64)
	return strconv.FormatFloat(f, 'f', -1, 64)
}
