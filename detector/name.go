package detector

import (
	"slices"
	"strconv"

	"github.com/atodds/atodds/align"
	"github.com/atodds/atodds/align/text"
)

var spelledName = Comparator{
	Name: "name",
	Doc: `another name in the same place, or one name in two spellings

Two tellings of one sentence are set name against name. Another person or body
in the place of the first is a contradiction: "Smith won the seat", "Jones won
the seat". So is a name that is easily confused with the other: Khomeini is not
Khamenei, and no likeness makes them one. One name in two spellings is drift.
Nothing is said of a surname after the full name, of initials, short forms,
letters for a body and titles; of names of one bearer (the lexicon "aliases");
and of spellings that are both usual (the lexicon "transliterations"), which
are house style. Sentences that nobody paired must be the same but for the name,
unless given and family name tell that it is one person in two spellings. In
two texts that a caller has paired, and that are the same but for this, "he" for
"she" is another person, and a pronoun in the place of a name is drift where
the text names nobody for whom it could stand.

One document should have one spelling: "Khemenei" in a text that has "Khamenei"
elsewhere is a slip, or a copy from a source with another transliteration. Two
names are held to be one where they sound alike in any transliteration and
differ in two letters at most, or are listed as spellings of one. Names of other
given names ("Erik Hansen", "Anna Hanson") are two, and so are two that both
exist, unless their given names are the same. Accents, hyphens and articles make
no difference.`,
	Kinds:    []text.Kind{text.KindName},
	Severity: Error,
	Compare: func(c *Comparison) {
		c.compareNames(func(x *slot) bool { return !x.ofPlaces() })
		if len(c.findings) == 0 && bothEnglish(c.Pair.Left, c.Pair.Right) {
			c.spelledApart()
			c.comparePronouns()
		}
	},
	Inspect: func(in *Inspection) {
		if !in.english() {
			return
		}
		for _, s := range align.Spellings(in.Sentences) {
			in.spelled(s)
		}
		in.transliterated()
	},
}

// spelled settles two names that sound alike.
func (in *Inspection) spelled(s align.Spelling) {
	rare := sideOf(s.RareSentence, text.Mention{Span: s.RareWord, Kind: text.KindName, Value: s.Rare.Value})
	usual := sideOf(s.UsualSentence, text.Mention{Span: s.UsualWord, Kind: text.KindName, Value: s.Usual.Value})
	a, b := align.FoldName(rare.Words()), align.FoldName(usual.Words())
	switch {
	case s.Apart != "":
		in.settle(rare, usual, notComparable(Role, s.Apart), "")
		return
	case confusables.in(in.Lexicons).grouped(a, b):
		in.settle(rare, usual, notComparable(Role, "two names that are easily confused"), "")
		return
	case aliases.in(in.Lexicons).grouped(a, b):
		in.settle(rare, usual, compatible(HedgeCode, "two names of one bearer"), "")
		return
	case transliterations.in(in.Lexicons).grouped(a, b):
		return // settled with those that do not sound alike
	}
	in.settle(rare, usual, drift(SpellingCode, "two spellings that sound alike"), toldTwice(rare, usual, s.Uses))
}

// toldTwice says in a person's words that a document has two spellings.
func toldTwice(rare, usual Side, uses int) string {
	told := rare.Words() + "; in the same text " + usual.Words()
	if uses > 1 {
		told += ", " + strconv.Itoa(uses) + " times"
	}
	return told + bracketed(meaning(Ruling{Code: SpellingCode}))
}

// A usage is a listed spelling as a document has it.
type usage struct {
	form  string
	group int
	first Side
	uses  int
}

// transliterated settles the spellings of one name that are listed as usual,
// where the document has two of them. A family name is listed as of whoever
// has it, so that persons of it may be two.
func (in *Inspection) transliterated() {
	list := transliterations.in(in.Lexicons)
	var found []usage
	for i := range in.Sentences {
		s := &in.Sentences[i]
		for _, m := range s.Names {
			n, ok := m.Value.(*text.Name)
			if !ok || n.Type == text.Person && n.Given != "" {
				continue
			}
			at := n.Core(m.Span)
			form := align.FoldName(s.Document.Text[at.Start:at.End])
			for _, group := range list[form] {
				k := slices.IndexFunc(found, func(u usage) bool { return u.form == form && u.group == group })
				if k < 0 {
					k = len(found)
					found = append(found, usage{form, group, sideOf(s, text.Mention{Span: at, Kind: text.KindName, Value: n}), 0})
				}
				found[k].uses++
			}
		}
	}
	for i, x := range found {
		for _, y := range found[i+1:] {
			if x.group != y.group {
				continue
			}
			rare, usual := y, x
			if y.uses > x.uses {
				rare, usual = x, y
			}
			in.settle(rare.first, usual.first, drift(SpellingCode, "two usual spellings of one name"), toldTwice(rare.first, usual.first, usual.uses))
		}
	}
}
