// Package gold reads the labelled sentence pairs that the aligner is fitted
// to and measured on, and holds the measures.
package gold

import (
	"bufio"
	"encoding/json"
	"fmt"
	"hash/fnv"
	"io"
	"os"
	"path/filepath"
)

// A Pair is two sentences with a person's judgement of them.
type Pair struct {
	Left, Right string
	Target      float64 // 0 to 1: whether they speak of one fact
	Weight      float64 // in fitting; 0 leaves it out
	Score       float64 // the graded judgement, where the set has one
	Fold        int     // 0 to 4: pairs of one topic share a fold
}

// A Set is a labelled data set of the folder ATODDS_DATA.
type Set struct {
	Name  string
	Files []string
	Share float64 // how much the set counts in fitting
	read  func(row) Pair
}

// Sets returns the data sets. Those whose label is closest to "one fact"
// count most.
func Sets() []Set {
	return []Set{
		{"mrpc", []string{"mrpc/train.jsonl"}, 3000, paraphrase},
		{"sts headlines", []string{"sts_semeval/2013.headlines.test.jsonl", "sts_semeval/2014.headlines.test.jsonl"}, 2500, graded},
		{"sts other news", []string{"sts_semeval/2012.MSRpar.test.jsonl", "sts_semeval/2014.deft-news.test.jsonl"}, 1000, graded},
		{"ecb+", []string{"ecbplus/derived_sentence_pairs_train.jsonl", "ecbplus/derived_sentence_pairs_dev.jsonl"}, 3000, event},
		{"meantime", []string{"meantime/derived_sentence_pairs.jsonl"}, 300, event},
		{"qa-align", []string{"qa_align/dev_gold.jsonl"}, 200, aligned},
	}
}

// A row is the union of the fields of the sets.
type row struct {
	ID, Premise, Hypothesis, Label, Corpus string
	Score                                  float64
	Topic                                  json.RawMessage
	Chains                                 int `json:"shared_event_chains"`
}

// Read returns the pairs of a set in the folder data.
func (s Set) Read(data string) ([]Pair, error) {
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
	return p
}

// graded maps the scale of STS, where 3 is "roughly equivalent, some
// important information differs" and 2 "not equivalent, shares details".
func graded(r row) Pair {
	p := pairOf(r, r.ID)
	p.Score = r.Score
	p.Target = min(max((r.Score-1.5)/2, 0), 1)
	return p
}

// event leaves out pairs that only a weak event joins, such as two uses of
// "said", and trusts a single shared event half.
func event(r row) Pair {
	p := pairOf(r, r.Corpus+string(r.Topic))
	p.Target = indicator(r.Label == "same_event")
	if r.Label == "same_event_weak" {
		p.Weight = 0
	}
	return p
}

func aligned(r row) Pair {
	p := pairOf(r, r.ID)
	p.Target = indicator(r.Label == "aligned")
	return p
}

func pairOf(r row, group string) Pair {
	h := fnv.New32a()
	io.WriteString(h, group)
	return Pair{Left: r.Premise, Right: r.Hypothesis, Weight: 1, Fold: int(h.Sum32() % 5)}
}

func indicator(b bool) float64 {
	if b {
		return 1
	}
	return 0
}
