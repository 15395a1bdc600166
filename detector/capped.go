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
	case bound < 0 && len(before) > 0 && before[len(before)-1] != "a" && before[len(before)-1] != "an" && attributive(before, after):
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

// attributive reports whether a value stands between an article and the noun
// that it names: "the $10,000 deduction", "a 1954 measure".
func attributive(before, after []string) bool {
	if len(before) == 0 || len(after) == 0 {
		return false
	}
	switch before[len(before)-1] {
	case "the", "its", "this", "that", "his", "her", "their", "a", "an":
	default:
		return false
	}
	return !function(after[0])
}

// function reports whether a word that follows a value begins another phrase.
func function(w string) bool {
	switch w {
	case "in", "on", "of", "to", "for", "from", "with", "by", "at", "as", "and", "or", "but", "that", "which", "who", "than", "is", "was", "are", "were", "has",
		"had", "have", "will", "would", "it", "he", "she", "they", "i", "we", "the", "a", "an", "after", "before", "when", "while", "if", "per", "over", "under":
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

// passing reports whether a measure is that of its hour: the wind of a storm,
// the temperature of a day, which the next bulletin gives anew.
func passing(p align.Pair, l, r text.Mention) bool {
	a, okA := l.Value.(*text.Quantity)
	b, okB := r.Value.(*text.Quantity)
	if !okA || !okB || p.Left.Document.Date.IsZero() || p.Right.Document.Date.IsZero() || text.SameDay(p.Left.Document.Date, p.Right.Document.Date) {
		return false
	}
	switch {
	case a.Dimension == text.Speed && b.Dimension == text.Speed:
		return windy(p.Left) && windy(p.Right)
	case a.Dimension == text.Temperature && b.Dimension == text.Temperature:
		return true
	}
	return false
}

// windy reports whether a sentence tells of the weather.
func windy(s *text.Sentence) bool {
	return slices.ContainsFunc(phrase.Fields(s.Text()), func(w string) bool {
		switch w {
		case "wind", "winds", "gust", "gusts", "storm", "hurricane", "typhoon", "cyclone", "tornado", "gale", "blizzard":
			return true
		}
		return false
	})
}
