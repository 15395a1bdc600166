package segment

import (
	"bufio"
	"cmp"
	"encoding/binary"
	"errors"
	"hash/crc32"
	"io"
	"math"
	"slices"

	"github.com/atodds/atodds/align/internal/likeness"
)

// Floors are what two sentences must have in common to be found.
type Floors struct {
	Cosine float64 // of their terms, weighted by rarity
	Mass   float64 // weight
	Terms  int

	// What they must have in common where forms and spellings of a word count,
	// too: weight, and weight outside of names.
	Kin, Others float64

	Light float64 // Cosine of those that weigh less than Kin without these
}

// leastCosine bounds the cosine of sentences that have a weight in common, as
// far as rounding lets it be told.
func (f *Floors) leastCosine(mass float32) float32 {
	if mass < float32(f.Kin*slack) {
		return float32(f.Light * slack)
	}
	return float32(f.Cosine * slack)
}

// An Entry is a sentence of a document.
type Entry struct {
	Sketch *likeness.Sketch // what it is found by
	Stored []byte           // what is kept of it
	Text   uint64           // a digest of its text
}

// A Builder writes a segment. What it holds until [Builder.Finish] grows with
// the number of sentences; the documents are written as they come.
type Builder struct {
	Floors
	to      *bufio.Writer
	out     io.WriteSeeker
	offset  uint64
	extents [sectionCount]extent
	sum     uint32 // of the section that is being written
	err     error

	documents, sentences int
	textEnds, sums       []byte
	firsts, placeOf      []uint32 // placeOf holds groups until these are placed
	texts                []uint64 // digests, by sentence

	groups map[uint64]uint32 // by the key of their sketch
	all    []group
	stored []byte

	numbers    map[uint32]uint32 // of terms, by id
	vocabulary []term
	uses       []uint32 // the terms of the groups, one after the other: twice the number, and 1 for a name
}

type group struct {
	norm             float32
	measure          [measureSize]uint32
	members          uint32
	termEnd          uint32
	storedAt, stored uint64 // where its sketch begins, and ends
}

type term struct {
	id            uint32
	weight, least float32 // the greatest that its words have, and the least
}

// NewBuilder returns a builder that writes to w, which is empty.
func NewBuilder(w io.WriteSeeker, floors Floors) *Builder {
	b := &Builder{Floors: floors, out: w, to: bufio.NewWriterSize(w, 1<<16), groups: map[uint64]uint32{}, numbers: map[uint32]uint32{}}
	b.write(make([]byte, headerSize))
	b.begin(texts)
	return b
}

// Sentences returns how many sentences were added.
func (b *Builder) Sentences() int { return b.sentences }

// Documents returns how many documents were added.
func (b *Builder) Documents() int { return b.documents }

// Add adds a document with its digest and its sentences.
func (b *Builder) Add(document []byte, sum uint64, entries []Entry) error {
	b.write(document)
	b.textEnds = binary.LittleEndian.AppendUint64(b.textEnds, b.offset-b.extents[texts].offset)
	b.sums = binary.LittleEndian.AppendUint64(b.sums, sum)
	b.firsts = append(b.firsts, uint32(b.sentences))
	b.documents++
	for i := range entries {
		b.enter(&entries[i])
	}
	if b.err == nil && (b.sentences >= math.MaxUint32/4 || len(b.uses) >= math.MaxUint32/4) {
		b.err = errors.New("too many sentences for a segment")
	}
	return b.err
}

func (b *Builder) enter(e *Entry) {
	g, ok := b.groups[e.Sketch.Key]
	if !ok {
		g = uint32(len(b.all))
		b.groups[e.Sketch.Key] = g
		if !e.Sketch.Page() {
			b.count(e.Sketch)
		}
		at := uint64(len(b.stored))
		b.stored = append(b.stored, e.Stored...)
		b.all = append(b.all, group{norm: float32(e.Sketch.Norm), measure: measureOf(e.Sketch), termEnd: uint32(len(b.uses)), storedAt: at, stored: uint64(len(b.stored))})
	}
	b.all[g].members++
	b.placeOf = append(b.placeOf, g)
	b.texts = append(b.texts, e.Text)
	b.sentences++
}

// count takes the terms of a group in.
func (b *Builder) count(k *likeness.Sketch) {
	for i := range k.Terms {
		t := &k.Terms[i]
		n, ok := b.numbers[t.ID]
		if !ok {
			n = uint32(len(b.vocabulary))
			b.numbers[t.ID] = n
			b.vocabulary = append(b.vocabulary, term{id: t.ID, least: float32(t.Weight())})
		}
		known, w := &b.vocabulary[n], float32(t.Weight())
		known.weight, known.least = max(known.weight, w), min(known.least, w)
		use := n << 1
		if t.Name {
			use |= 1
		}
		b.uses = append(b.uses, use)
	}
}

// Finish writes all that is not written yet, given the glossary of the stored
// sketches, whose words are looked up with x.
func (b *Builder) Finish(g *likeness.Glossary, x *likeness.Lexicon) error {
	vocabulary := g.Words()
	b.end(texts)
	b.section(textEnds, b.textEnds)
	b.section(sums, b.sums)
	b.numbersOf(firsts, append(b.firsts, uint32(b.sentences)))
	b.begin(wordings)
	for _, sum := range b.texts {
		b.write(binary.LittleEndian.AppendUint64(nil, sum))
	}
	b.end(wordings)
	order := b.place()
	b.writeGroups(order)
	b.writeTerms(order)
	b.writeWords(vocabulary)
	b.writeKin(g.Kin(x))
	b.numbersOf(counts, []uint32{uint32(b.documents), uint32(b.sentences), uint32(len(b.all)), uint32(len(b.vocabulary)), uint32(len(vocabulary))})
	if b.err == nil {
		b.err = b.to.Flush()
	}
	if b.err == nil {
		_, b.err = b.out.Seek(0, io.SeekStart)
	}
	if b.err == nil {
		_, b.err = b.out.Write(header(&b.extents))
	}
	return b.err
}

// place orders the groups by their norm and renumbers those of the sentences.
func (b *Builder) place() []uint32 {
	order := make([]uint32, len(b.all))
	for g := range order {
		order[g] = uint32(g)
	}
	slices.SortFunc(order, func(x, y uint32) int { return cmp.Or(cmp.Compare(b.all[x].norm, b.all[y].norm), cmp.Compare(x, y)) })
	places := make([]uint32, len(order))
	for p, g := range order {
		places[g] = uint32(p)
	}
	for i, g := range b.placeOf {
		b.placeOf[i] = places[g]
	}
	b.numbersOf(placeOf, b.placeOf)
	return order
}

// writeGroups writes the sketches of the groups and their sentences.
func (b *Builder) writeGroups(order []uint32) {
	bits := make([]uint32, len(order))
	sizes := make([]uint32, 0, measureSize*len(order))
	starts := make([]uint32, len(order)+1)
	for p, g := range order {
		sizes = append(sizes, b.all[g].measure[:]...)
		bits[p] = math.Float32bits(b.all[g].norm)
		starts[p+1] = starts[p] + b.all[g].members
	}
	b.numbersOf(norms, bits)
	b.numbersOf(measures, sizes)
	b.numbersOf(memberAt, starts)
	all, next := make([]uint32, b.sentences), slices.Clone(starts)
	for s, p := range b.placeOf {
		all[next[p]] = uint32(s)
		next[p]++
	}
	for p := range order {
		b.spread(all[starts[p]:starts[p+1]])
	}
	b.numbersOf(members, all)
	b.begin(sketches)
	ends := make([]byte, 0, 8*len(order))
	for _, g := range order {
		b.write(b.stored[b.all[g].storedAt:b.all[g].stored])
		ends = binary.LittleEndian.AppendUint64(ends, b.offset-b.extents[sketches].offset)
	}
	b.end(sketches)
	b.section(sketchEnds, ends)
}

// spread orders sentences so that every different text stands before the
// repeats of any: where a limit cuts, it cuts what says the same again.
func (b *Builder) spread(sentences []uint32) {
	if len(sentences) < 3 {
		return
	}
	seen, rank := make(map[uint64]int, len(sentences)), make(map[uint32]int, len(sentences))
	for _, s := range sentences {
		rank[s] = seen[b.texts[s]]
		seen[b.texts[s]]++
	}
	slices.SortFunc(sentences, func(x, y uint32) int { return cmp.Or(cmp.Compare(rank[x], rank[y]), cmp.Compare(x, y)) })
}

func (b *Builder) writeWords(vocabulary []string) {
	b.begin(words)
	var ends []byte
	for _, w := range vocabulary {
		b.write([]byte(w))
		ends = binary.LittleEndian.AppendUint64(ends, b.offset-b.extents[words].offset)
	}
	b.end(words)
	b.section(wordEnds, ends)
}

// writeKin writes which words have which keys.
func (b *Builder) writeKin(all []likeness.KinKey) {
	slices.SortFunc(all, func(x, y likeness.KinKey) int { return cmp.Or(cmp.Compare(x.Key, y.Key), cmp.Compare(x.Word, y.Word)) })
	keys, words := make([]uint32, len(all)), make([]uint32, len(all))
	for i, k := range all {
		keys[i], words[i] = k.Key, k.Word
	}
	b.numbersOf(kinKeys, keys)
	b.numbersOf(kinWords, words)
}

// write appends bytes to the file and to the checksum of their section.
func (b *Builder) write(data []byte) {
	if b.err != nil {
		return
	}
	_, b.err = b.to.Write(data)
	b.offset += uint64(len(data))
	b.sum = crc32.Update(b.sum, castagnoli(), data)
}

func (b *Builder) begin(section int) {
	b.extents[section].offset, b.sum = b.offset, 0
}

func (b *Builder) end(section int) {
	e := &b.extents[section]
	e.length, e.sum = b.offset-e.offset, b.sum
}

func (b *Builder) section(n int, data []byte) {
	b.begin(n)
	b.write(data)
	b.end(n)
}

// numbersOf writes a section of numbers.
func (b *Builder) numbersOf(n int, all []uint32) {
	b.begin(n)
	var chunk []byte
	for part := range slices.Chunk(all, 4096) {
		chunk = chunk[:0]
		for _, x := range part {
			chunk = binary.LittleEndian.AppendUint32(chunk, x)
		}
		b.write(chunk)
	}
	b.end(n)
}
