package text

import (
	"math/big"
	"sync"
)

// A Profile holds the parameters that decide how far a wording reaches:
// shares of a figure, as rationals. A desk that reviews single reports reads
// strictly; a batch audit reads leniently. The zero Profile is [Strict].
type Profile struct {
	Name string

	// RoundAllows and RoundSuggests are the most that a round number (1,500)
	// may be off, in what its words allow and in what its reader takes away.
	RoundAllows, RoundSuggests *big.Rat

	// SmallAllows and SmallSuggests are the same for durations and distances
	// in small whole units ("two hours").
	SmallAllows, SmallSuggests *big.Rat

	// PartAllows and PartSuggests are the same for fractions ("two-thirds",
	// "a quarter of a million").
	PartAllows, PartSuggests *big.Rat

	// ApproxAllows is how far "about" reaches; what it suggests is half the
	// grain, but at least ApproxLeast and at most ApproxMost.
	ApproxAllows, ApproxLeast, ApproxMost *big.Rat

	// NearAllows and NearSuggests are how far "nearly" and "just over" reach.
	NearAllows, NearSuggests *big.Rat

	// Fringe is the factor by which vague words ("dozens") may be stretched.
	Fringe *big.Rat

	// SoftBounds lowers BOUND_CHANGED and OUTSIDE_READING to notes.
	SoftBounds bool
}

// Strict is the profile of a standards desk. Its words
// allow a round number to be 15 % off, and one with "about" 20 %.
func Strict() Profile {
	return Profile{
		Name:        "strict",
		RoundAllows: percent(15), RoundSuggests: percent(5),
		SmallAllows: percent(25), SmallSuggests: big.NewRat(1, 8),
		PartAllows: percent(15), PartSuggests: percent(5),
		ApproxAllows: percent(20), ApproxLeast: percent(5), ApproxMost: percent(10),
		NearAllows: percent(20), NearSuggests: percent(10),
		Fringe: big.NewRat(3, 2),
	}
}

// Lenient is the profile of a batch audit: the shares of rounding are
// doubled, and changed bounds are notes.
func Lenient() Profile {
	p := Strict()
	p.Name = "lenient"
	p.RoundAllows, p.RoundSuggests = percent(30), percent(10)
	p.SmallAllows, p.SmallSuggests = percent(50), percent(25)
	p.PartAllows, p.PartSuggests = percent(30), percent(10)
	p.SoftBounds = true
	return p
}

// OrStrict returns p, and [Strict] for the zero profile.
func (p Profile) OrStrict() Profile {
	if p.RoundAllows == nil {
		return strict()
	}
	return p
}

// strict is one [Strict] for all, which nobody changes: it is asked for with
// every figure.
var strict = sync.OnceValue(Strict)

func percent(n int64) *big.Rat { return big.NewRat(n, 100) }
