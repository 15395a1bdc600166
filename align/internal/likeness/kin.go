package likeness

import (
	"cmp"
	"math/bits"
	"slices"
)

// Families returns, for each term of the table by its number, the number of
// its family, from 1 on: two terms of which one may be a form or a spelling of
// the other are of one family. A term that is akin to no other has 0.
//
// Akin terms always share one of a few keys: their first five letters, or what
// is left of them without one of the second to the fifth. Only terms that share
// a key are looked at.
func (t *Table) Families() []uint32 {
	bearers := make([]bearer, 0, (leastKin+1)*len(t.words))
	for i := range t.words {
		w := &t.words[i]
		if w.first == 0 || w.word.Class != Content {
			continue
		}
		stem := w.word.Stem
		bearers = append(bearers, bearer{hash64(1, stem[:leastKin], ""), uint32(i)}, bearer{hash64(0, stem, ""), uint32(i)})
		for n := 1; n < leastKin; n++ {
			bearers = append(bearers, bearer{hash64(0, stem[:n], stem[n+1:]), uint32(i)})
		}
	}
	bearers = byKey(bearers)
	f := families{table: t, parent: make([]uint32, t.terms)}
	for n := range f.parent {
		f.parent[n] = uint32(n)
	}
	for len(bearers) > 0 {
		n := 1
		for n < len(bearers) && bearers[n].key == bearers[0].key {
			n++
		}
		f.join(bearers[:n])
		bearers = bearers[n:]
	}
	return f.numbers()
}

// A bearer is a word that has a key.
type bearer struct {
	key  uint64
	word uint32
}

// byKey returns bearers in the order of their keys: they are dealt out by the
// highest bits first, which are as good as random, so that few are left to sort.
func byKey(list []bearer) []bearer {
	shift := max(0, 64-bits.Len(uint(len(list)/4)))
	ends := make([]uint32, 1<<(64-shift)+1)
	for i := range list {
		ends[list[i].key>>shift+1]++
	}
	for i := range ends[1:] {
		ends[i+1] += ends[i]
	}
	out := make([]bearer, len(list))
	for _, b := range list {
		at := &ends[b.key>>shift]
		out[*at] = b
		*at++
	}
	from := uint32(0)
	for _, end := range ends[:len(ends)-1] {
		slices.SortFunc(out[from:end], func(a, b bearer) int { return cmp.Compare(a.key, b.key) })
		from = end
	}
	return out
}

// families joins terms: a union-find structure.
type families struct {
	table  *Table
	parent []uint32
}

// maxBearers bounds how many words of one key are looked at each with each; of
// more all are taken for akin, which does no harm but to speed.
const maxBearers = 256

func (f *families) root(n uint32) uint32 {
	for f.parent[n] != n {
		f.parent[n] = f.parent[f.parent[n]]
		n = f.parent[n]
	}
	return n
}

// join puts the terms of words that have a key into one family where they are
// akin.
func (f *families) join(bearers []bearer) {
	if len(bearers) > maxBearers {
		for n := range bearers[1:] {
			f.unite(&f.table.words[bearers[n].word], &f.table.words[bearers[n+1].word])
		}
		return
	}
	for n := range bearers {
		w := &f.table.words[bearers[n].word]
		for _, b := range bearers[:n] {
			if v := &f.table.words[b.word]; akin(v.word.Stem, w.word.Stem) {
				f.unite(v, w)
			}
		}
	}
}

func (f *families) unite(v, w *tabled) {
	a, b := f.root(v.number), f.root(w.number)
	f.parent[max(a, b)] = min(a, b)
}

// numbers numbers the families of two terms or more.
func (f *families) numbers() []uint32 {
	sizes := make([]uint32, len(f.parent))
	for n := range f.parent {
		sizes[f.root(uint32(n))]++
	}
	numbers := make([]uint32, len(f.parent))
	last := uint32(0)
	for n := range f.parent {
		switch root := f.root(uint32(n)); {
		case sizes[root] < 2:
		case numbers[root] == 0: // the root is the least of its family
			last++
			numbers[root] = last
		default:
			numbers[n] = numbers[root]
		}
	}
	return numbers
}

// hash64 hashes two strings as one, in one of several ways.
func hash64(way uint64, s, t string) uint64 {
	h := uint64(hashStart) ^ way
	for i := range len(s) {
		h = (h ^ uint64(s[i])) * hashPrime
	}
	for i := range len(t) {
		h = (h ^ uint64(t[i])) * hashPrime
	}
	return h
}
