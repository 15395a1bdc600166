package source

import (
	"context"
	"io"
	"os"

	"github.com/atodds/atodds/align/internal/confine"
	"github.com/atodds/atodds/align/internal/original"
)

// Child says how formats are parsed that a process of their own is for: PDF
// and office documents. Its fields are
//
//	Command []string      // the program and its arguments
//	Memory  int64         // bytes; 0 means 512 MiB
//	CPU     time.Duration // processor time of a file, in whole seconds; 0 means 20
//	Wall    time.Duration // time of a file in all; 0 means a minute
//
// Where Command is empty they are parsed in this process, under limits of size
// alone: a file that was made to can then take its memory or never end.
type Child = confine.Child

// Self returns a Child that is this program over again. Its main function
// must begin with
//
//	if source.InChild() {
//		os.Exit(source.Serve())
//	}
func Self() (Child, error) {
	path, err := os.Executable()
	return Child{Command: []string{path}}, err
}

// InChild reports whether this process was started to parse one file.
func InChild() bool { return confine.Asked() }

// Serve parses the file that this process was started for, and returns its
// exit status.
func Serve() int {
	return confine.Serve(func(name string) original.Parser {
		for _, f := range forms() {
			if f.name == name && f.apart {
				return f.parse
			}
		}
		return nil
	})
}

// run parses an item by the parser of its form: apart, where that is due.
func (r *reader) run(ctx context.Context, f form, in io.ReaderAt, size int64, limits original.Limits, yield func(original.Document) bool) error {
	if f.apart && len(r.opts.Child.Command) > 0 {
		return r.opts.Child.Parse(ctx, f.name, in, size, limits, yield)
	}
	return guard(ctx, f.parse, in, size, limits, yield)
}
