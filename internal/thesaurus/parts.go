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

func shared(a, b []string) bool {
	return slices.ContainsFunc(a, func(s string) bool { return slices.Contains(b, s) })
}

// above returns the senses of a verb and what is up to some steps wider.
func above(base string) []string {
	var all []string
	for s := range strings.FieldsSeq(lookup(base).senses) {
		if s[0] == 'v' {
			all = append(all, s)
		}
	}
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
