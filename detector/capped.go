package detector

import (
	"slices"

	"github.com/atodds/atodds/align"
	"github.com/atodds/atodds/align/text"
)

// limited withdraws a lost or added bound where the sentence without it names
// the limit in other words: a cap at 50 is up to 50, and who needs 50 votes
// needs at least 50.
func (c *Comparison) limited(m align.Match, l, r figure, ruling Ruling) Ruling {
	if ruling.Code != BoundChanged {
		return ruling
	}
	plain, at, bound := c.Pair.Left, m.Left, r.bounded()
	if l.bounded() != 0 {
		plain, at, bound = c.Pair.Right, m.Right, l.bounded()
	}
	before, after := wordsAround(plain, at.Span)
	words := slices.Concat(before, after)
	switch {
	case bound < 0 && slices.ContainsFunc(words, caps),
		bound < 0 && slices.Contains(before, "up") && slices.Contains(before, "to"):
		return compatible(HedgeCode, "a cap is a limit from above")
	case bound > 0 && slices.ContainsFunc(words, needs):
		return compatible(HedgeCode, "what is needed is a limit from below")
	}
	return ruling
}

// caps reports whether a word sets a limit from above.
func caps(w string) bool {
	switch w {
	case "cap", "caps", "capped", "capping", "limit", "limits", "limited", "limiting", "maximum", "max", "ceiling", "most":
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
	if !okA || !okB || p.Left.Document.Date.IsZero() || p.Right.Document.Date.IsZero() || sameDay(p.Left.Document.Date, p.Right.Document.Date) {
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
	return slices.ContainsFunc(fields(s.Text()), func(w string) bool {
		switch w {
		case "wind", "winds", "gust", "gusts", "storm", "hurricane", "typhoon", "cyclone", "tornado", "gale", "blizzard":
			return true
		}
		return false
	})
}
