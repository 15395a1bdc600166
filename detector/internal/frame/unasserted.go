package frame

import (
	"slices"
	"strings"

	"github.com/atodds/atodds/align/text"
	"github.com/atodds/atodds/detector/internal/phrase"
)

// deniedFigure is how many words before a figure may deny what it is of: "did
// not sort the finds of the dig into five classes".
const deniedFigure = 9

// unasserted reports whether a sentence denies what a figure is of: whoever did
// not pay $200 may have paid any other sum. A figure that the denial takes for
// granted is asserted all the same: "did not return the $200", "not seen for
// five years".
func unasserted(s *text.Sentence, m text.Mention) bool {
	q, ok := m.Value.(*text.Quantity)
	if !ok || q.Dimension == text.Age || q.Dimension == text.Rank || q.Dimension == text.Score {
		return false
	}
	before := s.Document.Text[s.Span.Start:m.Span.Start]
	if i := strings.LastIndexAny(before, ",;:()—–“”\"?!"); i >= 0 {
		before = before[i+1:]
	}
	words := phrase.Fields(strings.ReplaceAll(before, "’", "'"))
	words = words[max(0, len(words)-deniedFigure):]
	for i := len(words) - 1; i >= 0; i-- {
		w := words[i]
		switch {
		case i == len(words)-1 && (granted[w] || q.Dimension == text.Duration && lasting[w]), opens[w]:
			return false
		case w == "not" || w == "never" || w == "cannot" || strings.HasSuffix(w, "n't"):
			next := slices.Concat(words[i+1:], []string{""})[0]
			return next != "only" && next != "just" && next != "least" && next != "until"
		}
	}
	return false
}

var (
	// granted are words before a figure that is known to the reader.
	granted = phrase.Set("the these those this that his her its their our my your all each every another other")

	// lasting are words before how long something has not been.
	lasting = phrase.Set("for in over during within since after until before")

	// opens are words that open a clause of its own, which is not denied with the
	// one before.
	opens = phrase.Set("that which who whom whose when while because although though but and or if whether where until than as by after before since said says told")
)

// Outdated reports whether a sentence itself tells a figure as one that was
// given before and does not hold any more: "police had earlier said five died".
func Outdated(s *text.Sentence, m text.Mention) bool {
	words := phrase.Fields(strings.ToLower(s.Document.Text[s.Span.Start:m.Span.Start]))
	for i, w := range words {
		switch w {
		case "initially", "originally", "previously":
			return true
		case "earlier":
			if i > 0 && words[i-1] == "had" || i+1 < len(words) && gave[words[i+1]] {
				return true
			}
		}
	}
	return false
}

// gave are words that give a figure, or name one, behind "earlier".
var gave = phrase.Set("said reported put gave announced spoke counted estimated report reports count counts toll tolls estimate estimates figure figures")
