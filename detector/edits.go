package detector

import (
	"github.com/atodds/atodds/align/text"
	"github.com/atodds/atodds/detector/internal/edit"
)

// What two sentences need in common before words of theirs that differ say
// anything: content words, and what share of those of the shorter.
// In tellings that differ at one place alone, fewer will do.
const (
	leastCommon = 4
	leastBrief  = 3
	leastShare  = 0.6
)

// A telling holds what several comparators ask of the sentences of a pair: their
// words, by which of these they differ, and what these differences are. Nobody
// changes what it holds.
type telling struct {
	readings    *readings // of the run; nil for none
	left, right *reading

	script *edit.Script
	known  bool

	slots   *slots
	slotted bool

	swaps   []swap
	swapped bool
}

// shared returns what is held for all comparators of the pair; by itself, a
// comparison holds nothing, for its sentences may become others.
func (c *Comparison) shared() *telling {
	if c.telling == nil {
		return new(telling)
	}
	return c.telling
}

// wordsOf returns the words of the sentences of the pair.
func (c *Comparison) wordsOf() (left, right []edit.Word) {
	l, r := c.readingsOf()
	return l.words, r.words
}

// readingsOf returns the readings of the sentences of the pair.
func (c *Comparison) readingsOf() (left, right *reading) {
	t := c.shared()
	if t.left == nil {
		t.left, t.right = t.readings.of(c.Pair.Left), t.readings.of(c.Pair.Right)
	}
	return t.left, t.right
}

// tellings returns by which words the sentences of the pair differ, or nil
// where they have too little in common to be two tellings of one sentence.
func (c *Comparison) tellings() *edit.Script {
	t := c.shared()
	if !t.known && bothEnglish(c.Pair.Left, c.Pair.Right) {
		t.script = scriptBetween(c.wordsOf())
	}
	t.known = true
	return t.script
}

func scriptOf(l, r *text.Sentence) *edit.Script {
	if !bothEnglish(l, r) {
		return nil
	}
	return scriptBetween(edit.Words(l.Text(), l.Span.Start), edit.Words(r.Text(), r.Span.Start))
}

// scriptBetween is [scriptOf] for the words of two sentences. It counts what
// they have in common in any order before it looks for the best one.
func scriptBetween(left, right []edit.Word) *edit.Script {
	least := max(leastBrief, leastShare*float64(min(edit.Contents(left), edit.Contents(right))))
	if float64(edit.InCommon(left, right)) < least {
		return nil
	}
	s := edit.Between(left, right)
	if s.Common < leastBrief || s.Common < leastCommon && len(s.Edits) > 1 || s.Share() < leastShare {
		return nil
	}
	return s
}

// aroundEdit is how many words on either side of an edit are looked at.
const aroundEdit = 4

// settledAround reports whether most words around an edit are common to both
// tellings, so that what differs is this and not the clause.
func settledAround(s *edit.Script, at int) bool {
	e := s.Edits[at]
	common, all := 0, 0
	count := func(from, to int, apart func(int) bool) {
		for i := from; i < to; i++ {
			if all++; !apart(i) {
				common++
			}
		}
	}
	inLeft := func(i int) bool {
		for _, e := range s.Edits {
			if e.LeftFrom <= i && i < e.LeftTo {
				return true
			}
		}
		return false
	}
	inRight := func(i int) bool {
		for _, e := range s.Edits {
			if e.RightFrom <= i && i < e.RightTo {
				return true
			}
		}
		return false
	}
	count(max(0, e.LeftFrom-aroundEdit), e.LeftFrom, inLeft)
	count(e.LeftTo, min(len(s.Left), e.LeftTo+aroundEdit), inLeft)
	count(max(0, e.RightFrom-aroundEdit), e.RightFrom, inRight)
	count(e.RightTo, min(len(s.Right), e.RightTo+aroundEdit), inRight)
	return 2*common >= all
}

// place returns the bytes of a stretch of words, with the word behind it, or
// else before it, so that something is shown where nothing stands.
func place(words []edit.Word, from, to int) text.Span {
	switch {
	case to < len(words) && from == to:
		to++
	case from == to && from > 0:
		from--
	}
	if from >= to {
		return text.Span{}
	}
	return text.Span{Start: words[from].Start, End: words[to-1].End}
}

// bothEnglish reports whether two sentences were read in English.
func bothEnglish(l, r *text.Sentence) bool {
	return l.Language == r.Language && (l.Language == "en" || l.Language == "")
}
