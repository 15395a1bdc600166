// Package planted makes up a press: events, of which several outlets report,
// in words that are as frequent as they are in the news. In every event some
// outlets disagree on a figure, and the press says where.
//
// What it writes is as hard as news is for a program that sets sentences side
// by side: outlets copy each other, copy and change a word, or tell a fact
// anew; they tell different facts of one topic, and like facts of other
// events; and their pages repeat lines that say nothing of any event.
//
// The same seed and size give the same press.
package planted

import (
	"iter"
	"math/rand/v2"

	"github.com/atodds/atodds/align/text"
)

// A Press is what is to be made up. Two presses of one seed have the first
// events in common, whatever their sizes.
type Press struct {
	Seed      uint64
	Sentences int // at least so many; the last event is told in full
}

// An Event is the documents that report it, and where they disagree.
type Event struct {
	Documents []*text.Document
	Planted   []Contradiction
	Sentences int // of all documents, with the lines that pages repeat
}

// A Contradiction is two sentences with unlike figures for one fact.
type Contradiction struct {
	Fact          string // what kind of fact it is: "deaths", "takeover"
	Left, Right   *text.Document
	First, Second string // as they stand in Left and Right
}

// Events makes up the press event by event.
func (p Press) Events() iter.Seq[*Event] {
	return func(yield func(*Event) bool) {
		v := newVocabulary()
		for n, sentences := 0, 0; sentences < p.Sentences; n++ {
			w := &writer{random: rand.New(rand.NewPCG(p.Seed, uint64(n))), vocabulary: v}
			e := w.event(n)
			sentences += e.Sentences
			if !yield(e) {
				return
			}
		}
	}
}
