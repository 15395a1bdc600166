package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/atodds/atodds/align/internal/split"
)

// A use counts a word: the documents that have it, its places within
// sentences, those of them with a capital, and the documents that use it as a
// name of a person.
type use struct {
	in, given, family map[int]bool
	inside, capital   int
}

// share returns the places with a capital, per cent of those within sentences.
func (u *use) share() int { return 100 * u.capital / max(u.inside, 1) }

// A corpus is the counts over all documents.
type corpus struct {
	documents int
	words     map[string]*use
}

// hot returns the words that several documents have, with a capital in some.
func (c *corpus) hot() map[string]bool {
	set := map[string]bool{}
	for word, u := range c.words {
		if len(u.in) >= least && (u.share() > 0 || len(u.given) >= least || len(u.family) >= least) {
			set[word] = true
		}
	}
	return set
}

func readCorpus(path string) (*corpus, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	c := &corpus{words: map[string]*use{}}
	decoder := json.NewDecoder(bufio.NewReaderSize(f, 1<<20))
	for {
		var d struct{ Text string }
		if err := decoder.Decode(&d); err == io.EOF {
			return c, nil
		} else if err != nil {
			return nil, fmt.Errorf("read %s: %w", path, err)
		}
		c.documents++
		for _, span := range split.Sentences(d.Text, "en") {
			c.sentence(d.Text[span.Start:span.End])
		}
	}
}

// sentence takes in the words of a sentence, unless capitals tell nothing in
// it, as in a headline.
func (c *corpus) sentence(s string) {
	words := strings.FieldsFunc(strings.ReplaceAll(s, "’", "'"), func(r rune) bool {
		return !unicode.IsLetter(r) && r != '\'' && r != '.'
	})
	capitals, long := 0, 0
	for i, w := range words {
		w = strings.Trim(w, "'")
		w = strings.TrimSuffix(strings.TrimSuffix(w, "'s"), "'S")
		if strings.Count(w, ".") == 1 || strings.HasSuffix(w, "..") {
			w = strings.TrimRight(w, ".")
		}
		words[i] = w
		if len(w) > 3 {
			long++
			if isUpper(w) {
				capitals++
			}
		}
	}
	if 2*capitals > long {
		return
	}
	for i, w := range words {
		if w != "" {
			c.word(words, i)
		}
	}
}

// word takes in the word at i.
func (c *corpus) word(words []string, i int) {
	w := words[i]
	u := c.words[fold(w)]
	if u == nil {
		u = &use{in: map[int]bool{}, given: map[int]bool{}, family: map[int]bool{}}
		c.words[fold(w)] = u
	}
	u.in[c.documents] = true
	if i == 0 {
		return
	}
	u.inside++
	if !isUpper(w) {
		return
	}
	u.capital++
	if courtesy[words[i-1]] {
		if i+1 < len(words) && isUpper(words[i+1]) {
			u.given[c.documents] = true
		} else {
			u.family[c.documents] = true
		}
	}
}

// courtesy lists what only the name of a person follows.
var courtesy = map[string]bool{
	"Mr": true, "Mrs": true, "Ms": true, "Dr": true, "Sen": true, "Rep": true, "Gov": true, "Sgt": true, "Lt": true,
	"Mr.": true, "Mrs.": true, "Ms.": true, "Dr.": true, "Sen.": true, "Rep.": true, "Gov.": true,
}

func isUpper(w string) bool {
	r, _ := utf8.DecodeRuneInString(w)
	return unicode.IsUpper(r)
}
