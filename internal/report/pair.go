package report

import (
	"github.com/atodds/atodds/align"
	"github.com/atodds/atodds/align/text"
)

// A PairLine is a pair of sentences as "atodds align" writes it.
type PairLine struct {
	Type    string  `json:"type"` // "pair"
	Score   float64 `json:"score"`
	Refused string  `json:"refused,omitempty"` // the gate that refused the pair
	Left    Side    `json:"left"`
	Right   Side    `json:"right"`

	// What of the two sentences the pair is about, and which clause of the
	// one tells what which of the other does; none of a pair that a gate
	// refused, and no clauses where they are not told apart.
	LeftPart  *Stretch   `json:"left_part,omitempty"`
	RightPart *Stretch   `json:"right_part,omitempty"`
	Parts     []Answered `json:"parts,omitempty"`

	// The mentions that answer each other.
	Matches []Answered `json:"matches,omitempty"`
}

// A Stretch is a piece of a document's text, in bytes of it.
type Stretch struct {
	Start int    `json:"start"`
	End   int    `json:"end"`
	Text  string `json:"text"`
}

// Answered are two stretches that answer each other, and how surely, 0 to 1.
type Answered struct {
	Kind  string  `json:"kind,omitempty"` // of two mentions
	Score float64 `json:"score"`
	Left  Stretch `json:"left"`
	Right Stretch `json:"right"`
}

// FromPair returns p as "atodds align" writes it.
func FromPair(p *align.Pair) *PairLine {
	line := &PairLine{
		Type: "pair", Score: round(p.Score), Refused: p.Refused,
		Left: sentence(p.Left), Right: sentence(p.Right),
	}
	if p.Refused != "" {
		return line
	}
	a, b := p.Left.Document, p.Right.Document
	left, right := stretch(a, p.LeftPart), stretch(b, p.RightPart)
	line.LeftPart, line.RightPart = &left, &right
	for _, x := range p.Parts {
		line.Parts = append(line.Parts, Answered{Score: round(x.Score), Left: stretch(a, x.Left), Right: stretch(b, x.Right)})
	}
	for _, m := range p.Matches {
		line.Matches = append(line.Matches, Answered{Kind: string(m.Left.Kind), Score: round(m.Score), Left: stretch(a, m.Left.Span), Right: stretch(b, m.Right.Span)})
	}
	return line
}

func stretch(d *text.Document, s text.Span) Stretch {
	return Stretch{Start: s.Start, End: s.End, Text: d.Text[s.Start:s.End]}
}
