package detector

import (
	"cmp"
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
	keys     int // how many it has

	once  sync.Once
	quote *quotation.Quote
}

// Quotations are those of all documents of a run, each found by its words: the
// aligner pairs sentences, and the same words may be quoted in sentences that
// have little else in common, in part, or cut into other sentences.
type quotations struct {
	documents []*sayings
	list      []*citation
	byKey     map[quotation.Key][]int32 // in list
	keys      []quotation.Key           // for reuse
}

const (
	// maxSharing is how many quotations may share two words before these are
	// held to be a phrase that tells nothing.
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
		q.byKey = map[quotation.Key][]int32{}
	}
	doc := document.sentences[0].Document
	for _, m := range extract.Quotations(document.sentences) {
		value, ok := m.Value.(*text.Quote)
		if !ok || value.Level > 0 || code(doc.Text, m.Span) {
			continue
		}
		q.keys = quotation.Keys(q.keys[:0], doc.Text[value.Words.Start:value.Words.End])
		slices.Sort(q.keys)
		q.keys = slices.Compact(q.keys)
		if len(q.keys) < leastKeys {
			continue
		}
		for _, k := range q.keys {
			if at := q.byKey[k]; len(at) <= maxSharing {
				q.byKey[k] = append(at, int32(len(q.list)))
			}
		}
		c := &citation{document: document, number: len(q.documents), words: value.Words, keys: len(q.keys)}
		document.quoted = append(document.quoted, c)
		q.list = append(q.list, c)
	}
	document.number = len(q.documents)
	q.documents = append(q.documents, document)
}

// code reports whether marks of quotation at a span are those of an address or
// an attribute: style="…".
func code(s string, span text.Span) bool {
	return span.Start > 0 && s[span.Start-1] == '=' || strings.Contains(s[span.Start:span.End], "://")
}

// A sharing is two quotations of different documents that may be of the same words.
type sharing struct{ left, right int32 }

// sharings returns the quotations that share words, in the order of their
// documents. Those that many others share are left out. Where the documents
// are vouched for, all of their quotations may be.
func (q *quotations) sharings(vouched bool) []sharing {
	if vouched {
		return q.all()
	}
	count := map[sharing]int{}
	for _, at := range q.byKey {
		if len(at) > maxSharing {
			continue
		}
		for i, l := range at {
			for _, r := range at[i+1:] {
				if q.list[l].number != q.list[r].number {
					count[sharing{l, r}]++
				}
			}
		}
	}
	var list []sharing
	for s, n := range count {
		if n*sharedKeys >= min(q.list[s.left].keys, q.list[s.right].keys) {
			list = append(list, s)
		}
	}
	slices.SortFunc(list, func(a, b sharing) int { return cmp.Or(cmp.Compare(a.left, b.left), cmp.Compare(a.right, b.right)) })
	return list
}

// all returns the quotations of different documents, each with each.
func (q *quotations) all() []sharing {
	var list []sharing
	for l := range q.list {
		for r := l + 1; r < len(q.list) && len(list) < maxVouched; r++ {
			if q.list[l].number != q.list[r].number {
				list = append(list, sharing{int32(l), int32(r)})
			}
		}
	}
	return list
}

// maxVouched is how many quotations of two documents are set against each
// other.
const maxVouched = 10_000

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
func (s *sayings) sentence(at int) *text.Sentence {
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
	return &s.sentences[i]
}
