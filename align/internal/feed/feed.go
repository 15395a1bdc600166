// Package feed reads RSS and Atom: a document for each item.
package feed

import (
	"bytes"
	"context"
	"encoding/xml"
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/mmcdole/gofeed"
	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/transform"

	"github.com/atodds/atodds/align/internal/flow"
	"github.com/atodds/atodds/align/internal/original"
)

// Parse reads the items of a feed: what one says in full, else its summary,
// with a note. The outlet is the title of the feed, the name of an item its
// id. It implements [original.Parser].
func Parse(ctx context.Context, in io.ReaderAt, size int64, limits original.Limits, yield func(original.Document) bool) error {
	if size > limits.Text {
		return fmt.Errorf("larger than the limit of %d bytes: split it", limits.Text)
	}
	content, err := narrow(io.NewSectionReader(in, 0, size))
	if err != nil {
		return err
	}
	if err := shallow(content, limits.Depth); err != nil {
		return err
	}
	if _, err := content.Seek(0, io.SeekStart); err != nil {
		return err
	}
	f, err := gofeed.NewParser().Parse(content)
	if err != nil {
		return fmt.Errorf("damaged feed: %w", err)
	}
	seen := map[string]int{}
	for i, it := range f.Items {
		if err := ctx.Err(); err != nil {
			return err
		}
		d, err := document(f, it)
		if err != nil {
			return err
		}
		if d.Member == "" {
			d.Member = strconv.Itoa(i + 1)
		}
		if seen[d.Member]++; seen[d.Member] > 1 {
			d.Member = fmt.Sprintf("%s (%d)", d.Member, seen[d.Member])
		}
		if !yield(d) {
			return nil
		}
	}
	return nil
}

// narrow returns a feed in UTF-16, which the library does not read, in UTF-8
// and without the declaration of its encoding. Any other is returned as it is.
func narrow(in io.ReadSeeker) (io.ReadSeeker, error) {
	var mark [2]byte
	_, err := io.ReadFull(in, mark[:])
	if _, e := in.Seek(0, io.SeekStart); e != nil {
		return nil, e
	}
	if err != nil || mark != [2]byte{0xff, 0xfe} && mark != [2]byte{0xfe, 0xff} {
		return in, nil // too short a file is the library's to refuse
	}
	content, err := io.ReadAll(transform.NewReader(in, unicode.BOMOverride(transform.Nop)))
	if err != nil {
		return nil, err
	}
	if head, rest, ok := bytes.Cut(content, []byte("?>")); ok && bytes.HasPrefix(head, []byte("<?xml")) {
		content = rest
	}
	return bytes.NewReader(content), nil
}

// document returns an item as a document.
func document(f *gofeed.Feed, it *gofeed.Item) (original.Document, error) {
	d := original.Document{
		Member:    first(it.GUID, it.Link),
		Title:     plain(it.Title),
		Outlet:    plain(f.Title),
		URL:       it.Link,
		Language:  f.Language,
		Published: it.Published,
		Modified:  it.Updated,
	}
	if d.Published == "" || d.Published == d.Modified { // an entry of Atom need not say when it was published
		d.Published, d.Modified = it.Updated, ""
	}
	var names []string
	for _, a := range it.Authors {
		if a != nil && a.Name != "" {
			names = append(names, a.Name)
		}
	}
	d.Byline = strings.Join(names, ", ")
	out := &flow.Writer{}
	if err := out.HTML(strings.NewReader(it.Content)); err != nil {
		return d, err
	}
	if out.Len() == 0 {
		if err := out.HTML(strings.NewReader(it.Description)); err != nil {
			return d, err
		}
		d.Notes = append(d.Notes, "the feed gives no more than a summary")
	}
	if out.Len() == 0 {
		out.Text(d.Title)
		d.Notes = []string{"the feed gives no more than a title"}
	}
	if out.Len() == 0 {
		d.Failure = "it has no text: not even a title"
	}
	d.Text, d.Places = out.String(), out.Places()
	return d, nil
}

// plain returns a title without the markup that feeds put into it.
func plain(s string) string {
	if !strings.ContainsAny(s, "<&") {
		return strings.TrimSpace(s)
	}
	var w flow.Writer
	if w.HTML(strings.NewReader(s)) != nil {
		return s
	}
	return strings.TrimSpace(w.String())
}

// shallow fails for elements that nest deeper than the library, which calls
// itself for each of them, should follow. Damage is left to the library.
func shallow(in io.Reader, limit int) error {
	d := xml.NewDecoder(in)
	d.Strict = false
	d.CharsetReader = charset.NewReaderLabel
	for depth := 0; ; {
		t, err := d.RawToken()
		if err != nil {
			return nil
		}
		switch t.(type) {
		case xml.StartElement:
			if depth++; depth > limit {
				return fmt.Errorf("its elements nest more than %d deep", limit)
			}
		case xml.EndElement:
			depth = max(0, depth-1)
		}
	}
}

func first(all ...string) string {
	for _, s := range all {
		if s = strings.TrimSpace(s); s != "" {
			return s
		}
	}
	return ""
}
