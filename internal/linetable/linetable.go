// Package linetable finds lines of an embedded text by their keys, where they
// lie: with an index that is embedded beside the text, nothing is read in or
// built before the first question, and a question looks at a line or two.
//
// Each line of a text is a key and what stands behind a first tab, in the order
// of the bytes of the keys; lines that begin with # are comments. The command
// internal/linetable/write writes the index of a text.
package linetable

import (
	"encoding/binary"
	"fmt"
	"strings"
)

// A Table is a text with its index.
type Table struct{ text, index string }

// New returns the table of a text and the index that [Index] returns for it.
func New(text, index string) Table { return Table{text, index} }

// A slot of an index is four bytes: where a line begins, plus 1, and in the high
// bits a part of the hash of its key, so that few other lines are looked at. An
// empty slot is 0. There are three slots for two entries: a line is entered by its
// key, and the first of those whose keys begin with a word and a space by the word.
const (
	slotSize   = 4
	offsetBits = 21
	maxText    = 1<<offsetBits - 2
)

// Find returns what stands behind the tab on the line of a key; nothing where
// the line has no tab.
func (t Table) Find(key string) (fields string, ok bool) {
	h := hash(key)
	for start, slot := t.candidate(h, t.place(h)); start >= 0; start, slot = t.candidate(h, slot) {
		if fields, ok := t.line(start, key); ok {
			return fields, true
		}
	}
	return "", false
}

// Has reports whether a line has a key.
func (t Table) Has(key string) bool {
	_, ok := t.Find(key)
	return ok
}

// Opens reports whether a key of several words begins with a word.
func (t Table) Opens(word string) bool {
	h := opening(word)
	for start, slot := t.candidate(h, t.place(h)); start >= 0; start, slot = t.candidate(h, slot) {
		if rest, ok := strings.CutPrefix(t.text[start:], word); ok && strings.HasPrefix(rest, " ") {
			return true
		}
	}
	return false
}

// place returns the slot at which the search for a hash begins.
func (t Table) place(h uint32) int { return place(h, len(t.index)/slotSize) }

// candidate returns where the next line begins that may stand under a hash, from
// a slot on, and the slot behind it; -1 where there is none.
func (t Table) candidate(h uint32, at int) (start, next int) {
	size := len(t.index) / slotSize
	if size == 0 {
		return -1, 0
	}
	for {
		slot := t.slot(at)
		if at++; at == size {
			at = 0
		}
		switch {
		case slot == 0:
			return -1, at
		case slot>>offsetBits == h>>offsetBits:
			return int(slot&(1<<offsetBits-1)) - 1, at
		}
	}
}

// slot returns a slot of the index.
func (t Table) slot(at int) uint32 {
	i := slotSize * at
	s := t.index[i : i+slotSize]
	return uint32(s[0]) | uint32(s[1])<<8 | uint32(s[2])<<16 | uint32(s[3])<<24
}

// line returns what stands behind a key on the line at an offset.
func (t Table) line(at int, key string) (fields string, ok bool) {
	rest, ok := strings.CutPrefix(t.text[at:], key)
	if !ok || rest != "" && rest[0] != '\t' && rest[0] != '\n' {
		return "", false
	}
	if n := strings.IndexByte(rest, '\n'); n >= 0 {
		rest = rest[:n]
	}
	return strings.TrimPrefix(rest, "\t"), true
}

// hash is FNV-1a with a final mix, of which all bits follow from every byte.
func hash(key string) uint32 {
	h := uint32(2166136261)
	for i := range len(key) {
		h = (h ^ uint32(key[i])) * 16777619
	}
	h ^= h >> 16
	h *= 0x85ebca6b
	h ^= h >> 13
	h *= 0xc2b2ae35
	return h ^ h>>16
}

// opening returns the hash under which the first of the keys stands that begin
// with a word and a space.
func opening(word string) uint32 { return hash(word) * 0x9E3779B1 }

// place returns the slot at which the search for a hash begins: by its low bits,
// since the high ones stand in the slots.
func place(h uint32, size int) int { return int(uint64(h<<11) * uint64(size) >> 32) }

// Index returns the index of a text. An error says which line cannot be found
// by it.
func Index(text string) ([]byte, error) {
	if len(text) > maxText {
		return nil, fmt.Errorf("%d bytes are more than the %d that an index can tell apart", len(text), maxText)
	}
	var entries []entry
	last, at := "", 0
	for line := range strings.Lines(text) {
		key, _, _ := strings.Cut(strings.TrimSuffix(line, "\n"), "\t")
		if !strings.HasPrefix(line, "#") {
			if len(entries) > 0 && last >= key {
				return nil, fmt.Errorf("the line of %q stands before that of %q: sort them by the bytes of their keys, each once", last, key)
			}
			entries = append(entries, entry{hash(key), at})
			if first, _, more := strings.Cut(key, " "); more && !strings.HasPrefix(last, first+" ") {
				entries = append(entries, entry{opening(first), at})
			}
			last = key
		}
		at += len(line)
	}
	return indexOf(entries), nil
}

// An entry is a hash under which the line that begins at an offset is found.
type entry struct {
	hash  uint32
	start int
}

func indexOf(entries []entry) []byte {
	size := len(entries) + len(entries)/2 + 1
	index := make([]byte, slotSize*size)
	for _, e := range entries {
		s := place(e.hash, size)
		for binary.LittleEndian.Uint32(index[slotSize*s:]) != 0 {
			s = (s + 1) % size
		}
		binary.LittleEndian.PutUint32(index[slotSize*s:], e.hash>>offsetBits<<offsetBits|uint32(e.start+1))
	}
	return index
}
