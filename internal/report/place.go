package report

import (
	"fmt"
	"strings"

	"github.com/atodds/atodds/align/text"
)

// A Location is where words stand in an original that has no lines: zero and
// empty where unknown.
type Location struct {
	Page      int    `json:"page,omitempty"`      // from 1
	Paragraph int    `json:"paragraph,omitempty"` // from 1, over the whole original
	Line      int    `json:"line,omitempty"`      // of the file, from 1, where its lines are not those of the text
	Part      string `json:"part,omitempty"`      // what is not the running text: "footnotes", "table 2"
}

// locationOf returns where the byte at offset stands, and nil where that is
// unknown.
func locationOf(d *text.Document, offset int) *Location {
	p := d.Place(offset)
	if p.Page == 0 && p.Paragraph == 0 && p.Part == "" {
		return nil
	}
	return &Location{Page: p.Page, Paragraph: p.Paragraph, Line: p.Line, Part: p.Part}
}

// words returns a location as a person looks it up, "p. 3, footnotes": the
// paragraph where there is no page.
func (l *Location) words() string {
	if l == nil {
		return ""
	}
	var list []string
	switch {
	case l.Page > 0:
		list = append(list, fmt.Sprintf("p. %d", l.Page))
	case l.Paragraph > 0:
		list = append(list, fmt.Sprintf("par. %d", l.Paragraph))
	}
	if l.Part != "" {
		list = append(list, VisibleName(l.Part))
	}
	return strings.Join(list, ", ")
}

// where returns the source of a side, the line of the text as it was read, and
// the place in the original where it has pages or paragraphs: "report.pdf:40,
// p. 3".
func where(s *Side) string {
	name := fmt.Sprintf("%s:%d", VisibleName(s.Source), s.Line)
	if place := s.Location.words(); place != "" {
		name += ", " + place
	}
	return name
}
