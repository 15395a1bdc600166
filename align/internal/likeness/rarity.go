package likeness

import (
	_ "embed"
	"math"
	"strconv"
	"strings"

	"github.com/atodds/atodds/internal/linetable"
)

//go:generate go run ../../../internal/linetable/write rarity.tsv related.tsv

// rarities holds document frequencies of stems, made by align/internal/rarity.
// Lines are "stem df capitals", sorted by stem, after comment lines that
// begin with # and a line "N documents". It is searched where it lies, so
// that it costs nothing at start.
//
//go:embed rarity.tsv
var rarityLines string

//go:embed rarity.idx
var rarityIndex string

var rarities = linetable.New(rarityLines, rarityIndex)

// documents and leastFrequency describe the table: how many documents were
// counted, and in how many a stem must stand to be listed.
const (
	documents      = 7547
	leastFrequency = 5
)

// rarity returns the inverse document frequency of a stem and the share of
// its uses within sentences that have a capital. A stem outside the table is
// as rare as any in it, and its share is -1.
func rarity(stem string) (idf, named float64) {
	if entry, ok := rarities.Find(stem); ok {
		return parse(entry)
	}
	return math.Log(documents / leastFrequency), -1
}

func parse(s string) (idf, named float64) {
	df, share, _ := strings.Cut(s, "\t")
	n, _ := strconv.Atoi(df)
	p, _ := strconv.Atoi(share)
	return math.Log(documents / float64(max(n, leastFrequency))), float64(p) / 100
}

// Known reports whether a stem is in the table of rarities.
func Known(stem string) bool {
	return rarities.Has(stem)
}

// Rarity returns the inverse document frequency of a stem.
func Rarity(stem string) float64 {
	idf, _ := rarity(stem)
	return idf
}
