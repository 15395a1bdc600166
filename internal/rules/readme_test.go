package rules

import (
	"bytes"
	"context"
	"errors"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/atodds/atodds/detector"
)

// program is how the README starts atodds.
const program = "go run ./cmd/atodds"

// recognised are the other commands of the README. To run them here would
// run this test within itself, or needs what a test has no business with.
var recognised = []string{
	"go test ./...",
	"go install github.com/atodds/atodds/cmd/atodds@latest",
	".ci/run",
}

// build builds the program once and returns where it stands.
func build(t *testing.T) string {
	t.Helper()
	bin := filepath.Join(t.TempDir(), "atodds")
	out, err := exec.Command("go", "build", "-o", bin, "./cmd/atodds").CombinedOutput()
	require.NoError(t, err, string(out))
	return bin
}

// needComparators skips a test of what the program finds where it cannot
// find anything yet.
func needComparators(t *testing.T) {
	t.Helper()
	if len(detector.Comparators()) == 0 {
		t.Skip("there is no comparator to find anything with")
	}
}

// Every command of the README runs: it exits with 0, or with 1 for findings.
func TestReadmeCommands(t *testing.T) {
	needComparators(t)
	blocks := readmeBlocks(t, "sh")
	bin := build(t)
	ran := 0
	for _, start := range slices.Sorted(maps.Keys(blocks)) {
		for line := range strings.Lines(blocks[start]) {
			line = strings.TrimSpace(line)
			args, ours := strings.CutPrefix(line, program)
			if line == "" || strings.HasPrefix(line, "#") {
				continue
			}
			if !ours {
				assert.Contains(t, recognised, line, "README: %q is no command that this test knows", line)
				continue
			}
			ran++
			runCommand(t, bin, strings.TrimSpace(args))
		}
	}
	assert.Positive(t, ran, "the README shows how the program is run")
}

// What the README says that the demo prints is printed, but for figures that
// each calibration moves, and for findings that stand between those shown.
func TestReadmeShows(t *testing.T) {
	needComparators(t)
	blocks := readmeBlocks(t, "none")
	moves := regexp.MustCompile(`confidence [0-9.]+|[0-9]+ pairs compared`)
	plain := func(s string) string {
		return moves.ReplaceAllString(strings.Join(strings.Fields(s), " "), "#")
	}
	out, err := exec.Command(build(t), "check", "--fail-on", "never", "fixtures/demo").Output()
	require.NoError(t, err)
	printed := plain(string(out))
	shown := 0
	for start, block := range blocks {
		if !strings.HasPrefix(block, "error: ") {
			continue
		}
		for paragraph := range strings.SplitSeq(block, "\n\n") {
			if p := plain(paragraph); p != "…" {
				shown++
				assert.Contains(t, printed, p, "README:%d", start)
			}
		}
	}
	assert.Positive(t, shown, "the README shows what is printed")
}

// runCommand runs the program with the rest of a line of shell.
func runCommand(t *testing.T, bin, args string) {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
	defer cancel()
	cmd := exec.CommandContext(ctx, "sh", "-c", `exec "$0" `+args, bin)
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	out, err := cmd.Output()
	var exit *exec.ExitError
	if errors.As(err, &exit) && exit.ExitCode() == 1 {
		err = nil
	}
	require.NoError(t, err, "%s %s\n%s", program, args, stderr.String())
	assert.NotEmpty(t, out, "%s %s prints something", program, args)
}

// Every Go program of the README compiles and runs.
func TestReadmeCode(t *testing.T) {
	needComparators(t)
	blocks := readmeBlocks(t, "go")
	require.NotEmpty(t, blocks, "the README shows how the library is used")
	for start, code := range blocks {
		if !strings.HasPrefix(code, "package ") {
			assert.True(t, inExample(t, code), "README:%d: the code is part of no tested file", start)
			continue
		}
		// Within the module, so that it is compiled against this source.
		dir, err := os.MkdirTemp(".", "_readme")
		require.NoError(t, err)
		t.Cleanup(func() { assert.NoError(t, os.RemoveAll(dir)) })
		name := filepath.Join(dir, "main.go")
		require.NoError(t, os.WriteFile(name, []byte(code), 0o644))
		out, err := exec.Command("go", "run", "./"+name).CombinedOutput()
		assert.NoError(t, err, "README:%d: %s", start, out)
	}
}

// inExample reports whether a fragment stands, line for line, in a Go file of
// the module, where the compiler or a test looks after it.
func inExample(t *testing.T, code string) bool {
	t.Helper()
	want := strings.Join(strings.Fields(code), " ")
	for _, f := range goFiles(t) {
		if strings.Contains(strings.Join(strings.Fields(string(f.source)), " "), want) {
			return true
		}
	}
	return false
}
