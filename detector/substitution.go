package detector

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/agnivade/levenshtein"

	"github.com/atodds/atodds/align/text"
	"github.com/atodds/atodds/detector/internal/edit"
	"github.com/atodds/atodds/detector/internal/phrase"
	"github.com/atodds/atodds/internal/thesaurus"
)

// A substitution is a term that one of two copies has in the place of another.
type substitution struct {
	left, right []edit.Word // at the first place
	places      []Sides
	alike       bool // the two may mean the same
}

// In how many places a term must stand for another before that is a habit of
// the rewriter, and no choice of the moment; more for one that means the same.
const (
	leastPlaces      = 2
	leastAlikePlaces = 3
	maxTerm          = 3 // words
)

// compareSubstitutions finds the terms that one of two copies exchanges
// throughout: of a rewriting machine, each is one finding with all its places.
func compareSubstitutions(x *Copying) {
	if len(x.left) == 0 || len(x.right) == 0 || !inEnglish(&x.left[0]) || !inEnglish(&x.right[0]) {
		return
	}
	list := x.substitutions()
	for _, s := range list {
		least := leastPlaces
		if s.alike {
			least = leastAlikePlaces
		}
		if len(s.places) < least || len(s.places) <= x.kept(s) {
			continue
		}
		ruling := drift(Substituted, because("one term in the place of another throughout a copy", lowered(s.left), lowered(s.right)))
		ruling.Soft = s.alike
		x.systematic(ruling, x.exchanged(s.places), s.places)
	}
	x.formalNames()
}

func inEnglish(s *text.Sentence) bool { return s.Language == "" || s.Language == "en" }

// lowered returns the words of a term in small letters.
func lowered(words []edit.Word) string {
	list := make([]string, len(words))
	for i, w := range words {
		list[i] = w.Low
	}
	return strings.Join(list, " ")
}

// exchanged says which term stands for which, from the likely original to the
// copy, and in how many places.
func (x *Copying) exchanged(places []Sides) string {
	a, b := places[0].Left.Words(), places[0].Right.Words()
	if x.rewritten {
		a, b = b, a
	}
	return fmt.Sprintf("%s → %s, in %d places (one term in the place of another throughout a copy)", a, b, len(places))
}

// substitutions gathers the terms that stand for each other, in the order of
// their first places.
func (x *Copying) substitutions() []*substitution {
	byKey := map[string]*substitution{}
	var list []*substitution
	style := neutral.in(x.lexicons)
	for c, s := range x.scripts {
		for _, e := range s.Edits {
			left, right := core(s.Left[e.LeftFrom:e.LeftTo]), core(s.Right[e.RightFrom:e.RightTo])
			if !term(left) || !term(right) || styled(left, right) || housed(left, right, style) {
				continue
			}
			key := stems(left) + "\x00" + stems(right)
			sub := byKey[key]
			if sub == nil {
				sub = &substitution{left: left, right: right, alike: len(left) == 1 && len(right) == 1 && thesaurus.Alike(left[0].Low, right[0].Low)}
				byKey[key] = sub
				list = append(list, sub)
			}
			r := wordsSide(c.pair.Right, right)
			sub.places = append(sub.places, Sides{wordsSide(c.pair.Left, left), &r})
		}
	}
	return list
}

func wordsSide(s *text.Sentence, words []edit.Word) Side {
	return sideOf(s, text.Mention{Span: text.Span{Start: words[0].Start, End: words[len(words)-1].End}})
}

// core returns a stretch without the words at its ends that say nothing.
func core(words []edit.Word) []edit.Word {
	for len(words) > 0 && !words[0].Content {
		words = words[1:]
	}
	for len(words) > 0 && !words[len(words)-1].Content {
		words = words[:len(words)-1]
	}
	return words
}

// term reports whether a stretch may be a term: a few words without figures,
// and no name, whose forms are for other comparators, nor a day or a month.
func term(words []edit.Word) bool {
	if len(words) == 0 || len(words) > maxTerm {
		return false
	}
	return !slices.ContainsFunc(words, func(w edit.Word) bool { return w.Figure || w.Capital || calendar[w.Low] || numerals[w.Low] })
}

// calendar lists the words by which style varies for a day, and for units.
var calendar = phrase.Set(`monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow tonight
	january february march april may june july august september october november december
	jan feb mar apr jun jul aug sept sep oct nov dec morning afternoon evening night overnight a.m p.m am pm m per percent cent`)

func stems(words []edit.Word) string {
	list := make([]string, len(words))
	for i, w := range words {
		list[i] = w.Stem
	}
	return strings.Join(list, " ")
}

// kept returns in how many copied sentences the term of the left document
// stands on the right as well.
func (x *Copying) kept(s *substitution) int {
	n := 0
	for _, script := range x.scripts {
		if edit.HasStem(script.Left, s.left[0].Stem) && edit.HasStem(script.Right, s.left[0].Stem) {
			n++
		}
	}
	return n
}

// styled reports whether two terms differ in style alone: in spelling, in a
// short form, or as verbs that say that something was said.
func styled(left, right []edit.Word) bool {
	a, b := lowered(left), lowered(right)
	if spelledSame(a, b) {
		return true
	}
	if len(left) != 1 || len(right) != 1 {
		return initials(left) == letters(b) || initials(right) == letters(a)
	}
	return strings.HasPrefix(a, b) || strings.HasPrefix(b, a) || strings.HasSuffix(a, "-"+b) || strings.HasSuffix(b, "-"+a) ||
		reporting(a) && reporting(b) || misspelt(a, b)
}

// housed reports whether two words are told in one another's place as a matter
// of style. Words of time that hang on the day of the report are not: what is
// last for one is previous for another.
func housed(left, right []edit.Word, style wordSets) bool {
	a, b := lowered(left), lowered(right)
	return style.together(a, b) && !relative[a] && !relative[b]
}

var relative = phrase.Set("last next previous preceding prior following subsequent coming current present recent past")

// How far apart, in letters, two spellings of one word may be, and how many
// letters a word has whose spelling may be wrong.
const (
	maxMisspelt   = 2
	leastMisspelt = 4
)

// misspelt reports whether two words are likely one, spelled rightly and
// wrongly or with and without accents: at most one of them is in the lexicon.
func misspelt(a, b string) bool {
	short := min(utf8.RuneCountInString(a), utf8.RuneCountInString(b))
	if short < 2 {
		return true // signs of a formula
	}
	if short < leastMisspelt || thesaurus.Known(a) && thesaurus.Known(b) {
		return false
	}
	return levenshtein.ComputeDistance(a, b) <= min(maxMisspelt, short/3)
}

func initials(words []edit.Word) string {
	var b strings.Builder
	for _, w := range words {
		b.WriteByte(w.Low[0])
	}
	return b.String()
}

// letters returns a text without blanks, stops, hyphens and apostrophes.
func letters(s string) string { return joiners.Replace(s) }

var joiners = strings.NewReplacer(" ", "", ".", "", "-", "", "'", "")

// spelledSame reports whether two terms are one in British and in American
// spelling, as one word and as two, or with an ordinal in letters and in
// figures.
func spelledSame(a, b string) bool {
	a, b = letters(a), letters(b)
	return a == b || americanised(a) == americanised(b)
}

// americanised returns a word in a spelling that British and American writers
// would share. It need be no word.
func americanised(w string) string { return spellings.Replace(w) }

var spellings = strings.NewReplacer("isation", "ization", "ise", "ize", "ising", "izing", "yse", "yze", "ysing", "yzing",
	"our", "or", "ogue", "og", "ll", "l", "ae", "e", "oe", "e", "tre", "ter", "bre", "ber", "ence", "ense", "gramme", "gram",
	"grey", "gray", "dviser", "dvisor", "towards", "toward", "afterwards", "afterward", "whilst", "while", "amongst", "among", "cheque", "check", "tyre", "tire", "plough", "plow", "sceptic", "skeptic", "kerb", "curb",
	"first", "1st", "second", "2nd", "third", "3rd", "fourth", "4th", "fifth", "5th", "sixth", "6th", "seventh", "7th", "eighth", "8th", "ninth", "9th",
	"tenth", "10th", "eleventh", "11th", "twelfth", "12th")

// reporting reports whether a word says that something was said, and no more.
func reporting(w string) bool {
	return slices.ContainsFunc(append(thesaurus.Bases(w), w), func(b string) bool { return neutralSaying[b] })
}

var neutralSaying = phrase.Set("say said says tell told state note add report explain remark comment speak spoke announce declare mention according")
