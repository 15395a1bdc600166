package conformance

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// suiteOf returns a suite of the given lines.
func suiteOf(t testing.TB, lines ...string) *Suite {
	t.Helper()
	s := &Suite{Name: "own"}
	for _, line := range lines {
		require.NoError(t, s.Add([]byte(line)), line)
	}
	return s
}

// measure returns what a suite of the given lines comes to, in the form that
// it tells.
func measure(t testing.TB, lines ...string) *Result {
	t.Helper()
	s := suiteOf(t, lines...)
	r, err := Measure(t.Context(), s, s.Form())
	require.NoError(t, err)
	return r
}

// A judgement is a case and what is made of it: exact, value, found, none.
type judgement struct{ line, want, why string }

func runJudgements(t *testing.T, tests []judgement) {
	t.Helper()
	for _, tt := range tests {
		r := measure(t, tt.line)
		got := "none"
		switch n := r.News; {
		case n.Exact > 0:
			got = "exact"
		case n.Value > 0:
			got = "value"
		case n.Found > 0:
			got = "found"
		}
		assert.Equal(t, tt.want, got, "%s: %s\n%v", tt.why, tt.line, r.Failures)
	}
}

func TestAddRefuses(t *testing.T) {
	for _, tt := range []struct{ line, err, why string }{
		{`{"left":"a","right":"b","label":"neutral"}`, "no case of a suite", "a labelled pair is none"},
		{`[]`, "no case of a suite", "nor is a list"},
		{`{"input":"Six.","expected":{}}`, "not a case", "what is expected is a list"},
		{`{"input":"Six.","expected":[{"start":2,"end":9,"value":6}]}`, "outside the input", "an end behind the text"},
		{`{"input":"Six.","expected":[{"start":3,"end":1,"value":6}]}`, "outside the input", "a start behind the end"},
		{`{"input":"Six.","expected":[{"text":"seven","value":7}]}`, "does not stand in the input", "words that are not there"},
		{`{"input":"Six.","reference":"soon","expected":[]}`, "write YYYY-MM-DD", "a date that is none"},
	} {
		s := new(Suite)
		assert.ErrorContains(t, s.Add([]byte(tt.line)), tt.err, tt.why)
		assert.Empty(t, s.Cases, tt.why)
	}
}

func TestForm(t *testing.T) {
	for _, tt := range []struct {
		line string
		want Form
		why  string
	}{
		{`{"input":"Six.","expected":[{"text":"Six","kind":"number","value":6}]}`, Numbers, "a value at its place"},
		{`{"input":"Today.","reference":"2026-11-25","expected":[{"text":"Today","tstart":"2026-11-25"}]}`, Times, "an interval"},
		{`{"input":"For an hour.","expected":[{"text":"an hour","kind":"duration","seconds":3600}]}`, Times, "a length of time"},
		{`{"input":"Today.","reference":"2026-11-25","expected":[{"start":0,"end":5,"kind":"DATE","timex":"2026-11-25"}]}`, Timex, "a kind of TIMEX3"},
		{`{"input":"Six.","expected":[{"value":6,"unit":"-","change":"="}]}`, Values, "a value without a place"},
		{`{"input":"Nothing.","expected":[]}`, Numbers, "nothing tells"},
	} {
		assert.Equal(t, tt.want, suiteOf(t, tt.line).Form(), tt.why)
	}
}

// Cases of news and of no relevance count as news, neutral ones apart, and all
// others are skipped.
func TestRelevance(t *testing.T) {
	const body = `"input":"Six geese.","expected":[{"text":"Six","value":6}]}`
	r := measure(t, `{`+body, `{"relevance":"news",`+body, `{"relevance":"neutral",`+body, `{"relevance":"assistant",`+body)
	assert.Equal(t, Tally{Cases: 2, Found: 2, Value: 2, Exact: 2}, r.News)
	assert.Equal(t, Tally{Cases: 1, Found: 1, Value: 1, Exact: 1}, r.Neutral)
	assert.Equal(t, 1, r.Skipped)
	assert.Empty(t, r.Failures)
}

func TestReadFile(t *testing.T) {
	path := filepath.Join(t.TempDir(), "geese.jsonl")
	require.NoError(t, os.WriteFile(path, []byte(`{"input":"Six geese.","expected":[]}`+"\n"), 0o644))
	s, err := ReadFile(path)
	require.NoError(t, err)
	assert.Equal(t, "geese", s.Name)
	assert.Len(t, s.Cases, 1)

	require.NoError(t, os.WriteFile(path, []byte(`{"input":"Six geese.","expected":[]}`+"\n{"), 0o644))
	_, err = ReadFile(path)
	assert.ErrorContains(t, err, "geese.jsonl:2:", "the line is named")
	_, err = ReadFile(path + "x")
	assert.Error(t, err)
}

func TestWrite(t *testing.T) {
	var b strings.Builder
	require.NoError(t, Write(&b, []*Result{
		measure(t, `{"input":"Six geese.","expected":[{"text":"Six","value":6}]}`),
		measure(t, `{"input":"Six ducks.","expected":[{"value":6,"unit":"duck","change":"="}]}`),
	}))
	assert.Regexp(t, `(?m)^own +1 +1 +1 +1 +0 +0 +0 +0 +0 +0$`, b.String(), "the tally of the numbers")
	assert.Regexp(t, `(?m)^  value of news  1\.000 \(0\.\d+–1\.000\) 1 of 1$`, b.String(), "with its interval")
	assert.Regexp(t, `(?m)^  value\+unit +1 +1 +1\.000 +1\.000 +1\.000$`, b.String(), "the measures of the values")
}

// FuzzMeasure feeds lines that anyone may write to every form.
func FuzzMeasure(f *testing.F) {
	f.Add(`{"input":"Six geese.","expected":[{"text":"Six","value":6,"lo":1,"hi":2,"unit":"pound"}]}`)
	f.Add(`{"input":"equals 20 of","expected":[{"start":0,"end":12,"value":0}]}`)
	f.Add(`{"input":"May 3 to May 5","reference":"2026-11-25","expected":[{"start":0,"end":3,"timex":"(","clock":{},"any_of":[{"timex":"PT.5H","seconds":1},{"timex":"("}]}]}`)
	f.Add(`{"input":"P","expected":[{"start":0,"end":1,"kind":"DURATION","timex":"P1.5.5DE"}]}`)
	f.Fuzz(func(t *testing.T, line string) {
		s := new(Suite)
		if s.Add([]byte(line)) != nil {
			return
		}
		for _, form := range []Form{Numbers, Times, Values, Timex} {
			r, err := Measure(t.Context(), s, form)
			require.NoError(t, err)
			for _, failure := range r.Failures {
				assert.NotEmpty(t, failure.Why)
			}
		}
	})
}
