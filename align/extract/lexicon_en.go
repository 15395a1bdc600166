package extract

import (
	"slices"
	"strings"
	"sync"
)

// The lexicon of English is data of the program, so that nothing is built when
// the first text needs it. A test writes it from the tables, with
//
//	go test -tags unwritten -run TestLexiconIsWritten ./align/extract -update
//
// With that tag the package builds the lexicon when it is needed, and compiles
// while what was written does not.

// english returns the lexicon of English.
func english() *lexicon { return writtenEnglish() }

// englishWords is about how many words the lexicon of English has: a table that
// grows while it is filled is filled twice.
const englishWords = 4500

// englishDays are the days that English names. They are made when a text names
// one.
var englishDays = sync.OnceValue(func() map[string]*holiday {
	days := map[string]*holiday{}
	eachEnglishHoliday(func(h *holiday) {
		if days[h.name] == nil {
			days[h.name] = h
		}
	})
	return days
})

// buildEnglish makes the lexicon of English from its tables.
func buildEnglish() *lexicon {
	x := &lexicon{language: "en", decimal: '.', forms: &englishForms, holidays: englishDays}
	x.reserve(englishWords)
	addEnglishNumbers(x)
	addEnglishTimes(x)
	addEnglishQuantities(x)
	x.freeze()
	slices.SortFunc(x.words, func(a, b *word) int { return strings.Compare(a.surface, b.surface) })
	x.reserve(len(x.words)) // the order of the tables is partly that of a map
	return x
}
