// Command write writes the index of each text that it is given, beside it: of
// words.tsv to words.idx.
//
//	go run ./internal/linetable/write internal/thesaurus/*.tsv
package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/atodds/atodds/internal/linetable"
)

func main() {
	for _, name := range os.Args[1:] {
		if err := write(name); err != nil {
			fmt.Fprintf(os.Stderr, "index %s: %v\n", name, err)
			os.Exit(1)
		}
	}
}

func write(name string) error {
	text, err := os.ReadFile(name)
	if err != nil {
		return err
	}
	index, err := linetable.Index(string(text))
	if err != nil {
		return err
	}
	return os.WriteFile(strings.TrimSuffix(name, filepath.Ext(name))+".idx", index, 0o644)
}
