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
	hash       uint64 // of its bytes
	is         shape
}

// A shape is what the letters of a token tell.
type shape uint8

// The shapes; a token may be of several.
const (
	capital  shape = 1 << iota // begins with a capital
	capitals                   // two letters or more, all of them capitals
	figure                     // begins with a digit
	dotted                     // letters with inner dots: U.S.
	onWeb                      // the address of a web page
	opening                    // first of the sentence, of a quote, or after a stop or colon
)

func (t *raw) has(is shape) bool { return t.is&is != 0 }

// split appends the words and numbers of s to dst. A word runs over letters,
// digits, inner apostrophes and the dots of abbreviations; a possessive is
// left out, a hyphen parts two words.
func split(dst []raw, s string) []raw {
	opens := opening
	for i := 0; i < len(s); {
		r, n := rune(s[i]), 1
		if r >= utf8.RuneSelf {
			r, n = utf8.DecodeRuneInString(s[i:])
		}
		if !isWordRune(r) {
			if opensAfter(r) {
				opens = opening
			}
			i += n
			continue
		}
		if n, t := i, scanPlain(s, i); t.end > n {
			t.is |= opens
			dst, i, opens = append(dst, t), t.end, 0
			continue
		}
		if n := address(s[i:]); n > 0 {
			dst = append(dst, raw{start: i, end: i + n, is: onWeb})
			i, opens = i+n, 0
			continue
		}
		t := scanWord(s, i)
		t.hash, t.is = hashOf(s[t.start:t.end]), t.is|opens
		opens = 0
		i = t.end
		if i = skipPossessive(s, i); t.end > t.start {
			dst = append(dst, t)
		}
	}
	return dst
}

// The kinds of bytes that a plain word is made of.
const (
	lower = 1 << iota
	upper
	digit
)

// letters tells the kind of each byte, 0 for what is no part of a plain word.
var letters = func() (kinds [256]uint8) {
	for c := range 26 {
		kinds['a'+c], kinds['A'+c] = lower, upper
	}
	for c := range 10 {
		kinds['0'+c] = digit
	}
	return kinds
}()

// scanPlain reads a word of ASCII letters and digits that nothing odd ends, as
// nearly all are. Where it stands before something else, or may be an address,
// it returns a token of no bytes.
func scanPlain(s string, start int) raw {
	seen := uint8(0)
	hash := uint64(hashStart)
	i := start
	for ; i < len(s); i++ {
		kind := letters[s[i]]
		if kind == 0 {
			break
		}
		seen |= kind
		hash = (hash ^ uint64(s[i])) * hashPrime
	}
	none := raw{start: start, end: start}
	n, first := i-start, s[start]
	if n == 0 || n == 3 && first == 'w' || n > 3 && first == 'h' && address(s[start:]) > 0 {
		return none
	}
	number := letters[first] == digit
	if i < len(s) {
		switch c := s[i]; {
		case c >= utf8.RuneSelf, c == '\'':
			return none
		case (c == '.' || c == ',') && number && digitAt(s, i+1):
			return none
		case c == '.' && n == 1 && !number: // U.S.
			return none
		}
	}
	t := raw{start: start, end: i, hash: hash}
	if letters[first] == upper {
		t.is |= capital
	}
	if number {
		t.is |= figure
	}
	if seen&(upper|lower) == upper && n-digits(s[start:i], seen&digit) > 1 {
		t.is |= capitals
	}
	return t
}

// digits counts the digits of a word, where it has any.
func digits(s string, any uint8) int {
	n := 0
	for i := 0; any != 0 && i < len(s); i++ {
		if letters[s[i]] == digit {
			n++
		}
	}
	return n
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
	t := raw{start: start, end: start, is: capitals}
	letters := 0
	for i := start; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		switch {
		case unicode.IsLetter(r):
			letters++
			if !unicode.IsUpper(r) {
				t.is &^= capitals
			} else if i == start {
				t.is |= capital
			}
		case isWordRune(r):
			if i == start && '0' <= r && r <= '9' {
				t.is |= figure
			}
		case r == '.' && innerDot(s, start, i):
			t.is |= dotted
		case (r == '.' || r == ',') && t.has(figure) && digitAt(s, i+1):
		case (r == '\'' || r == '’') && innerApostrophe(s, i+n):
		default:
			return t.lettered(letters)
		}
		i += n
		t.end = i
	}
	return t.lettered(letters)
}

// lettered returns the token as one of so many letters.
func (t raw) lettered(n int) raw {
	if n < 2 {
		t.is &^= capitals
	}
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
	if t.has(onWeb) {
		return "http"
	}
	w := fold(s[t.start:t.end])
	if t.has(dotted) {
		w = strings.ReplaceAll(w, ".", "")
	}
	if (t.has(dotted) || t.has(capitals) && !shouting) && class(w) != Content {
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
