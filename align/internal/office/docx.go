package office

import (
	"context"
	"encoding/xml"
	"io"
	"path"

	"github.com/atodds/atodds/align/internal/flow"
	"github.com/atodds/atodds/align/internal/original"
	"github.com/atodds/atodds/align/internal/xmlread"
)

// DOCX reads a document of Office Open XML (ECMA-376), its body first, then
// the notes in the order of their marks. It is the text that is left when all
// tracked changes are accepted, without comments, headers, footers, hidden
// text, tables of contents and the instructions of fields. Pages are those of
// the last layout, where the document keeps them. It implements
// [original.Parser].
func DOCX(ctx context.Context, in io.ReaderAt, size int64, limits original.Limits, yield func(original.Document) bool) error {
	b, err := open(in, size, limits)
	if err != nil {
		return err
	}
	root, err := b.relations("")
	if err != nil {
		return err
	}
	main := targetOf(root, "officeDocument", "word/document.xml")
	rels, err := b.relations(main)
	if err != nil {
		return err
	}
	d := original.Document{}
	err = b.read(targetOf(root, "core-properties", "docProps/core.xml"), false, properties(map[string]*string{
		"title": &d.Title, "creator": &d.Byline, "created": &d.Created, "modified": &d.Modified, "language": &d.Language,
	}))
	if err != nil {
		return err
	}
	w := &wordReader{ctx: ctx, limits: limits}
	if err := b.read(targetOf(rels, "styles", path.Join(path.Dir(main), "styles.xml")), false, w.readStyles); err != nil {
		return err
	}
	for _, n := range []*struct {
		kind string
		into *map[string]*flow.Writer
	}{{"footnote", &w.footnotes}, {"endnote", &w.endnotes}} {
		if err := b.read(targetOf(rels, n.kind+"s", path.Join(path.Dir(main), n.kind+"s.xml")), false, w.readNotes(n.kind, n.into)); err != nil {
			return err
		}
	}
	body := &flow.Writer{}
	if err := b.read(main, true, w.story(body, "body")); err != nil {
		return err
	}
	w.finish(body)
	if d.Title == "" {
		d.Title = w.title
	}
	d.Text, d.Places, d.Notes = body.String(), body.Places(), w.notices()
	if w.pages == 0 {
		for i := range d.Places {
			d.Places[i].Page = 0
		}
	}
	yield(d)
	return nil
}

// A style is what a paragraph or a run takes from its style.
type style struct{ hidden, title bool }

// readStyles reads which styles hide their text, and which is that of titles.
func (w *wordReader) readStyles(r *xmlread.Reader) error {
	w.styles = map[string]style{}
	id := ""
	return elements(func(e xml.StartElement, _ *xmlread.Reader) error {
		s := w.styles[id]
		switch e.Name.Local {
		case "style":
			id, s = xmlread.Attr(e, "styleId"), style{}
		case "name":
			s.title = xmlread.Attr(e, "val") == "Title"
		case "vanish":
			s.hidden = on(e)
		default:
			return nil
		}
		if id != "" {
			w.styles[id] = s
		}
		return nil
	})(r)
}

// on returns the value of an element that switches something.
func on(e xml.StartElement) bool {
	switch xmlread.Attr(e, "val") {
	case "0", "false", "off":
		return false
	}
	return true
}

// readNotes returns what reads footnotes or endnotes into texts by their ids.
// Those that have a type are no notes but the rules between them.
func (w *wordReader) readNotes(kind string, into *map[string]*flow.Writer) func(*xmlread.Reader) error {
	*into = map[string]*flow.Writer{}
	return elements(func(e xml.StartElement, r *xmlread.Reader) error {
		if e.Name.Local != kind {
			return nil
		}
		out := &flow.Writer{}
		if typ := xmlread.Attr(e, "type"); typ == "" || typ == "normal" {
			(*into)[xmlread.Attr(e, "id")] = out
		}
		return w.story(out, "")(r)
	})
}
