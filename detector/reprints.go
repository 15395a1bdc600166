package detector

import (
	"strings"

	"github.com/atodds/atodds/align"
	"github.com/atodds/atodds/align/text"
	"github.com/atodds/atodds/detector/internal/edit"
	"github.com/atodds/atodds/detector/internal/quotation"
)

// maxReprints is how many copies of one text are compared each with each.
// Further ones are set against the first document that has the text alone:
// what they change shows there, and every two of thousands would show it again.
const maxReprints = 16

// A model is the first document of a run that has a text.
type model struct {
	sayings *sayings
	sample  []quotation.Key // in order
	copies  int
	at      map[string]int  // its sentences, by their bare words; nil until asked for
	agree   map[retold]bool // sentences of copies that were found to be at odds with nothing in it
}

// A retold is a sentence of a copy, as far as a comparison with its text asks.
type retold struct {
	of   *text.Sentence // the sentence of the text
	text string
	date int64 // of the copy
}

// reprint takes in a document that is one of many copies of a text, and reports
// whether it is: the search for pairs then goes without it. It belongs to the
// lineage of the text, and its sentences that the text has otherwise are
// compared with it.
func (r *run) reprint(s *sayings, sample []quotation.Key) bool {
	if r.reprints == nil || s == nil {
		return false
	}
	m := r.reprints.model(s, sample)
	if m == nil {
		return false
	}
	r.reprints.holding = true
	defer func() { r.reprints.holding = false }()
	k := r.kinshipWith(m, s)
	if !r.settle(k) {
		return false
	}
	r.tally.Reprints++
	for _, c := range k.pairs {
		if !c.verbatim && c.pair.Refused == "" {
			r.weighReprint(m, c.pair)
		}
	}
	if k.changesQuotation(s.sentences) {
		r.listen(s)
	}
	if k.right != k.left { // one document may be given again and again
		// Thousands of copies are told by what they change, and need no more room.
		delete(r.documents, k.right)
		delete(r.descent.words, k.right)
	}
	return true
}

// weighReprint compares a sentence of a copy with that of the text. What
// hundreds of copies change alike is compared once, unless it is at odds.
func (r *run) weighReprint(m *model, pair align.Pair) {
	r.tally.Compared++
	key := retold{pair.Left, pair.Right.Text(), pair.Right.Document.Date.Unix()}
	if m.agree[key] && r.detector.Observe == nil {
		return
	}
	d := r.weigh(pair)
	r.keep(d.findings)
	r.leave(d)
	if r.detector.Observe != nil {
		r.detector.Observe(d.pair, d.findings)
	}
	if len(d.findings) == 0 {
		if m.agree == nil {
			m.agree = map[retold]bool{}
		}
		m.agree[key] = true
	}
}

// kinshipWith sets a copy against the text that it likely is a copy of: the
// sentences of the same words, and between those what was changed.
func (r *run) kinshipWith(m *model, s *sayings) *kinship {
	own := m.sayings.sentences
	if m.at == nil {
		m.at = make(map[string]int, len(own))
		for i := range own {
			if key := bare(own[i].Text()); key != "" {
				m.at[key] = i
			}
		}
	}
	k := &kinship{left: m.sayings.document(), right: s.document()}
	for j := range s.sentences {
		if i, ok := m.at[bare(s.sentences[j].Text())]; ok {
			k.pairs = append(k.pairs, copied{
				pair: align.Pair{Left: &own[i], Right: &s.sentences[j], Score: 1, NearCopy: true, Event: 1}, verbatim: true,
			})
		}
	}
	k.fillGaps(own, s.sentences, r.pairChanged)
	for _, c := range k.pairs {
		if c.pair.NearCopy {
			k.near++
		}
	}
	return k
}

// pairChanged returns two sentences of a copy and its text as a pair, as a
// search that finds both would have it.
func (r *run) pairChanged(left, right *text.Sentence, own, other []edit.Word) (copied, bool) {
	s := scriptInGap(left, right, own, other)
	if s == nil {
		return copied{}, false
	}
	pair := r.detector.aligner(false).Pair(left, right)
	pair.Event = 1
	return copied{pair: pair, script: s}, true
}

// changesQuotation reports whether a sentence of the copy that its text has
// otherwise, or not at all, holds a quotation.
func (k *kinship) changesQuotation(sentences []text.Sentence) bool {
	same := make([]bool, len(sentences))
	for _, c := range k.pairs {
		same[c.pair.Right.Index] = same[c.pair.Right.Index] || c.verbatim
	}
	for i := range sentences {
		if !same[i] && strings.ContainsAny(sentences[i].Text(), "\"“”«»") {
			return true
		}
	}
	return false
}
