package office

import (
	"encoding/xml"
	"fmt"
	"strings"

	"github.com/atodds/atodds/align/internal/flow"
	"github.com/atodds/atodds/align/internal/xmlread"
)

// properties reads those of a paragraph, a run, a row or a control. Old ones,
// which a tracked change keeps, do not count.
func (s *wordStory) properties(of string) error {
	drop := false
	for outer := s.r.Depth() - 1; s.r.Depth() > outer; {
		t, err := s.r.Within()
		if err != nil {
			return err
		}
		e, ok := t.(xml.StartElement)
		if !ok {
			continue
		}
		switch name := e.Name.Local; name {
		case "pStyle":
			s.styled = s.w.styles[xmlread.Attr(e, "val")]
		case "rStyle":
			s.hidden = s.hidden || of == "rPr" && s.w.styles[xmlread.Attr(e, "val")].hidden
		case "vanish":
			if of == "rPr" {
				s.hidden = on(e)
			}
		case "del", "moveFrom", "cellDel":
			s.w.changed = true
			s.marked = s.marked || of == "pPr"
			drop = drop || of == "trPr" || of == "tcPr"
		case "ins", "moveTo":
			s.w.changed = true
		case "showingPlcHdr":
			drop = drop || on(e)
		case "rPrChange", "pPrChange", "sectPrChange", "trPrChange", "tcPrChange":
			if err := s.r.Skip(); err != nil {
				return err
			}
		}
	}
	if drop {
		return s.drop()
	}
	return nil
}

// drop passes over the rest of the element that is open: a row or a cell that
// was deleted, a prompt that waits to be filled in.
func (s *wordStory) drop() error {
	for inner := s.r.Depth(); s.r.Depth() >= inner; {
		t, err := s.r.Within()
		if err != nil {
			return err
		}
		if e, ok := t.(xml.EndElement); ok && s.r.Depth() < inner {
			s.end(e.Name.Local)
		}
	}
	return nil
}

// drawing looks for text boxes in a drawing. They are read behind the
// paragraph that they hang on, once: a second version for old programs stands
// beside the first.
func (s *wordStory) drawing(e xml.StartElement) error {
	if e.Name.Local == "AlternateContent" {
		return nil // its choice holds the drawing, its fallback is dropped
	}
	for outer := s.r.Depth() - 1; s.r.Depth() > outer; {
		t, err := s.r.Within()
		if err != nil {
			return err
		}
		e, ok := t.(xml.StartElement)
		switch {
		case !ok:
		case e.Name.Local == "Fallback":
			err = s.r.Skip()
		case e.Name.Local == "txbxContent":
			box := &wordStory{w: s.w, r: s.r, grid: grid{out: &flow.Writer{}}, outer: s}
			err = box.read()
			if s.blind == 0 && !s.hidden {
				s.boxes = append(s.boxes, box.out)
			}
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// cite notes a mark of a note. The mark itself is no text, and parts none.
func (s *wordStory) cite(kind, id string) {
	if s.blind == 0 && !s.hidden {
		s.w.cited = append(s.w.cited, citation{kind, id})
	}
}

// finish appends the notes that were cited, numbered as a reader sees them.
func (w *wordReader) finish(body *flow.Writer) {
	body.Page(0)
	for _, part := range []struct {
		kind  string
		texts map[string]*flow.Writer
	}{{"footnote", w.footnotes}, {"endnote", w.endnotes}} {
		n := 0
		for _, c := range w.cited {
			if c.kind != part.kind {
				continue
			}
			n++
			if note := part.texts[c.id]; note != nil && note.Len() > 0 {
				body.Append(note, fmt.Sprintf("%s %d", c.kind, n))
				delete(part.texts, c.id) // a second mark repeats nothing
			}
		}
	}
}

// fieldMark reads the start, the middle or the end of a field. Tables of
// contents and indexes repeat the text and are none.
func (s *wordStory) fieldMark(kind string) {
	n := len(s.fields)
	switch {
	case kind == "begin":
		s.fields = append(s.fields, field{})
		s.blind++
	case kind == "separate" && n > 0 && !s.fields[n-1].shows:
		name, _, _ := strings.Cut(strings.TrimSpace(s.fields[n-1].instruction), " ")
		if name != "TOC" && name != "INDEX" {
			s.fields[n-1].shows = true
			s.blind--
		}
	case kind == "end" && n > 0:
		if !s.fields[n-1].shows {
			s.blind--
		}
		s.fields = s.fields[:n-1]
	}
}

// instruction reads what a field is to do.
func (s *wordStory) instruction() error {
	words, err := s.r.Text()
	if n := len(s.fields); n > 0 && len(s.fields[n-1].instruction) < 64 {
		s.fields[n-1].instruction += words
	}
	return err
}

// notices says what a reader should know of how the document was read.
func (w *wordReader) notices() []string {
	var all []string
	for _, n := range []struct {
		holds bool
		text  string
	}{
		{w.changed, "tracked changes are read as accepted"},
		{w.commented, "comments are left out"},
		{w.hidden, "hidden text is left out"},
		{w.outside, "parts in other formats are left out"},
		{w.endless, "a field has no end: text behind it may be left out"},
	} {
		if n.holds {
			all = append(all, n.text)
		}
	}
	return all
}
