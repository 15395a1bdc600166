package main

import (
	"errors"
	"io"
	"os"
	"os/signal"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"syscall"

	"github.com/spf13/cobra"

	"github.com/atodds/atodds/internal/report"
)

// outputs are the flags that say where a report goes.
type outputs struct {
	format string
	files  []string // FORMAT=PATH
}

func (o *outputs) flags(cmd *cobra.Command) {
	list := strings.Join(report.Formats(), ", ")
	cmd.Flags().StringVar(&o.format, "format", "text", "write the report to standard output as `FORMAT`: "+list)
	cmd.Flags().StringArrayVarP(&o.files, "output", "o", nil, "write the report to a file, too: `FORMAT=PATH`; may be given several times")
	_ = cmd.RegisterFlagCompletionFunc("format", cobra.FixedCompletions(report.Formats(), cobra.ShellCompDirectiveNoFileComp))
	var prefixes []string
	for _, format := range report.Formats() {
		prefixes = append(prefixes, format+"=")
	}
	_ = cmd.RegisterFlagCompletionFunc("output", func(_ *cobra.Command, _ []string, word string) ([]string, cobra.ShellCompDirective) {
		if strings.Contains(word, "=") { // what follows is the name of a file
			return nil, cobra.ShellCompDirectiveDefault
		}
		return prefixes, cobra.ShellCompDirectiveNoSpace
	})
}

// writers are the open reports of a run.
type writers struct {
	list []named

	mu    sync.Mutex
	files []*target // guarded by mu; none once the run has ended
}

// A named writer knows what its errors are about.
type named struct {
	name string
	out  *stream // standard output; nil for a file
	report.Writer
}

// open opens the report to standard output and one for each file. A file
// that the run reads is refused.
func (o *outputs) open(a *app, sources []string) (*writers, error) {
	w := new(writers)
	if o.format == "xlsx" && isTerminal(a.stdout) {
		return nil, usagef("a terminal cannot show a workbook: write it to a file with -o xlsx=run.xlsx")
	}
	if err := w.add(a, o.format, "standard output", a.stdout); err != nil {
		return nil, err
	}
	var formats, paths []string
	for _, arg := range o.files {
		format, path, ok := strings.Cut(arg, "=")
		if !ok || path == "" {
			return nil, usagef("-o %s: write FORMAT=PATH, such as jsonl=run.jsonl", arg)
		}
		if !slices.Contains(report.Formats(), format) {
			return nil, unknownFormat(format, report.Formats())
		}
		same := func(name string) bool { return filepath.Clean(name) == filepath.Clean(path) || sameFile(name, path) }
		if slices.ContainsFunc(paths, same) || slices.ContainsFunc(sources, same) {
			return nil, usagef("-o %s: that file is in use by this run: name another", arg)
		}
		formats, paths = append(formats, format), append(paths, path)
	}
	a.reports.Store(w)
	if len(paths) > 0 {
		// Who stops reading standard output, as head does, still wants the files.
		signal.Ignore(syscall.SIGPIPE)
	}
	for i, path := range paths {
		t, err := newTarget(path)
		if err != nil {
			w.discard()
			return nil, fatal(err)
		}
		w.mu.Lock()
		w.files = append(w.files, t)
		w.mu.Unlock()
		if err := w.add(a, formats[i], path, t.file); err != nil {
			w.discard()
			return nil, err
		}
	}
	return w, nil
}

func (w *writers) add(a *app, format, name string, to io.Writer) error {
	r, err := report.New(format, to, a.textOptions(to))
	if err != nil {
		return unknownFormat(format, report.Formats())
	}
	out, _ := to.(*stream)
	w.list = append(w.list, named{name, out, r})
	return nil
}

func unknownFormat(format string, known []string) error {
	return usagef("format %q does not exist: choose %s", format, strings.Join(known, ", "))
}

func sameFile(a, b string) bool {
	x, err1 := os.Stat(a)
	y, err2 := os.Stat(b)
	return err1 == nil && err2 == nil && os.SameFile(x, y)
}

// write writes a line to every report.
func (w *writers) write(l report.Line) error {
	return w.each(func(r named) error { return r.Write(l) })
}

// each has something done with every report. Standard output that nobody reads
// any more is left out from then on where there are files to be written.
func (w *writers) each(do func(named) error) error {
	for i := 0; i < len(w.list); i++ {
		r := w.list[i]
		err := do(r)
		switch {
		case err == nil:
		case r.out != nil && len(w.list) > 1 && errors.Is(err, syscall.EPIPE):
			r.out.forgive()
			w.list = slices.Delete(w.list, i, i+1)
			i--
		default:
			return writing(r.name, err)
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

// close ends every report and puts the files in their places. All reports of
// a run are whole, or none of the files is touched, as far as that is in the
// hand of the program.
func (w *writers) close(a *app) error {
	err := w.each(func(r named) error {
		if err := r.Close(); err != nil {
			return err
		}
		if n, ok := r.Writer.(interface{ Notes() []string }); ok {
			for _, note := range n.Notes() {
				a.note("%s: %s", r.name, note)
			}
		}
		return nil
	})
	if err != nil {
		return fatal(err)
	}
	w.mu.Lock()
	defer w.mu.Unlock()
	for len(w.files) > 0 {
		t := w.files[0]
		w.files = w.files[1:]
		if err := t.commit(); err != nil {
			return fatal(err)
		}
	}
	return nil
}

// discard leaves the files that are not closed as they were. It may be called
// at any time, and by another goroutine.
func (w *writers) discard() {
	if w == nil {
		return
	}
	w.mu.Lock()
	defer w.mu.Unlock()
	for _, t := range w.files {
		t.discard()
	}
	w.files = nil
}
