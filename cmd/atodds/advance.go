package main

import (
	"fmt"
	"iter"
	"sync"
	"time"

	"github.com/atodds/atodds/align/text"
)

// An advance is how far a run is: it reads its documents, searches them for
// pairs, then compares these.
type advance struct {
	mu          sync.Mutex
	began, read time.Time // when reading began, and ended
	documents   int
	done, total int // steps of the search
}

// counted passes docs on and counts the documents among them.
func (v *advance) counted(docs iter.Seq2[*text.Document, error]) iter.Seq2[*text.Document, error] {
	return func(yield func(*text.Document, error) bool) {
		v.note(func() { v.began = time.Now() })
		for d, err := range docs {
			if err == nil {
				v.note(func() { v.documents++ })
			}
			if !yield(d, err) {
				return
			}
		}
		v.note(func() { v.read = time.Now() })
	}
}

// searched notes how far the search is; see [align.Aligner.Progress].
func (v *advance) searched(done, total int) {
	v.note(func() { v.done, v.total = done, total })
}

func (v *advance) note(change func()) {
	v.mu.Lock()
	defer v.mu.Unlock()
	change()
}

// count returns the number of documents.
func (v *advance) count() int {
	v.mu.Lock()
	defer v.mu.Unlock()
	return v.documents
}

// String says how far the run is, how fast it goes and how long the search
// takes at this rate.
func (v *advance) String() string {
	v.mu.Lock()
	defer v.mu.Unlock()
	s := fmt.Sprintf("%d documents read", v.documents)
	switch {
	case v.read.IsZero():
		if spent := time.Since(v.began).Seconds(); v.documents > 0 && spent > 0 {
			s += fmt.Sprintf(", %.0f a second", float64(v.documents)/spent)
		}
	case v.done == 0 || v.total == 0:
		s += ", search for pairs begins"
	case v.done < v.total:
		spent := time.Since(v.read)
		left := time.Duration(float64(spent) * float64(v.total-v.done) / float64(v.done))
		s += fmt.Sprintf(", search for pairs %d %%, %v left", 100*v.done/v.total, max(left.Round(time.Second), time.Second))
	default:
		s += ", pairs are compared"
	}
	return s
}
