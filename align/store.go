package align

// A store keeps packed sketches, one after the other.
type store struct {
	chunks [][]byte
}

// An offset tells where a store has a sketch: the number of the chunk, and the
// first byte there.
type offset uint64

// chunkSize is the size of a chunk, unless one sketch is larger.
const chunkSize = 1 << 20

// add appends a sketch.
func (s *store) add(packed []byte) offset {
	n := len(s.chunks) - 1
	if n < 0 || len(s.chunks[n])+len(packed) > cap(s.chunks[n]) {
		s.chunks = append(s.chunks, make([]byte, 0, max(chunkSize, len(packed))))
		n++
	}
	at := offset(n)<<32 | offset(len(s.chunks[n]))
	s.chunks[n] = append(s.chunks[n], packed...)
	return at
}

// get returns the bytes from a sketch on; a sketch tells its own end.
func (s *store) get(at offset) []byte { return s.chunks[at>>32][uint32(at):] }
