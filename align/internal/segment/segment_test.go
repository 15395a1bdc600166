package segment

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"hash/crc32"
	"hash/fnv"
	"io"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/atodds/atodds/align/internal/likeness"
)

var floors = Floors{Cosine: 0.22, Light: 0.4, Mass: 7.2, Terms: 2, Kin: 9, Others: 2.5}

// memory is a file in memory.
type memory struct {
	bytes.Buffer
	at int
}

func (m *memory) Seek(offset int64, whence int) (int64, error) {
	if whence != io.SeekStart {
		return 0, errors.New("from the start alone")
	}
	m.at = int(offset)
	return offset, nil
}

func (m *memory) Write(p []byte) (int, error) {
	n := copy(m.Bytes()[m.at:], p)
	m.Buffer.Write(p[n:])
	m.at += len(p)
	return len(p), nil
}

var common = strings.Fields("polices contractor contracts contract organize organise organized city court school government company president party market prices hospital minister vote corp the of 40 yesterday")

// sentence draws words that any story has and rare ones.
func sentence(r *rand.Rand, rare, longest int) string {
	words := make([]string, r.IntN(longest+1))
	for i := range words {
		if r.IntN(2) == 0 {
			words[i] = common[r.IntN(len(common))]
			continue
		}
		n := r.IntN(rare)
		words[i] = fmt.Sprintf("%c%co%cask", 'b'+n%5, 'a'+n/5%5, 'd'+n/25)
		if r.IntN(3) == 0 {
			words[i] = strings.ToUpper(words[i][:1]) + words[i][1:]
		}
	}
	return strings.Join(words, " ")
}

// built is a segment of sentences, each a document.
func built(t testing.TB, x *likeness.Lexicon, sentences []string) []byte {
	var m memory
	b := NewBuilder(&m, floors)
	var g likeness.Glossary
	for n, s := range sentences {
		k := x.Sketch(s)
		h := fnv.New64a()
		h.Write([]byte(s))
		require.NoError(t, b.Add([]byte(s), uint64(n), []Entry{{Sketch: k, Stored: g.Store(nil, "en", k), Text: h.Sum64()}}))
	}
	require.NoError(t, b.Finish(&g, x))
	return m.Bytes()
}

// reaches is what a search is to find, by the sketches themselves.
func reaches(a, b *likeness.Sketch) bool {
	if a.Norm > b.Norm {
		a, b = b, a
	}
	dot, mass, terms := likeness.Shared(a, b)
	if c := likeness.Overlap(a, b); c.Mass < floors.Kin || c.Others < floors.Others {
		return false
	}
	cosine := floors.Cosine
	if mass < floors.Kin {
		cosine = floors.Light
	}
	return dot >= cosine*a.Norm*b.Norm && mass >= floors.Mass && terms >= floors.Terms
}

// A search finds whatever comparing with every sentence finds, and what it
// finds is near the floors.
func TestSearchIsExact(t *testing.T) {
	for _, row := range []struct {
		sentences, rare, longest int
		pairs, hopeless          bool
		why                      string
	}{
		{3, 10, 8, false, false, "hardly anything"},
		{400, 100, 12, false, true, "short lists"},
		{1500, 12, 14, true, true, "lists parted by a second word"},
		{600, 60, 160, true, true, "long sentences"},
	} {
		t.Run(row.why, func(t *testing.T) {
			r := rand.New(rand.NewPCG(uint64(row.sentences), 9))
			var x likeness.Lexicon
			sentences := make([]string, row.sentences)
			for i := range sentences {
				if sentences[i] = sentence(r, row.rare, row.longest); i > 0 && r.IntN(10) == 0 {
					sentences[i] = sentences[r.IntN(i)]
				}
			}
			s, err := Open(built(t, &x, sentences), &x)
			require.NoError(t, err)
			assert.Equal(t, row.pairs, s.ints(pairs).len() > 0, "the row tests what it says")
			search := s.Searcher(floors)
			found, hit, left := 0, 0, 0
			for range 100 {
				k := x.Outline(sentence(r, row.rare, row.longest))
				if k.Page() {
					continue
				}
				hits := map[uint32]bool{}
				for _, h := range search.Search(k, false) {
					require.False(t, hits[h.Place], "each once")
					hits[h.Place] = true
				}
				kept := map[uint32]bool{}
				for _, h := range search.Search(k, true) {
					require.True(t, hits[h.Place], "haste finds nothing else")
					kept[h.Place] = true
				}
				left += len(hits) - len(kept)
				reached := 0
				for p := range s.counts[2] {
					var o likeness.Sketch
					require.NoError(t, s.At(p, &o))
					if !o.Page() && reaches(k, &o) {
						require.True(t, hits[p])
						require.True(t, kept[p] || likeness.Hopeless(k, &o), "haste leaves out what is hopeless alone")
						reached++
					}
				}
				found, hit = found+reached, hit+len(hits)
			}
			assert.Positive(t, found)
			assert.Less(t, hit, 2*found+200, "little that does not reach the floors")
			assert.Equal(t, row.hopeless, left > 0, "some of it hopeless")
		})
	}
}

// What was added can be read: documents as they were, sketches as they were
// stored, and sentences of one wording as members of one place, of different
// text first.
func TestContents(t *testing.T) {
	var x likeness.Lexicon
	sentences := []string{
		"The ferry sank off Naxos, killing 14 passengers.", "The ferry sank off Naxos, killing 14 passengers.",
		"The ferry sank off Naxos, killing 41 passengers.", "A court in Ghent fined the brewery.",
	}
	s, err := Open(built(t, &x, sentences), &x)
	require.NoError(t, err)
	assert.Equal(t, 4, s.Documents())
	assert.Equal(t, 4, s.Sentences())
	for n, words := range sentences {
		data, first, end := s.Document(n)
		assert.Equal(t, words, string(data))
		assert.Equal(t, []int{n, n + 1}, []int{first, end})
		assert.Equal(t, uint64(n), s.Sum(n))
		assert.Equal(t, n, s.DocumentOf(n))
		k, err := s.Sketch(n)
		require.NoError(t, err)
		assert.Equal(t, x.Outline(words), k)
	}
	p := s.ints(placeOf).at(0)
	assert.Equal(t, []int{0, 2, 1}, s.Members(p, 10))
	assert.Equal(t, []int{0, 2}, s.Members(p, 2))
	assert.Equal(t, 3, s.Repeats(p))
}

// A file that is cut off or changed anywhere is told apart from what was
// written.
func TestDamaged(t *testing.T) {
	var x likeness.Lexicon
	data := built(t, &x, []string{"The ferry sank off Naxos, killing 14 passengers.", "A court in Ghent fined the brewery."})
	for n := range data {
		_, err := Open(data[:n], &x)
		require.ErrorIs(t, err, ErrDamaged, "cut off after %d bytes", n)
		changed := slices.Clone(data)
		changed[n] ^= 0x40
		_, err = Open(changed, &x)
		require.Error(t, err, "byte %d", n)
	}
}

// Bytes whose checksums were made true can be opened and searched: they may
// find anything, but end no program.
func FuzzOpen(f *testing.F) {
	var x likeness.Lexicon
	r := rand.New(rand.NewPCG(1, 2))
	for _, n := range []int{0, 1, 20} {
		var sentences []string
		for range n {
			sentences = append(sentences, sentence(r, 20, 12))
		}
		f.Add(built(f, &x, sentences))
	}
	asked := x.Outline("Police in the city of Boboask told the court of the hospital and the minister.")
	f.Fuzz(func(t *testing.T, data []byte) {
		s, err := Open(trued(data), &x)
		if err != nil {
			return
		}
		for _, h := range s.Searcher(floors).Search(asked, false) {
			_ = s.At(h.Place, &likeness.Sketch{})
			for _, m := range s.Members(h.Place, 10) {
				s.Document(s.DocumentOf(m))
				_, _ = s.Sketch(m)
				s.Stored(m)
			}
		}
	})
}

// trued is a file with its checksums set to what they should be.
func trued(data []byte) []byte {
	if len(data) < headerSize {
		return data
	}
	data = slices.Clone(data)
	for i := range sectionCount {
		e := data[len(magic)+8+i*entrySize:]
		offset, length := binary.LittleEndian.Uint64(e), binary.LittleEndian.Uint64(e[8:])
		if offset < uint64(headerSize) || offset > uint64(len(data)) || length > uint64(len(data))-offset {
			continue
		}
		binary.LittleEndian.PutUint32(e[16:], crc32.Checksum(data[offset:offset+length], castagnoli()))
	}
	binary.LittleEndian.PutUint32(data[headerSize-4:], crc32.Checksum(data[:headerSize-4], castagnoli()))
	return data
}
