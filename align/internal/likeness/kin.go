package likeness

// Families returns, for each term of the table by its number, the number of
// its family, from 1 on: two terms of which one may be a form or a spelling of
// the other are of one family. A term that is akin to no other has 0.
//
// Terms are put together where they share one of a few keys, and akin ones
// always do: their first five letters, or what is left of them without one of
// the second to the fifth.
func (t *Table) Families() []uint32 {
	f := families{parent: make([]uint32, t.terms), first: make(map[uint64]uint32, 4*len(t.words))}
	for n := range f.parent {
		f.parent[n] = uint32(n)
	}
	for i := range t.words {
		w := &t.words[i]
		if w.first == 0 || w.word.Class != Content {
			continue
		}
		stem := w.word.Stem
		f.join(hash64(1, stem[:leastKin], ""), w.number)
		f.join(hash64(0, stem, ""), w.number)
		for n := 1; n < leastKin; n++ {
			f.join(hash64(0, stem[:n], stem[n+1:]), w.number)
		}
	}
	return f.numbers()
}

// families joins terms: a union-find structure.
type families struct {
	parent []uint32
	first  map[uint64]uint32 // by key: the term that had it first
}

func (f *families) root(n uint32) uint32 {
	for f.parent[n] != n {
		f.parent[n] = f.parent[f.parent[n]]
		n = f.parent[n]
	}
	return n
}

// join puts a term into one family with the others that have a key.
func (f *families) join(key uint64, term uint32) {
	other, ok := f.first[key]
	if !ok {
		f.first[key] = term
		return
	}
	a, b := f.root(term), f.root(other)
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
