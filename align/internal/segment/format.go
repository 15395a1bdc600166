// Package segment is a file of sentences in a form made to be searched where
// it lies: what one document has in common with a million others is found
// without reading more of the file than that takes.
//
// A file is a header and sections. The header tells the version, where each
// section lies, and its checksum. All numbers are little endian. A file is
// written once and never changed.
package segment

import (
	"encoding/binary"
	"errors"
	"fmt"
	"hash/crc32"
	"math"
	"sync"
)

// Version is the version of the format.
const Version = 3

const magic = "atodds segment\r\n"

// The sections, each of numbers of four bytes but where it says otherwise. A
// place is a group of sentences of the same words, lightest first; a rank is
// a term, rarest first.
const (
	counts     = iota // documents, sentences, places, ranks, words
	texts             // bytes: the documents, as they were given
	textEnds          // eight bytes, by document: where it ends
	sums              // eight bytes, by document: the digest that it was given with
	firsts            // by document, and one more: its first sentence
	placeOf           // by sentence
	wordings          // eight bytes, by sentence: a digest of its text
	norms             // by place, as floats
	termStarts        // by place, and one more
	terms             // of a place, in order: twice the rank, and 1 for a name
	memberAt          // by place, and one more
	members           // the sentences of a place: of different text first, then repeats
	sketches          // bytes: stored sketches
	sketchEnds        // eight bytes, by place
	ids               // of the terms, in their order
	rankOf            // by id: its rank
	weights           // by rank, as floats; where a term has several, the greatest
	lists             // by rank, and one more: where the places begin that have it
	list              // places, in order
	pairLists         // by rank, and one more: where its second terms begin
	seconds           // the second terms, in order
	pairStarts        // by second term, and one more: where its places begin
	pairs             // places, in order
	long              // places with many terms
	words             // bytes: the words of the stored sketches
	wordEnds          // eight bytes, by word
	kinKeys           // of words, in order
	kinWords          // by key: the word that has it
	arounds           // by place, four: bits of its terms outside names; see [outline]
	leasts            // by rank, as floats: the least weight of its term
	measures          // by place, three: its weight and that of its names, as floats, and its words
	sectionCount
)

const (
	entrySize  = 8 + 8 + 4
	headerSize = len(magic) + 4 + 4 + sectionCount*entrySize + 4
)

// castagnoli returns the table of the checksums; to make it takes a tenth of a
// millisecond, and most runs have no index.
var castagnoli = sync.OnceValue(func() *crc32.Table { return crc32.MakeTable(crc32.Castagnoli) })

// ErrDamaged says that a file is not what was written.
var ErrDamaged = errors.New("damaged: build the index anew")

// A place in the file.
type extent struct {
	offset, length uint64
	sum            uint32
}

// header returns the bytes of a header.
func header(extents *[sectionCount]extent) []byte {
	h := make([]byte, 0, headerSize)
	h = append(h, magic...)
	h = binary.LittleEndian.AppendUint32(h, Version)
	h = binary.LittleEndian.AppendUint32(h, sectionCount)
	for _, e := range extents {
		h = binary.LittleEndian.AppendUint64(h, e.offset)
		h = binary.LittleEndian.AppendUint64(h, e.length)
		h = binary.LittleEndian.AppendUint32(h, e.sum)
	}
	return binary.LittleEndian.AppendUint32(h, crc32.Checksum(h, castagnoli()))
}

// sections parts a file by its header and checks what each part is.
func sections(data []byte) (*[sectionCount][]byte, error) {
	if len(data) < headerSize || string(data[:len(magic)]) != magic {
		return nil, fmt.Errorf("no segment, or cut off: %w", ErrDamaged)
	}
	end := headerSize - 4
	if crc32.Checksum(data[:end], castagnoli()) != binary.LittleEndian.Uint32(data[end:]) {
		return nil, fmt.Errorf("header: %w", ErrDamaged)
	}
	h := data[len(magic):]
	if v, n := binary.LittleEndian.Uint32(h), binary.LittleEndian.Uint32(h[4:]); v != Version || n != sectionCount {
		return nil, fmt.Errorf("segment of version %d with %d sections: this program reads version %d with %d", v, n, Version, sectionCount)
	}
	var parts [sectionCount][]byte
	for i := range parts {
		e := h[8+i*entrySize:]
		offset, length := binary.LittleEndian.Uint64(e), binary.LittleEndian.Uint64(e[8:])
		if offset > uint64(len(data)) || length > uint64(len(data))-offset {
			return nil, fmt.Errorf("section %d lies outside the file: %w", i, ErrDamaged)
		}
		parts[i] = data[offset : offset+length : offset+length]
		if crc32.Checksum(parts[i], castagnoli()) != binary.LittleEndian.Uint32(e[16:]) {
			return nil, fmt.Errorf("checksum of section %d: %w", i, ErrDamaged)
		}
	}
	return &parts, nil
}

// ints are numbers of four bytes. What lies outside them is 0.
type ints []byte

func (s ints) len() int { return len(s) / 4 }

func (s ints) at(i uint32) uint32 {
	if at := 4 * uint64(i); at+4 <= uint64(len(s)) {
		return binary.LittleEndian.Uint32(s[at:])
	}
	return 0
}

func (s ints) float(i uint32) float32 { return math.Float32frombits(s.at(i)) }

// part returns the numbers of which the i-th and the next of starts tell the
// beginning and the end; none where these are no such numbers.
func (s ints) part(starts ints, i uint32) ints {
	from, to := 4*uint64(starts.at(i)), 4*uint64(starts.at(i+1))
	if from > to || to > uint64(len(s)) {
		return nil
	}
	return s[from:to]
}

// find returns where the first number is that is not below n, of numbers in
// order.
func (s ints) find(n uint32) uint32 {
	low, high := uint32(0), uint32(s.len())
	for low < high {
		if middle := low + (high-low)/2; s.at(middle) < n {
			low = middle + 1
		} else {
			high = middle
		}
	}
	return low
}

// blob returns the i-th of bytes that stand one after the other, given where
// each ends.
func blob(data, ends []byte, i uint32) []byte {
	end := func(i uint64) uint64 {
		if 8*i+8 > uint64(len(ends)) {
			return math.MaxUint64
		}
		return binary.LittleEndian.Uint64(ends[8*i:])
	}
	from := uint64(0)
	if i > 0 {
		from = end(uint64(i) - 1)
	}
	if to := end(uint64(i)); from <= to && to <= uint64(len(data)) {
		return data[from:to]
	}
	return nil
}
