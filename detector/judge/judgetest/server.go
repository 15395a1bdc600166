// Package judgetest is a server that speaks the OpenAI protocol as far as a judge
// uses it, for tests: chat completions with and without structured outputs, and
// embeddings. It reads the prompts that are built in, answers as a test says, and
// misbehaves where a test wants it to.
package judgetest

import (
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
)

// A Server is an endpoint for tests. Its fields are set before the first call.
type Server struct {
	*httptest.Server

	// Answer says what comes of a pair; nil finds nothing in any.
	Answer func(Asked) Answer

	// Obey, where not nil, comes before Answer and before the answers that are
	// plain: what it returns with true is what the model says.
	Obey func(Asked) (Answer, bool)

	// Content, where not nil, replaces the content of an answer to a pair.
	Content func(Asked, string) string

	// Finish, where not nil, replaces the reason why an answer ended.
	Finish func(Asked) string

	// Meddle, where not nil, sees every request before it is answered, and
	// answers it itself where it returns true. Body is what was sent.
	Meddle func(w http.ResponseWriter, r *http.Request, body []byte) bool

	Key        string // where not empty, other keys are refused
	Model      string // where not empty, other models are unknown
	Structured bool   // answers are held to a schema; else it is passed over

	mu     sync.Mutex
	bodies [][]byte
	asked  int
}

// Asked is a pair as it was put to the model.
type Asked struct {
	Pair string
	A, B Statement
	Kind string // what the rules noticed
	User string // the whole message
}

// A Statement is one of its statements.
type Statement struct {
	ID, Published, Outlet, Title, Before, Sentence, After string
}

// An Answer is what a model makes of a pair. Its zero value finds nothing.
type Answer struct {
	Verdict string // none where it is empty
	Kind    string // "other" where it is empty
	A, B    string // words at odds
	Unclear bool   // whether they speak of the same thing
	Because string // why, in a sentence
}

// New starts a server, to be closed by its user. What another process will call is
// set up before it starts.
func New(set ...func(*Server)) *Server {
	s := &Server{Structured: true}
	for _, f := range set {
		f(s)
	}
	s.Server = httptest.NewServer(http.HandlerFunc(s.serve))
	return s
}

// Base returns the address to be configured.
func (s *Server) Base() string { return s.URL + "/v1" }

// Bodies returns the bodies of all requests so far.
func (s *Server) Bodies() [][]byte {
	s.mu.Lock()
	defer s.mu.Unlock()
	return append([][]byte(nil), s.bodies...)
}

// Asked returns how many pairs were put to the model so far, in either order.
func (s *Server) Asked() int {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.asked
}

// request is what is read of a request.
type request struct {
	Model    string
	Stream   bool
	Messages []struct{ Role, Content string }
	Input    []string
	Format   *struct {
		Schema struct{ Name string } `json:"json_schema"`
	} `json:"response_format"`
}

func (s *Server) serve(w http.ResponseWriter, r *http.Request) {
	body, err := io.ReadAll(r.Body)
	if err != nil {
		return
	}
	s.mu.Lock()
	s.bodies = append(s.bodies, body)
	s.mu.Unlock()
	if s.Meddle != nil && s.Meddle(w, r, body) {
		return
	}
	var q request
	switch {
	case s.Key != "" && r.Header.Get("Authorization") != "Bearer "+s.Key:
		// Some servers repeat what they were given.
		Refuse(w, http.StatusUnauthorized, "Incorrect API key provided: "+strings.TrimPrefix(r.Header.Get("Authorization"), "Bearer "))
	case json.Unmarshal(body, &q) != nil:
		Refuse(w, http.StatusBadRequest, "We could not parse the JSON body of your request.")
	case s.Model != "" && q.Model != s.Model:
		Refuse(w, http.StatusNotFound, "The model does not exist.")
	case q.Stream:
		Refuse(w, http.StatusBadRequest, "Streaming is not supported here.")
	case strings.HasSuffix(r.URL.Path, "/embeddings"):
		reply(w, vectors(q.Input))
	case (r.URL.Path == "/v1/chat/completions" || strings.HasPrefix(r.URL.Path, "/openai/")) && len(q.Messages) == 2:
		content, finish := s.complete(&q)
		Complete(w, content, finish)
	default:
		Refuse(w, http.StatusNotFound, "Unknown request URL.")
	}
}

// complete answers a chat: the check of the connection, or a pair.
func (s *Server) complete(q *request) (content, finish string) {
	asked, ok := Read(q.Messages[1].Content)
	if !ok {
		if s.Structured && q.Format != nil {
			return `{"state": "ready"}`, "stop"
		}
		return "ready", "stop"
	}
	s.mu.Lock()
	s.asked++
	s.mu.Unlock()
	var a Answer
	obeyed := false
	if s.Obey != nil {
		a, obeyed = s.Obey(asked)
	}
	switch {
	case obeyed:
	case control(asked):
		if n := len(controlled) + len("9 June"); asked.A.Sentence[:n] != asked.B.Sentence[:n] {
			a = Answer{Verdict: "contradiction", Kind: "date", A: "reading room", B: "reading room"}
		}
	case s.Answer != nil:
		a = s.Answer(asked)
	}
	content, finish = a.JSON(asked), "stop"
	if s.Content != nil {
		content = s.Content(asked, content)
	}
	if s.Finish != nil {
		finish = s.Finish(asked)
	}
	return content, finish
}

// controlled is how both statements of a control begin; then they give a date.
const controlled = "The reading room of the Aldermoor library opened to the public on "

// control reports whether a pair is one whose answer is plain.
func control(a Asked) bool {
	return strings.HasPrefix(a.A.Sentence, controlled) && strings.HasPrefix(a.B.Sentence, controlled)
}

// JSON returns the answer in the form asked for.
func (a Answer) JSON(asked Asked) string {
	yes := map[bool]string{true: "yes", false: "no"}
	same, verdict, kind := "yes", a.Verdict, a.Kind
	switch {
	case verdict == "" || verdict == "none":
		verdict, kind = "none", "none"
	case kind == "":
		kind = "other"
	}
	if a.Unclear {
		same = "unclear"
	}
	because := a.Because
	if because == "" {
		because = "As the words say."
	}
	b, err := json.Marshal(map[string]any{
		"pair": asked.Pair, "same_event": "yes", "same_thing": same,
		"same_time": yes[verdict != "update"], "both_can_hold": yes[verdict != "contradiction"],
		"verdict": verdict, "kind": kind, "rationale": because,
		"evidence": []map[string]string{{"statement": asked.A.ID, "words": a.A}, {"statement": asked.B.ID, "words": a.B}},
	})
	if err != nil {
		panic(err) // strings always encode
	}
	return string(b)
}

// Complete answers a chat with content.
func Complete(w http.ResponseWriter, content, finish string) {
	reply(w, map[string]any{
		"id": "test", "object": "chat.completion", "model": "test",
		"choices": []any{map[string]any{"index": 0, "finish_reason": finish, "message": map[string]any{"role": "assistant", "content": content}}},
		"usage":   map[string]int{"prompt_tokens": 1000, "completion_tokens": 100, "total_tokens": 1100},
	})
}

// Refuse answers with an error.
func Refuse(w http.ResponseWriter, status int, message string) {
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(status)
	_ = json.NewEncoder(w).Encode(map[string]any{"error": map[string]any{"message": message, "type": "test"}})
}

func reply(w http.ResponseWriter, body any) {
	w.Header().Set("Content-Type", "application/json")
	_ = json.NewEncoder(w).Encode(body)
}

// vectors embeds texts by the letters that they are made of, last text first: the
// index says whose each is.
func vectors(texts []string) any {
	var data []any
	for i := len(texts) - 1; i >= 0; i-- {
		vector := make([]float32, 26)
		for _, r := range strings.ToLower(texts[i]) {
			if 'a' <= r && r <= 'z' {
				vector[r-'a']++
			}
		}
		data = append(data, map[string]any{"object": "embedding", "index": i, "embedding": vector})
	}
	return map[string]any{"object": "list", "data": data, "model": "test", "usage": map[string]int{"prompt_tokens": 10 * len(texts), "total_tokens": 10 * len(texts)}}
}

// Read takes a prompt apart. It reports false for one that asks of no pair.
func Read(user string) (Asked, bool) {
	_, rest, ok := strings.Cut(user, "BEGIN MATERIAL ")
	boundary, rest, ok2 := strings.Cut(rest, "\n")
	material, after, ok3 := strings.Cut(rest, "END MATERIAL "+boundary)
	if !ok || !ok2 || !ok3 {
		return Asked{}, false
	}
	asked := Asked{User: user}
	_, _ = fmt.Sscanf(user, "Judge pair %s", &asked.Pair)
	asked.Pair = strings.TrimSuffix(asked.Pair, ".")
	if _, noticed, ok := strings.Cut(after, "noticed these two for their "); ok {
		asked.Kind, _, _ = strings.Cut(noticed, ",")
	}
	var s *Statement
	for line := range strings.Lines(material) {
		name, value, _ := strings.Cut(strings.TrimSuffix(line, "\n"), ": ")
		if id, ok := strings.CutPrefix(name, "Statement "); ok {
			if s = &asked.A; asked.A.ID != "" {
				s = &asked.B
			}
			s.ID = id
		}
		field := s.field(name)
		if field != nil && json.Unmarshal([]byte(value), field) != nil {
			*field = ""
		}
	}
	return asked, asked.B.ID != ""
}

// field returns where the value of a line belongs; nil where it is none.
func (s *Statement) field(name string) *string {
	switch {
	case s == nil:
	case name == "Published":
		return &s.Published
	case name == "Outlet":
		return &s.Outlet
	case name == "Title":
		return &s.Title
	case name == "Text before":
		return &s.Before
	case name == "Sentence":
		return &s.Sentence
	case name == "Text after":
		return &s.After
	}
	return nil
}
