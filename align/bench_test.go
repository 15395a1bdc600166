package align_test

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"runtime"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/atodds/atodds/align"
	"github.com/atodds/atodds/align/text"
)

// "go test ./align -run - -bench Planted -args -large" has the benchmark
// align a million sentences, too; it takes about 4 GB of memory.
var large = flag.Bool("large", false, "benchmark a million sentences, too")

// BenchmarkAlign aligns as many documents of five outlets as a desk looks at
// in one go.
func BenchmarkAlign(b *testing.B) {
	for _, n := range []int{3, 50} {
		p := newPress(b, n*length)
		documents := p.sentences(b)[:n]
		b.Run(fmt.Sprint(n, " articles"), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				benchmark(b, align.Aligner{}, p, documents)
			}
		})
	}
}

// BenchmarkPlanted tells how time grows with the number of sentences, how
// much memory the aligner takes for each, and what it finds.
func BenchmarkPlanted(b *testing.B) {
	sizes := []int{10_000, 100_000}
	if *large {
		sizes = append(sizes, 1_000_000)
	}
	for _, n := range sizes {
		p := newPress(b, n)
		documents := p.sentences(b)
		for _, workers := range []int{1, runtime.GOMAXPROCS(0)} {
			b.Run(fmt.Sprint(n, " sentences, ", workers, " workers"), func(b *testing.B) {
				b.ReportAllocs()
				before := heap()
				held := 0.0
				for b.Loop() {
					a := align.Aligner{Workers: workers, Progress: func(done, total int) {
						if done == total && held == 0 {
							b.StopTimer()
							held = heap() - before
							b.StartTimer()
						}
					}}
					benchmark(b, a, p, documents)
				}
				b.ReportMetric(held/float64(n), "B/sentence")
			})
		}
	}
}

// heap returns the bytes in use.
func heap() float64 {
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return float64(m.HeapAlloc)
}

func benchmark(b *testing.B, a align.Aligner, p *press, documents [][]text.Sentence) {
	found := map[meeting]bool{}
	pairs := 0
	for pair, err := range a.Align(context.Background(), stream(documents...)) {
		if limit := (*align.LimitError)(nil); !errors.As(err, &limit) { // the wordings repeat
			require.NoError(b, err)
		}
		if err != nil {
			continue
		}
		pairs++
		found[meeting{pair.Left.Document, pair.Right.Document, pair.Left.Text(), pair.Right.Text()}] = true
	}
	b.ReportMetric(float64(pairs), "pairs")
	if len(documents) == len(p.documents) {
		b.ReportMetric(100*p.share(found), "%found")
	}
}
