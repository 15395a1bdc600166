package pdf

import (
	"context"
	"errors"
	"fmt"
	"io"
	"math"
	"strings"

	"github.com/ledongthuc/pdf"

	"github.com/atodds/atodds/align/internal/original"
)

// library reads a PDF without Poppler: glyph by glyph, in the order in which
// the file draws them.
func library(ctx context.Context, in io.ReaderAt, size int64, limits original.Limits) (*file, error) {
	r, err := pdf.NewReader(in, size)
	if err != nil {
		return nil, worded(err)
	}
	info := r.Trailer().Key("Info")
	f := &file{
		title:    info.Key("Title").Text(),
		author:   info.Key("Author").Text(),
		created:  info.Key("CreationDate").RawString(),
		modified: info.Key("ModDate").RawString(),
	}
	var bytes int64
	var failed error
	visited := 0
	eachPage(r.Trailer().Key("Root").Key("Pages"), maxDepth, &visited, func(p pdf.Page) bool {
		if failed = context.Cause(ctx); failed != nil {
			return false
		}
		lines, err := linesOf(p)
		if err != nil {
			f.notes = append(f.notes, fmt.Sprintf("page %d is damaged: its text may be missing", len(f.pages)+1))
		}
		for _, l := range lines {
			bytes += int64(len(l.text))
		}
		if bytes > limits.Text {
			failed = fmt.Errorf("more than %d bytes of text: split it", limits.Text)
			return false
		}
		f.pages = append(f.pages, arrange(p, lines))
		return len(f.pages) < limits.Parts
	})
	return f, failed
}

// The page tree of a file may hold itself, so it is followed so deep and to
// so many nodes, and no further.
const (
	maxDepth = 64
	maxNodes = 200_000
)

// eachPage visits the pages below a node in their order until visit returns
// false.
func eachPage(node pdf.Value, depth int, visited *int, visit func(pdf.Page) bool) bool {
	if *visited++; depth == 0 || *visited > maxNodes || node.Kind() != pdf.Dict {
		return *visited <= maxNodes
	}
	kids := node.Key("Kids")
	if kids.Kind() != pdf.Array {
		return visit(pdf.Page{V: node})
	}
	for i := range kids.Len() {
		if !eachPage(kids.Index(i), depth-1, visited, visit) {
			return false
		}
	}
	return true
}

// worded says what an error of the library means to those who gave the file.
func worded(err error) error {
	switch s := err.Error(); {
	case errors.Is(err, pdf.ErrInvalidPassword), strings.Contains(s, "encrypt"):
		return errors.New("encrypted")
	default:
		s = strings.TrimPrefix(strings.TrimPrefix(s, "malformed PDF file: "), "malformed PDF: ")
		return fmt.Errorf("damaged: %s", s)
	}
}

// arrange turns lines upside down, so that y counts from the top, and puts
// them in the order of reading.
func arrange(p pdf.Page, lines []line) page {
	const letterWidth, letterHeight = 612, 792
	out := page{width: letterWidth, height: letterHeight}
	v := p.V
	for range 32 { // a parent may be a child of its own
		if b := v.Key("MediaBox"); b.Len() == 4 {
			out.width, out.height = b.Index(2).Float64()-b.Index(0).Float64(), b.Index(3).Float64()-b.Index(1).Float64()
			break
		}
		v = v.Key("Parent")
	}
	for i := range lines {
		b := &lines[i].box
		b.y0, b.y1 = out.height-b.y1, out.height-b.y0
	}
	out.blocks = order(lines, maxColumns)
	return out
}

// column is a row of spaces that sets a column.
const column = "   "

// linesOf returns the lines of a page as they are drawn: glyphs on one base
// line, one after another. A wide gap parts two lines, for the next glyph
// belongs to another column; a narrow one is a space.
func linesOf(p pdf.Page) (lines []line, err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("damaged: %v", r)
		}
	}()
	var at line
	end, size := 0.0, 0.0
	flush := func() {
		if at.text = strings.Join(strings.Fields(clean(at.text)), " "); at.text != "" {
			lines = append(lines, at)
		}
		at = line{}
	}
	c := &canvas{state: state{ctm: identity, text: identity, line: identity, scale: 1}, resources: resources(p.V), fonts: make(map[string]*font)}
	c.show(p.V.Key("Contents"))
	for _, g := range c.pieces {
		width := math.Abs(g.size)
		gap := g.x - end
		switch {
		case at.text == "":
		case math.Abs(g.y-at.y0) > 0.3*max(size, 1), gap > 1.5*max(size, 1), gap < -max(size, 1)*2:
			flush()
		case gap > 0.15*size:
			at.text += " "
		}
		from, step := g.x, g.width/float64(max(1, len(g.text)))
		for i, part := range strings.Split(g.text, column) {
			if i > 0 {
				flush()
				from += step * float64(len(column))
			}
			b := box{from, g.y, from + step*float64(len(part)), g.y + max(width, 1)}
			if at.text == "" {
				at.box = b
			}
			at.box = at.with(b)
			at.text += part
			from = b.x1
		}
		end, size = g.x+g.width, width
	}
	flush()
	return lines, nil
}

// resources returns what a page has to draw with, of its own or from above.
func resources(v pdf.Value) pdf.Value {
	for range maxDepth {
		if r := v.Key("Resources"); !r.IsNull() {
			return r
		}
		v = v.Key("Parent")
	}
	return pdf.Value{}
}

func finite(values ...float64) bool {
	for _, v := range values {
		if math.IsNaN(v) || math.Abs(v) > 1e7 {
			return false
		}
	}
	return true
}
