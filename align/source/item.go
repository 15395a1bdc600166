package source

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"mime"
	"strings"

	"github.com/atodds/atodds/align/internal/archive"
	"github.com/atodds/atodds/align/internal/original"
	"github.com/atodds/atodds/align/text"
)

// An item is one open file, or one part of a file that is a file itself.
type item struct {
	name   string  // what reports call it
	file   string  // the path of the file that holds it, where name is none
	format format  // what its name says
	found  bool    // in a folder or an archive: nobody named it
	depth  int     // how many archives it lies in
	about  *origin // what its container says of it; nil for a file
	in     io.Reader
	notes  []string        // what a reader should know of how it was read
	state  *steady         // of the file; nil for parts and streams
	ahead  *loan           // of a file that may be parsed ahead of its turn; nil for others
	budget *archive.Budget // what the file may still be unpacked to; nil outside archives
}

// A loan is an open file, and whether who reads it closes it, too.
type loan struct {
	file  io.Closer
	taken bool
}

// An origin is what a container says of a part of it.
type origin = original.Document

// within returns the path of the outermost file of what lies in an item.
func (it *item) within() string {
	if it.file != "" {
		return it.file
	}
	return it.name
}

// parts reads an item by the parser of its form.
func (r *reader) parts(it item, f form) bool {
	in, size, err := at(it.in, r.opts.Limit)
	if err != nil {
		return r.fail(it.name, err)
	}
	limits := original.DefaultLimits()
	limits.Text = r.opts.Limit
	if l := it.ahead; l != nil && f.apart && len(r.opts.Child.Command) > 0 && r.queue.width > 1 {
		l.taken = true
		return r.later(it, limits, l.file, func(ctx context.Context, yield func(original.Document) bool) error {
			return r.run(ctx, f, in, size, limits, yield)
		})
	}
	return r.parsed(it, limits, func(yield func(original.Document) bool) error {
		return r.run(r.ctx, f, in, size, limits, yield)
	})
}

// parsed yields what a parser makes of an item, and the error that it ends in.
func (r *reader) parsed(it item, limits original.Limits, parse func(func(original.Document) bool) error) bool {
	n, failed := 0, 0
	err := parse(func(d original.Document) bool {
		n++
		if n > limits.Parts {
			failed++
			return false
		}
		return r.part(it, d)
	})
	switch {
	case !r.alive():
		return false
	case err != nil:
		return r.fail(it.name, err)
	case failed > 0:
		return r.fail(it.name, fmt.Errorf("more than %d documents: split it", limits.Parts))
	case n == 0:
		return r.fail(it.name, errEmpty)
	}
	return true
}

// guard calls a parser and turns its panics into errors.
func guard(ctx context.Context, parse original.Parser, in io.ReaderAt, size int64, limits original.Limits, yield func(original.Document) bool) (err error) {
	inside := false // the caller's panics are its own
	defer func() {
		if inside {
			return
		}
		if p := recover(); p != nil {
			err = fmt.Errorf("damaged: its parser failed (%v)", p)
		}
	}()
	return parse(ctx, in, size, limits, func(d original.Document) bool {
		inside = true
		more := yield(d)
		inside = false
		return more
	})
}

// part yields what a parser made of one part of an item.
func (r *reader) part(it item, d original.Document) bool {
	name, file := it.name, it.file
	if d.Member != "" {
		name, file = it.name+"!/"+d.Member, it.within()
	}
	switch {
	case d.Failure != "":
		return r.fail(name, errors.New(d.Failure))
	case d.Raw == nil:
		return r.settled(name, file, it, d)
	}
	f, err := formatOf(d.Member)
	if media, _, e := mime.ParseMediaType(d.Type); e == nil {
		if typed := formatOfMedia(media); typed != unknown {
			f, err = typed, nil
		}
	}
	if err != nil {
		r.skip(name, err.Error())
		return r.alive()
	}
	raw := d.Raw
	d.Raw = nil
	return r.content(item{name: name, file: file, format: f, depth: it.depth, budget: it.budget, about: &d, in: bytes.NewReader(raw), notes: append(it.notes[:len(it.notes):len(it.notes)], d.Notes...)})
}

// formatOfMedia returns the format that a media type names.
func formatOfMedia(media string) format {
	switch media {
	case "text/html", "application/xhtml+xml":
		return hypertext
	case "text/plain":
		return plain
	case "text/markdown":
		return markdown
	case "application/pdf":
		return pdf
	case "application/rss+xml", "application/atom+xml":
		return feed
	case "application/rtf", "text/rtf":
		return rtf
	case "application/epub+zip":
		return epub
	case "application/vnd.oasis.opendocument.text":
		return odt
	case "application/vnd.openxmlformats-officedocument.wordprocessingml.document":
		return docx
	case "application/zip", "application/x-zip-compressed":
		return zipped
	case "application/gzip", "application/x-gzip":
		return gzipped
	case "application/x-tar":
		return tarred
	case "application/x-ndjson", "application/jsonl":
		return jsonLines
	}
	return unknown
}

// settled yields the document that a parser read.
func (r *reader) settled(name, file string, it item, o original.Document) bool {
	if it.about != nil && o.URL == "" && o.Member == "" {
		o.URL = it.about.URL // where it was found
	}
	d := &text.Document{
		Name:     name,
		File:     file,
		Title:    strings.TrimSpace(o.Title),
		Outlet:   o.Outlet,
		Byline:   o.Byline,
		URL:      o.URL,
		Language: PrimaryLanguage(o.Language),
		Text:     validUTF8(o.Text),
		Notes:    append(it.notes[:len(it.notes):len(it.notes)], o.Notes...),
	}
	if len(d.Text) == len(o.Text) {
		d.Places = o.Places // offsets hold
	}
	if strings.TrimSpace(d.Text) == "" {
		return r.fail(name, errEmpty)
	}
	if err := notText([]byte(d.Text[:min(len(d.Text), sample)])); err != nil {
		return r.fail(name, err)
	}
	given, err := readDate(o.Published)
	if err != nil && !r.fail(name, fmt.Errorf("%w; the document is read without it", err)) {
		return false
	}
	publish(d, given)
	if o.Dateline != "" {
		d.Dateline = o.Dateline
	}
	stand(d, o)
	return r.document(d)
}

// freshDays is how many days a file may have been worked on if the day on
// which it was made is to date it.
const freshDays = 31

// stand fills the date of change, and lets the day on which a file was made
// stand for the date of publication that nothing else tells.
func stand(d *text.Document, o original.Document) {
	if changed, err := readDate(o.Modified); err == nil {
		d.Modified = changed.date
	}
	if !d.Date.IsZero() || o.Created == "" {
		return
	}
	if made, err := readDate(o.Created); err == nil && !made.date.IsZero() && made.alt.IsZero() {
		if !d.Modified.IsZero() && abs(daysBetween(made.date, d.Modified)) > freshDays {
			return // an old file is often the beginning of a new one
		}
		d.Date, d.DateBy = made.date, byFile
		d.Notes = append(d.Notes, "dated by the day on which the file was made")
	}
}

// at returns a source as one that can be read at any place, and its size. A
// file is read in its place, anything else into memory up to limit.
func at(in io.Reader, limit int64) (io.ReaderAt, int64, error) {
	if f, ok := in.(interface {
		io.ReaderAt
		Stat() (fs.FileInfo, error)
	}); ok {
		if info, err := f.Stat(); err == nil && info.Mode().IsRegular() {
			return f, info.Size(), nil
		}
	}
	if b, ok := in.(*bytes.Reader); ok {
		return b, b.Size(), nil
	}
	content, err := slurp(in, limit)
	if err != nil {
		return nil, 0, err
	}
	return bytes.NewReader(content), int64(len(content)), nil
}
