package detector

import (
	"hash/maphash"
	"sync"
	"sync/atomic"

	"github.com/atodds/atodds/align/text"
	"github.com/atodds/atodds/detector/internal/edit"
)

// A reading is a sentence by its words. Many pairs share one, so that nobody
// changes what it returns.
type reading struct {
	sentence *text.Sentence
	words    []edit.Word

	once  sync.Once
	named []namedWord
	plain []edit.Word // of the named words
}

func newReading(s *text.Sentence) *reading { return &reading{sentence: s, words: newSaid(s).words} }

// names returns the words with every name as one, and the same as plain words.
func (r *reading) names() ([]namedWord, []edit.Word) {
	r.once.Do(func() {
		r.named = namedWords(r.sentence, r.words)
		r.plain = plainWords(r.named)
	})
	return r.named, r.plain
}

// keptReadings is how many readings are kept, at some kilobytes each: half of
// the sentences of pairs were met shortly before.
const keptReadings = 2048

// Readings keep what was read lately. The nil readings keep nothing.
type readings struct {
	kept [keptReadings]atomic.Pointer[reading]
}

// newReadings returns readings whose every page of memory was written to: one
// that is read first is brought in twice.
func newReadings() *readings {
	k := new(readings)
	clear(k.kept[:])
	return k
}

// of returns the reading of a sentence.
func (k *readings) of(s *text.Sentence) *reading {
	if k == nil {
		return newReading(s)
	}
	at := &k.kept[maphash.Comparable(textSeed, s)%keptReadings]
	if r := at.Load(); r != nil && r.sentence == s {
		return r
	}
	r := newReading(s)
	at.Store(r)
	return r
}
