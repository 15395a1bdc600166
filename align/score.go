package align

import (
	"math"

	"github.com/atodds/atodds/align/internal/likeness"
)

// vouchedOdds is what the word of the caller that two passages are about one
// event adds to the log odds of each pair of their sentences.
const vouchedOdds = 1.5

// score compares two sketches. It reports false where they have too little
// in common to say anything, or cannot reach the threshold.
func (r *run) score(a, b *likeness.Sketch) (link, bool) {
	c := likeness.Glance(a, b)
	if !r.enough(c.Common) || r.vouch(c.Most()) < r.threshold() {
		return link{}, false
	}
	c.Finish()
	l := link{features: c.Features, score: r.vouch(likeness.Score(c.Features)), near: c.NearCopy}
	return l, l.score >= r.threshold()
}

// enough reports whether two sentences have enough in common to judge them.
func (r *run) enough(c likeness.Common) bool {
	if r.Vouched {
		return c.Terms > 0
	}
	return c.Mass >= evidenceFloor && c.Terms >= leastTerms && c.Others >= otherFloor
}

// vouch adds the caller's word to a score.
func (r *run) vouch(score float64) float64 {
	if r.Vouched {
		return shift(score, vouchedOdds)
	}
	return score
}

// shift adds to the log odds of a probability.
func shift(p, odds float64) float64 {
	return 1 / (1 + math.Exp(-odds)*(1-p)/math.Max(p, 1e-12))
}
