package extract

import "sync"

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
	number   numberWord
	quantity quantityWord
	time     timeWord
}

// A lexicon holds the words of a language: in a map while it is built, then
// in a table that is quick to tell that a word is not in it.
type lexicon struct {
	language string
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

// freeze fills the table, at least twice as long as there are words.
func (x *lexicon) freeze() {
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

// entry returns the entry of a word, made where there is none.
func (x *lexicon) entry(s string) *word {
	w := x.words[s]
	if w == nil {
		w = &word{surface: s, sense: sense(s)}
		x.words[s] = w
	}
	return w
}

// english builds the lexicon of English once, when the first text needs it.
var english = sync.OnceValue(func() *lexicon {
	x := &lexicon{language: "en", words: make(map[string]*word, 2048), forms: &englishForms, named: englishHolidays()}
	addEnglishNumbers(x)
	addEnglishTimes(x)
	addEnglishQuantities(x)
	for _, w := range x.words {
		w.starts = starts(w)
		w.timely = w.timely || w.time.class != notTime || w.number.class != notNumber
	}
	x.freeze()
	return x
})
