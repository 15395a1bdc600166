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
	featureCount
)

// FeatureNames names the features in their order.
var FeatureNames = [featureCount]string{
	"bias", "cosine", "in shorter", "in longer", "names shared", "names union", "names apart", "no names",
	"other in shorter", "other in longer", "order", "evidence", "length", "balance", "phrases", "names and other",
	"cosine squared",
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
	var loose [2][]Term
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
	used := make([]bool, len(right))
next:
	for _, t := range left {
		for j, u := range right {
			if !used[j] && akin(t.word.Stem, u.word.Stem) {
				used[j] = true
				c.add(t, u, kinship)
				continue next
			}
		}
		c.a.add(t.Weight, t.Name)
	}
	for j, u := range right {
		if !used[j] {
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
	if len(s) < 4 || len(t)-len(s) > 4 || s[0] != t[0] {
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

// Compare returns the features of a pair. They are the same both ways round.
func Compare(a, b *Sketch) (Features, Common) {
	if a.Key > b.Key {
		a, b = b, a // one order, so that greedy kinship is the same both ways
	}
	c := Overlap(a, b)
	var f Features
	f[Bias] = 1
	f[Cosine] = ratio(c.dot, a.Norm*b.Norm)
	light, heavy := math.Min(a.Mass, b.Mass), math.Max(a.Mass, b.Mass)
	f[InShorter] = ratio(c.Mass, light)
	f[InLonger] = ratio(c.Mass, heavy)
	few, many := math.Min(c.a.names, c.b.names), math.Max(c.a.names, c.b.names)
	f[NamesShared] = ratio(c.Names, few)
	f[NamesUnion] = ratio(c.Names, c.a.names+c.b.names-c.Names)
	switch {
	case few == 0:
		f[NoNames] = 1
	case c.Names == 0:
		f[NamesApart] = 1
	}
	few, many = math.Min(c.a.others, c.b.others), math.Max(c.a.others, c.b.others)
	f[OtherShorter] = ratio(c.Others, few)
	f[OtherLonger] = ratio(c.Others, many)
	f[Order] = order(a, b)
	f[Evidence] = math.Min(math.Log1p(c.Mass)/4, 1)
	f[Length] = math.Min(light/60, 1)
	f[Balance] = ratio(light, heavy)
	f[Phrases] = phrases(a, b)
	f[Both] = f[NamesShared] * f[OtherShorter]
	f[CosineSquare] = f[Cosine] * f[Cosine]
	return f, c
}

func ratio(x, y float64) float64 {
	if y <= 0 {
		return 0
	}
	return math.Min(x/y, 1)
}
