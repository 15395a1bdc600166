package main

import (
	"slices"

	"github.com/atodds/atodds/align/internal/gold"
	"github.com/atodds/atodds/align/internal/likeness"
)

// What the aligner asks of two sentences that it compares, and of their score,
// in log odds: see align/candidates.go and align/score.go.
const (
	leastCosine = 0.22
	leastMass   = 7.2
	leastOthers = 2.5
	leastTerms  = 2
	leastScore  = 0.25
)

// lostProspects is the share of the pairs that are given up by the prospects.
const lostProspects = 0.0005

// prospects fits the weights by which two sentences are told to be hardly a pair
// before they are compared. They are to foretell what the weights of the words
// say of the sentences of different texts of a story; the bias is such that
// few of those that make a pair fall below 0.
func prospects(stories []gold.Story, words []float64) []float64 {
	var lexicon likeness.Lexicon
	var list []observation
	for _, s := range stories {
		var texts [][]*likeness.Sketch
		for n := range s.Texts {
			var sketches []*likeness.Sketch
			for _, words := range sentences(s.Whole(n)) {
				sketches = append(sketches, lexicon.Sketch(words))
			}
			texts = append(texts, sketches)
		}
		for i, own := range texts {
			for _, other := range texts[i+1:] {
				list = append(list, prospectsOf(own, other, words)...)
			}
		}
	}
	w := regress(list, ridge)
	var odds []float64 // of the pairs
	for _, o := range list {
		if o.target == 1 {
			odds = append(odds, dot(w, o.signs))
		}
	}
	slices.Sort(odds)
	w[0] -= odds[int(lostProspects*float64(len(odds)))]
	return w
}

// prospectsOf lists the sentences of two texts that are compared.
func prospectsOf(own, other []*likeness.Sketch, words []float64) []observation {
	var list []observation
	for _, a := range own {
		for _, b := range other {
			e := likeness.EqualOf(a, b)
			if e.Terms < leastTerms || e.Mass < leastMass || e.Mass-e.Names < leastOthers || e.Dot < leastCosine*a.Norm*b.Norm {
				continue
			}
			x, y := a.Measure(), b.Measure()
			p, c := e.Prospect(&x, &y), likeness.Compare(a, b)
			list = append(list, observation{p[:], indicator(dot(words, c.Features[:]) >= leastScore), 1})
		}
	}
	return list
}
