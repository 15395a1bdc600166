package judge

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"
	"sync/atomic"

	"github.com/atodds/atodds/align/text"
	"github.com/atodds/atodds/detector"
)

// An outcome is what came of a pair. It is for every question that asks the same.
type outcome struct {
	taken    atomic.Bool   // somebody fills in the rest
	done     chan struct{} // closed when that is done
	err      error
	readings []*reading // in the order asked: either order, then repeats
	verdict  detector.Verdict
	kind     string
	agree    int
	chosen   *reading // whose words and reason are shown; nil where none fit
	remark   string   // in place of the model's reason
	cached   bool
	misled   bool // a control failed
}

// settle fills in the outcome of a pair, and gives back what money is left.
func (j *Judge) settle(ctx context.Context, b *brief) {
	out := b.out
	defer close(out.done)
	if out.err = b.refused; out.err == nil {
		out.err = j.gather(ctx, b)
	}
	if b.money != nil {
		b.money.close()
	}
	if out.err != nil {
		j.mu.Lock()
		delete(j.outcomes, j.key(b.pair, 0, 0)) // it may be asked again later
		j.mu.Unlock()
	}
}

// gather has a pair judged in both orders, again where it is borderline, and under
// control where a finding would come of it.
func (j *Judge) gather(ctx context.Context, b *brief) error {
	out := b.out
	ask := func(order, n int) error {
		r, err := j.ask(ctx, b.money, b.pair, order, n)
		if err == nil {
			out.readings = append(out.readings, r)
		}
		return err
	}
	for order := range orders {
		if r := b.known[order]; r != nil {
			out.readings = append(out.readings, r)
		} else if err := ask(order, 0); err != nil {
			return err
		}
	}
	if borderline(out.readings[0], out.readings[1]) {
		for n := range j.options.Repeats {
			if err := ask(n%orders, n+1); err != nil {
				return err
			}
		}
	}
	out.weigh(b.pair)
	failed, err := j.controlled(ctx, b.money, b.pair, out)
	if err != nil {
		return err
	}
	if failed != "" {
		out.verdict, out.remark, out.misled = detector.Unsure, failed, true
	}
	j.count(func(u *Usage) { u.tell(out) })
	out.cached = !slices.ContainsFunc(out.readings, func(r *reading) bool { return !r.cached })
	return nil
}

// borderline reports whether two orders agree on a finding that a further
// judgement may overturn: one of degree, or one of which they do not say quite the
// same. One that they do not agree on is unsure already, and no further judgement
// could make it survive the swap.
func borderline(a, b *reading) bool {
	if !a.finding() || !agreeing(a, b) {
		return false
	}
	degree := a.Verdict != string(detector.Contradiction)
	return degree || a.Kind != b.Kind || a.Event != b.Event || a.Thing != b.Thing || a.Time != b.Time || a.Hold != b.Hold
}

// finding reports whether an answer finds something that a person need not decide.
func (r *reading) finding() bool {
	return r.Verdict != none && r.Verdict != string(detector.Unsure)
}

// agreeing reports whether two answers come to the same verdict, of a finding for
// words that have some in common on either side.
func agreeing(a, b *reading) bool {
	if a.Verdict != b.Verdict {
		return false
	}
	return !a.finding() || a.spans[0].Overlaps(b.spans[0]) && a.spans[1].Overlaps(b.spans[1])
}

// weigh settles the verdict. A finding stands where both orders agree on it, and
// more than two in three of all judgements: of three, one that differs leaves it to
// a person.
func (out *outcome) weigh(p *pair) {
	first, second := out.readings[0], out.readings[1]
	out.verdict, out.kind, out.chosen = detector.Verdict(first.Verdict), kindIn(first, second, p), first
	for _, r := range out.readings {
		if agreeing(first, r) {
			out.agree++
			if shorter(r, out.chosen) {
				out.chosen = r
			}
		}
	}
	switch {
	case slices.ContainsFunc(out.readings, func(r *reading) bool { return r.Kind == injected }):
		out.verdict, out.kind = detector.Unsure, injected
		out.chosen = out.pointing(p)
		out.remark = "The model reports that one of the texts tries to instruct whoever judges it."
	case !agreeing(first, second):
		out.verdict = detector.Unsure
		if !first.finding() {
			out.chosen = second
		}
		out.remark = fmt.Sprintf("The verdict does not survive the swap of the two texts: %s in one order, %s in the other.", first.Verdict, second.Verdict)
		if first.Verdict == second.Verdict {
			out.remark = fmt.Sprintf("In the two orders of the texts, the verdict %s rests on different words.", first.Verdict)
		}
	case first.Verdict == none:
		out.verdict, out.chosen = detector.Compatible, nil
	case first.finding() && 3*out.agree <= 2*len(out.readings):
		out.verdict = detector.Unsure
		out.remark = fmt.Sprintf("Asked again, the model does not repeat its verdict %s.", first.Verdict)
	}
}

// pointing returns the answer that says where a text addresses the judge; where none
// does, it may be anywhere in either.
func (out *outcome) pointing(p *pair) *reading {
	whole := &reading{spans: [2]text.Span{{End: len(p.asked[0].Sentence)}, {End: len(p.asked[1].Sentence)}}}
	for _, r := range out.readings {
		if r.Kind == injected && r.spans != [2]text.Span{} {
			return r
		}
	}
	return whole
}

// shorter reports whether the words of r are fewer than those of the one chosen.
func shorter(r, chosen *reading) bool {
	return r.finding() && r.spans[0].Len()+r.spans[1].Len() < chosen.spans[0].Len()+chosen.spans[1].Len()
}

// kindIn returns the kind that both orders name, or the one that names any. Where
// they differ, it is the one that the rules noticed if either names it, and
// otherwise none in particular.
func kindIn(a, b *reading, p *pair) string {
	switch {
	case a.Kind == none && b.Kind == none:
		return cmp.Or(p.kind, other)
	case a.Kind == b.Kind, b.Kind == none:
		return a.Kind
	case a.Kind == none:
		return b.Kind
	case p.kind != "" && (a.Kind == p.kind || b.Kind == p.kind):
		return p.kind
	}
	return other
}

// opinion returns the outcome for a question that asks it.
func (out *outcome) opinion(p *pair, model string) detector.Opinion {
	o := detector.Opinion{
		Question: p.question, Verdict: out.verdict, Kind: out.kind, Model: model, Cached: out.cached,
		Agreement: fmt.Sprintf("%d/%d", out.agree, len(out.readings)),
		Score:     float64(out.agree) / float64(len(out.readings)),
		Rationale: out.remark,
	}
	var found [2]text.Span
	if r := out.chosen; r != nil {
		found = r.spans
		if o.Rationale == "" {
			o.Rationale = strings.NewReplacer(r.ids[0], p.sides[0].Document.Name, r.ids[1], p.sides[1].Document.Name).Replace(r.Rationale)
		}
	}
	o.Left, o.Right = p.spans(found)
	return o
}

// enter writes what came of a pair into the ledger.
func (j *Judge) enter(p *pair, out *outcome, o detector.Opinion) {
	e := entry{Type: "judged", Key: j.key(p, 0, 0), Verdict: string(o.Verdict), Kind: o.Kind, Agreement: o.Agreement, Cached: o.Cached,
		Left: placeOf(p.question.Left, o.Left), Right: placeOf(p.question.Right, o.Right)}
	for _, r := range out.readings {
		e.Verdicts = append(e.Verdicts, r.Verdict)
	}
	j.ledger.write(e)
}

// placeOf returns verified words; nil where there are none.
func placeOf(s *text.Sentence, span text.Span) *place {
	if span.Len() == 0 {
		return nil
	}
	return &place{Source: s.Document.Name, Start: span.Start, End: span.End, Words: s.Document.Text[span.Start:span.End]}
}
