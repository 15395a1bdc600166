package align_test

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/atodds/atodds/align"
	"github.com/atodds/atodds/align/text"
)

// temporary makes a folder the one for temporary files, and returns it.
func temporary(t *testing.T) string {
	t.Helper()
	folder := t.TempDir()
	t.Setenv("TMPDIR", folder)
	t.Setenv("TMP", folder)
	return folder
}

// inside returns what a folder holds.
func inside(t *testing.T, folder string) []os.DirEntry {
	t.Helper()
	list, err := os.ReadDir(folder)
	require.NoError(t, err)
	return list
}

// A run that may take little memory works on disk, finds the same, and leaves
// nothing behind.
func TestSpill(t *testing.T) {
	p := newPress(t, 4000)
	documents := append(p.sentences(t), filled(700)...)
	want := p.paired(t, align.Aligner{Refusals: true, Workers: 2}, documents)
	require.NotEmpty(t, want)
	folder := temporary(t)
	for _, row := range []struct {
		memory int64
		spills bool
		why    string
	}{
		{1 << 30, false, "all of it fits into memory"},
		{200 << 10, true, "some parts"},
		{1, true, "as many parts as there can be"},
	} {
		t.Run(row.why, func(t *testing.T) {
			spilled, last, whole := false, 0, 0
			a := align.Aligner{Refusals: true, Workers: 2, Memory: row.memory, Progress: func(done, total int) {
				spilled = spilled || len(inside(t, folder)) > 0
				assert.GreaterOrEqual(t, done, last)
				last, whole = done, total
			}}
			got := p.paired(t, a, documents)
			require.Equal(t, len(want), len(got))
			require.Equal(t, want, got)
			assert.Equal(t, row.spills, spilled)
			assert.Equal(t, whole, last)
			assert.Empty(t, inside(t, folder), "the folder is removed")
		})
	}
}

// However a run ends, its folder is removed.
func TestSpillEnds(t *testing.T) {
	p := newPress(t, 3000)
	documents := p.sentences(t)
	folder := temporary(t)
	for _, row := range []struct{ at, why string }{
		{"reading", "half of the documents are read"},
		{"search", "half of the tree is searched"},
		{"pairs", "some of the pairs are out"},
		{"enough", "whoever asked has seen enough"},
	} {
		t.Run(row.why, func(t *testing.T) {
			ctx, cancel := context.WithCancel(context.Background())
			defer cancel()
			in := func(yield func([]text.Sentence, error) bool) {
				for i, d := range documents {
					if row.at == "reading" && i == len(documents)/2 {
						require.NotEmpty(t, inside(t, folder))
						cancel()
					}
					if !yield(d, nil) {
						return
					}
				}
			}
			a := align.Aligner{Memory: 1, Progress: func(done, total int) {
				if row.at == "search" && done > total/2 {
					cancel()
				}
			}}
			var last error
			pairs := 0
			for _, err := range a.Align(ctx, in) {
				if pairs++; pairs > 10 && row.at == "enough" {
					break
				} else if pairs > 10 && row.at == "pairs" {
					cancel()
				}
				last = err
			}
			if row.at != "enough" {
				require.ErrorIs(t, last, context.Canceled)
			}
			assert.Empty(t, inside(t, folder))
		})
	}
}

// Where there is no room on disk, the run ends and says what to do.
func TestSpillFails(t *testing.T) {
	t.Setenv("TMPDIR", filepath.Join(t.TempDir(), "missing"))
	var spill *align.SpillError
	n := 0
	for _, err := range (align.Aligner{Memory: 1}).Align(context.Background(), stream(newPress(t, 3000).sentences(t)...)) {
		require.True(t, errors.As(err, &spill), "%v", err)
		n++
	}
	assert.Equal(t, 1, n, "nothing comes after it")
	assert.ErrorIs(t, spill, os.ErrNotExist)
	assert.Contains(t, spill.Error(), "TMPDIR")
}
