package archive

import (
	"archive/tar"
	"bufio"
	"bytes"
	"compress/gzip"
	"errors"
	"io"
)

// block is the unit of a tar archive in bytes. One of zeros ends it.
const block = 512

// Tar passes the members of a tar archive to visit until that returns false.
// An error is about the rest of the archive.
func Tar(in io.Reader, budget *Budget, visit func(Member) bool) error {
	read := &counted{in: in}
	t := tar.NewReader(read)
	for {
		h, err := t.Next()
		switch {
		case err == io.EOF:
			return ended(read)
		case err != nil && !errors.Is(err, tar.ErrInsecurePath):
			return damaged(err)
		}
		if err := budget.member(); err != nil {
			return err
		}
		m := Member{Name: h.Name}
		m.kind(h)
		before := read.n
		m.Open = func() (io.Reader, error) {
			// A sparse file may claim what it does not hold.
			return &guarded{in: t, budget: budget, packed: func() int64 { return read.n - before }}, nil
		}
		if !visit(m) {
			return nil
		}
	}
}

// kind tells what is no file to be read, and what is refused.
func (m *Member) kind(h *tar.Header) {
	switch {
	case h.Typeflag == tar.TypeDir:
		m.Left = "a folder"
	case outside(h.Name):
		m.Failure = nameOut
	case h.Typeflag == tar.TypeSymlink:
		m.link(h.Name, h.Linkname)
	case h.Typeflag == tar.TypeLink:
		m.link(".", h.Linkname) // counted from where the archive is unpacked
	case h.Typeflag == tar.TypeChar, h.Typeflag == tar.TypeBlock, h.Typeflag == tar.TypeFifo:
		m.Failure = notFile
	case h.Typeflag != tar.TypeReg && h.Typeflag != tar.TypeGNUSparse:
		m.Left = "not a regular file"
	}
}

// ended reads what stands behind the last member, so that what packed the
// archive can compare its checksum, and fails where the mark of the end is
// missing: an archive that was cut off between two members has none.
func ended(read *counted) error {
	if _, err := io.Copy(io.Discard, read); err != nil {
		return damaged(err)
	}
	if read.zeros < block {
		return errors.New("damaged: its end is missing, and members may be")
	}
	return nil
}

// Gunzip returns what gzip packed, all members of it in a row. An error of
// reading is about the whole.
func Gunzip(in io.Reader, budget *Budget) (io.Reader, error) {
	read := &counted{in: in}
	packed := bufio.NewReader(read)
	z, err := gzip.NewReader(packed)
	if err != nil {
		if err == io.EOF {
			err = io.ErrUnexpectedEOF
		}
		return nil, damaged(err)
	}
	z.Multistream(false)
	return &guarded{in: &row{packed, z}, budget: budget, packed: func() int64 { return read.n }}, nil
}

// A row reads the members of a gzip file one after the other.
type row struct {
	packed *bufio.Reader
	member *gzip.Reader
}

// errBehind says that a gzip file goes on with something else.
var errBehind = errors.New("damaged: something else follows what is packed")

// Read reads unpacked bytes. Zeros behind the last member fill a tape, and
// are passed over.
func (r *row) Read(p []byte) (int, error) {
	for {
		n, err := r.member.Read(p)
		if n > 0 && err == io.EOF {
			err = nil // of one member alone
		}
		if n > 0 || err != io.EOF {
			return n, err
		}
		next, _ := r.packed.Peek(2)
		if !bytes.Equal(next, []byte("\x1f\x8b")) {
			return 0, r.padding()
		}
		if err := r.member.Reset(r.packed); err != nil {
			return 0, err
		}
		r.member.Multistream(false)
	}
}

// padding returns io.EOF where zeros alone are left.
func (r *row) padding() error {
	for {
		c, err := r.packed.ReadByte()
		switch {
		case err != nil:
			return err
		case c != 0:
			return errBehind
		}
	}
}

// A counted reader counts what is read, and the zeros at its end.
type counted struct {
	in       io.Reader
	n, zeros int64
}

// Read reads and counts.
func (c *counted) Read(p []byte) (int, error) {
	n, err := c.in.Read(p)
	c.n += int64(n)
	zeros := n - len(bytes.TrimRight(p[:n], "\x00"))
	if zeros < n {
		c.zeros = 0
	}
	c.zeros += int64(zeros)
	return n, err
}
