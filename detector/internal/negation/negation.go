// Package negation tells which words of a sentence deny, and which only look as
// if they did.
package negation

import (
	"strings"

	"github.com/atodds/atodds/detector/internal/edit"
	"github.com/atodds/atodds/detector/internal/phrase"
)

// Denies reports whether a word, in lower case, denies.
func Denies(low string) bool { return negators[low] || strings.HasSuffix(low, "n't") }

// negates reports whether a word of a telling denies.
func negates(w edit.Word) bool { return Denies(w.Low) }

// negators deny: adverbs and pronouns, then verbs and nouns that do.
var negators = map[string]bool{
	"not": true, "no": true, "never": true, "none": true, "nobody": true, "nothing": true, "neither": true, "nor": true,
	"cannot": true, "nowhere": true, "without": true,
	"fail": true, "fails": true, "failed": true, "failing": true, "refuse": true, "refuses": true, "refused": true,
	"refusing": true, "deny": true, "denies": true, "denied": true, "denying": true, "lack": true, "lacks": true,
	"lacked": true, "lacking": true, "unable": true, "declined": true, "declines": true,
}

// Count counts the words from up to to that deny.
func Count(words []edit.Word, from, to int) int {
	n := 0
	for i := from; i < to; i++ {
		low := words[i].Low
		if !Denies(low) || Stammers(words, i) || describes(words, i) || sinks(words, i) {
			continue
		}
		if i+1 < len(words) && mere[words[i+1].Low] || low == "no" && Idle(words, i) || exceptsOne(words, i) || low == "nor" && joins(words, i) {
			continue
		}
		n++
	}
	return n
}

// Idle reports whether the "no" at i is no denial: "no. 2", "No, it has not",
// "no doubt".
func Idle(words []edit.Word, i int) bool {
	if i+1 == len(words) {
		return true
	}
	next := words[i+1]
	return next.Figure || mere[next.Low] || words[i].First && next.Start > words[i].End+1
}

// describes reports whether a verb that denies describes a noun: "after a
// failed attempt".
func describes(words []edit.Word, i int) bool {
	low := words[i].Low
	if i == 0 || low == "nothing" || !strings.HasSuffix(low, "ed") && !strings.HasSuffix(low, "ing") {
		return false
	}
	switch words[i-1].Low {
	case "a", "an", "the", "in", "of", "after", "by", "for", "with", "from", "his", "her", "its", "their", "this", "that":
		return true
	}
	return false
}

// sinks reports whether the "declined" at i tells of a fall, and not of a refusal:
// "declined to 4.8 percent", "declined sharply".
func sinks(words []edit.Word, i int) bool {
	if !strings.HasPrefix(words[i].Low, "decline") {
		return false
	}
	rest := words[i+1:]
	if len(rest) > 1 && rest[0].Low == "to" {
		rest = rest[1:]
		return rest[0].Figure || approaches[rest[0].Low]
	}
	return len(rest) == 0 || rest[0].Figure || !rest[0].Content && !accepts[rest[0].Low] || strings.HasSuffix(rest[0].Low, "ly")
}

// approaches lists what stands between "declined to" and a level.
var approaches = map[string]bool{
	"a": true, "an": true, "the": true, "its": true, "about": true, "around": true, "almost": true, "nearly": true, "roughly": true, "just": true, "under": true,
	"below": true, "less": true, "some": true, "only": true, "as": true, "between": true, "zero": true,
}

// accepts lists what begins what somebody declined.
var accepts = map[string]bool{"a": true, "an": true, "the": true, "his": true, "her": true, "its": true, "their": true, "any": true, "all": true, "this": true, "that": true}

// mere lists what "not" and "no" stand before without denying.
var mere = map[string]bool{"only": true, "just": true, "merely": true, "doubt": true, "matter": true, "least": true, "necessarily": true, "simply": true}

// Stammers reports whether the word at i is said once more a little later, as
// in a transcript: "I didn't – did not".
func Stammers(words []edit.Word, i int) bool {
	for k := i + 1; k < min(len(words), i+4); k++ {
		if Denies(words[k].Low) {
			return words[i].Low == words[k].Low || strings.HasSuffix(words[i].Low, "n't") && words[k].Low == "not"
		}
	}
	return false
}

// Not reports whether a word denies and is no verb or noun.
func Not(w *edit.Word) bool {
	switch w.Low {
	case "not", "no", "never", "nobody", "cannot":
		return true
	}
	return strings.HasSuffix(w.Low, "n't")
}

// Light reports whether a word only helps a verb, or denies.
func Light(w *edit.Word) bool {
	switch w.Low {
	case "among", "amid", "within", "between", "can", "could", "will", "would", "shall", "should", "may", "might", "must", "get", "got", "gets", "actually", "really", "any", "ever", "one":
		return true
	}
	return Denies(w.Low)
}

// Pronominal reports whether a word that denies stands for a noun, so that the
// verb which it denies may stand before it: "knew nothing".
func Pronominal(w string) bool {
	return w == "nothing" || w == "none" || w == "nobody" || w == "nowhere" || w == "no"
}

// exceptReach is how many words behind "no" its exception may stand.
const exceptReach = 2

// exceptsOne reports whether the word that denies at i denies of all but one:
// "no one but the captain" is the captain only.
func exceptsOne(words []edit.Word, i int) bool {
	if !Pronominal(words[i].Low) {
		return false
	}
	for _, w := range words[i+1 : min(len(words), i+1+exceptReach)] {
		if w.Low == "but" || w.Low == "except" {
			return true
		}
	}
	return false
}

// joins reports whether the "nor" at i goes on with a denial before it:
// "neither saw nor heard". With a verb behind it begins a denial of its own.
func joins(words []edit.Word, i int) bool {
	if i+1 < len(words) && phrase.Finite(words[i+1].Low) {
		return false
	}
	for k := max(0, i-norReach); k < i; k++ {
		if low := words[k].Low; low == "neither" || low == "not" || low == "no" || low == "never" || strings.HasSuffix(low, "n't") {
			return true
		}
	}
	return false
}

// norReach is how many words before "nor" what it goes on with is looked for.
const norReach = 8
