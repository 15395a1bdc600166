package name

import (
	_ "embed"
	"strings"
	"sync"
)

// A class says what part a word plays in names. A word may have several.
type class uint32

const (
	common   class = 1 << iota // a word of the language, without capital
	given                      // of a person
	family                     // of a person
	title                      // before the name of a person
	role                       // the same, in lower case and no part of the name
	orgHead                    // tells an organisation: "Organization"
	siteHead                   // tells a place: "County"
	before                     // tells a place and stands first: "Lake"
	event                      // tells another thing by name: "War"
	adherent                   // has a capital and names nobody: "Muslims"
	demonym                    // of a country: "Russian", "Russians"
	calendar                   // a day or a month
	particle                   // joins the parts of a person's name
	prefix                     // is joined to the next part by a hyphen
	suffix                     // behind a person's name
	org                        // an organisation by itself
	acronym                    // the same where it is in capitals
	other                      // something else by itself
	place                      // in the gazetteer
	opener                     // begins a listed phrase
	function                   // a word of grammar
	eastern                    // a family name that stands first
	city                       // a place by that word, though persons are called so too
	known    = org | other | place
)

//go:embed classes.txt
var classList string

//go:embed demonyms.txt
var demonymList string

// classNames are the classes as the file of classes calls them.
var classNames = map[string]class{
	"title": title, "role": role, "org": orgHead, "place": siteHead, "before": before, "event": event,
	"adherent": adherent, "calendar": calendar, "particle": particle, "prefix": prefix, "suffix": suffix,
	"family": family, "known": org, "acronym": acronym, "other": other, "function": function, "eastern": eastern, "city": city,
}

// classes returns the classes of the words and phrases that are listed by
// hand.
var classes = sync.OnceValue(readClasses)

func readClasses() map[string]class {
	m := make(map[string]class, 4096)
	var c class
	for line := range strings.Lines(classList) {
		line = strings.TrimSpace(line)
		switch {
		case line == "" || line[0] == '#':
			continue
		case line[0] == '[':
			c = classNames[strings.Trim(line, "[]")]
			continue
		}
		for phrase := range strings.SplitSeq(line, ";") {
			phrase = strings.TrimSpace(phrase)
			m[phrase] |= c
			if first, _, more := strings.Cut(phrase, " "); more {
				m[first] |= opener
			}
		}
	}
	for word := range demonyms() {
		m[word] |= demonym
	}
	return m
}

// demonyms returns the country, in its listed form, of each word for its
// people and manner.
var demonyms = sync.OnceValue(func() map[string]string {
	m := make(map[string]string, 512)
	for line := range strings.Lines(demonymList) {
		country, words, ok := strings.Cut(strings.TrimSpace(line), ": ")
		if !ok || line[0] == '#' {
			continue
		}
		for word := range strings.FieldsSeq(words) {
			m[word] = country
		}
	}
	return m
})
