package align

import (
	"cmp"
	"context"
	"iter"
	"slices"
	"sync/atomic"

	"github.com/atodds/atodds/align/internal/likeness"
	"github.com/atodds/atodds/internal/pipe"
)

const (
	// cosineFloor is the least rarity-weighted cosine of a candidate, over
	// equal terms. Of the pairs that score above the default threshold, one
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
)

// A link joins two groups whose sentences may speak of one fact.
type link struct {
	to     int32
	near   bool
	apart  bool // both have names, and none in common
	score  float64
	order  float32 // words in the same order, 0 to 1
	others float32 // share of the other words of the heavier that are in common
}

// An edge is a link with the group that it leads from: found, the lighter.
type edge struct {
	from int32
	link
}

// links are the links of all groups: those of group g, best first, are
// edges[start[g]:start[g+1]].
type links struct {
	start []int32
	edges []edge
}

func (l *links) of(group int32) []edge { return l.edges[l.start[group]:l.start[group+1]] }

// links returns, for each group, the groups it is linked with, itself
// included where it holds sentences of several documents.
func (r *run) links() (*links, error) {
	x, err := r.newIndex()
	if err != nil {
		return nil, err
	}
	s := &search{run: r, index: x, hits: make([]atomic.Int32, len(x.groups))}
	s.finders = newPool(r.workers(), s.finder)
	all, err := s.all()
	if err != nil {
		return nil, err
	}
	for n := len(all) - 1; n >= 0; n-- { // links lead both ways
		if e := all[n]; e.to != e.from {
			e.to, e.from = e.from, e.to
			all = append(all, e)
		}
	}
	err = sortAll(r.ctx, all, func(a, b edge) int {
		return cmp.Or(cmp.Compare(a.from, b.from), cmp.Compare(b.score, a.score), cmp.Compare(a.to, b.to))
	})
	l := &links{start: make([]int32, len(r.groups)+1), edges: all}
	for n := range all {
		l.start[all[n].from+1]++
	}
	for g := range r.groups {
		l.start[g+1] += l.start[g]
	}
	return l, err
}

// A search finds the candidates of a run and scores them.
type search struct {
	*run
	*index
	hits    []atomic.Int32 // by place: candidates that are heavier, up to a few above the limit
	finders *pool[*finder]
}

// A finder is a walker with what it found.
type finder struct {
	walker
	met []meeting
}

// A meeting is a candidate that is not yet scored: two places, the lighter
// first.
type meeting struct{ lighter, heavier int32 }

// all returns the links, each one way.
func (s *search) all() ([]edge, error) {
	all, err := s.own()
	if err != nil {
		return nil, err
	}
	met, err := s.candidates()
	if err != nil {
		return nil, err
	}
	found, err := s.scored(met)
	if err != nil {
		return nil, err
	}
	all = append(all, found...)
	if crowded := s.crowded(); len(crowded) > 0 {
		found, err = s.crowds(crowded)
		all = append(all, found...)
	}
	return all, err
}

// isCrowded reports whether a place has more candidates than are followed up.
func (s *search) isCrowded(place int32) bool { return s.hits[place].Load() > maxCandidates }

// scored returns the links of candidates, but for those of crowded places:
// of these other candidates may be better.
func (s *search) scored(met []meeting) ([]edge, error) {
	var all []edge
	chunks := slices.Chunk(met, scoredEach)
	for edges, err := range pipe.Map(s.ctx, s.workers(), each(chunks), func(ctx context.Context, some []meeting) (edges []edge, err error) {
		for _, m := range some {
			if !s.isCrowded(m.lighter) {
				edges = s.link(edges, s.index.groups[m.lighter], s.index.groups[m.heavier])
			}
		}
		return edges, context.Cause(ctx)
	}) {
		if err != nil {
			return nil, err
		}
		all = append(all, edges...)
	}
	return all, nil
}

// own returns the links of groups with themselves.
func (s *search) own() ([]edge, error) {
	var all []edge
	chunks := slices.Chunk(s.index.groups, checkEach)
	for edges, err := range pipe.Map(s.ctx, s.workers(), each(chunks), func(_ context.Context, groups []int32) (edges []edge, err error) {
		for _, g := range groups {
			if s.run.groups[g].single < 0 {
				edges = s.link(edges, g, g)
			}
		}
		return edges, nil
	}) {
		if err != nil {
			return nil, err
		}
		all = append(all, edges...)
	}
	return all, nil
}

// link scores two groups, and appends their link where any pair of them can
// stand.
func (s *search) link(all []edge, g, h int32) []edge {
	l, ok := s.score(s.run.groups[g].sketch, s.run.groups[h].sketch)
	if !ok {
		return all
	}
	l.to = h
	return append(all, edge{g, l})
}

// candidates walks the tree, the longest lists first, and returns all
// candidates. Of a place with more than are followed up it may return any.
// They are scored when the tree is searched, so that none is in vain.
func (s *search) candidates() ([]meeting, error) {
	var all []meeting
	done, total := 0, len(s.list)
	for found, err := range pipe.Map(s.ctx, s.workers(), s.tasks(), s.walk) {
		if err != nil {
			return nil, err
		}
		all = append(all, found.met...)
		if done += found.entries; s.Progress != nil {
			s.Progress(done, total)
		}
	}
	return all, nil
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

	// scoredEach is how many candidates are scored in one go: a millisecond
	// of work.
	scoredEach = 1024
)

// tasks yields the branches of the tree, those of the longest lists first.
func (s *search) tasks() iter.Seq2[task, error] {
	return func(yield func(task, error) bool) {
		order := make([]uint32, len(s.weights))
		for rank := range order {
			order[rank] = uint32(rank)
		}
		length := func(rank uint32) int { return int(s.lists[rank+1] - s.lists[rank]) }
		if err := sortAll(s.ctx, order, func(a, b uint32) int { return cmp.Compare(length(b), length(a)) }); err != nil {
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

// A found is what came of a task.
type found struct {
	met     []meeting
	entries int
}

// walk searches the branches of a task.
func (s *search) walk(ctx context.Context, t task) (found, error) {
	f := s.finders.get()
	defer s.finders.put(f)
	f.met, f.quit = f.met[:0], false
	f.ended = func() bool { return ctx.Err() != nil }
	for _, b := range t.branches {
		f.walker.walk(b)
	}
	f.met = slices.DeleteFunc(f.met, func(m meeting) bool { return s.isCrowded(m.lighter) })
	return found{slices.Clone(f.met), t.entries}, context.Cause(ctx)
}

func (s *search) finder() *finder {
	f := &finder{walker: walker{index: s.index, counts: make([]uint32, len(s.weights))}}
	f.enough = s.isCrowded
	f.found = func(lighter, heavier int32, surely bool) {
		if !surely {
			_, surely = s.reaches(s.index.groups[lighter], s.index.groups[heavier])
		}
		if surely && s.hits[lighter].Add(1) <= maxCandidates {
			f.met = append(f.met, meeting{lighter, heavier})
		}
	}
	return f
}

// reaches reports whether two groups, the lighter first, reach the floors,
// and their cosine.
func (r *run) reaches(g, h int32) (float64, bool) {
	a, b := r.groups[g].sketch, r.groups[h].sketch
	dot, mass, terms := likeness.Shared(a, b)
	return dot / (a.Norm * b.Norm), dot >= cosineFloor*a.Norm*b.Norm && mass >= exactShare*evidenceFloor && terms >= leastTerms
}
