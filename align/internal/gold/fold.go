package gold

import (
	"hash/fnv"
	"io"
	"strings"
	"unicode"
)

// Folds is the number of parts that pairs are held out by.
const Folds = 5

// refold puts pairs that have a sentence or a topic in common, directly or by
// way of others, into one fold, whatever sets they belong to.
func refold(sets [][]Pair) {
	groups := unions{}
	for _, pairs := range sets {
		for i := range pairs {
			p := &pairs[i]
			groups.join(plain(p.Left), p.group)
			groups.join(plain(p.Right), p.group)
		}
	}
	for _, pairs := range sets {
		for i := range pairs {
			h := fnv.New32a()
			io.WriteString(h, groups.of(pairs[i].group))
			pairs[i].Fold = int(h.Sum32() % Folds)
		}
	}
}

// unions holds disjoint groups of names, by a member that stands for each.
type unions map[string]string

func (u unions) of(s string) string {
	if u[s] == "" {
		u[s] = s
	}
	for u[s] != s {
		u[s] = u[u[s]]
		s = u[s]
	}
	return s
}

func (u unions) join(s, t string) { u[u.of(s)] = u.of(t) }

// plain leaves of a sentence its letters and digits alone.
func plain(s string) string {
	return "=" + strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, s)
}
