package likeness

// A Measure is what of a sentence bounds the scores of its pairs, beside what
// they have in common.
type Measure struct {
	Norm, Mass   float64
	Names        float64 // of the mass, the names'
	Words, Solid int     // of the frame, and the solid terms
	Bag          Bag
}

// Equal is what two sentences have in common that share equal terms alone,
// none that is akin to another, and each of one weight on both sides.
type Equal struct {
	Dot, Mass, Names float64
	Terms            int

	// What are names on the other side alone weighs so much among the terms of
	// this one.
	NamesA, NamesB float64
}

// Most bounds the score of two sentences, given what they have in common. It
// takes a tenth of the time that comparing them does.
func (e Equal) Most(a, b Measure) float64 {
	if max(a.Words, b.Words) > longest {
		return 1
	}
	var blank [longest]uint32 // only the lengths of the frames tell
	c := Comparison{
		Common: Common{
			Mass: e.Mass, Names: e.Names, Others: e.Mass - e.Names, Terms: e.Terms, same: e.Terms, dot: e.Dot,
			a: split2{a.Names + e.NamesA, a.Mass - a.Names - e.NamesA},
			b: split2{b.Names + e.NamesB, b.Mass - b.Names - e.NamesB},
		},
		a: &Sketch{Norm: a.Norm, Mass: a.Mass, solid: uint16(a.Solid), frame: blank[:a.Words]},
		b: &Sketch{Norm: b.Norm, Mass: b.Mass, solid: uint16(b.Solid), frame: blank[:b.Words]},
	}
	c.Glance()
	return c.mostOf(float64(min(a.Bag.Common(&b.Bag), c.commonWords())))
}
