package detector

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/atodds/atodds/align/text"
)

// leastNarrative is how many words of its own a sentence needs, outside of
// quotations, before another that is like it tells of a common source.
const leastNarrative = 8

// narrative returns how many words a document tells in its own voice in a
// sentence: reports that have nothing to do with each other quote the same
// speech, but do not tell in the same words. It is 0 for too few, for what a
// speaker or a page says (first and second person, tags, addresses), and for
// notices of credit.
func narrative(s *text.Sentence) int {
	t := s.Text()
	words, quoted := 0, false
	for i := 0; i < len(t); {
		r, n := utf8.DecodeRuneInString(t[i:])
		switch {
		case r == '“':
			quoted = true
		case r == '”':
			quoted = false
		case r == '"':
			quoted = !quoted
		case r == '@' || r == '#':
			return 0
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			end := wordStop(t, i)
			if !quoted {
				if words++; addressing(t[i:end]) {
					return 0
				}
			}
			i = end
			continue
		}
		i += n
	}
	if words < leastNarrative || furnished(t) {
		return 0
	}
	return words
}

// wordStop returns where the word that begins at i ends.
func wordStop(t string, i int) int {
	for i < len(t) {
		r, n := utf8.DecodeRuneInString(t[i:])
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '\'' && r != '’' && r != '-' {
			break
		}
		i += n
	}
	return i
}

// addressing reports whether a word is of the first or the second person, or
// the scheme of an address. "US" is a country.
func addressing(w string) bool {
	if w == "us" {
		return true
	}
	w, _, _ = strings.Cut(strings.Replace(strings.ToLower(w), "’", "'", 1), "'")
	switch w {
	case "i", "we", "you", "my", "our", "your", "me", "http", "https", "pic":
		return true
	}
	return false
}

// furnished reports whether a sentence is a notice that stands below articles
// of all sorts.
func furnished(t string) bool {
	low := strings.ToLower(t)
	for _, words := range []string{"contributed to this", "all rights reserved", "may not be published", "copyright", "margin of error", "margin of sampling", "click here", "sign up"} {
		if strings.Contains(low, words) {
			return true
		}
	}
	return false
}
