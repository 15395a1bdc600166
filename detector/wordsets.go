package detector

import (
	_ "embed"
	"fmt"
	"slices"
	"strings"

	"github.com/atodds/atodds/internal/thesaurus"
)

// Lists of words that belong together.
var (
	//go:embed data/exclusive.txt
	exclusiveText string
	exclusive     = newLexicon("exclusive", "words of which one excludes the others: nurse, doctor/physician (or stage: arrest, convict)", exclusiveText, parseWordSets)

	//go:embed data/neutral.txt
	neutralText string
	neutral     = newLexicon("neutral", "words that tell the same, as a matter of style: say, state, tell", neutralText, parseWordSets)
)

// Word sets are sets of words, by word.
type wordSets map[string][]membership

// A membership is the place of a word in a set: words of one meaning share it.
type membership struct {
	set, member int
	stage       bool
}

// stagePrefix begins a set of words that can all be true.
const stagePrefix = "stage:"

// parseWordSets reads sets of words, one a line, parted by commas; words of
// one meaning are parted by slashes.
func parseWordSets(lines []string) (wordSets, error) {
	sets := wordSets{}
	for n, line := range lines {
		rest, stage := strings.CutPrefix(line, stagePrefix)
		members := strings.Split(rest, ",")
		if len(members) < 2 {
			return nil, fmt.Errorf("%q: give at least two words, parted by commas", line)
		}
		for m, member := range members {
			for word := range strings.SplitSeq(member, "/") {
				word = strings.ToLower(strings.TrimSpace(word))
				if word == "" || strings.ContainsRune(word, ' ') {
					return nil, fmt.Errorf("%q: write each entry as one word", line)
				}
				sets[word] = append(sets[word], membership{n, m, stage})
			}
		}
	}
	return sets, nil
}

// of returns the memberships of a word in any of its forms.
func (s wordSets) of(word string) []membership {
	list := s[word]
	for _, base := range thesaurus.Bases(word) {
		if base != word {
			list = slices.Concat(list, s[base])
		}
	}
	return list
}

// holds reports whether a word, as it stands, is in a set.
func (s wordSets) holds(word string) bool { return s[word] != nil }

// together reports whether two words are in one set.
func (s wordSets) together(a, b string) bool {
	mine := s.of(a)
	return slices.ContainsFunc(s.of(b), func(y membership) bool {
		return slices.ContainsFunc(mine, func(x membership) bool { return x.set == y.set })
	})
}

// apart reports whether two words are different members of one set, and how
// they exclude each other. Words that share a place anywhere do not.
func (s wordSets) apart(a, b string) (k swapKind, ok bool) {
	theirs := s.of(b)
	for _, x := range s.of(a) {
		for _, y := range theirs {
			switch {
			case x.set != y.set:
			case x.member == y.member:
				return swapAlike, true
			case x.stage && !ok:
				k, ok = swapStage, true
			case !x.stage:
				k, ok = swapExclusive, true
			}
		}
	}
	return k, ok
}
