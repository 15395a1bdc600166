package frame

import (
	"slices"
	"strings"

	"github.com/atodds/atodds/align"
	"github.com/atodds/atodds/align/text"
	"github.com/atodds/atodds/detector/internal/counted"
)

// otherPoll reports whether two shares are those of two surveys, or of two
// groups who were asked: they appeared on different days, and no name beside
// the word for the survey is the same, or one is of a party alone.
func otherPoll(p align.Pair, l, r text.Mention) bool {
	a, okA := l.Value.(*text.Quantity)
	b, okB := r.Value.(*text.Quantity)
	if !okA || !okB || !counted.IsShare(a.Dimension) || !counted.IsShare(b.Dimension) {
		return false
	}
	if partyOnly(p, l, r) {
		return true
	}
	x, y := p.Left.Document.Date, p.Right.Document.Date
	if x.IsZero() || y.IsZero() || text.SameDay(x, y) {
		return false
	}
	left, polled := pollster(p.Left)
	right, both := pollster(p.Right)
	return polled && both && !slices.ContainsFunc(left, func(w string) bool { return slices.Contains(right, w) })
}

// pollster returns the names that stand before the word for a survey in a
// sentence, and whether it has such a word.
func pollster(s *text.Sentence) (names []string, polled bool) {
	words := strings.FieldsFunc(s.Text(), func(r rune) bool { return r == ' ' || r == '/' || r == '-' || r == ',' || r == '.' })
	for i, w := range words {
		switch strings.ToLower(w) {
		case "poll", "survey", "polling":
		default:
			continue
		}
		polled = true
		for j := i - 1; j >= 0 && words[j][0] >= 'A' && words[j][0] <= 'Z'; j-- {
			if name := strings.ToLower(words[j]); name != "the" && name != "news" && name != "university" && name != "in" && name != "a" {
				names = append(names, name)
			}
		}
	}
	return names, polled
}

// partyOnly reports whether one of two shares is of a group with a name, such
// as a party or a people, and the sentence of the other does not name it.
func partyOnly(p align.Pair, l, r text.Mention) bool {
	a, b := party(p.Left, l), party(p.Right, r)
	switch {
	case a == b:
		return false
	case a != "" && b != "":
		return true
	case a != "":
		return !strings.Contains(p.Right.Text(), a)
	}
	return !strings.Contains(p.Left.Text(), b)
}

// party returns the noun with a capital that stands behind a share and "of":
// 93 percent of Plums. It is empty where none is said; "Americans" are all who
// are asked.
func party(s *text.Sentence, m text.Mention) string {
	after := strings.Fields(s.Document.Text[m.Span.End:s.Span.End])
	if len(after) < 2 || after[0] != "of" && after[0] != "among" {
		return ""
	}
	w := strings.TrimRight(after[1], ".,;:")
	if len(w) < 4 || w[0] < 'A' || w[0] > 'Z' || !strings.HasSuffix(w, "s") || w == "Americans" {
		return ""
	}
	return w
}
