// Package newsroom reads the formats in which agencies and newsrooms hand on
// their reports: ninjs, NewsML-G2 and NITF, all of the IPTC.
package newsroom

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/atodds/atodds/align/internal/flow"
	"github.com/atodds/atodds/align/internal/original"
)

// NinJS reads items of ninjs 1, 2 and 3: one, a list, or one after the other. The date of
// an item is that of its version. Texts that are associated with it are
// documents, captions of its pictures are read behind it. It implements
// [original.Parser].
func NinJS(ctx context.Context, in io.ReaderAt, size int64, limits original.Limits, yield func(original.Document) bool) error {
	if size > limits.Text {
		return fmt.Errorf("larger than the limit of %d bytes: split it", limits.Text)
	}
	content, err := io.ReadAll(io.NewSectionReader(in, 0, size))
	if err != nil {
		return err
	}
	content = bytes.TrimPrefix(content, []byte("\xef\xbb\xbf"))
	all, damage := listed(content)
	if len(all) == 0 && damage != nil {
		return fmt.Errorf("not ninjs: %w", damage)
	}
	n, alone := 0, len(all) == 1
	for i, it := range all {
		if it == nil {
			continue
		}
		member := ""
		if !alone {
			member = first(string(it.URI), strconv.Itoa(i+1))
		}
		more, err := it.yield(ctx, member, 0, &n, limits, yield)
		if err != nil || !more {
			return err
		}
	}
	switch {
	case n == 0:
		return errors.New("not ninjs: it has no headline, description or body")
	case damage != nil:
		return fmt.Errorf("damaged behind item %d: %w", len(all), damage)
	}
	return nil
}

// listed returns the items of a file: one, a list, or one after the other.
// An error follows what was read before it.
func listed(content []byte) (all []*item, err error) {
	for d := json.NewDecoder(bytes.NewReader(content)); ; {
		var raw json.RawMessage
		if err := d.Decode(&raw); err == io.EOF {
			return all, nil
		} else if err != nil {
			return all, err
		}
		list := []*item{{}}
		if raw[0] == '[' {
			err = json.Unmarshal(raw, &list)
		} else {
			err = json.Unmarshal(raw, list[0])
		}
		if err != nil {
			return all, err
		}
		all = append(all, list...)
	}
}

// maxAssociated is how many levels of associated items are followed. Each
// is read anew, so that more would cost more than linear time.
const maxAssociated = 3

// yield yields an item and the texts that are associated with it.
func (it *item) yield(ctx context.Context, member string, level int, n *int, limits original.Limits, yield func(original.Document) bool) (bool, error) {
	var associated []*item
	if level < maxAssociated {
		associated = it.associated()
	}
	d, err := it.document(associated, limits)
	if err != nil {
		return false, err
	}
	if d.Text != "" || d.Failure != "" {
		*n++
		d.Member = member
		if !yield(d) {
			return false, nil
		}
	}
	for i, a := range associated {
		if !a.isText() {
			continue
		}
		if err := ctx.Err(); err != nil {
			return false, err
		}
		more, err := a.yield(ctx, first(string(a.URI), member+"associated "+strconv.Itoa(i+1)), level+1, n, limits, yield)
		if err != nil || !more {
			return more, err
		}
	}
	return true, nil
}

// isText reports whether an item is a report of its own.
func (it *item) isText() bool {
	_, ok := it.body()
	return ok
}

// document returns an item as a document; without text where it has none.
func (it *item) document(associated []*item, limits original.Limits) (original.Document, error) {
	d := original.Document{
		Title:     it.headline(),
		Byline:    first(string(it.Byline), string(it.By)),
		Outlet:    string(it.CopyrightHolder),
		Language:  string(it.Language),
		Published: first(string(it.VersionCreated), string(it.FirstCreated)),
		Created:   string(it.ContentCreated),
	}
	if d.Outlet == "" {
		d.Outlet = first(it.InfoSource.name(), it.InfoSources.name())
	}
	if uri := string(it.URI); strings.HasPrefix(uri, "https://") || strings.HasPrefix(uri, "http://") {
		d.URL = uri
	}
	text, body := it.body()
	text, described := orElse(text, body, it.description)
	out := &flow.Writer{}
	if err := text.write(out); err != nil {
		return d, err
	}
	m := message{
		status:    string(it.PubStatus),
		embargoed: first(string(it.EmbargoedUntil), string(it.Embargoed)),
		version:   string(it.Version),
		created:   string(it.FirstCreated),
		editors:   string(it.EdNote),
	}
	m.finish(&d, out, described)
	for _, a := range associated {
		if caption, ok := a.caption(); ok && d.Text != "" {
			var box flow.Writer
			if err := caption.write(&box); err != nil {
				return d, err
			}
			out.Append(&box, "caption")
		}
	}
	if out.Len() > 0 {
		d.Text, d.Places = out.String(), out.Places()
	}
	return d, out.Within(limits.Text)
}

// orElse returns a text, or another one where it is not there, and whether
// it did.
func orElse(s wording, ok bool, other func() (wording, bool)) (wording, bool) {
	if ok {
		return s, false
	}
	return other()
}

func first(all ...string) string {
	for _, s := range all {
		if s = strings.TrimSpace(s); s != "" {
			return s
		}
	}
	return ""
}
