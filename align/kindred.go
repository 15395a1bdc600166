package align

import (
	"cmp"
	"context"
	"iter"
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
	kindredEvent = 0.92

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

// A sharedEvent is two documents that surely report on one event, given by a
// sentence of each, and how many pairs of theirs stand.
type sharedEvent struct {
	left, right int32
	pairs       int
	event       float64
	known       []candidate // of the left document, with whatever document
}

// kindred returns the pairs of sentences, of documents that surely report on
// one event, that have too little in common for a search of all documents. All
// holds the pairs of that search, by left document.
func (r *run) kindred(all []candidate) ([]candidate, error) {
	list := r.sharedEvents(all)
	if err := r.fetchAll(list); err != nil {
		return nil, err
	}
	searches := newPool(r.workers(), r.newKindredSearch)
	var found []candidate
	for some, err := range pipe.Ahead(r.ctx, r.workers(), tasksAhead, each(r.byLeftDocument(list)), func(_ context.Context, list []sharedEvent) ([]candidate, error) {
		x := searches.get()
		defer searches.put(x)
		var found []candidate
		for _, e := range list {
			found = x.pairs(found, e)
		}
		return found, x.sketches.err
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
func (r *run) fetchAll(list []sharedEvent) error {
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

// sharedEvents returns the documents to be searched, those of most pairs first.
func (r *run) sharedEvents(all []candidate) []sharedEvent {
	var list []sharedEvent
	for len(all) > 0 {
		n := 1
		for n < len(all) && r.units[all[n].left].document == r.units[all[0].left].document {
			n++
		}
		list = r.sharedEventsOf(list, all[:n])
		all = all[n:]
	}
	slices.SortFunc(list, func(a, b sharedEvent) int {
		return cmp.Or(cmp.Compare(b.pairs, a.pairs), cmp.Compare(b.event, a.event), cmp.Compare(a.left, b.left), cmp.Compare(a.right, b.right))
	})
	taken := map[int]int{}
	return slices.DeleteFunc(list, func(k sharedEvent) bool {
		a, b := r.units[k.left].document, r.units[k.right].document
		if taken[a] == maxKindred || taken[b] == maxKindred {
			return true
		}
		taken[a]++
		taken[b]++
		return false
	})
}

// sharedEventsOf appends those of one left document, given by its candidates.
func (r *run) sharedEventsOf(list []sharedEvent, some []candidate) []sharedEvent {
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
			list = append(list, sharedEvent{left: c.left, right: c.right, event: c.event, known: some})
		}
		list[i].pairs++
	}
	return list
}

// byLeftDocument yields the documents to be searched in runs of one left
// document.
func (r *run) byLeftDocument(list []sharedEvent) iter.Seq[[]sharedEvent] {
	slices.SortFunc(list, func(a, b sharedEvent) int { return cmp.Or(cmp.Compare(a.left, b.left), cmp.Compare(a.right, b.right)) })
	return func(yield func([]sharedEvent) bool) {
		for len(list) > 0 {
			n := 1
			for n < len(list) && r.units[list[n].left].document == r.units[list[0].left].document {
				n++
			}
			if !yield(list[:n:n]) {
				return
			}
			list = list[n:]
		}
	}
}

const (
	// keptDocuments is how many documents a search keeps open: those of one
	// event are searched with each other.
	keptDocuments = 16

	// keptSentences is the most sentences of a document that is kept.
	keptSentences = 256
)

// A kindredSearch searches documents that surely report on one event. It is not
// for concurrent use.
type kindredSearch struct {
	*run
	sketches cursor
	crossing likeness.Crossing
	kept     [keptDocuments]openDocument
	other    openDocument // where two documents have one place among those
	known    []bool       // by left and right sentence: that the pair is known; false between uses
}

// An openDocument is a document with the sketches of its sentences.
type openDocument struct {
	document int // plus 1; 0 for none
	sketches []*likeness.Sketch
	space    []likeness.Sketch
	words    likeness.Concordance
}

func (r *run) newKindredSearch() *kindredSearch {
	return &kindredSearch{run: r, sketches: cursor{store: &r.packed}}
}

// pairs appends the pairs of two documents.
func (x *kindredSearch) pairs(found []candidate, e sharedEvent) []candidate {
	from, to := x.unitsAround(e.left)
	first, last := x.unitsAround(e.right)
	if int64(to-from)*int64(last-first) > maxKindredMet {
		return found
	}
	a, b := x.both(from, to, first, last)
	known := x.mark(e.known, from, first, last, int(to-from), true)
	floors := likeness.Floors{Terms: leastTerms, Equal: exactShare * kindredFloor, Mass: kindredFloor, Others: kindredOthers}
	x.crossing.Each(&a.words, &b.words, floors, func(i, j int) {
		if known[i*int(last-first)+j] {
			return
		}
		l, ok := x.kinScore(a.sketches[i], b.sketches[j])
		if !ok {
			return
		}
		if c, ok := x.weigh(from+int32(i), first+int32(j), l); ok && c.refused == 0 {
			c.kindred = true
			found = append(found, c)
		}
	})
	x.mark(e.known, from, first, last, int(to-from), false)
	return found
}

// mark marks the pairs of whole sentences that the search of all documents found
// between those of a document and the sentences from first up to last, or takes
// their marks away: they would score the same again, and be dropped.
func (x *kindredSearch) mark(known []candidate, from, first, last int32, rows int, mark bool) []bool {
	columns := int(last - first)
	if len(x.known) < rows*columns {
		x.known = make([]bool, rows*columns)
	}
	for i := range known {
		c := &known[i]
		if first <= c.right && c.right < last && !c.part && c.refused == 0 {
			x.known[int(c.left-from)*columns+int(c.right-first)] = mark
		}
	}
	return x.known
}

// both opens two documents, given by their sentences.
func (x *kindredSearch) both(from, to, first, last int32) (a, b *openDocument) {
	place := func(u int32) *openDocument { return &x.kept[x.units[u].document%keptDocuments] }
	a, b = place(from), place(first)
	if a == b {
		b = &x.other
	}
	return x.open(a, from, to), x.open(b, first, last)
}

// open opens a document at a place, unless it is open there.
func (x *kindredSearch) open(d *openDocument, from, to int32) *openDocument {
	document := x.units[from].document
	if d.document == document+1 {
		return d
	}
	if to-from > keptSentences {
		d = &openDocument{}
	}
	d.document, d.sketches = document+1, d.sketches[:0]
	if x.run.open != nil {
		for u := from; u < to; u++ {
			d.sketches = append(d.sketches, x.sketch(u))
		}
	} else {
		d.space = slices.Grow(d.space[:0], int(to-from))[:to-from]
		for i := range d.space {
			x.table.Unpack(x.sketches.get(x.groups[x.units[from+int32(i)].group].at), &d.space[i])
			d.sketches = append(d.sketches, &d.space[i])
		}
	}
	d.words.Set(d.sketches)
	return d
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
