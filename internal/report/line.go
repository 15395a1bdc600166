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
	"strings"
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
	// Write writes one line, or keeps it where the format has to see the whole
	// run first.
	Write(Line) error

	// Close writes what was kept, and says where no [Summary] was written that
	// the run is incomplete. It does not close what it writes to.
	Close() error
}

// incomplete is what a report of a run without its summary says.
const incomplete = "The run is incomplete: it ends without its summary."

// A format makes a writer of its name. Options concern text alone.
type format struct {
	name string
	make func(w io.Writer, o TextOptions) Writer
}

func formats() []format {
	return []format{
		{"text", func(w io.Writer, o TextOptions) Writer { return NewText(w, o) }},
		{"jsonl", func(w io.Writer, _ TextOptions) Writer { return NewJSONL(w) }},
		{"csv", func(w io.Writer, _ TextOptions) Writer { return NewCSV(w) }},
		{"facts", func(w io.Writer, _ TextOptions) Writer { return NewFactsCSV(w) }},
		{"xlsx", func(w io.Writer, _ TextOptions) Writer { return NewXLSX(w) }},
		{"md", func(w io.Writer, _ TextOptions) Writer { return NewMarkdown(w) }},
		{"html", func(w io.Writer, _ TextOptions) Writer { return NewHTML(w) }},
		{"sarif", func(w io.Writer, _ TextOptions) Writer { return NewSARIF(w) }},
		{"jsonld", func(w io.Writer, _ TextOptions) Writer { return NewAnnotations(w) }},
	}
}

// Formats lists the formats that [New] knows.
func Formats() []string {
	var names []string
	for _, f := range formats() {
		names = append(names, f.name)
	}
	return names
}

// New returns a writer of the named format to w. Options concern text alone.
func New(name string, w io.Writer, o TextOptions) (Writer, error) {
	for _, f := range formats() {
		if f.name == name {
			return f.make(w, o), nil
		}
	}
	return nil, fmt.Errorf("format %q does not exist: choose %s", name, strings.Join(Formats(), ", "))
}

// A Run opens a run.
type Run struct {
	Type    string   `json:"type"` // "run"
	Version string   `json:"version"`
	Schema  string   `json:"schema"`
	Config  string   `json:"config"` // digest of what decides the findings
	Sources []string `json:"sources"`

	// The files that told which findings are known, and which are ignored.
	Baseline string `json:"baseline,omitempty"`
	Ignore   string `json:"ignore,omitempty"`

	// Kinds are those that were looked for, where these were not all.
	Kinds []string `json:"kinds,omitempty"`
}

// A Failure is a source or an input line that could not be read.
type Failure struct {
	Type   string          `json:"type"` // "error"
	Source string          `json:"source,omitempty"`
	Line   int             `json:"line,omitempty"` // of a JSON Lines input or a list, from 1
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
	Unjudged  int      `json:"unjudged"` // pairs that a judge was to weigh and did not
	Errors    int      `json:"errors"`

	// Of the findings, those that stand in the baseline and those that are
	// ignored; and how many of the baseline were not found again.
	Known   int `json:"known,omitempty"`
	Ignored int `json:"ignored,omitempty"`
	Gone    int `json:"gone,omitempty"`

	// Of the list of ignored findings, the entries that did nothing, and those
	// among them that are errors.
	Unused int `json:"unused,omitempty"`
	Stale  int `json:"stale,omitempty"`

	// Index is the index that the documents were compared with in place of
	// each other, and Clusters the texts and templates that so many sentences
	// repeat that not all of them were compared with each other.
	Index    *Index    `json:"index,omitempty"`
	Clusters *Clusters `json:"clusters,omitempty"`

	// Reprints counts the documents that repeat a text which so many others
	// repeat that they were compared with the first of these alone.
	Reprints int `json:"reprints,omitempty"`

	// LeftOut are the sources that were found and not read; nil where there
	// are none.
	LeftOut *LeftOut `json:"left_out,omitempty"`

	// Quotations counts those that were looked at; nil where there are none.
	Quotations *Quotations `json:"quotations,omitempty"`

	// Judging counts what a judge was asked; nil where there was none.
	Judging *Judging `json:"judging,omitempty"`

	// Origins tells which documents copy which; nil where none do.
	Origins *Origins `json:"origins,omitempty"`

	// Sources are the documents that stand in findings, in the order in which
	// they first do.
	Sources []Source `json:"sources,omitempty"`
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

// Quotations counts quotations, and what was not compared of them.
type Quotations struct {
	Read    int `json:"read"`
	Unheard int `json:"unheard"` // whose words stand in too many other wordings for all to be compared
	Skipped int `json:"skipped"` // places of two wordings that were compared at other places only
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

// Add counts a finding of a verdict.
func (v *Verdicts) Add(verdict string) {
	switch verdict {
	case "contradiction":
		v.Contradiction++
	case "drift":
		v.Drift++
	case "update":
		v.Update++
	case "unsure":
		v.Unsure++
	}
}

// Total returns the number of findings.
func (v Verdicts) Total() int { return v.Contradiction + v.Drift + v.Update + v.Unsure }
