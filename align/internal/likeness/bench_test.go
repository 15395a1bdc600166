package likeness

import (
	"slices"
	"strings"
	"testing"

	"github.com/atodds/atodds/align/internal/newstest"
)

// BenchmarkOutline reads the words of news.
func BenchmarkOutline(b *testing.B) {
	var sentences []string
	for _, text := range newstest.Texts(b, 1000) {
		sentences = slices.AppendSeq(sentences, strings.SplitAfterSeq(text, ". "))
	}
	b.SetBytes(int64(newstest.Size(sentences)))
	b.ReportAllocs()
	var x Lexicon
	for b.Loop() {
		for _, s := range sentences {
			x.Outline(s)
		}
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*len(sentences)), "ns/sentence")
}
