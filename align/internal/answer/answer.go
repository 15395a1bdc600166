// Package answer measures how likely it is that a mention of one passage is
// the counterpart of a mention of another, from what stands around the two.
// It never looks at the values themselves: the value that was changed must
// still find the place where it came from.
package answer

import (
	"math"

	"github.com/atodds/atodds/align/internal/likeness"
	"github.com/atodds/atodds/align/text"
)

// A Place is a mention with what stands around it.
type Place struct {
	Sentence *text.Sentence
	Mention  text.Mention

	sketch     *likeness.Sketch // of the sentence
	before     *likeness.Sketch // of the sentence before it; nil for the first
	near       likeness.Context
	index      int    // of the mention in its sentence
	act        string // the verb that the mention belongs to
	first, end int    // its tokens
	only       bool   // no other mention of its sentence could take its place
	told       *Tellings
	clause     int // of the sentence, that the mention stands in
}

// reach is how many words around a mention tell what it is about.
const reach = 7

// Places returns the mentions of a passage, in the order of the text.
func Places(words *likeness.Lexicon, passage []*text.Sentence) []Place {
	var places []Place
	var before *likeness.Sketch
	for _, s := range passage {
		sketch := words.In(s.Language).Sketch(s.Text())
		var told *Tellings
		if len(s.Mentions) > 0 {
			told = Tell(s, sketch, s.Mentions)
		}
		for i, m := range s.Mentions {
			at := text.Span{Start: m.Span.Start - s.Span.Start, End: m.Span.End - s.Span.Start}
			p := Place{Sentence: s, Mention: m, sketch: sketch, before: before, near: sketch.Context(at, reach), index: i, act: Act(s, m.Span), told: told, clause: told.Of[i]}
			p.first, p.end = sketch.At(at)
			p.only = only(s.Mentions, i)
			places = append(places, p)
		}
		before = sketch
	}
	return places
}

// beside returns the mention before p in its sentence (-1) or after it (1);
// nil where there is none.
func (p *Place) beside(step int) *text.Mention {
	if i := p.index + step; i >= 0 && i < len(p.Sentence.Mentions) {
		return &p.Sentence.Mentions[i]
	}
	return nil
}

func only(mentions []text.Mention, i int) bool {
	for j, m := range mentions {
		if j != i && Able(m, mentions[i]) {
			return false
		}
	}
	return true
}

// A Comparer compares places, and remembers how alike the sentence of one
// was to the sentences of the others.
type Comparer struct {
	Words *likeness.Lexicon

	sketch *likeness.Sketch // whose sentence the rest is about
	known  map[*likeness.Sketch]between
}

// between is what two sentences have in common.
type between struct {
	sentence, wide, names, score float64
	named, copied                bool
}

// Odds returns the log odds, against no counterpart at all, that two places
// answer each other. The first is a place of the shorter passage; places of
// one sentence best come one after another.
func (c *Comparer) Odds(a, b *Place) float64 { return Weigh(weights, c.Measure(a, b)) }

func (c *Comparer) between(a, b *Place) between {
	if a.sketch != c.sketch {
		c.sketch, c.known = a.sketch, map[*likeness.Sketch]between{}
	}
	if known, ok := c.known[b.sketch]; ok {
		return known
	}
	var x between
	x.sentence, _ = a.sketch.Within(false, b.sketch)
	x.wide, _ = a.sketch.Within(false, b.sketch, b.before)
	x.names, x.named = a.sketch.Within(true, b.sketch, b.before)
	l := likeness.Compare(a.sketch, b.sketch)
	x.score, x.copied = likeness.Score(l.Features), l.NearCopy
	c.known[b.sketch] = x
	return x
}

// Weigh is the weighted sum of features.
func Weigh(w, f Features) float64 {
	sum := 0.0
	for i := range f {
		sum += w[i] * f[i]
	}
	return sum
}

// Shares turns the log odds of rivals for one place into probabilities that
// leave room for none of them.
func Shares(odds []float64) []float64 {
	sum := 1.0
	for _, x := range odds {
		sum += math.Exp(x)
	}
	shares := make([]float64, len(odds))
	for i, x := range odds {
		shares[i] = math.Exp(x) / sum
	}
	return shares
}
