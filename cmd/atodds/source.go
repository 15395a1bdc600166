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

	"github.com/atodds/atodds/align/extract"
	"github.com/atodds/atodds/align/source"
	"github.com/atodds/atodds/align/text"
	"github.com/atodds/atodds/internal/report"
)

// documents reads the sources of a command line.
func (a *app) documents(ctx context.Context, names []string) iter.Seq2[*text.Document, error] {
	a.web.Version = programVersion()
	names = a.distinct(names)
	child, err := source.Self()
	if err != nil {
		a.note("formats such as PDF are parsed in this process: %v", err)
	}
	docs := source.Read(ctx, source.Options{Stdin: a.stdin, Child: child, Workers: a.readers, Fetch: a.fetch, Skipped: func(path, reason string) {
		a.leave(path, reason)
	}}, names...)
	return func(yield func(*text.Document, error) bool) {
		for d, err := range docs {
			if err == nil && a.lang != "" {
				d.Language = a.lang
			}
			if !yield(d, err) {
				return
			}
		}
	}
}

// leave notes a source that is not read, for the person at the terminal and
// for the summary.
func (a *app) leave(name, reason string) {
	a.note("left out %s: %s", name, reason)
	a.leaving.Lock()
	defer a.leaving.Unlock()
	if a.left == nil {
		a.left = new(report.LeftOut)
	}
	a.left.Add(name, reason)
}

// language returns the language of --lang, or else that of the input.
func (a *app) language(lang string) string {
	if a.lang != "" {
		return a.lang
	}
	return lang
}

// oneLanguage gives a text that does not show its language that of the text
// it is paired with.
func oneLanguage(left, right *text.Document) {
	for _, d := range []*text.Document{left, right} {
		if d.Language == "" {
			d.Language = extract.DetectLanguage(d.Text)
		}
	}
	switch {
	case left.Language == "":
		left.Language = right.Language
	case right.Language == "":
		right.Language = left.Language
	}
}

// distinct leaves out the names of what is named already: a document agrees
// with itself, and that would pass for a second source.
func (a *app) distinct(names []string) []string {
	var kept []string
	var files []os.FileInfo // of kept; nil for what is no file
	for _, name := range names {
		if before, _, cut := strings.Cut(name, "#"); cut && strings.HasPrefix(name, "http") && strings.Contains(name, "://") {
			name = before // what names a place within a page
		}
		info, _ := os.Stat(name)
		same := func(f os.FileInfo) bool { return f != nil && info != nil && os.SameFile(f, info) }
		first := max(slices.Index(kept, name), slices.IndexFunc(files, same))
		if first >= 0 {
			a.leave(name, "named before, as "+kept[first])
			continue
		}
		kept, files = append(kept, name), append(files, info)
	}
	return kept
}

// failure returns the line for an error of a source.
func failure(err error) *report.Failure {
	var se *source.Error
	var le *extract.LanguageError
	if errors.As(err, &le) {
		return &report.Failure{Type: "error", Source: le.Document, Error: le.Reason()}
	}
	if errors.As(err, &se) {
		return &report.Failure{Type: "error", Source: se.Source, Error: se.Err.Error()}
	}
	return &report.Failure{Type: "error", Error: err.Error()}
}

// document returns a text from the input, with its date where the caller
// gives it: a passage is not searched for one. Lang is the tag of its
// language, where one is known.
func document(name, content, date, lang string) (*text.Document, error) {
	d := &text.Document{Name: name, Language: source.PrimaryLanguage(lang), Text: strings.ToValidUTF8(content, "\uFFFD")}
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
