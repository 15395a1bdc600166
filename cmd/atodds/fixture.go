package main

import (
	"errors"
	"os"

	"github.com/atodds/atodds/align/text"
	"github.com/atodds/atodds/internal/eval"
)

// fixture returns the examples of a kind.
func fixture(kind string) (string, error) {
	b, err := os.ReadFile("fixtures/" + kind + ".odds")
	return string(b), err
}

// builtin returns the names of the fixtures that are built in.
func builtin() ([]string, error) { return nil, nil }

// labelled returns the documents of an interlinear file, and what is to be
// found in them.
func labelled(name string) ([]*text.Document, []eval.Expected, error) {
	return nil, nil, errors.New("read " + name + ": no fixtures are built in")
}
