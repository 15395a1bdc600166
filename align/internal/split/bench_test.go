package split

import (
	"strings"
	"testing"

	"github.com/atodds/atodds/align/internal/newstest"
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
	docs := newstest.Texts(b, 0)
	b.SetBytes(int64(newstest.Size(docs)))
	n := 0
	for b.Loop() {
		n = 0
		for _, d := range docs {
			n += len(Sentences(d, "en"))
		}
	}
	b.ReportMetric(float64(n), "sentences")
}
