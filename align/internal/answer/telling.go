package answer

import (
	"github.com/atodds/atodds/align/internal/clause"
	"github.com/atodds/atodds/align/internal/likeness"
	"github.com/atodds/atodds/align/text"
)

// A Telling is a clause of a sentence: what it says of one fact.
type Telling struct {
	Span    text.Span // of the document's text, from its first word to its last
	Frame   bool      // says who says so
	Stretch likeness.Stretch
}

// Tellings are the clauses of a sentence.
type Tellings struct {
	List []Telling
	Of   []int // the clause of each mention
}

// longestTold is the length in bytes of a sentence above which its clauses are
// not read: that is a table or a list, and every two clauses are compared.
const longestTold = 4096

// Tell reads the clauses of a sentence, of which sketch is the full sketch.
// What parts a sentence is known of English alone; elsewhere it is one clause.
// One that is too long is a clause that says nothing.
func Tell(s *text.Sentence, sketch *likeness.Sketch, mentions []text.Mention) *Tellings {
	t := &Tellings{Of: make([]int, len(mentions))}
	if s.Span.Len() > longestTold {
		t.List = []Telling{{Span: s.Span}}
		return t
	}
	var parts []clause.Part
	if s.Language == "" || s.Language == "en" {
		parts = clause.Split(s.Text())
	}
	n := clause.Count(parts)
	if n <= 1 {
		t.List = []Telling{{Span: s.Span, Stretch: sketch.Stretch(text.Span{End: s.Span.Len()})}}
		return t
	}
	for c := range n {
		one := Telling{Span: shifted(clause.Span(parts, c), s.Span.Start)}
		var spans []text.Span
		for _, p := range parts {
			if p.Clause == c {
				spans = append(spans, p.Span)
				one.Frame = p.Kind == clause.Attribution
			}
		}
		one.Stretch = sketch.Stretch(spans...)
		t.List = append(t.List, one)
	}
	for i, m := range mentions {
		t.Of[i] = clause.At(parts, m.Span.Start-s.Span.Start)
	}
	return t
}

func shifted(s text.Span, by int) text.Span { return text.Span{Start: s.Start + by, End: s.End + by} }

// clauses looks at the clauses that two places stand in: what they have in
// common, and whether another clause of either sentence has more.
func (f *Features) clauses(a, b *Place) {
	mine, theirs := &a.told.List[a.clause], &b.told.List[b.clause]
	own := mine.Stretch.Within(theirs.Stretch)
	f[ClauseSame] = own
	for d := range b.told.List {
		if d != b.clause {
			f[ClauseElse] = max(f[ClauseElse], mine.Stretch.Within(b.told.List[d].Stretch)-own)
		}
	}
	for c := range a.told.List {
		if c != a.clause {
			f[ClauseBack] = max(f[ClauseBack], theirs.Stretch.Within(a.told.List[c].Stretch)-own)
		}
	}
	f[FrameOther] = truth(mine.Frame != theirs.Frame)
}
