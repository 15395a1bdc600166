package align

import "github.com/atodds/atodds/align/text"

// quantities returns the affinity of two quantities by what they measure,
// and whether they can answer each other at all.
func (m *matcher) quantities(a, b *text.Quantity) (float64, bool) {
	equal := oneFigure(a, b)
	if !commensurable(a, b) || !slotsFit(a, b, equal) || !persFit(a, b, equal) {
		return 0, false
	}
	if a.Subset != b.Subset && !equal {
		return 0, false // a part does not answer the whole
	}
	sum := 0.25
	switch {
	case a.Dimension == text.Rank && a.Role != b.Role:
		return 0, false // the largest is no answer to the third in a row
	case a.Role != "" && a.Role == b.Role:
		sum += 0.2
	case a.Role != "" && b.Role != "":
		return 0, false // killed is not injured; a swap is told by its roles
	case a.Role != b.Role:
		sum -= 0.05
	}
	sum += m.heads(a, b)
	if a.Dimension != b.Dimension && !equal && !fractions(a, b) {
		sum -= 0.15
	}
	switch {
	case equal && a.Unit == b.Unit && a.Hedge == b.Hedge:
		sum += 0.25
	case equal:
		sum += 0.15
	case a.Unit != b.Unit && a.Dimension == b.Dimension && converted(a, b):
		sum += 0.15
	case a.Dimension == text.Money && a.Unit != b.Unit:
		sum -= 0.15 // a sum in the other's currency may stand beside it
	case a.Dimension == text.Duration && a.Hedge != b.Hedge && converted(a, b):
		sum += 0.15
	}
	return sum, true
}

// oneFigure reports whether two quantities are printed with one numeral.
func oneFigure(a, b *text.Quantity) bool { return a.Num == b.Num && a.Hi == b.Hi }

// converted reports whether two figures in other units, or with other hedges,
// may be one: what the words of each allow overlaps.
func converted(a, b *text.Quantity) bool {
	return a.Unit.Base == b.Unit.Base && a.Allows(text.Profile{}).Overlaps(b.Allows(text.Profile{}))
}

// heads compares what is counted: another head noun is another thing, but
// for words that news uses alike and for copies that swapped one.
func (m *matcher) heads(a, b *text.Quantity) float64 {
	switch {
	case a.Of == "" && b.Of == "", a.Dimension != text.Count && (a.Of == "" || b.Of == ""):
		return 0.05 // what a sum is of often goes without saying
	case a.Of == "" || b.Of == "":
		return 0
	case m.words.Alike(a.Of, b.Of):
		return 0.2
	case people(a.Of) && people(b.Of):
		return 0.05
	case m.near, a.Dimension != text.Count:
		return -0.1
	}
	return -0.25
}

// people reports whether a head noun names persons in general, which any
// narrower word for them may answer.
func people(head string) bool {
	switch head {
	case "people", "person", "man", "woman", "child", "civilian", "victim", "worker", "resident",
		"passenger", "protester", "student", "soldier", "officer", "employee", "patient", "migrant",
		"refugee", "suspect", "member", "voter", "demonstrator", "villager", "tourist", "fighter",
		"militant", "casualty", "survivor", "prisoner", "detainee", "hostage", "pupil", "other":
		return true
	}
	return false
}

// commensurable reports whether two quantities can be set against each other:
// they measure the same, or one could be a slip for the other.
func commensurable(a, b *text.Quantity) bool {
	x, y := a.Dimension, b.Dimension
	return x == y || family(x) != "" && family(x) == family(y)
}

// family groups the dimensions in which news words one and the same figure:
// shares as percentages, points, fractions or multiples; counts as ranks are
// another matter.
func family(d text.Dimension) text.Dimension {
	switch d {
	case text.Percent, text.Point, text.Ratio, text.Multiple:
		return text.Percent
	}
	return ""
}

// fractions reports whether one of the two words a percentage otherwise:
// "one in five", "tripled".
func fractions(a, b *text.Quantity) bool {
	return (a.Dimension == text.Percent || b.Dimension == text.Percent) &&
		a.Dimension != text.Point && b.Dimension != text.Point
}

// slotsFit reports whether two figures fill places of a change that can
// answer each other. A level may be where a change led; where it came from,
// and by how much it moved, are other facts unless the figure is the same.
func slotsFit(a, b *text.Quantity, equal bool) bool {
	x, y := slot(a), slot(b)
	if x == y || equal {
		return true
	}
	return x != text.BySlot && y != text.BySlot && x != text.From && y != text.From
}

func slot(q *text.Quantity) text.Slot {
	if q.Slot == "" {
		return text.Level
	}
	return q.Slot
}

// persFit reports whether two rates are per the same thing. One that lacks
// it answers only with the same figure: then something was dropped.
func persFit(a, b *text.Quantity, equal bool) bool {
	return a.Per == b.Per || equal && (a.Per == "" || b.Per == "")
}
