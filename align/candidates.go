package align

import (
	"cmp"
	"context"
	"iter"
	"slices"
	"sync/atomic"

	"github.com/atodds/atodds/internal/pipe"
)

const (
	// cosineFloor is the least rarity-weighted cosine of a candidate, over
	// equal terms, as a float32 adds it up from the rarest on. Of the pairs that score above the default threshold, one
	// in a hundred lies below it.
	cosineFloor = 0.22

	// lightFloor is the same where equal terms alone weigh less than
	// evidenceFloor: of two sentences so different, it takes forms and spellings
	// to come to more for one pair in a hundred.
	lightFloor = 0.40

	// evidenceFloor is the least weight in common: about three words that
	// one document in twenty uses, or two rare names. Below it, "he declined
	// to comment" would pair across all stories. Forms and spellings of a
	// word count towards it; exactShare of it must be equal terms.
	evidenceFloor = 9.0
	exactShare    = 0.8
	leastTerms    = 2

	// otherFloor is the least weight in common outside the names: a list of
	// the same names tells no fact in common.
	otherFloor = 2.5

	// maxCandidates bounds the heavier groups that one group is compared
	// with, those of the highest cosine first.
	maxCandidates = 512

	// maxNear bounds the heavier groups that are looked at for them one by one.
	// Of a group with more, all are looked through in one go.
	maxNear = 8192
)

// leastCosine returns the least cosine of a candidate whose equal terms weigh
// so much.
func leastCosine(mass float32) float32 {
	if mass < evidenceFloor {
		return lightFloor
	}
	return cosineFloor
}

// A link joins two groups whose sentences may speak of one fact.
type link struct {
	near   bool
	apart  bool // both have names, and none in common
	part   bool // stretches of the sentences alone are alike
	score  float64
	order  float32 // words in the same order, 0 to 1
	others float32 // share of the other words of the heavier that are in common
}

// An edge is a link with its groups: from the lighter to the heavier, if it
// is not from one group to itself.
type edge struct {
	from, to int32
	link
}

// other returns the group at the other end.
func (e *edge) other(group int32) int32 { return e.from ^ e.to ^ group }

// links are the links of all groups: those of group g, best first, are the
// edges numbered from list[start[g]] up to list[start[g+1]].
type links struct {
	start []int32
	list  []int32
	edges []edge
}

// of yields the links of a group.
func (l *links) of(group int32) iter.Seq[*edge] {
	return func(yield func(*edge) bool) {
		for _, n := range l.list[l.start[group]:l.start[group+1]] {
			if !yield(&l.edges[n]) {
				return
			}
		}
	}
}

// links returns, for each group, the groups it is linked with, itself
// included where it holds sentences of several documents.
func (r *run) links() (*links, error) {
	c, err := r.newCatalogue()
	if err != nil {
		return nil, err
	}
	s := &search{catalogue: c, tallies: make([]tally, len(r.groups))}
	s.scorers = newPool(r.workers(), r.newScorer)
	if err := s.own(); err != nil {
		return nil, err
	}
	parts := c.split()
	for _, p := range parts {
		x, err := c.index(p)
		if err != nil {
			return nil, err
		}
		if err := s.candidates(x); err != nil {
			return nil, err
		}
		if len(parts) == 1 {
			s.whole = x
		}
	}
	if err := s.crowds(); err != nil {
		return nil, err
	}
	return r.linked(s.edges)
}

// linked lists the edges of each group.
func (r *run) linked(all []edge) (*links, error) {
	l := &links{start: make([]int32, len(r.groups)+1), edges: all}
	each := func(do func(group int32, n int)) {
		for n := range all {
			if do(all[n].from, n); all[n].to != all[n].from {
				do(all[n].to, n)
			}
		}
	}
	each(func(g int32, _ int) { l.start[g+1]++ })
	for g := range r.groups {
		l.start[g+1] += l.start[g]
	}
	l.list = make([]int32, l.start[len(r.groups)])
	next := slices.Clone(l.start)
	each(func(g int32, n int) {
		l.list[next[g]] = int32(n)
		next[g]++
	})
	for g := range int32(len(r.groups)) {
		if g%checkEach == 0 && r.ctx.Err() != nil {
			return nil, context.Cause(r.ctx)
		}
		slices.SortFunc(l.list[l.start[g]:l.start[g+1]], func(m, n int32) int {
			a, b := &all[m], &all[n]
			return cmp.Or(cmp.Compare(b.score, a.score), cmp.Compare(a.other(g), b.other(g)))
		})
	}
	return l, nil
}

// A search finds the candidates of a run and scores them.
type search struct {
	*catalogue
	whole   *index  // where one part holds all
	tallies []tally // by group
	scorers *pool[*scorer]
	edges   []edge
}

// A tally is how many heavier groups one was found to have, up to a few above
// the limit.
type tally struct {
	hits   atomic.Int32 // candidates
	barred atomic.Int32 // those that a gate is known to refuse, where they are asked for
	near   atomic.Int32 // those that reach the floors and yet are neither
}

// isCrowded reports whether a group has more candidates than are followed up.
func (s *search) isCrowded(group int32) bool {
	t := &s.tallies[group]
	return t.hits.Load() > maxCandidates || t.near.Load() > maxNear || t.barred.Load() > maxCandidates
}

// own finds the links of groups with themselves.
func (s *search) own() error {
	chunks := slices.Chunk(slices.Concat(s.order, s.aside), checkEach)
	for edges, err := range pipe.Ahead(s.ctx, s.workers(), tasksAhead, each(chunks), func(_ context.Context, groups []int32) (edges []edge, err error) {
		x := s.scorers.get()
		defer s.scorers.put(x)
		for _, g := range groups {
			if s.groups[g].single < 0 {
				edges = x.link(edges, g, g)
			}
		}
		return edges, x.sketches.err
	}) {
		if err != nil {
			return err
		}
		s.edges = append(s.edges, edges...)
	}
	return nil
}
