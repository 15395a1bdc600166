package main

import (
	"bufio"
	"bytes"
	"io"
	"os"
	"os/exec"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/atodds/atodds/detector"
)

// An interrupted run ends at once with status 130, even while it waits for
// input, and what it has written is whole.
func TestInterrupt(t *testing.T) {
	for _, signal := range []os.Signal{os.Interrupt, syscall.SIGTERM} {
		t.Run(signal.String(), func(t *testing.T) {
			cmd := exec.Command("atodds", "extract", "--jsonl")
			var stderr bytes.Buffer
			cmd.Stderr = &stderr
			in, err := cmd.StdinPipe()
			require.NoError(t, err)
			out, err := cmd.StdoutPipe()
			require.NoError(t, err)
			require.NoError(t, cmd.Start())

			_, err = io.WriteString(in, `{"id":1,"text":"Nothing is counted here."}`+"\n")
			require.NoError(t, err)
			lines := bufio.NewReader(out)
			first, err := lines.ReadString('\n')
			require.NoError(t, err, "the answer to a line comes before the next line is read")
			assert.Equal(t, `{"type":"mentions","id":1,"mentions":[]}`, strings.TrimSpace(first))

			begin := time.Now()
			require.NoError(t, cmd.Process.Signal(signal))
			rest, err := io.ReadAll(lines)
			require.NoError(t, err)
			err = cmd.Wait()
			assert.Less(t, time.Since(begin), 5*time.Second)
			assert.Equal(t, statusInterrupted, cmd.ProcessState.ExitCode(), "%v", err)
			assert.Empty(t, rest)
			assert.Empty(t, stderr.String(), "who interrupts knows it")
		})
	}
}

// A reader that has seen enough, such as head, ends a run without a word.
func TestBrokenPipe(t *testing.T) {
	cmd := exec.Command("sh", "-c", "atodds extract --jsonl | head -n 1")
	cmd.Stdin = strings.NewReader(strings.Repeat(`{"id":1,"text":"Nothing is counted here."}`+"\n", 20_000))
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	out, err := cmd.Output()
	require.NoError(t, err)
	assert.Equal(t, 1, bytes.Count(out, []byte("\n")))
	assert.Empty(t, stderr.String())
}

// A run that is interrupted while it reads has written its first line, and
// no summary: it is known to be incomplete.
func TestInterruptCheck(t *testing.T) {
	if len(detector.Comparators()) == 0 {
		t.Skip("there is no comparator to find anything with")
	}
	cmd := exec.Command("atodds", "check", "--format", "jsonl", "-")
	in, err := cmd.StdinPipe()
	require.NoError(t, err)
	defer in.Close()
	out, err := cmd.StdoutPipe()
	require.NoError(t, err)
	require.NoError(t, cmd.Start())

	lines := bufio.NewReader(out)
	first, err := lines.ReadString('\n')
	require.NoError(t, err)
	assert.Contains(t, first, `"type":"run"`)

	require.NoError(t, cmd.Process.Signal(os.Interrupt))
	rest, err := io.ReadAll(lines)
	require.NoError(t, err)
	err = cmd.Wait()
	assert.Equal(t, statusInterrupted, cmd.ProcessState.ExitCode(), "%v", err)
	assert.Empty(t, rest)
}

// Output that cannot be written is not taken for output: status 4.
func TestDiskFull(t *testing.T) {
	full, err := os.OpenFile("/dev/full", os.O_WRONLY, 0)
	if err != nil {
		t.Skip("this system has no device that is always full")
	}
	defer full.Close()
	for _, args := range [][]string{
		{"version"}, {"help"}, {"help", "check"}, {"completion", "bash"}, {"config", "show"}, {"config", "schema"}, {"extract", "--jsonl"}, {"check", "testdata"},
	} {
		cmd := exec.Command("atodds", args...)
		cmd.Stdin = strings.NewReader(`{"text":"Nothing is counted here."}`)
		cmd.Stdout = full
		var stderr bytes.Buffer
		cmd.Stderr = &stderr
		err := cmd.Run()
		assert.Equal(t, statusFatal, cmd.ProcessState.ExitCode(), "%v: %v", args, err)
		assert.Contains(t, stderr.String(), "no space left on device", "%v", args)
	}
}
