// Command wordnet writes the table of related words that alignment knows
// synonyms and derivations by, from the data base files of WordNet 3.0 as
// Debian's package wordnet-base installs them.
//
//	go run ./align/internal/wordnet /usr/share/wordnet >align/internal/likeness/related.tsv
//
// It keeps words that the table of rarities has, in their commonest senses.
package main

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"

	"github.com/atodds/atodds/align/internal/likeness"
)

func main() {
	if err := run(os.Args[1:], os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "wordnet:", err)
		os.Exit(1)
	}
}

func run(args []string, out io.Writer) error {
	if len(args) != 1 {
		return fmt.Errorf("want the folder of WordNet's files, not %d arguments", len(args))
	}
	n, err := read(args[0])
	if err != nil {
		return err
	}
	return write(out, n)
}

// write prints a line for each stem: its part of speech, then the stems that
// are near it and those that are further off.
func write(out io.Writer, n *net) error {
	t := n.table()
	var stems []string
	for stem := range n.uses {
		if likeness.Known(stem) {
			stems = append(stems, stem)
		}
	}
	slices.Sort(stems)
	w := bufio.NewWriter(out)
	fmt.Fprint(w, header)
	for _, stem := range stems {
		fmt.Fprintf(w, "%s\t%c\t%s\t%s\n", stem, n.uses[stem].most(),
			strings.Join(t.list(stem, near), " "), strings.Join(t.list(stem, far), " "))
	}
	return w.Flush()
}

const header = `# Related word stems, after WordNet 3.0, Copyright 2006 by Princeton University; see related.NOTICE.
# Stem, part of speech in most of its uses (n, v, a, r), stems of one meaning or derivation, stems of a wider,
# narrower or similar meaning. Made by align/internal/wordnet.
`
