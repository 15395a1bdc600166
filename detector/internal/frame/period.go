package frame

import (
	"github.com/atodds/atodds/align/text"
	"github.com/atodds/atodds/detector/internal/phrase"
)

// periods returns the set of spans of account that a sentence names, one bit
// each: week, month, quarter, half, year.
func periods(s *text.Sentence) uint8 {
	var set uint8
	for _, m := range s.Mentions {
		if t, ok := m.Value.(*text.Time); ok {
			switch t.Grain {
			case text.Quarter:
				set |= 4
			case text.Half:
				set |= 8
			}
		}
	}
	words := phrase.Fields(s.Text())
	for i, w := range words {
		if i+2 < len(words) && w == words[i+2] && (words[i+1] == "on" || words[i+1] == "over") {
			w += "-on-" + w
		}
		switch w {
		case "quarter", "quarterly", "quarter-on-quarter":
			set |= 4
		case "half-year", "first-half", "second-half":
			set |= 8
		case "annual", "annually", "yearly", "full-year", "year-on-year":
			set |= 16
		case "monthly", "month-on-month":
			set |= 2
		case "weekly":
			set |= 1
		}
	}
	return set
}
