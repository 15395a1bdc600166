package text

import "math/big"

// Allows returns what the words of q allow, in the base unit, rounding
// included. Where two such intervals have nothing in common, both sources
// cannot be right.
func (q *Quantity) Allows(p Profile) Bounds {
	return q.toBase(q.allows(p.OrStrict()))
}

// Suggests returns what a reader of q takes away, in the base unit. Where two
// such intervals have nothing in common though what the words allow has, readers
// are told different things, and both may be true.
func (q *Quantity) Suggests(p Profile) Bounds {
	return q.toBase(q.suggests(p.OrStrict()))
}

// InBase returns the figure itself in the base unit, and its upper end,
// which differs for ranges and vague words.
func (q *Quantity) InBase() (lo, hi *big.Rat) {
	b := q.toBase(Bounds{Lo: q.Num.Rat(), Hi: q.Hi.Rat()})
	return b.Lo, b.Hi
}

// GrainInBase returns the size of the last significant place in the base
// unit.
func (q *Quantity) GrainInBase() *big.Rat {
	if q.Unit.isBase() {
		return q.Grain.Rat()
	}
	return new(big.Rat).Mul(q.Grain.Rat(), q.Unit.factor())
}

func (q *Quantity) toBase(b Bounds) Bounds {
	if q.Unit.isBase() {
		return b
	}
	return b.scale(q.Unit.factor(), q.Unit.Offset.Rat())
}

// isBase reports whether the unit is its own base, as that of a count is:
// then there is nothing to convert.
func (u Unit) isBase() bool {
	return (u.Factor.IsZero() || u.Factor.N == u.Factor.D) && u.Offset.IsZero()
}

func (u Unit) factor() *big.Rat {
	if u.Factor.IsZero() {
		return big.NewRat(1, 1)
	}
	return u.Factor.Rat()
}

// allows works in the printed unit.
func (q *Quantity) allows(p Profile) Bounds {
	v := q.Num.Rat()
	switch q.wordingOf() {
	case wordedApprox:
		return q.around(share(q.Hi.Rat(), p.ApproxAllows), true)
	case wordedNearly:
		return Bounds{less(v, p.NearAllows), v, true, false}
	case wordedJustOver:
		return Bounds{v, more(v, p.NearAllows), false, true}
	case wordedGT:
		return Bounds{Lo: v}
	case wordedGE:
		return Bounds{Lo: v, LoIncl: true}
	case wordedLT:
		return Bounds{q.floor(), v, true, false}
	case wordedLE:
		return Bounds{q.floor(), q.Hi.Rat(), true, true}
	case wordedVague:
		return Bounds{new(big.Rat).Quo(v, p.Fringe), new(big.Rat).Mul(q.Hi.Rat(), p.Fringe), true, true}
	case wordedVaguely:
		return Bounds{v, q.Hi.Rat(), false, true} // most is more than half
	}
	return q.rounded(p.RoundAllows, p.SmallAllows, p.PartAllows, halfGrain)
}

// suggests works in the printed unit.
func (q *Quantity) suggests(p Profile) Bounds {
	v := q.Num.Rat()
	switch q.wordingOf() {
	case wordedApprox:
		reach := highest(half(q.Grain.Rat()), share(v, p.ApproxLeast))
		return q.around(lowest(reach, share(v, p.ApproxMost)), true)
	case wordedNearly:
		return Bounds{less(v, p.NearSuggests), v, true, false}
	case wordedJustOver:
		return Bounds{v, more(v, p.NearSuggests), false, true}
	case wordedGT:
		return Bounds{Lo: v, Hi: q.rounder()}
	case wordedGE:
		return Bounds{Lo: v, Hi: q.rounder(), LoIncl: true}
	case wordedLT:
		return Bounds{Lo: q.lessRound(), Hi: v}
	case wordedLE:
		return Bounds{Lo: q.lessRound(), Hi: q.Hi.Rat(), HiIncl: true}
	}
	return q.rounded(p.RoundSuggests, p.SmallSuggests, p.PartSuggests, quarterGrain)
}

// rounded returns the reach of a bare figure or of a range. smallGrain is the
// part of the last place for small whole units.
func (q *Quantity) rounded(round, small, part, smallGrain *big.Rat) Bounds {
	v := q.Num.Rat()
	reach := half(q.Grain.Rat())
	switch q.bareWording() {
	case wordedRange:
		return Bounds{v, q.Hi.Rat(), true, true}
	case wordedExactly:
		return Exactly(v)
	case wordedPart:
		reach = share(v, part)
	case wordedSmall:
		reach = lowest(reach.Mul(q.Grain.Rat(), smallGrain), share(v, small))
	case wordedRound:
		reach = lowest(reach, share(v, round))
	}
	return q.around(reach, false)
}

// exact reports whether q leaves no room for rounding: counts below a
// hundred, counts whose last digit is not 0, ranks, ages, scores.
func (q *Quantity) exact() bool {
	switch q.Dimension {
	case Rank, Score:
		return q.Form != Decimal
	case Age:
		return q.Form != Decimal && q.Unit.Name != "decade" && q.Unit.Name != "century"
	case Count:
		if q.Num.D > 1 || q.Form == Fraction || q.Form == Decimal {
			return false
		}
		return q.Num.N < 100 || q.Grain.Cmp(Int(1)) <= 0
	case Multiple:
		return q.Form == Derived
	}
	return false
}

// roundNumber reports whether the last digit before the point is 0.
func (q *Quantity) roundNumber() bool { return q.Grain.Cmp(Int(1)) > 0 }

// around returns the figure, or its range, widened by reach on both sides.
func (q *Quantity) around(reach *big.Rat, closed bool) Bounds {
	if reach.Sign() == 0 {
		closed = true
	}
	return Bounds{
		new(big.Rat).Sub(q.Num.Rat(), reach), new(big.Rat).Add(q.Hi.Rat(), reach), closed, closed,
	}
}

// floor is the lower end of "fewer than": nothing measured in the news lies
// below zero, save for temperatures and changes.
func (q *Quantity) floor() *big.Rat {
	if q.Dimension == Temperature || q.Num.N < 0 {
		return nil
	}
	return new(big.Rat)
}
