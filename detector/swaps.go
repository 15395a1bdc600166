package detector

import (
	"slices"
	"strings"

	"github.com/atodds/atodds/align"
	"github.com/atodds/atodds/align/text"
	"github.com/atodds/atodds/detector/internal/edit"
	"github.com/atodds/atodds/detector/internal/negation"
	"github.com/atodds/atodds/detector/internal/phrase"
	"github.com/atodds/atodds/internal/thesaurus"
)

// A swapKind says what an edit changes.
type swapKind int

// The kinds of swaps, from those that change nothing to those that say another
// thing.
const (
	swapStyle      swapKind = iota // words that say nothing by themselves
	swapAlike                      // words that may mean the same, or forms of one word
	swapFigure                     // a figure on both sides
	swapName                       // a name in the place of another word
	swapQuantifier                 // how many of a set: all, some, none
	swapSurety                     // how sure it is: may, will, alleged
	swapCue                        // how clauses hang together: because, despite, after
	swapMore                       // words that one telling lacks
	swapNegation                   // a negation that one telling lacks
	swapContrary                   // a word and its contrary
	swapExclusive                  // words of which one excludes the other: nurse, doctor
	swapStage                      // stages of one course: arrested, convicted
	swapSister                     // two nouns that name different things of one sort
	swapWord                       // two words of one part of speech with nothing in common
	swapLoose                      // two words of one field or one shade, yet no synonyms
	swapTerm                       // a term for a term, of several words
	swapPhrase                     // other words, of which nothing can be told
)

// A swap is an edit and what it changes. The words are those that tell; they
// are zero where the swap is not of a word for a word.
type swap struct {
	kind        swapKind
	edit        int // of the script
	left, right edit.Word
}

// swaps says what each edit of the script of the pair changes.
func (c *Comparison) swaps(s *edit.Script) []swap {
	t := c.shared()
	if !t.swapped {
		t.swaps, t.swapped = c.readSwaps(s), true
	}
	return t.swaps
}

func (c *Comparison) readSwaps(s *edit.Script) []swap {
	r := swapReader{exclusive: exclusive.in(c.Lexicons), neutral: neutral.in(c.Lexicons), quantifiers: quantifiers.in(c.Lexicons)}
	list := make([]swap, 0, len(s.Edits))
	for i, e := range s.Edits {
		left, right := s.Left[e.LeftFrom:e.LeftTo], s.Right[e.RightFrom:e.RightTo]
		r.noun = e.LeftFrom > 0 && nounAhead(s.Left[e.LeftFrom-1]) || beginsNoun(left) || beginsNoun(right)
		r.noun = r.noun && !slices.ContainsFunc(left, isGerund) && !slices.ContainsFunc(right, isGerund)
		w := r.read(left, right)
		w.edit = i
		if w.kind >= swapExclusive && (namesIn(c.Pair.Left, left) || namesIn(c.Pair.Right, right)) {
			w.kind = swapName
		}
		list = append(list, w)
	}
	return list
}

// namesIn reports whether a stretch holds part of a name or of the title before
// one, or names a people: at the beginning of a sentence capitals tell nothing.
func namesIn(s *text.Sentence, words []edit.Word) bool {
	return slices.ContainsFunc(words, func(w edit.Word) bool {
		if !w.Content {
			return false
		}
		if _, ok := align.Country(w.Low); ok && w.First && s.Document.Text[w.Start] < 'a' {
			return true
		}
		return slices.ContainsFunc(s.Names, func(m text.Mention) bool { return m.Span.Start <= w.Start && w.Start < m.Span.End })
	})
}

// lightVerbs are verbs that say little by themselves: what they mean hangs on the
// words around them.
var lightVerbs = phrase.Set("be put take make get have do give set go come run turn hold bring let call face")

func isLight(w string) bool {
	return lightVerbs[w] || slices.ContainsFunc(thesaurus.Bases(w), func(b string) bool { return lightVerbs[b] })
}

// beforeNouns are words behind which no verb stands.
var beforeNouns = phrase.Set("the a an this these those his her its their our my your some any no every each all both of in on at by for with from into between under over against")

// nounAhead reports whether no verb can stand behind a word.
func nounAhead(w edit.Word) bool {
	return beforeNouns[w.Low] || numerals[w.Low] || w.Figure || strings.HasPrefix(thesaurus.Parts(w.Low), "a")
}

// beginsNoun reports whether an edit begins with such a word.
func beginsNoun(words []edit.Word) bool { return len(words) > 1 && nounAhead(words[0]) }

func isGerund(w edit.Word) bool { return strings.HasSuffix(w.Low, "ing") }

// A swapReader reads edits by the lists of words.
type swapReader struct {
	exclusive, neutral wordSets
	quantifiers        map[string]extent
	noun               bool // no verb can stand where the edit does
}

// read returns what an edit changes.
func (r swapReader) read(left, right []edit.Word) swap {
	listed := func(w edit.Word) bool { return w.Content || r.exclusive.holds(w.Low) }
	l, m := chosen(left, listed), chosen(right, listed)
	switch a, b := negation.Count(left, 0, len(left)), negation.Count(right, 0, len(right)); {
	case (a+b)%2 == 1:
		return swap{kind: swapNegation}
	case a > 0 && b > 0:
		l, m = chosen(l, affirms), chosen(m, affirms) // "failed to", "did not"
	}
	if k, ok := r.special(l, m); ok {
		return swap{kind: k}
	}
	l, m, alike := r.parted(l, m)
	switch {
	case len(l)+len(m) == 0 && alike:
		return swap{kind: swapAlike}
	case len(l)+len(m) == 0:
		return swap{kind: swapStyle}
	case len(l) == 0 || len(m) == 0:
		return swap{kind: swapMore}
	}
	if slices.ContainsFunc(l, isCapital) || slices.ContainsFunc(m, isCapital) {
		return swap{kind: swapName}
	}
	if len(l) > 1 || len(m) > 1 {
		k := r.among(l, m)
		if k.kind == swapTerm && (phrased(left) || phrased(right)) {
			k.kind = swapPhrase
		}
		return k
	}
	k := r.words(l[0], m[0])
	if k == swapWord && (wordy(left) || wordy(right)) {
		k = swapLoose
	}
	return swap{kind: k, left: l[0], right: m[0]}
}

// affirms reports whether a word denies nothing.
func affirms(w edit.Word) bool { return !negation.Denies(w.Low) }

// wordy reports whether an edit has more than a word and its article.
func wordy(words []edit.Word) bool {
	return len(words) > 2 || len(words) == 2 && words[0].Low != "the" && words[0].Low != "a" && words[0].Low != "an"
}

// phrased reports whether a stretch is more than a noun with what stands
// before it.
func phrased(words []edit.Word) bool {
	return slices.ContainsFunc(words[1:], func(w edit.Word) bool { return !w.Content })
}

// maxHeads is how many content words a term has at most.
const maxHeads = 3

// terms reports whether two stretches are terms with nothing in common, in the
// place of a noun: "thieves" and "owners of pubs".
func (r swapReader) terms(left, right []edit.Word) bool {
	if len(left) > maxHeads || len(right) > maxHeads {
		return false
	}
	noun := swapReader{r.exclusive, r.neutral, r.quantifiers, true}
	for _, a := range left {
		for _, b := range right {
			if k := noun.words(a, b); k == swapAlike || k == swapContrary || k == swapName {
				return false
			}
		}
	}
	return strings.Contains(thesaurus.Parts(left[len(left)-1].Low), "n") && strings.Contains(thesaurus.Parts(right[len(right)-1].Low), "n")
}

// among returns the swap of the last words of two stretches, which are what
// several words come to: one that excludes another, or is its contrary.
func (r swapReader) among(left, right []edit.Word) swap {
	a, b := left[len(left)-1], right[len(right)-1]
	if k := r.words(a, b); k == swapExclusive || k == swapStage || k == swapContrary {
		return swap{kind: k, left: a, right: b}
	}
	if r.terms(left, right) {
		return swap{kind: swapTerm, left: a, right: b}
	}
	return swap{kind: swapPhrase}
}

func isCapital(w edit.Word) bool { return w.Capital }

// chosen returns the words for which keep holds.
func chosen(words []edit.Word, keep func(edit.Word) bool) []edit.Word {
	var list []edit.Word
	for _, w := range words {
		if keep(w) {
			list = append(list, w)
		}
	}
	return list
}

// parted takes from two stretches the words that mean the same.
func (r swapReader) parted(left, right []edit.Word) (l, m []edit.Word, alike bool) {
	m = slices.Clone(right)
	for _, a := range left {
		k := slices.IndexFunc(m, func(b edit.Word) bool { return r.words(a, b) == swapAlike })
		if k < 0 {
			l = append(l, a)
			continue
		}
		m, alike = slices.Delete(m, k, k+1), true
	}
	return l, m, alike
}

// words returns what it changes that b stands in the place of a.
func (r swapReader) words(a, b edit.Word) swapKind {
	if a.Low == b.Low || a.Stem == b.Stem {
		return swapAlike
	}
	if a.Capital || b.Capital {
		return swapName
	}
	k, apart := r.exclusive.apart(a.Low, b.Low)
	switch {
	case !apart && !(a.Content && b.Content):
		return swapStyle
	case apart && k != swapAlike && thesaurus.Opposite(a.Low, b.Low):
		return swapContrary
	case apart:
		return k
	case r.neutral.together(a.Low, b.Low), thesaurus.Alike(a.Low, b.Low):
		return swapAlike
	case thesaurus.Opposite(a.Low, b.Low):
		return swapContrary
	case styled([]edit.Word{a}, []edit.Word{b}), thesaurus.SortOf(a.Low, b.Low):
		return swapAlike
	case r.noun && thesaurus.Sisters(a.Low, b.Low):
		return swapSister
	case thesaurus.AlikeInAnySense(a.Low, b.Low):
		return swapAlike
	case !r.noun && (isLight(a.Low) || isLight(b.Low)):
		return swapPhrase
	case !r.noun && thesaurus.BothSay(a.Low, b.Low):
		return swapPhrase
	case !r.noun && actsAlike(a.Low, b.Low):
		return swapPhrase
	case !r.comparable(a.Low, b.Low), !r.noun && thesaurus.SameField(a.Low, b.Low):
		return swapLoose
	case thesaurus.Sisters(a.Low, b.Low):
		return swapSister
	}
	return swapWord
}

// actsAlike reports whether two words are verbs of one field that do not turn
// each other round: each teller picks another of the many that one act has.
func actsAlike(a, b string) bool {
	return thesaurus.SameField(a, b) && !thesaurus.Against(a, b)
}

// comparable reports whether two words can both be nouns, or both be verbs.
// Adjectives and adverbs shade into each other, and so are held apart by
// lists alone. A word that the thesaurus does not know is a noun where only
// nouns can stand, and a compound anywhere.
func (r swapReader) comparable(a, b string) bool {
	p, q := thesaurus.Parts(a), thesaurus.Parts(b)
	if !r.noun && (p == "" && !strings.Contains(a, "-") || q == "" && !strings.Contains(b, "-")) {
		return false
	}
	named := func(parts string) bool { return parts == "" || strings.ContainsAny(parts, "nv") }
	shaded := func(parts string) bool { return strings.ContainsAny(parts, "ar") }
	return named(p) && named(q) && (p == "" || q == "" || strings.ContainsAny(p, q)) && !(shaded(p) && shaded(q)) && !(strings.HasPrefix(a, "un") && strings.HasPrefix(b, "un"))
}

// special returns the kind of an edit that changes a figure, a quantifier, how
// sure a statement is, or how its clauses hang together.
func (r swapReader) special(left, right []edit.Word) (swapKind, bool) {
	both := func(is func(edit.Word) bool) bool {
		return slices.ContainsFunc(left, is) && slices.ContainsFunc(right, is)
	}
	either := func(is func(edit.Word) bool) bool {
		return slices.ContainsFunc(left, is) || slices.ContainsFunc(right, is)
	}
	switch {
	case both(ordinal) && either(func(w edit.Word) bool { return w.Figure }) && len(left) == 1 && len(right) == 1:
		return swapFigure, true
	case both(func(w edit.Word) bool { return w.Figure || numerals[w.Low] || r.quantifiers[w.Low].name != "" }) &&
		either(func(w edit.Word) bool { return w.Figure || numerals[w.Low] }):
		return swapFigure, true
	case both(func(w edit.Word) bool { return r.quantifiers[w.Low].name != "" }):
		return swapQuantifier, true
	case either(func(w edit.Word) bool { return sureties[w.Low] }):
		return swapSurety, true
	case both(func(w edit.Word) bool { return connectives[w.Low] }):
		return swapCue, true
	}
	return 0, false
}

// ordinal reports whether a word is a figure or number, or begins with one:
// "11th-hour", "eleventh-hour".
func ordinal(w edit.Word) bool {
	head, _, _ := strings.Cut(w.Low, "-")
	return w.Figure || numerals[head]
}

// numerals are numbers in words.
var numerals = phrase.Set(`
	one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
	eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion trillion
	hundreds thousands millions billions trillions dozen dozens half quarter third single double triple
	mln bln trn bn tn
	first second fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth
	sixteenth seventeenth eighteenth nineteenth twentieth once twice another
`)

// sureties say how sure a statement is.
var sureties = phrase.Set(`
	may might could can will would must should shall
	alleged allegedly reported reportedly purported purportedly apparent apparently suspected likely unlikely
	probable probably possible possibly perhaps maybe potential potentially certain certainly definitely surely
`)

// connectives say how clauses hang together.
var connectives = phrase.Set(`
	because due owing thanks despite although though while whereas after before following since amid until till
	unless if whether when then thus therefore hence
`)
