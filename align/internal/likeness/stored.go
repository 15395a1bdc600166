package likeness

import (
	"encoding/binary"
	"errors"
	"hash/crc32"
	"math"
	"slices"
	"strings"
)

// A stored sketch is an outline as bytes that outlive the program. It names
// its words by their numbers in a list of words that is kept beside it:
//
//	key        8 bytes, little endian
//	marks      1 byte
//	furniture, phrases, words of the frame, terms: varints
//	frame      a varint for each word: twice its number, and 1 if it is a name
//	terms      a varint for each, by ID: its place in the frame

// A Glossary numbers the words of stored sketches. Its zero value is empty.
type Glossary struct {
	numbers map[string]uint64
	words   []string
}

// Words lists the words by their numbers, each after its language and a space.
func (g *Glossary) Words() []string { return g.words }

// Store appends a sketch with its tokens, which was read in a language, to
// dst.
func (g *Glossary) Store(dst []byte, language string, k *Sketch) []byte {
	dst = storeHead(dst, k)
	for i := range k.Tokens {
		t := &k.Tokens[i]
		if !framed(*t) {
			continue
		}
		dst = binary.AppendUvarint(dst, g.number(language+" "+t.Word.word)<<1|bit(t.Name))
	}
	for i := range k.Terms {
		dst = binary.AppendUvarint(dst, uint64(k.Terms[i].at))
	}
	return dst
}

// storeHead appends all that stands before the words of a frame.
func storeHead(dst []byte, k *Sketch) []byte {
	dst = append(binary.LittleEndian.AppendUint64(dst, k.Key), k.marks)
	for _, n := range [...]int{int(k.furniture), int(k.phrases), len(k.frame), len(k.Terms)} {
		dst = binary.AppendUvarint(dst, uint64(n))
	}
	return dst
}

func (g *Glossary) number(word string) uint64 {
	n, ok := g.numbers[word]
	if !ok {
		if g.numbers == nil {
			g.numbers = map[string]uint64{}
		}
		n = uint64(len(g.words))
		g.numbers[word] = n
		g.words = append(g.words, word)
	}
	return n
}

func bit(b bool) uint64 {
	if b {
		return 1
	}
	return 0
}

// Renumber appends a stored sketch to dst whose words had their numbers in
// other, the list of another glossary.
func (g *Glossary) Renumber(dst, stored []byte, other func(n uint64) (string, bool)) ([]byte, error) {
	r := varints{data: stored}
	head, words, _ := r.head()
	dst = append(dst, head...)
	for range words {
		n := r.next()
		word, ok := other(n >> 1)
		if !ok || r.short {
			return dst, errStored
		}
		dst = binary.AppendUvarint(dst, g.number(word)<<1|n&1)
	}
	return append(dst, r.data...), nil
}

// errStored says that bytes are no stored sketch.
var errStored = errors.New("no sketch of a sentence")

// varints reads numbers off the front of bytes, and notes where there are
// none.
type varints struct {
	data  []byte
	short bool
}

func (r *varints) next() uint64 {
	if len(r.data) > 0 && r.data[0] < 0x80 {
		n := uint64(r.data[0])
		r.data = r.data[1:]
		return n
	}
	n, size := binary.Uvarint(r.data)
	if size <= 0 {
		r.short, r.data = true, nil
		return 0
	}
	r.data = r.data[size:]
	return n
}

// head reads what stands before the words of a frame. The numbers of words
// and of terms are no larger than what is left.
func (r *varints) head() (head []byte, words, terms int) {
	all := r.data
	if len(all) < 9 {
		r.short, r.data = true, nil
		return nil, 0, 0
	}
	r.data = r.data[9:]
	r.next()
	r.next()
	w, t := r.next(), r.next()
	if w > uint64(len(r.data)) || t > uint64(len(r.data)) || r.short {
		r.short, r.data = true, nil
		return nil, 0, 0
	}
	return all[:len(all)-len(r.data)], int(w), int(t)
}

// A Shelf looks up the words of stored sketches. It is not for concurrent use.
type Shelf struct {
	words func(n uint64) (string, bool)
	known []*Word
	x     *Lexicon
	akin  map[*Word][]uint32 // of words that were asked for: the terms akin to them

	// The words of the sketch at hand, and which of them are names.
	frame []*Word
	names []bool
}

// NewShelf returns a shelf of n words, which are looked up with x.
func NewShelf(x *Lexicon, n int, words func(n uint64) (string, bool)) *Shelf {
	return &Shelf{words: words, known: make([]*Word, n), x: x}
}

func (s *Shelf) word(n uint64) *Word {
	if n >= uint64(len(s.known)) {
		return nil
	}
	if s.known[n] == nil {
		all, ok := s.words(n)
		if language, word, found := strings.Cut(all, " "); ok && found {
			s.known[n] = s.x.In(language).word(word, false)
		}
	}
	return s.known[n]
}

// Sketch reads a stored sketch into k, whose slices it uses anew: the outline
// that was stored, without tokens.
func (s *Shelf) Sketch(stored []byte, k *Sketch) error {
	r := varints{data: stored}
	head, words, terms := r.head()
	if r.short {
		return errStored
	}
	k.Key, k.marks = binary.LittleEndian.Uint64(head), head[8]
	k.Norm, k.Mass, k.solid = 0, 0, 0
	counts := varints{data: head[9:]}
	k.furniture, k.phrases = int32(min(counts.next(), math.MaxInt32)), int32(min(counts.next(), math.MaxInt32))
	frame, names := slices.Grow(s.frame[:0], words)[:words], slices.Grow(s.names[:0], words)[:words]
	s.frame, s.names = frame, names
	k.frame = slices.Grow(k.frame[:0], words)[:words]
	for i := range frame {
		n := r.next()
		if frame[i] = s.word(n >> 1); frame[i] == nil || r.short {
			return errStored
		}
		k.frame[i], names[i] = frame[i].ID, n&1 != 0
	}
	k.Terms = slices.Grow(k.Terms[:0], terms)[:terms]
	for i := range k.Terms {
		at := r.next()
		if r.short || at >= uint64(words) {
			return errStored
		}
		w := frame[at]
		k.Terms[i] = Term{ID: w.Term, Name: names[at], first: w.head.kinFirst(), at: int32(at), word: w}
		if i > 0 && k.Terms[i-1].ID >= w.Term {
			return errStored
		}
		k.Mass += w.Weight
		k.Norm += w.Weight * w.Weight
		if w.solid && k.solid < math.MaxUint16 {
			k.solid++
		}
	}
	k.Norm = math.Sqrt(k.Norm)
	return nil
}

// Tables returns a digest of the tables that sketches and their comparison
// depend on.
func Tables() uint32 {
	sum := uint32(0)
	for _, t := range [...]string{rarityLines, relatedLines, conceptWords, irregularForms} {
		sum = crc32.Update(sum, crc32.MakeTable(crc32.Castagnoli), []byte(t))
	}
	return sum
}
