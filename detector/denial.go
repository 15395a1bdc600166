package detector

import (
	"slices"
	"strings"

	"github.com/atodds/atodds/align"
	"github.com/atodds/atodds/align/text"
	"github.com/atodds/atodds/detector/internal/edit"
	"github.com/atodds/atodds/detector/internal/negation"
	"github.com/atodds/atodds/internal/thesaurus"
)

// A denial is a clause that denies something.
type denial struct {
	at      int   // the word that denies
	key     int   // what it denies: the next word that says something; -1 for none
	subject []int // the words of the clause that say something, before that one
	content []int // and behind it
	main    bool  // the clause does not hang on another one
	frame   bool  // it says who says so
}

// denials returns the clauses of a sentence that say "not", one for each such
// word.
func denials(s *said) []denial {
	var list []denial
	var clauses []align.Clause
	for i := range s.words {
		if !negation.Not(&s.words[i]) || negation.Stammers(s.words, i) || s.words[i].Low == "no" && negation.Idle(s.words, i) {
			continue
		}
		if clauses == nil {
			clauses = align.Clauses(s.sentence)
		}
		clause := clauseOf(clauses, s.words[i].Start)
		list = append(list, s.denial(i, &clause))
	}
	return list
}

// denial reads the clause in which word i denies: what stands before it up to
// the last mark, and behind it up to the next.
func (s *said) denial(i int, clause *align.Clause) denial {
	d := denial{at: i, key: -1, main: !clause.Hangs, frame: clause.Frame}
	for k := range s.words {
		w := &s.words[k]
		if !clause.Contains(w.Start) {
			continue
		}
		if k < i && w.Low == "so" && k > 0 {
			d.main = false // so that it may not come
		}
		if k > i && d.key >= 0 && (paused(s, k-1) || breaks(w.Low)) {
			break
		}
		if k < i && k > 0 && paused(s, k-1) {
			d.subject = nil
		}
		switch {
		case !w.Content || k == i || negation.Light(w):
		case k < i:
			d.subject = append(d.subject, k)
		default:
			if d.key < 0 {
				d.key = k
			}
			d.content = append(d.content, k)
		}
	}
	return d
}

// breaks reports whether a word begins what a denial does not reach.
func breaks(w string) bool {
	switch w {
	case "but", "despite", "because", "although", "though", "while", "says", "said":
		return true
	}
	return false
}

// clauseOf returns the clause of the byte at offset.
func clauseOf(clauses []align.Clause, offset int) align.Clause {
	for _, c := range clauses {
		if c.Contains(offset) {
			return c
		}
	}
	return align.Clause{}
}

// partial reports whether a denial is of a part or a degree alone: "not all",
// "not this warm", "not until"; or of what denies itself: "not refuse".
func (d *denial) partial(s *said) bool {
	if d.at > 0 && paused(s, d.at-1) && s.words[d.at].Low == "not" {
		return true // "a ticket, not arrest"
	}
	if next := d.at + 1; next < len(s.words) && negation.Denies(s.words[next].Low) && !negation.Not(&s.words[next]) {
		return true // "did not refuse"
	}
	for i := d.at + 1; i < len(s.words); i++ {
		if low := s.words[i].Low; i > d.at+partialReach && low != "before" && low != "previously" {
			continue
		}
		switch s.words[i].Low {
		case "all", "every", "everyone", "everything", "always", "both", "this", "that", "so", "as", "such", "more", "less", "than", "until", "till", "before", "previously",
			"yet", "much", "very", "enough", "only", "just", "too", "entirely", "completely", "fully", "necessarily", "exactly", "alone", "unless", "but", "instead", "rather":
			return true
		}
	}
	return false
}

// partialReach is how many words behind "not" a word may stand that narrows it.
const partialReach = 5

// weak reports whether a denial says what should or may not be: what is told
// may be so all the same.
func (d *denial) weak(s *said, o *said) bool {
	for _, w := range s.words[max(0, d.at-1) : d.at+1] {
		switch strings.TrimSuffix(w.Low, "n't") {
		case "should", "must", "ought", "need", "may", "might":
			return !slices.ContainsFunc(o.words, func(x edit.Word) bool { return x.Low == strings.TrimSuffix(w.Low, "n't") })
		}
	}
	return d.at == 0 && s.words[0].Low == "don't" // do not do it
}

// What a sentence needs to tell of a clause that denies it: how many of its
// content words, which part of those behind "not" it may leave out, and what
// share of those before it, which name whom it is about.
const (
	leastDenied  = 2
	deniedLeaves = 5
	leastSubject = 0.5
)

// whole reports whether the other sentence tells all that a clause denies, but
// for a word of many that is no figure.
func (o *opposition) whole(d *denial) bool {
	missing := 0
	for _, i := range d.content {
		w := &o.denying.words[i]
		if o.toldAs(w) >= 0 {
			continue
		}
		missing++
		if i == d.key || missing > len(d.content)/deniedLeaves || valued(o.denying.sentence, w) || o.contrary(w) {
			return false
		}
	}
	for _, i := range d.subject {
		if w := &o.denying.words[i]; valued(o.denying.sentence, w) && o.toldAs(w) < 0 {
			return false
		}
	}
	subject := o.told(d.subject)
	return float64(subject) >= leastSubject*float64(len(d.subject)) && len(d.content)-missing+subject >= leastDenied
}

// valued reports whether a word is part of a quantity or a time.
func valued(s *text.Sentence, w *edit.Word) bool {
	return slices.ContainsFunc(s.Mentions, func(m text.Mention) bool { return m.Span.Start < w.End && w.Start < m.Span.End })
}

// contrary reports whether the other sentence tells the contrary of a word.
func (o *opposition) contrary(w *edit.Word) bool {
	return slices.ContainsFunc(o.telling.words, func(t edit.Word) bool { return t.Content && thesaurus.Opposite(w.Low, t.Low) })
}

// denied sets a clause that denies something against a sentence that tells
// all of it. Who did not go by train may have gone: what the clause denies it
// denies as a whole, and only a sentence that tells the whole is at odds.
func (c *Comparison) denied(o *opposition) {
	o, d := o.oneDenial()
	if d == nil || d.key < 0 || !d.main || d.frame || d.partial(&o.denying) || d.weak(&o.denying, &o.telling) || !o.whole(d) {
		return
	}
	if asks(o.denying.sentence) || asks(o.telling.sentence) || prevents(o) || c.rulesOut(o.telling.words, o.denying.words) || o.conditional() || o.otherPerson(d) || sinceWhen(&o.denying, &o.telling) {
		return
	}
	c.settle(o.match(d.at, d.key+1, slices.Concat(d.subject, d.content)), contradiction(Negated, "a clause that denies what the other tells"))
}

// sinceWhen reports whether one of two sentences says since when, or for how
// long, something has not been, and the other that it was the last time, or is
// now the first: both tell the same.
func sinceWhen(a, b *said) bool {
	return a.lasting() && !a.latest() && b.latest() || b.lasting() && !b.latest() && a.latest()
}

// lasting reports whether a sentence says since when or for how long.
func (s *said) lasting() bool {
	return slices.ContainsFunc(s.words, func(w edit.Word) bool { return w.Low == "since" }) ||
		slices.ContainsFunc(s.sentence.Mentions, func(m text.Mention) bool {
			q, ok := m.Value.(*text.Quantity)
			return ok && q.Dimension == text.Duration
		})
}

// latest reports whether a sentence tells of the first time or the last.
func (s *said) latest() bool {
	return slices.ContainsFunc(s.words, func(w edit.Word) bool { return w.Low == "first" || w.Low == "last" || w.Low == "latest" })
}

// otherPerson reports whether the one that a clause denies something of is a
// pronoun, and the other sentence speaks of another person.
func (o *opposition) otherPerson(d *denial) bool {
	person := ""
	for _, w := range o.denying.words[max(0, d.at-subjectReach):d.at] {
		if pronoun(w.Low) {
			person = w.Low
		}
	}
	spoken := slices.ContainsFunc(o.telling.words, func(w edit.Word) bool { return pronoun(w.Low) })
	same := slices.ContainsFunc(o.telling.words, func(w edit.Word) bool { return w.Low == person })
	return person != "" && spoken && !same
}

// subjectReach is how many words before "not" its subject may stand.
const subjectReach = 3

func pronoun(w string) bool {
	switch w {
	case "i", "you", "we", "he", "she", "it", "they":
		return true
	}
	return false
}

// oneDenial turns the opposition so that the left sentence denies, and returns
// its denial; nil where both deny, none does, or one does so twice.
func (o *opposition) oneDenial() (*opposition, *denial) {
	l, r := denials(&o.denying), denials(&o.telling)
	switch {
	case len(l) == 1 && len(r) == 0:
		return o, &l[0]
	case len(r) == 1 && len(l) == 0:
		return o.other(), &r[0]
	}
	return o, nil
}

// prevents reports whether the sentence that tells something has a word of its
// own that denies in its turn: to stop, to refuse, other than.
func prevents(o *opposition) bool {
	for i, w := range o.telling.words {
		switch {
		case thwarts(w.Stem) && !edit.HasStem(o.denying.words, w.Stem), negation.Count(o.telling.words, i, i+1) > 0:
			return true
		case w.Low == "than" && i > 0 && (o.telling.words[i-1].Low == "other" || o.telling.words[i-1].Low == "rather"):
			return true
		case w.Low == "instead" || w.Low == "against":
			return true
		}
	}
	return false
}

// thwarts reports whether a verb, by its stem, says of another that it does
// not come about (Karttunen's negative implicatives, and their like).
func thwarts(stem string) bool {
	switch stem {
	case "abandon", "avoid", "ban", "bar", "block", "cancel", "ceas", "declin", "deter", "discourag", "dissuad", "elud", "end", "escap", "evad",
		"forbid", "forgo", "forget", "halt", "keep", "neglect", "oppos", "prevent", "prohibit", "quit", "refrain", "reject", "resist",
		"scrap", "shelv", "skirt", "stop", "suspend", "unlik":
		return true
	}
	return false
}
