package speech

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/atodds/atodds/align/text"
)

// A kind says what a token is.
type kind uint8

const (
	word  kind = iota // letters and digits, with inner apostrophes, hyphens and dots
	mark              // a mark of punctuation
	opens             // a mark that opens a quotation
	closes
	genitive // the 's behind a word
)

// A token is a word or a mark.
type token struct {
	start, end int    // bytes of the text
	low        string // in lower case, with straight apostrophes
	kind       kind
	capital    bool  // begins with a capital
	first      bool  // of its sentence
	class      class // of a word
	sentence   int32
	quote      int32 // the quotation around it, or -1
}

// tokens parts a text into words and marks. The sentences tell where new
// ones begin; what stands outside of them is no token. starts has the first
// token of each sentence, and the end.
func tokens(s string, sentences []text.Span) (list []token, starts []int32) {
	list, starts = make([]token, 0, len(s)/4+8), make([]int32, len(sentences)+1)
	for n, span := range sentences {
		from := len(list)
		starts[n] = int32(from)
		list = scan(list, s, span, int32(n))
		for i := from; i < len(list); i++ {
			if list[i].first = i == from; list[i].kind == word {
				list[i].class = wordClass(&list[i])
			}
		}
	}
	starts[len(sentences)] = int32(len(list))
	return list, starts
}

func scan(list []token, s string, span text.Span, sentence int32) []token {
	for i := span.Start; i < span.End; {
		r, n := rune(s[i]), 1
		if r >= utf8.RuneSelf {
			r, n = utf8.DecodeRuneInString(s[i:span.End])
		}
		switch {
		case unicode.IsSpace(r) || r == utf8.RuneError && n == 1:
			i += n
			continue
		case isApostrophe(r) && len(list) > 0 && list[len(list)-1].end == i && list[len(list)-1].kind == word:
			if m := genitiveAt(s[i:span.End], n); m > 0 {
				list = append(list, token{start: i, end: i + m, low: "'s", kind: genitive, sentence: sentence, quote: -1})
				i += m
				continue
			}
			if before := list[len(list)-1].low; before[len(before)-1] == 's' && pluralOwner(s[i+n:span.End]) {
				list = append(list, token{start: i, end: i + n, low: "'s", kind: genitive, sentence: sentence, quote: -1})
				i += n
				continue
			}
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			end := wordEnd(s, i, span.End)
			list = append(list, token{
				start: i, end: end, low: lower(s[i:end]), kind: word,
				capital: unicode.IsUpper(r), sentence: sentence, quote: -1,
			})
			i = end
			continue
		}
		end := i + n
		if twin := s[i:min(i+2, span.End)]; twin == "''" || twin == "``" || twin == "--" {
			end = i + 2
		}
		list = append(list, token{start: i, end: end, low: s[i:end], kind: mark, sentence: sentence, quote: -1})
		i = end
	}
	return list
}

// wordEnd returns where the word that starts at i ends. An apostrophe, a
// hyphen or a full stop belongs to it between letters; the genitive does not.
func wordEnd(s string, i, end int) int {
	for i < end {
		r, n := utf8.DecodeRuneInString(s[i:end])
		if unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) {
			i += n
			continue
		}
		next, _ := utf8.DecodeRuneInString(s[i+n : end])
		inner := unicode.IsLetter(next) || unicode.IsDigit(next)
		switch {
		case isApostrophe(r) && inner && genitiveAt(s[i:end], n) == 0:
		case r == '-' && inner:
		case (r == '.' || r == ',') && inner && (unicode.IsDigit(next) || r == '.' && abbreviates(s, i)):
		default:
			return i
		}
		i += n
	}
	return i
}

// abbreviates reports whether the full stop at i stands behind a single
// letter, as in "U.S.".
func abbreviates(s string, i int) bool {
	r, n := utf8.DecodeLastRuneInString(s[:i])
	if !unicode.IsLetter(r) {
		return false
	}
	before, _ := utf8.DecodeLastRuneInString(s[:i-n])
	return !unicode.IsLetter(before)
}

// genitiveAt returns the length of the genitive that s begins with, whose
// apostrophe takes n bytes, else 0.
func genitiveAt(s string, n int) int {
	if len(s) <= n || s[n] != 's' && s[n] != 'S' {
		return 0
	}
	r, _ := utf8.DecodeRuneInString(s[n+1:])
	if unicode.IsLetter(r) || unicode.IsDigit(r) {
		return 0
	}
	return n + 1
}

// pluralOwner reports whether a noun follows the apostrophe of a plural, as
// in "the workers' pay": a space and a letter.
func pluralOwner(s string) bool {
	if s == "" || s[0] != ' ' {
		return false
	}
	r, _ := utf8.DecodeRuneInString(s[1:])
	return unicode.IsLetter(r)
}

func isApostrophe(r rune) bool { return r == '\'' || r == '’' }

// lower returns a word in lower case, with straight apostrophes.
func lower(s string) string {
	for i := range len(s) {
		if c := s[i]; c >= utf8.RuneSelf || 'A' <= c && c <= 'Z' {
			return strings.ReplaceAll(strings.ToLower(s), "’", "'")
		}
	}
	return s
}
