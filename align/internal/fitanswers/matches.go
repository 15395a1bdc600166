package main

import (
	"context"
	"fmt"
	"io"

	"github.com/atodds/atodds/align"
	"github.com/atodds/atodds/align/internal/answer"
	"github.com/atodds/atodds/align/text"
)

// An outcome is what the aligner made of a mention of a summary in a sentence
// of its article that it paired the summary's sentence with.
type outcome struct {
	score  float64 // of the match
	right  bool    // the match gives the value that the summary had before any edit
	edited bool
	alone  bool   // there is no match
	asked  string // the mentions and their article: many summaries ask the same
	open   bool   // and yet a mention of the sentence gives that value
}

// outcomes are those of a row: the pairs that a run finds between the summary
// and the article, whose mentions are matched sentence by sentence.
func outcomes(r row) []outcome {
	if r.Original == "" || r.Label == "neutral" {
		return nil
	}
	article, summary := sentences(r.Premise), sentences(r.Hypothesis)
	faithful := mentions(sentences(r.Original))
	var list []outcome
	for p, err := range (align.Aligner{}).Align(context.Background(), documents(article, summary)) {
		if err != nil || p.Refused != "" {
			continue
		}
		for _, m := range p.Right.Mentions {
			source, ok := sourceOf(m, r.Hypothesis, faithful, r.Original)
			if !ok {
				continue
			}
			o := outcome{alone: true, edited: !answer.Equal(source, m), asked: fmt.Sprint(p.Left.Span, p.Right.Of(m), r.Premise)}
			for _, x := range p.Left.Mentions {
				o.open = o.open || answer.Able(m, x) && answer.Equal(source, x)
			}
			for _, x := range p.Matches {
				if x.Right.Span == m.Span {
					o.alone, o.score, o.right = false, x.Score, answer.Equal(source, x.Left)
				}
			}
			list = append(list, o)
		}
	}
	return list
}

func documents(passages ...[]*text.Sentence) func(func([]text.Sentence, error) bool) {
	return func(yield func([]text.Sentence, error) bool) {
		for _, p := range passages {
			list := make([]text.Sentence, len(p))
			for i := range p {
				list[i] = *p[i]
			}
			if !yield(list, nil) {
				return
			}
		}
	}
}

// outcomesOf returns the outcomes of rows, without those that were asked
// before.
func outcomesOf(rows []row) []outcome {
	seen := map[string]bool{}
	var list []outcome
	for _, r := range rows {
		for _, o := range outcomes(r) {
			if !seen[o.asked] {
				seen[o.asked] = true
				list = append(list, o)
			}
		}
	}
	return list
}

// reportMatches prints how many matches are right at each level of their
// affinity, and how many mentions were left alone.
func reportMatches(w io.Writer, list []outcome) {
	for _, edited := range []bool{false, true} {
		name := "as the article has them"
		if edited {
			name = "changed"
		}
		var right, all [21]int
		alone, open, matched, found := 0, 0, 0, 0
		for _, o := range list {
			if o.edited != edited {
				continue
			}
			if o.alone {
				alone++
				if o.open {
					open++
				}
				continue
			}
			matched++
			level := int(20*o.score + 1e-9)
			all[level]++
			if o.right {
				right[level]++
				found++
			}
		}
		fmt.Fprintf(w, "matches of values %s: %d of %d right, %d left alone, %d of them with an answer in the sentence\n", name, found, matched, alone, open)
		for level := range all {
			if all[level] > 0 {
				fmt.Fprintf(w, "  %.2f: %d of %d\n", float64(level)/20, right[level], all[level])
			}
		}
	}
}
