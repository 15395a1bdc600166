package likeness

import (
	"bufio"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// BenchmarkOutline reads the words of news.
func BenchmarkOutline(b *testing.B) {
	folder := os.Getenv("ATODDS_DATA")
	if folder == "" {
		b.Skip("set ATODDS_DATA to a folder with corpus/news.jsonl")
	}
	f, err := os.Open(filepath.Join(folder, "corpus", "news.jsonl"))
	require.NoError(b, err)
	defer f.Close()
	var sentences []string
	size := 0
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<24)
	for len(sentences) < 40_000 && lines.Scan() {
		var d struct{ Text string }
		require.NoError(b, json.Unmarshal(lines.Bytes(), &d))
		for s := range strings.SplitAfterSeq(d.Text, ". ") {
			sentences, size = append(sentences, s), size+len(s)
		}
	}
	b.SetBytes(int64(size))
	b.ReportAllocs()
	var x Lexicon
	for b.Loop() {
		for _, s := range sentences {
			x.Outline(s)
		}
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*len(sentences)), "ns/sentence")
}
