package likeness

import (
	"math"
	"math/bits"
)

// A Bag tells roughly how often a sentence has which words. It counts them up
// to three by a number of two bits for each of 124 kinds of words, 31 in each
// part. The two bits on top of each part are a number together, of which the
// first part has the highest: how many words are not counted.
type Bag [4]uint64

const (
	bagKinds = 4 * 31
	kindMask = 1<<62 - 1

	// mostOver is how many words that are not counted a bag has at most; it
	// stands for more.
	mostOver = 255
)

// Bag returns the words of the frame of a packed sketch.
func (t *Table) Bag(packed []byte) Bag {
	r := reader(packed[9:])
	r.next()
	r.next()
	words := int(r.next())
	r.next()
	var b Bag
	over := 0
	for range words {
		kind := uint64(t.words[r.next()>>1].id*0x9E3779B1) * bagKinds >> 32
		part, at := kind/31, kind%31*2
		if b[part]>>at&3 == 3 {
			over++
			continue
		}
		b[part] += 1 << at
	}
	over = min(over, mostOver)
	for part := range b {
		b[part] |= uint64(over) >> (6 - 2*part) << 62
	}
	return b
}

// over returns how many words are not counted.
func (b *Bag) over() int {
	return int(b[0]>>62<<6 | b[1]>>62<<4 | b[2]>>62<<2 | b[3]>>62)
}

// Common returns how many words two sentences have in common at most.
func (b *Bag) Common(c *Bag) int {
	over := min(b.over(), c.over())
	if over == mostOver {
		return math.MaxInt32 // nothing is known
	}
	return over + leastSum(b[0], c[0]) + leastSum(b[1], c[1]) + leastSum(b[2], c[2]) + leastSum(b[3], c[3])
}

// leastSum adds up the lesser of each number of two bits.
func leastSum(x, y uint64) int {
	x, y = x&kindMask, y&kindMask
	const low = 0x5555555555555555
	both := x & y
	twos := both >> 1 & low // where both are at least two
	// The low bit of the lesser: of the one without the high bit, or where both
	// or none have it, of both.
	only, other := (x&^y)>>1&low, (y&^x)>>1&low // whose high bit is alone
	ones := both&low | only&y | other&x
	return 2*bits.OnesCount64(twos) + bits.OnesCount64(ones&low)
}
