// Write makes up a press and writes its documents as JSON Lines that atodds
// reads, and the contradictions that are planted in it as a key:
//
//	go run ./align/internal/planted/write -sentences 100000 -o press.jsonl -key key.jsonl
package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"time"

	"github.com/atodds/atodds/align/internal/planted"
)

func main() {
	var p planted.Press
	flag.IntVar(&p.Sentences, "sentences", 10_000, "make up `N` sentences, or a few more")
	flag.Uint64Var(&p.Seed, "seed", 1, "another press for each `SEED`")
	documents := flag.String("o", "", "write the documents to `FILE` (default standard output)")
	key := flag.String("key", "", "write the planted contradictions to `FILE`")
	flag.Parse()
	if err := run(p, *documents, *key); err != nil {
		fmt.Fprintf(os.Stderr, "write a press: %v\n", err)
		os.Exit(1)
	}
}

// document is a line of a JSON Lines source.
type document struct {
	ID     string `json:"id"`
	Source string `json:"source"`
	Date   string `json:"date"`
	Text   string `json:"text"`
}

// contradiction is a line of the key.
type contradiction struct {
	Fact   string `json:"fact"`
	Left   string `json:"left"` // the ids of the documents
	Right  string `json:"right"`
	First  string `json:"first"` // the sentences that are at odds
	Second string `json:"second"`
}

func run(p planted.Press, documents, key string) (err error) {
	docs, closeDocs, err := create(documents, os.Stdout)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, closeDocs()) }()
	keys, closeKeys, err := create(key, io.Discard)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, closeKeys()) }()
	for e := range p.Events() {
		for _, d := range e.Documents {
			if err := docs.Encode(document{d.Name, d.Outlet, d.Date.Format(time.DateOnly), d.Text}); err != nil {
				return err
			}
		}
		for _, c := range e.Planted {
			if err := keys.Encode(contradiction{c.Fact, c.Left.Name, c.Right.Name, c.First, c.Second}); err != nil {
				return err
			}
		}
	}
	return nil
}

// create opens a file for lines of JSON, or takes another writer where it has
// no name.
func create(name string, other io.Writer) (*json.Encoder, func() error, error) {
	if name == "" {
		w := bufio.NewWriter(other)
		return json.NewEncoder(w), w.Flush, nil
	}
	f, err := os.Create(name)
	if err != nil {
		return nil, nil, err
	}
	w := bufio.NewWriter(f)
	return json.NewEncoder(w), func() error { return errors.Join(w.Flush(), f.Close()) }, nil
}
