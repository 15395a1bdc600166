package align

import (
	"context"
	"crypto/sha256"
	"encoding/binary"
	"fmt"
	"iter"
	"os"
	"path/filepath"
	"slices"

	"github.com/atodds/atodds/align/internal/likeness"
	"github.com/atodds/atodds/align/internal/segment"
	"github.com/atodds/atodds/align/text"
	"github.com/atodds/atodds/internal/pipe"
)

const (
	// segmentSentences is the number of sentences from which on a segment is
	// closed: about half a gigabyte of memory while it is made.
	segmentSentences = 1 << 20

	// mergeRatio is by how much a segment must be larger than all later ones
	// together: else they are merged, so that there are never many.
	mergeRatio = 2
)

// Add adds documents, each given by its sentences, and returns how many: one
// that the index has, with the same name, date and text, is left out. Either
// all of them are added or, with an error, none; the first error of documents
// is one. One program at a time may add. Documents must not come from the index
// itself, which waits until all of them are added.
func (x *Index) Add(ctx context.Context, documents iter.Seq2[[]text.Sentence, error]) (added int, err error) {
	x.mu.Lock()
	defer x.mu.Unlock()
	if x.closed {
		return 0, fmt.Errorf("add to index %s: %w", x.dir, ErrIndexClosed)
	}
	unlock, err := lock(filepath.Join(x.dir, lockName))
	if err != nil {
		return 0, fmt.Errorf("add to index %s: %w", x.dir, err)
	}
	defer unlock()
	w := &indexWriter{Index: x, ctx: ctx, manifest: x.manifest, known: map[uint64]bool{}}
	w.manifest.Segments = slices.Clone(w.manifest.Segments)
	if m, err := x.listed(); err != nil || m.Next != x.manifest.Next {
		return 0, fmt.Errorf("add to index %s: another program has changed it since it was opened: open it again", x.dir)
	}
	x.sweep()
	if x.manifest.Sum == 0 { // from here on, segments without a manifest are what is left of one
		if err := x.commit(x.manifest); err != nil {
			return 0, fmt.Errorf("add to index %s: %w", x.dir, err)
		}
	}
	for _, p := range x.segments {
		for n := range p.Documents() {
			w.known[p.Sum(n)] = true
		}
	}
	if err = w.add(documents); err == nil {
		err = w.merge()
	}
	if err == nil && len(w.made) > 0 {
		err = x.adopt(w)
	}
	if err != nil {
		w.discard()
		return 0, fmt.Errorf("add to index %s: %w", x.dir, err)
	}
	return w.added, nil
}

// adopt makes the segments of a writer those of the index.
func (x *Index) adopt(w *indexWriter) error {
	old := x.segments
	if err := x.commit(w.manifest); err != nil {
		return err
	}
	x.segments = nil
	for _, name := range w.manifest.Segments {
		n := slices.IndexFunc(w.made, func(p *part) bool { return p.name == name })
		if n >= 0 {
			x.segments = append(x.segments, w.made[n])
			continue
		}
		x.segments = append(x.segments, old[slices.IndexFunc(old, func(p *part) bool { return p.name == name })])
	}
	for _, p := range slices.Concat(old, w.made) {
		if !slices.Contains(x.segments, p) {
			_ = p.release() // nothing reads it any more
		}
	}
	x.sweep()
	return nil
}

// An indexWriter makes the segments of one Add.
type indexWriter struct {
	*Index
	ctx      context.Context
	manifest manifest        // as it is to be
	made     []*part         // segments that are not yet in the index
	known    map[uint64]bool // documents, by digest
	added    int
}

// discard removes what was made, unless the manifest lists it: that may have
// been replaced though the system could not say that it is on the disk.
func (w *indexWriter) discard() {
	m, err := readManifest(filepath.Join(w.dir, manifestName))
	for _, p := range w.made {
		_ = p.release()
		if err == nil && !slices.Contains(m.Segments, p.name) {
			_ = os.Remove(filepath.Join(w.dir, p.name)) // what is left the next Add sweeps away
		}
	}
}

// An incoming is a document on its way into a segment.
type incoming struct {
	data     []byte
	sum      uint64
	sketches []*likeness.Sketch // with their tokens
	of       []text.Sentence
}

// add writes documents into new segments.
func (w *indexWriter) add(documents iter.Seq2[[]text.Sentence, error]) error {
	next, stop := iter.Pull2(w.read(documents))
	defer stop()
	for more := true; more; {
		more = false
		in, err, ok := next()
		if !ok {
			return nil
		}
		err = w.segment(func(b *segment.Builder, g *likeness.Glossary) error {
			for ; ok; in, err, ok = next() {
				if err != nil {
					return err
				}
				if err := w.enter(b, g, in); err != nil {
					return err
				}
				if b.Sentences() >= segmentSentences {
					more = true
					return nil
				}
			}
			return nil
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// read reads the words of documents, several at once.
func (w *indexWriter) read(documents iter.Seq2[[]text.Sentence, error]) iter.Seq2[incoming, error] {
	words := newPool(w.Aligner.workers(), w.words.Fork().Fork) // a fork may be forked at once by several
	return pipe.Map(w.ctx, w.Aligner.workers(), documents, func(_ context.Context, sentences []text.Sentence) (incoming, error) {
		x := words.get()
		defer words.put(x)
		in := incoming{of: sentences}
		for i := range sentences {
			in.sketches = append(in.sketches, x.In(sentences[i].Language).Sketch(sentences[i].Text()))
		}
		if len(sentences) > 0 {
			in.data = w.keep(sentences, in.sketches)
			in.sum = digest(in.data)
		}
		return in, nil
	})
}

// keep returns the bytes of a document.
func (w *indexWriter) keep(sentences []text.Sentence, sketches []*likeness.Sketch) []byte {
	if !settled(sentences) {
		sketches = nil
	}
	k := kept{Document: *sentences[0].Document, Sentences: slices.Clone(sentences)}
	for i := range k.Sentences {
		k.Sentences[i].Document = nil
	}
	return w.appendStored(nil, likeness.SettingOf(sketches), k)
}

func digest(data []byte) uint64 {
	sum := sha256.Sum256(data)
	return binary.LittleEndian.Uint64(sum[:])
}

// enter adds a document to a segment. One without sentences is nothing that
// another could be aligned with.
func (w *indexWriter) enter(b *segment.Builder, g *likeness.Glossary, in incoming) error {
	if len(in.of) == 0 || w.known[in.sum] {
		return nil
	}
	w.known[in.sum] = true
	w.added++
	entries := make([]segment.Entry, len(in.of))
	for i, k := range in.sketches {
		s := &in.of[i]
		entries[i] = segment.Entry{Sketch: k, Stored: g.Store(nil, s.Language, k), Text: digest([]byte(s.Text()))}
	}
	return b.Add(in.data, in.sum, entries)
}

// segment writes a segment, if anything is in it, and opens it.
func (w *indexWriter) segment(fill func(*segment.Builder, *likeness.Glossary) error) error {
	name := segmentName(w.manifest.Next)
	empty := false
	err := replace(filepath.Join(w.dir, name), func(f *os.File) error {
		b := segment.NewBuilder(f, floors())
		var g likeness.Glossary
		if err := fill(b, &g); err != nil {
			return err
		}
		empty = b.Documents() == 0
		return b.Finish(&g, &w.words)
	})
	if err != nil {
		return err
	}
	if empty {
		return os.Remove(filepath.Join(w.dir, name))
	}
	p, err := w.open(name)
	if err != nil {
		return err
	}
	w.manifest.Next++
	w.manifest.Segments = append(w.manifest.Segments, name)
	w.made = append(w.made, p)
	return nil
}
