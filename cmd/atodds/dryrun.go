package main

import (
	"context"
	"fmt"
	"io"
	"iter"
	"slices"
	"strings"
	"sync"

	"github.com/atodds/atodds/align/text"
	"github.com/atodds/atodds/detector"
	"github.com/atodds/atodds/detector/judge"
	"github.com/atodds/atodds/internal/report"
)

// A rehearsal stands in the place of a judge and keeps what that would be asked.
type rehearsal struct {
	mu        sync.Mutex
	questions []*detector.Question
}

// Judge implements [detector.Judge]. It finds nothing.
func (r *rehearsal) Judge(_ context.Context, questions []*detector.Question) iter.Seq2[detector.Opinion, error] {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.questions = append(r.questions, questions...)
	return func(yield func(detector.Opinion, error) bool) {
		for _, q := range questions {
			if !yield(detector.Opinion{Question: q, Verdict: detector.Compatible}, nil) {
				return
			}
		}
	}
}

// rehearse runs a detector over documents and prints what a judge would be asked.
func (j *judging) rehearse(ctx context.Context, d *detector.Detector, docs iter.Seq2[*text.Document, error], detect func(context.Context, iter.Seq2[*text.Document, error]) iter.Seq2[detector.Finding, error]) error {
	r := &rehearsal{}
	d.Judge, d.Tally = r, new(detector.Tally)
	failed := false
	for _, err := range detect(ctx, docs) {
		if ctx.Err() != nil {
			return ctx.Err()
		}
		if err != nil {
			failed = true
			j.app.note("%v", err)
		}
	}
	if err := j.print(j.app.stdout, r.questions, d.Tally.Judging.Unjudged[detector.OverLimit]); err != nil {
		return fatal(err)
	}
	if failed {
		return outcome(statusIncomplete)
	}
	return nil
}

// rehearseRecords prints what a judge would be asked of paired texts.
func (j *judging) rehearseRecords(ctx context.Context, d *detector.Detector, name string) error {
	r := &rehearsal{}
	d.Judge = r
	in, err := j.app.open(name)
	if err != nil {
		return err
	}
	defer in.Close()
	failed := false
	for line, err := range records(in) {
		if ctx.Err() != nil {
			return ctx.Err()
		}
		if err == nil {
			known := len(r.questions)
			_, _, err = comparePair(ctx, d, line, j.config.FailsOn, j.app.lang)
			for _, q := range r.questions[known:] {
				q.Left.Document.Name = fmt.Sprintf("%s:%d left", name, line.n)
				q.Right.Document.Name = fmt.Sprintf("%s:%d right", name, line.n)
			}
		}
		if err != nil {
			failed = true
			j.app.note("read %s:%d: %v", name, line.n, err)
		}
	}
	if err := j.print(j.app.stdout, r.questions, 0); err != nil {
		return fatal(err)
	}
	if failed {
		return outcome(statusIncomplete)
	}
	return nil
}

// print writes the pairs that would be asked about, best first, and what that may
// cost. Beyond is how many more there are than may be asked.
func (j *judging) print(w io.Writer, questions []*detector.Question, beyond int) error {
	var b strings.Builder
	slices.SortStableFunc(questions, func(a, c *detector.Question) int {
		switch {
		case a.Rank > c.Rank:
			return -1
		case a.Rank < c.Rank:
			return 1
		}
		return 0
	})
	for _, q := range questions {
		fmt.Fprintf(&b, "%.2f  %s  %s  %s\n", q.Rank, at(q.Left), at(q.Right), report.Visible(q.Reason))
	}
	j.total(&b, questions, beyond)
	_, err := io.WriteString(w, b.String())
	return err
}

// total writes what questions may cost.
func (j *judging) total(b *strings.Builder, questions []*detector.Question, beyond int) {
	e := j.judge.Estimate(questions)
	fmt.Fprintf(b, "%d pairs, %d of them to be asked about: %d calls, about %d tokens to read and %d to write.\n",
		len(questions), e.Questions, e.Calls, e.Prompt, e.Completion)
	if e.Known > 0 {
		fmt.Fprintf(b, "%d are answered by the cache, or by another of the same words.\n", e.Known)
	}
	if e.Addressed > 0 {
		fmt.Fprintf(b, "%d hold text that addresses the judge, and are left to a person.\n", e.Addressed)
	}
	if beyond > 0 {
		fmt.Fprintf(b, "%d more are over the limit of judge.max_pairs, and are not asked about.\n", beyond)
	}
	if j.config.Judge.Embeddings != "" {
		b.WriteString("Embeddings, and the pairs that they would add, are not counted.\n")
	}
	b.WriteString(j.priced(e))
	b.WriteString("Nobody was asked.\n")
}

// priced says what a run may cost.
func (j *judging) priced(e judge.Estimate) string {
	currency := report.VisibleName(j.config.Judge.Currency)
	if !e.Priced {
		return fmt.Sprintf("The price of %s is not known: judge.prices has none.\n", report.VisibleName(j.config.Judge.Model))
	}
	s := fmt.Sprintf("It would cost about %.4f %s, and at most %.4f", e.Cost, currency, e.Most)
	if limit := j.config.Judge.Budget; limit > 0 {
		s += fmt.Sprintf(" of a budget of %.4f", limit)
		if e.Owed > 0 {
			s += fmt.Sprintf(", of which runs that were cut short or go on have spent %.4f", e.Owed)
		}
	}
	return s + ".\n"
}

// at returns where a sentence stands.
func at(s *text.Sentence) string {
	return fmt.Sprintf("%s:%d", report.VisibleName(s.Document.Name), s.Document.Line(s.Span.Start))
}
