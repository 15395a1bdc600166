package extract

import "github.com/atodds/atodds/align/text"

// signed parses a sum whose currency stands before it: $5 million, US$3,
// EUR 125, Rs. 20.
func (s *scan) signed(i int) (measure, bool) {
	code, j, ok := s.currencyBefore(i)
	if !ok {
		return s.named(i)
	}
	if s.is(j, '-') && s.glued(j+1) && s.is(i-1, '-') {
		return measure{}, false
	}
	n, ok := s.number(j, true)
	if !ok || n.ordinal || n.form == text.Words && s.toks[j].kind == tokWord && n.lo.N < 10 && n.scale == 0 {
		return measure{}, false
	}
	m := measure{n: n, end: n.end, unit: money(code), sign: true}
	s.afterSign(&m)
	return m, true
}

// currencyBefore reads a currency that stands before its numeral, and returns
// the token where the numeral begins.
func (s *scan) currencyBefore(i int) (code string, next int, ok bool) {
	if i+1 >= len(s.toks) {
		return "", 0, false
	}
	if s.toks[i].kind == tokMark {
		code = currencySign(s.toks[i].mark)
		return code, i + 1, code != ""
	}
	w := s.wordAt(i).quantity.money
	j := i + 1
	if s.word(i, "u") && s.is(j, '.') && s.glued(j) && s.glued(j+1) && s.word(j+1, "s") && s.is(j+2, '$') {
		return "USD", j + 3, true // U.S $5
	}
	if s.word(i, "r") && s.toks[i].upper && s.toks[j].kind == tokNumber && s.glued(j) {
		return "ZAR", j, true
	}
	if len(w.sign) > 0 && s.is(j, '$') && !s.glued(j) && !s.glued(j+1) && s.wordAt(i).number.class == notNumber {
		return w.sign, j + 1, true // c $ 5, in text that was cut into words
	}
	if w.sign != "" && s.is(j, '$') && (s.glued(j) || s.toks[i].upper && (len(s.text(i)) > 1 || s.word(i, "s")) || w.sign == "USD" && !s.glued(j+1)) {
		return w.sign, j + 1, true
	}
	if w.form == moneyCode && s.codeLike(i) || w.form == moneyNoun && w.code == "MYR" && s.word(i, "ringgit") && !s.toks[i].upper {
		if s.is(j, '.') && s.glued(j) && s.word(i, "rs") {
			j++
		}
		if s.is(j, '$') && s.glued(j) {
			j++
		}
		if sign := s.is(j, '€') || s.is(j, '£') || s.is(j, '¥') || s.is(j, '₹'); sign {
			j++
		}
		return w.code, j, j < len(s.toks) && (s.toks[j].kind == tokNumber || s.wordAt(j).number.class != notNumber)
	}
	return "", 0, false
}

// codeLike reports whether the currency code at token i is written as one:
// in capitals, or as Rs and RM are.
func (s *scan) codeLike(i int) bool {
	t := s.text(i)
	if spelledCode(t) {
		return true
	}
	for k := range len(t) {
		if t[k] < 'A' || t[k] > 'Z' {
			return false
		}
	}
	return true
}

// afterSign passes over what repeats the currency behind a signed sum, and
// reads loose cents: $20 43.
func (s *scan) afterSign(m *measure) {
	if s.word(m.end, "dollars") && m.unit.Name == "USD" {
		m.end++
	}
	if m.n.form == text.Digits && s.closes(m.end+1) {
		s.smallChange(m)
	}
	w := s.wordAt(m.end).quantity.money
	if w.form == moneyCode && s.toks[m.end].kind == tokWord && s.codeLike(m.end) && len(s.text(m.end)) == 3 {
		m.unit, m.end = money(w.code), m.end+1
	}
}

// moneyAfter adds a currency that stands behind the numeral: five million
// yen, 100 Canadian dollars, 20€, 87 cents, 50p.
func (s *scan) moneyAfter(m *measure) bool {
	if s.word(m.end-1, "grand") {
		return s.sum(m, money("USD"), text.Int(1), m.end)
	}
	j := s.skipHyphen(m.end)
	if s.word(j, "of") && (m.n.vague || m.n.scale >= 1e6 && s.words.syntax.scaleOf) || s.word(j, "a") && m.n.form == text.Fraction {
		j++
	}
	if j >= len(s.toks) || s.claimed(j) {
		return false
	}
	if s.toks[j].kind == tokMark {
		return s.signAfter(m, j)
	}
	if code := s.wordAt(j).quantity.millions; code != "" && s.codeLike(j) && s.toks[j].upper {
		return s.sum(m, money(code), text.Int(1e6), j+1)
	}
	if w := s.wordAt(j).quantity.money; w.sign != "" && len(s.text(j)) > 1 && s.is(j+1, '$') && s.glued(j+1) && s.glued(j) {
		return s.sum(m, money(w.sign), text.Int(1), j+2)
	}
	for k := j; k < j+2; k++ {
		for _, name := range s.wordAt(k).quantity.money.names {
			if s.word(k+1, name.noun) && !s.claimed(k) {
				ok := s.sum(m, money(name.code), text.Int(1), k+2)
				s.smallChange(m)
				return ok
			}
		}
	}
	w := s.wordAt(j).quantity.money
	switch w.form {
	case moneyCode:
		ok := s.codeLike(j) && s.sum(m, money(w.code), text.Int(1), j+1)
		if ok {
			s.smallChange(m)
		}
		return ok
	case moneyNoun, moneyFamily:
		if !s.meansMoney(m, j) || !s.sum(m, money(w.code), text.Int(1), j+1) {
			return false
		}
		if s.word(j+1, "sterling") {
			m.end++
		}
		s.smallChange(m)
		return true
	case moneyCent:
		return s.meansCents(m, j) && s.sum(m, money(w.code), w.worth(), j+1)
	}
	return false
}

// signAfter reads 20€, 10 $, 50¢.
func (s *scan) signAfter(m *measure, j int) bool {
	if s.is(j, '¢') {
		return s.sum(m, money("USD"), text.Frac(1, 100), j+1)
	}
	code := currencySign(s.toks[j].mark)
	if code == "" || j+1 < len(s.toks) && s.toks[j+1].kind == tokNumber && s.glued(j+1) {
		return false
	}
	if s.is(j, '$') && !s.glued(j) && j+1 < len(s.toks) && s.toks[j+1].kind == tokNumber && !s.is(j+2, '$') {
		return false // "3 $ 5" belongs to the second
	}
	end := j + 1
	if s.word(end, "ur") && s.glued(end) {
		end++
	}
	return s.sum(m, money(code), text.Int(1), end)
}

// sum makes m a sum of money, its numeral times f.
func (s *scan) sum(m *measure, u text.Unit, f text.Number, end int) bool {
	if f.D != 1 || f.N != 1 {
		var ok1, ok2, ok3 bool
		m.n.lo, ok1 = m.n.lo.Mul(f)
		m.n.hi, ok2 = m.n.hi.Mul(f)
		m.n.grain, ok3 = m.n.grain.Mul(f)
		if !ok1 || !ok2 || !ok3 {
			return false
		}
	}
	m.unit, m.end = u, end
	return true
}

// meansMoney reports whether the noun at token j is a currency there:
// "pounds" are weight without a scale or a word of money near, "won" is a
// verb, "real" an adjective, "mark" a noun.
func (s *scan) meansMoney(m *measure, j int) bool {
	switch s.wordAt(j).sense {
	case "drachma", "drachmas", "drachmae":
		return !s.weighed(j)
	case "pound", "pounds":
		return m.n.scale >= 1e6 || s.word(j+1, "sterling") || m.n.form != text.Indefinite && s.near(j, 10, clsMoney) && !s.word(j+1, "of")
	case "won", "real", "reals", "mark", "marks", "kip", "lev", "rand", "rands":
		return m.n.scale > 0 || s.word(j, "won") && m.n.lo.Cmp(text.Int(1000)) >= 0 && (j+1 >= len(s.toks) || s.toks[j+1].kind == tokMark) || s.word(j, "rand") && m.n.lo.N > 9 || s.word(j, "marks") && m.n.lo.N >= 1000
	}
	return true
}

// meansCents reports whether the cent word at token j is one: "c" and "p"
// must be glued or beside words of a price.
func (s *scan) meansCents(m *measure, j int) bool {
	next := j + 1
	upper := s.toks[j].upper
	switch w := s.senseAt(j); {
	case !upper && (w == "c" || w == "p"):
		if m.n.form == text.Words || s.is(next, '.') && s.glued(next) && next+1 < len(s.toks) && s.glued(next+1) || s.is(next, '-') {
			return false
		}
		return w == "p" && (s.glued(j) || s.is(next, ',') || next == len(s.toks) || s.is(next, '.') || s.class(next, clsFunction)) || next == len(s.toks) ||
			s.wordAt(next).number.class == numArticle && s.class(next+1, clsPer) || s.word(next, "per") || s.word(next, "to") || s.word(next, "each")
	case w == "cent":
		return !upper || s.is(j-1, '-')
	case upper && (w == "c" || w == "p" || w == "penny" || w == "sen" || w == "nickel"):
		return false
	case w == "quarter" || w == "quarters":
		return s.meansCoin(j)
	}
	return true
}

// smallChange adds cents to a sum: 3 dollars 50 cents.
func (s *scan) smallChange(m *measure) {
	j := m.end
	if s.word(j, "and") {
		j++
	}
	if j >= len(s.toks) || m.n.scale > 0 || s.claimed(j) {
		return
	}
	n, ok := s.number(j, false)
	if !ok || n.ordinal || n.vague || n.lo.D != 1 || n.lo.N > 99 || n.lo.N < 1 {
		return
	}
	cents := s.wordAt(n.end).quantity.money.form == moneyCent && len(s.text(n.end)) > 3
	if !cents && (j != m.end || n.lo.N < 10 || n.form != text.Digits || !s.closes(n.end)) {
		return
	}
	if v, ok := m.n.lo.Add(text.Frac(n.lo.N, 100)); ok {
		m.n.lo, m.n.hi, m.n.grain, m.end, m.compound = v, v, text.Frac(1, 100), n.end, true
		if cents {
			m.end++
		}
	}
}

// closes reports whether the sentence ends at token j.
func (s *scan) closes(j int) bool {
	return j >= len(s.toks) || j == len(s.toks)-1 && s.is(j, '.')
}

// percentAfter adds percent, percentage points or basis points.
func (s *scan) percentAfter(m *measure) bool {
	j := s.skipHyphen(m.end)
	if m.n.form == text.Fraction {
		if s.word(j, "of") {
			j++
		}
		if s.wordAt(j).number.class == numArticle {
			j++
		}
	}
	end := 0
	switch w := s.wordAt(j).sense; {
	case s.is(j, '%'), w == "percent", w == "pct":
		m.unit, end = unitPercent, j+1
		if w == "pct" && s.is(end, '.') && s.glued(end) && end+1 < len(s.toks) {
			end++
		}
	case w == "per" && s.word(j+1, "cent"):
		m.unit, end = unitPercent, j+2
	case w == "percentage":
		m.unit, end = unitPercent, j+1
	case w == "basis" && (s.word(j+1, "points") || s.word(j+1, "point")):
		m.unit, end = unitBasis, j+2
	case w == "bps", w == "bp":
		m.unit, end = unitBasis, j+1
	case w == "pc" && s.glued(j):
		m.unit, end = unitPercent, j+1
	case w == "point" && m.n.form == text.Fraction && s.wordAt(j-1).number.class == numArticle && s.near(j, 12, clsSum):
		m.unit, end = unitPoint, j+1 // rates rose a quarter of a point
	case w == "pp":
		m.unit, end = unitPoint, j+1
	default:
		return false
	}
	if s.word(s.skipHyphen(end), "points") || s.word(s.skipHyphen(end), "point") {
		if m.unit.Dimension == text.Percent {
			m.unit, end = unitPoint, s.skipHyphen(end)+1
		}
	}
	m.end = end
	return true
}
