package align

import (
	"cmp"
	"context"
	"slices"
	"sort"

	"github.com/atodds/atodds/internal/pipe"
)

// A member of a crowd is a group with more candidates than are followed up,
// such as one filling of a template that thousands of texts fill in. Its best
// candidates are found by adding up what it has in common with every heavier
// group, term by term, which takes as many steps as its terms have uses: far
// fewer than there are candidates to be measured.
type member struct {
	group int32
	uses  []use
	kinds []uint32
	card  card

	// The best candidates so far, best first, and whether there are others: of
	// those that no gate is known to refuse, and where these are asked for of
	// those that one does.
	best, refused shortlist
}

// A hit is a candidate with its cosine.
type hit struct {
	group  int32
	cosine float32
}

// A shortlist is hits, the best first.
type shortlist struct {
	hits []hit
	more bool // there are others
}

// cut keeps as many hits as are followed up.
func (l *shortlist) cut() {
	slices.SortFunc(l.hits, byCosine)
	l.more = l.more || len(l.hits) > maxCandidates
	l.hits = l.hits[:min(len(l.hits), maxCandidates)]
}

// full reports whether no hit of a cosine, or of a lower one, can be among
// them.
func (l *shortlist) full(cosine float32) bool {
	return l.more && l.hits[maxCandidates-1].cosine > cosine
}

// byCosine orders hits, the best first.
func byCosine(a, b hit) int {
	return cmp.Or(cmp.Compare(b.cosine, a.cosine), cmp.Compare(a.group, b.group))
}

// crowded returns the groups that may have more candidates than are followed
// up.
func (s *search) crowded() (map[int32]bool, []*member) {
	groups := map[int32]bool{}
	var members []*member
	for _, g := range s.order {
		if s.isCrowded(g) {
			groups[g] = true
			members = append(members, &member{group: g})
		}
	}
	return groups, members
}

// crowds replaces the links that lead from crowded groups to heavier ones by
// those to their best candidates.
func (s *search) crowds() error {
	groups, members := s.crowded()
	if len(members) == 0 {
		return nil
	}
	s.edges = slices.DeleteFunc(s.edges, func(e edge) bool { return e.from != e.to && groups[e.from] })
	if err := s.enter(members); err != nil {
		return err
	}
	blocks := s.blocks()
	for _, b := range blocks {
		x := s.whole
		if x == nil {
			var err error
			if x, err = s.index(b); err != nil {
				return err
			}
		}
		if err := s.gatherAll(x, members); err != nil {
			return err
		}
	}
	return s.follow(members)
}

// enter reads the terms of members, which are in the order of their places.
func (s *search) enter(members []*member) error {
	of := make(map[int32]*member, len(members))
	for _, m := range members {
		of[m.group] = m
	}
	return s.each(0, int32(len(s.order)), func(place int32, e *entrant) {
		if m := of[s.order[place]]; m != nil {
			m.uses, m.kinds, m.card = slices.Clone(e.uses), slices.Clone(e.kinds), e.cardOf(s.catalogue, m.group)
		}
	})
}

// gatherAll looks for the best candidates of members in a block of an index.
func (s *search) gatherAll(block *index, members []*member) error {
	x, err := block.everywhere()
	if err != nil {
		return err
	}
	tables := newPool(s.workers(), func() []float32 { return make([]float32, len(x.held)) })
	for _, err := range pipe.Map(s.ctx, s.workers(), each(slices.Values(members)), func(ctx context.Context, m *member) (struct{}, error) {
		table := tables.get()
		defer tables.put(table)
		s.keep(x, m, s.gather(x, m, table))
		return struct{}{}, context.Cause(ctx)
	}) {
		if err != nil {
			return err
		}
	}
	return nil
}

// A rough is a place of a block with its cosine, which may fall short of the
// other floors.
type rough struct {
	place  int32
	cosine float32
}

// gather returns the heavier places of other documents that reach the floor
// of the cosine. The table is zero before and after.
func (s *search) gather(x *index, m *member, table []float32) []rough {
	heavier := s.placeOf[m.group] + 1
	first := int32(sort.Search(len(x.held), func(p int) bool { return s.placeOf[x.held[p]] >= heavier }))
	var touched []int32
	for _, u := range m.uses {
		rank := u.rank()
		list := x.list[x.lists[rank]:x.lists[rank+1]]
		from, _ := slices.BinarySearch(list, first)
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
	var hits []rough
	norm, single := s.groups[m.group].norm, s.groups[m.group].single
	for _, p := range touched {
		cosine := table[p] / (norm * x.cards[p].norm)
		table[p] = 0
		if cosine >= cosineFloor && (single < 0 || single != x.cards[p].single) {
			hits = append(hits, rough{p, cosine})
		}
	}
	return hits
}

// keep keeps the best candidates of a member, those of a block included.
func (s *search) keep(x *index, m *member, hits []rough) {
	for len(hits) > 0 && s.ctx.Err() == nil {
		n := min(2*maxCandidates, len(hits))
		selectBest(hits, n)
		lowest := hits[0].cosine
		for _, h := range hits[:n] {
			lowest = min(lowest, h.cosine)
			card := &x.cards[h.place]
			if !s.Vouched && !m.card.meets(card) {
				continue
			}
			o, ok := s.common(m.uses, x.terms(h.place), m.card.norm*card.norm, nil)
			if !ok {
				continue
			}
			g := x.held[h.place]
			switch s.chance(o, party{m.group, &m.card, m.kinds}, party{g, card, x.kindsOf(h.place)}) {
			case promised:
				m.best.hits = append(m.best.hits, hit{g, h.cosine})
			case barred:
				m.refused.hits = append(m.refused.hits, hit{g, h.cosine})
			}
		}
		hits = hits[n:]
		m.best.cut()
		m.refused.cut()
		if m.best.full(lowest) && (!s.Refusals || m.refused.full(lowest)) {
			break // none of the rest is as good
		}
	}
}

// follow scores the best candidates of members, and counts the sentences of
// those that have more.
func (s *search) follow(members []*member) error {
	for _, m := range members {
		if m.best.more {
			s.limited += len(s.unitsOf(m.group))
		}
	}
	for edges, err := range pipe.Map(s.ctx, s.workers(), each(slices.Values(members)), func(ctx context.Context, m *member) (edges []edge, err error) {
		x := s.scorers.get()
		defer s.scorers.put(x)
		for _, h := range m.best.hits {
			edges = x.link(edges, m.group, h.group)
		}
		if s.Refusals {
			for _, h := range m.refused.hits {
				edges = x.link(edges, m.group, h.group)
			}
		}
		return edges, cmp.Or(x.sketches.err, context.Cause(ctx))
	}) {
		if err != nil {
			return err
		}
		s.edges = append(s.edges, edges...)
	}
	return nil
}

// selectBest moves the n hits of the highest cosine to the front, by parting
// the list around the median of three until n parts it.
func selectBest(hits []rough, n int) {
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
