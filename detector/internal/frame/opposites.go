package frame

import (
	"slices"

	"github.com/atodds/atodds/align"
	"github.com/atodds/atodds/align/text"
	"github.com/atodds/atodds/detector/internal/phrase"
)

// A pole is one of the two halves that a word names: a party, a chamber, a
// sex. Its axis says of what.
type pole struct {
	axis string
	side int
}

// poleOf returns the half that a word names; the zero pole for others.
func poleOf(w string) pole {
	switch w {
	case "republican", "republicans", "gop":
		return pole{"party", 1}
	case "democrat", "democrats", "democratic":
		return pole{"party", 2}
	case "man", "men", "men's", "male", "males", "boy", "boys", "boys'":
		return pole{"sex", 1}
	case "woman", "women", "women's", "female", "females", "girl", "girls", "girls'":
		return pole{"sex", 2}
	case "import", "imports":
		return pole{"trade", 1}
	case "export", "exports":
		return pole{"trade", 2}
	case "senate", "senators", "senator":
		return pole{"chamber", 1}
	case "congressman", "congresswoman", "representatives":
		return pole{"chamber", 2}
	case "undergraduate", "undergraduates":
		return pole{"degree", 1}
	case "graduate", "graduates", "postgraduate", "postgraduates":
		return pole{"degree", 2}
	case "landlords", "landlord":
		return pole{"lease", 1}
	case "tenants", "tenant":
		return pole{"lease", 2}
	}
	return pole{}
}

// opposed returns the two words by which sentences tell of opposite halves,
// such as two parties: in the subject, or next to the value, each says one of
// them and nowhere the other. It returns "" where they do not.
func opposed(p align.Pair, l, r text.Mention) (left, right string) {
	a, b := phrase.Fields(p.Left.Text()), phrase.Fields(p.Right.Text())
	for _, w := range poleWords(p.Left, l, a) {
		x := poleOf(w)
		if x.axis == "" || saysHalf(b, x) || saysHalf(a, x.other()) {
			continue
		}
		for _, v := range poleWords(p.Right, r, b) {
			if poleOf(v) == x.other() {
				return w, v
			}
		}
	}
	return "", ""
}

// other returns the other half of an axis.
func (p pole) other() pole { return pole{p.axis, 3 - p.side} }

// saysHalf reports whether any of the words names a half.
func saysHalf(words []string, p pole) bool {
	return slices.ContainsFunc(words, func(w string) bool { return poleOf(w) == p })
}

// subjectWords is how many words of a sentence hold its subject.
const subjectWords = 6

// poleWords returns the words in which a half would be named: those of the
// subject, of the mention, and next to it.
func poleWords(s *text.Sentence, m text.Mention, words []string) []string {
	before, after := phrase.Around(s, m.Span)
	return slices.Concat(words[:min(len(words), subjectWords)], before[max(0, len(before)-modifierWords):], phrase.Fields(s.Of(m)),
		after[:min(len(after), modifierWords)])
}

// modifierWords is how many words on either side of a value may describe what
// it counts.
const modifierWords = 4

// leavers reports whether a clause counts those who left, and stayers whether
// one counts those who are still there.
func leavers(words []string) bool {
	for i, w := range words {
		switch w {
		case "withdrew", "quit", "departed", "resigned", "eliminated":
			return true
		case "longer":
			return i > 0 && words[i-1] == "no"
		case "dropped":
			return i+1 < len(words) && words[i+1] == "out"
		}
	}
	return false
}

func stayers(words []string) bool {
	for i, w := range words {
		switch w {
		case "remaining", "remain", "remains", "still", "survivors":
			return true
		case "down":
			return i+1 < len(words) && words[i+1] == "to"
		}
	}
	return false
}

// otherHalf says why two figures are of opposite halves of one whole: of two
// parties, or of those who left and those who stayed.
func otherHalf(p align.Pair, l, r text.Mention) Reason {
	if a, b := opposed(p, l, r); a != "" {
		return Reason("opposite halves: " + min(a, b) + "; " + max(a, b))
	}
	q, ok := l.Value.(*text.Quantity)
	if !ok {
		return ""
	}
	if q.Dimension == text.Rank && sinceThen(p.Left, l) != sinceThen(p.Right, r) {
		return "a place since some day, and one of all times"
	}
	a, b := phrase.Clause(p.Left, l.Span), phrase.Clause(p.Right, r.Span)
	if la, lb := leavers(a), leavers(b); !p.NearCopy && (la && !stayers(a) && !lb && stayers(b) || lb && !stayers(b) && !la && stayers(a)) {
		return "those who left and those who stayed"
	}
	if !p.NearCopy && (undone(a) && redone(b) && !redone(a) && !undone(b) || undone(b) && redone(a) && !redone(b) && !undone(a)) {
		return "what came to a halt, and what goes on or is back"
	}
	return ""
}

// undone reports whether a clause tells that something was lost, held up or let
// go, and redone whether one tells that it is there, or comes about after all:
// the homes that lost power are others than those that have it back.
func undone(words []string) bool {
	for i, w := range words {
		switch w {
		case "lost", "without", "cancelled", "canceled", "postponed", "suspended", "released", "freed":
			return true
		case "put", "called":
			if i+1 < len(words) && words[i+1] == "off" {
				return true
			}
		}
	}
	return false
}

func redone(words []string) bool {
	for i, w := range words {
		switch w {
		case "back", "restored", "regained", "reinstated", "resumed", "resume", "hold", "holds", "holding":
			return true
		case "take", "takes", "took":
			if i+1 < len(words) && words[i+1] == "place" {
				return true
			}
		case "go", "goes", "went":
			if i+1 < len(words) && words[i+1] == "ahead" {
				return true
			}
		}
	}
	return false
}

// sinceThen reports whether a place in a series is told from some day or
// somebody on: the first since.
func sinceThen(s *text.Sentence, m text.Mention) bool {
	return slices.Contains(phrase.Fields(phrase.Pause(s.Document.Text[m.Span.End:s.Span.End], false)), "since")
}
