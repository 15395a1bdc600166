package report

import (
	"encoding/csv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// told is what a source says at a place of its own.
func told(source, date string, start int, words string) Side {
	return Side{Source: source, Date: date, Line: start + 1, Start: start, End: start + len(words), Text: words, Value: words}
}

// against returns a finding that sets two sides against each other.
func against(id, kind, severity string, left Side, right *Side) *Finding {
	return &Finding{Type: "finding", ID: id, Kind: kind, Verdict: "contradiction", Severity: severity, Left: left, Right: right, Places: 1}
}

func TestFacts(t *testing.T) {
	agency, daily := told("agency", "2026-11-24", 0, "12"), told("daily", "2026-11-26", 0, "12")
	weekly, blog := told("weekly", "2026-11-27", 4, "19"), told("blog", "", 9, "19")
	elsewhere := told("daily", "2026-11-26", 30, "9 a.m.")
	facts := NewFacts([]*Finding{
		against("1", "count", "note", weekly, &agency),
		against("2", "time", "warning", told("agency", "2026-11-24", 50, "9 p.m."), &elsewhere),
		against("3", "count", "error", daily, &weekly),
		against("4", "anchor", "warning", blog, nil),
	})
	assert.Equal(t, []FactSource{{"agency", "2026-11-24", ""}, {"daily", "2026-11-26", ""}, {"weekly", "2026-11-27", ""}, {"blog", "", ""}}, facts.Sources,
		"in the order of publication, and unknown dates last")
	require.Len(t, facts.Rows, 3, "two findings share a place, and so tell of one fact")

	toll := facts.Rows[0]
	assert.Equal(t, "count", toll.Kind)
	assert.Equal(t, "error", toll.Severity, "the gravest of its findings")
	assert.Equal(t, []string{"1", "3"}, toll.Findings)
	assert.Equal(t, []FactCell{
		{0, []FactMention{{"12", "12", 1, "", false}}}, {1, []FactMention{{"12", "12", 1, "", false}}}, {2, []FactMention{{"19", "19", 5, "", true}}},
	}, toll.Cells, "and none for the blog")

	hour := facts.Rows[1]
	assert.False(t, hour.Cells[0].Mentions[0].Odd || hour.Cells[1].Mentions[0].Odd, "of two sources neither is the odd one")
	assert.Equal(t, []FactCell{{3, []FactMention{{"19", "19", 10, "", false}}}}, facts.Rows[2].Cells, "a finding about one place is a fact, too")
}

// Findings that name two facts first, and then set these against each other,
// tell of one.
func TestFactsJoin(t *testing.T) {
	a, b, c, d := told("a", "", 0, "1"), told("b", "", 0, "2"), told("c", "", 0, "3"), told("d", "", 0, "4")
	facts := NewFacts([]*Finding{
		against("1", "count", "error", a, &b),
		against("2", "count", "error", c, &d),
		against("3", "count", "error", b, &c),
	})
	require.Len(t, facts.Rows, 1)
	assert.Equal(t, []string{"1", "2", "3"}, facts.Rows[0].Findings)
	require.Len(t, facts.Rows[0].Cells, 4)
	for _, cell := range facts.Rows[0].Cells {
		assert.Len(t, cell.Mentions, 1, "column %d", cell.Column)
	}
	further := against("4", "name", "error", a, &b)
	further.More = []Sides{{Left: c, Right: &d}}
	assert.Len(t, NewFacts([]*Finding{further}).Rows, 2, "further places of a finding are facts of their own")
	assert.Empty(t, NewFacts(nil).Rows)
}

func TestFactsCSV(t *testing.T) {
	content := written(t, "facts", lines(t))
	rows, err := csv.NewReader(strings.NewReader(content)).ReadAll()
	require.NoError(t, err)
	require.Equal(t, []string{"kind", "severity", "message", "findings", "harbour.txt 2021-06-08", "islander.txt (copy of harbour.txt)"}, rows[0])
	assert.Equal(t, []string{"count", "error", "The ferry carried ___ when it ran aground.", "00c0ffee00c0ffee", "140 passengers [140], line 1", "410 passengers [410], line 1"}, rows[1])
	end := rows[len(rows)-2:]
	assert.Equal(t, "error", end[0][0])
	assert.Equal(t, "notes.pdf: encrypted", end[0][2])
	assert.Equal(t, "summary", end[1][0])
	assert.Contains(t, written(t, "facts", lines(t)[:2]), "incomplete,,"+incomplete)
}

// A column names the outlet of its source where the run tells it.
func TestFactsOutlets(t *testing.T) {
	run := lines(t)
	end := run[len(run)-1].(*Summary)
	end.Sources = []Source{{Name: "harbour.txt", Outlet: "Harbour Post"}, {Name: "islander.txt"}}
	head, _, _ := strings.Cut(written(t, "facts", run), "\r\n")
	assert.Equal(t, "kind,severity,message,findings,Harbour Post (harbour.txt) 2021-06-08,islander.txt (copy of harbour.txt)", head)
}

// A fact is named by a sentence with a gap, unless there would be a gap alone.
func TestFactGap(t *testing.T) {
	for _, test := range []struct{ why, sentence, words, want string }{
		{"amid a sentence", "Repairs will cost $3 million, the port says.", "$3 million", "Repairs will cost ___, the port says."},
		{"at its beginning", "Nine boats sank.", "Nine boats", "___ sank."},
		{"the sentence is what is told", "Nine boats", "Nine boats", ""},
	} {
		start := strings.Index(test.sentence, test.words)
		fact := Fact{sides: []*Side{{Sentence: test.sentence, Text: test.words, Start: start, End: start + len(test.words)}}}
		assert.Equal(t, test.want, fact.gap(), test.why)
	}
}
