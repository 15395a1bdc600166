package align

import (
	"context"

	"github.com/atodds/atodds/align/internal/likeness"
	"github.com/atodds/atodds/internal/pipe"
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

	// maxVouched bounds the sentences of two vouched documents that are
	// compared each with each; longer ones are searched as others are.
	maxVouched = 2000
)

// unitsEach is how many sentences are expanded in one go.
const unitsEach = 256

// choose returns the pairs that stand, and those that a gate refused where
// they are asked for.
func (r *run) choose() ([]candidate, error) {
	var x *expansion
	expand := r.vouched
	searched := !r.Vouched || r.documents <= 2 && len(r.units) > maxVouched
	if !searched {
		if err := r.unpack(); err != nil {
			return nil, err
		}
	} else {
		if err := r.spread(); err != nil {
			return nil, err
		}
		links, err := r.links()
		if err != nil {
			return nil, err
		}
		x = r.newExpansion(links)
		expand = func(_ context.Context, u int32) ([]candidate, bool) { return x.expand(u) }
	}
	all, err := r.expanded(expand)
	if err != nil {
		return nil, err
	}
	if x != nil && r.Clusters != nil {
		clusters, err := r.clusters(x.links, x.many)
		if err != nil {
			return nil, err
		}
		for _, c := range clusters {
			r.Clusters(c)
		}
	}
	return r.settle(all, searched)
}

// settle chooses among the candidates of a run those that stand. Searched says
// that they are not each pair of two sentences.
func (r *run) settle(all []candidate, searched bool) ([]candidate, error) {
	all, err := r.best(all)
	if err != nil {
		return nil, err
	}
	switch {
	case r.Vouched && !searched && len(r.units) > r.documents:
		return r.passages(all)
	case r.Vouched:
		return all, nil
	}
	more, err := r.kindred(all)
	if err != nil {
		return nil, err
	}
	if all, err = r.bestWith(all, more); err != nil {
		return nil, err
	}
	return r.figures(all)
}

// unpack opens the sketches of all groups.
func (r *run) unpack() error {
	sketches := cursor{store: &r.packed}
	r.open = make([]*likeness.Sketch, len(r.groups))
	for g := range r.open {
		r.open[g] = &likeness.Sketch{}
		r.table.Unpack(sketches.scan(r.groups[g].at), r.open[g])
	}
	return sketches.err
}

// expanded gathers the counterparts of all sentences. Each sentence asks for
// its best; a pair that either asks for is in. Of those with more than are
// followed up, the number is added to the limited.
func (r *run) expanded(expand func(context.Context, int32) ([]candidate, bool)) ([]candidate, error) {
	type part struct {
		candidates []candidate
		limited    int
	}
	starts := func(yield func(int, error) bool) {
		for u := 0; u < len(r.units) && yield(u, nil); u += unitsEach {
		}
	}
	var all []candidate
	for p, err := range pipe.Ahead(r.ctx, r.workers(), tasksAhead, starts, func(ctx context.Context, from int) (part, error) {
		var p part
		for u := from; u < min(from+unitsEach, len(r.units)) && ctx.Err() == nil; u++ {
			some, limited := expand(ctx, int32(u))
			p.candidates = append(p.candidates, some...)
			if limited {
				p.limited++
			}
		}
		return p, context.Cause(ctx)
	}) {
		if err != nil {
			return nil, err
		}
		all = append(all, p.candidates...)
		r.limited += p.limited
	}
	return all, nil
}

// vouched returns the pairs of a sentence of the first document of a pair
// with every one of the second.
func (r *run) vouched(ctx context.Context, u int32) (all []candidate, limited bool) {
	d := r.units[u].document
	if d%2 == 1 {
		return nil, false
	}
	for v := u + 1; int(v) < len(r.units) && r.units[v].document <= d+1; v++ {
		if v%checkEach == 0 && ctx.Err() != nil {
			break
		}
		if r.units[v].document == d {
			continue
		}
		if l, ok := r.score(r.sketch(u), r.sketch(v)); ok {
			if c, ok := r.judge(u, v, l); ok {
				all = append(all, c)
			}
		}
	}
	return all, false
}

// An expansion turns links of groups into pairs of sentences.
type expansion struct {
	*run
	links *links

	// crowded has the groups whose sentences may have more counterparts than
	// are followed up. The sentences of all others ask for every pair of theirs,
	// so that it is enough to look at each pair from its left side.
	crowded []bool
	many    []bool // of these, the groups with more counterparts than that
}

func (r *run) newExpansion(l *links) *expansion {
	x := &expansion{run: r, links: l, crowded: make([]bool, len(r.groups)), many: make([]bool, len(r.groups))}
	for g := range r.groups {
		partners := 0
		for e := range l.of(int32(g)) {
			units := r.unitsOf(e.other(int32(g)))
			if partners += len(units); partners > maxPartners || r.repeats(units) {
				x.crowded[g], x.many[g] = true, partners > maxPartners
				break
			}
		}
	}
	return x
}

// repeats reports whether sentences in a row are of one document, and more
// than are looked at.
func (r *run) repeats(units []int32) bool {
	last, row := -1, 0
	for _, u := range units {
		if d := r.units[u].document; d != last {
			last, row = d, 0
		} else if row++; row >= perDocument {
			return true
		}
	}
	return false
}

// expand returns the counterparts of sentence u, best first, but those that
// their other sentence is sure to return, and whether it has more than are
// followed up, other than repeats of the texts of these. A repeat in a large
// group asks for none: the first of its text does in its place.
func (x *expansion) expand(u int32) (all []candidate, limited bool) {
	taken := 0
	group := x.units[u].group
	if len(x.unitsOf(group)) > maxPartners && x.repeated(u) {
		return nil, false
	}
	for e := range x.links.of(group) {
		other := e.other(group)
		last, row := -1, 0 // document taken from last, and how often in a row
		for n, v := range x.unitsOf(other) {
			d := x.units[v].document
			if d == x.units[u].document || v < u && !x.crowded[group] && !x.crowded[other] {
				continue
			}
			if d == last {
				if row++; row >= perDocument {
					continue
				}
			} else {
				last, row = d, 0
			}
			if taken == maxPartners || n >= maxScanned {
				if !x.repeated(v) {
					return all, true
				}
				break
			}
			if c, ok := x.judge(min(u, v), max(u, v), e.link); ok {
				all = append(all, c)
				taken++
			}
		}
	}
	return all, false
}
