package detector

import (
	"slices"

	"github.com/atodds/atodds/align/text"
	"github.com/atodds/atodds/detector/internal/cue"
	"github.com/atodds/atodds/detector/internal/edit"
	"github.com/atodds/atodds/detector/internal/negation"
)

var order = Comparator{
	Name: "order",
	Doc: `which came first

Two tellings of one sentence that tie the same two events together by "before"
and by "after", or by one of them with the events exchanged, contradict each
other. "After the vote he left" and "he left after the vote" are one order, and
so are "he voted before he left" and "he left after he voted". Limits of time
("before 6 p.m.") are left to the kinds of time.`,
	Severity: Error,
	Compare:  compareOrder,
}

func compareOrder(c *Comparison) {
	if s, l, r := c.connected(); s != nil {
		for i := range s.Edits {
			t, ok := linkOf(s, i, l, r)
			if ok && t.left.Class == t.right.Class && (t.left.Class == "before" || t.left.Class == "after") {
				c.settle(t.match(s), same(HedgeCode, "one order in other words"))
			}
			if ok && reversed(t) && !limits(c.Pair.Left, s.Left, t.left) && !limits(c.Pair.Right, s.Right, t.right) {
				c.settle(t.match(s), c.ruleLink(s, i, c.sequenced(s)))
				return
			}
		}
	}
	c.crossed()
}

// reversed reports whether a link ties by "before" here and by "after" there.
func reversed(t link) bool {
	return t.left.Class == "before" && t.right.Class == "after" || t.left.Class == "after" && t.right.Class == "before"
}

// sequenced rules on "before" against "after": the same order where the events
// have changed places, too.
func (c *Comparison) sequenced(s *edit.Script) Ruling {
	list := linkCues.in(c.Lexicons)
	l, okL := sequenceOf(&said{c.Pair.Left, s.Left}, list)
	r, okR := sequenceOf(&said{c.Pair.Right, s.Right}, list)
	if okL && okR && sharedWords(l.first, r.first)+sharedWords(l.second, r.second) > sharedWords(l.first, r.second)+sharedWords(l.second, r.first) {
		return same(HedgeCode, "the events have changed places, too")
	}
	return contradiction(OrderCode, "before in one, after in the other")
}

// limits reports whether a connective sets a limit of time, or counts from one.
func limits(sentence *text.Sentence, words []edit.Word, m cue.Mark) bool {
	for i := m.To; i < min(len(words), m.To+2); i++ {
		if valued(sentence, &words[i]) {
			return true
		}
	}
	return false
}

// A sequence is two events in the order that a sentence gives them.
type sequence struct {
	at            cue.Mark
	first, second []edit.Word // what each says
	tied          []edit.Word // which of them stands behind the connective
}

// tiedIn reports whether what stands behind the connective is told by the
// other sequence, too, by its first word.
func (q *sequence) tiedIn(o sequence) bool {
	return sharedWords(q.tied[:1], o.first)+sharedWords(q.tied[:1], o.second) > 0
}

// sequenceOf reads the order of two events where a sentence ties two and no
// more: of a clause in front of a comma and what follows, or of what stands
// before the connective and behind it.
func sequenceOf(s *said, list *cue.List) (sequence, bool) {
	marks := slices.DeleteFunc(list.In(s.words), func(m cue.Mark) bool { return m.Class != "before" && m.Class != "after" && m.Class != "then" })
	if len(marks) != 1 || limits(s.sentence, s.words, marks[0]) {
		return sequence{}, false
	}
	m := marks[0]
	end := m.To
	for end < len(s.words) && (end == m.To || !paused(s, end-1)) {
		end++
	}
	front := m.From <= 1
	tied, rest := s.words[m.To:end], s.words[:m.From]
	if front {
		rest = s.words[end:]
	}
	q := sequence{m, meaningful(rest), meaningful(tied), meaningful(tied)}
	if m.Class == "after" {
		q.first, q.second = q.second, q.first
	}
	return q, len(q.first) > 0 && len(q.second) > 0 && !(front && m.Class == "then")
}

// meaningful returns the words of a stretch that say something.
func meaningful(words []edit.Word) []edit.Word {
	return slices.DeleteFunc(edit.Content(words), func(w edit.Word) bool { return negation.Light(&w) })
}

// sharedWords counts the words of a that stand in b, in any form.
func sharedWords(a, b []edit.Word) int {
	n := 0
	for _, x := range a {
		if slices.ContainsFunc(b, func(y edit.Word) bool { return forms([]edit.Word{x}, []edit.Word{y}) }) {
			n++
		}
	}
	return n
}

// What two sentences need in common, crosswise, for their events to have
// changed places: how many words, and what share of those of the shorter.
const (
	leastCrossed      = 4
	leastCrossedShare = 0.7
)

// crossed sets two sentences against each other that tell the same two
// events in contrary order.
func (c *Comparison) crossed() {
	if !bothEnglish(c.Pair.Left, c.Pair.Right) || asks(c.Pair.Left) || asks(c.Pair.Right) {
		return
	}
	list := linkCues.in(c.Lexicons)
	inLeft, inRight := c.wordsOf()
	left, right := said{c.Pair.Left, inLeft}, said{c.Pair.Right, inRight}
	l, okL := sequenceOf(&left, list)
	r, okR := sequenceOf(&right, list)
	if !okL || !okR {
		return
	}
	early, late := sharedWords(l.first, r.second), sharedWords(l.second, r.first)
	across, straight := early+late, sharedWords(l.first, r.first)+sharedWords(l.second, r.second)
	shorter, longer := len(l.first)+len(l.second), len(r.first)+len(r.second)
	if longer < shorter {
		shorter, longer = longer, shorter
	}
	if min(early, late) == 0 || !l.tiedIn(r) || !r.tiedIn(l) || across < leastCrossed || float64(across) < leastCrossedShare*float64(shorter) || 2*straight > across {
		return
	}
	ruling := contradiction(OrderCode, "the events have changed places")
	apart := c.daysApart()
	switch {
	case c.Pair.Vouched:
	case float64(across) < leastCopied*float64(longer):
		ruling = notComparable(Role, "two sentences rather than two tellings of one")
	case apart < 0 || apart > maxApart:
		ruling = notComparable(NoDate, "reports of other days")
	}
	t := link{l.at, r.at}
	c.settle(t.match(&edit.Script{Left: left.words, Right: right.words}), ruling)
}
