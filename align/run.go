package align

import (
	"cmp"
	"context"
	"iter"
	"slices"

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
	byKey     map[uint64]int32 // groups by the key of their sketch
	limited   int              // sentences with more counterparts than were kept
	documents int
	settings  []*likeness.Setting // by document; none where the documents are vouched for

	// The left sentence that was matched last.
	lastLeft *text.Sentence
	lastSide side
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
	sketch *likeness.Sketch
	units  []int32 // sentences of different text first, then their repeats
	single int     // the document of all of them; -1 for several
}

// An outline is a document with what its sentences are compared by.
type outline struct {
	sentences []text.Sentence
	sketches  []*likeness.Sketch
	setting   *likeness.Setting // nil where the documents are vouched for
}

// outlines reads the words of documents.
func (r *run) outlines(documents iter.Seq2[[]text.Sentence, error]) iter.Seq2[outline, error] {
	words := newPool(r.workers(), r.words.Fork().Fork)
	return pipe.Map(r.ctx, r.workers(), documents, func(ctx context.Context, sentences []text.Sentence) (outline, error) {
		x := words.get()
		defer words.put(x)
		o := outline{sentences: sentences, sketches: make([]*likeness.Sketch, len(sentences))}
		for i := range sentences {
			if i%checkEach == 0 && ctx.Err() != nil {
				return outline{}, context.Cause(ctx)
			}
			o.sketches[i] = x.In(sentences[i].Language).Outline(sentences[i].Text())
		}
		if !r.Vouched {
			o.setting = settingOf(sentences, o.sketches)
		}
		return o, nil
	})
}

// add takes a document in.
func (r *run) add(o outline) {
	document := r.documents
	r.documents++
	if o.setting != nil {
		r.settings = append(r.settings, o.setting)
	}
	for i, sketch := range o.sketches {
		g, ok := r.byKey[sketch.Key]
		if !ok {
			g = int32(len(r.groups))
			r.byKey[sketch.Key] = g
			r.groups = append(r.groups, group{sketch: sketch, single: document})
		}
		if r.groups[g].single != document {
			r.groups[g].single = -1
		}
		r.groups[g].units = append(r.groups[g].units, int32(len(r.units)))
		r.units = append(r.units, unit{&o.sentences[i], document, g})
	}
}

// spread orders each group so that every different text stands before the
// repeats of any: where a limit cuts, it cuts what says the same again.
func (r *run) spread() error {
	for n, g := range r.groups {
		if n%checkEach == 0 && r.ctx.Err() != nil {
			return context.Cause(r.ctx)
		}
		if len(g.units) < 3 {
			continue
		}
		seen := make(map[string]int, len(g.units))
		rank := make(map[int32]int, len(g.units))
		for n, u := range g.units {
			if n%checkEach == 0 && r.ctx.Err() != nil {
				return context.Cause(r.ctx)
			}
			words := r.units[u].sentence.Text()
			rank[u] = seen[words]
			seen[words]++
		}
		err := sortAll(r.ctx, g.units, func(a, b int32) int {
			return cmp.Or(cmp.Compare(rank[a], rank[b]), cmp.Compare(a, b))
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// A candidate is a pair of sentences on the way to a Pair.
type candidate struct {
	left, right int32 // units, left before right
	score       float64
	event       float64
	near        bool
	refused     string
	matches     []Match // nil where they are still to be found
}

// judge scores a pair of sentences and passes it through the gates. It
// reports false where the pair is below the threshold.
func (r *run) judge(left, right int32, l link) (candidate, bool) {
	c := candidate{left: left, right: right, score: l.score, near: l.near}
	if l.score < r.threshold() {
		return c, false
	}
	a, b := r.units[left].sentence, r.units[right].sentence
	c.refused = r.gate(a, b, l)
	odds, known := r.event(r.units[left].document, r.units[right].document)
	c.event = likeness.Logistic(odds)
	if known && c.refused == "" && !l.near {
		if c.score = likeness.Logistic(likeness.InEvent(likeness.LogOdds(l.score), odds)); c.score < r.threshold() {
			c.refused = OtherEvent
		}
	}
	return c, c.refused == "" || r.Refusals
}

// pairsEach is how many pairs are matched in one go.
const pairsEach = 16

// pairs yields the chosen candidates as pairs, in the order of Align.
func (r *run) pairs(chosen []candidate) iter.Seq2[Pair, error] {
	return func(yield func(Pair, error) bool) {
		if err := sortAll(r.ctx, chosen, byOrder); err != nil {
			yield(Pair{}, err)
			return
		}
		words := r.words.Fork()
		matchers := newPool(r.workers(), func() *run { return &run{Aligner: r.Aligner, ctx: r.ctx, words: *words.Fork()} })
		for pairs, err := range pipe.Map(r.ctx, r.workers(), each(slices.Chunk(chosen, pairsEach)), func(_ context.Context, some []candidate) ([]Pair, error) {
			m := matchers.get()
			defer matchers.put(m)
			pairs := make([]Pair, len(some))
			for i, c := range some {
				pairs[i] = Pair{
					Left: r.units[c.left].sentence, Right: r.units[c.right].sentence,
					Score: c.score, NearCopy: c.near, Refused: c.refused,
					Matches: c.matches, Whole: c.matches != nil, Event: c.event,
				}
				if c.refused == "" && c.matches == nil {
					pairs[i].Matches = m.match(pairs[i])
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
