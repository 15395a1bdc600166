package office

import (
	"context"
	"encoding/xml"
	"errors"
	"io"
	"strconv"
	"strings"

	"github.com/atodds/atodds/align/internal/flow"
	"github.com/atodds/atodds/align/internal/original"
	"github.com/atodds/atodds/align/internal/xmlread"
)

// ODT reads a text of the OpenDocument format (ISO/IEC 26300), its body
// first, then the notes in the order of their marks. It is the text that is
// left when all tracked changes are accepted, without comments, hidden text
// and indexes. Pages are those of the last layout, where the document keeps
// them. It implements [original.Parser].
func ODT(ctx context.Context, in io.ReaderAt, size int64, limits original.Limits, yield func(original.Document) bool) error {
	b, err := open(in, size, limits)
	if err != nil {
		return err
	}
	encrypted := false
	err = b.read("META-INF/manifest.xml", false, elements(func(e xml.StartElement, _ *xmlread.Reader) error {
		encrypted = encrypted || e.Name.Local == "encryption-data"
		return nil
	}))
	switch {
	case err != nil:
		return err
	case encrypted:
		return errors.New("encrypted")
	}
	d := original.Document{}
	writer, first := "", ""
	err = b.read("meta.xml", false, properties(map[string]*string{
		"title": &d.Title, "creator": &writer, "initial-creator": &first, "creation-date": &d.Created, "date": &d.Modified, "language": &d.Language,
	}))
	if err != nil {
		return err
	}
	if d.Byline = first; first == "" {
		d.Byline = writer
	}
	o := &odtReader{ctx: ctx, limits: limits, hides: map[string]bool{}}
	if err := b.read("styles.xml", false, elements(o.styleOf)); err != nil {
		return err
	}
	out := &flow.Writer{}
	out.Page(1)
	if err := b.read("content.xml", true, o.content(out)); err != nil {
		return err
	}
	out.Page(0)
	for i, note := range o.notes {
		out.Append(note, o.parts[i])
	}
	d.Text, d.Places, d.Notes = out.String(), out.Places(), o.notices()
	if o.pages == 0 {
		for i := range d.Places {
			d.Places[i].Page = 0
		}
	}
	yield(d)
	return nil
}

// An odtReader reads the content of a text.
type odtReader struct {
	ctx    context.Context
	limits original.Limits
	hides  map[string]bool // the styles that hide their text
	style  string          // that is being read

	notes []*flow.Writer
	parts []string // where each of them stands
	count map[string]int

	pages, tables              int
	changed, commented, hidden bool
}

// styleOf reads which styles hide text. Those of the content stand before it,
// and are read along with it.
func (o *odtReader) styleOf(e xml.StartElement, _ *xmlread.Reader) error {
	switch e.Name.Local {
	case "style":
		o.style = xmlread.Attr(e, "name")
	case "text-properties":
		if xmlread.Attr(e, "display") == "none" && o.style != "" {
			o.hides[o.style] = true
		}
	}
	return nil
}

// content passes the elements of the body on.
func (o *odtReader) content(out *flow.Writer) func(*xmlread.Reader) error {
	return elements(func(e xml.StartElement, r *xmlread.Reader) error {
		if e.Name.Local == "text" && strings.Contains(e.Name.Space, "office") {
			return (&odtStory{o: o, r: r, grid: grid{out: out}}).read()
		}
		return o.styleOf(e, r)
	})
}

// An odtStory is one flow of paragraphs: the body, a note or a text box.
type odtStory struct {
	grid
	o     *odtReader
	r     *xmlread.Reader
	outer *odtStory

	inside int // paragraphs that are open; text stands in them alone
	boxes  []*flow.Writer
}

// read passes the elements of the story on, to the end of the one that was
// opened last.
func (s *odtStory) read() error {
	for outer := s.r.Depth(); s.r.Depth() >= outer; {
		t, err := s.r.Within()
		if err != nil {
			return err
		}
		switch t := t.(type) {
		case xml.StartElement:
			err = s.start(t)
		case xml.EndElement:
			if s.r.Depth() >= outer {
				s.end(t.Name.Local)
			}
		case xml.CharData:
			if s.inside > 0 {
				s.out.Text(string(t))
			}
		}
		if err == nil {
			err = s.out.Within(s.o.limits.Text)
		}
		if err == nil {
			err = s.o.ctx.Err()
		}
		if err != nil {
			return err
		}
	}
	return nil
}

func (s *odtStory) start(e xml.StartElement) error {
	switch e.Name.Local {
	case "p", "h":
		return s.paragraph(e)
	case "span":
		return s.hide(e)
	case "table", "table-row", "table-cell":
		s.table(e.Name.Local)
	case "s", "tab":
		s.out.Break(flow.Space)
	case "line-break":
		s.out.Break(flow.Line)
	case "soft-page-break":
		s.turn()
	case "note":
		return s.note(xmlread.Attr(e, "note-class"))
	case "text-box", "custom-shape":
		return s.box()
	case "tracked-changes":
		s.o.changed = true
		return s.r.Skip()
	case "annotation":
		s.o.commented = true
		return s.r.Skip()
	case "hidden-text", "hidden-paragraph":
		s.o.hidden = true
		return s.r.Skip()
	case "table-of-content", "alphabetical-index", "user-index", "bibliography", "illustration-index", "table-index", "object-index",
		"ruby-text", "number", "forms", "object", "event-listeners":
		return s.r.Skip()
	case "title", "desc":
		if strings.Contains(e.Name.Space, "svg") {
			return s.r.Skip() // of a drawing; the title of the document is text
		}
	}
	return nil
}

// paragraph begins one. White space within is folded as the format says.
func (s *odtStory) paragraph(e xml.StartElement) error {
	s.grid.paragraph()
	if s.o.hides[xmlread.Attr(e, "style-name")] {
		return s.hide(e)
	}
	s.inside++
	return nil
}

// hide passes over an element whose style hides it.
func (s *odtStory) hide(e xml.StartElement) error {
	if !s.o.hides[xmlread.Attr(e, "style-name")] {
		return nil
	}
	s.o.hidden = true
	return s.r.Skip()
}

func (s *odtStory) end(name string) {
	switch name {
	case "p", "h":
		s.inside = max(0, s.inside-1)
		appendBoxes(s.out, s.boxes)
		s.boxes = nil
	case "table-row":
		s.endRow()
	case "table":
		s.close()
	}
}

// table begins a table, a row or a cell.
func (s *odtStory) table(name string) {
	switch name {
	case "table":
		number := 0
		if len(s.rows) == 0 && s.outer == nil {
			s.o.tables++
			number = s.o.tables
		}
		s.open(number)
	case "table-row":
		s.row()
	case "table-cell":
		s.cell()
	}
}

// turn notes that the last layout began a page here.
func (s *odtStory) turn() {
	if s.outer == nil {
		s.o.pages++
		s.out.Page(s.o.pages + 1)
	}
}

// note reads a note; its mark is no text, and parts none.
func (s *odtStory) note(class string) error {
	if class == "" {
		class = "footnote"
	}
	if s.o.count == nil {
		s.o.count = map[string]int{}
	}
	s.o.count[class]++
	part := class + " " + strconv.Itoa(s.o.count[class])
	for outer := s.r.Depth() - 1; s.r.Depth() > outer; {
		t, err := s.r.Within()
		if err != nil {
			return err
		}
		if e, ok := t.(xml.StartElement); ok && e.Name.Local == "note-body" {
			note := &odtStory{o: s.o, r: s.r, grid: grid{out: &flow.Writer{}}, outer: s}
			if err := note.read(); err != nil {
				return err
			}
			if note.out.Len() > 0 {
				s.o.notes, s.o.parts = append(s.o.notes, note.out), append(s.o.parts, part)
			}
		}
	}
	return nil
}

// box reads a text box. It comes behind the paragraph that it hangs on.
func (s *odtStory) box() error {
	box := &odtStory{o: s.o, r: s.r, grid: grid{out: &flow.Writer{}}, outer: s}
	err := box.read()
	if s.inside > 0 {
		s.boxes = append(s.boxes, box.out)
	} else if box.out.Len() > 0 {
		s.out.Append(box.out, "text box")
	}
	return err
}

// notices says what a reader should know of how the text was read.
func (o *odtReader) notices() []string {
	return (&wordReader{changed: o.changed, commented: o.commented, hidden: o.hidden}).notices()
}
