package detector

import (
	"github.com/atodds/atodds/align/text"
	"github.com/atodds/atodds/detector/internal/phrase"
)

// A told is a quantity with the sentence and the mention that tell it.
type told struct {
	*text.Quantity
	s *text.Sentence
	m text.Mention
}

// toldIn returns the quantities of a sentence, in order.
func toldIn(s *text.Sentence) []told {
	if len(s.Mentions) < 2 {
		return nil
	}
	list := make([]told, 0, len(s.Mentions))
	for _, m := range s.Mentions {
		if q, ok := m.Value.(*text.Quantity); ok {
			list = append(list, told{q, s, m})
		}
	}
	return list
}

// side returns the evidence of a figure.
func (t told) side() Side { return sideOf(t.s, t.m) }

// words returns the words of a figure.
func (t told) words() string { return t.s.Of(t.m) }

// between returns the text between two figures of a sentence, the first of
// which stands first.
func between(a, b told) string { return gap(a.s, a.m, b.m) }

// gap returns the text between two mentions of a sentence.
func gap(s *text.Sentence, a, b text.Mention) string {
	if a.Span.End > b.Span.Start {
		return ""
	}
	return s.Document.Text[a.Span.End:b.Span.Start]
}

// rest returns what follows a figure in its sentence, as far as it frames it.
func (t told) rest() string {
	return t.s.Document.Text[t.m.Span.End:min(t.s.Span.End, t.m.Span.End+phrase.Reach)]
}

// lead returns what stands before a figure in its sentence, as far as it
// frames it.
func (t told) lead() string {
	return t.s.Document.Text[max(t.s.Span.Start, t.m.Span.Start-phrase.Reach):t.m.Span.Start]
}

// sideThrough returns the side from one figure up to the end of another.
func sideThrough(a, b told, value string) Side {
	return Side{Sentence: a.s, Span: text.Span{Start: a.m.Span.Start, End: b.m.Span.End}, Value: value}
}

// tail returns the last n bytes of what stands before a figure, squeezed.
func (t told) tail(n int) string {
	lead := t.lead()
	return phrase.Squeeze(lead[max(0, len(lead)-n):])
}

// head returns the first n bytes of what follows a figure, squeezed.
func (t told) head(n int) string {
	rest := t.rest()
	return phrase.Squeeze(rest[:min(n, len(rest))])
}
