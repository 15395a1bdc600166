// Command rarity counts in how many documents of a corpus each stem stands,
// and writes the table that alignment weighs words by. It keeps stems and
// counts alone, and of stems only those that several documents share.
//
//	go run ./align/internal/rarity CORPUS.jsonl >align/internal/likeness/rarity.tsv
//
// The corpus is JSON Lines with the fields title and text.
package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"

	"github.com/atodds/atodds/align/internal/likeness"
)

const (
	least = 5     // documents that must share a stem
	most  = 30000 // stems kept, commonest first
)

func main() {
	if err := run(os.Args[1:], os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "rarity:", err)
		os.Exit(1)
	}
}

type count struct {
	stem                     string
	documents, uses, capital int
	last                     int // the document counted last
}

func run(args []string, out io.Writer) error {
	if len(args) != 1 {
		return fmt.Errorf("want one corpus in JSON Lines, not %d arguments", len(args))
	}
	f, err := os.Open(args[0])
	if err != nil {
		return err
	}
	defer f.Close()
	counts, n, err := countDocuments(f)
	if err != nil {
		return fmt.Errorf("read %s: %w", args[0], err)
	}
	return write(out, counts, n)
}

func countDocuments(r io.Reader) (map[string]*count, int, error) {
	counts := map[string]*count{}
	var words likeness.Lexicon
	decoder := json.NewDecoder(bufio.NewReaderSize(r, 1<<20))
	for n := 1; ; n++ {
		var d struct{ Title, Text string }
		if err := decoder.Decode(&d); err == io.EOF {
			return counts, n - 1, nil
		} else if err != nil {
			return nil, n, err
		}
		for use := range words.Uses(d.Title + "\n" + d.Text) {
			c := counts[use.Stem]
			if c == nil {
				c = &count{stem: strings.Clone(use.Stem)}
				counts[c.stem] = c
			}
			if c.last != n {
				c.last = n
				c.documents++
			}
			if use.Inside {
				c.uses++
			}
			if use.Inside && use.Capital {
				c.capital++
			}
		}
	}
}

func write(out io.Writer, counts map[string]*count, n int) error {
	var list []*count
	for _, c := range counts {
		if c.documents >= least {
			list = append(list, c)
		}
	}
	slices.SortFunc(list, func(a, b *count) int {
		if d := b.documents - a.documents; d != 0 {
			return d
		}
		return strings.Compare(a.stem, b.stem)
	})
	list = list[:min(len(list), most)]
	slices.SortFunc(list, func(a, b *count) int { return strings.Compare(a.stem, b.stem) })

	w := bufio.NewWriter(out)
	fmt.Fprintf(w, "# Document frequencies of word stems over %d English news documents, of 2016 and 2017.\n", n)
	fmt.Fprintf(w, "# Stem, documents, capitals per cent within sentences; stems of at least %d documents.\n", least)
	fmt.Fprintf(w, "# Aggregate counts, made by align/internal/rarity.\n")
	for _, c := range list {
		fmt.Fprintf(w, "%s\t%d\t%d\n", c.stem, c.documents, 100*c.capital/max(c.uses, 1))
	}
	return w.Flush()
}
