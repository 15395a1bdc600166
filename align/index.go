package align

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"sync"

	"github.com/atodds/atodds/align/internal/likeness"
	"github.com/atodds/atodds/align/internal/record"
	"github.com/atodds/atodds/align/internal/segment"
	"github.com/atodds/atodds/align/text"
)

// An Index keeps documents on disk, in a folder of its own, so that one more
// document can be aligned with a million sentences at once: [Index.Pairs]
// yields what [Aligner.Align] would for it and each document of the index, for
// the price of those that have something in common with it.
//
// A crash leaves the index as it was before or after an [Index.Add], and a
// file that was damaged is an error that names it. What is found depends on how
// sentences are read: an index that another version of the program wrote is an
// error, too. An Index is for use by several goroutines at once.
type Index struct {
	// Aligner says how documents are aligned. Its Vouched and Progress play no
	// part.
	Aligner Aligner

	dir      string
	mu       sync.Mutex
	closed   bool
	words    likeness.Lexicon
	codec    *record.Codec
	digest   string
	manifest manifest
	segments []*part
}

// A part is a segment of an index with its file.
type part struct {
	*segment.Segment
	search  *segment.Searcher
	name    string
	release func() error
}

// ErrIndexVersion is the error of an index that another version of the program
// wrote: its documents are to be added to a new one.
var ErrIndexVersion = errors.New("it was written by another version of this program, which reads sentences otherwise: build it anew in an empty folder")

// ErrIndexClosed is the error of an index that is asked, or added to, after it
// was closed.
var ErrIndexClosed = errors.New("it was closed: open it again")

// ErrIndexDamaged is the error of an index whose files are not what was
// written.
var ErrIndexDamaged = segment.ErrDamaged

// ErrIndexForeign is the error of a folder that holds other files and no index:
// one that was made there would be taken for documents, and they for its own.
var ErrIndexForeign = errors.New("it holds other files and no index: name an empty folder, or a new one")

// OpenIndex opens the index in a folder, which is made where it does not
// exist. An empty folder is an empty index, one of other files
// [ErrIndexForeign].
func OpenIndex(dir string) (*Index, error) {
	x := &Index{dir: dir, codec: newCodec()}
	x.digest = x.version()
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return nil, fmt.Errorf("open index %s: %w", dir, err)
	}
	if err := x.load(x.listed); err != nil {
		return nil, fmt.Errorf("open index %s: %w", dir, errors.Join(err, x.Close()))
	}
	return x, nil
}

// Close gives back what the index holds, once nobody asks it any more. What it
// has yielded stays good; it has no documents from here on, and whoever asks it
// or adds to it gets [ErrIndexClosed].
func (x *Index) Close() error {
	x.mu.Lock()
	defer x.mu.Unlock()
	x.closed = true
	return x.release()
}

// release gives back the segments.
func (x *Index) release() error {
	var errs []error
	for _, p := range x.segments {
		errs = append(errs, p.release())
	}
	x.segments = nil
	return errors.Join(errs...)
}

// Documents returns the number of documents.
func (x *Index) Documents() int {
	n := 0
	for _, p := range x.parts() {
		n += p.Documents()
	}
	return n
}

// Sentences returns the number of sentences.
func (x *Index) Sentences() int {
	n := 0
	for _, p := range x.parts() {
		n += p.Sentences()
	}
	return n
}

func (x *Index) parts() []*part {
	x.mu.Lock()
	defer x.mu.Unlock()
	return x.segments
}

// floors are what candidates have in common.
func floors() segment.Floors {
	return segment.Floors{Cosine: cosineFloor, Light: lightFloor, Mass: exactShare * evidenceFloor, Terms: leastTerms, Kin: evidenceFloor, Others: otherFloor}
}

// load opens the segments that the manifest lists. A program that adds to the
// index may have put others in their place before they are opened; then load
// begins anew.
func (x *Index) load(listed func() (*manifest, error)) error {
	m, err := listed()
	for err == nil {
		if err = x.openAll(m); !errors.Is(err, fs.ErrNotExist) {
			break
		}
		newer, failed := listed()
		if failed != nil || newer.Next == m.Next {
			break
		}
		m, err = newer, x.release()
	}
	return err
}

// openAll opens the segments of a manifest.
func (x *Index) openAll(m *manifest) error {
	if m.Digest == "" {
		m.Digest = x.digest
	}
	if m.Format != indexFormat || m.Digest != x.digest {
		return ErrIndexVersion
	}
	x.manifest = *m
	for _, name := range m.Segments {
		p, err := x.open(name)
		if err != nil {
			return err
		}
		x.segments = append(x.segments, p)
	}
	return nil
}

// open opens a segment.
func (x *Index) open(name string) (*part, error) {
	data, release, err := mapped(filepath.Join(x.dir, name))
	if err != nil {
		return nil, err
	}
	s, err := segment.Open(data, &x.words)
	if err != nil {
		return nil, errors.Join(fmt.Errorf("read %s: %w", name, err), release())
	}
	return &part{s, s.Searcher(floors()), name, release}, nil
}

// indexFormat is the version of the folder. It changes with the meaning of
// what is kept, such as how sentences are split and values read.
const indexFormat = 3

// version is a digest of what the index depends on: the tables, what is kept
// of a document, and the floors of the search.
func (x *Index) version() string {
	h := sha256.New()
	fmt.Fprintln(h, likeness.Tables(), floors(), x.codec.Schema(kept{}))
	return hex.EncodeToString(h.Sum(nil)[:8])
}

// kept is what is kept of a document.
type kept struct {
	Document  text.Document
	Sentences []text.Sentence // without their Document
}

func newCodec() *record.Codec {
	return record.New((*text.Quantity)(nil), (*text.Time)(nil), (*text.Name)(nil))
}
