package report

import (
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/atodds/atodds/align/text"
	"github.com/atodds/atodds/detector"
)

// minutes returns a finding whose left side stands in an original with pages,
// and the run that tells of it.
func minutes(t *testing.T) (*detector.Finding, []Line) {
	t.Helper()
	f := ferry(t)
	d := f.Left.Sentence.Document
	d.Name, d.Title, d.Outlet, d.Byline, d.Dateline = "minutes.pdf", "Minutes", "Harbour Board", "A. Clerk", "PIER (HB)"
	d.DateBy, d.URL, d.File = "metadata", "https://harbour.example/minutes.pdf", "archive.zip"
	d.Modified = time.Date(2021, 6, 9, 16, 30, 0, 0, time.FixedZone("", 2*3600))
	d.Notes = []string{"tracked changes are read as accepted"}
	d.Places = []text.Place{{Start: 0, Page: 3, Paragraph: 12}, {Start: f.Left.Span.Start, Page: 3, Paragraph: 12, Part: "footnotes"}}
	var sources Sources
	sources.Add(f)
	sources.Add(f)
	return f, []Line{
		&Run{Type: "run", Version: "devel", Schema: SchemaVersion, Config: "0123456789abcdef", Sources: []string{"."}},
		fill(FromFinding(f)),
		&Summary{Type: "summary", Documents: 2, Pairs: Pairs{Refused: map[string]int{}}, Findings: Verdicts{Contradiction: 1}, Sources: sources.List()},
	}
}

func TestSources(t *testing.T) {
	_, run := minutes(t)
	assert.Equal(t, []Source{
		{
			Name: "minutes.pdf", Title: "Minutes", Outlet: "Harbour Board", Byline: "A. Clerk", Dateline: "PIER (HB)",
			Date: "2021-06-08", DateBy: "metadata", Modified: "2021-06-09T14:30:00Z",
			URL: "https://harbour.example/minutes.pdf", File: "archive.zip", Notes: []string{"tracked changes are read as accepted"},
		},
		{Name: "islander.txt"},
	}, run[2].(*Summary).Sources, "each document once, in the order of the findings")
	assert.Equal(t, "2021-06-09", moment(time.Date(2021, 6, 9, 0, 0, 0, 0, time.UTC)), "midnight is a day without a time")
	assert.Empty(t, moment(time.Time{}))

	stored := written(t, "jsonl", run)
	valid(t, compiled(t), stored)
	var again []Line
	for l, err := range Read(strings.NewReader(stored)) {
		require.NoError(t, err)
		again = append(again, l)
	}
	assert.Equal(t, run, again, "a stored run keeps them")

	f := ferry(t)
	f.Right, f.More = nil, []detector.Sides{{Left: *f.Right, Right: &f.Left}}
	var further Sources
	further.Add(f)
	assert.Len(t, further.List(), 2, "further places have sources, too")
	assert.Nil(t, new(Sources).List())
}

// How a document was read is told where it matters to a reader.
func TestReadingNotes(t *testing.T) {
	_, run := minutes(t)
	const note = "minutes.pdf: tracked changes are read as accepted"
	assert.Contains(t, written(t, "text", run), "\n  "+note+"\n")
	assert.Contains(t, written(t, "md", run), "\n- note: `"+note+"`\n")
	assert.Contains(t, written(t, "sarif", run), `{"level":"note","message":{"text":"`+note+`"}}`)
	s := &Summary{Sources: []Source{{Name: "a", Notes: make([]string, 12)}}}
	assert.Len(t, s.readingNotes(), shownNotes+1)
	assert.Equal(t, "and 2 notes more of how documents were read", s.readingNotes()[shownNotes])
}

// The words at odds, and not their sentence, say on which page a finding is.
func TestLocation(t *testing.T) {
	f, run := minutes(t)
	side := run[1].(*Finding).Left
	assert.Equal(t, &Location{Page: 3, Paragraph: 12, Part: "footnotes"}, side.Location)
	assert.Equal(t, &Location{Page: 3, Paragraph: 12}, sentence(f.Left.Sentence).Location)
	assert.Nil(t, run[1].(*Finding).Right.Location)

	for _, test := range []struct {
		location *Location
		want     string
	}{
		{nil, "a.txt:7"},
		{&Location{Page: 3, Paragraph: 12, Part: "footnotes"}, "a.txt:7, p. 3, footnotes"},
		{&Location{Paragraph: 12}, "a.txt:7, par. 12"},
		{&Location{Part: "table 2\n"}, "a.txt:7, table 2<U+000A>"},
		{&Location{Page: -1}, "a.txt:7"},
	} {
		assert.Equal(t, test.want, where(&Side{Source: "a.txt", Line: 7, Location: test.location}))
	}
	assert.Contains(t, written(t, "text", run), "  minutes.pdf:1, p. 3, footnotes  2021-06-08  read as 140\n")
	assert.Contains(t, written(t, "md", run), "- `minutes.pdf:1, p. 3, footnotes`, `2021-06-08`")
	assert.Contains(t, written(t, "facts", run), `"140 passengers [140], p. 3, footnotes"`)
	rows := table(t, written(t, "csv", run))
	assert.Equal(t, []string{"3", "12", "footnotes", ""}, []string{rows[0]["left_page"], rows[0]["left_paragraph"], rows[0]["left_part"], rows[0]["right_page"]})
}
