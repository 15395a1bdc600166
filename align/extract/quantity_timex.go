package extract

import (
	"strings"

	"github.com/atodds/atodds/align/text"
)

// timexUnit is how TIMEX3 writes a unit of duration.
type timexUnit struct {
	prefix, letter string
	part           int64  // how many of the next smaller unit make one
	next           string // the letter of that unit
	time           bool   // that unit stands behind a T
}

func timexUnitOf(name string) (timexUnit, bool) {
	switch name {
	case "second":
		return timexUnit{"PT", "S", 0, "", true}, true
	case "minute":
		return timexUnit{"PT", "M", 60, "S", true}, true
	case "hour":
		return timexUnit{"PT", "H", 60, "M", true}, true
	case "day":
		return timexUnit{"P", "D", 24, "H", true}, true
	case "week":
		return timexUnit{"P", "W", 7, "D", false}, true
	case "month":
		return timexUnit{"P", "M", 0, "", false}, true
	case "quarter":
		return timexUnit{"P", "Q", 0, "", false}, true
	case "year":
		return timexUnit{"P", "Y", 12, "M", false}, true
	case "decade":
		return timexUnit{"P", "DE", 10, "Y", false}, true
	case "century":
		return timexUnit{"P", "CE", 100, "Y", false}, true
	case "fortnight":
		return timexUnit{"P", "W", 0, "", false}, true
	}
	return timexUnit{}, false
}

// timex returns the TIMEX3 value of a duration in its printed unit: PT90M,
// P2Y6M. A vague number is X, and a range has none.
func timex(q text.Quantity) string {
	u, ok := timexUnitOf(q.Unit.Name)
	switch {
	case !ok, q.Num.N < 0:
		return ""
	case q.Hedge == text.Vague:
		return u.prefix + "X" + u.letter
	case q.Num != q.Hi:
		return ""
	}
	n := q.Num
	if q.Unit.Name == "fortnight" {
		n, ok = n.Mul(text.Int(2))
		if !ok {
			return ""
		}
	}
	whole := n.N / n.D
	rest := text.Frac(n.N-whole*n.D, n.D)
	var b strings.Builder
	b.WriteString(u.prefix)
	part, _ := rest.Mul(text.Int(u.part))
	if rest.N == 0 || u.part == 0 || part.D != 1 && u.next != "S" {
		if u.part != 0 && rest.N != 0 && u.letter == "H" {
			return timexSeconds(u, whole, part)
		}
		b.WriteString(n.String() + u.letter)
		return b.String()
	}
	if whole > 0 {
		b.WriteString(text.Int(whole).String() + u.letter)
	}
	if u.time && u.letter == "D" {
		b.WriteString("T")
	}
	b.WriteString(part.String() + u.next)
	return b.String()
}

// timexSeconds writes hours with minutes and seconds: PT1H2M3S.
func timexSeconds(u timexUnit, hours int64, minutes text.Number) string {
	m := minutes.N / minutes.D
	sec, _ := text.Frac(minutes.N-m*minutes.D, minutes.D).Mul(text.Int(60))
	t := u.prefix
	if hours > 0 {
		t += text.Int(hours).String() + "H"
	}
	if m > 0 {
		t += text.Int(m).String() + "M"
	}
	return t + sec.String() + "S"
}
