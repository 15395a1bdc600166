package judge

import (
	"github.com/atodds/atodds/detector"
)

// An Estimate is what questions would take, before any call. What cannot be known
// beforehand is not in it but in Most: further judgements, controls, and answers
// that are asked for twice.
type Estimate struct {
	Questions  int // that would be asked
	Known      int // whose answers the cache has
	Addressed  int // left to a person, since a text addresses the judge
	Calls      int // both orders of each, and the check of the connection
	Prompt     int // tokens of these calls, by the usual four bytes a token
	Completion int // tokens of their answers, if they are as long as they are asked to be
	Priced     bool
	Cost       float64 // of these calls, in the currency of the prices; 0 where there are none
	Owed       float64 // what the budget has lost to runs that were cut short, or that go on
	Most       float64 // the most that the run can cost; no more than the budget, where there is one
}

// The usual sizes, for estimates: bytes of English in a token of today's
// tokenizers, and tokens of an answer.
const (
	bytesPerToken = 4
	usualAnswer   = 130
)

// Estimate returns what the questions would cost. It calls nobody and pays nothing.
func (j *Judge) Estimate(questions []*detector.Question) Estimate {
	var e Estimate
	_, e.Priced = j.options.Prices[j.options.Model]
	seen := map[string]bool{}
	var most nano
	for _, q := range questions {
		if q.Left == nil || q.Right == nil || max(q.Left.Span.Len(), q.Right.Span.Len()) > maxSentence {
			continue
		}
		p := newPair(q)
		key := j.key(p, 0, 0)
		switch {
		case addressedIn(p) != nil:
			e.Addressed++
			continue
		case seen[key]:
			e.Known++
			continue
		}
		seen[key] = true
		missing := 0
		for order := range orders {
			if j.known(p, order, 0) == nil {
				missing++
			}
		}
		if missing == 0 {
			e.Known++
		} else {
			e.Questions++
		}
		user, err := j.render(p, 0, fixedBoundary)
		if err != nil {
			continue
		}
		e.Calls += missing
		e.Prompt += missing * ((len(j.system) + len(user) + len(j.schema)) / bytesPerToken)
		e.Completion += missing * usualAnswer
		most += j.most(p) * nano(attempts*(missing+j.options.Repeats+len(p.asked)))
	}
	if e.Calls > 0 {
		e.Calls++
		e.Prompt += (len(checkSystem) + len(checkUser) + len(checkSchema)) / bytesPerToken
		e.Completion += 5
	}
	e.Cost = j.rate.of(e.Prompt, e.Completion).float()
	e.Most = most.float()
	e.Owed = j.usage.Carried
	if left := j.options.Budget - j.usage.Carried; j.options.Budget > 0 {
		e.Most = min(e.Most, max(left, 0))
	}
	return e
}
