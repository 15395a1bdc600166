package detector_test

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/atodds/atodds/align"
	"github.com/atodds/atodds/align/source"
	"github.com/atodds/atodds/detector"
)

// BenchmarkCorpus checks a corpus of news from end to end: it reads, splits,
// extracts, aligns and compares.
func BenchmarkCorpus(b *testing.B) {
	folder := os.Getenv("ATODDS_DATA")
	if folder == "" {
		b.Skip("set ATODDS_DATA to a folder with corpus/news.jsonl")
	}
	path := filepath.Join(folder, "corpus", "news.jsonl")
	info, err := os.Stat(path)
	require.NoError(b, err)
	for _, workers := range []int{1, runtime.GOMAXPROCS(0)} {
		b.Run(fmt.Sprint(workers, " workers"), func(b *testing.B) {
			b.SetBytes(info.Size())
			for b.Loop() {
				d := detector.Detector{Workers: workers}
				findings := 0
				for _, err := range d.Detect(context.Background(), source.Read(context.Background(), source.Options{}, path)) {
					if limit := (*align.LimitError)(nil); !errors.As(err, &limit) {
						require.NoError(b, err)
						findings++
					}
				}
				b.ReportMetric(float64(findings), "findings")
			}
		})
	}
}
