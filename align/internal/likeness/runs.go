package likeness

import "slices"

// runs enters which words in a row stand on both sides, function words
// included, values left out.
func (s *Signs) runs(a, b []uint32) {
	a, b = a[:min(len(a), longest)], b[:min(len(b), longest)]
	var last, next [longest + 1]uint8 // the length of the run that ends at a word of b
	var inA, inB [longest]uint8       // the longest run that ends at a word
	top := uint8(0)
	for i, x := range a {
		for j, y := range b {
			n := uint8(0)
			if x == y {
				n = last[j] + 1
				inA[i], inB[j], top = max(inA[i], n), max(inB[j], n), max(top, n)
			}
			next[j+1] = n
		}
		last = next
	}
	for n := range 3 {
		s.sides(Run1Least+2*n, ratio(countFrom(inA[:len(a)], n+1), float64(len(a)-n)),
			ratio(countFrom(inB[:len(b)], n+1), float64(len(b)-n)))
	}
	s[LongestRun] = ratio(float64(top), float64(min(len(a), len(b))))
	s.sides(WordsLeast, float64(len(a)), float64(len(b)))
}

// countFrom counts the values that are at least so much.
func countFrom(list []uint8, least int) float64 {
	n := 0.0
	for _, x := range list {
		if int(x) >= least {
			n++
		}
	}
	return n
}

// letters returns the letters of a sentence in rows of three, sorted.
func (k *Sketch) letters() []uint32 {
	var list []uint32
	for _, t := range k.Tokens {
		w := " " + t.Word.word + " "
		for i := 0; i+3 <= len(w); i++ {
			list = append(list, uint32(w[i])|uint32(w[i+1])<<8|uint32(w[i+2])<<16)
		}
	}
	slices.Sort(list)
	return list
}

// values returns the numbers or the time words of a sentence, once each,
// sorted. Two ways to write a small number are one.
func (k *Sketch) values(class Class) []uint32 {
	var list []uint32
	for _, t := range k.Tokens {
		if t.Word.Class == class {
			list = append(list, hash(numeral(t.Word.Stem)))
		}
	}
	slices.Sort(list)
	return slices.Compact(list)
}
