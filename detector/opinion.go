package detector

import (
	"context"
	"errors"
	"fmt"

	"github.com/atodds/atodds/align/text"
)

// A JudgeTally counts what a judge was asked.
type JudgeTally struct {
	Asked    int            // questions
	Answered int            // questions with an opinion
	Unjudged map[string]int // questions without one, by reason
	Embedded int            // sentences that were looked at by their meaning
	List     []Judging      // of these, those that were asked; none that a limit kept back
}

// Total returns how many questions have no opinion.
func (t *JudgeTally) Total() int {
	n := 0
	for _, k := range t.Unjudged {
		n += k
	}
	return n
}

// A Judging is a question and what came of it: an opinion, or the error for
// which there is none. Reason tells of that error in a few words. Without a
// question, the error is about the judging as a whole.
type Judging struct {
	Question *Question
	Opinion  Opinion
	Reason   string
	Err      error
}

// The reasons for which the detector itself has no opinion. Others are a judge's.
const (
	OverLimit = "over the limit of questions"
	NoAnswer  = "no answer"
	NotValid  = "answer not valid"
)

// A judgeless is a run in which a judge was asked and answered nothing.
type judgeless struct{ asked int }

func (e *judgeless) Error() string {
	return fmt.Sprintf("judge: none of %d questions was answered: the findings are those of the rules alone", e.asked)
}

// report yields the findings of the run: those of the rules at once, but for
// those of verdict unsure that a judge is asked about, which follow with what it
// adds. An error of the judge follows them.
func (r *run) report(ctx context.Context, yield func(Finding, error) bool) {
	findings := r.settled()
	tell := func(f Finding) bool {
		r.tally.Findings[f.Verdict]++
		return yield(f, nil)
	}
	var open []*Finding
	for i := range findings {
		f := &findings[i]
		if q := questionOf(f); r.detector.Judge != nil && q != nil {
			r.leavings.add(q)
			open = append(open, f)
			continue
		}
		if !tell(*f) {
			return
		}
	}
	if r.detector.Judge == nil {
		return
	}
	b := bench{run: r, rules: findings}
	embedding := r.askByMeaning(ctx)
	errs := b.sit(ctx)
	if embedding != nil && ctx.Err() == nil {
		errs = append(errs, embedding)
	}
	for _, f := range open {
		if !tell(*f) {
			return
		}
	}
	for _, f := range b.added() {
		if !tell(f) {
			return
		}
	}
	for _, err := range errs {
		r.tally.Errors++
		if !yield(Finding{}, err) {
			return
		}
	}
}

// unsureRank is that of a finding of verdict unsure: above every pair.
const unsureRank = 1

// questionOf returns what a judge is asked of a finding of the rules; nil where
// nothing is.
func questionOf(f *Finding) *Question {
	if f.Verdict != Unsure || f.Right == nil {
		return nil
	}
	return &Question{
		Left: f.Left.Sentence, Right: f.Right.Sentence, Finding: f,
		Kind: f.Kind, Reason: "the rules are unsure: " + f.Rule, Rank: unsureRank, Score: f.Score,
	}
}

// A bench is one sitting of the judge.
type bench struct {
	*run
	rules []Finding // what the rules found
}

// sit asks the judge and takes its opinions over. It returns what a person must
// act on.
func (b *bench) sit(ctx context.Context) (errs []error) {
	t := &b.tally.Judging
	t.Unjudged = map[string]int{}
	if b.leavings.passed > 0 {
		t.Unjudged[OverLimit] = b.leavings.passed
	}
	asked := b.leavings.ordered()
	questions, by := make([]*Question, len(asked)), make(map[*Question]*leaving, len(asked))
	for i, n := range asked {
		questions[i], by[n.question] = n.question, n
	}
	b.findings, b.seen = nil, nil // settled already
	t.Asked = len(asked)
	if len(asked) == 0 {
		return nil
	}
	for o, err := range b.detector.Judge.Judge(ctx, questions) {
		n := by[o.Question]
		if n == nil {
			if err != nil {
				errs = append(errs, err)
				b.observe(Judging{Err: err})
			}
			continue
		}
		delete(by, o.Question)
		b.settleOne(n, o, err)
	}
	for _, q := range questions {
		if by[q] != nil {
			b.unjudged(q, NoAnswer, errors.New("the judge gave no answer"))
		}
	}
	if ctx.Err() != nil {
		return append(errs, context.Cause(ctx))
	}
	if t.Answered == 0 && len(errs) == 0 {
		errs = append(errs, &judgeless{t.Asked})
	}
	return errs
}

// settleOne takes over what came of one question.
func (b *bench) settleOne(n *leaving, o Opinion, err error) {
	if err == nil && !b.valid(&o) {
		b.unjudged(n.question, NotValid, fmt.Errorf("an opinion of verdict %q and kind %q, or with words that stand elsewhere", o.Verdict, o.Kind))
		return
	}
	if err != nil {
		reason := "failed"
		var told interface{ Reason() string }
		if errors.As(err, &told) {
			reason = told.Reason()
		}
		b.unjudged(n.question, reason, err)
		return
	}
	b.tally.Judging.Answered++
	b.observe(Judging{Question: n.question, Opinion: o})
	b.hold(n, &o)
}

func (b *bench) observe(j Judging) {
	if b.detector.ObserveJudging != nil {
		b.detector.ObserveJudging(j)
	}
}

func (b *bench) unjudged(q *Question, reason string, err error) {
	j := Judging{Question: q, Reason: reason, Err: err}
	t := &b.tally.Judging
	t.Unjudged[reason]++
	t.List = append(t.List, j)
	b.observe(j)
}

// valid reports whether an opinion is one that the detector can show: a verdict
// and a kind that exist, and words that stand in their sentences. Text that
// addresses the judge may stand anywhere in their documents.
func (b *bench) valid(o *Opinion) bool {
	q := o.Question
	within := func(span text.Span, s *text.Sentence) bool {
		in := s.Span
		if o.Kind == Injection {
			in = text.Span{End: len(s.Document.Text)}
		}
		return span == text.Span{} || in.Start <= span.Start && span.Start < span.End && span.End <= in.End
	}
	switch o.Verdict {
	case Same, Compatible:
		return true
	case Contradiction, Drift, Update, Unsure:
		return comparatorOf(o.Kind) != nil && within(o.Left, q.Left) && within(o.Right, q.Right)
	}
	return false
}

// comparatorOf returns the comparator of a kind, and nil where there is none.
func comparatorOf(kind string) *Comparator {
	for _, list := range [][]Comparator{Judged(), Comparators()} {
		for i := range list {
			if list[i].Name == kind {
				return &list[i]
			}
		}
	}
	return nil
}
