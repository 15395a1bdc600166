package detector

import (
	_ "embed"
	"slices"
	"strings"

	"github.com/atodds/atodds/align"
	"github.com/atodds/atodds/align/text"
	"github.com/atodds/atodds/detector/internal/cue"
	"github.com/atodds/atodds/detector/internal/edit"
	"github.com/atodds/atodds/detector/internal/frame"
	"github.com/atodds/atodds/detector/internal/negation"
	"github.com/atodds/atodds/internal/thesaurus"
)

//go:embed data/certainty.txt
var certaintyText string

// ladder lists how sure a clause is, from the least.
var ladder = []string{"unlikely", "possible", "reported", "likely", "planned", "stated", "done"}

var certaintyCues = newLexicon("certainty", "words that say how sure a clause is: phrase = "+strings.Join(ladder[:6], ", ")+"; a word with + stands for all its forms",
	certaintyText, cue.Parse(ladder[:6]...))

var certainty = Comparator{
	Name: "certainty",
	Doc: `how sure: what may come, is said to be, or is so

Two tellings of one clause are set word against word. The words in which they
differ stand on a ladder: unlikely, possible, reported, likely, planned, stated,
done. "May cut" that became "will cut" is hardened; "will" that became "may", or
an "allegedly" gained, is softened. Other words of the same rung are silent
("may", "might"), as are those of neighbouring rungs ("plans to", "will") and a
later report that what was planned has come about. Who says so is not looked at,
nor is what one of them denies.`,
	Severity: Warning,
	Compare:  compareCertainty,
}

func compareCertainty(c *Comparison) {
	s := c.tellings()
	if s == nil || asks(c.Pair.Left) || asks(c.Pair.Right) {
		return
	}
	list := certaintyCues.in(c.Lexicons)
	l, r := asMeant(c.Pair.Left, s.Left, list.In(s.Left)), asMeant(c.Pair.Right, s.Right, list.In(s.Right))
	if len(l)+len(r) == 0 {
		return
	}
	for i := range s.Edits {
		if turns(s, i, contraryActs.in(c.Lexicons)) {
			continue
		}
		if h, ok := hedgingOf(s, i, l, r); ok {
			ruling := c.ruleCertainty(s, i, h, l, r)
			m := h.match(s)
			if ruling.Verdict.Finding() {
				ruling.message = c.rungs(&h, m, ruling)
			}
			c.settle(m, ruling)
		}
	}
}

// A hedging is a place where two tellings stand on rungs of their own.
type hedging struct {
	edit        int
	left, right cue.Mark // empty stretches where a telling has no word for it
}

// rungs tells a hedging in a person's words, from the earlier report to the
// later. A report that lacks a word for it has none that could be quoted.
func (c *Comparison) rungs(h *hedging, m align.Match, ruling Ruling) string {
	tell := func(s *text.Sentence, in cue.Mark, at text.Span) string {
		if in.From == in.To {
			return in.Class + " outright"
		}
		return "*" + s.Document.Text[at.Start:at.End] + "*"
	}
	from, to := tell(c.Pair.Left, h.left, m.Left.Span), tell(c.Pair.Right, h.right, m.Right.Span)
	if rightFirst(c.Pair) {
		from, to = to, from
	}
	return ruling.Direction + ": " + from + " → " + to + bracketed(ruling.Rule)
}

// ruleCertainty judges a hedging.
func (c *Comparison) ruleCertainty(s *edit.Script, at int, h hedging, l, r []cue.Mark) Ruling {
	from, to := h.left, h.right
	if c.Pair.Right.Document.Date.Before(c.Pair.Left.Document.Date) {
		from, to = to, from
	}
	a, b := slices.Index(ladder, from.Class), slices.Index(ladder, to.Class)
	dated := !c.Pair.Left.Document.Date.Equal(c.Pair.Right.Document.Date)
	switch {
	case a == b:
		return same(HedgeCode, "as sure in other words")
	case max(a, b)-min(a, b) == 1:
		return compatible(HedgeCode, from.Class+" and "+to.Class+", next to each other")
	case elsewhereSure(s, h, l, r):
		return compatible(HedgeCode, "as sure, said at another place")
	case dated && to.Class == "done":
		return compatible(Updated, "what was expected has come about")
	case !settledAround(s, at):
		return notComparable(Role, "the words around it differ, too")
	case !c.Pair.Vouched && !c.retold(s) && !c.toldInClause(s, at):
		return notComparable(Role, "two sentences rather than two tellings of one")
	}
	ruling := drift(CertaintyCode, from.Class+" → "+to.Class)
	if a == 0 && b > 2 || b == 0 && a > 2 {
		ruling = contradiction(CertaintyCode, from.Class+" → "+to.Class)
	}
	ruling.Direction = "hardened"
	if b < a {
		ruling.Direction = "softened"
	}
	return ruling
}

// retold reports whether sentences that nobody vouched for are the same but
// for a few words, in reports of the same days.
func (c *Comparison) retold(s *edit.Script) bool {
	longer := max(len(edit.Content(s.Left)), len(edit.Content(s.Right)))
	apart := c.daysApart()
	return c.Pair.NearCopy && float64(s.Common) >= leastCopied*float64(longer) && 0 <= apart && apart <= maxApart
}

// match sets the words of a hedging against each other, each with the verb that
// follows.
func (h *hedging) match(s *edit.Script) align.Match {
	e := s.Edits[h.edit]
	with := func(words []edit.Word, m cue.Mark, from, to int) text.Span {
		if m.From == m.To {
			return place(words, from, to)
		}
		return place(words, m.From, min(len(words), m.To+1))
	}
	return align.Match{
		Left:  text.Mention{Span: with(s.Left, h.left, e.LeftFrom, e.LeftTo)},
		Right: text.Mention{Span: with(s.Right, h.right, e.RightFrom, e.RightTo)},
		Score: 1,
	}
}

// hedgingOf reads an edit as one: on one side at least a word for how sure
// it is, and beside that nothing but forms of the same words.
func hedgingOf(s *edit.Script, at int, l, r []cue.Mark) (hedging, bool) {
	e := s.Edits[at]
	left, okL := markIn(l, e.LeftFrom, e.LeftTo)
	right, okR := markIn(r, e.RightFrom, e.RightTo)
	if !okL && !okR {
		return hedging{}, false
	}
	restL, restR := rest(s.Left, e.LeftFrom, e.LeftTo, left), rest(s.Right, e.RightFrom, e.RightTo, right)
	if !forms(restL, restR) {
		return hedging{}, false
	}
	if !okL {
		left = cue.Mark{From: e.LeftFrom, To: e.LeftFrom, Class: plainRung(s.Left, e.LeftFrom, e.LeftTo, right)}
	}
	if !okR {
		right = cue.Mark{From: e.RightFrom, To: e.RightFrom, Class: plainRung(s.Right, e.RightFrom, e.RightTo, left)}
	}
	return hedging{at, left, right}, left.Class != "" && right.Class != ""
}

// markIn returns the mark that lies in a stretch of words, if there is one
// alone.
func markIn(marks []cue.Mark, from, to int) (cue.Mark, bool) {
	var found []cue.Mark
	for _, m := range marks {
		if m.From < to && from < m.To {
			found = append(found, m)
		}
	}
	if len(found) != 1 {
		return cue.Mark{}, false
	}
	return found[0], true
}

// rest returns the words of a stretch that say something beside the mark.
func rest(words []edit.Word, from, to int, m cue.Mark) []edit.Word {
	var list []edit.Word
	for i := from; i < to; i++ {
		if w := &words[i]; w.Content && !(m.From <= i && i < m.To) && !negation.Light(w) {
			list = append(list, *w)
		}
	}
	return list
}

// forms reports whether two stretches hold forms of the same words.
func forms(a, b []edit.Word) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if a[i].Stem != b[i].Stem && !slices.ContainsFunc(thesaurus.Bases(a[i].Low), func(x string) bool { return slices.Contains(thesaurus.Bases(b[i].Low), x) }) {
			return false
		}
	}
	return true
}

// plainRung returns the rung of a telling that has no word for it, against one
// that has: it states, or tells what is done where the other tells a plan. It
// is empty where that cannot be told.
func plainRung(words []edit.Word, from, to int, other cue.Mark) string {
	duty := func(w edit.Word) bool {
		return w.Low == "can" || w.Low == "must" || w.Low == "should" || w.Low == "ought"
	}
	switch {
	case other.Class == "stated", slices.ContainsFunc(words[from:to], duty):
		return "" // "certainly" adds nothing; what can or should be is another matter
	case other.Class != "planned":
		return "stated"
	}
	for i := from; i < min(len(words), to+1); i++ {
		w := words[i].Low
		if w == "has" || w == "have" || w == "had" || i < to && past(w) {
			return "done"
		}
	}
	return ""
}

// past reports whether a word may be the past form of a verb.
func past(w string) bool {
	return !strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ing") &&
		slices.ContainsFunc(thesaurus.Bases(w), func(base string) bool { return base != w && strings.Contains(thesaurus.Parts(base), "v") })
}

// elsewhereSure reports whether the surer of two tellings is no surer at all:
// it hedges as often, at other places, or says who says so.
func elsewhereSure(s *edit.Script, h hedging, l, r []cue.Mark) bool {
	weak, left := slices.Index(ladder, h.right.Class), true
	if a := slices.Index(ladder, h.left.Class); a < weak {
		weak, left = a, false
	}
	hedges := func(marks []cue.Mark) int {
		n := 0
		for _, m := range marks {
			if at := slices.Index(ladder, m.Class); at <= weak+1 { // unclear ones, too
				n++
			}
		}
		return n
	}
	surer, other := hedges(l), hedges(r)
	if !left {
		surer, other = other, surer
	}
	differs := func(m cue.Mark) bool {
		return slices.Index(ladder, m.Class) <= weak+1 && slices.ContainsFunc(s.Edits, func(e edit.Edit) bool {
			if left {
				return m.From < e.LeftTo && e.LeftFrom < m.To
			}
			return m.From < e.RightTo && e.RightFrom < m.To
		})
	}
	marks := r
	if left {
		marks = l
	}
	return surer >= other || slices.ContainsFunc(marks, differs) || ladder[weak] == "reported" && attributes(s, left) || ladder[weak] == "likely" && guesses(s, left)
}

// guesses reports whether one telling says that somebody guesses where the
// other does not: "police suspect that it was planned" is as sure as "it was
// likely planned, police said".
func guesses(s *edit.Script, left bool) bool {
	return inEdits(s, left, func(w *edit.Word) bool {
		switch w.Stem {
		case "suspect", "believ", "think", "thought", "assum", "guess", "expect":
			return true
		}
		return false
	})
}

// attributes reports whether one telling says who says so where the other
// does not, or for all of its sentence: "police said" stands for "reportedly",
// and so does "according to police".
func attributes(s *edit.Script, left bool) bool {
	all := s.Right
	if left {
		all = s.Left
	}
	return edit.HasStem(all, "accord") || inEdits(s, left, func(w *edit.Word) bool {
		switch w.Stem {
		case "reveal", "disclos", "show", "find", "found", "say", "said", "accord", "told", "tell", "claim", "alleg", "accus", "report", "suspect", "charg", "believ", "think", "thought":
			return true
		}
		return false
	})
}

// inEdits reports whether something holds of a word that one telling has of its
// own.
func inEdits(s *edit.Script, left bool, is func(*edit.Word) bool) bool {
	for _, e := range s.Edits {
		words := s.Right[e.RightFrom:e.RightTo]
		if left {
			words = s.Left[e.LeftFrom:e.LeftTo]
		}
		for i := range words {
			if is(&words[i]) {
				return true
			}
		}
	}
	return false
}

// unclear is the class of a word that may be another one than the list has.
const unclear = ""

// asMeant returns the marks, those without a class that may not be what they
// seem: a month of May, a last will, a denial.
func asMeant(sentence *text.Sentence, words []edit.Word, marks []cue.Mark) []cue.Mark {
	for i := range marks {
		if m := &marks[i]; !meant(sentence, words, *m) {
			m.Class = unclear
		}
	}
	return marks
}

func meant(sentence *text.Sentence, words []edit.Word, m cue.Mark) bool {
	w, before, behind := words[m.From], "", edit.Word{}
	if m.From > 0 {
		before = words[m.From-1].Low
	}
	if m.To < len(words) {
		behind = words[m.To]
	}
	switch w.Low {
	case "may", "might", "will", "could", "would", "shall":
		if behind.Figure || w.Capital && !frame.Headline(sentence) {
			return false
		}
		switch before {
		case "a", "the", "his", "her", "their", "its", "my", "our", "of", "in", "free", "this", "last", "next", "since", "until", "by", "early", "late", "mid":
			return false
		}
	case "suspected", "supposed":
		if behind.Low == "to" {
			return false
		}
	}
	denies := func(w edit.Word) bool { return negation.Not(&w) }
	return !slices.ContainsFunc(words[max(0, m.From-1):min(len(words), m.To+1)], denies)
}
