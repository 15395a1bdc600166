package extract

import (
	"strings"

	"github.com/atodds/atodds/align/text"
)

// inverse reads what makes another unit of u behind it: a negative exponent,
// 5 fb−1 and 20 s^-1, or a division by a power, 3 W/m2 and 9.8 m/s². Such a
// unit compares with itself alone.
func (s *scan) inverse(u text.Unit, end int) (text.Unit, int) {
	if end >= len(s.toks) || !s.glued(end) {
		return u, end
	}
	if s.is(end, '/') {
		return s.divided(u, end)
	}
	j := end
	if s.is(j, '^') {
		j++
	}
	if !s.is(j, '-') && !s.is(j, '⁻') {
		return u, end
	}
	e, k := s.exponentAt(j)
	if _, symbol := s.symbolNamed(s.text(end - 1)); !symbol || k == 0 || e < -4 || e > -1 || k < len(s.toks) && s.toks[k].kind != tokMark && s.glued(k) {
		return u, end
	}
	if v, _, ok := s.unitWord(number{form: text.Digits, end: k}, k, false); ok && v.Base == u.Base {
		return u, end // the range 10 km-15 km
	}
	return inverseUnit(u, -e), k
}

// divided reads the power that u is divided by behind the slash at token end.
func (s *scan) divided(u text.Unit, end int) (text.Unit, int) {
	j := end + 1
	if j >= len(s.toks) || !s.glued(j) {
		return u, end
	}
	symbol, k, e := s.text(j), j+1, 0
	switch s.toks[j].kind {
	case tokCode:
		if d := symbol[len(symbol)-1]; d == '2' || d == '3' {
			symbol, e = symbol[:len(symbol)-1], int(d-'0')
		}
	case tokWord:
		e, k = s.exponentAt(j + 1)
	}
	if e != 2 && e != 3 {
		return u, end
	}
	by, ok := s.symbolNamed(symbol)
	if !ok {
		return u, end
	}
	return unitPerPower(u, by, e), k
}

// symbolNamed returns the unit whose symbol is t.
func (s *scan) symbolNamed(t string) (text.Unit, bool) {
	w := s.words.find([]byte(lowerASCII(t)))
	if w == nil {
		return text.Unit{}, false
	}
	for _, u := range w.quantity.units {
		if u.symbol == t && len(u.rest) == 0 {
			return *u.unit, true
		}
	}
	return text.Unit{}, false
}

// nearData reports whether the words around token j are of computers, so that
// "K" is 1,024 bytes.
func (s *scan) nearData(j int) bool {
	for k := max(0, j-6); k < min(j+7, len(s.toks)); k++ {
		switch s.senseAt(k) {
		case "memory", "ram", "rom", "disk", "disks", "byte", "bytes", "cache", "computer", "computers", "storage", "file", "files":
			return true
		}
	}
	return false
}

// dataAt reports whether the noun at token j is a piece of data, which is told
// in bits.
func (s *scan) dataAt(j int) bool {
	switch s.senseAt(j) {
	case "packet", "packets", "frame", "frames", "file", "files", "key", "keys", "encryption", "register", "registers", "integer", "memory":
		return true
	}
	return false
}

// tooFine reports whether the numeral at token i has more decimals than the
// minutes of a time of day.
func (s *scan) tooFine(i int) bool {
	t := s.text(i)
	dot := strings.IndexByte(t, '.')
	return dot >= 0 && len(t)-dot > 3
}
