// Package gold reads the labelled sentence pairs that the aligner is fitted
// to and measured on, and holds the measures.
package gold

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
)

// A Pair is two sentences with a person's judgement of them.
type Pair struct {
	Left, Right string
	Target      float64 // 0 to 1: whether they speak of one fact
	Alike       float64 // 0 to 1: how much they say the same
	Graded      bool    // Alike is a judgement by degrees
	Weight      float64 // in fitting; 0 leaves it out
	Nothing     bool    // they have neither an event nor a participant in common
	Fold        int     // 0 to 4: pairs of one topic, or with a sentence in common, share a fold

	LeftIn, RightIn *Document // nil where nothing is known of them
	OneEvent        bool      // whether these report on one event, where they are known and no whole documents

	id, group string
}

// A Set is a labelled data set of the folder ATODDS_DATA.
type Set struct {
	Name       string
	Files      []string
	Share      float64 // how much the set counts in fitting whether a pair speaks of one fact
	AlikeShare float64 // and in fitting how much its sentences say the same

	// Placed says that the ids of pairs tell where the sentences stand, and the
	// labels which documents report on one event.
	Placed bool

	documents string // the file of the documents
	read      func(row) Pair
}

// Sets returns the data sets. Those whose label is closest to what is fitted
// count most.
func Sets() []Set {
	return []Set{
		{Name: "mrpc", Files: []string{"mrpc/train.jsonl"}, Share: 3000, AlikeShare: 8000, read: paraphrase},
		{Name: "sts headlines", Files: []string{"sts_semeval/2013.headlines.test.jsonl", "sts_semeval/2014.headlines.test.jsonl"},
			Share: 2500, AlikeShare: 4000, read: graded},
		{Name: "sts other news", Files: []string{"sts_semeval/2012.MSRpar.test.jsonl", "sts_semeval/2014.deft-news.test.jsonl"},
			Share: 1000, AlikeShare: 500, read: graded},
		{Name: "ecb+", Files: []string{"ecbplus/derived_sentence_pairs_train.jsonl", "ecbplus/derived_sentence_pairs_dev.jsonl"},
			Share: 3000, AlikeShare: 300, Placed: true, read: event},
		{Name: "meantime", Files: []string{"meantime/derived_sentence_pairs.jsonl"},
			Share: 300, AlikeShare: 100, documents: "meantime/docs.jsonl", read: event},
		{Name: "qa-align", Files: []string{"qa_align/dev_gold.jsonl"}, Share: 200, AlikeShare: 100, read: aligned},
	}
}

// Read returns the pairs of all sets in the folder data.
func Read(data string) ([][]Pair, error) {
	var all [][]Pair
	for _, set := range Sets() {
		pairs, err := set.pairs(data)
		if err != nil {
			return nil, err
		}
		if err := set.settle(data, pairs); err != nil {
			return nil, fmt.Errorf("read %s: %w", set.Name, err)
		}
		all = append(all, pairs)
	}
	refold(all)
	return all, nil
}

// A row is the union of the fields of the sets.
type row struct {
	ID, Premise, Hypothesis, Label, Corpus string
	Score                                  float64
	Topic                                  json.RawMessage
	OneEvent                               bool `json:"same_subtopic"`
}

// pairs returns the pairs of a set in the folder data, as its files give them.
func (s Set) pairs(data string) ([]Pair, error) {
	var pairs []Pair
	for _, name := range s.Files {
		path := filepath.Join(data, name)
		f, err := os.Open(path)
		if err != nil {
			return nil, err
		}
		decoder := json.NewDecoder(bufio.NewReader(f))
		for {
			var r row
			if err = decoder.Decode(&r); err != nil {
				break
			}
			pairs = append(pairs, s.read(r))
		}
		f.Close()
		if err != io.EOF {
			return nil, fmt.Errorf("read %s: %w", path, err)
		}
	}
	return pairs, nil
}

func paraphrase(r row) Pair {
	p := pairOf(r, r.ID)
	p.Target = indicator(r.Label == "paraphrase")
	p.Alike = p.Target
	return p
}

// graded maps the scale of STS, where 3 is "roughly equivalent, some
// important information differs" and 2 "not equivalent, shares details".
func graded(r row) Pair {
	p := pairOf(r, r.ID)
	p.Alike, p.Graded = r.Score/5, true
	p.Target = min(max((r.Score-1.5)/2, 0), 1)
	return p
}

// event leaves out pairs that only a weak event joins, such as two uses of
// "said", and trusts a single shared event half.
func event(r row) Pair {
	p := pairOf(r, r.Corpus+string(r.Topic))
	p.Target = indicator(r.Label == "same_event")
	p.Alike, p.Nothing, p.OneEvent = p.Target, r.Label == "different_event", r.OneEvent
	if r.Label == "same_event_weak" {
		p.Weight = 0
	}
	return p
}

func aligned(r row) Pair {
	p := pairOf(r, r.ID)
	p.Target = indicator(r.Label == "aligned")
	p.Alike = p.Target
	return p
}

func pairOf(r row, group string) Pair {
	return Pair{Left: r.Premise, Right: r.Hypothesis, Weight: 1, id: r.ID, group: group}
}

func indicator(b bool) float64 {
	if b {
		return 1
	}
	return 0
}
