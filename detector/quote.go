package detector

import (
	"slices"
	"strings"

	"github.com/atodds/atodds/align"
	"github.com/atodds/atodds/align/text"
	"github.com/atodds/atodds/detector/internal/edit"
	"github.com/atodds/atodds/detector/internal/negation"
	"github.com/atodds/atodds/detector/internal/quotation"
)

var requoted = Comparator{
	Name: "quote",
	Doc: `the words of a quotation

What stands between marks of quotation is what was said, word for word: no
editor may change it, not for a synonym either. Quotations of two documents are
set against each other by their own words, wherever they stand, whole or in
part. Where they are of one speaker, or so much the same that they can be of
nobody else, a word that differs is a drift; one that turns the sense round,
and another figure, is a contradiction.

It makes no difference where a quotation is trimmed, where dots or brackets
tell that words are missing or were put in, how words are spelt, which marks
and capitals stand there, or whether "I'm" is "I am". Articles, "that" and
other small words, fillers and what is said twice are slips of the ear and
stay silent, but for a pronoun that makes another person of who is meant and
for a tense. A quotation and a paraphrase are not compared, nor are quotations
more than a week apart: people say the same again in other words. So they do
where one was written and the other spoken, where both quotations go on in one
sentence, each in its own words, and where one says that it was said before.`,
	Severity: Error,
	Hear:     hearQuote,
}

// leastReordered is what share of the words of two quotations must be the same
// for another order of theirs to be a finding.
const leastReordered = 0.8

func hearQuote(h *Hearing) {
	if h.match == nil {
		return
	}
	if !h.sameWords() {
		if h.match.Reordered >= leastReordered && len(h.match.Script.Edits) > 0 {
			h.reordered()
		}
		return
	}
	rulings := make([]Ruling, len(h.match.Edits))
	worst := 0
	for i, e := range h.match.Edits {
		if rulings[i] = ruleQuote(h.match, e); h.ofOneCountry(e) {
			rulings[i] = compatible(LessPrecise, "of one country, in two forms")
		}
		if graver(rulings[i], rulings[worst]) {
			worst = i
		}
	}
	if len(rulings) == 0 {
		return
	}
	if rulings[worst].Verdict.Finding() {
		if why := h.otherwise(worst); why != "" {
			rulings[worst] = notComparable(Role, why)
		} else {
			rulings[worst].message = "quote altered: " + h.altered(rulings)
		}
	}
	for i, e := range h.match.Edits {
		if i == worst || !rulings[i].Verdict.Finding() {
			h.settleEdit(e, rulings[i])
		}
	}
}

// otherwise tells why two quotations whose words differ are not of one
// utterance, if so.
func (h *Hearing) otherwise(worst int) string {
	ok, why := h.spoken()
	if ok && h.saidBoth(h.match.Edits[worst]) {
		return "one of the documents has it both ways: said twice"
	}
	if ok {
		return h.apart()
	}
	return why
}

// reordered settles two quotations that have the same words in another order.
func (h *Hearing) reordered() {
	all := edit.Edit{LeftTo: len(h.match.Left.Words), RightTo: len(h.match.Right.Words)}
	l, r := len(edit.Content(h.match.Left.Words)), len(edit.Content(h.match.Right.Words))
	ruling := drift(QuoteAltered, "the same words in another order")
	ruling.message = "quote altered: the same words in another order"
	if h.match.Reordered < 1 {
		ruling.message = "quote altered: much the same words in another order"
	}
	h.Pair.Score = h.match.Reordered
	if min(l, r) < leastWhole || h.voices.relation() != align.Same && !(h.Pair.Whole && h.voices.relation() == align.Unsure) {
		ruling = notComparable(Role, "the same words in another order, of speakers who are not known to be one")
	}
	h.settleEdit(all, ruling)
}

// graver reports whether a ruling matters more than another.
func graver(a, b Ruling) bool {
	rank := func(r Ruling) int {
		switch {
		case r.Verdict == Contradiction:
			return 3
		case r.Verdict == Drift && !r.Soft:
			return 2
		case r.Verdict == Drift:
			return 1
		}
		return 0
	}
	return rank(a) > rank(b)
}

// maxTold is how many edits a message tells.
const maxTold = 3

// altered puts the edits of a finding into words.
func (h *Hearing) altered(rulings []Ruling) string {
	var told []string
	moved := map[int]bool{}
	for i, e := range h.match.Edits {
		if !rulings[i].Verdict.Finding() || len(told) == maxTold || moved[i] {
			continue
		}
		if k := h.elsewhereIn(e); k >= 0 {
			moved[k] = true
			told = append(told, h.contentOf(e)+" moved")
			continue
		}
		if words := h.inWords(e); !slices.Contains(told, words) { // "we will have" may be left out twice
			told = append(told, words)
		}
	}
	return strings.Join(told, ", ")
}

// contentOf quotes the words of an edit that say something.
func (h *Hearing) contentOf(e edit.Edit) string {
	if words := edit.Content(h.match.Left.Words[e.LeftFrom:e.LeftTo]); len(words) > 0 {
		return starred(h.left, words)
	}
	return starred(h.right, edit.Content(h.match.Right.Words[e.RightFrom:e.RightTo]))
}

// starred quotes words of a quotation in a message.
func starred(q *citation, words []edit.Word) string {
	if len(words) == 0 {
		return ""
	}
	return "*" + shortened(q.document.document().Text, words) + "*"
}

// inWords puts an edit into words. Small words at an end, which begin another
// sentence in one of the texts, are not told.
func (h *Hearing) inWords(e edit.Edit) string {
	l, r := starred(h.left, h.match.Left.Told(e.LeftFrom, e.LeftTo)), starred(h.right, h.match.Right.Told(e.RightFrom, e.RightTo))
	switch {
	case l == "":
		return r + " put in"
	case r == "":
		return l + " left out"
	}
	return l + " → " + r
}

// maxQuoted is how many words of an edit a message quotes; of more it quotes
// those at either end.
const (
	maxQuoted = 14
	atEnds    = 5
)

// shortened returns words as they stand in s, without those in the middle where
// they are many.
func shortened(s string, words []edit.Word) string {
	if len(words) <= maxQuoted {
		return s[words[0].Start:words[len(words)-1].End]
	}
	return s[words[0].Start:words[atEnds-1].End] + " … " + s[words[len(words)-atEnds].Start:words[len(words)-1].End]
}

// ruleQuote rules on an edit of two quotations that are of the same words.
func ruleQuote(m *quotation.Match, e edit.Edit) Ruling {
	left, right := m.Left.Words[e.LeftFrom:e.LeftTo], m.Right.Words[e.RightFrom:e.RightTo]
	l, r := edit.Content(left), edit.Content(right)
	switch {
	case m.Slip(e):
		return compatible(LessPrecise, "a slip of the ear or of the pen")
	case len(l) == 0 && len(r) == 0:
		return ruleSmall(left, right)
	case len(left) == 0 && m.Right.Sentences(e.RightFrom, e.RightTo), len(right) == 0 && m.Left.Sentences(e.LeftFrom, e.LeftTo):
		return compatible(LessPrecise, "a sentence left out")
	case negation.TurnsQuote(m, e):
		return contradiction(QuoteTurned, "a quotation that denies and one that does not")
	case negation.OtherFigures(l, r):
		return contradiction(QuoteTurned, "another figure within a quotation")
	case negation.Contrary(l, r):
		return contradiction(QuoteTurned, "a word of a quotation and its contrary")
	}
	return drift(QuoteAltered, "other words within a quotation")
}

// persons groups the pronouns by who is meant.
var persons = map[string]int{
	"i": 1, "me": 1, "my": 1, "we": 2, "us": 2, "our": 2, "you": 3, "your": 3, "he": 4, "him": 4, "his": 4,
	"she": 5, "her": 5, "they": 6, "them": 6, "their": 6,
}

// tenses groups the forms of auxiliaries by their time.
var tenses = map[string]int{"is": 1, "are": 1, "am": 1, "has": 1, "have": 1, "do": 1, "does": 1, "was": 2, "were": 2, "had": 2, "did": 2}

// ruleSmall rules on an edit of small words only.
func ruleSmall(left, right []edit.Word) Ruling {
	group := func(words []edit.Word, of map[string]int) int {
		for _, w := range words {
			if of[w.Low] > 0 {
				return of[w.Low]
			}
		}
		return 0
	}
	for _, of := range []map[string]int{persons, tenses} {
		if l, r := group(left, of), group(right, of); l != 0 && r != 0 && l != r {
			ruling := drift(QuoteAltered, "a small word of a quotation that changes who or when is meant")
			ruling.Soft = true
			return ruling
		}
	}
	return compatible(LessPrecise, "small words that are heard one way or the other")
}

// aroundSaid is how many words beside an edit must be the same for a document
// to have what the other says.
const aroundSaid = 2

// saidBoth reports whether one of the documents quotes, somewhere else, the
// words of the other, too.
func (h *Hearing) saidBoth(e edit.Edit) bool {
	return h.left.document.quotes(withBeside(h.match.Right.Words, e.RightFrom, e.RightTo), h.left.words) ||
		h.right.document.quotes(withBeside(h.match.Left.Words, e.LeftFrom, e.LeftTo), h.right.words)
}

// withBeside returns the words of an edit with those beside it.
func withBeside(words []edit.Word, from, to int) []edit.Word {
	return words[max(0, from-aroundSaid):min(len(words), to+aroundSaid)]
}

// quotes reports whether a document has a quotation with the given words,
// besides the one that stands at but.
func (s *sayings) quotes(words []edit.Word, but text.Span) bool {
	for _, q := range s.quoted {
		if q.words == but {
			continue
		}
		if holds(q.read().Words, words) {
			return true
		}
	}
	return false
}

// holds reports whether some words stand within others.
func holds(all, some []edit.Word) bool {
	for i := 0; i+len(some) <= len(all); i++ {
		k := 0
		for k < len(some) && all[i+k].Low == some[k].Low {
			k++
		}
		if k == len(some) {
			return true
		}
	}
	return false
}
