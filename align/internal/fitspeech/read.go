package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"

	"github.com/atodds/atodds/align/internal/speech"
	"github.com/atodds/atodds/align/internal/split"
	"github.com/atodds/atodds/align/text"
)

// folds is into how many parts the articles are cut, and none leaves none out.
const (
	folds = 5
	none  = -1
)

// An article is a text whose attributions are marked.
type article struct {
	text         string
	sentences    []text.Span
	attributions []attribution
	fold         int
}

// An attribution is who says what, and by which words, as marked.
type attribution struct {
	source, cue, content []text.Span
}

// A piece is a part of an attribution in the file.
type piece struct {
	Spans [][2]int `json:"spans"`
}

// read returns the articles of polnear. Offsets there count runes.
func read(data string) ([]article, error) {
	var articles []article
	for _, name := range []string{"train.jsonl", "dev.jsonl"} {
		f, err := os.Open(filepath.Join(data, "polnear", name))
		if err != nil {
			return nil, err
		}
		defer f.Close()
		lines := bufio.NewScanner(f)
		lines.Buffer(nil, 64<<20)
		for lines.Scan() {
			a, err := parse(lines.Bytes())
			if err != nil {
				return nil, fmt.Errorf("%s: %w", name, err)
			}
			a.fold = len(articles) % folds
			articles = append(articles, a)
		}
		if err := lines.Err(); err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
	}
	return articles, nil
}

func parse(line []byte) (article, error) {
	var row struct {
		Text        string `json:"text"`
		Annotations []struct {
			Attributions []struct {
				Source, Cue, Content []piece
			} `json:"attributions"`
		} `json:"annotations"`
	}
	if err := json.Unmarshal(line, &row); err != nil {
		return article{}, err
	}
	a := article{text: row.Text, sentences: split.Sentences(row.Text, "en")}
	if len(row.Annotations) == 0 {
		return a, nil
	}
	at := offsets(row.Text)
	for _, t := range row.Annotations[0].Attributions {
		a.attributions = append(a.attributions, attribution{spans(t.Source, at), spans(t.Cue, at), spans(t.Content, at)})
	}
	return a, nil
}

// offsets returns the byte at which each rune of s starts, and the end.
func offsets(s string) []int {
	at := make([]int, 0, len(s)+1)
	for i := range s {
		at = append(at, i)
	}
	return append(at, len(s))
}

func spans(pieces []piece, at []int) []text.Span {
	var list []text.Span
	for _, p := range pieces {
		for _, s := range p.Spans {
			if s[0] < s[1] && s[1] < len(at) {
				list = append(list, text.Span{Start: at[s[0]], End: at[s[1]]})
			}
		}
	}
	return list
}

// A word is a candidate of an article with its features and whether it is a cue.
type candidate struct {
	speech.Candidate
	cue     bool
	fold    int
	skipped bool // inside a cue, and not its head
}
