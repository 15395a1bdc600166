package detector

import (
	"slices"
	"strings"

	"github.com/atodds/atodds/align"
	"github.com/atodds/atodds/align/text"
	"github.com/atodds/atodds/internal/thesaurus"
)

// An identity is what two names that stand in one place of two tellings are to
// each other.
type identity uint8

const (
	inDoubt    identity = iota // no rule decides
	oneBearer                  // one person, place or body, however named
	misspelled                 // one name in two spellings
	confused                   // two names that are listed as easily confused
	twoBearers                 // two persons, places or bodies
)

// identify says what the names of a slot are to each other, and why.
func (c *Comparison) identify(x *slot) (identity, string) {
	l, r := &x.left, &x.right
	switch {
	case touch(l.forms, r.forms), l.country != "" && l.country == r.country:
		return oneBearer, "one name"
	case confusables.in(c.Lexicons).anyGrouped(l.bearers(), r.bearers()):
		return confused, "two names that are easily confused"
	case aliases.in(c.Lexicons).anyOne(l.bearers(), r.bearers()):
		return oneBearer, "two names of one bearer"
	case transliterations.in(c.Lexicons).anyOne(l.forms, r.forms):
		return oneBearer, "two usual spellings of one name"
	case align.PartOf(l.place(), r.place()) || align.PartOf(r.place(), l.place()):
		return oneBearer, "a place, and what it is part of"
	case shortOf(l, r) || shortOf(r, l):
		return oneBearer, "a short form"
	case !l.lone() && !r.lone() && l.sort() != r.sort():
		return inDoubt, "names of unlike things"
	case l.lone() && r.lone() && oneCompound(c.Pair.Left.Document.Text[l.Start:l.End], c.Pair.Right.Document.Text[r.Start:r.End]):
		return inDoubt, "words made of one name"
	case l.describes != r.describes && (l.lone() || r.lone() || l.sort() != r.sort()):
		return inDoubt, "a name and a description"
	case l.described() != r.described() && (l.described() || r.described()):
		return inDoubt, "a name and a description"
	case !(l.sort() == text.Person && r.sort() == text.Person) && !otherHead(l.forms[0], r.forms[0]):
		return oneBearer, "words that may mean the same"
	}
	return c.related(l, r)
}

// related says what two names of one sort are to each other by what else their
// documents tell of them.
func (c *Comparison) related(l, r *namedWord) (identity, string) {
	if l.name == nil || r.name == nil {
		return twoBearers, "another name"
	}
	if spelledAlike(l.forms[0], r.forms[0]) || misspeltFamily(l.name, r.name) {
		return misspelled, "two spellings that sound alike"
	}
	a, b := c.left.cast(c.Pair.Left), c.right.cast(c.Pair.Right)
	switch align.Relate(a, l.mention, b, r.mention) {
	case align.Same:
		return oneBearer, "one bearer, by what the texts tell"
	case align.Other:
		return twoBearers, "another bearer"
	}
	switch {
	case l.name.Type != text.Person && r.name.Type != text.Person && len(strings.Fields(l.Low)) == len(strings.Fields(r.Low)):
		return twoBearers, "another of that name"
	case l.name.Type == text.Person && r.name.Type == text.Person && l.name.Given != "" && r.name.Given != "" && !align.OneGivenName(firstOf(l.name.Given), firstOf(r.name.Given)):
		return twoBearers, "another given name"
	case c.onlyHere() && otherFamily(l.name, r.name):
		return twoBearers, "another family name"
	}
	return inDoubt, "the texts do not tell whether it is another"
}

// sort returns what sort of thing a name is of, as far as names of two sorts
// never are of one.
func (w *namedWord) sort() text.NameType {
	switch {
	case w.country != "":
		return text.PlaceName
	case w.name == nil:
		return text.OtherName
	case w.name.Type == text.OtherName:
		return text.Organisation
	}
	return w.name.Type
}

// bearers returns the forms under which lists have a name: of a people, its
// country too.
func (w *namedWord) bearers() []string {
	if w.country == "" {
		return w.forms
	}
	return append(slices.Clone(w.forms), w.country)
}

// place returns the form under which the gazetteer has a name.
func (w *namedWord) place() string {
	if w.country != "" {
		return w.country
	}
	return w.Low
}

// shortOf reports whether all words of a name are words of another, or its
// letters the first letters of the other's words: "Kovacs", "WHO".
func shortOf(short, long *namedWord) bool {
	for _, a := range short.forms {
		for _, b := range long.forms {
			words := strings.Fields(b)
			if len(words) > 1 && containsAll(words, strings.Fields(a)) || len(words) > 1 && len(a) > 1 && strings.HasPrefix(firstLetters(words), a) {
				return true
			}
			if len(a) > 3 && strings.HasPrefix(b, a) && len(words) == 1 {
				return true // "Insta", "Instagram"
			}
		}
	}
	return false
}

// firstLetters returns the first letters of words, without small ones.
func firstLetters(words []string) string {
	var b strings.Builder
	for _, w := range words {
		switch w {
		case "of", "the", "for", "and", "&", "on":
		default:
			b.WriteByte(w[0])
		}
	}
	return b.String()
}

func containsAll(words, some []string) bool {
	for _, w := range some {
		if !slices.Contains(words, w) {
			return false
		}
	}
	return len(some) > 0
}

func touch(a, b []string) bool {
	return slices.ContainsFunc(a, func(s string) bool { return slices.Contains(b, s) })
}

// spelledAlike reports whether the words in which two names differ sound
// alike.
func spelledAlike(a, b string) bool {
	v, w := strings.Fields(a), strings.Fields(b)
	if len(v) == 0 || len(w) == 0 {
		return false
	}
	if len(v) != len(w) {
		v, w = v[max(0, len(v)-1):], w[max(0, len(w)-1):]
	}
	for i := range v {
		if v[i] != w[i] && !align.SoundAlike(v[i], w[i]) {
			return false
		}
	}
	return len(v) > 0 && a != b
}

// shiftedVowel reports whether two short words, which are too short to be told
// by their sound, differ in one letter for a vowel that scribes exchange: "Ali",
// "Aly". Alone it proves little; beside one given name it does.
func shiftedVowel(a, b string) bool {
	if len(a) != len(b) || len(a) < 3 {
		return false
	}
	at := -1
	for i := range len(a) {
		if a[i] == b[i] {
			continue
		}
		if at >= 0 {
			return false
		}
		at = i
	}
	return at >= 0 && (strings.IndexByte("eiy", a[at]) >= 0 && strings.IndexByte("eiy", b[at]) >= 0 || strings.IndexByte("ou", a[at]) >= 0 && strings.IndexByte("ou", b[at]) >= 0)
}

// misspeltFamily reports whether two full names have one given name, and
// family names that differ in a vowel.
func misspeltFamily(l, r *text.Name) bool {
	return l.Type == text.Person && r.Type == text.Person && l.Given != "" && strings.EqualFold(l.Given, r.Given) &&
		shiftedVowel(align.FoldName(l.Family), align.FoldName(r.Family))
}

// oneCompound reports whether two words are made of one name and of common
// words: "Delta-type", "Delta-like".
func oneCompound(a, b string) bool {
	x, y, okA := strings.Cut(a, "-")
	v, w, okB := strings.Cut(b, "-")
	return okA && okB && x == v && y == strings.ToLower(y) && w == strings.ToLower(w) && !strings.ContainsAny(y+w, "0123456789")
}

// otherFamily reports whether two names are of persons with other family names,
// of which neither may be the given name of the other.
func otherFamily(l, r *text.Name) bool {
	if l.Type != text.Person || r.Type != text.Person || l.Family == "" || r.Family == "" {
		return false
	}
	a, b := align.FoldName(l.Family), align.FoldName(r.Family)
	return a != b && !align.SoundAlike(a, b) && !strings.EqualFold(l.Family, firstOf(r.Given)) && !strings.EqualFold(r.Family, firstOf(l.Given))
}

// otherHead reports whether no word of a name may mean the same as the one in
// its place in another of as many words: "European Commission", "European
// Parliament".
func otherHead(a, b string) bool {
	v, w := strings.Fields(a), strings.Fields(b)
	if len(v) != len(w) {
		return true
	}
	for i := range v {
		if v[i] != w[i] && alikeWords(v[i], w[i]) {
			return false
		}
	}
	return true
}

// alikeWords reports whether two words of names may mean the same, or are one
// and many of it.
func alikeWords(a, b string) bool {
	return thesaurus.Alike(a, b) || a == b+"s" || b == a+"s"
}

func firstOf(s string) string {
	word, _, _ := strings.Cut(s, " ")
	return word
}
