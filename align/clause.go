package align

import (
	"github.com/atodds/atodds/align/internal/answer"
	"github.com/atodds/atodds/align/internal/clause"
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

// likenesses are how alike each clause of the left sentence is to each of the
// right, and the likest of each.
type likenesses struct {
	left, right *answer.Tellings
	all         []float64 // row by row
	bestLeft    []float64 // by clause of the left sentence; of a frame among frames, of others among others
	bestRight   []float64
}

// meetClauses compares the clauses of two sentences.
func meetClauses(left, right *answer.Tellings) *likenesses {
	rows, columns := len(left.List), len(right.List)
	room := make([]float64, rows*columns+rows+columns)
	x := &likenesses{left: left, right: right, all: room[:rows*columns], bestLeft: room[rows*columns:][:rows], bestRight: room[rows*columns+rows:]}
	for c := range left.List {
		row := x.all[c*columns:][:columns]
		for d := range right.List {
			row[d] = left.List[c].Stretch.Within(right.List[d].Stretch)
			if left.List[c].Frame == right.List[d].Frame {
				x.bestLeft[c] = max(x.bestLeft[c], row[d])
				x.bestRight[d] = max(x.bestRight[d], row[d])
			}
		}
	}
	return x
}

// at returns how alike two clauses are.
func (x *likenesses) at(c, d int) float64 { return x.all[c*len(x.right.List)+d] }

// parts returns the clauses that answer each other, in the order of the left
// sentence. Frames say nothing of the facts and are left out.
func (x *likenesses) parts() []Part {
	var list []Part
	for c := range x.left.List {
		for d := range x.right.List {
			s := x.at(c, d)
			if s < counterpart || x.left.List[c].Frame || x.right.List[d].Frame || s < min(x.bestLeft[c], x.bestRight[d])-nearest {
				continue
			}
			list = append(list, Part{Left: x.left.List[c].Span, Right: x.right.List[d].Span, Score: s})
		}
	}
	return list
}

// apart returns what speaks against a match of mention i of the left sentence
// with mention j of the right, 0 to 1: that their clauses are told elsewhere.
func (x *likenesses) apart(i, j int) float64 {
	c, d := x.left.Of[i], x.right.Of[j]
	if min(x.left.List[c].Stretch.Mass, x.right.List[d].Stretch.Mass) < leastSaid {
		return 0
	}
	at, least, most := x.at(c, d), min(x.bestLeft[c], x.bestRight[d]), max(x.bestLeft[c], x.bestRight[d])
	switch {
	case x.left.List[c].Frame != x.right.List[d].Frame:
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
		m.met = meetClauses(m.left.clauses(m.splitter), m.right.clauses(m.splitter))
	}
	return m.met
}

// clauses returns the clauses of the side, which are read once.
func (d *side) clauses(splitter *clause.Splitter) *answer.Tellings {
	if len(d.told.List) == 0 {
		d.told.Tell(splitter, d.sentence, &d.sketch, d.mentions)
	}
	return &d.told
}
