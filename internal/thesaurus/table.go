package thesaurus

import (
	_ "embed"
	"strings"
)

// The tables are searched where they lie, so that nothing is read in before
// the first question. Each line is a key, a tab and fields; the lines are in
// the order of the bytes of their keys.
var (
	//go:embed forms.tsv
	forms string // irregular form: base

	//go:embed words.tsv
	words string // word: its senses, the commonest of each part of speech first; antonyms; derivations; fields; rarer senses

	//go:embed senses.tsv
	senses string // sense: wider senses; similar senses; contrary senses
)

// find returns what stands behind a key of a table.
func find(table, key string) (fields string, ok bool) {
	lo, hi := 0, len(table) // starts of lines
	for lo < hi {
		mid := lo + (hi-lo)/2
		start := strings.LastIndexByte(table[lo:mid], '\n') + 1 + lo
		line, _, _ := strings.Cut(table[start:], "\n")
		k, rest, _ := strings.Cut(line, "\t")
		switch strings.Compare(k, key) {
		case 0:
			return rest, true
		case -1:
			lo = start + len(line) + 1
		default:
			hi = start
		}
	}
	return "", false
}
