// Package warc reads web archives (ISO 28500): WARC, and WET, which holds
// the text of pages alone.
package warc

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"context"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/atodds/atodds/align/internal/original"
)

// Parse yields the pages and texts of an archive one by one: responses with
// status 2xx, resources and conversions that hold HTML, text, PDF or a feed.
// Their names are the addresses that they were fetched from. The day of the
// crawl is no date of publication, and stands in a note. Archives in gzip are
// unpacked as they are read. It implements [original.Parser].
func Parse(ctx context.Context, in io.ReaderAt, size int64, limits original.Limits, yield func(original.Document) bool) error {
	a := &archive{limits: limits, packed: size, seen: map[string]int{}}
	buffered := bufio.NewReaderSize(io.NewSectionReader(in, 0, size), 64<<10)
	a.in = buffered
	if head, _ := buffered.Peek(2); bytes.Equal(head, []byte("\x1f\x8b")) {
		z, err := gzip.NewReader(buffered)
		if err != nil {
			return fmt.Errorf("damaged gzip: %w", err)
		}
		a.unpacked = z
		a.in = bufio.NewReaderSize(a, 64<<10)
	}
	for n := 1; ; n++ {
		if err := ctx.Err(); err != nil {
			return err
		}
		r, err := a.next()
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return fmt.Errorf("record %d: %w", n, err)
		}
		d, ok, err := a.document(r)
		if err != nil {
			return fmt.Errorf("record %d: %w", n, err)
		}
		if ok && !yield(d) {
			return nil
		}
		if r.cut {
			return nil // its failure says so
		}
	}
}

// An archive is read from its beginning to its end.
type archive struct {
	in       *bufio.Reader
	limits   original.Limits
	unpacked io.Reader // what gzip gives; nil without it
	packed   int64     // bytes of the file
	size     int64     // bytes unpacked so far
	seen     map[string]int
}

// Read unpacks, within limits.
func (a *archive) Read(p []byte) (int, error) {
	n, err := a.unpacked.Read(p)
	a.size += int64(n)
	switch {
	case a.limits.Swells(a.packed, a.size):
		return n, fmt.Errorf("unpacks to more than %d times its size", a.limits.Ratio)
	case a.size > a.limits.Total:
		return n, fmt.Errorf("larger than the limit of %d bytes once unpacked: split it", a.limits.Total)
	}
	return n, err
}

// A record is one of an archive.
type record struct {
	header map[string]string // by names in small letters
	length int64             // bytes of its block
	cut    bool              // the file ends within it
}

// next reads the head of the next record; [io.EOF] where there is none.
func (a *archive) next() (*record, error) {
	line, err := a.line()
	for err == nil && line == "" {
		line, err = a.line()
	}
	if err != nil {
		return nil, err
	}
	if !strings.HasPrefix(line, "WARC/") {
		return nil, fmt.Errorf("it begins with %q, not WARC", line[:min(len(line), 20)])
	}
	r := &record{header: map[string]string{}}
	for range 1000 {
		line, err := a.line()
		if err == io.EOF {
			return nil, io.ErrUnexpectedEOF
		}
		if err != nil {
			return nil, err
		}
		if line == "" {
			r.length, err = strconv.ParseInt(r.header["content-length"], 10, 64)
			if err != nil || r.length < 0 {
				return nil, fmt.Errorf("its length is %q", r.header["content-length"])
			}
			return r, nil
		}
		put(r.header, line)
	}
	return nil, errors.New("more than 1000 lines in its head")
}

// put adds a line of a head; the first of a name counts.
func put(header map[string]string, line string) {
	name, value, ok := strings.Cut(line, ":")
	name = strings.ToLower(strings.TrimSpace(name))
	if _, again := header[name]; ok && !again {
		header[name] = strings.TrimSpace(value)
	}
}

// line reads a line of a head, without its end.
func (a *archive) line() (string, error) {
	b, err := a.in.ReadSlice('\n')
	switch {
	case err == bufio.ErrBufferFull:
		return "", errors.New("a line of its head is longer than 64 KiB")
	case err == io.EOF && len(b) > 0:
		err = nil
	}
	return strings.TrimRight(string(b), "\r\n"), err
}

// block reads the block of a record, or passes over it.
func (a *archive) block(r *record, wanted bool) ([]byte, error) {
	if !wanted || r.length > a.limits.Text {
		n, err := io.CopyN(io.Discard, a.in, r.length)
		r.cut = err != nil && n < r.length && (err == io.EOF || err == io.ErrUnexpectedEOF)
		if r.cut {
			return nil, nil
		}
		return nil, err
	}
	var b bytes.Buffer // grows with what is there, not with what is claimed
	n, err := io.CopyN(&b, a.in, r.length)
	if r.cut = err == io.EOF || err == io.ErrUnexpectedEOF; r.cut && n < r.length {
		return b.Bytes(), nil
	}
	return b.Bytes(), err
}
