package detector_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/atodds/atodds/align/text"
	"github.com/atodds/atodds/detector"
)

// prints returns copies of the report on the dam, of as many outlets.
func prints(n int, day string) []*text.Document {
	docs := make([]*text.Document, n)
	for i := range docs {
		docs[i] = report(fmt.Sprintf("print-%03d", i), fmt.Sprintf("Outlet %d", i), day, dam...)
	}
	return docs
}

// edited returns the report on the dam with words exchanged.
func edited(old, new string) []string {
	list := append([]string{}, dam...)
	for i := range list {
		list[i] = strings.ReplaceAll(list[i], old, new)
	}
	return list
}

func TestManyCopies(t *testing.T) {
	docs := prints(90, "2026-05-02")
	docs[0].Date = docs[0].Date.AddDate(0, 0, -1)
	docs[80] = report("slip", "Slip News", "2026-05-02", edited("8,400", "4,800")...)
	docs[85] = report("rewrite", "Spin News", "2026-05-02", edited("crack", "fissure")...)
	docs[88].Text += "\n\nThe mayor of the valley left on Sunday, 4 May 2026."
	docs = append(docs, report("own", "Fjord Times", "2026-05-02", other...))
	findings, tally := checked(t, docs...)

	require.Len(t, tally.Lineages, 1)
	assert.Equal(t, "print-000", tally.Lineages[0].Origin)
	assert.Len(t, tally.Lineages[0].Copies, 89, "no copy vanishes")
	assert.NotContains(t, tally.Lineages[0].Copies, "own", "a report of its own is no copy")
	assert.Greater(t, tally.Reprints, 50, "the run says that most were compared with the first alone")
	assert.Less(t, tally.Compared, len(docs)*len(docs)/2*len(dam)/20, "far fewer pairs than there are")

	var slips []detector.Finding
	require.NotEmpty(t, findings)
	assert.Equal(t, "print-088", findings[0].Left.Sentence.Document.Name, "what stands in a single document comes first, however late it is read")
	for _, f := range findings {
		if f.Kind == "count" {
			slips = append(slips, f)
		}
	}
	require.Len(t, slips, 1, "what one of many copies changes is found, and once")
	assert.Equal(t, "print-000", slips[0].Left.Sentence.Document.Name)
	assert.Equal(t, "slip", slips[0].Right.Sentence.Document.Name)
	assert.Equal(t, "print-000", slips[0].Right.Origin)
}

// A document that is given again and again stays one of which others are copies.
func TestOneDocumentManyTimes(t *testing.T) {
	first := prints(1, "2026-05-02")[0]
	var docs []*text.Document
	for range 40 {
		docs = append(docs, first)
	}
	docs = append(docs, report("slip", "Slip News", "2026-05-03", edited("8,400", "4,800")...))
	_, tally := checked(t, docs...)
	require.Len(t, tally.Lineages, 1)
	assert.Equal(t, detector.Lineage{Origin: "print-000", Copies: []string{"slip"}}, tally.Lineages[0])
}

// A quotation that one of many copies changes is heard as others are.
func TestManyCopiesOfQuotation(t *testing.T) {
	const quoted = "“We will not open the gates before the concrete has been tested,” director Marit Haug said on Friday."
	docs := prints(60, "2026-05-02")
	for _, d := range docs {
		d.Text += "\n\n" + quoted
	}
	docs[50].Text = strings.Replace(docs[50].Text, "will not open", "will open", 1)
	findings, _ := checked(t, docs...)
	require.NotEmpty(t, findings)
	for _, f := range findings {
		assert.Contains(t, []string{f.Left.Sentence.Document.Name, f.Right.Sentence.Document.Name}, "print-050")
	}
}

// Fillings of one form on different days are no copies, however many there are.
func TestManyReportsOfOneForm(t *testing.T) {
	var docs []*text.Document
	for i := range 60 {
		docs = append(docs, report(fmt.Sprintf("day-%d", i), "", fmt.Sprintf("20%02d-05-02", 10+i%60),
			fmt.Sprintf("The gauge at Tarnfoss stood at %d centimetres this morning.", 100+7*i),
			fmt.Sprintf("Ferries to %s run as planned.", strings.Repeat("Q", 1+i%9)+"vik"),
			"Divers "+strings.Fields("mended painted measured welded greased scrubbed lifted")[i%7]+" the lower gate for "+fmt.Sprint(2+i%5)+" hours.",
		))
	}
	_, tally := checked(t, docs...)
	assert.Zero(t, tally.Reprints)
}
