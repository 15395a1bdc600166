package likeness

import (
	_ "embed"
	"math"
	"strconv"
	"strings"
)

// table holds document frequencies of stems, made by align/internal/rarity.
// Lines are "stem df capitals", sorted by stem, after comment lines that
// begin with # and a line "N documents". It is searched where it lies, so
// that it costs nothing at start.
//
//go:embed rarity.tsv
var table string

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
	if entry, ok := find(table, stem); ok {
		return parse(entry)
	}
	return math.Log(documents / leastFrequency), -1
}

// find returns what stands after a stem in a table whose lines begin with
// stems in order, after comment lines.
func find(table, stem string) (entry string, ok bool) {
	lo, hi := bodyOf(table), len(table)
	for lo < hi {
		mid := lo + (hi-lo)/2
		start := strings.LastIndexByte(table[lo:mid], '\n') + 1 + lo
		length := strings.IndexByte(table[start:], '\n')
		if length < 0 {
			length = len(table) - start
		}
		line := table[start : start+length]
		key, rest, _ := strings.Cut(line, "\t")
		switch strings.Compare(key, stem) {
		case 0:
			return rest, true
		case -1:
			lo = start + length + 1
		default:
			hi = start
		}
	}
	return "", false
}

// bodyOf returns where the entries begin, after the comment lines.
func bodyOf(s string) int {
	i := 0
	for i < len(s) && s[i] == '#' {
		n := strings.IndexByte(s[i:], '\n')
		if n < 0 {
			return len(s)
		}
		i += n + 1
	}
	return i
}

func parse(s string) (idf, named float64) {
	df, share, _ := strings.Cut(s, "\t")
	n, _ := strconv.Atoi(df)
	p, _ := strconv.Atoi(share)
	return math.Log(documents / float64(max(n, leastFrequency))), float64(p) / 100
}

// Known reports whether a stem is in the table of rarities.
func Known(stem string) bool {
	_, ok := find(table, stem)
	return ok
}

// Rarity returns the inverse document frequency of a stem.
func Rarity(stem string) float64 {
	idf, _ := rarity(stem)
	return idf
}
