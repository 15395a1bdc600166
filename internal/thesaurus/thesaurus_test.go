package thesaurus

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestBases(t *testing.T) {
	assert.Equal(t, []string{"rise"}, Bases("rises"))
	assert.Contains(t, Bases("rose"), "rise", "an irregular form")
	assert.Contains(t, Bases("stopped"), "stop", "a doubled letter")
	assert.Contains(t, Bases("cities"), "city")
	assert.Empty(t, Bases("qwertzed"))
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

// TestTables holds that each table is in the order that the search relies on.
func TestTables(t *testing.T) {
	for name, table := range map[string]string{"forms": forms, "words": words, "senses": senses} {
		last := ""
		for line := range strings.Lines(table) {
			key, _, ok := strings.Cut(line, "\t")
			if !ok || key <= last {
				t.Fatalf("%s: %q stands behind %q", name, key, last)
			}
			last = key
			if _, found := find(table, key); !found {
				t.Fatalf("%s: %q is not found", name, key)
			}
		}
	}
	_, ok := find(words, "zzzz")
	assert.False(t, ok)
	_, ok = find(words, "")
	assert.False(t, ok)
}
