package newsroom

import (
	"encoding/xml"
	"strings"

	"github.com/atodds/atodds/align/internal/flow"
	"github.com/atodds/atodds/align/internal/xmlread"
)

// nitf reads a document of the News Industry Text Format: its text from
// body.content and body.end. What its head says fills what is not known.
func (it *newsItem) nitf(xml.StartElement) error {
	return it.n.r.Children(func(e xml.StartElement) error {
		switch e.Name.Local {
		case "head":
			return it.n.r.Children(it.nitfHead)
		case "body":
			return it.n.r.Children(func(e xml.StartElement) error {
				switch e.Name.Local {
				case "body.head":
					return it.n.r.Children(it.bodyHead)
				case "body.content", "body.end":
					return it.markup(e)
				}
				return nil
			})
		}
		return nil
	})
}

// nitfHead reads the metadata of a document.
func (it *newsItem) nitfHead(e xml.StartElement) (err error) {
	fill := func(s *string, value string) {
		if *s == "" {
			*s = value
		}
	}
	switch e.Name.Local {
	case "title":
		var s string
		s, err = it.n.r.Text()
		fill(&it.inner, s)
	case "docdata":
		return it.n.r.Children(it.nitfHead)
	case "date.issue":
		fill(&it.Published, xmlread.Attr(e, "norm"))
	case "date.release":
		if s := xmlread.Attr(e, "norm"); s != "" && s != it.Published {
			fill(&it.embargoed, s)
		}
	case "doc.copyright":
		fill(&it.Outlet, xmlread.Attr(e, "holder"))
	case "ed-msg":
		fill(&it.editors, xmlread.Attr(e, "info"))
	case "doc-id":
		if src := xmlread.Attr(e, "regsrc"); src != "" {
			fill(&it.Outlet, src)
		}
	case "pubdata":
		fill(&it.Published, xmlread.Attr(e, "date.publication"))
		fill(&it.Outlet, xmlread.Attr(e, "name"))
	}
	return err
}

// bodyHead reads the headline, the byline and the dateline above a text.
func (it *newsItem) bodyHead(e xml.StartElement) error {
	var into *string
	switch e.Name.Local {
	case "hedline":
		return it.n.r.Children(func(e xml.StartElement) (err error) {
			if e.Name.Local == "hl1" {
				it.inner, err = it.n.r.Text()
			}
			return err
		})
	case "byline":
		into = &it.Byline
	case "dateline":
		into = &it.Dateline
	case "distributor":
		into = &it.Outlet
	default:
		return nil
	}
	s, err := it.n.r.Text()
	if *into == "" {
		*into = s
	}
	return err
}

// markup writes the text of an element of NITF or XHTML.
func (it *newsItem) markup(e xml.StartElement) error {
	if flow.Omits(e.Name.Local) {
		return nil
	}
	it.out.Tag(e.Name.Local, false)
	for inside := it.n.r.Depth(); it.n.r.Depth() >= inside; {
		t, err := it.n.r.Within()
		if err != nil {
			return err
		}
		switch t := t.(type) {
		case xml.StartElement:
			if name := strings.ToLower(t.Name.Local); !flow.Omits(name) {
				it.out.Tag(name, false)
			} else if err := it.n.r.Skip(); err != nil {
				return err
			}
		case xml.EndElement:
			it.out.Tag(strings.ToLower(t.Name.Local), true)
		case xml.CharData:
			it.out.Text(string(t))
		}
		if err := it.out.Within(it.n.limits.Text); err != nil {
			return err
		}
	}
	return nil
}
