package detector

import (
	"context"
	"fmt"
	"strings"

	"github.com/atodds/atodds/align"
	"github.com/atodds/atodds/align/text"
)

// Explain says why two sentences are, or are not, a finding: each gate of the
// aligner, each value as read, each rule that decided. Where a gate refuses
// them for another event, it goes on as if the caller vouched for one.
func (d *Detector) Explain(left, right *text.Sentence) []Step {
	return d.ExplainAmong(nil, left, right).Steps
}

// Among returns the pairs that a run finds in two documents, given by their
// sentences, with those that a gate refused.
func (d *Detector) Among(ctx context.Context, left, right []text.Sentence) ([]align.Pair, error) {
	var pairs []align.Pair
	both := func(yield func([]text.Sentence, error) bool) {
		if yield(left, nil) {
			yield(right, nil)
		}
	}
	for p, err := range d.aligner(false).Align(ctx, both) {
		if err != nil {
			return nil, err
		}
		pairs = append(pairs, p)
	}
	return pairs, nil
}

// An Explanation is why two sentences are, or are not, a finding.
type Explanation struct {
	Pair  align.Pair    // as it was judged
	Gates []align.Ruled // as a run asks them
	Steps []Step
}

// ExplainAmong is Explain for sentences of documents in which a run finds the
// given pairs: it tells, too, what the run makes of the two, and where that
// compares them goes on with what it found.
func (d *Detector) ExplainAmong(pairs []align.Pair, left, right *text.Sentence) Explanation {
	pair, reasons := d.aligner(false).Explain(left, right)
	found, line := inRun(pairs, left, right)
	switch {
	case found != nil:
		pair = *found
	case pair.Refused == align.OtherEvent:
		reasons = append(reasons, "what follows is how it would be judged if the caller vouched for one event")
		var more []string
		pair, more = d.aligner(true).Explain(left, right)
		reasons = append(reasons, more...)
	}
	if line != "" {
		reasons = append(reasons, line)
	}
	var steps []Step
	for _, s := range reasons {
		steps = append(steps, Step{Text: s})
	}
	for _, c := range d.comparators() {
		if c.Compare != nil {
			c.Compare(&Comparison{Pair: pair, Profile: d.Profile, Lexicons: d.Lexicons, comparator: &c, severity: d.severity(&c), trace: &steps})
		}
	}
	d.explainHearing(left, right, pair.Whole, &steps)
	return Explanation{pair, d.aligner(false).Gates(left, right), steps}
}

// inRun returns the pair of two sentences among those of a run, where it
// stands, and says what became of them.
func inRun(pairs []align.Pair, left, right *text.Sentence) (*align.Pair, string) {
	var others []string
	for i := range pairs {
		p := &pairs[i]
		switch {
		case p.Left == left && p.Right == right && p.Kindred:
			return p, fmt.Sprintf("check compares the two, with a score of %.2f, though they have little in common: their documents surely report on one event (%.2f)", p.Score, p.Event)
		case p.Left == left && p.Right == right && p.Refused == "":
			return p, fmt.Sprintf("check compares the two, with a score of %.2f", p.Score)
		case p.Left == left && p.Right == right:
			return nil, "check refuses the two: " + p.Refused
		case p.Refused != "":
		case p.Left == left:
			others = append(others, fmt.Sprintf("the left one is paired with line %d (%.2f)", p.Right.Document.Line(p.Right.Span.Start), p.Score))
		case p.Right == right:
			others = append(others, fmt.Sprintf("the right one is paired with line %d (%.2f)", p.Left.Document.Line(p.Left.Span.Start), p.Score))
		}
	}
	switch {
	case pairs == nil:
		return nil, ""
	case len(others) > 0:
		return nil, "check does not compare the two: " + strings.Join(others, ", ")
	}
	return nil, "check does not compare the two, nor either of them with another sentence"
}

// EventGates returns how a run rules on whether two documents, given by their
// sentences, report on one event.
func (d *Detector) EventGates(left, right []text.Sentence) []align.Ruled {
	return d.aligner(false).EventGates(left, right)
}

// ExplainEvent says how a run judges whether two documents, given by their
// sentences, report on one event.
func (d *Detector) ExplainEvent(left, right []text.Sentence) []Step {
	var steps []Step
	for _, s := range d.aligner(false).ExplainEvent(left, right) {
		steps = append(steps, Step{Text: s})
	}
	return steps
}
