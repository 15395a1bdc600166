package judge

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"iter"

	"github.com/atodds/atodds/detector"
)

// A brief is a question on its way to an opinion.
type brief struct {
	*pair
	known     [orders]*reading // answers that the cache had
	money     *allowance
	refused   error    // why it is not asked
	same      *outcome // of an equal question before it; nil for the first
	out       *outcome // to be filled in
	addressed *address
}

// admitted prepares the questions one after the other: it looks for what is known
// and sets money aside for what is not, so that a budget goes to the first ones. It
// appends what it has prepared to briefs.
func (j *Judge) admitted(ctx context.Context, questions []*detector.Question, briefs *[]*brief) iter.Seq2[*brief, error] {
	return func(yield func(*brief, error) bool) {
		for _, q := range questions {
			b := j.admit(ctx, q)
			*briefs = append(*briefs, b)
			if !yield(b, nil) {
				return
			}
		}
	}
}

// abandon gives up the questions that nobody took up before the run ended, so that
// another run that asks the same does not wait for them.
func (j *Judge) abandon(ctx context.Context, briefs []*brief) {
	for _, b := range briefs {
		if b.out != nil && b.out.taken.CompareAndSwap(false, true) {
			b.refused = cmp.Or(context.Cause(ctx), context.Canceled)
			j.settle(ctx, b)
		}
	}
}

func (j *Judge) admit(ctx context.Context, q *detector.Question) *brief {
	if q.Left == nil || q.Right == nil {
		return &brief{pair: &pair{question: q}, refused: unjudged("one place", errors.New("it is about one place: there is nothing to weigh it against"))}
	}
	if max(q.Left.Span.Len(), q.Right.Span.Len()) > maxSentence {
		return &brief{pair: &pair{question: q}, refused: unjudged("too long", fmt.Errorf("a sentence has more than %d bytes: no report has such", maxSentence))}
	}
	b := &brief{pair: newPair(q)}
	if b.addressed = addressedIn(b.pair); b.addressed != nil {
		return b
	}
	key := j.key(b.pair, 0, 0)
	j.mu.Lock()
	b.same = j.outcomes[key]
	if b.same == nil {
		b.out = &outcome{done: make(chan struct{})}
		j.outcomes[key] = b.out
	}
	j.mu.Unlock()
	if b.same != nil {
		return b
	}
	missing := 0
	for order := range orders {
		if b.known[order] = j.lookUp(b.pair, order, 0); b.known[order] == nil {
			missing++
		}
	}
	if missing == 0 {
		b.money = &allowance{purse: j.purse}
		return b
	}
	if b.money, b.refused = j.purse.admit(ctx, j.most(b.pair)*nano(missing+j.spare())); b.refused != nil {
		b.refused = reasoned(b.refused)
	}
	return b
}

// spare is how many calls beyond the orders are set aside for a question: further
// judgements, a control of either text, and one answer that is asked for twice.
// With less, what a question needs later would hang on what others took meanwhile.
func (j *Judge) spare() int { return j.options.Repeats + orders + 1 }

// weighed turns a question into an opinion.
func (j *Judge) weighed(ctx context.Context, b *brief) (detector.Opinion, error) {
	opinion, err := j.opinion(ctx, b)
	opinion.Question = b.question
	if err != nil {
		var u *Unjudged
		if errors.As(err, &u) {
			j.count(func(usage *Usage) { usage.Unjudged[u.reason]++ })
			j.ledger.write(entry{Type: "unjudged", Outcome: u.reason})
		}
		return detector.Opinion{Question: b.question}, err
	}
	j.count(func(u *Usage) { u.Judged++ })
	return opinion, nil
}

func (j *Judge) opinion(ctx context.Context, b *brief) (detector.Opinion, error) {
	if b.out == nil && b.refused != nil {
		return detector.Opinion{}, b.refused
	}
	if b.addressed != nil {
		o := b.addressed.opinion(b.pair)
		j.enter(b.pair, &outcome{}, o)
		return o, nil
	}
	out := b.out
	if b.same != nil {
		out = b.same
		select {
		case <-out.done:
		case <-ctx.Done():
			return detector.Opinion{}, context.Cause(ctx)
		}
	} else if out.taken.CompareAndSwap(false, true) {
		select {
		case j.slots <- struct{}{}:
			j.settle(ctx, b)
			<-j.slots
		case <-ctx.Done():
			b.refused = context.Cause(ctx)
			j.settle(ctx, b)
		}
	}
	switch {
	case out.err != nil && b.same != nil && ctx.Err() == nil && errors.Is(out.err, context.Canceled):
		return detector.Opinion{}, unjudged("failure", errors.New("another run that asked the same was interrupted: run it again"))
	case out.err != nil:
		return detector.Opinion{}, out.err
	}
	opinion := out.opinion(b.pair, j.options.Model)
	opinion.Cached = opinion.Cached || b.same != nil
	j.enter(b.pair, out, opinion)
	return opinion, nil
}
