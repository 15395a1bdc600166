package text

// A Name is a person, an organisation, a place or another thing by its name.
// Its parts are as written; those that the name has not are empty.
type Name struct {
	Type NameType

	Title  string // "Foreign Minister", "Sen."
	Given  string // of a person: "Anna", "J. Edgar"
	Family string // of a person: "Kovacs", "van der Berg"
	Suffix string // of a person: "Jr."

	// Acronym is the short form of an organisation, where it is one or the
	// text gives one: "WHO".
	Acronym string

	// Head is the word that tells what the name is of: "Organization" of the
	// World Health Organization, the family name of a person.
	Head string

	// Normal is the name without title and suffix in lower case, without
	// accents, stops and hyphens; for a place or a body with several names it
	// is the one that the gazetteer lists.
	Normal string

	// Lead is how many bytes of the mention stand before the name itself: its
	// title and the white space behind it.
	Lead int
}

// Core returns the stretch of a mention of n without the title.
func (n *Name) Core(m Span) Span { return Span{m.Start + n.Lead, m.End} }

// A NameType says what sort of thing a name is of.
type NameType string

// The types of names.
const (
	Person       NameType = "person"
	Organisation NameType = "organisation"
	PlaceName    NameType = "place"
	OtherName    NameType = "other" // and what the text does not tell
)

func (*Name) value() {}
