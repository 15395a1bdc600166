package detector

import (
	"math/big"
	"time"

	"github.com/atodds/atodds/align/text"
)

// A figure is a quantity made ready for comparison: its values and its two
// intervals in a unit that both sides share.
type figure struct {
	*text.Quantity
	lo, hi   *big.Rat    // as stated
	grain    *big.Rat    // the size of the last significant place
	allows   text.Bounds // S: what the words allow
	suggests text.Bounds // R: what a reader takes away
	asOf     time.Time   // zero where unknown
	sure     bool        // it was chosen among all figures of two passages
	certain  bool        // what stands around it says beyond doubt what it answers
	profile  text.Profile
}

func newFigure(q *text.Quantity, p text.Profile, published time.Time) figure {
	f := figure{Quantity: q, grain: q.GrainInBase(), allows: q.Allows(p), suggests: q.Suggests(p), asOf: published, profile: p}
	f.lo, f.hi = q.InBase()
	if q.AsOf != nil && q.AsOf.Resolved() {
		f.asOf = q.AsOf.Interval.Lo
	}
	return f
}

// share turns a ratio into a percentage: one in five is 20 percent.
func (f figure) share() figure {
	if f.Dimension != text.Ratio {
		return f
	}
	return f.linear(big.NewRat(100, 1), new(big.Rat))
}

// multiple turns a change in percent into a multiple: up 200 percent is
// three times as much.
func (f figure) multiple() figure {
	switch {
	case f.Dimension != text.Percent:
		return f
	case f.Dir == text.Down:
		return f.linear(big.NewRat(-1, 100), big.NewRat(1, 1))
	}
	return f.linear(big.NewRat(1, 100), big.NewRat(1, 1))
}

func (f figure) linear(factor, offset *big.Rat) figure {
	move := func(x *big.Rat) *big.Rat {
		if x == nil {
			return nil
		}
		return new(big.Rat).Add(new(big.Rat).Mul(x, factor), offset)
	}
	turn := func(b text.Bounds) text.Bounds {
		b.Lo, b.Hi = move(b.Lo), move(b.Hi)
		if factor.Sign() < 0 {
			b.Lo, b.Hi, b.LoIncl, b.HiIncl = b.Hi, b.Lo, b.HiIncl, b.LoIncl
		}
		return b
	}
	f.lo, f.hi = move(f.lo), move(f.hi)
	if factor.Sign() < 0 {
		f.lo, f.hi = f.hi, f.lo
	}
	f.grain = new(big.Rat).Mul(f.grain, new(big.Rat).Abs(factor))
	f.allows, f.suggests = turn(f.allows), turn(f.suggests)
	return f
}

// bare reports whether the figure stands without hedge, bound or range.
func (f figure) bare() bool { return f.Hedge == text.NoHedge && !f.IsRange() }

// bounds says which way the figure is bounded: 1 from below ("more than"),
// -1 from above ("up to", "nearly"), 0 not at all.
func (f figure) bounded() int {
	switch f.Hedge {
	case text.GT, text.GE, text.JustOver:
		return 1
	case text.LT, text.LE, text.Nearly:
		return -1
	}
	return 0
}

// roundWording reports whether the wording itself says that the figure is
// round: a fraction, number words of scale, "about".
func (f figure) roundWording() bool {
	return f.Form == text.Fraction || f.Hedge == text.Approx || f.Form == text.VagueWord
}

// sameNumeral reports whether both figures are printed with one numeral,
// whatever the unit.
func (f figure) sameNumeral(g figure) bool { return f.Num == g.Num && f.Hi == g.Hi }

func (f figure) equals(g figure) bool { return f.lo.Cmp(g.lo) == 0 && f.hi.Cmp(g.hi) == 0 }
