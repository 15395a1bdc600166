package main

import (
	"bufio"
	"context"
	"encoding/json"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/atodds/atodds/align"
	"github.com/atodds/atodds/align/internal/gold"
	"github.com/atodds/atodds/align/text"
)

const (
	// apartDays is how far apart two news articles must have appeared for
	// their sentences to speak of different facts.
	apartDays = 150 * 24 * time.Hour

	apartDocuments = 700
	apartPairs     = 6000
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
	var pairs []gold.Pair
	a := align.Aligner{Threshold: 0.15, Refusals: true}
	in := func(yield func([]text.Sentence, error) bool) {
		for _, d := range documents {
			if !yield(d, nil) {
				return
			}
		}
	}
	for p, err := range a.Align(context.Background(), in) {
		if err != nil {
			continue // a limit: there are pairs enough
		}
		far := p.Left.Document.Date.Sub(p.Right.Document.Date).Abs() > apartDays
		if far && !p.NearCopy && len(p.Left.Text()) < 500 && len(p.Right.Text()) < 500 {
			pairs = append(pairs, gold.Pair{Left: p.Left.Text(), Right: p.Right.Text(), Weight: 1, Fold: len(pairs) % 5})
		}
	}
	step := max(len(pairs)/apartPairs, 1)
	kept := pairs[:0]
	for i := 0; i < len(pairs); i += step {
		kept = append(kept, pairs[i])
	}
	return slices.Clip(kept), nil
}

// corpus reads dated documents, spread over the whole of the corpus.
func corpus(path string) ([][]text.Sentence, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var all [][]text.Sentence
	decoder := json.NewDecoder(bufio.NewReaderSize(f, 1<<20))
	for {
		var d struct{ Text, Date string }
		if err := decoder.Decode(&d); err == io.EOF {
			break
		} else if err != nil {
			return nil, err
		}
		if date, err := time.Parse(time.DateOnly, d.Date); err == nil {
			all = append(all, sentences(&text.Document{Text: d.Text, Date: date}))
		}
	}
	step := max(len(all)/apartDocuments, 1)
	var list [][]text.Sentence
	for i := 0; i < len(all); i += step {
		list = append(list, all[i])
	}
	return list, nil
}

// sentences splits at stops that a space and a capital follow; that is good
// enough to fit weights.
func sentences(d *text.Document) []text.Sentence {
	var list []text.Sentence
	start := 0
	for i := range len(d.Text) {
		end := d.Text[i] == '\n' || strings.IndexByte(".!?", d.Text[i]) >= 0 && i+2 < len(d.Text) &&
			d.Text[i+1] == ' ' && 'A' <= d.Text[i+2] && d.Text[i+2] <= 'Z'
		if end || i == len(d.Text)-1 {
			list = append(list, text.Sentence{Document: d, Index: len(list), Span: text.Span{Start: start, End: i + 1}})
			start = i + 1
		}
	}
	return list
}
