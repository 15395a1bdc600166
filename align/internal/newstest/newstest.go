// Package newstest gives tests and benchmarks real news to read, where it is
// at hand: the folder that ATODDS_DATA names.
package newstest

import (
	"bufio"
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"
)

// longestLine is the size in bytes of the longest line that is read.
const longestLine = 1 << 24

// Texts returns up to n texts of corpus/news.jsonl, all of them for an n of
// 0, and skips the test where the corpus is not at hand.
func Texts(tb testing.TB, n int) []string {
	tb.Helper()
	data := os.Getenv("ATODDS_DATA")
	if data == "" {
		tb.Skip("ATODDS_DATA is not set: no corpus to read")
	}
	f, err := os.Open(filepath.Join(data, "corpus", "news.jsonl"))
	require.NoError(tb, err)
	defer f.Close()
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, longestLine)
	var texts []string
	for (n == 0 || len(texts) < n) && lines.Scan() {
		var d struct{ Text string }
		require.NoError(tb, json.Unmarshal(lines.Bytes(), &d))
		texts = append(texts, d.Text)
	}
	require.NoError(tb, lines.Err())
	return texts
}

// Size returns the bytes of texts.
func Size(texts []string) int {
	size := 0
	for _, s := range texts {
		size += len(s)
	}
	return size
}
