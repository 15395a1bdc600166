package main

import (
	"bytes"
	"context"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/testscript"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/atodds/atodds/detector/judge/judgetest"
)

// canary is a key that must be seen by the server and nobody else.
const canary = "sk-canary-7d41f00dfeed"

// aModel starts a server that speaks the protocol. It finds that a council cannot
// both approve and shelve a thing, and nothing else.
func aModel(t testing.TB) *judgetest.Server {
	s := judgetest.New()
	t.Cleanup(s.Close)
	s.Key, s.Model = canary, "scripted"
	s.Answer = func(a judgetest.Asked) judgetest.Answer {
		in := func(x judgetest.Statement, w string) bool { return strings.Contains(x.Sentence, w) }
		switch {
		case in(a.A, "approved") && in(a.B, "shelved"):
			return judgetest.Answer{Verdict: "contradiction", Kind: "other", A: "approved", B: "shelved", Because: "It cannot have done both."}
		case in(a.A, "shelved") && in(a.B, "approved"):
			return judgetest.Answer{Verdict: "contradiction", Kind: "other", A: "shelved", B: "approved", Because: "It cannot have done both."}
		}
		return judgetest.Answer{}
	}
	return s
}

// model is the command of scripts that starts such a server, for as long as the
// script runs, and configures it.
func model(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 0 {
		ts.Fatalf("usage: model")
	}
	s := aModel(ts.Value(testing.TB(nil)).(testing.TB))
	ts.Setenv("ATODDS_JUDGE_BASE_URL", s.Base())
	ts.Setenv("ATODDS_JUDGE_MODEL", s.Model)
	ts.Setenv("ATODDS_JUDGE_API_KEY", canary)
}

// reports are two accounts between which the rules find nothing.
var reports = map[string]string{
	"gazette.txt": "The harbour council of Lindholm approved the tidal barrier after a heated debate with fishermen.\n\nEngineers from Torsvik will survey the seabed near the old lighthouse before any digging starts.\n",
	"courier.txt": "After a heated debate with fishermen the harbour council of Lindholm shelved plans for the tidal barrier.\n\nBefore any digging starts, divers from Torsvik will survey the seabed near the old lighthouse.\n",
	"pairs.jsonl": `{"id":1,"label":"contradiction","left":"The harbour council of Lindholm approved the tidal barrier after a heated debate.","right":"After a heated debate the harbour council of Lindholm shelved the tidal barrier."}
{"id":2,"label":"consistent","left":"Engineers from Torsvik will survey the seabed near the old lighthouse.","right":"Divers from Torsvik will survey the seabed near the old lighthouse."}
`,
}

// The key reaches the server and stands nowhere else, whatever the server does
// with it and whatever the program writes.
func TestKeyIsNeverSeen(t *testing.T) {
	status := func(code int) func(http.ResponseWriter, *http.Request, []byte) bool {
		return func(w http.ResponseWriter, r *http.Request, _ []byte) bool {
			w.Header().Set("X-Seen", r.Header.Get("Authorization"))
			judgetest.Refuse(w, code, "you sent "+r.Header.Get("Authorization"))
			return true
		}
	}
	for _, test := range []struct {
		why     string
		meddle  func(http.ResponseWriter, *http.Request, []byte) bool
		content func(judgetest.Asked, string) string
	}{
		{why: "all is well"},
		{why: "the key is not accepted, and repeated", meddle: status(http.StatusUnauthorized)},
		{why: "the model is unknown", meddle: status(http.StatusNotFound)},
		{why: "the request is refused", meddle: status(http.StatusBadRequest)},
		{why: "the server fails", meddle: status(http.StatusNotImplemented)},
		{why: "the connection breaks", meddle: func(http.ResponseWriter, *http.Request, []byte) bool { panic(http.ErrAbortHandler) }},
		{why: "the server redirects elsewhere", meddle: func(w http.ResponseWriter, r *http.Request, _ []byte) bool {
			http.Redirect(w, r, "http://127.0.0.1:1/?key="+canary, http.StatusTemporaryRedirect)
			return true
		}},
		{why: "an answer holds the key", content: func(_ judgetest.Asked, s string) string { return s + canary }},
		{why: "a reason holds the key", content: func(_ judgetest.Asked, s string) string {
			return strings.Replace(s, "It cannot have done both.", "Bearer "+canary, 1)
		}},
	} {
		t.Run(test.why, func(t *testing.T) {
			s := aModel(t)
			s.Meddle, s.Content = test.meddle, test.content
			dir := setOut(t, s)
			var all bytes.Buffer
			for _, args := range [][]string{
				{"check", "--judge", "--record", "recorded", "--format", "jsonl", "-o", "text=run.txt", "-o", "md=run.md", "-o", "sarif=run.sarif", "-o", "csv=run.csv", "-o", "jsonl=run.jsonl", "gazette.txt", "courier.txt"},
				{"compare", "--judge", "pairs.jsonl"},
				{"eval", "--judge", "pairs.jsonl"},
				{"report", "run.jsonl"},
				{"explain", "--judge", "gazette.txt:1", "courier.txt:1"},
				{"check", "--judge", "--dry-run", "gazette.txt", "courier.txt"},
				{"config", "show"},
			} {
				a := &app{stdin: strings.NewReader(""), stdout: &all, stderr: &all}
				ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
				a.execute(ctx, args)
				cancel()
			}
			require.NotEmpty(t, s.Bodies(), "the server was asked")
			for _, b := range s.Bodies() {
				assert.NotContains(t, string(b), canary, "in a request")
			}
			assert.NotContains(t, all.String(), canary, "in the output")
			seen := 0
			require.NoError(t, filepath.WalkDir(dir, func(path string, e os.DirEntry, err error) error {
				require.NoError(t, err)
				assert.NotContains(t, path, canary)
				if e.Type().IsRegular() {
					b, err := os.ReadFile(path)
					require.NoError(t, err)
					assert.NotContains(t, string(b), canary, path)
					seen++
				}
				return nil
			}))
			assert.Greater(t, seen, len(reports)+2, "reports, ledger and recordings are there")
		})
	}
}

// setOut moves to a folder with the reports, configured for a server.
func setOut(t *testing.T, s *judgetest.Server) string {
	t.Helper()
	dir := t.TempDir()
	t.Chdir(dir)
	for name, content := range reports {
		require.NoError(t, os.WriteFile(name, []byte(content), 0o644))
	}
	t.Setenv("ATODDS_JUDGE_BASE_URL", s.Base())
	t.Setenv("ATODDS_JUDGE_MODEL", s.Model)
	t.Setenv("ATODDS_JUDGE_API_KEY", canary)
	t.Setenv("ATODDS_JUDGE_TIMEOUT", "5s")
	t.Setenv("ATODDS_JUDGE_RETRIES", "0")
	t.Setenv("ATODDS_JUDGE_CACHE", "cache")
	t.Setenv("ATODDS_JUDGE_LEDGER", "ledger.jsonl")
	t.Setenv("ATODDS_JUDGE_MEASURED", "measured.json")
	return dir
}
