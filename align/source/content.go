package source

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/atodds/atodds/align/text"
)

// errEmpty says that a source holds nothing but white space.
var errEmpty = errors.New("empty")

// content reads one item by what it is, which its content shows before its
// name does.
func (r *reader) content(it item) bool {
	head, in := peek(it.in)
	f, note, err := decide(it.format, head)
	if err != nil {
		return r.fail(it.name, err)
	}
	if note != "" {
		it.notes = append(it.notes, note)
	}
	switch form := formOf(f); {
	case it.format == unknown && shared(it.name) != "" && (f == plain || f == jsonLines && !hasText(head)):
		return r.other(it)
	case form.parse != nil:
		it.in = in
		return r.parts(it, form)
	case f == zipped, f == tarred:
		return r.unpack(it, f, in)
	case f == gzipped:
		return r.gunzip(it, in)
	case f == jsonLines:
		return r.lines(it, head, in)
	}
	return r.text(it, f, head, in)
}

// hasText reports whether what begins like JSON Lines may hold documents, and
// is no settings of some program.
func hasText(head []byte) bool { return bytes.Contains(bytes.ToLower(head), []byte(`"text"`)) }

// other tells of a file that could hold news by its name and does not: it is
// an error to name one, and none to have one in a folder.
func (r *reader) other(it item) bool {
	err := fmt.Errorf("%s of a kind that is not read: give news as %s, or as JSON Lines (.jsonl)", shared(it.name), sharing(it.name))
	if !it.found {
		return r.fail(it.name, err)
	}
	r.skip(it.name, err.Error())
	return r.alive()
}

// lines reads JSON Lines.
func (r *reader) lines(it item, head []byte, in io.Reader) bool {
	buffered := bufio.NewReaderSize(r.bounded(it.in, in), 64<<10)
	if e := wide(head); e != nil {
		buffered = bufio.NewReader(e.NewDecoder().Reader(buffered))
	} else if err := notText(head); err != nil {
		return r.fail(it.name, err) // once, not for every line
	}
	return r.jsonLines(it, buffered)
}

// text reads an item that is one text.
func (r *reader) text(it item, f format, head []byte, in io.Reader) bool {
	if bytes.IndexByte(head, 0) >= 0 && wide(head) == nil {
		return r.fail(it.name, notText(head)) // what has no end, too, such as a device
	}
	content, err := slurp(in, r.opts.Limit)
	if err != nil {
		return r.fail(it.name, reason(err))
	}
	if err := it.state.check(); err != nil {
		return r.fail(it.name, err)
	}
	d, err := parse(it.name, f, content, it.about)
	if err != nil {
		return r.fail(it.name, err)
	}
	it.complete(d)
	return r.document(d)
}

// complete fills what a document does not say of itself from what is known
// of the item that it was read from.
func (it *item) complete(d *text.Document) {
	d.File = it.file
	d.Notes = append(d.Notes, it.notes...)
	if it.about == nil {
		return
	}
	for _, f := range []struct {
		of    *string
		known string
	}{{&d.Title, it.about.Title}, {&d.Outlet, it.about.Outlet}, {&d.Byline, it.about.Byline}, {&d.URL, it.about.URL}} {
		if *f.of == "" {
			*f.of = f.known
		}
	}
	if d.Language == "" {
		d.Language = PrimaryLanguage(it.about.Language)
	}
	if given, err := readDate(it.about.Published); err == nil && d.Date.IsZero() {
		publish(d, given)
	}
	stand(d, *it.about)
}

// peek returns the first bytes of in, and all of in as it was: in itself
// where it can be read at any place. A short or failed look ahead comes back
// with the first read.
func peek(in io.Reader) ([]byte, io.Reader) {
	if f, ok := in.(io.ReaderAt); ok {
		head := make([]byte, headSize)
		if n, err := f.ReadAt(head, 0); err == nil || err == io.EOF {
			return head[:n], in
		}
	}
	buffered := bufio.NewReaderSize(in, 64<<10)
	head, _ := buffered.Peek(headSize)
	return head, buffered
}

// slurp reads all of in, up to limit bytes.
func slurp(in io.Reader, limit int64) ([]byte, error) {
	content, err := io.ReadAll(io.LimitReader(in, limit+1))
	if err != nil {
		return nil, err
	}
	if int64(len(content)) > limit {
		return nil, fmt.Errorf("larger than the limit of %d bytes: split it", limit)
	}
	return content, nil
}

// parse turns the bytes of a file into a document; about is what its container
// or server says of it, nil where nothing does.
func parse(name string, f format, content []byte, about *origin) (*text.Document, error) {
	if about == nil {
		about = &origin{}
	}
	s, err := decode(content, about.Type, f == hypertext)
	if err != nil {
		return nil, err
	}
	var d *text.Document
	switch f {
	case hypertext:
		d = fromHTML(name, about.URL, s)
	case markdown:
		d = fromMarkdown(name, newlines(s))
	default:
		d = FromText(name, newlines(s))
	}
	if strings.TrimSpace(d.Text) == "" {
		return nil, errEmpty
	}
	return d, nil
}

// newlines turns \r\n and lone \r into \n.
func newlines(s string) string {
	if strings.IndexByte(s, '\r') < 0 {
		return s
	}
	return strings.ReplaceAll(strings.ReplaceAll(s, "\r\n", "\n"), "\r", "\n")
}

// FromText returns content as a document, with the title, dateline and date
// of publication that it states itself. Its Text is content, byte for byte,
// except that bytes that are not UTF-8 become U+FFFD.
//
// Use [Record] where the date is known.
func FromText(name, content string) *text.Document {
	d := &text.Document{Name: name, Text: validUTF8(content)}
	d.Title = titleOf(d.Text)
	publish(d, reading{})
	return d
}

// titleLimit is the length in bytes up to which a line may be a title.
const titleLimit = 160

// titleOf returns the title of a plain text: one of its first three lines,
// where it is short, holds three words or more, does not end as a sentence
// and is followed by an empty line. Shorter lines above it ("Share") are
// passed over; anything longer ends the search.
func titleOf(s string) string {
	for line, rest := range headLines(s, 3) {
		next, _, _ := strings.Cut(rest, "\n")
		title := strings.Trim(line, "#*_ \t")
		switch {
		case len(title) > titleLimit, strings.TrimSpace(next) != "" || rest == "":
			return ""
		case strings.HasSuffix(title, ".") || strings.HasSuffix(title, ":"):
			return ""
		case strings.Count(title, " ") < 2:
			continue
		}
		if _, ok := headerOf(line); ok {
			continue
		}
		return title
	}
	return ""
}
