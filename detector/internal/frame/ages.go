package frame

import (
	"github.com/atodds/atodds/align"
	"github.com/atodds/atodds/align/text"
	"github.com/atodds/atodds/detector/internal/counted"
	"github.com/atodds/atodds/detector/internal/phrase"
)

// otherAge reports whether two ages are of a person and of a thing, or of now
// and of then ("was 19 when").
func otherAge(p align.Pair, l, r text.Mention) bool {
	a, okA := l.Value.(*text.Quantity)
	b, okB := r.Value.(*text.Quantity)
	if !okA || !okB || a.Dimension != text.Age || b.Dimension != text.Age {
		return false
	}
	limit := text.Int(counted.Oldest)
	return (a.Num.Cmp(limit) > 0) != (b.Num.Cmp(limit) > 0) || atTheTime(p.Left, l) != atTheTime(p.Right, r)
}

// atTheTime reports whether an age is that of an earlier time: "was 19 when".
func atTheTime(s *text.Sentence, m text.Mention) bool {
	next := phrase.Fields(s.Document.Text[m.Span.End:s.Span.End])
	return len(next) > 0 && next[0] == "when"
}

// asYoung reports whether an age is the end of a row of ages: as young as 14.
func asYoung(s *text.Sentence, m text.Mention) bool {
	q, ok := m.Value.(*text.Quantity)
	if !ok || q.Dimension != text.Age {
		return false
	}
	before := phrase.Fields(s.Document.Text[s.Span.Start:m.Span.Start])
	n := len(before)
	return n > 1 && before[n-1] == "as" && (before[n-2] == "young" || before[n-2] == "old")
}
