package name

import (
	_ "embed"
	"slices"
	"strings"
	"sync"
)

//go:embed aliases.txt
var aliasList string

// aliases are the lists of aliases.txt: the groups of each list that a name
// or a title is in.
var aliases = sync.OnceValue(func() map[string]map[string][]int {
	lists := map[string]map[string][]int{}
	var list map[string][]int
	group, parted := 0, ""
	for line := range strings.Lines(aliasList) {
		line = strings.TrimSpace(line)
		switch {
		case line == "" || line[0] == '#':
			continue
		case line[0] == '[':
			name := strings.Trim(line, "[]")
			list, parted = map[string][]int{}, " = "
			if name == "given" {
				parted = " "
			}
			lists[name] = list
			continue
		}
		for words := range strings.SplitSeq(line, ";") {
			for w := range strings.SplitSeq(strings.TrimSpace(words), parted) {
				list[w] = append(list[w], group)
			}
			group++
		}
	}
	return lists
})

// grouped reports whether two names are in one group of a list.
func grouped(list, a, b string) bool {
	groups := aliases()[list]
	return slices.ContainsFunc(groups[a], func(g int) bool { return slices.Contains(groups[b], g) })
}

// in reports whether a list has a name.
func in(list, a string) bool { return len(aliases()[list][a]) > 0 }

// OneGiven reports whether two given names, folded, may be of one person: they
// are equal, one is an initial or a short form of the other, or a spelling.
func OneGiven(a, b string) bool {
	switch {
	case a == b || grouped("given", a, b):
		return true
	case len(a) == 1 || len(b) == 1:
		return a != "" && b != "" && a[0] == b[0]
	}
	return Spelling(a, b)
}

// CommonFamily reports whether a family name, folded, alone tells no person.
func CommonFamily(folded string) bool { return in("family", folded) }

// IsHead reports whether "the" and a word, folded, may stand for a body that
// it is the head of: "the ministry".
func IsHead(folded string) bool { return in("head", folded) }

// Sex returns 'm' or 'f' for a title, folded, that tells it, else 0.
func Sex(title string) byte {
	switch {
	case in("male", title):
		return 'm'
	case in("female", title):
		return 'f'
	}
	return 0
}

// SameTitle reports whether two titles, folded, are of one office: "sen" and
// "senator".
func SameTitle(a, b string) bool { return a == b || grouped("title", a, b) }

// IsLeader reports whether who has a title, folded, may be called the leader
// of a country.
func IsLeader(title string) bool { return in("leader", title) }

// Confusables is the list of names that are easily confused: pairs parted by
// " = ", a line each, folded; lines that begin with # are comments.
//
//go:embed confusables.txt
var Confusables string

var confusables = sync.OnceValue(func() map[[2]string]bool {
	pairs := map[[2]string]bool{}
	for line := range strings.Lines(Confusables) {
		if a, b, ok := strings.Cut(strings.TrimSpace(line), " = "); ok && line[0] != '#' {
			pairs[[2]string{a, b}], pairs[[2]string{b, a}] = true, true
		}
	}
	return pairs
})

// Apart reports whether two names, folded, are listed as of different persons
// or places though they look alike.
func Apart(a, b string) bool { return confusables()[[2]string{a, b}] }

// IsOffice reports whether a title, folded, may stand for who has it: "the
// foreign minister said".
func IsOffice(folded string) bool { return in("office", folded) }

// IsKin reports whether a word says that the person named next is a relative
// of another.
func IsKin(folded string) bool { return in("kin", folded) }
