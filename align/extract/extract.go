// Package extract splits documents into sentences and finds the values that
// they mention. Offsets are exact; a number that is no quantity (a year, a
// telephone number, a model name) is never read as one.
package extract

import (
	"context"
	"slices"
	"strings"

	"github.com/atodds/atodds/align/internal/name"
	"github.com/atodds/atodds/align/internal/split"
	"github.com/atodds/atodds/align/text"
)

// Sentences splits a document and extracts the mentions of each sentence, in
// the order of the text. Times are resolved against the document's date and
// against each other. A text in a language that is not read is a
// [*LanguageError]; the end of ctx is its error.
func Sentences(ctx context.Context, d *text.Document) ([]text.Sentence, error) {
	if d == nil {
		return nil, errNoDocument
	}
	language := d.Language
	if language == "" {
		language = DetectLanguage(d.Text)
	}
	if language == "" {
		language = defaultLanguage
	}
	words := lexiconOf(language)
	if words == nil {
		return nil, &LanguageError{Document: d.Name, Language: language}
	}
	words = words.of(d)
	spans := split.Sentences(d.Text, language)
	if len(spans) == 0 {
		spans = lone(d.Text)
	}
	s := newScan(d.Text, words, len(spans))
	return s.sentences(ctx, d, spans, language)
}

// sentences finds the mentions of the sentences of d, which spans tells.
func (s *scan) sentences(ctx context.Context, d *text.Document, spans []text.Span, language string) ([]text.Sentence, error) {
	sentences, words := make([]text.Sentence, len(spans)), s.words
	var found []found
	for i, span := range spans {
		if i%256 == 0 && ctx.Err() != nil {
			return nil, ctx.Err()
		}
		s.toks = lex(s.toks[:0], d.Text[span.Start:span.End], span.Start, words)
		if words.folded {
			s.toks = words.fold(s.toks)
		}
		found = s.times(found[:0])
		found = s.quantities(found)
		sentences[i] = text.Sentence{Document: d, Index: i, Span: span, Language: language, Mentions: inOrder(found)}
	}
	(&timeGrammar{s}).resolve(d)
	addNames(d, sentences, spans)
	return sentences, nil
}

// addNames finds the names of the sentences of d. What is read as
// a time ("Black Friday", "Easter Monday") is no name.
func addNames(d *text.Document, sentences []text.Sentence, spans []text.Span) {
	if len(sentences) == 0 {
		return
	}
	for i, names := range name.Find(d.Text, spans, sentences[0].Language) {
		s := &sentences[i]
		s.Names = slices.DeleteFunc(names, func(n text.Mention) bool {
			return slices.ContainsFunc(s.Mentions, func(m text.Mention) bool {
				return m.Kind == text.KindTime && m.Span.Contains(n.Span)
			})
		})
	}
}

// newScan returns a scan of a text of n sentences, with room for what most
// hold, so that little is grown step by step.
func newScan(src string, words *lexicon, n int) scan {
	return scan{
		src: src, words: words,
		toks: make([]token, 0, 64), phrases: make([]phrase, 0, 4), drafts: make([]draft, 0, n/4+2),
	}
}

// maxLone is the length in bytes above which a text without words is none.
const maxLone = 200

// lone returns the sentence of a text that is nothing but a figure, "$5" or
// "-504", which is no statement to split off.
func lone(s string) []text.Span {
	trimmed := strings.TrimSpace(s)
	if len(trimmed) > maxLone || !strings.ContainsAny(trimmed, "0123456789") {
		return nil
	}
	start := strings.Index(s, trimmed)
	return []text.Span{{Start: start, End: start + len(trimmed)}}
}

// A found is a mention with the tokens it covers: from up to to.
type found struct {
	from, to int
	mention  text.Mention
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
