package detector_test

import (
	"context"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/atodds/atodds/align/text"
	"github.com/atodds/atodds/detector"
)

// reports are three reports of one storm that are at odds in several places.
var reports = []*text.Document{
	{Name: "agency", Date: time.Date(2026, 11, 24, 0, 0, 0, 0, time.UTC), Text: `The storm over Brindle killed 14 people and injured 30.

The Osprey ran aground off Brindle on Sunday with 140 passengers.

The repair of the Harlow lock will cost $2 million, the company said.

The siege of the Harlow tower lasted three weeks.`},
	{Name: "daily", Date: time.Date(2026, 11, 24, 0, 0, 0, 0, time.UTC), Text: `The storm over Brindle killed 30 people and injured 14.

The Osprey ran aground off Brindle on Nov. 23 with 410 passengers.

The repair of the Harlow lock will cost $2 billion, the company said.

The siege of the Harlow tower lasted 20 days.`},
	{Name: "post", Date: time.Date(2026, 11, 24, 0, 0, 0, 0, time.UTC), Text: `The storm over Brindle killed 14 people and injured 30.

The Osprey ran aground off Brindle on Sunday with more than 150 passengers.

The repair of the Harlow lock will cost about $2.1 million, the company said.`},
}

// detect returns what is found in the documents, by what it says, sorted.
func detect(t *testing.T, docs ...*text.Document) []string {
	t.Helper()
	var d detector.Detector
	var found []string
	for f, err := range d.Detect(context.Background(), func(yield func(*text.Document, error) bool) {
		for _, doc := range docs {
			// A document is read anew in every run.
			if !yield(&text.Document{Name: doc.Name, Date: doc.Date, Text: doc.Text}, nil) {
				return
			}
		}
	}) {
		require.NoError(t, err)
		found = append(found, strings.Join([]string{f.ID(), f.Kind, string(f.Verdict), string(f.Code), string(f.Severity), f.Rule}, " "))
	}
	slices.Sort(found)
	return found
}

// The order in which documents are read changes nothing in what is found.
func TestLawOrderOfDocuments(t *testing.T) {
	a, b, c := reports[0], reports[1], reports[2]
	first := detect(t, a, b, c)
	require.Greater(t, len(first), 4, "the reports are at odds")
	for _, docs := range [][]*text.Document{{a, c, b}, {b, a, c}, {b, c, a}, {c, a, b}, {c, b, a}} {
		assert.Equal(t, first, detect(t, docs...), "%s, %s, %s", docs[0].Name, docs[1].Name, docs[2].Name)
	}
}

// Where a statement stands in its document changes neither what is found nor
// its name: decisions about findings survive edits elsewhere.
func TestLawPlaceInDocument(t *testing.T) {
	moved := func(doc *text.Document, edit func([]string) []string) *text.Document {
		return &text.Document{Name: doc.Name, Date: doc.Date, Text: strings.Join(edit(strings.Split(doc.Text, "\n\n")), "\n\n")}
	}
	first := detect(t, reports...)
	for name, edit := range map[string]func([]string) []string{
		"a line above":     func(p []string) []string { return append([]string{"The weather office warned of gales."}, p...) },
		"a line below":     func(p []string) []string { return append(p, "The harbour stayed closed.") },
		"in reverse order": func(p []string) []string { slices.Reverse(p); return p },
		"more empty lines": func(p []string) []string { return []string{"\n\n" + strings.Join(p, "\n\n\n\n")} },
	} {
		var docs []*text.Document
		for _, doc := range reports {
			docs = append(docs, moved(doc, edit))
		}
		assert.Equal(t, first, detect(t, docs...), name)
		assert.Equal(t, first, detect(t, docs[0], reports[1], reports[2]), "%s, of one report", name)
	}
}
