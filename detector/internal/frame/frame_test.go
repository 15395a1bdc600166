package frame

import (
	"context"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/atodds/atodds/align"
	"github.com/atodds/atodds/align/extract"
	"github.com/atodds/atodds/align/text"
)

// published is the day on which the texts of these tests appeared.
var published = time.Date(2031, 5, 14, 0, 0, 0, 0, time.UTC)

// firstOf reads a text of one sentence, and returns it with its first mention.
func firstOf(t *testing.T, name, s string) (*text.Sentence, text.Mention) {
	t.Helper()
	sentences, err := extract.Sentences(context.Background(), &text.Document{Name: name, Text: s, Date: published})
	require.NoError(t, err)
	require.Len(t, sentences, 1, s)
	require.NotEmpty(t, sentences[0].Mentions, s)
	return &sentences[0], sentences[0].Mentions[0]
}

// The frame of a value is what its sentence says around it: each row has two
// sentences whose first values look alike.
func TestOther(t *testing.T) {
	for _, row := range []struct {
		left, right string
		want        Reason
	}{
		{"Fifty-one barges were moored in Velmark.", "Sixty-four barges were moored in Velmark.", ""},
		{"At least 40 of the rowers were saved by the lifeboat.", "All but 9 of the rowers were saved by the lifeboat.", "all but some of them, and those"},
		{"An aftershock of magnitude 4.1 shook Velmark.", "An earthquake of magnitude 6.3 shook Velmark.", "one of a row"},
		{"The mill would employ 300 people if it were sold.", "If it were sold, the mill would employ 400 people.", "what would be, on a condition"},
		{"The curator did not sell 12 coins.", "The curator sold 15 coins.", "a figure of what is denied"},
		{"The brewery had forecast a profit of $24 million.", "The brewery made a profit of $19 million.", "a forecast and a result"},
		{"The rain over Sarn could reach 50 inches.", "The gauge at Sarn recorded 52 inches of rain.", "a forecast and a result"},
		{"The plan hits 34 percent of drivers making the trip at night.", "The plan hits 29 percent of drivers.", "figures of other sets"},
		{"The plan hits 34 percent of all drivers.", "The plan hits 29 percent of the drivers.", ""},
		{"For instance, a family would spend 2 percent on bread.", "A family would spend 5 percent on bread.", "figures of other sets"},
		{"The quake left 900 farms without water.", "Water was back on 400 farms by dusk.", "what came to a halt, and what goes on or is back"},
		{"The theatre called off 16 plays.", "As planned, 25 plays took place.", "what came to a halt, and what goes on or is back"},
		{"The quake left 900 farms without water.", "After the quake 400 farms had no water.", ""},
		{"Police said 80 people marched.", "Organisers said 95 people marched.", "other speakers"},
		{"The museum bought 30 bells from abroad, and 12 others from Sarn.", "Two other bells cracked.", "those that come on top, or those of each"},
	} {
		ls, l := firstOf(t, "a", row.left)
		rs, r := firstOf(t, "b", row.right)
		assert.Equal(t, row.want, Other(align.Pair{Left: ls, Right: rs}, l, r, false), "%s | %s", row.left, row.right)
		assert.Equal(t, row.want, Other(align.Pair{Left: rs, Right: ls}, r, l, false), "exchanged: %s | %s", row.left, row.right)
	}
}
