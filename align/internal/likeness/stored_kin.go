package likeness

// Forms and spellings of a word count as common to two sentences, so that a
// search of stored sketches must know of them: each word is listed under a few
// keys, and words that are akin have one of them in common. See
// [Table.Families] for the keys.

// A KinKey is a key of a word, by its number in a glossary.
type KinKey struct{ Key, Word uint32 }

// Kin returns the keys of the words of a glossary, which are looked up with x.
func (g *Glossary) Kin(x *Lexicon) []KinKey {
	var all []KinKey
	s := NewShelf(x, len(g.words), func(n uint64) (string, bool) { return g.words[n], true })
	for n := range g.words {
		if w := s.word(uint64(n)); w != nil && w.Class == Content {
			for _, key := range kinKeys(w) {
				all = append(all, KinKey{key, uint32(n)})
			}
		}
	}
	return all
}

// kinKeys returns the keys of a word, none where no other can be akin to it.
func kinKeys(w *Word) []uint32 {
	if w.head.kinFirst() == 0 {
		return nil
	}
	keys := []uint32{uint32(hash64(1, w.Stem[:leastKin], "")), uint32(hash64(0, w.Stem, ""))}
	for n := 1; n < leastKin; n++ {
		keys = append(keys, uint32(hash64(0, w.Stem[:n], w.Stem[n+1:])))
	}
	return keys
}

// Akin returns the terms of other words that count as forms or spellings of
// the word of t; find lists the words that have a key.
func (s *Shelf) Akin(t *Term, find func(key uint32) []uint32) []uint32 {
	terms, ok := s.akin[t.word]
	if ok {
		return terms
	}
	for _, key := range kinKeys(t.word) {
		for _, n := range find(key) {
			w := s.word(uint64(n))
			if w != nil && w.Term != t.ID && w.Class == Content && t.word.head.kin(w.head) && akin(t.word.Stem, w.Stem) {
				terms = append(terms, w.Term)
			}
		}
	}
	if s.akin == nil || len(s.akin) >= maxAkin {
		s.akin = map[*Word][]uint32{}
	}
	s.akin[t.word] = terms
	return terms
}

// maxAkin is for how many words a shelf remembers which are akin.
const maxAkin = 1 << 16

// Kinship is what a form or spelling of a word counts for, as a share of its
// weight.
const Kinship = kinship
