package detector_test

import (
	"context"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/atodds/atodds/align/text"
	"github.com/atodds/atodds/detector"
)

// A message names what is counted, tells first which way a statement turned,
// and quotes nothing of a report that lacks the words.
func TestMessages(t *testing.T) {
	tests := []struct {
		why  string
		l, r page
		want string
	}{
		{"the noun stands before a bare figure",
			page{"2026-03-05", "The Plum Party sends 458 delegates to the congress in Gorland, followed by the Pear Party with 359."},
			page{"2026-03-05", "The Plum Party sends 458 delegates to the congress in Gorland, followed by the Pear Party with 395."},
			"359 [delegates]; elsewhere 395 [delegates] (the same digits in another order)"},
		{"the noun stands behind the figure",
			page{"2026-03-05", "The Trellick poll of the valleys found that 54 percent of all the voters want the salt bridge."},
			page{"2026-03-05", "The Trellick poll of the valleys found that 61 percent of all the voters want the salt bridge."},
			"54 percent of all the voters; elsewhere 61 percent of all the voters"},
		{"a limit that is gone",
			page{"2026-03-05", "The council of Varde will pay each fisherman up to $6,500 for a boat lost in the storm."},
			page{"2026-03-06", "The council of Varde will pay each fisherman $6,500 for a boat lost in the storm."},
			"hardened: *up to $6,500* → *$6,500* (the limit became a plain value)"},
		{"a word that one telling lacks",
			page{"2026-03-05", "The mayor of Varde reportedly sold the old sawmill to his cousin in March."},
			page{"2026-03-06", "The mayor of Varde sold the old sawmill to his cousin in March."},
			"hardened: *reportedly sold* → stated outright (reported → stated)"},
		{"rounding, where nothing is a limit",
			page{"2026-03-05", "The duke left a fortune of 28,500 silver spoons to the museum of Varde in his will."},
			page{"2026-03-05", "The duke left a fortune of about 34,000 silver spoons to the museum of Varde in his will."},
			"28,500 silver spoons; elsewhere about 34,000 silver spoons (taken loosely both may hold, yet readers take away different figures)"},
		{"the day of a date",
			page{"2026-03-05", "The regatta of Sarn begins on Saturday, March 6, 2026, at the pier."},
			page{"2026-03-05", "The choir of Sarn sings in the chapel every winter."},
			"Saturday, March 6, 2026; but 6 March 2026 is a Friday"},
	}
	for _, test := range tests {
		found, _ := detected(t, test.l, test.r)
		var list []string
		for _, f := range found {
			list = append(list, f.Message)
		}
		assert.Equal(t, []string{test.want}, list, test.why)
	}
}

// Reports that spell a name in the same two ways are one finding.
func TestSpellingsAreToldOnce(t *testing.T) {
	var docs []*text.Document
	for i, name := range []string{"Anders Holmquist", "Anders Holmqiust", "Anders Holmquist", "Anders Holmqiust"} {
		docs = append(docs, &text.Document{
			Name: strings.Repeat("x", i+1), Date: time.Date(2026, 3, 5, 0, 0, 0, 0, time.UTC),
			Text: "The mayor " + name + " opened the salt museum of Varde on Monday with a speech on herring.",
		})
	}
	n, places := 0, 0
	for f, err := range (&detector.Detector{}).Detect(context.Background(), each(docs)) {
		require.NoError(t, err)
		if f.Code == detector.SpellingCode {
			n, places = n+1, places+1+len(f.More)
		}
	}
	assert.Equal(t, 1, n, "findings")
	assert.Greater(t, places, 1, "places")
}
