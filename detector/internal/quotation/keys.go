package quotation

import (
	"strings"
	"sync"
	"unicode/utf8"
)

// A Key stands for two content words of a quotation, one behind the other.
// Quotations of the same words share some, even where words were changed.
type Key uint32

// root is how many bytes at the start of a word make its forms one.
const root = 5

// Keys appends the keys of a quotation, without its marks, to list. It takes
// no account of brackets; other marks part nothing.
func Keys(list []Key, s string) []Key {
	var before uint64
	for i := 0; i < len(s); {
		if n := outside(s[i]); n > 0 {
			i += n
			continue
		}
		from := i
		for i < len(s) && outside(s[i]) == 0 {
			i++
		}
		h := rooted(s[from:i])
		if i-from < leastRoot || empty()[h] {
			continue // says too little
		}
		if before != 0 {
			k := before*0x9E3779B97F4A7C15 ^ h
			list = append(list, Key(k^k>>32))
		}
		before = h
	}
	return list
}

// The basis and the first value of the hash (FNV-1a, 64 bits).
const (
	offset = 14695981039346656037
	prime  = 1099511628211
)

// rooted returns the hash of the root of a word, without the s of a plural.
func rooted(w string) uint64 {
	if len(w) > leastRoot && w[len(w)-1] == 's' {
		w = w[:len(w)-1]
	}
	h := uint64(offset)
	for i := range min(len(w), root) {
		c := w[i]
		if 'A' <= c && c <= 'Z' {
			c |= 0x20
		}
		h = (h ^ uint64(c)) * prime
	}
	return h
}

// leastRoot is the least length, in bytes, of a word that counts for keys.
const leastRoot = 4

// empty returns the hashes of words that are long enough and say nothing.
var empty = sync.OnceValue(func() map[uint64]bool {
	m := map[uint64]bool{}
	for w := range strings.FieldsSeq(`
		that this with have from they what will been were when your there their about would could which because them then
		than these those some very just into more where here being does doing should`) {
		m[rooted(w)] = true
	}
	return m
})

// outside returns how many bytes a mark or white space that begins with c
// takes, and 0 for the byte of a word.
func outside(c byte) int {
	switch {
	case c|0x20 >= 'a' && c|0x20 <= 'z' || '0' <= c && c <= '9':
		return 0
	case c == 0xE2: // quotation marks, dashes, an ellipsis
		return 3
	case c == 0xC2: // signs such as an accent that stands for an apostrophe
		return 2
	case c >= utf8.RuneSelf:
		return 0
	}
	return 1
}

// Hash returns the hash of the letters and figures of a quotation, and of the
// marks that tell of words that are missing or were put in. Quotations with one
// hash are of one wording.
func Hash(s string) uint64 {
	h := uint64(offset)
	for i := 0; i < len(s); {
		n := outside(s[i])
		marks := n > 0 && (strings.IndexByte("[]()*", s[i]) >= 0 || strings.HasPrefix(s[i:], "…") || strings.HasPrefix(s[i:], "..") || strings.HasPrefix(s[i:], ". .") || strings.HasPrefix(s[i:], "."+noBreak+"."))
		if n > 0 && !marks {
			i += n
			continue
		}
		c := s[i]
		if 'A' <= c && c <= 'Z' {
			c |= 0x20
		}
		h = (h ^ uint64(c)) * prime
		i += max(1, n)
	}
	return h
}
