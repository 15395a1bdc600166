package source

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// mixed writes a folder in which files that a process of its own parses
// stand among others.
func mixed(t *testing.T) string {
	t.Helper()
	rich := `{\rtf1\ansi The ferry %d ran aground.\par}`
	files := map[string]string{}
	for i := range 12 {
		name := fmt.Sprintf("%02d", i)
		switch i % 6 {
		case 1:
			files[name+".txt"] = fmt.Sprintf("The ferry %d ran aground.", i)
		case 3:
			files[name+".png"] = "\x89PNG"
		case 4:
			files[name+".rtf"] = `{\rtf1` + strings.Repeat("{", 1000)
		default:
			files[name+".rtf"] = fmt.Sprintf(rich, i)
		}
	}
	return write(t, files)
}

// told reads a folder and returns what is told of it, in order.
func told(t *testing.T, dir string, workers int) (lines []string) {
	child, err := Self()
	require.NoError(t, err)
	opts := Options{Child: child, Workers: workers, Skipped: func(path, reason string) {
		lines = append(lines, filepath.Base(path)+" left out")
	}}
	for d, err := range Read(t.Context(), opts, dir) {
		if err != nil {
			lines = append(lines, strings.ReplaceAll(err.Error(), dir, "DIR"))
			continue
		}
		lines = append(lines, filepath.Base(d.Name)+" "+d.Text)
	}
	return lines
}

// TestReadAhead reads files by several processes at once: all comes in the
// order of the files, whatever their number.
func TestReadAhead(t *testing.T) {
	dir := mixed(t)
	want := told(t, dir, 1)
	require.Len(t, want, 12, "each file is a document, an error or left out")
	for _, workers := range []int{0, 2, 3, 50} {
		assert.Equal(t, want, told(t, dir, workers), "%d workers", workers)
	}
}

// TestReadAheadStops leaves the sequence, and ends its context, while
// processes are at work.
func TestReadAheadStops(t *testing.T) {
	dir := mixed(t)
	child, err := Self()
	require.NoError(t, err)
	for d, err := range Read(t.Context(), Options{Child: child, Workers: 4}, dir) {
		require.NoError(t, err)
		assert.Equal(t, "00.rtf", filepath.Base(d.Name))
		break
	}
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	n := 0
	for _, err := range Read(ctx, Options{Child: child, Workers: 4}, dir) {
		cancel()
		if n++; err != nil && ctx.Err() != nil {
			assert.LessOrEqual(t, n, 3)
		}
	}
}

// TestReadAheadChanged tells of a file that changed after it was parsed and
// before its turn.
func TestReadAheadChanged(t *testing.T) {
	rich := `{\rtf1\ansi The ferry ran aground.\par}`
	dir := write(t, map[string]string{"a.rtf": rich, "b.rtf": rich})
	child, err := Self()
	require.NoError(t, err)
	var got []string
	for d, err := range Read(t.Context(), Options{Child: child, Workers: 3}, dir) {
		if err != nil {
			got = append(got, strings.ReplaceAll(err.Error(), dir, "DIR"))
			continue
		}
		if got = append(got, filepath.Base(d.Name)); len(got) == 1 {
			then := time.Unix(1, 0)
			require.NoError(t, os.Chtimes(filepath.Join(dir, "b.rtf"), then, then))
		}
	}
	assert.Equal(t, []string{"a.rtf", "b.rtf", "read DIR/b.rtf: changed while it was read: read it again"}, got)
}
