package likeness

import (
	"iter"
	"strconv"
	"strings"
)

// Stems yields the stems of the table of rarities in their order, each with
// the number of documents that use it.
func Stems() iter.Seq2[string, int] {
	return func(yield func(string, int) bool) {
		for line := range strings.Lines(rarityLines) {
			stem, rest, ok := strings.Cut(line, "\t") // comments have no number
			uses, _, _ := strings.Cut(rest, "\t")
			if n, err := strconv.Atoi(uses); ok && err == nil && !yield(stem, n) {
				return
			}
		}
	}
}
