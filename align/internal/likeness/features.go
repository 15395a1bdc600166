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
	dot                 float64
	a, b                split2
}

// split2 is the weight of a side: of its names and of its other terms.
type split2 struct{ names, others float64 }

// Overlap measures what a and b have in common: equal terms, and terms so
// close that one is likely a form or a spelling of the other.
func Overlap(a, b *Sketch) Common {
	var c Common
	var space [2][48]Term // on the stack: this is the inner loop of a run
	loose := [2][]Term{space[0][:0], space[1][:0]}
	i, j := 0, 0
	for i < len(a.Terms) || j < len(b.Terms) {
		switch {
		case j == len(b.Terms) || i < len(a.Terms) && a.Terms[i].ID < b.Terms[j].ID:
			loose[0] = append(loose[0], a.Terms[i])
			i++
		case i == len(a.Terms) || a.Terms[i].ID > b.Terms[j].ID:
			loose[1] = append(loose[1], b.Terms[j])
			j++
		default:
			t, u := a.Terms[i], b.Terms[j]
			c.add(t, u, 1)
			i++
			j++
		}
	}
	c.kin(loose[0], loose[1])
	return c
}

// add counts a pair of terms that are alike by the share like.
func (c *Common) add(t, u Term, like float64) {
	name := t.Name || u.Name
	c.a.add(t.Weight, name)
	c.b.add(u.Weight, name)
	w := like * math.Min(t.Weight, u.Weight)
	c.dot += like * t.Weight * u.Weight
	c.Mass += w
	c.Terms++
	if name {
		c.Names += w
	} else {
		c.Others += w
	}
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
func (c *Common) kin(left, right []Term) {
next:
	for _, t := range left {
		for j, u := range right {
			if u.word != nil && akin(t.word.Stem, u.word.Stem) {
				c.add(t, u, kinship)
				right[j].word = nil // taken
				continue next
			}
		}
		c.a.add(t.Weight, t.Name)
	}
	for _, u := range right {
		if u.word != nil {
			c.b.add(u.Weight, u.Name)
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
	c := Glance(a, b)
	c.Finish()
	return c
}

// Glance compares the terms of two sentences and leaves out what costs most,
// the order of their words. [Comparison.Most] bounds what [Comparison.Finish]
// can make of it.
func Glance(a, b *Sketch) Comparison {
	if a.Key > b.Key {
		a, b = b, a // one order, so that greedy kinship is the same both ways
	}
	c := Comparison{Common: Overlap(a, b), a: a, b: b}
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
	return c
}

// Finish adds what the order of the words tells.
func (c *Comparison) Finish() {
	common := 0
	if len(c.a.frame) > 0 && len(c.b.frame) > 0 {
		common = subsequence(c.a.frame, c.b.frame)
		c.Features[Order] = ratio(2*float64(common), float64(min(len(c.a.frame), longest)+min(len(c.b.frame), longest)))
	}
	f := &c.Features
	f[OrderShorter] = ratio(float64(common), float64(min(len(c.a.frame), len(c.b.frame), longest)))
	f[OrderSquare] = f[Order] * f[Order]
	f[WordsShared] = ratio(2*float64(intersection(c.a.bag, c.b.bag)), float64(len(c.a.bag)+len(c.b.bag)))
	f[Phrases] = phrases(c.a, c.b)
	c.NearCopy = nearCopy(c.a, c.b, common)
}

// Most returns the highest score that Finish can lead to.
func (c *Comparison) Most() float64 {
	f := c.Features
	for _, i := range [...]int{Order, Phrases, OrderShorter, OrderSquare, WordsShared} {
		if weights[i] > 0 {
			f[i] = 1
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
