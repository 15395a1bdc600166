package extract

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/atodds/atodds/align/text"
)

// A token is a word, a number or a mark, with its place in the text.
type token struct {
	start, end int // bytes of the document
	kind       tokenKind
	glued      bool // no white space before it
	upper      bool // a word that begins with a capital
	mark       rune // of a mark: the rune itself, dashes and quotes normalised
	word       *word
}

type tokenKind uint8

const (
	tokWord   tokenKind = iota
	tokNumber           // digits with separators: 1,500 or 4.1 or .5
	tokCode             // letters and digits mixed, versions: G7, MH370, 3.5.1
	tokMark             // one rune: punctuation, a currency sign, ½
)

// lex appends the tokens of s to dst, with offsets moved by base.
//
// A word keeps inner apostrophes and the dots of abbreviations of single
// letters ("o'clock", "a.m.", "U.S."); a possessive 's is a word of its own.
// Hyphens and dashes are marks, so that "two-hour" is three tokens.
func lex(dst []token, s string, base int, words *lexicon) []token {
	l := lexer{s: s, words: words}
	for l.pos < len(s) {
		start, c := l.pos, s[l.pos]
		var t token
		switch lexClasses[c] {
		case lexSpace:
			l.pos++
			l.spaced = true
			continue
		case lexLetter:
			l.letters()
			if l.pos == len(s) || lexClasses[s[l.pos]] != lexJoint || l.letter(start) == 0 {
				t = token{kind: tokWord, upper: c < 'a', word: words.lookup(s[start:l.pos], foldedKey(s, start, l.pos))}
			} else {
				t = l.wordToken(start)
			}
		case lexMark:
			l.pos++
			t = token{kind: tokMark, mark: normalMark(rune(c))}
		default:
			if t = l.next(c); t.kind == tokMark && t.mark == ' ' {
				continue // white space beyond ASCII
			}
		}
		t.start, t.end = start+base, l.pos+base
		t.glued = !l.spaced && len(dst) > 0
		l.spaced = false
		dst = append(dst, t)
	}
	return dst
}

// A lexClass says what a byte begins.
type lexClass uint8

const (
	lexMark   lexClass = iota // a mark of one byte
	lexSpace                  // white space
	lexLetter                 // a word
	lexJoint                  // what may go on with a word: a digit, a dot, an apostrophe, a rune beyond ASCII
)

// lexClasses gives the class of each byte.
var lexClasses = func() (c [256]lexClass) {
	for i := range c {
		switch b := byte(i); {
		case b == ' ' || b == '\n' || b == '\t' || b == '\r':
			c[i] = lexSpace
		case isLetter(b):
			c[i] = lexLetter
		case isDigit(b) || b == '.' || b == '\'' || b >= utf8.RuneSelf:
			c[i] = lexJoint
		}
	}
	return c
}()

type lexer struct {
	s      string
	pos    int
	spaced bool
	words  *lexicon
	lower  [maxWord]byte
}

// letters passes over ASCII letters.
func (l *lexer) letters() {
	i := l.pos
	for i < len(l.s) && lexClasses[l.s[i]] == lexLetter {
		i++
	}
	l.pos = i
}

// next reads the token that begins with c, which is a joint.
func (l *lexer) next(c byte) token {
	switch {
	case isDigit(c), c == '.' && l.digitAt(l.pos+1) && !l.wordBefore():
		return token{kind: l.number()}
	case c < utf8.RuneSelf:
		l.pos++
		return token{kind: tokMark, mark: normalMark(rune(c))}
	}
	r, n := utf8.DecodeRuneInString(l.s[l.pos:])
	if unicode.IsLetter(r) {
		return l.wordToken(l.pos)
	}
	l.pos += n
	if unicode.IsSpace(r) || r == '\u200b' || r == '\ufeff' {
		l.spaced = true
		return token{kind: tokMark, mark: ' '}
	}
	return token{kind: tokMark, mark: normalMark(r)}
}

// number reads digits with separators: groups of thousands and one decimal
// point. Two points make it a code (a version, an address).
func (l *lexer) number() tokenKind {
	if l.words.syntax.eitherMark {
		return l.localNumber()
	}
	start := l.pos
	l.digits()
	for l.at(l.pos) == ',' && l.group(l.pos+1) {
		l.pos += 4
	}
	l.lakhs(start)
	if l.at(l.pos) == '.' && l.digitAt(l.pos+1) {
		l.pos++
		l.digits()
	}
	kind := tokNumber
	for l.at(l.pos) == '.' && l.digitAt(l.pos+1) {
		kind = tokCode
		l.pos++
		l.digits()
	}
	return kind
}

func (l *lexer) digits() {
	for l.digitAt(l.pos) {
		l.pos++
	}
}

// lakhs reads on where digits are grouped as in India, by two above the
// thousands: 1,00,000 and 12,34,567.
func (l *lexer) lakhs(start int) {
	if l.pos-start > 2 || l.pos == start {
		return
	}
	i := l.pos
	for l.at(i) == ',' && l.digitAt(i+1) && l.digitAt(i+2) && l.at(i+3) == ',' {
		i += 3
	}
	if i > l.pos && l.at(i) == ',' && l.group(i+1) {
		l.pos = i + 4
	}
}

// group reports whether exactly three digits stand at i.
func (l *lexer) group(i int) bool {
	return l.digitAt(i) && l.digitAt(i+1) && l.digitAt(i+2) && !l.digitAt(i+3)
}

// wordToken reads the word that begins at start; letters with digits among
// them make it a code.
func (l *lexer) wordToken(start int) token {
	l.pos = start
	n, kind := 0, tokWord
	first, _ := utf8.DecodeRuneInString(l.s[start:])
	for l.pos < len(l.s) {
		size := l.letter(start)
		if size == 0 {
			break
		}
		c := l.s[l.pos]
		if isDigit(c) {
			if kind == tokWord && l.currency(n) {
				break // USD115, RM42: the numeral is a token of its own
			}
			kind = tokCode
		}
		if c >= utf8.RuneSelf && size == len("’") && l.s[l.pos:l.pos+size] == "’" {
			n = l.keep(n, '\'')
		} else {
			for k := range size {
				n = l.keep(n, l.lowerAt(l.pos+k))
			}
		}
		l.pos += size
	}
	t := token{kind: kind, upper: unicode.IsUpper(first)}
	if kind == tokWord && n <= maxWord {
		t.word = l.words.find(l.lower[:n])
	}
	return t
}

// lowerAt returns the byte at i in lower case, also where it ends a letter of
// the first block beyond ASCII: É is é.
func (l *lexer) lowerAt(i int) byte {
	c := l.s[i]
	if 0x80 <= c && c <= 0x9e && c != 0x97 && l.at(i-1) == 0xc3 {
		return c | 0x20
	}
	return lowerByte(c)
}

// currency reports whether the word read so far, n bytes long, is a currency
// code.
func (l *lexer) currency(n int) bool {
	if n == 1 && l.s[l.pos-1] == 'R' {
		return l.randSum()
	}
	if n < 2 || n > 3 || l.s[l.pos-1] < 'A' {
		return false
	}
	w := l.words.find(l.lower[:n])
	return w != nil && w.quantity.money.form == moneyCode && (n == 3 || w.sense == "rm" || w.sense == "rs")
}

// randSum reports whether the digits at pos are a large sum, so that the R
// before them is the rand: R500 million, R2,500, R1.2bn. "R2" is a name.
func (l *lexer) randSum() bool {
	i, comma := l.pos, false
	for isDigit(l.at(i)) || (l.at(i) == ',' || l.at(i) == '.') && isDigit(l.at(i+1)) {
		comma = comma || l.at(i) == ',' && l.group(i+1)
		i++
	}
	if comma {
		return true
	}
	rest := l.s[i:min(i+8, len(l.s))]
	for _, scale := range randScales {
		if strings.HasPrefix(rest, scale) {
			return true
		}
	}
	return false
}

// letter returns how many bytes of the word that began at start stand at
// pos: a letter, a digit, an inner apostrophe or dot. It is 0 at its end.
func (l *lexer) letter(start int) int {
	c := l.s[l.pos]
	switch {
	case isLetter(c), isDigit(c):
		return 1
	case c == '\'' && l.innerApostrophe(1), c == '.' && l.innerDot(start):
		return 1
	case c < utf8.RuneSelf:
		return 0
	}
	r, w := utf8.DecodeRuneInString(l.s[l.pos:])
	if unicode.IsLetter(r) || unicode.Is(unicode.Mn, r) || r == '’' && l.innerApostrophe(w) {
		return w
	}
	return 0
}

// keep notes byte c of the word in lower case, as far as the lexicon's
// longest word reaches.
func (l *lexer) keep(n int, c byte) int {
	if n < maxWord {
		l.lower[n] = c
	}
	return n + 1
}

// innerApostrophe reports whether the apostrophe at pos, w bytes wide, joins
// letters of one word. A possessive 's ends the word before it.
func (l *lexer) innerApostrophe(w int) bool {
	next := l.at(l.pos + w)
	if !isLetter(next) {
		return false
	}
	return next != 's' || isLetter(l.at(l.pos+w+1))
}

// innerDot reports whether the dot at pos belongs to an abbreviation of
// single letters: it follows one letter and a letter or the word's own
// earlier dot shows that more than one is meant.
func (l *lexer) innerDot(start int) bool {
	if !isLetter(l.at(l.pos-1)) || (l.pos-1 > start && l.at(l.pos-2) != '.') {
		return false
	}
	more := isLetter(l.at(l.pos+1)) && l.at(l.pos+2) == '.'
	return more || l.pos-1 > start
}

// wordBefore reports whether a letter or digit ends just before pos.
func (l *lexer) wordBefore() bool {
	c := l.at(l.pos - 1)
	return isLetter(c) || isDigit(c)
}

func (l *lexer) at(i int) byte {
	if i < 0 || i >= len(l.s) {
		return 0
	}
	return l.s[i]
}

func (l *lexer) digitAt(i int) bool { return isDigit(l.at(i)) }

func isDigit(c byte) bool  { return '0' <= c && c <= '9' }
func isLetter(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' }

func lowerByte(c byte) byte {
	if 'A' <= c && c <= 'Z' {
		return c | 0x20
	}
	return c
}

// normalMark folds the variants of a mark into one: every hyphen and minus
// into '-', long dashes into '–', quotes into '"' and '\”.
func normalMark(r rune) rune {
	switch r {
	case '\u2010', '\u2011', '\u2212', '\ufe63', '\uff0d':
		return '-'
	case '\u2012', '\u2013', '\u2014', '\u2015':
		return '–'
	case '“', '”', '„', '«', '»', '″':
		return '"'
	case '‘', '’', '′', '`':
		return '\''
	case '⁄':
		return '/'
	case '％':
		return '%'
	case '＄', '﹩':
		return '$'
	}
	return r
}

// span returns the stretch from token i up to token j.
func span(toks []token, i, j int) text.Span {
	return text.Span{Start: toks[i].start, End: toks[j-1].end}
}
