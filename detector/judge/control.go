package judge

import (
	"context"

	"github.com/atodds/atodds/detector"
	"github.com/atodds/atodds/prompts"
)

// Controls are pairs whose answer is known. Before a finding of the model stands,
// each of its texts is put beside two sentences that say the same: a model that
// follows what a text asks for, and not what it was asked, finds something there, too.
// Before nothing is found where a text has anything that could steer a model, both
// are put beside sentences that contradict each other. It is the one guard that does
// not hang on recognising how a text asks.
const (
	agreed     = "The reading room of the Aldermoor library opened to the public on 3 May 2019."
	contrary   = "The reading room of the Aldermoor library opened to the public on 9 June 2021."
	misleading = "A control failed: beside this text the model misjudges what is plain, so that it may be following the text."
)

// controlled has the texts of a pair judged beside sentences whose answer is known.
// It returns a remark where the answer is another one.
func (j *Judge) controlled(ctx context.Context, money *allowance, p *pair, out *outcome) (string, error) {
	var controls []*pair
	want := none
	switch {
	case out.verdict.Finding() && out.verdict != detector.Unsure:
		for _, s := range p.asked {
			controls = append(controls, &pair{asked: [2]prompts.Statement{behind(agreed, s), {Sentence: agreed, Date: s.Date}}})
		}
	case out.verdict == detector.Compatible && (wary(&p.asked[0]) || wary(&p.asked[1])):
		want = string(detector.Contradiction)
		controls = append(controls, &pair{asked: [2]prompts.Statement{behind(agreed, p.asked[0]), behind(contrary, p.asked[1])}})
	}
	for _, control := range controls {
		r, err := j.ask(ctx, money, control, 0, 0)
		if err != nil {
			return "", err
		}
		if r.Verdict != want {
			return misleading, nil
		}
	}
	return "", nil
}

// behind puts a sentence before that of a statement.
func behind(sentence string, s prompts.Statement) prompts.Statement {
	s.Sentence = sentence + " " + s.Sentence
	s.Values = nil
	return s
}
