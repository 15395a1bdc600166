package detector

import (
	"math/big"
	"slices"
	"strings"

	"github.com/atodds/atodds/align"
	"github.com/atodds/atodds/align/text"
	"github.com/atodds/atodds/detector/internal/counted"
	"github.com/atodds/atodds/detector/internal/frame"
	"github.com/atodds/atodds/detector/internal/phrase"
)

// answeredElsewhere withdraws a ruling where the figure of one side stands in
// the other sentence too, or is the sum of two figures there: then the match,
// not the sources, is likelier to be wrong. Swapped roles are the exception.
func (c *Comparison) answeredElsewhere(m align.Match, l, r figure, ruling Ruling) Ruling {
	if role := c.swapped(l, r); role != "" {
		return contradiction(RoleSwap, because("two figures have changed places", l.Role, role))
	}
	if c.exchanged(l, r) {
		return contradiction(RoleSwap, because("two figures have changed places", valueOf(l.Quantity), valueOf(r.Quantity)))
	}
	if c.gunmanCounted(l, r) {
		return same(Sum, "one side counts the attacker among the dead")
	}
	for _, other := range []struct {
		f        figure
		sentence *text.Sentence
		matched  text.Mention
		own      *text.Sentence
		at       text.Mention
	}{{l, c.Pair.Right, m.Right, c.Pair.Left, m.Left}, {r, c.Pair.Left, m.Left, c.Pair.Right, m.Right}} {
		figures := c.figures(other.sentence, other.matched, other.f)
		own := c.giving(other.f, other.own, other.at)
		for i, g := range figures {
			if !c.Pair.Whole && other.f.equals(g) && (!l.certain || c.giving(other.f, other.sentence, other.matched) > own) {
				return notComparable(Role, "the figure stands elsewhere in the other sentence")
			}
			for _, h := range figures[i+1:] {
				if other.f.lo.Cmp(new(big.Rat).Add(g.lo, h.lo)) == 0 && addable(g.Quantity, h.Quantity) {
					return same(Sum, "the sum of two figures")
				}
			}
		}
		if sum := sumWith(other.f, l, r, figures); sum {
			return same(Sum, "the sum of two figures")
		}
		if c.sumBeside(other.f, other.matched, other.sentence) {
			return same(Sum, "the sum with those that the next sentence adds")
		}
	}
	if c.Pair.Whole || wordForWord(c.Pair, m) {
		return ruling
	}
	if printedBeside(c.Pair.Left, m.Left, c.Pair.Right, m.Right) || printedBeside(c.Pair.Right, m.Right, c.Pair.Left, m.Left) {
		return notComparable(Role, "the figure is printed elsewhere in the other sentence")
	}
	if c.saidOnlyBy(c.right, c.left, l, r, c.Pair.Left) || c.saidOnlyBy(c.left, c.right, r, l, c.Pair.Right) {
		return notComparable(Role, "the figure stands elsewhere in the other document")
	}
	return ruling
}

// carriedWords is how many words around two figures are the same, one by one,
// where one place was carried over: the figures then answer each other,
// whatever stands elsewhere.
const carriedWords = 6

// wordForWord reports whether two figures stand in the same words.
func wordForWord(p align.Pair, m align.Match) bool {
	a, b := phrase.Fields(p.Left.Document.Text[p.Left.Span.Start:m.Left.Span.Start]), phrase.Fields(p.Right.Document.Text[p.Right.Span.Start:m.Right.Span.Start])
	before := 0
	for before < min(len(a), len(b)) && a[len(a)-1-before] == b[len(b)-1-before] {
		before++
	}
	a, b = phrase.Fields(p.Left.Document.Text[m.Left.Span.End:p.Left.Span.End]), phrase.Fields(p.Right.Document.Text[m.Right.Span.End:p.Right.Span.End])
	after := 0
	for after < min(len(a), len(b)) && a[after] == b[after] {
		after++
	}
	return before > 0 && after > 0 && before+after >= carriedWords
}

// saidOnlyBy reports whether another document gives the figure f, which was
// matched with g there, in a second place. Where the words around the match
// leave no doubt, that counts for nothing if the document of f, too, gives it
// twice: the second places answer each other.
func (c *Comparison) saidOnlyBy(other, own *sayings, f, g figure, from *text.Sentence) bool {
	return other.say(f, g.Quantity, c.Profile, from) && !(f.certain && own.say(f, f.Quantity, c.Profile, from))
}

// giving counts the places of a sentence, beside one, that give a figure.
func (c *Comparison) giving(f figure, s *text.Sentence, beside text.Mention) int {
	n := 0
	for _, g := range c.figures(s, beside, f) {
		if f.equals(g) {
			n++
		}
	}
	return n
}

// gunmanCounted reports whether two tolls differ by the attacker, whom one of
// the sentences names among the dead.
func (c *Comparison) gunmanCounted(l, r figure) bool {
	off := new(big.Rat).Sub(l.lo, r.lo)
	if l.Dimension != text.Count || off.Abs(off).Cmp(big.NewRat(1, 1)) != 0 {
		return false
	}
	for _, s := range []*text.Sentence{c.Pair.Left, c.Pair.Right} {
		words := phrase.Fields(s.Text())
		if slices.ContainsFunc(words, attacker) && (slices.Contains(words, "including") || slices.Contains(words, "own") || slices.Contains(words, "himself") || slices.Contains(words, "herself")) {
			return true
		}
	}
	return false
}

// attacker reports whether a word names one who attacks others.
func attacker(w string) bool {
	switch w {
	case "gunman", "shooter", "attacker", "assailant", "bomber", "suspect", "killer":
		return true
	}
	return false
}

// related reports whether two sentences share words that carry meaning: two
// of them, as far as their first letters tell. Units are no such words.
func related(a, b *text.Sentence, d text.Dimension) bool {
	words := map[string]bool{}
	for _, stem := range phrase.Content(plain(a, d)) {
		words[stem] = true
	}
	shared := 0
	for _, w := range phrase.Fields(plain(b, d)) {
		if stem := phrase.Stem(w); words[stem] && stem != "" {
			words[stem] = false
			shared++
		}
	}
	return shared >= 2
}

// plain returns the text of a sentence without its figures of a dimension
// that has units.
func plain(s *text.Sentence, d text.Dimension) string {
	if d == text.Count {
		return s.Text()
	}
	var b strings.Builder
	at := s.Span.Start
	for _, m := range s.Mentions {
		if q, ok := m.Value.(*text.Quantity); ok && q.Dimension == d && m.Span.Start >= at {
			b.WriteString(s.Document.Text[at:m.Span.Start])
			b.WriteByte(' ')
			at = m.Span.End
		}
	}
	b.WriteString(s.Document.Text[at:s.Span.End])
	return b.String()
}

// sumBeside reports whether f is the sum of the count that answers it and of
// one that a neighbour of its sentence puts on top: nine members, and then
// four additional members.
func (c *Comparison) sumBeside(f figure, matched text.Mention, s *text.Sentence) bool {
	doc := c.right
	if s == c.Pair.Left {
		doc = c.left
	}
	part, ok := matched.Value.(*text.Quantity)
	if doc == nil || !ok || f.Dimension != text.Count {
		return false
	}
	i := slices.IndexFunc(doc.sentences, func(o text.Sentence) bool { return o.Span == s.Span })
	for j := max(0, i-1); i >= 0 && j < min(len(doc.sentences), i+2); j++ {
		for _, m := range doc.sentences[j].Mentions {
			q, ok := m.Value.(*text.Quantity)
			if ok && j != i && q.Dimension == text.Count && counted.Same(q, part) && frame.OnTop(&doc.sentences[j], m) &&
				f.lo.Cmp(new(big.Rat).Add(part.Num.Rat(), q.Num.Rat())) == 0 {
				return true
			}
		}
	}
	return false
}

// sumWith reports whether f is the sum of the figure it was matched with and
// another of that sentence.
func sumWith(f, l, r figure, figures []figure) bool {
	partner := l
	if f.Quantity == l.Quantity {
		partner = r
	}
	for _, g := range figures {
		if f.lo.Cmp(new(big.Rat).Add(partner.lo, g.lo)) == 0 && f.Dimension == g.Dimension && addable(partner.Quantity, g.Quantity) {
			return true
		}
	}
	return false
}

// addable reports whether two figures may count parts of one whole: the same
// things, or people of two sorts.
func addable(a, b *text.Quantity) bool {
	return a.Dimension != text.Count || counted.Same(a, b) || counted.Person(a.Of) || counted.Person(b.Of) || a.Role != "" || b.Role != ""
}

// figures returns the quantities of a sentence that f could be, without the
// one it was matched with.
func (c *Comparison) figures(s *text.Sentence, matched text.Mention, f figure) []figure {
	var figures []figure
	for _, mention := range s.Mentions {
		q, ok := mention.Value.(*text.Quantity)
		if !ok || mention.Span == matched.Span || q.Unit.Base != f.Unit.Base || q.Dimension != f.Dimension || q.Dimension == text.Rank && q.Role != f.Role {
			continue
		}
		figures = append(figures, newFigure(q, c.Profile, s.Document.Date))
	}
	return figures
}

// swapped returns the role of another match of the pair that holds the same
// two figures crosswise: 14 dead and 30 hurt against 30 dead and 14 hurt. It
// is empty where there is none.
func (c *Comparison) swapped(l, r figure) string {
	for _, other := range c.Pair.Matches {
		a, okA := other.Left.Value.(*text.Quantity)
		b, okB := other.Right.Value.(*text.Quantity)
		if okA && okB && a != l.Quantity && l.Num != r.Num && l.Role != "" && l.Role == r.Role && a.Role != "" && a.Role == b.Role && a.Role != l.Role &&
			l.Num == b.Num && l.Hi == b.Hi && r.Num == a.Num && r.Hi == a.Hi {
			return a.Role
		}
	}
	return ""
}

// exchanged reports whether two figures of a sentence stand crosswise in the
// other, each where the words around it leave no doubt of what it answers: a
// rate that touched 3.1 percent and broke a cap of 3, and the reverse.
func (c *Comparison) exchanged(l, r figure) bool {
	if !l.certain || l.sameNumeral(r) || l.Unit != r.Unit {
		return false
	}
	for _, other := range c.Pair.Matches {
		a, okA := other.Left.Value.(*text.Quantity)
		b, okB := other.Right.Value.(*text.Quantity)
		if okA && okB && a != l.Quantity && c.certain(other) && a.Unit == l.Unit && b.Unit == l.Unit &&
			l.Num == b.Num && l.Hi == b.Hi && r.Num == a.Num && r.Hi == a.Hi {
			return true
		}
	}
	return false
}

// saidElsewhere withdraws a ruling on two times where the other sentence
// names the same time in another place.
func (c *Comparison) saidElsewhere(m align.Match, l, r *text.Time, ruling Ruling) Ruling {
	if ruling.Code == AnchorLost || c.Pair.Whole {
		return ruling
	}
	right, left := c.Pair.Right, c.Pair.Left
	if c.right.clockBeside(right, left, l) || c.left.clockBeside(left, right, r) {
		return notComparable(Role, "the time of day stands beside the other sentence")
	}
	if c.certain(m) && naming(right, m.Right, l) <= naming(left, m.Left, l) && naming(left, m.Left, r) <= naming(right, m.Right, r) {
		return ruling // the other places answer each other
	}
	if naming(right, m.Right, l) > 0 || naming(left, m.Left, r) > 0 {
		return notComparable(Role, "the time stands elsewhere in the other sentence")
	}
	return ruling
}

// naming counts the places of a sentence, beside one, that name a time.
func naming(s *text.Sentence, beside text.Mention, t *text.Time) int {
	n := 0
	for _, mention := range s.Mentions {
		other, ok := mention.Value.(*text.Time)
		if !ok || mention.Span == beside.Span {
			continue
		}
		if t.Resolved() && other.Interval == t.Interval || t.TIMEX != "" && other.TIMEX == t.TIMEX {
			n++
		}
	}
	return n
}

// clockBeside reports whether a neighbour of a sentence gives the time of day
// of a sentence elsewhere, and may speak of the same: of a debate at nine and
// the lesser one at six, a report tells in two sentences.
func (s *sayings) clockBeside(of, from *text.Sentence, t *text.Time) bool {
	if s == nil || !t.Template.HasClock {
		return false
	}
	i := slices.IndexFunc(s.sentences, func(o text.Sentence) bool { return o.Span == of.Span })
	for j := max(0, i-1); i >= 0 && j < min(len(s.sentences), i+2); j++ {
		for _, m := range s.sentences[j].Mentions {
			if o, ok := m.Value.(*text.Time); ok && j != i && o.Template.HasClock && minutes(o) == minutes(t) && related(from, &s.sentences[j], text.Count) {
				return true
			}
		}
	}
	return false
}

// newWhen makes a time of a sentence ready for comparison.
func newWhen(t *text.Time, s *text.Sentence) when {
	w := when{Time: t, published: s.Document.Date}
	w.ambiguous = !s.Document.DateAlt.IsZero() && t.Anchor == text.DCT
	lower := strings.ToLower(s.Text())
	for _, word := range []string{"night", "midnight", "overnight", "late ", "early hours", "dawn"} {
		w.night = w.night || strings.Contains(lower, word)
	}
	if !w.night && t.Template.HasClock {
		w.night = t.Template.Hour >= nightFrom || t.Template.Hour <= nightUntil
	}
	return w
}
