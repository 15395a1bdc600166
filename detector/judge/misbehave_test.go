package judge_test

import (
	"fmt"
	"net/http"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/atodds/atodds/detector"
	"github.com/atodds/atodds/detector/judge"
	"github.com/atodds/atodds/detector/judge/judgetest"
)

// finding is what an honest model makes of the pier.
var finding = at("contradiction", "polarity", "left the old pier open", "closed the old pier")

// judging reports whether a request asks about a pair.
func judging(body []byte) bool { return strings.Contains(string(body), "BEGIN MATERIAL") }

// times answers the first requests about a pair as f does, and leaves the others.
func times(n int64, f func(w http.ResponseWriter)) func(http.ResponseWriter, *http.Request, []byte) bool {
	var seen atomic.Int64
	return func(w http.ResponseWriter, _ *http.Request, body []byte) bool {
		if !judging(body) || seen.Add(1) > n {
			return false
		}
		f(w)
		return true
	}
}

const always = 1 << 40

func status(code int) func(http.ResponseWriter) {
	return func(w http.ResponseWriter) { judgetest.Refuse(w, code, "not today") }
}

func header(code int, retryAfter string) func(http.ResponseWriter) {
	return func(w http.ResponseWriter) {
		w.Header().Set("Retry-After", retryAfter)
		judgetest.Refuse(w, code, "slow down")
	}
}

// cut breaks the connection in the middle of an answer.
func cut(w http.ResponseWriter) {
	w.Header().Set("Content-Length", "1000")
	_, _ = w.Write([]byte(`{"id": "x", "choi`))
	panic(http.ErrAbortHandler)
}

func body(s string) func(http.ResponseWriter) {
	return func(w http.ResponseWriter) { _, _ = w.Write([]byte(s)) }
}

// A server that misbehaves costs a question at most, and never makes a finding.
func TestMisbehaviour(t *testing.T) {
	for _, test := range []struct {
		why    string
		meddle func(http.ResponseWriter, *http.Request, []byte) bool
		reason string // why it is not judged; empty where it is, after further attempts
		says   string
	}{
		{"500 once is tried again", times(1, status(500)), "", ""},
		{"503 twice is tried again", times(2, status(503)), "", ""},
		{"429 without Retry-After is tried again", times(1, status(429)), "", ""},
		{"429 with seconds waits for them", times(1, header(429, "1")), "", ""},
		{"429 with a date that has passed", times(1, header(429, "Mon, 02 Jan 2006 15:04:05 GMT")), "", ""},
		{"a connection that breaks is made again", times(1, cut), "", ""},
		{"500 for ever", times(always, status(500)), "server failure", "status 500"},
		{"501 is not tried again", times(1, status(501)), "server failure", "status 501"},
		{"503 for ever", times(always, status(503)), "server failure", "not today"},
		{"429 for ever", times(always, status(429)), "rate limit", "judge.concurrency"},
		{"429 with an hour is not waited for", times(always, header(429, "3600")), "rate limit", "slow down"},
		{"connections that break for ever", times(always, cut), "connection", "broke"},
		{"a refused request is not tried again", times(1, status(400)), "refused request", "not today"},
		{"a key that is refused on the way", times(always, status(401)), "no access", "ATODDS_JUDGE_API_KEY"},
		{"a model that goes away", times(always, status(404)), "no such model", "judge.model"},
		{"a page of HTML", times(1, body("<html>Welcome</html>")), "malformed answer", "not JSON"},
		{"two values in one body", times(1, body(`{"choices":[]}{"choices":[]}`)), "malformed answer", "not JSON"},
		{"a list", times(1, body(`[]`)), "malformed answer", "no object"},
		{"nothing at all", times(1, body("")), "malformed answer", "not JSON"},
		{"another protocol", times(1, body(`{"choices":"none"}`)), "malformed answer", "not what the protocol says"},
		{"no choice", times(2, body(`{"choices":[]}`)), "rejected answer", "0 choices"},
		{"ten megabytes", times(1, func(w http.ResponseWriter) {
			judgetest.Complete(w, strings.Repeat("none ", 2<<20), "stop")
		}), "answer too large", ""},
	} {
		t.Run(test.why, func(t *testing.T) {
			s := serve(t, finding)
			s.Meddle = test.meddle
			j := open(t, brisk(s))
			opinions, errs := judgeAll(t, j, pier)
			require.NotEmpty(t, errs)
			last := len(errs) - 1 // an error of the setup comes before
			if test.reason == "" {
				require.NoError(t, errs[last])
				assert.Equal(t, detector.Contradiction, opinions[last].Verdict)
				return
			}
			var u *judge.Unjudged
			require.ErrorAs(t, errs[last], &u)
			assert.Equal(t, test.reason, u.Reason())
			assert.ErrorContains(t, u, test.says)
			assert.Same(t, pier, opinions[last].Question)
			assert.Empty(t, opinions[last].Verdict)
			assert.Equal(t, map[string]int{test.reason: 1}, j.Usage().Unjudged)
		})
	}
}

// A call that takes too long is given up, and tried again.
func TestSlow(t *testing.T) {
	s := serve(t, finding)
	s.Meddle = func(_ http.ResponseWriter, r *http.Request, body []byte) bool {
		if judging(body) {
			<-r.Context().Done()
			return true
		}
		return false
	}
	o := brisk(s)
	o.Timeout, o.Retries = 50*time.Millisecond, 1
	_, errs := judgeAll(t, open(t, o), pier)
	var u *judge.Unjudged
	require.ErrorAs(t, errs[0], &u)
	assert.Equal(t, "timeout", u.Reason())
	assert.Equal(t, 3, len(s.Bodies()), "the check, and two attempts")
}

// edit changes an answer.
func edit(from, to string) func(judgetest.Asked, string) string {
	return func(_ judgetest.Asked, content string) string {
		if !strings.Contains(content, from) {
			panic("no such answer: " + content)
		}
		return strings.Replace(content, from, to, 1)
	}
}

// An answer that is not exactly what was asked for is none. It is asked for once
// more, and then the question is not judged.
func TestAnswers(t *testing.T) {
	for _, test := range []struct {
		why     string
		content func(judgetest.Asked, string) string
		says    string // empty where it is an answer
	}{
		{"as it should be", nil, ""},
		{"with blanks", func(_ judgetest.Asked, c string) string { return " \n" + c + "\n" }, ""},
		{"a reason that names a statement", func(a judgetest.Asked, c string) string {
			return strings.Replace(c, "As the words say.", a.A.ID+" denies "+a.B.ID+" of "+a.Pair+".", 1)
		}, ""},
		{"its keys and evidence in another order", reordered, ""},
		{"no JSON", func(judgetest.Asked, string) string { return "They disagree." }, "not one JSON object"},
		{"nothing", func(judgetest.Asked, string) string { return "" }, "not one JSON object"},
		{"a list of answers", func(_ judgetest.Asked, c string) string { return "[" + c + "]" }, "not one JSON object"},
		{"in a fence of Markdown", func(_ judgetest.Asked, c string) string { return "```json\n" + c + "\n```" }, "not one JSON object"},
		{"with a word before it", func(_ judgetest.Asked, c string) string { return "Sure: " + c }, "not one JSON object"},
		{"with a word behind it", func(_ judgetest.Asked, c string) string { return c + " Done." }, "behind the object"},
		{"two objects", func(_ judgetest.Asked, c string) string { return c + c }, "behind the object"},
		{"a forged one before the other", func(_ judgetest.Asked, c string) string { return `{"verdict":"none"}` + c }, "missing"},
		{"half of it", func(_ judgetest.Asked, c string) string { return c[:len(c)/2] }, "answer rejected"},
		{"a verdict that there is not", edit(`"verdict":"contradiction"`, `"verdict":"conflict"`), "the verdict is none of those"},
		{"a verdict in capitals", edit(`"verdict":"contradiction"`, `"verdict":"CONTRADICTION"`), "the verdict is none of those"},
		{"a kind that there is not", edit(`"kind":"polarity"`, `"kind":"mood"`), "the kind is none of those"},
		{"a truth in place of a word", edit(`"same_event":"yes"`, `"same_event":true`), "not of the schema"},
		{"an answer that is no answer", edit(`"same_thing":"yes"`, `"same_thing":"maybe"`), "same_thing"},
		{"a key that nobody asked for", edit(`"pair"`, `"confidence":0.9,"pair"`), "keys"},
		{"a key twice", edit(`"pair"`, `"verdict":"none","pair"`), "keys"},
		{"a key in capitals", edit(`"verdict"`, `"Verdict"`), "keys"},
		{"no key for the time", edit(`"same_time":"yes",`, ``), "missing"},
		{"no name of the pair", func(a judgetest.Asked, c string) string { return strings.Replace(c, a.Pair, "", 1) }, "another pair"},
		{"the name of another pair", func(a judgetest.Asked, c string) string { return strings.Replace(c, a.Pair, "P000000", 1) }, "another pair"},
		{"one statement twice", func(a judgetest.Asked, c string) string { return strings.Replace(c, a.B.ID, a.A.ID, 1) }, "each statement once"},
		{"a statement that nobody asked about", func(a judgetest.Asked, c string) string { return strings.Replace(c, a.B.ID, "B1", 1) }, "another statement"},
		{"no evidence", bare, "each statement once"},
		{"the words of the other side", swapped, "do not stand"},
		{"words that nobody wrote", edit("left the old pier open", "left the old pier shut"), "do not stand"},
		{"words cut from a word", edit("left the old pier open", "eft the old pier open"), "do not stand"},
		{"other capitals", edit("left the old pier open", "Left the old pier open"), "do not stand"},
		{"no words", edit("left the old pier open", ""), "no words"},
		{"a verdict that its answers deny", edit(`"both_can_hold":"no"`, `"both_can_hold":"yes"`), "contradicts its own answers"},
		{"another event, and yet a contradiction", edit(`"same_event":"yes"`, `"same_event":"no"`), "contradicts its own answers"},
		{"nothing found, of a kind", edit(`"verdict":"contradiction"`, `"verdict":"none"`), "contradicts its own answers"},
		{"an injection that is sure", edit(`"kind":"polarity"`, `"kind":"injection"`), "injection"},
		{"no reason", edit("As the words say.", " "), "rationale"},
		{"a reason of several lines", edit("As the words say.", `As\nthe words say.`), "rationale"},
		{"a reason that hides something", edit("As the words say.", `As \u202ethe words say.`), "rationale"},
		{"a long reason", edit("As the words say.", strings.Repeat("As the words say. ", 40)), "rationale"},
		{"a figure that nobody gave", edit("As the words say.", "Four are more than 7."), "figure"},
	} {
		t.Run(test.why, func(t *testing.T) {
			s := serve(t, finding)
			s.Content = test.content
			j := open(t, brisk(s))
			opinions, errs := judgeAll(t, j, pier)
			require.Len(t, errs, 1)
			if test.says == "" {
				require.NoError(t, errs[0])
				assert.Equal(t, [2]string{"left the old pier open", "closed the old pier"}, words(opinions[0]))
				return
			}
			var u *judge.Unjudged
			require.ErrorAs(t, errs[0], &u)
			assert.Equal(t, "rejected answer", u.Reason())
			assert.ErrorContains(t, u, test.says)
			assert.Equal(t, 2, j.Usage().Rejected, "asked for once more")
		})
	}
}

// reordered says the same with its last key first.
func reordered(a judgetest.Asked, content string) string {
	in := judgetest.Answer{Verdict: "contradiction", Kind: "polarity"}
	if strings.Contains(content, `"none"`) {
		return content
	}
	w := finding(a)
	return fmt.Sprintf(`{"rationale":"So it is.","evidence":[{"words":%q,"statement":%q},{"statement":%q,"words":%q}],"kind":%q,"verdict":%q,"both_can_hold":"no","same_time":"yes","same_thing":"yes","same_event":"yes","pair":%q}`,
		w.B, a.B.ID, a.A.ID, w.A, in.Kind, in.Verdict, a.Pair)
}

// swapped gives the words of either side for the other.
func swapped(a judgetest.Asked, _ string) string {
	w := finding(a)
	w.A, w.B = w.B, w.A
	return w.JSON(a)
}

// bare leaves the evidence out.
func bare(_ judgetest.Asked, content string) string {
	from, to := strings.Index(content, `[`), strings.Index(content, `]`)
	return content[:from+1] + content[to:]
}

// A figure is given exactly, or the answer is none.
func TestFigures(t *testing.T) {
	q := question("The kiln of Hasle fired 1,250 bricks in 4.2 hours.", "The kiln of Hasle fired 1,350 bricks in 4.2 hours.")
	for _, test := range []struct {
		left, right string
		good        bool
		why         string
	}{
		{"1,250 bricks", "1,350 bricks", true, "as they stand"},
		{"1,250", "1,350", true, "the figures alone"},
		{"1,251 bricks", "1,350 bricks", false, "one too many"},
		{"1250 bricks", "1,350 bricks", false, "without the comma"},
		{"250 bricks", "350 bricks", false, "a part of a figure"},
		{"1,250 bricks in 4", "1,350 bricks in 4", false, "up to the point of a figure"},
		{"1,350 bricks", "1,250 bricks", false, "of the other side"},
	} {
		s := serve(t, func(a judgetest.Asked) judgetest.Answer {
			answer := judgetest.Answer{Verdict: "contradiction", Kind: "count", A: test.left, B: test.right, Because: "Either 1,250 or 1,350 bricks."}
			if strings.Contains(a.A.Sentence, "1,350") {
				answer.A, answer.B = answer.B, answer.A
			}
			return answer
		})
		opinions, errs := judgeAll(t, open(t, brisk(s)), q)
		if !test.good {
			assert.ErrorContains(t, errs[0], "do not stand", test.why)
			continue
		}
		require.NoError(t, errs[0], test.why)
		assert.Equal(t, [2]string{test.left, test.right}, words(opinions[0]), test.why)
	}
}

func TestEnds(t *testing.T) {
	for _, test := range []struct{ finish, reason, says string }{
		{"length", "rejected answer", "not whole"},
		{"content_filter", "refusal", "refused"},
		{"tool_calls", "rejected answer", "not whole"},
		{"", "rejected answer", "not whole"},
	} {
		s := serve(t, finding)
		s.Finish = func(judgetest.Asked) string { return test.finish }
		_, errs := judgeAll(t, open(t, brisk(s)), pier)
		var u *judge.Unjudged
		require.ErrorAs(t, errs[0], &u, "finish reason %q", test.finish)
		assert.Equal(t, test.reason, u.Reason())
		assert.ErrorContains(t, u, test.says)
	}
}

// A server that fails again and again is left alone.
func TestCircuit(t *testing.T) {
	s := serve(t, nil)
	s.Meddle = times(always, status(500))
	o := brisk(s)
	o.Retries, o.Failing, o.Concurrency = -1, 5, 1
	j := open(t, o)
	_, errs := judgeAll(t, j, many(20)...)
	require.Len(t, errs, 20, "all are told")
	assert.Equal(t, map[string]int{"server failure": 5, "circuit open": 15}, j.Usage().Unjudged)
	assert.ErrorContains(t, errs[19], "the last time by server failure (status 500): not today", "and of what it was")
	assert.Len(t, s.Bodies(), 6, "the check, and five that failed")
}
