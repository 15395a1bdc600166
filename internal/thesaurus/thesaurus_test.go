package thesaurus

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/atodds/atodds/internal/linetable"
)

func TestBases(t *testing.T) {
	assert.Equal(t, []string{"rise"}, Bases("rises"))
	assert.Contains(t, Bases("rose"), "rise", "an irregular form")
	assert.Contains(t, Bases("stopped"), "stop", "a doubled letter")
	assert.Contains(t, Bases("cities"), "city")
	assert.Empty(t, Bases("qwertzed"))
}

// Verbs that turn each other round are found by way of a third.
func TestAgainst(t *testing.T) {
	assert.True(t, Against("love", "dislike"), "a way of liking")
	assert.True(t, Against("dislike", "loves"), "whichever comes first")
	assert.True(t, Against("recalled", "forget"), "one act with remembering")
	assert.False(t, Against("increased", "improved"), "both may be")
	assert.False(t, Against("seen", "noted"))
	assert.False(t, Against("qwertz", "noted"), "no word")
}

func TestRelations(t *testing.T) {
	for _, row := range []struct {
		a, b                   string
		alike, opposite, kinds bool
		why                    string
	}{
		{"rose", "fell", false, true, false, "forms of rise and fall"},
		{"increase", "decrease", false, true, true, "noun and verb; contraries are of one sort"},
		{"increases", "decreased", false, true, true, "in any form"},
		{"hot", "cold", false, true, false, "adjectives"},
		{"fast", "sluggish", false, true, false, "near slow, the antonym of fast"},
		{"accept", "reject", false, true, false, "verbs"},
		{"guilt", "innocence", false, true, true, "nouns"},
		{"guilty", "innocent", false, true, false, "adjectives"},
		{"big", "large", true, false, false, "near each other"},
		{"buy", "purchase", true, false, false, "one sense"},
		{"car", "vehicle", true, false, false, "one is a sort of the other"},
		{"rose", "rises", true, false, false, "one word"},
		{"train", "airplane", false, false, false, "not of the next wider sort"},
		{"brother", "cousin", false, false, false, "nor these"},
		{"Monday", "Friday", false, false, false, "names are not in the table"},
		{"judge", "jury", false, false, false, "near each other, and of no one sort"},
		{"bus", "train", false, false, true, "two means of transport"},
		{"red", "blue", true, false, false, "adjectives of one cluster may mean the same"},
		{"king", "table", false, false, false, "nothing in common"},
	} {
		for _, p := range [][2]string{{row.a, row.b}, {row.b, row.a}} {
			name := strings.Join(p[:], " ") + ": " + row.why
			assert.Equal(t, row.alike, Alike(p[0], p[1]), "alike: %s", name)
			assert.Equal(t, row.opposite, Opposite(p[0], p[1]), "opposite: %s", name)
			assert.Equal(t, row.kinds, Sisters(p[0], p[1]), "sisters: %s", name)
		}
	}
}

// The indexes are those of the tables: "go generate" writes them.
func TestIndexes(t *testing.T) {
	for _, x := range []struct{ name, lines, index string }{
		{"forms", formLines, formIndex}, {"words", wordLines, wordIndex}, {"senses", senseLines, senseIndex},
	} {
		index, err := linetable.Index(x.lines)
		require.NoError(t, err, x.name)
		assert.True(t, x.index == string(index), "%s: run go generate", x.name)
	}
	assert.False(t, words.Has("zzzz"))
	assert.False(t, words.Has(""))
}

func TestPrefixes(t *testing.T) {
	for _, row := range []struct {
		a, b string
		want bool
		why  string
	}{
		{"unnamed", "named", true, "a prefix that denies"},
		{"uncrewed", "crewed", true, "of a word that the table lacks"},
		{"illegal", "legal", true, "another form of it"},
		{"non-fatal", "fatal", true, "with a hyphen"},
		{"inform", "form", false, "only the same letters"},
		{"inflammable", "flammable", false, "a prefix that denies nothing"},
		{"short-lived", "long-lived", true, "contraries within compounds"},
		{"prewar", "postwar", true, "without hyphens"},
		{"pre-war", "postwar", true, "with one hyphen of two"},
		{"online", "offline", true, "written as one word"},
		{"low-paid", "low-cost", false, "the heads are one"},
		{"wage-related", "tax-related", false, "the heads are no contraries"},
		{"undertake", "overtake", false, "what is left has another meaning in each"},
		{"income", "outcome", false, "nor are these contraries"},
	} {
		assert.Equal(t, row.want, Opposite(row.a, row.b), "%s, %s: %s", row.a, row.b, row.why)
		assert.Equal(t, row.want, Opposite(row.b, row.a), "%s, %s: %s", row.b, row.a, row.why)
	}
}

func TestParts(t *testing.T) {
	assert.Equal(t, "n", Parts("roommates"))
	assert.Equal(t, "v", Parts("abolished"))
	assert.Contains(t, Parts("killed"), "v")
	assert.Contains(t, Parts("quickly"), "r")
	assert.Empty(t, Parts("qwertzed"))
}

func TestNear(t *testing.T) {
	for _, row := range []struct {
		a, b string
		want bool
		why  string
	}{
		{"limped", "strolled", true, "both are ways to walk"},
		{"sells", "abolished", false, "nothing in common"},
		{"house", "garden", false, "as verbs they have nothing in common"},
	} {
		assert.Equal(t, row.want, Near(row.a, row.b), "%s, %s: %s", row.a, row.b, row.why)
		assert.Equal(t, row.want, Near(row.b, row.a), "%s, %s: %s", row.b, row.a, row.why)
	}
}

func TestCovers(t *testing.T) {
	assert.True(t, Covers("vehicle", "car"), "every car is a vehicle")
	assert.False(t, Covers("car", "vehicle"), "not every vehicle is a car")
	assert.True(t, Covers("buy", "purchased"), "one sense, in any form")
	assert.True(t, Covers("failure", "fails"), "derived from each other")
	assert.False(t, Covers("train", "Friday"), "nothing in common")
}

func TestAlikeInAnySense(t *testing.T) {
	assert.True(t, AlikeInAnySense("pauses", "break"), "a rare sense of one")
	assert.True(t, AlikeInAnySense("instrument", "piano"), "a wider word in a rare sense")
	assert.False(t, AlikeInAnySense("violin", "turnip"), "nothing in common")
}

func TestBothSay(t *testing.T) {
	assert.True(t, BothSay("murmured", "bragging"), "ways to say a thing")
	assert.False(t, BothSay("murmured", "strolled"), "motion")
}

func TestSortOf(t *testing.T) {
	assert.True(t, SortOf("trucks", "vehicle"), "four steps up")
	assert.True(t, SortOf("vehicle", "truck"), "in either order")
	assert.False(t, SortOf("truck", "roommate"), "nothing in common")
}

func TestSameField(t *testing.T) {
	for _, row := range []struct {
		a, b string
		want bool
		why  string
	}{
		{"murmured", "bragged", true, "ways to say a thing"},
		{"concede", "suspect", true, "what is said and what is thought"},
		{"stroll", "devour", false, "motion and eating"},
		{"qwertzed", "stroll", false, "a word that is not known"},
		{"roommate", "landlord", false, "nouns"},
	} {
		assert.Equal(t, row.want, SameField(row.a, row.b), "%s, %s: %s", row.a, row.b, row.why)
		assert.Equal(t, row.want, SameField(row.b, row.a), "%s, %s: %s", row.b, row.a, row.why)
	}
}
