package thesaurus

import (
	"strings"
	"sync/atomic"
)

// A memo keeps what was last read of words: a run asks for the same few
// thousand again and again. It is safe for concurrent use, and what it tells
// is what would be read.
type memo[T any] [memoSize]atomic.Pointer[kept[T]]

// memoSize is how many words a memo keeps, a power of two.
const memoSize = 1 << 12

type kept[T any] struct {
	word  string
	value T
}

// of returns what read tells of a word.
func (m *memo[T]) of(w string, read func(string) T) T {
	h := uint32(2166136261) // FNV-1a
	for i := range len(w) {
		h = (h ^ uint32(w[i])) * 16777619
	}
	at := &m[(h^h>>16)%memoSize]
	if k := at.Load(); k != nil && k.word == w {
		return k.value
	}
	k := &kept[T]{strings.Clone(w), read(w)}
	at.Store(k)
	return k.value
}

// open writes to every page of the memo: one that is read first is brought in
// twice, and the second time interrupts whatever runs on other processors.
func (m *memo[T]) open() {
	for i := 0; i < memoSize; i += pageOf {
		m[i].CompareAndSwap(nil, nil)
	}
}

// pageOf is how many pointers there are in a page of memory of 4 KB.
const pageOf = 4096 / 8
