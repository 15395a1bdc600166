package detector

import (
	"math/big"
	"slices"
	"strings"
	"time"

	"github.com/atodds/atodds/align/text"
)

// ruleApart names what lies behind two figures that cannot both be right
// (step 5): the fact moved, a scale slipped, digits changed places.
func ruleApart(l, r figure) Ruling {
	switch {
	case l.Dimension == text.Age && birthdayBetween(l, r):
		return compatible(LessPrecise, "a birthday may lie between the two dates")
	case moved(l, r):
		return ruleMoved(l, r)
	case l.Hedge == text.Vague && r.Hedge == text.Vague:
		return drift(OutsideReading, "two vague numbers with nothing in common").by(onAllowed)
	case scaleSlip(l, r):
		return contradiction(Scale, "apart by a power of ten").by(onAllowed)
	case transposed(l, r):
		return contradiction(Transposed, "the same digits in another order").by(onAllowed)
	}
	return contradiction("", "nothing that both allow").by(onAllowed)
}

// birthdayBetween reports whether ages one year apart may both be right.
func birthdayBetween(l, r figure) bool {
	off := new(big.Rat).Sub(l.lo, r.lo)
	if l.IsRange() || r.IsRange() || off.Abs(off).Cmp(big.NewRat(1, 1)) > 0 {
		return false
	}
	return l.asOf.IsZero() || r.asOf.IsZero() || !text.SameDay(l.asOf, r.asOf)
}

// moved reports whether the figures stand for two times of one measure that
// changes as news comes in.
func moved(l, r figure) bool {
	if l.asOf.IsZero() || r.asOf.IsZero() || l.asOf.Equal(r.asOf) {
		return false
	}
	if text.SameDay(l.asOf, r.asOf) && (midnight(l.asOf) || midnight(r.asOf)) {
		return false // one side does not say at what hour
	}
	return changes(l.Quantity) && changes(r.Quantity)
}

func midnight(t time.Time) bool { return t.Hour() == 0 && t.Minute() == 0 }

// changes reports whether a measure is revised from report to report: tolls,
// magnitudes, sums of damage and of gifts, counts of votes.
func changes(q *text.Quantity) bool {
	switch q.Dimension {
	case text.Magnitude:
		return true
	case text.Count, text.Money, text.Area, text.Percent:
		switch q.Role {
		case "killed", "injured", "missing", "arrested", "displaced", "evacuated", "rescued", "infected",
			"hospitalised", "hospitalized", "trapped", "destroyed", "damaged", "homeless", "detained",
			"damage", "donated", "raised", "votes", "burned", "contained", "counted":
			return true
		}
	}
	return false
}

func ruleMoved(l, r figure) Ruling {
	early, late := l, r
	if late.asOf.Before(early.asOf) {
		early, late = late, early
	}
	code := Updated
	if l.Dimension == text.Count && late.lo.Cmp(early.lo) < 0 {
		code = Regression
	}
	return Ruling{Verdict: Update, Code: code, Rule: "the figure moved between two times of writing", basis: onDates}
}

// scaleSlip reports whether two bare figures are apart by a power of ten.
func scaleSlip(l, r figure) bool {
	if l.lo.Sign() == 0 || r.lo.Sign() == 0 || l.IsRange() || r.IsRange() || !scales(l.Dimension) {
		return false
	}
	ratio := new(big.Rat).Quo(l.lo, r.lo)
	if ratio.Cmp(big.NewRat(1, 1)) < 0 {
		ratio.Inv(ratio)
	}
	if !ratio.IsInt() {
		return false
	}
	s := ratio.Num().String()
	return len(s) > 1 && s[0] == '1' && strings.Trim(s[1:], "0") == ""
}

// scales reports whether slips of a power of ten are made in a dimension: an
// age of 3 against 30 is another slip.
func scales(d text.Dimension) bool {
	switch d {
	case text.Age, text.Rank, text.Score, text.Temperature, text.Magnitude:
		return false
	}
	return true
}

// transposed reports whether the digits of one figure are those of the other
// in another order: 34 and 43.
func transposed(l, r figure) bool {
	if l.IsRange() || r.IsRange() || l.Unit != r.Unit {
		return false
	}
	a, b := digits(l.Num), digits(r.Num)
	if len(a) < 2 || len(a) != len(b) || string(a) == string(b) {
		return false
	}
	slices.Sort(a)
	slices.Sort(b)
	return string(a) == string(b)
}

// digits returns the significant digits of a number.
func digits(n text.Number) []byte {
	s := strings.TrimRight(strings.ReplaceAll(n.String(), ".", ""), "0")
	return []byte(strings.TrimLeft(s, "0-"))
}

// direction says how the wording moved from the earlier source to the later.
func direction(l, r figure, ruling Ruling) string {
	if l.asOf.IsZero() || r.asOf.IsZero() || text.SameDay(l.asOf, r.asOf) {
		return ""
	}
	if r.asOf.Before(l.asOf) {
		l, r = r, l
	}
	switch ruling.Code {
	case BoundChanged:
		if l.bounded() != 0 {
			return "hardened"
		}
		return "softened"
	case PerDropped:
		if l.Per != "" {
			return "lost"
		}
		return "gained"
	case OutsideReading, LessPrecise, EndOfRange:
		switch l.grain.Cmp(r.grain) {
		case -1:
			return "lost"
		case 1:
			return "gained"
		}
	}
	return ""
}
