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
// empty slot is 0. There are three slots for two lines.
const (
	slotSize   = 4
	offsetBits = 21
	maxText    = 1<<offsetBits - 2
)

// Find returns what stands behind the tab on the line of a key; nothing where
// the line has no tab.
func (t Table) Find(key string) (fields string, ok bool) {
	size := len(t.index) / slotSize
	if size == 0 {
		return "", false
	}
	h := hash(key)
	for at := place(h, size); ; {
		slot := t.slot(at)
		if slot == 0 {
			return "", false
		}
		if slot>>offsetBits == h>>offsetBits {
			if fields, ok := t.line(int(slot&(1<<offsetBits-1))-1, key); ok {
				return fields, true
			}
		}
		if at++; at == size {
			at = 0
		}
	}
}

// Has reports whether a line has a key.
func (t Table) Has(key string) bool {
	_, ok := t.Find(key)
	return ok
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

// Begins reports whether the key of a line begins with a prefix, by a search in
// the order of the lines.
func (t Table) Begins(prefix string) bool {
	lo, hi := 0, len(t.text)
	for lo < hi {
		mid := lo + (hi-lo)/2
		start := strings.LastIndexByte(t.text[lo:mid], '\n') + 1 + lo
		line, _, _ := strings.Cut(t.text[start:hi], "\n")
		if line < prefix || strings.HasPrefix(line, "#") {
			lo = start + len(line) + 1
		} else {
			hi = start
		}
	}
	return strings.HasPrefix(t.text[min(lo, len(t.text)):], prefix)
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

// place returns the slot at which the search for a hash begins: by its low bits,
// since the high ones stand in the slots.
func place(h uint32, size int) int { return int(uint64(h<<11) * uint64(size) >> 32) }

// Index returns the index of a text. An error says which line cannot be found
// by it.
func Index(text string) ([]byte, error) {
	if len(text) > maxText {
		return nil, fmt.Errorf("%d bytes are more than the %d that an index can tell apart", len(text), maxText)
	}
	var keys []string
	var starts []int
	at := 0
	for line := range strings.Lines(text) {
		key, _, _ := strings.Cut(strings.TrimSuffix(line, "\n"), "\t")
		if !strings.HasPrefix(line, "#") {
			if n := len(keys); n > 0 && keys[n-1] >= key {
				return nil, fmt.Errorf("the line of %q stands before that of %q: sort them by the bytes of their keys, each once", keys[n-1], key)
			}
			keys, starts = append(keys, key), append(starts, at)
		}
		at += len(line)
	}
	size := len(keys) + len(keys)/2 + 1
	index := make([]byte, slotSize*size)
	for i, key := range keys {
		h := hash(key)
		s := place(h, size)
		for binary.LittleEndian.Uint32(index[slotSize*s:]) != 0 {
			s = (s + 1) % size
		}
		binary.LittleEndian.PutUint32(index[slotSize*s:], h>>offsetBits<<offsetBits|uint32(starts[i]+1))
	}
	return index, nil
}
