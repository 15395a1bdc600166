package detector

import (
	"math"
	"slices"

	"github.com/atodds/atodds/detector/internal/quotation"
)

// What two documents need in common before a closer look at whether one copies
// the other: of their samples, at least so many keys and such a share.
const (
	sampleSize  = 64 // keys
	leastSample = 12 // keys in common
	sampleShare = 0.5

	// posted is by how many keys of its sample a text is found, and maxPosted
	// how many texts one key finds: those of a copy find its text in any case.
	posted    = 16
	maxPosted = 64
)

// Reprints are the texts of a run by a sample of their pairs of words, so that a
// copy of one is told without a look at the others: of all pairs of words, those
// of the lowest hashes, of which copies have most in common (Broder 1997).
type reprints struct {
	models []*model
	byKey  map[quotation.Key][]int32 // models, by the keys that they are posted under

	// For the document at hand: the models to be looked at, each once, and by
	// model the number of the last document that it was to be looked at for.
	near   []int32
	asked  []int
	number int

	// What is found in further copies while documents are read is held until
	// what stands in single documents is known.
	held    []Finding
	holding bool
}

// hold reports whether it holds findings; where there are no reprints, none.
func (p *reprints) hold(findings []Finding) bool {
	if p == nil || !p.holding {
		return false
	}
	p.held = append(p.held, findings...)
	return true
}

// release returns what is held.
func (p *reprints) release() []Finding {
	held := p.held
	p.held = nil
	return held
}

// model returns the text that a document is a further copy of, as far as its
// sample tells: nil for a text of its own, which is entered, and for one of the
// first copies.
func (p *reprints) model(s *sayings, sample []quotation.Key) *model {
	if m := p.likest(sample); m != nil {
		if m.copies++; m.copies > maxReprints {
			return m
		}
		return nil
	}
	if p.byKey == nil {
		p.byKey = map[quotation.Key][]int32{}
	}
	for _, k := range sample[:min(posted, len(sample))] {
		if at := p.byKey[k]; len(at) < maxPosted {
			p.byKey[k] = append(at, int32(len(p.models)))
		}
	}
	p.models, p.asked = append(p.models, &model{sayings: s, sample: sample}), append(p.asked, 0)
	return nil
}

// likest returns the text whose sample is most like the given one, the first of
// several; nil where none is alike enough.
func (p *reprints) likest(sample []quotation.Key) *model {
	p.number++
	p.near = p.near[:0]
	for _, k := range sample[:min(posted, len(sample))] {
		for _, i := range p.byKey[k] {
			if p.asked[i] != p.number {
				p.asked[i], p.near = p.number, append(p.near, i)
			}
		}
	}
	best, most := int32(-1), 0
	for _, i := range p.near {
		other := p.models[i].sample
		least := max(leastSample, int(math.Ceil(sampleShare*float64(max(len(sample), len(other))))))
		n := inCommon(sample, other, least)
		if n >= least && (n > most || n == most && i < best) {
			best, most = i, n
		}
	}
	if best < 0 {
		return nil
	}
	return p.models[best]
}

// sampleOf returns the lowest keys of a text, in order, each once. Keys of a few
// words are spread first: their own order follows the words.
func sampleOf(s string) []quotation.Key {
	keys := quotation.Keys(make([]quotation.Key, 0, len(s)/10), s)
	for i, k := range keys {
		keys[i] = (k ^ k>>15) * 0x9E3779B1
	}
	low := lowest(keys)
	if len(low) < sampleSize {
		slices.Sort(keys)
		low = slices.Compact(keys)
	}
	return slices.Clone(low[:min(sampleSize, len(low))])
}

// lowest returns those of spread keys below a limit that some more than a
// sample should be below, in order, each once: to sort them all takes longer.
func lowest(keys []quotation.Key) []quotation.Key {
	if len(keys) < 4*sampleSize {
		return nil
	}
	limit := quotation.Key(uint64(math.MaxUint32) * 2 * sampleSize / uint64(len(keys)))
	low := make([]quotation.Key, 0, 3*sampleSize)
	for _, k := range keys {
		if k < limit {
			low = append(low, k)
		}
	}
	slices.Sort(low)
	return slices.Compact(low)
}

// inCommon counts what two lists in order both have; fewer than least where
// that is not reached.
func inCommon(a, b []quotation.Key, least int) int {
	n := 0
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case n+min(len(a)-i, len(b)-j) < least:
			return n
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
