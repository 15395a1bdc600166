package detector

import (
	"cmp"
	"strings"
	"unicode"

	"github.com/atodds/atodds/align"
	"github.com/atodds/atodds/align/text"
	"github.com/atodds/atodds/detector/internal/edit"
	"github.com/atodds/atodds/detector/internal/provenance"
)

// A Change says how a later version of a text treats what it changes.
type Change string

// The changes. A finding between documents that are no versions of one text
// has none.
const (
	Silent   Change = "silent"   // the later version does not mention it
	Labelled Change = "labelled" // a note in it does: a correction
)

// An edition is two versions of one text.
type edition struct {
	older, newer *text.Document
	notes        []provenance.Note // of the newer one alone
	given        []bool            // by note: whether it gives the values of a finding

	kept map[*text.Sentence]bool // sentences that stand in both versions as they are
}

// What makes two documents versions of one text: what share of the sentences
// of the shorter and of the longer both have, and of both under one title.
// Documents of two publishers are copies, whatever they share.
const (
	versionShare         = 0.8
	longerShare          = 0.5
	titledShare          = 0.5
	leastSharedSentences = 3 // sentences

	// maxEditions bounds the pairs of versions that a run knows of.
	maxEditions = 1 << 14
)

// versions reports whether two documents are versions of one text, given how
// many sentences each has.
func (k *kinship) versions(inLeft, inRight int) bool {
	a, b := k.left, k.right
	if a.Outlet != "" && b.Outlet != "" && !samePublisher(a, b) {
		return false
	}
	left, right := map[int]bool{}, map[int]bool{}
	for _, c := range k.pairs {
		if c.pair.NearCopy && !left[c.pair.Left.Index] && !right[c.pair.Right.Index] {
			left[c.pair.Left.Index], right[c.pair.Right.Index] = true, true
		}
	}
	if len(left) < leastSharedSentences {
		return false
	}
	longer, shorter := partOf(len(left), max(inLeft, inRight)), partOf(len(left), min(inLeft, inRight))
	return shorter >= versionShare && longer >= longerShare || longer >= titledShare && sameTitle(a, b)
}

// editionOf tells which of two versions is the later, by their dates or else
// by the order in which they were given, and what its notes say.
func (r *run) editionOf(k *kinship) *edition {
	e := &edition{older: k.left, newer: k.right}
	if !k.left.Date.IsZero() && !k.right.Date.IsZero() && k.right.Date.Before(k.left.Date) {
		e.older, e.newer = k.right, k.left
	}
	e.kept = kept(r.sentencesOf(e.older), r.sentencesOf(e.newer))
	said := map[string]bool{}
	for _, n := range provenance.NotesOf(r.sentencesOf(e.older)) {
		said[n.Text] = true
	}
	for _, n := range provenance.NotesOf(r.sentencesOf(e.newer)) {
		if !said[n.Text] {
			e.notes = append(e.notes, n)
		}
	}
	return e
}

// kept returns the sentences that stand in both versions, but for marks and
// letters in capitals.
func kept(older, newer []text.Sentence) map[*text.Sentence]bool {
	at := map[string][]*text.Sentence{}
	for i := range older {
		key := bare(older[i].Text())
		at[key] = append(at[key], &older[i])
	}
	found := map[*text.Sentence]bool{}
	for i := range newer {
		if same := at[bare(newer[i].Text())]; same != nil {
			found[&newer[i]] = true
			for _, s := range same {
				found[s] = true
			}
		}
	}
	return found
}

// bare returns the letters and figures of a text, in small letters.
func bare(s string) string {
	return strings.Map(func(r rune) rune {
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) && !strings.ContainsRune(".%$€£", r) {
			return -1
		}
		return unicode.ToLower(r)
	}, strings.TrimRight(s, ".!?\"”’ "))
}

// idle reports whether a finding between two versions tells of no change: both
// of its sentences stand in both, or its words are the layout of a page. One
// that stands in both may be what the update forgot.
func (e *edition) idle(f *Finding) bool {
	if f.Code == Substituted {
		return false
	}
	return e.kept[f.Left.Sentence] && e.kept[f.Right.Sentence] || layout(f.Left) || layout(*f.Right)
}

// layout reports whether words are a parameter between strokes, as in the
// markup of a table or a picture.
func layout(s Side) bool {
	t := s.Sentence.Document.Text
	return s.Span.Start > 0 && t[s.Span.Start-1] == '|' || s.Span.End < len(t) && t[s.Span.End] == '|'
}

// reconsider compares the sentences of two versions once more: that both tell
// one text vouches for them, as a caller does who pairs two texts. Those of the
// same days need no voucher.
func (r *run) reconsider(k *kinship) {
	if days := daysBetween(k.left, k.right); days >= 0 && days <= maxApart {
		return
	}
	for _, c := range k.pairs {
		if c.pair.Left.Text() == c.pair.Right.Text() || !c.slightly() {
			continue
		}
		c.pair.Whole, c.pair.Vouched, c.pair.Event = true, true, vouched
		d := r.weigh(c.pair)
		for _, f := range d.findings {
			if _, known := r.seen[f.key()]; !known {
				r.keep([]Finding{f})
			}
		}
	}
}

// slightly reports whether two sentences of versions differ in a few words,
// so that one of them is the other, edited.
func (c copied) slightly() bool {
	s := c.script
	if s == nil {
		s = scriptOf(c.pair.Left, c.pair.Right)
	}
	return s != nil && float64(s.Common) >= leastCopied*float64(max(len(edit.Content(s.Left)), len(edit.Content(s.Right))))
}

// pairInGap returns two sentences as a pair that stand at the same place of two
// versions, given with their words; false where they have too little in common.
func (r *run) pairInGap(left, right *text.Sentence, own, other []edit.Word) (copied, bool) {
	s := scriptInGap(left, right, own, other)
	if s == nil {
		return copied{}, false
	}
	pair := r.detector.aligner(true).Pair(left, right)
	if pair.Refused != "" {
		pair = align.Pair{Left: left, Right: right}
	}
	pair.NearCopy = false
	return copied{pair: pair, script: s}, true
}

// scriptInGap returns where two sentences that stand at one place of two copies
// differ, given with their words; nil where they have too little in common.
func scriptInGap(left, right *text.Sentence, own, other []edit.Word) *edit.Script {
	if !bothEnglish(left, right) {
		return nil
	}
	s := scriptBetween(own, other)
	if s == nil || float64(s.Common) < leastInGap*float64(max(edit.Contents(own), edit.Contents(other))) {
		return nil
	}
	return s
}

// told takes note of which notes give the values of a finding: those speak of
// it, and of no other whose values they do not give.
func (e *edition) told(f *Finding) {
	if e.given == nil {
		e.given = make([]bool, len(e.notes))
	}
	for i, n := range e.notes {
		e.given[i] = e.given[i] || n.Gives(f.Left.Words(), f.Right.Words())
	}
}

// changed says of a finding between two versions what the later makes of it.
func (e *edition) changed(f *Finding) {
	older, newer := &f.Left, f.Right
	if f.Left.Sentence.Document == e.newer {
		older, newer = newer, older
	}
	f.Change = Silent
	for i, n := range e.notes {
		if n.Gives(older.Words(), newer.Words()) || !e.given[i] && n.SpeaksOf(older.Sentence, newer.Sentence) {
			f.Change = Labelled
			f.Severity = lower(f.Severity, Note)
			break
		}
	}
	for _, joint := range []string{"; elsewhere ", "; at another time "} {
		if rest, ok := strings.CutPrefix(f.Message, f.Left.Words()+joint+f.Right.Words()); ok {
			f.Message = older.Words() + " → " + newer.Words() + rest
		}
	}
	if f.Change == Labelled {
		f.Message += "; the later version says that it was changed"
	} else {
		f.Message += "; changed silently"
	}
}

// edition returns the versions that a finding stands between; nil where its
// documents are no versions of one text.
func (d *descent) edition(f *Finding) *edition {
	if f.Right == nil || len(d.editions) == 0 {
		return nil
	}
	a, b := memberOf(f.Left.Sentence.Document), memberOf(f.Right.Sentence.Document)
	return cmp.Or(d.editions[[2]memberID{a, b}], d.editions[[2]memberID{b, a}])
}
