package detector

import (
	"math"
	"math/big"
	"sync"

	"github.com/atodds/atodds/align"
	"github.com/atodds/atodds/align/text"
	"github.com/atodds/atodds/detector/internal/counted"
)

// Sayings are the quantities of one document, for the question whether it
// gives a figure anywhere. The nil sayings are those of no document.
type sayings struct {
	sentences []text.Sentence
	order     int // of the document in the run
	once      sync.Once
	list      []saying
	quoted    []*citation // its quotations, in order
	hearsay   hearsay
	number    int // among the documents whose quotations are looked at

	peopleOnce sync.Once
	persons    []*appearance

	heldMu sync.Mutex
	held   map[text.Span][]held // offices of persons, by the sentence

	shortOnce sync.Once
	shorts    []short // of its quotations

	castOnce sync.Once
	everyone *align.Cast

	stemsOnce sync.Once
	stems     []uint32 // hashes of the stems of its words, in order
}

// A saying is a quantity and the hull of all that it could agree with, in its
// base unit. A long document is asked once for each ruling, so what cannot
// agree has to be told without exact arithmetic.
type saying struct {
	quantity *text.Quantity
	sentence *text.Sentence
	lo, hi   float64
}

// say reports whether the document gives the figure f of the sentence from in
// a second place, beside the quantity it was matched with, in a sentence that
// may speak of the same thing.
func (s *sayings) say(f figure, matched *text.Quantity, p text.Profile, from *text.Sentence) bool {
	if s == nil {
		return false
	}
	s.once.Do(func() { s.collect(p) })
	lo, hi := f.hull()
	for i := range s.list {
		q := s.list[i].quantity
		sameUnit := q.Dimension == f.Dimension && q.Unit.Base == f.Unit.Base
		if q != matched && elided(q, f) && related(from, s.list[i].sentence, f.Dimension) {
			return true
		}
		if q == matched || sameUnit && (s.list[i].hi < lo || hi < s.list[i].lo) || !sameUnit && !crosses(q.Dimension, f.Dimension) {
			continue
		}
		switch weigh(f, newFigure(q, p, s.list[i].sentence.Document.Date)).Verdict {
		case Same, Compatible:
			if related(from, s.list[i].sentence, q.Dimension) {
				return true
			}
		}
	}
	return false
}

// leastElided is the least whole number that is no small number of anything.
const leastElided = 1000

// elided reports whether a number without a unit or a noun is that of a sum or
// a measure: "sales of 4.6 billion francs, of which the drug brought in 1.1
// billion".
func elided(q *text.Quantity, f figure) bool {
	return q.Dimension == text.Count && q.Of == "" && f.Dimension != text.Count && q.Num == f.Num && q.Hi == f.Hi && (f.Num.D > 1 || f.Num.N >= leastElided)
}

// whole returns who and what the document names.
func (s *sayings) whole() *align.Cast {
	s.castOnce.Do(func() { s.everyone = align.CastOf(s.sentences) })
	return s.everyone
}

// cast is whole, and where no document is at hand, who and what the sentence
// names.
func (s *sayings) cast(sentence *text.Sentence) *align.Cast {
	if s == nil {
		return align.CastOf([]text.Sentence{*sentence})
	}
	return s.whole()
}

func (s *sayings) collect(p text.Profile) {
	for i := range s.sentences {
		sentence := &s.sentences[i]
		for _, m := range sentence.Mentions {
			if q, ok := m.Value.(*text.Quantity); ok {
				lo, hi := newFigure(q, p, sentence.Document.Date).hull()
				s.list = append(s.list, saying{q, sentence, lo, hi})
			}
		}
	}
}

// crosses reports whether [gateDimension] brings figures of two dimensions,
// or units, to a common one.
func crosses(a, b text.Dimension) bool {
	return counted.IsShare(a) && counted.IsShare(b) ||
		a == text.Multiple && b == text.Percent || a == text.Percent && b == text.Multiple
}

// hull returns an interval, in the base unit, outside of which no figure of
// that unit is the same as f or compatible with it: what its words allow or
// suggest and the figure itself, with a grain on either side.
func (f figure) hull() (lo, hi float64) {
	lo, hi = float(f.lo), float(f.hi)
	for _, b := range []text.Bounds{f.allows, f.suggests} {
		if b.Lo == nil {
			lo = math.Inf(-1)
		} else {
			lo = min(lo, float(b.Lo))
		}
		if b.Hi == nil {
			hi = math.Inf(1)
		} else {
			hi = max(hi, float(b.Hi))
		}
	}
	grain := math.Abs(float(f.grain))
	return lo - grain, hi + grain
}

func float(x *big.Rat) float64 {
	f, _ := x.Float64()
	return f
}
