package likeness

import (
	"math"
	"math/bits"
	"slices"
	"sync"
)

// A Setting is what a document is about: its terms, by which one tells
// whether another reports on the same event.
type Setting struct {
	terms                     []held // by ID
	norm, nameNorm, otherNorm float64
	leadMass                  float64  // what the terms of the lead weigh
	names, numbers, times     int      // how many of the terms are
	heads                     [2]uint8 // how many are in the lists of [held.list]
	sentences                 int
}

// A held is a term of a document, or a number or a word of time that it gives. A
// run keeps those of all its documents, so it is small.
type held struct {
	id     uint32
	rarity uint16 // in thousandths
	uses   uint8  // as far as it can count
	kind   uint8
}

// What a held is; several may be.
const (
	isNamed  = 1 << iota // a name
	isNumber             // a number, which is no term
	isTime               // a day, a month and the like, which is none either
	inLead               // in the first sentence
	kindBits = iota
	inHead   = 1 << kindBits // among those that weigh most; follows from all terms
)

func (h *held) is(kind uint8) bool { return h.kind&kind != 0 }

// list returns the list that a term stands in where it is among those that weigh
// most: that of the names, or that of the other terms.
func (h *held) list() int { return int(^h.kind & isNamed) }

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
	all       []uint64 // terms that are used once, as pressed writes them
	sentences int

	// Room for sorting.
	sorted []uint64
	ends   []uint32
	terms  []held
}

// pressed returns a term that is used once as a number: by ID, then by rarity.
func pressed(id uint32, rarity uint16, kind uint8) uint64 {
	return uint64(id)<<32 | uint64(rarity)<<16 | uint64(kind)
}

// Add adds a sentence, given with its tokens: of an outline the numbers and
// times are not known.
func (d *Draft) Add(k *Sketch) {
	d.sentences++
	if k.Page() {
		return
	}
	lead := uint8(0)
	if len(d.all) == 0 {
		lead = inLead
	}
	for i := range k.Terms {
		t := &k.Terms[i]
		kind := lead
		if t.Name {
			kind |= isNamed
		}
		d.all = append(d.all, pressed(t.ID, t.word.rarity, kind))
	}
	for i := range k.Tokens {
		switch w := k.Tokens[i].Word; w.Class {
		case NumberWord:
			d.all = append(d.all, pressed(w.value, 0, isNumber))
		case TimeWord:
			d.all = append(d.all, pressed(w.ID, 0, isTime))
		}
	}
}

// Setting returns the setting of the sentences added, and begins anew.
func (d *Draft) Setting() *Setting {
	d.sort()
	s := &Setting{sentences: d.sentences}
	terms := d.terms[:0]
	for _, x := range d.sorted {
		id, kind := uint32(x>>32), uint8(x)
		n := len(terms) - 1
		if n < 0 || terms[n].id != id {
			terms = append(terms, held{id, uint16(x >> 16), 1, kind})
			continue
		}
		terms[n].kind |= kind
		if terms[n].uses < math.MaxUint8 {
			terms[n].uses++
		}
	}
	d.terms, s.terms = terms, slices.Clone(terms)
	s.count()
	d.all, d.sentences = d.all[:0], 0
	return s
}

// sort sorts the terms. Their IDs are hashes, so that these are dealt out by their
// first bits, after which few are left to sort.
func (d *Draft) sort() {
	shift := 64 - bits.Len(uint(len(d.all)/4))
	d.ends = slices.Grow(d.ends[:0], 1<<(64-shift)+1)[:1<<(64-shift)+1]
	clear(d.ends)
	for _, x := range d.all {
		d.ends[x>>shift+1]++
	}
	for i := range len(d.ends) - 1 {
		d.ends[i+1] += d.ends[i]
	}
	d.sorted = slices.Grow(d.sorted[:0], len(d.all))[:len(d.all)]
	for _, x := range d.all {
		at := &d.ends[x>>shift]
		d.sorted[*at] = x
		*at++
	}
	from := uint32(0)
	for _, end := range d.ends[:len(d.ends)-1] {
		if end-from > 1 {
			slices.Sort(d.sorted[from:end])
		}
		from = end
	}
}

// count counts the terms.
func (s *Setting) count() {
	logs := useLogs()
	var heads [2]headlist
	for i := range s.terms {
		h := &s.terms[i]
		if h.is(isNumber | isTime) {
			if h.is(isTime) {
				s.times++
			} else {
				s.numbers++
			}
			continue
		}
		weight := h.weight(logs)
		s.norm += weight * weight
		if h.is(inLead) {
			s.leadMass += weight
		}
		if h.is(isNamed) {
			s.nameNorm += weight * weight
			s.names++
		} else {
			s.otherNorm += weight * weight
		}
		heads[h.list()].add(s.terms, i, logs)
	}
	for n := range heads {
		l := &heads[n]
		s.heads[n] = l.n
		for _, at := range l.at[:l.n] {
			s.terms[at].kind |= inHead
		}
	}
	s.norm, s.nameNorm, s.otherNorm = math.Sqrt(s.norm), math.Sqrt(s.nameNorm), math.Sqrt(s.otherNorm)
}

// headSize is how many terms a head list has at most.
const headSize = 8

// A headlist is the terms of a document that weigh most, by their index, the
// heaviest first: what an editor would say it is about.
type headlist struct {
	at [headSize]uint16
	n  uint8
}

// add adds a term if it is one of the heaviest. Of two that weigh the same the
// first comes first.
func (l *headlist) add(terms []held, i int, logs *[math.MaxUint8 + 1]float64) {
	if i > math.MaxUint16 {
		return
	}
	weight := terms[i].weight(logs)
	to := int(l.n)
	for to > 0 && terms[l.at[to-1]].weight(logs) < weight {
		to--
	}
	if to == headSize {
		return
	}
	if l.n < headSize {
		l.n++
	}
	copy(l.at[to+1:l.n], l.at[to:])
	l.at[to] = uint16(i)
}

// Alone reports whether a document is a single sentence, so that nothing
// stands around it.
func (s *Setting) Alone() bool { return s.sentences < 2 }
