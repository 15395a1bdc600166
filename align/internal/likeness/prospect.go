package likeness

import "math"

// A Prospect is what tells, before two sentences are compared, that comparing
// them will hardly make a pair of them.
type Prospect [prospectCount]float64

const prospectCount = 12

// ProspectNames names the signs of a prospect in their order.
var ProspectNames = []string{"bias", "cosine", "root of the mass", "root of the others", "terms",
	"in lighter", "in heavier", "others in lighter", "others in heavier", "root of fewer words", "root of more words", "root of the names"}

// Prospect returns the prospect of two sentences, given what they have in
// common.
func (e *Equal) Prospect(a, b *Measure) Prospect {
	others := e.Mass - e.Names
	x, y := a.Mass-a.Names, b.Mass-b.Names
	return Prospect{
		1, ratio(e.Dot, a.Norm*b.Norm), math.Sqrt(e.Mass), math.Sqrt(others), float64(e.Terms),
		ratio(e.Mass, min(a.Mass, b.Mass)), ratio(e.Mass, max(a.Mass, b.Mass)), ratio(others, min(x, y)), ratio(others, max(x, y)),
		math.Sqrt(float64(min(a.Words, b.Words))), math.Sqrt(float64(max(a.Words, b.Words))), math.Sqrt(e.Names),
	}
}

// Odds returns the log odds of a prospect; below 0, two sentences are so unlikely
// to be a pair that comparing them is not worth the time. Of the pairs of
// articles on one story one in two thousand is.
func (p *Prospect) Odds() float64 {
	sum := 0.0
	for i := range p {
		sum += prospectWeights[i] * p[i]
	}
	return sum
}

// Hopeless reports whether two sentences are not worth comparing.
func Hopeless(a, b *Sketch) bool {
	e, x, y := EqualOf(a, b), a.Measure(), b.Measure()
	p := e.Prospect(&x, &y)
	return p.Odds() < 0
}

// EqualOf returns what two sentences have in common term by term.
func EqualOf(a, b *Sketch) Equal {
	var e Equal
	for i, j := 0, 0; i < len(a.Terms) && j < len(b.Terms); {
		s, t := &a.Terms[i], &b.Terms[j]
		if s.ID == t.ID {
			w := s.word.Weight
			e.Dot, e.Mass, e.Terms = e.Dot+w*w, e.Mass+w, e.Terms+1
			if s.Name || t.Name {
				e.Names += w
			}
			switch {
			case s.Name == t.Name:
			case t.Name:
				e.NamesA += w
			default:
				e.NamesB += w
			}
		}
		if s.ID <= t.ID {
			i++
		}
		if t.ID <= s.ID {
			j++
		}
	}
	return e
}

// Measure returns what of the sentence bounds the scores of its pairs, but for
// its words.
func (k *Sketch) Measure() Measure {
	m := Measure{Norm: k.Norm, Mass: k.Mass, Words: len(k.frame), Solid: int(k.solid)}
	for i := range k.Terms {
		if k.Terms[i].Name {
			m.Names += k.Terms[i].word.Weight
		}
	}
	return m
}
