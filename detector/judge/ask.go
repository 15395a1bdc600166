package judge

import (
	"context"
	"crypto/rand"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/atodds/atodds/align/text"
	"github.com/atodds/atodds/detector/judge/internal/endpoint"
)

// A reading is an answer that was accepted.
type reading struct {
	*answer
	spans  [2]text.Span // in the sentences, in the order of the pair
	ids    [2]string    // what the answer calls them, in the same order
	cached bool
}

// fixedBoundary stands in for the random one in what a key is made of.
var fixedBoundary = strings.Repeat("0", 32)

// newBoundary returns a word that no text can know beforehand.
func newBoundary() string {
	b := make([]byte, 16)
	_, _ = rand.Read(b) // it never fails
	return hex.EncodeToString(b)
}

// render fills in the prompt for a pair in one order.
func (j *Judge) render(p *pair, order int, boundary string) (string, error) {
	var b strings.Builder
	if err := j.prompt.Execute(&b, p.ask(order, boundary)); err != nil {
		return "", fmt.Errorf("fill in prompt %s: %w", j.prompt.Name(), err)
	}
	return b.String(), nil
}

// key names what is asked: all that the model is shown of both texts in the order
// of the pair, the order in which it is asked, the rules, the schema, the model and
// its parameters, and the number of the judgement. It does not hang on the boundary,
// nor on which side was left.
func (j *Judge) key(p *pair, order, n int) string {
	user, err := j.render(p, order, fixedBoundary)
	if err != nil {
		user = err.Error() // asking will fail with the same
	}
	return hash("chat 1", j.options.Model, fmt.Sprint(j.options.Temperature, j.options.MaxTokens), string(j.schema), j.system, user, fmt.Sprint(n))
}

// hash names a list of strings; no two lists run together.
func hash(parts ...string) string {
	h := sha256.New()
	for _, p := range parts {
		fmt.Fprintf(h, "%d:%s\n", len(p), p)
	}
	return hex.EncodeToString(h.Sum(nil))
}

// bound returns the most that a call may cost whose messages have so many bytes: no
// tokenizer makes more tokens than bytes, but for the few that set messages apart.
func (j *Judge) bound(bytes int) nano { return j.rate.of(bytes+framing, j.options.MaxTokens) }

// framing is how many tokens set two messages apart, generously.
const framing = 64

// most returns the most that asking a pair once may cost.
func (j *Judge) most(p *pair) nano {
	user, err := j.render(p, 0, fixedBoundary)
	if err != nil {
		return 0
	}
	return j.bound(len(j.system) + len(user) + len(j.schema))
}

// parameters returns what is sent with every call.
func (j *Judge) parameters() endpoint.Parameters {
	reasons := endpoint.Reasoning(j.options.Model)
	p := endpoint.Parameters{Model: j.options.Model, MaxTokens: j.options.MaxTokens, Temperature: j.options.Temperature, Completion: reasons}
	if reasons {
		p.Temperature = -1
	}
	return p
}

// errRepeats says that an answer has the key in it, as written or in disguise.
var errRepeats = reject("it repeats the key")

// read holds an answer to the pair that was asked in an order.
func (j *Judge) read(p *pair, order int, boundary string, reply endpoint.Reply) (*reading, error) {
	if j.reveals(reply.Content) {
		return nil, errRepeats
	}
	a, err := readReply(reply, j.kinds)
	if err != nil {
		return nil, err
	}
	if j.reveals(a.Rationale) || slices.ContainsFunc(a.Evidence, func(e evidence) bool { return j.reveals(e.Words) }) {
		return nil, errRepeats
	}
	asked := p.ask(order, boundary)
	spans, err := a.verify(asked)
	if err != nil {
		return nil, err
	}
	ids := [2]string{asked.Statements[0].ID, asked.Statements[1].ID}
	if order == 1 {
		spans[0], spans[1] = spans[1], spans[0]
		ids[0], ids[1] = ids[1], ids[0]
	}
	return &reading{answer: a, spans: spans, ids: ids}, nil
}

// known returns what the cache, or a recording of one, has; nil where nothing.
func (j *Judge) known(p *pair, order, n int) *reading {
	r, _ := j.recall(p, order, n)
	return r
}

func (j *Judge) recall(p *pair, order, n int) (*reading, *exchange) {
	from := j.cache
	if j.replay != nil {
		from = j.replay
	}
	if from == nil {
		return nil, nil
	}
	x, err := from.load(j.key(p, order, n))
	if err != nil && j.replay == nil {
		j.warn(err)
	}
	if x == nil || x.Failure != nil || j.replay != nil && x.Calls > 0 || len(x.Boundary) != len(fixedBoundary) {
		return nil, nil
	}
	r, err := j.read(p, order, x.Boundary, endpoint.Reply{Content: x.Content, Finish: "stop"})
	if err != nil {
		return nil, nil
	}
	r.cached = true
	return r, x
}

// lookUp returns the same, counts it, and records it where that is asked for.
func (j *Judge) lookUp(p *pair, order, n int) *reading {
	r, x := j.recall(p, order, n)
	if r == nil {
		return nil
	}
	j.count(func(u *Usage) { u.Cached++ })
	if j.record != nil {
		x.Calls, x.Cost, x.Prompt, x.Completion, x.Rejected = 0, 0, 0, 0, 0
		j.keep(*x, p, order)
	}
	return r
}

// ask has a pair judged once, in an order. The number tells judgements of the same
// from each other.
func (j *Judge) ask(ctx context.Context, money *allowance, p *pair, order, n int) (*reading, error) {
	if r := j.lookUp(p, order, n); r != nil {
		return r, nil
	}
	x := &exchange{Key: j.key(p, order, n), Model: j.options.Model}
	if j.replay != nil {
		return j.again(x.Key, p, order)
	}
	r, err := j.askNow(ctx, money, p, order, x)
	switch {
	case ctx.Err() != nil:
		return r, err
	case err != nil:
		var u *Unjudged
		if errors.As(err, &u) {
			x.Failure = failureOf(u)
		}
	case j.cache != nil:
		if e := j.cache.save(*x); e != nil {
			j.warn(e)
		}
	}
	if j.record != nil {
		j.keep(*x, p, order)
	}
	return r, err
}

// attempts is how often a rejected answer is asked for: a slip of a model is often
// not repeated, a habit is.
const attempts = 2

// askNow calls the endpoint.
func (j *Judge) askNow(ctx context.Context, money *allowance, p *pair, order int, x *exchange) (*reading, error) {
	structured, err := j.flight.check(ctx, j, x)
	if err != nil {
		return nil, err
	}
	var rejected error
	for range attempts {
		x.Boundary = newBoundary()
		user, err := j.render(p, order, x.Boundary)
		if err != nil {
			return nil, unjudged("prompt", err)
		}
		request := endpoint.Request{Parameters: j.flight.parameters(), System: j.system, User: user, Name: "judgement"}
		if structured {
			request.Schema = j.schema
		}
		m := &meter{j: j, money: money, most: j.bound(len(j.system) + len(user) + len(j.schema)), rate: j.rate, exchange: x,
			entry: entry{Purpose: "judge", Key: x.Key, Order: [...]string{"AB", "BA"}[order]}}
		reply, err := j.endpoint.Chat(ctx, request, m)
		if err != nil {
			return nil, j.flight.failed(reasoned(err))
		}
		r, err := j.read(p, order, x.Boundary, reply)
		if err == nil {
			x.Content = reply.Content
			return r, nil
		}
		if errors.Is(err, errRefused) {
			return nil, unjudged("refusal", err)
		}
		x.Rejected++
		j.ledger.write(entry{Type: "rejected", Call: m.entry.Call, Key: x.Key, Outcome: err.Error()})
		j.count(func(u *Usage) { u.Rejected++ })
		rejected = err
	}
	return nil, unjudged("rejected answer", rejected)
}

// keep records an exchange with what was asked.
func (j *Judge) keep(x exchange, p *pair, order int) {
	boundary := x.Boundary
	if boundary == "" {
		boundary = fixedBoundary
	}
	if user, err := j.render(p, order, boundary); err == nil {
		x.System, x.User = j.system, user
	}
	if err := j.record.save(x); err != nil {
		j.warn(err)
	}
}

// again answers from a recording, at the price of the recorded calls.
func (j *Judge) again(key string, p *pair, order int) (*reading, error) {
	if err := j.flight.replay(j); err != nil {
		return nil, err
	}
	x, err := j.replay.load(key)
	switch {
	case err != nil:
		return nil, unjudged("no recording", err)
	case x == nil:
		return nil, unjudged("no recording", fmt.Errorf("%s holds no answer to this pair: record it anew", j.options.Replay))
	}
	j.purse.settle(0, x.Cost)
	j.count(func(u *Usage) {
		u.add(*x)
		u.Rejected += x.Rejected
	})
	if x.Failure != nil {
		return nil, x.Failure.unjudged()
	}
	if len(x.Boundary) != len(fixedBoundary) {
		return nil, unjudged("no recording", fmt.Errorf("%s holds an answer without its boundary: record it anew", j.options.Replay))
	}
	r, err := j.read(p, order, x.Boundary, endpoint.Reply{Content: x.Content, Finish: "stop"})
	if err != nil {
		return nil, unjudged("no recording", err)
	}
	return r, nil
}
