package source

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
)

// errLong says that a line is larger than the limit, and errBinary that what
// goes on without an end of line is no text.
var (
	errLong   = errors.New("line too long")
	errBinary = errors.New("not text: it holds NUL bytes; convert it to text first")
)

// patience returns how many bytes a line may go on before it is taken for one
// that never ends.
func patience(limit int64) int64 { return max(16*limit, 16<<20) }

// jsonLines yields the documents of a JSON Lines source. Every broken line
// is an error that names it, and the lines below it are read.
func (r *reader) jsonLines(it item, in *bufio.Reader) bool {
	var line []byte
	read := 0
	for n := 1; ; n++ {
		var err error
		line, err = readLine(in, line[:0], r.opts.Limit)
		if n == 1 {
			line = bytes.TrimPrefix(line, []byte("\xef\xbb\xbf"))
		}
		where := it.name + ":" + strconv.Itoa(n)
		switch {
		case err == errLong:
			read++
			if !r.fail(where, fmt.Errorf("larger than the limit of %d bytes: split it", r.opts.Limit)) {
				return false
			}
		case err != nil && err != io.EOF:
			return r.fail(where, reason(err))
		case len(bytes.TrimSpace(line)) > 0:
			read++
			if !r.record(it, where, line) {
				return false
			}
		}
		if err == io.EOF {
			break
		}
	}
	if read == 0 {
		return r.fail(it.name, errEmpty)
	}
	return r.alive()
}

// record yields the document of one line. A date that cannot be read is an
// error beside the document, not in its place.
func (r *reader) record(it item, where string, line []byte) bool {
	var rec Record
	if err := rec.UnmarshalJSON(line); err != nil {
		return r.fail(where, fmt.Errorf("not a JSON document: %w", plainly(err)))
	}
	if strings.TrimSpace(rec.Text) == "" {
		return r.fail(where, errors.New(`no "text"`))
	}
	if rec.ID == "" {
		rec.ID = where
	}
	d, err := rec.Document()
	if err != nil && !r.fail(where, fmt.Errorf("%w; the document is read without it", err)) {
		return false
	}
	it.complete(d)
	return r.document(d)
}

// plainly says of a value of the wrong type what was expected, without the
// types of the program.
func plainly(err error) error {
	var te *json.UnmarshalTypeError
	switch {
	case !errors.As(err, &te):
		return err
	case te.Field == "":
		return fmt.Errorf("it is of type %s, not object", te.Value)
	}
	return fmt.Errorf("%q is of type %s, not string", te.Field, te.Value)
}

// readLine appends the next line to buf, without its end. A line above limit
// is read to its end, dropped, and reported as errLong. A buffer full of one
// line with a NUL in it is no line of JSON and need not end, as on a device:
// that is errBinary; nor does one that goes on beyond all patience. The last
// line comes with io.EOF.
func readLine(in *bufio.Reader, buf []byte, limit int64) ([]byte, error) {
	long := false
	for read := int64(0); ; {
		part, err := in.ReadSlice('\n')
		read += int64(len(part))
		if !long {
			buf = append(buf, part...)
		}
		if int64(len(buf)) > limit+1 {
			buf, long = buf[:0], true
		}
		switch {
		case err == bufio.ErrBufferFull && bytes.IndexByte(part, 0) >= 0:
			return buf, errBinary
		case err == bufio.ErrBufferFull && long && read > patience(limit):
			return buf, fmt.Errorf("no end of line in %d bytes: not JSON Lines, or endless", patience(limit))
		case err == bufio.ErrBufferFull:
			continue
		case long && err == nil:
			return buf, errLong
		case err != nil && err != io.EOF:
			return buf, err
		}
		buf = bytes.TrimSuffix(bytes.TrimSuffix(buf, []byte("\n")), []byte("\r"))
		if long {
			return buf, errLong
		}
		return buf, err
	}
}
