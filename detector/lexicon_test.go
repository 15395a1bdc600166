package detector

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// colours is a list for these tests: a word and what it names.
var colours = newLexicon("colours", "words for colours: word = colour", "# Our own.\n\nruby = red\n  teal = green \n",
	func(entries []string) (map[string]string, error) {
		list := map[string]string{}
		for _, e := range entries {
			word, colour, ok := strings.Cut(e, " = ")
			if !ok {
				return nil, fmt.Errorf("%q: write word = colour", e)
			}
			list[word] = colour
		}
		return list, nil
	})

func TestLexicon(t *testing.T) {
	known := map[string]extendable{"colours": colours}

	assert.Equal(t, map[string]string{"ruby": "red", "teal": "green"}, colours.in(nil), "the embedded list")

	x, err := extend(known, map[string][]string{"colours": {"navy = blue", "teal = blue"}})
	require.NoError(t, err)
	assert.Equal(t, map[string]string{"ruby": "red", "teal": "blue", "navy": "blue"}, colours.in(x), "the user's entries come last")
	assert.Equal(t, map[string][]string{"colours": {"navy = blue", "teal = blue"}}, x.Entries())
	assert.Len(t, colours.in(nil), 2, "the embedded list stays as it was")

	x, err = extend(known, map[string][]string{"colours": {}})
	require.NoError(t, err)
	assert.Len(t, colours.in(x), 2, "nothing added")

	_, err = extend(known, map[string][]string{"colours": {"navy"}})
	assert.EqualError(t, err, `lexicons.colours: "navy": write word = colour`)
	_, err = extend(known, map[string][]string{"shades": {"navy"}})
	assert.EqualError(t, err, "lexicons.shades: no such list; there are colours")
}

// Every embedded list is sound, says what it holds, and stands once.
func TestLexiconsAreSound(t *testing.T) {
	var names []string
	for _, x := range lexicons() {
		names = append(names, x.describe().Name)
		assert.NotEmpty(t, x.describe().Doc, x.describe().Name)
		_, err := x.extended(nil)
		assert.NoError(t, err, x.describe().Name)
	}
	assert.True(t, slices.IsSorted(names), "in alphabetical order: %v", names)
	assert.Len(t, slices.Compact(names), len(lexicons()))
}
