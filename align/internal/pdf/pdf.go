// Package pdf reads the text of PDF files in the order in which a person
// reads it: columns one after another, without the lines that pages repeat,
// with words whole that were broken at the end of a line.
//
// It asks the program pdftotext of Poppler, where that is on the path, for
// the words and where they stand, and else a library. What is made of their
// places is the same for both. A PDF can be made to take any time and
// memory: parse it in a process of its own.
package pdf

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os/exec"
	"strings"

	"github.com/atodds/atodds/align/internal/original"
)

// A page is its lines, in blocks, in the order of reading. Lengths are in
// points, from the upper left corner.
type page struct {
	width, height float64
	blocks        [][]line
}

// A line is a row of words in one column.
type line struct {
	box
	text string
	row  bool    // of a table
	end  float64 // of the last word that was read
}

// A box is where something stands; y counts downwards.
type box struct{ x0, y0, x1, y1 float64 }

func (b box) height() float64 { return b.y1 - b.y0 }

// with returns the smallest box around both.
func (b box) with(c box) box {
	return box{min(b.x0, c.x0), min(b.y0, c.y0), max(b.x1, c.x1), max(b.y1, c.y1)}
}

// A file is what was read of a PDF.
type file struct {
	title, author, created, modified string
	pages                            []page
	notes                            []string
}

// Parse is an [original.Parser] that yields one document.
func Parse(ctx context.Context, in io.ReaderAt, size int64, limits original.Limits, yield func(original.Document) bool) error {
	if tool, err := exec.LookPath("pdftotext"); err == nil {
		return parse(ctx, poppler{tool}.read, in, size, limits, yield)
	}
	return parse(ctx, library, in, size, limits, yield)
}

// A reader reads the lines of a PDF.
type reader func(ctx context.Context, in io.ReaderAt, size int64, limits original.Limits) (*file, error)

func parse(ctx context.Context, read reader, in io.ReaderAt, size int64, limits original.Limits, yield func(original.Document) bool) error {
	f, err := read(ctx, in, size, limits)
	if err != nil {
		return err
	}
	if len(f.pages) == 0 {
		return errors.New("damaged: no page can be read")
	}
	text, places := compose(f.pages)
	switch {
	case strings.TrimSpace(text) == "" && len(f.notes) > 0:
		return errors.New("damaged: no text can be read")
	case strings.TrimSpace(text) == "":
		return errors.New("no text: probably scanned images; recognise their text first")
	case int64(len(text)) > limits.Text:
		return fmt.Errorf("more than %d bytes of text: split it", limits.Text)
	}
	yield(original.Document{
		Title:    title(f.title),
		Byline:   author(f.author),
		Created:  day(f.created),
		Modified: day(f.modified),
		Text:     text,
		Places:   places,
		Notes:    f.notes,
	})
	return nil
}

// title returns the title that a file states, unless its writer put the name
// of a file or of itself there.
func title(s string) string {
	s = strings.Join(strings.Fields(s), " ")
	lower := strings.ToLower(s)
	for _, mark := range []string{"microsoft word", "microsoft powerpoint", "untitled", "slide 1", "powerpoint presentation", "about:blank", "file://"} {
		if strings.HasPrefix(lower, mark) {
			return ""
		}
	}
	if i := strings.LastIndexByte(lower, '.'); i >= 0 && len(lower)-i <= 6 && !strings.Contains(lower[i:], " ") && i < len(lower)-1 {
		return ""
	}
	if strings.Count(s, " ") < 2 {
		return ""
	}
	return s
}

// author returns the name of a writer, unless it is that of an account.
func author(s string) string {
	s = strings.Join(strings.Fields(s), " ")
	if !strings.Contains(s, " ") {
		return ""
	}
	return s
}

// day returns the day of a date of PDF ("D:20261122172013+01'00'") or of ISO
// 8601 as YYYY-MM-DD, and nothing for what is neither.
func day(s string) string {
	s = strings.TrimPrefix(strings.TrimSpace(s), "D:")
	digits := make([]byte, 0, 8)
	for i := 0; i < len(s) && len(digits) < 8; i++ {
		switch c := s[i]; {
		case '0' <= c && c <= '9':
			digits = append(digits, c)
		case c == '-' && (len(digits) == 4 || len(digits) == 6):
		default:
			return ""
		}
	}
	if len(digits) < 8 {
		return ""
	}
	return string(digits[:4]) + "-" + string(digits[4:6]) + "-" + string(digits[6:])
}
