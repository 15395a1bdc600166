package split

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// isASCIILower and its like tell about single ASCII bytes.
func isASCIILower(c byte) bool  { return 'a' <= c && c <= 'z' }
func isASCIIUpper(c byte) bool  { return 'A' <= c && c <= 'Z' }
func isASCIILetter(c byte) bool { return isASCIILower(c | 0x20) }
func isASCIIDigit(c byte) bool  { return '0' <= c && c <= '9' }

// spaceAt returns the length in bytes of the white space that starts at i, or 0.
// Control characters, zero-width spaces and byte order marks count as white.
func spaceAt(s string, i int) int {
	switch c := s[i]; {
	case c <= ' ' || c == 0x7F:
		return 1
	case c < utf8.RuneSelf:
		return 0
	}
	if r, n := utf8.DecodeRuneInString(s[i:]); isWide(r) {
		return n
	}
	return 0
}

// isWide reports whether r is white space, visible or not, beyond ASCII.
func isWide(r rune) bool {
	return unicode.IsSpace(r) || '\u200B' <= r && r <= '\u200F' || r == '\uFEFF' || r == '\u2060'
}

// skipSpace returns the first index from i up to end that is not white.
func skipSpace(s string, i, end int) int {
	for i < end {
		n := spaceAt(s, i)
		if n == 0 {
			break
		}
		i += n
	}
	return min(i, end)
}

// trimSpan narrows a to b by the white space at either end.
func trimSpan(s string, a, b int) (int, int) {
	a = skipSpace(s, a, b)
	for a < b {
		c := s[b-1]
		if c <= ' ' || c == 0x7F {
			b--
			continue
		}
		if c < utf8.RuneSelf {
			break
		}
		r, n := utf8.DecodeLastRuneInString(s[a:b])
		if !isWide(r) {
			break
		}
		b -= n
	}
	return a, b
}

// hasUpper reports whether s holds an ASCII capital.
func hasUpper(s string) bool {
	for i := range len(s) {
		if isASCIIUpper(s[i]) {
			return true
		}
	}
	return false
}

// hasWord reports whether s holds a letter or a digit.
func hasWord(s string) bool {
	for i, r := range s {
		if isASCIILetter(s[i]) || isASCIIDigit(s[i]) || r >= utf8.RuneSelf && r != utf8.RuneError && (unicode.IsLetter(r) || unicode.IsDigit(r)) {
			return true
		}
	}
	return false
}

// hasLetter reports whether s holds a letter of any script.
func hasLetter(s string) bool {
	for i, r := range s {
		if isASCIILetter(s[i]) || r >= utf8.RuneSelf && unicode.IsLetter(r) {
			return true
		}
	}
	return false
}

// closerAt returns the length of the closing quote or bracket at i, or 0. A
// straight quote may be one; the caller knows whether it is.
func closerAt(s string, i int) int {
	switch s[i] {
	case ')', ']', '}', '"', '\'', '*', '_':
		return 1
	case 0xC2:
		if i+1 < len(s) && s[i+1] == 0xBB { // »
			return 2
		}
	case 0xE2:
		if i+2 < len(s) && s[i+1] == 0x80 && (s[i+2] == 0x99 || s[i+2] == 0x9D || s[i+2] == 0xBA) { // ’ ” ›
			return 3
		}
	}
	return 0
}

// openerAt returns the length of the opening quote or bracket at i, or 0.
func openerAt(s string, i int) int {
	switch s[i] {
	case '(', '[', '{', '"', '\'', '`', '*', '_':
		return 1
	case 0xC2:
		if i+1 < len(s) && (s[i+1] == 0xAB || s[i+1] == 0xBF || s[i+1] == 0xA1) { // « ¿ ¡
			return 2
		}
	case 0xE2:
		if i+2 < len(s) && s[i+1] == 0x80 && (s[i+2] == 0x9C || s[i+2] == 0x98 || s[i+2] == 0x9E || s[i+2] == 0xB9) { // “ ‘ „ ‹
			return 3
		}
	}
	return 0
}

// ellipsisAt reports whether the character "…" stands at i.
func ellipsisAt(s string, i int) bool {
	return i+2 < len(s) && s[i] == 0xE2 && s[i+1] == 0x80 && s[i+2] == 0xA6
}

// skipEllipsis returns the index behind the ellipsis, if any, at i and the
// white space that follows it.
func skipEllipsis(s string, i, end int) int {
	switch {
	case strings.HasPrefix(s[i:end], "..."):
		return skipSpace(s, i+3, end)
	case strings.HasPrefix(s[i:end], "…"):
		return skipSpace(s, i+3, end)
	}
	return i
}

// skipOpeners returns the index behind the quotes and brackets that open at i.
func skipOpeners(s string, i, end int) int {
	for n := 0; n < 6 && i < end; n++ {
		w := openerAt(s, i)
		if w == 0 {
			break
		}
		i += w
	}
	return min(i, end)
}

// dashAt returns the length of the run of dashes at i, or 0.
func dashAt(s string, i int) int {
	j := i
	for j < len(s) {
		switch {
		case s[j] == '-':
			j++
		case s[j] == 0xE2 && j+2 < len(s) && s[j+1] == 0x80 && 0x90 <= s[j+2] && s[j+2] <= 0x95: // ‐ to ―
			j += 3
		default:
			return j - i
		}
	}
	return j - i
}

// bulletAt returns the length of the bullet at i, or 0.
func bulletAt(s string, i int) int {
	switch s[i] {
	case '*', '>', '|':
		return 1
	case 0xC2:
		if i+1 < len(s) && s[i+1] == 0xB7 { // ·
			return 2
		}
	case 0xE2:
		if i+2 >= len(s) {
			return 0
		}
		switch s[i : i+3] {
		case "•", "‣", "◦", "●", "○", "▪", "■", "►", "▸", "➤", "✓", "✔", "→", "–", "—":
			return 3
		}
	}
	return 0
}

// skipMarkers returns where the words of a sentence start: past bullets and
// dashes that a space sets apart.
func skipMarkers(s string, a, b int) int {
	for a < b {
		n := max(bulletAt(s, a), dashAt(s, a))
		if n == 0 || a+n >= b || spaceAt(s, a+n) == 0 {
			break
		}
		a = skipSpace(s, a+n, b)
	}
	return a
}
