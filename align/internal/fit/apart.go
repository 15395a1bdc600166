package main

import (
	"bufio"
	"encoding/json"
	"io"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/atodds/atodds/align/internal/gold"
	"github.com/atodds/atodds/align/internal/likeness"
)

const (
	// apartDays is how far apart two news articles must have appeared for
	// their sentences to speak of different facts.
	apartDays = 150 * 24 * time.Hour

	// apartDocuments are compared, each with every strideth other.
	apartDocuments = 1200
	stride         = 11

	// apartCosine and apartMass are how much such sentences have in common
	// at least, so that they are worth telling apart.
	apartCosine = 0.25
	apartMass   = 9
)

// apart returns pairs of sentences of news that are much alike and appeared
// months apart: neighbours on one topic, lists of the same names, formulas.
// Copies are left out. Judged sets hold too few such pairs, and a run sees
// little else.
func apart(data string) ([]gold.Pair, error) {
	documents, err := corpus(filepath.Join(data, "corpus", "news.jsonl"))
	if err != nil {
		return nil, err
	}
	documents = spread(documents)
	var pairs []gold.Pair
	for i, a := range documents {
		for j := i + 1 + i%stride; j < len(documents); j += stride {
			if b := documents[j]; a.date.Sub(b.date).Abs() > apartDays {
				pairs = a.alike(pairs, b)
			}
		}
	}
	return pairs, nil
}

// An article is a document of the corpus, as far as it is needed here.
type article struct {
	name, title, text string

	date     time.Time
	document *gold.Document
	sketches []*likeness.Sketch
}

// alike appends the sentences of a and b that are much alike.
func (a article) alike(pairs []gold.Pair, b article) []gold.Pair {
	for i, x := range a.sketches {
		for j, y := range b.sketches {
			dot, mass, _ := likeness.Shared(x, y)
			if mass < apartMass || dot < apartCosine*x.Norm*y.Norm || x.Page() || y.Page() {
				continue
			}
			if !likeness.Compare(x, y).NearCopy {
				pairs = append(pairs, gold.Pair{
					Left: a.document.Sentences[i], Right: b.document.Sentences[j], Weight: 1,
					Nothing: true, Fold: len(pairs) % gold.Folds, LeftIn: a.document, RightIn: b.document,
				})
			}
		}
	}
	return pairs
}

// corpus reads the dated documents of the corpus.
func corpus(path string) ([]article, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var all []article
	decoder := json.NewDecoder(bufio.NewReaderSize(f, 1<<20))
	for {
		var d struct{ ID, Title, Text, Date string }
		if err := decoder.Decode(&d); err == io.EOF {
			return all, nil
		} else if err != nil {
			return nil, err
		}
		if date, err := time.Parse(time.DateOnly, d.Date); err == nil {
			all = append(all, article{name: d.ID, title: d.Title, text: d.Text, date: date})
		}
	}
}

// spread reads the sentences of some documents, spread over the whole of the
// corpus.
func spread(all []article) []article {
	step := max(len(all)/apartDocuments, 1)
	var words likeness.Lexicon
	var list []article
	for i := 0; i < len(all); i += step {
		all[i].document = &gold.Document{Sentences: sentences(all[i].text)}
		for _, s := range all[i].document.Sentences {
			all[i].sketches = append(all[i].sketches, words.Sketch(s))
		}
		list = append(list, all[i])
	}
	return list
}

// sentences splits at stops that a space and a capital follow; that is good
// enough to fit weights. Very long ones are lists and tables.
func sentences(s string) []string {
	var list []string
	start := 0
	for i := range len(s) {
		end := s[i] == '\n' || strings.IndexByte(".!?", s[i]) >= 0 && i+2 < len(s) &&
			s[i+1] == ' ' && 'A' <= s[i+2] && s[i+2] <= 'Z'
		if end || i == len(s)-1 {
			if i-start < 500 {
				list = append(list, s[start:i+1])
			}
			start = i + 1
		}
	}
	return list
}
