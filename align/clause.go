package align

import (
	"github.com/atodds/atodds/align/internal/clause"
	"github.com/atodds/atodds/align/internal/likeness"
	"github.com/atodds/atodds/align/text"
)

// A Part is a clause of the left sentence of a pair and its counterpart on
// the right: each tells one of the facts of its sentence.
type Part struct {
	Left, Right text.Span // bytes of the documents' texts, from the first word of the clause to its last
	Score       float64   // 0 to 1: how much of the clause that says less the other says too
}

const (
	// counterpart is the least likeness of clauses that tell one fact, and
	// nearest how far below the likest clause of the other sentence a further
	// one may be: one sentence may part a fact in two that the other does not.
	counterpart = 0.4
	nearest     = 0.15

	// Two mentions stand in clauses that are no counterparts where the two are
	// unlike: have less than that in common; and where both are told elsewhere:
	// are as like to some other clause, or one of them is surely.
	// A clause that says less than the weight leastSaid ("it lasted") is about
	// what its neighbours are about.
	unlike    = 0.25
	elsewhere = 0.6
	surely    = 0.7
	leastSaid = 3.0

	// misplaced is what it takes, at most, from the affinity of two mentions
	// that their clauses are no counterparts, and of a day on which somebody
	// spoke that the other is the day of what is told.
	misplaced = 0.3
)

// A telling is a clause of a sentence.
type telling struct {
	span    text.Span // of the document's text
	frame   bool      // says who says so
	stretch likeness.Stretch
}

// tellings are the clauses of a sentence.
type tellings struct {
	list []telling
	of   []int // the clause of each mention
}

// tell reads the clauses of a sentence. What parts a sentence is known of
// English alone; elsewhere it is one clause.
func tell(s *text.Sentence, sketch *likeness.Sketch, mentions []text.Mention) *tellings {
	t := &tellings{of: make([]int, len(mentions))}
	var parts []clause.Part
	if s.Language == "" || s.Language == "en" {
		parts = clause.Split(s.Text())
	}
	n := clause.Count(parts)
	if n <= 1 {
		t.list = []telling{{span: s.Span, stretch: sketch.Stretch(text.Span{End: s.Span.Len()})}}
		return t
	}
	for c := range n {
		one := telling{span: shifted(clause.Span(parts, c), s.Span.Start)}
		var spans []text.Span
		for _, p := range parts {
			if p.Clause == c {
				spans = append(spans, p.Span)
				one.frame = p.Kind == clause.Attribution
			}
		}
		one.stretch = sketch.Stretch(spans...)
		t.list = append(t.list, one)
	}
	for i, m := range mentions {
		t.of[i] = clause.At(parts, m.Span.Start-s.Span.Start)
	}
	return t
}

func shifted(s text.Span, by int) text.Span { return text.Span{Start: s.Start + by, End: s.End + by} }

// likenesses are how alike each clause of the left sentence is to each of the
// right, and the likest of each.
type likenesses struct {
	left, right *tellings
	at          [][]float64
	bestLeft    []float64 // by clause of the left sentence; of a frame among frames, of others among others
	bestRight   []float64
}

// meetClauses compares the clauses of two sentences.
func meetClauses(left, right *tellings) *likenesses {
	x := &likenesses{left: left, right: right, bestLeft: make([]float64, len(left.list)), bestRight: make([]float64, len(right.list))}
	for c := range left.list {
		row := make([]float64, len(right.list))
		for d := range right.list {
			row[d] = left.list[c].stretch.Within(right.list[d].stretch)
			if left.list[c].frame == right.list[d].frame {
				x.bestLeft[c] = max(x.bestLeft[c], row[d])
				x.bestRight[d] = max(x.bestRight[d], row[d])
			}
		}
		x.at = append(x.at, row)
	}
	return x
}

// parts returns the clauses that answer each other, in the order of the left
// sentence. Frames say nothing of the facts and are left out.
func (x *likenesses) parts() []Part {
	var list []Part
	for c := range x.left.list {
		for d := range x.right.list {
			s := x.at[c][d]
			if s < counterpart || x.left.list[c].frame || x.right.list[d].frame || s < min(x.bestLeft[c], x.bestRight[d])-nearest {
				continue
			}
			list = append(list, Part{Left: x.left.list[c].span, Right: x.right.list[d].span, Score: s})
		}
	}
	return list
}

// apart returns what speaks against a match of mention i of the left sentence
// with mention j of the right, 0 to 1: that their clauses are told elsewhere.
func (x *likenesses) apart(i, j int) float64 {
	c, d := x.left.of[i], x.right.of[j]
	if min(x.left.list[c].stretch.Mass, x.right.list[d].stretch.Mass) < leastSaid {
		return 0
	}
	at, least, most := x.at[c][d], min(x.bestLeft[c], x.bestRight[d]), max(x.bestLeft[c], x.bestRight[d])
	switch {
	case x.left.list[c].frame != x.right.list[d].frame:
		if most-at >= unlike {
			return 1
		}
		return 0
	case at >= unlike, most < elsewhere:
		return 0
	case least >= elsewhere:
		return 1
	}
	return max(0, most-surely) / (1 - surely)
}

// hull returns the stretch of the left sentence, or of the right, that parts
// hold.
func hull(parts []Part, side func(Part) text.Span) text.Span {
	all := side(parts[0])
	for _, p := range parts {
		s := side(p)
		all.Start, all.End = min(all.Start, s.Start), max(all.End, s.End)
	}
	return all
}

// complete adds to a pair what is found within it: the parts that it is about,
// and its matches unless they were chosen before.
func (r *run) complete(p *Pair) {
	matched := p.Whole || len(p.Left.Mentions) == 0 || len(p.Right.Mentions) == 0
	if p.Refused != "" || p.NearCopy && matched {
		p.LeftPart, p.RightPart = p.Left.Span, p.Right.Span
		return
	}
	m := r.matcher(*p)
	p.Parts, p.LeftPart, p.RightPart = m.partsOf(*p)
	if !matched {
		p.Matches = m.match()
	}
}

// partsOf returns the clauses of a pair that answer each other, and the
// stretches of both sentences that hold them: the whole of either where none
// is told apart.
func (m *matcher) partsOf(p Pair) (parts []Part, left, right text.Span) {
	if !p.NearCopy {
		parts = m.clauses().parts()
	}
	if len(parts) == 0 {
		return nil, p.Left.Span, p.Right.Span
	}
	return parts, hull(parts, func(p Part) text.Span { return p.Left }), hull(parts, func(p Part) text.Span { return p.Right })
}

// clauses compares the clauses of the pair, once.
func (m *matcher) clauses() *likenesses {
	if m.met == nil {
		m.met = meetClauses(m.left.clauses(), m.right.clauses())
	}
	return m.met
}

// clauses returns the clauses of the side, which are read once.
func (d *side) clauses() *tellings {
	if d.told == nil {
		d.told = tell(d.sentence, d.sketch, d.mentions)
	}
	return d.told
}
