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

var polarity = Comparator{
	Name: "polarity",
	Doc: `yes or no, up or down, one or its contrary

Two tellings of one sentence are set word against word. A negation that one
has and the other lacks turns it round; so does a word in the place of its
contrary: rose and fell, agreed and refused; the lexicon "contraries" has
acts in several words, such as accept and turn down. Two turns that undo each other
are none: "did not pass" and "failed" say the same. "Not only" denies nothing,
and what one telling leaves out it does not deny.

Two reports of one event are set clause against clause, however little else
their sentences have in common: "Reyes pleaded not guilty" and "Reyes, who had
pleaded guilty, was led away". Subject and object must be the same, and nothing
may tell of another time, stage, condition or speaker.`,
	Severity: Error,
	Compare:  comparePolarity,
}

// A turn is an edit by which a sentence may say the contrary.
type turn struct {
	edit int
	code Code
	rule string
	act  bool // by an act of several words, from a list
}

func comparePolarity(c *Comparison) {
	if c.turned() {
		return
	}
	c.reversed()
	if !c.Pair.Vouched || !bothEnglish(c.Pair.Left, c.Pair.Right) {
		return
	}
	left, right := c.wordsOf()
	o := &opposition{denying: said{c.Pair.Left, left}, telling: said{c.Pair.Right, right}}
	if c.brief() && c.refuted(o) {
		return
	}
	c.denied(o)
}

// turned settles the turns of two tellings of one sentence. It reports whether
// there is any that can be compared.
func (c *Comparison) turned() bool {
	s := c.tellings()
	if s == nil {
		return false
	}
	found := false
	list := contraryActs.in(c.Lexicons)
	var turns []turn
	for i := range s.Edits {
		if t, ok := turnOf(s, i, list); ok {
			turns = append(turns, t)
		}
	}
	for i, t := range turns {
		ruling := contradiction(t.code, t.rule)
		switch {
		case undone(s, turns, i), t.code == Negated && evenly(s):
			ruling = compatible(HedgeCode, "two turns that undo each other")
		case t.code == Negated && sinceWhen(&said{c.Pair.Left, s.Left}, &said{c.Pair.Right, s.Right}):
			ruling = compatible(HedgeCode, "not since then, and then for the last time")
		case t.code == Negated && c.sameExtent(s, t.edit):
			ruling = compatible(LessPrecise, "parts of a set that may be one")
		case t.code == Negated && (oneHas(s, isUnless) || limited(s, t.edit)):
			ruling = notComparable(Role, "one says until when, or unless what")
		case t.code == Negated && c.deniedElsewise(s, t.edit):
			ruling = compatible(HedgeCode, "a denial in other words")
		case t.code == Negated && wanted(s, t.edit):
			ruling = notComparable(Role, "what should be is not what is")
		case t.code == Negated && replaced(s, t.edit):
			ruling = notComparable(Role, "what is denied is something else")
		case asks(c.Pair.Left) != asks(c.Pair.Right):
			ruling = notComparable(Role, "a question and a statement")
		case len(s.Edits) > 1 && (underCondition(s, t.edit) || t.code == Negated && oneHas(s, isIf)):
			ruling = notComparable(Role, "under a condition, and something else differs")
		case t.act && c.othersMove():
			ruling = notComparable(Role, "figures tell which way it goes")
		case !settledAround(s, t.edit):
			ruling = notComparable(Role, "the words around it differ, too")
		case !c.Pair.Vouched:
			ruling = c.strictly(s, t, ruling)
		}
		found = found || ruling.Verdict != NotComparable
		e := s.Edits[t.edit]
		c.settle(align.Match{
			Left:  text.Mention{Span: place(s.Left, e.LeftFrom, e.LeftTo)},
			Right: text.Mention{Span: place(s.Right, e.RightFrom, e.RightTo)},
			Score: 1,
		}, ruling)
	}
	return found
}

// othersMove reports whether figures that answer each other go up in one
// telling and down in the other, which those who compare figures report.
func (c *Comparison) othersMove() bool {
	return slices.ContainsFunc(c.Pair.Matches, func(m align.Match) bool {
		l, okL := m.Left.Value.(*text.Quantity)
		r, okR := m.Right.Value.(*text.Quantity)
		return okL && okR && l.Dir != r.Dir && l.Dir != text.NoDirection && r.Dir != text.NoDirection
	})
}

// What two sentences that nobody vouched for need before a turn counts: what share
// of the content words of the longer both have, how many words the turn may
// have on a side, and how far apart, in days, the documents may be.
const (
	leastCopied = 0.7
	maxSlip     = 2
	maxApart    = 3
)

// strictly withdraws a ruling on a pair that nobody vouched for unless the
// sentences are the same but for the turn: reports of two months and remarks
// of two people turn each other round without being at odds.
func (c *Comparison) strictly(s *edit.Script, t turn, ruling Ruling) Ruling {
	e := s.Edits[t.edit]
	longer := max(len(edit.Content(s.Left)), len(edit.Content(s.Right)))
	apart := c.daysApart()
	switch {
	case staging(s, e, staged), t.code == Opposite && staging(s, e, conditioned):
		return notComparable(Role, "at another stage, or what is wanted")
	case otherTimes(whole(c.Pair.Left, s.Left), whole(c.Pair.Right, s.Right)):
		return notComparable(Role, "at other times")
	case t.code == Opposite && c.otherObjects(s, &e):
		return notComparable(Role, "done to something else")
	case c.toldInClause(s, t.edit) && e.LeftTo-e.LeftFrom <= maxTurn && e.RightTo-e.RightFrom <= maxTurn:
		return ruling
	case float64(s.Common) < leastCopied*float64(longer):
		return notComparable(Role, "two sentences rather than two tellings of one")
	case !t.act && (e.LeftTo-e.LeftFrom > maxSlip || e.RightTo-e.RightFrom > maxSlip):
		return notComparable(Role, "more than the turn differs there")
	case apart < 0 || apart > maxApart:
		return notComparable(NoDate, "reports of other days")
	}
	return ruling
}

// otherObjects reports whether both sides of an edit tell more than an act or a
// word and its contrary: who closes his doors may open new halls.
func (c *Comparison) otherObjects(s *edit.Script, e *edit.Edit) bool {
	left, right := len(edit.Content(s.Left[e.LeftFrom:e.LeftTo])), len(edit.Content(s.Right[e.RightFrom:e.RightTo]))
	if x, y, ok := contraryActs.in(c.Lexicons).contrary(s, e); ok {
		return left > len(edit.Content(s.Left[x.from:x.to])) && right > len(edit.Content(s.Right[y.from:y.to]))
	}
	return left > 1 && right > 1
}

// maxTurn is how many content words an edit may have on a side that turns the
// sentence round; a longer one tells something else.
const maxTurn = 3

// turnOf reads an edit as a turn; list tells which acts are contrary. A verb
// that denies, such as "refused", does so no more where it is such an act.
func turnOf(s *edit.Script, at int, list acts) (turn, bool) {
	e := s.Edits[at]
	left, right := s.Left[e.LeftFrom:e.LeftTo], s.Right[e.RightFrom:e.RightTo]
	if len(edit.Content(left)) > maxTurn || len(edit.Content(right)) > maxTurn {
		return turn{}, false
	}
	if slices.ContainsFunc(left, isFigure) && slices.ContainsFunc(right, isFigure) {
		return turn{}, false // what figures measure is for others to compare: long tons, short tons
	}
	x, y, acting := list.contrary(s, &e)
	denials := negation.Count(s.Left, e.LeftFrom, e.LeftTo) + negation.Count(s.Right, e.RightFrom, e.RightTo)
	denials -= negation.Count(s.Left, max(x.from, e.LeftFrom), min(x.to, e.LeftTo)) + negation.Count(s.Right, max(y.from, e.RightFrom), min(y.to, e.RightTo))
	denied := denials%2 == 1
	if denied && alikeDenials(left, right) {
		denied = false
	}
	word, other := contraries(s, left, right)
	opposite := acting || word != nil
	if !acting && opposite && negation.Denies(word.Low) != negation.Denies(other.Low) {
		denied = !denied // who refused did not agree: that is what the contrary says
	}
	switch {
	case denied == opposite:
		return turn{}, false
	case denied && (addsMore(s, &e) || tellsMore(left, right)):
		return turn{}, false
	case denied:
		return turn{at, Negated, "a negation that one telling lacks", false}, true
	}
	return turn{at, Opposite, "a word and its contrary", acting}, true
}

func isFigure(w edit.Word) bool { return w.Figure }

// addsMore reports whether the telling that denies says more than that, which
// the other leaves out: "with no possibility of parole".
func addsMore(s *edit.Script, e *edit.Edit) bool {
	denying, other := s.Left[e.LeftFrom:e.LeftTo], s.Right[e.RightFrom:e.RightTo]
	if negation.Count(s.Left, e.LeftFrom, e.LeftTo)%2 == 0 {
		denying, other = other, denying
	}
	for _, w := range edit.Content(denying) {
		if negation.Denies(w.Low) {
			continue
		}
		if !slices.ContainsFunc(edit.Content(other), func(o edit.Word) bool { return thesaurus.Alike(w.Low, o.Low) }) {
			return true
		}
	}
	return false
}

// tellsMore reports whether in the place of a mere negation the other telling
// says several things: "has not" and "is really good at".
func tellsMore(left, right []edit.Word) bool {
	bare := func(words []edit.Word) bool {
		return !slices.ContainsFunc(edit.Content(words), func(w edit.Word) bool { return !negation.Light(&w) })
	}
	return bare(left) && len(edit.Content(right)) > 1 || bare(right) && len(edit.Content(left)) > 1
}

// alikeDenials reports whether a word that denies stands in the place of one
// that means the same: "lack" and "absence".
func alikeDenials(left, right []edit.Word) bool {
	for _, l := range left {
		for _, r := range right {
			if (negation.Denies(l.Low) || negation.Denies(r.Low)) && thesaurus.Alike(l.Low, r.Low) || tooLittle(left, r) || tooLittle(right, l) {
				return true
			}
		}
	}
	return false
}

// tooLittle reports whether a noun in the place of "lack" may tell of too little,
// too: its contrary is neither that there is something nor that there is much.
func tooLittle(other []edit.Word, w edit.Word) bool {
	return len(other) == 1 && other[0].Low == "lack" && w.Content && !negation.Denies(w.Low) && strings.HasPrefix(thesaurus.Parts(w.Low), "n") &&
		!thesaurus.Opposite(w.Low, "absence") && !thesaurus.Opposite(w.Low, "scarcity")
}

// contraries returns a word of one stretch and its contrary in the other, of
// which neither stands elsewhere in the other telling; nil where there is none.
func contraries(s *edit.Script, left, right []edit.Word) (a, b *edit.Word) {
	for i := range left {
		for j := range right {
			l, r := &left[i], &right[j]
			if l.Content && r.Content && !l.Figure && !r.Figure && !edit.HasStem(s.Right, l.Stem) && !edit.HasStem(s.Left, r.Stem) && thesaurus.Opposite(l.Low, r.Low) {
				return l, r
			}
		}
	}
	return nil, nil
}

// wanted reports whether in the place of a negation the other telling says
// that it should be so.
func wanted(s *edit.Script, at int) bool {
	e := s.Edits[at]
	return slices.ContainsFunc(slices.Concat(s.Left[e.LeftFrom:e.LeftTo], s.Right[e.RightFrom:e.RightTo]), func(w edit.Word) bool {
		switch w.Stem {
		case "need", "want", "hope", "wish", "should", "must", "ought":
			return true
		}
		return false
	})
}

// replaced reports whether within the reach of a negation another word stands
// in the place of one that says something else: "not by train", "by bus".
func replaced(s *edit.Script, at int) bool {
	for i := at + 1; i < len(s.Edits); i++ {
		e := s.Edits[i]
		if e.LeftFrom-s.Edits[at].LeftTo > replacedReach {
			return false
		}
		l, r := edit.Content(s.Left[e.LeftFrom:e.LeftTo]), edit.Content(s.Right[e.RightFrom:e.RightTo])
		if len(l) > 0 && len(r) > 0 && !slices.ContainsFunc(l, func(a edit.Word) bool {
			return slices.ContainsFunc(r, func(b edit.Word) bool { return thesaurus.Alike(a.Low, b.Low) })
		}) {
			return true
		}
	}
	return false
}

// replacedReach is how many words behind a negation what it denies is looked at.
const replacedReach = 12

// undone reports whether another turn makes the one at i good again: of two
// turns near each other one is a negation.
func undone(s *edit.Script, turns []turn, i int) bool {
	for k, t := range turns {
		if k == i || t.code != Negated && turns[i].code != Negated {
			continue
		}
		a, b := s.Edits[turns[i].edit], s.Edits[t.edit]
		if min(gapOf(a.LeftFrom, a.LeftTo, b.LeftFrom, b.LeftTo), gapOf(a.RightFrom, a.RightTo, b.RightFrom, b.RightTo)) <= nearTurn {
			return true
		}
	}
	return false
}

// gapOf returns how many words lie between two stretches.
func gapOf(from, to, otherFrom, otherTo int) int { return max(otherFrom-to, from-otherTo) }

// evenly reports whether both sentences deny as often, or one an even number
// of times more: "denied that he ever" says "never".
func evenly(s *edit.Script) bool {
	return (negation.Count(s.Left, 0, len(s.Left))+negation.Count(s.Right, 0, len(s.Right)))%2 == 0
}

// asks reports whether a sentence is a question.
func asks(s *text.Sentence) bool {
	return strings.HasSuffix(strings.TrimRight(s.Text(), "\"”’') "), "?")
}

// underCondition reports whether an edit stands in the clause of a condition,
// in either telling.
func underCondition(s *edit.Script, at int) bool {
	e := s.Edits[at]
	opens := func(w edit.Word) bool { return w.Low == "if" || w.Low == "unless" || w.Low == "whether" }
	return slices.ContainsFunc(s.Left[max(0, e.LeftFrom-conditionReach):e.LeftFrom], opens) ||
		slices.ContainsFunc(s.Right[max(0, e.RightFrom-conditionReach):e.RightFrom], opens)
}

// conditionReach is how many words behind its "if" a condition is followed.
const conditionReach = 10

// nearTurn is how many words may lie between two turns that undo each other.
const nearTurn = 8
