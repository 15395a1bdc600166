package browser

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/atodds/atodds/internal/report"
)

// written returns lines as HTML.
func written(t *testing.T, lines ...report.Line) string {
	t.Helper()
	var b strings.Builder
	w, err := report.New("html", &b, report.TextOptions{})
	require.NoError(t, err)
	for _, l := range lines {
		require.NoError(t, w.Write(l))
	}
	require.NoError(t, w.Close())
	return b.String()
}

// A press is sources that tell of one event, each a sentence for each fact.
type press struct {
	sources int
	text    []strings.Builder // what each has told so far
	found   []*report.Finding
}

func newPress(sources int) *press {
	return &press{sources: sources, text: make([]strings.Builder, sources)}
}

// name returns the name of a source: every third is on the web.
func (p *press) name(i int) string {
	if i%3 == 0 {
		return fmt.Sprintf("https://news-%02d.example/regatta", i)
	}
	return fmt.Sprintf("regatta/paper-%02d.txt", i)
}

// tell returns what a source says of a fact: a sentence with words in it.
func (p *press) tell(source int, before, words, after string) report.Side {
	text := &p.text[source]
	start := text.Len()
	sentence := before + words + after
	text.WriteString(sentence + " ")
	side := report.Side{
		Source: p.name(source), Date: fmt.Sprintf("2026-05-%02d", 1+source%28), Line: 1 + start/80,
		Sentence: sentence, SentenceStart: start, Start: start + len(before), End: start + len(before) + len(words),
		Text: words, Value: words,
		Before: "Spectators had lined both banks of the canal since early morning.", After: "The organisers thanked everyone who had helped.",
	}
	if source%7 == 4 {
		side.Origin = p.name(source - 1)
	}
	return side
}

// at adds a finding in which two sources are at odds.
func (p *press) at(kind, verdict, severity string, a, b report.Side) *report.Finding {
	f := &report.Finding{
		Type: "finding", ID: fmt.Sprintf("%016x", 0x9e3779b97f4a7c15*uint64(len(p.found)+1)), Kind: kind, Verdict: verdict, Code: "DISJOINT", Severity: severity,
		Confidence: 0.93, Message: a.Text + "; elsewhere " + b.Text, Left: a, Right: &b, By: "rule", Rule: "no value in common", Places: 1,
	}
	p.found = append(p.found, f)
	return f
}

// run returns so many findings as a whole run: one kind, verdict and severity
// after the other, and a toll that moves.
func (p *press) run(findings int) []report.Line {
	verdicts := []string{"contradiction", "drift", "unsure"}
	severities := []string{"error", "warning", "warning"}
	kinds := []string{"count", "time", "money", "duration", "place"}
	for i := range findings {
		n := i % p.sources
		other := (n + 1 + i/p.sources%max(1, p.sources-1)) % p.sources
		if i < 3 {
			f := p.at("count", "update", "note", p.tell(0, "In all, ", fmt.Sprint(12), " boats had capsized."), p.tell(i+1, "In all, ", fmt.Sprint(14+i), " boats had capsized."))
			f.Left = p.found[0].Left
			continue
		}
		f := p.at(kinds[i%5], verdicts[i%3], severities[i%3],
			p.tell(n, fmt.Sprintf("At lock L%d the crew of the Heron lay ", i), fmt.Sprint(100+i), " lengths ahead of everybody else."),
			p.tell(other, fmt.Sprintf("At lock L%d the crew of the Heron was ", i), fmt.Sprint(200+i), " lengths ahead, said a café owner who had watched it."))
		f.Baseline = []string{"new", "known"}[i/4%2]
	}
	var v report.Verdicts
	lines := []report.Line{&report.Run{Type: "run", Version: "devel", Schema: report.SchemaVersion, Sources: []string{"regatta"}}}
	for _, f := range p.found {
		v.Add(f.Verdict)
		lines = append(lines, f)
	}
	return append(lines,
		&report.Failure{Type: "error", Source: "regatta/notes.pdf", Error: "encrypted"},
		&report.Summary{Type: "summary", Documents: p.sources, Sentences: 2 * findings, Pairs: report.Pairs{Compared: 3 * findings, Refused: map[string]int{"other event": 12, "other day": 3}}, Findings: v, Errors: 1})
}
