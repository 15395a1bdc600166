package split

import (
	"bufio"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// newsLike returns about n bytes of generated prose with the marks that news
// has: abbreviations, figures, quotations, paragraphs.
func newsLike(n int) string {
	paragraphs := []string{
		"The harbour board of Ostrava Bay said on Tuesday that dredging would resume on Sept. 4, after a delay of 3.5 weeks. ",
		"“We are not there yet,” said Capt. Ilse Brandt, who runs the pilot service. “Give us until 6 p.m. Friday.” ",
		"Costs rose to $4.2 million from $3.9 million, according to Harrow & Finch Ltd., the contractor. ",
		"Is that a lot? No one in the U.S. Senate asked. ",
		"\n\n",
	}
	var b strings.Builder
	for i := 0; b.Len() < n; i++ {
		b.WriteString(paragraphs[i%len(paragraphs)])
	}
	return b.String()
}

func BenchmarkSplit(b *testing.B) {
	s := newsLike(1 << 20)
	b.SetBytes(int64(len(s)))
	b.ReportAllocs()
	for b.Loop() {
		Sentences(s, "en")
	}
}

func BenchmarkSplitCorpus(b *testing.B) {
	docs, size := corpus(b)
	b.SetBytes(int64(size))
	n := 0
	for b.Loop() {
		n = 0
		for _, d := range docs {
			n += len(Sentences(d, "en"))
		}
	}
	b.ReportMetric(float64(n), "sentences")
}

// corpus returns the texts of the news corpus in the folder that ATODDS_DATA
// names, and their size in bytes.
func corpus(tb testing.TB) ([]string, int) {
	dir := os.Getenv("ATODDS_DATA")
	if dir == "" {
		tb.Skip("ATODDS_DATA is not set: no corpus to read")
	}
	f, err := os.Open(filepath.Join(dir, "corpus", "news.jsonl"))
	require.NoError(tb, err)
	defer f.Close()
	var docs []string
	size := 0
	for dec := json.NewDecoder(bufio.NewReaderSize(f, 1<<20)); dec.More(); {
		var d struct{ Text string }
		require.NoError(tb, dec.Decode(&d))
		docs = append(docs, d.Text)
		size += len(d.Text)
	}
	return docs, size
}
