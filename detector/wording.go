package detector

import (
	"slices"

	"github.com/atodds/atodds/align"
	"github.com/atodds/atodds/align/text"
	"github.com/atodds/atodds/detector/internal/edit"
)

var wording = Comparator{
	Name: "wording",
	Doc: `another word in the same place

Two tellings of one sentence are set word against word. Where one word stands
in the place of another and the rest is the same, they are at odds if one
excludes the other ("nurse" and "doctor", "northern" and "southern"), if they
name stages of one course or take a side ("arrested" and "convicted",
"protesters" and "rioters"), if they are nouns for different things of one
sort, and, where it is all that differs, if they have nothing in common at
all. Synonyms, wider and narrower words, other forms and spellings, and what
is a matter of style say the same. Where several words differ, the sentence is
told in other words, and single words of it prove nothing. In reports that
nobody has paired, words that differ are looked at in copies alone. The lists
"exclusive" and "neutral" of the configuration add words.

In two documents of which one copies the other, a term that stands in the place
of another in two places or more is one finding with all of them: the mark of a
machine that exchanges words. Of synonyms it takes three, and the finding is a
note, as for a country that one of the two calls by its formal name throughout.
Spellings, short forms, names, days and verbs of saying are style.`,
	Severity: Error,
	Compare:  compareWording,
	Copied:   compareSubstitutions,
}

func compareWording(c *Comparison) {
	s := c.tellings()
	if s == nil {
		return
	}
	swaps := c.swaps(s)
	for i, w := range swaps {
		ruling, ok := ruleSwap(w)
		if !ok || c.inUnits(s, w) {
			continue
		}
		ruling = c.inPlace(s, swaps, i, ruling)
		e := s.Edits[w.edit]
		c.settle(align.Match{
			Left:  text.Mention{Span: place(s.Left, e.LeftFrom, e.LeftTo)},
			Right: text.Mention{Span: place(s.Right, e.RightFrom, e.RightTo)},
			Score: 1,
		}, ruling)
	}
}

// ruleSwap returns what a swap of one word for another amounts to, if the rest
// is the same; false where other comparators see to it.
func ruleSwap(w swap) (Ruling, bool) {
	switch w.kind {
	case swapExclusive:
		return contradiction(Excluded, because("one excludes the other", w.left.Low, w.right.Low)), true
	case swapStage:
		return drift(Reworded, because("they tell different things", w.left.Low, w.right.Low)), true
	case swapSister:
		return drift(Reworded, because("two things of one sort", w.left.Low, w.right.Low)), true
	case swapWord:
		return drift(Reworded, because("words with nothing in common", w.left.Low, w.right.Low)), true
	case swapLoose:
		return drift(Reworded, because("words that are no synonyms", w.left.Low, w.right.Low)), true
	case swapTerm:
		return drift(Reworded, because("terms with nothing in common", w.left.Low, w.right.Low)), true
	case swapAlike:
		return compatible(LessPrecise, "words that may mean the same"), true
	case swapPhrase:
		return notComparable(Role, "told in other words"), true
	}
	return Ruling{}, false
}

// inPlace withdraws a ruling on a swap where more differs than it.
func (c *Comparison) inPlace(s *edit.Script, swaps []swap, at int, ruling Ruling) Ruling {
	w := swaps[at]
	switch {
	case !ruling.Verdict.Finding():
		return ruling
	case c.Pair.Vouched && shifts(s, w), !c.Pair.Vouched && (edit.HasStem(s.Right, w.left.Stem) || edit.HasStem(s.Left, w.right.Stem)):
		return compatible(HedgeCode, "the other telling has the word, too")
	case asks(c.Pair.Left) != asks(c.Pair.Right):
		return notComparable(Role, "a question and a statement")
	case !settledAround(s, w.edit):
		return notComparable(Role, "the words around it differ, too")
	case !c.Pair.Vouched && slices.ContainsFunc(swaps, func(o swap) bool { return o.kind == swapName }):
		return notComparable(Role, "a name differs, too: two facts")
	case w.kind == swapWord && !alone(swaps, at), (w.kind == swapLoose || w.kind == swapTerm) && !(soleEdit(swaps, at) && c.onlyHere()):
		return notComparable(Role, "told in other words")
	case !c.Pair.Vouched:
		return c.strictly(s, turn{edit: w.edit}, ruling)
	}
	return ruling
}

// shifts reports whether a word of a swap stands in another edit of the other
// telling: it has changed places.
func shifts(s *edit.Script, w swap) bool {
	for i, e := range s.Edits {
		if i != w.edit && (edit.HasStem(s.Right[e.RightFrom:e.RightTo], w.left.Stem) || edit.HasStem(s.Left[e.LeftFrom:e.LeftTo], w.right.Stem)) {
			return true
		}
	}
	return false
}

// onlyHere reports whether the caller has paired two documents that are the
// same but for this pair of sentences: nobody has told them in other words.
func (c *Comparison) onlyHere() bool {
	if !c.Pair.Vouched {
		return false
	}
	if c.left == nil || c.right == nil {
		return true
	}
	few, many := c.left.sentences, c.right.sentences
	if len(many) < len(few) {
		few, many = many, few
	}
	changed := 0
	for i := range few {
		if !slices.ContainsFunc(many, func(s text.Sentence) bool { return s.Text() == few[i].Text() }) {
			changed++
		}
	}
	return changed <= 1
}

// inUnits reports whether a swap is of words of which figures are made, such
// as units: what they come to is for the comparators of figures.
func (c *Comparison) inUnits(s *edit.Script, w swap) bool {
	e := s.Edits[w.edit]
	return ofUnit(c.Pair.Left, place(s.Left, e.LeftFrom, e.LeftTo)) && ofUnit(c.Pair.Right, place(s.Right, e.RightFrom, e.RightTo))
}

// ofUnit reports whether a stretch is part of a quantity that has a unit.
func ofUnit(s *text.Sentence, span text.Span) bool {
	return slices.ContainsFunc(s.Mentions, func(m text.Mention) bool {
		q, ok := m.Value.(*text.Quantity)
		return ok && q.Unit.Name != "" && m.Span.Start <= span.Start && span.End <= m.Span.End
	})
}

// soleEdit reports whether nothing else differs at all.
func soleEdit(swaps []swap, at int) bool {
	return !slices.ContainsFunc(swaps, func(w swap) bool { return w.edit != swaps[at].edit && w.kind != swapStyle })
}

// alone reports whether nothing else differs but figures and names, which
// leave the wording as it is.
func alone(swaps []swap, at int) bool {
	return !slices.ContainsFunc(swaps, func(w swap) bool {
		return w.edit != swaps[at].edit && w.kind != swapStyle && w.kind != swapFigure && w.kind != swapName
	})
}

// toldOnce takes from the findings of a pair those about the wording of what
// another finding is about, "week" for "month" in two rates, and of the figures
// of a change that goes the other way all but one: that by which it changed,
// rather than the one that it led to.
func toldOnce(findings []Finding) []Finding {
	rank := func(kind string) int { return slices.Index([]string{scope.Name, wording.Name}, kind) }
	all := slices.Clone(findings)
	turned := slices.IndexFunc(all, func(f Finding) bool { return f.Code == DirectionCode && f.Kind == percentage.Name })
	if turned < 0 {
		turned = slices.IndexFunc(all, func(f Finding) bool { return f.Code == DirectionCode })
	}
	at := -1
	return slices.DeleteFunc(findings, func(f Finding) bool {
		at++
		if turned >= 0 && at != turned && (f.Code == DirectionCode || rank(f.Kind) >= 0 && rightBefore(f.Left, all[turned].Left)) {
			return true
		}
		return rank(f.Kind) >= 0 && slices.ContainsFunc(all, func(o Finding) bool {
			return rank(o.Kind) < rank(f.Kind) && o.Right != nil && o.Left.Span.Overlaps(f.Left.Span) && o.Right.Span.Overlaps(f.Right.Span)
		})
	})
}

// verbBytes is how far before a figure the verb stands that tells which way it
// went.
const verbBytes = 12

// rightBefore reports whether the words of a finding stand right before a figure.
func rightBefore(words, figure Side) bool {
	gap := figure.Span.Start - words.Span.End
	return 0 <= gap && gap <= verbBytes
}
