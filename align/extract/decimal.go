package extract

import (
	"strings"

	"github.com/atodds/atodds/align/text"
)

// Languages differ in the marks of a numeral, and some in themselves: Spanish
// writes fifteen hundred as 1.500 in Madrid and as 1,500 in Mexico City. What
// a numeral says by itself is taken from it: 12,5 and 1.234.567 have one
// reading. A single mark before three digits has two, and is read as the rest
// of the document shows; where that shows nothing, it is no number.

// marks tells the marks of the numeral t apart where decimal is the decimal
// mark of the document, or 0 where that is unknown. It returns the place of
// the decimal mark, or -1; ok is false for what has no sure reading.
func marks(t string, decimal byte) (point int, ok bool) {
	last, n, mixed := -1, 0, false
	for i := range len(t) {
		if isDigit(t[i]) {
			continue
		}
		mixed = mixed || last >= 0 && t[last] != t[i]
		if last >= 0 && (i-last != 4 || mixed && i < len(t)-1 && strings.ContainsAny(t[i+1:], ",.")) || last < 0 && i > 3 && strings.ContainsAny(t[i+1:], ",.") {
			return -1, false
		}
		last, n = i, n+1
	}
	group := last >= 0 && len(t)-last == 4
	switch {
	case n == 0:
		return -1, true
	case mixed:
		return last, true
	case n > 1:
		return -1, group
	case !group || last > 3 || t[0] == '0':
		return last, true
	case decimal == 0:
		return -1, false
	case decimal == t[last]:
		return last, true
	}
	return -1, true
}

// localNumber reads a numeral with marks of either kind.
func (l *lexer) localNumber() tokenKind {
	start := l.pos
	l.digits()
	for (l.at(l.pos) == '.' || l.at(l.pos) == ',') && l.digitAt(l.pos+1) {
		l.pos++
		l.digits()
	}
	if _, ok := marks(l.s[start:l.pos], l.words.decimal); !ok {
		return tokCode
	}
	return tokNumber
}

// digitsAt reads the numeral of token i.
func (s *scan) digitsAt(i int) (number, bool) {
	if !s.words.syntax.eitherMark {
		return parseDigits(s.text(i))
	}
	t := s.text(i)
	point, ok := marks(t, s.words.decimal)
	if !ok {
		return number{}, false
	}
	var b [24]byte
	plain := b[:0]
	for k := range len(t) {
		switch {
		case isDigit(t[k]):
			plain = append(plain, t[k])
		case k == point:
			plain = append(plain, '.')
		}
	}
	return parseDigits(string(plain))
}

// grouped reports whether a mark groups the thousands of token i, as it does
// in no year.
func (s *scan) grouped(i int) bool {
	t := s.text(i)
	if !s.words.syntax.eitherMark {
		return strings.IndexByte(t, ',') >= 0
	}
	point, ok := marks(t, s.words.decimal)
	return ok && point < 0 && strings.ContainsAny(t, ",.")
}

// What a numeral says of the decimal mark of its document.
const (
	sureMark  = 3 // it has one reading
	roundMark = 1 // a decimal is seldom printed with two zeros at its end
	homeMark  = 2 // where the document comes from
)

// decimalOf returns the decimal mark that the numerals of a document show, or
// 0 where they show none. Times of day (18.30) show nothing.
func (x *lexicon) decimalOf(d *text.Document) byte {
	comma := homeMark * homeDecimal(d.URL)
	s := d.Text
	for i := 0; i < len(s); {
		if !isDigit(s[i]) {
			i++
			continue
		}
		j := i
		for j < len(s) && (isDigit(s[j]) || (s[j] == '.' || s[j] == ',') && j+1 < len(s) && isDigit(s[j+1])) {
			j++
		}
		comma += x.markVote(s[i:j], s[j:min(len(s), j+maxWord)])
		i = j
	}
	switch {
	case comma > 0:
		return ','
	case comma < 0:
		return '.'
	}
	return 0
}

// of returns the lexicon as a document is to be read with it.
func (x *lexicon) of(d *text.Document) *lexicon {
	if !x.syntax.eitherMark {
		return x
	}
	y := *x
	y.decimal = x.decimalOf(d)
	return &y
}

// markVote returns how much the numeral t, before the words next, speaks for
// the comma as decimal mark; below 0 it speaks for the point.
func (x *lexicon) markVote(t, next string) int {
	i := strings.IndexAny(t, ",.")
	if i < 0 {
		return 0
	}
	sign := 1 // a comma that is the decimal mark, or a point that is not
	if t[i] == '.' {
		sign = -1
	}
	_, sure := marks(t, 0)
	switch last := strings.LastIndexAny(t, ",."); {
	case !sure && last == i && len(t)-i == 4 && x.countsNext(next):
		return -sign * sureMark
	case !sure && last == i && strings.HasSuffix(t, "00"):
		return -sign * roundMark
	case !sure:
		return 0
	case last == i && (t[i] == ',' || !clockLike(t)):
		return sign * sureMark
	case last > i:
		return -sign * sureMark // the first mark groups
	}
	return 0
}

// countsNext reports whether a noun for people follows, who are counted
// whole.
func (x *lexicon) countsNext(next string) bool {
	word, _, _ := strings.Cut(strings.TrimLeft(next, " \u00a0"), " ")
	w := x.find([]byte(strings.ToLower(strings.TrimRight(word, ".,;:)"))))
	return w != nil && (w.quantity.class&clsPerson != 0 || w.quantity.role.passive)
}

// clockLike reports whether a numeral may be hours and minutes: 18.30.
func clockLike(t string) bool {
	h, m, _ := strings.Cut(t, ".")
	return len(h) <= 2 && len(m) == 2 && h < "24" && m < "60"
}
