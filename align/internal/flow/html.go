package flow

import (
	"io"
	"slices"
	"strings"

	"golang.org/x/net/html"
)

// What elements of HTML do to the text around them, with a space on both
// ends of each name.
const (
	paragraphs = " p div h1 h2 h3 h4 h5 h6 section article main blockquote figure figcaption ul ol dl li dt dd table tr pre header address details summary hr body caption hl1 hl2 "
	leftOut    = " script style noscript template svg math nav footer aside form button select textarea iframe object canvas audio video head title media "
	struck     = " del s strike " // what was taken back, up to the end of its paragraph
	voids      = " area base br col embed hr img input link meta param source track wbr "
)

// HTML writes the text of a page or of a fragment: a paragraph for each block,
// a row of a table as a line, without scripts, forms and navigation. It reads
// tags as they come and so takes linear time, whatever they nest.
func (w *Writer) HTML(in io.Reader) error {
	z := html.NewTokenizer(in)
	z.SetMaxBuf(64 << 20)
	skip, depth := "", 0
	for {
		kind := z.Next()
		switch kind {
		case html.ErrorToken:
			if err := z.Err(); err != io.EOF {
				return err
			}
			return nil
		case html.TextToken:
			if depth == 0 {
				w.Text(string(z.Text()))
			}
		case html.StartTagToken, html.SelfClosingTagToken, html.EndTagToken:
			t := z.Token()
			switch {
			case depth > 0:
				depth = max(0, depth+nested(t, skip))
				if depth == 0 && t.Data != skip {
					w.Tag(t.Data, kind == html.EndTagToken)
				}
			case kind == html.EndTagToken:
				w.Tag(t.Data, true)
			case kind == html.StartTagToken && omitted(t):
				skip, depth = t.Data, 1
			default:
				w.Tag(t.Data, false)
			}
		}
	}
}

// nested returns what a tag within an element that is left out does to the
// depth in elements of its name.
func nested(t html.Token, skip string) int {
	switch {
	case t.Data == "body":
		return -1 << 20 // the end tag of head may be left out
	case is(struck, skip) && is(paragraphs, t.Data):
		return -1 << 20 // as may that of what is struck, by mistake
	case t.Data != skip:
		return 0
	case t.Type == html.StartTagToken:
		return 1
	case t.Type == html.EndTagToken:
		return -1
	}
	return 0
}

// omitted reports whether an element is no text of the page: by its name,
// hidden, or the mark of a note.
func omitted(t html.Token) bool {
	if is(voids, t.Data) {
		return false
	}
	return Omits(t.Data) || is(struck, t.Data) || slices.ContainsFunc(t.Attr, func(a html.Attribute) bool {
		switch a.Key {
		case "hidden":
			return true
		case "aria-hidden":
			return a.Val == "true"
		case "epub:type":
			return a.Val == "noteref" || a.Val == "pagebreak"
		case "role":
			return a.Val == "doc-noteref" || a.Val == "doc-pagebreak"
		}
		return false
	})
}

// Omits reports whether elements of a name hold no text to be read.
func Omits(name string) bool { return is(leftOut, name) }

// Tag parts the text as the start or the end of an element asks for. A cell
// that holds one paragraph stands in the line of its row.
func (w *Writer) Tag(name string, end bool) {
	switch {
	case name == "td" || name == "th":
		w.cellEnds()
		if !end {
			w.inCell, w.cell = true, w.out.Len()
		}
	case is(paragraphs, name):
		if name == "tr" || name == "table" {
			w.cellEnds()
		}
		if opens := w.inCell && w.out.Len() == w.cell; !opens {
			w.Paragraph()
		}
	case name == "br":
		w.Break(Line)
	case name == "q" && end:
		w.Close("”")
	case name == "q":
		w.Text("“")
	}
}

// cellEnds ends the cell that is being read, if any.
func (w *Writer) cellEnds() {
	if !w.inCell {
		return
	}
	w.inCell = false
	if s := strings.TrimLeft(w.out.String()[w.cell:], "\n"); s != "" && !strings.Contains(s, gaps[Blank]) {
		w.gap, w.fresh = Cell, false
	}
}

func is(names, name string) bool { return strings.Contains(names, " "+name+" ") }
