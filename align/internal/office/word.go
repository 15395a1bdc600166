package office

import (
	"context"
	"encoding/xml"
	"io"
	"strings"

	"github.com/atodds/atodds/align/internal/flow"
	"github.com/atodds/atodds/align/internal/original"
	"github.com/atodds/atodds/align/internal/xmlread"
)

// A wordReader reads the stories of a document: its body and its notes.
type wordReader struct {
	ctx    context.Context
	limits original.Limits
	styles map[string]style
	title  string // of the paragraph that is styled as the title

	footnotes, endnotes map[string]*flow.Writer
	cited               []citation // in the order of their marks

	pages                               int // breaks of the last layout
	tables                              int
	changed, commented, hidden, outside bool
	endless                             bool // a field has no end
}

// A citation is a note that the text refers to.
type citation struct{ kind, id string }

// A wordStory is one flow of paragraphs: the body, a note or a text box.
type wordStory struct {
	grid
	w     *wordReader
	r     *xmlread.Reader
	outer *wordStory // of a text box: what it is anchored in

	boxes  []*flow.Writer // of the paragraph that is being read
	fields []field        // that are open, the innermost last
	blind  int            // how many of them do not show what stands in them

	styled style // of the paragraph
	marked bool  // the paragraph mark was deleted
	joins  bool  // the next paragraph continues this one
	hidden bool  // the run is hidden
	begun  int   // length of the text at the start of the paragraph
}

// A field is a part of the text that Word fills in: an instruction, then the
// result.
type field struct {
	instruction string // its beginning
	shows       bool   // what stands in it now is text of the document
}

// story returns what reads a story into out, to the end of the element that
// was opened last, or of the document.
func (w *wordReader) story(out *flow.Writer, part string) func(*xmlread.Reader) error {
	return func(r *xmlread.Reader) error {
		if part == "body" {
			out.Page(1)
		}
		return (&wordStory{w: w, r: r, grid: grid{out: out}}).read()
	}
}

// read passes the elements of a story on until it ends.
func (s *wordStory) read() error {
	for outer := s.r.Depth(); ; {
		t, err := s.r.Next()
		if err == io.EOF && outer > 0 {
			return io.ErrUnexpectedEOF
		}
		if err != nil {
			return err
		}
		switch t := t.(type) {
		case xml.StartElement:
			err = s.start(t)
		case xml.EndElement:
			if s.r.Depth() < outer || s.r.Depth() == 0 {
				s.w.endless = s.w.endless || s.blind > 0
				return nil
			}
			s.end(t.Name.Local)
		}
		if err == nil {
			err = s.out.Within(s.w.limits.Text)
		}
		if err == nil {
			err = s.w.ctx.Err()
		}
		if err != nil {
			return err
		}
	}
}

// dropped are the elements that hold no text of the document: what was
// deleted or moved away, old properties, instructions, a second version for
// old programs, the readings of ruby characters, drawings.
const dropped = " del moveFrom delText delInstrText rPrChange pPrChange sectPrChange tblPrChange tcPrChange trPrChange tblGridChange tblPrExChange numberingChange Fallback rt pict object drawing sectPr "

func (s *wordStory) start(e xml.StartElement) error {
	name := e.Name.Local
	switch name {
	case "p":
		s.begin()
	case "tbl", "tr", "tc":
		s.table(name)
	case "t":
		return s.text()
	case "instrText":
		return s.instruction()
	case "pPr", "rPr", "trPr", "sdtPr", "tcPr":
		return s.properties(name)
	case "fldChar":
		s.fieldMark(xmlread.Attr(e, "fldCharType"))
	case "footnoteReference", "endnoteReference":
		s.cite(strings.TrimSuffix(name, "Reference"), xmlread.Attr(e, "id"))
	case "commentReference":
		s.w.commented = true
	case "altChunk":
		s.w.outside = true
	case "ins", "moveTo":
		s.w.changed = true
	case "drawing", "pict", "object", "AlternateContent":
		return s.drawing(e)
	case "lastRenderedPageBreak":
		s.turn()
	default:
		return s.mark(e)
	}
	return nil
}

// mark writes an element that stands for a character, passes over what is
// dropped, and leaves all else to its content.
func (s *wordStory) mark(e xml.StartElement) error {
	switch name := e.Name.Local; name {
	case "tab", "ptab", "sym":
		s.out.Break(flow.Space)
	case "br", "cr":
		s.out.Break(flow.Line)
	case "noBreakHyphen":
		s.write("-")
	default:
		if strings.Contains(dropped, " "+name+" ") {
			s.w.changed = s.w.changed || name == "del" || name == "moveFrom"
			return s.r.Skip()
		}
	}
	return nil
}

// begin starts a paragraph.
func (s *wordStory) begin() {
	s.styled, s.marked = style{}, false
	if s.joins {
		s.joins = false
		return
	}
	if s.paragraph() {
		s.begun = s.out.Len()
	}
}

func (s *wordStory) end(name string) {
	switch name {
	case "p":
		s.joins = s.marked
		if s.joins {
			return
		}
		if s.styled.title && s.w.title == "" && s.outer == nil && s.out.Len() > s.begun {
			s.w.title = strings.TrimSpace(s.out.String()[s.begun:])
		}
		appendBoxes(s.out, s.boxes)
		s.boxes = nil
	case "r":
		s.hidden = false
	case "tr":
		s.endRow()
	case "tbl":
		s.close()
	}
}

// table begins a table, a row or a cell.
func (s *wordStory) table(name string) {
	switch name {
	case "tbl":
		number := 0
		if len(s.rows) == 0 && s.outer == nil {
			s.w.tables++
			number = s.w.tables
		}
		s.open(number)
	case "tr":
		s.row()
	case "tc":
		s.cell()
	}
}

// turn notes that the last layout began a page here. The cells of a row that
// runs over to the next page say so one by one.
func (s *wordStory) turn() {
	if s.outer != nil {
		return
	}
	if len(s.rows) > 0 {
		if s.rows[0].turned {
			return
		}
		s.rows[0].turned = true
	}
	s.w.pages++
	s.out.Page(s.w.pages + 1)
}

// text reads the characters of a run.
func (s *wordStory) text() error {
	for outer := s.r.Depth() - 1; s.r.Depth() > outer; {
		t, err := s.r.Next()
		if err != nil {
			return err
		}
		if c, ok := t.(xml.CharData); ok {
			s.write(string(c))
		}
	}
	return nil
}

// write writes what is neither hidden nor the instruction of a field.
func (s *wordStory) write(c string) {
	if s.blind > 0 {
		return
	}
	if s.hidden || s.styled.hidden {
		s.w.hidden = s.w.hidden || strings.TrimSpace(c) != ""
		return
	}
	s.out.Text(c)
}
