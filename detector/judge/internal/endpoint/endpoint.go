// Package endpoint speaks to a server of the OpenAI protocol: chat completions
// and embeddings, without streaming and without tools.
//
// It promises that every failure is an [*Error] that says what happened and what
// to do, that a call takes no longer and holds no more memory than its options
// allow, and that the key goes to the configured server alone and stands in no
// error.
package endpoint

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"math"
	"net/http"
	"net/url"
	"strings"
	"sync/atomic"
	"time"

	"github.com/failsafe-go/failsafe-go"
	"github.com/sashabaranov/go-openai"
)

// Options say where the server is and how long to wait for it.
type Options struct {
	BaseURL string // "http://localhost:8080/v1"; empty means that of OpenAI
	Key     string // sent to BaseURL alone; empty for servers that want none
	Azure   string // version of the API of Azure ("2024-10-21"); empty for every other server

	Timeout time.Duration // of one attempt
	Retries int           // further attempts after a failure that may pass
	Backoff time.Duration // before the first of them; doubled for each that follows
	MaxWait time.Duration // the longest wait; a server that asks for more is given up
	Failing int           // failures in a row after which no more calls are made
	Rest    time.Duration // until one call tries again

	MaxBody   int64             // bytes of an answer that are read
	Transport http.RoundTripper // nil means one of its own
}

// An Endpoint is a client of one server. It is safe for concurrent use.
type Endpoint struct {
	client   *openai.Client
	executor failsafe.Executor[any]
	options  Options
	last     atomic.Pointer[Error] // the last failure that may pass
}

// New returns a client. An address that is none, or that holds a password, is an
// error.
func New(o Options) (*Endpoint, error) {
	if o.BaseURL == "" {
		o.BaseURL = "https://api.openai.com/v1"
	}
	u, err := url.Parse(o.BaseURL)
	if err != nil || u.Host == "" || u.Scheme != "http" && u.Scheme != "https" {
		return nil, errors.New("base_url is no address: give one such as http://localhost:8080/v1")
	}
	if u.User != nil || u.RawQuery != "" || u.Fragment != "" {
		return nil, fmt.Errorf("base_url of %s: it holds a user, a query or a fragment: give the key in the environment", u.Host)
	}
	config := openai.DefaultConfig(o.Key)
	if o.Azure != "" {
		config = openai.DefaultAzureConfig(o.Key, o.BaseURL)
		config.APIVersion = o.Azure
		config.AzureModelMapperFunc = func(model string) string { return url.PathEscape(model) }
	}
	config.BaseURL = o.BaseURL
	config.HTTPClient = newDoer(o)
	return &Endpoint{client: openai.NewClientWithConfig(config), executor: newExecutor(o), options: o}, nil
}

// Parameters say what is sent with every call of a model.
type Parameters struct {
	Model       string
	MaxTokens   int     // of an answer
	Temperature float64 // below 0: it is not sent
	Completion  bool    // the limit is called max_completion_tokens, as reasoning models want it
}

// Reasoning reports whether a model of that name takes max_completion_tokens and
// no temperature.
func Reasoning(model string) bool {
	for _, prefix := range []string{"o1", "o3", "o4", "gpt-5", "gpt-6"} {
		if strings.HasPrefix(model, prefix) {
			return true
		}
	}
	return false
}

// A Request is one question in two messages.
type Request struct {
	Parameters
	System, User string
	Name         string          // of the schema
	Schema       json.RawMessage // nil asks for plain text
}

// A Reply is what the server answered.
type Reply struct {
	Content    string
	Finish     string // "stop" where it is whole
	Refusal    string
	Tools      bool // it calls tools, though none were offered
	Prompt     int  // tokens; 0 where the server does not say
	Completion int
}

// A Meter is asked before every attempt whether it may be made, and told what
// became of it. A refusal ends the call with its error.
type Meter interface {
	Before() error
	After(Outcome)
}

// An Outcome is what is known of the price of an attempt.
type Outcome struct {
	Charged    bool // the server may charge for it
	Prompt     int  // tokens; both 0 where the server does not say
	Completion int
	Err        error // why there is no answer; nil where there is one
}

// Chat asks one question. It makes further attempts where a failure may pass.
func (e *Endpoint) Chat(ctx context.Context, r Request, m Meter) (Reply, error) {
	request := openai.ChatCompletionRequest{
		Model: r.Model,
		Messages: []openai.ChatCompletionMessage{
			{Role: openai.ChatMessageRoleSystem, Content: r.System},
			{Role: openai.ChatMessageRoleUser, Content: r.User},
		},
	}
	if r.Completion {
		request.MaxCompletionTokens = r.MaxTokens
	} else {
		//lint:ignore SA1019 servers other than OpenAI's own know no other name of it
		request.MaxTokens = r.MaxTokens
	}
	switch {
	case r.Temperature > 0:
		request.Temperature = float32(r.Temperature)
	case r.Temperature == 0:
		request.Temperature = math.SmallestNonzeroFloat32 // the client leaves a plain 0 out
	}
	if r.Schema != nil {
		request.ResponseFormat = &openai.ChatCompletionResponseFormat{
			Type:       openai.ChatCompletionResponseFormatTypeJSONSchema,
			JSONSchema: &openai.ChatCompletionResponseFormatJSONSchema{Name: r.Name, Schema: r.Schema, Strict: true},
		}
	}
	var reply Reply
	err := e.attempt(ctx, m, func(ctx context.Context) (Outcome, error) {
		response, err := e.client.CreateChatCompletion(ctx, request)
		if err != nil {
			return Outcome{}, err
		}
		reply = replyOf(response)
		return Outcome{Charged: true, Prompt: reply.Prompt, Completion: reply.Completion}, nil
	})
	return reply, err
}

// replyOf takes the one choice that was asked for.
func replyOf(r openai.ChatCompletionResponse) Reply {
	reply := Reply{Prompt: max(r.Usage.PromptTokens, 0), Completion: max(r.Usage.CompletionTokens, 0)}
	if len(r.Choices) != 1 {
		reply.Finish = fmt.Sprintf("%d choices", len(r.Choices))
		return reply
	}
	message := r.Choices[0].Message
	reply.Content, reply.Refusal = message.Content, message.Refusal
	reply.Finish = string(r.Choices[0].FinishReason)
	reply.Tools = len(message.ToolCalls) > 0 || message.FunctionCall != nil
	return reply
}

// Vectors are the embeddings of texts, in their order.
type Vectors struct {
	Of     [][]float32
	Prompt int // tokens; 0 where the server does not say
}

// Embed returns the embeddings of texts in the order given, whatever the order of
// the answer. One that is missing, or of another length than the rest, is an error.
func (e *Endpoint) Embed(ctx context.Context, model string, texts []string, m Meter) (Vectors, error) {
	var v Vectors
	err := e.attempt(ctx, m, func(ctx context.Context) (Outcome, error) {
		response, err := e.client.CreateEmbeddings(ctx, openai.EmbeddingRequestStrings{
			Input: texts, Model: openai.EmbeddingModel(model), EncodingFormat: openai.EmbeddingEncodingFormatFloat,
		})
		if err != nil {
			return Outcome{}, err
		}
		outcome := Outcome{Charged: true, Prompt: max(response.Usage.PromptTokens, 0)}
		v.Prompt = outcome.Prompt
		v.Of, err = inOrder(response.Data, len(texts))
		return outcome, err
	})
	return v, err
}

// inOrder puts embeddings where their index says.
func inOrder(data []openai.Embedding, n int) ([][]float32, error) {
	of := make([][]float32, n)
	for _, d := range data {
		if d.Index < 0 || d.Index >= n || of[d.Index] != nil || len(d.Embedding) == 0 || len(d.Embedding) != len(data[0].Embedding) {
			return nil, &Error{Reason: Malformed, Detail: "its embeddings are not one for each text, all of one length"}
		}
		of[d.Index] = d.Embedding
	}
	if len(data) != n {
		return nil, &Error{Reason: Malformed, Detail: fmt.Sprintf("%d embeddings for %d texts", len(data), n)}
	}
	return of, nil
}
