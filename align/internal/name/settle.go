package name

import (
	"strings"

	"github.com/atodds/atodds/align/text"
)

// An album is what the names of a text tell of each other.
type album struct {
	families map[string]bool   // of persons that are named in full
	givens   map[string]bool   // of the same
	bodies   map[string]bool   // first words of organisations
	seen     map[string]bool   // names that are sure
	short    map[string]string // normal forms by acronym
}

// settle decides, by the rest of the text, on what single words tell of.
func (f *finder) settle() {
	a := f.album()
	kept := f.drafts[:0]
	for i := range f.drafts {
		d := f.drafts[i]
		if d.single && (d.weak || d.kind == undecided || d.site || d.kind == person && d.title == "") && !f.settleOne(a, &d, i) {
			continue
		}
		if d.kind == undecided {
			d.kind = thing
		}
		if d.single && d.kind == person && d.given == "" && d.family == "" {
			d.family = f.s[d.core:d.end]
		}
		kept = append(kept, d)
	}
	f.drafts = kept
}

// album collects what is sure.
func (f *finder) album() *album {
	a := &album{map[string]bool{}, map[string]bool{}, map[string]bool{}, map[string]bool{}, map[string]string{}}
	for i := range f.drafts {
		d := &f.drafts[i]
		switch {
		case d.weak:
			continue
		case d.kind == person && d.given != "" && d.family != "":
			a.families[Fold(d.family)] = true
			first, _, _ := strings.Cut(Fold(d.given), " ")
			a.givens[first] = true
		case d.kind == person && d.title != "":
			a.families[Fold(d.family)] = true
		case d.kind == organisation && !d.single:
			first, _, _ := strings.Cut(Fold(f.s[d.core:d.end]), " ")
			a.bodies[first] = true
		}
		if d.single {
			a.seen[Fold(f.s[d.core:d.end])] = true
		}
		f.abbreviate(a, i)
	}
	return a
}

// abbreviate notes an acronym in parentheses behind a name, or the long form
// behind an acronym.
func (f *finder) abbreviate(a *album, i int) {
	if i+1 >= len(f.drafts) {
		return
	}
	d, next := &f.drafts[i], &f.drafts[i+1]
	if next.start != d.end+2 || f.s[d.end:next.start] != " (" || next.end >= len(f.s) || f.s[next.end] != ')' {
		return
	}
	long, short := d, next
	if len(f.s[long.core:long.end]) < len(f.s[short.core:short.end]) {
		long, short = short, long
	}
	letters := f.s[short.core:short.end]
	if !short.single || !capitals(letters) || !initials(Fold(letters), Fold(f.s[long.core:long.end])) {
		return
	}
	if long.kind == person || long.kind == undecided || long.kind == thing {
		long.kind, long.title, long.given, long.family = organisation, "", "", ""
	}
	short.kind, short.weak, short.site, short.acronym, long.acronym = long.kind, false, false, letters, letters
	short.given, short.family = "", ""
	short.long = f.normal(long)
	a.short[Fold(letters)] = short.long
	a.bodies[Fold(letters)] = true
}

// capitals reports whether a word has two capitals or more.
func capitals(w string) bool {
	n := 0
	for i := range len(w) {
		if kinds[w[i]] == highLetter {
			n++
		}
	}
	return n > 1
}

// initials reports whether short is made of first letters of the words of
// long: the first is that of the first word, and the others follow in order.
func initials(short, long string) bool {
	long = strings.TrimPrefix(long, "the ")
	if len(short) < 2 || long == "" || short[0] != long[0] {
		return false
	}
	at := 0
	for i := 0; i < len(long) && at < len(short); i++ {
		if long[i] == short[at] && (i == 0 || long[i-1] == ' ' || long[i-1] == '-' || at > 0) {
			at++
		}
	}
	return at == len(short)
}

// settleOne decides on the single word of draft i, and reports whether it is a
// name.
func (f *finder) settleOne(a *album, d *draft, i int) bool {
	key := Fold(f.s[d.core:d.end])
	switch {
	case a.short[key] != "" && d.acronym != "":
		d.kind, d.long = organisation, a.short[key]
	case f.before(i) && d.title == "" && (d.kind != person || !a.families[key]):
		d.kind, d.given, d.family = site, "", ""
	case a.families[key] && !(d.site && f.located(d.start)):
		d.kind, d.given, d.family = person, "", f.s[d.core:d.end]
	case a.givens[key] && (d.kind != site || d.site && !f.located(d.start)) && d.kind != organisation:
		d.kind, d.given, d.family = person, f.s[d.core:d.end], ""
	case d.weak && !a.seen[key] && !a.bodies[key]:
		return false
	case d.kind == undecided && a.bodies[key]:
		d.kind = organisation
	}
	return true
}

// before reports whether draft i stands before the place that it is in, which
// commas set off: "Springfield, Illinois, on Monday".
func (f *finder) before(i int) bool {
	if i+1 >= len(f.drafts) {
		return false
	}
	d, next := &f.drafts[i], &f.drafts[i+1]
	return next.kind == site && next.start == d.end+2 && f.s[d.end:next.start] == ", " &&
		(next.end == len(f.s) || strings.IndexByte(",.;)", f.s[next.end]) >= 0) && d.kind != organisation
}

// normal returns the normal form of a name.
func (f *finder) normal(d *draft) string {
	if d.long != "" {
		return d.long
	}
	core := f.s[d.core:d.end]
	if d.suffix != "" {
		core = strings.TrimRight(strings.TrimSuffix(core, d.suffix), ", ")
	}
	n := Fold(core)
	if d.kind == site || d.kind == organisation {
		for _, form := range [...]string{n, n + "."} {
			if p, ok := Lookup(form); ok {
				return p.Name
			}
		}
	}
	return Normal(n)
}

// Normal returns a folded name without stops and hyphens and without an
// article before it.
func Normal(folded string) string {
	n := strings.Map(func(r rune) rune {
		switch r {
		case '-':
			return ' '
		case '.', '\'', ',':
			return -1
		}
		return r
	}, folded)
	for _, article := range [...]string{"the ", "al ", "el "} {
		n = strings.TrimPrefix(n, article)
	}
	return n
}

// types are the types of the kinds.
var types = [...]text.NameType{undecided: text.OtherName, person: text.Person, organisation: text.Organisation, site: text.PlaceName, thing: text.OtherName}

// mentions returns the names by sentence. Names of one wording and kind share
// their value.
func (f *finder) mentions(sentences int) [][]text.Mention {
	lists := make([][]text.Mention, sentences)
	all := make([]text.Mention, 0, len(f.drafts))
	type key struct {
		words string
		kind  kind
	}
	values := make(map[key]*text.Name, len(f.drafts))
	for i := range f.drafts {
		d := &f.drafts[i]
		k := key{f.s[d.start:d.end], d.kind}
		v := values[k]
		if v == nil {
			v = &text.Name{
				Type: types[d.kind], Title: d.title, Given: d.given, Family: d.family, Suffix: d.suffix,
				Acronym: d.acronym, Head: d.head, Normal: f.normal(d), Lead: d.core - d.start,
			}
			if v.Type == text.Person {
				v.Head = d.family
				if v.Head == "" {
					v.Head = d.given
				}
			}
			values[k] = v
		}
		all = append(all, text.Mention{Span: text.Span{Start: d.start, End: d.end}, Kind: text.KindName, Value: v})
	}
	return f.cut(lists, all)
}

// cut ends the list of each sentence where that of the next begins.
func (f *finder) cut(lists [][]text.Mention, all []text.Mention) [][]text.Mention {
	for i := 0; i < len(f.drafts); {
		n := i
		for n < len(f.drafts) && f.drafts[n].sentence == f.drafts[i].sentence {
			n++
		}
		lists[f.drafts[i].sentence] = all[i:n:n]
		i = n
	}
	return lists
}
