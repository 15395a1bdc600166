package detector

import (
	"slices"
	"strings"

	"github.com/atodds/atodds/align"
	"github.com/atodds/atodds/align/text"
	"github.com/atodds/atodds/detector/internal/edit"
)

// compareNames rules on the slots of the pair for which ours holds.
func (c *Comparison) compareNames(ours func(x *slot) bool) {
	s := c.slots()
	if s == nil {
		return
	}
	for i := range s.list {
		x := &s.list[i]
		if !ours(x) || x.ofTitles(titles.in(c.Lexicons)) {
			continue
		}
		is, why := c.identify(x)
		if is == oneBearer && touch(x.left.forms[:1], x.right.forms[:1]) {
			continue
		}
		c.settle(align.Match{Left: x.left.shown(), Right: x.right.shown(), Score: 1}, c.ruleNames(s, x, is, why))
	}
}

// ruleNames rules on two names that stand in one slot.
func (c *Comparison) ruleNames(s *slots, x *slot, is identity, why string) Ruling {
	switch {
	case is == oneBearer:
		return compatible(HedgeCode, why)
	case is == inDoubt:
		return notComparable(Role, why)
	case !x.settled:
		return notComparable(Role, "the words around it differ, too")
	case s.elsewhere(c, x):
		return notComparable(Role, "the other telling names it elsewhere")
	case !c.Pair.Vouched && !c.copied(s, 0):
		return notComparable(Role, "two sentences rather than two tellings of one")
	case !c.Pair.Vouched && is != misspelled && s.inStep(c, x):
		return notComparable(Role, "another word differs in step with it: two facts")
	case !c.Pair.Vouched && is != misspelled && c.behindQuote(x):
		return notComparable(Role, "the speaker of one quotation, which is compared as such")
	case is == misspelled:
		return drift(SpellingCode, why)
	case is == confused:
		return contradiction(Confused, why)
	}
	return contradiction(OtherName, why)
}

// ofTitles reports whether both names of a slot are titles with a capital: "the
// Foreign Minister".
func (x *slot) ofTitles(list map[string]office) bool {
	_, l := list[x.left.Low]
	_, r := list[x.right.Low]
	return l && r && x.left.lone() && x.right.lone()
}

// elsewhere reports whether either name of a slot stands elsewhere in the
// other telling, where that does not have it itself: the sentence was rather
// put in another order.
func (s *slots) elsewhere(c *Comparison, x *slot) bool {
	left, right := map[int]int{}, map[int]int{}
	for i, j := range s.script.Matched() {
		left[i], right[j] = j, i
	}
	for j := range s.right {
		w := &s.right[j]
		if i, ok := right[j]; j != x.at[1] && w.Class != "" && c.mayBe(&x.left, w) && !(ok && c.mayBe(&s.left[i], w)) {
			return true
		}
	}
	if inWords(s.right, &x.left) || inWords(s.left, &x.right) {
		return true
	}
	for i := range s.left {
		w := &s.left[i]
		if j, ok := left[i]; i != x.at[0] && w.Class != "" && c.mayBe(w, &x.right) && !(ok && c.mayBe(w, &s.right[j])) {
			return true
		}
	}
	return false
}

// inStep reports whether another name or another word of the sentence differs
// beside the name of a slot: each telling has its own ("leaked by", "obtained
// by"; "the Red nomination", "the Green nomination").
func (s *slots) inStep(c *Comparison, x *slot) bool {
	for i := range s.list {
		y := &s.list[i]
		likely := c.mayBe(&y.left, &y.right) && !(y.left.lone() && y.right.lone()) // "Red" and "Green" are of one sort, and two
		if y.at != x.at && !likely && !touch(y.left.forms, y.right.forms) {
			return true
		}
	}
	telling := func(words []namedWord) bool {
		return slices.ContainsFunc(words, func(w namedWord) bool { return w.Content && w.Class == "" })
	}
	return slices.ContainsFunc(s.script.Edits, func(e edit.Edit) bool {
		l, r := s.left[e.LeftFrom:e.LeftTo], s.right[e.RightFrom:e.RightTo]
		return telling(l) && telling(r)
	})
}

// behindQuote reports whether the names of a slot stand outside quotations that
// both sentences have.
func (c *Comparison) behindQuote(x *slot) bool {
	return outsideQuote(c.Pair.Left, x.left.Start) && outsideQuote(c.Pair.Right, x.right.Start)
}

// outsideQuote reports whether a sentence has a mark of quotation, and a place
// of it stands in none.
func outsideQuote(s *text.Sentence, at int) bool {
	return strings.ContainsAny(s.Text(), "\"“”«»") && !quoted(s, text.Mention{Span: text.Span{Start: at, End: at}})
}

// inWords reports whether a telling has the words of a name, though not as one.
func inWords(words []namedWord, w *namedWord) bool {
	name := strings.Fields(w.forms[0])
	for i := range words {
		k := 0
		for k < len(name) && i+k < len(words) && words[i+k].Class == "" && words[i+k].Low == name[k] {
			k++
		}
		if k == len(name) {
			return true
		}
	}
	return false
}

// mayBe reports whether two names may be of one bearer.
func (c *Comparison) mayBe(l, r *namedWord) bool {
	is, _ := c.identify(&slot{left: *l, right: *r})
	return is == oneBearer || is == misspelled
}

// copied reports whether two sentences that nobody vouched for are copies but
// for a name, or for some more words that are looked at.
func (c *Comparison) copied(s *slots, more int) bool {
	longer := max(len(s.left), len(s.right))
	if min(len(s.left), len(s.right)) < leastTold {
		return false
	}
	matched := more
	for range s.script.Matched() {
		matched++
	}
	apart := c.daysApart()
	return float64(matched) >= leastNamed*float64(longer) && apart >= 0 && apart <= maxApart
}

// leastNamed is what share of the words of the longer of two sentences that
// nobody paired stand in the other, too, where a name that differs counts.
const leastNamed = 0.85

// leastTold is how many words such a sentence has at least: shorter ones are
// captions, and lines that are filled in.
const leastTold = 12

// shown returns a name as a mention.
func (w *namedWord) shown() text.Mention {
	m := text.Mention{Span: text.Span{Start: w.Start, End: w.End}, Kind: text.KindName}
	if w.name != nil {
		m.Span, m.Value = w.mention.Span, w.name
	}
	return m
}

// spelledApart settles the persons that two sentences name in full with family
// names that sound alike, whatever else the sentences tell.
func (c *Comparison) spelledApart() {
	usual, apart := transliterations.in(c.Lexicons), confusables.in(c.Lexicons)
	for _, l := range c.Pair.Left.Names {
		for _, r := range c.Pair.Right.Names {
			a, okL := l.Value.(*text.Name)
			b, okR := r.Value.(*text.Name)
			if !okL || !okR || a.Given == "" || b.Given == "" || !strings.EqualFold(firstOf(a.Given), firstOf(b.Given)) {
				continue
			}
			v, w := align.FoldName(a.Family), align.FoldName(b.Family)
			if !align.SoundAlike(v, w) || usual.one(v, w) || apart.grouped(v, w) || aliases.in(c.Lexicons).one(v, w) {
				continue
			}
			if align.Relate(c.left.cast(c.Pair.Left), l, c.right.cast(c.Pair.Right), r) == align.Same {
				l.Span, r.Span = a.Core(l.Span), b.Core(r.Span)
				c.settle(align.Match{Left: l, Right: r, Score: 1}, drift(SpellingCode, "two spellings that sound alike"))
			}
		}
	}
}
