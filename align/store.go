package align

import (
	"encoding/binary"
	"fmt"
	"os"
	"path/filepath"
)

// A SpillError says that what does not fit into memory could not be kept on
// disk either. A run cannot go on after it.
type SpillError struct{ Err error }

// Error says what failed and what to do.
func (e *SpillError) Error() string {
	return fmt.Sprintf("align: %v: make room there, name another folder in TMPDIR, or allow more memory", e.Err)
}

// Unwrap returns the cause.
func (e *SpillError) Unwrap() error { return e.Err }

// A store keeps packed sketches one after the other, in chunks. While they
// come it holds up to limit bytes; then they move to a file in a temporary
// folder, but for the chunk that is being filled.
type store struct {
	limit  int64 // 0 for none
	size   int64 // of all chunks
	chunks []chunk

	folder string
	file   *os.File // nil while all is in memory
}

// A chunk is in memory, or on disk where its bytes are nil.
type chunk struct {
	bytes []byte
	at    int64 // in the file
	size  int
}

// An offset tells where a store has a sketch: the number of the chunk, and the
// first byte there.
type offset uint64

// Chunks are as large as all that came before them, but no smaller than the
// least and no larger than the largest, or than a quarter of the limit; unless
// one sketch is larger.
const (
	largestChunk = 1 << 20
	leastChunk   = 1 << 12
)

// chunkSize returns the size of the next chunk.
func (s *store) chunkSize() int {
	most := int64(largestChunk)
	if s.limit > 0 {
		most = min(most, s.limit/4)
	}
	return int(max(min(s.size, most), leastChunk))
}

// add appends a sketch, with its length before it.
func (s *store) add(packed []byte) (offset, error) {
	var length [binary.MaxVarintLen64]byte
	head := length[:binary.PutUvarint(length[:], uint64(len(packed)))]
	n := len(s.chunks) - 1
	if size := len(head) + len(packed); n < 0 || len(s.chunks[n].bytes)+size > cap(s.chunks[n].bytes) {
		if err := s.full(); err != nil {
			return 0, err
		}
		s.chunks = append(s.chunks, chunk{bytes: make([]byte, 0, max(s.chunkSize(), size))})
		n++
	}
	c := &s.chunks[n]
	at := offset(n)<<32 | offset(len(c.bytes))
	c.bytes = append(append(c.bytes, head...), packed...)
	c.size = len(c.bytes)
	return at, nil
}

// full takes note that the last chunk is full, and moves chunks to disk where
// all of them are more than may be held.
func (s *store) full() error {
	if len(s.chunks) == 0 {
		return nil
	}
	s.size += int64(s.chunks[len(s.chunks)-1].size)
	if s.limit == 0 || s.file == nil && s.size <= s.limit {
		return nil
	}
	return s.spill()
}

// spill writes the chunks that are in memory.
func (s *store) spill() error {
	if s.file == nil {
		folder, err := os.MkdirTemp("", "atodds-")
		if err != nil {
			return &SpillError{fmt.Errorf("make a temporary folder: %w", err)}
		}
		s.folder = folder
		if s.file, err = os.OpenFile(filepath.Join(folder, "sketches"), os.O_RDWR|os.O_CREATE|os.O_EXCL, 0o600); err != nil {
			return &SpillError{err}
		}
	}
	var at int64
	for n := range s.chunks {
		c := &s.chunks[n]
		if c.bytes != nil {
			c.at = at
			if _, err := s.file.WriteAt(c.bytes, at); err != nil {
				return &SpillError{err}
			}
			c.bytes = nil
		}
		at = c.at + int64(c.size)
	}
	return nil
}

// close removes the temporary folder.
func (s *store) close() {
	if s.file != nil {
		_ = s.file.Close() // it is only removed
	}
	if s.folder != "" {
		_ = os.RemoveAll(s.folder) // what an interrupted run leaves is the system's to clear
	}
}

// A cursor reads sketches from a store. It is not for concurrent use, but
// several cursors of one store are, once all is added.
type cursor struct {
	*store
	err   error // the first
	bytes []byte
	chunk int // whose bytes are held as a whole, plus 1; 0 for none
}

// none is the packed sketch of nothing, which stands for what could not be
// read.
var emptySketch = make([]byte, 64)

// scan returns a sketch, and reads its chunk as a whole: for sketches that are
// read in their order.
func (c *cursor) scan(at offset) []byte {
	n, from := int(at>>32), int(uint32(at))
	k := &c.chunks[n]
	if k.bytes != nil {
		return body(k.bytes[from:])
	}
	if c.chunk != n+1 {
		c.chunk = n + 1
		c.bytes = grown(c.bytes, k.size)
		if !c.read(c.bytes, k.at) {
			c.chunk = 0
			return emptySketch
		}
	}
	return body(c.bytes[from:])
}

// get returns a sketch, which holds until the next use of the cursor.
func (c *cursor) get(at offset) []byte {
	n, from := int(at>>32), int(uint32(at))
	k := &c.chunks[n]
	if k.bytes != nil {
		return body(k.bytes[from:])
	}
	c.chunk = 0
	c.bytes = grown(c.bytes, min(usualSketch, k.size-from))
	if !c.read(c.bytes, k.at+int64(from)) {
		return emptySketch
	}
	length, head := binary.Uvarint(c.bytes)
	if whole := head + int(length); whole > len(c.bytes) {
		c.bytes = grown(c.bytes, whole)
		if !c.read(c.bytes, k.at+int64(from)) {
			return emptySketch
		}
	}
	return c.bytes[head:]
}

// usualSketch is how many bytes are read of a sketch before its length is
// known; few are longer.
const usualSketch = 256

// read fills b, or notes the error.
func (c *cursor) read(b []byte, at int64) bool {
	if _, err := c.file.ReadAt(b, at); err != nil {
		if c.err == nil {
			c.err = &SpillError{err}
		}
		return false
	}
	return true
}

// body returns what stands behind a length.
func body(b []byte) []byte {
	_, head := binary.Uvarint(b)
	return b[head:]
}

// grown returns a slice of n bytes, b where that has room.
func grown(b []byte, n int) []byte {
	if cap(b) < n {
		return make([]byte, n, n+n/4)
	}
	return b[:n]
}
