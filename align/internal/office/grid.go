package office

import (
	"fmt"

	"github.com/atodds/atodds/align/internal/flow"
)

// A grid writes the tables of a story. A row is a line; its cells are parted
// by a bar, unless one holds several paragraphs. A table within a cell has rows
// of its own.
type grid struct {
	out  *flow.Writer
	rows []row // that are open, the innermost last
}

// A row is a row of a table that is being read.
type row struct {
	cells, paragraphs int  // so far, and in the current cell
	turned            bool // a page ended in it
}

// cell begins a cell of the row.
func (r *row) cell(out *flow.Writer) {
	if r.cells++; r.cells > 1 {
		out.Break(flow.Cell)
	}
	if r.paragraphs > 1 {
		out.Paragraph()
	}
	r.paragraphs = 0
}

// open begins a table that is the given one of the document, counted from 1; 0
// stands for one that is no part of its own.
func (g *grid) open(number int) {
	if number > 0 {
		g.out.Part(fmt.Sprintf("table %d", number))
	}
}

// row begins a row.
func (g *grid) row() {
	g.rows = append(g.rows, row{})
	g.out.Paragraph()
}

// cell begins a cell of the row that is open, if one is.
func (g *grid) cell() {
	if n := len(g.rows); n > 0 {
		g.rows[n-1].cell(g.out)
	}
}

// paragraph begins one, and reports whether it stands by itself: the first of
// a further cell goes on in the line of its row.
func (g *grid) paragraph() bool {
	if n := len(g.rows); n > 0 {
		r := &g.rows[n-1]
		if r.paragraphs++; r.paragraphs == 1 && r.cells > 1 {
			return false
		}
	}
	g.out.Paragraph()
	return true
}

// endRow ends the row that is open, if one is.
func (g *grid) endRow() {
	if n := len(g.rows); n > 0 {
		g.rows = g.rows[:n-1]
	}
}

// close ends a table.
func (g *grid) close() {
	g.out.Paragraph()
	if len(g.rows) == 0 {
		g.out.Part("")
	}
}

// appendBoxes writes the text boxes of a paragraph behind it.
func appendBoxes(out *flow.Writer, boxes []*flow.Writer) {
	for _, box := range boxes {
		if box.Len() > 0 {
			out.Append(box, "text box")
		}
	}
}
