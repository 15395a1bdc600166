package frame

import (
	"github.com/atodds/atodds/align"
	"github.com/atodds/atodds/align/text"
	"github.com/atodds/atodds/detector/internal/phrase"
)

// otherSites reports whether one sentence of a pair names some of the sites
// that the other names, and not all: the dead at an airport are fewer than
// those at an airport and a subway.
func otherSites(p align.Pair) bool {
	a, b := sites(p.Left), sites(p.Right)
	return a != b && a != 0 && b != 0 && (a&b == a || a&b == b)
}

// sites returns the set of the sites that a sentence names.
func sites(s *text.Sentence) (set uint32) {
	for _, w := range phrase.Fields(s.Text()) {
		if i := site(w); i > 0 {
			set |= 1 << i
		}
	}
	return set
}

// site numbers the kinds of places at which things happen to many; 0 is none.
func site(w string) int {
	switch w {
	case "airport", "terminal":
		return 1
	case "subway", "metro", "underground", "tube":
		return 2
	case "mosque":
		return 3
	case "church", "cathedral", "chapel":
		return 4
	case "synagogue":
		return 5
	case "school", "university", "college":
		return 6
	case "hospital", "clinic":
		return 7
	case "hotel":
		return 8
	case "stadium", "arena":
		return 9
	case "nightclub", "bar", "cafe", "café", "restaurant":
		return 10
	case "market", "mall", "supermarket":
		return 11
	case "theater", "theatre", "cinema":
		return 12
	case "bridge":
		return 13
	case "prison", "jail":
		return 14
	}
	return 0
}
