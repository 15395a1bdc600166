package judge

import (
	"context"

	"github.com/atodds/atodds/detector"
	"github.com/atodds/atodds/prompts"
)

// Controls are pairs whose answer is known. Before a finding of the model stands,
// each of its texts is put beside two sentences that say the same: a model that
// follows what a text asks for, and not what it was asked, finds something there, too.
// It is the one guard that does not hang on recognising how a text asks.
const (
	controlled    = "The reading room of the Aldermoor library opened to the public on 3 May 2019."
	contradicting = "The reading room of the Aldermoor library opened to the public on 9 June 2021."
)

// controlled has the texts of a pair judged beside sentences whose answer is known.
// It returns a remark where an answer is another one.
func (j *Judge) controlled(ctx context.Context, money *allowance, p *pair, out *outcome) (string, error) {
	for i := range p.asked {
		var wanted []string
		switch {
		case out.verdict.Finding() && out.verdict != detector.Unsure:
			wanted = append(wanted, none)
		case out.verdict == detector.Compatible && wary(&p.asked[i]):
			wanted = append(wanted, string(detector.Contradiction))
		}
		for _, want := range wanted {
			r, err := j.ask(ctx, money, controlOf(p.asked[i], want), 0, 0)
			if err != nil {
				return "", err
			}
			if r.Verdict != want {
				return "A control failed: beside this text the model misjudges what is plain, so that it may be following the text.", nil
			}
		}
	}
	return "", nil
}

// controlOf returns the pair of a statement's text, behind one sentence, and another
// sentence that agrees with it or contradicts it.
func controlOf(s prompts.Statement, want string) *pair {
	beside := prompts.Statement{Sentence: controlled, Date: s.Date}
	if want != none {
		beside.Sentence = contradicting
	}
	s.Sentence = controlled + " " + s.Sentence
	s.Values = nil
	return &pair{asked: [2]prompts.Statement{s, beside}}
}
