package name

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/atodds/atodds/internal/linetable"
)

func TestSpelling(t *testing.T) {
	for _, r := range []struct {
		a, b   string
		want   bool
		reason string
	}{
		{"khamenei", "khemenei", true, "a vowel"},
		{"gaddafi", "qaddafi", true, "a transliteration"},
		{"sobyanin", "sobianin", true, "y and i"},
		{"tremke", "termke", true, "two letters in another order"},
		{"khomeini", "khamenei", false, "listed as apart"},
		{"hansen", "hanson", false, "both exist"},
		{"marbach", "morhoff", false, "another sound"},
		{"tao", "teo", false, "too short"},
		{"graz", "linz", false, "nothing in common"},
	} {
		assert.Equal(t, r.want, Spelling(r.a, r.b), "%s, %s: %s", r.a, r.b, r.reason)
		assert.Equal(t, r.want, Spelling(r.b, r.a), "%s, %s the other way round", r.a, r.b)
		assert.True(t, Spelling(r.a, r.a), "a name is a spelling of itself")
	}
}

func TestOneGiven(t *testing.T) {
	for _, r := range []struct {
		a, b string
		want bool
	}{
		{"anna", "anna", true}, {"bill", "william", true}, {"bob", "bill", false}, {"j", "john", true}, {"j", "anna", false},
		{"mohammed", "muhammad", true}, {"anna", "hanna", false}, {"", "anna", false},
	} {
		assert.Equal(t, r.want, OneGiven(r.a, r.b), "%s, %s", r.a, r.b)
		assert.Equal(t, r.want, OneGiven(r.b, r.a), "%s, %s the other way round", r.a, r.b)
	}
}

func TestGazetteer(t *testing.T) {
	for part, whole := range map[string]string{
		"graz": "austria", "linz": "europe", "tehran": "iran", "houston": "united states", "texas": "united states", "kyiv": "ukraine",
		"brooklyn": "new york", "calif.": "united states", "scotland": "britain",
	} {
		assert.True(t, Within(part, whole), "%s is part of %s", part, whole)
		assert.False(t, Within(whole, part), "%s is no part of %s", whole, part)
	}
	assert.False(t, Within("graz", "germany"))
	for form, name := range map[string]string{"teheran": "tehran", "kiev": "kyiv", "u.s": "united states", "burma": "myanmar", "russian federation": "russia"} {
		a, ok := Lookup(form)
		b, also := Lookup(name)
		assert.True(t, ok && also, form)
		assert.Equal(t, b.Name, a.Name, form)
	}
	country, ok := CountryOf("russians")
	assert.True(t, ok)
	assert.Equal(t, "russia", country)
}

// The words of a people lead to a country that the gazetteer has.
func TestDemonyms(t *testing.T) {
	for word, country := range demonyms(t) {
		p, ok := Lookup(country)
		assert.True(t, ok && p.Sort != "org" && p.Sort != "water", "%s of %s", word, country)
	}
}

func TestApart(t *testing.T) {
	for _, r := range [][2]string{{"iran", "iraq"}, {"slovakia", "slovenia"}, {"niger", "nigeria"}, {"austria", "australia"}, {"khomeini", "khamenei"}} {
		assert.True(t, Apart(r[0], r[1]) && Apart(r[1], r[0]), "%v", r)
		assert.False(t, Apart(r[0], r[0]), "%s", r[0])
	}
}

// The indexes are those of the lists: "go generate" writes them.
func TestIndexes(t *testing.T) {
	for _, x := range [][3]string{
		{"words", wordList, wordIndex}, {"rare", rareList, rareIndex}, {"given", givenList, givenIndex},
		{"family", familyList, familyIndex}, {"places", placeList, placeIndex}, {"places_more", moreList, moreIndex},
	} {
		index, err := linetable.Index(x[1])
		require.NoError(t, err, x[0])
		assert.True(t, x[2] == string(index), "%s: run go generate", x[0])
	}
	assert.True(t, placeTable.Opens("new") && moreTable.Opens("gaza") && !moreTable.Opens("graz"))
}

func TestFold(t *testing.T) {
	for s, want := range map[string]string{"Erdoğan": "erdogan", "O’Neill": "o'neill", "U.S.": "u.s", "Øystein": "oystein", "São Tomé": "sao tome", "Strauß": "strauss"} {
		assert.Equal(t, want, Fold(s))
	}
}
