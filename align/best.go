package align

import (
	"cmp"
	"context"
	"slices"

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
	all = r.byLeft(all)
	kept := all[:0]
	var some []candidate
	for len(all) > 0 {
		if r.ctx.Err() != nil {
			return nil, context.Cause(r.ctx)
		}
		n := 1
		for n < len(all) && r.units[all[n].left].document == r.units[all[0].left].document {
			n++
		}
		some = append(some[:0], all[:n]...)
		from := len(kept)
		kept, all = r.bestOf(kept, some), all[n:]
		slices.SortFunc(kept[from:], byOrder)
	}
	return kept, nil
}

// byLeft orders candidates by their left document.
func (r *run) byLeft(all []candidate) []candidate {
	starts := make([]int32, r.documents+1)
	for i := range all {
		starts[r.units[all[i].left].document+1]++
	}
	for d := range r.documents {
		starts[d+1] += starts[d]
	}
	sorted := make([]candidate, len(all))
	for i := range all {
		d := r.units[all[i].left].document
		sorted[starts[d]] = all[i]
		starts[d]++
	}
	return sorted
}

// bestOf appends to kept the best of the candidates of one left document,
// which it sorts. A pair for which both sentences asked is there twice.
func (r *run) bestOf(kept, all []candidate) []candidate {
	slices.SortFunc(all, func(a, b candidate) int {
		return cmp.Or(cmp.Compare(r.units[a.right].document, r.units[b.right].document),
			wholeFirst(a, b), cmp.Compare(b.score, a.score), cmp.Compare(a.left, b.left), cmp.Compare(a.right, b.right), kindredLast(a, b))
	})
	all = slices.CompactFunc(all, func(a, b candidate) bool { return a.left == b.left && a.right == b.right })
	standing := all[:0]
	for _, c := range all {
		if c.refused != 0 {
			kept = append(kept, c)
		} else {
			standing = append(standing, c)
		}
	}
	for len(standing) > 0 {
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
	return kept
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

// wholeFirst orders pairs of whole sentences before those of parts of them.
func wholeFirst(a, b candidate) int {
	switch {
	case a.part == b.part:
		return 0
	case b.part:
		return -1
	}
	return 1
}

// kindredLast orders a pair of a search of all documents before the same one of
// two documents alone.
func kindredLast(a, b candidate) int {
	switch {
	case a.kindred == b.kindred:
		return 0
	case b.kindred:
		return -1
	}
	return 1
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
		second := likeness.LogOdds(b.score)-likeness.LogOdds(c.score) <= margin && !c.part
		if !second && r.fresh(u, v, other) < fresh {
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
