// Package thesaurus knows which English words mean the same, the contrary, or
// one of the same sort of things. It never calls words the contrary of each
// other that share a meaning.
package thesaurus

import (
	"slices"
	"strings"
)

// Bases returns the words of the table that w, in small letters, can be a form
// of: itself, and what is left without its ending. The list is not to be
// changed.
func Bases(w string) []string { return bases.of(w, basesOf) }

var bases memo[[]string]

func basesOf(w string) []string {
	var list []string
	add := func(b string) {
		if !words.Has(b) {
			return
		}
		for _, have := range list {
			if have == b {
				return
			}
		}
		list = append(list, b)
	}
	add(w)
	if base, ok := forms.Find(w); ok {
		add(base)
	}
	for _, e := range endings {
		stem, ok := strings.CutSuffix(w, e.form)
		if !ok || len(stem) < 2 {
			continue
		}
		add(stem + e.base)
		if n := len(stem); e.base == "" && n > 3 && stem[n-1] == stem[n-2] {
			add(stem[:n-1])
		}
	}
	return slices.Clip(list) // for many to read, and for nobody to append to
}

// endings are what forms end in, and what their bases end in instead.
var endings = []struct{ form, base string }{
	{"s", ""}, {"es", ""}, {"ies", "y"}, {"men", "man"},
	{"ed", "e"}, {"ed", ""}, {"ied", "y"}, {"ing", "e"}, {"ing", ""},
	{"er", ""}, {"er", "e"}, {"ier", "y"}, {"est", ""}, {"est", "e"}, {"iest", "y"},
}

// A word is a word of the table.
type word struct{ senses, antonyms, kin, fields, rare string }

var lookups memo[word]

func lookup(base string) word { return lookups.of(base, find) }

func find(base string) word {
	fields, _ := words.Find(base)
	senses, rest, _ := strings.Cut(fields, "\t")
	antonyms, rest, _ := strings.Cut(rest, "\t")
	kin, rest, _ := strings.Cut(rest, "\t")
	about, rare, _ := strings.Cut(rest, "\t")
	return word{senses, antonyms, kin, about, rare}
}

// has reports whether a list, parted by spaces, holds an item.
func has(list, item string) bool {
	for at := 0; item != ""; {
		n := strings.Index(list[at:], item)
		if n < 0 {
			break
		}
		start, end := at+n, at+n+len(item)
		if (start == 0 || list[start-1] == ' ') && (end == len(list) || list[end] == ' ') {
			return true
		}
		at = end
	}
	return false
}

// sense returns the wider, similar and contrary senses of a sense.
func sense(id string) (wider, similar, contrary string) {
	fields, _ := senses.Find(id)
	wider, rest, _ := strings.Cut(fields, "\t")
	similar, contrary, _ = strings.Cut(rest, "\t")
	return wider, similar, contrary
}

// Known reports whether a word, in small letters, or its base is in the table.
func Known(w string) bool { return len(Bases(w)) > 0 }

// Opposite reports whether two words are contraries: antonyms, near an
// adjective that is the antonym of the other, or derived from antonyms.
func Opposite(a, b string) bool {
	if a == b || Alike(a, b) {
		return false
	}
	if prefixed(a, b) || prefixed(b, a) || composed(a, b) {
		return true
	}
	for _, x := range Bases(a) {
		for _, y := range Bases(b) {
			if opposed(x, y) || opposed(y, x) {
				return true
			}
		}
	}
	return false
}

// opposed reports whether y is among the contraries of x.
func opposed(x, y string) bool {
	w := lookup(x)
	if has(w.antonyms, y) {
		return true
	}
	for k := range strings.FieldsSeq(w.kin) {
		if a := lookup(k).antonyms; a != "" && (has(a, y) || kinOf(y, a)) {
			return true
		}
	}
	if kinOf(y, w.antonyms) {
		return true
	}
	return opposedAdjective(w, y)
}

// kinOf reports whether y is derived from a word of a list.
func kinOf(y, list string) bool {
	for k := range strings.FieldsSeq(lookup(y).kin) {
		if has(list, k) {
			return true
		}
	}
	return false
}

// maxSimilar is how many senses of an adjective are followed to those near it.
const maxSimilar = 3

// opposedAdjective reports whether y is near the antonym of an adjective that
// w is near: "wet" and "arid".
func opposedAdjective(w word, y string) bool {
	other := lookup(y)
	n := 0
	for s := range strings.FieldsSeq(w.senses) {
		if s[0] != 'a' {
			continue
		}
		if n++; n > maxSimilar {
			break
		}
		_, near, _ := sense(s)
		for head := range strings.FieldsSeq(s + " " + near) {
			_, _, contrary := sense(head)
			for t := range strings.FieldsSeq(contrary) {
				if _, around, _ := sense(t); has(other.senses, t) || touches(other.senses, around) {
					return true
				}
			}
		}
	}
	return false
}

// touches reports whether two lists share an item.
func touches(a, b string) bool {
	for s := range strings.FieldsSeq(a) {
		if has(b, s) {
			return true
		}
	}
	return false
}

// Alike reports whether two words may mean the same: they share a base, a
// sense or a derivation, stand near each other as adjectives do, or one names
// a wider sort of what the other names.
func Alike(a, b string) bool {
	for _, x := range Bases(a) {
		for _, y := range Bases(b) {
			if x == y || alike(x, y) {
				return true
			}
		}
	}
	return false
}

func alike(x, y string) bool {
	v, w := lookup(x), lookup(y)
	if touches(v.senses, w.senses) || has(v.kin, y) || has(w.kin, x) {
		return true
	}
	for s := range strings.FieldsSeq(v.senses) {
		if under(s, w.senses, height) {
			return true
		}
		if _, near, _ := sense(s); s[0] == 'a' && near != "" {
			if touches(near, w.senses) {
				return true
			}
			for t := range strings.FieldsSeq(near) {
				if _, around, _ := sense(t); touches(around, w.senses) {
					return true
				}
			}
		}
	}
	for s := range strings.FieldsSeq(w.senses) {
		if under(s, v.senses, height) {
			return true
		}
	}
	return false
}

// Covers reports whether all that narrow names can be called wide: they share a
// base, a sense or a derivation, or wide is the wider word.
func Covers(wide, narrow string) bool {
	for _, x := range Bases(wide) {
		for _, y := range Bases(narrow) {
			if x == y || covers(x, y) {
				return true
			}
		}
	}
	return false
}

func covers(x, y string) bool {
	v, w := lookup(x), lookup(y)
	if touches(v.senses, w.senses) || has(v.kin, y) || has(w.kin, x) {
		return true
	}
	for s := range strings.FieldsSeq(w.senses) {
		if under(s, v.senses, height) {
			return true
		}
	}
	return false
}

// height is how many steps up a wider sense is looked for.
const height = 3

// under reports whether one of a list of senses is wider than s, within some
// steps.
func under(s, list string, steps int) bool {
	wider, _, _ := sense(s)
	for t := range strings.FieldsSeq(wider) {
		if has(list, t) || steps > 1 && under(t, list, steps-1) {
			return true
		}
	}
	return false
}

// maxSister is how many senses of a noun are asked for their sort.
const maxSister = 2

// Sisters reports whether two nouns name different things of one sort, as
// "train" and "plane" do: in a common sense of both the next wider sense is
// the same, and they do not mean the same.
func Sisters(a, b string) bool {
	if a == b || Alike(a, b) {
		return false
	}
	for _, x := range Bases(a) {
		for _, y := range Bases(b) {
			if touches(sorts(x), sorts(y)) {
				return true
			}
		}
	}
	return false
}

// sorts returns the next wider senses of the common senses of a noun.
func sorts(x string) string {
	var b strings.Builder
	n := 0
	for s := range strings.FieldsSeq(lookup(x).senses) {
		if s[0] != 'n' {
			continue
		}
		if n++; n > maxSister {
			break
		}
		wider, _, _ := sense(s)
		b.WriteString(wider + " ")
	}
	return b.String()
}
