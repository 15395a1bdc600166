package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/atodds/atodds/internal/report"
)

// outputs are the flags that say where a report goes.
type outputs struct {
	format string
	files  []string // FORMAT=PATH
}

func (o *outputs) flags(cmd *cobra.Command) {
	list := strings.Join(report.Formats(), " or ")
	cmd.Flags().StringVar(&o.format, "format", "text", "write the report to standard output as `FORMAT`: "+list)
	cmd.Flags().StringArrayVarP(&o.files, "output", "o", nil, "write the report to a file, too: `FORMAT=PATH`; may be given several times")
	_ = cmd.RegisterFlagCompletionFunc("format", cobra.FixedCompletions(report.Formats(), cobra.ShellCompDirectiveNoFileComp))
}

// writers are the open reports of a run.
type writers struct {
	list  []named
	files []*os.File
}

// A named writer knows what its errors are about.
type named struct {
	name string
	report.Writer
}

// open opens the report to standard output and one for each file. A file
// that is also a source of the run is refused.
func (o *outputs) open(a *app, sources []string) (*writers, error) {
	w := new(writers)
	if err := w.add(a, o.format, "standard output", a.stdout); err != nil {
		return nil, err
	}
	var paths []string
	for _, arg := range o.files {
		format, path, ok := strings.Cut(arg, "=")
		if !ok || path == "" {
			return nil, usagef("-o %s: write FORMAT=PATH, such as jsonl=run.jsonl", arg)
		}
		if !slices.Contains(report.Formats(), format) {
			return nil, unknownFormat(format)
		}
		if slices.Contains(paths, path) || slices.ContainsFunc(sources, func(s string) bool { return sameFile(s, path) }) {
			return nil, usagef("-o %s: that file is in use by this run: name another", arg)
		}
		paths = append(paths, path)
	}
	for i, path := range paths {
		f, err := os.Create(path)
		if err != nil {
			w.close()
			return nil, fatal(err)
		}
		w.files = append(w.files, f)
		format, _, _ := strings.Cut(o.files[i], "=")
		if err := w.add(a, format, path, f); err != nil {
			return nil, err
		}
	}
	return w, nil
}

func (w *writers) add(a *app, format, name string, to io.Writer) error {
	r, err := report.New(format, to, a.textOptions(to))
	if err != nil {
		return unknownFormat(format)
	}
	w.list = append(w.list, named{name, r})
	return nil
}

func unknownFormat(format string) error {
	return usagef("format %q does not exist: choose %s", format, strings.Join(report.Formats(), " or "))
}

func sameFile(a, b string) bool {
	x, err1 := os.Stat(a)
	y, err2 := os.Stat(b)
	return err1 == nil && err2 == nil && os.SameFile(x, y)
}

// write writes a line to every report.
func (w *writers) write(l report.Line) error {
	for _, r := range w.list {
		if err := r.Write(l); err != nil {
			return fmt.Errorf("write %s: %w", r.name, cause(err))
		}
	}
	return nil
}

// cause strips the operation and path of a file error that is named already.
func cause(err error) error {
	var pe *os.PathError
	if errors.As(err, &pe) {
		return pe.Err
	}
	return err
}

func (w *writers) close() error {
	var errs []error
	for _, f := range w.files {
		errs = append(errs, f.Close())
	}
	return errors.Join(errs...)
}
