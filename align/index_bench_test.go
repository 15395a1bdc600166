//go:build unix

package align_test

import (
	"context"
	"errors"
	"slices"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/atodds/atodds/align"
	"github.com/atodds/atodds/align/extract"
	"github.com/atodds/atodds/align/text"
)

// BenchmarkIndex tells how long one document takes against an index of a
// hundred thousand sentences, or with -large of a million, in milliseconds: of
// the clock and of the processor, which others on the machine do not slow down.
func BenchmarkIndex(b *testing.B) {
	n := 100_000
	if *large {
		n = 1_000_000
	}
	p := newPress(b, n+5000)
	var fresh [][]text.Sentence
	x, err := align.OpenIndex(b.TempDir())
	require.NoError(b, err)
	defer x.Close()
	_, err = x.Add(context.Background(), func(yield func([]text.Sentence, error) bool) {
		for i, d := range p.documents {
			s, err := extract.Sentences(context.Background(), d)
			if i%(len(p.documents)/200) == 0 {
				fresh = append(fresh, s)
				continue
			}
			if !yield(s, err) {
				return
			}
		}
	})
	require.NoError(b, err)
	pairs := 0
	var times, work []float64
	for b.Loop() {
		times, work, pairs = times[:0], work[:0], 0
		for _, s := range fresh {
			begin, worked := time.Now(), processor(b)
			for _, err := range x.Pairs(context.Background(), s) {
				if limit := (*align.LimitError)(nil); !errors.As(err, &limit) {
					require.NoError(b, err)
					pairs++
				}
			}
			times, work = append(times, 1000*time.Since(begin).Seconds()), append(work, 1000*(processor(b)-worked))
		}
	}
	slices.Sort(times)
	slices.Sort(work)
	b.ReportMetric(float64(x.Sentences()), "sentences")
	b.ReportMetric(times[len(times)/2], "ms-median")
	b.ReportMetric(work[len(work)/2], "CPU-ms-median")
	b.ReportMetric(work[len(work)*95/100], "CPU-ms-95%")
	b.ReportMetric(float64(pairs)/float64(len(fresh)), "pairs/document")
}
