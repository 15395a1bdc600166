package detector

import (
	_ "embed"
	"fmt"
	"slices"
	"strings"

	"github.com/atodds/atodds/detector/internal/edit"
	"github.com/atodds/atodds/internal/thesaurus"
)

//go:embed data/contraries.txt
var contraryText string

var contraryActs = newLexicon("contraries", "acts of which one undoes or excludes the other: accept, turn down/turn … down", contraryText, parseContraries)

// Acts are the two sides of each entry, by the first word of a phrase.
type acts map[string][]act

// An act is a phrase on one of the two sides of an entry.
type act struct {
	words       []string // the first in its base form; "…" stands for up to [maxGap] words
	entry, side int
}

// gapMark stands in a phrase for what it is said of, of up to maxGap words.
const (
	gapMark = "…"
	maxGap  = 3
)

// parseContraries reads entries of the form "ACT/ACT, ACT/ACT".
func parseContraries(entries []string) (acts, error) {
	list := acts{}
	for n, entry := range entries {
		sides := strings.Split(entry, ",")
		if len(sides) != 2 {
			return nil, fmt.Errorf("%q: give two sides, parted by a comma", entry)
		}
		for side, phrases := range sides {
			for phrase := range strings.SplitSeq(phrases, "/") {
				words := strings.Fields(strings.ToLower(phrase))
				if len(words) == 0 || words[0] == gapMark || words[len(words)-1] == gapMark {
					return nil, fmt.Errorf("%q: begin and end each act with a word", entry)
				}
				list[words[0]] = append(list[words[0]], act{words, n, side})
			}
		}
	}
	return list, nil
}

// A toldAct is an act where it stands in a telling: words from up to to.
type toldAct struct {
	act
	from, to int
}

// in returns the acts that have a word among those from up to to.
func (l acts) in(words []edit.Word, from, to int) []toldAct {
	var list []toldAct
	for i := max(0, from-1-maxGap); i < to; i++ {
		for _, base := range append(thesaurus.Bases(words[i].Low), words[i].Low) {
			for _, a := range l[base] {
				if end := a.stands(words, i); end > from && !slices.ContainsFunc(list, func(t toldAct) bool {
					return t.from == i && t.to == end && t.entry == a.entry && t.side == a.side
				}) {
					list = append(list, toldAct{a, i, end})
				}
			}
		}
	}
	return list
}

// stands returns where the phrase ends whose first word is that at i, or 0.
func (a *act) stands(words []edit.Word, i int) int {
	i++
	for k := 1; k < len(a.words); k++ {
		gap := 0
		if a.words[k] == gapMark {
			gap = maxGap
			k++
		}
		for gap > 0 && i < len(words) && words[i].Low != a.words[k] {
			gap--
			i++
		}
		if i >= len(words) || words[i].Low != a.words[k] {
			return 0
		}
		i++
	}
	return i
}

// contrary returns the acts by which an edit turns a sentence round, one of
// either telling. An act that the other telling has, too, does not.
func (l acts) contrary(s *edit.Script, e *edit.Edit) (left, right toldAct, ok bool) {
	theirs := l.in(s.Right, e.RightFrom, e.RightTo)
	for _, x := range l.in(s.Left, e.LeftFrom, e.LeftTo) {
		for _, y := range theirs {
			if x.entry != y.entry || x.side == y.side || l.says(s.Right, &x) || l.says(s.Left, &y) || x.paired(&y, s) {
				continue
			}
			return x, y, true
		}
	}
	return toldAct{}, toldAct{}, false
}

// says reports whether a telling has an act of the side that a is on.
func (l acts) says(words []edit.Word, a *toldAct) bool {
	return slices.ContainsFunc(l.in(words, 0, len(words)), func(t toldAct) bool { return t.entry == a.entry && t.side == a.side })
}

// paired reports whether of two acts with one verb the words that part them
// stand in both tellings: "voted for the one and against the other".
func (a *toldAct) paired(b *toldAct, s *edit.Script) bool {
	if a.words[0] != b.words[0] {
		return false
	}
	has := func(words []edit.Word, low string) bool {
		return slices.ContainsFunc(words, func(w edit.Word) bool { return w.Low == low })
	}
	return has(s.Right, a.words[len(a.words)-1]) || has(s.Left, b.words[len(b.words)-1])
}
