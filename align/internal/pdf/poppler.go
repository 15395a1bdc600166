package pdf

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"html"
	"io"
	"os"
	"os/exec"
	"strconv"
	"strings"

	"github.com/atodds/atodds/align/internal/original"
)

// maxLine is the size in bytes above which a line of output is passed over:
// no word is that long.
const maxLine = 64 << 10

// A poppler is the path of the program pdftotext.
type poppler struct{ path string }

// read has the program list the words of a PDF with their places. What it
// says on the way tells why it stopped.
func (p poppler) read(ctx context.Context, in io.ReaderAt, size int64, limits original.Limits) (*file, error) {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	cmd := exec.CommandContext(ctx, p.path, "-bbox-layout", "-enc", "UTF-8", "-", "-")
	cmd.Stdin = io.NewSectionReader(in, 0, size)
	if f, ok := in.(*os.File); ok {
		if _, err := f.Seek(0, io.SeekStart); err == nil {
			cmd.Stdin = f
		}
	}
	var said head
	cmd.Stderr = &said
	out, err := cmd.StdoutPipe()
	if err != nil {
		return nil, err
	}
	if err := cmd.Start(); err != nil {
		return nil, fmt.Errorf("pdftotext did not start: %w", err)
	}
	f, err := parseLayout(out, limits.Text)
	if err != nil {
		cancel()
		_ = cmd.Wait()
		return nil, err
	}
	if err := cmd.Wait(); err != nil {
		return nil, failure(ctx, err, string(said))
	}
	if strings.Contains(string(said), "Syntax Error") {
		f.notes = append(f.notes, "the PDF is damaged: parts of its text may be missing")
	}
	return f, nil
}

// failure words the end of the program.
func failure(ctx context.Context, err error, said string) error {
	if ctx.Err() != nil {
		return context.Cause(ctx)
	}
	var ended *exec.ExitError
	switch {
	case strings.Contains(said, "ncorrect password"):
		return errors.New("encrypted")
	case strings.Contains(said, "security handler"):
		return errors.New("encrypted by a method that is not supported")
	case strings.Contains(said, "not allowed"):
		return errors.New("protected: its writer does not allow its text to be copied")
	case strings.Contains(strings.ToLower(said), "out of memory"), strings.Contains(said, "bad_alloc"):
		return errors.New("needed more memory than is allowed")
	case errors.As(err, &ended) && !ended.Exited():
		return fmt.Errorf("damaged: pdftotext ended on it (%v)", ended)
	}
	line, _, _ := strings.Cut(strings.TrimSpace(said), "\n")
	if line == "" {
		line = err.Error()
	}
	return fmt.Errorf("damaged: %s", line)
}

// A head keeps the first bytes of what a program says.
type head string

// Write takes all of b and keeps what there is room for.
func (h *head) Write(b []byte) (int, error) {
	*h += head(b[:min(len(b), max(0, 4<<10-len(*h)))])
	return len(b), nil
}

// parseLayout reads what pdftotext -bbox-layout writes, an element to a line:
// pages, flows, blocks, lines and words with their boxes. It ends with an
// error above so many bytes of words.
func parseLayout(in io.Reader, limit int64) (*file, error) {
	f := &file{}
	r := bufio.NewReaderSize(in, maxLine)
	var words int64
	for {
		row, err := r.ReadSlice('\n')
		if err == bufio.ErrBufferFull {
			for err == bufio.ErrBufferFull {
				_, err = r.ReadSlice('\n')
			}
			row = nil
		}
		if words += f.element(strings.TrimSpace(string(row))); words > limit {
			return nil, fmt.Errorf("more than %d bytes of text: split it", limit)
		}
		if err != nil {
			return f, nil // how the program ended tells the rest
		}
	}
}

// element takes one line of output, and returns how many bytes of words it
// held.
func (f *file) element(row string) int64 {
	switch {
	case strings.HasPrefix(row, "<word "):
		return f.word(row)
	case strings.HasPrefix(row, "<line "):
		if b := f.block(); b != nil {
			*b = append(*b, line{box: boxOf(row)})
		}
	case strings.HasPrefix(row, "<block "):
		if n := len(f.pages); n > 0 {
			f.pages[n-1].blocks = append(f.pages[n-1].blocks, nil)
		}
	case strings.HasPrefix(row, "<page "):
		f.pages = append(f.pages, page{width: number(row, "width"), height: number(row, "height")})
	case strings.HasPrefix(row, "<title>"):
		f.title = html.UnescapeString(strings.TrimSuffix(strings.TrimPrefix(row, "<title>"), "</title>"))
	case strings.HasPrefix(row, "<meta "):
		content := html.UnescapeString(value(row, "content"))
		switch value(row, "name") {
		case "Author":
			f.author = content
		case "CreationDate":
			f.created = content
		case "ModDate":
			f.modified = content
		}
	}
	return 0
}

// block returns the block that is being read; nil outside.
func (f *file) block() *[]line {
	if len(f.pages) == 0 {
		return nil
	}
	blocks := f.pages[len(f.pages)-1].blocks
	if len(blocks) == 0 {
		return nil
	}
	return &blocks[len(blocks)-1]
}

// word appends a word to the line that is being read.
func (f *file) word(row string) int64 {
	b := f.block()
	i := strings.IndexByte(row, '>')
	if b == nil || len(*b) == 0 || i < 0 {
		return 0
	}
	text := clean(html.UnescapeString(strings.TrimSuffix(row[i+1:], "</word>")))
	last := &(*b)[len(*b)-1]
	// What is kerned may come as two words that touch.
	from := number(row, "xMin")
	if last.text != "" && text != "" && from-last.end > 0.05*last.height() {
		last.text += " "
	}
	last.end = number(row, "xMax")
	last.text += text
	return int64(len(text)) + 1
}

// value returns an attribute of an element.
func value(row, name string) string {
	_, rest, ok := strings.Cut(row, " "+name+`="`)
	if !ok {
		return ""
	}
	v, _, _ := strings.Cut(rest, `"`)
	return v
}

func number(row, name string) float64 {
	v, err := strconv.ParseFloat(value(row, name), 64)
	if err != nil || v != v || v > 1e9 || v < -1e9 {
		return 0
	}
	return v
}

func boxOf(row string) box {
	return box{number(row, "xMin"), number(row, "yMin"), number(row, "xMax"), number(row, "yMax")}
}
