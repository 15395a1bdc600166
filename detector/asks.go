package detector

import (
	"context"
	"errors"
	"fmt"
	"iter"

	"github.com/atodds/atodds/align"
	"github.com/atodds/atodds/align/text"
)

// Asks returns what a judge would be asked of a pair of two documents, given by
// their sentences, and among the pairs that a run finds in them; nil and why not,
// where it would not be asked.
func (d *Detector) Asks(pairs []align.Pair, left, right *text.Sentence, lefts, rights []text.Sentence) (*Question, string) {
	pair, _ := inRun(pairs, left, right)
	if pair == nil {
		return nil, "check does not compare the two"
	}
	of := counterpartOf(left, right)
	for i := range pairs {
		p := &pairs[i]
		if p.Refused == "" && counterpartOf(p.Left, p.Right) == of && p.Score > pair.Score {
			other := p.Right
			if of.sentence == p.Right {
				other = p.Left
			}
			return nil, fmt.Sprintf("it is asked about with line %d instead, its best counterpart (%.2f)", other.Document.Line(other.Span.Start), p.Score)
		}
	}
	one := *d
	one.Judge, one.Tally, one.ObserveJudging = nobody{}, nil, nil
	r := run{detector: &one, comparators: one.comparators(), tally: newTally()}
	for _, sentences := range [][]text.Sentence{lefts, rights} {
		r.tally.Documents++
		r.remember(sentences)
	}
	dispute := r.weigh(*pair)
	for i := range dispute.findings {
		if q := questionOf(&dispute.findings[i]); q != nil {
			return q, ""
		}
	}
	switch {
	case len(dispute.findings) > 0:
		return nil, "the rules decide it"
	case dispute.question == nil:
		return nil, "they tell one thing in the same words, or two things"
	}
	return dispute.question, ""
}

// nobody is a judge that answers nothing.
type nobody struct{}

func (nobody) Judge(_ context.Context, questions []*Question) iter.Seq2[Opinion, error] {
	return func(yield func(Opinion, error) bool) {
		for _, q := range questions {
			if !yield(Opinion{Question: q}, errors.New("nobody is asked")) {
				return
			}
		}
	}
}
