package detector

import (
	"github.com/atodds/atodds/align"
	"github.com/atodds/atodds/align/text"
)

// oneDayEvent is how surely two documents without dates report on one event, at
// least, to count as written on one day: events are reported within days.
const oneDayEvent = 0.95

// daysApart returns how many days lie between the reports of the pair that is
// compared, as [daysApart] has it.
func (c *Comparison) daysApart() int { return daysApart(&c.Pair) }

// daysApart returns how many days lie between the reports of a pair, or -1 where
// that cannot be told. It is for what holds for some days alone; no date is taken
// from it.
func daysApart(p *align.Pair) int {
	l, r := p.Left.Document, p.Right.Document
	if l.Date.IsZero() && r.Date.IsZero() && p.Event >= oneDayEvent {
		return 0
	}
	return daysBetween(l, r)
}

// daysBetween returns how many days lie between the dates of two documents,
// or -1 where one has none.
func daysBetween(a, b *text.Document) int {
	if a.Date.IsZero() || b.Date.IsZero() {
		return -1
	}
	return int(a.Date.Sub(b.Date).Abs().Hours() / 24)
}
