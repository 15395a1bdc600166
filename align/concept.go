package align

import "github.com/atodds/atodds/align/internal/likeness"

// SameConcept reports whether two words in lower case are forms of one word,
// or are used for one thing in the news ("killed", "died").
func SameConcept(a, b string) bool {
	var words likeness.Lexicon
	return a == b || words.Alike(a, b)
}
