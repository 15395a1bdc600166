package extract

import (
	"maps"
	"slices"
	"strings"
	"sync"
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
}

// A lexicon holds the words of a language: in a map while it is built, then
// in a table that is quick to tell that a word is not in it.
type lexicon struct {
	language string
	decimal  byte   // the decimal mark: '.' or ','; 0 where a document shows neither
	syntax   syntax // how the language builds what it says
	foreign  bool   // its words are not the names of senses
	folded   bool   // some of its entries are phrases
	forms    *forms
	named    map[string][]*holiday // days with a name, by its first word
	words    map[string]*word
	table    []slot // open addressing; its length is a power of two
}

// A slot keeps the hash beside the word, so that a search for another word
// need not touch it.
type slot struct {
	hash uint32
	word *word
}

// find returns the entry of a word in lower case, or nil.
func (x *lexicon) find(lower []byte) *word {
	h := uint32(len(lower))
	for _, c := range lower {
		h = h*hashFactor + uint32(c)
	}
	return x.lookup(lower, h)
}

// hashFactor spreads the bytes of a word over its hash.
const hashFactor = 16777619

// lookup returns the entry of a word whose hash is known, or nil.
func (x *lexicon) lookup(lower []byte, h uint32) *word {
	mask := uint32(len(x.table) - 1)
	for i := (h ^ h>>15) & mask; ; i = (i + 1) & mask {
		s := &x.table[i]
		if s.word == nil || s.hash == h && s.word.surface == string(lower) {
			return s.word
		}
	}
}

// holidays returns the named days whose names begin with w.
func (x *lexicon) holidays(w *word) []*holiday { return x.named[w.surface] }

// freeze notes what may begin with each word and fills the table, at least
// twice as long as there are words.
func (x *lexicon) freeze() {
	for _, w := range x.words {
		w.starts = starts(w)
		w.timely = w.timely || w.time.class != notTime || w.number.class != notNumber
	}
	size := 1
	for size < 2*len(x.words) {
		size *= 2
	}
	x.table = make([]slot, size)
	mask := uint32(size - 1)
	for s, w := range x.words {
		h := uint32(len(s))
		for i := range len(s) {
			h = h*hashFactor + uint32(s[i])
		}
		i := (h ^ h>>15) & mask
		for x.table[i].word != nil {
			i = (i + 1) & mask
		}
		x.table[i] = slot{h, w}
	}
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
	for _, s := range slices.Sorted(maps.Keys(x.words)) {
		f := strings.Fields(s)
		if len(f) < 2 {
			continue
		}
		x.folded = true
		for _, part := range f[1:] {
			x.entry(part)
		}
		first := x.entry(f[0])
		first.folds = append(first.folds, fold{f[1:], x.words[s]})
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
					t.word, n = f.word, 1+len(f.rest)
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

// at reports whether the rest of the phrase stands at the start of toks.
func (f *fold) at(toks []token) bool {
	if len(f.rest) > len(toks) {
		return false
	}
	for i, s := range f.rest {
		switch t := &toks[i]; {
		case t.kind == tokMark && s == string(t.mark):
		case t.kind != tokWord || t.word == nil || t.word.surface != s:
			return false
		}
	}
	return true
}

// entry returns the entry of a word, made where there is none.
func (x *lexicon) entry(s string) *word {
	w := x.words[s]
	if w == nil {
		w = &word{surface: s}
		if !x.foreign {
			w.sense = sense(s)
		}
		x.words[s] = w
	}
	return w
}

// english builds the lexicon of English once, when the first text needs it.
var english = sync.OnceValue(func() *lexicon {
	x := &lexicon{language: "en", decimal: '.', words: make(map[string]*word, 2048), forms: &englishForms, named: englishHolidays()}
	addEnglishNumbers(x)
	addEnglishTimes(x)
	addEnglishQuantities(x)
	x.freeze()
	return x
})
