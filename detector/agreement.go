package detector

import (
	"slices"
	"strings"

	"github.com/atodds/atodds/detector/internal/edit"
	"github.com/atodds/atodds/detector/internal/negation"
	"github.com/atodds/atodds/internal/thesaurus"
)

// deniedReach is how many words next to one that says "not" are looked at for
// what it denies.
const deniedReach = 3

// bothDeny reports whether the sentence that is set against a refutation says
// "not", too, of something that the refutation speaks of: who denied that he
// knew said that he had not known.
func (o *opposition) bothDeny() bool {
	words := o.telling.words
	for i := range words {
		if negation.Count(words, i, i+1) == 0 || purposed(words, i) {
			continue
		}
		from := i + 1
		if negation.Pronominal(words[i].Low) {
			from = max(0, i-deniedReach)
		}
		for k := from; k < min(len(words), i+1+deniedReach); k++ {
			w := &words[k]
			if w.Content && !negation.Light(w) && slices.ContainsFunc(o.denying.words, func(d edit.Word) bool { return d.Content && (oneWord(&d, w) || compounds(d.Low, w.Low)) }) {
				return true
			}
		}
	}
	return false
}

// compounds reports whether a word begins with the other one: "wrongdoing",
// "wrong".
func compounds(long, short string) bool {
	return len(short) >= leastStem && strings.HasPrefix(long, short)
}

// purposeReach is how many words before a negation its purpose is looked for.
const purposeReach = 4

// purposed reports whether the negation at i belongs to a purpose, not to what
// is told: "to ensure it does not".
func purposed(words []edit.Word, i int) bool {
	for k := max(0, i-purposeReach); k < i; k++ {
		if words[k].Low == "to" && strings.Trim(thesaurus.Parts(words[k+1].Low), "ar") == "v" {
			return true
		}
	}
	return false
}

// outReach is how many words behind a verb its "out" or "of" may stand.
const outReach = 4

// rulesOut reports whether a sentence has words by which something is not so,
// and the other has no such word: "ruled out", "cleared of", "impossible", or
// one that refutes a report.
func (c *Comparison) rulesOut(words, other []edit.Word) bool {
	if excludes(other) {
		return false
	}
	return excludes(words) || len(refutations.in(c.Lexicons).In(words)) > len(refutations.in(c.Lexicons).In(other))
}

// deniedElsewise reports whether the telling that lacks the negation of an
// edit rules the same out by a verb or an adjective.
func (c *Comparison) deniedElsewise(s *edit.Script, at int) bool {
	e := s.Edits[at]
	if negation.Count(s.Left, e.LeftFrom, e.LeftTo)%2 == 1 {
		return c.rulesOut(s.Right, s.Left)
	}
	return c.rulesOut(s.Left, s.Right)
}

// excludes reports whether any word says that what depends on it is not so.
func excludes(words []edit.Word) bool {
	for i := range words {
		behind := words[i+1 : min(len(words), i+1+outReach)]
		has := func(low string) bool {
			return slices.ContainsFunc(behind, func(w edit.Word) bool { return w.Low == low })
		}
		switch words[i].Stem {
		case "imposs", "exclud", "preclud", "exoner", "absolv", "acquit":
			return true
		case "rule", "rul":
			if has("out") {
				return true
			}
		case "clear", "rid", "free":
			if has("of") {
				return true
			}
		}
	}
	return false
}

func isUnless(w edit.Word) bool { return w.Low == "unless" }

func isIf(w edit.Word) bool { return w.Low == "if" || w.Low == "unless" }

// oneHas reports whether one of two tellings alone has such a word.
func oneHas(s *edit.Script, is func(edit.Word) bool) bool {
	return slices.ContainsFunc(s.Left, is) != slices.ContainsFunc(s.Right, is)
}

// conditional reports whether one of the two sentences alone tells something
// under a condition, or one says "unless" where the other says "if".
func (o *opposition) conditional() bool {
	s := &edit.Script{Left: o.denying.words, Right: o.telling.words}
	return oneHas(s, isUnless) || oneHas(s, isIf)
}

// limitReach is how many words behind a negation its limit of time is looked
// for.
const limitReach = 8

// limited reports whether one telling denies something up to a time that the
// other does not name so: "not before Friday", "on Friday at the earliest".
func limited(s *edit.Script, at int) bool {
	e := s.Edits[at]
	limits := func(words []edit.Word) bool {
		return slices.ContainsFunc(words, func(w edit.Word) bool {
			return w.Low == "before" || w.Low == "until" || w.Low == "till"
		})
	}
	ahead := func(words []edit.Word, from, to int) []edit.Word {
		return words[from:min(len(words), to+limitReach)]
	}
	l, r := limits(ahead(s.Left, e.LeftFrom, e.LeftTo)), limits(ahead(s.Right, e.RightFrom, e.RightTo))
	return l && !limits(s.Right) || r && !limits(s.Left)
}

// sameExtent reports whether a negation belongs to a quantifier, and both
// tellings may mean one part of the set: "not all", "nearly all".
func (c *Comparison) sameExtent(s *edit.Script, at int) bool {
	e, known := s.Edits[at], quantifiers.in(c.Lexicons)
	l, okL := extentOf(known, s.Left, e.LeftFrom, quantified(known, s.Left, e.LeftTo))
	r, okR := extentOf(known, s.Right, e.RightFrom, quantified(known, s.Right, e.RightTo))
	return okL && okR && l.most >= r.least && r.most >= l.least
}

// quantified returns the end of a stretch, with the quantifier behind it.
func quantified(known map[string]extent, words []edit.Word, to int) int {
	if to < len(words) && known[words[to].Low].name != "" {
		return to + 1
	}
	return to
}
