package likeness

import "strings"

// A memo finds the word of a token by its bytes as printed, which spares
// lowering and normalising them. It is a hash table with open addressing.
type memo struct {
	slots []memoSlot // a power of two of them
	used  int
}

type memoSlot struct {
	hash uint64
	key  string
	word *Word // nil where the slot is free
}

// The hash of a token is FNV-1a of its bytes.
const (
	hashStart = 14695981039346656037
	hashPrime = 1099511628211
)

const (
	leastMemo = 1 << 7
	mostMemo  = 1 << 17 // slots; a memo that would need more forgets all
)

// at returns the slot of a token, which is free where it is not known.
func (m *memo) at(hash uint64, key string) *memoSlot {
	mask := uint64(len(m.slots) - 1)
	for i := (hash ^ hash>>32) & mask; ; i = (i + 1) & mask {
		s := &m.slots[i]
		if s.word == nil || s.hash == hash && s.key == key {
			return s
		}
	}
}

// get returns the word of a token, or nil.
func (m *memo) get(hash uint64, key string) *Word {
	if len(m.slots) == 0 {
		return nil
	}
	return m.at(hash, key).word
}

// put remembers the word of a token that is not known.
func (m *memo) put(hash uint64, key string, word *Word) {
	if 2*m.used >= len(m.slots) {
		m.grow()
	}
	*m.at(hash, key) = memoSlot{hash, strings.Clone(key), word}
	m.used++
}

func (m *memo) grow() {
	old := m.slots
	if len(old) >= mostMemo {
		clear(old)
		m.used = 0
		return
	}
	m.slots = make([]memoSlot, max(2*len(old), leastMemo))
	for i := range old {
		if s := &old[i]; s.word != nil {
			*m.at(s.hash, s.key) = *s
		}
	}
}
