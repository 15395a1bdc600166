package likeness

import (
	"encoding/binary"
	"math"
	"slices"
	"sync"
)

// A packed sketch holds what an outline does in a quarter of its bytes. It
// names words by the number that their dictionary gave them:
//
//	key        8 bytes, little endian
//	marks      1 byte
//	furniture, phrases, words of the frame, terms: varints
//	frame      a varint for each word: twice its number, and 1 if it is a name
//	terms      a varint for each, by ID: its place in the frame

// A listing is the words of a dictionary by their numbers.
type listing struct {
	sync.Mutex
	words []*Word
}

// add numbers a word.
func (l *listing) add(w *Word) {
	l.Lock()
	defer l.Unlock()
	w.number = uint32(len(l.words))
	l.words = append(l.words, w)
}

// Pack reads the words of a sentence and appends their packed sketch to dst.
// The sketch that it returns holds until the next use of x.
func (x *Lexicon) Pack(dst []byte, s string) ([]byte, *Sketch) {
	k := &x.scratch
	x.read(k, s)
	dst = binary.LittleEndian.AppendUint64(dst, k.Key)
	dst = append(dst, k.marks)
	for _, n := range [...]int{int(k.furniture), int(k.phrases), len(k.frame), len(k.Terms)} {
		dst = binary.AppendUvarint(dst, uint64(n))
	}
	for i := range k.Tokens {
		t := &k.Tokens[i]
		if !framed(*t) {
			continue
		}
		n := uint64(t.Word.number) << 1
		if t.Name {
			n |= 1
		}
		dst = binary.AppendUvarint(dst, n)
	}
	for i := range k.Terms {
		dst = binary.AppendUvarint(dst, uint64(k.Terms[i].at))
	}
	return dst, k
}

// A Table is what a run asks of its words, by their numbers.
type Table struct {
	words []tabled
	terms int
}

type tabled struct {
	id, term uint32
	number   uint32 // of the term
	first    uint8
	solid    bool
	weight   float64
	word     *Word
}

// Table returns the table of the words that x and its forks know so far. The
// packed sketches of these can be read with it, by several goroutines at once.
func (x *Lexicon) Table() *Table {
	t := &Table{}
	if x.all == nil {
		return t
	}
	x.all.list.Lock()
	defer x.all.list.Unlock()
	t.words = make([]tabled, len(x.all.list.words))
	numbers := make(map[uint32]uint32, len(t.words))
	for i, w := range x.all.list.words {
		n, ok := numbers[w.Term]
		if !ok {
			n = uint32(len(numbers))
			numbers[w.Term] = n
		}
		t.words[i] = tabled{w.ID, w.Term, n, w.head.kinFirst(), w.solid, w.Weight, w}
	}
	t.terms = len(numbers)
	return t
}

// NumTerms returns how many different terms the words of the table have.
func (t *Table) NumTerms() int { return t.terms }

// A varint reader takes numbers off the front of well-formed bytes.
type reader []byte

func (r *reader) next() uint32 {
	n, size := number(*r, 0)
	*r = (*r)[size:]
	return n
}

// number returns the number that begins at a byte, and the byte behind it.
func number(b []byte, at int) (n uint32, next int) {
	if n := uint32(b[at]); n < 0x80 {
		return n, at + 1
	}
	return longNumber(b, at)
}

// longNumber is number for one of several bytes.
func longNumber(b []byte, at int) (n uint32, next int) {
	n = uint32(b[at] & 0x7f)
	for shift := 7; ; shift += 7 {
		at++
		n |= uint32(b[at]&0x7f) << shift
		if b[at] < 0x80 {
			return n, at + 1
		}
	}
}

// usesIn reads the uses of words of a frame, up to the terms, into space where
// that is large enough.
func usesIn(b []byte, at, words int, space []uint32) (uses []uint32, next int) {
	if words > len(space) {
		space = make([]uint32, words)
	}
	uses = space[:words]
	for i := range uses {
		uses[i], at = number(b, at)
	}
	return uses, at
}

// Unpack reads a packed sketch into k, whose slices it uses anew.
func (t *Table) Unpack(packed []byte, k *Sketch) {
	k.Key = binary.LittleEndian.Uint64(packed)
	k.marks = packed[8]
	r := reader(packed[9:])
	k.furniture, k.phrases = int32(r.next()), int32(r.next())
	words, terms := int(r.next()), int(r.next())
	var space [128]uint32
	uses, at := usesIn(r, 0, words, space[:])
	k.frame = slices.Grow(k.frame[:0], words)[:words]
	for i, n := range uses {
		k.frame[i] = t.words[n>>1].id
	}
	k.Terms = slices.Grow(k.Terms[:0], terms)[:terms]
	k.Norm, k.Mass, k.solid = 0, 0, 0
	for i := range k.Terms {
		var place uint32
		place, at = number(r, at)
		use := uses[place]
		w := &t.words[use>>1]
		k.Terms[i] = Term{w.term, use&1 != 0, w.first, int32(place), w.word}
		k.Mass += w.weight
		k.Norm += w.weight * w.weight
		if w.solid && k.solid < math.MaxUint16 {
			k.solid++
		}
	}
	k.Norm = math.Sqrt(k.Norm)
}

// Words returns how many words the frame of a packed sketch has.
func Words(packed []byte) int {
	r := reader(packed[9:])
	r.next()
	r.next()
	return int(r.next())
}

// A PackedTerm is a term of a packed sketch.
type PackedTerm struct {
	ID     uint32
	Number uint32 // of the term in its table, from 0 on
	Word   uint32 // the number of the word
	Name   bool
	Solid  bool // whatever has the word has the term
	Weight float64
}

// Terms appends the terms of a packed sketch to dst, by ID.
func (t *Table) Terms(packed []byte, dst []PackedTerm) []PackedTerm {
	r := reader(packed[9:])
	r.next()
	r.next()
	words, terms := int(r.next()), int(r.next())
	var space [128]uint32
	uses, at := usesIn(r, 0, words, space[:])
	for range terms {
		var place uint32
		place, at = number(r, at)
		n := uses[place]
		w := &t.words[n>>1]
		dst = append(dst, PackedTerm{w.term, w.number, n >> 1, n&1 != 0, w.solid, w.weight})
	}
	return dst
}
