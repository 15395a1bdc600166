package detector

import (
	"slices"

	"github.com/atodds/atodds/align"
	"github.com/atodds/atodds/align/text"
	"github.com/atodds/atodds/detector/internal/phrase"
	"github.com/atodds/atodds/internal/thesaurus"
)

var agents = Comparator{
	Name: "agent",
	Doc: `who did it to whom

Two tellings of one sentence in which two names have changed places contradict
each other: "Kovacs sued Varga", "Varga sued Kovacs". So do a deed and its
passive with the names in one order ("Kovacs was sued by Varga"), and two verbs
that tell one deed from its two ends ("defeated", "lost to"). A passive that
turns the names round says the same, and so does a verb from the other end:
"sold the mill to", "bought the mill from". What both do to each other, such as
meeting, has no direction, nor has a list of names; these verbs are listed in
the lexicon "converses". Both must be named on either side.`,
	Severity: Error,
	Compare:  compareAgents,
}

func compareAgents(c *Comparison) {
	s := c.slots()
	if s == nil || asks(c.Pair.Left) != asks(c.Pair.Right) {
		return
	}
	found := false
	for _, l := range deedsOf(s.left) {
		for _, r := range deedsOf(s.right) {
			if !c.Pair.Vouched && !c.copied(s, min(l.to-l.from, r.to-r.from)) {
				continue
			}
			if ruling, ok := c.ruleDeeds(&l, &r); ok {
				c.settleStretch(s, [2]int{l.from, l.to}, [2]int{r.from, r.to}, ruling)
				found = found || ruling.Verdict.Finding()
			}
		}
	}
	if found || !c.Pair.Vouched && !c.copied(s, 0) {
		return
	}
	for i := range s.list {
		for k := i + 1; k < len(s.list); k++ {
			x, y := &s.list[i], &s.list[k]
			if !c.sameBearer(&x.left, &y.right) || !c.sameBearer(&y.left, &x.right) || c.sameBearer(&x.left, &x.right) {
				continue
			}
			c.settleStretch(s, [2]int{x.at[0], y.at[0]}, [2]int{x.at[1], y.at[1]}, c.ruleExchange(s, x, y))
		}
	}
}

// settleStretch settles a ruling on the words from one name to another.
func (c *Comparison) settleStretch(s *slots, left, right [2]int, ruling Ruling) {
	c.settle(align.Match{
		Left:  text.Mention{Span: text.Span{Start: s.left[left[0]].Start, End: s.left[left[1]].End}},
		Right: text.Mention{Span: text.Span{Start: s.right[right[0]].Start, End: s.right[right[1]].End}},
		Score: 1,
	}, ruling)
}

// sameBearer reports whether two names are surely of one bearer.
func (c *Comparison) sameBearer(l, r *namedWord) bool {
	is, _ := c.identify(&slot{left: *l, right: *r})
	return is == oneBearer
}

// ruleDeeds rules on two deeds of the same two, if they are one deed.
func (c *Comparison) ruleDeeds(l, r *deed) (Ruling, bool) {
	list := converses.in(c.Lexicons)
	straight := c.sameBearer(l.agent, r.agent) && c.sameBearer(l.patient, r.patient)
	turned := c.sameBearer(l.agent, r.patient) && c.sameBearer(l.patient, r.agent)
	one := touch(l.does(), r.does())
	other := list.converse(l, r)
	switch {
	case straight == turned, !one && !other, l.mood != r.mood:
		return Ruling{}, false
	case list.reciprocal(l) || list.reciprocal(r):
		return compatible(HedgeCode, "both do it to each other"), true
	case one == straight:
		if (l.agent.Start < l.patient.Start) == ((r.agent.Start < r.patient.Start) == straight) {
			return Ruling{}, false // told in one order
		}
		return compatible(HedgeCode, "the same deed from its other end"), true
	}
	return contradiction(RoleSwap, "who does it and to whom it is done"), true
}

// ruleExchange rules on two names that have changed places, the words between
// them the same.
func (c *Comparison) ruleExchange(s *slots, x, y *slot) Ruling {
	between := s.left[x.at[0]+1 : y.at[0]]
	list := converses.in(c.Lexicons)
	for _, e := range s.script.Edits {
		if e.LeftFrom > x.at[0] && e.LeftTo <= y.at[0] {
			return notComparable(Role, "the words between the two differ, too")
		}
	}
	around := s.left[max(0, x.at[0]-aroundEdit):min(len(s.left), y.at[0]+1+aroundEdit)]
	mutual := func(w namedWord) bool {
		return slices.ContainsFunc(thesaurus.Bases(w.Low), func(b string) bool { return list.mutual(b) }) || w.Low == "between" || w.Low == "both" || w.Low == "each" || w.Low == "joint"
	}
	switch {
	case !slices.ContainsFunc(between, func(w namedWord) bool { return !joining[w.Low] && w.Class == "" }):
		return compatible(HedgeCode, "a list in another order")
	case slices.ContainsFunc(around, mutual):
		return compatible(HedgeCode, "both do it to each other")
	case !x.settled || !y.settled:
		return notComparable(Role, "the words around it differ, too")
	case x.left.country == "" && x.left.name == nil || y.left.country == "" && y.left.name == nil:
		return notComparable(Role, "words with a capital that may be no names")
	}
	return contradiction(RoleSwap, "two names that have changed places")
}

// joining are the words of a list of names.
var joining = phrase.Set("and or nor with the a as well plus")
