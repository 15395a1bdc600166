package source

import (
	"fmt"
	"io"
	"io/fs"
)

// mostOfStream returns how many bytes a stream may come to: as many as 64
// documents of the largest size, 4 GiB. A file has an end; what a program
// writes, or a device, need not.
func mostOfStream(limit int64) int64 { return max(64*limit, 64<<20) }

// bounded returns in, which reads what original is, so that it ends in an
// error where original is no file and goes on beyond all measure.
func (r *reader) bounded(original, in io.Reader) io.Reader {
	if f, ok := original.(interface{ Stat() (fs.FileInfo, error) }); ok {
		if info, err := f.Stat(); err == nil && info.Mode().IsRegular() {
			return in
		}
	}
	return &stream{in: in, most: mostOfStream(r.opts.Limit)}
}

// A stream is read up to a number of bytes.
type stream struct {
	in   io.Reader
	read int64
	most int64
}

// Read reads what is within bounds.
func (s *stream) Read(b []byte) (int, error) {
	n, err := s.in.Read(b)
	if s.read += int64(n); s.read > s.most {
		return 0, fmt.Errorf("a stream of more than %d MB: save it as a file", s.most>>20)
	}
	return n, err
}
