package detector

import (
	"context"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/atodds/atodds/align/text"
)

// Of two tellings that the caller has paired, words that are no synonyms are
// at odds where nothing else differs.
func TestWordingOfTellings(t *testing.T) {
	for _, row := range []struct {
		why         string
		left, right string
		want        Code // empty for silence
	}{
		{"nouns of two kinds", "The cook hid the violin behind the oven of the inn.", "The cook hid the turnip behind the oven of the inn.", Reworded},
		{"one excludes the other", "The cook hid the red violin behind the oven.", "The cook hid the green violin behind the oven.", Excluded},
		{"verbs of one field that are no synonyms", "The carpenter sawed the door of the chapel on Friday.", "The carpenter varnished the door of the chapel on Friday.", Reworded},
		{"a term for a term", "The council thanked the bakers for the flowers at the gate.", "The council thanked the tunnel engineers for the flowers at the gate.", Reworded},
		{"adjectives, where nothing else differs", "The cook called the wooden oven of the inn a danger.", "The cook called the haunted oven of the inn a danger.", Reworded},
		{"what holds of all", "All guests of the inn were asked to leave the garden.", "Some guests of the inn were asked to leave the garden.", ScopeCode},
		{"only some", "The inn lets guests from Tarn swim in the lake at night.", "The inn lets only guests from Tarn swim in the lake at night.", ScopeCode},
		{"a synonym", "The cook bought the violin from a widow in the village.", "The cook purchased the violin from a widow in the village.", ""},
		{"a wider word", "The cook hid the piano behind the oven of the inn.", "The cook hid the instrument behind the oven of the inn.", ""},
		{"what is said and thought", "The cook muttered that the violin was behind the oven.", "The cook bragged that the violin was behind the oven.", ""},
		{"light verbs", "The cook had a violin from a widow in the village.", "The cook got a violin from a widow in the village.", ""},
		{"told in other words", "The cook hid the violin behind the oven of the inn.", "The cook concealed the violin underneath a stove at the inn.", ""},
		{"words that changed places", "The cook and the smith hid a violin behind the oven.", "The smith and the cook hid a violin behind the oven.", ""},
		{"other sentences are told in other words, too", "The carpenter sawed the door of the chapel on Friday. He went home by boat.", "The carpenter trimmed the door of the chapel on Friday. A boat took him home.", ""},
		{"one unit for another", "The wall of the old fort is twelve feet high.", "The wall of the old fort is 3.66 metres high.", ""},
		{"an added word", "The cook hid a violin behind the oven of the inn.", "The cook hid an old violin behind the oven of the inn.", ""},
	} {
		comparedAs(t, row.left, row.right, row.want, row.why)
	}
}

// A scope that is lost one way is gained the other.
func TestDirectionOfScope(t *testing.T) {
	var d Detector
	compare := func(l, r string) string {
		_, findings, err := d.Compare(context.Background(), &text.Document{Name: "left", Text: l}, &text.Document{Name: "right", Text: r})
		require.NoError(t, err)
		require.Len(t, findings, 1)
		return findings[0].Direction
	}
	all, some := "All guests of the inn were asked to leave the garden.", "Some guests of the inn were asked to leave the garden."
	assert.Equal(t, "softened", compare(all, some))
	assert.Equal(t, "hardened", compare(some, all))
	any, old := "The mayor thanked all clerks for the flowers at the gate.", "The mayor thanked all retired clerks for the flowers at the gate."
	assert.Equal(t, "gained", compare(any, old))
	assert.Equal(t, "lost", compare(old, any))
}

// A lexicon entry of the user's takes effect.
func TestWordingLexicons(t *testing.T) {
	l := &text.Document{Name: "left", Text: "The cook hid the violin behind the oven of the inn."}
	r := &text.Document{Name: "right", Text: "The cook hid the turnip behind the oven of the inn."}
	more, err := ExtendLexicons(map[string][]string{"neutral": {"violin, turnip"}})
	require.NoError(t, err)
	_, findings, err := (&Detector{Lexicons: more}).Compare(context.Background(), l, r)
	require.NoError(t, err)
	assert.Empty(t, findings, "a matter of house style")

	for name, entry := range map[string]string{"exclusive": "alone", "neutral": "two words, one", "quantifiers": "all = lots"} {
		_, err := ExtendLexicons(map[string][]string{name: {entry}})
		assert.ErrorContains(t, err, "lexicons."+name)
	}
}
