package quotation

import "github.com/atodds/atodds/internal/thesaurus"

// leastSlip is the least length, in bytes, of a word that is held to be
// another one misspelt.
const leastSlip = 6

// slip reports whether one word is the other, misspelt: they differ in one
// letter, and not both are words.
func slip(a, b string) bool {
	if min(len(a), len(b)) < leastSlip || !nearly(a, b) {
		return false
	}
	return !thesaurus.Known(a) || !thesaurus.Known(b)
}

// nearly reports whether a letter changed, put in or left out makes a of b.
func nearly(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	if len(b)-len(a) > 1 {
		return false
	}
	i := 0
	for i < len(a) && a[i] == b[i] {
		i++
	}
	if len(a) == len(b) {
		return i == len(a) || a[i+1:] == b[i+1:]
	}
	return a[i:] == b[i+1:]
}
