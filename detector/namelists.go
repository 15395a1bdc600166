package detector

import (
	_ "embed"
	"fmt"
	"slices"
	"strings"

	"github.com/atodds/atodds/align"
	"github.com/atodds/atodds/detector/internal/provenance"
)

var (
	//go:embed data/aliases.txt
	aliasText string

	//go:embed data/agencies.txt
	agencyText string

	//go:embed data/transliterations.txt
	transliterationText string
)

var aliases = newLexicon("aliases", "names of one person, place or body: Burma = Myanmar", aliasText, parseNames)

var transliterations = newLexicon("transliterations", "spellings of one name, of which a text should have one: Gaddafi = Qaddafi", transliterationText, parseNames)

var confusables = newLexicon("confusables", "two names that are easily confused, and never one: Iran = Iraq", align.Confusables(), parseConfusables)

// agencies has the news agencies by the forms of their names, as written.
var agencies = newLexicon("agencies", "news agencies, as credits name them: name = form, form", agencyText, provenance.ParseAgencies)

// A nameList tells which names are of one bearer: the groups that each of them,
// folded, is in.
type nameList map[string][]int

// parseNames reads entries of the form "NAME = NAME = …".
func parseNames(entries []string) (nameList, error) {
	list := nameList{}
	for group, entry := range entries {
		names, err := namesOf(entry)
		if err != nil {
			return nil, err
		}
		for _, n := range names {
			list[n] = append(list[n], group)
		}
	}
	return list, nil
}

// parseConfusables reads entries of the form "NAME = NAME".
func parseConfusables(entries []string) (nameList, error) {
	for _, entry := range entries {
		if names, err := namesOf(entry); err == nil && len(names) > 2 {
			return nil, fmt.Errorf("%q: give two names, in the form NAME = NAME", entry)
		}
	}
	return parseNames(entries)
}

// namesOf returns the names of an entry, folded.
func namesOf(entry string) ([]string, error) {
	var names []string
	for n := range strings.SplitSeq(entry, "=") {
		if n = align.FoldName(strings.TrimSpace(n)); n == "" {
			return nil, fmt.Errorf("%q: a name is empty; write NAME = NAME", entry)
		}
		names = append(names, n)
	}
	if len(names) < 2 {
		return nil, fmt.Errorf("%q: one name alone; write NAME = NAME", entry)
	}
	return names, nil
}

// one reports whether two names, folded, are in one group: as a whole, or by
// the one word in which they differ.
func (l nameList) one(a, b string) bool {
	if a == b || l.grouped(a, b) {
		return true
	}
	v, w := strings.Fields(a), strings.Fields(b)
	if len(v) == 1 || len(w) == 1 {
		return l.grouped(v[len(v)-1], w[len(w)-1]) && (len(v) == 1 || len(w) == 1)
	}
	if len(v) != len(w) {
		return false
	}
	for i := range v {
		if v[i] != w[i] && !l.grouped(v[i], w[i]) {
			return false
		}
	}
	return true
}

func (l nameList) grouped(a, b string) bool {
	return a != b && slices.ContainsFunc(l[a], func(g int) bool { return slices.Contains(l[b], g) })
}

// anyOne reports whether one of some forms of a name and one of some of
// another are in one group.
func (l nameList) anyOne(left, right []string) bool {
	return slices.ContainsFunc(left, func(a string) bool {
		return slices.ContainsFunc(right, func(b string) bool { return l.one(a, b) })
	})
}

// anyGrouped is anyOne for names as wholes.
func (l nameList) anyGrouped(left, right []string) bool {
	return slices.ContainsFunc(left, func(a string) bool {
		return slices.ContainsFunc(right, func(b string) bool { return l.grouped(a, b) })
	})
}
