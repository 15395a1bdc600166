// Command nametable writes the tables that names are told by: words.tsv from
// counts over a corpus, the words of WordNet and lists of given and family
// names, rare.txt, given.txt and family.txt of what words.tsv has not, and places.tsv from the places and groups of WordNet.
//
//	go run ./align/internal/nametable CORPUS.jsonl WORDNET FAKER
//
// CORPUS is JSON Lines with the field text; WORDNET is the folder of the data
// base files of Debian's package wordnet-base; FAKER is the folder
// faker/providers/person of Debian's package python3-fake-factory. The tables
// are written to align/internal/name. Of the corpus they keep words and counts
// alone, and only of words that five documents share.
package main

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// least is in how many documents of the corpus a word must stand.
const least = 5

func main() {
	if err := run(os.Args[1:], "align/internal/name"); err != nil {
		fmt.Fprintln(os.Stderr, "nametable:", err)
		os.Exit(1)
	}
}

func run(args []string, folder string) error {
	if len(args) != 3 {
		return fmt.Errorf("want a corpus, the folder of WordNet and that of Faker's persons, not %d arguments", len(args))
	}
	c, err := readCorpus(args[0])
	if err != nil {
		return err
	}
	n, err := readNet(args[1])
	if err != nil {
		return err
	}
	people, err := readPeople(args[2])
	if err != nil {
		return err
	}
	if err := save(filepath.Join(folder, "words.tsv"), func(w io.Writer) { writeWords(w, c, n, people) }); err != nil {
		return err
	}
	if err := save(filepath.Join(folder, "rare.txt"), func(w io.Writer) { writeRare(w, c, n) }); err != nil {
		return err
	}
	if err := save(filepath.Join(folder, "given.txt"), func(w io.Writer) { writeNames(w, "Given", people.given, c, n) }); err != nil {
		return err
	}
	if err := save(filepath.Join(folder, "family.txt"), func(w io.Writer) { writeNames(w, "Family", people.family, c, n) }); err != nil {
		return err
	}
	return save(filepath.Join(folder, "places.tsv"), func(w io.Writer) { writePlaces(w, n) })
}

// save writes a file through a buffer.
func save(path string, write func(io.Writer)) error {
	f, err := os.Create(path)
	if err != nil {
		return err
	}
	w := bufio.NewWriter(f)
	write(w)
	if err := w.Flush(); err != nil {
		f.Close()
		return err
	}
	return f.Close()
}

const wordsHeader = `# Words by their use in news, and names of persons; see NOTICE.
# Word, capitals per cent within sentences over %d documents, classes; words of %d documents that have a capital in some.
# c a word of WordNet without capital, g a given name, f a family name.
`

// writeWords writes the words that the corpus has with a capital.
func writeWords(w io.Writer, c *corpus, n *net, p *people) {
	fmt.Fprintf(w, wordsHeader, c.documents, least)
	for _, word := range sorted(c.hot()) {
		u := c.words[word]
		class := ""
		if n.common[word] {
			class += "c"
		}
		if p.given[word] || len(u.given) >= least {
			class += "g"
		}
		if len(u.family) >= least || p.family[word] && len(u.family) > 0 {
			class += "f"
		}
		fmt.Fprintf(w, "%s\t%d\t%s\n", word, u.share(), class)
	}
}

// writeRare writes the words that are no names, whatever capital they have in
// a headline, one a line: those of the corpus without capital, and those of
// WordNet that the corpus has not.
func writeRare(w io.Writer, c *corpus, n *net) {
	fmt.Fprintln(w, "# Words without capital, of the corpus of words.tsv and of WordNet 3.0, Copyright 2006 by Princeton University; see NOTICE.")
	hot, rest := c.hot(), map[string]bool{}
	for word := range n.common {
		if len(word) > 2 && !hot[word] {
			rest[word] = true
		}
	}
	for word, u := range c.words {
		if len(u.in) >= least && u.share() == 0 && !hot[word] {
			rest[word] = true
		}
	}
	for _, word := range sorted(rest) {
		fmt.Fprintln(w, word)
	}
}

// writeNames writes the given or family names that words.tsv has not, one a
// line.
func writeNames(w io.Writer, what string, list map[string]bool, c *corpus, n *net) {
	fmt.Fprintf(w, "# %s names that words.tsv has not, of Faker, Copyright 2012 Daniele Faraglia; see NOTICE.\n", what)
	hot := c.hot()
	for _, word := range sorted(list) {
		if !hot[word] && !n.common[word] {
			fmt.Fprintln(w, word)
		}
	}
}

func sorted(set map[string]bool) []string {
	var list []string
	for k := range set {
		list = append(list, k)
	}
	slices.Sort(list)
	return list
}

func fold(s string) string { return strings.ToLower(strings.ReplaceAll(s, "’", "'")) }
