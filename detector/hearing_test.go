package detector_test

import (
	"context"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/atodds/atodds/align"
	"github.com/atodds/atodds/align/extract"
	"github.com/atodds/atodds/align/text"
	"github.com/atodds/atodds/detector"
)

// remarks are two reports of one remark.
func remarks() []*text.Document {
	day := time.Date(2031, 3, 4, 0, 0, 0, 0, time.UTC)
	return []*text.Document{
		{Name: "gazette", Date: day, Text: "The council of Varde met on Monday. \"We will not drain the lake behind the old sawmill,\" said Mayor Ida Lund."},
		{Name: "courier", Date: day, Text: "The council of Varde met on Monday. Rain fell. Mayor Ida Lund, who wore a green hat, told the press: \"We shall never drain the lake behind the old sawmill.\""},
	}
}

// messages returns what is found in quotations.
func messages(t *testing.T, d *detector.Detector, docs ...*text.Document) []string {
	t.Helper()
	var list []string
	for f, err := range d.Detect(context.Background(), each(docs)) {
		require.NoError(t, err)
		if f.Kind == "quote" {
			list = append(list, f.Message)
		}
	}
	return list
}

func each(docs []*text.Document) func(func(*text.Document, error) bool) {
	return func(yield func(*text.Document, error) bool) {
		for _, doc := range docs {
			if !yield(doc, nil) {
				return
			}
		}
	}
}

const altered = "quote altered: *will not* → *shall never*"

func TestQuotationsAreFoundByTheirWords(t *testing.T) {
	docs := remarks()
	assert.Equal(t, []string{altered}, messages(t, &detector.Detector{}, docs...))

	off := detector.Detector{Severities: map[string]detector.Severity{"quote": detector.Off}}
	assert.Empty(t, messages(t, &off, docs...), "nothing is found where it is not asked for")

	docs[1].Date = docs[1].Date.AddDate(0, 1, 0)
	assert.Empty(t, messages(t, &detector.Detector{}, docs...), "a month later it is another remark")
}

func TestAttributesAreNoQuotations(t *testing.T) {
	docs := remarks()
	docs[0].Text = "The fence stands <img alt=\"the old fence around the new lake of Varde\" width=300> in the north."
	docs[1].Text = "The fence stands <img alt=\"the old fence around the deep lake of Varde\" width=300> in the north."
	assert.Empty(t, messages(t, &detector.Detector{}, docs...), "what stands in a tag was said by nobody")
}

func TestSaidTwice(t *testing.T) {
	docs := remarks()
	docs[0].Text += " \"We shall never drain the lake,\" she said once more."
	assert.Empty(t, messages(t, &detector.Detector{}, docs...), "one of them quotes both")
}

func TestQuotationsOfVouchedTexts(t *testing.T) {
	docs := remarks()
	_, findings, err := (&detector.Detector{}).Compare(context.Background(), docs[0], docs[1])
	require.NoError(t, err)
	require.Len(t, findings, 1)
	assert.Equal(t, altered, findings[0].Message)
	assert.Equal(t, detector.Drift, findings[0].Verdict)
}

// An index gives what a run over all documents gives.
func TestQuotationsOfAnIndex(t *testing.T) {
	ctx, docs := context.Background(), remarks()
	index, err := align.OpenIndex(t.TempDir())
	require.NoError(t, err)
	defer index.Close()
	_, err = index.Add(ctx, func(yield func([]text.Sentence, error) bool) {
		yield(extract.Sentences(ctx, docs[0]))
	})
	require.NoError(t, err)
	var found []string
	for f, err := range (&detector.Detector{}).DetectAgainst(ctx, index, each(docs[1:])) {
		require.NoError(t, err)
		if f.Kind == "quote" {
			found = append(found, f.Message)
			assert.Equal(t, "gazette", f.Left.Sentence.Document.Name, "the left side is that of the index")
		}
	}
	assert.Equal(t, []string{altered}, found)
	assert.False(t, index.Aligner.Refusals, "the options of the index are its owner's, and those of other runs at the same time")
}

func TestExplainQuotations(t *testing.T) {
	docs := remarks()
	sides := make([][]text.Sentence, 2)
	for i, doc := range docs {
		var err error
		sides[i], err = extract.Sentences(context.Background(), doc)
		require.NoError(t, err)
	}
	var steps []detector.Step
	for _, s := range (&detector.Detector{}).Explain(&sides[0][1], &sides[1][2]) {
		if s.Comparator == "quote" {
			steps = append(steps, s)
		}
	}
	require.NotEmpty(t, steps)
	assert.Contains(t, steps[0].Text, "will not")
}

// However many reports quote one utterance, the one that altered it is found,
// and is one finding.
func TestAlteredAmongMany(t *testing.T) {
	for _, n := range []int{5, 61, 200} {
		docs := remarks()
		for i := range n {
			copied := *docs[0]
			copied.Name = fmt.Sprintf("gazette%d", i)
			docs = append(docs, &copied)
		}
		d := detector.Detector{Tally: new(detector.Tally)}
		found := 0
		for f, err := range d.Detect(context.Background(), each(docs)) {
			if err == nil && f.Kind == "quote" {
				found++
				assert.Len(t, f.More, n, "the others are further places")
			}
		}
		assert.Equal(t, 1, found, "among %d", n)
		assert.Equal(t, n+2, d.Tally.Quotations.Read)
		assert.Zero(t, d.Tally.Quotations.Unheard)
		assert.Equal(t, n > 100, d.Tally.Quotations.Skipped > 0, "not each of many is set against each that is the same")
	}
}

// Where too many wordings share the same words, the tally says so.
func TestUnheardQuotations(t *testing.T) {
	docs := remarks()[:0]
	for i := range 70 {
		words := fmt.Sprintf("%c%c", 'a'+i/26, 'a'+i%26)
		doc := *remarks()[0]
		doc.Name, doc.Text = words, "\"We shall never drain lake Sawmill behind Varde "+words+",\" said Mayor Ida Lund."
		docs = append(docs, &doc)
	}
	d := detector.Detector{Tally: new(detector.Tally)}
	for range d.Detect(context.Background(), each(docs)) {
	}
	assert.Equal(t, 70, d.Tally.Quotations.Unheard)
}

// A remark that the new document attributes to several bodies is set against
// the quotation in the archive, as check does.
func TestParaphrasesOfAnIndex(t *testing.T) {
	day := time.Date(2031, 3, 4, 0, 0, 0, 0, time.UTC)
	docs := []*text.Document{
		{Name: "gazette", Date: day, Text: "The envoys of Orland met their neighbours in Varde on Monday to talk about the mines. Premier Leo Hartmann accused Tavonia and its banks of trying \"to win by cheap loans in Orland the mines that their soldiers lost there\"."},
		{Name: "courier", Date: day, Text: "The envoys of Orland met their neighbours in Varde on Monday to talk about the mines. The two countries said that Tavonia and its banks were trying with cheap loans to win the mines in Orland that their soldiers had lost."},
	}
	count := func(list func(func(detector.Finding, error) bool)) int {
		n := 0
		for f, err := range list {
			require.NoError(t, err)
			if f.Kind == "speaker" {
				n++
			}
		}
		return n
	}
	ctx := context.Background()
	require.Equal(t, 1, count((&detector.Detector{}).Detect(ctx, each(docs))))

	within := *docs[1]
	within.Text = strings.Replace(within.Text, "The two countries said", "Leo Hartmann claimed that several countries had said", 1)
	assert.Zero(t, count((&detector.Detector{}).Detect(ctx, each([]*text.Document{docs[0], &within}))), "it is he who tells what they said")

	for i := range docs {
		index, err := align.OpenIndex(t.TempDir())
		require.NoError(t, err)
		_, err = index.Add(ctx, func(yield func([]text.Sentence, error) bool) {
			yield(extract.Sentences(ctx, docs[i]))
		})
		require.NoError(t, err)
		assert.Equal(t, 1, count((&detector.Detector{}).DetectAgainst(ctx, index, each(docs[1-i:2-i]))))
		require.NoError(t, index.Close())
	}
}
