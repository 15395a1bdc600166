package report

import (
	"github.com/atodds/atodds/align"
	"github.com/atodds/atodds/detector"
)

// An Explained is why two sentences are, or are not, a finding, as "atodds
// explain" writes it.
type Explained struct {
	PairLine
	Event []Gate  `json:"event"` // how a run rules on the two documents
	Gates []Gate  `json:"gates"` // and on the two sentences
	Steps []Ruled `json:"steps"`
}

// A Gate is a condition of a comparison as it ruled, with its evidence.
type Gate struct {
	Gate     string   `json:"gate"`
	Passed   bool     `json:"passed"`
	Evidence []string `json:"evidence"`
}

// A Ruled is a line of an explanation: what the aligner saw, or how a
// comparator ruled.
type Ruled struct {
	By   string `json:"by,omitempty"` // the comparator
	Text string `json:"text"`
}

// FromExplanation returns e, and the gates of its documents, as "atodds
// explain" writes them.
func FromExplanation(event []align.Ruled, e detector.Explanation) *Explained {
	line := &Explained{PairLine: *FromPair(&e.Pair), Event: gates(event), Gates: gates(e.Gates), Steps: []Ruled{}}
	line.Type = "explained"
	for _, s := range e.Steps {
		line.Steps = append(line.Steps, Ruled{s.Comparator, s.Text})
	}
	return line
}

func gates(rulings []align.Ruled) []Gate {
	list := []Gate{}
	for _, r := range rulings {
		list = append(list, Gate{r.Gate, r.Passed, r.Evidence})
	}
	return list
}
