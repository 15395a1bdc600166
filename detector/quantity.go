package detector

import (
	"math/big"

	"github.com/atodds/atodds/align/text"
)

// ruleQuantities is the decision procedure for two aligned quantities: what
// their words allow is set against each other, then what readers take away. It
// is symmetric but for the direction.
func ruleQuantities(l, r figure) Ruling {
	return weigh(l, r).told(l, r)
}

// weigh is the procedure without the words: its rule names no parameter yet.
func weigh(l, r figure) Ruling {
	l, r, ruling := gate(l, r)
	if ruling == nil {
		ruling = ptr(decide(l, r))
	}
	if ruling.Verdict == Drift && (l.Hedge == text.LE || r.Hedge == text.LE) {
		ruling.Soft = true
	}
	ruling.Direction = direction(l, r, *ruling)
	return *ruling
}

func decide(l, r figure) Ruling {
	if b := l.bounded() * r.bounded(); b < 0 {
		return ruleOpposite(l, r)
	}
	if l.equals(r) {
		return ruleEqual(l, r)
	}
	if convertsTo(l, r) || convertsTo(r, l) {
		return same(Converted, "converted, and printed at the other's grain")
	}
	if l.Unit != r.Unit && l.sameNumeral(r) && l.Dimension == r.Dimension && l.bounded() == r.bounded() {
		return contradiction(UnitSwap, "one numeral in two units").by(onUnits)
	}
	if inRange(l) != inRange(r) && !l.IsDecade() && !r.IsDecade() {
		if end := rangeEnd(l, r); end != nil {
			return *end
		}
	}
	if apart(l, r) {
		return ruleApart(l, r)
	}
	if l.certain && stretch(l) && stretch(r) {
		if ruling := ruleStretches(l, r); ruling != nil {
			return *ruling
		}
	}
	return ruleReading(l, r)
}

// ruleOpposite is for a bound from below against a bound from above.
func ruleOpposite(l, r figure) Ruling {
	if interior(l.allows, r.allows) {
		if l.suggests.Overlaps(r.suggests) {
			return compatible(HedgeCode, "bounds in opposite directions that meet").by(onTaken)
		}
		return drift(Overlap, "bounds in opposite directions").by(onTaken)
	}
	return contradiction(BoundReversed, "bounds in opposite directions with nothing in common").by(onAllowed)
}

// interior reports whether two intervals share more than an end point.
func interior(a, b text.Bounds) bool {
	a.LoIncl, a.HiIncl, b.LoIncl, b.HiIncl = false, false, false, false
	return a.Overlaps(b)
}

// ruleEqual is for one figure on both sides (steps 2 and 4).
func ruleEqual(l, r figure) Ruling {
	lb, rb := l.bounded(), r.bounded()
	switch {
	case l.Hedge == r.Hedge && l.Unit != r.Unit && l.Dimension == r.Dimension:
		return same(Converted, "exact conversion")
	case l.Hedge == r.Hedge:
		return same("", "one figure")
	case lb == rb:
		return compatible(HedgeCode, "only the hedge differs").by(onHedges)
	case l.Dimension == text.Age:
		return compatible(HedgeCode, "a limit of age and an age")
	case lb == 0 && l.roundWording(), rb == 0 && r.roundWording():
		return compatible(BoundDroppedRound, "a bound against a round wording of the same figure")
	}
	return drift(BoundChanged, "a bound on one side only").by(onHedges)
}

// convertsTo reports whether f, converted and printed at the grain of g, is g
// (step 1). A grain above a fiftieth of the figure proves nothing.
func convertsTo(f, g figure) bool {
	if f.Unit == g.Unit || f.IsRange() != g.IsRange() || f.Hedge != g.Hedge && (f.bounded() != 0 || g.bounded() != 0) {
		return false
	}
	if g.grain.Sign() == 0 || new(big.Rat).Mul(g.grain, big.NewRat(coarsest, 1)).Cmp(new(big.Rat).Abs(g.lo)) > 0 {
		return false
	}
	near := func(a, b *big.Rat) bool {
		off := new(big.Rat).Sub(a, b)
		return off.Abs(off).Cmp(new(big.Rat).Mul(g.grain, big.NewRat(1, 2))) <= 0
	}
	return near(f.lo, g.lo) && near(f.hi, g.hi)
}

func inRange(f figure) bool { return f.IsRange() && f.Hedge != text.Vague && f.Dimension != text.Score }

// IsDecade reports whether the figure is a decade of age ("in her 30s").
func (f figure) IsDecade() bool { return f.Dimension == text.Age && f.IsRange() }

// rangeEnd rules on a range against a point that lies in it (step 6).
func rangeEnd(l, r figure) *Ruling {
	if r.IsRange() {
		l, r = r, l
	}
	if r.Hedge != text.NoHedge && r.Hedge != text.Approx {
		return nil
	}
	switch {
	case r.lo.Cmp(l.lo) == 0 || r.lo.Cmp(l.hi) == 0:
		if r.Hedge == text.Approx {
			return ptr(compatible(LessPrecise, "about the end of the range").by(onTaken))
		}
		return ptr(drift(EndOfRange, "one end of a range stands for the whole").by(onAllowed))
	case l.allows.Holds(r.lo):
		return ptr(compatible(LessPrecise, "inside the range").by(onAllowed))
	case l.grain.Cmp(r.grain) > 0 && (roundsTo(r.lo, l.lo, l.grain) || roundsTo(r.lo, l.hi, l.grain)):
		return ptr(compatible(LessPrecise, "an end of the range, printed more finely").by(onAllowed))
	}
	return nil
}

// roundsTo reports whether a figure is rounded to an end of a range that is
// printed to a grain.
func roundsTo(figure, end, grain *big.Rat) bool {
	off := new(big.Rat).Sub(figure, end)
	return off.Abs(off).Cmp(new(big.Rat).Mul(grain, big.NewRat(1, 2))) <= 0
}

// stretch reports whether the figure is a range with two printed ends.
func stretch(f figure) bool { return f.Hedge == text.InRange && inRange(f) && !f.IsDecade() }

// ruleStretches rules on two ranges that meet and are told as one: a range is
// no rounder wording of another one that is printed as finely. Where one end
// is the same, the other end was changed. It returns nil where one range is
// printed more roughly, and nothing else is at odds.
func ruleStretches(l, r figure) *Ruling {
	coarse := l.grain
	if coarse.Cmp(r.grain) < 0 {
		coarse = r.grain
	}
	half := new(big.Rat).Mul(coarse, big.NewRat(1, 2))
	rounds := func(a, b *big.Rat) bool {
		off := new(big.Rat).Sub(a, b)
		return off.Abs(off).Cmp(half) < 0
	}
	lo, hi := rounds(l.lo, r.lo), rounds(l.hi, r.hi)
	switch {
	case lo && hi:
		return ptr(compatible(LessPrecise, "two ranges that round to each other"))
	case l.lo.Cmp(r.lo) == 0 || l.hi.Cmp(r.hi) == 0:
		return ptr(contradiction("", "one range with two figures for one of its ends").by(onAllowed))
	case l.grain.Cmp(r.grain) == 0:
		return ptr(drift(OutsideReading, "two ranges in one place, printed equally finely").by(onTaken))
	}
	return nil
}

// apart reports whether both cannot be right (step 5): two bare figures where
// neither lies in what the other allows; otherwise nothing allowed in common.
// A violation at the end point alone is none, of bare figures where these are next
// to each other: 740.5 may be rounded either way, ninety minutes are no two hours.
func apart(l, r figure) bool {
	la, ra := l.allows, r.allows
	la.LoIncl, la.HiIncl, ra.LoIncl, ra.HiIncl = true, true, true, true
	if l.bare() && r.bare() {
		if !adjacent(l, r) {
			la, ra = l.allows, r.allows
		}
		return !la.Holds(r.lo) && !ra.Holds(l.lo)
	}
	return !la.Overlaps(ra)
}

// adjacent reports whether two figures differ by less than a two-hundredth.
func adjacent(l, r figure) bool {
	off := new(big.Rat).Sub(l.lo, r.lo)
	return off.Abs(off).Cmp(new(big.Rat).Mul(new(big.Rat).Abs(l.lo), big.NewRat(1, 200))) < 0
}

// ruleReading decides where both may be right (steps 7 and 8).
func ruleReading(l, r figure) Ruling {
	if fewAgainstBound(l, r) || fewAgainstBound(r, l) {
		return compatible(LessPrecise, "a small vague number against a bound")
	}
	if l.certain && l.Hedge == r.Hedge && !l.IsRange() && (l.bounded() != 0 || l.Hedge == text.Approx) && steps(l, r) {
		return drift(OutsideReading, "two hedged figures in one place, neither rounded to the other").by(onTaken)
	}
	if finerInside(l, r) || finerInside(r, l) ||
		l.suggests.Within(r.suggests) || r.suggests.Within(l.suggests) {
		return compatible(LessPrecise, "inside what a reader of the other takes away").by(onTaken)
	}
	return drift(OutsideReading, "allowed by the words, outside what a reader takes away").by(onTaken)
}

// steps reports whether two figures are printed equally finely, or lie further
// apart than a step of the one that is printed more roughly: a roof of 8.70 is
// no finer wording of a roof of 9, but one of 12.50 none of 15.
func steps(l, r figure) bool {
	coarse := l.grain
	if coarse.Cmp(r.grain) < 0 {
		coarse = r.grain
	}
	off := new(big.Rat).Sub(l.lo, r.lo)
	return l.grain.Cmp(r.grain) == 0 || off.Abs(off).Cmp(coarse) > 0
}

// fewAgainstBound reports whether f is a vague number and g a bound, and
// neither says more than the other: a few, several or a handful against any
// bound; others where the bound stands about where the vague number ends, as
// "dozens" and "at least 20" do, or "tens of thousands" and "under 100,000".
func fewAgainstBound(f, g figure) bool {
	if f.Hedge != text.Vague || g.bounded() == 0 || f.hi.Cmp(big.NewRat(moreThanFew, 1)) < 0 {
		return f.Hedge == text.Vague && g.bounded() != 0
	}
	fringe := big.NewRat(3, 2)
	if g.bounded() > 0 {
		return g.lo.Cmp(f.lo) <= 0 && f.lo.Cmp(new(big.Rat).Mul(g.lo, fringe)) <= 0
	}
	return g.lo.Cmp(f.hi) >= 0 && g.lo.Cmp(new(big.Rat).Mul(f.hi, fringe)) <= 0
}

// finerInside reports whether f is a figure at least as fine as g and lies in
// what g suggests.
func finerInside(f, g figure) bool {
	if f.IsRange() || f.bounded() != 0 {
		return false
	}
	suggests := g.suggests
	if g.bare() && adjacent(f, g) {
		suggests.LoIncl, suggests.HiIncl = true, true
	}
	return (f.grain.Cmp(g.grain) <= 0 || g.IsRange() || g.Hedge != text.NoHedge) && suggests.Holds(f.lo)
}
