package detector

import (
	"math/big"

	"github.com/atodds/atodds/align"
	"github.com/atodds/atodds/align/text"
	"github.com/atodds/atodds/detector/internal/counted"
)

// changes compares a change that one sentence tells by both of its ends with
// one that the other tells by its size: "from 4% to 6%" is a rise of two
// points, and of half. It looks at sentences that tell of one change each, and
// asks of the sizes for which ours holds.
func (c *Comparison) changes(ours func(by *text.Quantity) bool) {
	if c.Pair.Whole || c.Pair.Refused != "" {
		return
	}
	for _, turn := range []struct {
		ends, size *text.Sentence
		swapped    bool // the size stands on the left
	}{{c.Pair.Left, c.Pair.Right, false}, {c.Pair.Right, c.Pair.Left, true}} {
		from, to := changeEnds(turn.ends)
		by := changeSize(turn.size)
		if from == nil || by == nil || !ours(by.Value.(*text.Quantity)) {
			continue
		}
		m := align.Match{Left: *to, Right: *by, Score: 1}
		if turn.swapped {
			m.Left, m.Right = m.Right, m.Left
		}
		start, end, size := c.figure(turn.ends, from), c.figure(turn.ends, to), c.figure(turn.size, by)
		ruling := ruleSize(start, end, size).told(end, size)
		if ruling.Verdict.Finding() {
			if refused := c.otherFrame(m); refused != nil {
				ruling = *refused
			}
		}
		c.settle(m, ruling)
	}
}

// figure makes a quantity of a sentence ready for comparison.
func (c *Comparison) figure(s *text.Sentence, m *text.Mention) figure {
	return newFigure(m.Value.(*text.Quantity), c.Profile, s.Document.Date)
}

// changeEnds returns the two ends of the one change that a sentence tells of by
// its ends, and nil where it tells of none, of several, or of its size too.
func changeEnds(s *text.Sentence) (from, to *text.Mention) {
	for i := range s.Mentions {
		q, ok := s.Mentions[i].Value.(*text.Quantity)
		if !ok {
			continue
		}
		switch {
		case q.Slot == text.BySlot, q.Slot == text.From && from != nil, q.Slot == text.ToSlot && to != nil:
			return nil, nil
		case q.Slot == text.From:
			from = &s.Mentions[i]
		case q.Slot == text.ToSlot:
			to = &s.Mentions[i]
		}
	}
	if from == nil || to == nil {
		return nil, nil
	}
	a, b := from.Value.(*text.Quantity), to.Value.(*text.Quantity)
	if a.Dimension != b.Dimension || a.Unit != b.Unit || a.Per != b.Per || a.IsRange() || b.IsRange() {
		return nil, nil
	}
	return from, to
}

// changeSize returns the size of the one change that a sentence tells of by its
// size alone.
func changeSize(s *text.Sentence) *text.Mention {
	var by *text.Mention
	for i := range s.Mentions {
		q, ok := s.Mentions[i].Value.(*text.Quantity)
		switch {
		case !ok:
		case q.Slot == text.From || q.Slot == text.ToSlot || q.Slot == text.BySlot && by != nil:
			return nil
		case q.Slot == text.BySlot:
			by = &s.Mentions[i]
		}
	}
	return by
}

// ruleSize compares a change from one figure to another with its size. A
// size in the unit of the ends is their difference; one in percent, or in
// parts, is that difference as a share of where it began. Percentages move by
// points, or by percent of themselves: both are read.
func ruleSize(from, to, by figure) Ruling {
	up := to.lo.Cmp(from.lo)
	switch {
	case up == 0 || from.lo.Sign() <= 0:
		return notComparable(DimensionCode, "no change to speak of")
	case by.Dir != text.NoDirection && by.Dir != "" && (by.Dir == text.Up) != (up > 0):
		return notComparable(DimensionCode, "changes in opposite directions")
	case by.Of != "" && to.Of != "" && !align.SameConcept(by.Of, to.Of) && by.Dimension == to.Dimension:
		return notComparable(Role, "changes of other things: "+to.Of+", "+by.Of)
	}
	var readings []text.Bounds
	moved := difference(from, to)
	switch {
	case by.Dimension == to.Dimension && by.Unit.Base == to.Unit.Base && !counted.IsShare(by.Dimension),
		by.Dimension == text.Point && to.Dimension == text.Percent:
		readings = append(readings, moved)
	case counted.IsShare(by.Dimension):
		by = by.share()
		readings = append(readings, percentOfStart(from, moved))
		if to.Dimension == text.Percent {
			readings = append(readings, moved)
		}
	default:
		return notComparable(DimensionCode, "a change in another unit")
	}
	for _, reading := range readings {
		if reading.Overlaps(by.allows) {
			return same(Sum, "the difference of the two ends")
		}
	}
	return contradiction("", "not the difference of the two ends").by(onAllowed)
}

// difference returns what the difference of two figures may be, upward or
// downward. Of two bare figures it is the difference as printed, give or take
// half of the coarser grain: both ends are seldom rounded as far as they may
// be, and against each other.
func difference(from, to figure) text.Bounds {
	if to.lo.Cmp(from.lo) < 0 {
		from, to = to, from
	}
	if from.bare() && to.bare() {
		half := new(big.Rat).Mul(from.grain, big.NewRat(1, 2))
		if other := new(big.Rat).Mul(to.grain, big.NewRat(1, 2)); half.Cmp(other) < 0 {
			half = other
		}
		off := new(big.Rat).Sub(to.lo, from.lo)
		return text.Bounds{Lo: new(big.Rat).Sub(off, half), Hi: new(big.Rat).Add(off, half), LoIncl: true, HiIncl: true}
	}
	b := text.Bounds{LoIncl: true, HiIncl: true}
	if to.allows.Lo != nil && from.allows.Hi != nil {
		b.Lo = new(big.Rat).Sub(to.allows.Lo, from.allows.Hi)
	}
	if to.allows.Hi != nil && from.allows.Lo != nil {
		b.Hi = new(big.Rat).Sub(to.allows.Hi, from.allows.Lo)
	}
	return b
}

// percentOfStart returns a difference in percent of where it began.
func percentOfStart(from figure, difference text.Bounds) text.Bounds {
	share := func(x, of *big.Rat) *big.Rat {
		if x == nil || of == nil || of.Sign() <= 0 {
			return nil
		}
		return new(big.Rat).Mul(big.NewRat(100, 1), new(big.Rat).Quo(x, of))
	}
	lo, hi := from.allows.Lo, from.allows.Hi
	if from.bare() {
		lo, hi = from.lo, from.lo
	}
	difference.Lo, difference.Hi = share(difference.Lo, hi), share(difference.Hi, lo)
	return difference
}
