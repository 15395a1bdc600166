package align

import (
	"math"

	"github.com/atodds/atodds/align/internal/likeness"
)

// What is known before the words are looked at, in log odds that are added
// to the score. Of 100 pairs drawn above the default threshold, from news
// that several outlets tell and that had no part in setting runOdds, one
// reader found 82 to speak of one fact, 10 in part or in doubt, and 8 not to.
// vouchedOdds is set by judgement: the caller's word that two single
// sentences belong together; of two passages only some answer each other.
const (
	runOdds     = 0.6
	vouchedOdds = 1.6
)

// score compares two sketches. It reports false where they have too little
// in common to say anything, or cannot reach the threshold.
func (r *run) score(a, b *likeness.Sketch) (link, bool) {
	c := likeness.Meet(a, b)
	if !r.enough(c.Common) {
		return link{}, false
	}
	if c.Glance(); r.prior(c.Most()) < r.threshold() {
		return link{}, false
	}
	c.Finish()
	l := r.linkOf(c)
	return l, l.score >= r.threshold()
}

// linkOf keeps of a comparison what gates and choices need.
func (r *run) linkOf(c likeness.Comparison) link {
	return link{
		score: r.prior(likeness.Score(c.Features)), near: c.NearCopy,
		apart: c.Features[likeness.NamesApart] > 0,
		order: float32(c.Features[likeness.Order]), others: float32(c.Features[likeness.OtherLonger]),
	}
}

// enough reports whether two sentences have enough in common to judge them.
func (r *run) enough(c likeness.Common) bool {
	if r.Vouched {
		return c.Terms > 0
	}
	return c.Mass >= evidenceFloor && c.Terms >= leastTerms && c.Others >= otherFloor
}

// prior adds what is known beforehand to a score.
func (r *run) prior(score float64) float64 {
	if r.Vouched && len(r.units) <= r.documents {
		return shift(score, vouchedOdds)
	}
	return shift(score, runOdds)
}

// shift adds to the log odds of a probability.
func shift(p, odds float64) float64 { return 1 / (1 + math.Exp(-odds-logOdds(p))) }

func logOdds(p float64) float64 {
	const least = 1e-9
	p = math.Min(math.Max(p, least), 1-least)
	return math.Log(p / (1 - p))
}
