package detector

import (
	"slices"
	"strings"

	"github.com/atodds/atodds/detector/internal/edit"
	"github.com/atodds/atodds/internal/thesaurus"
)

// deniedReach is how many words next to one that says "not" are looked at for
// what it denies.
const deniedReach = 3

// bothDeny reports whether the sentence that is set against a refutation says
// "not", too, of something that the refutation speaks of: who denied that he
// knew said that he had not known.
func (o *opposition) bothDeny() bool {
	words := o.telling.words
	for i := range words {
		if negations(words, i, i+1) == 0 || purposed(words, i) {
			continue
		}
		from := i + 1
		if pronominal(words[i].Low) {
			from = max(0, i-deniedReach)
		}
		for k := from; k < min(len(words), i+1+deniedReach); k++ {
			w := &words[k]
			if w.Content && !light(w) && slices.ContainsFunc(o.denying.words, func(d edit.Word) bool { return d.Content && oneWord(&d, w) }) {
				return true
			}
		}
	}
	return false
}

// pronominal reports whether a word that denies stands for a noun, so that the
// verb which it denies may stand before it: "knew nothing".
func pronominal(w string) bool {
	return w == "nothing" || w == "none" || w == "nobody" || w == "nowhere" || w == "no"
}

// purposeReach is how many words before a negation its purpose is looked for.
const purposeReach = 4

// purposed reports whether the negation at i belongs to a purpose, not to what
// is told: "to ensure it does not".
func purposed(words []edit.Word, i int) bool {
	for k := max(0, i-purposeReach); k < i; k++ {
		if words[k].Low == "to" && strings.Trim(thesaurus.Parts(words[k+1].Low), "ar") == "v" {
			return true
		}
	}
	return false
}
