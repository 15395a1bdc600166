package likeness

import "iter"

// A Use is one use of a content word, as frequencies are counted.
type Use struct {
	Stem    string
	Inside  bool // within a sentence, where a capital tells
	Capital bool
}

// Uses yields the content words of a text in order.
func (x *Lexicon) Uses(s string) iter.Seq[Use] {
	return func(yield func(Use) bool) {
		x.raws = split(x.raws[:0], s)
		for _, t := range x.raws {
			w := x.word(t.normal(s, false, x.classOf), t.has(figure))
			if w.Class == Content && w.Stem != "" && !yield(Use{w.Stem, !t.has(opening), t.has(capital)}) {
				return
			}
		}
	}
}
