// Package detector finds where documents are at odds: it aligns their
// sentences, sets the values that answer each other side by side, and
// reports contradictions and drift with the evidence on both sides.
//
// It aims never to raise a false alarm: where a comparison is in doubt it
// stays silent, and [Detector.Explain] says why. Silence is no proof of
// agreement.
//
// The zero [Detector] is ready to use.
package detector

import (
	"context"
	"iter"
	"runtime"
	"sync"

	"github.com/atodds/atodds/align"
	"github.com/atodds/atodds/align/text"
)

// A Detector holds the options of a run. Its zero value is the desk's
// default: every comparator, the strict profile.
type Detector struct {
	Comparators []Comparator        // nil means [Comparators]
	Profile     text.Profile        // zero means [text.Strict]
	Severities  map[string]Severity // by comparator, in place of its own
	Threshold   float64             // least score of a pair; 0 means the aligner's default
	Workers     int                 // 0 means one for each processor
	Tally       *Tally              // counts the run where not nil

	// Vouched says that the documents come in pairs about one event, as in
	// "atodds compare": the aligner's event gate stands open.
	Vouched bool
}

// A Tally counts what a run read, compared and refused, so that silence is
// never mistaken for agreement. It may be read once the run has ended.
type Tally struct {
	mu        sync.Mutex
	Documents int
	Sentences int
	Compared  int            // pairs compared
	Refused   map[string]int // pairs refused, by gate
	Findings  map[Verdict]int
	Errors    int
}

func (d *Detector) workers() int {
	if d.Workers > 0 {
		return d.Workers
	}
	return runtime.GOMAXPROCS(0)
}

func (d *Detector) aligner() align.Aligner {
	return align.Aligner{Threshold: d.Threshold, Vouched: d.Vouched, Refusals: d.Tally != nil}
}

// Detect reads docs and yields what is at odds among them, in the order of
// the documents and of their sentences. An error is about one document, and
// the sequence goes on; only the end of ctx ends it. The same documents
// yield the same findings at any number of workers.
func (d *Detector) Detect(ctx context.Context, docs iter.Seq2[*text.Document, error]) iter.Seq2[Finding, error] {
	return func(yield func(Finding, error) bool) {}
}
