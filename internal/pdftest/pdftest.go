// Package pdftest writes small PDF files for tests: text in Courier, anywhere
// on any page.
package pdftest

import (
	"bytes"
	"fmt"
	"maps"
	"slices"
	"strings"
)

// Width and Height are the size of a page in points.
const (
	Width  = 595.0
	Height = 842.0
)

// A Text is one line of type.
type Text struct {
	X, Y float64 // of its base line, from the upper left corner, in points
	Size float64 // points; 0 means 10
	S    string  // ASCII, "fi" and "fl" as ligatures where they are written ﬁ and ﬂ
}

// A Doc is a PDF to be written.
type Doc struct {
	Info  map[string]string // Title, Author, CreationDate, ModDate
	Pages [][]Text
}

// Set returns lines of type below each other, from the upper left corner, at
// a leading of 12 points.
func Set(x, y float64, lines ...string) []Text {
	var out []Text
	for i, s := range lines {
		out = append(out, Text{X: x, Y: y + 12*float64(i), S: s})
	}
	return out
}

// Bytes returns the file.
func (d Doc) Bytes() []byte {
	var kids []string
	objects := []string{"<</Type/Catalog/Pages 2 0 R>>", "", font(), dict(d.Info)}
	for _, page := range d.Pages {
		content := draw(page)
		n := len(objects) + 1
		kids = append(kids, fmt.Sprintf("%d 0 R", n))
		objects = append(objects,
			fmt.Sprintf("<</Type/Page/Parent 2 0 R/MediaBox[0 0 %g %g]/Resources<</Font<</F1 3 0 R>>>>/Contents %d 0 R>>", Width, Height, n+1),
			Stream("", content))
	}
	objects[1] = fmt.Sprintf("<</Type/Pages/Count %d/Kids[%s]>>", len(d.Pages), strings.Join(kids, " "))
	return File(objects, "/Root 1 0 R/Info 4 0 R")
}

// File returns a PDF of objects, which are numbered from 1, and a trailer
// with further entries.
func File(objects []string, trailer string) []byte {
	var out bytes.Buffer
	out.WriteString("%PDF-1.4\n")
	offsets := make([]int, len(objects))
	for i, o := range objects {
		offsets[i] = out.Len()
		fmt.Fprintf(&out, "%d 0 obj\n%s\nendobj\n", i+1, o)
	}
	start := out.Len()
	fmt.Fprintf(&out, "xref\n0 %d\n0000000000 65535 f \n", len(objects)+1)
	for _, o := range offsets {
		fmt.Fprintf(&out, "%010d 00000 n \n", o)
	}
	fmt.Fprintf(&out, "trailer\n<</Size %d%s>>\nstartxref\n%d\n%%%%EOF\n", len(objects)+1, trailer, start)
	return out.Bytes()
}

// Stream returns a stream object whose dictionary has further entries.
func Stream(entries, content string) string {
	return fmt.Sprintf("<</Length %d%s>>\nstream\n%s\nendstream", len(content), entries, content)
}

// font is Courier, of whose characters two are ligatures. All are 0.6 wide.
func font() string {
	return "<</Type/Font/Subtype/Type1/BaseFont/Courier/FirstChar 0/LastChar 255/Widths[" + strings.Repeat("600 ", 256) +
		"]/Encoding<</Type/Encoding/BaseEncoding/WinAnsiEncoding/Differences[1/fi/fl]>>>>"
}

// dict returns a dictionary of strings.
func dict(entries map[string]string) string {
	out := "<<"
	for _, key := range slices.Sorted(maps.Keys(entries)) {
		out += "/" + key + "(" + escape(entries[key]) + ")"
	}
	return out + ">>"
}

// draw returns the operators that draw a page.
func draw(page []Text) string {
	var out strings.Builder
	for _, t := range page {
		if t.Size == 0 {
			t.Size = 10
		}
		fmt.Fprintf(&out, "BT /F1 %g Tf 1 0 0 1 %g %g Tm (%s) Tj ET\n", t.Size, t.X, Height-t.Y, escape(t.S))
	}
	return out.String()
}

// escape writes a string as the font has it.
func escape(s string) string {
	return strings.NewReplacer(`\`, `\\`, "(", `\(`, ")", `\)`, "ﬁ", "\\001", "ﬂ", "\\002").Replace(s)
}
