package speech

import (
	"strings"
	"testing"

	"github.com/atodds/atodds/align/internal/split"
)

// BenchmarkFind reads the texts of the attribution rows, over and
// over; the sentences are split before.
func BenchmarkFind(b *testing.B) {
	var s strings.Builder
	for range 40 {
		for _, row := range attributionRows {
			s.WriteString(row.text + "\n\n")
		}
	}
	sentences := split.Sentences(s.String(), "en")
	b.SetBytes(int64(s.Len()))
	b.ReportAllocs()
	for b.Loop() {
		Find(s.String(), sentences, "en")
	}
}
