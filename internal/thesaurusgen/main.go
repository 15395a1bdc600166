// Command thesaurusgen writes the tables of the thesaurus from the data base
// files of WordNet 3.0, as Debian's package wordnet-base installs them.
//
//	go run ./internal/thesaurusgen /usr/share/wordnet align/internal/likeness/rarity.tsv internal/thesaurus
//
// It keeps words whose stem news has, as the table of rarities tells, and the
// commonest verbs, which that leaves out.
package main

import (
	"bufio"
	"bytes"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"github.com/kljensen/snowball/english"
)

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "thesaurusgen:", err)
		os.Exit(1)
	}
}

func run(args []string) error {
	if len(args) != 3 {
		return fmt.Errorf("want the folder of WordNet's files, the table of rarities, and the folder to write to, not %d arguments", len(args))
	}
	known := map[string]bool{}
	if err := lines(args[1], func(f []string) { known[f[0]] = true }); err != nil {
		return err
	}
	n, err := read(args[0], known)
	if err != nil {
		return err
	}
	return n.write(args[2])
}

// maxSenses is how many senses of a word and part of speech are held to be
// common ones.
const maxSenses = 4

// A synset is the words of one meaning, and what it points to.
type synset struct {
	words    []string
	wider    []string            // hypernyms
	similar  []string            // of an adjective
	opposite map[string][]string // by word: its antonyms
	field    byte                // the file of WordNet that it stands in, as a letter: what it is about
}

// A net is WordNet as far as single words are concerned.
type net struct {
	senses  map[string][]string // by word: offsets, of each part of speech the commonest first
	rare    map[string][]string // by word: those of its further senses
	synsets map[string]*synset
	base    map[string]string // irregular forms
	known   map[string]bool   // stems
}

func read(folder string, known map[string]bool) (*net, error) {
	n := &net{known: known, senses: map[string][]string{}, rare: map[string][]string{}, synsets: map[string]*synset{}, base: map[string]string{}}
	for _, part := range []string{"noun", "verb", "adj", "adv"} {
		letter := part[:1]
		if part == "adv" {
			letter = "r"
		}
		if err := lines(filepath.Join(folder, "data."+part), func(f []string) { n.data(letter, f) }); err != nil {
			return nil, err
		}
		if err := lines(filepath.Join(folder, "index."+part), func(f []string) { n.index(letter, f) }); err != nil {
			return nil, err
		}
		err := lines(filepath.Join(folder, part+".exc"), func(f []string) {
			if len(f) > 1 && f[0] != f[1] && n.senses[f[1]] != nil {
				n.base[f[0]] = f[1]
			}
		})
		if err != nil {
			return nil, err
		}
	}
	return n, nil
}

// lines calls each with the fields of the lines of a file, up to its gloss;
// those of the licence begin with a space.
func lines(name string, each func(fields []string)) error {
	f, err := os.Open(name)
	if err != nil {
		return err
	}
	defer f.Close()
	s := bufio.NewScanner(f)
	s.Buffer(nil, 1<<20)
	for s.Scan() {
		if line, _, _ := strings.Cut(s.Text(), "|"); line != "" && line[0] != ' ' {
			each(strings.Fields(line))
		}
	}
	return s.Err()
}

// single reports whether a lemma is one word of small letters.
func single(w string) bool {
	return w != "" && strings.Trim(w, "abcdefghijklmnopqrstuvwxyz-'") == ""
}

// commonVerb is from how many senses on that texts were seen to use a verb is
// too common to stand in the table of rarities: "say", "go".
const commonVerb = 3

// index reads: lemma, part, senses, pointers, their marks, senses, tagged
// senses, offsets.
func (n *net) index(part string, f []string) {
	pointers, _ := strconv.Atoi(f[3])
	tagged, _ := strconv.Atoi(f[5+pointers])
	common := part == "v" && tagged >= commonVerb
	if !single(f[0]) || !n.known[english.Stem(f[0], false)] && !common {
		return
	}
	offsets := f[6+pointers:]
	for i, o := range offsets {
		if i < maxSenses {
			n.senses[f[0]] = append(n.senses[f[0]], part+o)
		} else {
			n.rare[f[0]] = append(n.rare[f[0]], part+o)
		}
	}
}

// data reads: offset, file, part, number of words (hexadecimal), each word
// with its number, number of pointers, each pointer: mark, offset, part, and
// the words it leads from and to (hexadecimal).
func (n *net) data(part string, f []string) {
	count, _ := strconv.ParseInt(f[3], 16, 32)
	s := n.at(part + f[0])
	file, _ := strconv.Atoi(f[1])
	s.field = 'A' + byte(file)
	for i := range int(count) {
		s.words = append(s.words, word(f[4+2*i]))
	}
	at := 4 + 2*int(count)
	pointers, _ := strconv.Atoi(f[at])
	for i := range pointers {
		p := f[at+1+4*i : at+5+4*i]
		to := strings.Replace(p[2], "s", "a", 1) + p[1]
		switch p[0] {
		case "@", "@i":
			s.wider = append(s.wider, to)
		case "&":
			s.similar = append(s.similar, to)
		case "!", "+", `\`:
			source, _ := strconv.ParseInt(p[3][:2], 16, 32)
			if s.opposite == nil {
				s.opposite = map[string][]string{}
			}
			key := p[0] + s.words[max(source, 1)-1]
			s.opposite[key] = append(s.opposite[key], to+" "+p[3][2:])
		}
	}
}

func (n *net) at(id string) *synset {
	s := n.synsets[id]
	if s == nil {
		s = &synset{}
		n.synsets[id] = s
	}
	return s
}

// word returns a word of a synset in small letters, without its marker.
func word(w string) string {
	w, _, _ = strings.Cut(w, "(")
	return strings.ToLower(w)
}

// lexical returns the pairs of words that a kind of pointer joins.
func (n *net) lexical(marks string) map[string]map[string]bool {
	pairs := map[string]map[string]bool{}
	for _, s := range n.synsets {
		for key, list := range s.opposite {
			if !strings.Contains(marks, key[:1]) {
				continue
			}
			for _, goal := range list {
				id, number, _ := strings.Cut(goal, " ")
				k, _ := strconv.ParseInt(number, 16, 32)
				to := n.synsets[id]
				if to == nil || k == 0 || int(k) > len(to.words) || n.senses[key[1:]] == nil || n.senses[to.words[k-1]] == nil {
					continue
				}
				if pairs[key[1:]] == nil {
					pairs[key[1:]] = map[string]bool{}
				}
				pairs[key[1:]][to.words[k-1]] = true
			}
		}
	}
	return pairs
}

// write writes the three tables, each in the order of its keys.
func (n *net) write(folder string) error {
	forms, words, senses := table{}, table{}, table{}
	for form, base := range n.base {
		forms[form] = base
	}
	id := n.numbers()
	opposite, kin := n.lexical("!"), n.lexical(`+\`)
	for lemma := range n.senses {
		words[lemma] = list(n.senses[lemma], id) + "\t" + joined(opposite[lemma]) + "\t" + joined(kin[lemma]) + "\t" + n.fields(lemma) + "\t" + list(n.rare[lemma], id)
	}
	for synset, key := range id {
		if s := n.synsets[synset]; len(s.wider)+len(s.similar)+len(s.opposite) > 0 {
			senses[key] = list(s.wider, id) + "\t" + list(s.similar, id) + "\t" + list(s.contraries(), id)
		}
	}
	for name, t := range map[string]table{"forms": forms, "words": words, "senses": senses} {
		if err := t.write(filepath.Join(folder, name+".tsv")); err != nil {
			return err
		}
	}
	return nil
}

// maxFields is of how many senses of a word and part of speech the fields are
// kept.
const maxFields = 2

// fields returns the fields of the commonest senses of a noun and a verb.
func (n *net) fields(lemma string) string {
	var all []byte
	for _, part := range []string{"n", "v"} {
		count := 0
		for _, synset := range n.senses[lemma] {
			if synset[:1] != part || count == maxFields {
				continue
			}
			count++
			if f := n.synsets[synset].field; !slices.Contains(all, f) {
				all = append(all, f)
			}
		}
	}
	slices.Sort(all)
	return string(all)
}

// contraries returns the synsets of the antonyms of all words of s, in order.
func (s *synset) contraries() []string {
	var all []string
	for key, list := range s.opposite {
		for _, goal := range list {
			if key[0] == '!' {
				synset, _, _ := strings.Cut(goal, " ")
				all = append(all, synset)
			}
		}
	}
	slices.Sort(all)
	return slices.Compact(all)
}

// A table is the lines of a file by their keys.
type table map[string]string

func (t table) write(name string) error {
	var b bytes.Buffer
	for _, key := range slices.Sorted(maps.Keys(t)) {
		fmt.Fprintf(&b, "%s\t%s\n", key, t[key])
	}
	return os.WriteFile(name, b.Bytes(), 0o644)
}

func joined(words map[string]bool) string { return strings.Join(slices.Sorted(maps.Keys(words)), " ") }

// numbers gives an identifier to the synsets that the words kept reach: the
// part of speech and four digits of base 36.
func (n *net) numbers() map[string]string {
	id := map[string]string{}
	var reach func(synset string)
	reach = func(synset string) {
		if id[synset] != "" || n.synsets[synset] == nil {
			return
		}
		id[synset] = synset[:1] + fmt.Sprintf("%4s", strconv.FormatInt(int64(len(id)), 36))
		id[synset] = strings.ReplaceAll(id[synset], " ", "0")
		for _, wider := range n.synsets[synset].wider {
			reach(wider)
		}
		for _, similar := range n.synsets[synset].similar {
			reach(similar)
		}
	}
	for _, lemma := range slices.Sorted(maps.Keys(n.senses)) {
		for _, synset := range n.senses[lemma] {
			reach(synset)
		}
	}
	for _, lemma := range slices.Sorted(maps.Keys(n.rare)) {
		for _, synset := range n.rare[lemma] {
			reach(synset)
		}
	}
	return id
}

func list(synsets []string, id map[string]string) string {
	var s []string
	for _, synset := range synsets {
		if id[synset] != "" {
			s = append(s, id[synset])
		}
	}
	return strings.Join(s, " ")
}
