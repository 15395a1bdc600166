package detector

import (
	"slices"

	"github.com/atodds/atodds/align/text"
	"github.com/atodds/atodds/detector/internal/edit"
)

// A Copying is two documents of which one copies the other, under one
// comparator. Of many copies each is set against one, so that a run has fewer of
// these than documents.
type Copying struct {
	Left, Right *text.Document

	rewritten   bool // the left one is likely the copy
	copies      []copied
	left, right []text.Sentence
	comparator  *Comparator
	severity    Severity
	profile     text.Profile
	lexicons    *Lexicons
	findings    []Finding
}

// setCopies puts two documents that tell one text before every comparator that
// looks at such.
func (r *run) setCopies(k *kinship) {
	d := &r.descent
	left, right := memberOf(k.left), memberOf(k.right)
	if d.set[left] && d.set[right] {
		return
	}
	if d.set == nil {
		d.set = map[memberID]bool{}
	}
	d.set[left], d.set[right] = true, true
	k.fillGaps(r.sentencesOf(k.left), r.sentencesOf(k.right), r.pairInGap)
	if d.editions[[2]memberID{left, right}] != nil {
		r.reconsider(k)
	}
	for i := range r.comparators {
		c := &r.comparators[i]
		severity := r.detector.severity(c)
		if c.Copied == nil || severity == Off {
			continue
		}
		x := Copying{
			Left: k.left, Right: k.right, copies: k.pairs, left: r.sentencesOf(k.left), right: r.sentencesOf(k.right),
			rewritten:  likelier(d.members[left], d.members[right]) > 0,
			comparator: c, severity: severity, profile: r.detector.Profile,
			lexicons: r.detector.Lexicons,
		}
		c.Copied(&x)
		r.keep(x.findings)
	}
}

func (r *run) sentencesOf(d *text.Document) []text.Sentence {
	if s := r.documents[d]; s != nil {
		return s.sentences
	}
	return nil
}

// scripts yields the pairs of copied sentences that differ in words, with
// where they do.
func (x *Copying) scripts(yield func(copied, *edit.Script) bool) {
	for _, c := range x.copies {
		s := c.script
		if s == nil && c.pair.Left.Text() != c.pair.Right.Text() {
			s = scriptOf(c.pair.Left, c.pair.Right)
		}
		if s != nil && len(s.Edits) > 0 && !yield(c, s) {
			return
		}
	}
}

// systematic reports one finding for all places of a substitution.
func (x *Copying) systematic(ruling Ruling, message string, places []Sides) {
	x.findings = append(x.findings, Finding{
		Kind: x.comparator.Name, Verdict: ruling.Verdict, Code: ruling.Code,
		Severity:   severityOf(ruling, x.severity, x.profile),
		Confidence: 1, Message: message, Left: places[0].Left, Right: places[0].Right, More: places[1:],
		By: "rule", Rule: ruling.Rule, Score: 1,
	})
}

// systematics are the systematic findings of a run, by the documents that they
// stand between: another finding of their kind at one of their places tells it
// again.
type systematics map[documentPair][]*Finding

// A documentPair is the two documents of a finding, and its kind.
type documentPair struct {
	kind        string
	left, right *text.Document
}

func pairOf(f *Finding) documentPair {
	return documentPair{f.Kind, f.Left.Sentence.Document, f.Right.Sentence.Document}
}

func systematicAmong(findings []Finding) systematics {
	found := systematics{}
	for i := range findings {
		if f := &findings[i]; f.Code == Substituted {
			found[pairOf(f)] = append(found[pairOf(f)], f)
		}
	}
	return found
}

// hold reports whether a finding tells a place of a systematic one, which
// becomes as grave as it.
func (s systematics) hold(f *Finding) bool {
	if len(s) == 0 || f.Right == nil || f.Code == Substituted {
		return false
	}
	for _, all := range s[pairOf(f)] {
		at := func(p Sides) bool {
			return p.Left.Span.Overlaps(f.Left.Span) && p.Right.Span.Overlaps(f.Right.Span)
		}
		if !at(Sides{all.Left, all.Right}) && !slices.ContainsFunc(all.More, at) {
			continue
		}
		if f.Severity.Rank() > all.Severity.Rank() {
			all.Severity, all.Verdict = f.Severity, f.Verdict
		}
		return true
	}
	return false
}
