// Package counted tells whether two quantities may be of one thing, by the
// noun that they count and by their sizes.
package counted

import (
	"math"

	"github.com/atodds/atodds/align/text"
	"github.com/atodds/atodds/detector/internal/reach"
)

// How far apart sizes may lie.
const (
	// FarApart is the factor beyond which two figures that nothing ties to one
	// thing are more likely figures of two things.
	FarApart = 10

	// farthest is the factor that no slip but one of scale explains, whatever
	// befell those who are counted: deaths are not cases.
	farthest = 100

	// Oldest is the age in years that no person has passed on record.
	Oldest = 122
)

// General reports whether a head noun stands for many: "people" may be
// the workers of another source.
func General(of string) bool {
	switch of {
	case "people", "person", "other", "individual", "victim", "casualty", "one":
		return true
	}
	return false
}

// Person reports whether a head noun is a general word for persons.
func Person(of string) bool {
	switch of {
	case "people", "person", "other", "individual", "man", "woman", "resident", "victim", "citizen":
		return true
	}
	return false
}

// Kind reports whether a head noun is a kind of persons that news counts
// apart from all.
func Kind(of string) bool {
	switch of {
	case "civilian", "child", "woman", "man", "soldier", "troop", "officer", "policeman", "foreigner", "tourist":
		return true
	}
	return false
}

// headGroups are nouns that the news uses for one and the same thing when it
// counts. The list is kept short: a pair that is not here stays silent.
var headGroups = [...][]string{
	{"home", "house"},
	{"worker", "employee", "staff", "staffer"},
	{"child", "kid"},
	{"job", "position", "post"},
	{"student", "pupil"},
	{"soldier", "troop", "serviceman"},
	{"officer", "policeman", "police"},
	{"protester", "demonstrator", "marcher"},
	{"migrant", "refugee"},
	{"militant", "fighter", "insurgent", "gunman"},
	{"country", "nation", "state"},
	{"company", "firm"},
	{"car", "vehicle", "automobile"},
	{"plane", "aircraft", "jet", "airplane"},
	{"ship", "vessel", "boat"},
	{"death", "dead", "fatality", "people", "person"},
	{"shot", "round"},
	{"vote", "ballot"},
	{"seat", "lawmaker"},
	{"case", "infection"},
	{"store", "shop", "outlet"},
	{"city", "town"},
	{"building", "structure"},
	{"attack", "strike"},
	{"lawyer", "attorney"},
	{"flat", "apartment"},
}

// Synonyms reports whether two nouns are of one group.
func Synonyms(a, b string) bool {
	for _, group := range headGroups {
		var hasA, hasB bool
		for _, s := range group {
			hasA = hasA || s == a
			hasB = hasB || s == b
		}
		if hasA && hasB {
			return true
		}
	}
	return false
}

// Same reports whether two counts may count the same things. A general
// word ("people") stands for any that shares its role.
func Same(l, r *text.Quantity) bool {
	if l.Of == r.Of || l.Of == "" || r.Of == "" {
		return true
	}
	if Synonyms(l.Of, r.Of) {
		return true
	}
	general := General(l.Of) || General(r.Of)
	return general && l.Dimension == text.Count && l.Role == r.Role && (l.Role != "" || Person(l.Of) && Person(r.Of))
}

// IsShare reports whether a dimension is that of parts of a whole.
func IsShare(d text.Dimension) bool { return d == text.Percent || d == text.Ratio }

// Unlike reports whether two counts or sums lie far apart, by no slip of a
// zero, and neither noun nor role ties them to one thing. What a general word
// counts without a role ("11 people") may be anything.
func Unlike(l, r text.Mention) bool {
	a, okA := l.Value.(*text.Quantity)
	b, okB := r.Value.(*text.Quantity)
	if !okA || !okB || a.Dimension != b.Dimension || a.Num.N <= 0 || b.Num.N <= 0 {
		return false
	}
	if a.Dimension == text.Duration {
		return (a.Of == "" || a.Of != b.Of) && Apart(reach.Printed(a)/reach.Printed(b), FarApart)
	}
	if Measured(a.Dimension) {
		ratio := reach.Printed(a) / reach.Printed(b)
		return (a.Of == "" || a.Of != b.Of) && Apart(ratio, FarApart) && !tenfold(ratio)
	}
	if a.Dimension != text.Count {
		return false
	}
	ratio := a.Num.Float() / b.Num.Float()
	if a.Of != b.Of && Apart(ratio, farthest) {
		return true
	}
	if a.Role != b.Role && (a.Role == "" || b.Role == "") && (General(a.Of) || General(b.Of)) {
		return true
	}
	if a.Role != "" && a.Role == b.Role || a.Of != "" && a.Of == b.Of {
		return false
	}
	return Apart(ratio, FarApart)
}

// Measured reports whether a dimension is one in which things of all sizes
// are measured.
func Measured(d text.Dimension) bool {
	switch d {
	case text.Length, text.Area, text.Volume, text.Mass, text.Speed, text.Energy, text.Power:
		return true
	}
	return false
}

// tenfold reports whether two figures are apart by a power of ten, as by a
// slip of a zero.
func tenfold(ratio float64) bool {
	digits := math.Log10(ratio)
	return math.Abs(digits-math.Round(digits)) < 1e-6
}

// Apart reports whether a ratio of two sizes is beyond a factor, either way.
func Apart(ratio, factor float64) bool { return ratio > factor || ratio < 1/factor }
