package align_test

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/atodds/atodds/align"
	"github.com/atodds/atodds/align/extract"
	"github.com/atodds/atodds/align/text"
)

// indexed is an index of documents, added a few at a time.
func indexed(t testing.TB, dir string, each int, documents ...[]text.Sentence) *align.Index {
	t.Helper()
	x, err := align.OpenIndex(dir)
	require.NoError(t, err)
	t.Cleanup(func() { assert.NoError(t, x.Close()) })
	for some := range slices.Chunk(documents, each) {
		n, err := x.Add(context.Background(), stream(some...))
		require.NoError(t, err)
		require.Equal(t, len(some), n)
	}
	return x
}

// told is a pair by what it says, for pairs of unlike pointers.
func told(p align.Pair) string {
	s := fmt.Sprintf("%s %d %s %d %.9f %v %.9f %v %s", p.Left.Document.Name, p.Left.Index, p.Right.Document.Name, p.Right.Index,
		p.Score, p.NearCopy, p.Event, p.Whole, p.Refused)
	for _, m := range p.Matches {
		s += fmt.Sprintf(" %v %v %.9f", m.Left.Span, m.Right.Span, m.Score)
	}
	return s
}

func toldAll(t testing.TB, x *align.Index, sentences []text.Sentence) (all []string) {
	for p, err := range x.Pairs(context.Background(), sentences) {
		require.NoError(t, err)
		all = append(all, told(p))
	}
	return all
}

// One document against an index has the pairs that it has with each document
// of the index alone, however the index came about, but for repeated lines.
func TestIndexPairs(t *testing.T) {
	p := newPress(t, 3000)
	all := p.sentences(t)
	old, fresh := all[:len(all)-12], all[len(all)-12:]
	for n := range fresh { // some new ones are of events that the index knows
		if n%2 == 0 {
			at := 7 * n
			fresh[n], old[at] = old[at], fresh[n]
		}
	}
	found := 0
	dir := t.TempDir()
	for _, each := range []int{len(old), 60} {
		x := indexed(t, filepath.Join(dir, fmt.Sprint(each)), each, old...)
		assert.Equal(t, len(old), x.Documents())
		x.Aligner.Refusals = true
		for _, document := range fresh {
			valued := map[string]bool{} // whether the new sentence has a value
			for _, other := range old {
				for _, pair := range collect(t, align.Aligner{Refusals: true}, other, document) {
					valued[told(pair)] = len(pair.Right.Mentions) > 0
				}
			}
			got := toldAll(t, x, document)
			for _, pair := range got {
				require.Contains(t, valued, pair)
			}
			for pair, is := range valued {
				if is { // lines that pages repeat are paired only where something else is
					require.Contains(t, got, pair)
				}
			}
			found += len(got)
		}
	}
	assert.Greater(t, found, 100)
}

// An index that is closed and opened again is the same, what it has is not
// added twice, and what it yields is what was added.
func TestIndexAgain(t *testing.T) {
	p := newPress(t, 2000)
	for i, d := range p.documents { // what is known of an original is kept, too
		d.Byline, d.Modified, d.File = "A. Clerk", time.Date(2021, 6, 9, 16, 30, 0, 0, time.UTC), "archive.zip"
		d.Places = []text.Place{{Page: 1}, {Start: 40 + i, Page: 2, Paragraph: 3, Part: "footnotes"}}
		d.Notes = []string{"tracked changes are read as accepted"}
	}
	all := p.sentences(t)
	dir := t.TempDir()
	first := indexed(t, dir, len(all), all[1:]...)
	want := toldAll(t, first, all[0])
	require.NotEmpty(t, want)
	x, err := align.OpenIndex(dir)
	require.NoError(t, err)
	defer x.Close()
	assert.Equal(t, want, toldAll(t, x, all[0]))
	assert.Equal(t, first.Sentences(), x.Sentences())

	n, err := x.Add(context.Background(), stream(all...))
	require.NoError(t, err)
	assert.Equal(t, 1, n, "all but the first are there")
	assert.Equal(t, len(all), x.Documents())
	_, err = first.Add(context.Background(), stream(all...))
	assert.ErrorContains(t, err, "open it again", "another has changed it")

	meetings, err := x.Meetings(context.Background(), all[0])
	require.NoError(t, err)
	for _, m := range meetings {
		at := slices.IndexFunc(all, func(s []text.Sentence) bool { return s[0].Document.Name == m.Sentences[0].Document.Name })
		require.Equal(t, all[at], m.Sentences, "as they were")
	}
}

// An error among the documents, or the end of ctx, adds none of them.
func TestIndexAddsAllOrNone(t *testing.T) {
	all := newPress(t, 500).sentences(t)
	dir := t.TempDir()
	x := indexed(t, dir, len(all), all[:3]...)
	broken := errors.New("read b.txt: no text")
	_, err := x.Add(context.Background(), func(yield func([]text.Sentence, error) bool) {
		_ = yield(all[3], nil) && yield(nil, broken) && yield(all[4], nil)
	})
	assert.ErrorIs(t, err, broken)
	ctx, cancel := context.WithCancel(context.Background())
	_, err = x.Add(ctx, func(yield func([]text.Sentence, error) bool) {
		for n, d := range all[3:] {
			if n == 5 {
				cancel()
			}
			if !yield(d, nil) {
				return
			}
		}
	})
	assert.ErrorIs(t, err, context.Canceled)
	assert.Equal(t, 3, x.Documents())
	files, err := filepath.Glob(filepath.Join(dir, "*"))
	require.NoError(t, err)
	assert.Len(t, files, 3, "a manifest, a lock and a segment")

	n, err := x.Add(context.Background(), stream(all[3:]...))
	require.NoError(t, err)
	assert.Equal(t, len(all)-3, n)
}

// What a crash leaves behind is no part of the index, and a file that was cut
// off or changed is an error that names it.
func TestIndexDamaged(t *testing.T) {
	all := newPress(t, 500).sentences(t)
	dir := t.TempDir()
	x := indexed(t, dir, len(all), all...)
	require.NoError(t, x.Close())
	require.NoError(t, os.WriteFile(filepath.Join(dir, "000002.segment"), []byte("half of it"), 0o644))
	require.NoError(t, os.WriteFile(filepath.Join(dir, "manifest.json.123.part"), nil, 0o644))
	x, err := align.OpenIndex(dir)
	require.NoError(t, err)
	require.Equal(t, len(all), x.Documents())
	require.NoError(t, x.Close())

	for _, name := range []string{"000001.segment", "manifest.json"} {
		whole, err := os.ReadFile(filepath.Join(dir, name))
		require.NoError(t, err)
		for _, row := range []struct {
			why  string
			data []byte
		}{
			{"empty", nil},
			{"cut off", whole[:len(whole)/2]},
			{"a bit turned", turned(whole)},
		} {
			require.NoError(t, os.WriteFile(filepath.Join(dir, name), row.data, 0o644))
			_, err = align.OpenIndex(dir)
			assert.ErrorIs(t, err, align.ErrIndexDamaged, "%s %s", name, row.why)
			assert.ErrorContains(t, err, name)
		}
		require.NoError(t, os.WriteFile(filepath.Join(dir, name), whole, 0o644))
	}
	require.NoError(t, os.Remove(filepath.Join(dir, "000001.segment")))
	_, err = align.OpenIndex(dir)
	assert.ErrorContains(t, err, "000001.segment", "one that is missing")
}

// An index whose manifest was lost is no empty one, to which others would be
// added in place of what it has.
func TestIndexWithoutManifest(t *testing.T) {
	dir := t.TempDir()
	x := indexed(t, dir, 1, newPress(t, 500).sentences(t)[0])
	require.NoError(t, x.Close())
	require.NoError(t, os.Remove(filepath.Join(dir, "manifest.json")))
	_, err := align.OpenIndex(dir)
	assert.ErrorIs(t, err, align.ErrIndexDamaged)
	assert.FileExists(t, filepath.Join(dir, "000001.segment"))
}

// A folder of documents is no empty index, lest one is made among them; what a
// file manager or an index that was never finished left is no document.
func TestIndexAmongForeignFiles(t *testing.T) {
	for _, test := range []struct {
		file, why string
		want      error
	}{
		{"report.txt", "a document", align.ErrIndexForeign},
		{"notes.part", "no part of an index", align.ErrIndexForeign},
		{".DS_Store", "hidden", nil},
		{"lock", "of an index to which nothing was added", nil},
		{"manifest.json.part", "of an index that was about to begin", nil},
	} {
		dir := t.TempDir()
		require.NoError(t, os.WriteFile(filepath.Join(dir, test.file), nil, 0o644))
		_, err := align.OpenIndex(dir)
		assert.ErrorIs(t, err, test.want, test.why)
	}
}

// What is removed of a folder is what an index left there, and no file of
// somebody else.
func TestIndexKeepsForeignFiles(t *testing.T) {
	dir := t.TempDir()
	foreign := []string{"film.mkv.part", "a.segment", "1.segment", "000002.segment.bak", "notes.part", "-00001.segment"}
	left := []string{"000007.segment", "000008.segment.part", "manifest.json.part"}
	x := indexed(t, dir, 1, newPress(t, 500).sentences(t)[0])
	for _, name := range slices.Concat(foreign, left) {
		require.NoError(t, os.WriteFile(filepath.Join(dir, name), []byte("text"), 0o644))
	}
	_, err := x.Add(context.Background(), stream())
	require.NoError(t, err)
	for _, name := range foreign {
		assert.FileExists(t, filepath.Join(dir, name))
	}
	for _, name := range left {
		assert.NoFileExists(t, filepath.Join(dir, name))
	}
}

// An index that is closed is asked in vain, and says so: that it finds nothing
// would read as agreement.
func TestIndexClosed(t *testing.T) {
	all := newPress(t, 500).sentences(t)
	dir := t.TempDir()
	x, err := align.OpenIndex(dir)
	require.NoError(t, err)
	_, err = x.Add(context.Background(), stream(all[1:]...))
	require.NoError(t, err)
	found := toldAll(t, x, all[0])
	require.NotEmpty(t, found)
	require.NoError(t, x.Close())
	require.NoError(t, x.Close(), "twice is once")
	assert.Zero(t, x.Documents())
	_, err = x.Meetings(context.Background(), all[0])
	assert.ErrorIs(t, err, align.ErrIndexClosed)
	_, err = x.Add(context.Background(), stream(all...))
	assert.ErrorIs(t, err, align.ErrIndexClosed)

	again := indexed(t, dir, 1)
	assert.Equal(t, len(all)-1, again.Documents(), "what it had is there, once")
}

func turned(data []byte) []byte {
	data = slices.Clone(data)
	data[len(data)*2/3] ^= 1
	return data
}

// Thousands of copies in an index are counted and capped, and of several
// wordings all are met.
func TestIndexManyCopies(t *testing.T) {
	const n = 5000
	documents := make([][]text.Sentence, n)
	for i := range documents {
		deaths := 14
		if i == n/2 {
			deaths = 41
		}
		documents[i] = extracted(t, fmt.Sprint("copy ", i), fmt.Sprintf("The ferry Santa Aurelia sank off Naxos, killing %d passengers.", deaths))
	}
	x := indexed(t, t.TempDir(), n, documents...)
	meetings, err := x.Meetings(context.Background(), extracted(t, "new", "The ferry Santa Aurelia sank off Naxos, killing 14 passengers."))
	var limit *align.LimitError
	require.ErrorAs(t, err, &limit)
	assert.Equal(t, 1, limit.Sentences)
	assert.Len(t, meetings, limit.Limit)
	assert.True(t, slices.ContainsFunc(meetings, func(m align.Meeting) bool {
		return m.Sentences[0].Document.Name == fmt.Sprint("copy ", n/2)
	}), "the one that deviates is among them")
}

func extracted(t testing.TB, name, words string) []text.Sentence {
	t.Helper()
	s, err := extract.Sentences(context.Background(), &text.Document{Name: name, Text: words})
	require.NoError(t, err)
	return s
}

// A line without a value that many pages repeat is no reason to read them, but
// is paired in those that have something else in common.
func TestIndexRepeatedLines(t *testing.T) {
	const line, fact = "\n\nThe Kettering Courier belongs to its readers and its printers.\n\n", "The ferry Santa Aurelia sank off Naxos, killing %d passengers."
	var documents [][]text.Sentence
	for i := range 200 {
		words := fmt.Sprintf("A court in town %d fined the brewery.", i) + line
		if i == 100 {
			words = fmt.Sprintf(fact, 41) + line
		}
		documents = append(documents, extracted(t, fmt.Sprint("old ", i), words))
	}
	x := indexed(t, t.TempDir(), 200, documents...)
	meetings, err := x.Meetings(context.Background(), extracted(t, "new", fmt.Sprintf(fact, 14)+line))
	require.NoError(t, err, "nothing is left out that could be at odds")
	require.Len(t, meetings, 1)
	assert.Len(t, meetings[0].Pairs, 2)
}
