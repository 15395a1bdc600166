package extract

import "github.com/atodds/atodds/align/text"

// A measure is a numeral with its unit, if it has one. The unit of a plain
// count is the zero Unit.
type measure struct {
	end      int // the token after it
	n        number
	unit     text.Unit
	per      string
	ranged   bool
	compound bool
	sign     bool // a currency sign or code stood before the numeral
}

// measure parses one numeral with its unit: $5 million, 60 miles, 4.1%.
func (s *scan) measure(i int) (measure, bool) {
	if m, ok := s.signed(i); ok {
		return m, true
	}
	if m, ok := s.indefinite(i); ok {
		return m, true
	}
	if m, ok := s.portion(i); ok {
		return m, true
	}
	if s.word(i, "absolute") && s.word(i+1, "zero") {
		n, ok := s.number(i+1, false)
		return measure{n: n, end: n.end, unit: s.unitNamed("kelvin")}, ok && n.end == i+2
	}
	n, ok := s.number(i, false)
	if ok && n.ordinal {
		return s.partOf(i, n)
	}
	if !ok {
		return measure{}, false
	}
	return s.withUnit(n)
}

// portion parses a half or a quarter that stands right before its unit, and
// a part by which something changes: a quarter point, a half-mile, grew by a
// third.
func (s *scan) portion(i int) (measure, bool) {
	j := i
	if s.wordAt(j).number.class == numArticle {
		j = s.skipHyphen(j + 1)
	}
	w := s.wordAt(j).number
	if !w.denominator || w.value < 2 {
		return measure{}, false
	}
	v := text.Frac(1, w.value)
	n := number{lo: v, hi: v, grain: v, form: text.Fraction, end: j + 1}
	if s.word(j, "quarter") && j > i && s.meansCoin(j) {
		m := measure{n: number{lo: text.Int(1), hi: text.Int(1), grain: text.Int(1), form: text.Indefinite, end: j}, end: j}
		coin := s.wordAt(j).quantity.money
		return m, s.sum(&m, money(coin.code), coin.worth(), j+1)
	}
	if s.word(j, "half") || s.word(j, "quarter") {
		if k := s.skipHyphen(j + 1); s.word(k, "point") && j > i {
			return measure{n: n, end: k + 1, unit: unitPoint}, true
		}
		if m, ok := s.withUnit(n); ok && m.unit != (text.Unit{}) && m.unit.Dimension != text.Money {
			return m, true
		}
	}
	k := i - 1
	for range 2 {
		if len(s.wordAt(k).quantity.hedges) > 0 {
			k--
		}
	}
	next := j + 1
	ends := next >= len(s.toks) || s.toks[next].kind == tokMark || s.class(next, clsFunction) && !s.word(next, "of")
	return measure{n: n, end: next}, j > i && s.word(k, "by") && ends
}

// partOf parses a part that is named without an article: tenth of a gallon.
func (s *scan) partOf(i int, n number) (measure, bool) {
	if !s.wordAt(i).number.denominator || n.end != i+1 || !s.word(n.end, "of") || s.wordAt(n.end+1).number.class != numArticle {
		return measure{}, false
	}
	v := text.Frac(1, n.lo.N)
	m, ok := s.withUnit(number{lo: v, hi: v, grain: v, form: text.Fraction, end: n.end})
	return m, ok && m.unit != (text.Unit{})
}

// withUnit adds the unit that follows a numeral.
func (s *scan) withUnit(n number) (measure, bool) {
	m := measure{n: n, end: n.end}
	s.scientific(&m)
	if s.moneyAfter(&m) || s.percentAfter(&m) {
		return m, true
	}
	u, end, ok := s.unitAfter(m.n, m.end)
	if !ok {
		s.bareBelow(&m)
		return m, true
	}
	m.unit, m.end = u, end
	s.belowZero(&m)
	s.andHalf(&m)
	s.compoundParts(&m)
	if m.n.form == text.Fraction {
		m.n.grain = m.n.lo
	}
	return m, true
}

// belowZero turns the sign of "5 degrees below zero".
func (s *scan) belowZero(m *measure) {
	if m.unit.Base != "K" && m.unit.Name != "degree" || !s.word(m.end, "below") {
		return
	}
	if m.unit.Name == "degree Celsius" && s.word(m.end+1, "freezing") {
		m.n.lo, m.n.hi, m.end = m.n.hi.Neg(), m.n.lo.Neg(), m.end+2
		return
	}
	if !s.word(m.end+1, "zero") {
		return
	}
	m.n.lo, m.n.hi, m.end = m.n.hi.Neg(), m.n.lo.Neg(), m.end+2
	m.unit.Dimension = text.Temperature
}

// bareBelow reads a temperature below zero that is told without its degrees: 2
// below zero; it was 20 below.
func (s *scan) bareBelow(m *measure) {
	if !s.word(m.end, "below") || m.n.vague || m.n.ordinal || m.n.scale > 0 || m.n.lo.N <= 0 {
		return
	}
	next := m.end + 1
	switch {
	case s.word(next, "zero"):
		next++
	case !s.near(m.end, 8, clsWarmth) || next < len(s.toks) && s.toks[next].kind == tokWord && !s.class(next, clsFunction) || s.word(next, "the"):
		return
	}
	u := unitDegree
	u.Dimension = text.Temperature
	m.n.lo, m.n.hi, m.unit, m.end = m.n.hi.Neg(), m.n.lo.Neg(), u, next
}

// indefinite parses what an article counts: a month, an hour and a half, a
// percentage point, a dollar.
func (s *scan) indefinite(i int) (measure, bool) {
	if s.wordAt(i).number.class != numArticle || s.wordAt(i+1).number.class != notNumber && !s.class(i+1, clsPer) {
		return measure{}, false
	}
	n := number{lo: text.Int(1), hi: text.Int(1), grain: text.Int(1), form: text.Indefinite, end: i + 1}
	m := measure{n: n, end: i + 1}
	if s.moneyAfter(&m) {
		return m, m.unit.Name != "JPY" && s.wordAt(m.end-1).quantity.money.form != moneyCode // "a yen for travel"
	}
	if s.percentAfter(&m) {
		return m, m.unit.Dimension == text.Point
	}
	u, end, ok := s.unitAfter(n, i+1)
	if !ok || !s.countsAlone(u, i+1, end) || u.Dimension == text.Duration && s.rateBefore(i) {
		return measure{}, false
	}
	m.unit, m.end = u, end
	s.andHalf(&m)
	s.compoundParts(&m)
	priced := s.word(i-2, "price") || s.word(i-2, "prices") || s.word(i-2, "cost")
	return m, !s.word(i-1, "of") || !s.wordAt(i-2).number.denominator && !priced
}

// rateBefore reports whether what stands before the article at token i makes
// "a day" a rate rather than a stretch of time: pennies a day, twice a week.
func (s *scan) rateBefore(i int) bool {
	switch s.wordAt(i - 1).sense {
	case "once", "twice", "thrice", "times":
		return true
	}
	if i > 0 && s.lastEnd() == i {
		return true
	}
	return i > 0 && s.isPlural(i-1) && !s.class(i-1, clsIdle)
}

// countsAlone reports whether an article makes an amount of unit u: "a mile"
// is one, "a second" and "a foot" are seldom.
func (s *scan) countsAlone(u text.Unit, i, end int) bool {
	if s.toks[i].end-s.toks[i].start < 3 && !s.word(i, "ml") {
		return false
	}
	switch u.Name {
	case "second", "quarter", "degree", "bit", "stone", "pixel", "dram", "byte", "bar":
		return false
	case "foot", "yard", "metre", "inch":
		return s.word(end, "of") || s.class(end, clsMeasured)
	case "day", "week", "month", "year", "minute", "decade":
		return s.word(end-1, sense(u.Name)) && !s.word(end, "or")
	}
	return true
}

// andHalf adds "and a half" behind the unit: an hour and a half.
func (s *scan) andHalf(m *measure) {
	f, end, ok := s.andFraction(m.end)
	if !ok && s.word(m.end, "and") && s.word(m.end+1, "half") && m.unit.Dimension == text.Duration {
		f, end, ok = text.Frac(1, 2), m.end+2, true
	}
	if !ok || m.n.lo.D != 1 || m.n.vague {
		return
	}
	if v, ok := m.n.lo.Add(f); ok {
		m.n.lo, m.n.hi, m.n.grain, m.end = v, v, text.Frac(1, f.D), end
	}
}

// compoundParts adds smaller units: two hours and ten minutes; 7 feet 10
// inches; 3 dollars 50 cents.
func (s *scan) compoundParts(m *measure) {
	switch m.unit.Dimension {
	case text.Duration, text.Length, text.Mass:
	default:
		return
	}
	last := m.unit
	for range 6 {
		j := s.skipHyphen(m.end)
		if s.is(j, ',') {
			j++
		}
		if s.word(j, "and") {
			j++
		}
		if j >= len(s.toks) || s.claimed(j) {
			return
		}
		n, ok := s.number(j, false)
		if !ok || n.ordinal || n.vague || n.form == text.Fraction {
			return
		}
		u, end, ok := s.unitAfter(n, n.end)
		if !ok && last.Name == "foot" && s.is(j-1, '-') && n.form == text.Digits && n.lo.Cmp(text.Int(12)) < 0 {
			u, end, ok = s.unitNamed("inch"), n.end, true // 6-foot-2
		}
		if !ok && last.Name == "hour" && s.word(j-1, "and") && s.closes(n.end) && n.lo.Cmp(text.Int(60)) < 0 {
			u, end, ok = s.unitNamed("minute"), n.end, true // an hour and twenty
		}
		if !ok || u.Base != last.Base || u.Dimension != last.Dimension || u.Factor.Cmp(last.Factor) >= 0 || u.Dimension == text.Temperature {
			return
		}
		limit, ok1 := last.Factor.Mul(text.Frac(u.Factor.D, u.Factor.N))
		ratio, ok2 := u.Factor.Mul(text.Frac(m.unit.Factor.D, m.unit.Factor.N))
		part, ok3 := n.lo.Mul(ratio)
		grain, ok4 := n.grain.Mul(ratio)
		if !ok1 || !ok2 || !ok3 || !ok4 || n.lo.Cmp(limit) >= 0 && !s.loose(m.unit) {
			return
		}
		sum, ok := m.n.lo.Add(part)
		if !ok {
			return
		}
		m.n.lo, m.n.hi, m.n.grain, m.end, m.compound = sum, sum, grain, end, true
		last = u
	}
}

// loose reports whether parts of unit u may exceed the next unit up: "2
// yards, 7 feet", "one year, 18 months".
func (s *scan) loose(u text.Unit) bool { return u.Name == "yard" }

// scientific scales a numeral by the power of ten behind it: 1.3x10^6,
// 2.48×10−5, 9.8e-3.
func (s *scan) scientific(m *measure) {
	f, end, ok := s.timesTen(m.end)
	if !ok {
		return
	}
	lo, ok1 := m.n.lo.Mul(f)
	grain, ok2 := m.n.grain.Mul(f)
	if ok1 && ok2 {
		m.n.lo, m.n.hi, m.n.grain, m.end, m.n.end = lo, lo, grain, end, end
	}
}
