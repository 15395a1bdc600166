package judge

import (
	"fmt"
	"strings"
	"unicode"

	"github.com/atodds/atodds/align/text"
	"github.com/atodds/atodds/detector"
	"github.com/atodds/atodds/detector/judge/internal/injection"
	"github.com/atodds/atodds/prompts"
)

// An address is text of a pair that tries to instruct whoever judges it.
type address struct {
	side  int       // in the order of the pair
	span  text.Span // within the document; its first line where the text stands beside it
	where string    // "text", "text around the sentence", "title", "outlet"
}

// addressedIn looks for text that addresses the judge in all that would be shown of
// a pair. Such a pair is not asked at all; nil where there is none.
func addressedIn(p *pair) *address {
	for i := range p.asked {
		s, d := p.sides[i], p.sides[i].Document
		from := max(s.Span.Start-2*maxAround, 0)
		to := min(s.Span.End+2*maxAround, len(d.Text))
		if at, ok := injection.Find(d.Text[from:to]); ok {
			found := text.Span{Start: from + at.Start, End: from + at.End}
			if !s.Span.Contains(found) {
				return &address{i, found, "text around the sentence"}
			}
			return &address{i, found, "text"}
		}
		for _, meta := range []struct{ where, text string }{{"title", d.Title}, {"outlet", d.Outlet}} {
			if _, ok := injection.Find(meta.text); ok {
				return &address{i, opening(d.Text), meta.where}
			}
		}
	}
	return nil
}

// opening returns the first line that is not blank: what is said of a document as a
// whole is said there, whichever of its sentences is asked about.
func opening(s string) text.Span {
	start := len(s) - len(strings.TrimLeftFunc(s, unicode.IsSpace))
	line, _, _ := strings.Cut(s[start:], "\n")
	return text.Span{Start: start, End: start + len(strings.TrimRightFunc(line, unicode.IsSpace))}
}

// opinion leaves the pair to a person, and shows what addresses the judge.
func (a *address) opinion(p *pair) detector.Opinion {
	o := detector.Opinion{
		Question: p.question, Verdict: detector.Unsure, Kind: injected,
		Rationale: fmt.Sprintf("The %s of %s tries to instruct whoever judges it; the pair was not shown to the model.", a.where, p.sides[a.side].Document.Name),
	}
	if (a.side == 0) != p.swapped {
		o.Left = a.span
	} else {
		o.Right = a.span
	}
	return o
}

// wary reports whether a statement has anything that ordinary reports lack and that
// could steer a model.
func wary(s *prompts.Statement) bool {
	for _, t := range []string{s.Sentence, s.Before, s.After, s.Title, s.Outlet} {
		if injection.Wary(t) {
			return true
		}
	}
	return false
}
