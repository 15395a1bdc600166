package detector

import (
	"fmt"
	"strings"

	"github.com/atodds/atodds/align/text"
	"github.com/atodds/atodds/detector/internal/reach"
)

var conversion = Comparator{
	Name: "conversion",
	Doc: `a measure against its conversion beside it

"60 miles (97 km)" and "500 acres, or 202 hectares," give one measure in two
units. One of the two was worked out from the other: it is at odds where
neither, converted, comes within the rounding of the other. A figure printed
to its unit may be off by half of it, a rounder one by what its reader takes
away, "about" widens either, and the factor may be one of those that people
carry in their heads, which are off by up to a fiftieth. Rises of temperature convert
without the zero point of the scale, and a ton, a gallon or a mile may be
that of another country. Currencies are never converted, for rates move.`,
	Kinds:    []text.Kind{text.KindQuantity},
	Severity: Error,
	Inspect: func(in *Inspection) {
		for i := range in.Sentences {
			list := toldIn(&in.Sentences[i])
			for j := 1; j < len(list); j++ {
				if a, b := list[j-1], list[j]; converts(a, b) {
					in.settle(a.side(), b.side(), ruleConversion(a, b, in.Profile), toldConversion(a, b))
				}
			}
		}
	},
}

// converts reports whether b is told as a conversion of a: in parentheses
// behind it, or behind ", or".
func converts(a, b told) bool {
	if !convertible(a.Dimension) || a.Dimension != b.Dimension || a.Unit.Base != b.Unit.Base || a.Unit.Name == b.Unit.Name {
		return false
	}
	if a.Dimension == text.Temperature && (a.Unit.Offset.IsZero() || b.Unit.Offset.IsZero()) {
		return false // kelvins
	}
	if a.Per != b.Per || a.IsRange() != b.IsRange() || a.Hedge == text.Vague || b.Hedge == text.Vague {
		return false
	}
	rest := b.rest()
	switch strings.TrimSpace(between(a, b)) {
	case "(", "[", "(or", "(i.e.", "(=":
		return strings.IndexAny(rest, ")];,/") == 0 || strings.HasPrefix(rest, " or ")
	case ", or":
		return rest == "" || strings.IndexAny(rest, ",.;") == 0
	}
	return false
}

// convertible reports whether measures of a dimension are told in two units.
func convertible(d text.Dimension) bool {
	switch d {
	case text.Length, text.Area, text.Volume, text.Mass, text.Speed, text.Temperature, text.Energy, text.Power:
		return true
	}
	return false
}

func ruleConversion(a, b told, p text.Profile) Ruling {
	for _, f := range factors(a.Unit) {
		for _, g := range factors(b.Unit) {
			if fits(a.Quantity, b.Quantity, f, g, p) || fits(b.Quantity, a.Quantity, g, f, p) {
				return same(Converted, "within the rounding of either figure")
			}
		}
	}
	return contradiction("", fmt.Sprintf("neither converts to the other, with rounding and factors %g %% off", 100*factorShare))
}

// A scale turns a figure of a unit into the base unit.
type scale struct{ factor, offset float64 }

// factors returns the scales that a unit may stand for: its own, and those of
// the units that share its name. A temperature may be a rise, which has no
// zero point.
func factors(u text.Unit) []scale {
	own := scale{1, u.Offset.Float()}
	if !u.Factor.IsZero() {
		own.factor = u.Factor.Float()
	}
	list := []scale{own}
	if u.Dimension == text.Temperature {
		list = append(list, scale{own.factor, 0})
	}
	for _, f := range namesakes(u.Name) {
		list = append(list, scale{f, 0})
	}
	return list
}

// namesakes returns the factors of other units that go by the same name in
// another country or trade.
func namesakes(unit string) []float64 {
	switch unit {
	case "short ton", "ton", "tonne", "metric ton", "long ton":
		return []float64{907.18474, 1000, 1016.0469088}
	case "gallon", "imperial gallon", "US gallon":
		return []float64{0.003785411784, 0.00454609}
	case "pint", "imperial pint":
		return []float64{0.000473176473, 0.00056826125}
	case "quart":
		return []float64{0.000946352946, 0.0011365225}
	case "fluid ounce":
		return []float64{0.0000295735295625, 0.0000284130625}
	case "mile", "nautical mile", "nanometre", "nanometer":
		return []float64{1609.344, 1852}
	case "ounce":
		return []float64{0.028349523125, 0.0311034768}
	case "horsepower":
		return []float64{745.6998715822702, 735.49875}
	}
	return nil
}

// fits reports whether a, converted as printed, lies within the rounding of b.
func fits(a, b *text.Quantity, f, g scale, p text.Profile) bool {
	if (f.offset == 0) != (g.offset == 0) {
		return false // a rise is no level
	}
	turn := func(x text.Number) float64 { return ((x.Float()*f.factor + f.offset) - g.offset) / g.factor }
	lo, hi := rounding(b, p)
	exactly := func(x float64) reach.Reach {
		if f.offset != 0 {
			return reach.Between(x, x)
		}
		return reach.Between(x, x).Wider(factorShare)
	}
	return exactly(turn(a.Num)).Meets(lo) && exactly(turn(a.Hi)).Meets(hi)
}

// factorShare is how far the factors in common use (1.6 kilometres to the
// mile, 0.3 metres to the foot) are off.
const factorShare = 0.02

// rounding returns how far the ends of a figure reach in a conversion, in
// the unit as printed. What bounds it ("more than") bounds both figures and
// is left aside.
func rounding(q *text.Quantity, p text.Profile) (lo, hi reach.Reach) {
	plain := *q
	plain.Unit = text.Unit{Name: q.Unit.Name, Dimension: q.Dimension}
	if q.Hedge != text.Approx {
		plain.Hedge = text.NoHedge
	}
	ends := [2]reach.Reach{}
	for i, n := range []text.Number{q.Num, q.Hi} {
		end := plain
		end.Num, end.Hi = n, n
		if n.D == 1 && n.N%5 == 0 && n.N > 5 && q.Grain.Cmp(text.Int(1)) == 0 {
			end.Grain = text.Int(10) // 15 is as round as 20
		}
		if end.Grain.Cmp(text.Int(1)) <= 0 {
			ends[i] = reach.Of(end.Allows(p))
		} else {
			ends[i] = reach.Of(end.Suggests(p))
		}
		if q.Hedge == text.Nearly || q.Hedge == text.JustOver {
			end.Hedge = q.Hedge
			with := reach.Of(end.Suggests(p))
			ends[i] = reach.Between(min(ends[i].Lo, with.Lo), max(ends[i].Hi, with.Hi))
		}
	}
	return ends[0], ends[1]
}

// toldConversion says what a converts to, in the unit of b.
func toldConversion(a, b told) string {
	f, g := factors(a.Unit)[0], factors(b.Unit)[0]
	x := (a.Num.Float()*f.factor + f.offset - g.offset) / g.factor
	return a.words() + " come to " + reach.Figured(x) + ", not to " + b.words()
}
