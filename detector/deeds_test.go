package detector

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/atodds/atodds/align/extract"
	"github.com/atodds/atodds/align/text"
)

func TestDeeds(t *testing.T) {
	for _, row := range []struct{ text, agent, verb, patient, mood, why string }{
		{"Anna Kovacs sued Peter Varga.", "anna kovacs", "sue", "peter varga", "", "a verb between two names"},
		{"Anna Kovacs was later sued by Peter Varga.", "peter varga", "sue", "anna kovacs", "", "a passive"},
		{"Anna Kovacs has not sued Peter Varga.", "anna kovacs", "sue", "peter varga", "not ", "a deed that is denied"},
		{"Anna Kovacs lost to Peter Varga.", "anna kovacs", "lose to", "peter varga", "", "with its preposition"},
		{"Anna Kovacs sold the old mill to Peter Varga.", "anna kovacs", "sell to", "peter varga", "", "with an object"},
		{"Anna Kovacs beat the former champion Peter Varga.", "anna kovacs", "beat", "peter varga", "", "words that belong to the second name"},
		{"Anna Kovacs said Peter Varga was ill.", "", "", "", "", "the subject of another clause"},
		{"Anna Kovacs and Peter Varga sang.", "", "", "", "", "no verb between the two"},
		{"Anna Kovacs was arrested near Lyon.", "", "", "", "", "a passive without one who does it"},
	} {
		sentences, err := extract.Sentences(t.Context(), &text.Document{Text: row.text, Language: "en"})
		require.NoError(t, err)
		deeds := deedsOf(namedWords(&sentences[0], newSaid(&sentences[0]).words))
		if row.verb == "" {
			assert.Empty(t, deeds, "%s: %s", row.text, row.why)
			continue
		}
		if assert.Len(t, deeds, 1, row.text) {
			d := deeds[0]
			assert.Equal(t, [3]string{row.agent, row.patient, row.mood}, [3]string{d.agent.Low, d.patient.Low, d.mood}, row.why)
			assert.Contains(t, d.does(), row.verb, row.why)
		}
	}
}

func TestConverses(t *testing.T) {
	list := converses.in(nil)
	sold, bought := deed{verbs: []string{"sell"}, preposition: "to"}, deed{verbs: []string{"buy"}, preposition: "from"}
	assert.True(t, list.converse(&sold, &bought) && list.converse(&bought, &sold))
	assert.False(t, list.converse(&sold, &sold))
	assert.True(t, list.reciprocal(&deed{verbs: []string{"meet"}}))
	assert.False(t, list.reciprocal(&sold))
	assert.True(t, list.mutual("agree"), "with a preposition")
	_, err := parseConverses([]string{"sell to"})
	assert.EqualError(t, err, `"sell to": write VERB = VERB, each with its preposition: sell to = buy from`)
}
