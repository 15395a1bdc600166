package align

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/atodds/atodds/align/extract"
	"github.com/atodds/atodds/align/text"
)

// filled is an index of documents that were added one by one, so that segments
// were merged.
func filled(t *testing.T, documents int) *Index {
	t.Helper()
	x, err := OpenIndex(t.TempDir())
	require.NoError(t, err)
	t.Cleanup(func() { assert.NoError(t, x.Close()) })
	for n := range documents {
		s, err := extract.Sentences(t.Context(), &text.Document{Name: fmt.Sprint(n), Text: fmt.Sprintf("The ferry Alma of Cape Ullin carried %d passengers to the isles.", n)})
		require.NoError(t, err)
		_, err = x.Add(context.Background(), func(yield func([]text.Sentence, error) bool) { yield(s, nil) })
		require.NoError(t, err)
	}
	return x
}

// Whoever reads the manifest just before another program puts larger segments in
// place of those that it lists opens the larger ones.
func TestIndexIsOpenedWhileOneAdds(t *testing.T) {
	x := filled(t, 4)
	y := &Index{dir: x.dir, codec: newCodec()}
	y.digest = y.version()
	stale := manifest{Format: indexFormat, Next: 2, Digest: y.digest, Segments: []string{segmentName(1)}}
	require.NoFileExists(t, filepath.Join(x.dir, segmentName(1)), "it was merged with later ones")
	reads := 0
	require.NoError(t, y.load(func() (*manifest, error) {
		if reads++; reads == 1 {
			return &stale, nil
		}
		return y.listed()
	}))
	assert.Equal(t, 4, y.Documents())
	require.NoError(t, y.Close())

	lost := x.manifest.Segments[0]
	require.NoError(t, os.Rename(filepath.Join(x.dir, lost), filepath.Join(x.dir, "kept")))
	assert.ErrorIs(t, y.load(y.listed), os.ErrNotExist, "a segment that is missing for good")
	require.NoError(t, os.Rename(filepath.Join(x.dir, "kept"), filepath.Join(x.dir, lost)))
}

// Where the system cannot say that a manifest is on the disk, though it is, the
// segments that it lists stay.
func TestIndexKeepsWhatIsListed(t *testing.T) {
	x := filled(t, 1)
	w := &indexWriter{Index: x}
	for _, name := range []string{segmentName(1), segmentName(9)} {
		require.NoError(t, os.WriteFile(filepath.Join(x.dir, segmentName(9)), nil, 0o644))
		w.made = append(w.made, &part{name: name, release: func() error { return nil }})
	}
	w.discard()
	assert.FileExists(t, filepath.Join(x.dir, segmentName(1)))
	assert.NoFileExists(t, filepath.Join(x.dir, segmentName(9)), "what no manifest lists goes")
}
