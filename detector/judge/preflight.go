package judge

import (
	"context"
	"encoding/json"
	"errors"
	"strings"
	"sync"

	"github.com/atodds/atodds/detector/judge/internal/endpoint"
)

// A preflight finds out, by a call before the first question, what the endpoint
// takes: whether it holds answers to a schema, what it calls the limit of an answer,
// and whether it takes a temperature. One that refuses the key or the model ends the
// judging.
type preflight struct {
	mu         sync.Mutex
	done       bool
	structured bool
	settled    endpoint.Parameters
	fatal      *SetupError
}

// The check asks for a plain word and, by schema alone, for an object: only an
// endpoint that honours the schema answers with the object.
const (
	checkSystem = "You answer the check of a connection."
	checkUser   = "Answer with the word ready."
	checkAnswer = `{"state":"ready"}`
)

var checkSchema = json.RawMessage(`{"type":"object","additionalProperties":false,"required":["state"],` +
	`"properties":{"state":{"type":"string","enum":["ready"]}}}`)

// variants is how many forms of a request are tried at most: as it stands, with the
// other name of the limit, without temperature, without schema.
const variants = 4

// check returns whether the endpoint holds answers to a schema. Where it fails in
// passing, what it cost is entered with the question that it was made for.
func (f *preflight) check(ctx context.Context, j *Judge, asked *exchange) (structured bool, err error) {
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.fatal != nil {
		return false, f.refusal()
	}
	if f.done {
		return f.structured, nil
	}
	x := &exchange{Key: f.key(j), Model: j.options.Model, Content: "plain"}
	f.settled = j.parameters()
	if f.structured, err = f.negotiate(ctx, j, x); err != nil {
		if ctx.Err() != nil {
			return false, err
		}
		err = f.grave(reasoned(err))
		var u *Unjudged
		if errors.As(err, &u) && f.fatal != nil {
			x.Failure = failureOf(u)
		}
	} else {
		f.done = true
	}
	if f.structured {
		x.Content = "structured"
		j.count(func(u *Usage) { u.Structured = true })
	}
	switch {
	case !f.done && f.fatal == nil:
		asked.Calls, asked.Cost = asked.Calls+x.Calls, asked.Cost+x.Cost
		asked.Prompt, asked.Completion = asked.Prompt+x.Prompt, asked.Completion+x.Completion
	case j.record != nil:
		if e := j.record.save(*x); e != nil {
			j.warn(e)
		}
	}
	return f.structured, err
}

func (f *preflight) key(j *Judge) string { return hash("preflight 1", j.options.Model) }

// negotiate asks until a form of the request is taken.
func (f *preflight) negotiate(ctx context.Context, j *Judge, x *exchange) (structured bool, err error) {
	r := endpoint.Request{System: checkSystem, User: checkUser, Name: "state", Schema: checkSchema}
	money := &allowance{purse: j.purse}
	defer money.close()
	for range variants {
		r.Parameters = f.settled
		most := j.rate.of(len(r.System)+len(r.User)+len(r.Schema)+framing, r.MaxTokens)
		m := &meter{j: j, money: money, most: most, rate: j.rate, exchange: x, entry: entry{Purpose: "preflight", Key: x.Key}}
		var reply endpoint.Reply
		reply, err = j.endpoint.Chat(ctx, r, m)
		if err == nil {
			return r.Schema != nil && reply.Finish == "stop" && sameJSON(reply.Content, checkAnswer), nil
		}
		var refused *endpoint.Error
		if !errors.As(err, &refused) || refused.Reason != endpoint.BadRequest && refused.Status != 501 || !f.yield(refused.Detail, &r) {
			return false, err
		}
	}
	return false, err
}

// yield changes what a refusal names, or else leaves the schema out. It reports
// whether there was anything to change.
func (f *preflight) yield(detail string, r *endpoint.Request) bool {
	detail = strings.ToLower(detail)
	switch {
	case !f.settled.Completion && strings.Contains(detail, "max_completion_tokens"):
		f.settled.Completion, f.settled.Temperature = true, -1
	case f.settled.Temperature >= 0 && strings.Contains(detail, "temperature"):
		f.settled.Temperature = -1
	case f.settled.Completion && strings.Contains(detail, "max_completion_tokens"):
		f.settled.Completion = false
	case r.Schema != nil:
		r.Schema = nil
	default:
		return false
	}
	return true
}

// sameJSON compares two objects of strings, whatever their blanks.
func sameJSON(a, b string) bool {
	var x, y map[string]string
	return json.Unmarshal([]byte(a), &x) == nil && json.Unmarshal([]byte(b), &y) == nil && len(x) == 1 && x["state"] == y["state"]
}

// parameters returns what the endpoint takes.
func (f *preflight) parameters() endpoint.Parameters {
	f.mu.Lock()
	defer f.mu.Unlock()
	return f.settled
}

// failed notes a failure of a later call that will meet every other one, too.
func (f *preflight) failed(err error) error {
	f.mu.Lock()
	defer f.mu.Unlock()
	return f.grave(err)
}

// grave makes an error of the setup one that ends the judging.
func (f *preflight) grave(err error) error {
	var failed *endpoint.Error
	if !errors.As(err, &failed) {
		return err
	}
	if failed.Final() || failed.Reason == endpoint.BadRequest && !f.done {
		f.fatal = &SetupError{failed}
		return f.refusal()
	}
	return err
}

// refusal is what every question gets after an error of the setup.
func (f *preflight) refusal() error {
	reason := "setup"
	var failed *endpoint.Error
	if errors.As(f.fatal, &failed) {
		reason = string(failed.Reason)
	}
	return unjudged(reason, f.fatal)
}

// replay counts the recorded check once, and fails as it did.
func (f *preflight) replay(j *Judge) error {
	f.mu.Lock()
	defer f.mu.Unlock()
	if !f.done {
		f.done = true
		x, err := j.replay.load(f.key(j))
		if x == nil || err != nil {
			return nil // every answer came from a cache, or they are missing, which is said of each
		}
		j.purse.settle(0, x.Cost)
		j.count(func(u *Usage) {
			u.add(*x)
			u.Structured = x.Content == "structured"
		})
		if x.Failure != nil {
			f.fatal = &SetupError{&recorded{x.Failure}}
		}
	}
	if f.fatal != nil {
		var r *recorded
		if errors.As(f.fatal, &r) {
			return unjudged(r.Reason, f.fatal)
		}
	}
	return nil
}

// A recorded error reads as it did.
type recorded struct{ *failure }

func (r *recorded) Error() string { return r.failure.Error }
