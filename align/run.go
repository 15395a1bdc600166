package align

import (
	"cmp"
	"context"
	"iter"
	"slices"
	"sync"
	"sync/atomic"

	"github.com/atodds/atodds/align/internal/clause"
	"github.com/atodds/atodds/align/internal/likeness"
	"github.com/atodds/atodds/align/text"
	"github.com/atodds/atodds/internal/pipe"
)

// A run is everything that one call of Align compares.
type run struct {
	Aligner
	ctx       context.Context
	words     likeness.Lexicon
	units     []unit
	groups    []group
	packed    store            // the sketches of the groups
	byKey     map[uint64]int32 // groups by the key of their sketch
	skeletons []uint64         // of the groups, while documents are read
	limited   int              // sentences with more counterparts than were kept
	documents int
	sources   []*text.Document    // by document; nil for one without sentences
	settings  []*likeness.Setting // by document; none where the documents are vouched for

	// What is known once all documents are read.
	table   *likeness.Table
	starts  []int32                // the units of group g are members[starts[g]:starts[g+1]]
	members []int32                // of a group: sentences of different text first, then their repeats
	open    []*likeness.Sketch     // by group, where each is looked at many times; else nil
	fetch   func(unit int32) error // opens the sketch of a sentence; nil where all are at hand
	probes  sync.Pool              // of [likeness.Probe]
	cores   sync.Pool              // of [likeness.Core]
	events  memo                   // log odds that two documents report on one event

	lost atomic.Pointer[error] // why a sketch could not be read back

	answered [][]Match // of vouched passages; the first is none

	// What is repeated so often that not all of it is searched.
	templates [][]int32 // groups of one skeleton, more than are searched
	aside     []int32   // of these, the groups that are not searched
	repeat    []bool    // by unit: whether an earlier one of its group has its text

	sides    map[*text.Sentence]*side // of sentences that were matched lately
	spare    []*side                  // whose room can be used anew
	splitter clause.Splitter
}

// A unit is a sentence of the run.
type unit struct {
	sentence *text.Sentence
	document int   // by order of input
	group    int32 // sentences of the same words
}

// A group is the sentences that have the same words, whatever values they
// give. Groups are compared once, however many sentences they hold.
type group struct {
	at     offset  // of its sketch in the store
	single int32   // the document of all of them; -1 for several
	norm   float32 // of its sketch; negative where it is part of the page
}

// An outline is a document with what its sentences are compared by.
type outline struct {
	sentences []text.Sentence
	packed    []byte // the packed sketches of the sentences
	sketches  []sketched
	setting   *likeness.Setting // nil where the documents are vouched for
}

// sketched is what grouping asks of a sketch.
type sketched struct {
	key, skeleton uint64
	end           int // of its bytes
	norm          float32
}

// A reader turns sentences into outlines. It is not for concurrent use.
type reader struct {
	words *likeness.Lexicon
	draft likeness.Draft
	bytes []byte
}

// documentsAhead is how many documents are outlined before the first of them is
// taken in: a long one takes far longer than others.
const documentsAhead = 16

// outlines reads the words of documents.
func (r *run) outlines(documents iter.Seq2[[]text.Sentence, error]) iter.Seq2[outline, error] {
	words := r.words.Fork()
	readers := newPool(r.workers(), func() *reader { return &reader{words: words.Fork()} })
	return pipe.Ahead(r.ctx, r.workers(), documentsAhead, documents, func(ctx context.Context, sentences []text.Sentence) (outline, error) {
		x := readers.get()
		defer readers.put(x)
		return x.outline(ctx, sentences, !r.Vouched)
	})
}

// outline reads the words of a document, and its setting where asked for.
func (x *reader) outline(ctx context.Context, sentences []text.Sentence, setting bool) (outline, error) {
	o := outline{sentences: sentences, sketches: make([]sketched, len(sentences))}
	setting = setting && settled(sentences)
	x.bytes = x.bytes[:0]
	for i := range sentences {
		if i%checkEach == 0 && ctx.Err() != nil {
			return outline{}, context.Cause(ctx)
		}
		var k *likeness.Sketch
		x.bytes, k = x.words.In(sentences[i].Language).Pack(x.bytes, sentences[i].Text())
		s := sketched{k.Key, k.Skeleton(), len(x.bytes), float32(k.Norm)}
		if k.Page() {
			s.norm = -1
		}
		o.sketches[i] = s
		if setting {
			x.draft.Add(k)
		}
	}
	o.packed = slices.Clone(x.bytes)
	o.setting = x.draft.Setting()
	return o, nil
}

// add takes a document in.
func (r *run) add(o outline) error {
	document := r.documents
	r.documents++
	if !r.Vouched {
		r.settings = append(r.settings, o.setting)
	}
	var source *text.Document
	if len(o.sentences) > 0 {
		source = o.sentences[0].Document
	}
	r.sources = append(r.sources, source)
	from := 0
	for i, s := range o.sketches {
		g, ok := r.byKey[s.key]
		if !ok {
			at, err := r.packed.add(o.packed[from:s.end])
			if err != nil {
				return err
			}
			g = int32(len(r.groups))
			r.byKey[s.key] = g
			r.groups = append(r.groups, group{at: at, single: int32(document), norm: s.norm})
			r.skeletons = append(r.skeletons, s.skeleton)
		}
		if r.groups[g].single != int32(document) {
			r.groups[g].single = -1
		}
		r.units = append(r.units, unit{&o.sentences[i], document, g})
		from = s.end
	}
	return nil
}

// close ends the reading of documents.
func (r *run) close() error {
	r.byKey = nil // large
	r.table = r.words.Table()
	r.starts = make([]int32, len(r.groups)+1)
	for u := range r.units {
		r.starts[r.units[u].group+1]++
	}
	for g := range r.groups {
		r.starts[g+1] += r.starts[g]
	}
	r.members = make([]int32, len(r.units))
	next := slices.Clone(r.starts)
	for u := range r.units {
		if u%checkEach == 0 && r.ctx.Err() != nil {
			return context.Cause(r.ctx)
		}
		g := r.units[u].group
		r.members[next[g]] = int32(u)
		next[g]++
	}
	skeletons := r.skeletons
	r.skeletons = nil
	if r.Vouched {
		return nil
	}
	return r.setAside(skeletons)
}

// unitsOf returns the sentences of a group.
func (r *run) unitsOf(group int32) []int32 {
	return r.members[r.starts[group]:r.starts[group+1]]
}

// sketch returns the sketch of a sentence, without its tokens, and notes where
// it cannot be read back.
func (r *run) sketch(u int32) *likeness.Sketch {
	g := r.units[u].group
	if r.open != nil {
		return r.open[g]
	}
	k := &likeness.Sketch{}
	sketches := cursor{store: &r.packed}
	r.table.Unpack(sketches.get(r.groups[g].at), k)
	if sketches.err != nil {
		r.lost.Store(&sketches.err)
	}
	return k
}

// spread orders each group so that every different text stands before the
// repeats of any: where a limit cuts, it cuts what says the same again.
func (r *run) spread() error {
	r.repeat = make([]bool, len(r.units))
	for g := range r.groups {
		if g%checkEach == 0 && r.ctx.Err() != nil {
			return context.Cause(r.ctx)
		}
		units := r.unitsOf(int32(g))
		if len(units) < 2 {
			continue
		}
		seen := make(map[string]int, len(units))
		rank := make(map[int32]int, len(units))
		for n, u := range units {
			if n%checkEach == 0 && r.ctx.Err() != nil {
				return context.Cause(r.ctx)
			}
			words := r.units[u].sentence.Text()
			rank[u] = seen[words]
			r.repeat[u] = seen[words] > 0
			seen[words]++
		}
		err := sortAll(r.ctx, units, func(a, b int32) int {
			return cmp.Or(cmp.Compare(rank[a], rank[b]), cmp.Compare(a, b))
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// repeated reports whether an earlier sentence of its group has the text of a
// sentence.
func (r *run) repeated(u int32) bool { return r.repeat != nil && r.repeat[u] }

// A candidate is a pair of sentences on the way to a Pair. A run keeps
// millions of them, so it is small.
type candidate struct {
	left, right int32 // units, left before right
	matches     int32 // index in the answers of the run; 0 where they are still to be found
	refused     refusal
	near        bool
	part        bool // stretches of the sentences alone are alike
	kindred     bool
	score       float64
	event       float64
}

// judge scores a pair of sentences and passes it through the gates. It
// reports false where the pair is below the threshold.
func (r *run) judge(left, right int32, l link) (candidate, bool) {
	if l.score < r.floor() {
		return candidate{}, false
	}
	return r.weigh(left, right, l)
}

// weigh is judge whatever the words alone come to.
func (r *run) weigh(left, right int32, l link) (candidate, bool) {
	c := candidate{left: left, right: right, score: l.score, near: l.near, part: l.part}
	a, b := r.units[left].sentence, r.units[right].sentence
	c.refused = refusalOf(r.gate(a, b, l))
	if c.refused != 0 && !r.Refusals {
		return c, false
	}
	odds, known := r.event(r.units[left].document, r.units[right].document)
	c.event = likeness.Logistic(odds)
	if known && c.refused == 0 {
		if c.score = placed(l, odds, daysBetween(a.Document.Date, b.Document.Date)); c.score < r.threshold() {
			c.refused = refusalOf(OtherEvent)
		}
	}
	if !known && l.score < r.threshold() {
		return c, false
	}
	return c, c.refused == 0 || r.Refusals
}

const (
	// leastPairs and mostPairs bound how many pairs are matched in one go: few
	// of a small run, so that all processors have some, and else as many as meet
	// one sentence again and again, which is then read once.
	leastPairs = 16
	mostPairs  = 512

	// pairsParts is in how many parts, for each processor, pairs are matched
	// where there are neither too many nor too few.
	pairsParts = 16
)

// pairsEach returns how many pairs of so many are matched in one go.
func (r *run) pairsEach(pairs int) int {
	return min(max(pairs/(pairsParts*r.workers()), leastPairs), mostPairs)
}

// pairs yields the chosen candidates as pairs, in the order of Align.
func (r *run) pairs(chosen []candidate) iter.Seq2[Pair, error] {
	return func(yield func(Pair, error) bool) {
		if err := sortAll(r.ctx, chosen, byOrder); err != nil {
			yield(Pair{}, err)
			return
		}
		words := r.words.Fork()
		matchers := newPool(r.workers(), func() *run { return &run{Aligner: r.Aligner, ctx: r.ctx, words: *words.Fork()} })
		for pairs, err := range pipe.Map(r.ctx, r.workers(), each(slices.Chunk(chosen, r.pairsEach(len(chosen)))), func(ctx context.Context, some []candidate) ([]Pair, error) {
			m := matchers.get()
			defer matchers.put(m)
			pairs := make([]Pair, 0, len(some))
			for _, c := range some {
				if ctx.Err() != nil {
					return nil, context.Cause(ctx)
				}
				p := Pair{
					Left: r.units[c.left].sentence, Right: r.units[c.right].sentence,
					Score: c.score, NearCopy: c.near, Refused: c.refused.String(), Event: c.event, Kindred: c.kindred, Vouched: r.Vouched,
				}
				if c.matches > 0 {
					p.Matches, p.Whole = r.answered[c.matches], true
				}
				if m.complete(&p); !c.part || c.refused != 0 || m.toldInPart(&p) {
					pairs = append(pairs, p)
				}
			}
			return pairs, nil
		}) {
			if err != nil {
				yield(Pair{}, err)
				return
			}
			for _, p := range pairs {
				if !yield(p, nil) {
					return
				}
			}
		}
	}
}

// byOrder orders candidates by the left sentence, then best first.
func byOrder(a, b candidate) int {
	return cmp.Or(cmp.Compare(a.left, b.left), cmp.Compare(b.score, a.score), cmp.Compare(a.right, b.right))
}
