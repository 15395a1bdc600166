package name

import (
	_ "embed"
	"strconv"
	"strings"

	"github.com/atodds/atodds/internal/linetable"
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

// listed holds the words and phrases that are listed by hand, in classes.txt
// and demonyms.txt, and is written from these by a test, with
//
//	go test -run TestListedIsWritten ./align/internal/name -update
//
// Its lines are "words classes country", sorted by the words: the number of
// their classes, and of a word for a people its country. It is searched where it
// lies.
var (
	//go:embed listed.tsv
	listedLines string
	//go:embed listed.idx
	listedIndex string
	listed      = linetable.New(listedLines, listedIndex)
)

// listedClass returns the classes of a word or phrase that is listed by hand.
func listedClass(words string) class {
	fields, ok := listed.Find(words)
	if !ok {
		return 0
	}
	number, _, _ := strings.Cut(fields, "\t")
	n, _ := strconv.ParseUint(number, 10, 32)
	return class(n)
}

// CountryOf returns the country of a word for its people or manner, in lower
// case: "russia" of "russians".
func CountryOf(word string) (country string, ok bool) {
	fields, _ := listed.Find(word)
	_, country, ok = strings.Cut(fields, "\t")
	return country, ok
}
