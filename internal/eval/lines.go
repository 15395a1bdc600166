package eval

import (
	_ "embed"
	"encoding/json"
	"maps"
	"slices"

	"github.com/atodds/atodds/detector"
)

// Schema is the JSON Schema (draft 2020-12) of the lines that measurements
// are written in.
//
//go:embed measures.schema.json
var Schema []byte

// MarshalJSON writes the rate as p, with k, n and the ends of the interval; p
// is null for N = 0.
func (r Rate) MarshalJSON() ([]byte, error) {
	lo, hi := r.Wilson()
	line := struct {
		P  *float64 `json:"p"`
		K  int      `json:"k"`
		N  int      `json:"n"`
		Lo float64  `json:"lo"`
		Hi float64  `json:"hi"`
	}{nil, r.K, r.N, lo, hi}
	if p := r.Value(); r.N > 0 {
		line.P = &p
	}
	return json.Marshal(line)
}

// A KindLine is how one kind fared on fixtures.
type KindLine struct {
	Type      string `json:"type"` // "kind"
	Kind      string `json:"kind"`
	Precision Rate   `json:"precision"`
	Recall    Rate   `json:"recall"`
}

// Lines returns a line for each kind, in alphabetical order.
func (k *Kinds) Lines() []any {
	var lines []any
	for _, kind := range slices.Sorted(maps.Keys(k.by)) {
		c := *k.by[kind]
		lines = append(lines, KindLine{"kind", kind, c.Precision(), c.Recall()})
	}
	return lines
}

// A LabelLine counts the rows of one label by what was found in them: all
// of them, or those whose field has a value.
type LabelLine struct {
	Type          string `json:"type"` // "label"
	Field         string `json:"field,omitempty"`
	Value         string `json:"value,omitempty"`
	Label         string `json:"label"`
	Contradiction int    `json:"contradiction"`
	Unsure        int    `json:"unsure"`
	Drift         int    `json:"drift"`
	Update        int    `json:"update"`
	Silent        int    `json:"silent"`
}

// A RateLine gives the recall and the false alarms of the labelled rows, for
// contradictions and for findings of any verdict.
type RateLine struct {
	Type        string `json:"type"`    // "rates"
	Verdict     string `json:"verdict"` // "contradiction" or "any"
	Recall      Rate   `json:"recall"`
	FalseAlarms Rate   `json:"false_alarms"`
}

// A PrecisionLine is how many contradictions of a kind stand in rows that
// contradict each other.
type PrecisionLine struct {
	Type      string `json:"type"` // "precision"
	Kind      string `json:"kind"`
	By        string `json:"by"` // rule or judge
	Precision Rate   `json:"precision"`
}

// Lines returns a line for each label, then the rates, then a line for each
// kind.
func (l *Labels) Lines() []any {
	lines := l.of("", "")
	lines = append(lines,
		RateLine{"rates", "contradiction", l.Recall(false), l.FalseAlarms(false)},
		RateLine{"rates", "any", l.Recall(true), l.FalseAlarms(true)})
	for _, of := range l.sources() {
		lines = append(lines, PrecisionLine{"precision", of.kind, of.by, *l.kinds[of]})
	}
	return lines
}

// of returns a line for each label, of the rows whose field has a value.
func (l *Labels) of(field, value string) []any {
	var lines []any
	for _, label := range slices.Sorted(maps.Keys(l.rows)) {
		row := l.rows[label]
		lines = append(lines, LabelLine{
			"label", field, value, label,
			row[detector.Contradiction], row[detector.Unsure], row[detector.Drift], row[detector.Update], row[silent],
		})
	}
	return lines
}

// Lines returns a line for each field, value and label.
func (p *Parts) Lines() []any {
	var lines []any
	for _, field := range slices.Sorted(maps.Keys(p.by)) {
		for _, value := range slices.Sorted(maps.Keys(p.by[field])) {
			lines = append(lines, p.by[field][value].of(field, value)...)
		}
	}
	return lines
}
