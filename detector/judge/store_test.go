package judge_test

import (
	"fmt"
	"io/fs"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/atodds/atodds/detector"
	"github.com/atodds/atodds/detector/judge"
	"github.com/atodds/atodds/detector/judge/judgetest"
)

// transcript returns all that a judge says, in words.
func transcript(t *testing.T, o judge.Options, questions []*detector.Question) string {
	t.Helper()
	j, err := judge.New(o)
	require.NoError(t, err)
	var b strings.Builder
	for q, err := range j.Judge(t.Context(), questions) {
		q.Question = nil
		fmt.Fprintf(&b, "%+v %v\n", q, err)
	}
	u := j.Usage()
	fmt.Fprintf(&b, "%+v\n", u)
	require.NoError(t, j.Close())
	return b.String()
}

// mixed finds something in every third pair, and fails at every fifth.
func mixed(s *judgetest.Server) {
	number := func(sentence string) (n int) {
		_, tail, _ := strings.Cut(sentence, "pier ")
		_, _ = fmt.Sscan(tail, &n)
		return n
	}
	s.Answer = func(a judgetest.Asked) judgetest.Answer {
		if number(a.A.Sentence)%3 == 0 {
			return at("drift", "polarity", "left pier", "closed pier")(a)
		}
		return judgetest.Answer{}
	}
	s.Content = func(a judgetest.Asked, content string) string {
		if number(a.A.Sentence)%5 == 4 {
			return "{}"
		}
		return content
	}
}

// A recorded run is repeated without the endpoint, word for word, its failures and
// its price included.
func TestReplay(t *testing.T) {
	s := judgetest.New()
	mixed(s)
	o := brisk(s)
	o.Record, o.Prices, o.Budget, o.Concurrency = t.TempDir(), prices, 0.2, 8
	want := transcript(t, o, many(60))
	s.Close()
	assert.Contains(t, want, "rejected")
	assert.Contains(t, want, "budget")
	o.Record, o.Replay = "", o.Record
	for _, concurrency := range []int{1, 8} {
		o.Concurrency = concurrency
		assert.Equal(t, want, transcript(t, o, many(60)))
	}
	got := transcript(t, o, []*detector.Question{pier})
	assert.Contains(t, got, "holds no answer to this pair")
}

// Where a cache answered, so does its recording.
func TestReplayOfCached(t *testing.T) {
	s := judgetest.New()
	mixed(s)
	o := brisk(s)
	o.Cache, o.Prices = t.TempDir(), prices
	transcript(t, o, many(9))
	o.Record = t.TempDir()
	want := transcript(t, o, many(12))
	assert.Contains(t, want, "Cached:true")
	s.Close()
	o.Cache, o.Record, o.Replay = "", "", o.Record
	assert.Equal(t, want, transcript(t, o, many(12)))
}

// An endpoint that refuses the key is replayed as such.
func TestReplayOfRefusal(t *testing.T) {
	s := judgetest.New()
	s.Key = "sk-right-one"
	o := brisk(s)
	o.Key, o.Record = "sk-wrong-one", t.TempDir()
	want := transcript(t, o, many(3))
	s.Close()
	assert.Contains(t, want, "ATODDS_JUDGE_API_KEY")
	o.Record, o.Replay = "", o.Record
	assert.Equal(t, want, transcript(t, o, many(3)))
}

// Nor does a recording forget a server that was down.
func TestReplayOfFailure(t *testing.T) {
	s := judgetest.New()
	s.Close()
	o := brisk(s)
	o.Record, o.Retries, o.Concurrency = t.TempDir(), 1, 1
	want := transcript(t, o, many(3))
	assert.Contains(t, want, "nothing answers there")
	o.Record, o.Replay = "", o.Record
	assert.Equal(t, want, transcript(t, o, many(3)))
}

// However a call ends, its recording ends so.
func TestReplayOfEveryEnd(t *testing.T) {
	for _, test := range []struct {
		why  string
		end  func(http.ResponseWriter)
		says string
	}{
		{"no credit in the middle", func(w http.ResponseWriter) {
			w.WriteHeader(http.StatusTooManyRequests)
			_, _ = w.Write([]byte(`{"error":{"message":"You exceeded your quota.","code":"insufficient_quota"}}`))
		}, "no credit"},
		{"an address that moved", func(w http.ResponseWriter) {
			w.Header().Set("Location", "/elsewhere")
			w.WriteHeader(http.StatusTemporaryRedirect)
		}, "redirect"},
		{"a key that is withdrawn", status(401), "ATODDS_JUDGE_API_KEY"},
		{"a model that goes away", status(404), "judge.model"},
		{"a bill that is open", status(402), "no credit"},
		{"a request that is refused", status(400), "refused request"},
		{"429 for ever", status(429), "rate limit"},
		{"500 for ever", status(500), "circuit open"},
		{"connections that break", cut, "it broke before"},
		{"a page of HTML", body("<html>"), "malformed answer"},
		{"two objects", body(`{"choices":[]}{}`), "malformed answer"},
		{"no answer", body(`{"choices":[]}`), "rejected answer"},
	} {
		s := judgetest.New()
		mixed(s)
		var seen atomic.Int64
		s.Meddle = func(w http.ResponseWriter, _ *http.Request, body []byte) bool {
			if !judging(body) || seen.Add(1) <= 9 {
				return false
			}
			test.end(w)
			return true
		}
		o := brisk(s)
		o.Record, o.Prices, o.Budget, o.Concurrency, o.Retries, o.Failing = t.TempDir(), prices, 1, 3, 1, 4
		want := transcript(t, o, many(20))
		s.Close()
		assert.Contains(t, want, test.says, test.why)
		o.Record, o.Replay = "", o.Record
		assert.Equal(t, want, transcript(t, o, many(20)), test.why)
	}
}

func TestCache(t *testing.T) {
	s := serve(t, finding)
	o := brisk(s)
	o.Cache = t.TempDir()
	first := transcript(t, o, []*detector.Question{pier})
	asked := len(s.Bodies())
	second := transcript(t, o, []*detector.Question{pier})
	assert.Len(t, s.Bodies(), asked, "nothing is asked again, nor is the connection checked")
	line := func(s string) string { return strings.Split(s, "\n")[0] }
	assert.Equal(t, strings.Replace(line(first), "Cached:false", "Cached:true", 1), line(second))

	t.Run("of the other model is another", func(t *testing.T) {
		o := o
		o.Model = "other"
		transcript(t, o, []*detector.Question{pier})
		assert.Greater(t, len(s.Bodies()), asked)
	})
	t.Run("of another prompt is another", func(t *testing.T) {
		o, asked := o, len(s.Bodies())
		o.Prompts = fstest.MapFS{"disagree.md": {Data: []byte("Judge pair {{.Pair}}. BEGIN MATERIAL {{.Boundary}}\n{{range .Statements}}Statement {{.ID}}\nSentence: {{quote .Sentence}}\n{{end}}END MATERIAL {{.Boundary}}")}}
		transcript(t, o, []*detector.Question{pier})
		assert.Greater(t, len(s.Bodies()), asked)
	})
	t.Run("of another date is another", func(t *testing.T) {
		asked := len(s.Bodies())
		q := question(pier.Left.Text(), pier.Right.Text())
		q.Left.Document.Date = q.Left.Document.Date.AddDate(0, 0, 1)
		transcript(t, o, []*detector.Question{q})
		assert.Greater(t, len(s.Bodies()), asked)
	})
}

// What is damaged is asked anew and replaced, and that is said once.
func TestDamagedCache(t *testing.T) {
	s := serve(t, piers)
	o := brisk(s)
	o.Cache = t.TempDir()
	transcript(t, o, many(2))
	damage := func(from, to string) int {
		n := 0
		require.NoError(t, filepath.WalkDir(o.Cache, func(path string, e fs.DirEntry, err error) error {
			if err != nil || e.IsDir() {
				return err
			}
			b, err := os.ReadFile(path)
			if strings.Contains(string(b), from) {
				n++
			}
			require.NoError(t, os.WriteFile(path, []byte(strings.Replace(string(b), from, to, 1)), 0o600))
			return err
		}))
		return n
	}
	for _, change := range [][2]string{{"{", ""}, {`none`, `nine`}, {`"calls": 1`, `"calls": 2`}} {
		require.Positive(t, damage(change[0], change[1]), change[0])
		var said []error
		o.Warn = func(err error) { said = append(said, err) }
		asked := len(s.Bodies())
		transcript(t, o, many(2))
		assert.Greater(t, len(s.Bodies()), asked, change[0])
		require.Len(t, said, 1, change[0])
		assert.ErrorContains(t, said[0], "damaged")
		said, asked = nil, len(s.Bodies())
		transcript(t, o, many(2))
		assert.Empty(t, said, "it was replaced")
		assert.Len(t, s.Bodies(), asked)
	}
}

// A failure is never kept.
func TestCacheOfFailures(t *testing.T) {
	s := serve(t, finding)
	s.Meddle = times(2, body("<html>"))
	o := brisk(s)
	o.Cache = t.TempDir()
	assert.Contains(t, transcript(t, o, []*detector.Question{pier}), "not judged")
	assert.Contains(t, transcript(t, o, []*detector.Question{pier}), "not judged")
	assert.Contains(t, transcript(t, o, []*detector.Question{pier}), "2/2")
}

// Any number of runs may share a cache.
func TestSharedCache(t *testing.T) {
	s := serve(t, piers)
	o := brisk(s)
	o.Cache = t.TempDir()
	o.Warn = func(err error) { t.Error(err) }
	var wg sync.WaitGroup
	for range 4 {
		wg.Go(func() {
			j, err := judge.New(o)
			if assert.NoError(t, err) {
				_, errs := judgeAll(t, j, many(20)...)
				for _, err := range errs {
					assert.NoError(t, err)
				}
			}
		})
	}
	wg.Wait()
	require.NoError(t, filepath.WalkDir(o.Cache, func(path string, e fs.DirEntry, err error) error {
		assert.False(t, strings.Contains(path, ".new-"), "nothing is left half written")
		return err
	}))
}

func TestEmbed(t *testing.T) {
	s := serve(t, nil)
	o := brisk(s)
	o.Embeddings, o.Cache, o.Record, o.Prices = "letters", t.TempDir(), t.TempDir(), map[string]judge.Price{"letters": {Prompt: 1}}
	texts := []string{"abba", "", "zz", "abba"}
	for i := range 150 {
		texts = append(texts, strings.Repeat("b", i+1))
	}
	j := open(t, o)
	vectors, err := j.Embed(t.Context(), texts)
	require.NoError(t, err)
	require.Len(t, vectors, len(texts))
	assert.Equal(t, []float32{2, 2}, vectors[0][:2], "in the order given, whatever that of the answer")
	assert.Nil(t, vectors[1], "an empty text has none")
	assert.InDelta(t, 2, vectors[2][25], 0)
	assert.Equal(t, vectors[0], vectors[3])
	assert.InDelta(t, 150, vectors[153][1], 0)
	assert.Len(t, s.Bodies(), 3, "152 texts, 64 at a time")
	assert.InDelta(t, 1520e-6, j.Usage().Cost, 1e-9)

	again := open(t, o)
	same, err := again.Embed(t.Context(), texts)
	require.NoError(t, err)
	assert.Equal(t, vectors, same)
	assert.Len(t, s.Bodies(), 3, "the cache has all of them")
	assert.Equal(t, 152, again.Usage().Cached)

	t.Run("a budget is kept", func(t *testing.T) {
		o := o
		o.Cache, o.Record, o.Budget = "", "", 1e-9
		o.Prices = map[string]judge.Price{"test": {}, "letters": {Prompt: 1}}
		got, err := open(t, o).Embed(t.Context(), texts)
		require.ErrorContains(t, err, "budget")
		assert.Nil(t, got[0])
		assert.Len(t, s.Bodies(), 3)
	})
	t.Run("a server that forgets one", func(t *testing.T) {
		bad := serve(t, nil)
		bad.Meddle = func(w http.ResponseWriter, _ *http.Request, _ []byte) bool {
			_, _ = w.Write([]byte(`{"data":[{"index":0,"embedding":[1]},{"index":0,"embedding":[2]}]}`))
			return true
		}
		o := brisk(bad)
		o.Embeddings = "letters"
		_, err := open(t, o).Embed(t.Context(), []string{"a", "b"})
		require.ErrorContains(t, err, "one for each text")
	})
	t.Run("none without a model", func(t *testing.T) {
		_, err := open(t, brisk(s)).Embed(t.Context(), texts)
		require.ErrorContains(t, err, "judge.embeddings")
	})
}
