package text

import "math/big"

// smallDuration is the figure up to which a duration is read in whole units:
// "more than an hour and a half" suggests less than two hours.
const smallDuration = 20

// rounder returns the next rounder number above q, at which a reader of
// "more than" takes the figure to stop (Cummins, Sauerland and Solt 2012).
// For several significant digits it is the next multiple of the leading
// place (250,000: 300,000), for one the next leading digit (100: 200), for
// short durations the next whole unit.
func (q *Quantity) rounder() *big.Rat {
	v := q.Hi.Rat()
	if v.Sign() <= 0 {
		return nil
	}
	if q.Dimension == Duration && v.Cmp(big.NewRat(smallDuration, 1)) < 0 {
		return new(big.Rat).Add(floorRat(v), big.NewRat(1, 1))
	}
	place := leadingPlace(v)
	steps := floorRat(new(big.Rat).Quo(v, place))
	return new(big.Rat).Mul(steps.Add(steps, big.NewRat(1, 1)), place)
}

// lessRound is its counterpart below, for "fewer than" and "up to". Below a
// power of ten it is half of it: 100 has no neighbour of its own size.
func (q *Quantity) lessRound() *big.Rat {
	v := q.Num.Rat()
	if v.Sign() <= 0 {
		return nil
	}
	one := big.NewRat(1, 1)
	if q.Dimension == Duration && v.Cmp(big.NewRat(smallDuration, 1)) < 0 && v.Cmp(one) > 0 {
		return new(big.Rat).Sub(ceilRat(v), one)
	}
	place := leadingPlace(v)
	steps := ceilRat(new(big.Rat).Quo(v, place))
	if steps.Cmp(one) <= 0 {
		return half(v)
	}
	return new(big.Rat).Mul(steps.Sub(steps, one), place)
}

// leadingPlace returns the power of ten of the first significant digit.
func leadingPlace(v *big.Rat) *big.Rat {
	place, ten := big.NewRat(1, 1), big.NewRat(10, 1)
	for place.Cmp(v) > 0 {
		place.Quo(place, ten)
	}
	for next := new(big.Rat).Mul(place, ten); next.Cmp(v) <= 0; next = new(big.Rat).Mul(place, ten) {
		place = next
	}
	return place
}

func floorRat(v *big.Rat) *big.Rat {
	return new(big.Rat).SetInt(new(big.Int).Div(v.Num(), v.Denom()))
}

func ceilRat(v *big.Rat) *big.Rat {
	f := floorRat(v)
	if f.Cmp(v) < 0 {
		f.Add(f, big.NewRat(1, 1))
	}
	return f
}

func half(v *big.Rat) *big.Rat { return new(big.Rat).Mul(v, big.NewRat(1, 2)) }

// share returns the given share of the size of v.
func share(v, s *big.Rat) *big.Rat { return new(big.Rat).Mul(new(big.Rat).Abs(v), s) }

func less(v, s *big.Rat) *big.Rat { return new(big.Rat).Sub(v, share(v, s)) }
func more(v, s *big.Rat) *big.Rat { return new(big.Rat).Add(v, share(v, s)) }

func lowest(a, b *big.Rat) *big.Rat {
	if a.Cmp(b) <= 0 {
		return a
	}
	return b
}

func highest(a, b *big.Rat) *big.Rat {
	if a.Cmp(b) >= 0 {
		return a
	}
	return b
}
