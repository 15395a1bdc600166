package eval

import (
	"cmp"
	"fmt"
	"io"
	"math"
	"slices"
	"strings"

	"github.com/atodds/atodds/detector"
)

// Judged is what a judge made of labelled pairs. Its zero value is empty and
// ready to use.
type Judged struct {
	Asked, Answered int  // questions
	Accuracy        Rate // rows that it decided, rightly
	Abstained       Rate // rows about which it was unsure, of those that it answered
	Flips           Rate // answers that the swap of the two texts changed
	Repeated        Rate // of those asked again, answers with a judgement that differs
	ranks           []ranked
}

// A ranked is a row of which the rules find nothing: how likely it looked at
// odds, and whether it is.
type ranked struct {
	rank     float64
	positive bool
}

// Add counts a row with its label, whether the rules find something in it, and
// what came of its questions.
func (j *Judged) Add(label string, found bool, questions []detector.Judging) {
	positive, known := contradicting[label]
	answered, contradicts, unsure := 0, false, false
	rank := 0.0
	for _, q := range questions {
		if q.Question == nil {
			continue
		}
		j.Asked++
		rank = max(rank, q.Question.Rank)
		if q.Err != nil {
			continue
		}
		answered++
		o := q.Opinion
		contradicts = contradicts || o.Verdict == detector.Contradiction
		unsure = unsure || o.Verdict == detector.Unsure
		agree, of := 0, 0
		if _, err := fmt.Sscanf(o.Agreement, "%d/%d", &agree, &of); err != nil {
			continue
		}
		if of > 2 {
			j.Repeated.Add(agree < of)
		}
		if of >= 2 {
			j.Flips.Add(of == 2 && agree < of)
		}
	}
	j.Answered += answered
	if !known {
		return
	}
	if !found {
		j.ranks = append(j.ranks, ranked{rank, positive})
	}
	if answered == 0 {
		return
	}
	j.Abstained.Add(unsure && !contradicts)
	if contradicts || !unsure {
		j.Accuracy.Add(contradicts == positive)
	}
}

// Ranking returns how well the order of questions tells rows that contradict each
// other: the chance that such a row is asked about before another (area under the
// curve; 0.5 is chance), and how many of them are among the first 10, 20 and 30
// percent. It is NaN where there are rows of one sort only.
func (j *Judged) Ranking() (auc float64, among [3]Rate) {
	rows := slices.Clone(j.ranks)
	slices.SortStableFunc(rows, func(a, b ranked) int { return cmp.Compare(b.rank, a.rank) })
	positive, negative := 0, 0
	for _, r := range rows {
		if r.positive {
			positive++
		} else {
			negative++
		}
	}
	wins, below := 0.0, float64(negative)
	for i := 0; i < len(rows); {
		p, n, k := 0.0, 0.0, i
		for ; k < len(rows) && rows[k].rank == rows[i].rank; k++ {
			if rows[k].positive {
				p++
			} else {
				n++
			}
		}
		wins += p * (below - n/2)
		below, i = below-n, k
	}
	for i, share := range []int{10, 20, 30} {
		among[i].N = positive
		for _, r := range rows[:len(rows)*share/100] {
			if r.positive {
				among[i].K++
			}
		}
	}
	return wins / (float64(positive) * float64(negative)), among
}

// A JudgedLine is what a judge made of labelled pairs. AUC is null where there are
// rows of one sort only.
type JudgedLine struct {
	Type      string   `json:"type"` // "judged"
	Asked     int      `json:"asked"`
	Answered  int      `json:"answered"`
	Accuracy  Rate     `json:"accuracy"`
	Abstained Rate     `json:"abstained"`
	Flips     Rate     `json:"flips"`
	Repeated  Rate     `json:"repeated"`
	AUC       *float64 `json:"auc"`
	Among     [3]Rate  `json:"among"` // the first 10, 20 and 30 percent
}

// Line returns the line of j.
func (j *Judged) Line() JudgedLine {
	auc, among := j.Ranking()
	line := JudgedLine{"judged", j.Asked, j.Answered, j.Accuracy, j.Abstained, j.Flips, j.Repeated, nil, among}
	if !math.IsNaN(auc) {
		auc = rounded(auc)
		line.AUC = &auc
	}
	return line
}

// rounded keeps four places.
func rounded(x float64) float64 { return math.Round(x*1e4) / 1e4 }

// Write writes the figures of the judge.
func (j *Judged) Write(w io.Writer) error {
	var b strings.Builder
	fmt.Fprintf(&b, "\nJudge, asked %d questions, answered %d\n", j.Asked, j.Answered)
	fmt.Fprintf(&b, "  accuracy      %s of rows decided\n  abstentions   %s of rows answered\n", j.Accuracy, j.Abstained)
	fmt.Fprintf(&b, "  flips         %s under swap\n  disagreement  %s under repeat\n", j.Flips, j.Repeated)
	b.WriteString(j.Order())
	_, err := io.WriteString(w, b.String())
	return err
}

// Order says how well the order of questions tells rows that contradict each
// other. It is empty where there are rows of one sort only.
func (j *Judged) Order() string {
	auc, among := j.Ranking()
	if math.IsNaN(auc) {
		return ""
	}
	s := fmt.Sprintf("Order of questions, where the rules find nothing (%d rows)\n  AUC           %.3f\n", len(j.ranks), auc)
	for i, share := range []int{10, 20, 30} {
		s += fmt.Sprintf("  first %d %%    %s\n", share, among[i])
	}
	return s
}
