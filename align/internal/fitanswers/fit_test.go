package main

import (
	"bytes"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/atodds/atodds/align/internal/answer"
)

// The fit finds the feature that tells answers from the rest.
func TestRegress(t *testing.T) {
	var questions []question
	for i := range 40 {
		var near, far answer.Features
		near[answer.Bias], far[answer.Bias] = 1, 1
		near[answer.Near] = 0.9
		far[answer.Near], far[answer.IsTime] = 0.1, float64(i%2)
		questions = append(questions, question{fold: i % folds, article: uint32(i), weight: 1, rivals: []answer.Features{far, near}, answers: []bool{false, true}})
		questions = append(questions, question{fold: i % folds, article: uint32(i), weight: 1, rivals: []answer.Features{far}, answers: []bool{false}})
	}
	w := regress(questions, -1)
	assert.Greater(t, w[answer.Near], 1.0, "nearness tells")
	assert.Negative(t, w[answer.Bias], "and without it there is no answer")
	assert.Equal(t, w, regress(questions, -1), "the same questions give the same weights")
}

func TestWeighGivesArticlesTheirShare(t *testing.T) {
	questions := []question{{article: 1}, {article: 2}, {article: 2}, {article: 2}, {article: 2}}
	weigh(questions)
	assert.InDelta(t, 2*questions[1].weight, questions[0].weight, 1e-9)
}

// The questions of an edited summary are told by the faithful one.
func TestAsk(t *testing.T) {
	r := row{
		Premise:    "The choir of Hasle sang 12 carols on Friday. It has 40 members and was founded by a baker.",
		Original:   "The choir of Hasle, which has 40 members, sang carols on Friday.",
		Hypothesis: "The choir of Hasle, which has 70 members, sang carols on Friday.",
		Label:      "inconsistent",
	}
	questions := ask(r)
	require.Len(t, questions, 2)
	assert.True(t, questions[0].edited, "70 members were 40")
	assert.Contains(t, questions[0].answers, true, "which the article gives")
	assert.False(t, questions[1].edited, "the day was left alone")
	assert.Empty(t, ask(row{Premise: r.Premise, Hypothesis: r.Hypothesis}), "nothing is asked where no faithful summary is at hand")
}

// What the aligner matches is right where it gives the value that the summary
// had before it was edited.
func TestOutcomes(t *testing.T) {
	r := row{
		Premise:    "The choir of Hasle, which was founded by a baker, sang 12 carols on Friday in the chapel. It has 40 members.",
		Original:   "The choir of Hasle sang 12 carols on Friday.",
		Hypothesis: "The choir of Hasle sang 17 carols on Friday.",
		Label:      "inconsistent",
	}
	list := outcomesOf([]row{r, r})
	require.Len(t, list, 2, "each is asked once")
	for i, edited := range []bool{true, false} {
		assert.Equal(t, edited, list[i].edited)
		assert.True(t, list[i].right && !list[i].alone && list[i].open)
	}
	var out bytes.Buffer
	reportMatches(&out, list)
	assert.Contains(t, out.String(), "changed: 1 of 1 right, 0 left alone")
	assert.Empty(t, outcomes(row{Premise: r.Premise, Hypothesis: r.Hypothesis}), "no faithful summary is at hand")
}
