package likeness

import (
	"math"
	"strings"
)

// Features are what a pair of sentences has in common, each about 0 to 1.
type Features [featureCount]float64

// The features. Shares are weighted by rarity.
const (
	Bias         = iota
	Cosine       // of the rarity-weighted terms
	InShorter    // share of the lighter sentence that the other has too
	InLonger     // share of the heavier sentence
	NamesShared  // share of the names of the side with fewer; 0 without names
	NamesUnion   // share of the names of both
	NamesApart   // 1 where both have names and none in common
	NoNames      // 1 where a side has none
	OtherShorter // as InShorter, without the names
	OtherLonger  // as InLonger, without the names
	Order        // words in the same order: longest common subsequence
	Evidence     // the weight of what is common, on a scale of its logarithm
	Length       // of the lighter sentence
	Balance      // length of the lighter by that of the heavier
	Phrases      // neighbouring terms that stay neighbours
	Both         // NamesShared times OtherShorter
	CosineSquare
	OtherEvidence // as Evidence, without the names
	WordsShared   // share of all words, function words included, that both have
	OrderShorter  // as Order, as a share of the shorter sentence
	OrderSquare
	LongerSquare // InLonger squared
	Extra        // what only one side tells, on a scale of its logarithm
	featureCount
)

// FeatureNames names the features in their order.
var FeatureNames = [featureCount]string{
	"bias", "cosine", "in shorter", "in longer", "names shared", "names union", "names apart", "no names",
	"other in shorter", "other in longer", "order", "evidence", "length", "balance", "phrases", "names and other",
	"cosine squared", "other evidence", "words shared", "order in shorter", "order squared", "in longer squared", "extra",
}

// Common is what two sentences share.
type Common struct {
	Mass, Names, Others float64 // weight in common, of all terms, of names, of the rest
	Terms               int     // how many terms
	same                int     // how many of them are equal
	dot                 float64
	a, b                split2
}

// split2 is the weight of a side: of its names and of its other terms.
type split2 struct{ names, others float64 }

// loose is the terms of one side that the other has not, in order.
type loose struct {
	at    []int32
	space [64]int32 // on the stack: this is the inner loop of a run
}

// Overlap measures what a and b have in common: equal terms, and terms so
// close that one is likely a form or a spelling of the other.
func Overlap(a, b *Sketch) Common {
	c, _ := overlap(a, b, nil)
	return c
}

// overlap is Overlap, but leaves what stands on one side only uncounted where
// enough, which may be nil, says that too little is in common.
func overlap(a, b *Sketch, enough func(Common) bool) (Common, bool) {
	var c Common
	var left, right loose
	left.at, right.at = left.space[:0], right.space[:0]
	i, j := 0, 0
	for i < len(a.Terms) && j < len(b.Terms) {
		t, u := &a.Terms[i], &b.Terms[j]
		switch {
		case t.ID < u.ID:
			left.at = append(left.at, int32(i))
			i++
		case t.ID > u.ID:
			right.at = append(right.at, int32(j))
			j++
		default:
			c.add(t, u, 1)
			c.sides(t, u)
			i++
			j++
		}
	}
	for ; i < len(a.Terms); i++ {
		left.at = append(left.at, int32(i))
	}
	for ; j < len(b.Terms); j++ {
		right.at = append(right.at, int32(j))
	}
	c.same = c.Terms
	var space [64]int32
	with := c.kin(space[:0], a.Terms, b.Terms, left.at, right.at)
	if enough != nil && !enough(c) {
		return c, false
	}
	c.rest(a.Terms, b.Terms, left.at, right.at, with)
	return c, true
}

// add counts a pair of terms that are alike by the share like.
func (c *Common) add(t, u *Term, like float64) {
	name := t.Name || u.Name
	v, w := t.word.Weight, u.word.Weight
	common := like * math.Min(v, w)
	c.dot += like * v * w
	c.Mass += common
	c.Terms++
	if name {
		c.Names += common
	} else {
		c.Others += common
	}
}

// sides adds a pair of terms to the weights of both sides.
func (c *Common) sides(t, u *Term) {
	name := t.Name || u.Name
	c.a.add(t.word.Weight, name)
	c.b.add(u.word.Weight, name)
}

func (s *split2) add(w float64, name bool) {
	if name {
		s.names += w
	} else {
		s.others += w
	}
}

// kinship is what a form or spelling of a word counts for.
const kinship = 0.8

// kin pairs the terms left over that are forms or spellings of each other.
// It marks those of the right that are taken by -1, and appends to with, for
// each of the left, the term of the right that it is paired with, or -1.
func (c *Common) kin(with []int32, a, b []Term, left, right []int32) []int32 {
	var letters uint64 // the first letters of the right side, by their last six bits
	var space [64]uint8
	firsts := space[:0] // the same, term by term
	for _, j := range right {
		letters |= 1 << (b[j].first & 63)
		firsts = append(firsts, b[j].first)
	}
	for _, i := range left {
		t := &a[i]
		partner := int32(-1)
		if t.first != 0 && letters&(1<<(t.first&63)) != 0 {
			for k, first := range firsts {
				if first != t.first || right[k] < 0 {
					continue
				}
				if u := &b[right[k]]; t.word.head.kin(u.word.head) && akin(t.word.Stem, u.word.Stem) {
					c.add(t, u, kinship)
					partner, right[k] = right[k], -1
					break
				}
			}
		}
		with = append(with, partner)
	}
	return with
}

// rest adds the terms that kin has looked at to the weights of their sides.
func (c *Common) rest(a, b []Term, left, right, with []int32) {
	for n, i := range left {
		if j := with[n]; j >= 0 {
			c.sides(&a[i], &b[j])
		} else {
			c.a.add(a[i].word.Weight, a[i].Name)
		}
	}
	for _, j := range right {
		if j >= 0 {
			c.b.add(b[j].word.Weight, b[j].Name)
		}
	}
}

// akin reports whether two stems are likely one word: a long common
// beginning with short ends, or one letter's difference in a long word.
func akin(s, t string) bool {
	if len(s) > len(t) {
		s, t = t, s
	}
	if len(s) < 4 || s[0] != t[0] || len(t)-len(s) > 4 {
		return false
	}
	n := 0
	for n < len(s) && s[n] == t[n] {
		n++
	}
	if n >= 5 && len(s)-n <= 1 && len(t)-n <= 3 {
		return true
	}
	return len(s) >= 6 && oneEdit(s[n:], t[n:])
}

// oneEdit reports whether s and t, which differ in their first letters and
// of which s is no longer, are one letter put in or changed apart.
func oneEdit(s, t string) bool {
	if len(s) == len(t) {
		return len(s) > 0 && s[1:] == t[1:]
	}
	return len(t) == len(s)+1 && strings.HasSuffix(t, s)
}

// A Comparison is a pair of sentences with their features.
type Comparison struct {
	Features
	Common
	NearCopy bool // one is a copy of the other up to a few words

	a, b *Sketch
}

// Compare compares two sentences. The result is the same both ways round.
func Compare(a, b *Sketch) Comparison {
	c := Meet(a, b)
	c.Glance()
	c.Finish()
	return c
}

// Meet compares the terms of two sentences and leaves the features out.
func Meet(a, b *Sketch) Comparison {
	c, _ := MeetIf(a, b, nil)
	return c
}

// MeetIf is Meet where enough says that the sentences have enough in common;
// else it reports false, and the comparison is good for nothing.
func MeetIf(a, b *Sketch, enough func(Common) bool) (Comparison, bool) {
	if a.Key > b.Key {
		a, b = b, a // one order, so that greedy kinship is the same both ways
	}
	common, ok := overlap(a, b, enough)
	return Comparison{Common: common, a: a, b: b}, ok
}

// Glance adds the features that the terms tell and leaves out what costs
// most, the order of the words. [Comparison.Most] bounds what
// [Comparison.Finish] can make of it.
func (c *Comparison) Glance() {
	a, b := c.a, c.b
	f, names, others := &c.Features, sorted(c.Common.a.names, c.Common.b.names), sorted(c.Common.a.others, c.Common.b.others)
	mass := sorted(a.Mass, b.Mass)
	f[Bias] = 1
	f[Cosine] = ratio(c.dot, a.Norm*b.Norm)
	f[InShorter] = ratio(c.Mass, mass[0])
	f[InLonger] = ratio(c.Mass, mass[1])
	f[NamesShared] = ratio(c.Names, names[0])
	f[NamesUnion] = ratio(c.Names, names[0]+names[1]-c.Names)
	switch {
	case names[0] == 0:
		f[NoNames] = 1
	case c.Names == 0:
		f[NamesApart] = 1
	}
	f[OtherShorter] = ratio(c.Others, others[0])
	f[OtherLonger] = ratio(c.Others, others[1])
	f[Evidence] = math.Min(math.Log1p(c.Mass)/4, 1)
	f[Length] = math.Min(mass[0]/60, 1)
	f[Balance] = ratio(mass[0], mass[1])
	f[Both] = f[NamesShared] * f[OtherShorter]
	f[CosineSquare] = f[Cosine] * f[Cosine]
	f[OtherEvidence] = math.Min(math.Log1p(c.Others)/4, 1)
	f[LongerSquare] = f[InLonger] * f[InLonger]
	f[Extra] = math.Min(math.Log1p(a.Mass+b.Mass-2*c.Mass)/5, 1)
}

// Finish adds what the order of the words tells.
func (c *Comparison) Finish() {
	o := orderOf(c.a, c.b)
	f := &c.Features
	if o.inOrder > 0 {
		f[Order] = ratio(2*float64(o.inOrder), float64(min(len(c.a.frame), longest)+min(len(c.b.frame), longest)))
	}
	f[OrderShorter] = ratio(float64(o.inOrder), float64(min(len(c.a.frame), len(c.b.frame), longest)))
	f[OrderSquare] = f[Order] * f[Order]
	f[WordsShared] = ratio(2*float64(o.words), float64(len(c.a.frame)+len(c.b.frame)))
	f[Phrases] = ratio(float64(o.phrases), float64(min(c.a.phrases, c.b.phrases)))
	c.NearCopy = nearCopy(c.a, c.b, o.inOrder)
}

// Most returns the highest score that Finish can lead to. A solid term that
// only one side has stands at one place of its frame at least, with a word
// that the other frame has not: this bounds the words in common, and those
// in order.
func (c *Comparison) Most() float64 { return c.mostOf(float64(c.commonWords())) }

// commonWords bounds the words in common.
func (c *Comparison) commonWords() int {
	return min(len(c.a.frame)-max(int(c.a.solid)-c.same, 0), len(c.b.frame)-max(int(c.b.solid)-c.same, 0))
}

// mostOf returns the highest score that Finish can lead to with so many words
// in common at most.
func (c *Comparison) mostOf(most float64) float64 {
	m, n := len(c.a.frame), len(c.b.frame)
	f := c.Features
	f[Phrases] = 1
	f[WordsShared] = ratio(2*most, float64(m+n))
	f[Order] = ratio(2*most, float64(min(m, longest)+min(n, longest)))
	f[OrderShorter] = ratio(most, float64(min(m, n, longest)))
	f[OrderSquare] = f[Order] * f[Order]
	for _, i := range [...]int{Order, Phrases, OrderShorter, OrderSquare, WordsShared} {
		if weights[i] < 0 {
			f[i] = 0
		}
	}
	return Score(f)
}

func sorted(x, y float64) [2]float64 { return [2]float64{math.Min(x, y), math.Max(x, y)} }

func ratio(x, y float64) float64 {
	if y <= 0 {
		return 0
	}
	return math.Min(x/y, 1)
}
