// Package archive unpacks archives in memory, member by member.
//
// It writes nothing to disk, so the names of members are only names. What
// an archive may come to is bounded whatever it says of itself: the number of
// its members, their bytes, and how many times its packed size each of them
// is.
package archive

import (
	"archive/tar"
	"archive/zip"
	"compress/flate"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path"
	"strings"

	"github.com/atodds/atodds/align/internal/original"
)

// A Member is one file of an archive.
type Member struct {
	Name string // as the archive has it, with slashes

	// Left says why the member is no file to be read: "a link". Failure says
	// why one is refused: it is encrypted, or a device, or its name or link
	// leads out of the folder in which the archive would be unpacked.
	Left, Failure string

	// Open returns the content, which is unpacked as it is read. It is to be
	// read before the next member is taken.
	Open func() (io.Reader, error)
}

// A Budget is what one file may still come to, with all archives in it.
type Budget struct {
	limits original.Limits
	parts  int
	bytes  int64
}

// NewBudget returns the budget of a file under limits.
func NewBudget(limits original.Limits) *Budget { return &Budget{limits: limits} }

// member counts a member.
func (b *Budget) member() error {
	if b.parts++; b.parts > b.limits.Parts {
		return fmt.Errorf("more than %d members: split it", b.limits.Parts)
	}
	return nil
}

// A guarded reader ends in an error when what it reads gets out of hand.
type guarded struct {
	in     io.Reader
	budget *Budget
	packed func() int64 // how many packed bytes it was read from
	read   int64
}

// Read reads unpacked bytes.
func (g *guarded) Read(p []byte) (int, error) {
	n, err := g.in.Read(p)
	g.read += int64(n)
	g.budget.bytes += int64(n)
	switch l := g.budget.limits; {
	case l.Swells(g.packed(), g.read):
		return n, fmt.Errorf("unpacks to more than %d times its size: refused", l.Ratio)
	case g.budget.bytes > l.Total:
		return n, fmt.Errorf("unpacks to more than %d MB: split it", l.Total>>20)
	}
	return n, damaged(err)
}

// damaged words the errors of the formats.
func damaged(err error) error {
	var corrupt flate.CorruptInputError
	switch {
	case err == nil, err == io.EOF:
		return err
	case errors.Is(err, io.ErrUnexpectedEOF):
		return errors.New("damaged: it is cut off")
	case errors.Is(err, zip.ErrChecksum), errors.Is(err, gzip.ErrChecksum), errors.As(err, &corrupt):
		return errors.New("damaged: its content does not agree with its checksum")
	case errors.Is(err, zip.ErrAlgorithm):
		return errors.New("packed by a method that is not supported")
	case errors.Is(err, zip.ErrFormat), errors.Is(err, gzip.ErrHeader), errors.Is(err, tar.ErrHeader):
		return errors.New("damaged: it is no such archive, or cut off")
	}
	return err
}

// directory is how many bytes of a ZIP archive may be read to list it: some
// 300,000 members.
const directory = 24 << 20

// errDirectory says that a ZIP archive lists more than it should.
var errDirectory = errors.New("lists too many members: split it")

// A budgeted reader reads so many bytes, and then no more.
type budgeted struct {
	io.ReaderAt
	left int64
}

// ReadAt reads at an offset. A damaged list may lead to before the beginning.
func (b *budgeted) ReadAt(p []byte, at int64) (int, error) {
	if at < 0 {
		return 0, zip.ErrFormat
	}
	if b.left -= int64(len(p)); b.left < 0 {
		return 0, errDirectory
	}
	return b.ReaderAt.ReadAt(p, at)
}

// Zip passes the members of a ZIP archive to visit until that returns false.
// An error is about the archive as a whole.
func Zip(in io.ReaderAt, size int64, budget *Budget, visit func(Member) bool) error {
	source := &budgeted{in, directory}
	z, err := zip.NewReader(source, size)
	if err != nil && !errors.Is(err, zip.ErrInsecurePath) {
		return damaged(err)
	}
	source.left = 1 << 62 // members have a budget of their own
	packed := uint64(0)
	for _, f := range z.File {
		if packed += f.CompressedSize64; packed > uint64(size) || packed < f.CompressedSize64 {
			return errors.New("damaged: its members overlap")
		}
	}
	for _, f := range z.File {
		if err := budget.member(); err != nil {
			return err
		}
		if !visit(zipMember(f, budget)) {
			return nil
		}
	}
	return nil
}

// zipMember returns a member of a ZIP archive.
func zipMember(f *zip.File, budget *Budget) Member {
	m := Member{Name: f.Name}
	const encrypted = 1 << 0
	switch mode := f.Mode(); {
	case mode.IsDir():
		m.Left = "a folder"
	case outside(f.Name):
		m.Failure = nameOut
	case mode&fs.ModeSymlink != 0:
		m.link(f.Name, target(f))
	case !mode.IsRegular():
		m.Failure = notFile
	case f.Flags&encrypted != 0:
		m.Failure = "encrypted"
	}
	m.Open = func() (io.Reader, error) {
		in, err := f.Open()
		if err == io.EOF {
			err = io.ErrUnexpectedEOF
		}
		if err != nil {
			return nil, damaged(err)
		}
		return &guarded{in: in, budget: budget, packed: func() int64 { return int64(f.CompressedSize64) }}, nil
	}
	return m
}

// What is refused is told in these words. Nothing is unpacked to disk, so it
// does no harm here; but it shows intent, and would do harm elsewhere.
const (
	nameOut = "its name leads out of the archive"
	linkOut = "a link that leads out of the archive"
	notFile = "a device, pipe or socket"
)

// link tells of a link by what it leads to from the folder of a member.
func (m *Member) link(from, to string) {
	to = strings.ReplaceAll(to, `\`, "/")
	if !absolute(to) {
		to = path.Join(path.Dir(from), to)
	}
	if m.Left = "a link"; outside(to) {
		m.Left, m.Failure = "", linkOut
	}
}

// target returns what a link in a ZIP archive leads to, which is its content,
// and "" where that cannot be read.
func target(f *zip.File) string {
	const longest = 4096 // PATH_MAX of Linux
	in, err := f.Open()
	if err != nil {
		return ""
	}
	defer in.Close()
	to, err := io.ReadAll(io.LimitReader(in, longest))
	if err != nil {
		return ""
	}
	return string(to)
}

// outside reports whether a name leads out of the folder it is taken in.
func outside(name string) bool {
	clean := path.Clean(strings.ReplaceAll(name, `\`, "/"))
	return absolute(clean) || clean == ".." || strings.HasPrefix(clean, "../")
}

// absolute reports whether a name begins at a root or a drive.
func absolute(name string) bool { return path.IsAbs(name) || len(name) > 1 && name[1] == ':' }
