package judge

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"net"
	"net/http"
	"net/url"
	"time"

	"github.com/atodds/atodds/detector/judge/internal/endpoint"
)

// Options say which model judges, how often it is asked, and what it may cost.
// Model is all that must be given.
type Options struct {
	BaseURL string // of the OpenAI protocol, "http://localhost:8080/v1"; empty means that of OpenAI
	Model   string
	Key     Key    // sent to BaseURL alone; empty for servers that want none
	Azure   string // version of the API of Azure ("2024-10-21"), whose model is a deployment; else empty

	Embeddings string // model of [Judge.Embed]; empty where none is wanted

	// Repeats is how many further judgements a borderline pair gets, in either order
	// by turns; 0 means 1, and below 0 means none. A pair is borderline where both
	// orders agree on a finding but not on all of it, or on one of degree (a drift, an
	// update): those are what models answer otherwise when asked again.
	Repeats int

	Concurrency int           // questions at once, over all calls of Judge; 0 means 4
	Timeout     time.Duration // of one attempt; 0 means a minute
	Retries     int           // attempts after one that failed; 0 means 4, below 0 none
	Backoff     time.Duration // before the first of them, then doubled; 0 means a second
	MaxWait     time.Duration // the longest wait, Retry-After included; 0 means a minute
	Failing     int           // failures in a row that stop the asking; 0 means 8
	Rest        time.Duration // for so long; 0 means half a minute

	MaxTokens   int     // of an answer; 0 means 600, and 4,000 for models that reason first
	Temperature float64 // below 0: the server's own

	// Budget is the most that may be spent, in the currency of Prices; 0 means no
	// limit. Runs that use one ledger at a time keep to it together, where the system
	// has locks of files: on Windows each has its own.
	Budget float64
	Prices map[string]Price // by model

	Cache  string // folder of answers, so that nothing is asked twice; empty for none
	Ledger string // file that gets a line for each call, and remembers what was spent; empty for none

	// Rehearse says that Estimate alone is called: the ledger is read for what is
	// owed, and neither it nor a recording is written.
	Rehearse bool

	Record string // folder that gets each question with its answer; empty for none
	Replay string // folder of answers in place of the endpoint, which is never called; empty for none

	Prompts   fs.FS             // files of this folder replace prompts that are built in; nil for none
	Transport http.RoundTripper // nil means one of its own
	Warn      func(error)       // told of what does not stop the judging, such as a damaged entry of the cache; nil for none
}

// A Price is what a model costs, for a million tokens.
type Price struct {
	Prompt     float64
	Completion float64
}

// check refuses options that contradict each other.
func (o *Options) check() error {
	switch _, priced := o.Prices[o.Model]; {
	case o.Model == "":
		return errors.New("judge: no model: set judge.model")
	case o.Budget < 0:
		return fmt.Errorf("judge: a budget of %v is none: give a positive one, or 0 for no limit", o.Budget)
	case o.Budget > 0 && !priced:
		return fmt.Errorf("judge: no price of model %q, so that a budget cannot be kept: add it to judge.prices, or remove judge.budget", o.Model)
	case o.Record != "" && o.Replay != "":
		return errors.New("judge: record and replay exclude each other: give one of them")
	}
	if _, priced := o.Prices[o.Embeddings]; o.Budget > 0 && o.Embeddings != "" && !priced {
		return fmt.Errorf("judge: no price of model %q, so that a budget cannot be kept: add it to judge.prices, or remove judge.budget", o.Embeddings)
	}
	for model, p := range o.Prices {
		if !(p.Prompt >= 0 && p.Completion >= 0 && p.Prompt < maxPrice && p.Completion < maxPrice) {
			return fmt.Errorf("judge: the price of model %q is none: give two numbers for a million tokens", model)
		}
	}
	return nil
}

// withDefaults returns o with what was left out.
func (o Options) withDefaults() Options {
	tokens := 600
	if endpoint.Reasoning(o.Model) {
		tokens = 4000
	}
	o.Repeats = count(o.Repeats, 1)
	o.Retries = count(o.Retries, 4)
	o.Concurrency = cmp.Or(max(o.Concurrency, 0), 4)
	o.Timeout = cmp.Or(max(o.Timeout, 0), time.Minute)
	o.Backoff = cmp.Or(max(o.Backoff, 0), time.Second)
	o.MaxWait = cmp.Or(max(o.MaxWait, 0), time.Minute)
	o.Failing = cmp.Or(max(o.Failing, 0), 8)
	o.Rest = cmp.Or(max(o.Rest, 0), 30*time.Second)
	o.MaxTokens = cmp.Or(max(o.MaxTokens, 0), tokens)
	if o.Warn == nil {
		o.Warn = func(error) {}
	}
	return o
}

// inTheClear returns a warning where the key would go over a network that others
// can read; nil where it does not.
func (o *Options) inTheClear() error {
	u, err := url.Parse(o.BaseURL)
	if err != nil || o.Key == "" || o.Replay != "" || u.Scheme != "http" {
		return nil
	}
	ip := net.ParseIP(u.Hostname())
	if u.Hostname() == "localhost" || ip != nil && ip.IsLoopback() {
		return nil
	}
	return fmt.Errorf("judge: the key goes to %s without encryption: use https where the server has it", u.Hostname())
}

// count returns n, its default where it is 0, and 0 where it is below.
func count(n, byDefault int) int {
	if n == 0 {
		return byDefault
	}
	return max(n, 0)
}

// The most bytes of one answer that are read. An answer is a short object; a batch
// of embeddings is long.
const (
	maxAnswer     = 1 << 20
	maxEmbeddings = 64 << 20
)

// dial returns a client that reads up to maxBody bytes of an answer.
func (o *Options) dial(maxBody int64) (*endpoint.Endpoint, error) {
	return endpoint.New(endpoint.Options{
		BaseURL: o.BaseURL, Key: string(o.Key), Azure: o.Azure,
		Timeout: o.Timeout, Retries: o.Retries, Backoff: o.Backoff, MaxWait: o.MaxWait,
		Failing: o.Failing, Rest: o.Rest, MaxBody: maxBody, Transport: o.Transport,
	})
}
