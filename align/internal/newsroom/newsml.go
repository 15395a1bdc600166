package newsroom

import (
	"context"
	"encoding/base64"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/atodds/atodds/align/internal/flow"
	"github.com/atodds/atodds/align/internal/original"
	"github.com/atodds/atodds/align/internal/xmlread"
)

// NewsML reads a NewsML-G2 item, a message that holds several, or a NITF
// document. Items that hold no report, such as packages and concepts, are
// passed over. The date of an item is that of its version. It implements
// [original.Parser].
func NewsML(ctx context.Context, in io.ReaderAt, size int64, limits original.Limits, yield func(original.Document) bool) error {
	n := &newsReader{ctx: ctx, r: xmlread.New(io.NewSectionReader(in, 0, size), limits.Depth), limits: limits, yield: yield}
	err := n.r.Children(n.root)
	switch {
	case errors.Is(err, errStopped):
		return nil
	case err != nil:
		return err
	case n.read == 0 && n.other != "":
		return fmt.Errorf("a %s holds no report: give the items that it names", n.other)
	}
	return nil
}

var errStopped = errors.New("stopped")

// A newsReader reads one file.
type newsReader struct {
	ctx    context.Context
	r      *xmlread.Reader
	limits original.Limits
	yield  func(original.Document) bool
	read   int
	other  string // the last element that held no report
	within bool   // a message is being read, which may hold several items
}

// root reads the outermost element.
func (n *newsReader) root(e xml.StartElement) error {
	switch e.Name.Local {
	case "newsMessage", "itemSet":
		n.within = true
		return n.r.Children(n.root)
	case "newsItem":
		return n.newsItem(e)
	case "nitf":
		it := &newsItem{n: n}
		if err := it.nitf(e); err != nil {
			return err
		}
		return n.done(it)
	case "packageItem", "conceptItem", "knowledgeItem", "planningItem", "catalogItem":
		n.other = e.Name.Local
	}
	return nil
}

// done yields an item.
func (n *newsReader) done(it *newsItem) error {
	if it.Title == "" {
		it.Title = it.inner
	}
	it.finish(&it.Document, &it.out, it.described)
	if err := it.out.Within(n.limits.Text); err != nil {
		return err
	}
	if it.Text == "" && it.Failure == "" {
		it.Failure = "it has no text: not even a headline"
	}
	n.read++
	if !n.yield(it.Document) {
		return errStopped
	}
	return n.ctx.Err()
}

// A newsItem is an item that is being read.
type newsItem struct {
	n *newsReader
	original.Document
	message

	out       flow.Writer
	inner     string // the headline within the content
	credit    string
	summary   string
	described bool
}

// newsItem reads one item.
func (n *newsReader) newsItem(e xml.StartElement) error {
	it := &newsItem{n: n}
	it.Language = xmlread.Attr(e, "lang")
	it.version = xmlread.Attr(e, "version")
	if n.within {
		it.Member = xmlread.Attr(e, "guid")
	}
	err := n.r.Children(func(e xml.StartElement) error {
		switch e.Name.Local {
		case "itemMeta":
			return n.r.Children(it.itemMeta)
		case "contentMeta":
			return n.r.Children(it.contentMeta)
		case "contentSet":
			return n.r.Children(it.content)
		case "rightsInfo":
			return n.r.Children(func(e xml.StartElement) error {
				if e.Name.Local == "copyrightHolder" && it.credit == "" {
					return it.name(&it.credit)
				}
				return nil
			})
		}
		return nil
	})
	if err != nil {
		return err
	}
	if it.Outlet == "" {
		it.Outlet = it.credit
	}
	if it.out.Len() == 0 && it.summary != "" {
		it.out.Lines(it.summary)
		it.described = true
	}
	return n.done(it)
}

// itemMeta reads what is said of the item as one that is sent.
func (it *newsItem) itemMeta(e xml.StartElement) (err error) {
	code := first(xmlread.Attr(e, "qcode"), xmlread.Attr(e, "uri"))
	switch e.Name.Local {
	case "versionCreated":
		it.Published, err = it.n.r.Text()
	case "firstCreated":
		it.created, err = it.n.r.Text()
	case "embargoed":
		it.embargoed, err = it.n.r.Text()
	case "pubStatus":
		it.status = code
	case "edNote":
		var s string
		s, err = it.n.r.Text()
		it.editors = strings.TrimSpace(it.editors + " " + s)
	case "signal":
		it.corrects = it.corrects || strings.HasSuffix(strings.ToLower(code), "correction")
	case "provider":
		err = it.name(&it.Outlet)
	case "link":
		if strings.HasSuffix(strings.ToLower(xmlread.Attr(e, "rel")), "previousversion") {
			it.previous = first(xmlread.Attr(e, "residref"), xmlread.Attr(e, "href"))
			if v := xmlread.Attr(e, "version"); v != "" {
				it.previous = strings.TrimSpace("version " + v + " of " + first(it.previous, "it"))
			}
		}
	}
	return err
}

// contentMeta reads what is said of the content.
func (it *newsItem) contentMeta(e xml.StartElement) (err error) {
	var s string
	switch e.Name.Local {
	case "headline":
		if s, err = it.n.r.Text(); it.Title == "" || strings.HasSuffix(xmlread.Attr(e, "role"), ":main") {
			it.Title = s
		}
	case "dateline":
		it.Dateline, err = it.n.r.Text()
	case "by":
		it.Byline, err = it.n.r.Text()
	case "creator":
		if it.Byline == "" {
			err = it.name(&it.Byline)
		}
	case "creditline":
		if s, err = it.n.r.Text(); s != "" {
			it.credit = s
		}
	case "contentCreated":
		it.Created, err = it.n.r.Text()
	case "contentModified":
		it.Modified, err = it.n.r.Text()
	case "language":
		it.Language = first(xmlread.Attr(e, "tag"), it.Language)
	case "description":
		s, err = it.n.r.Text()
		it.summary = strings.TrimSpace(it.summary + "\n\n" + s)
	}
	return err
}

// name reads the name of a person or an organisation into s.
func (it *newsItem) name(s *string) error {
	return it.n.r.Children(func(e xml.StartElement) (err error) {
		if e.Name.Local == "name" && *s == "" {
			*s, err = it.n.r.Text()
		}
		return err
	})
}

// content reads one of the renditions, which tell the same: the first that
// has a text counts.
func (it *newsItem) content(e xml.StartElement) error {
	if it.out.Len() > 0 {
		return nil
	}
	kind := xmlread.Attr(e, "contenttype")
	switch e.Name.Local {
	case "inlineXML":
		return it.n.r.Children(func(e xml.StartElement) error {
			if e.Name.Local == "nitf" {
				return it.nitf(e)
			}
			return it.markup(e)
		})
	case "inlineData":
		s, err := it.n.r.Raw()
		if err != nil {
			return err
		}
		if strings.Contains(xmlread.Attr(e, "encoding"), "64") {
			b, err := base64.StdEncoding.DecodeString(strings.Join(strings.Fields(s), ""))
			if err != nil || kind != "" && !strings.HasPrefix(kind, "text/") {
				return nil // a picture, say
			}
			s = string(b)
		}
		if strings.Contains(kind, "html") {
			return it.out.HTML(strings.NewReader(s))
		}
		it.out.Lines(s)
	}
	return nil
}
