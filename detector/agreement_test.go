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
