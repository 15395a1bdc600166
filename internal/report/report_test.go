package report

import (
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/atodds/atodds/align/text"
	"github.com/atodds/atodds/detector"
)

// sentenceOf returns content as the only sentence of a document.
func sentenceOf(name, date, content string) *text.Sentence {
	d := &text.Document{Name: name, Text: content}
	if date != "" {
		d.Date, _ = time.Parse(time.DateOnly, date)
	}
	return &text.Sentence{Document: d, Span: text.Span{Start: 0, End: len(content)}}
}

// at returns the side of s with the words that stand in it once.
func at(t *testing.T, s *text.Sentence, words, value string) detector.Side {
	t.Helper()
	require.Equal(t, 1, strings.Count(s.Text(), words), "%q in %q", words, s.Text())
	start := s.Span.Start + strings.Index(s.Text(), words)
	return detector.Side{Sentence: s, Span: text.Span{Start: start, End: start + len(words)}, Value: value}
}

// ferry returns a finding about two invented reports of a ferry.
func ferry(t *testing.T) *detector.Finding {
	t.Helper()
	left := sentenceOf("harbour.txt", "2021-06-08", "The ferry carried 140 passengers when it ran aground.")
	right := sentenceOf("islander.txt", "", "The ferry, which had left the mainland shortly after dawn in calm weather and with a full crew aboard, carried 410 passengers when it ran aground on the sandbank that has closed the northern channel to larger ships since the storms of last winter, the harbour master said on the quay as the first of them were brought ashore by fishing boats, wrapped in blankets and in good spirits.")
	r := at(t, right, "410 passengers", "410")
	r.Origin = "harbour.txt"
	return &detector.Finding{
		Kind: "count", Verdict: detector.Contradiction, Code: detector.Transposed, Severity: detector.Error,
		Confidence: 0.93, Message: "140 or 410 passengers? The digits are the same in another order.",
		Left: at(t, left, "140 passengers", "140"), Right: &r,
		By: "rule", Rule: "disjoint", Score: 0.8125,
	}
}

// lines returns a whole run.
func lines(t *testing.T) []Line {
	t.Helper()
	lost := ferry(t)
	lost.Kind, lost.Verdict, lost.Code, lost.Severity = "anchor", detector.Drift, detector.AnchorLost, detector.Warning
	lost.Change = detector.Silent
	lost.Right, lost.Message, lost.Direction = nil, "Nothing before it says which year this is.", "lost"
	lost.More = []detector.Sides{{Left: ferry(t).Left, Right: ferry(t).Right}}
	return []Line{
		&Run{Type: "run", Version: "devel", Schema: SchemaVersion, Config: "0123456789abcdef", Sources: []string{"harbour.txt", "islander.txt"}},
		fill(FromFinding(ferry(t))),
		&Failure{Type: "error", Source: "notes.pdf", Error: "encrypted"},
		fill(FromFinding(lost)),
		&Summary{
			Type: "summary", Documents: 2, Sentences: 31,
			Pairs:    Pairs{Compared: 12, Refused: map[string]int{"other time": 1, "other event": 4}},
			Findings: Verdicts{Contradiction: 1, Drift: 1}, Errors: 1,
			Origins: FromLineages(2, []detector.Lineage{{Origin: "harbour.txt", Agency: "AP", Copies: []string{"islander.txt"}}}),
		},
	}
}

// fill gives a finding an identity that does not depend on how identities
// are made.
func fill(f *Finding) *Finding {
	f.ID = "00c0ffee00c0ffee"
	return f
}
