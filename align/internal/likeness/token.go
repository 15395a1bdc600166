package likeness

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A Token is a word or a number of a sentence. Punctuation is no token.
type Token struct {
	Start, End int // bytes of the sentence's text
	Word       *Word
	Name       bool // part of a name, as far as its case tells
}

// A raw is a token before it is looked up.
type raw struct {
	start, end int
	capital    bool // begins with a capital
	all        bool // two letters or more, all of them capitals
	number     bool // begins with a digit
	dotted     bool // letters with inner dots: U.S.
	address    bool // of a web page
	opens      bool // first of the sentence, of a quote, or after a stop or colon
}

// split appends the words and numbers of s to dst. A word runs over letters,
// digits, inner apostrophes and the dots of abbreviations; a possessive is
// left out, a hyphen parts two words.
func split(dst []raw, s string) []raw {
	opens := true
	for i := 0; i < len(s); {
		r, n := rune(s[i]), 1
		if r >= utf8.RuneSelf {
			r, n = utf8.DecodeRuneInString(s[i:])
		}
		if !isWordRune(r) {
			opens = opens || opensAfter(r)
			i += n
			continue
		}
		if n := address(s[i:]); n > 0 {
			dst = append(dst, raw{start: i, end: i + n, address: true})
			i, opens = i+n, false
			continue
		}
		t := scanWord(s, i)
		t.opens = opens
		opens = false
		i = t.end
		if i = skipPossessive(s, i); t.end > t.start {
			dst = append(dst, t)
		}
	}
	return dst
}

// address returns the length of the web address that s begins with, or 0.
func address(s string) int {
	if !strings.HasPrefix(s, "http://") && !strings.HasPrefix(s, "https://") && !strings.HasPrefix(s, "www.") {
		return 0
	}
	if n := strings.IndexAny(s, " \t\r\n<>\""); n >= 0 {
		return n
	}
	return len(s)
}

func scanWord(s string, start int) raw {
	t := raw{start: start, end: start, all: true}
	letters := 0
	for i := start; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		switch {
		case unicode.IsLetter(r):
			letters++
			t.capital = t.capital || i == start && unicode.IsUpper(r)
			t.all = t.all && unicode.IsUpper(r)
		case isWordRune(r):
			t.number = t.number || i == start && '0' <= r && r <= '9'
		case r == '.' && innerDot(s, start, i):
			t.dotted = true
		case (r == '.' || r == ',') && t.number && digitAt(s, i+1):
		case (r == '\'' || r == '’') && innerApostrophe(s, i+n):
		default:
			t.all = t.all && letters > 1
			return t
		}
		i += n
		t.end = i
	}
	t.all = t.all && letters > 1
	return t
}

// innerDot reports whether the dot at i belongs to single letters: "U.S.".
func innerDot(s string, start, i int) bool {
	if i == 0 || !letterAt(s, i-1) || i-1 > start && s[i-2] != '.' {
		return false
	}
	return letterAt(s, i+1) && i+2 < len(s) && s[i+2] == '.' || i-1 > start
}

// innerApostrophe reports whether the letters at i go on with the word
// before an apostrophe: "O'Brien", but not "Iran's".
func innerApostrophe(s string, i int) bool {
	return letterAt(s, i) && !(s[i]|0x20 == 's' && !letterAt(s, i+1))
}

// skipPossessive returns the place after an 's at i.
func skipPossessive(s string, i int) int {
	rest := s[i:]
	for _, p := range [...]string{"'s", "’s", "'S", "’S"} {
		if strings.HasPrefix(rest, p) && !letterAt(s, i+len(p)) {
			return i + len(p)
		}
	}
	return i
}

func isWordRune(r rune) bool {
	if r < utf8.RuneSelf {
		return 'a' <= r|0x20 && r|0x20 <= 'z' || '0' <= r && r <= '9'
	}
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.Mn, r)
}

// opensAfter reports whether a capital after r says nothing of a name.
func opensAfter(r rune) bool {
	switch r {
	case '.', '!', '?', ':', '"', '“', '”', '‘', '\n', '•', '—', '|', '(', '[':
		return true
	}
	return false
}

func letterAt(s string, i int) bool {
	return i < len(s) && 'a' <= s[i]|0x20 && s[i]|0x20 <= 'z'
}

func digitAt(s string, i int) bool { return i < len(s) && '0' <= s[i] && s[i] <= '9' }

// normal returns the word of t in lower case and without accents. Capitals
// that spell a stop word are an acronym ("US", "WHO") and keep a dot to tell
// them apart, unless the whole sentence is in capitals.
func (t raw) normal(s string, shouting bool, class func(string) Class) string {
	if t.address {
		return "http"
	}
	w := fold(s[t.start:t.end])
	if t.dotted {
		w = strings.ReplaceAll(w, ".", "")
	}
	if (t.dotted || t.all && !shouting) && class(w) != Content {
		w += "."
	}
	return w
}

// fold lowers s and drops the accents of Latin letters.
func fold(s string) string {
	plain := true
	for i := 0; i < len(s) && plain; i++ {
		plain = s[i] < utf8.RuneSelf
	}
	if plain {
		return strings.ToLower(s)
	}
	var b strings.Builder
	for _, r := range strings.ToLower(s) {
		switch {
		case unicode.Is(unicode.Mn, r):
		case r == '’':
			b.WriteByte('\'')
		case 0xC0 <= r && r < 0xC0+rune(len(accents)) && accents[r-0xC0] != '?':
			b.WriteByte(accents[r-0xC0])
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

// accents holds the base letters of U+00C0 to U+017F; a ? keeps the letter.
const accents = "aaaaaa?ceeeeiiiidnooooo?ouuuuyt?aaaaaa?ceeeeiiiidnooooo?ouuuuyty" +
	"aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii??jjkk?llllllllll" +
	"nnnnnn???oooooo??rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs"
