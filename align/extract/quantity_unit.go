package extract

import "github.com/atodds/atodds/align/text"

// unitAfter finds the unit that follows the numeral n at token j, with what
// may stand between them: a hyphen, "of a", "a" after a fraction, a bracket.
func (s *scan) unitAfter(n number, j int) (text.Unit, int, bool) {
	hyphen := s.skipHyphen(j) != j
	at := s.skipHyphen(j)
	if (n.vague || n.scale >= 1e6 && s.words.syntax.scaleOf) && s.word(at, "of") {
		at++
	}
	if n.form == text.Fraction || n.lo.D != 1 {
		if s.word(at, "of") {
			at++
		}
		if c := s.wordAt(at).number.class; c == numArticle {
			at++
		}
	}
	if !s.glued(at) && (s.is(at, '(') || s.is(at, '<')) && (s.is(at+2, ')') || s.is(at+2, '>')) {
		if u, end, ok := s.unitAt(n, at+1, true); ok {
			return u, end + 1, true
		}
	}
	at = s.stretched(at)
	u, end, ok := s.unitAt(n, at, hyphen || s.glued(at))
	if !ok {
		return u, 0, false
	}
	return s.perTime(u, end)
}

// unitAt finds the unit at token j; close says that it is glued or hyphened
// to its numeral, which short symbols ask for.
func (s *scan) unitAt(n number, j int, close bool) (text.Unit, int, bool) {
	if j >= len(s.toks) || s.claimed(j) {
		return text.Unit{}, 0, false
	}
	if s.toks[j].kind == tokMark {
		return s.unitMark(n, j)
	}
	if u, end, ok := s.powerUnit(n, j, close); ok {
		return u, end, true
	}
	if s.word(j, "degrees") || s.word(j, "degree") {
		return s.degrees(n, j)
	}
	u, end, ok := s.unitWord(n, j, close)
	if !ok {
		return u, 0, false
	}
	return s.raised(u, end)
}

// unitMark reads units that are marks: 5′10″, 30°C.
func (s *scan) unitMark(n number, j int) (text.Unit, int, bool) {
	switch {
	case s.is(j, '°'):
		return s.degrees(n, j)
	case s.is(j, '℃'):
		return s.unitNamed("celsius"), j + 1, true
	case s.is(j, '℉'):
		return s.unitNamed("fahrenheit"), j + 1, true
	case s.is(j, '\'') && s.glued(j) && s.glued(j+1) && s.toks[j+1].kind == tokNumber && s.is(j+2, '"'):
		return s.unitNamed("foot"), j + 1, true
	case s.is(j, '"') && s.glued(j) && s.is(j-2, '\'') && s.glued(j-1) && s.glued(j-2):
		return s.unitNamed("inch"), j + 1, true
	case s.is(j, '"') && s.glued(j) && (s.class(j+1, clsMeasured) || j == 1 && len(s.toks) == 2):
		return s.unitNamed("inch"), j + 1, true
	}
	return text.Unit{}, 0, false
}

// unitNamed returns the unit whose table name or word is w.
func (s *scan) unitNamed(w string) text.Unit {
	u, _ := canonicalUnit(w)
	return u
}

// degrees reads degrees, of temperature unless words of angles stand near.
func (s *scan) degrees(n number, j int) (text.Unit, int, bool) {
	k := j + 1
	if s.is(j, '°') && s.toks[j].end > s.toks[j].start && k < len(s.toks) && s.is(k, ' ') {
		k++
	}
	switch w := s.wordAt(k).sense; w {
	case "celsius", "celcius", "centigrade", "c":
		if w != "c" || s.toks[k].upper || s.glued(k) {
			return s.unitNamed("celsius"), k + 1, true
		}
	case "fahrenheit", "f":
		return s.unitNamed("fahrenheit"), k + 1, true
	}
	u := unitDegree
	if !s.near(j, 12, clsAngle) && n.lo != text.Int(360) && n.lo != text.Int(180) {
		u.Dimension = text.Temperature
	}
	return u, j + 1, true
}

// powerUnit reads square and cubic units: 5 square miles, 3 sq ft, 4km2.
func (s *scan) powerUnit(n number, j int, close bool) (text.Unit, int, bool) {
	power2 := 0
	switch s.wordAt(j).sense {
	case "square", "sq":
		power2 = 2
	case "cubic", "cu":
		power2 = 3
	}
	if power2 > 0 {
		k := s.skipHyphen(j + 1)
		if s.is(k, '.') && s.glued(k) {
			k++
		}
		if u, end, ok := s.unitWord(n, k, true); ok {
			p, ok := power(u, power2)
			return p, end, ok
		}
		return text.Unit{}, 0, false
	}
	if s.toks[j].kind != tokCode {
		return text.Unit{}, 0, false
	}
	t := s.text(j)
	digit := t[len(t)-1]
	if digit != '2' && digit != '3' {
		return text.Unit{}, 0, false
	}
	w := s.words.find([]byte(lowerASCII(t[:len(t)-1])))
	if w == nil {
		return text.Unit{}, 0, false
	}
	for _, u := range w.quantity.units {
		if u.symbol == t[:len(t)-1] && len(u.rest) == 0 {
			p, ok := power(*u.unit, int(digit-'0'))
			return p, j + 1, ok
		}
	}
	return text.Unit{}, 0, false
}

// raised reads an exponent behind a unit of length: km², km^3, km cubed.
func (s *scan) raised(u text.Unit, end int) (text.Unit, int, bool) {
	n, k := 0, end
	switch {
	case s.is(end, '²'), s.word(end, "squared"):
		n, k = 2, end+1
	case s.is(end, '³'), s.word(end, "cubed"):
		n, k = 3, end+1
	case s.is(end, '^') && s.glued(end+1) && s.toks[end+1].kind == tokNumber:
		switch s.text(end + 1) {
		case "2":
			n, k = 2, end+2
		case "3":
			n, k = 3, end+2
		}
	}
	if n == 0 {
		u, end = s.inverse(u, end)
		return u, end, true
	}
	if p, ok := power(u, n); ok {
		return p, k, true
	}
	return u, end, true
}

// unitWord matches the names filed under the word at token j, the longest
// first.
func (s *scan) unitWord(n number, j int, close bool) (text.Unit, int, bool) {
	var best *unitName
	end := 0
	names := s.wordAt(j).quantity.units
	for k := range names {
		u := &names[k]
		e, ok := s.spells(u, j)
		if !ok || e <= end || !s.means(u, n, j, close) {
			continue
		}
		best, end = u, e
	}
	if best == nil {
		return text.Unit{}, 0, false
	}
	return *best.unit, end, true
}

// spells reports whether name u stands at token j, and where it ends.
func (s *scan) spells(u *unitName, j int) (int, bool) {
	if u.symbol != "" && s.text(j) != u.symbol {
		return 0, false
	}
	e := j + 1
	for _, w := range u.rest {
		e = s.skipHyphen(e)
		if !s.word(e, w) {
			return 0, false
		}
		e++
	}
	return e, true
}

// means reports whether name u at token j is meant as a unit. Short symbols
// are words and scales as well.
func (s *scan) means(u *unitName, n number, j int, close bool) bool {
	if u.symbol == "" {
		return s.unitNoun(u, n, j, close)
	}
	next := j + 1
	open := next >= len(s.toks) || s.toks[next].kind == tokMark && !s.is(next, '-') || s.class(next, clsFunction)
	switch u.symbol {
	case "m":
		return s.metres(n, j, close)
	case "in":
		return n.form != text.Words && (s.class(next, clsMeasured) || next == len(s.toks) && !close || s.glued(j))
	case "am":
		return !s.clockTime(j - 1)
	case "K":
		return close && s.nearData(j)
	case "b":
		return close && s.glued(j) && s.dataAt(j+1)
	case "A":
		return s.is(next, '/') && s.glued(next)
	case "fb", "pb":
		return n.form != text.Words
	case "bu", "ng", "pg", "cd", "dm", "mol", "therm":
		return n.form != text.Words && (close || open)
	case "nm":
		chip := s.near(j, 12, clsChip)
		if u.unit.Name == "nanometre" {
			return chip || s.glued(j) && !s.near(j, 12, clsSea)
		}
		return !chip && s.near(j, 12, clsSea)
	case "C", "F":
		return close && open && (s.near(j, 15, clsWarmth) || n.lo.N < 0) && n.lo.Float() < 1000
	case "g", "l", "L", "W", "V":
		return (open || n.form == text.Decimal && s.glued(j)) && n.form != text.Words && (close || next >= len(s.toks) || s.toks[next].kind == tokMark) && n.end > 0
	case "s":
		return close && open && n.form == text.Decimal && s.glued(j)
	case "t", "h", "J", "d":
		return close && open && n.form != text.Words && s.glued(j)
	case "min", "sec", "mo", "gal", "kt", "lm", "ha", "ms", "lb", "mi", "cal", "amp", "fur", "AU", "hl":
		return n.form != text.Words && (close || open || s.class(next, clsMeasured))
	}
	return true
}

// unitNoun reports whether a word that names a unit is meant as one.
func (s *scan) unitNoun(u *unitName, n number, j int, close bool) bool {
	switch u.unit.Name {
	case "second":
		if s.word(j, "second") {
			return (close || n.lo == text.Int(1)) && !s.is(j+1, '-') && !s.class(j+1, clsNoRank)
		}
	case "dram":
		return s.wordAt(j).quantity.money.form == noMoney || s.weighed(j)
	case "stone":
		return !u.plural && n.lo.Float() < 60
	case "newton", "sievert", "pascal", "joule", "watt":
		return !s.toks[j].upper
	case "knot":
		return n.lo.Float() < 1000
	case "bit":
		return u.plural || close
	}
	return true
}

// metres reports whether the "m" at token j is metres: "100m" is a race,
// "5m people" are five million.
func (s *scan) metres(n number, j int, close bool) bool {
	next := j + 1
	if n.form == text.Words || n.scale > 0 {
		return false
	}
	if s.class(next, clsMeasured) || s.is(next, '/') || s.is(next, '²') || s.is(next, '³') || s.is(next, '^') {
		return true
	}
	if !s.glued(j) {
		return next >= len(s.toks) || s.toks[next].kind != tokWord || s.word(next, "x")
	}
	end := next >= len(s.toks) || s.toks[next].kind == tokMark && !s.is(next, '-')
	switch n.lo {
	case text.Int(100), text.Int(200), text.Int(400), text.Int(800), text.Int(1500), text.Int(5000), text.Int(10000), text.Int(110):
		return end && !s.near(j, 20, clsMoney)
	}
	return false
}

// perTime turns a length per time into a speed: miles per hour, km/h,
// metres a second.
func (s *scan) perTime(u text.Unit, end int) (text.Unit, int, bool) {
	if u.Dimension != text.Length {
		return u, end, true
	}
	j := s.skipHyphen(end)
	switch {
	case s.word(j, "per"), s.is(j, '/'), s.wordAt(j).number.class == numArticle:
	default:
		return u, end, true
	}
	k := s.skipHyphen(j + 1)
	for _, t := range s.wordAt(k).quantity.units {
		if t.unit.Dimension != text.Duration || len(t.rest) > 0 || t.symbol != "" && !s.is(j, '/') {
			continue
		}
		if t.unit.Name != "second" && t.unit.Name != "hour" && t.unit.Name != "minute" {
			continue
		}
		if v, ok := speed(u, *t.unit); ok {
			return v, k + 1, true
		}
	}
	return u, end, true
}
