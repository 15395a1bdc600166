package detector

import (
	"cmp"
	"iter"
	"slices"
	"strings"
	"sync"

	"github.com/atodds/atodds/align/extract"
	"github.com/atodds/atodds/align/text"
	"github.com/atodds/atodds/detector/internal/quotation"
)

// A citation is a quotation of a document.
type citation struct {
	document *sayings
	number   int // of the document, in the order of the run
	words    text.Span

	once  sync.Once
	quote *quotation.Quote
}

// A sameQuoted is the quotations that are the same to the letter: what one of them
// shares with others, all do.
type sameQuoted struct {
	places []*citation
	keys   int // how many each has
}

// Quotations are those of all documents of a run, each found by its words: the
// aligner pairs sentences, and the same words may be quoted in sentences that
// have little else in common, in part, or cut into other sentences.
type quotations struct {
	documents []*sayings
	list      []*sameQuoted
	byWords   map[uint64]*sameQuoted    // by the hash of its letters
	byKey     map[quotation.Key][]int32 // in list
	keys      []quotation.Key           // for reuse
	size      int                       // how many quotations there are
}

const (
	// maxSharing is how many wordings of quotations may share two words before
	// these are held to be a phrase that tells nothing.
	maxSharing = 60

	// leastKeys is how many pairs of words a quotation must have to be looked for.
	leastKeys = 1

	// sharedKeys is what part of the pairs of words of the shorter quotation
	// both must have, one in so many.
	sharedKeys = 4
)

// add enters the quotations of a document.
func (q *quotations) add(document *sayings) {
	if q.byKey == nil {
		q.byKey, q.byWords = map[quotation.Key][]int32{}, map[uint64]*sameQuoted{}
	}
	doc := document.sentences[0].Document
	for _, m := range extract.Quotations(document.sentences) {
		value, ok := m.Value.(*text.Quote)
		if !ok || value.Level > 0 || code(doc.Text, m.Span) {
			continue
		}
		words := doc.Text[value.Words.Start:value.Words.End]
		w := q.worded(words)
		if w == nil {
			continue
		}
		c := &citation{document: document, number: len(q.documents), words: value.Words}
		w.places = append(w.places, c)
		document.quoted = append(document.quoted, c)
		q.size++
	}
	document.number = len(q.documents)
	q.documents = append(q.documents, document)
}

// worded returns the wording of a quotation; nil for one that is too short to
// be looked for.
func (q *quotations) worded(words string) *sameQuoted {
	hash := quotation.Hash(words)
	if w, ok := q.byWords[hash]; ok {
		return w
	}
	q.keys = quotation.Keys(q.keys[:0], words)
	slices.Sort(q.keys)
	q.keys = slices.Compact(q.keys)
	if len(q.keys) < leastKeys {
		q.byWords[hash] = nil
		return nil
	}
	for _, k := range q.keys {
		if at := q.byKey[k]; len(at) <= maxSharing {
			q.byKey[k] = append(at, int32(len(q.list)))
		}
	}
	w := &sameQuoted{keys: len(q.keys)}
	q.byWords[hash] = w
	q.list = append(q.list, w)
	return w
}

// code reports whether marks of quotation at a span are those of an address or
// an attribute: style="…".
func code(s string, span text.Span) bool {
	return span.Start > 0 && s[span.Start-1] == '=' || strings.Contains(s[span.Start:span.End], "://")
}

// A sharing is two wordings, or one, of which quotations of different
// documents may be of the same words.
type sharing struct{ left, right int32 }

// sharings returns the wordings that share words, in the order of their first
// places. Those that many others share are left out.
func (q *quotations) sharings() []sharing {
	count := map[sharing]int{}
	for _, at := range q.byKey {
		if len(at) > maxSharing {
			continue
		}
		for i, l := range at {
			for _, r := range at[i+1:] {
				count[sharing{l, r}]++
			}
		}
	}
	var list []sharing
	for i, w := range q.list {
		if len(w.places) > 1 {
			list = append(list, sharing{int32(i), int32(i)})
		}
	}
	for s, n := range count {
		if n*sharedKeys >= min(q.list[s.left].keys, q.list[s.right].keys) {
			list = append(list, s)
		}
	}
	slices.SortFunc(list, func(a, b sharing) int { return cmp.Or(cmp.Compare(a.left, b.left), cmp.Compare(a.right, b.right)) })
	return list
}

// all returns the wordings, each with each.
func (q *quotations) all() []sharing {
	var list []sharing
	for l := range q.list {
		for r := l; r < len(q.list) && len(list) < maxVouched; r++ {
			list = append(list, sharing{int32(l), int32(r)})
		}
	}
	return list
}

// maxVouched is how many quotations of two documents are set against each
// other.
const maxVouched = 10_000

// maxPlaces is how many places of two wordings are set against each other,
// besides all those of each against the first of the other.
const maxPlaces = 2000

// places yields the quotations of two wordings that stand in different
// documents, the earlier document first, and for which wanted holds. It adds to
// skipped how many it leaves out.
func (q *quotations) places(s sharing, wanted func(l, r *citation) bool, skipped *int) iter.Seq2[*citation, *citation] {
	return func(yield func(l, r *citation) bool) {
		left, right := q.list[s.left].places, q.list[s.right].places
		rest := 0
		for i, l := range left {
			for k, r := range right {
				first, second := l, r
				if second.number < first.number {
					first, second = second, first
				}
				if s.left == s.right && k <= i || l.number == r.number || !wanted(first, second) {
					continue
				}
				if i > 0 && k > 0 {
					if rest++; rest > maxPlaces {
						if q.list[s.left].keys >= leastCounted {
							*skipped++
						}
						continue
					}
				}
				if !yield(first, second) {
					return
				}
			}
		}
	}
}

// leastCounted is how many pairs of words a quotation has that is long enough
// to be compared at all.
const leastCounted = 3

// unheard counts the quotations of which so many words stand in so many others
// that one of the same words may have been missed.
func (q *quotations) unheard() int {
	n := 0
	for _, w := range q.list {
		if w.keys < leastCounted {
			continue
		}
		c := w.places[0]
		q.keys = quotation.Keys(q.keys[:0], c.document.document().Text[c.words.Start:c.words.End])
		slices.Sort(q.keys)
		kept := 0
		for _, k := range slices.Compact(q.keys) {
			if len(q.byKey[k]) <= maxSharing {
				kept++
			}
		}
		if kept*sharedKeys < w.keys {
			n += len(w.places)
		}
	}
	return n
}

// read returns the words of a quotation.
func (q *citation) read() *quotation.Quote {
	q.once.Do(func() {
		q.quote = quotation.Read(q.document.document().Text[q.words.Start:q.words.End], q.words.Start)
	})
	return q.quote
}

// document returns the document of sayings, which has sentences.
func (s *sayings) document() *text.Document { return s.sentences[0].Document }

// sentence returns the sentence in which a place of the document stands.
func (s *sayings) sentence(at int) *text.Sentence { return &s.sentences[s.sentenceIndex(at)] }

// sentenceIndex returns the number of that sentence.
func (s *sayings) sentenceIndex(at int) int {
	i, found := slices.BinarySearchFunc(s.sentences, at, func(x text.Sentence, at int) int {
		switch {
		case x.Span.End <= at:
			return -1
		case x.Span.Start > at:
			return 1
		}
		return 0
	})
	if !found {
		i = min(max(i, 0), len(s.sentences)-1)
	}
	return i
}
