package main

import (
	"math"
	"slices"

	"github.com/atodds/atodds/align/internal/likeness"
)

// A boosting grows a forest of decision trees whose nodes of one depth ask the
// same (Prokhorenkova and others, CatBoost, 2018), with Newton steps (Chen and
// Guestrin, XGBoost, 2016). It is deterministic: which signs a question may ask
// for changes by a fixed rule.
type boosting struct {
	Trees, Depth int
	Rate         float64
	Ridge        float64 // added to the weight of a leaf
	Share        float64 // of the signs, that a question may ask for
	Some         float64 // of the samples, that a tree is grown from
}

// bins is into how many parts the values of a sign are cut at most.
const bins = 48

// An observation is what a forest is grown from.
type observation struct {
	signs  []float64
	target float64 // 0 to 1
	weight float64
}

// A binned holds the samples by sign, each value as the number of its bin.
type binned struct {
	cuts [][]float64 // by sign; a value is in bin n where n cuts are below it
	of   [][]uint8   // by sign, then by sample
}

// bin cuts the values of every sign into parts of about one size.
func bin(samples []observation) *binned {
	signs := len(samples[0].signs)
	b := &binned{make([][]float64, signs), make([][]uint8, signs)}
	for f := range signs {
		values := make([]float64, len(samples))
		for i := range samples {
			values[i] = samples[i].signs[f]
		}
		slices.Sort(values)
		distinct := slices.Compact(slices.Clone(values))
		if len(distinct) <= bins {
			for i := 1; i < len(distinct); i++ {
				b.cuts[f] = append(b.cuts[f], (distinct[i-1]+distinct[i])/2)
			}
		} else {
			for n := 1; n < bins; n++ {
				b.cuts[f] = append(b.cuts[f], values[n*len(values)/bins])
			}
			b.cuts[f] = slices.Compact(b.cuts[f])
		}
		b.of[f] = make([]uint8, len(samples))
		for i := range samples {
			n, _ := slices.BinarySearch(b.cuts[f], samples[i].signs[f])
			b.of[f][i] = uint8(n)
		}
	}
	return b
}

// A slope is the gradient and the curvature of the loss, summed.
type slope struct{ g, h float64 }

// grow finds the forest that tells the targets of samples from their signs.
func (o boosting) grow(samples []observation) *likeness.Forest {
	b := bin(samples)
	total, hits := 0.0, 0.0
	for _, s := range samples {
		total += s.weight
		hits += s.weight * s.target
	}
	forest := &likeness.Forest{Start: math.Log(hits / (total - hits))}
	odds := make([]float64, len(samples))
	for i := range odds {
		odds[i] = forest.Start
	}
	slopes := make([]slope, len(samples))
	for n := range o.Trees {
		for i, s := range samples {
			p := likeness.Logistic(odds[i])
			slopes[i] = slope{}
			if drawn(uint32(n), uint32(i), o.Some) {
				slopes[i] = slope{s.weight * (s.target - p), s.weight * p * (1 - p)}
			}
		}
		t, leaf := o.tree(b, slopes, n)
		for i := range odds {
			odds[i] += t.Leaves[leaf[i]]
		}
		forest.Trees = append(forest.Trees, t)
	}
	return forest
}

// tree grows the n-th tree. It returns the leaf of every sample, too.
func (o boosting) tree(b *binned, slopes []slope, n int) (likeness.Tree, []uint8) {
	var t likeness.Tree
	leaf := make([]uint8, len(slopes))
	for depth := range o.Depth {
		sign, at := o.question(b, slopes, leaf, depth, uint32(n*o.Depth+depth))
		if sign < 0 {
			break
		}
		t.Signs, t.Above = append(t.Signs, sign), append(t.Above, b.cuts[sign][at])
		for i, x := range b.of[sign] {
			if int(x) > at {
				leaf[i] |= 1 << depth
			}
		}
	}
	sums := make([]slope, 1<<len(t.Signs))
	for i, s := range slopes {
		sums[leaf[i]].g += s.g
		sums[leaf[i]].h += s.h
	}
	t.Leaves = make([]float64, len(sums))
	for i, s := range sums {
		t.Leaves[i] = o.Rate * s.g / (s.h + o.Ridge)
	}
	return t, leaf
}

// question finds the sign and the cut that part all leaves best.
func (o boosting) question(b *binned, slopes []slope, leaf []uint8, depth int, number uint32) (sign, at int) {
	best := 1e-9
	sign = -1
	leaves := 1 << depth
	sums := make([]slope, leaves*(bins+1))
	for f := range b.cuts {
		if len(b.cuts[f]) == 0 || !o.asks(f, number) {
			continue
		}
		clear(sums)
		for i, x := range b.of[f] {
			s := &sums[int(leaf[i])*(bins+1)+int(x)]
			s.g += slopes[i].g
			s.h += slopes[i].h
		}
		gains := make([]float64, len(b.cuts[f]))
		for l := range leaves {
			row := sums[l*(bins+1):][:bins+1]
			var all, low slope
			for _, s := range row {
				all.g, all.h = all.g+s.g, all.h+s.h
			}
			whole := o.gain(all)
			for c := range gains {
				low.g, low.h = low.g+row[c].g, low.h+row[c].h
				gains[c] += o.gain(low) + o.gain(slope{all.g - low.g, all.h - low.h}) - whole
			}
		}
		for c, g := range gains {
			if g > best {
				best, sign, at = g, f, c
			}
		}
	}
	return sign, at
}

// gain is how much a leaf lessens the loss.
func (o boosting) gain(s slope) float64 { return s.g * s.g / (s.h + o.Ridge) }

// asks reports whether the question of a number may ask for a sign.
func (o boosting) asks(f int, number uint32) bool { return drawn(number, uint32(f), o.Share) }

// drawn reports whether a lot falls on an item, which it does for a share of
// them: always the same.
func drawn(lot, item uint32, share float64) bool {
	h := (lot*2654435761 + item*40503) * 2246822519
	h ^= h >> 15
	h *= 3266489917
	h ^= h >> 13
	return float64(h%1024) < 1024*share
}
