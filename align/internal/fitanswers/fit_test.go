package main

import (
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
