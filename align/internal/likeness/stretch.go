package likeness

import (
	"cmp"
	"slices"

	"github.com/atodds/atodds/align/text"
)

// A Stretch is what a part of a sentence says: its content terms, once each.
type Stretch struct {
	Mass  float64 // the sum of the terms' weights
	terms []Term  // by ID
}

// Stretch returns what stands in parts of the sentence, in bytes of its text.
// The sentence must be a full sketch, no outline.
func (k *Sketch) Stretch(parts ...text.Span) Stretch {
	var s Stretch
	s.Set(k, parts...)
	return s
}

// Set makes s what stands in parts of a sentence, as Sketch.Stretch has it, and
// uses the room that s has.
func (s *Stretch) Set(k *Sketch, parts ...text.Span) {
	s.terms, s.Mass = s.terms[:0], 0
	for _, at := range parts {
		first, end := k.At(at)
		s.terms = slices.Grow(s.terms, end-first)
		for i := first; i < end; i++ {
			if t := &k.Tokens[i]; t.Word.Class == Content {
				s.terms = append(s.terms, Term{ID: t.Word.Term, Name: t.Name, word: t.Word})
			}
		}
	}
	slices.SortFunc(s.terms, func(a, b Term) int { return cmp.Compare(a.ID, b.ID) })
	s.terms = slices.CompactFunc(s.terms, func(a, b Term) bool { return a.ID == b.ID })
	for i := range s.terms {
		s.Mass += s.terms[i].Weight()
	}
}

// smoothing is the weight that is added to what a short stretch says: one
// word in common tells less than three of three.
const smoothing = 1.5

// Within returns, 0 to 1, how much of the stretch that says less the other
// says too. It is the same both ways round.
func (s Stretch) Within(t Stretch) float64 {
	return ratio(min(s.common(t), t.common(s)), min(s.Mass, t.Mass)+smoothing)
}

// common returns the weight of what s says that t says too: of equal terms, and
// of forms and spellings of one word.
func (s Stretch) common(t Stretch) float64 {
	sum := 0.0
	for i := range s.terms {
		a := &s.terms[i]
		best := 0.0
		for j := range t.terms {
			b := &t.terms[j]
			switch like := min(a.Weight(), b.Weight()); {
			case a.ID == b.ID:
				best = like
			case like*kinship > best && a.word.head.kin(b.word.head) && akin(a.word.Stem, b.word.Stem):
				best = like * kinship
			}
		}
		sum += best
	}
	return sum
}

// Shares reports whether a token of the sentence is a term that another
// sentence has, too, in whatever form.
func (k *Sketch) Shares(t Token, other *Sketch) bool {
	return anyHas([]*Sketch{other}, Term{ID: t.Word.Term, Name: t.Name, word: t.Word})
}
