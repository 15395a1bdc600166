package likeness

import (
	"cmp"
	"math"
	"slices"
	"sync"
)

// A Setting is what a document is about: its terms, by which one tells
// whether another reports on the same event.
type Setting struct {
	terms                     []held // by ID
	norm, nameNorm, otherNorm float64
	names                     int
	sentences                 int
}

// A held is a term of a document. A run keeps those of all its documents, so
// it is small.
type held struct {
	id     uint32
	rarity uint16 // in thousandths
	uses   uint8  // as far as it can count
	name   bool
}

// weight returns what the term weighs in its document, given [useLogs].
func (h held) weight(logs *[math.MaxUint8 + 1]float64) float64 {
	return float64(h.rarity) / 1000 * (1 + logs[h.uses])
}

// useLogs holds the logarithms of the numbers of uses.
var useLogs = sync.OnceValue(func() *[math.MaxUint8 + 1]float64 {
	var logs [math.MaxUint8 + 1]float64
	for n := 1; n < len(logs); n++ {
		logs[n] = math.Log(float64(n))
	}
	return &logs
})

// SettingOf returns the setting of a document, given its sentences.
func SettingOf(sentences []*Sketch) *Setting {
	var d Draft
	for _, k := range sentences {
		d.Add(k)
	}
	return d.Setting()
}

// A Draft is a setting in the making. What it has added to it may be used
// otherwise afterwards, and it may be used for another document once it is
// read.
type Draft struct {
	all       []held
	sentences int
}

// Add adds a sentence.
func (d *Draft) Add(k *Sketch) {
	d.sentences++
	if k.Page() {
		return
	}
	for i := range k.Terms {
		t := &k.Terms[i]
		d.all = append(d.all, held{t.ID, t.word.rarity, 1, t.Name})
	}
}

// Setting returns the setting of the sentences added, and begins anew.
func (d *Draft) Setting() *Setting {
	slices.SortFunc(d.all, func(a, b held) int {
		if a.id != b.id {
			return cmp.Compare(a.id, b.id)
		}
		return cmp.Compare(a.rarity, b.rarity)
	})
	s := &Setting{sentences: d.sentences}
	terms := d.all[:0]
	for _, h := range d.all {
		n := len(terms) - 1
		if n < 0 || terms[n].id != h.id {
			terms = append(terms, h)
			continue
		}
		terms[n].name = terms[n].name || h.name
		if terms[n].uses < math.MaxUint8 {
			terms[n].uses++
		}
	}
	logs := useLogs()
	for _, h := range terms {
		s.add(h, logs)
	}
	s.terms = slices.Clone(terms)
	s.norm, s.nameNorm, s.otherNorm = math.Sqrt(s.norm), math.Sqrt(s.nameNorm), math.Sqrt(s.otherNorm)
	d.all, d.sentences = d.all[:0], 0
	return s
}

// add counts a term.
func (s *Setting) add(h held, logs *[math.MaxUint8 + 1]float64) {
	square := h.weight(logs) * h.weight(logs)
	s.norm += square
	if h.name {
		s.nameNorm += square
		s.names++
	} else {
		s.otherNorm += square
	}
}

// Alone reports whether a document is a single sentence, so that nothing
// stands around it.
func (s *Setting) Alone() bool { return s.sentences < 2 }

// EventSigns are what tells whether two documents report on one event. How long
// they are is none of them, nor is what grows with it, but for the rarest terms:
// the documents that are known to report on one event are short.
type EventSigns [eventCount]float64

// The signs of an event.
const (
	Topic        = iota // cosine of the documents
	NamesTopic          // of their names
	OtherTopic          // of their other terms
	NamesOfFewer        // share of the names of the document with fewer that both have
	RarestTopic         // the rarest term of both documents
	SecondTopic         // the second rarest
	ThirdTopic          // the third rarest
	eventCount
)

// EventNames names the signs of an event in their order.
var EventNames = []string{"topic", "names topic", "other topic", "names of fewer", "rarest", "second rarest", "third rarest"}

// SameEvent returns the signs that two documents report on one event.
func SameEvent(a, b *Setting) *EventSigns {
	var p Probe
	p.Set(a)
	return p.SameEvent(b)
}

// A Probe compares one document with many. It is not for concurrent use.
type Probe struct {
	of    *Setting
	slots []uint16 // a hash table: numbers of the terms, from 1 on
}

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
		p.slots = make([]uint16, size)
	}
	for n := range s.terms[:min(len(s.terms), math.MaxUint16)] {
		i := p.first(s.terms[n].id)
		for p.slots[i] != 0 {
			i = (i + 1) & uint32(size-1)
		}
		p.slots[i] = uint16(n + 1)
	}
}

// first returns the first slot that may have a term. Ids are hashes.
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
// event.
func (p *Probe) SameEvent(b *Setting) *EventSigns {
	a := p.of
	s := &EventSigns{}
	var all, names, n float64
	logs := useLogs()
	for j := range b.terms {
		u := &b.terms[j]
		t := p.find(u.id)
		if t == nil {
			continue
		}
		square := t.weight(logs) * u.weight(logs)
		all += square
		if t.name || u.name {
			names += square
			n++
		}
		s.common(float64(min(t.rarity, u.rarity)) / 1000)
	}
	s[Topic] = ratio(all, a.norm*b.norm)
	s[NamesTopic] = ratio(names, a.nameNorm*b.nameNorm)
	s[OtherTopic] = ratio(all-names, a.otherNorm*b.otherNorm)
	s[NamesOfFewer] = shareOf(n, float64(min(a.names, b.names)))
	return s
}

// common notes the rarest terms in common.
func (s *EventSigns) common(rarity float64) {
	for _, at := range [...]int{RarestTopic, SecondTopic, ThirdTopic} {
		if rarity > s[at] {
			s[at], rarity = rarity, s[at]
		}
	}
}

// EventOdds returns the log odds that documents report on one event.
func EventOdds(s *EventSigns) float64 { return event().Odds(s[:]) }
