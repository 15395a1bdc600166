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

// A chooser chooses among the candidates of one left document after the other.
// It is not for concurrent use.
type chooser struct {
	*run
	some, sorted []candidate
	keys         []uint64
	taken        []takenBy
	sketches     [3]likeness.Sketch
	cursor       cursor
}

// takenBy are the pairs of a sentence that are kept, by their places in the list
// of these.
type takenBy struct {
	n     int32
	pairs [perDocument]int32
}

func (t *takenBy) add(at int) {
	t.pairs[t.n] = int32(at)
	t.n++
}

func (r *run) newChooser() *chooser { return &chooser{run: r, cursor: cursor{store: &r.packed}} }

// best keeps, between each two documents, the pairs that are best for both
// of their sentences: neighbours on one topic share its words, and only the
// best of them speaks of the same fact. Refused pairs are kept apart and
// take no part in this.
func (r *run) best(all []candidate) ([]candidate, error) {
	return r.bestWith(nil, r.byLeft(all))
}

// bestWith is best for pairs of which all was chosen by it before, and more, in
// the order of the left document, comes in addition. Documents without more stay
// as they are: to choose again would change nothing.
func (r *run) bestWith(all, more []candidate) ([]candidate, error) {
	if len(more) == 0 {
		return all, nil
	}
	b := r.newChooser()
	kept := more[:0] // no more is written than was read
	if len(all) > 0 {
		kept = make([]candidate, 0, len(all)+len(more))
	}
	for len(all)+len(more) > 0 {
		if r.ctx.Err() != nil {
			return nil, context.Cause(r.ctx)
		}
		n, m := r.nextLeft(all, more)
		from := len(kept)
		if m == 0 {
			kept = append(kept, all[:n]...)
		} else {
			b.some = append(append(b.some[:0], all[:n]...), more[:m]...)
			kept = b.bestOf(kept, b.some)
			slices.SortFunc(kept[from:], byOrder)
		}
		all, more = all[n:], more[m:]
	}
	if lost := b.cursor.err; lost != nil {
		r.lost.Store(&lost)
	}
	return kept, nil
}

// nextLeft returns how many candidates at the front of two lists have the first
// left document of both.
func (r *run) nextLeft(all, more []candidate) (n, m int) {
	first := r.documents
	for _, list := range [...][]candidate{all, more} {
		if len(list) > 0 {
			first = min(first, r.units[list[0].left].document)
		}
	}
	count := func(list []candidate) int {
		n := 0
		for n < len(list) && r.units[list[n].left].document == first {
			n++
		}
		return n
	}
	return count(all), count(more)
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

// bestOf appends to kept the best of the candidates of one left document. A pair
// for which both sentences asked is there twice.
func (b *chooser) bestOf(kept, all []candidate) []candidate {
	all = b.byRight(all)
	for len(all) > 0 {
		n, document := 1, b.units[all[0].right].document
		for n < len(all) && b.units[all[n].right].document == document {
			n++
		}
		kept = b.bestOfTwo(kept, all[:n])
		all = all[n:]
	}
	return kept
}

// byRight orders candidates by their right sentence, and so by its document.
func (b *chooser) byRight(all []candidate) []candidate {
	b.keys, b.sorted = b.keys[:0], b.sorted[:0]
	for i := range all {
		b.keys = append(b.keys, uint64(all[i].right)<<32|uint64(i))
	}
	slices.Sort(b.keys)
	for _, key := range b.keys {
		b.sorted = append(b.sorted, all[uint32(key)])
	}
	return b.sorted
}

// bestOfTwo is bestOf for the candidates of two documents.
func (b *chooser) bestOfTwo(kept, pairs []candidate) []candidate {
	if len(pairs) == 1 {
		return append(kept, pairs[0])
	}
	slices.SortFunc(pairs, func(a, b candidate) int {
		return cmp.Or(wholeFirst(a, b), cmp.Compare(b.score, a.score), cmp.Compare(a.left, b.left), cmp.Compare(a.right, b.right), kindredLast(a, b))
	})
	pairs = slices.CompactFunc(pairs, func(a, b candidate) bool { return a.left == b.left && a.right == b.right })
	standing := pairs[:0]
	for _, c := range pairs {
		if c.refused != 0 {
			kept = append(kept, c)
		} else {
			standing = append(standing, c)
		}
	}
	if len(standing) < 2 {
		return append(kept, standing...)
	}
	return b.greedy(kept, standing)
}

// greedy takes the pairs of two documents, best first, and appends to kept
// those that no better pair of either sentence makes doubtful.
func (b *chooser) greedy(kept, pairs []candidate) []candidate {
	left, right, lastLeft, lastRight := pairs[0].left, pairs[0].right, pairs[0].left, pairs[0].right
	for i := range pairs {
		left, lastLeft = min(left, pairs[i].left), max(lastLeft, pairs[i].left)
		right, lastRight = min(right, pairs[i].right), max(lastRight, pairs[i].right)
	}
	lefts := int(lastLeft-left) + 1
	n := lefts + int(lastRight-right) + 1
	b.taken = slices.Grow(b.taken[:0], n)[:n]
	clear(b.taken)
	for _, c := range pairs {
		x, y := &b.taken[c.left-left], &b.taken[lefts+int(c.right-right)]
		if b.allowed(c, c.left, c.right, x, kept) && b.allowed(c, c.right, c.left, y, kept) {
			x.add(len(kept))
			y.add(len(kept))
			kept = append(kept, c)
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
func (b *chooser) allowed(c candidate, u, v int32, taken *takenBy, kept []candidate) bool {
	if taken.n >= perDocument {
		return false
	}
	for _, at := range taken.pairs[:taken.n] {
		better := &kept[at]
		other := better.left
		if other == u {
			other = better.right
		}
		second := likeness.LogOdds(better.score)-likeness.LogOdds(c.score) <= margin && !c.part
		if !second && b.fresh(u, v, other) < fresh {
			return false
		}
	}
	return true
}

// fresh returns the share of what u and v have in common that u has not in
// common with w.
func (b *chooser) fresh(u, v, w int32) float64 {
	x, y, z := b.sketch(u, 0).Terms, b.sketch(v, 1), b.sketch(w, 2)
	var common, news float64
	for i := range x {
		t := &x[i]
		if y.Has(t.ID) {
			common += t.Weight()
			if !z.Has(t.ID) {
				news += t.Weight()
			}
		}
	}
	if common == 0 {
		return 0
	}
	return news / common
}

// sketch returns the sketch of a sentence, which holds until another one is asked
// for at the same place.
func (b *chooser) sketch(u int32, place int) *likeness.Sketch {
	g := b.units[u].group
	if b.open != nil {
		return b.open[g]
	}
	k := &b.sketches[place]
	b.table.Unpack(b.cursor.get(b.groups[g].at), k)
	return k
}
