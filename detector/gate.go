package detector

import (
	"github.com/atodds/atodds/align/text"
	"github.com/atodds/atodds/detector/internal/counted"
)

// gate decides whether two quantities measure the same thing, before anything
// is compared. It returns them in a unit they share; or a ruling,
// where they do not compare or where the mismatch is itself the error.
func gate(l, r figure) (figure, figure, *Ruling) {
	if ruling := gateRole(l, r); ruling != nil {
		return l, r, ruling
	}
	if ruling := gateSlot(l, r); ruling != nil {
		return l, r, ruling
	}
	if ruling := gatePer(l, r); ruling != nil {
		return l, r, ruling
	}
	return gateDimension(l, r)
}

func gateRole(l, r figure) *Ruling {
	if l.Role != "" && r.Role != "" && l.Role != r.Role {
		return ptr(notComparable(Role, "other role: "+l.Role+", "+r.Role))
	}
	if l.Dimension == text.Rank && l.Role != r.Role {
		return ptr(notComparable(Role, "places by other measures: "+orNothing(l.Role)+", "+orNothing(r.Role)))
	}
	if l.Dimension == text.Percent && !l.certain && l.Of == tallied && r.Of == tallied {
		return ptr(notComparable(Role, "how far a count has come, at two times or places"))
	}
	if l.Dimension == text.Count || l.Dimension == text.Rank || l.Dimension == text.Age {
		if !counted.Same(l.Quantity, r.Quantity) && !l.certain && (!l.sure || l.Dimension != text.Count) {
			return ptr(notComparable(Role, "other things counted: "+l.Of+", "+r.Of))
		}
		if l.Dimension == text.Count && (amongThem(l, r) || amongThem(r, l)) {
			return ptr(notComparable(Role, "fewer of a kind, who may be among all: "+l.Of+", "+r.Of))
		}
		if l.Dimension == text.Count && !l.certain && (befellSome(l, r) || befellSome(r, l)) {
			return ptr(notComparable(Role, "what befell some, and how many there were"))
		}
	}
	return nil
}

// amongThem reports whether some, of a kind that news counts apart, may be
// part of all: two civilians of nineteen people.
func amongThem(some, all figure) bool {
	return counted.Kind(some.Of) && counted.General(all.Of) && float(some.hi) < float(all.lo)
}

// befellSome reports whether one figure tells what befell some, and the other,
// many times as high, nothing of that: seven sailors who died, more than 200
// sailors aboard.
func befellSome(some, all figure) bool {
	return some.Role != "" && all.Role == "" && maxBefallen*float(some.hi) < float(all.lo)
}

// maxBefallen is how many times as many there may be as something befell for
// both figures to be of those.
const maxBefallen = 4

// tallied is that by whose share a count of votes is told to go on.
const tallied = "precinct"

// gateSlot keeps levels apart from changes. The same numeral in both slots
// is the slip "rose to" for "rose by".
func gateSlot(l, r figure) *Ruling {
	ls, rs := levelOrChange(l.Slot), levelOrChange(r.Slot)
	if ls == rs {
		if l.Slot != r.Slot || !opposite(l.Dir, r.Dir) {
			return nil
		}
		if l.sameNumeral(r) && l.Dimension == r.Dimension {
			return ptr(contradiction(DirectionCode, "one change, two directions: down; up"))
		}
		if l.certain && l.Dimension == r.Dimension {
			return ptr(contradiction(DirectionCode, "a change in one place: down; up"))
		}
		return ptr(notComparable(DimensionCode, "changes in opposite directions"))
	}
	slip := l.Slot == text.ToSlot && r.Slot == text.BySlot || l.Slot == text.BySlot && r.Slot == text.ToSlot
	if slip && l.sameNumeral(r) && l.Unit == r.Unit && l.bounded() != 0 && l.Hedge == r.Hedge {
		return nil // "a rise above 10%" may be one of more than 10%
	}
	if slip && l.sameNumeral(r) && l.Unit == r.Unit {
		return ptr(contradiction(LevelVsChange, "one numeral as a level and as a change: by; to"))
	}
	if l.Dimension == text.Multiple || r.Dimension == text.Multiple {
		return nil
	}
	if l.certain && (unsaid(l) || unsaid(r)) {
		return nil
	}
	return ptr(notComparable(DimensionCode, "other slots of a change: "+string(l.Slot)+", "+string(r.Slot)))
}

// unsaid reports whether a figure is a level for want of a word that tells
// of a change.
func unsaid(f figure) bool {
	return (f.Slot == text.Level || f.Slot == "") && (f.Dir == text.NoDirection || f.Dir == "")
}

func levelOrChange(s text.Slot) text.Slot {
	if s == text.ToSlot || s == "" {
		return text.Level
	}
	return s
}

func opposite(a, b text.Direction) bool {
	return a == text.Up && b == text.Down || a == text.Down && b == text.Up
}

func gatePer(l, r figure) *Ruling {
	if l.Per == r.Per {
		return nil
	}
	if l.Per != "" && r.Per != "" && l.sameNumeral(r) && l.Unit == r.Unit && !l.Num.IsZero() && period(l.Per) && period(r.Per) {
		return ptr(contradiction(UnitSwap, because("one numeral in two rates", "per "+l.Per, "per "+r.Per)))
	}
	if l.sure && (l.Per == "" || r.Per == "") && !l.sameNumeral(r) && l.Unit == r.Unit && alike(l, r) {
		return nil
	}
	if l.Per != "" && r.Per != "" || !l.sameNumeral(r) || l.Unit != r.Unit {
		return ptr(notComparable(Per, "per "+orNothing(l.Per)+", per "+orNothing(r.Per)))
	}
	return ptr(drift(PerDropped, "one numeral, with and without \"per "+l.Per+r.Per+"\""))
}

// alike reports whether two figures are so near in size that they cannot be
// one rate by two units of time: the next longer one holds at least two.
func alike(l, r figure) bool {
	a, b := float(l.lo), float(r.lo)
	return a > 0 && b > 0 && a < 2*b && b < 2*a
}

// period reports whether a rate is by a unit of time.
func period(per string) bool {
	switch per {
	case "hour", "day", "week", "month", "quarter", "year":
		return true
	}
	return false
}

func orNothing(s string) string {
	if s == "" {
		return "nothing"
	}
	return s
}

// gateDimension brings both figures to one dimension and unit.
func gateDimension(l, r figure) (figure, figure, *Ruling) {
	ld, rd := l.Dimension, r.Dimension
	switch {
	case ld == rd && ld == text.Money && l.Unit.Name != r.Unit.Name:
		return l, r, ptr(rulingOnCurrencies(l, r))
	case ld == rd && l.Unit.Base == r.Unit.Base:
		return l, r, nil
	case counted.IsShare(ld) && counted.IsShare(rd):
		return l.share(), r.share(), nil
	case ld == text.Multiple && rd == text.Percent && r.Slot == text.BySlot,
		rd == text.Multiple && ld == text.Percent && l.Slot == text.BySlot:
		return l.multiple(), r.multiple(), nil
	case percentForPoints(l, r):
		return l, r, ptr(contradiction(PercentVsPP, "one numeral as percent and as percentage points"))
	}
	return l, r, ptr(notComparable(DimensionCode, "other dimensions: "+string(ld)+", "+string(rd)))
}

func percentForPoints(l, r figure) bool {
	pair := l.Dimension == text.Percent && r.Dimension == text.Point || l.Dimension == text.Point && r.Dimension == text.Percent
	return pair && l.sameNumeral(r) && l.Slot == text.BySlot && r.Slot == text.BySlot
}

// rulingOnCurrencies decides between two currencies: one numeral under signs
// of two families is a slip of the sign; anything else needs a rate.
func rulingOnCurrencies(l, r figure) Ruling {
	if l.sameNumeral(r) && currencyFamily(l.Unit.Name) != currencyFamily(r.Unit.Name) {
		return contradiction(Currency, "one numeral under two currencies").by(onUnits)
	}
	return notComparable(DimensionCode, "two currencies, and no rate given")
}

// currencyFamily groups the currencies that share a name: a dollar may be of
// many countries, and the context says which.
func currencyFamily(iso string) string {
	switch iso {
	case "USD", "CAD", "AUD", "NZD", "HKD", "SGD", "TWD", "JMD", "BSD", "BBD", "FJD", "LRD", "NAD", "TTD", "BZD", "BMD", "KYD", "XCD", "GYD", "SRD", "ZWL", "BND":
		return "dollar"
	case "CHF", "XAF", "XOF", "XPF", "CDF", "RWF", "BIF", "GNF", "DJF", "KMF", "FRF", "BEF":
		return "franc"
	}
	return iso
}

func ptr[T any](v T) *T { return &v }
