package extract

import "github.com/atodds/atodds/align/text"

// digitCount parses a percentage of which only the number of digits before
// the point is told: single-digit growth, in the low double digits. Words
// such as low and mid narrow it to no figure that all agree on, so that they
// add nothing. What has so many digits is a percentage where a change is
// told; the leads of polls, scores and temperatures have digits, too.
func (s *scan) digitCount(i int) (phrase, bool) {
	var lo, hi int64
	switch s.wordAt(i).sense {
	case "single":
		lo, hi = 1, 9
	case "double":
		lo, hi = 10, 99
	case "triple":
		lo, hi = 100, 999
	default:
		return phrase{}, false
	}
	j := s.skipHyphen(i + 1)
	if !s.word(j, "digit") && !s.word(j, "digits") {
		return phrase{}, false
	}
	p := whole(i, j+1, unitPercent, text.Int(lo), text.Int(hi), text.VagueWord)
	p.q.Hedge = text.Vague
	if c := s.wordAt(j + 1).quantity.change; c.noun {
		p.q.Slot, p.q.Dir = text.BySlot, c.dir
		return p, true
	}
	return p, s.word(j, "digits") && s.tellsChange(i) && !s.near(i, 15, clsWarmth)
}

// changeReach is how many tokens before a number of digits may tell of the
// change that it measures: to grow this year in the mid-single digits.
const changeReach = 9

// tellsChange reports whether a change is told shortly before token i.
func (s *scan) tellsChange(i int) bool {
	for j := max(i-changeReach, 0); j < i; j++ {
		if c := s.wordAt(j).quantity.change; c.verb || c.noun {
			return true
		}
	}
	return false
}
