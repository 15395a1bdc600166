package eval

import (
	"context"
	"fmt"
	"iter"

	"github.com/atodds/atodds/align"
	"github.com/atodds/atodds/align/text"
	"github.com/atodds/atodds/detector"
	"github.com/atodds/atodds/fixtures"
)

// A Group is how one group of a fixture fared.
type Group struct {
	*fixtures.Group
	Problems []string // what is missing, and what was found besides; nil for a group that holds
	True     int      // expected findings that were made
	Missed   int      // expected findings that were not
	False    int      // findings that nothing expects
	Kinds    Kinds    // the same three, by kind

	// Overdue are the "todo" expectations that have come true.
	Overdue []fixtures.Expectation
}

// Holds reports whether the group came out as written.
func (g *Group) Holds() bool { return len(g.Problems) == 0 }

// Todo reports whether the group awaits something that is not reached yet.
func (g *Group) Todo() bool {
	for _, e := range g.Expectations {
		if e.Todo {
			return true
		}
	}
	return false
}

// Grade reads a fixture down, each source as a document, and sets what the
// detector makes of it against the groups.
func Grade(ctx context.Context, d detector.Detector, f *fixtures.File) ([]Group, error) {
	g := grader{docs: map[*text.Document]*fixtures.Document{}, met: map[met]bool{}}
	for i := range f.Groups {
		g.groups = append(g.groups, Group{Group: &f.Groups[i]})
	}
	docs := f.Documents()
	d.Observe, d.ObserveInside = g.observe, g.observeInside
	for finding, err := range d.Detect(ctx, g.documents(docs)) {
		if err != nil {
			return nil, err
		}
		g.place(finding.Kind, finding.Verdict, finding.Left, finding.Right)
		for _, more := range finding.More {
			g.place(finding.Kind, finding.Verdict, more.Left, more.Right)
		}
	}
	g.close()
	return g.groups, nil
}

// met names an expectation by its group and its place there.
type met struct{ group, expectation int }

type grader struct {
	groups []Group
	docs   map[*text.Document]*fixtures.Document
	met    map[met]bool
}

// documents hands out the documents of a fixture. All are known before the
// first is read, for they are observed while others are still being read.
func (g *grader) documents(docs []fixtures.Document) iter.Seq2[*text.Document, error] {
	list := make([]*text.Document, len(docs))
	for i := range docs {
		list[i] = &text.Document{Name: docs[i].Name, Date: docs[i].Date, Text: docs[i].Text}
		g.docs[list[i]] = &docs[i]
	}
	return func(yield func(*text.Document, error) bool) {
		for _, doc := range list {
			if !yield(doc, nil) {
				return
			}
		}
	}
}

// observe notes which words were set against each other.
func (g *grader) observe(pair align.Pair, _ []detector.Finding) {
	for _, m := range pair.Matches {
		l, groupL := g.locate(pair.Left.Document, m.Left.Span)
		r, groupR := g.locate(pair.Right.Document, m.Right.Span)
		g.set(l, groupL, r, groupR, "")
	}
}

// observeInside does the same within a document.
func (g *grader) observeInside(c detector.Inside) {
	l, groupL := g.locate(c.Left.Sentence.Document, c.Left.Span)
	r, groupR := g.locate(c.Right.Sentence.Document, c.Right.Span)
	g.set(l, groupL, r, groupR, c.Kind)
}

// set notes that two places were set against each other, by a comparator
// where its kind is given.
func (g *grader) set(l fixtures.Place, groupL int, r fixtures.Place, groupR int, kind string) {
	if groupL != groupR || groupL < 0 {
		return
	}
	for i, e := range g.groups[groupL].Expectations {
		if e.Sign == fixtures.Equal && (kind == "" || kind == e.Kind) && g.meets(groupL, e, l, &r) {
			g.met[met{groupL, i}] = true
		}
	}
}

// locate returns a span as a place of its group, and the group; -1 for none.
func (g *grader) locate(doc *text.Document, span text.Span) (fixtures.Place, int) {
	from := g.docs[doc]
	ref, ok := from.At(span.Start)
	if !ok {
		return fixtures.Place{}, -1
	}
	for _, p := range from.Statements {
		if p.Ref == ref {
			return fixtures.Place{Statement: ref.Statement, Start: span.Start - p.Start, End: span.End - p.Start}, ref.Group
		}
	}
	return fixtures.Place{}, -1
}

// meets reports whether two places are the ones that e speaks of.
func (g *grader) meets(group int, e fixtures.Expectation, l fixtures.Place, r *fixtures.Place) bool {
	for _, at := range g.groups[group].Places(e) {
		if (r == nil) != (e.Right == "") {
			return false
		}
		if touch(at.Left, l) && (r == nil || touch(at.Right, *r)) || r != nil && touch(at.Left, *r) && touch(at.Right, l) {
			return true
		}
	}
	return false
}

func touch(a, b fixtures.Place) bool {
	return a.Statement == b.Statement && a.Start < b.End && b.Start < a.End
}

// place sets one finding against the expectations of its group.
func (g *grader) place(kind string, verdict detector.Verdict, left detector.Side, right *detector.Side) {
	l, group := g.locate(left.Sentence.Document, left.Span)
	var r *fixtures.Place
	words := left.Words()
	across := false
	if right != nil {
		p, other := g.locate(right.Sentence.Document, right.Span)
		r, across = &p, other != group
		words += " | " + right.Words()
	}
	for i, e := range g.groups[group].Expectations {
		if !across && e.Kind == kind && e.Sign.Verdict() == string(verdict) && g.meets(group, e, l, r) {
			g.met[met{group, i}] = true
			return
		}
	}
	g.groups[group].False++
	g.groups[group].Kinds.at(kind).False++
	where := ""
	if across {
		where = " across groups"
	}
	g.groups[group].Problems = append(g.groups[group].Problems, fmt.Sprintf("unexpected%s: %s %s  %s", where, verdict, kind, words))
}

// close counts what was expected and not met.
func (g *grader) close() {
	for i := range g.groups {
		group := &g.groups[i]
		for j, e := range group.Expectations {
			ok := g.met[met{i, j}]
			switch {
			case e.Sign == fixtures.Equal:
			case ok:
				group.True++
				group.Kinds.at(e.Kind).Found++
			default:
				group.Missed++
				group.Kinds.at(e.Kind).Missed++
			}
			switch {
			case ok && e.Todo:
				group.Overdue = append(group.Overdue, e)
			case !ok && !e.Todo:
				group.Problems = append(group.Problems, fmt.Sprintf("missing: %s %s  %s | %s", e.Sign, e.Kind, e.Left, e.Right))
			}
		}
	}
}
