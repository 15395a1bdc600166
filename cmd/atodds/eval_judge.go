package main

import (
	"fmt"
	"io"
	"strings"

	"github.com/atodds/atodds/internal/eval"
)

// conclude says what a measured judge cost, and keeps how often findings were
// right. In a dry run it says what would be asked.
func (e *evaluation) conclude(names []string) error {
	if e.dry {
		if e.lines != nil {
			return nil
		}
		var b strings.Builder
		b.WriteString("\n" + e.judged.Order())
		e.total(&b, e.rehearsal.questions, 0)
		_, err := io.WriteString(e.app.stdout, b.String())
		return fatal(err)
	}
	u := e.judge.Usage()
	if e.lines == nil {
		if _, err := fmt.Fprintf(e.app.stdout, "  cost          %.4f %s, %d calls, %d tokens read and %d written, %d answers of the cache\n",
			u.Cost, e.config.Judge.Currency, u.Calls, u.Prompt, u.Completion, u.Cached); err != nil {
			return fatal(err)
		}
	}
	if name := e.config.Judge.Measured; name != "" && e.judged.Answered > 0 {
		if err := e.labels.Measured(names, u.Model).WriteFile(name); err != nil {
			return fatal(err)
		}
		e.app.note("wrote %s: reports show it where judge.measured names it", name)
	}
	if n := e.judged.Asked - e.judged.Answered; n > 0 {
		e.app.note("not judged: %d of %d questions (%s)", n, e.judged.Asked, reasons(u.Unjudged))
		return outcome(statusIncomplete)
	}
	return nil
}

// A judgedLine is what a judge made of labelled pairs, and what it cost.
type judgedLine struct {
	eval.JudgedLine
	Model      string  `json:"model"`
	Calls      int     `json:"calls"`
	Cached     int     `json:"cached"`
	Prompt     int     `json:"prompt_tokens"`
	Completion int     `json:"completion_tokens"`
	Cost       float64 `json:"cost"`
	Currency   string  `json:"currency"`
}

func (e *evaluation) judgedLine() judgedLine {
	u := e.judge.Usage()
	return judgedLine{e.judged.Line(), u.Model, u.Calls, u.Cached, u.Prompt, u.Completion, u.Cost, e.config.Judge.Currency}
}
