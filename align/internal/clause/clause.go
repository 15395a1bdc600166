// Package clause parts a sentence into its clauses: the stretches of which
// each tells one fact, and the frames that say who says so.
//
// It goes by words and marks alone: conjunctions, relative pronouns,
// participles, semicolons, and verbs as far as their form and a list tell
// them. Every rule looks a bounded number of words ahead, so that a sentence
// takes time linear in its length. A stretch in which no verb is found is no
// clause and stays with its neighbour: where a rule is in doubt, a sentence
// stays whole.
package clause

import "github.com/atodds/atodds/align/text"

// A Kind says how a clause hangs on the rest of its sentence.
type Kind uint8

// The kinds of clause.
const (
	Main        Kind = iota
	Coordinate       // joined to the one before by a conjunction, a mark or a colon
	Subordinate      // after, because, that
	Relative         // who, which, where
	Participial      // ", killing 14"; "Speaking in Oslo,"
	Attribution      // says who says it: "police said", "according to"
)

// String returns the name of the kind in lower case.
func (k Kind) String() string {
	return [...]string{"main", "coordinate", "subordinate", "relative", "participial", "attribution"}[k]
}

// A Part is a stretch of a sentence that belongs to one clause. A clause that
// another interrupts has several parts.
type Part struct {
	Span   text.Span // bytes of the sentence, from its first word to its last
	Kind   Kind
	Clause int // which clause of the sentence, from 0 in the order of their beginnings
}

// Split parts an English sentence. The parts are in the order of the text and
// hold every word once; a sentence without words has none.
func Split(s string) []Part {
	var p Splitter
	return p.Split(s)
}

// Count returns how many clauses parts belong to.
func Count(parts []Part) int {
	n := 0
	for _, p := range parts {
		n = max(n, p.Clause+1)
	}
	return n
}

// At returns the clause that the byte at offset belongs to. What stands
// between two parts belongs to the one before it.
func At(parts []Part, offset int) int {
	at := 0
	for _, p := range parts {
		if p.Span.Start > offset {
			break
		}
		at = p.Clause
	}
	return at
}

// Span returns the stretch from the first word of a clause to its last.
func Span(parts []Part, clause int) text.Span {
	var hull text.Span
	for _, p := range parts {
		if p.Clause != clause {
			continue
		}
		if hull.End == 0 {
			hull.Start = p.Span.Start
		}
		hull.End = p.Span.End
	}
	return hull
}
