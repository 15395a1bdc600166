package main

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"hash/fnv"
	"io"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/atodds/atodds/align/extract"
	"github.com/atodds/atodds/align/internal/answer"
	"github.com/atodds/atodds/align/internal/likeness"
	"github.com/atodds/atodds/align/text"
)

// A question is a mention of a summary, with the mentions of its article
// that could answer it.
type question struct {
	fold    int
	article uint32  // hash of its article
	weight  float64 // articles of which many summaries ask count less for each
	edited  bool    // its value was changed
	time    bool
	rivals  []answer.Features
	answers []bool // which of them give the value that the summary had before any edit
}

// A row is the union of the fields of the sets.
type row struct {
	ID, Pair, Premise, Hypothesis, Label string
	Original                             string `json:"original_summary"`
}

// sets are the files of rows, below the folder of the labelled sets.
var sets = []string{"bump/*.jsonl", "summedits/*.jsonl", "numhg/*.jsonl", "rte3_3way/dev.jsonl", "negation_nli/*te.jsonl", "negation_nli/mnli.jsonl"}

// read returns the rows of all sets, each with its faithful summary.
func read(data string) ([]row, error) {
	var all []row
	for _, pattern := range sets {
		paths, err := filepath.Glob(filepath.Join(data, pattern))
		if err != nil {
			return nil, err
		}
		for _, path := range paths {
			rows, err := readRows(path)
			if err != nil {
				return nil, err
			}
			originals(rows)
			all = append(all, rows...)
		}
	}
	return all, nil
}

// questionsOf returns the questions of rows.
func questionsOf(rows []row) []question {
	var all []question
	for _, r := range rows {
		all = append(all, ask(r)...)
	}
	weigh(all)
	return all
}

// weigh makes an article count by the square root of its questions: those of
// one article are much alike.
func weigh(questions []question) {
	count := map[uint32]float64{}
	for _, q := range questions {
		count[q.article]++
	}
	for i := range questions {
		questions[i].weight = 3 / math.Sqrt(count[questions[i].article])
	}
}

func readRows(path string) ([]row, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var rows []row
	for decoder := json.NewDecoder(bufio.NewReader(f)); ; {
		var r row
		err := decoder.Decode(&r)
		switch {
		case errors.Is(err, io.EOF):
			return rows, nil
		case err != nil:
			return nil, fmt.Errorf("read %s: %w", path, err)
		}
		rows = append(rows, r)
	}
}

// originals gives every row the faithful summary that it was made from.
func originals(rows []row) {
	faithful := map[string]string{}
	for _, r := range rows {
		if r.Pair != "" && r.Label == "consistent" {
			faithful[r.Pair] = r.Hypothesis
		}
	}
	for i := range rows {
		r := &rows[i]
		switch {
		case r.Label == "consistent", r.Label == "entailment", r.Label == "neutral":
			r.Original = r.Hypothesis
		case r.Original == "":
			r.Original = faithful[r.Pair]
		}
	}
}

// ask returns the questions of a row: its mentions that stand, word by word,
// at the place of a mention of the faithful summary.
func ask(r row) []question {
	if r.Original == "" {
		return nil
	}
	var words likeness.Lexicon
	summary, faithful := sentences(r.Hypothesis), mentions(sentences(r.Original))
	article := answer.Places(&words, sentences(r.Premise))
	places := answer.Places(&words, summary)
	compare := answer.Comparer{Words: &words}
	h := fnv.New32a()
	io.WriteString(h, r.Premise)
	var list []question
	for i := range places {
		p := &places[i]
		source, ok := sourceOf(p.Mention, r.Hypothesis, faithful, r.Original)
		if !ok {
			continue
		}
		q := question{fold: int(h.Sum32() % folds), article: h.Sum32(), edited: !answer.Equal(source, p.Mention), time: p.Mention.Kind == text.KindTime}
		for j := range article {
			if answer.Able(p.Mention, article[j].Mention) {
				q.rivals = append(q.rivals, compare.Measure(p, &article[j]))
				q.answers = append(q.answers, answer.Equal(source, article[j].Mention))
			}
		}
		if r.Label != "neutral" || !slices.Contains(q.answers, true) {
			list = append(list, q) // what a neutral statement shares with its text, it may share by chance
		}
	}
	return list
}

func sentences(s string) []*text.Sentence {
	list, _ := extract.Sentences(context.Background(), &text.Document{Text: s})
	pointers := make([]*text.Sentence, len(list))
	for i := range list {
		pointers[i] = &list[i]
	}
	return pointers
}

func mentions(passage []*text.Sentence) []text.Mention {
	var all []text.Mention
	for _, s := range passage {
		all = append(all, s.Mentions...)
	}
	return all
}

// sourceOf returns the mention of the faithful summary at the place of m: the
// words before or after it, up to the ends of both, are the same.
func sourceOf(m text.Mention, edited string, faithful []text.Mention, original string) (text.Mention, bool) {
	if edited == original {
		return m, true
	}
	var best text.Mention
	most := 0
	for _, f := range faithful {
		if f.Kind != m.Kind {
			continue
		}
		n := common(edited[:m.Span.Start], original[:f.Span.Start], true) + common(edited[m.Span.End:], original[f.Span.End:], false)
		if n > most {
			best, most = f, n
		}
	}
	return best, most >= leastCommon
}

// leastCommon is how many words around two mentions must be the same.
const leastCommon = 3

// common counts the words that two texts have in common at their ends or at
// their beginnings.
func common(a, b string, ends bool) int {
	x, y := strings.Fields(a), strings.Fields(b)
	n := 0
	for n < min(len(x), len(y)) {
		i, j := n, n
		if ends {
			i, j = len(x)-1-n, len(y)-1-n
		}
		if strings.TrimRight(x[i], ".,") != strings.TrimRight(y[j], ".,") {
			break
		}
		n++
	}
	return n
}
