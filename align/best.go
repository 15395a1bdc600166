package align

import (
	"cmp"
	"context"

	"github.com/atodds/atodds/align/internal/likeness"
)

const (
	// margin is how far below its best counterpart, in log odds, another may
	// score and still be taken for a second telling of the same fact.
	margin = 0.35

	// fresh is the share of its weight in common that a further counterpart
	// must have in words other than those of a better one: then the long
	// sentence tells two facts, and each has its own counterpart.
	fresh = 0.5
)

// best keeps, between each two documents, the pairs that are best for both
// of their sentences: neighbours on one topic share its words, and only the
// best of them speaks of the same fact. Refused pairs are kept apart and
// take no part in this.
func (r *run) best(all []candidate) ([]candidate, error) {
	var kept, standing []candidate
	for _, c := range all {
		if c.refused != "" {
			kept = append(kept, c)
		} else {
			standing = append(standing, c)
		}
	}
	err := sortAll(r.ctx, standing, func(a, b candidate) int {
		return cmp.Or(cmp.Compare(r.units[a.left].document, r.units[b.left].document),
			cmp.Compare(r.units[a.right].document, r.units[b.right].document),
			cmp.Compare(b.score, a.score), cmp.Compare(a.left, b.left), cmp.Compare(a.right, b.right))
	})
	for len(standing) > 0 && err == nil {
		if r.ctx.Err() != nil {
			return nil, context.Cause(r.ctx)
		}
		n := 1
		for n < len(standing) && r.sameDocuments(standing[0], standing[n]) {
			n++
		}
		if n == 1 {
			kept = append(kept, standing[0])
		} else {
			kept = r.greedy(kept, standing[:n])
		}
		standing = standing[n:]
	}
	return kept, err
}

func (r *run) sameDocuments(a, b candidate) bool {
	return r.units[a.left].document == r.units[b.left].document &&
		r.units[a.right].document == r.units[b.right].document
}

// greedy takes the pairs of two documents, best first, and appends to kept
// those that no better pair of either sentence makes doubtful.
func (r *run) greedy(kept, pairs []candidate) []candidate {
	taken := map[int32][]candidate{}
	for _, c := range pairs {
		if r.allowed(c, c.left, c.right, taken[c.left]) && r.allowed(c, c.right, c.left, taken[c.right]) {
			kept = append(kept, c)
			taken[c.left] = append(taken[c.left], c)
			taken[c.right] = append(taken[c.right], c)
		}
	}
	return kept
}

// allowed reports whether sentence u may have a further counterpart v beside
// the better ones that it has.
func (r *run) allowed(c candidate, u, v int32, better []candidate) bool {
	if len(better) >= perDocument {
		return false
	}
	for _, b := range better {
		other := b.left
		if other == u {
			other = b.right
		}
		if likeness.LogOdds(b.score)-likeness.LogOdds(c.score) > margin && r.fresh(u, v, other) < fresh {
			return false
		}
	}
	return true
}

// fresh returns the share of what u and v have in common that u has not in
// common with w.
func (r *run) fresh(u, v, w int32) float64 {
	a, b, c := r.sketch(u).Terms, r.sketch(v), r.sketch(w)
	var common, news float64
	for i := range a {
		t := &a[i]
		if b.Has(t.ID) {
			common += t.Weight()
			if !c.Has(t.ID) {
				news += t.Weight()
			}
		}
	}
	if common == 0 {
		return 0
	}
	return news / common
}
