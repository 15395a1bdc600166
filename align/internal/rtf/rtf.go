// Package rtf reads the text of the Rich Text Format (specification 1.9.1).
package rtf

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"unicode/utf16"

	"github.com/atodds/atodds/align/internal/flow"
	"github.com/atodds/atodds/align/internal/original"
)

// Parse reads a document: its body, then the notes in the order of their
// marks. It is the text that is left when all tracked changes are accepted,
// without comments, headers, footers and hidden text. It implements
// [original.Parser].
func Parse(ctx context.Context, in io.ReaderAt, size int64, limits original.Limits, yield func(original.Document) bool) error {
	buffered := bufio.NewReaderSize(io.NewSectionReader(in, 0, size), 64<<10)
	if head, _ := buffered.Peek(5); !bytes.Equal(head, []byte(`{\rtf`)) {
		return errors.New("it does not begin as RTF does")
	}
	r := &reader{lex: lexer{buffered}, limits: limits, fonts: map[int]int{}, page: 1252, out: &flow.Writer{}}
	r.at = group{uc: 1, kind: body}
	if err := r.read(ctx); err != nil {
		return err
	}
	r.ended()
	count := map[string]int{}
	for _, n := range r.notes {
		count[n.kind]++
		r.out.Append(n.out, fmt.Sprintf("%s %d", n.kind, count[n.kind]))
	}
	d := r.about
	d.Text, d.Places = r.out.String(), r.out.Places()
	for _, n := range []struct {
		holds bool
		text  string
	}{
		{r.changed, "tracked changes are read as accepted"},
		{r.commented, "comments are left out"},
		{r.hid, "hidden text is left out"},
		{r.cut, "the file is cut off"},
	} {
		if n.holds {
			d.Notes = append(d.Notes, n.text)
		}
	}
	yield(d)
	return nil
}

// A destination is where the text of a group goes.
type destination uint8

const (
	body destination = iota
	nowhere
	fonts
	info
	title
	author
	created
	revised
)

// A group is what holds until its end.
type group struct {
	kind    destination
	starred bool // its destination may be passed over by those who do not know it
	uc      int  // how many characters stand for a \u to those who do not know it
	page    int  // code page of the font; 0: that of the document
	hidden  bool
	deleted bool
	table   bool
	side    string       // what is set apart from the text around it: "footnote", "text box"
	outer   *flow.Writer // of that: where the text goes when it ends
}

// An aside is what is set apart from the text that it hangs on.
type aside struct {
	kind string
	on   *flow.Writer
	out  *flow.Writer
}

// A reader reads one document.
type reader struct {
	lex    lexer
	limits original.Limits
	at     group
	stack  []group

	out     *flow.Writer
	notes   []aside
	boxes   []aside // of the paragraph that is being read
	about   original.Document
	pending []byte // characters of the code page that wait to be decoded
	high    rune   // the first half of a surrogate pair
	skip    int    // characters that stand for a \u
	page    int    // of the document
	fonts   map[int]int
	font    int   // that the table of fonts describes
	clock   clock // that a time in the metadata gives
	tables  int
	inTable bool

	changed, commented, hid, cut bool
}

// read reads to the end of the document.
func (r *reader) read(ctx context.Context) error {
	for n := 0; ; n++ {
		if n&0xfff == 0 {
			if err := ctx.Err(); err != nil {
				return err
			}
			if err := r.out.Within(r.limits.Text); err != nil {
				return err
			}
		}
		t, err := r.lex.next()
		if err == io.EOF || err == io.ErrUnexpectedEOF {
			r.flush()
			r.cut = len(r.stack) > 0
			for len(r.stack) > 0 {
				r.leave()
			}
			return nil
		}
		if err != nil {
			return err
		}
		switch t.kind {
		case open:
			r.flush()
			if len(r.stack) >= r.limits.Depth {
				return fmt.Errorf("its groups nest more than %d deep", r.limits.Depth)
			}
			r.stack = append(r.stack, r.at)
			r.at.outer, r.at.starred, r.skip = nil, false, 0
		case shut:
			r.flush()
			if r.leave(); len(r.stack) == 0 {
				return nil
			}
		case hex, char:
			r.char(t)
		case control:
			if err := r.control(t); err != nil {
				return err
			}
		}
	}
}

// leave ends a group.
func (r *reader) leave() {
	if on := r.at.outer; on != nil {
		a := aside{r.at.side, on, r.out}
		switch r.out = on; {
		case a.out.Len() == 0:
		case a.kind == textBox:
			r.boxes = append(r.boxes, a)
		default:
			r.notes = append(r.notes, a)
		}
	}
	ended := r.at.kind
	if n := len(r.stack); n > 0 {
		r.at, r.stack = r.stack[n-1], r.stack[:n-1]
	}
	if ended != r.at.kind {
		r.dated(ended)
	}
	r.skip = 0
}

// char takes a character of the code page.
func (r *reader) char(t token) {
	switch {
	case r.skip > 0:
		r.skip--
	case t.kind == char && t.char < 0x80 && !wide(r.codePage()):
		r.flush()
		r.write(string(rune(t.char)))
	default:
		r.pending = append(r.pending, t.char)
	}
}

// codePage returns the one that characters are in.
func (r *reader) codePage() int {
	if r.at.page != 0 {
		return r.at.page
	}
	return r.page
}

// flush writes the characters that wait.
func (r *reader) flush() {
	if len(r.pending) > 0 {
		r.write(decode(r.pending, r.codePage()))
		r.pending = r.pending[:0]
	}
}

// unicode takes a character by its number, of which the format knows 16 bits
// with a sign.
func (r *reader) unicode(n int) {
	c := rune(uint16(n)) //nolint:gosec // it is what the format means
	r.skip = r.at.uc
	switch {
	case 0xd800 <= c && c < 0xdc00:
		r.high = c
		return
	case utf16.IsSurrogate(c):
		c = utf16.DecodeRune(r.high, c)
	case 0xf000 <= c && c < 0xf100:
		c = ' ' // of a font of symbols
	}
	r.high = 0
	r.write(string(c))
}

// write writes text to where the group's goes.
func (r *reader) write(s string) {
	switch r.at.kind {
	case body:
		r.text(s)
	case title:
		r.about.Title = grow(r.about.Title, s)
	case author:
		r.about.Byline = grow(r.about.Byline, s)
	}
}

// text writes text of the document.
func (r *reader) text(s string) {
	switch {
	case r.at.deleted:
		r.changed = true
		return
	case r.at.hidden:
		r.hid = r.hid || s != " "
		return
	case r.at.table != r.inTable && r.at.kind == body && s != " ":
		if r.inTable = r.at.table; r.inTable {
			r.tables++
			r.out.Part(fmt.Sprintf("table %d", r.tables))
		} else {
			r.out.Part("")
		}
	}
	r.out.Text(s)
}

// ended ends a paragraph. The text boxes that hang on it come behind it.
func (r *reader) ended() {
	r.out.Paragraph()
	kept := r.boxes[:0]
	for _, b := range r.boxes {
		if b.on == r.out {
			r.out.Append(b.out, textBox)
		} else {
			kept = append(kept, b)
		}
	}
	r.boxes = kept
}

// grow appends to a field of the metadata, up to what one may need.
func grow(field, s string) string {
	if len(field) > 4096 {
		return field
	}
	return field + s
}
