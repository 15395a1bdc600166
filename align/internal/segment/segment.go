package segment

import (
	"encoding/binary"
	"fmt"

	"github.com/atodds/atodds/align/internal/likeness"
)

// A Segment is a file that can be searched. It is not for concurrent use.
type Segment struct {
	parts  [sectionCount][]byte
	counts [5]uint32
	shelf  *likeness.Shelf
}

// Open returns the segment whose file holds data, which must stay as it is.
// Words are looked up with x.
func Open(data []byte, x *likeness.Lexicon) (*Segment, error) {
	parts, err := sections(data)
	if err != nil {
		return nil, err
	}
	s := &Segment{parts: *parts}
	for i := range s.counts {
		s.counts[i] = s.ints(counts).at(uint32(i))
	}
	for _, c := range [...]struct {
		section, width int
		count          uint32
	}{
		{textEnds, 8, s.counts[0]}, {sums, 8, s.counts[0]}, {firsts, 4, s.counts[0] + 1},
		{placeOf, 4, s.counts[1]}, {wordings, 8, s.counts[1]}, {members, 4, s.counts[1]},
		{norms, 4, s.counts[2]}, {termStarts, 4, s.counts[2] + 1}, {memberAt, 4, s.counts[2] + 1}, {sketchEnds, 8, s.counts[2]}, {arounds, 4 * outlineSize, s.counts[2]}, {measures, 4 * measureSize, s.counts[2]},
		{ids, 4, s.counts[3]}, {rankOf, 4, s.counts[3]}, {weights, 4, s.counts[3]}, {leasts, 4, s.counts[3]}, {lists, 4, s.counts[3] + 1}, {pairLists, 4, s.counts[3] + 1},
		{wordEnds, 8, s.counts[4]},
	} {
		if uint64(len(s.parts[c.section])) != uint64(c.width)*uint64(c.count) {
			return nil, fmt.Errorf("section %d has another length: %w", c.section, ErrDamaged)
		}
	}
	s.shelf = likeness.NewShelf(x, int(s.counts[4]), s.word)
	return s, nil
}

func (s *Segment) ints(section int) ints { return s.parts[section] }

// Documents returns the number of documents.
func (s *Segment) Documents() int { return int(s.counts[0]) }

// Sentences returns the number of sentences.
func (s *Segment) Sentences() int { return int(s.counts[1]) }

// Document returns a document as it was given, and its sentences: those from
// first up to end.
func (s *Segment) Document(n int) (data []byte, first, end int) {
	i := uint32(n)
	first, end = int(s.ints(firsts).at(i)), int(s.ints(firsts).at(i+1))
	if first > end || end > s.Sentences() {
		return nil, 0, 0
	}
	return blob(s.parts[texts], s.parts[textEnds], i), first, end
}

// Sum returns the digest with which a document was given.
func (s *Segment) Sum(n int) uint64 { return binary.LittleEndian.Uint64(s.parts[sums][8*n:]) }

// DocumentOf returns the document of a sentence.
func (s *Segment) DocumentOf(sentence int) int {
	return int(s.ints(firsts).find(uint32(sentence)+1)) - 1
}

// Sketch returns the sketch of a sentence.
func (s *Segment) Sketch(sentence int) (*likeness.Sketch, error) {
	k := &likeness.Sketch{}
	return k, s.At(s.PlaceOf(sentence), k)
}

// PlaceOf returns the place of a sentence.
func (s *Segment) PlaceOf(sentence int) uint32 { return s.ints(placeOf).at(uint32(sentence)) }

// Stored returns the stored sketch of a sentence.
func (s *Segment) Stored(sentence int) []byte {
	return blob(s.parts[sketches], s.parts[sketchEnds], s.ints(placeOf).at(uint32(sentence)))
}

// Text returns the digest of the text of a sentence.
func (s *Segment) Text(sentence int) uint64 {
	return binary.LittleEndian.Uint64(s.parts[wordings][8*sentence:])
}

// At reads the sketch of the sentences of a place into k.
func (s *Segment) At(place uint32, k *likeness.Sketch) error {
	if err := s.shelf.Sketch(blob(s.parts[sketches], s.parts[sketchEnds], place), k); err != nil {
		return fmt.Errorf("%w: %w", err, ErrDamaged)
	}
	return nil
}

// Members returns the sentences of a place, at most n of them: those of
// different text first, then their repeats.
func (s *Segment) Members(place uint32, n int) []int {
	part := s.ints(members).part(s.ints(memberAt), place)
	all := make([]int, 0, min(n, part.len()))
	for i := range uint32(cap(all)) {
		if m := int(part.at(i)); m < s.Sentences() {
			all = append(all, m)
		}
	}
	return all
}

// Repeats returns how many sentences a place has.
func (s *Segment) Repeats(place uint32) int {
	return s.ints(members).part(s.ints(memberAt), place).len()
}

// word returns a word of the stored sketches.
func (s *Segment) word(n uint64) (string, bool) {
	if n >= uint64(s.counts[4]) {
		return "", false
	}
	w := blob(s.parts[words], s.parts[wordEnds], uint32(n))
	return string(w), len(w) > 0
}

// Word returns a word of the stored sketches.
func (s *Segment) Word(n uint64) (string, bool) { return s.word(n) }
