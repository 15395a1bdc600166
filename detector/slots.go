package detector

import (
	"slices"
	"strings"

	"github.com/atodds/atodds/align"
	"github.com/atodds/atodds/align/text"
	"github.com/atodds/atodds/detector/internal/edit"
	"github.com/atodds/atodds/detector/internal/phrase"
	"github.com/atodds/atodds/internal/thesaurus"
)

// A namedWord is a name as one word of a telling, or a word that stands where
// names do: one for a people, or one with a capital.
type namedWord struct {
	edit.Word
	mention text.Mention
	name    *text.Name // nil where extraction found none
	country string     // of a word for a people
	forms   []string   // of the name, folded: as written, and its normal form

	// describes says that the name stands before the noun for whom or what the
	// sentence speaks of: "the Norrland lawmaker".
	describes bool
}

// A slot is a place of two tellings of one sentence in which both have a name.
type slot struct {
	left, right namedWord
	at          [2]int // among the words of either telling
	settled     bool   // most words around it are common to both
}

// Slots are the names of two tellings that stand for each other, in order.
type slots struct {
	script      *edit.Script
	left, right []namedWord // by word of the script; those that are no names have no class
	list        []slot
}

// classOfNames is what names have in common: one may stand in the place of
// another.
const classOfNames = "name"

// slots returns the names of the pair that stand in each other's place. It is
// nil where the sentences have too little in common to be two tellings.
func (c *Comparison) slots() *slots {
	t := c.shared()
	if !t.slotted && bothEnglish(c.Pair.Left, c.Pair.Right) {
		t.slots = slotsOf(c.readingsOf())
	}
	t.slotted = true
	return t.slots
}

// slotsOf is slots for two sentences.
func slotsOf(l, r *reading) *slots {
	if r.sentence.Text() < l.sentence.Text() { // of two orders as good as each other both ways round take the same
		s := slotsOf(r, l)
		if s != nil {
			s.mirror()
		}
		return s
	}
	s := &slots{}
	var left, right []edit.Word
	s.left, left = l.names()
	s.right, right = r.names()
	s.left, left = lend(l.sentence, s.left, left, s.right)
	s.right, right = lend(r.sentence, s.right, right, s.left)
	if !s.promising(edit.InCommon(left, right), min(edit.Contents(left), edit.Contents(right))) {
		return nil
	}
	s.script = edit.Between(left, right)
	enough := s.script.Common >= leastAround && s.script.Share() >= leastShare
	if !enough && !s.onlyNames() {
		return nil
	}
	for i, j := range s.script.Matched() {
		if s.left[i].Class != "" && s.right[j].Class != "" {
			s.list = append(s.list, slot{left: s.left[i], right: s.right[j], at: [2]int{i, j}})
		}
	}
	if !enough && !s.exchanged() {
		return nil
	}
	s.settle()
	return s
}

// promising reports whether two tellings can have enough in common, given how
// many content words they have in common in any order, which is at least as many
// as in the best one, and how many the shorter has. It spares the search for
// the best order, which takes as many steps as there are pairs of words.
func (s *slots) promising(common, shorter int) bool {
	enough := common >= leastAround && float64(common) >= leastShare*float64(shorter)
	return enough || len(s.left) == len(s.right) && common >= leastAround-1
}

// lend takes the first word of a sentence, whose capital tells nothing, for a
// name where the other telling has it as one. It returns the words, in lists of
// their own where they change.
func lend(s *text.Sentence, words []namedWord, plain []edit.Word, other []namedWord) ([]namedWord, []edit.Word) {
	if len(words) == 0 {
		return words, plain
	}
	w := words[0]
	if w.Class != "" || !w.First || !w.Content || w.Figure || s.Document.Text[w.Start] >= 'a' {
		return words, plain
	}
	form := align.FoldName(s.Document.Text[w.Start:w.End])
	if slices.ContainsFunc(other, func(o namedWord) bool { return o.Class != "" && !o.First && o.forms[0] == form }) {
		w.Class, w.Capital, w.forms = classOfNames, true, []string{form}
		words = slices.Concat([]namedWord{w}, words[1:])
		plain = plainWords(words)
	}
	return words, plain
}

// onlyNames reports whether two tellings have a verb and a further word in
// common at least, and differ in names alone.
func (s *slots) onlyNames() bool {
	return len(s.left) == len(s.right) && s.script.Common >= leastAround-1 && len(s.script.Edits) <= 2 &&
		!slices.ContainsFunc(s.script.Edits, func(e edit.Edit) bool {
			named := func(w namedWord) bool { return w.Class != "" }
			return !slices.ContainsFunc(s.left[e.LeftFrom:e.LeftTo], named) || !slices.ContainsFunc(s.right[e.RightFrom:e.RightTo], named)
		})
}

// exchanged reports whether two names have changed places: then fewer words
// tell that it is one sentence, since the names do, too.
func (s *slots) exchanged() bool {
	for i := range s.list {
		for k := range i {
			x, y := &s.list[i], &s.list[k]
			if touch(x.left.forms, y.right.forms) && touch(y.left.forms, x.right.forms) && !touch(x.left.forms, x.right.forms) {
				return true
			}
		}
	}
	return false
}

// leastAround is how many content words two tellings have in common, at least,
// besides names that differ.
const leastAround = 3

// mirror exchanges the two tellings.
func (s *slots) mirror() {
	s.left, s.right = s.right, s.left
	s.script.Left, s.script.Right = s.script.Right, s.script.Left
	for i, e := range s.script.Edits {
		s.script.Edits[i] = edit.Edit{LeftFrom: e.RightFrom, LeftTo: e.RightTo, RightFrom: e.LeftFrom, RightTo: e.LeftTo}
	}
	for i, x := range s.list {
		s.list[i].left, s.list[i].right = x.right, x.left
		s.list[i].at[0], s.list[i].at[1] = x.at[1], x.at[0]
	}
}

func plainWords(list []namedWord) []edit.Word {
	words := make([]edit.Word, len(list))
	for i := range list {
		words[i] = list[i].Word
	}
	return words
}

// namedWords returns the words of a sentence with every name as one.
func namedWords(s *text.Sentence, words []edit.Word) []namedWord {
	names := ownNames(s)
	shouts := capitals(words)
	list := make([]namedWord, 0, len(words))
	for i := 0; i < len(words); i++ {
		w := namedWord{Word: words[i]}
		for len(names) > 0 && names[0].Span.End <= w.Start {
			names = names[1:]
		}
		if len(names) > 0 && names[0].Span.Start < w.End {
			m := names[0]
			for i+1 < len(words) && words[i+1].Start < m.Span.End {
				i++
			}
			w.End = words[i].End
			list = append(list, w.named(s, m))
			continue
		}
		if country, ok := align.Country(words[i].Low); ok && words[i].Low != "us" && s.Document.Text[w.Start] < 'a' {
			w.Class, w.country, w.forms = classOfNames, country, []string{w.Low}
		} else if w.Capital && !shouts && w.Content && !valued(s, &w.Word) && !addressed(s, w) && !ofTitle(s, w) && !courtesies[w.Low] {
			w.Class, w.forms = classOfNames, []string{align.FoldName(s.Document.Text[w.Start:w.End])}
		}
		if n := len(list) - 1; n >= 0 && w.Class != "" && list[n].lone() && w.lone() && w.Start == list[n].End+1 {
			list[n].join(s, w) // "Grad G"
			continue
		}
		list = append(list, w)
	}
	for i := range list {
		list[i].describes = list[i].Class != "" && i+1 < len(list) && list[i].before(s, &list[i+1])
	}
	return list
}

// before reports whether a name describes the next word: a noun or what stands
// before one, and no verb that the name could be the subject of.
func (w *namedWord) before(s *text.Sentence, next *namedWord) bool {
	if next.Class != "" || !next.Content || next.Figure || next.Start != w.End+1 || s.Document.Text[next.Start] < 'a' {
		return false
	}
	parts := thesaurus.Parts(next.Low)
	if strings.HasSuffix(next.Low, "er") || strings.HasSuffix(next.Low, "or") {
		return strings.HasPrefix(parts, "n") // one who does it
	}
	return strings.HasPrefix(parts, "n") && !strings.Contains(parts, "v") && !strings.Contains(parts, "r")
}

// ownNames returns the names of a sentence that are no part of another value,
// without their titles.
func ownNames(s *text.Sentence) []text.Mention {
	var list []text.Mention
	for _, m := range s.Names {
		n, ok := m.Value.(*text.Name)
		if !ok || slices.ContainsFunc(s.Mentions, func(v text.Mention) bool { return v.Span.Overlaps(m.Span) && v.Kind == text.KindTime }) {
			continue
		}
		m.Span = n.Core(m.Span)
		list = append(list, m)
	}
	return list
}

// named makes the word that of a mention.
func (w namedWord) named(s *text.Sentence, m text.Mention) namedWord {
	w.mention = m
	w.name, _ = m.Value.(*text.Name)
	w.Low = w.name.Normal
	w.Stem, w.Class, w.Content, w.Figure = w.Low, classOfNames, true, false
	w.forms = []string{align.FoldName(strings.TrimSuffix(strings.TrimSuffix(s.Document.Text[w.Start:w.End], "'s"), "’s")), w.Low}
	return w
}

// lone reports whether a word is one of a name that extraction does not know.
func (w *namedWord) lone() bool { return w.Class != "" && w.name == nil && w.country == "" }

// join adds a further word to a name.
func (w *namedWord) join(s *text.Sentence, next namedWord) {
	w.End = next.End
	w.Low += " " + next.Low
	w.Stem = w.Low
	w.forms = []string{align.FoldName(s.Document.Text[w.Start:w.End])}
}

// ofTitle reports whether a word is part of the title before a name.
func ofTitle(s *text.Sentence, w namedWord) bool {
	return slices.ContainsFunc(s.Names, func(m text.Mention) bool {
		n, ok := m.Value.(*text.Name)
		return ok && m.Span.Start <= w.Start && w.Start < m.Span.Start+n.Lead
	})
}

// courtesies are words before names that are no names.
var courtesies = phrase.Set(`
	mr mrs ms miss mx sir dame lord lady dr prof professor rev reverend fr father sr sister br brother
	gen general lt lieutenant col colonel maj major capt captain cpl sgt sergeant adm admiral cmdr commander
	sen senator rep representative gov governor pres president hon judge justice
`)

// addressed reports whether a word is part of the address of a page, or of who
// writes under another name.
func addressed(s *text.Sentence, w namedWord) bool {
	return w.Start > s.Span.Start && strings.IndexByte("/@#_.=", s.Document.Text[w.Start-1]) >= 0
}

// capitals reports whether so many words have a capital that it tells nothing.
func capitals(words []edit.Word) bool {
	n, all := 0, 0
	for _, w := range words {
		if w.Content && !w.Figure {
			all++
			if w.Capital {
				n++
			}
		}
	}
	return 2*n > all && n > 2
}

// settle notes of each slot whether most words around it are common.
func (s *slots) settle() {
	left, right := make([]bool, len(s.left)), make([]bool, len(s.right))
	for i, j := range s.script.Matched() {
		left[i], right[j] = true, true
	}
	for k := range s.list {
		x := &s.list[k]
		common, all := 0, 0
		for side, matched := range [2][]bool{left, right} {
			at := x.at[side]
			for i := max(0, at-aroundEdit); i < min(len(matched), at+aroundEdit+1); i++ {
				if i == at {
					continue
				}
				if all++; matched[i] {
					common++
				}
			}
		}
		x.settled = 4*common >= 3*all
	}
}

// described reports whether a name that extraction does not know is one or
// more words of the dictionary with a capital: "the Union".
func (w *namedWord) described() bool {
	if !w.lone() {
		return false
	}
	for word := range strings.FieldsSeq(w.Low) {
		if !thesaurus.Known(word) {
			return false
		}
	}
	return true
}
