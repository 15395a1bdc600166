package text

import "math/big"

// Bounds is an interval of numbers. A nil end is open to infinity.
type Bounds struct {
	Lo, Hi         *big.Rat
	LoIncl, HiIncl bool // whether the end itself belongs to the interval
}

// Exactly returns the bounds that hold x alone.
func Exactly(x *big.Rat) Bounds { return Bounds{x, x, true, true} }

// Holds reports whether x lies within b.
func (b Bounds) Holds(x *big.Rat) bool {
	if b.Lo != nil {
		if c := x.Cmp(b.Lo); c < 0 || c == 0 && !b.LoIncl {
			return false
		}
	}
	if b.Hi != nil {
		if c := x.Cmp(b.Hi); c > 0 || c == 0 && !b.HiIncl {
			return false
		}
	}
	return true
}

// Overlaps reports whether b and c have a number in common.
func (b Bounds) Overlaps(c Bounds) bool {
	return !b.below(c) && !c.below(b)
}

// below reports whether all of b lies below all of c.
func (b Bounds) below(c Bounds) bool {
	if b.Hi == nil || c.Lo == nil {
		return false
	}
	cmp := b.Hi.Cmp(c.Lo)
	return cmp < 0 || cmp == 0 && !(b.HiIncl && c.LoIncl)
}

// Within reports whether all of b lies within c.
func (b Bounds) Within(c Bounds) bool {
	return c.reachesDown(b) && c.reachesUp(b)
}

func (b Bounds) reachesDown(c Bounds) bool {
	if b.Lo == nil || c.Lo == nil {
		return b.Lo == nil
	}
	cmp := b.Lo.Cmp(c.Lo)
	return cmp < 0 || cmp == 0 && (b.LoIncl || !c.LoIncl)
}

func (b Bounds) reachesUp(c Bounds) bool {
	if b.Hi == nil || c.Hi == nil {
		return b.Hi == nil
	}
	cmp := b.Hi.Cmp(c.Hi)
	return cmp > 0 || cmp == 0 && (b.HiIncl || !c.HiIncl)
}

// scale returns b under x*factor+offset; a negative factor turns it over.
func (b Bounds) scale(factor, offset *big.Rat) Bounds {
	f := func(x *big.Rat) *big.Rat {
		if x == nil {
			return nil
		}
		return new(big.Rat).Add(new(big.Rat).Mul(x, factor), offset)
	}
	b.Lo, b.Hi = f(b.Lo), f(b.Hi)
	if factor.Sign() < 0 {
		b.Lo, b.Hi, b.LoIncl, b.HiIncl = b.Hi, b.Lo, b.HiIncl, b.LoIncl
	}
	return b
}
