package report

import (
	"cmp"
	"strings"
)

// A telling is what a place says of a fact, for telling those that say the same.
type telling func(*Side) string

// byValue goes by what was read.
func byValue(s *Side) string { return s.Value }

// byWords goes by what is written: "7:40 a.m." is one hour on whichever day each
// text was read to mean.
func byWords(s *Side) string { return strings.ToLower(onLine(s.Text)) }

// oddOnes returns the places of a fact that are the odd one out: a finding sets
// them against what most texts say. That is one value, or, where no value is
// usual, the same words, unless these are at odds with themselves ("yesterday",
// two days later). A text and its copies count once, however often it was
// copied; where most say no one thing, or what was found is that a figure moved,
// nothing is odd.
func oddOnes(sides []*Side, found []*Finding) map[mentionKey]bool {
	tell := byValue
	usual, ok := usually(sides, tell)
	if !ok {
		tell = byWords
		if usual, ok = usually(sides, tell); !ok || usual == "" || againstItself(usual, found) {
			return nil
		}
	}
	return oddAgainst(usual, tell, sides, found)
}

// againstItself reports whether a finding sets the same words against each other.
func againstItself(words string, found []*Finding) bool {
	for _, f := range found {
		for _, pair := range f.all() {
			if pair.Right != nil && byWords(&pair.Left) == words && byWords(pair.Right) == words {
				return true
			}
		}
	}
	return false
}

// oddAgainst returns the places of a fact that findings set against what is
// usual.
func oddAgainst(usual string, tell telling, sides []*Side, found []*Finding) map[mentionKey]bool {
	kind := found[0].Kind
	at := make(map[mentionKey]bool, len(sides))
	for _, s := range sides {
		at[s.key(kind)] = true
	}
	odd := make(map[mentionKey]bool)
	mark := func(a, b *Side) {
		if key := a.key(kind); tell(a) != usual && tell(b) == usual && at[key] {
			odd[key] = true
		}
	}
	for _, f := range found {
		if f.Verdict == "update" {
			continue
		}
		for _, pair := range f.all() {
			if pair.Right != nil {
				mark(&pair.Left, pair.Right)
				mark(pair.Right, &pair.Left)
			}
		}
	}
	return odd
}

// usually returns the one thing that more than half of the texts say, and
// whether there is one. A text that is in doubt with itself, as where a copy
// differs from its origin, says both.
func usually(sides []*Side, tell telling) (usual string, ok bool) {
	type gift struct{ said, text string }
	given := make(map[gift]bool)
	texts, count := make(map[string]bool), make(map[string]int) // texts by what they say
	for _, s := range sides {
		text := cmp.Or(s.Origin, s.Source)
		texts[text] = true
		if g := (gift{tell(s), text}); !given[g] {
			given[g] = true
			count[g.said]++
		}
	}
	for _, s := range sides {
		said := tell(s)
		if 2*count[said] <= len(texts) || ok && said == usual {
			continue
		}
		if ok {
			return "", false
		}
		usual, ok = said, true
	}
	return usual, ok
}
