package extract

import "sync"

// maxWord is the length in bytes of the longest word the lexicon may hold.
const maxWord = 24

// A word is what the grammar knows of a word. One word can be several
// things: "second" is an ordinal and a unit of time, "may" a month. Each
// field is the business of one grammar and is zero where the word means
// nothing to it.
type word struct {
	text     string // in lower case
	trigger  bool   // may begin a figure
	number   numberWord
	quantity quantityWord
	time     timeWord
}

// A lexicon holds the words of a language.
type lexicon struct {
	language string
	words    map[string]*word
}

// find returns the entry of a word in lower case, or nil.
func (x *lexicon) find(lower []byte) *word { return x.words[string(lower)] }

// entry returns the entry of a word, made where there is none.
func (x *lexicon) entry(s string) *word {
	w := x.words[s]
	if w == nil {
		w = &word{text: s}
		x.words[s] = w
	}
	return w
}

// english builds the lexicon of English once, when the first text needs it.
var english = sync.OnceValue(func() *lexicon {
	x := &lexicon{language: "en", words: make(map[string]*word, 2048)}
	addEnglishNumbers(x)
	addEnglishTimes(x)
	addEnglishQuantities(x)
	for _, w := range x.words {
		w.trigger = triggers(w)
	}
	return x
})
