package detector

import (
	"slices"

	"github.com/atodds/atodds/detector/internal/edit"
	"github.com/atodds/atodds/detector/internal/phrase"
)

// Extents that take more than one word.
var (
	notAll     = extent{"not all", 0, 99, 0, 99}
	notMany    = extent{"not many", 0, 49, 0, 50}
	onlySome   = extent{"only some", 1, 99, 1, 99}
	nearlyAll  = extent{"nearly all", 51, 100, 60, 100}
	allBut     = extent{"all but some", 1, 100, 50, 100}
	nearlyNone = extent{"almost none", 0, 49, 0, 20}
)

// extentOf returns the class of the one quantifier of a stretch, with the
// words before it that move it: "not all", "a few".
func extentOf(known map[string]extent, words []edit.Word, from, to int) (p extent, ok bool) {
	for i := from; i < to; i++ {
		q, is := known[words[i].Low]
		if !is {
			continue
		}
		if ok {
			return extent{}, false
		}
		if p, ok = inPhrase(q, words, i); !ok {
			return extent{}, false
		}
	}
	return p, ok
}

// inPhrase returns what the words around the quantifier at i make of it. It
// reports false where they make something that has no class.
func inPhrase(q extent, words []edit.Word, i int) (extent, bool) {
	low := func(k int) string {
		if k < 0 || k >= len(words) {
			return ""
		}
		return words[k].Low
	}
	before := low(i - 1)
	if before == "a" && q.name == "few" {
		q, before = classed("some"), low(i-2)
		if before == "not" {
			return classed("many"), true // "not a few"
		}
	}
	switch {
	case q.name == "all" && low(i+1) == "but":
		return allBut, true
	case before == "not" && low(i-2) == "if":
		return extent{}, false // "if not all" adds to what stands before
	case before == "not", before == "from" && low(i-2) == "far", before == "means" && low(i-3) == "by",
		before == "quite" && low(i-2) == "not", before == "nearly" && low(i-2) == "not", before == "near" && low(i-2) == "nowhere":
		return negated(q)
	case approaches[before]:
		return approached(q)
	case before == "only" && q.name == "some":
		return onlySome, true
	case before == "least" && low(i-2) == "at", before == "most" && low(i-2) == "at", before == "than":
		return extent{}, false // a limit
	}
	return q, true
}

// approaches are words that come close to what follows.
var approaches = phrase.Set("nearly almost virtually practically")

// approached returns what comes close to an extent.
func approached(q extent) (extent, bool) {
	switch q.name {
	case "all":
		return nearlyAll, true
	case "none":
		return nearlyNone, true
	}
	return extent{}, false
}

// negated returns what is left of the shares of a set where one is denied.
func negated(q extent) (extent, bool) {
	switch q.name {
	case "all":
		return notAll, true
	case "many":
		return notMany, true
	}
	return extent{}, false
}

// classed returns the extent of a class.
func classed(name string) extent {
	return extents[slices.IndexFunc(extents, func(p extent) bool { return p.name == name })]
}
