// Package stem takes the endings off words, as the stemmers of Snowball do.
package stem

import (
	"strings"

	"github.com/kljensen/snowball/english"
)

// longest bounds the words, in bytes, that are stemmed in place.
const longest = 48

// English returns the stem of an English word, by the algorithm known as
// Porter2: https://snowballstem.org/algorithms/english/stemmer.html. It returns
// what [english.Stem] does, with its stop words left as they are, and takes a
// tenth of the time for words of small letters alone.
func English(s string) string {
	if len(s) > longest || !small(s) {
		return english.Stem(s, false)
	}
	if len(s) <= 2 || english.IsStopWord(s) {
		return s
	}
	if known := special(s); known != "" {
		return known
	}
	w := word{n: len(s)}
	copy(w.b[:], s)
	w.regions()
	w.plural()
	w.past()
	w.finalY()
	w.derived()
	w.derivedAgain()
	w.bare()
	w.finalE()
	for i := range w.n {
		if w.b[i] == 'Y' {
			w.b[i] = 'y'
		}
	}
	if strings.HasPrefix(s, string(w.b[:w.n])) {
		return s[:w.n] // the compiler compares without a copy
	}
	return string(w.b[:w.n])
}

// small reports whether a word has small letters of English alone.
func small(s string) bool {
	for i := range len(s) {
		if s[i] < 'a' || s[i] > 'z' {
			return false
		}
	}
	return true
}

// special returns the stem of an exception, or "".
func special(s string) string {
	switch s {
	case "skis":
		return "ski"
	case "skies":
		return "sky"
	case "dying":
		return "die"
	case "lying":
		return "lie"
	case "tying":
		return "tie"
	case "idly":
		return "idl"
	case "gently":
		return "gentl"
	case "ugly":
		return "ugli"
	case "early":
		return "earli"
	case "only":
		return "onli"
	case "singly":
		return "singl"
	case "sky", "news", "howe", "atlas", "cosmos", "bias", "andes", "inning", "outing", "canning", "herring", "earring":
		return s
	case "innings", "outings", "cannings", "herrings", "earrings":
		return s[:len(s)-1]
	case "proceed", "proceeds", "proceeded", "proceeding":
		return "proceed"
	case "exceed", "exceeds", "exceeded", "exceeding":
		return "exceed"
	case "succeed", "succeeds", "succeeded", "succeeding":
		return "succeed"
	}
	return ""
}

// A word is a word on the way to its stem.
type word struct {
	b [longest + 2]byte // a Y is one that is no vowel
	n int

	// The regions of the word in which endings are taken off: what follows the
	// first consonant after a vowel, and what does so within the first region.
	first, second int
}

func vowel(c byte) bool {
	switch c {
	case 'a', 'e', 'i', 'o', 'u', 'y':
		return true
	}
	return false
}

// regions marks each y that is no vowel and finds the regions.
func (w *word) regions() {
	for i := range w.n {
		if w.b[i] == 'y' && (i == 0 || vowel(w.b[i-1])) {
			w.b[i] = 'Y'
		}
	}
	if c := w.b[0]; c == 'g' || c == 'c' || c == 'a' {
		for _, p := range [...]string{"gener", "commun", "arsen"} {
			if strings.HasPrefix(string(w.b[:w.n]), p) {
				w.first = len(p)
			}
		}
	}
	if w.first == 0 {
		w.first = w.region(0)
	}
	w.second = w.region(w.first)
}

// region returns where a region of what begins at a place begins.
func (w *word) region(from int) int {
	for i := from + 1; i < w.n; i++ {
		if vowel(w.b[i-1]) && !vowel(w.b[i]) {
			return i + 1
		}
	}
	return w.n
}

// ends reports whether the word ends on s.
func (w *word) ends(s string) bool {
	n := len(s)
	if w.n < n || w.b[w.n-1] != s[n-1] || n > 1 && w.b[w.n-2] != s[n-2] {
		return false // most times, and at less cost
	}
	return n <= 2 || string(w.b[w.n-n:w.n-2]) == s[:n-2]
}

// ending returns the first of some endings that the word has, or "".
func (w *word) ending(list []string) string {
	for _, e := range list {
		if w.ends(e) {
			return e
		}
	}
	return ""
}

// replace replaces the last n bytes.
func (w *word) replace(n int, by string) {
	w.n -= n
	w.n += copy(w.b[w.n:], by)
	w.first, w.second = min(w.first, w.n), min(w.second, w.n)
}

// voiced reports whether one of the first n letters is a vowel.
func (w *word) voiced(n int) bool {
	for i := range n {
		if vowel(w.b[i]) {
			return true
		}
	}
	return false
}

// shortAt reports whether a short syllable ends at a place.
func (w *word) shortAt(i int) bool {
	switch {
	case i == 2:
		return vowel(w.b[0]) && !vowel(w.b[1])
	case i < 2:
		return false
	}
	c := w.b[i-1]
	return !vowel(c) && c != 'w' && c != 'x' && c != 'Y' && vowel(w.b[i-2]) && !vowel(w.b[i-3])
}
