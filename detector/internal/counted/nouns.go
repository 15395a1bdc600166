package counted

import (
	"strings"

	"github.com/atodds/atodds/align/text"
	"github.com/atodds/atodds/detector/internal/edit"
	"github.com/atodds/atodds/internal/stem"
)

// InNouns returns the words of a mention as a message tells them: a figure with
// what it counts or measures, where the sentence says so behind it ("77% of the
// remaining delegates"), and else in square brackets ("359 [delegates]").
func InNouns(s *text.Sentence, m text.Mention) string {
	words := s.Document.Text[m.Span.Start:m.Span.End]
	q, ok := m.Value.(*text.Quantity)
	if !ok || q.Dimension != text.Count && q.Dimension != text.Percent && q.Dimension != text.Ratio {
		return words
	}
	if q.Of != "" {
		if names(words, q.Of) {
			return words
		}
		if end := nounBehind(s, m.Span.End, q.Of); end > 0 {
			return s.Document.Text[m.Span.Start:end]
		}
		return words
	}
	if q.Dimension != text.Count {
		return words
	}
	if q.Role != "" {
		return words + " [" + q.Role + "]"
	}
	if noun := nounBefore(s, m); noun != "" {
		return words + " [" + noun + "]"
	}
	return words
}

// toNoun is how many words may stand between a figure and what it counts:
// "77% of all the remaining delegates".
const toNoun = 5

// nounBehind returns where the noun of a lemma ends that stands within a few
// words behind a place and before any mark; 0 where none does.
func nounBehind(s *text.Sentence, from int, of string) int {
	rest := s.Document.Text[from:s.Span.End]
	if i := strings.IndexAny(rest, ".,;:()—–“”\"\n"); i >= 0 {
		rest = rest[:i]
	}
	for i, w := range edit.Words(rest, from) {
		if i > toNoun {
			break
		}
		if is(w, of) {
			return w.End
		}
	}
	return 0
}

// nounBefore returns the noun that the nearest count before a bare figure
// names: in "Vik has 458 delegates, followed by Holm at 359" both count
// delegates.
func nounBefore(s *text.Sentence, m text.Mention) string {
	noun := ""
	for _, before := range s.Mentions {
		q, ok := before.Value.(*text.Quantity)
		if !ok || before.Span.End > m.Span.Start || q.Dimension != text.Count || q.Of == "" {
			continue
		}
		for _, w := range edit.Words(s.Document.Text[before.Span.Start:before.Span.End], 0) {
			if is(w, q.Of) {
				noun = s.Document.Text[before.Span.Start+w.Start : before.Span.Start+w.End]
			}
		}
	}
	return noun
}

// names reports whether words hold a noun of a lemma.
func names(words, of string) bool {
	for _, w := range edit.Words(words, 0) {
		if is(w, of) {
			return true
		}
	}
	return false
}

// is reports whether a word is a form of a noun given by its lemma.
func is(w edit.Word, of string) bool {
	return w.Low == of || w.Stem == stem.English(of)
}
