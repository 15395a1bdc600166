// Package phrase cuts out of a sentence the words that stand around a value.
package phrase

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/atodds/atodds/align/text"
)

// Words of a clause on either side of a mention that frame its figure.
const wordsBefore, wordsAfter = 7, 5

// Clause returns the words around a span, in lower case, as far as the
// nearest full pause.
func Clause(s *text.Sentence, span text.Span) []string {
	before, after := Around(s, span)
	return slices.Concat(before, Fields(s.Document.Text[span.Start:span.End]), after)
}

// Around returns the words of a clause before and after a span.
func Around(s *text.Sentence, span text.Span) (before, after []string) {
	before = Fields(Pause(s.Document.Text[s.Span.Start:span.Start], true))
	after = Fields(Pause(s.Document.Text[span.End:s.Span.End], false))
	return before[max(0, len(before)-wordsBefore):], after[:min(len(after), wordsAfter)]
}

// Frame returns the words around a span without those in it: the hedge
// of a figure ("an estimated 40") frames no forecast.
func Frame(s *text.Sentence, span text.Span) []string {
	return slices.Concat(Around(s, span))
}

// ToComma cuts a sentence at the first comma after span: what follows it, as
// in "rose to 5, with a forecast of 6", frames another figure.
func ToComma(s *text.Sentence, span text.Span) (*text.Sentence, text.Span) {
	short := *s
	if i := strings.Index(s.Document.Text[span.End:s.Span.End], ", "); i >= 0 {
		short.Span.End = span.End + i
	}
	return &short, span
}

// Pause cuts a text at its last (or first) semicolon or dash.
func Pause(s string, last bool) string {
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

// Fields splits a text into words in lower case, without marks.
func Fields(s string) []string {
	s = strings.ToLower(s)
	words := make([]string, 0, len(s)/bytesEach+1)
	from := -1 // of the word at hand
	for i, size := 0, 0; i < len(s); i += size {
		ours := false
		if c := s[i]; c < utf8.RuneSelf {
			size, ours = 1, 'a' <= c && c <= 'z' || '0' <= c && c <= '9' || c == '\''
		} else {
			var r rune
			r, size = utf8.DecodeRuneInString(s[i:])
			ours = unicode.In(r, unicode.L, unicode.M, unicode.N)
		}
		switch {
		case ours && from < 0:
			from = i
		case !ours && from >= 0:
			words, from = append(words, s[from:i]), -1
		}
	}
	if from >= 0 {
		words = append(words, s[from:])
	}
	return words
}

// bytesEach is how many bytes of English have a word, about.
const bytesEach = 5

// Has reports whether a word of a stem stands among words: one of up to three
// letters must be the stem itself, a longer one has up to four letters more.
func Has(words []string, stem string) bool {
	return slices.ContainsFunc(words, func(w string) bool {
		return w == stem || len(stem) > 3 && strings.HasPrefix(w, stem) && len(w) <= len(stem)+4
	})
}

// ToMark cuts a text at its first mark.
func ToMark(s string) string {
	if i := strings.IndexAny(s, ",;:.()"); i >= 0 {
		return s[:i]
	}
	return s
}

// Reach is how many bytes on either side of a figure frame it. A sentence of
// a hostile text may have no end.
const Reach = 200

// SaysAny reports whether any of the words, each in lower case, stands in a
// text as a word.
func SaysAny(s string, words ...string) bool {
	for _, f := range Fields(s) {
		for _, w := range words {
			if f == w {
				return true
			}
		}
	}
	return false
}

// EndsWithAny reports whether the last word of a text is one of words.
func EndsWithAny(s string, words ...string) bool {
	f := Fields(s)
	if len(f) == 0 {
		return false
	}
	for _, w := range words {
		if f[len(f)-1] == w {
			return true
		}
	}
	return false
}

// Squeeze returns a text in lower case with single blanks.
func Squeeze(s string) string { return strings.Join(strings.Fields(strings.ToLower(s)), " ") }

// Set returns the words of a text as a set.
func Set(words string) map[string]bool {
	m := map[string]bool{}
	for w := range strings.FieldsSeq(words) {
		m[w] = true
	}
	return m
}
