package report

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"iter"
)

// ErrIncomplete says that a stored run ends without its summary.
var ErrIncomplete = errors.New("the run has no summary: it is incomplete")

// Read yields the lines of a run stored as JSON Lines. A line that is broken
// or of an unknown type yields an error that names it, and the sequence goes
// on; a run that ends without its summary yields [ErrIncomplete] last.
func Read(r io.Reader) iter.Seq2[Line, error] {
	return func(yield func(Line, error) bool) {
		closed := false
		in := bufio.NewReader(r)
		for n := 1; ; n++ {
			b, err := in.ReadBytes('\n')
			if len(b) > 1 || len(b) == 1 && b[0] != '\n' {
				l, perr := parseLine(b)
				if perr != nil {
					perr = fmt.Errorf("line %d: %w", n, perr)
				}
				if _, ok := l.(*Summary); ok {
					closed = true
				}
				if !yield(l, perr) {
					return
				}
			}
			if err == io.EOF {
				break
			}
			if err != nil {
				yield(nil, err)
				return
			}
		}
		if !closed {
			yield(nil, ErrIncomplete)
		}
	}
}

// parseLine reads one line by its type.
func parseLine(b []byte) (Line, error) {
	var head struct {
		Type string `json:"type"`
	}
	if err := json.Unmarshal(b, &head); err != nil {
		return nil, fmt.Errorf("not JSON: %w", err)
	}
	var l Line
	switch head.Type {
	case "run":
		l = new(Run)
	case "finding":
		l = new(Finding)
	case "error":
		l = new(Failure)
	case "summary":
		l = new(Summary)
	default:
		return nil, fmt.Errorf("type %q is no line of a run", head.Type)
	}
	if err := json.Unmarshal(b, l); err != nil {
		return nil, fmt.Errorf("not a line of type %s: %w", head.Type, err)
	}
	return l, nil
}
