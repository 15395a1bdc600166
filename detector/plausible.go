package detector

import (
	"github.com/atodds/atodds/align"
	"github.com/atodds/atodds/align/text"
	"github.com/atodds/atodds/detector/internal/counted"
	"github.com/atodds/atodds/detector/internal/phrase"
)

// after reports whether a duration is the distance from another event: a day
// after the vote, two weeks before.
func after(s *text.Sentence, m text.Mention) bool {
	q, ok := m.Value.(*text.Quantity)
	if !ok || q.Dimension != text.Duration {
		return false
	}
	words := phrase.Fields(s.Document.Text[m.Span.End:s.Span.End])
	if len(words) == 0 {
		return false
	}
	switch words[0] {
	case "after", "before", "since", "from", "into", "until":
		return true
	}
	return false
}

// farBound reports whether one figure is a limit and the other lies many
// times as far as it: who says "more than a hundred" does not speak of
// thousands.
func farBound(l, r figure) bool {
	if (l.bounded() == 0) == (r.bounded() == 0) || l.lo.Sign() <= 0 || r.lo.Sign() <= 0 {
		return false
	}
	return counted.Apart(float(l.lo)/float(r.lo), counted.FarApart)
}

// farBounds reports whether two limits on one side are so far apart that no
// reporter who knew of the one would write the other: at least one dead, and
// at least 31.
func farBounds(l, r figure) bool {
	return l.bounded() != 0 && l.bounded() == r.bounded() && l.lo.Sign() > 0 && r.lo.Sign() > 0 && counted.Apart(float(l.lo)/float(r.lo), counted.FarApart)
}

// otherSizes reports whether two hedged figures of no sure match are of other
// sizes: who knows of more than 200,000 does not write more than 70,000, and
// hundreds are no tens of thousands.
func otherSizes(l, r figure) bool {
	if l.lo.Sign() <= 0 || r.lo.Sign() <= 0 {
		return false
	}
	if l.Hedge == text.Vague && r.Hedge == text.Vague {
		return counted.Apart(float(l.hi)/float(r.lo), counted.FarApart) && counted.Apart(float(l.lo)/float(r.hi), counted.FarApart)
	}
	return l.bounded() != 0 && l.bounded() == r.bounded() && counted.Apart(float(l.lo)/float(r.lo), farLimits)
}

// moneyWords reports whether one sum is told in millions or more without a
// number, and the other is a number of them: "billions" holds $15 billion.
func moneyWords(l, r figure) bool {
	if l.Hedge != text.Vague {
		l, r = r, l
	}
	if l.Hedge != text.Vague || r.Hedge == text.Vague || l.Dimension != text.Money || float(l.lo) < million {
		return false
	}
	return r.lo.Cmp(l.lo) >= 0 && !counted.Apart(float(r.hi)/float(l.hi), counted.FarApart)
}

// weeksApart reports whether the documents of a pair appeared so far apart
// that figures may have moved between them.
func weeksApart(p align.Pair) bool {
	a, b := p.Left.Document.Date, p.Right.Document.Date
	return !a.IsZero() && !b.IsZero() && a.Sub(b).Abs() > reportDays
}

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

// nextUp reports whether a number is the first beyond those that a vague one
// is read as: 10,000 are thousands still.
func nextUp(l, r figure) bool {
	if l.Hedge != text.Vague {
		l, r = r, l
	}
	return l.Hedge == text.Vague && l.Dimension == text.Count && !r.IsRange() && float(r.lo) == float(l.hi)+1
}

// roundly reports whether a length or the like was converted and rounded to a
// multiple of five, as for "25 feet" from eight metres.
func roundly(l, r figure) bool {
	if l.Unit == r.Unit || l.Dimension != r.Dimension || !counted.Measured(l.Dimension) || l.IsRange() || r.IsRange() || l.lo.Sign() <= 0 {
		return false
	}
	ratio := float(l.lo) / float(r.lo)
	return ratio < 1+convertedShare && ratio > 1-convertedShare && (fives(l.Num) || fives(r.Num))
}

// fives reports whether a number is a multiple of five.
func fives(n text.Number) bool { return n.D == 1 && n.N%5 == 0 }
