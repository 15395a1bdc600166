package report

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/atodds/atodds/detector"
)

// What a report says of a judge names who decided: the model, or the program that
// held a text back and asked nobody.
func TestJudgedBy(t *testing.T) {
	for _, test := range []struct {
		why, kind string
		judge     *Judgement
		says      string
	}{
		{"none was asked", "polarity", nil, ""},
		{"a text was held back", detector.Injection, &Judgement{Rationale: "Not shown."}, "held back from the judge: Not shown."},
		{"the model noticed it", detector.Injection, &Judgement{Model: "m", Agreement: "1/2"}, "judge m, 1/2 agree"},
		{"a judge of a library without a name", "polarity", &Judgement{Rationale: "So."}, "judge without a name: So."},
	} {
		f := Finding{Kind: test.kind, Judge: test.judge}
		assert.Equal(t, test.says, f.judged(), test.why)
	}
	held := Finding{Kind: detector.Injection, By: "judge", Rule: "it addresses the judge", Judge: &Judgement{}}
	assert.NotContains(t, held.how(), "by a judge")
	held.Judge.Model = "m"
	assert.Contains(t, held.how(), "by a judge")
}
