// Package extract splits documents into sentences and finds the values that
// they mention. Offsets are exact; a number that is no quantity (a year, a
// telephone number, a model name) is never read as one.
package extract

import (
	"context"
	"slices"
	"strings"

	"github.com/atodds/atodds/align/text"
)

// Sentences splits a document and extracts the mentions of each sentence, in
// the order of the text. Times are resolved against the document's date and
// against each other. It fails only when ctx ends.
func Sentences(ctx context.Context, d *text.Document) ([]text.Sentence, error) {
	spans := Split(d.Text)
	if len(spans) == 0 {
		spans = bareDate(d.Text)
	}
	sentences := make([]text.Sentence, len(spans))
	s := scan{src: d.Text}
	var found []found
	for i, span := range spans {
		if i%256 == 0 && ctx.Err() != nil {
			return nil, ctx.Err()
		}
		s.toks = lex(s.toks[:0], d.Text[span.Start:span.End], span.Start, english())
		found = s.times(found[:0])
		found = s.quantities(found)
		sentences[i] = text.Sentence{Document: d, Index: i, Span: span, Mentions: inOrder(found)}
	}
	(&timeGrammar{&s}).resolve(d)
	return sentences, nil
}

// bareDate returns the one line of a text that has nothing else where it
// holds a digit: "2026-11-23". In a longer text such a line is furniture.
func bareDate(s string) []text.Span {
	t := strings.TrimSpace(s)
	if len(t) > 64 || strings.ContainsAny(t, "\n\r") || !strings.ContainsAny(t, "0123456789") {
		return nil
	}
	start := strings.Index(s, t)
	return []text.Span{{Start: start, End: start + len(t)}}
}

// A found is a mention with the tokens it covers: from up to to.
type found struct {
	from, to int
	mention  text.Mention
}

// claimed reports whether a mention found earlier covers token i.
func claimed(list []found, i int) bool {
	for _, f := range list {
		if f.from <= i && i < f.to {
			return true
		}
	}
	return false
}

func inOrder(list []found) []text.Mention {
	if len(list) == 0 {
		return nil
	}
	mentions := make([]text.Mention, len(list))
	for i, f := range list {
		mentions[i] = f.mention
	}
	slices.SortFunc(mentions, func(a, b text.Mention) int { return a.Span.Start - b.Span.Start })
	return mentions
}
