package eval

import (
	"context"
	"flag"
	"math"
	"os"
	"testing"

	"github.com/atodds/atodds/detector"
	"github.com/atodds/atodds/fixtures"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var update = flag.Bool("update", false, "write fixtures/SCORES anew")

const scores = "../../fixtures/SCORES"

// Every group of every fixture comes out as written, read down as documents.
// A group marked todo is counted, and fails when it comes true unnoticed.
func TestFixtures(t *testing.T) {
	files, err := fixtures.All()
	require.NoError(t, err)
	var all []fixtures.Score
	for _, f := range files {
		t.Run(f.Kind(), func(t *testing.T) {
			groups, err := Grade(context.Background(), detector.Detector{}, f)
			require.NoError(t, err)
			all = append(all, score(f.Kind(), groups))
			for _, g := range groups {
				for _, p := range g.Problems {
					t.Errorf("%s:%d: %s\n\t%s", f.Name, g.Line, g.Comment, p)
				}
				for _, e := range g.Overdue {
					t.Errorf("%s:%d: came true, strike the todo: %s %s %s | %s", f.Name, e.Line, e.Sign, e.Kind, e.Left, e.Right)
				}
			}
		})
	}
	if *update {
		require.NoError(t, os.WriteFile(scores, fixtures.FormatScores(all), 0o644))
		return
	}
	ratchet(t, all)
}

// ratchet fails where a kind holds fewer groups than fixtures/SCORES says.
func ratchet(t *testing.T, all []fixtures.Score) {
	t.Helper()
	data, err := os.ReadFile(scores)
	require.NoError(t, err, "write it: go test ./internal/eval -run TestFixtures -update")
	was, err := fixtures.ParseScores(data)
	require.NoError(t, err)
	now := map[string]fixtures.Score{}
	for _, s := range all {
		now[s.Kind] = s
	}
	for _, s := range was {
		assert.GreaterOrEqual(t, now[s.Kind].Hold, s.Hold, "%s: a group that held may not fall back", s.Kind)
		assert.Equal(t, s, now[s.Kind], "fixtures/SCORES is out of date: go test ./internal/eval -run TestFixtures -update")
	}
	assert.Len(t, all, len(was), "every fixture stands in fixtures/SCORES")
}

func score(kind string, groups []Group) fixtures.Score {
	s := fixtures.Score{Kind: kind, Groups: len(groups)}
	var found, missed, wrong int
	for _, g := range groups {
		switch {
		case g.Todo():
			s.Todo++
		case g.Holds():
			s.Hold++
		}
		found, missed, wrong = found+g.True, missed+g.Missed, wrong+g.False
	}
	s.Precision, s.Recall = share(found, wrong), share(found, missed)
	return s
}

// share is part of the whole to three places; NaN for nothing of nothing.
func share(part, rest int) float64 {
	if part+rest == 0 {
		return math.NaN()
	}
	return math.Round(1000*float64(part)/float64(part+rest)) / 1000
}
