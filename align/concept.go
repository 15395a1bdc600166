package align

import (
	"github.com/atodds/atodds/align/internal/answer"
	"github.com/atodds/atodds/align/internal/likeness"
	"github.com/atodds/atodds/align/text"
)

// SameConcept reports whether two words in lower case are forms of one word,
// or are used for one thing in the news ("killed", "died").
func SameConcept(a, b string) bool {
	var words likeness.Lexicon
	return a == b || words.Alike(a, b)
}

// Act returns the verb that a mention at span belongs to, in lower case; it is
// empty where none is found.
func Act(s *text.Sentence, span text.Span) string { return answer.Act(s, span) }
