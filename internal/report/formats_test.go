package report

import (
	"encoding/csv"
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/atodds/atodds/align/text"
)

// table reads comma-separated values as strict readers do, and returns each
// row by its columns.
func table(t *testing.T, content string) []map[string]string {
	t.Helper()
	require.Equal(t, strings.Count(content, "\n"), strings.Count(content, "\r\n"), "every row ends in CRLF")
	rows, err := csv.NewReader(strings.NewReader(content)).ReadAll()
	require.NoError(t, err)
	require.Equal(t, csvColumns(), rows[0])
	var list []map[string]string
	for _, row := range rows[1:] {
		cells := make(map[string]string)
		for i, cell := range row {
			cells[rows[0][i]] = cell
		}
		list = append(list, cells)
	}
	return list
}

func TestCSV(t *testing.T) {
	rows := table(t, written(t, "csv", lines(t)))
	require.Len(t, rows, 5, "two findings, one of them at two places, an error and the summary")
	assert.Equal(t, "finding", rows[0]["type"])
	assert.Equal(t, "410 passengers", rows[0]["right_text"])
	assert.Equal(t, "0.93", rows[0]["confidence"])
	assert.Equal(t, "error", rows[1]["type"])
	assert.Equal(t, "notes.pdf", rows[1]["left_source"])
	assert.Equal(t, "", rows[2]["right_source"], "a finding about one place")
	assert.Equal(t, "2", rows[3]["place"])
	assert.Equal(t, rows[2]["id"], rows[3]["id"])
	assert.Equal(t, "summary", rows[4]["type"])
	assert.Contains(t, rows[4]["message"], "Not compared: 5 pairs")

	rows = table(t, written(t, "csv", lines(t)[:2]))
	assert.Equal(t, "incomplete", rows[len(rows)-1]["type"])
	assert.Len(t, table(t, written(t, "csv", nil)), 1, "a run without lines is incomplete, too")
}

func TestGuard(t *testing.T) {
	for _, test := range []struct{ in, want, why string }{
		{"12 people", "12 people", "words stay"},
		{"a = b + c", "a = b + c", "signs within are no formula"},
		{"-12 degrees", "'-12 degrees", "a number below zero is text that begins like a formula"},
		{"=1+1", "'=1+1", "a formula"},
		{"  =1+1", "  '=1+1", "blanks are trimmed by some"},
		{`"=1+1"`, `"'=1+1"`, "quotes are read by some"},
		{"＝1+1", "'＝1+1", "fullwidth signs count where people type them"},
		{"he said so; =1+1", "he said so; '=1+1", "a cell begins behind a semicolon in half of Europe"},
		{"this; that", "this; that", "a semicolon alone is none"},
		{"'=1", "'=1", "an apostrophe makes text of it already"},
	} {
		assert.Equal(t, test.want, guard(test.in), test.why)
	}
}

func TestMarkdown(t *testing.T) {
	got := written(t, "md", lines(t))
	for _, want := range []string{
		"## atodds: 1 contradiction, 1 drift\n",
		"2 documents with 31 sentences; 12 pairs compared.",
		"- error: `notes.pdf: encrypted`\n",
		"### error: contradiction in `count`\n",
		"- `harbour.txt:1`, `2021-06-08`, read as `140`  \n  `The ferry carried `**`140 passengers`**` when it ran aground.`\n",
		"- also `harbour.txt:1` and `islander.txt:1`\n",
	} {
		assert.Contains(t, got, want)
	}
	assert.Contains(t, written(t, "md", lines(t)[:2]), "**"+incomplete+"**")
	assert.Contains(t, written(t, "md", []Line{&Summary{Documents: 2}}), "## atodds: nothing found")
}

// A comment has a limit: the gravest findings come first, and the rest is
// counted.
func TestMarkdownLimit(t *testing.T) {
	w := NewMarkdown(new(strings.Builder))
	for i := range 400 {
		f := FromFinding(ferry(t))
		f.Severity = "note"
		if i == 399 {
			f.Severity = "error"
		}
		require.NoError(t, w.Write(f))
	}
	got := w.String()
	assert.LessOrEqual(t, len(got), maxComment)
	assert.Greater(t, len(got), maxComment/2)
	assert.Less(t, strings.Index(got, "### error"), strings.Index(got, "### note"))
	assert.Regexp(t, `\*\*[0-9]+ findings left out:\*\*`, got)
	assert.Len(t, w.Notes(), 1)

	one := FromFinding(ferry(t))
	one.Message, one.Left.Text = strings.Repeat("long ", 1e5), strings.Repeat("word ", 1e5)
	one.Left.Sentence, one.Left.End = one.Left.Text, len(one.Left.Text)
	assert.Less(t, len(markdownFinding(one)), maxComment/4, "no finding fills a comment")
}

func TestCode(t *testing.T) {
	for _, test := range []struct{ in, want, why string }{
		{"12 people", "`12 people`", "words"},
		{"a `b` c", "``a `b` c``", "backticks within"},
		{"``", "``` `` ```", "backticks at the ends need blanks"},
		{" a", "` a`", "a blank at one end is kept as it is"},
		{" a ", "`  a  `", "of blanks at both ends one each would be lost"},
		{"a\nb", "`a b`", "a span has one line"},
		{"", "` `", "nothing is seen as nothing"},
	} {
		assert.Equal(t, test.want, code(test.in), test.why)
	}
}

func TestAnnotations(t *testing.T) {
	var all annotationCollection
	got := written(t, "jsonld", lines(t))
	require.NoError(t, json.Unmarshal([]byte(got), &all))
	assert.Equal(t, "http://www.w3.org/ns/anno.jsonld", all.Context)
	assert.Equal(t, "AnnotationCollection", all.Type)
	assert.Equal(t, 2, all.Total)
	assert.Contains(t, all.Label, "notes.pdf: encrypted")
	require.Len(t, all.First.Items, 2)

	first := all.First.Items[0]
	assert.Equal(t, "assessing", first.Motivation)
	assert.Regexp(t, "^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$", first.ID)
	require.Len(t, first.Target, 2, "the words on either side")
	assert.Equal(t, []any{
		map[string]any{"type": "TextQuoteSelector", "exact": "140 passengers", "prefix": "The ferry carried ", "suffix": " when it ran aground."},
		map[string]any{"type": "TextPositionSelector", "start": 18.0, "end": 32.0},
	}, first.Target[0].Selector)
	assert.Len(t, all.First.Items[1].Target, 3, "one place, and a further one with both sides")
	assert.Equal(t, got, written(t, "jsonld", lines(t)), "the same run gives the same names")
	assert.Contains(t, written(t, "jsonld", lines(t)[:2]), incomplete)
	assert.Contains(t, written(t, "jsonld", nil), `"items":[]`)
}

// A position counts characters of the text, and is none of an original that has
// pages; a quotation reaches into what surrounds the sentence.
func TestAnnotationSelectors(t *testing.T) {
	f := ferry(t)
	d := f.Left.Sentence.Document
	const opening = "À 7 h à l’île. "
	d.Text = opening + d.Text
	s := *f.Left.Sentence
	s.Span = text.Span{Start: len(opening), End: len(d.Text)}
	f.Left.Sentence, f.Left.Span = &s, text.Span{Start: f.Left.Span.Start + len(opening), End: f.Left.Span.End + len(opening)}
	target := annotationOf(&FromFinding(f).Left)
	assert.Equal(t, []any{
		quoteSelector{"TextQuoteSelector", "140 passengers", opening + "The ferry carried ", " when it ran aground."},
		positionSelector{"TextPositionSelector", 15 + 18, 15 + 32},
	}, target.Selector)

	_, run := minutes(t)
	assert.Len(t, annotationOf(&run[1].(*Finding).Left).Selector, 1, "a page has no characters to count")
	older := FromFinding(f).Left
	older.StartChar = 0 // as in a run that was stored before there was such a field
	assert.Len(t, annotationOf(&older).Selector, 1)
}

// Where a stored run marks no words in a sentence, the sentence stays one piece
// of code: two code spans side by side would be read as one that ends early.
func TestMarkdownOfAnEmptySpan(t *testing.T) {
	s := Side{Source: "a.txt", Line: 1, Sentence: "x` <img src=y> @team", Start: 1, End: 1}
	var b strings.Builder
	markdownSide(&b, &s)
	assert.Contains(t, b.String(), "`x` `` ` <img src=y> @team ``")
}
