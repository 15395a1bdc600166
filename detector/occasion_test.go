package detector_test

import (
	"context"
	"testing"
	"time"

	"github.com/atodds/atodds/align"
	"github.com/atodds/atodds/align/text"
	"github.com/atodds/atodds/detector"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// A page is a sentence and the day on which it appeared.
type page struct{ day, text string }

// detected runs two pages and returns what is found between them, and how
// many pairs were compared.
func detected(t *testing.T, l, r page) (found []detector.Finding, compared int) {
	t.Helper()
	var docs []*text.Document
	for i, p := range []page{l, r} {
		date, err := time.Parse(time.DateOnly, p.day)
		require.NoError(t, err)
		docs = append(docs, &text.Document{Name: string(rune('a' + i)), Date: date, Text: p.text})
	}
	d := detector.Detector{Observe: func(align.Pair, []detector.Finding) { compared++ }}
	for f, err := range d.Detect(context.Background(), sequence(docs)) {
		require.NoError(t, err)
		found = append(found, f)
	}
	return found, compared
}

// A relative time is the page's own, unless it is spoken, part of a name, or
// page furniture; and each report tells the news of its own days.
func TestOccasions(t *testing.T) {
	tests := []struct {
		why   string
		l, r  page
		found bool
	}{
		{"copied words of the page move with it",
			page{"2026-05-04", "Divers recovered the bronze bell of the steamer Halvard from Lake Ormen today."},
			page{"2026-05-06", "Divers recovered the bronze bell of the steamer Halvard from Lake Ormen today."}, true},
		{"the day of one who is quoted",
			page{"2026-05-04", "\"Today the harbour of Velmark belongs to its fishermen again,\" Mayor Ilse Brandt declared."},
			page{"2026-05-06", "\"Today the harbour of Velmark belongs to its fishermen again,\" Mayor Ilse Brandt declared."}, false},
		{"a quotation that one page sets without marks",
			page{"2026-05-04", "Velmark harbour belongs to its herring fishermen again today after forty bitter winters."},
			page{"2026-05-06", "“Velmark harbour belongs to its herring fishermen again today after forty bitter winters.”"}, false},
		{"we are the speakers",
			page{"2026-05-04", "We opened the granaries of Castle Rhune to the starving villagers today without any conditions."},
			page{"2026-05-06", "We opened the granaries of Castle Rhune to the starving villagers today without any conditions."}, false},
		{"the name of a newspaper",
			page{"2026-05-04", "Gregor Halm is a beekeeper and a columnist of Orchard Today in Lower Pelling."},
			page{"2026-06-09", "Gregor Halm is a beekeeper and a columnist of Orchard Today in Lower Pelling."}, false},
		{"an invitation to a programme",
			page{"2026-05-05", "Watch the gardening hour with Petra Lind on Sunday at 10 a.m. and again at noon."},
			page{"2026-05-19", "Watch the gardening hour with Petra Lind on Sunday at 10 a.m. and again at noon."}, false},
		{"an offer of the page",
			page{"2026-05-05", "To read every issue of the Gorland Beekeeper with its recipes, sign up for a subscription today."},
			page{"2026-05-19", "To read every issue of the Gorland Beekeeper with its recipes, sign up for a subscription today."}, false},
		{"a stretch that hardly moves",
			page{"2026-05-05", "Poachers have emptied the trout ponds of Castle Rhune over the past two months, the steward said."},
			page{"2026-05-08", "Poachers have emptied the trout ponds of Castle Rhune over the past two months, the steward said."}, false},
		{"two pictures from a file",
			page{"2026-05-14", "FILE PHOTO: A view of the lighthouse of Sarn in the bay of Aldmouth, May 2, 2026."},
			page{"2026-05-14", "FILE PHOTO: A general view of the lighthouse of Sarn in the bay of Aldmouth, April 9, 2026."}, false},
		{"two printed issues",
			page{"2026-05-14", "Editor's note: This article originally appeared in the May 11, 2026, issue of the Sarn Review."},
			page{"2026-05-14", "Editor's Note: This piece originally appeared in the May 4, 2026, issue of the Sarn Review."}, false},
		{"the captions of two galleries",
			page{"2026-05-14", "Hide Caption 4 of 18 Photos: The kite festival of Sarn Children wave paper lanterns on the beach on May 2."},
			page{"2026-05-14", "Hide Caption 9 of 30 Photos: The kite festival of Sarn Children wave paper lanterns on the beach on May 9."}, false},
		{"two dates of one festival",
			page{"2026-05-14", "At the kite festival of Sarn, children waved paper lanterns on the beach on May 2."},
			page{"2026-05-14", "At the kite festival of Sarn, children waved paper lanterns on the beach on May 9."}, true},
		{"each message has its date",
			page{"2026-05-14", "Our lighthouse is open to visitors again! — Cape Dorn Light (@capedornlight) May 2, 2026"},
			page{"2026-05-14", "Our lighthouse is open to visitors again! — Cape Dorn Light (@capedornlight) May 9, 2026"}, false},
		{"each report tells of its week",
			page{"2026-05-05", "A survey of the Trellick Institute that was released on Monday shows the Plum Party ahead in Gorland."},
			page{"2026-06-25", "A survey of the Trellick Institute that was released on Tuesday shows the Plum Party ahead in Gorland."}, false},
		{"two reports of one week",
			page{"2026-05-07", "A survey of the Trellick Institute that was released on Monday shows the Plum Party ahead in Gorland."},
			page{"2026-05-07", "A survey of the Trellick Institute that was released on Wednesday shows the Plum Party ahead in Gorland."}, true},
		{"one beginning in other words",
			page{"2026-05-20", "Smugglers have used the salt caves of Brenn as a hiding place for tobacco since the 1950s."},
			page{"2026-05-20", "Smugglers used the salt caves of Brenn as a hiding place for tobacco as far back as the 1950s."}, false},
		{"meetings with other numbers",
			page{"2026-05-20", "The candidates for the mayoralty of Ostrava Mills met in the brewery for their second debate on May 4."},
			page{"2026-05-20", "The candidates for the mayoralty of Ostrava Mills met in the brewery for their third debate on May 18."}, false},
	}
	for _, tt := range tests {
		found, compared := detected(t, tt.l, tt.r)
		assert.Equal(t, tt.found, len(found) > 0, "%s: %v", tt.why, found)
		assert.NotZero(t, compared, "not compared at all: %s", tt.why)
	}
}

// A lower limit that one of two reports leaves out misleads nobody where each
// tells it in words of its own; a copy that loses it has changed it.
func TestLostLimitBetweenReports(t *testing.T) {
	report := "The storm over Ostrel tore the roofs off at least 37 cottages near the river on Friday night, the fire brigade said."
	retold := "On Friday night 37 cottages near the river lost their roofs in the storm over Ostrel, the fire brigade said."
	copied := "The storm over Ostrel tore the roofs off 37 cottages near the river on Friday night, the fire brigade said."
	for _, row := range []struct {
		other string
		want  int
		why   string
	}{
		{retold, 0, "words of its own"},
		{copied, 1, "a copy"},
	} {
		findings, compared := detected(t, page{"2031-03-08", report}, page{"2031-03-08", row.other})
		assert.Len(t, findings, row.want, row.why)
		assert.NotZero(t, compared, row.why)
	}
}
