package detector

import (
	"slices"

	"github.com/atodds/atodds/align"
	"github.com/atodds/atodds/align/text"
	"github.com/atodds/atodds/detector/internal/edit"
	"github.com/atodds/atodds/detector/internal/frame"
	"github.com/atodds/atodds/detector/internal/negation"
	"github.com/atodds/atodds/detector/internal/phrase"
)

// tellsApart says why two clauses that turn each other round may both be
// true, in a few words; nothing where they cannot.
func (c *Comparison) tellsApart(a, b *toldClause, t *reversal, m align.Match) string {
	switch {
	case quoted(a.sentence, m.Left) || quoted(b.sentence, m.Right):
		return "what quotations say is compared as such"
	case !sharesEnough(a, b, t):
		return "clauses with too little in common"
	case !oneSubject(a, b, t):
		return "the subjects may be two"
	case t.code == Opposite && !oneObject(a, b, t):
		return "done to something else"
	case oneSided(a, b, staged), oneSided(a, b, conditioned):
		return "at another stage, or under a condition"
	case t.code == Negated && sinceWhen(&a.said, &b.said):
		return "not since then, and then for the last time"
	case otherTimes(a, b), otherFiguresIn(a, b):
		return "at other times, or with other figures"
	case !c.oneVoice(a, b, m):
		return "other speakers"
	}
	return ""
}

// sharesEnough reports whether two clauses have enough in common besides
// their turn. What is denied is in common, too.
func sharesEnough(a, b *toldClause, t *reversal) bool {
	beside := func(c *toldClause, but [2]int) []edit.Word {
		var list []edit.Word
		for i := c.from; i < c.to; i++ {
			if w := &c.words[i]; w.Content && !negation.Light(w) && (t.code == Negated || i < but[0] || i >= but[1]) {
				list = append(list, *w)
			}
		}
		return list
	}
	l, r := beside(a, t.left), beside(b, t.right)
	common := 0
	for i := range l {
		if slices.ContainsFunc(r, func(w edit.Word) bool { return oneWord(&l[i], &w) }) {
			common++
		}
	}
	return common >= leastBesideTurn && float64(common) >= leastBesideTurnOf*float64(min(len(l), len(r)))
}

// oneSubject reports whether a word stands before the turn in both clauses,
// and no names that only one of them has stand there on both sides: the
// Senate passed what the House rejected. A pronoun may stand for anyone.
func oneSubject(a, b *toldClause, t *reversal) bool {
	l, r := before(a, t.left[0]), before(b, t.right[0])
	if slices.ContainsFunc(l, standsForOne) || slices.ContainsFunc(r, standsForOne) {
		return false
	}
	shared := false
	lacks := func(some, other []edit.Word) bool {
		lack := false
		for i := range some {
			w := &some[i]
			has := slices.ContainsFunc(other, func(o edit.Word) bool { return w.Stem == o.Stem })
			shared = shared || has && w.Content && !negation.Light(w)
			lack = lack || !has && w.Capital
		}
		return lack
	}
	x, y := lacks(l, r), lacks(r, l)
	return shared && !(x && y)
}

// objectReach is how many words behind an act are looked at for what it is
// done to.
const objectReach = 4

// oneObject reports whether of the words right behind two acts any is common,
// where both have some: who approves a plan may reject calls for another.
func oneObject(a, b *toldClause, t *reversal) bool {
	behind := func(c *toldClause, from int) []edit.Word {
		words := c.words[min(from, c.to):min(from+objectReach, c.to)]
		for i := range words {
			if i > 0 && circumstance[words[i].Low] {
				words = words[:i]
				break
			}
		}
		return edit.Content(words)
	}
	l, r := behind(a, t.left[1]), behind(b, t.right[1])
	return len(l) == 0 || len(r) == 0 || slices.ContainsFunc(l, func(w edit.Word) bool { return edit.HasStem(r, w.Stem) })
}

// circumstance are words behind an object that begin to tell when, where or
// how something is done to it.
var circumstance = phrase.Set("for in on at by from with after before until during since as while because")

// before returns the words of a clause before a place, with the last ones of
// what the clause hangs on.
func before(c *toldClause, at int) []edit.Word {
	return c.words[max(0, c.from-subjectBefore):max(at, c.from)]
}

func standsForOne(w edit.Word) bool {
	switch w.Low {
	case "he", "she", "it", "they", "we", "i", "you", "others", "some", "other", "another", "both", "one", "many", "most", "few":
		return true
	}
	return false
}

// staged are words for one of several stages of what goes on, conditioned
// those for what may be, or is wanted.
var (
	staged = phrase.Set(`initially first originally earlier previously later eventually finally then once again still yet longer
		already until now soon since subsequently ultimately today`)
	conditioned = phrase.Set(`if unless whether could would may might should must can will shall couldn't wouldn't shouldn't can't cannot won't likely unlikely want wants wanted hope
		hopes hoped vow vowed expect expected try tried trying plan planned plans threatened threaten consider considering
		considered urge urged urges ask asked asks demand demanded propose proposed poised set due`)
)

// oneSided reports whether one of two sentences alone has words of a set in
// its clause or before.
func oneSided(a, b *toldClause, set map[string]bool) bool {
	in := func(c *toldClause) bool {
		return slices.ContainsFunc(c.words[:c.to], func(w edit.Word) bool { return set[w.Low] })
	}
	return in(a) != in(b)
}

// staging reports whether one side of an edit alone has words of a set.
func staging(s *edit.Script, e edit.Edit, set map[string]bool) bool {
	in := func(w edit.Word) bool { return set[w.Low] }
	return slices.ContainsFunc(s.Left[e.LeftFrom:e.LeftTo], in) != slices.ContainsFunc(s.Right[e.RightFrom:e.RightTo], in)
}

// otherTimes reports whether two clauses name times, of which none is that of
// the other.
func otherTimes(a, b *toldClause) bool {
	x, y := timesIn(a), timesIn(b)
	return len(x) > 0 && len(y) > 0 && !slices.ContainsFunc(x, func(t *text.Time) bool {
		return slices.ContainsFunc(y, func(u *text.Time) bool { return !frame.OtherDate(t, u) })
	})
}

// otherFiguresIn is otherTimes for figures.
func otherFiguresIn(a, b *toldClause) bool {
	v, w := figuresIn(a), figuresIn(b)
	return len(v) > 0 && len(w) > 0 && !slices.ContainsFunc(v, func(f string) bool { return slices.Contains(w, f) })
}

func timesIn(c *toldClause) []*text.Time {
	var list []*text.Time
	for _, m := range c.sentence.Mentions {
		if t, ok := m.Value.(*text.Time); ok && c.holds(m.Span) {
			list = append(list, t)
		}
	}
	return list
}

// figuresIn returns the words with digits that are no part of a time.
func figuresIn(c *toldClause) []string {
	var list []string
	for _, w := range c.own() {
		if w.Figure && !slices.ContainsFunc(c.sentence.Mentions, func(m text.Mention) bool {
			return m.Kind == text.KindTime && m.Span.Start <= w.Start && w.Start < m.Span.End
		}) {
			list = append(list, w.Low)
		}
	}
	return list
}

// holds reports whether a span begins in the clause.
func (c *toldClause) holds(s text.Span) bool {
	return c.from < c.to && c.words[c.from].Start <= s.Start && s.Start < c.words[c.to-1].End
}

// oneVoice reports whether what is said to be so in one sentence is said by
// somebody whom the other names, too: opponents call unfair what the
// government calls fair.
func (c *Comparison) oneVoice(a, b *toldClause, m align.Match) bool {
	return c.left.shared(a, m.Left.Span, b.words) || c.right.shared(b, m.Right.Span, a.words)
}

// shared reports whether each speaker of some words of a sentence stands among
// the words of another.
func (s *sayings) shared(a *toldClause, at text.Span, other []edit.Word) bool {
	if s == nil {
		return true
	}
	for _, v := range s.voicesIn(a.sentence) {
		if !slices.ContainsFunc(v.attribution.Contents, func(c text.Span) bool { return c.Overlaps(at) }) {
			continue
		}
		speaker := v.attribution.Speaker
		if !slices.ContainsFunc(a.words, func(w edit.Word) bool {
			return w.Content && speaker.Start <= w.Start && w.Start < speaker.End && edit.HasStem(other, w.Stem)
		}) {
			return false
		}
	}
	return true
}
