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

	"github.com/atodds/atodds/align/text"
)

// A Record is one document as a line of JSON Lines gives it.
type Record struct {
	ID     string // names the document
	Source string // who published it
	URL    string
	Date   string // the date of publication, in any form that [ParseDate] reads
	Title  string
	Text   string
}

// Document returns the record as a document named by its ID. The title is
// no part of the text. The given date outranks all others; where it cannot
// be read, the document has the date that its text states, if any, and the
// error says so.
func (r Record) Document() (*text.Document, error) {
	d := &text.Document{
		Name:   r.ID,
		Title:  r.Title,
		Outlet: r.Source,
		URL:    r.URL,
		Text:   strings.ToValidUTF8(r.Text, "\uFFFD"),
	}
	given, err := readDate(r.Date)
	publish(d, given)
	return d, err
}

// readDate parses a date that may be left out.
func readDate(s string) (reading, error) {
	if strings.TrimSpace(s) == "" {
		return reading{}, nil
	}
	date, alt, err := ParseDate(s)
	return reading{date, alt}, err
}

// A line is a record as JSON spells it.
type line struct {
	ID     scalar `json:"id"`
	Source scalar `json:"source"`
	URL    scalar `json:"url"`
	Date   scalar `json:"date"`
	Title  scalar `json:"title"`
	Text   string `json:"text"`
}

// UnmarshalJSON decodes a record, whose id and date may be numbers, too
// (a date then counts the seconds since 1970, or the milliseconds).
func (r *Record) UnmarshalJSON(b []byte) error {
	var v line
	if err := json.Unmarshal(b, &v); err != nil {
		return err
	}
	*r = Record{string(v.ID), string(v.Source), string(v.URL), string(v.Date), string(v.Title), v.Text}
	return nil
}

// A scalar is a JSON string, number or null, as a string.
type scalar string

// UnmarshalJSON decodes a scalar; anything else is an error.
func (s *scalar) UnmarshalJSON(b []byte) error {
	switch {
	case string(b) == "null":
		return nil
	case b[0] == '"':
		return json.Unmarshal(b, (*string)(s))
	case b[0] == '-' || '0' <= b[0] && b[0] <= '9':
		*s = scalar(b)
		return nil
	}
	return errors.New("id, source, url, date and title must be strings")
}

// errLong says that a line is larger than the limit.
var errLong = errors.New("line too long")

// jsonLines yields the documents of a JSON Lines source. Every broken line
// is an error that names it, and the lines below it are read.
func (r *reader) jsonLines(name string, in *bufio.Reader) bool {
	var line []byte
	read := 0
	for n := 1; ; n++ {
		var err error
		line, err = readLine(in, line[:0], r.opts.Limit)
		if n == 1 {
			line = bytes.TrimPrefix(line, []byte("\xef\xbb\xbf"))
		}
		where := name + ":" + strconv.Itoa(n)
		switch {
		case err == errLong:
			read++
			if !r.fail(where, fmt.Errorf("larger than the limit of %d bytes: split it, or raise the limit", r.opts.Limit)) {
				return false
			}
		case err != nil && err != io.EOF:
			return r.fail(where, reason(err))
		case len(bytes.TrimSpace(line)) > 0:
			read++
			if !r.record(where, line) {
				return false
			}
		}
		if err == io.EOF {
			break
		}
	}
	if read == 0 {
		return r.fail(name, errEmpty)
	}
	return r.alive()
}

// record yields the document of one line. A date that cannot be read is an
// error beside the document, not in its place.
func (r *reader) record(where string, line []byte) bool {
	var rec Record
	if err := json.Unmarshal(line, &rec); err != nil {
		return r.fail(where, fmt.Errorf("not a JSON document: %w", err))
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
	return r.document(d)
}

// readLine appends the next line to buf, without its end. A line above limit
// is read to its end, dropped, and reported as errLong. The last line comes
// with io.EOF.
func readLine(in *bufio.Reader, buf []byte, limit int64) ([]byte, error) {
	long := false
	for {
		part, err := in.ReadSlice('\n')
		if !long {
			buf = append(buf, part...)
		}
		if int64(len(buf)) > limit+1 {
			buf, long = buf[:0], true
		}
		switch {
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
