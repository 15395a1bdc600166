package report

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/atodds/atodds/detector"
)

// A Judgement is what a judge made of a finding. Model and Rationale are words of
// a stranger.
type Judgement struct {
	Model     string  `json:"model"`
	Score     float64 `json:"score"`     // the share of judgements that agree
	Agreement string  `json:"agreement"` // "3/4"
	Rationale string  `json:"rationale"`
}

// A Precision is how often findings of a kind were right on labelled texts, with
// the 95 % interval of Wilson.
type Precision struct {
	P  float64 `json:"p"`
	N  int     `json:"n"`
	Lo float64 `json:"lo"`
	Hi float64 `json:"hi"`
	Of string  `json:"of"` // the texts
}

// A Judging counts what a judge was asked.
type Judging struct {
	Model    string         `json:"model"`
	Asked    int            `json:"asked"`    // questions
	Answered int            `json:"answered"` // of these, those with an opinion
	Reasons  map[string]int `json:"reasons"`  // why others have none; those over the limit were not asked
	Pairs    []Unjudged     `json:"pairs,omitempty"`

	Calls      int     `json:"calls"`
	Cached     int     `json:"cached"`
	Prompt     int     `json:"prompt_tokens"`
	Completion int     `json:"completion_tokens"`
	Cost       float64 `json:"cost"`
	Currency   string  `json:"currency,omitempty"`
}

// An Unjudged is a pair that a judge was asked about and that has no opinion.
type Unjudged struct {
	Left   Place  `json:"left"`
	Right  Place  `json:"right"`
	Reason string `json:"reason"`
	Error  string `json:"error"`
}

// A Place is a line of a source, from 1.
type Place struct {
	Source string `json:"source"`
	Line   int    `json:"line"`
}

// NewJudging returns the counts of a detector.
func NewJudging(t *detector.JudgeTally) *Judging {
	j := &Judging{Asked: t.Asked, Answered: t.Answered, Reasons: maps.Clone(t.Unjudged)}
	if j.Reasons == nil {
		j.Reasons = map[string]int{}
	}
	for _, u := range t.List {
		q := u.Question
		j.Pairs = append(j.Pairs, Unjudged{
			Left:   Place{q.Left.Document.Name, q.Left.Document.Line(q.Left.Span.Start)},
			Right:  Place{q.Right.Document.Name, q.Right.Document.Line(q.Right.Span.Start)},
			Reason: u.Reason, Error: strings.TrimPrefix(u.Err.Error(), "not judged: "), // as the list says itself
		})
	}
	return j
}

func judgement(j *detector.Judgement) *Judgement {
	if j == nil {
		return nil
	}
	return &Judgement{Model: j.Model, Score: round(j.Score), Agreement: j.Agreement, Rationale: j.Rationale}
}

// heldBack reports whether the program kept a text from the judge and asked nobody.
func (f *Finding) heldBack() bool {
	return f.Kind == detector.Injection && f.Judge != nil && f.Judge.Model == ""
}

// judged says what a judge made of a finding, and "" where none was asked.
func (f *Finding) judged() string {
	j := f.Judge
	if j == nil {
		return ""
	}
	s := "judge " + or(Visible(j.Model), "without a name")
	if f.heldBack() {
		s = "held back from the judge"
	}
	if j.Agreement != "" {
		s += ", " + Visible(j.Agreement) + " agree"
	}
	if j.Rationale != "" {
		s += ": " + Visible(j.Rationale)
	}
	return s
}

// String says how often such findings were right: "0.81 (0.66–0.91) of 37 in dev.jsonl".
func (p *Precision) String() string {
	return fmt.Sprintf("%.2f (%.2f–%.2f) of %d in %s", p.P, p.Lo, p.Hi, p.N, VisibleName(p.Of))
}

// came returns what the judging came to.
func (j *Judging) came() []string {
	list := []string{fmt.Sprintf("A judge was asked %s, and answered %d.", count(j.Asked, "question"), j.Answered)}
	if j.Cost > 0 {
		list = append(list, strings.TrimSpace(fmt.Sprintf("It cost %.4f %s", j.Cost, gateName(j.Currency)))+".")
	}
	return list
}

// unjudged says how many pairs were not judged and why, by reason in
// alphabetical order.
func (s *Summary) unjudged() string {
	line := fmt.Sprintf("Not judged: %s", count(s.Unjudged, "pair"))
	if s.Judging != nil && len(s.Judging.Reasons) > 0 {
		var list []string
		for _, reason := range slices.Sorted(maps.Keys(s.Judging.Reasons)) {
			list = append(list, fmt.Sprintf("%s %d", gateName(reason), s.Judging.Reasons[reason]))
		}
		line += " (" + strings.Join(list, ", ") + ")"
	}
	return line + "."
}

// maxListed is how many pairs that were not judged a report for people lists.
const maxListed = 10

// listed names the first pairs that were not judged.
func (j *Judging) listed() []string {
	if j == nil {
		return nil
	}
	var list []string
	for i, u := range j.Pairs {
		if i == maxListed {
			return append(list, fmt.Sprintf("and %s", count(len(j.Pairs)-i, "further pair")))
		}
		list = append(list, fmt.Sprintf("not judged: %s:%d and %s:%d: %s",
			VisibleName(u.Left.Source), u.Left.Line, VisibleName(u.Right.Source), u.Right.Line, Visible(u.Error)))
	}
	return list
}
