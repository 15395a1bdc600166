package main

import (
	"bufio"
	"cmp"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"unicode"
)

// A synset is a meaning of nouns: how it is filed, its words, and the
// meanings that it is an instance, a kind or a part of.
type synset struct {
	file          string // 14 groups, 15 places, 17 things of nature
	words         []string
	above, within []string
	instance      bool
}

// A net is what is kept of WordNet.
type net struct {
	common  map[string]bool // words without capital
	synsets map[string]*synset
	first   map[string][]string // the meanings of a noun, commonest first
}

func readNet(folder string) (*net, error) {
	n := &net{common: map[string]bool{}, synsets: map[string]*synset{}, first: map[string][]string{}}
	for _, part := range []string{"noun", "verb", "adj", "adv"} {
		if err := lines(filepath.Join(folder, "data."+part), func(f []string) { n.data(part, f) }); err != nil {
			return nil, err
		}
	}
	return n, lines(filepath.Join(folder, "index.noun"), func(f []string) {
		pointers, _ := strconv.Atoi(f[3])
		n.first[f[0]] = f[min(6+pointers, len(f)):]
	})
}

// lines calls each with the fields of every line that is no comment.
func lines(path string, each func([]string)) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	in := bufio.NewScanner(f)
	in.Buffer(nil, 1<<20)
	for in.Scan() {
		if fields := strings.Fields(in.Text()); !strings.HasPrefix(in.Text(), " ") && len(fields) > 5 {
			each(fields)
		}
	}
	return in.Err()
}

// data takes in a line of a data file.
func (n *net) data(part string, f []string) {
	count, err := strconv.ParseInt(f[3], 16, 32)
	if err != nil || len(f) < 5+2*int(count) {
		return
	}
	s := &synset{file: f[1]}
	for i := range int(count) {
		word, _, _ := strings.Cut(f[4+2*i], "(")
		s.words = append(s.words, strings.ReplaceAll(word, "_", " "))
		if w := f[4+2*i]; strings.ToLower(w) == w && isWord(w) {
			n.common[w] = true
		}
	}
	if part != "noun" {
		return
	}
	for i := 5 + 2*int(count); i+1 < len(f) && f[i] != "|"; i += 4 {
		switch f[i] {
		case "@", "@i":
			s.above = append(s.above, f[i+1])
			s.instance = s.instance || f[i] == "@i"
		case "#p":
			s.within = append(s.within, f[i+1])
		}
	}
	n.synsets[f[0]] = s
}

func isWord(s string) bool {
	for _, r := range s {
		if !unicode.IsLetter(r) {
			return false
		}
	}
	return true
}

// sorts names the meanings that places are sorted by.
var sorts = map[string]string{
	"continent": "continent", "country": "country", "city": "city", "town": "city", "village": "city", "national capital": "capital",
	"state capital": "city", "provincial capital": "city", "American state": "state", "state": "state", "province": "state",
	"county": "county", "island": "island", "body of water": "water", "mountain": "mountain", "urban area": "city",
	"geographical area": "region", "district": "region", "land": "land", "location": "region", "geological formation": "land",
}

// sort returns the nearest meaning above s that places are sorted by.
func (n *net) sort(s *synset) string {
	next := s.above
	for range 12 {
		var further []string
		for _, id := range next {
			a := n.synsets[id]
			for _, w := range a.words {
				if sorts[w] != "" {
					return sorts[w]
				}
			}
			further = append(further, a.above...)
		}
		next = further
	}
	return "region"
}

const placesHeader = `# Places and groups of WordNet 3.0, Copyright 2006 by Princeton University; see NOTICE.
# Name in lower case, the name that it is a form of, its sort (org for a group), the places that it is part of.
`

// writePlaces writes each place and group that has a capital, by each of its
// names whose commonest proper meaning it is.
func writePlaces(w io.Writer, n *net) {
	type row struct{ key, name, sort, within string }
	var rows []row
	for key, ids := range n.first {
		i := slices.IndexFunc(ids, func(id string) bool { return n.proper(key, n.synsets[id]) })
		if i < 0 || strings.ContainsAny(key, "0123456789/") || unlisted(key) {
			continue
		}
		s := n.synsets[ids[i]]
		r := row{key: strings.ReplaceAll(key, "_", " "), name: fold(s.words[0]), sort: "org"}
		if s.file != "14" {
			r.sort = n.sort(s)
			var within []string
			for _, id := range s.within {
				if o := n.synsets[id]; o.file == "15" || o.file == "17" {
					within = append(within, fold(o.words[0]))
				}
			}
			r.within = strings.Join(within, "|")
		}
		rows = append(rows, r)
	}
	slices.SortFunc(rows, func(a, b row) int { return cmp.Compare(a.key, b.key) })
	fmt.Fprint(w, placesHeader)
	for _, r := range rows {
		fmt.Fprintf(w, "%s\t%s\t%s\t%s\n", r.key, r.name, r.sort, r.within)
	}
}

// proper reports whether a meaning is a place or a group, and the word of it
// that is spelled like key has a capital.
func (n *net) proper(key string, s *synset) bool {
	if s == nil || s.file != "14" && !(s.instance && (s.file == "15" || s.file == "17")) {
		return false
	}
	for _, w := range s.words {
		if fold(w) == strings.ReplaceAll(key, "_", " ") {
			return isUpper(w)
		}
	}
	return false
}

// unlisted reports whether a name of WordNet is none that news uses so.
func unlisted(key string) bool {
	return len(key) < 3 || strings.Contains(key, "capital") || strings.HasPrefix(key, "genus_") ||
		slices.Contains([]string{"north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest", "midland", "the_city",
			"orient", "new_world", "old_world", "left_bank", "right_bank", "house", "establishment", "movement", "family"}, key)
}
