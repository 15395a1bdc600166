package detector

import (
	_ "embed"
	"fmt"
	"slices"
	"strings"

	"github.com/atodds/atodds/align"
	"github.com/atodds/atodds/align/text"
	"github.com/atodds/atodds/detector/internal/edit"
	"github.com/atodds/atodds/detector/internal/phrase"
)

var scope = Comparator{
	Name: "scope",
	Doc: `how much of a set is meant

All and none of a set cannot both be true, nor can most and few. All and some
can, yet readers take away different things; so do most and many. "Only" shuts
out the rest of a set, and where all or none of a set are meant, a word that
narrows it down may not be lost: what holds of all foreign clerks need not hold
of all clerks. The same goes for a phrase between a subject and its verb: "the
hostages in the city were freed". Words are set against each other in two
tellings of one sentence only. What part a figure is of a whole is for the
comparators of figures. The list "quantifiers" of the configuration adds words.`,
	Severity: Error,
	Compare:  compareScope,
}

// quantities of a set, by class.
var (
	//go:embed data/quantifiers.txt
	quantifierText string
	quantifiers    = newLexicon("quantifiers", "how much of a set a word means: word = all, most, many, some, few or none", quantifierText, parseQuantifiers)
)

// An extent is a class of quantifiers: what shares of a set it allows, and what
// share a reader takes away, least and most, in percent.
type extent struct {
	name           string
	least, most    int
	readLo, readHi int
}

var extents = []extent{
	{"none", 0, 0, 0, 0},
	{"few", 0, 49, 1, 20},
	{"some", 1, 100, 1, 50},
	{"many", 10, 100, 20, 70},
	{"most", 51, 100, 60, 99},
	{"all", 100, 100, 100, 100},
}

func parseQuantifiers(lines []string) (map[string]extent, error) {
	list := map[string]extent{}
	for _, line := range lines {
		word, class, ok := strings.Cut(line, "=")
		word, class = strings.ToLower(strings.TrimSpace(word)), strings.TrimSpace(class)
		i := slices.IndexFunc(extents, func(p extent) bool { return p.name == class })
		if !ok || i < 0 || word == "" || strings.ContainsRune(word, ' ') {
			return nil, fmt.Errorf("%q: write a word, = and one of all, most, many, some, few, none", line)
		}
		list[word] = extents[i]
	}
	return list, nil
}

func compareScope(c *Comparison) {
	s := c.tellings()
	if s == nil {
		return
	}
	known := quantifiers.in(c.Lexicons)
	swaps := c.swaps(s)
	for i, w := range swaps {
		ruling, ok := c.ruleScope(known, s, w)
		if !ok {
			continue
		}
		e := s.Edits[w.edit]
		if ruling.Direction == "gained" || ruling.Direction == "lost" {
			ruling.message = narrowed(s, e, ruling.Direction)
		}
		c.settle(align.Match{
			Left:  text.Mention{Span: place(s.Left, e.LeftFrom, e.LeftTo)},
			Right: text.Mention{Span: place(s.Right, e.RightFrom, e.RightTo)},
			Score: 1,
		}, c.inPlace(s, swaps, i, ruling))
	}
}

// narrowed tells in a person's words that one telling alone has what narrows a
// set: "narrowed: *only* put in".
func narrowed(s *edit.Script, e edit.Edit, direction string) string {
	words := s.Left[e.LeftFrom:e.LeftTo]
	if len(words) == 0 {
		words = s.Right[e.RightFrom:e.RightTo]
	}
	told := "*" + surface(words) + "*"
	if direction == "gained" {
		return "narrowed: " + told + " put in"
	}
	return "widened: " + told + " left out"
}

// surface returns words as a reader sees them, without marks between them.
func surface(words []edit.Word) string {
	list := make([]string, len(words))
	for i := range words {
		list[i] = words[i].Low
	}
	return strings.Join(list, " ")
}

// ruleScope returns what an edit makes of a set, if the rest is the same.
func (c *Comparison) ruleScope(known map[string]extent, s *edit.Script, w swap) (Ruling, bool) {
	e := s.Edits[w.edit]
	left, right := s.Left[e.LeftFrom:e.LeftTo], s.Right[e.RightFrom:e.RightTo]
	l, okL := extentOf(known, s.Left, e.LeftFrom, e.LeftTo)
	r, okR := extentOf(known, s.Right, e.RightFrom, e.RightTo)
	switch {
	case okL && okR:
		return c.ruleExtents(l, r), true
	case len(left) == 0 && narrows(known, s.Right, e.RightFrom, e.RightTo) && !allTold(s.Left, right):
		return drift(ScopeCode, "what narrows the set stands in one telling alone").towards(c, "gained", "lost"), true
	case len(right) == 0 && narrows(known, s.Left, e.LeftFrom, e.LeftTo) && !allTold(s.Right, left):
		return drift(ScopeCode, "what narrows the set stands in one telling alone").towards(c, "lost", "gained"), true
	}
	return Ruling{}, false
}

// allTold reports whether a telling has the words of a stretch somewhere.
func allTold(words, stretch []edit.Word) bool {
	return !slices.ContainsFunc(stretch, func(w edit.Word) bool { return (w.Content || w.Low == "only") && !edit.HasStem(words, w.Stem) })
}

// ruleExtents sets two parts of one set against each other.
func (c *Comparison) ruleExtents(l, r extent) Ruling {
	switch {
	case l.name == r.name:
		return compatible(HedgeCode, "as much of the set")
	case l.most < r.least || r.most < l.least:
		return contradiction(ScopeCode, because("both cannot hold of one set", l.name, r.name))
	case l.readHi < r.readLo:
		return drift(ScopeCode, because("readers take away another part of the set", l.name, r.name)).towards(c, "hardened", "softened")
	case r.readHi < l.readLo:
		return drift(ScopeCode, because("readers take away another part of the set", l.name, r.name)).towards(c, "softened", "hardened")
	}
	return compatible(LessPrecise, "parts of a set that may be one")
}

// universal are words for all or none of a set: what narrows it weighs.
var universal = phrase.Set("all every each no none only any both")

// restrictive begin a phrase that tells which of a set are meant.
var restrictive = phrase.Set("in from at near within under over outside inside aboard behind among around")

// What narrows a set: how many words may stand between it and what it is all
// of, and how many words it may have.
const (
	universalReach = 3
	maxRestrictor  = 5
)

// narrows reports whether a stretch that one telling lacks narrows a set:
// "only", a word behind "all", or a phrase between a subject and its verb.
func narrows(known map[string]extent, words []edit.Word, from, to int) bool {
	stretch := words[from:to]
	if len(stretch) > maxRestrictor || slices.ContainsFunc(stretch, func(w edit.Word) bool { return w.Figure || w.First || w.Capital }) {
		return false
	}
	if len(stretch) == 1 && stretch[0].Low == "only" {
		return true
	}
	if len(edit.Content(stretch)) == 0 {
		return false
	}
	if restrictive[stretch[0].Low] {
		return from > 0 && words[from-1].Content && to < len(words) && phrase.Finite(words[to].Low)
	}
	all := slices.IndexFunc(words[max(0, from-universalReach):from], func(w edit.Word) bool { return universal[w.Low] })
	return all >= 0 && len(stretch) == 1 && to < len(words) && words[to].Content && known[stretch[0].Low].name == ""
}
