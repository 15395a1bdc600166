package stem

import (
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/kljensen/snowball/english"
	"github.com/stretchr/testify/assert"
)

func TestEnglish(t *testing.T) {
	for _, row := range []struct{ word, stem, why string }{
		{"committees", "committe", "a plural"},
		{"skies", "sky", "an exception"},
		{"tied", "tie", "a short word keeps its e"},
		{"hopping", "hop", "a doubled consonant"},
		{"hoping", "hope", "a short word gets its e back"},
		{"organization", "organ", "several endings, one after the other"},
		{"communism", "communism", "a region that begins late"},
		{"players", "player", "a y that is no vowel"},
		{"themselves", "themselves", "a stop word"},
		{"Striking", "strike", "what is not in small letters"},
		{"naïveté", "naïveté", "what is not in ASCII"},
		{"of", "of", "a word of two letters"},
		{"", "", "no word"},
	} {
		assert.Equal(t, row.stem, English(row.word), row.why)
	}
}

// Stems are those of the package that this one is faster than: of made-up words
// that have every ending after every other.
func TestEnglishAsSnowball(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 8))
	parts := strings.Fields("a e i o u y b c d f g h k l m n p r s t w x z th st bl iz at gener commun arsen ski sky")
	endings := append(strings.Fields("s es ies ied us ss sses ly y e ll bb dd tt able ible"), append(append(append(append([]string{},
		pastEndings...), derivedEndings...), derivedAgainEndings...), bareEndings...)...)
	for range 300_000 {
		var b strings.Builder
		for range random.IntN(6) {
			b.WriteString(parts[random.IntN(len(parts))])
		}
		for range random.IntN(4) {
			b.WriteString(endings[random.IntN(len(endings))])
		}
		if w := b.String(); !assert.Equal(t, english.Stem(w, false), English(w), w) {
			break
		}
	}
}

func FuzzEnglish(f *testing.F) {
	for _, s := range []string{"relational", "’tis", "yy", "'", "conditionally"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if small(s) {
			assert.Equal(t, english.Stem(s, false), English(s))
		}
	})
}

func BenchmarkEnglish(b *testing.B) {
	words := strings.Fields("committees organization striking relational proposals harbour ferries ministry demonstrators announced")
	for _, row := range []struct {
		name string
		stem func(string) string
	}{{"here", English}, {"snowball", func(s string) string { return english.Stem(s, false) }}} {
		b.Run(row.name, func(b *testing.B) {
			b.ReportAllocs()
			for n := 0; b.Loop(); n++ {
				row.stem(words[n%len(words)])
			}
		})
	}
}
