package quotation

import (
	"slices"
	"strings"

	"github.com/atodds/atodds/detector/internal/edit"
	"github.com/atodds/atodds/internal/thesaurus"
)

// leastSlip is the least length, in bytes, of a word that is held to be
// another one misspelt.
const leastSlip = 6

// slip reports whether one word is the other, misspelt: they differ in one
// letter, and not both are words.
func slip(a, b string) bool {
	if min(len(a), len(b)) < leastSlip || !nearly(a, b) {
		return false
	}
	return !thesaurus.Known(a) || !thesaurus.Known(b)
}

// nearly reports whether a letter changed, put in or left out makes a of b.
func nearly(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	if len(b)-len(a) > 1 {
		return false
	}
	i := 0
	for i < len(a) && a[i] == b[i] {
		i++
	}
	if len(a) == len(b) {
		return i == len(a) || a[i+1:] == b[i+1:]
	}
	return a[i:] == b[i+1:]
}

// Slip reports whether an edit is a slip of the ear or of the pen: a word
// misspelt, a filler, or words that are said twice.
func (m *Match) Slip(e edit.Edit) bool {
	left, right := m.Left.Words[e.LeftFrom:e.LeftTo], m.Right.Words[e.RightFrom:e.RightTo]
	switch {
	case len(left) > 0 && len(right) > 0 && joined(spoken(left)) == joined(spoken(right)):
		return true
	case len(left) == 0 && m.Right.initial(e.RightFrom, e.RightTo), len(right) == 0 && m.Left.initial(e.LeftFrom, e.LeftTo):
		return true
	case len(left) == 0 && m.Right.falseStart(e.RightFrom, e.RightTo), len(right) == 0 && m.Left.falseStart(e.LeftFrom, e.LeftTo):
		return true
	case len(left) == 0 && m.Right.pointless(e.RightFrom, e.RightTo), len(right) == 0 && m.Left.pointless(e.LeftFrom, e.LeftTo):
		return true
	case len(left) == 0:
		return filler(right) || twice(m.Right.Words, e.RightFrom, e.RightTo) || distributed(m.Right.Words, e.RightFrom, e.RightTo) || m.moved(right, func(e edit.Edit) []edit.Word { return m.Left.Words[e.LeftFrom:e.LeftTo] })
	case len(right) == 0:
		return filler(left) || twice(m.Left.Words, e.LeftFrom, e.LeftTo) || distributed(m.Left.Words, e.LeftFrom, e.LeftTo) || m.moved(left, func(e edit.Edit) []edit.Word { return m.Right.Words[e.RightFrom:e.RightTo] })
	case trifle(left, right):
		return true
	case len(left) != len(right):
		return false
	}
	for i := range left {
		if left[i].Low != right[i].Low && left[i].Stem != right[i].Stem && !slip(left[i].Low, right[i].Low) {
			return false
		}
	}
	return true
}

// pointless reports whether the words from up to to say nothing that those
// beside them do not.
func (q *Quote) pointless(from, to int) bool {
	return q.stressed(from, to) || q.breaksOff(from, to) || gropes(q.Words[from:to]) || q.inFull(from, to) || q.glosses(from, to)
}

// spoken returns words without the fillers at their end.
func spoken(words []edit.Word) []edit.Word {
	for n := 1; n <= longestFiller && n < len(words); n++ {
		if filler(words[len(words)-n:]) {
			return words[:len(words)-n]
		}
	}
	return words
}

// longestFiller is the number of words of the longest filler.
const longestFiller = 5

// initial reports whether the words from up to to are the letter of a middle
// name: "Ada B. Krohn" is Ada Krohn.
func (q *Quote) initial(from, to int) bool {
	if to-from != 1 || from == 0 || to == len(q.Words) {
		return false
	}
	w := q.Words[from]
	return w.End-w.Start <= len("B.") && len(strings.TrimSuffix(w.Low, ".")) == 1 && w.Low != "i" && w.Low != "a" &&
		w.Capital && q.Words[to].Capital
}

// falseStart reports whether the words from up to to break off before a dash
// and begin anew behind it: "that he came late – she came late".
func (q *Quote) falseStart(from, to int) bool {
	for broken := from + 1; broken <= min(to+maxAnew, len(q.Words)-1); broken++ {
		if s := q.behind(broken - 1); !strings.ContainsAny(s, "–—") && !strings.Contains(s, "--") {
			continue
		}
		anew := q.Words[broken:min(len(q.Words), broken+to-from+maxAnew)]
		n, told := 0, 0
		for _, w := range q.Words[from:broken] {
			if denials[w.Low] {
				return false
			}
			if w.Content {
				n++
				told += b(slices.ContainsFunc(anew, func(x edit.Word) bool { return x.Stem == w.Stem }))
			}
		}
		return n > 0 && 2*told >= n && broken >= to-maxAnew
	}
	return false
}

// maxAnew is how many words more or less the second start of a sentence may
// have than the first.
const maxAnew = 3

// fillers are what speakers say while they look for words.
var fillers = map[string]bool{
	"you know": true, "i mean": true, "um": true, "uh": true, "er": true, "ah": true, "oh": true, "well": true, "so": true,
	"okay": true, "right": true, "look": true, "listen": true, "folks": true, "kind of": true, "sort of": true, "really": true,
	"i think": true, "yes": true, "actually": true, "basically": true, "like": true, "and you know": true,
	"i will tell you": true, "i will tell you what": true, "let me tell you": true, "i tell you": true,
	"sir": true, "mr": true, "mrs": true, "ms": true, "doctor": true, "general": true,
}

func filler(words []edit.Word) bool {
	s := ""
	for i := range words {
		s += " " + words[i].Low
	}
	return s != "" && fillers[s[1:]]
}

// gropes reports whether words hold a filler, and small words beside it alone:
// "I, you know, that".
func gropes(words []edit.Word) bool {
	for from := range words {
		for to := from + 2; to <= min(len(words), from+longestFiller); to++ {
			if filler(words[from:to]) && contents(words[:from])+contents(words[to:]) == 0 && !tellsMore(words[:from]) && !tellsMore(words[to:]) {
				return true
			}
		}
	}
	return false
}

// tellsMore reports whether some of the words deny, or tell when or how surely.
func tellsMore(words []edit.Word) bool {
	return slices.ContainsFunc(words, func(w edit.Word) bool { return denials[w.Low] || modals[w.Low] || toBe[w.Low] })
}
