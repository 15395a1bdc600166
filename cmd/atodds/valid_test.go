package main

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/atodds/atodds/detector"
	"github.com/atodds/atodds/internal/report"
)

// runApp runs a command line in this process and returns its status and its
// output.
func runApp(t *testing.T, stdin string, args ...string) (status int, stdout string) {
	t.Helper()
	var out, messages bytes.Buffer
	a := &app{stdin: strings.NewReader(stdin), stdout: &out, stderr: &messages}
	status = a.execute(t.Context(), args)
	t.Logf("atodds %s: status %d\n%s", strings.Join(args, " "), status, messages.String())
	return status, out.String()
}

// texts are the examples of the repository, each in a file of text.
func texts(t *testing.T) []string {
	t.Helper()
	if len(detector.Comparators()) == 0 {
		t.Skip("there is no comparator to find anything with")
	}
	names, err := filepath.Glob("../../fixtures/demo/*")
	require.NoError(t, err)
	fixtures, err := filepath.Glob("../../fixtures/*.odds")
	require.NoError(t, err)
	for i, name := range fixtures {
		content, err := os.ReadFile(name)
		require.NoError(t, err)
		// Every statement of a fixture is a line of text here, whatever its
		// group: what matters is the variety of its values.
		copied := filepath.Join(t.TempDir(), fmt.Sprintf("%d.txt", i))
		require.NoError(t, os.WriteFile(copied, content, 0o644))
		names = append(names, copied)
	}
	require.NotEmpty(t, names)
	return names
}

// Every line that is written keeps to the published schema, and the words of
// each side stand where its offsets say.
func TestEveryLineIsValid(t *testing.T) {
	names := texts(t)
	schema, err := compile()
	require.NoError(t, err)
	for _, args := range [][]string{
		append([]string{"check", "--format", "jsonl"}, names...),
		append([]string{"check", "--format", "jsonl", "--profile", "lenient"}, names...),
		append([]string{"align", "--refused"}, names...),
	} {
		status, out := runApp(t, "", args...)
		assert.LessOrEqual(t, status, statusFindings)
		validOutput(t, schema, out)
	}
	for _, name := range names {
		status, out := runApp(t, "", "extract", name)
		assert.Equal(t, statusOK, status, name)
		validOutput(t, schema, out)
		assert.Contains(t, out, `"kind":`, "%s mentions something", name)
	}
}

func validOutput(t *testing.T, schema *jsonschema.Schema, out string) {
	t.Helper()
	require.NotEmpty(t, out)
	for line := range strings.Lines(out) {
		v, err := jsonschema.UnmarshalJSON(strings.NewReader(line))
		require.NoError(t, err, line)
		assert.NoError(t, schema.Validate(v), line)
	}
}

// A stored run reads back, and its offsets lead to its words.
func TestStoredRunReadsBack(t *testing.T) {
	_, out := runApp(t, "", append([]string{"check", "--format", "jsonl"}, texts(t)...)...)
	findings := 0
	for line, err := range report.Read(strings.NewReader(out)) {
		require.NoError(t, err)
		f, ok := line.(*report.Finding)
		if !ok {
			continue
		}
		findings++
		for _, s := range []*report.Side{&f.Left, f.Right} {
			if s != nil {
				start := s.Start - s.SentenceStart
				assert.Equal(t, s.Text, s.Sentence[start:start+len(s.Text)])
			}
		}
	}
	assert.Positive(t, findings)
}

// The same input gives the same bytes however little memory there is.
func TestMemoryDoesNotMatter(t *testing.T) {
	t.Setenv("TMPDIR", t.TempDir())
	names := texts(t)
	for _, args := range [][]string{{"check", "--format", "jsonl"}, {"align", "--refused"}} {
		_, much := runApp(t, "", append(args, names...)...)
		_, little := runApp(t, "", append(append(args, "--memory", "1KB"), names...)...)
		assert.Equal(t, much, little, "%v", args)
	}
	left, err := os.ReadDir(os.Getenv("TMPDIR"))
	require.NoError(t, err)
	assert.Empty(t, left, "temporary files are removed")
}

// Where temporary files cannot be written, a run says so and ends.
func TestNoRoom(t *testing.T) {
	t.Setenv("TMPDIR", filepath.Join(t.TempDir(), "missing"))
	for _, args := range [][]string{{"check", "--format", "jsonl"}, {"align"}} {
		status, out := runApp(t, "", append(append(args, "--memory", "1KB"), texts(t)...)...)
		assert.Equal(t, statusFatal, status)
		assert.Contains(t, out, "TMPDIR")
	}
}

// The same input gives the same bytes at any number of workers.
func TestWorkersDoNotMatter(t *testing.T) {
	names := texts(t)
	for _, args := range [][]string{{"check", "--format", "jsonl"}, {"check"}, {"align"}} {
		_, one := runApp(t, "", append(append(args, "--workers", "1"), names...)...)
		_, many := runApp(t, "", append(append(args, "--workers", "9"), names...)...)
		assert.Equal(t, one, many, "%v", args)
	}
}
