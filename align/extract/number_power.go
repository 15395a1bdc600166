package extract

import "github.com/atodds/atodds/align/text"

// maxExponent bounds the powers that a number holds.
const maxExponent = 18

// power parses a power that begins at token i: 10^6, 2^10, 2.5^-1, 10⁶. Where
// one stands there that no number holds, ok is false and end is behind it;
// where none stands there, end is 0.
func (s *scan) power(i int) (n number, end int, ok bool) {
	base, ok := s.digitsAt(i)
	if !ok || i+1 >= len(s.toks) || !s.glued(i+1) || !s.is(i+1, '^') && (s.text(i) != "10" || superscript(s.toks[i+1].mark) < 0) {
		return n, 0, false
	}
	j := i + 1
	if s.is(j, '^') {
		j++
	}
	e, end := s.exponentAt(j)
	if end == 0 {
		return n, 0, false
	}
	v, ok := raise(base.lo, e)
	return number{lo: v, hi: v, grain: v, form: text.Digits, end: end}, end, ok
}

// timesTen reads the power of ten that scales the numeral before token j:
// ×10^6, x 10^6, ×10⁻⁵, ×10−5, e-3. The end is 0 where none stands there; ok
// says whether a number holds the factor.
func (s *scan) timesTen(j int) (factor text.Number, end int, ok bool) {
	if j >= len(s.toks) {
		return factor, 0, false
	}
	e := 0
	switch t := s.text(j); {
	case s.glued(j) && s.toks[j].kind == tokCode && t == "x10":
		e, end = s.raisedTen(j)
	case (s.is(j, '×') || s.is(j, '*') || s.is(j, '·') || t == "x") && j+1 < len(s.toks) && s.text(j+1) == "10":
		e, end = s.raisedTen(j + 1)
	case s.glued(j) && (t == "e" || t == "E") && (s.is(j+1, '-') || s.is(j+1, '+')) && s.glued(j+1) && s.glued(j+2):
		e, end = s.exponentAt(j + 1)
	}
	if end == 0 {
		return factor, 0, false
	}
	factor, ok = raise(text.Int(10), e)
	return factor, end, ok
}

// raisedTen reads the exponent of the ten at token j. It may have lost its
// height, and then only its sign tells it from more digits.
func (s *scan) raisedTen(j int) (e, end int) {
	j++
	switch {
	case s.is(j, '^') && s.glued(j):
		return s.exponentAt(j + 1)
	case s.glued(j) && (s.is(j, '-') || j < len(s.toks) && s.toks[j].kind == tokMark):
		return s.exponentAt(j)
	}
	return 0, 0
}

// exponentAt reads an exponent in digits, signed or not, or in superscript.
func (s *scan) exponentAt(j int) (e, end int) {
	sign := 1
	if (s.is(j, '-') || s.is(j, '+') || s.is(j, '⁻') || s.is(j, '⁺')) && s.glued(j) {
		if s.is(j, '-') || s.is(j, '⁻') {
			sign = -1
		}
		j++
	}
	if j >= len(s.toks) || !s.glued(j) {
		return 0, 0
	}
	if s.toks[j].kind == tokNumber {
		n, ok := s.digitsAt(j)
		if !ok || n.lo.D != 1 || n.lo.N > 999 {
			return 0, 0
		}
		return sign * int(n.lo.N), j + 1
	}
	for j < len(s.toks) && s.glued(j) && s.toks[j].kind == tokMark && superscript(s.toks[j].mark) >= 0 && e < 100 {
		e = e*10 + superscript(s.toks[j].mark)
		j, end = j+1, j+1
	}
	return sign * e, end
}

// superscript returns the value of a raised digit, or -1.
func superscript(r rune) int {
	switch r {
	case '¹':
		return 1
	case '²':
		return 2
	case '³':
		return 3
	case '⁰', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹':
		return int(r - '⁰')
	}
	return -1
}

// raise returns the power of a number, and whether a number holds it.
func raise(base text.Number, e int) (text.Number, bool) {
	if e < 0 {
		if base.N <= 0 {
			return text.Number{}, false
		}
		base, e = text.Frac(base.D, base.N), -e
	}
	if e > maxExponent {
		return text.Number{}, false
	}
	v, ok := text.Int(1), true
	for ; e > 0 && ok; e-- {
		v, ok = v.Mul(base)
	}
	return v, ok
}
