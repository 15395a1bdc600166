package likeness

import "strings"

// A memo finds the word of a token by its bytes as printed, which spares
// lowering and normalising them. It is a hash table with open addressing, whose
// slots are small: a run of a few documents pays for each page of memory that it
// touches.
type memo struct {
	slots   []uint32      // a power of two of them: the number of an entry, from 1 on
	entries [][]memoEntry // in blocks, of which all but the last are full
	used    int
}

type memoEntry struct {
	hash uint64
	key  string
	word *Word
}

// The hash of a token is FNV-1a of its bytes.
const (
	hashStart = 14695981039346656037
	hashPrime = 1099511628211
)

const (
	leastMemo = 1 << 9
	mostMemo  = 1 << 17 // slots; a memo that would need more forgets all
	memoBlock = 1 << 7  // entries
)

// entry returns an entry by its number.
func (m *memo) entry(n uint32) *memoEntry {
	return &m.entries[(n-1)/memoBlock][(n-1)%memoBlock]
}

// get returns the word of a token, or nil.
func (m *memo) get(hash uint64, key string) *Word {
	if len(m.slots) == 0 {
		return nil
	}
	mask := uint64(len(m.slots) - 1)
	for i := (hash ^ hash>>32) & mask; m.slots[i] != 0; i = (i + 1) & mask {
		if e := m.entry(m.slots[i]); e.hash == hash && e.key == key {
			return e.word
		}
	}
	return nil
}

// put remembers the word of a token that is not known.
func (m *memo) put(hash uint64, key string, word *Word) {
	if 2*m.used >= len(m.slots) {
		m.grow()
	}
	if m.used%memoBlock == 0 {
		m.entries = append(m.entries, make([]memoEntry, 0, memoBlock))
	}
	last := &m.entries[len(m.entries)-1]
	*last = append(*last, memoEntry{hash, strings.Clone(key), word})
	m.used++
	m.file(hash, uint32(m.used))
}

// file puts the number of an entry into a free slot.
func (m *memo) file(hash uint64, n uint32) {
	mask := uint64(len(m.slots) - 1)
	i := (hash ^ hash>>32) & mask
	for m.slots[i] != 0 {
		i = (i + 1) & mask
	}
	m.slots[i] = n
}

func (m *memo) grow() {
	if len(m.slots) >= mostMemo {
		clear(m.slots)
		m.entries, m.used = nil, 0
		return
	}
	m.slots = make([]uint32, max(2*len(m.slots), leastMemo))
	for b := range m.entries {
		for i := range m.entries[b] {
			m.file(m.entries[b][i].hash, uint32(b*memoBlock+i+1))
		}
	}
}
