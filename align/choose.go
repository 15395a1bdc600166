package align

import (
	"cmp"
	"context"
	"slices"
)

const (
	// maxPartners bounds the sentences of other documents that one sentence
	// is paired with.
	maxPartners = 64

	// maxScanned bounds the sentences of one group that are looked through
	// for them.
	maxScanned = 4096

	// perDocument is how many sentences of one document may answer one of
	// another.
	perDocument = 3
)

// choose returns the pairs that stand, and those that a gate refused where
// they are asked for.
func (r *run) choose() ([]candidate, error) {
	var all []candidate
	var err error
	if r.Vouched {
		all, err = r.vouched()
	} else {
		all, err = r.searched()
	}
	if err != nil {
		return nil, err
	}
	slices.SortFunc(all, func(a, b candidate) int {
		return cmp.Or(cmp.Compare(a.left, b.left), cmp.Compare(a.right, b.right))
	})
	all = slices.CompactFunc(all, func(a, b candidate) bool { return a.left == b.left && a.right == b.right })
	all = r.best(all)
	switch {
	case r.Vouched && len(r.units) > r.documents:
		return r.passages(all)
	case r.Vouched:
		return all, nil
	}
	return r.figures(all), nil
}

// vouched compares every sentence of the first document of a pair with every
// one of the second.
func (r *run) vouched() ([]candidate, error) {
	var all []candidate
	for i := range r.units {
		if r.ctx.Err() != nil {
			return nil, context.Cause(r.ctx)
		}
		d := r.units[i].document
		if d%2 == 1 {
			continue
		}
		for j := i + 1; j < len(r.units) && r.units[j].document <= d+1; j++ {
			if r.units[j].document == d {
				continue
			}
			l, ok := r.score(r.groups[r.units[i].group].sketch, r.groups[r.units[j].group].sketch)
			if !ok {
				continue
			}
			if c, ok := r.judge(int32(i), int32(j), l); ok {
				all = append(all, c)
			}
		}
	}
	return all, nil
}

// searched expands the links between groups into pairs of sentences. Each
// sentence asks for its best counterparts; a pair that either asks for is in.
func (r *run) searched() ([]candidate, error) {
	r.spread()
	links, err := r.links()
	if err != nil {
		return nil, err
	}
	var all []candidate
	for u := range r.units {
		if u%256 == 0 && r.ctx.Err() != nil {
			return nil, context.Cause(r.ctx)
		}
		all = r.expand(all, int32(u), links[r.units[u].group])
	}
	return all, nil
}

// expand appends the counterparts of sentence u, best first.
func (r *run) expand(all []candidate, u int32, links []link) []candidate {
	taken := 0
	last, run := -1, 0 // document taken from last, and how often in a row
	for _, l := range links {
		run, last = 0, -1
		for n, v := range r.groups[l.to].units {
			d := r.units[v].document
			if d == r.units[u].document {
				continue
			}
			if d == last {
				if run++; run >= perDocument {
					continue
				}
			} else {
				last, run = d, 0
			}
			if taken == maxPartners || n == maxScanned {
				r.limited++
				return all
			}
			if c, ok := r.judge(min(u, v), max(u, v), l); ok {
				all = append(all, c)
				taken++
			}
		}
	}
	return all
}
