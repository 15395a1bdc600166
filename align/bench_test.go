package align_test

import (
	"context"
	"fmt"
	"testing"

	"github.com/atodds/atodds/align"
	"github.com/atodds/atodds/align/text"
)

// articles makes n documents of 30 sentences; five each tell one event, with
// names of its own.
func articles(n int) [][]text.Sentence {
	verbs := []string{"closed a bakery", "reported losses", "hired engineers", "sued a supplier", "recalled tractors", "opened a quarry"}
	places := []string{"harbour", "orchard", "tunnel", "museum", "stadium", "reservoir", "abattoir"}
	var documents [][]text.Sentence
	for i := range n {
		var sentences []string
		for k := range 30 {
			event := i / 5
			sentences = append(sentences, fmt.Sprintf("%s of %s %s near the %s after a dispute over permit number %d with inspector %s.",
				coined(event*3+k%4), coined(event*7+1000), verbs[k%len(verbs)], places[k%len(places)], 100*i+k, coined(event*31+k+5000)))
		}
		documents = append(documents, document(fmt.Sprint("article ", i), sentences...))
	}
	return documents
}

// coined returns the nth of many made-up names.
func coined(n int) string {
	syllables := []string{"Bra", "cor", "fel", "gim", "hal", "jor", "kan", "lum", "mav", "nes", "pol", "qui", "ros", "sten", "tav", "vel"}
	name := "X"
	for range 4 {
		n = n*7 + 3
		name += syllables[n%len(syllables)]
		n /= 5
	}
	return name
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
