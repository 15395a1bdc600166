// Package likeness measures how likely it is that two sentences speak of one
// fact, from their words alone. It never looks at the values they give:
// numbers, times and hedges are left out, so that what may have changed
// cannot hide the pair.
package likeness

import (
	"cmp"
	"math"
	"slices"
)

// A Sketch is a sentence as alignment sees it.
type Sketch struct {
	Tokens []Token // none in an outline
	Terms  []Term  // the content terms, once each, by ID
	Norm   float64
	Mass   float64 // the sum of the terms' weights
	Key    uint64  // equal for sentences of the same words in the same case and with the same end, whatever their values

	furniture int32    // words of the page around the text
	phrases   int32    // different neighbours in the frame
	frame     []uint32 // the stems in order, without values
	marks     uint8    // how it is marked, for [Signs]
	solid     uint16   // terms whose words stand in no frame but with their term
}

// A Term is a content word or concept.
type Term struct {
	ID   uint32
	Name bool

	// first is the first letter of the stem, and 0 where that is too short
	// for another to be akin to it.
	first uint8
	at    int32 // place in the frame
	word  *Word
}

// Weight returns how rare the term is.
func (t *Term) Weight() float64 { return t.word.Weight }

// Sketch reads the words of a sentence.
func (x *Lexicon) Sketch(s string) *Sketch {
	k := &Sketch{}
	x.SketchInto(k, s)
	return k
}

// SketchInto is Sketch for a sketch whose slices are used anew.
func (x *Lexicon) SketchInto(k *Sketch, s string) {
	terms, frame := k.Terms[:0], k.frame[:0]
	x.read(k, s)
	k.Terms, k.frame = append(terms, k.Terms...), append(frame, k.frame...)
}

// Outline reads the words of a sentence and keeps of them what comparing
// whole sentences takes: a third of what a sketch holds.
func (x *Lexicon) Outline(s string) *Sketch {
	x.read(&x.scratch, s)
	k := x.scratch
	k.Tokens, k.Terms, k.frame = nil, slices.Clone(k.Terms), slices.Clone(k.frame)
	return &k
}

// read reads the words of a sentence into k, whose tokens it writes anew. Its
// terms and its frame hold until the next use of x.
func (x *Lexicon) read(k *Sketch, s string) {
	x.raws = split(x.raws[:0], s)
	*k = Sketch{Tokens: slices.Grow(k.Tokens[:0], len(x.raws))}
	x.seen += x.printed.warm(x.raws)
	some := shape(0)
	for i := range x.raws {
		some |= x.raws[i].is
	}
	shouting := some&capitals != 0 && allCapitals(x.raws)
	for i := range x.raws {
		t := &x.raws[i]
		w := x.token(s, t, shouting)
		if i > 0 && w.joins&second != 0 {
			w = x.joined(k, w)
		}
		k.Tokens = append(k.Tokens, Token{Start: t.start, End: t.end, Word: w})
	}
	if some&capitals != 0 {
		x.skipTeasers(k, x.raws, s)
	}
	plain := some&capital != 0 && k.plain(x.raws)
	for i := range x.raws {
		w := &k.Tokens[i]
		w.Name = w.Name || w.Word.Class == Content && isName(x.raws[i].is, w.Word, plain)
	}
	x.weigh(k)
	k.mark(s)
}

// token returns the word of a token of s.
func (x *Lexicon) token(s string, t *raw, shouting bool) *Word {
	if t.has(onWeb) || t.has(capitals) && shouting { // an acronym is another word where all is in capitals
		return x.word(t.normal(s, shouting, x.classOf), t.has(figure))
	}
	printed := s[t.start:t.end]
	if w := x.printed.get(t.hash, printed); w != nil {
		return w
	}
	w := x.word(t.normal(s, shouting, x.classOf), t.has(figure))
	x.printed.put(t.hash, printed, w)
	return w
}

// joined returns what w is after the word before it: "United States" is one
// word, which the first of the two then stands for.
func (x *Lexicon) joined(k *Sketch, w *Word) *Word {
	last := &k.Tokens[len(k.Tokens)-1]
	acronym := union(last.Word.Stem, w.Stem)
	if acronym == "" {
		return w
	}
	last.Word, last.Name = x.word(acronym, false), true
	return x.word("the", false)
}

// The parts of a word in the name of a union.
const second = 1

func joinsOf(stem string) uint8 {
	switch stem {
	case "state", "kingdom", "nation", "union":
		return second
	}
	return 0
}

// union returns the acronym of a union of two words, given their stems.
func union(first, second string) string {
	switch {
	case first == "unit" && second == "state":
		return "us."
	case first == "unit" && second == "kingdom":
		return "uk"
	case first == "unit" && second == "nation":
		return "un"
	case first == "european" && second == "union":
		return "eu"
	}
	return ""
}

// allCapitals reports whether a sentence is in capitals throughout.
func allCapitals(raws []raw) bool {
	words, all := 0, 0
	for i := range raws {
		t := &raws[i]
		if !t.has(figure) && t.end-t.start > 3 {
			words++
			if t.has(capitals) {
				all++
			}
		}
	}
	return words > 1 && all*4 > words*3
}

// plain reports whether the capitals of a sentence mark names: it has some,
// and content words without, as a headline in title case has not.
func (k *Sketch) plain(raws []raw) bool {
	lower, upper := 0, 0
	for i := range raws {
		switch t := &raws[i]; {
		case t.has(opening) || k.Tokens[i].Word.Class != Content:
		case t.has(capital):
			upper++
		default:
			lower++
		}
	}
	return upper > 0 && 6*lower >= lower+upper
}

// isName reports whether a token is a part of a name: by its capital where
// capitals tell, else by the use of the word elsewhere.
func isName(is shape, w *Word, plain bool) bool {
	if plain && is&opening == 0 {
		return is&capital != 0
	}
	return w.Named >= nameShare || w.Named < 0 && is&capital != 0 && plain
}

// weigh fills in all but the tokens.
func (x *Lexicon) weigh(k *Sketch) {
	key := uint64(14695981039346656037)
	formula := false
	for i := range k.Tokens {
		formula = formula || k.Tokens[i].Word.anonymous
	}
	terms, frame := x.terms[:0], x.frame[:0]
	for i := range k.Tokens {
		t := &k.Tokens[i]
		id := uint64(t.Word.ID)
		switch t.Word.Class {
		case NumberWord, TimeWord, HedgeWord:
			continue
		case Furniture:
			k.furniture++
		case Content:
			if formula && t.Word.formula {
				break
			}
			terms = append(terms, Term{t.Word.Term, t.Name, t.Word.head.kinFirst(), int32(len(frame)), t.Word})
		}
		if t.Name {
			id |= 1 << 32
		}
		key = (key ^ id) * 1099511628211
		frame = append(frame, t.Word.ID)
	}
	k.Key = key
	k.phrases = x.countPhrases(frame)
	x.terms, x.frame = terms, frame
	k.Terms, k.frame = x.once(terms), frame
	for i := range k.Terms {
		w := k.Terms[i].Weight()
		k.Mass += w
		k.Norm += w * w
		if k.Terms[i].word.solid && k.solid < math.MaxUint16 {
			k.solid++
		}
	}
	k.Norm = math.Sqrt(k.Norm)
}

// once returns terms, which come in the order of their places, by ID and once each:
// of those of one ID that of the first stem, and of that its first use.
func (x *Lexicon) once(terms []Term) []Term {
	keys := x.keys[:0]
	for i := range terms {
		keys = append(keys, uint64(terms[i].ID)<<32|uint64(i))
	}
	if len(keys) > fewWords {
		slices.Sort(keys)
	} else {
		for i := 1; i < len(keys); i++ { // the fastest way to sort so few
			key, j := keys[i], i
			for ; j > 0 && keys[j-1] > key; j-- {
				keys[j] = keys[j-1]
			}
			keys[j] = key
		}
	}
	list := x.sorted[:0]
	for _, key := range keys {
		t := &terms[uint32(key)]
		last := len(list) - 1
		switch {
		case last < 0 || list[last].ID != t.ID:
			list = append(list, *t)
		case t.word != list[last].word && t.word.Stem < list[last].word.Stem:
			list[last] = *t
		}
	}
	x.keys, x.sorted = keys, list
	return list
}

// fewWords is how many words are sorted and looked through in the plainest way.
const fewWords = 48

// countPhrases counts the different neighbours in a frame.
func (x *Lexicon) countPhrases(frame []uint32) int32 {
	if len(frame) > fewWords {
		x.pairs = neighbours(x.pairs[:0], frame)
		return int32(len(x.pairs))
	}
	n := int32(0) // to look back is faster than to sort so few
	var some [4]uint64
	for i := 1; i < len(frame); i++ {
		n++
		at := (frame[i] ^ frame[i-1]<<1) >> 24
		before := some[at/64] & (1 << (at % 64))
		some[at/64] |= 1 << (at % 64)
		if before == 0 {
			continue // nothing to look back for
		}
		for k := 1; k < i; k++ {
			if frame[k] == frame[i] && frame[k-1] == frame[i-1] {
				n--
				break
			}
		}
	}
	return n
}

// Has reports whether the sentence has a term.
func (k *Sketch) Has(id uint32) bool {
	_, ok := slices.BinarySearchFunc(k.Terms, id, func(t Term, id uint32) int { return cmp.Compare(t.ID, id) })
	return ok
}

// Shared returns what two sentences have in common word for word: the dot
// product of their weights, the sum of the weights, and the number of terms.
func Shared(a, b *Sketch) (dot, mass float64, terms int) {
	i, j := 0, 0
	for i < len(a.Terms) && j < len(b.Terms) {
		x, y := &a.Terms[i], &b.Terms[j]
		switch {
		case x.ID < y.ID:
			i++
		case x.ID > y.ID:
			j++
		default:
			w := x.word.Weight
			dot += w * w
			mass += w
			terms++
			i++
			j++
		}
	}
	return dot, mass, terms
}

// formulaic reports whether a word belongs to the formula by which news
// leaves a source unnamed; it says nothing of the fact.
func formulaic(stem string) bool {
	switch stem {
	case "anonym", "condit", "author", "speak", "discuss", "public", "issu", "matter", "offici", "sensit", "permit", "brief", "request", "detail":
		return true
	}
	return false
}

// leastSkeleton is the least number of words of a skeleton.
const leastSkeleton = 6

// Skeleton returns a number that is the same for sentences that differ in
// their names and values alone, given one with its tokens; 0 for one that has
// few other words.
func (k *Sketch) Skeleton() uint64 {
	key, words := uint64(hashStart), 0
	for i := range k.Tokens {
		if t := &k.Tokens[i]; framed(*t) && !t.Name {
			key = (key ^ uint64(t.Word.ID)) * hashPrime
			words++
		}
	}
	if words < leastSkeleton {
		return 0
	}
	return key
}

// Page reports whether the sentence is part of the page rather than of the
// text: a copyright line, an invitation to subscribe.
func (k *Sketch) Page() bool {
	return k.furniture > 0 && 4*int(k.furniture) >= len(k.Terms)+int(k.furniture)
}
