package align

import (
	"cmp"
	"context"
	"iter"
	"slices"

	"github.com/atodds/atodds/align/internal/likeness"
	"github.com/atodds/atodds/align/text"
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

// add takes a document in.
func (r *run) add(document int, sentences []text.Sentence) {
	for i := range sentences {
		s := &sentences[i]
		sketch := r.words.Outline(s.Text())
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
		r.units = append(r.units, unit{s, document, g})
	}
}

// spread orders each group so that every different text stands before the
// repeats of any: where a limit cuts, it cuts what says the same again.
func (r *run) spread() {
	for _, g := range r.groups {
		if len(g.units) < 3 {
			continue
		}
		seen := make(map[string]int, len(g.units))
		rank := make(map[int32]int, len(g.units))
		for _, u := range g.units {
			words := r.units[u].sentence.Text()
			rank[u] = seen[words]
			seen[words]++
		}
		slices.SortFunc(g.units, func(a, b int32) int {
			if c := cmp.Compare(rank[a], rank[b]); c != 0 {
				return c
			}
			return cmp.Compare(a, b)
		})
	}
}

// A candidate is a pair of sentences on the way to a Pair.
type candidate struct {
	left, right int32 // units, left before right
	score       float64
	near        bool
	refused     string
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
	return c, c.refused == "" || r.Refusals
}

// pairs yields the chosen candidates as pairs, in the order of Align.
func (r *run) pairs(chosen []candidate) iter.Seq2[Pair, error] {
	return func(yield func(Pair, error) bool) {
		slices.SortFunc(chosen, byOrder)
		for i, c := range chosen {
			if i%64 == 0 && r.ctx.Err() != nil {
				yield(Pair{}, context.Cause(r.ctx))
				return
			}
			p := Pair{
				Left: r.units[c.left].sentence, Right: r.units[c.right].sentence,
				Score: c.score, NearCopy: c.near, Refused: c.refused,
			}
			if c.refused == "" {
				p.Matches = r.match(p)
			}
			if !yield(p, nil) {
				return
			}
		}
	}
}

// byOrder orders candidates by the left sentence, then best first.
func byOrder(a, b candidate) int {
	return cmp.Or(cmp.Compare(a.left, b.left), cmp.Compare(b.score, a.score), cmp.Compare(a.right, b.right))
}
