//go:build unix

package main

import (
	"bytes"
	"io"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

const (
	harbour = "The ferry carried 140 passengers when it ran aground off Brindle Point.\n"
	copied  = "The ferry carried 410 passengers when it ran aground off Brindle Point.\n"
)

// checked runs check in a folder of its own with two readable reports and
// returns its exit status and what it writes.
func checked(t *testing.T, sources ...string) (status int, out, notes string) {
	t.Helper()
	for name, content := range map[string]string{"wire.txt": harbour, "copy.txt": copied} {
		require.NoError(t, os.WriteFile(name, []byte(content), 0o600))
	}
	var stdout, stderr bytes.Buffer
	a := &app{stdin: strings.NewReader(""), stdout: &stdout, stderr: &stderr}
	status = a.execute(t.Context(), append([]string{"check", "--format", "jsonl", "wire.txt", "copy.txt"}, sources...))
	return status, stdout.String(), stderr.String()
}

// TestCheckPipe names a pipe that nobody writes to, and one that is written.
func TestCheckPipe(t *testing.T) {
	t.Chdir(t.TempDir())
	require.NoError(t, syscall.Mkfifo("pipe.txt", 0o600))
	status, out, _ := checked(t, "pipe.txt")
	assert.Equal(t, statusIncomplete, status)
	assert.Contains(t, out, `"source":"pipe.txt","error":"nobody writes to this pipe"`)
	assert.Contains(t, out, `"type":"finding"`, "the rest goes on")

	go func() {
		if f, err := os.OpenFile("pipe.txt", os.O_WRONLY, 0); err == nil {
			_, _ = io.WriteString(f, "The ferry carried 41 passengers when it ran aground off Brindle Point.\n")
			_ = f.Close()
		}
	}()
	status, out, notes := checked(t, "pipe.txt")
	assert.Equal(t, statusFindings, status, notes)
	assert.Contains(t, out, `"source":"pipe.txt"`, "what is written to a pipe is read")
}

// TestCheckDevice names a device without end.
func TestCheckDevice(t *testing.T) {
	if _, err := os.Stat("/dev/zero"); err != nil {
		t.Skip("there is no /dev/zero here")
	}
	t.Chdir(t.TempDir())
	status, out, _ := checked(t, "/dev/zero")
	assert.Equal(t, statusIncomplete, status)
	assert.Contains(t, out, `"source":"/dev/zero","error":"a device, not a file"`)
	assert.Contains(t, out, `"type":"finding"`, "the rest goes on")
}

// TestCheckLink walks a folder whose links lead out of it: to a file, to a
// folder, and up to themselves.
func TestCheckLink(t *testing.T) {
	dir := t.TempDir()
	outside := filepath.Join(dir, "outside")
	require.NoError(t, os.MkdirAll(filepath.Join(dir, "work", "news"), 0o755))
	require.NoError(t, os.Mkdir(outside, 0o755))
	secret := filepath.Join(outside, "secret.txt")
	require.NoError(t, os.WriteFile(secret, []byte("The ferry carried 77 passengers when it ran aground off Brindle Point.\n"), 0o600))
	t.Chdir(filepath.Join(dir, "work"))
	if err := os.Symlink(secret, "news/file.txt"); err != nil {
		t.Skipf("no links can be made here: %v", err)
	}
	require.NoError(t, os.Symlink(outside, "news/folder"))
	require.NoError(t, os.Symlink("..", "news/loop"))
	require.NoError(t, os.WriteFile("news/plain.txt", []byte("The choir sang in the square until the rain began.\n"), 0o600))
	status, out, notes := checked(t, "news")
	assert.Equal(t, statusIncomplete, status, notes)
	assert.NotContains(t, out, "77 passengers", "what lies outside is no part of a folder")
	for _, name := range []string{"news/file.txt", "news/folder", "news/loop"} {
		assert.Contains(t, notes, "read "+name+": a link that leads out of the folder")
	}
	assert.Contains(t, out, `"documents":3,`)

	_, out, _ = checked(t, "news/file.txt")
	assert.Contains(t, out, "77 passengers", "whoever names a link means what it leads to")
}

// TestCheckChanging reads a file that changes all the while.
func TestCheckChanging(t *testing.T) {
	t.Chdir(t.TempDir())
	line := `{"text":"The choir sang in the square until the rain began."}` + "\n"
	require.NoError(t, os.WriteFile("log.jsonl", []byte(strings.Repeat(line, 5000)), 0o600))
	done, stopped := make(chan bool), make(chan bool)
	go func() {
		defer close(stopped)
		for then := time.Unix(1, 0); ; then = then.Add(time.Second) {
			select {
			case <-done:
				return
			default:
				_ = os.Chtimes("log.jsonl", then, then)
			}
		}
	}()
	status, out := 0, ""
	for range 50 { // a machine under load may not run the writer in time
		if status, out, _ = checked(t, "log.jsonl"); status == statusIncomplete {
			break
		}
	}
	close(done)
	<-stopped
	assert.Equal(t, statusIncomplete, status)
	assert.Contains(t, out, `"source":"log.jsonl","error":"changed while it was read: read it again"`)
	assert.Contains(t, out, `"type":"finding"`, "the rest goes on")
}
