package main

import (
	"bytes"
	"encoding/json"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/atodds/atodds/internal/report"
)

// TestLeftOut checks that a copy of a large file is named where programs look,
// and by the command that reads a stored run.
func TestLeftOut(t *testing.T) {
	t.Chdir(t.TempDir())
	large := strings.Repeat(strings.Repeat("The ferry Marten ran aground off Brindle Point in a gale. ", 100)+"\n\n", 200)
	for _, name := range []string{"a.txt", "b.txt"} {
		require.NoError(t, os.WriteFile(name, []byte(large), 0o600))
	}
	var out, notes bytes.Buffer
	a := &app{stdin: strings.NewReader(""), stdout: &out, stderr: &notes, quiet: true}
	require.Equal(t, statusOK, a.execute(t.Context(), []string{"check", "--quiet", "--format", "jsonl", "a.txt", "b.txt"}), notes.String())
	lines := strings.Split(strings.TrimSpace(out.String()), "\n")
	var s report.Summary
	require.NoError(t, json.Unmarshal([]byte(lines[len(lines)-1]), &s))
	require.NotNil(t, s.LeftOut)
	assert.Equal(t, []report.Left{{Source: "b.txt", Reason: "says the same as a.txt"}}, s.LeftOut.List)
	assert.Equal(t, 1, s.Documents)

	require.NoError(t, os.WriteFile("run.jsonl", out.Bytes(), 0o600))
	out.Reset()
	b := &app{stdin: strings.NewReader(""), stdout: &out, stderr: &notes}
	b.execute(t.Context(), []string{"report", "run.jsonl"})
	assert.Contains(t, out.String(), "1 source found and not read.")
}

func TestLeftOutBound(t *testing.T) {
	var l report.LeftOut
	for range 1500 {
		l.Add("a.png", "not supported")
	}
	assert.Equal(t, 1500, l.Sources, "all are counted")
	assert.Len(t, l.List, 1000, "and some are named")
}
