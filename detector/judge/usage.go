package judge

import (
	"context"
	"errors"
	"maps"

	"github.com/atodds/atodds/detector"
	"github.com/atodds/atodds/detector/judge/internal/endpoint"
)

// Usage is what a judge has done so far.
type Usage struct {
	Model      string
	Judged     int            // questions with an opinion
	Unjudged   map[string]int // questions without, by the reason of their [Unjudged]
	Calls      int            // attempts that were made
	Prompt     int            // tokens
	Completion int
	Cost       float64 // in the currency of the prices; 0 where there are none
	Carried    float64 // what runs that were cut short had spent, and the budget counts
	Cached     int     // answers that the cache had
	Rejected   int     // answers that were none
	Structured bool    // the endpoint holds answers to the schema

	// Of the pairs that were judged, each counted once however often it was asked:
	Pairs      int
	Flipped    int // whose verdict did not survive the swap
	Repeated   int // that were borderline and judged again
	Overturned int // of these, those whose verdict did not stand
	Controls   int // that failed a control
}

// add counts the calls of an exchange.
func (u *Usage) add(x exchange) {
	u.Calls += x.Calls
	u.Prompt += x.Prompt
	u.Completion += x.Completion
	u.Cost += x.Cost.float()
}

// tell counts what came of a pair.
func (u *Usage) tell(out *outcome) {
	u.Pairs++
	switch repeated := len(out.readings) > orders; {
	case !agreeing(out.readings[0], out.readings[1]):
		u.Flipped++
	case repeated:
		u.Repeated++
		if out.verdict == detector.Unsure && !out.misled {
			u.Overturned++
		}
	}
	if out.misled {
		u.Controls++
	}
}

// Usage returns what the judge has done so far.
func (j *Judge) Usage() Usage {
	j.mu.Lock()
	defer j.mu.Unlock()
	u := j.usage
	u.Unjudged = maps.Clone(u.Unjudged)
	u.Cost = (j.purse.sum() - nanoOf(u.Carried)).float()
	return u
}

// An Unjudged is the error of a question that was not judged.
type Unjudged struct {
	reason string
	Err    error
}

// Reason says why in a few words, to be counted by: "budget", "rejected answer",
// "refusal", "timeout", "rate limit", "server failure", "connection", "answer too
// large", "malformed answer", "no access", "no such model", "refused request",
// "no credit", "certificate", "redirect", "circuit open", "no recording", "one place", "too long", "prompt".
func (u *Unjudged) Reason() string { return u.reason }

// Error says why, and what to do.
func (u *Unjudged) Error() string { return "not judged: " + u.Err.Error() }

// Unwrap returns the cause.
func (u *Unjudged) Unwrap() error { return u.Err }

func unjudged(reason string, err error) error { return &Unjudged{reason, err} }

// failureOf returns an error as recordings keep it.
func failureOf(u *Unjudged) *failure {
	return &failure{Reason: u.reason, Error: u.Err.Error(), Setup: errors.As(u.Err, new(*SetupError))}
}

// unjudged returns the error that was recorded.
func (f *failure) unjudged() error {
	if f.Setup {
		return unjudged(f.Reason, &SetupError{&recorded{f}})
	}
	return unjudged(f.Reason, &recorded{f})
}

// A SetupError says that the endpoint cannot be used as it is configured: it
// refuses the key, or does not have the model.
type SetupError struct{ Err error }

// Error says what happened, and what to do.
func (e *SetupError) Error() string { return e.Err.Error() }

// Unwrap returns the cause.
func (e *SetupError) Unwrap() error { return e.Err }

// reasoned returns an error of a call as an [*Unjudged], and the end of a context as
// it is.
func reasoned(err error) error {
	var failed *endpoint.Error
	switch {
	case errors.Is(err, context.Canceled), errors.Is(err, context.DeadlineExceeded):
		return err
	case errors.Is(err, errBudget):
		return unjudged("budget", err)
	case errors.As(err, &failed):
		return unjudged(string(failed.Reason), err)
	}
	return unjudged("failure", err)
}
