package main

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// There is a page for every command, and groff has nothing to say against it.
func TestManPages(t *testing.T) {
	folder := filepath.Join(t.TempDir(), "man1")
	status, _ := runApp(t, "", "man", folder)
	require.Equal(t, statusOK, status)
	for _, verb := range verbs((&app{}).root()) {
		assert.FileExists(t, filepath.Join(folder, "atodds-"+verb+".1"))
	}
	content, err := os.ReadFile(filepath.Join(folder, "atodds-check.1"))
	require.NoError(t, err)
	for _, want := range []string{
		`.TH "ATODDS\-CHECK" "1" "" "atodds devel" "atodds"`,
		".SH \"NAME\"\natodds\\-check \\- Report where documents are at odds\n",
		"\\fB\\-o, \\-\\-output FORMAT=PATH\\fR\n",
		".nf\n  atodds check wire.txt rewrite.txt\n",
		"\\fB3\\fR\n",
	} {
		assert.Contains(t, string(content), want)
	}
	shell, err := os.ReadFile(filepath.Join(folder, "atodds-completion-zsh.1"))
	require.NoError(t, err)
	assert.NotContains(t, string(shell), "\t", "what a tab looks like in filled text is anybody's guess")

	groff, err := exec.LookPath("groff")
	if err != nil {
		t.Skip("there is no groff, which reads manual pages, to try them with")
	}
	pages, err := filepath.Glob(filepath.Join(folder, "*.1"))
	require.NoError(t, err)
	for _, name := range pages {
		cmd := exec.Command(groff, "-man", "-Tutf8", "-Kutf8", "-ww", "-P-c", "-P-b", "-P-u", name)
		var messages bytes.Buffer
		cmd.Stderr = &messages
		out, err := cmd.Output()
		require.NoError(t, err, messages.String())
		assert.Empty(t, messages.String(), name)
		assert.Contains(t, string(out), "SYNOPSIS")
	}
}

func TestRoff(t *testing.T) {
	for _, test := range []struct{ in, want, why string }{
		{"plain words", "plain words", "words"},
		{"--fail-on", `\-\-fail\-on`, "a minus that can be copied"},
		{".SH", `\&.SH`, "no request"},
		{"'quoted'", `\&'quoted'`, "no request either"},
		{`C:\news`, `C:\enews`, "no escape"},
	} {
		assert.Equal(t, test.want, roff(test.in), test.why)
	}
	var p page
	p.macro("TH", `a "b"`)
	assert.Equal(t, `.TH "a \(dqb\(dq"`+"\n", p.String())
}

// Shells complete what a flag or a command takes.
func TestCompletion(t *testing.T) {
	for _, test := range []struct {
		args []string
		want []string
	}{
		{[]string{"che"}, []string{"check"}},
		{[]string{"check", "--format", ""}, []string{"text", "jsonl", "csv", "facts", "xlsx", "md", "html", "sarif", "jsonld"}},
		{[]string{"report", "-o", ""}, []string{"text=", "sarif="}},
		{[]string{"report", "-o", "csv="}, []string{":0"}}, // the shell completes the name of a file
		{[]string{"check", "--fail-on", "w"}, []string{"warning"}},
		{[]string{"check", "--only", ""}, []string{"count", "money"}},
		{[]string{"help", "mon"}, []string{"money"}},
	} {
		status, out := runApp(t, "", append([]string{"__complete"}, test.args...)...)
		require.Equal(t, statusOK, status)
		for _, want := range test.want {
			assert.Regexp(t, `(?m)^`+want+`(\t|$)`, out, strings.Join(test.args, " "))
		}
	}
}
