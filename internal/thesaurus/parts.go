package thesaurus

import (
	"slices"
	"strings"
)

// Parts returns the parts of speech that a word can be, in small letters: of
// n, v, a and r (noun, verb, adjective, adverb) those of its bases, in this
// order.
func Parts(w string) string {
	found := ""
	for _, part := range [...]string{"n", "v", "a", "r"} {
		for _, b := range Bases(w) {
			if strings.Contains(" "+lookup(b).senses, " "+part) {
				found += part
				break
			}
		}
	}
	return found
}

// steps is how many steps up two verbs may stand from what both are a way of.
const steps = 2

// Near reports whether two verbs are ways of doing one thing: within two steps
// their senses have a wider one in common. They are no synonyms, yet may well
// tell one act: "limp" and "stroll".
func Near(a, b string) bool {
	for _, x := range Bases(a) {
		for _, y := range Bases(b) {
			if shared(above(x), above(y)) {
				return true
			}
		}
	}
	return false
}

// AlikeInAnySense reports whether two words may mean the same in any of their
// senses, the rare ones, too, or one is a wider word in one of them.
func AlikeInAnySense(a, b string) bool {
	for _, x := range Bases(a) {
		v := lookup(x)
		mine := v.senses + " " + v.rare
		for _, y := range Bases(b) {
			w := lookup(y)
			theirs := w.senses + " " + w.rare
			if touches(mine, theirs) || anyUnder(mine, theirs) || anyUnder(theirs, mine) {
				return true
			}
		}
	}
	return false
}

// anyUnder reports whether a sense of a list is near below one of another.
func anyUnder(narrow, wide string) bool {
	for s := range strings.FieldsSeq(narrow) {
		if under(s, wide, height) {
			return true
		}
	}
	return false
}

// far is how many steps up a much wider noun is looked for.
const far = 7

// SortOf reports whether one of two nouns names a sort of what the other names,
// however many sorts lie between: "truck" and "vehicle".
func SortOf(a, b string) bool {
	for _, x := range Bases(a) {
		for _, y := range Bases(b) {
			if sortOf(x, y) || sortOf(y, x) {
				return true
			}
		}
	}
	return false
}

func sortOf(narrow, wide string) bool {
	all := lookup(wide).senses
	for s := range strings.FieldsSeq(lookup(narrow).senses) {
		if s[0] == 'n' && under(s, all, far) {
			return true
		}
	}
	return false
}

func shared(a, b []string) bool {
	return slices.ContainsFunc(a, func(s string) bool { return slices.Contains(b, s) })
}

// above returns the senses of a verb and what is up to some steps wider.
func above(base string) []string {
	all := verbSenses(base)
	from := 0
	for range steps {
		next := len(all)
		for _, s := range all[from:] {
			wider, _, _ := sense(s)
			all = append(all, strings.Fields(wider)...)
		}
		from = next
	}
	return all
}

// Fields of meaning, as WordNet has them: 'A' and the number of the file of
// its lexicographers.
const (
	firstVerb     = 'A' + 29
	lastVerb      = 'A' + 43
	cognition     = 'A' + 31
	communication = 'A' + 32
)

// SameField reports whether two verbs speak of one field in common senses: of
// motion, of possession, of contact. What is thought and what is said are one
// field.
func SameField(a, b string) bool {
	x, y := verbFields(a), verbFields(b)
	return strings.ContainsAny(x, y)
}

// Against reports whether two verbs turn each other round though they are no
// antonyms: one means the same as an antonym of the other, or is a way of doing
// it ("cut" and "increase", "love" and "dislike").
func Against(a, b string) bool {
	for _, x := range Bases(a) {
		for _, y := range Bases(b) {
			if against(x, y) || against(y, x) {
				return true
			}
		}
	}
	return false
}

func against(x, y string) bool {
	for antonym := range strings.FieldsSeq(lookup(x).antonyms) {
		if mine := verbSenses(antonym); shared(mine, aroundVerb(y)) {
			return true
		}
	}
	return false
}

// aroundVerb returns the senses of a verb and those right above them.
func aroundVerb(base string) []string {
	all := verbSenses(base)
	for _, s := range slices.Clone(all) {
		wider, _, _ := sense(s)
		all = append(all, strings.Fields(wider)...)
	}
	return all
}

// verbSenses returns the common senses that a word has as a verb.
func verbSenses(base string) []string {
	var all []string
	for s := range strings.FieldsSeq(lookup(base).senses) {
		if s[0] == 'v' {
			all = append(all, s)
		}
	}
	return all
}

// BothSay reports whether two verbs both tell of something said.
func BothSay(a, b string) bool {
	return told(a) && told(b)
}

func told(w string) bool {
	for _, b := range Bases(w) {
		if strings.IndexByte(lookup(b).fields, communication) >= 0 {
			return true
		}
	}
	return false
}

func verbFields(w string) string {
	var all []byte
	for _, b := range Bases(w) {
		for _, f := range []byte(lookup(b).fields) {
			if f == cognition {
				f = communication
			}
			if firstVerb <= f && f <= lastVerb {
				all = append(all, f)
			}
		}
	}
	return string(all)
}
