package align

import (
	"cmp"
	"context"
	"iter"
	"slices"
	"sync"

	"github.com/atodds/atodds/internal/pipe"
)

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

// candidates walks the tree of a part of the index, the longest lists first,
// and scores what it meets. Of a group with more candidates than are followed
// up any may be scored.
func (s *search) candidates(x *index) error {
	h := &hunt{search: s, index: x}
	done := 0
	for entries, err := range pipe.Ahead(s.ctx, s.workers(), tasksAhead, h.tasks(), h.walk) {
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

	// tasksAhead is how many tasks are under way before the first of them is
	// done: some take far longer than others.
	tasksAhead = 64

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
		a, b := h.index.party(lighter), h.index.party(heavier)
		switch h.chance(o, a, b) {
		case unlikely:
			t.near.Add(1)
		case barred:
			if !h.Refusals {
				t.near.Add(1)
			} else if t.barred.Add(1) <= maxCandidates && !h.hopeless(o, a, b) {
				f.met = append(f.met, m)
			}
		case promised:
			if t.hits.Add(1) <= maxCandidates && !h.hopeless(o, a, b) && h.reachable(o, a, b) {
				f.met = append(f.met, m)
			}
		}
	}
	h.made = append(h.made, f)
	return f
}
