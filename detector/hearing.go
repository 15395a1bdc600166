package detector

import (
	"context"
	"slices"
	"strings"

	"github.com/atodds/atodds/align"
	"github.com/atodds/atodds/align/text"
	"github.com/atodds/atodds/detector/internal/edit"
	"github.com/atodds/atodds/detector/internal/quotation"
	"github.com/atodds/atodds/internal/pipe"
)

// A Hearing is two quotations of different documents under one comparator.
type Hearing struct {
	Comparison
	left, right *citation
	match       *quotation.Match // nil for a quotation and a paraphrase
	voices      *voices
}

// hearDays is how many days may lie between two reports that quote one
// utterance: later, people say the same again in other words.
const hearDays = 7

// What two quotations need in common to be of the same words.
const (
	// Of one speaker: how many content words, of the same meaning at least,
	// and what share of those of the stretch.
	leastSpoken      = 5
	leastSpokenShare = 0.6

	// leastWhole is the same where the words are all that either quotation has,
	// but for a word or two.
	leastWhole = 4

	// leastShort and leastShortShare are the same for two short quotations of
	// reports of one day, by all their words, small ones included, and
	// leastInShort by those of content.
	leastShort      = 5
	leastShortShare = 0.7
	leastInShort    = 2

	// The same where the speakers are not known.
	leastHeard      = 6
	leastHeardShare = 0.75

	// leastCover is what share of the shorter quotation the stretch must be.
	leastCover = 0.6
)

// hear sets the quotations of all documents against each other that share
// words, and keeps what is found.
func (r *run) hear(ctx context.Context, vouched bool) {
	if !r.hears() {
		return
	}
	r.tally.Quotations.Read = r.quotations.size
	r.hearAmong(ctx, &r.quotations, vouched, func(left, right *citation) bool { return true })
	r.hearParaphrases(ctx, &r.quotations, vouched, func(left, right *sayings) bool { return true })
}

// sharingsAhead is how many wordings are under way before the first of them is
// done: one that thousands of documents have takes as long as thousands of others.
const sharingsAhead = 1 << 13

// hearAmong does so for those quotations for which wanted holds.
func (r *run) hearAmong(ctx context.Context, all *quotations, vouched bool, wanted func(left, right *citation) bool) {
	list := all.sharings
	if vouched {
		list = all.all
	}
	near := func(left, right *citation) bool {
		return wanted(left, right) && (vouched || daysBetween(left.document.document(), right.document.document()) <= hearDays)
	}
	shared := list()
	for h, err := range pipe.Ahead(ctx, r.detector.workers(), min(len(shared), sharingsAhead), each(shared), func(_ context.Context, s sharing) (heard, error) {
		return r.detector.hear(all, s, vouched, near), nil
	}) {
		if err != nil {
			return // the end of ctx, which whoever asks for it tells
		}
		for _, d := range h.disputes {
			r.heard(d)
		}
		r.tally.Quotations.Skipped += h.skipped
	}
	r.tally.Quotations.Unheard += all.unheard()
}

// A heard is what came of two wordings of quotations, and how many of their
// places were left out.
type heard struct {
	disputes []dispute
	skipped  int
}

// hear sets the quotations of two wordings against each other for which near
// holds.
func (d *Detector) hear(all *quotations, s sharing, vouched bool, near func(left, right *citation) bool) (h heard) {
	for left, right := range all.places(s, near, &h.skipped) {
		disputes, ok := d.disputes(left, right, vouched, nil)
		if !ok {
			break // nor are the other places of the two wordings
		}
		h.disputes = append(h.disputes, disputes...)
	}
	return h
}

// An alteration is what a finding about quotations says of one place: the
// words there, and those that others have.
type alteration struct {
	kind  string
	code  Code
	words [2]string
	doc   *text.Document
	span  text.Span
}

// alterations returns what a finding says of its two places.
func alterations(f *Finding) [2]alteration {
	words := [2]string{strings.ToLower(f.Left.Words()), strings.ToLower(f.Right.Words())}
	slices.Sort(words[:])
	of := func(s Side) alteration { return alteration{f.Kind, f.Code, words, s.Sentence.Document, s.Span} }
	return [2]alteration{of(f.Left), of(*f.Right)}
}

// heard keeps what a comparator found in quotations. What is found of one place
// against many that are alike is one finding with further places.
func (r *run) heard(d dispute) {
	d.findings = slices.DeleteFunc(d.findings, r.told)
	if r.altered == nil {
		r.altered = map[alteration]int{}
	}
	for _, f := range d.findings {
		list := alterations(&f)
		at, ok := r.altered[list[0]]
		if !ok {
			at, ok = r.altered[list[1]]
		}
		if ok {
			r.findings[at].Confidence = max(r.findings[at].Confidence, f.Confidence)
			r.findings[at].More = append(r.findings[at].More, Sides{f.Left, f.Right})
		} else {
			r.keep([]Finding{f})
			at = r.seen[f.key()]
		}
		r.altered[list[0]], r.altered[list[1]] = at, at
	}
	if r.detector.Observe != nil {
		r.detector.Observe(d.pair, d.findings)
	}
}

// told reports whether another comparator has found the same words at odds.
func (r *run) told(f Finding) bool {
	if r.between == nil {
		r.between = map[[2]*text.Document][]int{}
	}
	for ; r.sorted < len(r.findings); r.sorted++ {
		if g := &r.findings[r.sorted]; g.Right != nil {
			r.between[documentsOf(g)] = append(r.between[documentsOf(g)], r.sorted)
		}
	}
	return slices.ContainsFunc(r.between[documentsOf(&f)], func(i int) bool {
		g := &r.findings[i]
		return g.Kind != f.Kind && g.Left.Span.Overlaps(f.Left.Span) && g.Right.Span.Overlaps(f.Right.Span)
	})
}

// documentsOf returns the documents of a finding about two places.
func documentsOf(f *Finding) [2]*text.Document {
	return [2]*text.Document{f.Left.Sentence.Document, f.Right.Sentence.Document}
}

// hearAgainst does so for the quotations of a document and of those of an
// index, which are all given.
func (r *run) hearAgainst(ctx context.Context, all *quotations, document *sayings) {
	if document == nil || !r.hears() {
		return
	}
	r.hearAmong(ctx, all, false, func(left, right *citation) bool { return left.document == document || right.document == document })
	r.hearParaphrases(ctx, all, false, func(left, right *sayings) bool { return left == document || right == document })
}

// maxShort is how many words a short quotation has.
const maxShort = 12

// A short is a short quotation with the keys by which it is found.
type short struct {
	*citation
	keys []quotation.Key
}

// short returns the short quotations of a document.
func (s *sayings) short() []short {
	s.shortOnce.Do(func() {
		for _, q := range s.quoted {
			words := s.document().Text[q.words.Start:q.words.End]
			if strings.Count(words, " ") <= 2*maxShort && len(q.read().Words) <= maxShort {
				s.shorts = append(s.shorts, short{q, quotation.Keys(nil, words)})
			}
		}
	})
	return s.shorts
}

// same returns how many words of a short quotation another one has, too.
func (s short) same(o short) (n int) {
	theirs := o.read().Words
	for i := range s.read().Words {
		low := s.read().Words[i].Low
		for j := range theirs {
			if theirs[j].Low == low {
				n++
				break
			}
		}
	}
	return n
}

// shorts sets the short quotations of two reports of one event against each
// other that share no two words in a row: a single word that differs may stand
// between all others.
func (r *run) shorts(m meeting) (list []dispute) {
	if apart := daysBetween(m.left.document(), m.right.document()); !r.hears() || apart < 0 || apart > maxCycle {
		return nil
	}
	for _, left := range m.left.short() {
		for _, right := range m.right.short() {
			if left.same(right) < leastShort || slices.ContainsFunc(left.keys, func(k quotation.Key) bool { return slices.Contains(right.keys, k) }) {
				continue
			}
			found, _ := r.detector.disputes(left.citation, right.citation, false, nil)
			list = append(list, found...)
		}
	}
	return list
}

// meet notes that two documents have a pair of sentences in common.
func (r *run) meet(p align.Pair) {
	l, okL := r.documents[p.Left.Document]
	m, okR := r.documents[p.Right.Document]
	if !okL || !okR || len(l.quoted)+len(m.quoted) == 0 {
		return
	}
	if r.kin == nil {
		r.kin = map[[2]int]bool{}
	}
	r.kin[[2]int{min(l.number, m.number), max(l.number, m.number)}] = true
}

// hears reports whether a comparator of the run looks at quotations.
func (r *run) hears() bool {
	for i := range r.comparators {
		if c := &r.comparators[i]; c.Hear != nil && r.detector.severity(c) != Off {
			return true
		}
	}
	return false
}

// disputes puts two quotations before every comparator that hears, and
// reports whether they may be of the same words. The trace, where not nil, gets
// each ruling.
func (d *Detector) disputes(left, right *citation, vouched bool, trace *[]Step) (list []dispute, ok bool) {
	apart := daysBetween(left.document.document(), right.document.document())
	if !vouched && apart > hearDays {
		return nil, true
	}
	match := quotation.Between(left.read(), right.read())
	if match.Share < leastSpokenShare && match.Reordered < leastReordered {
		return nil, false
	}
	return d.hearings(Hearing{
		Comparison: Comparison{Pair: left.pair(right, match, vouched), trace: trace},
		left:       left, right: right, match: match, voices: &voices{left: left, right: right},
	}), true
}

// hearings puts what was heard before every comparator that hears.
func (d *Detector) hearings(of Hearing) []dispute {
	var list []dispute
	comparators := d.comparators()
	for i := range comparators {
		c := &comparators[i]
		if c.Hear == nil {
			continue
		}
		h := of
		h.Profile, h.Lexicons, h.comparator, h.severity = d.Profile, d.Lexicons, c, d.severity(c)
		c.Hear(&h)
		pair := h.Pair
		pair.Matches = h.words
		list = append(list, dispute{pair: pair, findings: h.findings})
	}
	return list
}

// explainHearing says what is made of the quotations of two sentences.
func (d *Detector) explainHearing(left, right *text.Sentence, vouched bool, steps *[]Step) {
	var all quotations
	for _, s := range []*text.Sentence{left, right} {
		all.add(&sayings{sentences: []text.Sentence{*s}})
	}
	here := func(l, r *citation) bool { return left.Span.Overlaps(l.words) && right.Span.Overlaps(r.words) }
	for _, s := range all.all() {
		for l, r := range all.places(s, here, new(int)) {
			d.disputes(l, r, vouched, steps)
		}
	}
	for _, document := range all.documents {
		other := all.documents[1-document.number]
		for _, q := range document.quoted {
			d.retellings(paraphrase{q, &other.sentences[0], other}, vouched, steps)
		}
	}
}

// pair returns the sentences of two quotations as a pair.
func (q *citation) pair(r *citation, match *quotation.Match, vouched bool) align.Pair {
	return align.Pair{
		Left: q.document.sentence(q.words.Start), Right: r.document.sentence(r.words.Start),
		Score: max(match.Share, match.Reordered), Whole: vouched, Event: 1,
	}
}

// sameWords reports whether two quotations have enough in common to be of the
// same words, if one speaker said them.
func (h *Hearing) sameWords() bool {
	m := h.match
	told := m.Common + m.Alike
	return m.Share >= leastSpokenShare && m.Cover >= leastCover &&
		(told >= leastSpoken || told >= leastWhole && m.Long <= leastWhole+1 || told >= leastInShort && h.shortOf())
}

// shortOf reports whether two short quotations, of one speaker and in reports
// of one day or the next, are the same but for one place: "we cannot live
// on promises", "they cannot live on promises".
func (h *Hearing) shortOf() bool {
	common, longer := h.match.InStep()
	apart := daysBetween(h.left.document.document(), h.right.document.document())
	return len(h.match.Edits) == 1 && common >= leastShort && float64(common) >= leastShortShare*float64(longer) && 0 <= apart && apart <= maxCycle &&
		(h.voices.relation() == align.Same || h.voices.named())
}

// spoken reports whether quotations of the same words are of one utterance, as
// far as the speakers tell, and else why not.
func (h *Hearing) spoken() (bool, string) {
	m := h.match
	switch relation := h.voices.relation(); {
	case relation == align.Other:
		return false, "another speaker"
	case relation == align.Same || h.Pair.Whole || h.shortOf():
		return true, ""
	}
	return m.Common+m.Alike >= leastHeard && m.Share >= leastHeardShare, "too little in common for speakers who are not known to be one"
}

// settleEdit records a ruling on an edit of the two quotations.
func (h *Hearing) settleEdit(e edit.Edit, ruling Ruling) {
	left, right := place(h.match.Left.Words, e.LeftFrom, e.LeftTo), place(h.match.Right.Words, e.RightFrom, e.RightTo)
	h.Pair.Left, h.Pair.Right = h.left.document.sentence(left.Start), h.right.document.sentence(right.Start)
	h.settle(align.Match{Left: text.Mention{Span: left}, Right: text.Mention{Span: right}, Score: 1}, ruling)
}
