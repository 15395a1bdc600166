package source

import (
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestSteady(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.txt")
	require.NoError(t, os.WriteFile(path, []byte("The ferry sank."), 0o600))
	in, err := os.Open(path)
	require.NoError(t, err)
	defer in.Close()
	s := observe(in)
	assert.NoError(t, s.check())
	require.NoError(t, os.WriteFile(path, []byte("The ferry ran aground."), 0o600))
	assert.Equal(t, errChanged, s.check())
	assert.NoError(t, s.check(), "it is told once")
	assert.NoError(t, observe(strings.NewReader("x")).check(), "what is no file cannot be compared")
}

// TestReadWhileWritten appends to files between their documents.
func TestReadWhileWritten(t *testing.T) {
	path := filepath.Join(t.TempDir(), "growing.jsonl")
	require.NoError(t, os.WriteFile(path, []byte(strings.Repeat(`{"text":"The ferry sank."}`+"\n", 3)), 0o600))
	var got []string
	for d, err := range Read(t.Context(), Options{}, path) {
		if err != nil {
			got = append(got, strings.TrimPrefix(err.Error(), "read "+path))
			continue
		}
		if got = append(got, strings.TrimPrefix(d.Name, path)); len(got) == 1 {
			f, err := os.OpenFile(path, os.O_APPEND|os.O_WRONLY, 0)
			require.NoError(t, err)
			_, err = io.WriteString(f, `{"text":"And another."}`+"\n")
			require.NoError(t, err)
			require.NoError(t, f.Close())
		}
	}
	assert.Equal(t, ": changed while it was read: read it again", got[len(got)-1])
	assert.Equal(t, []string{":1", ":2", ":3"}, got[:3])
}

func TestReadSteady(t *testing.T) {
	dir := write(t, map[string]string{"a.txt": "The ferry sank.", "b.jsonl": `{"text":"The ferry sank."}`})
	got, _ := all(Options{}, dir, dir)
	assert.Equal(t, []string{"DIR/a.txt", "DIR/b.jsonl:1"}, got)
}

// TestReadLineWithoutEnd reads a line that never ends: the reader gives up
// long before the memory or the patience of its user does.
func TestReadLineWithoutEnd(t *testing.T) {
	in := io.MultiReader(strings.NewReader(`{"text":"The ferry sank."}`+"\n"+`{"text":"`), endless{})
	got, docs := all(Options{Stdin: in, Limit: 1000}, "", "-")
	assert.Equal(t, []string{"-:1", "read -:2: no end of line in 16777216 bytes: not JSON Lines, or endless"}, got)
	assert.Len(t, docs, 1)
}

// endless is an endless word.
type endless struct{}

func (endless) Read(b []byte) (int, error) {
	for i := range b {
		b[i] = 'x'
	}
	return len(b), nil
}
