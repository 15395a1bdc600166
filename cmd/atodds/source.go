package main

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"os"
	"slices"
	"strings"
	"time"

	"github.com/atodds/atodds/align/source"
	"github.com/atodds/atodds/align/text"
	"github.com/atodds/atodds/internal/report"
)

// documents reads the sources of a command line.
func (a *app) documents(ctx context.Context, names []string) iter.Seq2[*text.Document, error] {
	names = a.distinct(names)
	return source.Read(ctx, source.Options{Stdin: a.stdin, Skipped: func(path, reason string) {
		a.note("left out %s: %s", path, reason)
	}}, names...)
}

// distinct leaves out the names of what is named already: a document agrees
// with itself, and that would pass for a second source.
func (a *app) distinct(names []string) []string {
	var kept []string
	var files []os.FileInfo // of kept; nil for what is no file
	for _, name := range names {
		info, _ := os.Stat(name)
		same := func(f os.FileInfo) bool { return f != nil && info != nil && os.SameFile(f, info) }
		first := max(slices.Index(kept, name), slices.IndexFunc(files, same))
		if first >= 0 {
			a.note("left out %s: named before, as %s", name, kept[first])
			continue
		}
		kept, files = append(kept, name), append(files, info)
	}
	return kept
}

// failure returns the line for an error of a source.
func failure(err error) *report.Failure {
	var se *source.Error
	if errors.As(err, &se) {
		return &report.Failure{Type: "error", Source: se.Source, Error: se.Err.Error()}
	}
	return &report.Failure{Type: "error", Error: err.Error()}
}

// document returns a text from the input, with its date where the caller
// gives it: a passage is not searched for one.
func document(name, content, date string) (*text.Document, error) {
	d := &text.Document{Name: name, Text: strings.ToValidUTF8(content, "\uFFFD")}
	if date == "" {
		return d, nil
	}
	t, err := time.Parse(time.DateOnly, date)
	if err != nil {
		if t, _, err = source.ParseDate(date); err != nil {
			return nil, fmt.Errorf("date %q: write YYYY-MM-DD", date)
		}
	}
	d.Date, d.DateBy = t, "metadata"
	return d, nil
}
