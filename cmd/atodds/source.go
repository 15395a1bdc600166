package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"iter"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/atodds/atodds/align/text"
	"github.com/atodds/atodds/internal/report"
)

// documents reads the sources of a command line.
func (a *app) documents(ctx context.Context, names []string) iter.Seq2[*text.Document, error] {
	return func(yield func(*text.Document, error) bool) {
		for _, name := range names {
			err := filepath.WalkDir(name, func(path string, e fs.DirEntry, err error) error {
				if name == "-" {
					err = nil
				} else if err == nil && e.IsDir() {
					return ctx.Err()
				}
				d := new(text.Document)
				if err == nil {
					d, err = a.plain(path)
				}
				if !yield(d, err) {
					return fs.SkipAll
				}
				return ctx.Err()
			})
			if err != nil {
				return
			}
		}
	}
}

// plain returns one file, or standard input for "-", as a document.
func (a *app) plain(name string) (*text.Document, error) {
	if name == "-" {
		b, err := io.ReadAll(a.stdin)
		return &text.Document{Name: name, Text: string(b)}, err
	}
	b, err := os.ReadFile(name)
	return &text.Document{Name: name, Text: string(b)}, err
}

// failure returns the line for an error of a source.
func failure(err error) *report.Failure {
	var pe *fs.PathError
	if errors.As(err, &pe) {
		return &report.Failure{Type: "error", Source: pe.Path, Error: pe.Err.Error()}
	}
	return &report.Failure{Type: "error", Error: err.Error()}
}

// document returns a text from the input, with its date where known.
func document(name, content, date string) (*text.Document, error) {
	d := &text.Document{Name: name, Text: strings.ToValidUTF8(content, "\uFFFD")}
	if date != "" {
		t, err := time.Parse(time.DateOnly, date)
		if err != nil {
			return nil, fmt.Errorf("date %q: write YYYY-MM-DD", date)
		}
		d.Date, d.DateBy = t, "metadata"
	}
	return d, nil
}
