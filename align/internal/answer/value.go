package answer

import (
	"math/big"

	"github.com/atodds/atodds/align/text"
)

// Able reports whether two mentions can answer each other at all: they
// measure the same, in the same role and per the same thing. One figure may
// have lost what it is per, or be per something else by a slip.
func Able(a, b text.Mention) bool {
	switch x := a.Value.(type) {
	case *text.Quantity:
		y, ok := b.Value.(*text.Quantity)
		return ok && family(x.Dimension) == family(y.Dimension) && (x.Per == y.Per || (x.Per == "" || y.Per == "" || x.Num == y.Num) && x.Unit == y.Unit) &&
			(x.Role == "" || y.Role == "" || x.Role == y.Role)
	case *text.Time:
		y, ok := b.Value.(*text.Time)
		return ok && !x.Grain.Far(y.Grain) && (x.Type == y.Type || dated(x) && dated(y))
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

// dated reports whether a time names a day, if with an hour of it.
func dated(t *text.Time) bool {
	if t.Type == text.Set {
		return false
	}
	return t.Type == text.Date || t.Resolved() || t.Template.Weekday != 0 || t.Template.Month != 0
}

// Agree reports whether two mentions may give one value: what the words of one
// allow, a reader of the other may take away.
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
	if x.Per != "" && y.Per != "" && x.Per != y.Per {
		return false
	}
	if x.Dimension == y.Dimension && x.Unit.Base == y.Unit.Base {
		p := text.Profile{}
		return x.Allows(p).Overlaps(y.Suggests(p)) || x.Suggests(p).Overlaps(y.Allows(p))
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
	return timesEqual(x, y) || closed(x) && closed(y) && x.Interval.Overlaps(y.Interval)
}

// timesEqual reports whether two times are one as far as both are given: "7
// January" and "7 January 2012", "Thursday" and "Thursday morning".
func timesEqual(x, y *text.Time) bool {
	a, b := x.TIMEX, y.TIMEX
	if a == b {
		return a != ""
	}
	known := false
	for i := range min(len(a), len(b)) {
		switch {
		case a[i] == b[i]:
			known = known || '0' <= a[i] && a[i] <= '9'
		case a[i] != 'X' && b[i] != 'X' || a[i] == 'W' || b[i] == 'W':
			return false
		}
	}
	return known
}

func closed(t *text.Time) bool { return !t.Interval.Lo.IsZero() && !t.Interval.Hi.IsZero() }

// Equal reports whether two mentions give exactly one value.
func Equal(a, b text.Mention) bool {
	if x, ok := a.Value.(*text.Time); ok {
		y, ok := b.Value.(*text.Time)
		return ok && timesEqual(x, y)
	}
	x, ok := a.Value.(*text.Quantity)
	y, also := b.Value.(*text.Quantity)
	switch {
	case !ok || !also || x.Per != y.Per:
		return false
	case x.Dimension != y.Dimension || x.Unit.Base != y.Unit.Base:
		return quantitiesAgree(x, y)
	}
	xl, xh := x.InBase()
	yl, yh := y.InBase()
	return xl.Cmp(yl) == 0 && xh.Cmp(yh) == 0
}
