package align

import (
	"cmp"
	"math"
	"slices"
	"time"

	"github.com/atodds/atodds/align/internal/likeness"
)

// A card is what a search asks of a group before it looks at its terms: most
// pairs that have a rare name in common have nothing else in common, or
// appeared months apart, and a card tells.
type card struct {
	norm   float32
	single int32 // the document of all its sentences, or -1

	names, others float32 // the weight of its names, and of its other terms
	words, solid  uint16  // of its frame, and its solid terms; at most so many
	first, last   int16   // the days on which it appeared; see days

	// A bit for each of its terms outside names with which what it has in
	// common with another can begin. A pair that reaches the floor of these
	// has a bit in common.
	around [2]uint64

	bag likeness.Bag
}

// fill fills in what a sentence tells.
func (b *card) fill(c *catalogue, group int32, e *entrant) {
	g := &c.groups[group]
	*b = card{norm: g.norm, single: g.single, words: uint16(min(likeness.Words(e.packed), math.MaxUint16))}
	for i := range e.space {
		t := &e.space[i]
		if t.Name {
			b.names += float32(t.Weight)
		} else {
			b.others += float32(t.Weight)
		}
		if t.Solid && b.solid < math.MaxUint16 {
			b.solid++
		}
	}
	b.bag = c.table.Bag(e.packed)
	b.first, b.last = math.MinInt16, math.MaxInt16
	if g.single >= 0 {
		b.first, b.last = days(c.sources[g.single].Date, c.sources[g.single].DateAlt)
	}
}

// scatter spreads numbers evenly.
func scatter(n uint32) uint32 { return n * 0x9E3779B1 }

// epoch is the day from which days are counted, which is amid those that have
// news.
var epoch = time.Date(1980, 1, 1, 0, 0, 0, 0, time.UTC)

// days returns the first and the last day that a date names, and its other
// reading, which may be unknown; all days where the date is: then it tells
// nothing.
func days(date, other time.Time) (first, last int16) {
	if other.IsZero() {
		other = date
	}
	if other.Before(date) {
		date, other = other, date
	}
	from, to := date.Sub(epoch)/(24*time.Hour), other.Sub(epoch)/(24*time.Hour)
	if date.IsZero() || from <= math.MinInt16 || to >= math.MaxInt16 {
		return math.MinInt16, math.MaxInt16
	}
	return int16(from), int16(to)
}

// apart reports whether two groups surely appeared too far apart. Days are
// rounded, so that some that did are not told.
func (b *card) apart(d *card) bool {
	const most = int32(eventDays/(24*time.Hour)) + 2
	return int32(b.first)-int32(d.last) > most || int32(d.first)-int32(b.last) > most
}

// canCopy reports whether two groups may be copies, as far as their words tell.
func (b *card) canCopy(d *card) bool {
	return likeness.CanCopyWords(int(b.words), int(d.words), b.bag.Common(&d.bag))
}

// copies reports whether two groups that have so many terms in common may be
// copies.
func (b *card) copies(d *card, same int) bool {
	return likeness.CanCopy(int(b.words), int(d.words), int(b.solid), int(d.solid), same) && b.canCopy(d)
}

// measure returns what bounds the scores of a group.
func (b *card) measure() likeness.Measure {
	return likeness.Measure{
		Norm: float64(b.norm), Mass: float64(b.names) + float64(b.others), Names: float64(b.names),
		Words: int(b.words), Solid: int(b.solid), Bag: b.bag,
	}
}

// meets reports whether two groups may reach the floor of what they have in
// common outside names.
func (b *card) meets(d *card) bool {
	return b.around[0]&d.around[0]|b.around[1]&d.around[1] != 0
}

// A key stands for a term and all that are of its family.
type key struct {
	number uint32
	weight float32 // of the term of a group that has it
}

// keyBits returns the bits of the keys with which what a group has in common
// outside names can begin, rarest first: what is left after them is too light.
func keyBits(keys []key) (around [2]uint64) {
	if len(keys) > 48 {
		slices.SortFunc(keys, func(a, b key) int { return cmp.Compare(b.number, a.number) })
	} else {
		for i := 1; i < len(keys); i++ { // the fastest way to sort so few
			for j := i; j > 0 && keys[j].number > keys[j-1].number; j-- {
				keys[j], keys[j-1] = keys[j-1], keys[j]
			}
		}
	}
	const least = float32(otherFloor * slack)
	rest := float32(0)
	for _, k := range keys {
		if rest += k.weight; rest >= least {
			bit := scatter(k.number) >> 25
			around[bit>>6] |= 1 << (bit & 63)
		}
	}
	return around
}
