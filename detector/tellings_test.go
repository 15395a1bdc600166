package detector

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// Names of two tellings that the caller has paired.
func TestNamesOfTellings(t *testing.T) {
	for _, row := range []struct {
		why         string
		left, right string
		want        Code // empty for silence
	}{
		{"another person", "Edda Ruhl opened the rebuilt skating hall on Friday.", "Nils Torp opened the rebuilt skating hall on Friday.", OtherName},
		{"a vowel that scribes exchange, beside one given name", "Hassan Ali opened the rebuilt skating hall on Friday.", "Hassan Aly opened the rebuilt skating hall on Friday.", SpellingCode},
		{"another vowel beside another given name", "Hassan Ali opened the rebuilt skating hall on Friday.", "Tarek Aly opened the rebuilt skating hall on Friday.", OtherName},
		{"a region and a noun, and a person", "The court fined the Catalan leader for a loud speech in the park.", "The court fined Spanish politician Pere Roca for a loud speech in the park.", ""},
		{"a capital for its country, where a sentence begins", "Warsaw refused the loan for the new tram depot.", "Poland refused the loan for the new tram depot.", ""},
		{"a capital for a ministry, where a sentence begins", "Beijing said it would tax imported kites from May.", "China's commerce ministry said it would tax imported kites from May.", ""},
		{"another capital", "Warsaw refused the loan for the new tram depot.", "Moscow refused the loan for the new tram depot.", OtherName},
		{"two titles of one person", "Dr Edda Ruhl told the panel that the well was safe.", "Professor Edda Ruhl told the panel that the well was safe.", ""},
		{"a rank and an office of one person", "Gen. Omar Haddad toured the flooded barracks on Friday.", "Army chief Omar Haddad toured the flooded barracks on Friday.", ""},
		{"two names unknown to extraction that changed places", "Globex sued Acme over the patent for a folding pump.", "Acme sued Globex over the patent for a folding pump.", RoleSwap},
		{"few words, which names bind", "Kovacs sued Varga over the mill.", "Varga sued Kovacs over the mill.", RoleSwap},
		{"a passive of few words", "Kovacs was sued by Varga over the mill.", "Varga sued Kovacs over the mill.", ""},
		{"what both do to each other", "Kovacs met Varga over the mill.", "Varga met Kovacs over the mill.", ""},
	} {
		comparedAs(t, row.left, row.right, row.want, row.why)
	}
}

// Words that tell the same, and words of which both may hold.
func TestWordsThatAgree(t *testing.T) {
	for _, row := range []struct{ left, right, why string }{
		{"The council failed to approve the budget of the zoo.", "The council did not approve the budget of the zoo.", "two ways to deny"},
		{"A number of residents complained about the new siren.", "Some residents complained about the new siren.", "some of many"},
		{"Some of the money went to the roof of the aquarium.", "Part of the money went to the roof of the aquarium.", "some of a mass"},
		{"Any visitor must show a ticket at the gate of the zoo.", "All visitors must show a ticket at the gate of the zoo.", "whoever comes"},
		{"The brother of the mayor bought the quarry last spring.", "The sibling of the mayor bought the quarry last spring.", "kin without the sex"},
		{"The founder of the ferry line sold his shares in the yard.", "The chairman of the ferry line sold his shares in the yard.", "one who leads may have founded"},
		{"They struck an 11th-hour deal to keep the foundry open.", "They struck an eleventh-hour deal to keep the foundry open.", "an ordinal in figures"},
		{"A hot wind blew through the vineyards of the abbey.", "A warm wind blew through the vineyards of the abbey.", "degrees of one thing"},
	} {
		assert.Empty(t, compared(t, row.left, row.right, "wording"), row.why)
		assert.Empty(t, compared(t, row.right, row.left, "wording"), row.why)
	}
}

func TestNamesThatSoundAlike(t *testing.T) {
	assert.False(t, spelledAlike("a", ""), "a name of marks alone folds to nothing")
	assert.False(t, spelledAlike("", ""))
	assert.True(t, spelledAlike("hradetzky", "hradetsky"))
	assert.True(t, shiftedVowel("ali", "aly"))
	assert.False(t, shiftedVowel("hall", "hill"), "two names in use")
	assert.False(t, shiftedVowel("ali", "aliy"))
}
