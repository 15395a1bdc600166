//go:build unix

package align_test

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"runtime"
	"syscall"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/atodds/atodds/align"
	"github.com/atodds/atodds/align/text"
)

// "go test ./align -run - -bench Planted -timeout 1h -args -large" has the
// benchmark align a million sentences, too; these take about a gigabyte before
// they are aligned.
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

// BenchmarkPlanted tells how the seconds of processor time grow with the number
// of sentences, how much memory the aligner takes for each beside the documents
// once the search is done, and what it finds: with all memory that it asks for
// and with 16 bytes for each sentence, which makes it work on disk.
func BenchmarkPlanted(b *testing.B) {
	sizes := []int{10_000, 100_000}
	if *large {
		sizes = append(sizes, 1_000_000)
	}
	for _, n := range sizes {
		p := newPress(b, n)
		documents := p.sentences(b)
		for _, row := range []struct {
			name string
			align.Aligner
		}{
			{"1 worker", align.Aligner{Workers: 1}},
			{fmt.Sprint(runtime.GOMAXPROCS(0), " workers"), align.Aligner{}},
			{"on disk", align.Aligner{Memory: int64(16 * n)}},
		} {
			b.Run(fmt.Sprint(n, " sentences, ", row.name), func(b *testing.B) {
				b.ReportAllocs()
				before := heap()
				held := 0.0
				begin := processor(b)
				for b.Loop() {
					row.Progress = func(done, total int) {
						if done == total && held == 0 {
							b.StopTimer()
							held = heap() - before
							b.StartTimer()
						}
					}
					benchmark(b, row.Aligner, p, documents)
				}
				b.ReportMetric((processor(b)-begin)/float64(b.N), "CPU-s/op")
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

// processor returns the seconds that the processors have worked for this
// program.
func processor(b *testing.B) float64 {
	var u syscall.Rusage
	require.NoError(b, syscall.Getrusage(syscall.RUSAGE_SELF, &u))
	seconds := func(v syscall.Timeval) float64 { return float64(v.Sec) + float64(v.Usec)/1e6 }
	return seconds(u.Utime) + seconds(u.Stime)
}

func benchmark(b *testing.B, a align.Aligner, p *press, documents [][]text.Sentence) {
	found := make(map[meeting]bool, 2*len(p.planted))
	for _, c := range p.planted {
		found[meeting{c.Left, c.Right, c.First, c.Second}] = false
		found[meeting{c.Right, c.Left, c.Second, c.First}] = false
	}
	pairs := 0
	for pair, err := range a.Align(context.Background(), stream(documents...)) {
		if limit := (*align.LimitError)(nil); !errors.As(err, &limit) { // the wordings repeat
			require.NoError(b, err)
		}
		if err != nil {
			continue
		}
		pairs++
		m := meeting{pair.Left.Document, pair.Right.Document, pair.Left.Text(), pair.Right.Text()}
		if _, planted := found[m]; planted {
			found[m] = true
		}
	}
	b.ReportMetric(float64(pairs), "pairs")
	if len(documents) == len(p.documents) {
		b.ReportMetric(100*p.share(found), "%found")
	}
}
