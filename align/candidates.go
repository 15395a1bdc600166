package align

import (
	"cmp"
	"context"
	"iter"
	"slices"
	"sync"
	"sync/atomic"

	"github.com/atodds/atodds/align/internal/likeness"
	"github.com/atodds/atodds/internal/pipe"
)

const (
	// cosineFloor is the least rarity-weighted cosine of a candidate, over
	// equal terms, as a float32 adds it up from the rarest on. Of the pairs that score above the default threshold, one
	// in a hundred lies below it.
	cosineFloor = 0.22

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

// A scorer scores groups. It is not for concurrent use.
type scorer struct {
	*run
	sketches cursor
	other    likeness.Sketch
	open     [keptOpen]opened // those that were used last, by the last bits of their groups
}

// An opened is a sketch that is unpacked.
type opened struct {
	group  int32 // plus 1; 0 for none
	sketch likeness.Sketch
}

// keptOpen is how many sketches a scorer keeps unpacked: groups that have a
// list of the tree in common are scored one after the other.
const keptOpen = 256

func (r *run) newScorer() *scorer { return &scorer{run: r, sketches: cursor{store: &r.packed}} }

// A hunt is the search through a part of the index.
type hunt struct {
	*search
	index *index

	mu   sync.Mutex
	idle []*finder
	made []*finder
}

// A finder is a walker with what it found.
type finder struct {
	walker
	*scorer
	met   []meeting
	edges []edge
}

// A meeting is a candidate that is not yet scored: two groups, the lighter
// first.
type meeting struct{ lighter, heavier int32 }

// isCrowded reports whether a group has more candidates than are followed up.
func (s *search) isCrowded(group int32) bool {
	t := &s.tallies[group]
	return t.hits.Load() > maxCandidates || t.near.Load() > maxNear || t.barred.Load() > maxCandidates
}

// own finds the links of groups with themselves.
func (s *search) own() error {
	chunks := slices.Chunk(slices.Concat(s.order, s.aside), checkEach)
	for edges, err := range pipe.Map(s.ctx, s.workers(), each(chunks), func(_ context.Context, groups []int32) (edges []edge, err error) {
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

// sketch returns the sketch of a group, which holds until another one with the
// same last bits is asked for.
func (x *scorer) sketch(group int32) *likeness.Sketch {
	o := &x.open[group%keptOpen]
	if o.group != group+1 {
		x.table.Unpack(x.sketches.get(x.groups[group].at), &o.sketch)
		o.group = group + 1
	}
	return &o.sketch
}

// both returns the sketches of two groups.
func (x *scorer) both(g, h int32) (a, b *likeness.Sketch) {
	if g != h && g%keptOpen == h%keptOpen {
		x.table.Unpack(x.sketches.get(x.groups[h].at), &x.other)
		return x.sketch(g), &x.other
	}
	return x.sketch(g), x.sketch(h)
}

// link scores two groups, and appends their link where any pair of them can
// stand.
func (x *scorer) link(all []edge, g, h int32) []edge {
	l, ok := x.score(x.both(g, h))
	if !ok {
		return all
	}
	return append(all, edge{g, h, l})
}

// candidates walks the tree of a part of the index, the longest lists first,
// and scores what it meets. Of a group with more candidates than are followed
// up any may be scored.
func (s *search) candidates(x *index) error {
	h := &hunt{search: s, index: x}
	done := 0
	for entries, err := range pipe.Map(s.ctx, s.workers(), h.tasks(), h.walk) {
		if err != nil {
			return err
		}
		done += entries
		h.progress(done)
	}
	for _, err := range pipe.Map(s.ctx, s.workers(), each(slices.Values(h.made)), func(ctx context.Context, f *finder) (struct{}, error) {
		return struct{}{}, f.score(ctx, h)
	}) {
		if err != nil {
			return err
		}
	}
	for _, f := range h.made {
		s.edges = append(s.edges, f.edges...)
	}
	return context.Cause(s.ctx)
}

// progressSteps is how many steps a part of the index counts for where there
// are several.
const progressSteps = 1 << 20

// progress tells how much of the index is searched.
func (h *hunt) progress(done int) {
	if h.Progress == nil {
		return
	}
	total := len(h.index.list)
	if h.index.slice.parts > 1 {
		done = int(h.index.slice.number)*progressSteps + done*progressSteps/total
		total = int(h.index.slice.parts) * progressSteps
	}
	h.Progress(done, total)
}

// A task is branches of the tree.
type task struct {
	branches []branch
	entries  int // of the index, that are done with the task
}

const (
	// taskSize is the least number of entries that branches of a task have
	// together: starting a task costs as much as a few of them.
	taskSize = 1024

	// partSize is the length of a list above which its branch is parted.
	partSize = 1024
	maxParts = 64

	// scoredEach is how many candidates are scored in one go. Until then their
	// place may turn out to be crowded, so that they are scored in vain.
	scoredEach = 1 << 15
)

// tasks yields the branches of the tree, those of the longest lists first.
func (h *hunt) tasks() iter.Seq2[task, error] {
	return func(yield func(task, error) bool) {
		length := func(rank uint32) int { return int(h.index.lists[rank+1] - h.index.lists[rank]) }
		var order []uint32
		for rank := range uint32(len(h.weights)) {
			if length(rank) > 0 {
				order = append(order, rank)
			}
		}
		if err := sortAll(h.ctx, order, func(a, b uint32) int { return cmp.Compare(length(b), length(a)) }); err != nil {
			return // pipe.Map tells
		}
		var t task
		for _, rank := range order {
			n := length(rank)
			parts := uint32(min(1+n/partSize, maxParts))
			for part := range parts {
				t.branches = append(t.branches, branch{rank, part, parts})
				if part == parts-1 {
					t.entries += n
				}
				if t.entries >= taskSize || parts > 1 {
					if !yield(t, nil) {
						return
					}
					t = task{}
				}
			}
		}
		if len(t.branches) > 0 {
			yield(t, nil)
		}
	}
}

// walk searches the branches of a task and returns how many entries they have.
func (h *hunt) walk(ctx context.Context, t task) (int, error) {
	f := h.finder()
	f.quit = false
	f.ended = func() bool { return ctx.Err() != nil }
	for _, b := range t.branches {
		f.walker.walk(b)
	}
	var err error
	if len(f.met) >= scoredEach {
		err = f.score(ctx, h)
	}
	h.mu.Lock()
	h.idle = append(h.idle, f)
	h.mu.Unlock()
	return t.entries, err
}

// score scores what a finder met, but for the candidates of crowded groups.
func (f *finder) score(ctx context.Context, h *hunt) error {
	// Groups are numbered in the order of the documents, and what is near each
	// other there is unpacked once.
	slices.SortFunc(f.met, func(a, b meeting) int {
		return cmp.Or(cmp.Compare(a.lighter, b.lighter), cmp.Compare(a.heavier, b.heavier))
	})
	for n, m := range f.met {
		if n%checkEach == 0 && ctx.Err() != nil {
			return context.Cause(ctx)
		}
		if !h.isCrowded(m.lighter) {
			f.edges = f.link(f.edges, m.lighter, m.heavier)
		}
	}
	f.met = f.met[:0]
	return f.sketches.err
}

// finder returns an idle finder, or a new one.
func (h *hunt) finder() *finder {
	h.mu.Lock()
	defer h.mu.Unlock()
	if n := len(h.idle) - 1; n >= 0 {
		f := h.idle[n]
		h.idle = h.idle[:n]
		return f
	}
	f := &finder{walker: walker{index: h.index, counts: make([]uint32, len(h.weights))}, scorer: h.newScorer()}
	f.enough = func(place int32) bool { return h.isCrowded(h.index.held[place]) }
	f.all, f.late = h.Vouched, h.Refusals
	f.found = func(lighter, heavier int32, o overlap) {
		m := meeting{h.index.held[lighter], h.index.held[heavier]}
		t := &h.tallies[m.lighter]
		switch h.chance(o, h.index.party(lighter), h.index.party(heavier)) {
		case unlikely:
			t.near.Add(1)
		case barred:
			if !h.Refusals {
				t.near.Add(1)
			} else if t.barred.Add(1) <= maxCandidates {
				f.met = append(f.met, m)
			}
		case promised:
			if t.hits.Add(1) <= maxCandidates && h.reachable(o, h.index.party(lighter), h.index.party(heavier)) {
				f.met = append(f.met, m)
			}
		}
	}
	h.made = append(h.made, f)
	return f
}

// A party is one group of a pair, as the search knows it.
type party struct {
	group int32
	*card
	kinds []uint32 // the families of its terms
}

// party returns the group at a place.
func (x *index) party(place int32) party {
	return party{x.held[place], &x.cards[place], x.kindsOf(place)}
}

// A chance is what becomes of a pair that reaches the floors.
type chance uint8

const (
	unlikely chance = iota // it has too little in common
	barred                 // a gate refuses it
	promised               // it is worth scoring
)

// chance returns what becomes of two groups, given what they have in common.
func (s *search) chance(o overlap, a, b party) chance {
	switch {
	case !s.promising(o, a.kinds, b.kinds):
		return unlikely
	case s.refused(o, a, b):
		return barred
	}
	return promised
}

// reachable reports whether two groups may score as high as the threshold,
// which spares looking at their words.
func (s *search) reachable(o overlap, a, b party) bool {
	if o.uneven || kindred(a.kinds, b.kinds) != o.kin {
		return true
	}
	most := likeness.Equal{
		Dot: float64(o.square), Mass: float64(o.mass), Names: float64(o.mass - o.others), Terms: o.terms,
		NamesA: float64(o.later), NamesB: float64(o.former),
	}.Most(a.measure(), b.measure())
	const rounding = 1e-3 // of sums of float32
	return s.prior(most+rounding) >= s.threshold()
}

// promising reports whether two groups may have enough in common to be judged,
// given the families of their terms. Beyond what the index tells, forms and
// spellings of a word count.
func (s *search) promising(o overlap, a, b []uint32) bool {
	const mass, others = float32(evidenceFloor * slack), float32(otherFloor * slack)
	if s.Vouched || o.mass >= mass && o.others >= others {
		return true
	}
	most := s.surplus(a, b, &o)
	return o.mass+most >= mass && o.others+most >= others
}

// refused reports whether a gate surely refuses every pair of two groups, which
// spares scoring them: they are no copies, and either have names and none in
// common, or appeared too far apart.
func (s *search) refused(o overlap, a, b party) bool {
	if s.Vouched || a.copies(b.card, o.terms) {
		return false
	}
	if o.mass == o.others && o.mass < partMass*slack && a.names > 0 && b.names > 0 && o.others < strangerOthers*slack*max(a.others, b.others) && kindred(a.kinds, b.kinds) == o.kin {
		return true
	}
	return a.single >= 0 && b.single >= 0 && apart(s.sources[a.single], s.sources[b.single])
}
