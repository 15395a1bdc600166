package detector

import (
	"slices"
	"strings"

	"github.com/atodds/atodds/align"
	"github.com/atodds/atodds/align/text"
	"github.com/atodds/atodds/detector/internal/reach"
)

// lasts reports whether a time tells until when something goes on: the other
// report may tell what comes then.
func lasts(s *text.Sentence, m text.Mention) bool {
	return firstWord(strings.ToLower(s.Of(m))) == "until"
}

// otherAmounts reports whether both sentences name sums of money, and no sum
// that the other has: a vote on one bill, and a vote on another.
func otherAmounts(p align.Pair) bool {
	left, right := amounts(p.Left), amounts(p.Right)
	return len(left) > 0 && len(right) > 0 && !slices.ContainsFunc(left, func(a text.Bounds) bool {
		return slices.ContainsFunc(right, func(b text.Bounds) bool { return reach.Of(a).Meets(reach.Of(b)) })
	})
}

// amounts returns what the sums of money in a sentence allow.
func amounts(s *text.Sentence) []text.Bounds {
	var list []text.Bounds
	for _, m := range s.Mentions {
		if q, ok := m.Value.(*text.Quantity); ok && q.Dimension == text.Money {
			list = append(list, q.Allows(text.Profile{}))
		}
	}
	return list
}

// leastPrinted is how many bytes a figure has at least for its digits to be
// looked for in another sentence: short ones stand in many.
const leastPrinted = 3

// printedBeside reports whether the digits of a figure stand in another
// sentence beside the figure that answers it, whatever they count there: "just
// above the 1,237 that are needed".
func printedBeside(own *text.Sentence, m text.Mention, other *text.Sentence, matched text.Mention) bool {
	digits := own.Of(m)
	if end := strings.IndexFunc(digits, func(r rune) bool { return !strings.ContainsRune("0123456789,.", r) }); end >= 0 {
		digits = digits[:end]
	}
	if digits = strings.TrimRight(digits, ",."); len(digits) < leastPrinted {
		return false
	}
	all := other.Document.Text
	for _, part := range [...]string{all[other.Span.Start:matched.Span.Start], all[matched.Span.End:other.Span.End]} {
		numbers := strings.FieldsFunc(part, func(r rune) bool { return !strings.ContainsRune("0123456789,.", r) })
		if slices.ContainsFunc(numbers, func(n string) bool { return strings.TrimRight(n, ",.") == digits }) {
			return true
		}
	}
	return false
}
