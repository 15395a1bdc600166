package quotation

import (
	"slices"
	"strings"

	"github.com/atodds/atodds/detector/internal/edit"
)

// trifle reports whether two stretches that stand for each other say the same
// in the short form and the long one: "EU" for "European Union", "will" for
// "are going to".
func trifle(left, right []edit.Word) bool {
	return shortFor(left, right) || shortFor(right, left) || slices.Equal(ahead(left), ahead(right))
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

// ahead returns words with "will" for "is going to".
func ahead(words []edit.Word) []string {
	var list []string
	for i := 0; i < len(words); i++ {
		if i+2 < len(words) && toBe[words[i].Low] && words[i+1].Low == "going" && words[i+2].Low == "to" {
			list = append(list, "will")
			i += 2
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

// breaksOff reports whether the words from up to to break off before a dash,
// and begin anew with the word before them: "that this place – that".
func (q *Quote) breaksOff(from, to int) bool {
	return from > 0 && to-from > 1 && to-from <= maxBroken && q.Words[from-1].Low == q.Words[to-1].Low &&
		!slices.ContainsFunc(q.Words[from:to], func(w edit.Word) bool { return denials[w.Low] }) &&
		(strings.ContainsAny(q.behind(to-2), "–—") || strings.Contains(q.behind(to-2), "--"))
}

// maxBroken is how many words a start that is broken off has at most.
const maxBroken = 5
