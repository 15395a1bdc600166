// Package prompts holds what a judge asks: text templates in Markdown, built
// into the program, each of which a folder can replace.
package prompts

import (
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"text/template"
)

//go:embed *.md
var files embed.FS

// A Question is what the template "disagree" is filled with.
type Question struct {
	Left, Right Statement
}

// A Statement is one sentence with what is known of where it stands.
type Statement struct {
	Sentence string
	Date     string // of publication, 2006-01-02; empty where unknown
	Outlet   string // empty where unknown
}

// Load returns the template NAME.md. A file of that name in override, where
// that is not nil, stands in place of the one that is built in. A field that
// the data does not have is an error when the template is executed.
func Load(name string, override fs.FS) (*template.Template, error) {
	file := name + ".md"
	content, err := read(file, override)
	if err != nil {
		return nil, fmt.Errorf("read prompt %s: %w", file, err)
	}
	t, err := template.New(name).Option("missingkey=error").Funcs(template.FuncMap{"quote": quote}).Parse(content)
	if err != nil {
		return nil, fmt.Errorf("parse prompt %s: %w", file, err)
	}
	return t, nil
}

func read(file string, override fs.FS) (string, error) {
	if override != nil {
		b, err := fs.ReadFile(override, file)
		if err == nil || !errors.Is(err, fs.ErrNotExist) {
			return string(b), err
		}
	}
	b, err := files.ReadFile(file)
	return string(b), err
}
