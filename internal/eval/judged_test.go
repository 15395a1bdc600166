package eval

import (
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/atodds/atodds/detector"
)

// answered returns what came of a question of a rank: an opinion.
func answered(rank float64, v detector.Verdict, agreement string) detector.Judging {
	q := &detector.Question{Rank: rank}
	return detector.Judging{Question: q, Opinion: detector.Opinion{Question: q, Verdict: v, Agreement: agreement}}
}

func TestJudged(t *testing.T) {
	var j Judged
	j.Add("contradiction", false, []detector.Judging{answered(0.9, detector.Contradiction, "2/2"), answered(0.2, detector.Compatible, "2/2")}) // right
	j.Add("consistent", false, []detector.Judging{answered(0.4, detector.Contradiction, "3/4")})                                               // wrong, and asked again
	j.Add("inconsistent", false, []detector.Judging{answered(0.7, detector.Unsure, "1/2")})                                                    // flipped
	j.Add("neutral", false, []detector.Judging{{Question: &detector.Question{Rank: 0.3}, Err: assert.AnError, Reason: "timeout"}})             // not answered
	j.Add("consistent", true, []detector.Judging{answered(0.8, detector.Compatible, "2/2")})                                                   // the rules found something
	j.Add("of no known label", false, []detector.Judging{answered(0.1, detector.Contradiction, "2/2")})                                        // counts for no rate

	assert.Equal(t, 7, j.Asked)
	assert.Equal(t, 6, j.Answered)
	assert.Equal(t, Rate{2, 3}, j.Accuracy, "one of the three that were decided is wrong")
	assert.Equal(t, Rate{1, 4}, j.Abstained)
	assert.Equal(t, Rate{1, 6}, j.Flips)
	assert.Equal(t, Rate{1, 1}, j.Repeated)
	auc, among := j.Ranking()
	assert.InDelta(t, 1, auc, 1e-9, "0.9 and 0.7 stand before 0.4 and 0.3")
	assert.Equal(t, Rate{1, 2}, among[2], "of four rows, the first 30 percent are one")

	var b strings.Builder
	require.NoError(t, j.Write(&b))
	assert.Contains(t, b.String(), "accuracy      0.667")
	assert.Contains(t, b.String(), "first 30 %    0.500")
}

func TestRankingOfTies(t *testing.T) {
	var j Judged
	for _, label := range []string{"contradiction", "consistent", "consistent", "contradiction"} {
		j.Add(label, false, []detector.Judging{answered(0.5, detector.Compatible, "2/2")})
	}
	auc, _ := j.Ranking()
	assert.InDelta(t, 0.5, auc, 1e-9, "equal ranks tell nothing")

	none, _ := new(Judged).Ranking()
	assert.True(t, math.IsNaN(none))
	assert.Nil(t, new(Judged).Line().AUC)
}

// What is measured comes back from its file: for its kind, by whom it was found.
func TestMeasured(t *testing.T) {
	var l Labels
	by := func(kind, by string) []detector.Finding {
		return []detector.Finding{{Kind: kind, By: by, Verdict: detector.Contradiction}}
	}
	l.Add("contradiction", by("other", "judge"))
	l.Add("contradiction", by("count", "judge"))
	l.Add("consistent", by("count", "judge"))
	l.Add("contradiction", by("count", "rule"))
	name := filepath.Join(t.TempDir(), "measured.json")
	none, err := ReadMeasured(name)
	require.NoError(t, err, "nothing has been measured yet")
	assert.Nil(t, none.Precision("judge", "count", "m"))

	require.NoError(t, l.Measured([]string{"data/desk.jsonl", "wire.jsonl"}, "m").WriteFile(name))
	m, err := ReadMeasured(name)
	require.NoError(t, err)
	p := m.Precision("judge", "count", "m")
	require.NotNil(t, p)
	lo, hi := Rate{1, 2}.Wilson()
	assert.InDelta(t, 0.5, p.P, 1e-9)
	assert.Equal(t, 2, p.N)
	assert.InDelta(t, lo, p.Lo, 1e-4)
	assert.InDelta(t, hi, p.Hi, 1e-4)
	assert.Equal(t, "desk.jsonl, wire.jsonl", p.Of)
	assert.InDelta(t, 1, m.Precision("rule", "count", "").P, 1e-9)
	assert.Nil(t, m.Precision("judge", "count", "another model"), "it says nothing of another model")
	assert.Nil(t, m.Precision("judge", "money", "m"), "nor of another kind")
	left, err := filepath.Glob(filepath.Join(filepath.Dir(name), ".measured-*"))
	require.NoError(t, err)
	assert.Empty(t, left)
}

func TestReadMeasuredRefuses(t *testing.T) {
	for why, content := range map[string]string{
		"no JSON":                   "p: 1\n",
		"something else":            `{"type":"summary"}`,
		"more right than found":     `{"type":"measured","rates":[{"by":"rule","kind":"count","of":"x","right":3,"found":2}]}`,
		"a precision that is typed": `{"type":"measured","rates":[{"by":"rule","kind":"count","of":"x","p":0.99}]}`,
		"by nobody":                 `{"type":"measured","rates":[{"by":"","kind":"count","of":"x","right":1,"found":2}]}`,
	} {
		name := filepath.Join(t.TempDir(), "measured.json")
		require.NoError(t, os.WriteFile(name, []byte(content), 0o644))
		_, err := ReadMeasured(name)
		assert.ErrorContains(t, err, "write it anew", why)
	}
}
