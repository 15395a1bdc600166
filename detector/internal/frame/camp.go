package frame

import (
	"github.com/atodds/atodds/align/text"
	"github.com/atodds/atodds/detector/internal/phrase"
)

// camp tells who counted, where that is said: 1 for an authority, 2 for those
// whom authorities count. Others are 0.
func camp(s *text.Sentence) int {
	words := phrase.Fields(s.Text())
	var set int
	for i, w := range words {
		var side int
		switch w {
		case "police", "authorities", "officials", "government", "army", "military", "ministry":
			side = 1
		case "organisers", "organizers", "organiser", "organizer", "activists", "opposition", "rebels", "union", "unions", "campaigners", "protesters":
			side = 2
		default:
			continue
		}
		if saidNear(words, i) {
			set |= side
		}
	}
	if set == 3 {
		return 0
	}
	return set
}

// saidNear reports whether a verb of speech follows word i in its clause, or
// stands just before it ("according to").
func saidNear(words []string, i int) bool {
	for j := max(0, i-3); j < min(len(words), i+10); j++ {
		switch words[j] {
		case "said", "say", "says", "claimed", "claim", "claims", "estimated", "estimate", "put", "counted", "reported", "told", "according":
			return true
		}
	}
	return false
}
