package split

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// An opening says how the text behind a stop begins.
type opening uint8

const (
	openNone  opening = iota // a mark that starts no sentence
	openLower                // a small letter
	openUpper                // a capital, or a letter that has no case
	openDigit
	openSign // "$", "@", a dash, a bullet
)

// startAt tells how the text at i begins.
func startAt(s string, i, end int) opening {
	if i >= end {
		return openNone
	}
	switch c := s[i]; {
	case isASCIIUpper(c):
		return openUpper
	case isASCIILower(c):
		if i+1 < end && isASCIIUpper(s[i+1]) { // "iPhone", "eBay"
			return openUpper
		}
		if strings.HasPrefix(s[i:end], "al-") && i+3 < end && isASCIIUpper(s[i+3]) {
			return openUpper
		}
		return openLower
	case isASCIIDigit(c):
		return openDigit
	case strings.IndexByte("$#@|", c) >= 0:
		return openSign
	case c < utf8.RuneSelf:
		if c == '-' {
			return openSign
		}
		return openNone
	}
	r, _ := utf8.DecodeRuneInString(s[i:end])
	switch {
	case unicode.IsLower(r):
		return openLower
	case unicode.IsLetter(r):
		return openUpper
	case unicode.IsDigit(r):
		return openDigit
	case r == utf8.RuneError, unicode.IsMark(r):
		return openNone
	}
	return openSign
}
