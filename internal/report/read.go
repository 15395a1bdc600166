package report

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"iter"
	"slices"
)

// ErrIncomplete says that a stored run ends without its summary.
var ErrIncomplete = errors.New("the run has no summary: it is incomplete")

// maxLine is the length in bytes up to which a line is read.
const maxLine = 64 << 20

// A LineError is what is wrong with one line of a stored run.
type LineError struct {
	Line int // from 1
	Err  error
}

// Error names the line and what is wrong with it.
func (e *LineError) Error() string { return fmt.Sprintf("line %d: %v", e.Line, e.Err) }

// Unwrap returns the cause.
func (e *LineError) Unwrap() error { return e.Err }

// Read yields the lines of a run stored as JSON Lines. A line that is broken,
// of an unknown type or out of its place yields a [*LineError], and the
// sequence goes on; a run that ends without its summary, or has no line at all,
// yields [ErrIncomplete] last. A summary that counts other than what stands before it
// follows an error that says so, and a line after it is one.
func Read(r io.Reader) iter.Seq2[Line, error] {
	return func(yield func(Line, error) bool) {
		var p placing
		in := bufio.NewReader(r)
		for n := 1; ; n++ {
			b, err := readLine(in)
			if n == 1 {
				b = bytes.TrimPrefix(b, []byte("\uFEFF"))
			}
			if b = bytes.TrimSpace(b); len(b) > 0 && (err == nil || err == io.EOF) {
				l, wrong := parseLine(b)
				if wrong == nil {
					wrong = p.place(l)
				}
				if wrong != nil && !yield(nil, &LineError{n, wrong}) {
					return
				}
				if l != nil && !p.misplaced && !yield(l, nil) {
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
		switch {
		case !p.opened:
			yield(nil, fmt.Errorf("%w; no line of it is one of a run, which \"atodds check --format jsonl\" writes", ErrIncomplete))
		case !p.closed:
			yield(nil, ErrIncomplete)
		}
	}
}

// readLine returns a line with its end. One that is too long, or holds NUL
// bytes and no end, as a device does, is an error.
func readLine(in *bufio.Reader) ([]byte, error) {
	var line []byte
	for {
		part, err := in.ReadSlice('\n')
		line = append(line, part...)
		switch {
		case err != bufio.ErrBufferFull:
			return line, err
		case bytes.IndexByte(part, 0) >= 0:
			return nil, errors.New("not text: it holds NUL bytes")
		case len(line) > maxLine:
			return nil, fmt.Errorf("a line is longer than %d bytes", maxLine)
		}
	}
}

// A placing watches over the order of the lines and counts them.
type placing struct {
	opened, closed bool
	misplaced      bool // the last line does not belong where it stands
	found          Verdicts
	errors         int
}

// place returns what is wrong with a line where it stands. A line is left out
// where it belongs to no run or to another one.
func (p *placing) place(l Line) error {
	p.misplaced = p.closed
	if p.closed {
		return errors.New("it stands behind the summary: give one run in each file")
	}
	first := !p.opened
	p.opened = true
	switch l := l.(type) {
	case *Run:
		if !first {
			p.misplaced = true
			return errors.New("a second run begins: give one run in each file")
		}
		if l.Schema != SchemaVersion {
			return fmt.Errorf("the run has schema %q, and this program reads %q", l.Schema, SchemaVersion)
		}
		return nil
	case *Finding:
		p.found.Add(l.Verdict)
	case *Failure:
		p.errors++
	case *Summary:
		p.closed = true
		if l.Findings != p.found || l.Errors != p.errors {
			return fmt.Errorf("the summary counts %d findings and %d errors, and %d and %d were read: lines are missing",
				l.Findings.Total(), l.Errors, p.found.Total(), p.errors)
		}
	}
	if first {
		return errors.New("the run does not begin with its first line: lines are missing")
	}
	return nil
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
	if f, ok := l.(*Finding); ok {
		if err := f.check(); err != nil {
			return nil, fmt.Errorf("not a line of type finding: %w", err)
		}
	}
	return l, nil
}

// check returns what is wrong with the fields that reports go by.
func (f *Finding) check() error {
	switch {
	case f.ID == "":
		return errors.New("it has no id")
	case f.Kind == "":
		return errors.New("it has no kind")
	case !slices.Contains([]string{"contradiction", "drift", "update", "unsure"}, f.Verdict):
		return fmt.Errorf("its verdict is %q", f.Verdict)
	case !slices.Contains([]string{"error", "warning", "note"}, f.Severity):
		return fmt.Errorf("its severity is %q", f.Severity)
	case !slices.Contains([]string{"", known, fresh}, f.Baseline):
		return fmt.Errorf("its state in the baseline is %q", f.Baseline)
	}
	return nil
}
