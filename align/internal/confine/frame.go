package confine

import (
	"bufio"
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"io"

	"github.com/atodds/atodds/align/internal/original"
)

// A frame is what a child sends: a document, or the end of the file with the
// error that it ended in. It stands behind its length in bytes, as four bytes
// with the highest first.
type frame struct {
	Document *original.Document `json:",omitempty"`
	Done     bool               `json:",omitempty"`
	Error    string             `json:",omitempty"`
}

// errCut says that a child ended without its last frame.
var errCut = errors.New("cut off")

// send writes one frame.
func send(w io.Writer, f frame) error {
	content, err := json.Marshal(f)
	if err != nil {
		return err
	}
	if err := binary.Write(w, binary.BigEndian, uint32(len(content))); err != nil {
		return err
	}
	_, err = w.Write(content)
	return err
}

// receive reads frames up to the last one and yields their documents. It
// returns the error of the last frame, errCut where that does not come, and
// nil where yield stops.
func receive(r io.Reader, limits original.Limits, yield func(original.Document) bool) error {
	in := bufio.NewReaderSize(r, 64<<10)
	// A character may be escaped in six bytes; places and notes add some.
	most := 6*limits.Text + 1<<20
	total := int64(0)
	for n := 0; ; n++ {
		f, size, err := next(in, most)
		if err != nil {
			return err
		}
		total += size
		switch {
		case f.Done && f.Error != "":
			return errors.New(f.Error)
		case f.Done:
			return nil
		case f.Document == nil:
			return errCut
		case n >= limits.Parts:
			return fmt.Errorf("more than %d documents: split it", limits.Parts)
		case total > limits.Total:
			return fmt.Errorf("more than %d MB of text: split it", limits.Total>>20)
		case !yield(*f.Document):
			return nil
		}
	}
}

// next reads one frame of at most so many bytes, and returns its size.
func next(in io.Reader, most int64) (f frame, size int64, err error) {
	var length uint32
	if err := binary.Read(in, binary.BigEndian, &length); err != nil {
		return f, 0, errCut
	}
	if size = int64(length); size > most {
		return f, 0, fmt.Errorf("more than %d MB of text in one document: split it", most/6>>20)
	}
	// Memory is taken as bytes arrive, not as a length promises.
	content, err := io.ReadAll(io.LimitReader(in, size))
	if err != nil || int64(len(content)) < size || json.Unmarshal(content, &f) != nil {
		return f, 0, errCut
	}
	return f, size, nil
}
