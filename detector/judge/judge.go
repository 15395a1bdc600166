// Package judge asks a language model about the pairs that the rules leave, over any
// endpoint of the OpenAI protocol.
//
// It promises that a model is never taken at its word. Every pair is asked in both
// orders, and a verdict that does not survive the swap is unsure. An answer counts
// where it is exactly of the form asked for, does not contradict itself, and gives
// words that stand in the sentences; it is never mended. Text of a document is
// material: what in it addresses the judge is shown to a person, and the pair is
// unsure. What was not judged is said, question by question, and never passes for
// agreement. Money is set aside before each call, and the key stands in no output.
//
// What a model gives as its own confidence is not asked for: the share of agreeing
// judgements is reported in its place.
package judge

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"iter"
	"os"
	"strings"
	"sync"

	"github.com/atodds/atodds/detector"
	"github.com/atodds/atodds/detector/judge/internal/endpoint"
	"github.com/atodds/atodds/internal/pipe"
	"github.com/atodds/atodds/prompts"
)

// A Judge asks a language model. It is safe for concurrent use.
type Judge struct {
	options  Options
	rate     rate // of the judging model
	embeds   rate // of the embedding model
	kinds    []string
	schema   json.RawMessage
	system   string // the rules, the same before every pair
	prompt   *prompts.Prompt
	versions []string
	scrub    func(string) string // takes the key out of a text
	reveals  func(string) bool   // whether a text has the key

	endpoint *endpoint.Endpoint // nil under replay
	batches  *endpoint.Endpoint // for embeddings
	cache    *store             // nil where there is none
	record   *store
	replay   *store
	ledger   *ledger
	purse    *purse

	flight preflight
	slots  chan struct{} // a place for each question at once, over all that is judged

	mu       sync.Mutex
	usage    Usage
	outcomes map[string]*outcome // by what is asked, so that no pair is asked twice
	warned   bool
	cut      bool // a run ended before its questions did
}

// The judge takes the place that the detector has for one.
var _ detector.Judge = (*Judge)(nil)

// New returns a judge. It reads its prompts, opens its folders and its ledger, and
// calls nobody. Close it at the end.
func New(o Options) (*Judge, error) {
	if err := o.check(); err != nil {
		return nil, err
	}
	o = o.withDefaults()
	j := &Judge{
		options: o, rate: o.Prices[o.Model].perToken(), embeds: o.Prices[o.Embeddings].perToken(),
		scrub: endpoint.Scrubber(string(o.Key)), reveals: endpoint.Reveals(string(o.Key)), outcomes: map[string]*outcome{},
		slots: make(chan struct{}, o.Concurrency),
		usage: Usage{Model: o.Model, Unjudged: map[string]int{}},
	}
	if err := j.compose(); err != nil {
		return nil, err
	}
	if err := j.open(); err != nil {
		return nil, err
	}
	if err := o.inTheClear(); err != nil {
		o.Warn(err)
	}
	return j, nil
}

// compose fills in what is the same for every pair.
func (j *Judge) compose() error {
	rules, err := prompts.Load("system", j.options.Prompts)
	if err != nil {
		return fmt.Errorf("judge: %w", err)
	}
	if j.prompt, err = prompts.Load("disagree", j.options.Prompts); err != nil {
		return fmt.Errorf("judge: %w", err)
	}
	j.versions = []string{rules.Version, j.prompt.Version}
	kinds := kindsOf()
	for _, k := range kinds {
		j.kinds = append(j.kinds, k.Name)
	}
	j.kinds = append(j.kinds, other, injected, none)
	j.schema = schemaOf(j.kinds)
	examples, err := examples()
	if err != nil {
		return fmt.Errorf("judge: %w", err)
	}
	var b strings.Builder
	if err := rules.Execute(&b, prompts.Rules{Kinds: kinds, Examples: examples}); err != nil {
		return fmt.Errorf("judge: fill in prompt %s: %w", rules.Name(), err)
	}
	j.system = b.String()
	return nil
}

// open opens what the judge reads and writes.
func (j *Judge) open() (err error) {
	o := &j.options
	if o.Replay != "" {
		if j.replay, err = openStore(o.Replay, true); err != nil {
			return err
		}
	} else {
		if j.endpoint, err = o.dial(maxAnswer); err != nil {
			return fmt.Errorf("judge: %w", err)
		}
		if j.batches, err = o.dial(maxEmbeddings); err != nil {
			return fmt.Errorf("judge: %w", err)
		}
	}
	if o.Cache != "" && o.Replay == "" {
		if j.cache, err = openStore(o.Cache, false); err != nil {
			return err
		}
	}
	if o.Record != "" && !o.Rehearse {
		if err := os.MkdirAll(o.Record, 0o755); err != nil { // it is to be replayed even where nothing is asked
			return fmt.Errorf("judge: make folder %s: %w", o.Record, cause(err))
		}
		if j.record, err = openStore(o.Record, false); err != nil {
			return err
		}
	}
	j.purse = newPurse(nanoOf(o.Budget))
	switch {
	case o.Ledger == "" || o.Replay != "":
	case o.Rehearse:
		j.purse.spent, err = owedIn(o.Ledger)
	default:
		run := entry{Model: o.Model, Prompts: j.versions, Budget: o.Budget}
		j.ledger, err = openLedger(o.Ledger, run, j.purse, j.scrub, o.Warn)
	}
	j.usage.Carried = j.purse.spent.float()
	return err
}

// Close ends the run in the ledger. What a run that was interrupted has spent counts
// towards the budget of the next one with the same ledger.
func (j *Judge) Close() error {
	j.mu.Lock()
	cut := j.cut
	j.mu.Unlock()
	if !cut {
		j.ledger.write(entry{Type: "closed", Spent: j.purse.sum().float()})
	}
	return j.ledger.close()
}

// Judge answers the questions in the order given. An error beside a question is an
// [*Unjudged]; an error beside none is a [*SetupError], which comes at most once and
// leaves every question that needed a call unjudged. The end of ctx ends the
// sequence with its error.
func (j *Judge) Judge(ctx context.Context, questions []*detector.Question) iter.Seq2[detector.Opinion, error] {
	return func(yield func(detector.Opinion, error) bool) {
		ctx, cancel := context.WithCancel(ctx)
		defer cancel()
		var briefs []*brief
		defer func() { j.abandon(ctx, briefs) }()
		told := false
		answered := pipe.Map(ctx, j.options.Concurrency, j.admitted(ctx, questions, &briefs), j.weighed)
		for opinion, err := range answered {
			var setup *SetupError
			if errors.As(err, &setup) && !told {
				told = true
				if !yield(detector.Opinion{}, setup) {
					return
				}
			}
			if opinion.Question == nil && ctx.Err() != nil {
				j.mu.Lock()
				j.cut = true
				j.mu.Unlock()
			}
			if !yield(opinion, err) {
				return
			}
		}
	}
}

// count changes the usage.
func (j *Judge) count(f func(*Usage)) {
	j.mu.Lock()
	defer j.mu.Unlock()
	f(&j.usage)
}

// warn tells once of what does not stop the judging.
func (j *Judge) warn(err error) {
	j.mu.Lock()
	first := !j.warned
	j.warned = true
	j.mu.Unlock()
	if first {
		j.options.Warn(fmt.Errorf("judge: %w (and no more is said of the like)", err))
	}
}
