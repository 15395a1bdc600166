package detector

import (
	"github.com/atodds/atodds/align/text"
	"github.com/atodds/atodds/detector/internal/counted"
)

// farBound reports whether one figure is a limit and the other lies many
// times as far as it: who says "more than a hundred" does not speak of
// thousands.
func farBound(l, r figure) bool {
	if (l.bounded() == 0) == (r.bounded() == 0) || l.lo.Sign() <= 0 || r.lo.Sign() <= 0 {
		return false
	}
	return counted.Apart(float(l.lo)/float(r.lo), counted.FarApart)
}

// farBounds reports whether two limits on one side are so far apart that no
// reporter who knew of the one would write the other: at least one dead, and
// at least 31.
func farBounds(l, r figure) bool {
	return l.bounded() != 0 && l.bounded() == r.bounded() && l.lo.Sign() > 0 && r.lo.Sign() > 0 && counted.Apart(float(l.lo)/float(r.lo), counted.FarApart)
}

// otherSizes reports whether two hedged figures of no sure match are of other
// sizes: who knows of more than 200,000 does not write more than 70,000, and
// hundreds are no tens of thousands.
func otherSizes(l, r figure) bool {
	if l.lo.Sign() <= 0 || r.lo.Sign() <= 0 {
		return false
	}
	if l.Hedge == text.Vague && r.Hedge == text.Vague {
		return counted.Apart(float(l.hi)/float(r.lo), counted.FarApart) && counted.Apart(float(l.lo)/float(r.hi), counted.FarApart)
	}
	return l.bounded() != 0 && l.bounded() == r.bounded() && counted.Apart(float(l.lo)/float(r.lo), farLimits)
}

// moneyWords reports whether one sum is told in millions or more without a
// number, and the other is a number of them: "billions" holds $15 billion.
func moneyWords(l, r figure) bool {
	if l.Hedge != text.Vague {
		l, r = r, l
	}
	if l.Hedge != text.Vague || r.Hedge == text.Vague || l.Dimension != text.Money || float(l.lo) < million {
		return false
	}
	return r.lo.Cmp(l.lo) >= 0 && !counted.Apart(float(r.hi)/float(l.hi), counted.FarApart)
}

// nextUp reports whether a number is the first beyond those that a vague one
// is read as: 10,000 are thousands still.
func nextUp(l, r figure) bool {
	if l.Hedge != text.Vague {
		l, r = r, l
	}
	return l.Hedge == text.Vague && l.Dimension == text.Count && !r.IsRange() && float(r.lo) == float(l.hi)+1
}

// roundly reports whether a length or the like was converted and rounded to a
// multiple of five, as for "25 feet" from eight metres.
func roundly(l, r figure) bool {
	if l.Unit == r.Unit || l.Dimension != r.Dimension || !counted.Measured(l.Dimension) || l.IsRange() || r.IsRange() || l.lo.Sign() <= 0 {
		return false
	}
	ratio := float(l.lo) / float(r.lo)
	return ratio < 1+convertedShare && ratio > 1-convertedShare && (fives(l.Num) || fives(r.Num))
}

// fives reports whether a number is a multiple of five.
func fives(n text.Number) bool { return n.D == 1 && n.N%5 == 0 }
