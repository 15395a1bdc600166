package judge_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/atodds/atodds/align/text"
	"github.com/atodds/atodds/detector"
	"github.com/atodds/atodds/detector/judge"
	"github.com/atodds/atodds/detector/judge/judgetest"
)

// serve starts a server that answers as told.
func serve(t *testing.T, answer func(judgetest.Asked) judgetest.Answer) *judgetest.Server {
	t.Helper()
	s := judgetest.New()
	s.Answer = answer
	t.Cleanup(s.Close)
	return s
}

// brisk are options of a judge that waits for nobody.
func brisk(s *judgetest.Server) judge.Options {
	return judge.Options{BaseURL: s.Base(), Model: "test", Timeout: 20 * time.Second, Backoff: time.Microsecond, MaxWait: time.Second, Rest: time.Hour}
}

func open(t *testing.T, o judge.Options) *judge.Judge {
	t.Helper()
	j, err := judge.New(o)
	require.NoError(t, err)
	t.Cleanup(func() { assert.NoError(t, j.Close()) })
	return j
}

// sentence is a document of one sentence.
func sentence(name, words string) *text.Sentence {
	d := &text.Document{Name: name, Outlet: "The " + name, Text: words, Date: time.Date(2031, 3, 4, 0, 0, 0, 0, time.UTC)}
	return &text.Sentence{Document: d, Span: text.Span{Start: 0, End: len(words)}}
}

func question(left, right string) *detector.Question {
	return &detector.Question{Left: sentence("gazette", left), Right: sentence("courier", right), Kind: "polarity", Reason: "a test"}
}

// judgeAll returns the opinions and errors of questions, in their order.
func judgeAll(t *testing.T, j *judge.Judge, questions ...*detector.Question) ([]detector.Opinion, []error) {
	t.Helper()
	var opinions []detector.Opinion
	var errs []error
	for o, err := range j.Judge(t.Context(), questions) {
		opinions, errs = append(opinions, o), append(errs, err)
	}
	return opinions, errs
}

// at reports a verdict for the words of two lists that a pair has, in either order.
func at(verdict, kind string, words ...string) func(judgetest.Asked) judgetest.Answer {
	in := func(s string) string {
		for _, w := range words {
			if strings.Contains(s, w) {
				return w
			}
		}
		return ""
	}
	return func(a judgetest.Asked) judgetest.Answer {
		return judgetest.Answer{Verdict: verdict, Kind: kind, A: in(a.A.Sentence), B: in(a.B.Sentence)}
	}
}

func words(o detector.Opinion) [2]string {
	return [2]string{o.Question.Left.Document.Text[o.Left.Start:o.Left.End], o.Question.Right.Document.Text[o.Right.Start:o.Right.End]}
}

var pier = question("The council left the old pier open on Monday.", "The council closed the old pier on Monday.")

func TestBothOrders(t *testing.T) {
	s := serve(t, at("contradiction", "polarity", "left the old pier open", "closed the old pier"))
	j := open(t, brisk(s))
	opinions, errs := judgeAll(t, j, pier)
	require.Equal(t, []error{nil}, errs)
	o := opinions[0]
	assert.Equal(t, detector.Contradiction, o.Verdict)
	assert.Equal(t, "polarity", o.Kind)
	assert.Equal(t, "2/2", o.Agreement)
	assert.InDelta(t, 1, o.Score, 0)
	assert.Equal(t, "test", o.Model)
	assert.Equal(t, [2]string{"left the old pier open", "closed the old pier"}, words(o))
	assert.Equal(t, 4, s.Asked(), "either order, and a control of each text")
	assert.Equal(t, 5, j.Usage().Calls, "and the check of the connection")
	first, _ := judgetest.Read(userOf(t, s.Bodies()[1]))
	second, _ := judgetest.Read(userOf(t, s.Bodies()[2]))
	assert.Equal(t, first.A.Sentence, second.B.Sentence)
	assert.Equal(t, first.B.Sentence, second.A.Sentence)
	assert.NotEqual(t, first.Pair, second.Pair, "the names are those of one call")
}

// The sides of a question may be exchanged: what is asked is the same.
func TestMirror(t *testing.T) {
	s := serve(t, at("contradiction", "polarity", "left the old pier open", "closed the old pier"))
	mirror := &detector.Question{Left: pier.Right, Right: pier.Left, Kind: pier.Kind}
	j := open(t, brisk(s))
	opinions, _ := judgeAll(t, j, pier, mirror)
	assert.Equal(t, [2]string{"left the old pier open", "closed the old pier"}, words(opinions[0]))
	assert.Equal(t, [2]string{"closed the old pier", "left the old pier open"}, words(opinions[1]))
	assert.True(t, opinions[1].Cached, "one pair is asked once")
	assert.Equal(t, 4, s.Asked())
}

func TestSwap(t *testing.T) {
	for _, test := range []struct {
		name, ab, ba, agreement string
		want                    detector.Verdict
	}{
		{"a verdict of one order alone is unsure", "contradiction", "none", "1/2", detector.Unsure},
		{"so are two that differ", "drift", "contradiction", "1/2", detector.Unsure},
		{"nothing in either order is nothing", "none", "none", "2/2", detector.Compatible},
		{"an update in both", "update", "update", "3/3", detector.Update},
		{"unsure in both", "unsure", "unsure", "2/2", detector.Unsure},
	} {
		t.Run(test.name, func(t *testing.T) {
			s := serve(t, func(a judgetest.Asked) judgetest.Answer {
				verdict := test.ab
				if strings.Contains(a.A.Sentence, "left") {
					verdict = test.ba
				}
				answer := at(verdict, "polarity", "left the old pier open", "closed the old pier")(a)
				answer.Unclear = verdict == "unsure"
				return answer
			})
			opinions, errs := judgeAll(t, open(t, brisk(s)), pier)
			require.Equal(t, []error{nil}, errs)
			assert.Equal(t, test.want, opinions[0].Verdict)
			assert.Equal(t, test.agreement, opinions[0].Agreement)
		})
	}
}

// What a model cannot weigh is not put to it.
func TestNoQuestion(t *testing.T) {
	s := serve(t, nil)
	long := question(strings.Repeat("The council left the old pier open on Monday, ", 100), "The council closed the old pier on Monday.")
	for reason, q := range map[string]*detector.Question{"one place": {Left: pier.Left}, "too long": long} {
		j := open(t, brisk(s))
		opinions, errs := judgeAll(t, j, q)
		var u *judge.Unjudged
		require.ErrorAs(t, errs[0], &u)
		assert.Equal(t, reason, u.Reason())
		assert.Same(t, q, opinions[0].Question)
		assert.Equal(t, judge.Estimate{}, j.Estimate([]*detector.Question{q}))
	}
	assert.Empty(t, s.Bodies())
}

// many returns questions that differ in a number.
func many(n int) []*detector.Question {
	var list []*detector.Question
	for i := range n {
		list = append(list, question(fmt.Sprintf("The council left pier %d open on Monday.", i), fmt.Sprintf("The council closed pier %d on Monday.", i)))
	}
	return list
}

// piers is what an honest model makes of them.
var piers = at("contradiction", "polarity", "left pier", "closed pier")
