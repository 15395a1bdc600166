package answer

import (
	"math/big"

	"github.com/atodds/atodds/align/text"
)

// Able reports whether two mentions can answer each other at all: they
// measure the same, in the same role and per the same thing.
func Able(a, b text.Mention) bool {
	switch x := a.Value.(type) {
	case *text.Quantity:
		y, ok := b.Value.(*text.Quantity)
		return ok && family(x.Dimension) == family(y.Dimension) && x.Per == y.Per &&
			(x.Role == "" || y.Role == "" || x.Role == y.Role)
	case *text.Time:
		y, ok := b.Value.(*text.Time)
		return ok && x.Type == y.Type && !far(x.Grain, y.Grain)
	}
	return false
}

// family groups the dimensions in which news words one and the same figure.
func family(d text.Dimension) text.Dimension {
	switch d {
	case text.Percent, text.Point, text.Ratio, text.Multiple:
		return text.Percent
	}
	return d
}

// far reports whether two grains are too unlike for one time to be worded in
// both: a day may be a month elsewhere, scarcely a decade.
func far(a, b text.Grain) bool {
	if a > b {
		a, b = b, a
	}
	switch {
	case a == text.NoGrain:
		return false
	case a <= text.PartOfDay:
		return b > text.Day
	case a <= text.Week:
		return b > text.Month
	}
	return b-a > 4
}

// Agree reports whether two mentions may give one value, as far as their
// words allow.
func Agree(a, b text.Mention) bool {
	switch x := a.Value.(type) {
	case *text.Quantity:
		y, ok := b.Value.(*text.Quantity)
		return ok && quantitiesAgree(x, y)
	case *text.Time:
		y, ok := b.Value.(*text.Time)
		return ok && timesAgree(x, y)
	}
	return false
}

func quantitiesAgree(x, y *text.Quantity) bool {
	if x.Dimension == y.Dimension && x.Unit.Base == y.Unit.Base {
		return x.Allows(text.Profile{}).Overlaps(y.Allows(text.Profile{}))
	}
	lo, ok := share(x)
	other, also := share(y)
	return ok && also && lo.Cmp(other) == 0
}

// share returns a percentage or a fraction as a fraction.
func share(q *text.Quantity) (*big.Rat, bool) {
	lo, _ := q.InBase()
	switch q.Dimension {
	case text.Percent:
		return lo.Mul(lo, big.NewRat(1, 100)), true
	case text.Ratio:
		return lo, true
	}
	return nil, false
}

func timesAgree(x, y *text.Time) bool {
	if x.TIMEX != "" && x.TIMEX == y.TIMEX {
		return true
	}
	return closed(x) && closed(y) && x.Interval.Overlaps(y.Interval)
}

func closed(t *text.Time) bool { return !t.Interval.Lo.IsZero() && !t.Interval.Hi.IsZero() }

// Equal reports whether two mentions give exactly one value.
func Equal(a, b text.Mention) bool {
	x, ok := a.Value.(*text.Quantity)
	y, also := b.Value.(*text.Quantity)
	if !ok || !also {
		return Agree(a, b)
	}
	if x.Dimension != y.Dimension || x.Unit.Base != y.Unit.Base {
		return quantitiesAgree(x, y)
	}
	xl, xh := x.InBase()
	yl, yh := y.InBase()
	return xl.Cmp(yl) == 0 && xh.Cmp(yh) == 0
}
