package eval

import (
	"context"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/atodds/atodds/align"
	"github.com/atodds/atodds/align/source"
	"github.com/atodds/atodds/align/text"
	"github.com/atodds/atodds/detector"
	"github.com/atodds/atodds/fixtures"
)

// demo is where the documents of the demonstration stand.
const demo = "../../fixtures/demo"

// A seen is two stretches of documents that were set against each other, or
// were found at odds. The right one is empty for a finding about one place.
type seen struct {
	kind, verdict string
	left, right   place
}

type place struct {
	document string
	span     text.Span
	words    string
}

func placeOf(s *text.Sentence, span text.Span) place {
	return place{filepath.Base(s.Document.Name), span, s.Document.Text[span.Start:span.End]}
}

// holds reports whether the words of q are, or overlap, the place.
func (p place) holds(q fixtures.Quote, docs map[string]*text.Document) bool {
	if q.Document != p.document {
		return false
	}
	at := strings.Index(docs[q.Document].Text, q.Words)
	for at >= 0 {
		if at < p.span.End && p.span.Start < at+len(q.Words) {
			return true
		}
		next := strings.Index(docs[q.Document].Text[at+1:], q.Words)
		if next < 0 {
			return false
		}
		at += 1 + next
	}
	return false
}

func (s seen) meets(r fixtures.Row, docs map[string]*text.Document) bool {
	if r.Right == (fixtures.Quote{}) {
		return s.right == place{} && s.left.holds(r.Left, docs)
	}
	return s.left.holds(r.Left, docs) && s.right.holds(r.Right, docs) || s.left.holds(r.Right, docs) && s.right.holds(r.Left, docs)
}

// The demonstration comes out as demo.expected says, and nothing else does.
func TestDemo(t *testing.T) {
	rows, err := fixtures.Expected()
	require.NoError(t, err)
	docs := map[string]*text.Document{}
	var found, matched []seen
	d := detector.Detector{Observe: func(p align.Pair, _ []detector.Finding) {
		for _, l := range p.Matches {
			matched = append(matched, seen{left: placeOf(p.Left, l.Left.Span), right: placeOf(p.Right, l.Right.Span)})
		}
	}}
	read := source.Read(context.Background(), source.Options{}, demo)
	for f, err := range d.Detect(context.Background(), func(yield func(*text.Document, error) bool) {
		for doc, err := range read {
			if doc != nil {
				docs[filepath.Base(doc.Name)] = doc
			}
			if !yield(doc, err) {
				return
			}
		}
	}) {
		require.NoError(t, err)
		for _, sides := range append([]detector.Sides{{Left: f.Left, Right: f.Right}}, f.More...) {
			s := seen{kind: f.Kind, verdict: string(f.Verdict), left: placeOf(sides.Left.Sentence, sides.Left.Span)}
			if sides.Right != nil {
				s.right = placeOf(sides.Right.Sentence, sides.Right.Span)
			}
			found = append(found, s)
		}
	}
	met := make([]bool, len(found))
	for _, r := range rows {
		list := found
		if r.Verdict == "silent" {
			list = matched
		}
		ok := false
		for i, s := range list {
			if s.meets(r, docs) && (r.Verdict == "silent" || s.kind == r.Kind && s.verdict == r.Verdict) {
				ok = true
				if r.Verdict != "silent" {
					met[i] = true
				}
			}
		}
		assert.True(t, ok, "demo.expected:%d: %s %s is missing: %q and %q", r.Line, r.Kind, r.Verdict, r.Left.Words, r.Right.Words)
	}
	for i, s := range found {
		assert.True(t, met[i], "no row of demo.expected: %s %s: %s %q, %s %q", s.kind, s.verdict, s.left.document, s.left.words, s.right.document, s.right.words)
	}
}
