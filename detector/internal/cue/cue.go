// Package cue reads the phrases by which a sentence says how it is meant: how
// sure it is, whether it denies, what it hangs on.
package cue

import (
	"fmt"
	"slices"
	"strings"

	"github.com/atodds/atodds/internal/stem"

	"github.com/atodds/atodds/detector/internal/edit"
)

// A cue is a phrase that puts a sentence, or a part of it, into a class: how
// sure it is, whether it is denied, what it hangs on.
type cue struct {
	words []string // in small letters; a word that ends in + stands for all forms of its stem
	class string
}

// A List has phrases by their first word, the longest first.
type List struct {
	exact map[string][]cue // by the word
	forms map[string][]cue // by the stem
}

// Parse returns a reader of lists whose entries say "phrase = class", for
// the given classes.
func Parse(classes ...string) func(entries []string) (*List, error) {
	return func(entries []string) (*List, error) {
		list := &List{exact: map[string][]cue{}, forms: map[string][]cue{}}
		for _, e := range entries {
			phrase, class, ok := strings.Cut(e, "=")
			class = strings.TrimSpace(class)
			words := strings.Fields(strings.ToLower(phrase))
			if !ok || len(words) == 0 || !slices.Contains(classes, class) {
				return nil, fmt.Errorf("%q: write phrase = class, where class is one of %s", e, strings.Join(classes, ", "))
			}
			for i, w := range words {
				if base, ok := strings.CutSuffix(w, "+"); ok {
					words[i] = stem.English(base) + "+"
				}
			}
			key, by := words[0], list.exact
			if stem, ok := strings.CutSuffix(key, "+"); ok {
				key, by = stem, list.forms
			}
			by[key] = append(by[key], cue{words, class})
		}
		for _, by := range []map[string][]cue{list.exact, list.forms} {
			for _, some := range by {
				slices.SortStableFunc(some, func(a, b cue) int { return len(b.words) - len(a.words) })
			}
		}
		return list, nil
	}
}

// A Mark is a cue where it stands in a sentence.
type Mark struct {
	From, To int // words
	Class    string
}

// In returns the cues of a sentence, from the left, the longest at each place.
func (c *List) In(words []edit.Word) []Mark {
	var marks []Mark
	for i := 0; i < len(words); {
		n, class := c.at(words, i)
		if n == 0 {
			i++
			continue
		}
		marks = append(marks, Mark{i, i + n, class})
		i += n
	}
	return marks
}

// at returns the length and the class of the longest cue that begins at word i.
func (c *List) at(words []edit.Word, i int) (n int, class string) {
	for _, some := range [][]cue{c.exact[words[i].Low], c.forms[words[i].Stem]} {
		for _, x := range some {
			if len(x.words) > n && x.stands(words[i:]) {
				n, class = len(x.words), x.class
				break
			}
		}
	}
	if n == 0 && strings.Contains(words[i].Low, "-") {
		for part := range strings.SplitSeq(words[i].Low, "-") { // "fake-news"
			for _, x := range c.exact[part] {
				if len(x.words) == 1 {
					return 1, x.class
				}
			}
		}
	}
	return n, class
}

// stands reports whether words begin with the phrase.
func (x *cue) stands(words []edit.Word) bool {
	if len(words) < len(x.words) {
		return false
	}
	for i, w := range x.words {
		if stem, ok := strings.CutSuffix(w, "+"); ok && words[i].Stem != stem || !ok && words[i].Low != w {
			return false
		}
	}
	return true
}
