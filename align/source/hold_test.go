package source

import (
	"fmt"
	"runtime"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/atodds/atodds/align/text"
)

// TestReadHoldsOnce reads two large texts that differ: what stays in memory is
// each text once, and nothing that was made on the way.
func TestReadHoldsOnce(t *testing.T) {
	line := "The ferry %d ran aground off Brindle Point in a gale, and nobody was hurt.\n\n"
	files := map[string]string{}
	size := 0
	for n, name := range []string{"a.txt", "b.txt"} {
		files[name] = strings.Repeat(fmt.Sprintf(line, n), 100_000)
		size += len(files[name])
	}
	dir := write(t, files)
	clear(files)
	var before, after runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&before)
	var docs []*text.Document
	for d, err := range Read(t.Context(), Options{}, dir) {
		require.NoError(t, err)
		docs = append(docs, d)
	}
	runtime.GC()
	runtime.ReadMemStats(&after)
	require.Len(t, docs, 2)
	assert.Less(t, int64(after.HeapAlloc)-int64(before.HeapAlloc), int64(size)*5/4, "bytes held for %d bytes of text", size)
	runtime.KeepAlive(docs)
}

// FuzzDecode reads bytes as text: what comes of them is text, or an error.
func FuzzDecode(f *testing.F) {
	for _, s := range []string{"plain", "\xff\xfea\x00b\x00", "caf\xe9", "\x00", "<meta charset=utf-16le>\xe9", "<?xml version='1.0' encoding='x'?>\xff", strings.Repeat("\x81\x40\x85", 40)} {
		f.Add([]byte(s), "text/html; charset=windows-1251", true)
		f.Add([]byte(s), "", false)
	}
	f.Fuzz(func(t *testing.T, content []byte, media string, isHTML bool) {
		s, err := decode(content, media, isHTML)
		if err == nil {
			assert.NotContains(t, s, "\x00", "no text holds a NUL")
		}
	})
}
