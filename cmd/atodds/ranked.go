package main

import (
	"cmp"
	"context"
	"io"
	"iter"
	"slices"

	"github.com/atodds/atodds/align/text"
	"github.com/atodds/atodds/detector"
	"github.com/atodds/atodds/internal/pipe"
)

// A reply is what a judge made of a question.
type reply struct {
	opinion detector.Opinion
	err     error
}

// A topic tells the questions about one record from each other.
type topic struct {
	left, right  text.Span
	kind, reason string
}

func topicOf(q *detector.Question) topic {
	return topic{q.Left.Span, q.Right.Span, q.Kind, q.Reason}
}

// replies are what a judge made of all records, by their lines.
type replies map[int]map[topic]reply

// ask puts the questions about all records to the judge, whatever their order the
// likeliest to be at odds first, so that a budget goes to these.
func (j *judging) ask(ctx context.Context, d *detector.Detector, in io.Reader) replies {
	type asked struct {
		line int
		*detector.Question
	}
	alone := *d
	alone.Embedder = nil // what it would add ranks below, and is asked about later
	var all []asked
	found := pipe.Map(ctx, workers(j.config), records(in), func(ctx context.Context, r record) ([]asked, error) {
		one, kept := alone, &rehearsal{}
		one.Judge = kept
		_, _, err := comparePair(ctx, &one, r, j.config.FailsOn, j.app.lang)
		var list []asked
		for _, q := range kept.questions {
			list = append(list, asked{r.n, q})
		}
		return list, err
	})
	for list, err := range found {
		if err == nil { // what is no record is told with its line
			all = append(all, list...)
		}
	}
	slices.SortStableFunc(all, func(a, b asked) int { return cmp.Compare(b.Rank, a.Rank) })
	questions, lines := make([]*detector.Question, len(all)), make(map[*detector.Question]int, len(all))
	for i, a := range all {
		questions[i], lines[a.Question] = a.Question, a.line
	}
	of := replies{}
	for opinion, err := range j.judge.Judge(ctx, questions) {
		if opinion.Question == nil {
			j.tell(err)
			continue
		}
		line := lines[opinion.Question]
		if of[line] == nil {
			of[line] = map[topic]reply{}
		}
		of[line][topicOf(opinion.Question)] = reply{opinion, err}
	}
	return of
}

// An informed judge has answered what is known of a record, and asks another judge
// about the rest.
type informed struct {
	known map[topic]reply
	next  detector.Judge
}

// Judge implements [detector.Judge].
func (j *informed) Judge(ctx context.Context, questions []*detector.Question) iter.Seq2[detector.Opinion, error] {
	return func(yield func(detector.Opinion, error) bool) {
		var open []*detector.Question
		for _, q := range questions {
			r, ok := j.known[topicOf(q)]
			if !ok {
				open = append(open, q)
				continue
			}
			r.opinion.Question = q
			if !yield(r.opinion, r.err) {
				return
			}
		}
		if len(open) == 0 {
			return
		}
		for o, err := range j.next.Judge(ctx, open) {
			if !yield(o, err) {
				return
			}
		}
	}
}
