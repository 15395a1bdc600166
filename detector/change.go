package detector

import (
	"math"
	"strings"

	"github.com/atodds/atodds/align/text"
	"github.com/atodds/atodds/detector/internal/counted"
	"github.com/atodds/atodds/detector/internal/phrase"
	"github.com/atodds/atodds/detector/internal/reach"
)

var change = Comparator{
	Name: "change",
	Doc: `a change against the two ends that it lies between

"Rose from 4% to 6%, up two points" gives a change three times over: where it
began, where it ended, and by how much. By points or in the unit itself it is
the difference of the ends, in percent their ratio less one, and "doubled" is
twice. Every figure may be off by its rounding; where no choice within the
roundings makes the three fit, one of them is wrong. So is a fall that ends
above its beginning.`,
	Kinds:    []text.Kind{text.KindQuantity},
	Severity: Error,
	Inspect: func(in *Inspection) {
		if !in.english() {
			return
		}
		for i := range in.Sentences {
			list := toldIn(&in.Sentences[i])
			for j := range list {
				in.changes(list[j:])
			}
		}
	},
}

// A move is a change as a sentence tells it.
type move struct{ from, to, by told }

// changes settles the change that the first figures of a list tell.
func (in *Inspection) changes(list []told) {
	if len(list) >= 3 {
		if m, ok := moveOf(list[:3]); ok && near(list[:3]) {
			ruling, words := m.rule(in.Profile)
			ends := sideThrough(earlier(m.from, m.to), later(m.from, m.to), valueOf(m.from.Quantity)+" to "+valueOf(m.to.Quantity))
			in.settle(m.by.side(), ends, ruling, words)
			return
		}
	}
	if len(list) >= 2 {
		if from, to, ok := endsOf(list[:2]); ok && from.Dir == to.Dir && near(list[:2]) && ownVerb(earlier(from, to)) {
			ruling := ruleDirection(from, to, in.Profile)
			in.settle(from.side(), to.side(), ruling, "from "+from.words()+" to "+to.words()+" is no move "+string(to.Dir))
		}
	}
}

// ownVerb reports whether nothing before the ends of a change says that it
// follows from another one: bonds fall, "taking the yield to 4.2 percent".
func ownVerb(t told) bool {
	return !phrase.SaysAny(t.lead(), "taking", "sending", "bringing", "pushing", "driving", "putting", "leaving", "making", "yield", "yields", "pulling", "dragging", "lifting", "knocking", "rank", "ranking", "ranked", "place")
}

func earlier(a, b told) told {
	if b.m.Span.Start < a.m.Span.Start {
		return b
	}
	return a
}

func later(a, b told) told {
	if b.m.Span.Start < a.m.Span.Start {
		return a
	}
	return b
}

// moveOf sorts three figures into a change.
func moveOf(list []told) (m move, ok bool) {
	for i := range list {
		if list[i].Slot != text.BySlot {
			continue
		}
		rest := append(append([]told(nil), list[:i]...), list[i+1:]...)
		if m.from, m.to, ok = endsOf(rest); ok {
			m.by = list[i]
			return m, agreeOn(m.by, m.to) && changeable(m.by.Quantity) && (m.by.Per == m.to.Per || m.by.Per == "") && !everyYear(m.by)
		}
	}
	return m, false
}

// everyYear reports whether a change is one of each year on the way.
func everyYear(t told) bool {
	return phrase.EndsWithAny(t.lead(), "annual", "yearly", "average", "of") && phrase.SaysAny(t.lead(), "average", "annual", "annually", "yearly") ||
		phrase.SaysAny(t.rest(), "annually", "annualized", "annualised", "compounded")
}

// endsOf sorts two figures of one measure into the ends of a change.
func endsOf(list []told) (from, to told, ok bool) {
	from, to = list[0], list[1]
	if from.Slot == text.ToSlot {
		from, to = to, from
	}
	if from.Slot != text.From || to.Slot != text.ToSlot || from.Dimension != to.Dimension || from.Unit.Base != to.Unit.Base || from.Per != to.Per && from.Per != "" && to.Per != "" {
		return from, to, false
	}
	return from, to, changeable(from.Quantity) && from.Num.N > 0 && to.Num.N > 0 && agreeOn(from, to)
}

// agreeOn reports whether two figures of a change go the same way.
func agreeOn(a, b told) bool {
	return a.Dir == b.Dir || a.Dir == text.NoDirection || b.Dir == text.NoDirection
}

// changeable reports whether a figure is one whose change can be worked out.
func changeable(q *text.Quantity) bool {
	switch q.Dimension {
	case text.Rank, text.Age, text.Score, text.Temperature, text.Magnitude, text.Other:
		return false
	}
	return q.Hedge != text.Vague && !q.IsRange()
}

// Words and bytes between neighbours beyond which figures tell of no one
// change.
const (
	nearWords = 10
	nearBytes = 90
)

// near reports whether neighbours stand in one clause: close by, and with
// nothing between them that begins another.
func near(list []told) bool {
	for i := 1; i < len(list); i++ {
		between := between(list[i-1], list[i])
		if len(between) > nearBytes || len(phrase.Fields(between)) > nearWords || strings.ContainsAny(between, ";:") {
			return false
		}
		if phrase.SaysAny(between, "and", "but", "while", "whereas", "as", "then", "with", "after", "before", "when", "or") {
			return false
		}
	}
	return true
}

// multipleShare is how far a multiple in a word ("tripled") reaches.
const multipleShare = 0.1

// rule holds the change against its ends.
func (m move) rule(p text.Profile) (Ruling, string) {
	from, to, by := reach.Stated(m.from.Quantity, p), reach.Stated(m.to.Quantity, p), reach.Stated(m.by.Quantity, p)
	difference, ratio := to.Minus(from), to.Over(from)
	down := m.down()
	if down {
		difference = from.Minus(to)
	}
	fits, is := false, ""
	points := reach.Printed(m.to.Quantity) - reach.Printed(m.from.Quantity)
	percent := 100 * points / reach.Printed(m.from.Quantity)
	switch d := m.by.Dimension; {
	case d == text.Percent || d == text.Ratio:
		if d == text.Ratio {
			by = by.Scaled(100)
		}
		grown := ratio.Minus(reach.Between(1, 1)).Scaled(100)
		if down {
			grown = reach.Between(1, 1).Minus(ratio).Scaled(100)
		}
		fits = by.Meets(grown) || counted.IsShare(m.to.Dimension) && by.Meets(inPercent(difference, m.to))
		is = reach.Figured(math.Abs(percent)) + " percent"
	case d == text.Multiple:
		if m.by.Hedge == text.NoHedge {
			by = by.Wider(multipleShare)
		}
		if fall := reach.Between(1, 1).Minus(ratio); down && m.by.Hedge == text.Nearly && by.Wider(multipleShare).Meets(fall) {
			return same("", "nearly that fall"), ""
		}
		fits = by.Meets(ratio) || down && by.Meets(from.Over(to))
		is = "a factor of " + reach.Figured(reach.Printed(m.to.Quantity)/reach.Printed(m.from.Quantity))
	case d == text.Point && counted.IsShare(m.to.Dimension):
		fits = by.Meets(inPercent(difference, m.to))
		is = reach.Figured(math.Abs(points)) + " points"
		if fits && m.wholePoints() && math.Abs(points) != reach.Printed(m.by.Quantity) {
			words := m.by.words() + "; but from " + m.from.words() + " to " + m.to.words() + " is " + is
			return drift(OutsideReading, "whole points that add up by rounding alone"), words
		}
	case d == m.to.Dimension && m.by.Unit.Base == m.to.Unit.Base:
		fits = by.Meets(difference)
		is = "a change of " + reach.Figured(math.Abs(points))
	default:
		return notComparable(DimensionCode, "a change by another measure"), ""
	}
	if fits {
		return same("", "the three fit within their rounding"), ""
	}
	return contradiction("", "no rounding makes the three fit"), m.by.words() + "; but from " + m.from.words() + " to " + m.to.words() + " is " + is
}

// wholePoints reports whether a change by points and its ends are whole bare
// percentages, which every reader subtracts.
func (m move) wholePoints() bool {
	for _, q := range []*text.Quantity{m.from.Quantity, m.to.Quantity, m.by.Quantity} {
		if q.Hedge != text.NoHedge || q.Num.D != 1 || q.Form == text.Decimal || q.Dimension == text.Ratio {
			return false
		}
	}
	return true
}

// down reports whether the change is told as a fall.
func (m move) down() bool {
	return m.by.Dir == text.Down || m.to.Dir == text.Down
}

// inPercent returns a difference of shares in points.
func inPercent(r reach.Reach, of told) reach.Reach {
	if of.Dimension == text.Ratio {
		return r.Scaled(100)
	}
	return r
}

// ruleDirection holds two ends against the verb between them.
func ruleDirection(from, to told, p text.Profile) Ruling {
	difference := reach.Stated(to.Quantity, p).Minus(reach.Stated(from.Quantity, p))
	switch {
	case to.Dir == text.Up && difference.Hi < 0, to.Dir == text.Down && difference.Lo > 0:
		return contradiction(DirectionCode, "the ends lie the other way")
	case to.Dir == text.NoDirection:
		return notComparable("", "a change without direction")
	}
	return same("", "the ends lie the way of the change")
}
