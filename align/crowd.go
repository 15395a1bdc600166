package align

import (
	"cmp"
	"context"
	"slices"

	"github.com/atodds/atodds/internal/pipe"
)

// crowded returns the places with more candidates than are followed up, and
// counts their sentences.
func (s *search) crowded() []int32 {
	var list []int32
	for p := range s.hits {
		if s.hits[p].Load() > maxCandidates {
			list = append(list, int32(p))
			s.limited += len(s.unitsOf(s.index.groups[p]))
		}
	}
	return list
}

// A crowd finds the best candidates of groups that have too many. It adds up
// what a group has in common with every heavier one, term by term, which
// takes as many steps as that has uses: for a template that thousands of
// texts fill in, far fewer than there are candidates to be measured.
type crowd struct {
	lists  []uint32 // as in an index, but of all terms of all places
	list   []int32
	tables *pool[[]float32] // by place: zero between uses
}

// crowds returns the links of crowded places to their best candidates.
func (s *search) crowds(places []int32) ([]edge, error) {
	c, err := s.newCrowd()
	if err != nil {
		return nil, err
	}
	var all []edge
	for found, err := range pipe.Map(s.ctx, s.workers(), each(slices.Values(places)), func(ctx context.Context, p int32) ([]edge, error) {
		x := s.scorers.get()
		defer s.scorers.put(x)
		return s.foremost(c, x, p), context.Cause(ctx)
	}) {
		if err != nil {
			return nil, err
		}
		all = append(all, found...)
	}
	return all, nil
}

// newCrowd lists the places of every term.
func (s *search) newCrowd() (*crowd, error) {
	c := &crowd{lists: make([]uint32, len(s.weights)+1)}
	c.tables = newPool(s.workers(), func() []float32 { return make([]float32, len(s.index.groups)) })
	for _, u := range s.uses {
		c.lists[u.rank()+1]++
	}
	for rank := range s.weights {
		c.lists[rank+1] += c.lists[rank]
	}
	c.list = make([]int32, len(s.uses))
	next := slices.Clone(c.lists)
	for p := range s.index.groups {
		if p%checkEach == 0 && s.ctx.Err() != nil {
			return nil, context.Cause(s.ctx)
		}
		for _, u := range s.terms(int32(p)) {
			c.list[next[u.rank()]] = int32(p)
			next[u.rank()]++
		}
	}
	return c, nil
}

// A hit is a candidate with its cosine.
type hit struct {
	place  int32
	cosine float32
}

// foremost returns the links of a place to its best candidates.
func (s *search) foremost(c *crowd, x *scorer, place int32) []edge {
	var best []hit
	hits := s.gather(c, place)
	for len(hits) > 0 && s.ctx.Err() == nil {
		n := min(2*maxCandidates, len(hits))
		selectBest(hits, n)
		lowest := hits[0].cosine
		for _, h := range hits[:n] {
			lowest = min(lowest, h.cosine)
			if _, ok := s.overlap(place, h.place, nil); ok {
				best = append(best, h)
			}
		}
		hits = hits[n:]
		slices.SortFunc(best, func(a, b hit) int {
			return cmp.Or(cmp.Compare(b.cosine, a.cosine), cmp.Compare(s.index.groups[a.place], s.index.groups[b.place]))
		})
		best = best[:min(len(best), maxCandidates)]
		if len(best) == maxCandidates && best[maxCandidates-1].cosine > lowest {
			break // none of the rest is as good
		}
	}
	var all []edge
	for _, h := range best {
		if o, _ := s.overlap(place, h.place, nil); s.promising(place, h.place, o) {
			all = x.link(all, s.index.groups[place], s.index.groups[h.place])
		}
	}
	return all
}

// gather returns the heavier places of other documents that reach the floor
// of the cosine.
func (s *search) gather(c *crowd, place int32) []hit {
	table := c.tables.get()
	var touched []int32
	for _, u := range s.terms(place) {
		rank := u.rank()
		list := c.list[c.lists[rank]:c.lists[rank+1]]
		from, _ := slices.BinarySearch(list, place+1)
		square := s.weights[rank] * s.weights[rank]
		if square == 0 {
			continue
		}
		for _, p := range list[from:] {
			if table[p] == 0 {
				touched = append(touched, p)
			}
			table[p] += square
		}
	}
	var hits []hit
	norm, single := s.norms[place], s.single[place]
	for _, p := range touched {
		cosine := table[p] / (norm * s.norms[p])
		table[p] = 0
		if cosine >= cosineFloor && (single < 0 || single != s.single[p]) {
			hits = append(hits, hit{p, cosine})
		}
	}
	c.tables.put(table)
	return hits
}

// selectBest moves the n hits of the highest cosine to the front, by parting
// the list around the median of three until n parts it.
func selectBest(hits []hit, n int) {
	for len(hits) > 1 && 0 < n && n < len(hits) {
		a, b, c := hits[0].cosine, hits[len(hits)/2].cosine, hits[len(hits)-1].cosine
		pivot := max(min(a, b), min(max(a, b), c))
		i, j := 0, len(hits)-1
		for i <= j {
			for hits[i].cosine > pivot {
				i++
			}
			for hits[j].cosine < pivot {
				j--
			}
			if i <= j {
				hits[i], hits[j] = hits[j], hits[i]
				i++
				j--
			}
		}
		switch {
		case n <= j:
			hits = hits[:j+1]
		case n >= i:
			hits, n = hits[i:], n-i
		default:
			return
		}
	}
}
