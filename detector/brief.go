package detector

import (
	"slices"

	"github.com/atodds/atodds/align"
	"github.com/atodds/atodds/align/text"
	"github.com/atodds/atodds/detector/internal/phrase"
)

// inBrief withdraws a drift that lies in telling a figure in fewer words: a
// headline or a summary says "21" of the "at least 21" that the report below
// it gives, and "£90" under the word "weekly" is £90 a week. A limit that a
// summary adds, or an upper one that it drops, stays. Between two reports that
// nobody vouches for, a lost lower limit counts only where one copies the
// other: reporters round in words of their own.
func (c *Comparison) inBrief(m align.Match, l, r figure, ruling Ruling) Ruling {
	switch ruling.Code {
	case BoundChanged:
		if l.bounded() != 0 {
			l, r = r, l // r has the bound
		}
		short, long := c.left, c.right
		sentence, span := c.Pair.Left, m.Left.Span
		if r.Quantity == m.Left.Value {
			short, long = c.right, c.left
			sentence, span = c.Pair.Right, m.Right.Span
		}
		switch {
		case c.Pair.Event < vouched && !c.Pair.NearCopy && dropped(r.Hedge):
			return compatible(HedgeCode, "a lower limit that a report in words of its own leaves out")
		case !c.Pair.Whole || !abridges(short, long):
		case dropped(r.Hedge):
			return compatible(HedgeCode, "a summary leaves out that there may be more")
		case r.Hedge == text.LE && possible(phrase.Clause(sentence, span)):
			return compatible(HedgeCode, "what may be is no more than the limit")
		}
	case EndOfRange:
		if c.bothEnds(l, r, m.Right, c.Pair.Right) || c.bothEnds(r, l, m.Left, c.Pair.Left) {
			return compatible("", "the sentence gives the other end of the range, too")
		}
	case PerDropped:
		if l.Per == "" && perSaid(c.Pair.Left, r.Per) || r.Per == "" && perSaid(c.Pair.Right, l.Per) {
			return compatible("", "the sentence says elsewhere what it is per")
		}
	}
	return ruling
}

// vouched is the [align.Pair.Event] of documents that a caller has paired.
const vouched = 1

// bothEnds reports whether one side is a range whose two ends the other
// sentence gives as two figures: 12 to 15 as a range, and from 12 to 15 as
// if it were a change.
func (c *Comparison) bothEnds(whole, end figure, matched text.Mention, s *text.Sentence) bool {
	if !inRange(whole) || end.IsRange() {
		return false
	}
	missing := whole.lo
	if end.lo.Cmp(whole.lo) == 0 {
		missing = whole.hi
	}
	return slices.ContainsFunc(c.figures(s, matched, end), func(f figure) bool {
		return !f.IsRange() && f.lo.Cmp(missing) == 0
	})
}

// dropped reports whether a summary may leave out a hedge: the figure that
// remains is where the allowed ones begin, or nearly so.
func dropped(h text.Hedge) bool {
	switch h {
	case text.GT, text.GE, text.JustOver, text.Nearly:
		return true
	}
	return false
}

// possible reports whether a clause says what may be, not what is.
func possible(words []string) bool {
	return slices.ContainsFunc(words, func(w string) bool {
		switch w {
		case "may", "might", "can", "could", "face", "faces", "facing":
			return true
		}
		return false
	})
}

// briefShare is the share of a document that its summary has at most.
const briefShare = 3

// abridges reports whether a document is so much shorter than another, which
// a caller has paired with it, that it can only be its summary or headline.
func abridges(short, long *sayings) bool {
	return short != nil && long != nil && briefShare*short.bytes() <= long.bytes()
}

// bytes is the length of all sentences.
func (s *sayings) bytes() int {
	n := 0
	for i := range s.sentences {
		n += s.sentences[i].Span.Len()
	}
	return n
}

// perSaid reports whether a sentence names what a figure is per, though not
// next to it: a monthly fee, an annual salary, the child credit.
func perSaid(s *text.Sentence, per string) bool {
	var said []string
	switch per {
	case "hour":
		said = []string{"hourly"}
	case "day":
		said = []string{"daily"}
	case "week":
		said = []string{"weekly"}
	case "month":
		said = []string{"monthly"}
	case "quarter":
		said = []string{"quarterly"}
	case "year":
		said = []string{"annual", "annually", "yearly"}
	case "child", "dependent":
		said = []string{"child", "children"}
	case "person":
		said = []string{"people"}
	}
	words := phrase.Fields(s.Text())
	return slices.ContainsFunc(append(said, per, per+"s"), func(w string) bool { return slices.Contains(words, w) })
}
