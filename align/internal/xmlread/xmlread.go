// Package xmlread reads XML that nobody vouches for: no entities but the five
// of XML, nothing that lies outside, no depth without bound.
package xmlread

import (
	"bufio"
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strings"

	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/transform"
)

// A Reader yields the tokens of a document in their order, in time linear in
// its length. Declarations of entities are passed over, so that one that is
// used is an error and expands to nothing.
type Reader struct {
	d          *xml.Decoder
	depth, max int
}

// New returns a reader of in that nests up to depth elements. The character
// set is the one that a byte order mark or the XML declaration names.
func New(in io.Reader, depth int) *Reader {
	buffered := bufio.NewReaderSize(in, 32<<10)
	wide := false
	if head, _ := buffered.Peek(2); bytes.Equal(head, []byte("\xff\xfe")) || bytes.Equal(head, []byte("\xfe\xff")) {
		wide = true
	}
	in = transform.NewReader(buffered, unicode.BOMOverride(transform.Nop))
	d := xml.NewDecoder(in)
	d.CharsetReader = func(label string, in io.Reader) (io.Reader, error) {
		if wide || strings.HasPrefix(strings.ToLower(label), "utf-16") {
			return in, nil // decoded by its byte order mark
		}
		return charset.NewReaderLabel(label, in)
	}
	return &Reader{d: d, max: depth}
}

// Next returns the next start or end of an element or stretch of characters;
// io.EOF at the end of a whole document. A token is valid until the next call.
func (r *Reader) Next() (xml.Token, error) {
	for {
		t, err := r.d.Token()
		if err != nil {
			return nil, damaged(err)
		}
		switch t.(type) {
		case xml.StartElement:
			if r.depth++; r.depth > r.max {
				return nil, fmt.Errorf("its elements nest more than %d deep", r.max)
			}
		case xml.EndElement:
			r.depth--
		case xml.CharData:
		default:
			continue
		}
		return t, nil
	}
}

// Within returns what Next does, inside an element that is open: where the
// document ends there, it is damaged.
func (r *Reader) Within() (xml.Token, error) {
	t, err := r.Next()
	return t, unexpected(err)
}

// Skip reads to the end of the element that Next has opened last.
func (r *Reader) Skip() error {
	for outer := r.depth - 1; r.depth > outer; {
		if _, err := r.Next(); err != nil {
			return unexpected(err)
		}
	}
	return nil
}

// Children calls use for each element within the one that Next has opened
// last, and reads to its end; at the start of a document for the outermost
// one. What use leaves of an element is passed over.
func (r *Reader) Children(use func(xml.StartElement) error) error {
	for inside := r.depth; ; {
		t, err := r.Next()
		switch {
		case err == io.EOF && inside == 0:
			return nil
		case err != nil:
			return unexpected(err)
		}
		switch t := t.(type) {
		case xml.StartElement:
			if err := use(t); err != nil {
				return err
			}
			for r.depth > inside {
				if _, err := r.Next(); err != nil {
					return unexpected(err)
				}
			}
		case xml.EndElement:
			if r.depth < inside {
				return nil
			}
		}
	}
}

// Raw returns the characters of the element that Next has opened last, and of
// those in it, and reads to its end.
func (r *Reader) Raw() (string, error) {
	var b strings.Builder
	for outer := r.depth - 1; r.depth > outer; {
		t, err := r.Next()
		if err != nil {
			return "", unexpected(err)
		}
		if s, ok := t.(xml.CharData); ok {
			b.Write(s)
		}
	}
	return b.String(), nil
}

// Text does as Raw does, with white space folded.
func (r *Reader) Text() (string, error) {
	s, err := r.Raw()
	return strings.Join(strings.Fields(s), " "), err
}

// Depth returns how many elements are open.
func (r *Reader) Depth() int { return r.depth }

// Attr returns the value of an attribute by its name without a prefix.
func Attr(e xml.StartElement, name string) string {
	for _, a := range e.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

// damaged words an error of the decoder for people.
func damaged(err error) error {
	var syntax *xml.SyntaxError
	switch {
	case err == io.EOF:
		return err
	case errors.As(err, &syntax):
		return fmt.Errorf("damaged XML in line %d: %s", syntax.Line, syntax.Msg)
	}
	return err
}

func unexpected(err error) error {
	if err == io.EOF {
		return io.ErrUnexpectedEOF
	}
	return err
}
