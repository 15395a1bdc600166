package likeness

import (
	"math/bits"
	"slices"

	"github.com/atodds/atodds/internal/ordered"
)

// longest bounds the words of a sentence whose order is looked at.
const longest = 192

// An order is what the words of two frames have in common.
type order struct {
	inOrder int // the longest common subsequence of the first words
	words   int // how many words, each as often as both have it
	phrases int // different neighbours
}

// orderOf compares two frames in one pass.
func orderOf(a, b *Sketch) order {
	if len(a.frame) > longest || len(b.frame) > longest {
		return order{
			inOrder: pass(a.frame[:min(len(a.frame), longest)], b.frame[:min(len(b.frame), longest)]).inOrder,
			words:   ordered.Common(slices.Sorted(slices.Values(a.frame)), slices.Sorted(slices.Values(b.frame))),
			phrases: ordered.Common(neighbours(nil, a.frame), neighbours(nil, b.frame)),
		}
	}
	return pass(a.frame, b.frame)
}

// A column has a bit for each word of the frame a of [pass].
type column [longest / 64]uint64

// pass compares frames of up to longest words. The longest common
// subsequence is found by the bit-parallel method of Hyyrö (2004): a machine
// word holds a column. For each word of b it takes the places where a has
// it, which tell of common words and neighbours as well.
func pass(a, b []uint32) order {
	var o order
	var v, used, told, before column
	for i := range v {
		v[i] = ^uint64(0)
	}
	for _, id := range b {
		var carry uint64
		var top uint64 // the bit that moves to the next machine word
		found, known, fresh := false, false, false
		var phrase column
		for w := 0; w*64 < len(a); w++ {
			match := places(a[w*64:min(len(a), w*64+64)], id)
			if free := match &^ used[w]; free != 0 && !found {
				used[w] |= free & -free
				found = true
			}
			phrase[w] = match & (before[w]<<1 | top)
			top = before[w] >> 63
			known = known || phrase[w]&told[w] != 0
			fresh = fresh || phrase[w] != 0
			u := v[w] & match
			var sum uint64
			sum, carry = bits.Add64(v[w], u, carry)
			v[w] = sum | v[w]&^match
			before[w] = match
		}
		if found {
			o.words++
		}
		if fresh && !known {
			o.phrases++
			for w := range phrase {
				told[w] |= phrase[w]
			}
		}
	}
	for i := range a {
		if v[i/64]&(1<<(i%64)) == 0 {
			o.inOrder++
		}
	}
	return o
}

// places returns a bit for each of up to 64 words that is id.
func places(words []uint32, id uint32) uint64 {
	var match uint64
	for i, w := range words {
		if w == id {
			match |= 1 << (i & 63)
		}
	}
	return match
}

// nearCopy reports whether two sentences of so many words in common order
// are copies. Very short ones are copies only where they are equal.
func nearCopy(a, b *Sketch, common int) bool {
	short, long := min(len(a.frame), len(b.frame)), max(len(a.frame), len(b.frame))
	if short < 4 {
		return short > 0 && a.Key>>1 == b.Key>>1
	}
	if long > longest {
		return a.Key>>1 == b.Key>>1
	}
	return copies(short, long, common)
}

// CanCopy reports whether two sentences may be near copies, given the lengths
// of their frames, how many of their terms are solid, and how many terms they
// have in common.
func CanCopy(m, n, solidM, solidN, same int) bool {
	short, long := min(m, n), max(m, n)
	if short < 4 || long > longest {
		return true
	}
	most := min(m-max(solidM-same, 0), n-max(solidN-same, 0))
	return copies(short, long, most)
}

// CanCopyWords is [CanCopy] for sentences that have so many words in common at
// most.
func CanCopyWords(m, n, common int) bool {
	short, long := min(m, n), max(m, n)
	return short < 4 || long > longest || copies(short, long, min(common, short))
}

// copies reports whether sentences of so many words in common order are copies.
func copies(short, long, common int) bool {
	return 2*common*100 >= copyShare*(short+long) || common >= 10 && common*100 >= partShare*short && 5*short >= 3*long
}

// The shares of words, in per cent, that make a near copy: of both
// sentences, or of one that the other has only added to.
const (
	copyShare = 76
	partShare = 92
)

// neighbours appends the pairs of neighbours in a frame to dst, which is
// empty, sorted and once each.
func neighbours(dst []uint64, frame []uint32) []uint64 {
	for i := 1; i < len(frame); i++ {
		dst = append(dst, uint64(frame[i-1])<<32|uint64(frame[i]))
	}
	slices.Sort(dst)
	return slices.Compact(dst)
}
