package detector

import (
	"github.com/atodds/atodds/align"
	"github.com/atodds/atodds/align/text"
	"github.com/atodds/atodds/detector/internal/frame"
)

// later turns a ruling on two figures of a moving measure into an update,
// where they were written on two days: a toll that grew, or a standing that
// both sides give as that of their own day (leads with, has so far). What is
// needed, granted or at stake stands still, and so does the past.
func (c *Comparison) later(m align.Match, l, r figure, ruling Ruling) Ruling {
	switch ruling.Code {
	case "", Transposed, OutsideReading:
	default:
		return ruling
	}
	if !ruling.Verdict.Finding() || ruling.Verdict == Update || l.asOf.IsZero() || r.asOf.IsZero() || text.SameDay(l.asOf, r.asOf) {
		return ruling
	}
	if ruling.Verdict == Drift && changes(l.Quantity) && changes(r.Quantity) && (l.lo.Cmp(r.lo) < 0) == l.asOf.Before(r.asOf) {
		return ruleMoved(l, r)
	}
	if frame.Standings(c.Pair, m.Left, m.Right) {
		c.apart++ // a table of another day is another fact in all its figures
		return Ruling{Verdict: Update, Code: Updated, Rule: "a standing that moves from day to day", basis: onDates}
	}
	return ruling
}

// otherWeeks withdraws a ruling on two figures of near copies that appeared
// weeks apart. Those who report month by month, or state by state, write the
// same sentences with the figures of their day. What is required stands
// still, and so does what both sentences date alike; a slip of a unit or of
// the scale is none of the time.
func (c *Comparison) otherWeeks(m align.Match, ruling Ruling) Ruling {
	switch ruling.Code {
	case "", Transposed, DirectionCode, Updated, Regression, BoundReversed:
	default:
		return ruling
	}
	if q, ok := m.Left.Value.(*text.Quantity); ok && q.Dimension == text.Age {
		return ruling // which grows by the calendar
	}
	if c.Pair.Whole || !c.Pair.NearCopy || ruling.Verdict == Drift || !ruling.Verdict.Finding() || !frame.OtherIssues(c.Pair, m.Left, m.Right) {
		return ruling
	}
	c.apart++ // the days that they name are those of their weeks, too
	return notComparable(Role, "copies of other weeks, each with the figures of its own")
}
