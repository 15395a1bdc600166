package clause

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A mark is the punctuation before a word; several may stand together.
type mark uint8

const (
	comma mark = 1 << iota
	semicolon
	colon
	dash
	opens  // a parenthesis
	closes // one
	quote
)

// A word is a word or a number, with the marks between it and the one before.
type word struct {
	start, end int // bytes of the sentence
	class      class
	mark       mark
	form       form
}

// A form says whether a word is a finite verb, once that was asked.
type form uint8

const (
	unknown form = iota
	finite
	bare
)

func (w word) is(c class) bool { return w.class&c != 0 }

func (w word) after(m mark) bool { return w.mark&m != 0 }

// scan appends the words of a sentence to words.
func scan(words []word, s string) []word {
	words = slices.Grow(words, len(s)/5)
	known := lexicon()
	var before mark
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		if !inWord(r) {
			before |= markOf(s, i, r, n)
			i += n
			continue
		}
		end := wordEnd(s, i)
		words = append(words, word{start: i, end: end, class: classify(s[i:end], known), mark: before})
		before, i = 0, end
	}
	tame(words)
	return words
}

// tame takes from the words with a capital, which are names, what a verb
// could be, but for those that open a sentence or a quote. A headline in
// title case is left as it is.
func tame(words []word) {
	capitals := 0
	for _, w := range words {
		if w.is(capital) {
			capitals++
		}
	}
	if 2*capitals > len(words) {
		return
	}
	for i := range words {
		w := &words[i]
		if i > 0 && w.is(capital) && !w.after(quote|colon) {
			w.class &^= verb | ing | adverb
		}
	}
}

// inWord reports whether a rune begins a word.
func inWord(r rune) bool {
	if r < utf8.RuneSelf {
		return 'a' <= r|0x20 && r|0x20 <= 'z' || '0' <= r && r <= '9' || r == '$' || r == '%' || r == '&' || r == '#' || r == '@'
	}
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.Sc, r) || unicode.Is(unicode.M, r)
}

// wordEnd returns the end of the word at i. Hyphens, apostrophes, stops and
// commas belong to it where a letter or a digit follows.
func wordEnd(s string, i int) int {
	for i < len(s) {
		r, n := utf8.DecodeRuneInString(s[i:])
		if inWord(r) {
			i += n
			continue
		}
		next, _ := utf8.DecodeRuneInString(s[i+n:])
		switch {
		case (r == '-' || r == '\'' || r == '’' || r == '.' || r == '/') && inWord(next):
		case r == ',' && '0' <= next && next <= '9' && '0' <= s[i-1] && s[i-1] <= '9':
		default:
			return i
		}
		i += n
	}
	return i
}

// markOf returns the mark of the rune at i, which is n bytes long.
func markOf(s string, i int, r rune, n int) mark {
	switch r {
	case ',':
		return comma
	case ';':
		return semicolon
	case ':':
		return colon
	case '(', '[':
		return opens
	case ')', ']':
		return closes
	case '"', '“', '”':
		return quote
	case '—':
		return dash
	case '–', '-':
		if i > 0 && (s[i-1] == ' ' || s[i-1] == '-') && i+n < len(s) && (s[i+n] == ' ' || s[i+n] == '-') {
			return dash
		}
		if r == '-' && i+1 < len(s) && s[i+1] == '-' {
			return dash
		}
	}
	return 0
}

// classify returns what is known of a word.
func classify(w string, known map[string]class) class {
	var space [24]byte
	n := 0
	for i := 0; i < len(w); i++ {
		c := w[i]
		if strings.HasPrefix(w[i:], "’") {
			c = '\''
			i += len("’") - 1
		}
		if n == len(space) {
			return shape(w, 0)
		}
		if 'A' <= c && c <= 'Z' {
			c |= 0x20
		}
		space[n] = c
		n++
	}
	c, ok := known[string(space[:n])]
	if !ok {
		c = formOf(space[:n])
	}
	return shape(w, c)
}

// shape adds what the first letter of a word tells.
func shape(w string, c class) class {
	switch {
	case '0' <= w[0] && w[0] <= '9', w[0] == '$', w[0] >= utf8.RuneSelf && !unicode.IsLetter(first(w)):
		return number
	case 'A' <= w[0] && w[0] <= 'Z':
		return c | capital
	}
	return c
}

func first(w string) rune {
	r, _ := utf8.DecodeRuneInString(w)
	return r
}

// formOf tells participles and adverbs by their ends.
func formOf(w []byte) class {
	n := len(w)
	switch {
	case n > 4 && string(w[n-3:]) == "n't":
		return auxiliary
	case n > 3 && string(w[n-2:]) == "ed" && w[n-3] != 'e':
		return ed
	case n > 5 && string(w[n-3:]) == "ing":
		return ing
	case n > 4 && string(w[n-2:]) == "ly":
		return adverb
	case n > 4 && w[n-1] == 's' && w[n-2] != 's' && w[n-2] != 'u' && w[n-2] != 'i' && w[n-2] != '\'':
		return ess
	}
	return 0
}
