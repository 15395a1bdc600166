package align

import (
	"cmp"
	"context"
	"slices"

	"github.com/atodds/atodds/align/internal/likeness"
	"github.com/atodds/atodds/internal/pipe"
)

// Two documents that surely report on one event need less in common in two of
// their sentences: "the club pays the rest" is said of many things, and of one
// thing in two reports of one council.
const (
	// kindredEvent is how surely the documents report on one event, of which a
	// pair of theirs stands.
	kindredEvent = 0.85

	// kindredFloor is the least weight in common of their sentences, in place
	// of evidenceFloor, and kindredOthers that outside the names.
	kindredFloor  = 4.0
	kindredOthers = 2.5

	// maxKindred bounds the documents that one is searched with in this way,
	// those of most pairs first.
	maxKindred = 4

	// maxKindredMet bounds the sentences of two documents, multiplied, that are
	// looked at one by one: those of articles are, those of books are not.
	maxKindredMet = 1 << 18

	// kindredWords is the least score by the words alone, in place of
	// wordsFloor.
	kindredWords = 0.6
)

// A companion is two documents that surely report on one event, given by a
// sentence of each, and how many pairs of theirs stand.
type companion struct {
	left, right int32
	pairs       int
	event       float64
}

// kindred returns the pairs of sentences, of documents that surely report on
// one event, that have too little in common for a search of all documents. All
// holds the pairs of that search, by left document.
func (r *run) kindred(all []candidate) ([]candidate, error) {
	list := r.companions(all)
	if err := r.fetchAll(list); err != nil {
		return nil, err
	}
	var found []candidate
	for some, err := range pipe.Map(r.ctx, r.workers(), each(slices.Values(list)), func(_ context.Context, k companion) ([]candidate, error) {
		return r.kin(k), nil
	}) {
		if err != nil {
			return nil, err
		}
		found = append(found, some...)
	}
	return found, nil
}

// fetchAll opens the sketches of all sentences of the documents of list, where
// they are not at hand.
func (r *run) fetchAll(list []companion) error {
	if r.fetch == nil {
		return nil
	}
	for _, t := range list {
		for _, u := range [...]int32{t.left, t.right} {
			from, to := r.unitsAround(u)
			for u := from; u < to; u++ {
				if err := r.fetch(u); err != nil {
					return err
				}
			}
		}
	}
	return nil
}

// companions returns the documents to be searched, those of most pairs first.
func (r *run) companions(all []candidate) []companion {
	var list []companion
	for len(all) > 0 {
		n := 1
		for n < len(all) && r.units[all[n].left].document == r.units[all[0].left].document {
			n++
		}
		list = r.companionsOf(list, all[:n])
		all = all[n:]
	}
	slices.SortFunc(list, func(a, b companion) int {
		return cmp.Or(cmp.Compare(b.pairs, a.pairs), cmp.Compare(b.event, a.event), cmp.Compare(a.left, b.left), cmp.Compare(a.right, b.right))
	})
	taken := map[int]int{}
	return slices.DeleteFunc(list, func(k companion) bool {
		a, b := r.units[k.left].document, r.units[k.right].document
		if taken[a] == maxKindred || taken[b] == maxKindred {
			return true
		}
		taken[a]++
		taken[b]++
		return false
	})
}

// companionsOf appends those of one left document, given by its candidates.
func (r *run) companionsOf(list []companion, some []candidate) []companion {
	at := map[int]int{} // in list, by right document
	for _, c := range some {
		if c.refused != 0 || c.event < kindredEvent {
			continue
		}
		d := r.units[c.right].document
		i, ok := at[d]
		if !ok {
			i = len(list)
			at[d] = i
			list = append(list, companion{left: c.left, right: c.right, event: c.event})
		}
		list[i].pairs++
	}
	return list
}

// kin returns the pairs of two documents.
func (r *run) kin(k companion) []candidate {
	var found []candidate
	from, to := r.unitsAround(k.left)
	first, last := r.unitsAround(k.right)
	if int64(to-from)*int64(last-first) > maxKindredMet {
		return nil
	}
	right := make([]*likeness.Sketch, last-first)
	for v := range right {
		right[v] = r.sketch(first + int32(v))
	}
	for u := from; u < to; u++ {
		a := r.sketch(u)
		for v, b := range right {
			l, ok := r.kinScore(a, b)
			if !ok {
				continue
			}
			if c, ok := r.weigh(u, first+int32(v), l); ok && c.refused == 0 {
				c.kindred = true
				found = append(found, c)
			}
		}
	}
	return found
}

// unitsAround returns the sentences of the document of one of them.
func (r *run) unitsAround(u int32) (from, to int32) {
	from, to = u, u+1
	for d := r.units[u].document; from > 0 && r.units[from-1].document == d; {
		from--
	}
	for d := r.units[u].document; int(to) < len(r.units) && r.units[to].document == d; {
		to++
	}
	return from, to
}

// kinScore compares two sentences of such documents.
func (r *run) kinScore(a, b *likeness.Sketch) (link, bool) {
	if a.Page() || b.Page() {
		return link{}, false
	}
	if _, mass, terms := likeness.Shared(a, b); terms < leastTerms || mass < exactShare*kindredFloor {
		return link{}, false // as in the search of all documents, before forms of words are looked at
	}
	c, ok := likeness.MeetIf(a, b, func(c likeness.Common) bool {
		return c.Terms >= leastTerms && c.Mass >= kindredFloor && c.Others >= kindredOthers
	})
	if !ok {
		return link{}, false
	}
	if c.Glance(); r.prior(c.Most()) < kindredWords {
		return link{}, false
	}
	c.Finish()
	l := r.linkOf(c)
	return l, l.score >= kindredWords
}
