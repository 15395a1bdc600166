package detector

import (
	"context"
	"iter"

	"github.com/atodds/atodds/align"
	"github.com/atodds/atodds/align/text"
)

// A Judge weighs what the rules leave: pairs that look at odds and that they did
// not decide, and findings of verdict unsure. It adds to the findings of the rules
// and revises none but the unsure ones.
//
// Judge answers the questions in the order given, and may be called by several
// goroutines at once. An error is about the question beside it, which was not
// judged, and the sequence goes on; an error beside no question is about the
// judging as a whole. An error with a method Reason() string tells by it why, in
// words that are the same for all of a kind. The end of ctx ends the sequence with
// its error.
type Judge interface {
	Judge(ctx context.Context, questions []*Question) iter.Seq2[Opinion, error]
}

// A Question is a pair that the rules left, or a finding of verdict unsure.
type Question struct {
	Left, Right *text.Sentence
	Matches     []align.Match // the values that answer each other
	Finding     *Finding      // of verdict unsure; nil for a pair
	Kind        string        // the kind it looks at odds by, "" where none
	Reason      string        // why it is asked, in a few words
	Rank        float64       // what is higher is asked first
	Score       float64       // the pair's: how surely both speak of one fact

	signs signature // what Rank rests on
}

// An Opinion is what a judge makes of a question.
type Opinion struct {
	Question    *Question
	Verdict     Verdict   // [Contradiction], [Drift], [Update] or [Unsure]; [Same] or [Compatible] where there is nothing to find
	Kind        string    // of a comparator, or of [Judged]: "other", "injection"
	Left, Right text.Span // the words at odds in the documents' texts; empty where there are none
	Agreement   string    // "2/2", "3/4": judgements that agree, of those made
	Score       float64   // that share
	Rationale   string    // one sentence for a person
	Model       string
	Cached      bool // no call was made for it
}

// A Judgement is what a finding keeps of the opinion that it rests on. Model and
// Rationale are words of a stranger.
type Judgement struct {
	Model     string
	Score     float64 // the share of judgements that agree, 0 to 1
	Agreement string
	Rationale string
}

// Judged returns the kinds of findings that a judge alone reports, beside those
// of [Comparators].
func Judged() []Comparator {
	return []Comparator{
		{Name: Otherwise, Severity: Warning, Doc: `disagreements that fit no other kind

A judge finds them in pairs that the rules left: an event told in other words that
cannot be so, too. None is found without a judge.`},
		{Name: Injection, Severity: Warning, Doc: `text that addresses the judge

Words of a document that try to tell a judge what to answer, as no report does.
What it was asked is then unsure, whatever it answered; a person must look.`},
	}
}

// The kinds of [Judged].
const (
	Otherwise = "other"
	Injection = "injection"
)

// Values returns the values that answer each other in the two sentences, as read.
func (q *Question) Values() []Sides {
	values := make([]Sides, 0, len(q.Matches))
	for _, m := range q.Matches {
		right := sideOf(q.Right, m.Right)
		values = append(values, Sides{Left: sideOf(q.Left, m.Left), Right: &right})
	}
	return values
}
