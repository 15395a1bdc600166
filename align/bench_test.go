package align_test

import (
	"context"
	"fmt"
	"testing"

	"github.com/atodds/atodds/align"
	"github.com/atodds/atodds/align/text"
)

// articles makes n documents about a handful of events, of 30 sentences each.
func articles(n int) [][]text.Sentence {
	towns := []string{"Adenau", "Marisol", "Dinapore", "Kalandra", "Ostrava", "Tirana", "Leeds"}
	firms := []string{"Brannigan", "Corvane", "Halvorsen", "Sarikaya", "Ferreira"}
	verbs := []string{"closed a bakery", "reported losses", "hired engineers", "sued a supplier", "recalled tractors", "opened a quarry"}
	var documents [][]text.Sentence
	for i := range n {
		var sentences []string
		for k := range 30 {
			sentences = append(sentences, fmt.Sprintf("%s of %s %s in the %s district after a dispute over permit number %d with inspector Velde%d.",
				firms[(i/7+k)%len(firms)], towns[(i/3+k)%len(towns)], verbs[k%len(verbs)], towns[(k*3+i/5)%len(towns)], 100*i+k, (i/4+k)%97))
		}
		documents = append(documents, document(fmt.Sprint("article ", i), sentences...))
	}
	return documents
}

func BenchmarkAlign(b *testing.B) {
	for _, n := range []int{3, 50} {
		documents := articles(n)
		b.Run(fmt.Sprint(n, " articles"), func(b *testing.B) {
			pairs := 0
			for b.Loop() {
				for range (align.Aligner{}).Align(context.Background(), stream(documents...)) {
					pairs++
				}
			}
			b.ReportMetric(float64(pairs)/float64(b.N), "pairs")
		})
	}
}
