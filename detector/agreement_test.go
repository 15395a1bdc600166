package detector

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestRefutationsThatAgree(t *testing.T) {
	for _, row := range []struct{ denies, other, why string }{
		{"The airline denied that it had delayed the repairs.", "The airline said it had not delayed the repairs.", "a verb or a negation"},
		{"Minister Okafor denied taking money from the builders.", "Minister Okafor said he had not taken money from the builders.", "the verb in another form"},
		{"Harlan denied that he had known of the leak.", "Harlan said he had known nothing of the leak.", "the verb stands before the word that denies"},
		{"The firm denied having paid a bribe.", "The firm insisted it never paid one.", "never, and a pronoun"},
		{"The mayor dismissed as untrue a report that he would resign.", "The mayor said he would not resign.", "a report that is untrue"},
		{"Velland denies shelling the hospital in Marn.", "Velland says it did not shell the hospital in Marn.", "in the present tense"},
		{"The club rejects claims that Torres is leaving.", "Torres is not leaving, the club says.", "who says so stands behind"},
	} {
		assert.Empty(t, compared(t, row.denies, row.other, "polarity"), "%s: %s", row.denies, row.why)
		assert.Empty(t, compared(t, row.other, row.denies, "polarity"), "%s, from the other side", row.denies)
	}
}

func TestRefutationsOfSentencesThatDenySomethingElse(t *testing.T) {
	for _, row := range []struct{ refutes, other, want, why string }{
		{"The club rejects claims that Torres is leaving.", "Torres is leaving the club.", "rejects claims", "told plainly"},
		{"Story of the glass bridge across the Lenne gorge is a hoax", "A glass bridge across the Lenne gorge does not need any pillars", "hoax", "of another thing"},
		{"Report that the council of Ulm thickened a gate that leaks is a hoax", "The council of Ulm thickened its gate to ensure it does not leak", "hoax", "for a purpose"},
	} {
		l, _ := contradictions(t, row.refutes, row.other, "polarity")
		assert.Equal(t, row.want, l, "%s: %s", row.refutes, row.why)
	}
}

func TestDenialsInOtherWords(t *testing.T) {
	for _, row := range []struct{ one, other, why string }{
		{"The minister ruled out a tax rise next year.", "There will be no tax rise next year, the minister said.", "what is ruled out will not be"},
		{"There is no risk to the public, the agency said.", "The agency ruled out any risk to the public.", "no risk, or none that counts"},
		{"The report does not blame the crew for the fire.", "The report clears the crew of blame for the fire.", "who is cleared is not blamed"},
		{"It was impossible that the door opened during the flight, the maker said.", "The door could not have opened during the flight, the maker said.", "an adjective that denies"},
		{"The ministry neither confirmed nor denied the arrest of the envoy.", "The ministry would not confirm or deny the arrest of the envoy.", `"nor" goes on with a denial`},
		{"The strike will go ahead on Monday unless the owners raise pay.", "The strike will not go ahead on Monday if the owners raise pay.", `"unless" is "if not"`},
		{"Unless the owners raise pay, the strike will go ahead on Monday.", "If the owners raise pay, the strike will not go ahead on Monday.", "the condition stands first"},
		{"The bridge will not reopen before Friday, the council said.", "The bridge will reopen on Friday at the earliest, the council said.", "up to a time alone"},
		{"No one but the captain left the ship before dawn.", "Only the captain left the ship before dawn.", "an exception"},
		{"Nearly all members have signed the letter to the bishop.", "Not all members have signed the letter to the bishop.", "parts of a set that may be one"},
	} {
		assert.Empty(t, compared(t, row.one, row.other, "polarity"), "%s: %s", row.one, row.why)
		assert.Empty(t, compared(t, row.other, row.one, "polarity"), "%s, from the other side", row.one)
	}
}

func TestTurnsThatStay(t *testing.T) {
	for _, row := range []struct{ left, right, wantL, wantR, why string }{
		{"Velland denies shelling the hospital in Marn.", "Velland shelled the hospital in Marn.", "denies", "shelled", "the verb that refutes is the turn"},
		{"The bridge will not reopen before Friday, the council said.", "The bridge will reopen before Friday, the council said.", "not", "reopen", "both name the time"},
		{"Not all of the hostages were freed on Sunday, the army said.", "All of the hostages were freed on Sunday, the army said.", "Not", "All", "all, and not all"},
	} {
		l, r := contradictions(t, row.left, row.right, "polarity")
		assert.Equal(t, [2]string{row.wantL, row.wantR}, [2]string{l, r}, "%s: %s", row.left, row.why)
	}
}

// Denials that say what the other sentence says, and one that does not.
func TestDenialsOfOneThing(t *testing.T) {
	for _, row := range []struct {
		left, right string
		want        Code
		why         string
	}{
		{"The brewery denied wrongdoing.", "The brewery said it had done nothing wrong.", "", "wrongdoing is what is wrong"},
		{"She is the first woman to captain the lifeboat.", "No woman had ever captained the lifeboat before her.", "", "not before is for the first time"},
		{"The coroner said that no foreign divers were among the dead.", "The coroner said that two foreign divers were among the dead.", Negated, "none, and a number"},
	} {
		comparedAs(t, row.left, row.right, row.want, row.why)
	}
}
