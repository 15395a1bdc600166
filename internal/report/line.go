// Package report writes what a run found, in one format for each file, and
// reads a stored run back. Every format is a function of the same lines, so
// that a run stored as JSON Lines can be shown in any of them later.
//
// A run is a [Run], then [Finding] and [Failure] lines as they come, then a
// [Summary]. A run without its summary is incomplete.
package report

import (
	"encoding/json"
	"fmt"
	"io"
)

// SchemaVersion is the version of the lines. It changes when a line loses a
// field or a field changes its meaning; new fields leave it alone.
const SchemaVersion = "1"

// A Line is one line of a run: [*Run], [*Finding], [*Failure] or [*Summary].
type Line interface{ line() }

func (*Run) line()     {}
func (*Finding) line() {}
func (*Failure) line() {}
func (*Summary) line() {}

// A Writer writes the lines of a run in one format.
type Writer interface {
	// Write writes one line. What it has written is complete up to that
	// line, so that a run can stop after any of them.
	Write(Line) error
}

// Formats lists the formats that [New] knows.
func Formats() []string { return []string{"text", "jsonl"} }

// New returns a writer of the named format to w. Options concern text alone.
func New(format string, w io.Writer, o TextOptions) (Writer, error) {
	switch format {
	case "text":
		return NewText(w, o), nil
	case "jsonl":
		return NewJSONL(w), nil
	}
	return nil, fmt.Errorf("format %q does not exist: choose text or jsonl", format)
}

// A Run opens a run.
type Run struct {
	Type    string   `json:"type"` // "run"
	Version string   `json:"version"`
	Schema  string   `json:"schema"`
	Config  string   `json:"config"` // digest of what decides the findings
	Sources []string `json:"sources"`
}

// A Failure is a source or an input line that could not be read.
type Failure struct {
	Type   string          `json:"type"` // "error"
	Source string          `json:"source,omitempty"`
	Line   int             `json:"line,omitempty"` // of a JSON Lines input, from 1
	ID     json.RawMessage `json:"id,omitempty"`   // as the input gave it
	Error  string          `json:"error"`
}

// A Summary closes a run, and counts what was and what was not compared.
type Summary struct {
	Type      string   `json:"type"` // "summary"
	Documents int      `json:"documents"`
	Sentences int      `json:"sentences"`
	Pairs     Pairs    `json:"pairs"`
	Inside    int      `json:"inside"` // places set against each other within one document
	Findings  Verdicts `json:"findings"`
	Unjudged  int      `json:"unjudged"`
	Errors    int      `json:"errors"`

	// Index is the index that the documents were compared with in place of
	// each other, and Clusters the texts and templates that so many sentences
	// repeat that not all of them were compared with each other.
	Index    *Index    `json:"index,omitempty"`
	Clusters *Clusters `json:"clusters,omitempty"`
}

// An Index is how large an index is.
type Index struct {
	Documents int `json:"documents"`
	Sentences int `json:"sentences"`
}

// Clusters counts clusters and the sentences in them.
type Clusters struct {
	Clusters  int `json:"clusters"`
	Sentences int `json:"sentences"`
}

// Pairs counts the pairs of sentences.
type Pairs struct {
	Compared int            `json:"compared"`
	Refused  map[string]int `json:"refused"` // by the gate that refused them
}

// Verdicts counts findings by verdict.
type Verdicts struct {
	Contradiction int `json:"contradiction"`
	Drift         int `json:"drift"`
	Update        int `json:"update"`
	Unsure        int `json:"unsure"`
}

// Total returns the number of findings.
func (v Verdicts) Total() int { return v.Contradiction + v.Drift + v.Update + v.Unsure }
