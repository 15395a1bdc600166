package detector

import (
	"context"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/atodds/atodds/align/text"
)

// first is the first version of a report that these tests change.
const first = `Engineers emptied the upper reservoir at Tarnfoss on Thursday after a crack was seen in the spillway.

The valley below is home to 8,400 people, many of whom left by bus before nightfall.

Inspectors found the crack during a routine dive, according to the utility that runs the dam.

"We will not fill it this year," said Ann Roe, who leads the utility, in the village hall.

The storm that broke the wall killed 12 people in two hamlets of the upper valley.

The council of the valley agreed to pay for the repairs of the road below.

Farmers downstream fear for the barley harvest, which depends on water from the reservoir.`

// changesOf returns what is found between the first version and a later one:
// "change severity verdict older → newer".
func changesOf(t *testing.T, older, newer *text.Document) []string {
	t.Helper()
	var d Detector
	var list []string
	for f, err := range d.Detect(context.Background(), func(yield func(*text.Document, error) bool) {
		_ = yield(older, nil) && yield(newer, nil)
	}) {
		require.NoError(t, err)
		message, _, _ := strings.Cut(f.Message, " (")
		message, _, _ = strings.Cut(message, ";")
		list = append(list, strings.Join([]string{string(f.Change), string(f.Severity), string(f.Verdict), message}, " "))
	}
	return list
}

func TestChangesBetweenVersions(t *testing.T) {
	day := func(s string) time.Time {
		d, _ := time.Parse(time.DateOnly, s)
		return d
	}
	for _, row := range []struct {
		why     string
		replace []string
		note    string
		dated   bool
		want    []string
	}{
		{why: "nothing but marks, quotes and spelling", replace: []string{`"`, "“", "nightfall", "night-fall", ", which depends", " which depends"}},
		{why: "another word for the same", replace: []string{"Farmers", "Growers"}},
		{why: "a figure, silently", replace: []string{"8,400", "4,800"}, want: []string{"silent error contradiction 8,400 people → 4,800 people"}},
		{why: "a figure, with a note that gives it", replace: []string{"8,400", "4,800"},
			note: "Correction: an earlier version of this report gave another population of the valley. It is 4,800.",
			want: []string{"labelled note contradiction 8,400 people → 4,800 people"}},
		{why: "a note that says no more than that", replace: []string{"8,400", "4,800"}, note: "This story has been corrected.",
			want: []string{"labelled note contradiction 8,400 people → 4,800 people"}},
		{why: "an update, as live pages say whatever changed", replace: []string{"8,400", "4,800"}, note: "This story has been updated.",
			want: []string{"silent error contradiction 8,400 people → 4,800 people"}},
		{why: "an update that tells of the thing without its value", replace: []string{"8,400", "4,800"}, note: "This story has been updated with people of the valley.",
			want: []string{"silent error contradiction 8,400 people → 4,800 people"}},
		{why: "an update that gives the value", replace: []string{"8,400", "4,800"}, note: "This story was updated to say that 4,800 people live there.",
			want: []string{"labelled note contradiction 8,400 people → 4,800 people"}},
		{why: "a figure that the update left beside the new one", replace: []string{"Farmers downstream", "In all, the storm that broke the wall killed 15 people in two hamlets of the upper valley.\n\nFarmers downstream"},
			want: []string{"silent error contradiction 12 people → 15 people"}},
		{why: "a note about something else", replace: []string{"8,400", "4,800"}, note: "An earlier version of this report misspelled the given name of a photographer.",
			want: []string{"silent error contradiction 8,400 people → 4,800 people"}},
		{why: "a note about one of two changes", replace: []string{"8,400", "4,800", "killed 12", "killed 15"},
			note: "Correction: an earlier version of this report was wrong on how many people live in the valley. It is 4,800.",
			want: []string{"labelled note contradiction 8,400 people → 4,800 people", "silent error contradiction 12 people → 15 people"}},
		{why: "a word turned round, without dates", replace: []string{"agreed", "refused"}, want: []string{"silent error contradiction agreed → refused"}},
		{why: "a toll that rose from day to day", replace: []string{"killed 12", "killed 15"}, dated: true, want: []string{"silent note update 12 people → 15 people"}},
	} {
		newer := &text.Document{Name: "new.txt", Text: strings.NewReplacer(row.replace...).Replace(first)}
		if row.note != "" {
			newer.Text += "\n\n" + row.note
		}
		older := &text.Document{Name: "old.txt", Text: first}
		if row.dated {
			older.Date, newer.Date = day("2026-05-01"), day("2026-05-02")
		}
		assert.Equal(t, row.want, changesOf(t, older, newer), row.why)
		if row.dated {
			assert.Equal(t, row.want, changesOf(t, newer, older), "%s, the later given first", row.why)
		}
	}
}

func TestPublishersHaveNoVersionsOfEachOther(t *testing.T) {
	older := &text.Document{Name: "a", Outlet: "Dale Post", Text: first}
	newer := &text.Document{Name: "b", Outlet: "Fjord Times", Text: strings.Replace(first, "8,400", "4,800", 1)}
	assert.Equal(t, []string{" error contradiction 8,400 people"}, changesOf(t, older, newer))
}
