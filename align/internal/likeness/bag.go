package likeness

// A Bag tells roughly how often a sentence has which words: it counts them by
// a number of four bits for each of 32 kinds of words. One that has more of a
// kind than that counts as full of all.
type Bag [2]uint64

// Bag returns the words of the frame of a packed sketch.
func (t *Table) Bag(packed []byte) Bag {
	r := reader(packed[9:])
	r.next()
	r.next()
	words := int(r.next())
	r.next()
	var b Bag
	for range words {
		kind := t.words[r.next()>>1].id * 0x9E3779B1 >> 27
		at := kind % 16 * 4
		if b[kind/16]>>at&15 == 15 {
			return Bag{^uint64(0), ^uint64(0)}
		}
		b[kind/16] += 1 << at
	}
	return b
}

// Common returns how many words two sentences have in common at most.
func (b Bag) Common(c Bag) int {
	const every = 0x0f0f0f0f0f0f0f0f
	sum := least(b[0]&every, c[0]&every) + least(b[0]>>4&every, c[0]>>4&every) +
		least(b[1]&every, c[1]&every) + least(b[1]>>4&every, c[1]>>4&every)
	const pairs = 0x00ff00ff00ff00ff
	sum = sum&pairs + sum>>8&pairs
	return int(sum * 0x0001000100010001 >> 48)
}

// least returns the lesser of each byte of two numbers, which are below 128.
func least(x, y uint64) uint64 {
	const top = 0x8080808080808080
	less := (x | top) - y&^top      // the top bit stays where x is no less
	mask := (less & top >> 7) * 255 // all bits of these bytes
	return y&mask | x&^mask
}
