package name

import (
	"strings"
	"testing"

	"github.com/atodds/atodds/align/internal/newstest"
	"github.com/atodds/atodds/align/internal/split"
	"github.com/atodds/atodds/align/text"
)

// newsText is a paragraph with names as dense as in news.
const newsText = `Foreign Minister Anna Kovacs told reporters in Graz that the talks with the World Health Organization (WHO) would go on until Friday. ` +
	`Neither she nor her host, Pieter van der Berg, wanted to say who had paid for the flights from northern Iraq. ` +
	`Critics in the Austrian parliament said that Kovacs had known of the contract with Ostrander Shipping Ltd. since the spring. ` +
	`The committee will hear from two dozen witnesses before it votes, according to a clerk who was not allowed to speak publicly. `

// BenchmarkFind reads whole texts whose sentences are known. It reads
// generated text, and real news where that is at hand.
func BenchmarkFind(b *testing.B) {
	b.Run("generated", func(b *testing.B) { benchFind(b, []string{strings.Repeat(newsText, 50)}) })
	b.Run("corpus", func(b *testing.B) { benchFind(b, newstest.Texts(b, 1500)) })
}

func benchFind(b *testing.B, texts []string) {
	size := 0
	spans := make([][]text.Span, len(texts))
	for i, s := range texts {
		size += len(s)
		spans[i] = split.Sentences(s, "en")
	}
	Find("", nil, "en")
	b.SetBytes(int64(size))
	b.ReportAllocs()
	for b.Loop() {
		for i, s := range texts {
			Find(s, spans[i], "en")
		}
	}
}
