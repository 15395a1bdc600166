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
