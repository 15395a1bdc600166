package detector

import (
	"strconv"

	"github.com/atodds/atodds/align"
	"github.com/atodds/atodds/align/text"
)

var spelledName = Comparator{
	Name: "name",
	Doc: `one name in two spellings within one document

"Khemenei" in a text that has "Khamenei" elsewhere is a slip, or a copy from a
source with another transliteration. Two names are held to be one where they
sound alike in any transliteration and differ in two letters at most. Names of
other given names ("Erik Hansen", "Anna Hanson") are two, and so are two that
both exist, unless their given names are the same; names that are easily
confused ("Khomeini", "Khamenei") are never held to be one. Accents, hyphens
and articles make no difference. Between documents spellings are matters of
house style, and not compared.`,
	Kinds:    []text.Kind{text.KindName},
	Severity: Error,
	Inspect: func(in *Inspection) {
		if !in.english() {
			return
		}
		for _, s := range align.Spellings(in.Sentences) {
			in.spelled(s)
		}
	},
}

// spelled settles two names that sound alike.
func (in *Inspection) spelled(s align.Spelling) {
	rare := sideOf(s.RareSentence, text.Mention{Span: s.RareWord, Kind: text.KindName, Value: s.Rare.Value})
	usual := sideOf(s.UsualSentence, text.Mention{Span: s.UsualWord, Kind: text.KindName, Value: s.Usual.Value})
	if s.Apart != "" {
		in.settle(rare, usual, notComparable(Role, s.Apart), "")
		return
	}
	told := rare.Words() + "; elsewhere " + usual.Words()
	if s.Uses > 1 {
		told += ", " + strconv.Itoa(s.Uses) + " times"
	}
	in.settle(rare, usual, drift(SpellingCode, "two spellings that sound alike"), told)
}
