// Package detector finds where documents are at odds: it aligns their
// sentences, sets the values that answer each other side by side, and
// reports contradictions and drift with the evidence on both sides.
//
// It aims never to raise a false alarm: where a comparison is in doubt it
// stays silent, and [Detector.Explain] says why. Silence is no proof of
// agreement: [Tally] counts what was compared and what was not.
//
// The zero [Detector] is ready to use.
package detector

import (
	"context"
	"iter"
	"runtime"

	"github.com/atodds/atodds/align"
	"github.com/atodds/atodds/align/extract"
	"github.com/atodds/atodds/align/text"
	"github.com/atodds/atodds/internal/pipe"
)

// A Detector holds the options of a run. Its zero value is the desk's
// default: every comparator, the strict profile.
type Detector struct {
	Comparators []Comparator        // nil means [Comparators]
	Profile     text.Profile        // zero means [text.Strict]
	Severities  map[string]Severity // by comparator, in place of its own
	Lexicons    *Lexicons           // lists of words; nil means the embedded ones
	Threshold   float64             // least score of a pair; 0 means the aligner's default
	Workers     int                 // 0 means one for each processor
	Memory      int64               // bytes that the aligner may take; 0 means half of the machine's, as [align.Aligner] has it
	Tally       *Tally              // counts the run where not nil

	// Judge, where not nil, weighs what the rules leave, once they are done. It
	// is asked at most Questions questions, the likeliest to be at odds first; 0
	// means [DefaultQuestions]. [Detector.Compare] asks a few of each two
	// documents.
	Judge     Judge
	Questions int

	// Embedder, where not nil, finds further questions for the judge: sentences of
	// documents on one event that have few words in common and mean the like. It
	// is given 5,000 sentences at most.
	Embedder align.Embedder

	// ObserveJudging, where not nil, is called for every question with what came
	// of it, in the order of the answers; of [Detector.Compare] by every goroutine
	// that calls it.
	ObserveJudging func(Judging)

	// Progress, where not nil, is told how far the search for pairs is: done
	// of total steps, which take unlike times.
	Progress func(done, total int)

	// Observe, where not nil, is called for every pair that was compared, in
	// order, with what was found in it. Words that were set against each other
	// though they name no value stand behind its matches.
	Observe func(align.Pair, []Finding)

	// ObserveInside, where not nil, is called for every two places of one
	// document that were set against each other, in order, while further
	// documents are still being read.
	ObserveInside func(Inside)
}

// Detect reads docs and yields what is at odds among them: first what stands
// in single documents, then what stands between two, in the order of the
// documents and of their sentences, and last what differs in quotations. A
// finding that stands in several places is yielded once, with the further places in [Finding.More].
//
// An error comes with the zero Finding, and the sequence goes on: those of docs
// as they are, an [*extract.LanguageError] for a document that is not read, and
// of the search for pairs an [*align.LimitError] or [*align.SpillError]. Only the
// end of ctx ends the sequence, with its error. The same documents yield the same
// findings at any number of workers.
func (d *Detector) Detect(ctx context.Context, docs iter.Seq2[*text.Document, error]) iter.Seq2[Finding, error] {
	return func(yield func(Finding, error) bool) {
		r := run{
			detector: d, comparators: d.comparators(), tally: d.tally(),
			leavings: leavings{limit: d.questions()}, reprints: new(reprints), readings: newReadings(),
		}
		sentences := r.inspect(ctx, docs)
		aligner := d.aligner(false)
		aligner.Clusters = func(c align.Cluster) {
			r.mu.Lock()
			defer r.mu.Unlock()
			r.tally.Clusters++
			r.tally.Clustered += c.Sentences
		}
		pairs := aligner.Align(ctx, sentences)
		disputes := pipe.Ahead(ctx, d.workers(), pairsAhead, pairs, r.compare)
		for dispute, err := range disputes {
			if err != nil {
				r.tally.Errors++
				if !yield(Finding{}, err) {
					return
				}
				continue
			}
			r.take(dispute)
		}
		r.keep(r.reprints.release())
		r.introduce(ctx)
		r.hear(ctx, false)
		r.report(ctx, yield)
	}
}

// Compare sets two documents against each other that the caller vouches to
// speak of one event: the gate for other events stands open, all others hold.
// It returns how much they say the same, as [align.Alike] has it: short ones as
// wholes, of others the two sentences that are the best pair.
func (d *Detector) Compare(ctx context.Context, left, right *text.Document) (float64, []Finding, error) {
	r := run{detector: d, comparators: d.comparators(), tally: newTally(), leavings: leavings{limit: min(d.questions(), questionsOfTwo)}}
	var sides [2][]text.Sentence
	docs := func(yield func([]text.Sentence, error) bool) {
		for i, doc := range []*text.Document{left, right} {
			sentences, err := extract.Sentences(ctx, doc)
			r.listen(r.remember(sentences))
			sides[i] = sentences
			if !yield(sentences, err) {
				return
			}
		}
	}
	var best align.Pair
	for pair, err := range d.aligner(true).Align(ctx, docs) {
		if err != nil {
			return 0, nil, err
		}
		if pair.Score > best.Score {
			best = pair
		}
		dispute, _ := r.compare(ctx, pair)
		r.keep(dispute.findings)
		r.leave(dispute)
		if d.Observe != nil && pair.Refused == "" {
			d.Observe(dispute.pair, dispute.findings)
		}
	}
	r.hear(ctx, true)
	alike := 0.0
	switch {
	case max(len(sides[0]), len(sides[1])) <= shortPassage:
		alike = align.Alike(sides[0], sides[1])
	case best.Left != nil:
		alike = align.Alike([]text.Sentence{*best.Left}, []text.Sentence{*best.Right})
	}
	var findings []Finding
	var failed error
	r.report(ctx, func(f Finding, err error) bool {
		if err == nil {
			findings = append(findings, f)
		} else if ctx.Err() != nil {
			failed = err
		}
		return true
	})
	return alike, findings, failed
}

// shortPassage is up to how many sentences a passage is compared as a whole.
const shortPassage = 3

func (d *Detector) comparators() []Comparator {
	if d.Comparators == nil {
		return Comparators()
	}
	return d.Comparators
}

// pairsAhead is how many pairs are under way before the first of them is done:
// one whose documents are new to a comparator takes far longer than others.
const pairsAhead = 64

func (d *Detector) workers() int {
	if d.Workers > 0 {
		return d.Workers
	}
	return runtime.GOMAXPROCS(0)
}

func (d *Detector) aligner(vouched bool) align.Aligner {
	return align.Aligner{Threshold: d.Threshold, Vouched: vouched, Refusals: true, Workers: d.Workers, Memory: d.Memory, Progress: d.Progress}
}

func (d *Detector) severity(c *Comparator) Severity {
	if s, ok := d.Severities[c.Name]; ok {
		return s
	}
	return c.Severity
}

func (d *Detector) tally() *Tally {
	if d.Tally == nil {
		return newTally()
	}
	*d.Tally = *newTally()
	return d.Tally
}
