package likeness

import (
	"math"
	"slices"
	"strings"
)

// A Concordance lists the terms of a document with the sentences that have
// them. One document after the other may be listed in it.
type Concordance struct {
	sentences int
	entries   []entry     // by term, then by stem, then by sentence
	stems     []stemEntry // by first letter: those to which others can be akin
	letters   [257]int32  // those of a letter are stems[letters[l]:letters[l+1]]

	// Room for the terms in the order of the text.
	order []uint64
	told  []entry
	found []stemEntry
}

// An entry is a term of a sentence.
type entry struct {
	id       uint32
	sentence int32
	name     bool
	word     *Word
}

// A stemEntry is a stem that a document uses, with its entries.
type stemEntry struct {
	head     head
	from, to int32
}

// Set lists the terms of a document, but for those of sentences that are part
// of the page.
func (c *Concordance) Set(sentences []*Sketch) {
	c.sentences, c.told, c.order = len(sentences), c.told[:0], c.order[:0]
	for n, k := range sentences {
		if k.Page() {
			continue
		}
		for i := range k.Terms {
			t := &k.Terms[i]
			c.order = append(c.order, uint64(t.ID)<<32|uint64(len(c.told)))
			c.told = append(c.told, entry{t.ID, int32(n), t.Name, t.word})
		}
	}
	slices.Sort(c.order)
	c.entries = c.entries[:0]
	for _, at := range c.order {
		c.entries = append(c.entries, c.told[uint32(at)])
	}
	c.spell()
	c.sortStems()
}

// spell finds the stems. Entries of one term that have several are put in
// their order.
func (c *Concordance) spell() {
	c.found = c.found[:0]
	for from := 0; from < len(c.entries); {
		e := &c.entries[from]
		to, words := from+1, 1
		for ; to < len(c.entries) && c.entries[to].id == e.id; to++ {
			if c.entries[to].word != e.word {
				words++
			}
		}
		if words > 1 {
			slices.SortStableFunc(c.entries[from:to], func(a, b entry) int { return strings.Compare(a.word.Stem, b.word.Stem) })
		}
		for from < to {
			w, start := c.entries[from].word, from
			for from < to && (c.entries[from].word == w || c.entries[from].word.Stem == w.Stem) {
				from++
			}
			if w.head.kinFirst() != 0 {
				c.found = append(c.found, stemEntry{w.head, int32(start), int32(from)})
			}
		}
	}
}

// sortStems sorts the stems by their first letters.
func (c *Concordance) sortStems() {
	clear(c.letters[:])
	for _, s := range c.found {
		c.letters[int(s.head.kinFirst())+1]++
	}
	for l := range 256 {
		c.letters[l+1] += c.letters[l]
	}
	next := c.letters
	c.stems = slices.Grow(c.stems[:0], len(c.found))[:len(c.found)]
	for _, s := range c.found {
		l := s.head.kinFirst()
		c.stems[next[l]] = s
		next[l]++
	}
}

// Floors are the least that two sentences have in common.
type Floors struct {
	Terms        int     // equal terms
	Equal        float64 // weight of equal terms, as [Shared] tells it
	Mass, Others float64 // as [Common] has them
}

// A Crossing finds the sentences of two documents that may have enough in
// common. It goes through the terms that the documents have in common, and not
// through all pairs of sentences.
type Crossing struct{ cells []cell }

// A cell is what a sentence of one document has in common with one of another:
// the weight of equal terms, and how much forms and spellings of one word come
// to at most.
type cell struct {
	mass                   float64
	others, kin, kinOthers float32
	terms                  int32
}

// Each calls do for the pairs of sentences, by their places in the two
// documents, that reach the floors for equal terms and may reach the others.
func (x *Crossing) Each(a, b *Concordance, f Floors, do func(left, right int)) {
	n := a.sentences * b.sentences
	x.cells = slices.Grow(x.cells[:0], n)[:n]
	clear(x.cells)
	x.equal(a, b)
	x.akin(a, b)
	const rounding = 1e-3 // of sums of float32
	for i := range x.cells {
		c := &x.cells[i]
		if int(c.terms) < f.Terms || c.mass < f.Equal {
			continue
		}
		if c.mass+float64(c.kin)+rounding >= f.Mass && float64(c.others+c.kinOthers)+rounding >= f.Others {
			do(i/b.sentences, i%b.sentences)
		}
	}
}

// equal adds up the equal terms, in the order of [Shared].
func (x *Crossing) equal(a, b *Concordance) {
	for i, j := 0, 0; i < len(a.entries) && j < len(b.entries); {
		id := a.entries[i].id
		switch {
		case id < b.entries[j].id:
			i++
			continue
		case id > b.entries[j].id:
			j++
			continue
		}
		end := j
		for end < len(b.entries) && b.entries[end].id == id {
			end++
		}
		for ; i < len(a.entries) && a.entries[i].id == id; i++ {
			e := &a.entries[i]
			row := x.cells[int(e.sentence)*b.sentences:][:b.sentences]
			for k := range b.entries[j:end] {
				o := &b.entries[j+k]
				c := &row[o.sentence]
				c.terms++
				c.mass += e.word.Weight
				if !e.name && !o.name {
					c.others += float32(e.word.Weight)
				}
			}
		}
		j = end
	}
}

// akin adds up the terms that are akin.
func (x *Crossing) akin(a, b *Concordance) {
	for _, s := range a.stems {
		letter := int(s.head.kinFirst())
		for _, t := range b.stems[b.letters[letter]:b.letters[letter+1]] {
			if !s.head.kin(t.head) {
				continue
			}
			e, o := &a.entries[s.from], &b.entries[t.from]
			if e.id == o.id || !akin(e.word.Stem, o.word.Stem) {
				continue
			}
			weight := float32(kinship * math.Min(e.word.Weight, o.word.Weight))
			for i := range a.entries[s.from:s.to] {
				e := &a.entries[int(s.from)+i]
				for j := range b.entries[t.from:t.to] {
					o := &b.entries[int(t.from)+j]
					c := &x.cells[int(e.sentence)*b.sentences+int(o.sentence)]
					c.kin += weight
					if !e.name && !o.name {
						c.kinOthers += weight
					}
				}
			}
		}
	}
}
