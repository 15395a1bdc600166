package likeness

// A memo finds the word of a token by its bytes as printed, which spares
// lowering and normalising them. It is a hash table with open addressing, whose
// slots are small: a run of a few documents pays for each page of memory that it
// touches.
type memo struct {
	slots   []memoSlot    // a power of two of them
	entries [][]memoEntry // in blocks, of which all but the last are full
	used    int
}

// A memoSlot is the number of an entry, from 1 on, with some bits of its hash
// above it, which spare looking at most other entries.
type memoSlot uint32

// memoNumber is how many bits a number takes.
const memoNumber = 17

// A memoEntry is a token with its word. It holds the bytes itself, so that all of
// it lies in one place of memory.
type memoEntry struct {
	word *Word
	size uint8
	text [longestMemo]byte
}

// longestMemo is the length in bytes above which tokens are not remembered.
const longestMemo = 23

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

// slotOf returns the slot of an entry, given the hash of its token.
func slotOf(hash uint64, n uint32) memoSlot {
	return memoSlot(uint32(hash>>32)&^(1<<memoNumber-1) | n)
}

// hash returns the bits of the hash that the slot has, in their place.
func (s memoSlot) hash() memoSlot { return s &^ (1<<memoNumber - 1) }

// entry returns an entry by its slot.
func (m *memo) entry(s memoSlot) *memoEntry {
	n := uint32(s)&(1<<memoNumber-1) - 1
	return &m.entries[n/memoBlock][n%memoBlock]
}

// get returns the word of a token, or nil.
func (m *memo) get(hash uint64, key string) *Word {
	if len(m.slots) == 0 {
		return nil
	}
	mask, like := uint64(len(m.slots)-1), slotOf(hash, 0)
	for i := (hash ^ hash>>32) & mask; m.slots[i] != 0; i = (i + 1) & mask {
		if m.slots[i].hash() != like {
			continue
		}
		if e := m.entry(m.slots[i]); int(e.size) == len(key) && string(e.text[:e.size]) == key {
			return e.word
		}
	}
	return nil
}

// warm looks at all that get will look at for some tokens, one step of all of them
// after the other, so that the processor waits for memory once for many and not
// for each in turn. What it returns has no meaning.
func (m *memo) warm(raws []raw) (seen uint64) {
	if len(m.slots) == 0 {
		return 0
	}
	mask := uint64(len(m.slots) - 1)
	var space [64]*memoEntry
	for len(raws) > 0 {
		n := min(len(raws), len(space))
		for i := range raws[:n] {
			h := raws[i].hash
			seen += uint64(m.slots[(h^h>>32)&mask])
		}
		found := space[:0]
		for i := range raws[:n] {
			h := raws[i].hash
			if s := m.slots[(h^h>>32)&mask]; s != 0 {
				found = append(found, m.entry(s))
				seen += uint64(found[len(found)-1].size)
			}
		}
		for _, e := range found {
			seen += uint64(e.word.Class)
		}
		raws = raws[n:]
	}
	return seen
}

// put remembers the word of a token that is not known.
func (m *memo) put(hash uint64, key string, word *Word) {
	if len(key) > longestMemo {
		return
	}
	if 2*m.used >= len(m.slots) {
		m.grow()
	}
	if m.used%memoBlock == 0 {
		m.entries = append(m.entries, make([]memoEntry, 0, memoBlock))
	}
	last := &m.entries[len(m.entries)-1]
	e := memoEntry{word: word, size: uint8(len(key))}
	copy(e.text[:], key)
	*last = append(*last, e)
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
	m.slots[i] = slotOf(hash, n)
}

func (m *memo) grow() {
	if len(m.slots) >= mostMemo {
		clear(m.slots)
		m.entries, m.used = nil, 0
		return
	}
	m.slots = make([]memoSlot, max(2*len(m.slots), leastMemo))
	for b := range m.entries {
		for i := range m.entries[b] {
			e := &m.entries[b][i]
			m.file(hashOf(e.text[:e.size]), uint32(b*memoBlock+i+1))
		}
	}
}

// hashOf returns the hash of a token.
func hashOf[T string | []byte](text T) uint64 {
	hash := uint64(hashStart)
	for i := range len(text) {
		hash = (hash ^ uint64(text[i])) * hashPrime
	}
	return hash
}
