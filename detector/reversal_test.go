package detector_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// reportedTwice returns what is found of a kind in two reports of one event,
// each with a sentence of its own.
func reportedTwice(t *testing.T, kind, left, right string) []string {
	t.Helper()
	found, _ := detected(t,
		page{"2026-09-02", `A chain ferry with 163 people aboard rammed the old pier of Velmark in thick fog on Tuesday, harbour master Greta Solheim said.

The yard of Halden Brothers in Velmark will repair the bow of the chain ferry before the herring market.

` + left},
		page{"2026-09-02", `The chain ferry of Velmark rammed the old pier in thick fog on Tuesday with 163 people aboard, said harbour master Greta Solheim.

Halden Brothers will repair the bow at their Velmark yard, so that the chain ferry sails before the herring market.

` + right})
	var messages []string
	for _, f := range found {
		if f.Kind == kind {
			messages = append(messages, f.Message)
		}
	}
	return messages
}

// Clauses of two reports of one event that say the contrary of each other,
// in sentences that have little else in common.
func TestReversalsInReportsOfOneEvent(t *testing.T) {
	for _, row := range []struct{ why, left, right, want string }{
		{"a denied adjective",
			"Ferry pilot Nils Torp pleaded not guilty to reckless sailing in fog.",
			"Torp, who had pleaded guilty to reckless sailing, left the court by a side door while his brothers shouted at reporters.",
			"not guilty; elsewhere guilty (one denies what the other says)"},
		{"a verb that denies",
			"Ferry pilot Nils Torp admitted the error shortly after the crash.",
			"Pilot Nils Torp refused to admit the error, saying that the fog had come too fast.",
			"admitted; elsewhere refused to admit (one denies what the other says)"},
		{"an act and its contrary",
			"The chain ferry, built in Tarn, had passed a hull inspection in March.",
			"The ferry, built in Tarn, failed a hull inspection in March, according to papers of the harbour office.",
			"had passed; elsewhere failed (one says the contrary of the other)"},
		{"a state and its contrary",
			"The lighthouse museum of Velmark was closed all day.",
			"Velmark's lighthouse museum stayed open, and handed out blankets and soup to those who came ashore.",
			"closed; elsewhere open (one says the contrary of the other)"},
		{"two subjects", "The harbour board approved a new radar mast for the pier.", "The parish council rejected a new radar mast for the pier, while fishermen cheered outside.", ""},
		{"a pronoun may be anyone's", "Pilot Nils Torp pleaded not guilty to reckless sailing in fog.", "She pleaded guilty to reckless sailing in fog, and left by a side door while reporters shouted.", ""},
		{"done to something else", "The harbour board on Tuesday approved a radar mast for the pier.", "The harbour board on Tuesday rejected calls for a bridge and wants a radar mast for the pier instead.", ""},
		{"done to something else for one reason", "The ballet school of Velmark will close its doors for ever in July, parents say.", "The ballet school of Velmark will open new halls for ever younger pupils in July.", ""},
		{"another stage", "The harbour board rejected a new radar mast for the pier.", "The harbour board later approved a new radar mast for the pier, while fishermen cheered outside.", ""},
		{"what is wanted", "The harbour board rejected a new radar mast for the pier.", "The harbour board should approve a new radar mast for the pier, fishermen wrote in a letter to the mayor.", ""},
		{"other days", "The harbour board rejected a radar mast for the pier in May.", "In July the harbour board approved a radar mast for the pier, while fishermen cheered outside.", ""},
		{"other speakers",
			"The fog signal of the pier was not working, passenger Edda Ruhl said.",
			"The fog signal of the pier was working, and two men had oiled it in the morning, said engineer Pere Roca.", ""},
		{"a denial in other words",
			"The chain ferry was not overloaded, its owner said.",
			"The owner denied that the chain ferry was overloaded and showed a list of passengers to the police.", ""},
		{"avoided, and so not done",
			"Pilot Nils Torp issued a note on the crash while avoiding any direct mention of the harbour board.",
			"Torp's note on the crash did not mention the harbour board.", ""},
		{"one thing, and not another",
			"The harbour board said that it would publish data on the crash of the ferry.",
			"The harbour board will publish data on the crash of the ferry, but not any data that the police hold.", ""},
		{"what nobody did",
			"Pilot Nils Torp did not touch the brake of the chain ferry.",
			"Pilot Nils Torp never touched the brake of the chain ferry, which two men had oiled in the morning.", ""},
	} {
		var want []string
		if row.want != "" {
			want = []string{row.want}
		}
		assert.Equal(t, want, reportedTwice(t, "polarity", row.left, row.right), row.why)
		assert.Len(t, reportedTwice(t, "polarity", row.right, row.left), len(want), "the other way round: %s", row.why)
	}
}

// Of two things, figures seldom have the same digits.
func TestTransposedInReportsOfOneEvent(t *testing.T) {
	assert.Len(t, reportedTwice(t, "money",
		"Prosecutors said he moved 3.4 million euros through a shell company over four years.",
		"Torp siphoned off 4.3 million euros by way of a shell company, according to prosecutors."), 1)
	assert.Empty(t, reportedTwice(t, "money",
		"Prosecutors said he moved 3.4 million euros through a shell company over four years.",
		"Torp siphoned off 5.1 million euros by way of a shell company, according to prosecutors."))
}
