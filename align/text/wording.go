package text

import (
	"math/big"
	"strings"
)

// A wording is how a figure is put, which decides how far it reaches, by the
// shares of a [Profile].
type wording uint8

const (
	wordedExactly wording = iota // a small count, an age, a place
	wordedRound                  // 1,500, two million
	wordedPrinted                // $1.2bn, 4.1 %: to its last place
	wordedSmall                  // two hours, three miles
	wordedPart                   // two-thirds, a quarter of a million
	wordedRange                  // between 20 and 30
	wordedVague                  // dozens
	wordedVaguely                // most: a share
	wordedApprox
	wordedNearly
	wordedJustOver
	wordedGT
	wordedGE
	wordedLT
	wordedLE
)

// wordingOf returns the row of a quantity. What a vague word suggests is the
// range that it stands for.
func (q *Quantity) wordingOf() wording {
	switch q.Hedge {
	case Approx:
		return wordedApprox
	case Nearly:
		return wordedNearly
	case JustOver:
		return wordedJustOver
	case GT:
		return wordedGT
	case GE:
		return wordedGE
	case LT:
		return wordedLT
	case LE:
		return wordedLE
	case Vague:
		if q.Dimension == Ratio || q.Dimension == Percent {
			return wordedVaguely
		}
		return wordedVague
	}
	return q.bareWording()
}

// bareWording returns the row of a figure whatever its hedge: exact for small
// counts and the like, rounded to its last place, or by a share.
func (q *Quantity) bareWording() wording {
	switch {
	case q.IsRange():
		return wordedRange
	case q.exact():
		return wordedExactly
	case q.Form == Fraction && q.Dimension != Duration, q.Dimension == Ratio && q.Form != Decimal:
		return wordedPart
	case q.Form == Decimal || q.Compound:
		return wordedPrinted
	case (q.Dimension == Duration || q.Dimension == Length) && q.Num.Cmp(Int(smallUnits)) < 0:
		return wordedSmall
	case q.roundNumber():
		return wordedRound
	}
	return wordedPrinted
}

// smallUnits is the number of units below which a duration or a distance is
// one in small whole units.
const smallUnits = 100

// AllowsBy names what decides how far the words of q reach: how it
// is put, and the parameter of the profile ("about, 20 %").
func (q *Quantity) AllowsBy(p Profile) string {
	p = p.OrStrict()
	switch q.wordingOf() {
	case wordedApprox:
		return "about, " + inPercent(p.ApproxAllows)
	case wordedNearly:
		return "nearly, " + inPercent(p.NearAllows)
	case wordedJustOver:
		return "just over, " + inPercent(p.NearAllows)
	case wordedGT:
		return "more than"
	case wordedGE:
		return "at least"
	case wordedLT:
		return "less than"
	case wordedLE:
		return "up to"
	case wordedVague:
		return "vague word, by a factor of " + plainRat(p.Fringe)
	}
	return q.bareBy(p.RoundAllows, p.SmallAllows, p.PartAllows, halfGrain)
}

// SuggestsBy names what decides what a reader of q takes away: the row, and
// the parameter ("more than, next rounder number 2 hour").
func (q *Quantity) SuggestsBy(p Profile) string {
	p = p.OrStrict()
	switch w := q.wordingOf(); w {
	case wordedApprox:
		return "about, " + q.approxBy(p)
	case wordedNearly:
		return "nearly, " + inPercent(p.NearSuggests)
	case wordedJustOver:
		return "just over, " + inPercent(p.NearSuggests)
	case wordedGT, wordedGE:
		return map[wording]string{wordedGT: "more than", wordedGE: "at least"}[w] + ", next rounder number " + q.printed(q.rounder())
	case wordedLT, wordedLE:
		return map[wording]string{wordedLT: "less than", wordedLE: "up to"}[w] + ", rounder number below " + q.printed(q.lessRound())
	}
	return q.bareBy(p.RoundSuggests, p.SmallSuggests, p.PartSuggests, quarterGrain)
}

// bareBy names what decides for a figure without a hedge. Where the lesser of
// a share and a part of the last place decides, it names that one.
func (q *Quantity) bareBy(round, small, part, smallGrain *big.Rat) string {
	v, grain := q.Num.Rat(), q.Grain.Rat()
	lesser := func(row string, s, of *big.Rat) string {
		if reach := new(big.Rat).Mul(grain, of); reach.Cmp(share(v, s)) <= 0 {
			return row + ", " + q.lastPlace(of)
		}
		return row + ", " + inPercent(s)
	}
	switch q.bareWording() {
	case wordedRange:
		return "range as given"
	case wordedExactly:
		return "exact figure"
	case wordedPart:
		return "fraction, " + inPercent(part)
	case wordedSmall:
		return lesser("small whole units", small, smallGrain)
	case wordedRound:
		return lesser("round number", round, halfGrain)
	}
	return "as printed, " + q.lastPlace(halfGrain)
}

// approxBy names what decides what "about" suggests.
func (q *Quantity) approxBy(p Profile) string {
	v := q.Num.Rat()
	reach := half(q.Grain.Rat())
	switch {
	case highest(reach, share(v, p.ApproxLeast)).Cmp(share(v, p.ApproxMost)) >= 0:
		return inPercent(p.ApproxMost)
	case reach.Cmp(share(v, p.ApproxLeast)) <= 0:
		return inPercent(p.ApproxLeast)
	}
	return q.lastPlace(halfGrain)
}

// lastPlace names a part of the last significant place: "half of its last
// place 100".
func (q *Quantity) lastPlace(of *big.Rat) string {
	name := "half"
	if of.Cmp(halfGrain) != 0 {
		name = "a quarter"
	}
	return name + " of its last place " + q.printed(q.Grain.Rat())
}

// printed writes a figure in the printed unit.
func (q *Quantity) printed(v *big.Rat) string {
	switch {
	case v == nil:
		return "none"
	case q.Unit.Name == "":
		return plainRat(v)
	}
	return plainRat(v) + " " + q.Unit.Name
}

// The parts of the last significant place that a figure may be off.
var (
	halfGrain    = big.NewRat(1, 2)
	quarterGrain = big.NewRat(1, 4)
)

func inPercent(r *big.Rat) string { return plainRat(new(big.Rat).Mul(r, big.NewRat(100, 1))) + " %" }

// plainRat writes a number to at most six places.
func plainRat(r *big.Rat) string {
	s := r.FloatString(6)
	return strings.TrimSuffix(strings.TrimRight(s, "0"), ".")
}
