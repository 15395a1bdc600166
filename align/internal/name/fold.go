package name

import (
	"unicode"
	"unicode/utf8"
)

// Fold returns a name as the lists have it: in lower case, without accents,
// with straight apostrophes, without the stop at its end.
func Fold(s string) string {
	var buf [maxWord]byte
	return string(appendKey(buf[:0], s))
}

// appendKey appends the folded form of s.
func appendKey(dst []byte, s string) []byte {
	for i := 0; i < len(s); {
		c := s[i]
		if c < utf8.RuneSelf {
			if 'A' <= c && c <= 'Z' {
				c |= 0x20
			}
			if c == '\n' {
				c = ' '
			}
			dst = append(dst, c)
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		i += n
		switch {
		case r == '’' || r == 'ʻ' || r == '‘':
			dst = append(dst, '\'')
		case r == '\u00a0':
			dst = append(dst, ' ')
		case r == '\u2011':
			dst = append(dst, '-')
		case unicode.Is(unicode.Mn, r):
		case r >= 0xC0 && int(r) < 0xC0+len(accents):
			if b := accents[r-0xC0]; b != '?' {
				dst = append(dst, b)
				continue
			}
			dst = append(dst, folded(r)...)
		default:
			dst = utf8.AppendRune(dst, unicode.ToLower(r))
		}
	}
	for len(dst) > 0 && dst[len(dst)-1] == '.' {
		dst = dst[:len(dst)-1]
	}
	return dst
}

// accents holds the base letters of U+00C0 to U+017F; a ? has none or two.
const accents = "aaaaaa?ceeeeiiiidnooooo?ouuuuy??aaaaaa?ceeeeiiiidnooooo?ouuuuy?y" +
	"aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii??jjkk?llllllllll" +
	"nnnnnn???oooooo??rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs"

// folded returns the letters that take the place of one.
func folded(r rune) string {
	switch unicode.ToLower(r) {
	case 'æ':
		return "ae"
	case 'ß':
		return "ss"
	case 'þ':
		return "th"
	case 'œ':
		return "oe"
	}
	return string(unicode.ToLower(r))
}
