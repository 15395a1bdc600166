package detector

import (
	"slices"

	"github.com/atodds/atodds/align"
	"github.com/atodds/atodds/align/text"
	"github.com/atodds/atodds/detector/internal/counted"
	"github.com/atodds/atodds/detector/internal/frame"
	"github.com/atodds/atodds/detector/internal/phrase"
	"github.com/atodds/atodds/detector/internal/reach"
)

const (
	// farthestOnce is the factor beyond which two figures are those of two
	// things, though each document tells of such a thing once.
	farthestOnce = 4

	// sharedOnce is how many words the clauses of two figures without a noun
	// have in common, at least, to measure one thing.
	sharedOnce = 2

	// toldOnceConfidence is how sure it is at least that two figures answer each
	// other of which each document gives one alone.
	toldOnceConfidence = 0.72
)

// oneEvent reports whether two reports tell of one event, and appeared on one
// day or the next.
func (c *Comparison) oneEvent() bool {
	apart := daysBetween(c.Pair.Left.Document, c.Pair.Right.Document)
	return !c.Pair.Vouched && c.Pair.Event >= leastEvent && 0 <= apart && apart <= maxCycle && c.left != nil && c.right != nil
}

// asOnce returns a match that a ruling is about, surer where each report tells
// of such a thing once, and whether that is so.
func (c *Comparison) asOnce(m align.Match, ruling Ruling) (align.Match, bool) {
	if ruling.Verdict != Contradiction || !c.toldOnce(m) {
		return m, false
	}
	m.Score = max(m.Score, toldOnceConfidence/c.Pair.Score)
	return m, true
}

// toldOnce reports whether two figures answer each other since each report of
// one event tells of such a thing once, whatever else their sentences say: the
// prisoners who are exchanged, the price of the company. Words in common tell
// less: each reporter has words of his own.
func (c *Comparison) toldOnce(m align.Match) bool {
	l, okL := m.Left.Value.(*text.Quantity)
	r, okR := m.Right.Value.(*text.Quantity)
	if !okL || !okR || l.Dimension != r.Dimension || l.Unit.Base != r.Unit.Base || l.Role != r.Role || l.Subset != r.Subset || !c.oneEvent() {
		return false
	}
	if c.beside(m) || ofPart(c.Pair.Left, c.Pair.Right) || ofPart(c.Pair.Right, c.Pair.Left) {
		return false
	}
	if !plainly(l) || !plainly(r) || counted.Apart(reach.Printed(l)/reach.Printed(r), farthestOnce) {
		return false
	}
	switch l.Dimension {
	case text.Count:
		return l.Of != "" && l.Of == r.Of && !counted.General(l.Of) && !counted.Person(l.Of) && l.Role != "arrested" &&
			c.left.only(l, c.right) && c.right.only(r, c.left)
	case text.Money, text.Percent, text.Duration, text.Speed:
		a, b := c.left.about(c.Pair.Left, m.Left), c.right.about(c.Pair.Right, m.Right)
		n := sharedStems(a, b)
		return n >= sharedOnce && !c.left.rivals(l, b, n, c.right) && !c.right.rivals(r, a, n, c.left)
	}
	return false
}

// beside reports whether the digits of either figure stand beside the other
// one: "52 percent to 45" tells both shares.
func (c *Comparison) beside(m align.Match) bool {
	l, r := c.Pair.Left, c.Pair.Right
	return printedBeside(l, m.Left, r, m.Right, leastBeside) || printedBeside(r, m.Right, l, m.Left, leastBeside)
}

// leastBeside is [leastPrinted] for figures that no words tie to each other.
const leastBeside = 2

// ofPart reports whether a sentence names a part of what a report is about,
// which the other sentence does not: "in the capital", "among the young".
func ofPart(s, other *text.Sentence) bool {
	words := phrase.Fields(s.Text())
	for i, w := range words {
		if ofSome[w] && i > 0 && !phrase.SaysAny(other.Text(), w) {
			return true
		}
	}
	return false
}

// ofSome lists words for a part of a country, of its people, or of a whole.
var ofSome = phrase.Set(`
	capital suburb suburbs outskirts countryside region regions province provinces district districts county counties
	village villages island islands north south east west northern southern eastern western abroad downtown
	young younger youth elderly older women men girls boys rural urban alone
`)

// plainly reports whether a quantity is one figure, hedged by "about" at most.
func plainly(q *text.Quantity) bool {
	return (q.Hedge == text.NoHedge || q.Hedge == text.Approx) && !q.IsRange() && q.Num.N > 1
}

// only reports whether a document has no other count of the same noun, but what
// the other document gives, too.
func (s *sayings) only(q *text.Quantity, other *sayings) bool {
	return !s.others(q, other, func(o *fact) bool { return o.Of == q.Of })
}

// rivals reports whether a document has another figure of the same unit about
// which it says as much as n words of some others.
func (s *sayings) rivals(q *text.Quantity, words []string, n int, other *sayings) bool {
	return s.others(q, other, func(o *fact) bool { return sharedStems(o.stems, words) >= n })
}

// others reports whether something holds of any figure of the same unit in a
// document that is another one, and that the other document lacks.
func (s *sayings) others(q *text.Quantity, other *sayings, is func(*fact) bool) bool {
	for _, f := range s.factual() {
		if f.Quantity != q && f.unit() == unitOf(q) && !(f.Num == q.Num && f.Hi == q.Hi) && is(f) && !other.gives(f.Quantity) {
			return true
		}
	}
	return false
}

// rowed reports whether a match is of two points of a row that is told again
// and again. What each report tells once is none where the times beside it are
// days, or lie ahead: a row is of months and years that have passed.
func (c *Comparison) rowed(m align.Match, once bool) bool {
	return frame.PointOfRow(c.Pair, m) && !(once && dayOrAhead(c.Pair.Left) && dayOrAhead(c.Pair.Right))
}

// dayOrAhead reports whether all dates of a sentence are days or begin after
// its report.
func dayOrAhead(s *text.Sentence) bool {
	return !slices.ContainsFunc(s.Mentions, func(m text.Mention) bool {
		t, ok := m.Value.(*text.Time)
		return ok && t.Type == text.Date && t.Grain > text.Day && !(t.Resolved() && t.Interval.Lo.After(s.Document.Date))
	})
}
