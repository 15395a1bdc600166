package align

import (
	"slices"
	"strings"

	names "github.com/atodds/atodds/align/internal/name"
	"github.com/atodds/atodds/align/text"
)

// A Spelling is two mentions of one document whose names sound alike: the
// rarer, and the first of the other.
type Spelling struct {
	Rare, Usual                 text.Mention
	RareSentence, UsualSentence *text.Sentence
	RareWord, UsualWord         text.Span // the words that differ
	Uses                        int       // how often the document has the usual one

	// Apart says why the two are likely two names, in a few words; it is empty
	// for one name in two spellings.
	Apart string
}

// A spelled is a family name, or a name that is not told of what, with the
// places that it has.
type spelled struct {
	folded string
	uses   []spelledAt
	given  [][]string // with it, where the document gives them
}

// A spelledAt is one place of a spelling.
type spelledAt struct {
	sentence *text.Sentence
	mention  text.Mention
	word     text.Span
}

// Spellings returns the names of one document that sound alike and are not
// spelled alike ("Khemenei", "Khamenei"), in the order of the text: of persons,
// and of what the text does not tell.
func Spellings(sentences []text.Sentence) []Spelling {
	byKey := map[string][]*spelled{}
	var keys []string
	for i := range sentences {
		s := &sentences[i]
		for _, m := range s.Names {
			n, ok := m.Value.(*text.Name)
			if !ok || n.Type != text.Person && (n.Type != text.OtherName || strings.Contains(n.Normal, " ")) {
				continue
			}
			word, at := familyOf(s, m, n)
			if len(word) < 5 || strings.ContainsAny(word, " -'") {
				continue
			}
			key := names.Sound(word)
			list := byKey[key]
			k := slices.IndexFunc(list, func(x *spelled) bool { return x.folded == word })
			if k < 0 {
				if k = len(list); k == 0 {
					keys = append(keys, key)
				}
				list = append(list, &spelled{folded: word})
				byKey[key] = list
			}
			x := list[k]
			x.uses = append(x.uses, spelledAt{s, m, at})
			if p := personOf(n); p.full() {
				x.given = append(x.given, p.given)
			}
		}
	}
	var found []Spelling
	for _, key := range keys {
		found = append(found, spellings(byKey[key])...)
	}
	slices.SortStableFunc(found, func(a, b Spelling) int { return a.Rare.Span.Start - b.Rare.Span.Start })
	return found
}

// familyOf returns the family name of a person, folded, and where it stands;
// for other names it is the name.
func familyOf(s *text.Sentence, m text.Mention, n *text.Name) (folded string, at text.Span) {
	at = n.Core(m.Span)
	if n.Type == text.Person {
		if n.Family == "" {
			return "", at
		}
		if k := strings.LastIndex(s.Document.Text[at.Start:at.End], n.Family); k >= 0 {
			at = text.Span{Start: at.Start + k, End: at.Start + k + len(n.Family)}
		}
	}
	return names.Fold(s.Document.Text[at.Start:at.End]), at
}

// spellings returns the names of a list that are alike: of each pair the rarer
// first.
func spellings(list []*spelled) []Spelling {
	var found []Spelling
	for i, x := range list {
		for _, y := range list[i+1:] {
			if !names.LookAlike(x.folded, y.folded) {
				continue
			}
			usual, rare := x, y
			if len(y.uses) > len(x.uses) {
				usual, rare = y, x
			}
			a, b := rare.uses[0], usual.uses[0]
			found = append(found, Spelling{a.mention, b.mention, a.sentence, b.sentence, a.word, b.word, len(usual.uses), toldApart(rare, usual)})
		}
	}
	return found
}

// toldApart says why two names that look alike are likely of two, in a few
// words, and nothing where they are not.
func toldApart(rare, usual *spelled) string {
	a, b := rare.folded, usual.folded
	given := givens(rare, usual)
	switch {
	case names.Apart(a, b):
		return "two names that are easily confused"
	case inflected(a, b):
		return "an ending of its own"
	case glued(rare) || glued(usual):
		return "words that ran together"
	case given == Other:
		return "other given names"
	case given == Unsure && names.Current(a) && names.Current(b):
		return "two names that both exist"
	case given == Unsure && (names.Listed(a) || names.Listed(b)):
		return "a name that is known by itself"
	}
	return ""
}

// glued reports whether a name has a capital inside that neither a prefix nor
// a hyphen explains, as where a page lost the space between two words.
func glued(x *spelled) bool {
	at := x.uses[0]
	w := at.sentence.Document.Text[at.word.Start:at.word.End]
	for i := 1; i < len(w); i++ {
		if 'A' <= w[i] && w[i] <= 'Z' && 'a' <= w[i-1] && w[i-1] <= 'z' && i > len("Mac") {
			return true
		}
	}
	return false
}

// givens says whether the given names beside two spellings are of one person.
func givens(x, y *spelled) Relation {
	rel := Unsure
	for _, a := range x.given {
		for _, b := range y.given {
			if !(&person{given: a}).givenFits(&person{given: b}) {
				return Other
			}
			rel = Same
		}
	}
	return rel
}

// inflected reports whether two names differ by an ending that tells a wife, a
// people or a number: "Petrov", "Petrova".
func inflected(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	rest, ok := strings.CutPrefix(b, a)
	return ok && (rest == "a" || rest == "s" || rest == "es" || rest == "n" || rest == "i" || rest == "ism" || rest == "y") ||
		strings.HasSuffix(a, "y") && strings.HasSuffix(b, "a") || strings.HasSuffix(a, "i") && strings.HasSuffix(b, "a")
}
