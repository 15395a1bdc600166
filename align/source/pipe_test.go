//go:build unix

package source

import (
	"io"
	"os"
	"path/filepath"
	"syscall"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestPipe(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "a.txt")
	require.NoError(t, syscall.Mkfifo(path, 0o600))
	in, err := openPipe(t.Context(), path, 2*pause)
	require.NoError(t, err)
	_, err = io.ReadAll(in)
	assert.EqualError(t, err, "nobody writes to this pipe")
	require.NoError(t, in.Close())

	go func() {
		if f, err := os.OpenFile(path, os.O_WRONLY, 0); err == nil {
			time.Sleep(pause) // a writer may be slow to begin
			_, _ = io.WriteString(f, "The ferry sank.")
			_ = f.Close()
		}
	}()
	got, docs := all(Options{}, dir, path)
	require.Equal(t, []string{"DIR/a.txt"}, got)
	assert.Equal(t, "The ferry sank.", docs[0].Text)

	got, _ = all(Options{}, dir, dir)
	assert.Equal(t, []string{"read DIR/a.txt: a pipe, not a file"}, got, "pipes in a folder are not waited for")
}
