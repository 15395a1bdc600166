package segment

import (
	"cmp"
	"encoding/binary"
	"math"
	"slices"
)

const (
	// shortList is the length up to which all places of a term are looked at;
	// of a term that more have, those that have a second term, too.
	shortList = 128

	// longSentence is the number of terms above which a place is looked at
	// always: it would stand on a list for every two of them.
	longSentence = 64

	// slack lets rounding never lose a pair.
	slack = 1 - 1e-5
)

// tail tells what the terms of a sentence from one on weigh together.
type tail struct{ square, mass float32 }

// tails returns, for each of some terms and for none, what it and those after
// it weigh.
func tails(into []tail, n int, weight func(i int) float32) []tail {
	into = slices.Grow(into[:0], n+1)[:n+1]
	into[n] = tail{}
	for i := n - 1; i >= 0; i-- {
		w := weight(i)
		into[i] = tail{into[i+1].square + w*w, into[i+1].mass + w}
	}
	return into
}

// writeTerms writes the terms of the groups, and the lists by which groups are
// found.
//
// The rarest term that two sentences have in common is a term from which on
// each has enough to reach the floors: only there is a place listed. With a
// sentence of norm y it has at most the squares of y in common, so that none
// comes into question that is lighter than the floor's share of its norm.
func (b *Builder) writeTerms(order []uint32) {
	ranks := b.rank()
	starts, all := make([]uint32, len(order)+1), make([]uint32, 0, len(b.uses))
	for p, g := range order {
		from := uint32(0)
		if g > 0 {
			from = b.all[g-1].termEnd
		}
		for _, use := range b.uses[from:b.all[g].termEnd] {
			all = append(all, ranks[use>>1]<<1|use&1)
		}
		slices.Sort(all[starts[p]:])
		starts[p+1] = uint32(len(all))
	}
	b.numbersOf(termStarts, starts)
	b.numbersOf(terms, all)

	l := lister{Builder: b, starts: starts, terms: all, order: order}
	l.weights = make([]float32, len(b.vocabulary))
	for n, r := range ranks {
		l.weights[r] = b.vocabulary[n].weight
	}
	b.begin(arounds)
	for p := range order {
		for _, bits := range outlineOf(all[starts[p]:starts[p+1]], l.weights, float32(b.Others*slack)) {
			b.write(binary.LittleEndian.AppendUint32(nil, bits))
		}
	}
	b.end(arounds)
	l.openings()
	l.write()
}

// rank numbers the terms by rarity and writes which is which.
func (b *Builder) rank() (ranks []uint32) {
	order := make([]uint32, len(b.vocabulary))
	for n := range order {
		order[n] = uint32(n)
	}
	slices.SortFunc(order, func(x, y uint32) int {
		s, t := &b.vocabulary[x], &b.vocabulary[y]
		return cmp.Or(cmp.Compare(t.weight, s.weight), cmp.Compare(s.id, t.id))
	})
	ranks = make([]uint32, len(order))
	bits, least := make([]uint32, len(order)), make([]uint32, len(order))
	for r, n := range order {
		ranks[n], bits[r], least[r] = uint32(r), math.Float32bits(b.vocabulary[n].weight), math.Float32bits(b.vocabulary[n].least)
	}
	b.numbersOf(weights, bits)
	b.numbersOf(leasts, least)
	slices.SortFunc(order, func(x, y uint32) int { return cmp.Compare(b.vocabulary[x].id, b.vocabulary[y].id) })
	byID, ranksByID := make([]uint32, len(order)), make([]uint32, len(order))
	for i, n := range order {
		byID[i], ranksByID[i] = b.vocabulary[n].id, ranks[n]
	}
	b.numbersOf(ids, byID)
	b.numbersOf(rankOf, ranksByID)
	return ranks
}

// A lister makes the lists of places.
type lister struct {
	*Builder
	order, starts, terms []uint32 // terms as they are written
	weights              []float32

	first []uint32 // by rank, and one more
	list  []uint32 // the places that have a term as an opening
	long  []uint32
	tails []tail
}

// of returns the terms of a place and what they weigh from each on.
func (l *lister) of(place uint32) ([]uint32, []tail) {
	terms := l.terms[l.starts[place]:l.starts[place+1]]
	l.tails = tails(l.tails, len(terms), func(i int) float32 { return l.weights[terms[i]>>1] })
	return terms, l.tails
}

// suffices reports whether a place and another can have enough in common, where
// it has no more than a tail.
func (l *lister) suffices(place uint32, has tail) bool {
	n := l.all[l.order[place]].norm * l.leastCosine(has.mass)
	return has.square >= n*n && has.mass >= float32(l.Mass*slack)
}

// openings lists the places by their terms.
func (l *lister) openings() {
	l.first = make([]uint32, len(l.weights)+1)
	each := func(f func(rank, place uint32)) {
		for p := range uint32(len(l.order)) {
			terms, tails := l.of(p)
			if len(terms) > longSentence {
				continue
			}
			for i, use := range terms {
				if len(terms)-i < l.Terms || !l.suffices(p, tails[i]) {
					break
				}
				f(use>>1, p)
			}
		}
	}
	each(func(rank, _ uint32) { l.first[rank+1]++ })
	for r := range l.weights {
		l.first[r+1] += l.first[r]
	}
	l.list = make([]uint32, l.first[len(l.weights)])
	next := slices.Clone(l.first)
	each(func(rank, place uint32) {
		l.list[next[rank]] = place
		next[rank]++
	})
	for p := range uint32(len(l.order)) {
		if l.starts[p+1]-l.starts[p] > longSentence {
			l.long = append(l.long, p)
		}
	}
}

// write writes short lists as they are and longer ones parted by a second
// term.
func (l *lister) write() {
	short, shortStarts := l.list[:0], make([]uint32, 0, len(l.first))
	startsOfPairs, secondRanks := []uint32{}, []uint32{}
	bySecond, placesOfPairs := make([]uint32, 0, len(l.first)), []uint32{}
	var found []uint64
	for r := range uint32(len(l.weights)) {
		shortStarts = append(shortStarts, uint32(len(short)))
		bySecond = append(bySecond, uint32(len(secondRanks)))
		part := l.list[l.first[r]:l.first[r+1]]
		if len(part) <= shortList {
			short = append(short, part...) // never beyond what is read
			continue
		}
		found = l.parted(found[:0], r, part)
		for n, f := range found {
			if second := uint32(f >> 32); n == 0 || second != uint32(found[n-1]>>32) {
				secondRanks, startsOfPairs = append(secondRanks, second), append(startsOfPairs, uint32(len(placesOfPairs)))
			}
			placesOfPairs = append(placesOfPairs, uint32(f))
		}
	}
	b := l.Builder
	b.numbersOf(lists, append(shortStarts, uint32(len(short))))
	b.numbersOf(list, short)
	b.numbersOf(pairLists, append(bySecond, uint32(len(secondRanks))))
	b.numbersOf(seconds, secondRanks)
	b.numbersOf(pairStarts, append(startsOfPairs, uint32(len(placesOfPairs))))
	b.numbersOf(pairs, placesOfPairs)
	b.numbersOf(long, l.long)
}

// parted appends, for each place of the list of a term, the further terms that
// can be the second rarest in common: the term and the place as one number,
// in order.
func (l *lister) parted(found []uint64, rank uint32, places []uint32) []uint64 {
	w := l.weights[rank]
	for _, p := range places {
		terms, tails := l.of(p)
		i, _ := slices.BinarySearchFunc(terms, rank, func(use, rank uint32) int { return cmp.Compare(use>>1, rank) })
		for j := i + 1; j < len(terms); j++ {
			if !l.suffices(p, tail{w*w + tails[j].square, w + tails[j].mass}) {
				break
			}
			found = append(found, uint64(terms[j]>>1)<<32|uint64(p))
		}
	}
	slices.Sort(found)
	return found
}
