package detector

import (
	_ "embed"
	"slices"
	"strings"

	"github.com/atodds/atodds/align"
	"github.com/atodds/atodds/align/text"
	"github.com/atodds/atodds/detector/internal/cue"
	"github.com/atodds/atodds/detector/internal/edit"
	"github.com/atodds/atodds/detector/internal/negation"
	"github.com/atodds/atodds/internal/thesaurus"
)

//go:embed data/connectives.txt
var connectiveText string

var linkCues = newLexicon("connectives", "words that tie what happened to a time or a cause: phrase = cause, despite, after, before, while or then; a word with + stands for all its forms",
	connectiveText, cue.Parse("cause", "despite", "after", "before", "while", "then"))

var cause = Comparator{
	Name: "cause",
	Doc: `after it, or because of it

Two tellings of one sentence are set word against word. "After the storm" that
became "because of the storm" is hardened to a cause; the other way round the
cause is lost. Where both give a cause, and another one, they contradict each
other, and so do "because of" and "despite". "Amid", "during" and "following" tell of time alone, and a cause that one
of them leaves out is none that it denies.`,
	Severity: Error,
	Compare:  compareCause,
}

func compareCause(c *Comparison) {
	s, l, r := c.connected()
	if s == nil {
		return
	}
	for i := range s.Edits {
		t, ok := linkOf(s, i, l, r)
		switch {
		case ok && concedes(t):
			c.settle(t.match(s), c.ruleLink(s, i, contradiction(CauseCode, "because of it, or in spite of it")))
		case ok && (t.left.Class == "cause") != (t.right.Class == "cause"):
			c.settle(t.match(s), c.ruleLink(s, i, c.causal(t)))
		case ok && t.left.Class == "cause":
			c.settle(t.match(s), same(HedgeCode, "a cause in other words"))
		case !ok && !turns(s, i, contraryActs.in(c.Lexicons)):
			if m, ok := otherCause(s, i, l, r); ok {
				c.settle(m, c.ruleLink(s, i, contradiction(CauseCode, "another cause")))
			}
		}
	}
}

// concedes reports whether one telling gives as a cause, or as what came
// before, that in spite of which the other says it happened.
func concedes(t link) bool {
	tied := func(class string) bool { return class == "cause" || class == "after" }
	return t.left.Class == "despite" && tied(t.right.Class) || t.right.Class == "despite" && tied(t.left.Class)
}

func turns(s *edit.Script, at int, list acts) bool {
	_, ok := turnOf(s, at, list)
	return ok
}

// connected returns by which words the sentences differ, and their
// connectives; nil where there is nothing to compare.
func (c *Comparison) connected() (s *edit.Script, l, r []cue.Mark) {
	if s = c.tellings(); s == nil || asks(c.Pair.Left) || asks(c.Pair.Right) {
		return nil, nil, nil
	}
	list := linkCues.in(c.Lexicons)
	if l, r = list.In(s.Left), list.In(s.Right); len(l) == 0 || len(r) == 0 {
		return nil, nil, nil
	}
	return s, l, r
}

// A link is an edit in which two tellings tie what happened to the same thing
// by other connectives.
type link struct{ left, right cue.Mark }

// linkOf reads an edit as a link: a connective on either side, and nothing
// else that differs.
func linkOf(s *edit.Script, at int, l, r []cue.Mark) (link, bool) {
	e := s.Edits[at]
	left, okL := markIn(l, e.LeftFrom, e.LeftTo)
	right, okR := markIn(r, e.RightFrom, e.RightTo)
	if !okL || !okR {
		return link{}, false
	}
	return link{left, right}, tiesAlike(s.Left[left.To:], s.Right[right.To:]) &&
		forms(rest(s.Left, e.LeftFrom, e.LeftTo, left), rest(s.Right, e.RightFrom, e.RightTo, right))
}

// tiesAlike reports whether what stands behind two connectives begins with the
// same word that says something.
func tiesAlike(l, r []edit.Word) bool {
	a, b := meaningful(l), meaningful(r)
	return len(a) > 0 && len(b) > 0 && forms(a[:1], b[:1])
}

// match sets the connectives against each other, with what follows.
func (t *link) match(s *edit.Script) align.Match {
	return align.Match{
		Left:  text.Mention{Span: place(s.Left, t.left.From, phraseEnd(s.Left, t.left.To))},
		Right: text.Mention{Span: place(s.Right, t.right.From, phraseEnd(s.Right, t.right.To))},
		Score: 1,
	}
}

// phraseEnd returns the end of what a connective ties to: up to the first word
// that says something.
func phraseEnd(words []edit.Word, from int) int {
	for i := from; i < min(len(words), from+3); i++ {
		if words[i].Content {
			return i + 1
		}
	}
	return min(len(words), from+1)
}

// causal rules that one of two tellings gives as a cause what the other ties
// to a time.
func (c *Comparison) causal(t link) Ruling {
	ruling := drift(CauseCode, "a time told as a cause")
	ruling.Direction = "hardened"
	if later := c.Pair.Right.Document.Date.Before(c.Pair.Left.Document.Date); later != (t.left.Class == "cause") {
		ruling.Direction = "softened"
	}
	return ruling
}

// ruleLink withdraws a ruling where the words around it differ, too, or the
// sentences are no tellings of one.
func (c *Comparison) ruleLink(s *edit.Script, at int, ruling Ruling) Ruling {
	switch {
	case !settledAround(s, at):
		return notComparable(Role, "the words around it differ, too")
	case !c.Pair.Vouched && !c.retold(s) && !c.toldInClause(s, at):
		return notComparable(Role, "two sentences rather than two tellings of one")
	}
	return ruling
}

// causeReach is how many words behind its connective a cause may be named, and
// maxCause how many words may name it.
const (
	causeReach = 2
	maxCause   = 3
)

// otherCause reads an edit as another cause behind the same connective, or
// behind another one that gives a cause, too.
func otherCause(s *edit.Script, at int, l, r []cue.Mark) (align.Match, bool) {
	e := s.Edits[at]
	left, okL := causeBefore(s.Left, l, e.LeftFrom, e.LeftTo)
	right, okR := causeBefore(s.Right, r, e.RightFrom, e.RightTo)
	if !okL || !okR {
		return align.Match{}, false
	}
	a, b := causeNamed(s.Left, left.To, e.LeftTo), causeNamed(s.Right, right.To, e.RightTo)
	if len(a) == 0 || len(b) == 0 || len(a) > maxCause || len(b) > maxCause {
		return align.Match{}, false
	}
	for _, x := range a {
		for _, y := range b {
			if x.Stem == y.Stem || thesaurus.Alike(x.Low, y.Low) || thesaurus.AlikeInAnySense(x.Low, y.Low) && !thesaurus.Opposite(x.Low, y.Low) {
				return align.Match{}, false
			}
		}
		if edit.HasStem(s.Right, x.Stem) {
			return align.Match{}, false
		}
	}
	return align.Match{
		Left:  text.Mention{Span: place(s.Left, left.From, e.LeftTo)},
		Right: text.Mention{Span: place(s.Right, right.From, e.RightTo)},
		Score: 1,
	}, true
}

// causeBefore returns the connective of a cause that stands right before a
// stretch of words, or begins it.
func causeBefore(words []edit.Word, marks []cue.Mark, from, to int) (cue.Mark, bool) {
	for _, m := range marks {
		if m.Class == "cause" && m.To < to && from-m.To <= causeReach && m.From >= from-causeReach-4 && len(edit.Content(words[m.To:max(m.To, from)])) == 0 {
			return m, true
		}
	}
	return cue.Mark{}, false
}

// causeNamed returns the words of a stretch that name a cause with its noun,
// or nothing where they are names or figures, which others compare, or only
// describe what follows.
func causeNamed(words []edit.Word, from, to int) []edit.Word {
	list := edit.Content(words[from:to])
	if slices.ContainsFunc(list, func(w edit.Word) bool { return w.Capital || w.Figure || negation.Light(&w) }) || len(list) == 0 {
		return nil
	}
	head := list[len(list)-1]
	follows := to < len(words) && words[to].Content && words[to].Start == words[to-1].End+1
	if parts := thesaurus.Parts(head.Low); !strings.HasPrefix(parts, "n") || strings.Contains(parts, "a") || follows && !strings.Contains(thesaurus.Parts(words[to].Low), "v") && !strings.HasSuffix(words[to].Low, "ly") {
		return nil
	}
	return list
}
