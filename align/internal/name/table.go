package name

import (
	"strings"
)

// A table finds lines by their first field in a text of tab-separated lines
// that is embedded. Only the places of the lines are kept, so that it costs
// little to set up.
type table struct {
	text  string
	slots []uint32 // where a line begins, by the hash of its key; 0 is empty

	// openers has a bit for the hash of each word that a phrase begins with.
	openers [openerBits / 64]uint64
}

// openerBits is the number of bits for words that begin phrases: so many that
// few others share one.
const openerBits = 1 << 15

// newTable lists the lines of s, which are not to be empty; lines that begin
// with # are comments.
func newTable(s string) *table {
	lines := strings.Count(s, "\n")
	size := 1
	for size < 2*lines {
		size *= 2
	}
	t := &table{text: s, slots: make([]uint32, size)}
	for i := 0; i < len(s); {
		h, k := uint32(2166136261), i
		first := true
		for ; k < len(s) && s[k] != '\t' && s[k] != '\n'; k++ {
			if s[k] == ' ' && first {
				t.openers[h%openerBits/64] |= 1 << (h % 64)
				first = false
			}
			h = (h ^ uint32(s[k])) * 16777619
		}
		if s[i] != '#' && k > i {
			t.enter(h, i)
		}
		n := strings.IndexByte(s[k:], '\n')
		if n < 0 {
			break
		}
		i = k + n + 1
	}
	return t
}

// enter notes that the line at i, which is not the first of the text, has a
// key of hash h.
func (t *table) enter(h uint32, i int) {
	mask := uint32(len(t.slots) - 1)
	for p := h & mask; ; p = (p + 1) & mask {
		if t.slots[p] == 0 {
			t.slots[p] = uint32(i)
			return
		}
	}
}

// opens reports whether a phrase may begin with a word: it does not where this
// is false.
func (t *table) opens(word string) bool {
	h := uint32(2166136261)
	for i := range len(word) {
		h = (h ^ uint32(word[i])) * 16777619
	}
	return t.openers[h%openerBits/64]&(1<<(h%64)) != 0
}

// find returns what stands behind a key on its line.
func (t *table) find(key string) (rest string, ok bool) {
	h := uint32(2166136261)
	for i := range len(key) {
		h = (h ^ uint32(key[i])) * 16777619
	}
	mask := uint32(len(t.slots) - 1)
	for p := h & mask; t.slots[p] != 0; p = (p + 1) & mask {
		line := t.text[t.slots[p]:]
		if !strings.HasPrefix(line, key) || len(line) == len(key) || line[len(key)] != '\t' && line[len(key)] != '\n' {
			continue
		}
		line = line[len(key):]
		if n := strings.IndexByte(line, '\n'); n >= 0 {
			line = line[:n]
		}
		return strings.TrimPrefix(line, "\t"), true
	}
	return "", false
}

// listed reports whether a word is a line of s, whose lines are in order
// behind a first line of comment.
func listed(s, word string) bool {
	lo, hi := strings.IndexByte(s, '\n')+1, len(s)
	for lo < hi {
		mid := lo + (hi-lo)/2
		start := strings.LastIndexByte(s[lo:mid], '\n') + 1 + lo
		end := start + strings.IndexByte(s[start:], '\n')
		switch strings.Compare(s[start:end], word) {
		case 0:
			return true
		case -1:
			lo = end + 1
		default:
			hi = start
		}
	}
	return false
}
