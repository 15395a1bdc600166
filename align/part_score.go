package align

import "github.com/atodds/atodds/align/internal/likeness"

const (
	// partMass is the least weight in common of the stretches of two sentences
	// that tell one fact while the sentences tell others besides. Less than
	// that is often a turn of phrase or the title of a person.
	partMass = 16.0

	// partOthers is the same outside the names.
	partOthers = 8.0

	// partOdds is what is known of such stretches beforehand, beside runOdds:
	// they are picked out of two sentences as the likest there are.
	partOdds = -0.6

	// partTold is the least likeness of two clauses of such sentences.
	partTold = 0.5
)

// partScore compares the stretches of two sentences in which most of what they
// have in common stands. It reports false where these do not tell one fact.
func (r *run) partScore(c *likeness.Comparison) (link, bool) {
	if r.Vouched || c.Mass < partMass || c.Others < partOthers {
		return link{}, false
	}
	x, _ := r.cores.Get().(*likeness.Core)
	if x == nil {
		x = new(likeness.Core)
	}
	defer r.cores.Put(x)
	part, ok := x.Of(c, func(c likeness.Common) bool { return c.Mass >= partMass && c.Others >= partOthers })
	if !ok {
		return link{}, false
	}
	if part.Glance(); shift(r.prior(part.Most()), partOdds) < r.floor() {
		return link{}, false
	}
	part.Finish()
	l := r.linkOf(part)
	l.near, l.part = false, true
	l.score = shift(l.score, partOdds)
	return l, l.score >= r.floor()
}

// toldInPart reports whether the clauses of two sentences that were found to
// answer each other, of which neither sentence is made up, tell one fact.
func (r *run) toldInPart(p *Pair) bool {
	for _, part := range p.Parts {
		if part.Score >= partTold {
			return true
		}
	}
	return false
}
