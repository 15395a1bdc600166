package extract

import (
	"math/bits"
	"slices"
	"strings"
)

// maxWord is the length in bytes of the longest word the lexicon may hold.
const maxWord = 24

// A word is what the grammar knows of a word. One word can be several
// things: "second" is an ordinal and a unit of time, "may" a month. Each
// field is the business of one grammar and is zero where the word means
// nothing to it.
//
// The grammars know a word by its sense alone, which is the same in every
// language: "of" is the sense of "de", too. Only the tables of a language and
// the lexer see its surface.
type word struct {
	surface  string // in lower case
	sense    sense  // what it means to the grammars; where a table says nothing, the surface
	starts   start  // what may begin with it; 0 for nothing
	timely   bool   // the grammar of times looks for it
	proper   bool   // a name that the language writes small: lunes, marzo
	folds    []fold // the phrases that begin with it, the longest first
	number   numberWord
	quantity quantityWord
	time     timeWord
	days     []string // names of days that begin with it, the longest first
}

// A lexicon holds the words of a language in a table that is quick to tell that
// a word is not in it.
type lexicon struct {
	language string
	decimal  byte   // the decimal mark: '.' or ','; 0 where a document shows neither
	syntax   syntax // how the language builds what it says
	foreign  bool   // its words are not the names of senses
	folded   bool   // some of its entries are phrases
	forms    *forms
	holidays func() map[string]*holiday // days by their names; nil for none
	words    []*word                    // in the order in which they were entered; nil where the lexicon is not built
	spare    []word                     // entries to come, made many at a time
	table    []slot                     // open addressing; its length is a power of two
	shift    int                        // 64 less the binary logarithm of that length
}

// A slot keeps the first bytes of a word beside it, so that a search need not
// touch the words that are not meant.
type slot struct {
	key  uint64
	word *word
}

// keySize is the length in bytes of the words that their key tells apart.
const keySize = 8

// find returns the entry of a word in lower case, or nil.
func (x *lexicon) find(lower []byte) *word {
	return x.lookup(string(lower), wordKey(string(lower)))
}

// wordKey packs the first bytes of a word.
func wordKey(w string) uint64 {
	k := uint64(0)
	for i := range min(len(w), keySize) {
		k |= uint64(w[i]) << (8 * i)
	}
	return k
}

// foldedKey packs the first bytes of the word of ASCII letters that stands in
// s from start to end, in lower case.
func foldedKey(s string, start, end int) uint64 {
	n := end - start
	if start+keySize > len(s) {
		k := uint64(0)
		for i := range n {
			k |= uint64(s[start+i]|0x20) << (8 * i)
		}
		return k
	}
	b := s[start : start+keySize]
	k := uint64(b[0]) | uint64(b[1])<<8 | uint64(b[2])<<16 | uint64(b[3])<<24 |
		uint64(b[4])<<32 | uint64(b[5])<<40 | uint64(b[6])<<48 | uint64(b[7])<<56 | lowerBits
	if n < keySize {
		k &= 1<<(8*n) - 1
	}
	return k
}

// lowerBits turn eight ASCII letters into lower case.
const lowerBits = 0x2020202020202020

// place returns where the search for a word begins.
func (x *lexicon) place(key uint64, size int) int {
	h := (key + uint64(size)) * 0x9E3779B97F4A7C15 // Fibonacci hashing
	return int(h >> x.shift)
}

// lookup returns the entry of a word in any case whose key in lower case is
// known, or nil.
func (x *lexicon) lookup(w string, key uint64) *word {
	for i := x.place(key, len(w)); ; i = (i + 1) & (len(x.table) - 1) {
		s := &x.table[i]
		if s.word == nil || s.key == key && len(s.word.surface) == len(w) && (len(w) <= keySize || foldsTo(w[keySize:], s.word.surface[keySize:])) {
			return s.word
		}
	}
}

// foldsTo reports whether w, in lower case where it is ASCII letters, is
// lower, which is as long.
func foldsTo(w, lower string) bool {
	for i := range len(w) {
		if lowerByte(w[i]) != lower[i] {
			return false
		}
	}
	return true
}

// freeze notes what may begin with each word.
func (x *lexicon) freeze() {
	for _, w := range x.words {
		w.starts = starts(w)
		w.timely = w.timely || w.time.class != notTime || w.number.class != notNumber
	}
}

// reserve makes the table long enough for n words, at least half as long again:
// each page of it is a fault at start.
func (x *lexicon) reserve(n int) {
	size := bits.Len(uint(n + n/2))
	x.table, x.shift = make([]slot, 1<<size), 64-size
	for _, w := range x.words {
		x.file(w)
	}
}

// file puts a word into the table, which does not have it.
func (x *lexicon) file(w *word) {
	key := wordKey(w.surface)
	i := x.place(key, len(w.surface))
	for x.table[i].word != nil {
		i = (i + 1) & (len(x.table) - 1)
	}
	x.table[i] = slot{key, w}
}

// A fold is an entry of several words, by those after the first.
type fold struct {
	rest []string
	word *word
}

// foldPhrases files the entries that are phrases under their first words, the
// longest first. Where it is called before [lexicon.freeze], a lexicon reads
// each as one word.
func (x *lexicon) foldPhrases() {
	phrases := slices.Clone(x.words)
	slices.SortFunc(phrases, func(a, b *word) int { return strings.Compare(a.surface, b.surface) })
	for _, phrase := range phrases {
		f := strings.Fields(phrase.surface)
		if len(f) < 2 {
			continue
		}
		x.folded = true
		for _, part := range f[1:] {
			x.entry(part)
		}
		first := x.entry(f[0])
		first.folds = append(first.folds, fold{f[1:], phrase})
		slices.SortStableFunc(first.folds, func(a, b fold) int { return len(b.rest) - len(a.rest) })
	}
}

// fold makes one token of the words of every phrase, and gives names that are
// written small the look of names.
func (x *lexicon) fold(toks []token) []token {
	out := toks[:0]
	for i := 0; i < len(toks); {
		t := toks[i]
		n := 1
		if t.word != nil {
			for k := range t.word.folds {
				if f := &t.word.folds[k]; f.at(toks[i+1:]) {
					t.word, n = f.word, f.tokens()
					t.end = toks[i+n-1].end
					break
				}
			}
			t.upper = t.upper || t.word.proper
		}
		out = append(out, t)
		i += n
	}
	return out
}

// anyFigure stands at the end of a phrase for a figure that follows, and is no
// part of it: "del 3 %" is from, "del martes" is of.
const anyFigure = "#"

// tokens returns how many tokens the phrase takes.
func (f *fold) tokens() int {
	if f.rest[len(f.rest)-1] == anyFigure {
		return len(f.rest)
	}
	return 1 + len(f.rest)
}

// at reports whether the rest of the phrase stands at the start of toks.
func (f *fold) at(toks []token) bool {
	if len(f.rest) > len(toks) {
		return false
	}
	for i, s := range f.rest {
		switch t := &toks[i]; {
		case s == anyFigure && t.kind == tokNumber:
		case t.kind == tokMark && s == string(t.mark):
		case t.kind != tokWord || t.word == nil || t.word.surface != s:
			return false
		}
	}
	return true
}

// entry returns the entry of a word, made where there is none.
func (x *lexicon) entry(s string) *word {
	if w := x.lookup(s, wordKey(s)); w != nil {
		return w
	}
	if len(x.words) >= len(x.table)/3*2 {
		x.reserve(max(2*len(x.words), 64))
	}
	if len(x.spare) == 0 {
		x.spare = make([]word, 64)
	}
	w := &x.spare[0]
	x.spare = x.spare[1:]
	w.surface, w.quantity.figureWord = s, &noFigures
	if !x.foreign {
		w.sense = sense(s)
	}
	x.words = append(x.words, w)
	x.file(w)
	return w
}

// meaning returns the sense of a word; one that a language gives none, such as
// the second half of "fl oz", stands for itself.
func (x *lexicon) meaning(s string) sense {
	w := x.entry(s)
	if w.sense == "" {
		w.sense = sense(s)
	}
	return w.sense
}
