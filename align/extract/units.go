package extract

import (
	"strconv"
	"strings"

	"github.com/atodds/atodds/align/text"
)

// The table is made from two files of quantulum3, which stand beside this file
// while it is made:
//
//go:generate go run ../../internal/unitgen units.json entities.json units_table.go

// A unitName is one way to name a unit, filed under its first word.
type unitName struct {
	rest   []sense // the words after the first
	symbol string  // for a symbol: the first word as it must be spelt
	plural bool    // the plural of a word
	unit   *text.Unit
}

// addUnitNames files the names of the generated table under their first words.
func addUnitNames(x *lexicon) {
	eachUnit(func(u *text.Unit, words, symbols string) {
		for name := range strings.SplitSeq(words, ",") {
			addUnitWord(x, u, strings.ToLower(name))
		}
		for name := range strings.SplitSeq(symbols, ",") {
			addUnitSymbol(x, u, name)
		}
	})
}

// eachUnit calls f for every unit of the generated table, with its words and
// symbols.
func eachUnit(call func(u *text.Unit, words, symbols string)) {
	for line := range strings.Lines(unitTable) {
		f := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		if len(f) != 8 {
			continue
		}
		u := &text.Unit{
			Name: f[0], Dimension: text.Dimension(f[1]), Base: f[2],
			Factor: parseFraction(f[3]), Offset: parseFraction(f[4]), Inexact: f[5] != "",
		}
		call(u, f[6], f[7])
	}
}

// canonicalUnit returns the unit that English calls by a name.
func canonicalUnit(name string) (text.Unit, bool) {
	w := english().find([]byte(name))
	if w == nil {
		return text.Unit{}, false
	}
	for _, u := range w.quantity.units {
		if len(u.rest) == 0 && u.symbol == "" {
			return *u.unit, true
		}
	}
	return text.Unit{}, false
}

func parseFraction(s string) text.Number {
	n, d, _ := strings.Cut(s, "/")
	num, _ := strconv.ParseInt(n, 10, 64)
	den, err := strconv.ParseInt(d, 10, 64)
	if err != nil {
		den = 1
	}
	return text.Frac(num, den)
}

// addUnitWord files a name with its plurals: "metric tons", "miles per hour".
// A hyphen in it may be a space in the text, and is read by the matcher.
func addUnitWord(x *lexicon, u *text.Unit, name string) {
	if name == "" {
		return
	}
	words := strings.Fields(strings.ReplaceAll(name, "-", " "))
	last := len(words) - 1
	file := func(first string, rest []string, plural bool) {
		e := x.figures(first)
		n := unitName{plural: plural, unit: u}
		for _, w := range rest {
			n.rest = append(n.rest, x.meaning(w))
		}
		e.units = append(e.units, n)
	}
	file(words[0], words[1:], false)
	file(plural(words[0]), words[1:], true)
	if last > 0 {
		rest := append([]string{}, words[1:]...)
		rest[last-1] = plural(rest[last-1])
		file(words[0], rest, true)
	}
}

// addUnitSymbol files a symbol, whose case counts: mW is no MW.
func addUnitSymbol(x *lexicon, u *text.Unit, symbol string) {
	first, rest, _ := strings.Cut(symbol, " ")
	lower := lowerASCII(first)
	if first == "" || !isWordy(first) {
		return
	}
	e := x.figures(lower)
	n := unitName{symbol: first, unit: u}
	if rest != "" {
		n.rest = []sense{x.meaning(rest)}
	}
	e.units = append(e.units, n)
}

// isWordy reports whether the lexer makes s one word.
func isWordy(s string) bool {
	return strings.IndexFunc(s, func(r rune) bool {
		return r < 128 && !isLetter(byte(r)) || r == '°' || r == '℃' || r == '℉' || r == '㎐' || r == '㎩' || r == '㎪' || r == '℥'
	}) < 0
}

func lowerASCII(s string) string {
	b := []byte(s)
	for i := range b {
		b[i] = lowerByte(b[i])
	}
	return string(b)
}

// plural returns the plural of an English noun, as units form it.
func plural(s string) string {
	switch {
	case s == "foot":
		return "feet"
	case s == "inch":
		return "inches"
	case s == "century":
		return "centuries"
	case s == "millennium":
		return "millennia"
	}
	return s + "s"
}

// Units that rules build, and those that no table holds.
var (
	unitPercent   = text.Unit{Name: "%", Dimension: text.Percent, Base: "%", Factor: text.Int(1)}
	unitPoint     = text.Unit{Name: "pp", Dimension: text.Point, Base: "pp", Factor: text.Int(1)}
	unitBasis     = text.Unit{Name: "basis point", Dimension: text.Point, Base: "pp", Factor: text.Number{N: 1, D: 100}}
	unitDegree    = text.Unit{Name: "degree", Dimension: text.Other, Base: "degree", Factor: text.Int(1)}
	unitMagnitude = text.Unit{Name: "magnitude", Dimension: text.Magnitude, Factor: text.Int(1)}
	unitCount     = text.Unit{Dimension: text.Count, Factor: text.Int(1)}
	unitRatio     = text.Unit{Dimension: text.Ratio, Factor: text.Int(1)}
	unitMultiple  = text.Unit{Dimension: text.Multiple, Factor: text.Int(1)}
	unitRank      = text.Unit{Dimension: text.Rank, Factor: text.Int(1)}
	unitScore     = text.Unit{Dimension: text.Score, Factor: text.Int(1)}
	unitAge       = text.Unit{Name: "year", Dimension: text.Age, Base: "year", Factor: text.Int(1)}
)

// money returns the unit of a currency by its ISO 4217 code.
func money(code string) text.Unit {
	return text.Unit{Name: code, Dimension: text.Money, Base: code, Factor: text.Int(1)}
}

// power returns the square or the cube of a unit of length.
func power(u text.Unit, n int) (text.Unit, bool) {
	f, ok := u.Factor.Mul(u.Factor)
	name, dimension, base := "square ", text.Area, "m2"
	if n == 3 && ok {
		f, ok = f.Mul(u.Factor)
		name, dimension, base = "cubic ", text.Volume, "m3"
	}
	return text.Unit{Name: name + u.Name, Dimension: dimension, Base: base, Factor: f}, ok && u.Dimension == text.Length
}

// speed returns the unit of a length per time.
func speed(u, t text.Unit) (text.Unit, bool) {
	if u.Dimension != text.Length || t.Dimension != text.Duration || t.Inexact {
		return text.Unit{}, false
	}
	f, ok := u.Factor.Mul(text.Frac(t.Factor.D, t.Factor.N))
	return text.Unit{Name: u.Name + " per " + t.Name, Dimension: text.Speed, Base: "m/s", Factor: f}, ok
}

// inverseUnit returns the unit that u makes with an exponent of -e.
func inverseUnit(u text.Unit, e int) text.Unit {
	name := "inverse " + u.Name
	if e > 1 {
		name += " " + strconv.Itoa(e)
	}
	return text.Unit{Name: name, Dimension: text.Other, Base: name, Factor: text.Int(1)}
}

// unitPerPower returns the unit of u per square or cube of another.
func unitPerPower(u, by text.Unit, e int) text.Unit {
	power := " per square "
	if e == 3 {
		power = " per cubic "
	}
	name := u.Name + power + by.Name
	return text.Unit{Name: name, Dimension: text.Other, Base: name, Factor: text.Int(1)}
}

// ageUnit returns the unit of an age that is told in a unit of time.
func ageUnit(t text.Unit) text.Unit {
	f, _ := t.Factor.Mul(text.Frac(1, 31556952))
	return text.Unit{Name: t.Name, Dimension: text.Age, Base: "year", Factor: f, Inexact: t.Name != "year" && t.Name != "month"}
}

// Unit returns the unit that English calls by a name of one word, in lower
// case, and whether there is one: "hour", "km", "dollar".
func Unit(name string) (text.Unit, bool) {
	w := english().find([]byte(name))
	if w == nil {
		return text.Unit{}, false
	}
	for _, u := range w.quantity.units {
		if len(u.rest) == 0 {
			return *u.unit, true
		}
	}
	if m := w.quantity.money; m.form == moneyCent {
		u := money(m.code)
		u.Factor = m.worth()
		return u, true
	}
	return text.Unit{}, false
}
