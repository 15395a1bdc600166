package main

import (
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestTarget(t *testing.T) {
	for _, test := range []struct {
		why    string
		commit bool
		want   string
	}{
		{"a report that is whole takes the place of the file", true, "whole"},
		{"one that is not leaves it as it was", false, "before"},
	} {
		t.Run(test.why, func(t *testing.T) {
			name := filepath.Join(t.TempDir(), "run.txt")
			require.NoError(t, os.WriteFile(name, []byte("before"), 0o640))
			to, err := newTarget(name)
			require.NoError(t, err)
			_, err = to.file.WriteString("whole")
			require.NoError(t, err)
			during, err := os.ReadFile(name)
			require.NoError(t, err)
			assert.Equal(t, "before", string(during), "nobody sees half a report")
			if test.commit {
				require.NoError(t, to.commit())
			} else {
				to.discard()
			}
			got, err := os.ReadFile(name)
			require.NoError(t, err)
			assert.Equal(t, test.want, string(got))
			info, err := os.Stat(name)
			require.NoError(t, err)
			assert.Equal(t, os.FileMode(0o640), info.Mode().Perm(), "its mode stays")
			left, err := os.ReadDir(filepath.Dir(name))
			require.NoError(t, err)
			assert.Len(t, left, 1, "nothing else is left")
		})
	}
}

// A file system that fills up between the first byte and the name is an error,
// and the file stays as it was.
func TestTargetFails(t *testing.T) {
	name := filepath.Join(t.TempDir(), "run.txt")
	require.NoError(t, os.WriteFile(name, []byte("before"), 0o600))
	to, err := newTarget(name)
	require.NoError(t, err)
	require.NoError(t, to.file.Close())
	assert.ErrorContains(t, to.commit(), "write "+name+": ")
	got, err := os.ReadFile(name)
	require.NoError(t, err)
	assert.Equal(t, "before", string(got))

	if os.Geteuid() != 0 { // whom no mode keeps from writing
		require.NoError(t, os.Chmod(name, 0o400))
		_, err = newTarget(name)
		assert.ErrorContains(t, err, "permission denied", "a file that may not be written is not replaced")
	}
	_, err = newTarget(t.TempDir())
	assert.Error(t, err, "a folder is no file")
}

// A run that is interrupted leaves no file, and none that is half written.
func TestInterruptLeavesNoFile(t *testing.T) {
	folder := t.TempDir()
	cmd := exec.Command("atodds", "check", "--format", "jsonl", "-o", "text="+filepath.Join(folder, "run.txt"), "-")
	in, err := cmd.StdinPipe()
	require.NoError(t, err)
	defer in.Close()
	out, err := cmd.StdoutPipe()
	require.NoError(t, err)
	require.NoError(t, cmd.Start())
	_, err = io.ReadAtLeast(out, make([]byte, 1), 1)
	require.NoError(t, err)
	require.NoError(t, cmd.Process.Signal(os.Interrupt))
	time.AfterFunc(10*time.Second, func() { _ = in.Close() })
	_, _ = io.Copy(io.Discard, out)
	_ = cmd.Wait()
	assert.Equal(t, statusInterrupted, cmd.ProcessState.ExitCode())
	left, err := os.ReadDir(folder)
	require.NoError(t, err)
	assert.Empty(t, left)
}
