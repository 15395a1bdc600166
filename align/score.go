package align

import (
	"math"

	"github.com/atodds/atodds/align/internal/likeness"
)

// vouchedOdds is what the word of the caller that two passages are about one
// event adds to the log odds of each pair of their sentences.
const vouchedOdds = 1.5

// score judges two sketches. It reports false where they have too little in
// common to say anything.
func (r *run) score(a, b *likeness.Sketch) (link, bool) {
	f, common := likeness.Compare(a, b)
	l := link{features: f, score: likeness.Score(f), near: likeness.NearCopy(a, b)}
	if r.Vouched {
		l.score = shift(l.score, vouchedOdds)
		return l, common.Terms > 0
	}
	enough := common.Mass >= evidenceFloor && common.Terms >= leastTerms
	return l, enough
}

// shift adds to the log odds of a probability.
func shift(p, odds float64) float64 {
	return 1 / (1 + math.Exp(-odds)*(1-p)/math.Max(p, 1e-12))
}
