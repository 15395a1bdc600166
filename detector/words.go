package detector

import (
	"slices"
	"strings"

	"github.com/atodds/atodds/align/text"
)

// clauseWords returns the words around a span, in lower case, as far as the
// nearest full pause.
func clauseWords(s *text.Sentence, span text.Span) []string {
	before, after := wordsAround(s, span)
	return slices.Concat(before, fields(s.Document.Text[span.Start:span.End]), after)
}

// wordsAround returns the words of a clause before and after a span.
func wordsAround(s *text.Sentence, span text.Span) (before, after []string) {
	before = fields(pause(s.Document.Text[s.Span.Start:span.Start], true))
	after = fields(pause(s.Document.Text[span.End:s.Span.End], false))
	return before[max(0, len(before)-wordsBefore):], after[:min(len(after), wordsAfter)]
}

// frameWords returns the words around a span without those in it: the hedge
// of a figure ("an estimated 40") frames no forecast.
func frameWords(s *text.Sentence, span text.Span) []string {
	return slices.Concat(wordsAround(s, span))
}

// toComma cuts a sentence at the first comma after span: what follows it, as
// in "rose to 5, with a forecast of 6", frames another figure.
func toComma(s *text.Sentence, span text.Span) (*text.Sentence, text.Span) {
	short := *s
	if i := strings.Index(s.Document.Text[span.End:s.Span.End], ", "); i >= 0 {
		short.Span.End = span.End + i
	}
	return &short, span
}

// pause cuts a text at its last (or first) semicolon or dash.
func pause(s string, last bool) string {
	for _, mark := range []string{"; ", " – ", " — "} {
		if i := strings.LastIndex(s, mark); last && i >= 0 {
			s = s[i+len(mark):]
		}
		if i := strings.Index(s, mark); !last && i >= 0 {
			s = s[:i]
		}
	}
	return s
}

// fields splits a text into words in lower case, without marks.
func fields(s string) []string {
	return strings.FieldsFunc(strings.ToLower(s), func(r rune) bool {
		return !('a' <= r && r <= 'z' || '0' <= r && r <= '9' || r == '\'' || r > 127 && r != '“' && r != '”' && r != '’')
	})
}

func has(words []string, stem string) bool {
	return slices.ContainsFunc(words, func(w string) bool {
		return w == stem || len(stem) > 3 && strings.HasPrefix(w, stem) && len(w) <= len(stem)+4
	})
}

// verbatimShare is the share of words that two copies have in common where
// words were carried over without a thought.
const verbatimShare = 0.85

// verbatim reports whether two sentences have nearly all words in common.
func verbatim(l, r *text.Sentence) bool {
	a, b := fields(l.Text()), fields(r.Text())
	slices.Sort(a)
	slices.Sort(b)
	common := 0
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch c := strings.Compare(a[i], b[j]); {
		case c == 0:
			common++
			i++
			j++
		case c < 0:
			i++
		default:
			j++
		}
	}
	return float64(2*common) >= verbatimShare*float64(len(a)+len(b))
}
