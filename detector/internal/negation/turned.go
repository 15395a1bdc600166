package negation

import (
	"slices"

	"github.com/atodds/atodds/detector/internal/edit"
	"github.com/atodds/atodds/detector/internal/quotation"
	"github.com/atodds/atodds/internal/thesaurus"
)

// TurnsQuote reports whether an edit makes a quotation deny what it says
// elsewhere: one wording denies and the other does not at all, or one word
// turns in place ("now", "not"). Where either says the same in other words
// ("never", "nothing … ever"), says a denial twice, doubts, asks, or excepts
// something ("but not"), other words were quoted and no sense was turned.
func TurnsQuote(m *quotation.Match, e edit.Edit) bool {
	l, r := m.Left.Words, m.Right.Words
	if (Count(l, e.LeftFrom, e.LeftTo)+Count(r, e.RightFrom, e.RightTo))%2 == 0 {
		return false
	}
	left, right := clauseAround(m.Left, e.LeftFrom, e.LeftTo), clauseAround(m.Right, e.RightFrom, e.RightTo)
	nl, nr := Count(left, 0, len(left)), Count(right, 0, len(right))
	inLeft, inRight := l[e.LeftFrom:e.LeftTo], r[e.RightFrom:e.RightTo]
	switch {
	case (nl+nr)%2 == 0, slices.ContainsFunc(left, asksWhether) && slices.ContainsFunc(right, asksWhether):
		return false
	case nl == 0 && slices.ContainsFunc(left, doubts), nr == 0 && slices.ContainsFunc(right, doubts):
		return false
	case excepts(inLeft), excepts(inRight):
		return false
	case len(inLeft) <= 1 && len(inRight) <= 1:
		return true
	}
	return (nl == 0 || nr == 0) && mereDenial(inLeft, right) && mereDenial(inRight, left)
}

func clauseAround(q *quotation.Quote, from, to int) []edit.Word {
	from, to = q.Clause(from, to)
	return q.Words[from:to]
}

// mereDenial reports whether a stretch says nothing but that it denies, or
// what the clause of the other quotation says, too.
func mereDenial(words, other []edit.Word) bool {
	return !slices.ContainsFunc(edit.Content(words), func(w edit.Word) bool {
		return !negates(w) && !helping[w.Low] && !edit.HasStem(other, w.Stem)
	})
}

// helping lists auxiliaries that say something, and the "ever" and "any" that a
// denial brings along.
var helping = map[string]bool{
	"will": true, "would": true, "shall": true, "should": true, "can": true, "could": true, "may": true, "might": true,
	"must": true, "doing": true, "ever": true, "any": true, "some": true, "at": true, "all": true,
}

// asksWhether reports whether a word opens a question that holds as well for
// the contrary: whether it is, whether it is not.
func asksWhether(w edit.Word) bool { return w.Low == "whether" }

// doubters are adverbs and adjectives that come near to a denial.
var doubters = map[string]bool{
	"unlikely": true, "hardly": true, "barely": true, "scarcely": true, "rarely": true, "seldom": true, "few": true,
	"little": true, "doubt": true, "doubtful": true, "impossible": true, "improbable": true, "inconceivable": true,
}

func doubts(w edit.Word) bool { return doubters[w.Low] }

// excepts reports whether a stretch begins by taking something out: "but not
// the mayor", "or not".
func excepts(words []edit.Word) bool {
	if len(words) < 2 || !negates(words[1]) {
		return false
	}
	switch words[0].Low {
	case "but", "or", "and", "if":
		return true
	}
	return false
}

// OtherFigures reports whether each stretch has a figure that the other lacks.
func OtherFigures(l, r []edit.Word) bool {
	lacks := func(a, b []edit.Word) bool {
		return slices.ContainsFunc(a, func(w edit.Word) bool {
			return w.Figure && !slices.ContainsFunc(b, func(o edit.Word) bool { return o.Low == w.Low })
		})
	}
	return lacks(l, r) && lacks(r, l)
}

// maxContrary is how many content words a stretch may have for a word of it
// to stand in the place of its contrary.
const maxContrary = 2

// Contrary reports whether a word stands in the place of its contrary, and
// nothing denies either.
func Contrary(l, r []edit.Word) bool {
	if len(l) > maxContrary || len(r) > maxContrary || slices.ContainsFunc(l, negates) || slices.ContainsFunc(r, negates) {
		return false
	}
	for _, a := range l {
		for _, b := range r {
			if thesaurus.Opposite(a.Low, b.Low) {
				return true
			}
		}
	}
	return false
}
