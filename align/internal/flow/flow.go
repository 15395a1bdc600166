// Package flow puts together the text of a document from the parts that a
// parser of its format meets, and keeps where each of them stands.
package flow

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/atodds/atodds/align/text"
)

// A Gap parts two stretches of text; the widest one asked for counts.
type Gap uint8

// The gaps, from none at all.
const (
	Joined Gap = iota
	Space
	Cell  // " | ", between the cells of a row
	Line  // a line break
	Blank // an empty line, between paragraphs
)

var gaps = [...]string{"", " ", " | ", "\n", "\n\n"}

// A Writer collects a text: white space is folded, paragraphs are parted by
// an empty line. The zero value is ready to use.
type Writer struct {
	out    strings.Builder
	gap    Gap
	fresh  bool // a paragraph begins with what is written next
	here   text.Place
	places []text.Place

	inCell bool // a cell of a table in HTML is being read
	cell   int  // where it begins
}

// Text writes s. White space in it is folded into one space; soft hyphens and
// marks without width, which split words for the eye alone, are left out.
func (w *Writer) Text(s string) {
	for len(s) > 0 {
		n := 0
		for n < len(s) && s[n] > ' ' && s[n] < utf8.RuneSelf {
			n++
		}
		if n > 0 {
			w.flush()
			w.out.WriteString(s[:n])
			s = s[n:]
			continue
		}
		r, size := utf8.DecodeRuneInString(s)
		switch {
		case unicode.IsSpace(r):
			w.Break(Space)
		case r < ' ', r == '\u00ad', r == '\u200b', r == '\ufeff':
		default:
			w.flush()
			w.out.WriteRune(r)
		}
		s = s[size:]
	}
}

// Lines writes plain text: empty lines part paragraphs, other line breaks stay.
func (w *Writer) Lines(s string) {
	for line := range strings.Lines(s) {
		if strings.TrimSpace(line) == "" {
			w.Paragraph()
			continue
		}
		w.Text(line)
		w.Break(Line)
	}
}

// Close writes s right behind the text before, whatever gap is asked for.
func (w *Writer) Close(s string) { w.out.WriteString(s) }

// Break asks for a gap before what is written next.
func (w *Writer) Break(g Gap) { w.gap = max(w.gap, g) }

// Paragraph begins a paragraph. It counts once it has text.
func (w *Writer) Paragraph() {
	w.Break(Blank)
	w.fresh = true
}

// Page says on which page, from 1, the following text stands.
func (w *Writer) Page(page int) { w.here.Page = page }

// Part says in which part of the original the following text stands, as
// [text.Place] has it; the running text is "".
func (w *Writer) Part(part string) { w.here.Part = part }

// Append writes the text of another writer as paragraphs of a part.
func (w *Writer) Append(other *Writer, part string) {
	outer := w.here.Part
	w.here.Part = part
	for p := range strings.SplitSeq(other.out.String(), "\n\n") {
		w.Paragraph()
		for line := range strings.SplitSeq(p, "\n") {
			w.Break(Line)
			w.Text(line)
		}
	}
	w.here.Part = outer
	w.Paragraph()
}

// flush writes the gap, none at the start of the text, and notes where what
// follows stands.
func (w *Writer) flush() {
	if w.gap != Joined && w.out.Len() > 0 {
		w.out.WriteString(gaps[w.gap])
	}
	w.gap = Joined
	if w.fresh || w.here.Paragraph == 0 {
		w.here.Paragraph++
		w.fresh = false
	}
	at := w.here
	at.Start = w.out.Len()
	if n := len(w.places); n > 0 {
		last := w.places[n-1]
		if last.Start = at.Start; last == at {
			return
		}
	}
	w.places = append(w.places, at)
}

// Len returns the length of the text so far in bytes.
func (w *Writer) Len() int { return w.out.Len() }

// Within returns an error where the text is longer than limit bytes.
func (w *Writer) Within(limit int64) error {
	if int64(w.out.Len()) > limit {
		return fmt.Errorf("its text is larger than the limit of %d bytes: split it", limit)
	}
	return nil
}

// String returns the text, which ends with a line break unless it is empty.
func (w *Writer) String() string {
	if w.out.Len() == 0 {
		return ""
	}
	return w.out.String() + "\n"
}

// Places returns where stretches of the text stand.
func (w *Writer) Places() []text.Place { return w.places }
