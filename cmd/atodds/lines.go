package main

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"iter"
	"os"

	"github.com/atodds/atodds/internal/pipe"
	"github.com/atodds/atodds/internal/report"
)

// maxLine is the length in bytes up to which a line of JSON Lines is read.
const maxLine = 64 << 20

// A record is one line of a JSON Lines input.
type record struct {
	n    int    // from 1
	data []byte // nil where the line is longer than maxLine
}

// records yields the lines of r that are not blank. It reads no further
// ahead than a buffer, so that it can serve a program that waits for the
// answer to each line.
func records(r io.Reader) iter.Seq2[record, error] {
	return func(yield func(record, error) bool) {
		in := bufio.NewReaderSize(r, 64<<10)
		for n := 1; ; n++ {
			line, err := readLine(in)
			if n == 1 {
				line = bytes.TrimPrefix(line, []byte("\uFEFF"))
			}
			if line == nil || len(bytes.TrimSpace(line)) > 0 {
				if !yield(record{n, line}, nil) {
					return
				}
			}
			if err == io.EOF {
				return
			}
			if err != nil {
				yield(record{}, err)
				return
			}
		}
	}
}

// errBinary is the error of an input that is no text, such as a device.
var errBinary = errors.New("not text: it holds NUL bytes; convert it to text first")

// readLine returns a line in memory of its own, and nil for one that is too
// long, which it skips. A buffer full of one line with a NUL in it need not
// end, and ends the input.
func readLine(in *bufio.Reader) ([]byte, error) {
	line := []byte{}
	for {
		part, err := in.ReadSlice('\n')
		if line != nil {
			line = append(line, part...)
		}
		if len(line) > maxLine {
			line = nil
		}
		switch {
		case err != bufio.ErrBufferFull:
			return line, err
		case bytes.IndexByte(part, 0) >= 0:
			return []byte{}, errBinary
		}
	}
}

// A recordError is what is wrong with a record, and the record's id where it
// could be read.
type recordError struct {
	id  json.RawMessage
	err error
}

func (e *recordError) Error() string { return e.err.Error() }

// decode reads a record into v.
func (r record) decode(v any) error {
	if r.data == nil {
		return fmt.Errorf("longer than %d bytes: split it", maxLine)
	}
	err := json.Unmarshal(r.data, v)
	var te *json.UnmarshalTypeError
	switch {
	case err == nil:
		return nil
	case !errors.As(err, &te):
		return fmt.Errorf("not a JSON record: %w", err)
	case te.Field == "":
		return fmt.Errorf("not a JSON record: it is of type %s, not object", te.Value)
	}
	return fmt.Errorf("not a JSON record: %q is of type %s, not string", te.Field, te.Value)
}

// filter writes one line for each line of a JSON Lines input, in the same
// order: what work makes of it, or an error line. It returns how many lines
// failed.
func (a *app) filter(ctx context.Context, name string, workers int, work func(context.Context, record) (any, error)) (failed int, err error) {
	in, err := a.open(name)
	if err != nil {
		return 0, err
	}
	defer in.Close()
	return a.filterFrom(ctx, in, name, workers, work)
}

// filterFrom does so for an input that is open.
func (a *app) filterFrom(ctx context.Context, in io.Reader, name string, workers int, work func(context.Context, record) (any, error)) (failed int, err error) {
	out := report.NewJSONL(a.stdout)
	results := pipe.Map(ctx, workers, records(in), func(ctx context.Context, r record) (any, error) {
		line, err := work(ctx, r)
		if err != nil {
			line = recordFailure(name, r.n, err)
		}
		return line, ctx.Err()
	})
	for line, err := range results {
		if ctx.Err() != nil {
			break
		}
		if err != nil {
			line = &report.Failure{Type: "error", Source: name, Error: cause(err).Error()}
		}
		if f, ok := line.(*report.Failure); ok {
			failed++
			a.note("read %s: %s", place(f), f.Error)
		}
		if err := out.Encode(line); err != nil {
			return failed, fatal(fmt.Errorf("write standard output: %w", cause(err)))
		}
	}
	return failed, ctx.Err()
}

// place says where a failure is: in a line, where one is known.
func place(f *report.Failure) string {
	if f.Line == 0 {
		return f.Source
	}
	return fmt.Sprintf("%s:%d", f.Source, f.Line)
}

func recordFailure(name string, n int, err error) *report.Failure {
	f := &report.Failure{Type: "error", Source: name, Line: n, Error: err.Error()}
	var re *recordError
	if errors.As(err, &re) {
		f.ID = re.id
	}
	return f
}

// open opens a file, or standard input for "-".
func (a *app) open(name string) (io.ReadCloser, error) {
	if name == "-" {
		return io.NopCloser(a.stdin), nil
	}
	f, err := os.Open(name)
	if err != nil {
		return nil, &exit{statusIncomplete, fmt.Errorf("read %s: %w", name, cause(err))}
	}
	return f, nil
}

// input returns the input that an optional argument names.
func input(args []string) string {
	if len(args) == 0 {
		return "-"
	}
	return args[0]
}
