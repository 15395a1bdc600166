package likeness

import (
	"cmp"
	"math/bits"
	"slices"
)

// longest bounds the words of a sentence whose order is looked at.
const longest = 192

// subsequence returns the length of the longest common subsequence, by the
// bit-parallel method of Hyyrö (2004): a machine word holds a column.
func subsequence(a, b []uint32) int {
	a, b = a[:min(len(a), longest)], b[:min(len(b), longest)]
	const words = longest / 64
	var v [words]uint64
	for i := range v {
		v[i] = ^uint64(0)
	}
	for _, id := range b {
		var carry uint64
		for w := 0; w*64 < len(a); w++ {
			var match uint64
			for i := w * 64; i < min(len(a), w*64+64); i++ {
				if a[i] == id {
					match |= 1 << (i % 64)
				}
			}
			u := v[w] & match
			var sum uint64
			sum, carry = bits.Add64(v[w], u, carry)
			v[w] = sum | v[w]&^match
		}
	}
	n := 0
	for i := range a {
		if v[i/64]&(1<<(i%64)) == 0 {
			n++
		}
	}
	return n
}

// nearCopy reports whether two sentences of so many words in common order
// are copies. Very short ones are copies only where they are equal.
func nearCopy(a, b *Sketch, common int) bool {
	short, long := min(len(a.frame), len(b.frame)), max(len(a.frame), len(b.frame))
	if short < 4 {
		return short > 0 && a.Key == b.Key
	}
	if long > longest {
		return a.Key == b.Key
	}
	if 2*common*100 >= copyShare*(short+long) {
		return true
	}
	return common >= 10 && common*100 >= partShare*short && 5*short >= 3*long
}

// The shares of words, in per cent, that make a near copy: of both
// sentences, or of one that the other has only added to.
const (
	copyShare = 76
	partShare = 92
)

// phrases is the share of neighbouring words that are neighbours on the
// other side too, of the side with fewer.
func phrases(a, b *Sketch) float64 {
	return ratio(float64(intersection(a.phrases, b.phrases)), float64(min(len(a.phrases), len(b.phrases))))
}

// intersection counts what two sorted lists have in common.
func intersection[T cmp.Ordered](a, b []T) int {
	n, i, j := 0, 0, 0
	for i < len(a) && j < len(b) {
		switch {
		case a[i] < b[j]:
			i++
		case a[i] > b[j]:
			j++
		default:
			n, i, j = n+1, i+1, j+1
		}
	}
	return n
}

// neighbours returns the pairs of neighbours in a frame, sorted.
func neighbours(frame []uint32) []uint64 {
	if len(frame) < 2 {
		return nil
	}
	pairs := make([]uint64, len(frame)-1)
	for i := range pairs {
		pairs[i] = uint64(frame[i])<<32 | uint64(frame[i+1])
	}
	slices.Sort(pairs)
	return slices.Compact(pairs)
}
