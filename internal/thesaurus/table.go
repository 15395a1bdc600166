package thesaurus

import (
	_ "embed"
	"encoding/binary"
	"sort"
	"strings"
	"sync"
)

// The tables are searched where they lie, so that nothing is read in before
// the first question. Each line is a key, a tab and fields; the lines are in
// the order of the bytes of their keys.
var (
	//go:embed forms.tsv
	formLines string
	forms     = newTable(formLines) // irregular form: base

	//go:embed words.tsv
	wordLines string
	words     = newTable(wordLines) // word: its senses, the commonest of each part of speech first; antonyms; derivations; fields; rarer senses

	//go:embed senses.tsv
	senseLines string
	senses     = newTable(senseLines) // sense: wider senses; similar senses; contrary senses
)

// A table is lines in order, with some of them listed, which a search begins
// with.
type table struct {
	text   string
	listed func() []listed
}

// A listed line is one of about a thousand that lie at like distances.
type listed struct {
	head  uint64 // the first eight bytes of its key
	start int
}

// stride is the least distance of listed lines, in bytes.
const stride = 1 << 10

func newTable(text string) *table {
	t := &table{text: text}
	t.listed = sync.OnceValue(func() []listed {
		var all []listed
		for at := 0; at < len(text); at += stride {
			n := strings.IndexByte(text[at:], '\n')
			if n < 0 || at+n+1 == len(text) {
				break
			}
			at += n + 1
			key, _, _ := strings.Cut(text[at:min(at+64, len(text))], "\t")
			all = append(all, listed{headOf(key), at})
		}
		return all
	})
	return t
}

// headOf returns the first bytes of a key as a number of their order.
func headOf(key string) uint64 {
	var b [8]byte
	copy(b[:], key)
	return binary.BigEndian.Uint64(b[:])
}

// find returns what stands behind a key of a table.
func find(t *table, key string) (fields string, ok bool) {
	lo, hi := 0, len(t.text) // starts of lines
	all, head := t.listed(), headOf(key)
	if n := sort.Search(len(all), func(n int) bool { return all[n].head >= head }); n > 0 {
		lo = all[n-1].start
	}
	if n := sort.Search(len(all), func(n int) bool { return all[n].head > head }); n < len(all) {
		hi = all[n].start
	}
	for lo < hi {
		mid := lo + (hi-lo)/2
		start := strings.LastIndexByte(t.text[lo:mid], '\n') + 1 + lo
		end := strings.IndexByte(t.text[start:], '\n')
		if end < 0 {
			end = len(t.text) - start
		}
		k, rest, _ := strings.Cut(t.text[start:start+end], "\t")
		switch strings.Compare(k, key) {
		case 0:
			return rest, true
		case -1:
			lo = start + end + 1
		default:
			hi = start
		}
	}
	return "", false
}
