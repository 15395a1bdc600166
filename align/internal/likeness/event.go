package likeness

import "math"

// EventSigns are what tells whether two documents report on one event. How long
// they are is none of them, nor is what grows with it, but for the rarest terms:
// the documents that are known to report on one event are short.
type EventSigns [eventCount]float64

// The signs of an event.
const (
	Topic          = iota // cosine of the documents
	NamesTopic            // of their names
	OtherTopic            // of their other terms
	NamesOfFewer          // share of the names of the document with fewer that both have
	RarestTopic           // the rarest term of both documents
	SecondTopic           // the second rarest
	ThirdTopic            // the third rarest
	NumbersOfFewer        // share of the numbers of the document with fewer that both have; -1 of none
	TimesOfFewer          // share of the days, months and the like
	NamesLeast            // share of the eight names that weigh most in one document which the other has
	NamesMost             //
	OthersLeast           // of the eight other terms that weigh most
	OthersMost            //
	LeadLeast             // share of the weight of the first sentence that the other document has
	LeadMost              //
	eventCount
)

// EventNames names the signs of an event in their order.
var EventNames = []string{"topic", "names topic", "other topic", "names of fewer", "rarest", "second rarest", "third rarest",
	"numbers of fewer", "times of fewer", "names least", "names most",
	"others least", "others most", "lead least", "lead most"}

// SameEvent returns the signs that two documents report on one event.
func SameEvent(a, b *Setting) *EventSigns {
	var p Probe
	p.Set(a)
	s := p.SameEvent(b)
	return &s
}

// A Probe compares one document with many. It is not for concurrent use.
type Probe struct {
	of    *Setting
	some  [1 << someBits / 64]uint64 // has a bit of every term, so that most others are told at once
	slots []uint32                   // a hash table: numbers of the terms, from 1 on
}

// someBits is how many bits of an ID tell the bit of a term.
const someBits = 12

// Set sets the document that others are compared with.
func (p *Probe) Set(s *Setting) {
	if p.of == s {
		return
	}
	p.of = s
	size := 64
	for size < 3*len(s.terms) {
		size *= 2
	}
	if len(p.slots) == size {
		clear(p.slots)
	} else {
		p.slots = make([]uint32, size)
	}
	clear(p.some[:])
	for n := range s.terms {
		id := s.terms[n].id
		word, bit := someOf(id)
		p.some[word] |= bit
		i := p.first(id)
		for p.slots[i] != 0 {
			i = (i + 1) & uint32(size-1)
		}
		p.slots[i] = uint32(n + 1)
	}
}

// Of returns the document that was set, nil where none was.
func (p *Probe) Of() *Setting { return p.of }

// someOf returns where a term has its bit. Ids are hashes.
func someOf(id uint32) (word, bit uint64) {
	at := uint64(id >> (32 - someBits))
	return at / 64, 1 << (at % 64)
}

// first returns the first slot that may have a term.
func (p *Probe) first(id uint32) uint32 { return id & uint32(len(p.slots)-1) }

// find returns a term of the document, or nil.
func (p *Probe) find(id uint32) *held {
	for i := p.first(id); p.slots[i] != 0; i = (i + 1) & uint32(len(p.slots)-1) {
		if h := &p.of.terms[p.slots[i]-1]; h.id == id {
			return h
		}
	}
	return nil
}

// SameEvent returns the signs that the document and another one report on one
// event. They are the same the other way round.
func (p *Probe) SameEvent(b *Setting) EventSigns {
	a := p.of
	var s EventSigns
	var all, names, n, numbers, times, leadA, leadB float64
	var headsA, headsB [2]float64
	logs := useLogs()
	for j := range b.terms {
		u := &b.terms[j]
		if word, bit := someOf(u.id); p.some[word]&bit == 0 {
			continue
		}
		t := p.find(u.id)
		if t == nil {
			continue
		}
		if t.is(inHead) {
			headsA[t.list()]++
		}
		if u.is(inHead) {
			headsB[u.list()]++
		}
		if value := (t.kind | u.kind) & (isNumber | isTime); value != 0 {
			switch both := t.kind & u.kind; { // what is a value in one of them alone is none in common
			case both&isTime != 0:
				times++
			case both&isNumber != 0 && value&isTime == 0:
				numbers++
			}
			continue
		}
		v, w := t.weight(logs), u.weight(logs)
		if t.is(inLead) {
			leadA += v
		}
		if u.is(inLead) {
			leadB += w
		}
		all += v * w
		if (t.kind|u.kind)&isNamed != 0 {
			names += v * w
			n++
		}
		if rarity := float64(min(t.rarity, u.rarity)) / 1000; rarity > s[ThirdTopic] {
			s.common(rarity)
		}
	}
	s[Topic] = ratio(all, a.norm*b.norm)
	s[NamesTopic] = ratio(names, a.nameNorm*b.nameNorm)
	s[OtherTopic] = ratio(all-names, a.otherNorm*b.otherNorm)
	s[NamesOfFewer] = shareOf(n, float64(min(a.names, b.names)))
	s[NumbersOfFewer] = shareOf(numbers, float64(min(a.numbers, b.numbers)))
	s[TimesOfFewer] = shareOf(times, float64(min(a.times, b.times)))
	s.sides(LeadLeast, ratio(leadA, a.leadMass), ratio(leadB, b.leadMass))
	for i, at := range [...]int{NamesLeast, OthersLeast} {
		s.sides(at, shareOf(headsA[i], float64(a.heads[i])), shareOf(headsB[i], float64(b.heads[i])))
	}
	return s
}

// sides enters the values of two sides, the lesser first.
func (s *EventSigns) sides(at int, x, y float64) { s[at], s[at+1] = math.Min(x, y), math.Max(x, y) }

// common notes the rarest terms in common.
func (s *EventSigns) common(rarity float64) {
	for _, at := range [...]int{RarestTopic, SecondTopic, ThirdTopic} {
		if rarity > s[at] {
			s[at], rarity = rarity, s[at]
		}
	}
}

// EventOdds returns the log odds that documents report on one event.
func EventOdds(s *EventSigns) float64 { return eventEven().odds(s[:]) }
