// Package prompts holds what a judge asks: text templates in Markdown, built
// into the program, each of which a folder can replace.
package prompts

import (
	"crypto/sha256"
	"embed"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"strings"
	"text/template"
)

//go:embed *.md
var files embed.FS

// Rules are what the template "system" is filled with.
type Rules struct {
	Kinds    []Kind
	Examples []Example
}

// A Kind is one way of being at odds.
type Kind struct{ Name, Title string }

// An Example is a pair with the answer that is right.
type Example struct {
	Pair   string
	A, B   Statement
	Answer string // JSON, on one line
}

// A Pair is what the template "disagree" is filled with.
type Pair struct {
	Boundary   string // a random word that sets the material apart
	Pair       string // names the pair
	Kind       string // what the rules noticed; empty where nothing
	Statements [2]Statement
}

// A Statement is one sentence with what is known of where it stands.
type Statement struct {
	ID            string // names the statement in the answer
	Sentence      string
	Before, After string // of the text around it; empty where there is none
	Date          string // of publication, 2006-01-02; empty where unknown
	Outlet        string // empty where unknown
	Title         string
	Values        []Value
}

// A Value is words of a sentence that name a value, and how rules read them.
type Value struct{ Words, Reading string }

// A Prompt is a template with its version.
type Prompt struct {
	*template.Template

	// Version names the template and its content: its file, the number in its
	// first line where there is one, and the start of its SHA-256.
	Version string
}

// Load returns the template NAME.md. A file of that name in override, where
// that is not nil, stands in place of the one that is built in. A field that
// the data does not have is an error when the template is executed.
func Load(name string, override fs.FS) (*Prompt, error) {
	file := name + ".md"
	content, err := read(file, override)
	if err != nil {
		return nil, fmt.Errorf("read prompt %s: %w", file, err)
	}
	t, err := template.New(name).Option("missingkey=error").Funcs(template.FuncMap{"quote": Quote}).Parse(content)
	if err != nil {
		return nil, fmt.Errorf("parse prompt %s: %w", file, err)
	}
	return &Prompt{t, version(name, content)}, nil
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

// version reads "{{/* version 2: … */ -}}" at the start of a template.
func version(name, content string) string {
	sum := sha256.Sum256([]byte(content))
	hash := hex.EncodeToString(sum[:4])
	rest, ok := strings.CutPrefix(content, "{{/* version ")
	number, _, found := strings.Cut(rest, ":")
	if !ok || !found || strings.ContainsAny(number, "\n*") {
		return name + "/" + hash
	}
	return name + "/" + strings.TrimSpace(number) + "-" + hash
}
