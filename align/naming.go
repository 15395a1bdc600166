package align

import (
	names "github.com/atodds/atodds/align/internal/name"
	"github.com/atodds/atodds/align/text"
)

// Confusables returns the list of names that are never held to be spellings of
// one: a pair a line, parted by " = ", folded as [FoldName] has it; lines that
// begin with # are comments and name the source.
func Confusables() string { return names.Confusables }

// FoldName returns a name as lists have it: in lower case, without accents,
// hyphens and stops.
func FoldName(s string) string { return names.Normal(names.Fold(s)) }

// Relate says whether a mention of one document and one of another are of one
// referent, by the casts of the two. Unlike [Referents.Relation] it does not
// ask whether somebody else of either document would fit, too.
func Relate(left *Cast, l text.Mention, right *Cast, r text.Mention) Relation {
	x, y := left.at[l.Span], right.at[r.Span]
	if x == nil || y == nil {
		return Unsure
	}
	return relate(x, y)
}

// PartOf reports whether one place is part of another, by the gazetteer: a
// city of its country, a country of its continent. Both are normal forms of
// names.
func PartOf(part, whole string) bool { return names.Within(part, whole) }

// Country returns the country, in its normal form, of a word for a people or
// its manner: "france" of "French".
func Country(word string) (country string, ok bool) {
	folded := names.Fold(word)
	if _, ok := names.CountryOf(folded); !ok {
		return "", false
	}
	return countryOf(folded)
}

// SoundAlike reports whether two words of names may be two spellings of one:
// they differ in two letters at most, and in none that is heard.
func SoundAlike(a, b string) bool { return names.LookAlike(FoldName(a), FoldName(b)) }

// OneGivenName reports whether two given names may be of one person: one is a
// short form of the other, its initial or a spelling.
func OneGivenName(a, b string) bool { return names.OneGiven(FoldName(a), FoldName(b)) }
