package detector_test

import (
	"context"
	"fmt"
	"iter"
	"slices"
	"testing"
	"time"

	"github.com/atodds/atodds/align/extract"
	"github.com/atodds/atodds/align/text"
	"github.com/atodds/atodds/detector"
	"github.com/atodds/atodds/fixtures"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func sequence(docs []*text.Document) iter.Seq2[*text.Document, error] {
	return func(yield func(*text.Document, error) bool) {
		for _, d := range docs {
			if !yield(d, nil) {
				return
			}
		}
	}
}

// corpus returns the documents of every fixture.
func corpus(t *testing.T) []*text.Document {
	t.Helper()
	files, err := fixtures.All()
	require.NoError(t, err)
	var docs []*text.Document
	for _, f := range files {
		for _, d := range f.Documents() {
			docs = append(docs, &text.Document{Name: f.Kind() + "/" + d.Name, Date: d.Date, Text: d.Text})
		}
	}
	return docs
}

func run(t *testing.T, d detector.Detector, docs []*text.Document) []string {
	t.Helper()
	var lines []string
	for f, err := range d.Detect(context.Background(), sequence(docs)) {
		require.NoError(t, err)
		lines = append(lines, fmt.Sprintf("%s %s %s %s %.4f %d", f.ID(), f.Kind, f.Verdict, f.Message, f.Confidence, len(f.More)))
	}
	return lines
}

func TestDetectIsDeterministic(t *testing.T) {
	docs := corpus(t)
	one := run(t, detector.Detector{Workers: 1}, docs)
	require.NotEmpty(t, one)
	for _, workers := range []int{2, 8} {
		assert.Equal(t, one, run(t, detector.Detector{Workers: workers}, docs), "%d workers", workers)
	}
}

// Whichever side stands left, the same is found.
func TestCompareIsSymmetric(t *testing.T) {
	files, err := fixtures.All()
	require.NoError(t, err)
	for _, f := range files {
		for _, g := range f.Groups {
			for i := range g.Statements {
				for j := range i {
					a, b := statement(&g.Statements[i]), statement(&g.Statements[j])
					assert.Equal(t, compared(t, a, b), compared(t, b, a), "%s:%d", f.Name, g.Line)
				}
			}
		}
	}
}

func statement(s *fixtures.Statement) *text.Document {
	return &text.Document{Name: s.Source, Date: s.Date, Text: s.Text}
}

func compared(t *testing.T, left, right *text.Document) []string {
	t.Helper()
	var d detector.Detector
	_, findings, err := d.Compare(context.Background(), left, right)
	require.NoError(t, err)
	var all []string
	for _, f := range findings {
		words := []string{f.Left.Words()}
		if f.Right != nil {
			words = append(words, f.Right.Words())
		}
		slices.Sort(words)
		all = append(all, fmt.Sprint(f.ID(), f.Kind, f.Verdict, f.Code, f.Severity, words))
	}
	slices.Sort(all)
	return all
}

func TestSeveritiesSilenceAndLower(t *testing.T) {
	docs := []*text.Document{
		{Name: "harbour", Text: "The ferry Alma sank off Cape Ullin on its first voyage, and 31 passengers drowned."},
		{Name: "islander", Text: "When the ferry Alma sank off Cape Ullin on its first voyage, 13 passengers drowned."},
	}
	var severities []detector.Severity
	for _, s := range []map[string]detector.Severity{nil, {"count": detector.Note}, {"count": detector.Off}} {
		d := detector.Detector{Severities: s}
		for f := range d.Detect(context.Background(), sequence(docs)) {
			severities = append(severities, f.Severity)
		}
	}
	assert.Equal(t, []detector.Severity{detector.Error, detector.Note}, severities, "error by default, a note by policy, then silence")
}

func TestDetectCountsWhatItDidNotCompare(t *testing.T) {
	docs := corpus(t)
	var tally detector.Tally
	found := run(t, detector.Detector{Tally: &tally}, docs)
	assert.Equal(t, len(docs), tally.Documents)
	assert.Positive(t, tally.Sentences)
	assert.Positive(t, tally.Compared)
	sum := 0
	for _, n := range tally.Findings {
		sum += n
	}
	assert.Equal(t, len(found), sum)
}

func TestDetectEndsWithItsContext(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	var d detector.Detector
	var errs []error
	for _, err := range d.Detect(ctx, sequence(corpus(t))) {
		errs = append(errs, err)
	}
	require.Len(t, errs, 1, "the end of ctx is told once")
	assert.ErrorIs(t, errs[0], context.Canceled)
}

// A document of any bytes is read, compared with itself and not found at odds.
func FuzzDetect(f *testing.F) {
	f.Add("On Monday 12 people died, the police said. It cost $1.2bn.")
	f.Add("In 2014-15, between 3 and 4% of 1,000 ... \xff\x00 \"quote")
	f.Add("yesterday the previous year Nov. 31, 25:61 p.m.")
	f.Fuzz(func(t *testing.T, s string) {
		if len(s) > 10000 {
			return
		}
		docs := []*text.Document{{Name: "a", Text: s, Date: time.Date(2026, 11, 22, 0, 0, 0, 0, time.UTC)}, {Name: "b", Text: s}}
		var d detector.Detector
		for _, err := range d.Detect(context.Background(), sequence(docs)) {
			if err != nil {
				t.Fatal(err)
			}
		}
		sentences, err := extract.Sentences(context.Background(), docs[0])
		if err != nil {
			t.Fatal(err)
		}
		for _, sentence := range sentences {
			for _, m := range sentence.Mentions {
				if !sentence.Span.Contains(m.Span) || m.Span.Len() == 0 {
					t.Fatalf("mention %v outside its sentence %v", m.Span, sentence.Span)
				}
			}
		}
	})
}
