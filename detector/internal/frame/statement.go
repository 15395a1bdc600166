package frame

import (
	"slices"
	"strings"

	"github.com/atodds/atodds/align"
	"github.com/atodds/atodds/align/text"
	"github.com/atodds/atodds/detector/internal/phrase"
)

// Headline reports whether a sentence is set in the capitals of a headline.
func Headline(s *text.Sentence) bool {
	capitals, long := 0, 0
	for _, w := range strings.Fields(s.Text()) {
		if len(w) < 4 || !('a' <= w[0]|0x20 && w[0]|0x20 <= 'z') {
			continue
		}
		long++
		if w[0] <= 'Z' {
			capitals++
		}
	}
	return 5*capitals >= 4*long
}

// noStatement reports whether a side says nothing that could be at odds.
func noStatement(p align.Pair, l, r text.Mention) bool {
	for _, side := range []struct {
		s *text.Sentence
		m text.Mention
	}{{p.Left, l}, {p.Right, r}} {
		if side.m.Kind == text.KindTime && (smallWords(side.s, side.m.Span) < leastWords || furniture(side.s, side.m)) {
			return true
		}
		if q, ok := side.m.Value.(*text.Quantity); ok {
			if q.Dimension == text.Rank && furniture(side.s, side.m) {
				return true
			}
			switch q.Of {
			case "photo", "slide", "caption", "comment":
				return true
			}
		}
		words := phrase.Fields(side.s.Text())
		if slices.Contains(words, "margin") && slices.Contains(words, "error") ||
			slices.Contains(words, "interval") && (slices.Contains(words, "credibility") || slices.Contains(words, "confidence")) {
			return true
		}
	}
	return buttoned(p.Left) && buttoned(p.Right)
}

// smallWords counts the words of a sentence outside span that begin with a
// small letter.
func smallWords(s *text.Sentence, span text.Span) int {
	n := 0
	for _, part := range []string{s.Document.Text[s.Span.Start:span.Start], s.Document.Text[span.End:s.Span.End]} {
		for _, w := range strings.Fields(part) {
			if 'a' <= w[0] && w[0] <= 'z' {
				n++
			}
		}
	}
	return n
}

// leastWords is how many words in small letters a statement has besides the
// value: fewer are a byline, a stamp or a label.
const leastWords = 2
