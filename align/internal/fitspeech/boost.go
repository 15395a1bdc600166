package main

import (
	"math"
	"slices"

	"github.com/atodds/atodds/align/internal/speech"
)

// How the trees of the third look are grown.
const (
	rounds    = 100  // trees
	shrink    = 0.07 // of what a tree would add
	leafRidge = 20   // holds back leaves that have seen little
	leastSeen = 5    // of the curvature on each side of a question
	leastGain = 1
	bins      = 64 // of the values of a sign
)

// A booster grows trees, each to mend what those before it leave.
type booster struct {
	signs        []speech.Signs
	bounds       [speech.Count][]float32
	bin          [speech.Count][]uint8 // of each row
	slope, curve []float64             // of the loss, for each row
}

// boost grows trees that are added to the logits, which are the first signs.
func boost(signs []speech.Signs, cue []bool) []speech.Tree {
	n := len(signs)
	b := &booster{signs: signs, slope: make([]float64, n), curve: make([]float64, n)}
	for sign := range speech.Count {
		b.divide(sign)
	}
	rows, logit := make([]int32, n), make([]float64, n)
	for i := range rows {
		rows[i], logit[i] = int32(i), float64(signs[i][0])
	}
	trees := make([]speech.Tree, rounds)
	for k := range trees {
		for i := range logit {
			p := 1 / (1 + math.Exp(-logit[i]))
			b.slope[i], b.curve[i] = p-one(cue[i]), p*(1-p)
		}
		b.grow(&trees[k], slices.Clone(rows), 0)
		for i := range logit {
			logit[i] += float64(trees[k].Answer(&signs[i]))
		}
	}
	return trees
}

// divide cuts the values of a sign into bins that hold alike many rows.
func (b *booster) divide(sign int) {
	n := len(b.signs)
	values := make([]float32, n)
	for i := range values {
		values[i] = b.signs[i][sign]
	}
	slices.Sort(values)
	var bounds []float32
	last := float32(math.Inf(-1))
	if n > 0 {
		last = values[0]
	}
	for k := 1; k < bins; k++ {
		if v := values[k*n/bins:]; len(v) > 0 && v[0] > last {
			last = v[0]
			bounds = append(bounds, last)
		}
	}
	b.bounds[sign], b.bin[sign] = bounds, make([]uint8, n)
	for i := range b.signs {
		k, at := slices.BinarySearch(bounds, b.signs[i][sign])
		if at {
			k++
		}
		b.bin[sign][i] = uint8(k)
	}
}

// grow sets the question k of a tree and those below it by the rows that come
// to it. Where no question helps, all rows go left.
func (b *booster) grow(t *speech.Tree, rows []int32, k int) {
	if k >= speech.Asks {
		slope, curve := b.total(rows)
		t.Leaf[k-speech.Asks] = float32(-shrink * slope / (curve + leafRidge))
		return
	}
	sign, bound := b.ask(rows)
	if bound < 0 {
		t.Bound[k] = float32(math.Inf(1))
		b.grow(t, rows, 2*k+1)
		return
	}
	t.Sign[k], t.Bound[k] = uint8(sign), b.bounds[sign][bound]
	var left, right []int32
	for _, i := range rows {
		if int(b.bin[sign][i]) <= bound {
			left = append(left, i)
		} else {
			right = append(right, i)
		}
	}
	b.grow(t, left, 2*k+1)
	b.grow(t, right, 2*k+2)
}

func (b *booster) total(rows []int32) (slope, curve float64) {
	for _, i := range rows {
		slope, curve = slope+b.slope[i], curve+b.curve[i]
	}
	return slope, curve
}

// ask returns the sign and the number of the bound that part the rows best;
// the bound is -1 where none parts them well.
func (b *booster) ask(rows []int32) (sign, bound int) {
	slope, curve := b.total(rows)
	gain := func(slope, curve float64) float64 { return slope * slope / (curve + leafRidge) }
	most, whole := float64(leastGain), gain(slope, curve)
	sign, bound = 0, -1
	for s := range speech.Count {
		var slopes, curves [bins + 1]float64
		column := b.bin[s]
		for _, i := range rows {
			slopes[column[i]] += b.slope[i]
			curves[column[i]] += b.curve[i]
		}
		left, seen := 0.0, 0.0
		for k := range b.bounds[s] {
			left, seen = left+slopes[k], seen+curves[k]
			if seen < leastSeen || curve-seen < leastSeen {
				continue
			}
			if g := gain(left, seen) + gain(slope-left, curve-seen) - whole; g > most {
				most, sign, bound = g, s, k
			}
		}
	}
	return sign, bound
}
