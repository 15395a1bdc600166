package text

import "math/big"

// Bounds are an interval in a base unit. A nil end is open.
type Bounds struct {
	Lo, Hi         *big.Rat
	LoIncl, HiIncl bool
}

// InBase returns both ends of q, converted exactly to its base unit.
func (q *Quantity) InBase() (lo, hi *big.Rat) {
	return q.Unit.inBase(q.Num), q.Unit.inBase(q.Hi)
}

func (u Unit) inBase(x Number) *big.Rat {
	r := x.Rat()
	if !u.Factor.IsZero() {
		r.Mul(r, u.Factor.Rat())
	}
	return r.Add(r, u.Offset.Rat())
}

// Allows returns what the words of q allow.
func (q *Quantity) Allows(p Profile) Bounds {
	lo, hi := q.InBase()
	return Bounds{Lo: lo, Hi: hi, LoIncl: true, HiIncl: true}
}

// Suggests returns what a reader of q takes away.
func (q *Quantity) Suggests(p Profile) Bounds { return q.Allows(p) }
