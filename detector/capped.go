package detector

import (
	"slices"
	"strings"

	"github.com/atodds/atodds/align"
	"github.com/atodds/atodds/align/text"
	"github.com/atodds/atodds/detector/internal/phrase"
)

// limited withdraws a lost or added bound where the sentence without it names
// the limit in other words: a cap at 50 is up to 50, and who needs 50 votes
// needs at least 50.
func (c *Comparison) limited(m align.Match, l, r figure, ruling Ruling) Ruling {
	switch {
	case ruling.Code == LevelVsChange && (offBase(c.Pair.Left, m.Left) || offBase(c.Pair.Right, m.Right)):
		return same("", "a level that is told by its distance from another")
	case ruling.Code != BoundChanged:
		return ruling
	}
	plain, at, bound := c.Pair.Left, m.Left, r.bounded()
	if l.bounded() != 0 {
		plain, at, bound = c.Pair.Right, m.Right, l.bounded()
	}
	limit, there := c.Pair.Right, m.Right
	if plain == c.Pair.Right {
		limit, there = c.Pair.Left, m.Left
	}
	before, after := phrase.Around(plain, at.Span)
	words := slices.Concat(before, after)
	switch {
	case len(before) > 0 && scant(before[len(before)-1]):
		return compatible(HedgeCode, "a figure that is just reached")
	case strings.HasPrefix(plain.Document.Text[at.Span.End:], "-"):
		return compatible(BoundDroppedRound, "the size of a thing in a word: a mile-long queue")
	case bound < 0 && slices.ContainsFunc(phrase.Clause(limit, there.Span), rule):
		return compatible(HedgeCode, "a rule, and what fits it")
	case bound < 0 && len(before) > 0 && before[len(before)-1] != "a" && before[len(before)-1] != "an" && phrase.Attributive(before, after):
		return compatible(HedgeCode, "a thing that is named by its limit")
	case bound < 0 && slices.ContainsFunc(words, caps),
		bound < 0 && slices.Contains(before, "up") && slices.Contains(before, "to"):
		return compatible(HedgeCode, "a cap is a limit from above")
	case bound > 0 && slices.ContainsFunc(words, needs):
		return compatible(HedgeCode, "what is needed is a limit from below")
	}
	return ruling
}

// offBase reports whether a figure is told as its distance from another one:
// to 26 percent below the level of 2005.
func offBase(s *text.Sentence, m text.Mention) bool {
	after := phrase.Fields(s.Document.Text[m.Span.End:s.Span.End])
	if len(after) == 0 {
		return false
	}
	switch after[0] {
	case "below", "above", "under", "over", "lower", "higher", "less", "more", "beneath":
		return true
	}
	return false
}

// caps reports whether a word sets a limit from above.
func caps(w string) bool {
	switch w {
	case "cap", "caps", "capped", "capping", "limit", "limits", "limited", "limiting", "maximum", "max", "ceiling", "most":
		return true
	}
	return false
}

// scant reports whether a word says that a figure is only just reached.
func scant(w string) bool { return w == "barely" || w == "hardly" || w == "scarcely" }

// rule reports whether a word says that a limit is set by a rule, which is no
// estimate of what it limits.
func rule(w string) bool {
	switch w {
	case "required", "requires", "require", "cannot", "forbids", "obliges", "obliged":
		return true
	}
	return false
}

// needs reports whether a word sets a limit from below.
func needs(w string) bool {
	switch w {
	case "need", "needs", "needed", "must", "require", "requires", "required", "threshold", "minimum", "quorum":
		return true
	}
	return false
}
