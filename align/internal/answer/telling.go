package answer

import (
	"slices"

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

	spans []text.Span // room
}

// longestTold is the length in bytes of a sentence above which its clauses are
// not read: that is a table or a list, and every two clauses are compared.
const longestTold = 4096

// Tell reads the clauses of a sentence, of which sketch is the full sketch.
// What parts a sentence is known of English alone; elsewhere it is one clause.
// One that is too long is a clause that says nothing.
func Tell(s *text.Sentence, sketch *likeness.Sketch, mentions []text.Mention) *Tellings {
	var t Tellings
	t.Tell(new(clause.Splitter), s, sketch, mentions)
	return &t
}

// Tell is the function Tell with room that was used before: that of a splitter,
// and that of the clauses of another sentence, which are written over.
func (t *Tellings) Tell(splitter *clause.Splitter, s *text.Sentence, sketch *likeness.Sketch, mentions []text.Mention) {
	t.Of = slices.Grow(t.Of[:0], len(mentions))[:len(mentions)]
	clear(t.Of)
	t.List = t.List[:0]
	if s.Span.Len() > longestTold {
		t.next().Span = s.Span
		return
	}
	var parts []clause.Part
	if s.Language == "" || s.Language == "en" {
		parts = splitter.Split(s.Text())
	}
	n := clause.Count(parts)
	if n <= 1 {
		one := t.next()
		one.Span = s.Span
		one.Stretch.Set(sketch, text.Span{End: s.Span.Len()})
		return
	}
	for c := range n {
		one := t.next()
		one.Span = shifted(clause.Span(parts, c), s.Span.Start)
		t.spans = t.spans[:0]
		for _, p := range parts {
			if p.Clause == c {
				t.spans = append(t.spans, p.Span)
				one.Frame = p.Kind == clause.Attribution
			}
		}
		one.Stretch.Set(sketch, t.spans...)
	}
	for i, m := range mentions {
		t.Of[i] = clause.At(parts, m.Span.Start-s.Span.Start)
	}
}

// next adds a clause that says nothing yet.
func (t *Tellings) next() *Telling {
	n := len(t.List)
	t.List = slices.Grow(t.List, 1)[:n+1]
	one := &t.List[n]
	one.Frame = false
	one.Stretch.Set(nil)
	return one
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
