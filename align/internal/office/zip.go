// Package office reads the documents of word processors and books: DOCX, ODT
// and EPUB, all of which are archives of XML.
package office

import (
	"archive/zip"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path"
	"strings"

	"github.com/atodds/atodds/align/internal/original"
	"github.com/atodds/atodds/align/internal/xmlread"
)

// A box is an archive whose members are read within limits.
type box struct {
	members map[string]*zip.File // the first of each name
	limits  original.Limits
	total   int64
}

// open reads the directory of an archive.
func open(in io.ReaderAt, size int64, limits original.Limits) (*box, error) {
	z, err := zip.NewReader(in, size)
	if err != nil {
		return nil, fmt.Errorf("damaged archive: %w", err)
	}
	if len(z.File) > limits.Parts {
		return nil, fmt.Errorf("more than %d members", limits.Parts)
	}
	b := &box{members: make(map[string]*zip.File, len(z.File)), limits: limits}
	for _, f := range z.File {
		name := strings.TrimPrefix(path.Clean("/"+strings.ReplaceAll(f.Name, `\`, "/")), "/")
		if _, ok := b.members[name]; !ok {
			b.members[name] = f
		}
	}
	return b, nil
}

// open returns a member, to be closed; [fs.ErrNotExist] where there is none.
func (b *box) open(name string) (io.ReadCloser, error) {
	f := b.members[name]
	switch {
	case f == nil:
		return nil, fs.ErrNotExist
	case f.Flags&1 != 0:
		return nil, errors.New("encrypted")
	}
	in, err := f.Open()
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return &member{ReadCloser: in, of: b, packed: int64(f.CompressedSize64)}, nil
}

// A member counts what is unpacked.
type member struct {
	io.ReadCloser
	of           *box
	packed, size int64
}

func (m *member) Read(p []byte) (int, error) {
	n, err := m.ReadCloser.Read(p)
	m.size += int64(n)
	m.of.total += int64(n)
	switch l := m.of.limits; {
	case l.Swells(m.packed, m.size):
		return n, fmt.Errorf("unpacks to more than %d times its size", l.Ratio)
	case m.size > l.Text, m.of.total > l.Total:
		return n, fmt.Errorf("larger than the limit of %d bytes once unpacked", min(l.Text, l.Total))
	}
	return n, err
}

// read passes a member to use as XML. A member that is not there is no error
// but where it is needed.
func (b *box) read(name string, needed bool, use func(*xmlread.Reader) error) error {
	in, err := b.open(name)
	if errors.Is(err, fs.ErrNotExist) && !needed {
		return nil
	}
	if errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("it has no %s", name)
	}
	if err != nil {
		return err
	}
	defer in.Close()
	if err := use(xmlread.New(in, b.limits.Depth)); err != nil && err != io.EOF {
		return fmt.Errorf("%s: %w", name, err)
	}
	return nil
}
