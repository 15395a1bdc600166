package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"iter"
	"os"
	"path/filepath"

	"github.com/atodds/atodds/internal/conformance"
	"github.com/atodds/atodds/internal/report"
)

// labelled returns the files that eval is to read: in place of a folder, the
// files of labelled text in it.
func labelled(names []string) ([]string, error) {
	var files []string
	for _, name := range names {
		info, err := os.Stat(name)
		if err != nil || !info.IsDir() {
			files = append(files, name)
			continue
		}
		err = filepath.WalkDir(name, func(path string, d fs.DirEntry, err error) error {
			if ext := filepath.Ext(path); err == nil && !d.IsDir() && (ext == ".jsonl" || ext == ".odds") {
				files = append(files, path)
			}
			return err
		})
		if err != nil {
			return nil, &exit{statusIncomplete, fmt.Errorf("read %s: %w", name, cause(err))}
		}
	}
	return files, nil
}

// peeked returns the first of a sequence of records, and all of them. Stop
// ends the sequence.
func peeked(lines iter.Seq2[record, error]) (first record, all iter.Seq2[record, error], stop func()) {
	next, stop := iter.Pull2(lines)
	first, err, ok := next()
	return first, func(yield func(record, error) bool) {
		for r, err, ok := first, err, ok; ok; r, err, ok = next() {
			if !yield(r, err) {
				return
			}
		}
	}, stop
}

// suite measures on the cases of a suite.
func (e *evaluation) suite(ctx context.Context, name string, lines iter.Seq2[record, error]) error {
	s := &conformance.Suite{Name: conformance.Name(name)}
	for r, err := range lines {
		if err == nil && r.data == nil {
			err = fmt.Errorf("longer than %d bytes: split it", maxLine)
		}
		if err == nil {
			err = s.Add(r.data)
		}
		switch {
		case errors.Is(err, errBinary):
			e.fail(fmt.Errorf("read %s: %w", name, err))
		case err != nil:
			e.fail(fmt.Errorf("read %s:%d: %w", name, r.n, err))
		}
	}
	result, err := conformance.Measure(ctx, s, s.Form())
	if err != nil {
		return err
	}
	e.suites = append(e.suites, result)
	if !e.list {
		return nil
	}
	for _, f := range result.Failures {
		if err := e.showFailure(f); err != nil {
			return err
		}
	}
	return nil
}

// showFailure prints what is not as a case expects.
func (e *evaluation) showFailure(f conformance.Failure) error {
	if e.lines != nil {
		return e.encode(struct {
			Type string `json:"type"`
			conformance.Failure
		}{"failure", f})
	}
	_, err := fmt.Fprintf(e.app.stdout, "%s %s (%s) %s: %s\n  want %s\n  got  %s\n", report.VisibleName(f.Suite), report.VisibleName(f.ID), f.Relevance,
		f.Why, report.VisibleName(f.Input), report.VisibleName(f.Want), report.VisibleName(f.Got))
	return fatal(err)
}
