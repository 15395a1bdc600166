// Package align finds the sentences, in different documents, that speak of
// the same fact, and within each such pair the mentions that answer each
// other. It knows nothing of disagreement: a pair is judged by what its
// sentences are about, never by the values they give.
//
// What it says of a pair of sentences depends on the two documents alone,
// not on what else is in the run: words are weighed by a fixed table. Whether a
// pair is looked for may depend on more where a run has much of the same: a
// sentence has a limit of partners, which a [LimitError] tells of, and a document
// is searched for pairs without common words with the few others that are most
// surely on its event.
package align

import (
	"context"
	"fmt"
	"iter"
	"runtime"

	"github.com/atodds/atodds/align/text"
)

// A Pair is two sentences that speak of the same fact.
type Pair struct {
	Left, Right *text.Sentence

	// Score is how surely both speak of one fact, or a clause of each does, 0
	// to 1. In a run it is calibrated on pairs that runs over news of several
	// outlets found, and assumes as many right ones among them. Of single
	// sentences and of vouched documents it is what the words tell, given that
	// somebody has put them side by side.
	Score float64

	NearCopy bool    // one is a copy of the other, up to a few words
	Matches  []Match // in the order of the left sentence

	// LeftPart and RightPart are the stretches of the two sentences that the
	// pair is about, in bytes of the documents' texts: of a sentence of
	// several facts those that the other tells, too. Parts holds them clause
	// by clause; it is empty where they are not told apart.
	LeftPart, RightPart text.Span
	Parts               []Part

	// Event is how surely the documents report on one event, as far as their
	// words tell, 0 to 1: 1 where they are vouched for, 0.5 where one of them
	// is a single sentence. An article on one event often recalls another, so
	// that a low value alone is no reason against a pair.
	Event float64

	// Kindred says that the sentences have too little in common to be looked
	// for among all documents, and are a pair because theirs surely report on
	// one event.
	Kindred bool

	// Whole says that the matches were chosen among all mentions of both
	// documents, so that no better counterpart stands elsewhere in them.
	Whole bool

	// Vouched says that the caller has paired the two documents, as
	// [Aligner.Vouched] has it.
	Vouched bool

	// Refused names the gate that refused the pair ("other event", "other
	// time"), in a few words; it is empty for a pair that stands.
	Refused string
}

// A Match is a mention of the left sentence and its counterpart on the right.
type Match struct {
	Left, Right text.Mention
	Score       float64 // 0 to 1: how surely the two answer each other
}

// An Aligner pairs sentences. The zero value works.
type Aligner struct {
	// Threshold is the least score of a pair; 0 means [DefaultThreshold], or
	// [VouchedThreshold] where the documents are vouched for.
	Threshold float64

	// Vouched says that the caller has paired the documents: the first with
	// the second, the third with the fourth, each pair about one event. The
	// event gate then stands open, and every sentence of one is compared
	// with every sentence of the other.
	Vouched bool

	// Refusals asks for the pairs that a gate refused, too.
	Refusals bool

	// Workers is how many processors the search uses; 0 means one for each.
	// The pairs are the same at any number.
	Workers int

	// Memory is how many bytes the search for pairs may take beside the
	// documents and the pairs that it finds; 0 means half of the memory of the
	// machine. What needs more is kept in a temporary folder ([os.TempDir]) and
	// searched part by part, which takes longer and finds the same pairs. About
	// 100 bytes for each sentence stay in memory in any case.
	Memory int64

	// Clusters, where not nil, is told of what is repeated so often that not all
	// of it is paired, before the first pair. It is called by the goroutine that
	// ranges over the pairs.
	Clusters func(Cluster)

	// Progress, where not nil, is told how far the search for pairs is, from
	// time to time: done of total steps, which take unlike times. It is
	// called by the goroutine that ranges over the pairs.
	Progress func(done, total int)
}

// The thresholds of an Aligner that sets none. That of a run is low where the
// documents are hardly on one event: there, one pair in two is right.
const (
	DefaultThreshold = 0.55
	VouchedThreshold = 0.5
)

func (a Aligner) threshold() float64 {
	switch {
	case a.Threshold > 0:
		return a.Threshold
	case a.Vouched:
		return VouchedThreshold
	}
	return DefaultThreshold
}

func (a Aligner) workers() int {
	if a.Workers > 0 {
		return a.Workers
	}
	return runtime.GOMAXPROCS(0)
}

// A LimitError says that some sentences have more counterparts than an
// Aligner follows up, such as boilerplate that thousands of documents share.
// Those that were followed up are the best, and among equals those that
// differ in their text.
type LimitError struct {
	Sentences int // how many have more
	Limit     int // how many counterparts of each were followed up
}

// Error says how many sentences met the limit.
func (e *LimitError) Error() string {
	return fmt.Sprintf("align: %d sentences have more counterparts than are followed up (%d each): only the best were compared", e.Sentences, e.Limit)
}

// Align yields the pairs among the sentences of different documents, in the
// order of the left document, the left sentence, then best first. It reads
// all of its input before it yields the first pair, and passes its errors
// on as they come. A [*LimitError] comes last. A [*SpillError] ends the
// sequence. The end of ctx ends the
// sequence with its error.
func (a Aligner) Align(ctx context.Context, documents iter.Seq2[[]text.Sentence, error]) iter.Seq2[Pair, error] {
	return func(yield func(Pair, error) bool) {
		r := &run{Aligner: a, ctx: ctx, byKey: map[uint64]int32{}}
		r.packed.limit = max(a.memory()/sketchShare, 1)
		defer r.packed.close()
		for o, err := range r.outlines(documents) {
			if ctx.Err() != nil {
				break
			}
			if err != nil {
				if !yield(Pair{}, err) {
					return
				}
				continue
			}
			if err := r.add(o); err != nil {
				yield(Pair{}, err)
				return
			}
		}
		if ctx.Err() != nil {
			yield(Pair{}, context.Cause(ctx))
			return
		}
		err := r.close()
		var chosen []candidate
		if err == nil {
			chosen, err = r.choose()
		}
		if lost := r.lost.Load(); err == nil && lost != nil {
			err = *lost
		}
		if err != nil {
			yield(Pair{}, err)
			return
		}
		for p, err := range r.pairs(chosen) {
			if !yield(p, err) {
				return
			}
		}
		if r.limited > 0 && ctx.Err() == nil {
			yield(Pair{}, &LimitError{Sentences: r.limited, Limit: maxPartners})
		}
	}
}
