package quotation

import (
	"slices"
	"strings"

	"github.com/atodds/atodds/detector/internal/edit"
	"github.com/atodds/atodds/internal/thesaurus"
)

// trifle reports whether two stretches that stand for each other say the same
// in the short form and the long one: "EU" for "European Union", "will" for
// "are going to".
func trifle(left, right []edit.Word) bool {
	return shortFor(left, right) || shortFor(right, left) || slices.Equal(ahead(left), ahead(right)) || oneNoun(left, right) || oneNoun(right, left)
}

// oneNoun reports whether two stretches are one noun and its plural: "life" and
// "lives".
func oneNoun(one, many []edit.Word) bool {
	return len(one) == 1 && len(many) == 1 && strings.HasSuffix(many[0].Low, "s") && strings.HasPrefix(thesaurus.Parts(one[0].Low), "n") &&
		slices.Contains(thesaurus.Bases(many[0].Low), one[0].Low)
}

// shortFor reports whether a stretch is the first letters of the words with a
// capital in another, which has small words beside them alone.
func shortFor(short, long []edit.Word) bool {
	if len(short) == 0 || contents(short) > 1 {
		return false
	}
	name, letters := "", ""
	for _, w := range short {
		if w.Content {
			name = strings.ReplaceAll(w.Low, ".", "")
		}
	}
	for _, w := range long {
		switch {
		case w.Capital && w.Content:
			letters += w.Low[:1]
		case w.Content:
			return false
		}
	}
	return len(letters) > 1 && name == letters
}

// ahead returns words with "will" for "is going to", and "can" for "could", which a
// listener writes for what somebody said he could.
func ahead(words []edit.Word) []string {
	var list []string
	for i := 0; i < len(words); i++ {
		if i+2 < len(words) && toBe[words[i].Low] && words[i+1].Low == "going" && words[i+2].Low == "to" {
			list = append(list, "will")
			i += 2
			continue
		}
		if words[i].Low == "could" {
			list = append(list, "can")
			continue
		}
		list = append(list, words[i].Low)
	}
	return list
}

var toBe = map[string]bool{"am": true, "is": true, "are": true}

// emphatic lists words that lay stress on the one beside them and tell nothing
// of their own.
var emphatic = map[string]bool{
	"quite": true, "myself": true, "yourself": true, "himself": true, "herself": true, "itself": true, "ourselves": true,
	"yourselves": true, "themselves": true,
}

// stressed reports whether the words from up to to only lay stress on what
// stands beside them: "the king himself", "each and every one", "never, ever", "both" before
// two that "and" joins.
func (q *Quote) stressed(from, to int) bool {
	words := q.Words[from:to]
	switch {
	case len(words) == 1 && emphatic[words[0].Low]:
		return true
	case len(words) == 1 && words[0].Low == "ever":
		return from > 0 && q.Words[from-1].Low == "never"
	case len(words) == 2 && words[0].Low == "each" && words[1].Low == "and":
		return to < len(q.Words) && q.Words[to].Low == "every"
	}
	both := words
	if len(both) == 2 && both[0].Low == "that" {
		both = both[1:]
	}
	return len(both) == 1 && both[0].Low == "both" &&
		slices.ContainsFunc(q.Words[to:min(len(q.Words), to+joinedReach)], func(w edit.Word) bool { return w.Low == "and" })
}

// joinedReach is how many words behind "both" the "and" stands.
const joinedReach = 5

// inFull reports whether the words from up to to only tell a name in full, or with
// a title: "Ada Krohn" for "Ada", "Governor Krohn" for "Krohn".
func (q *Quote) inFull(from, to int) bool {
	if to-from != 1 || !q.Words[from].Capital || q.Words[from].Figure {
		return false
	}
	if to < len(q.Words) && titles[q.Words[from].Low] {
		return q.Words[to].Capital
	}
	return from > 0 && q.Words[from-1].Capital && !q.Words[from-1].Figure && strings.TrimSpace(q.behind(from-1)) == "" && !titles[q.Words[from-1].Low] &&
		(to == len(q.Words) || !q.Words[to].Capital)
}

// titles stand before the name of a person, who is the same without them. They are
// spelt as canon has it.
var titles = map[string]bool{
	"president": true, "president-elect": true, "senater": true, "sen": true, "secretary": true, "governer": true, "gov": true, "congressman": true,
	"congresswoman": true, "minister": true, "chanceler": true, "mayor": true, "judge": true, "justice": true, "directer": true, "chairman": true,
	"representative": true, "rep": true, "professer": true, "dr": true,
}

// glosses reports whether the words from up to to give the letters by which a name
// goes: "the Ermine Order, or EO".
func (q *Quote) glosses(from, to int) bool {
	return to-from == 2 && q.Words[from].Low == "or" && shortFor(q.Words[from+1:to], q.Words[max(0, from-longestName):from])
}

// longestName is how many words before its letters a name has at most.
const longestName = 4

// breaksOff reports whether the words from up to to break off before a dash,
// and begin anew with the word before them: "that this place – that".
func (q *Quote) breaksOff(from, to int) bool {
	return from > 0 && to-from > 1 && to-from <= maxBroken && q.Words[from-1].Low == q.Words[to-1].Low &&
		!slices.ContainsFunc(q.Words[from:to], func(w edit.Word) bool { return denials[w.Low] }) &&
		(strings.ContainsAny(q.behind(to-2), "–—") || strings.Contains(q.behind(to-2), "--"))
}

// maxBroken is how many words a start that is broken off has at most.
const maxBroken = 5
