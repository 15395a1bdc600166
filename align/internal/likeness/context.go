package likeness

import (
	"cmp"
	"slices"

	"github.com/atodds/atodds/align/text"
)

// A Context is what stands around a mention.
type Context struct {
	Before, After int // the nearest tokens that are no values, as indexes; -1 for none
	terms         []near
}

// near is a term and how near it stands: its weight falls with distance.
type near struct {
	term   Term
	weight float64
}

// Context returns the content terms within reach words of a stretch of the
// sentence, in bytes of its text. The words of the stretch are left out,
// unless they tell what is counted ("14 people").
func (k *Sketch) Context(at text.Span, reach int) Context {
	first := 0
	for first < len(k.Tokens) && k.Tokens[first].End <= at.Start {
		first++
	}
	end := first
	for end < len(k.Tokens) && k.Tokens[end].Start < at.End {
		end++
	}
	c := Context{Before: -1, After: -1}
	for i := first - 1; i >= 0 && c.Before < 0; i-- {
		if framed(k.Tokens[i]) {
			c.Before = i
		}
	}
	for i := end; i < len(k.Tokens) && c.After < 0; i++ {
		if framed(k.Tokens[i]) {
			c.After = i
		}
	}
	for i := max(first-reach, 0); i < min(end+reach, len(k.Tokens)); i++ {
		distance := max(first-i, i-end+1, 1)
		if t := k.Tokens[i]; t.Word.Class == Content {
			weight := t.Word.Weight * float64(reach+1-distance) / float64(reach)
			c.terms = append(c.terms, near{Term{ID: t.Word.Term, Name: t.Name, word: t.Word}, weight})
		}
	}
	slices.SortFunc(c.terms, func(a, b near) int {
		return cmp.Or(cmp.Compare(a.term.ID, b.term.ID), cmp.Compare(b.weight, a.weight))
	})
	c.terms = slices.CompactFunc(c.terms, func(a, b near) bool { return a.term.ID == b.term.ID })
	return c
}

// framed reports whether a token is part of the sentence's frame: no value.
func framed(t Token) bool {
	switch t.Word.Class {
	case NumberWord, TimeWord, HedgeWord:
		return false
	}
	return true
}

// Near returns, 0 to 1, how much two contexts have in common, terms near the
// mention counting most.
func Near(a, b Context) float64 {
	var common, all float64
	i, j := 0, 0
	for i < len(a.terms) || j < len(b.terms) {
		switch {
		case j == len(b.terms) || i < len(a.terms) && a.terms[i].term.ID < b.terms[j].term.ID:
			all += a.terms[i].weight
			i++
		case i == len(a.terms) || a.terms[i].term.ID > b.terms[j].term.ID:
			all += b.terms[j].weight
			j++
		default:
			common += a.terms[i].weight + b.terms[j].weight
			all += a.terms[i].weight + b.terms[j].weight
			i++
			j++
		}
	}
	return ratio(common, all)
}

// Alike reports whether two words in lower case are one word or concept.
func (x *Lexicon) Alike(a, b string) bool {
	v, w := x.word(fold(a), false), x.word(fold(b), false)
	return v.Term == w.Term || akin(v.Stem, w.Stem)
}

// AlignTokens returns, for each token of a, the token of b that is its copy
// in the longest common subsequence of their frames, or -1.
func AlignTokens(a, b *Sketch) []int {
	result := make([]int, len(a.Tokens))
	for i := range result {
		result[i] = -1
	}
	x, y := frame(a), frame(b)
	width := len(y) + 1
	best := make([]uint16, (len(x)+1)*width)
	for i := len(x) - 1; i >= 0; i-- {
		for j := len(y) - 1; j >= 0; j-- {
			if a.Tokens[x[i]].Word.ID == b.Tokens[y[j]].Word.ID {
				best[i*width+j] = best[(i+1)*width+j+1] + 1
			} else {
				best[i*width+j] = max(best[(i+1)*width+j], best[i*width+j+1])
			}
		}
	}
	for i, j := 0, 0; i < len(x) && j < len(y); {
		switch {
		case a.Tokens[x[i]].Word.ID == b.Tokens[y[j]].Word.ID:
			result[x[i]] = y[j]
			i++
			j++
		case best[(i+1)*width+j] >= best[i*width+j+1]:
			i++
		default:
			j++
		}
	}
	return result
}

// frame returns the indexes of the framed tokens, at most longest of them.
func frame(k *Sketch) []int {
	var list []int
	for i, t := range k.Tokens {
		if framed(t) && len(list) < longest {
			list = append(list, i)
		}
	}
	return list
}

// At returns the tokens of a stretch of the sentence: from first up to end.
func (k *Sketch) At(at text.Span) (first, end int) {
	for first < len(k.Tokens) && k.Tokens[first].End <= at.Start {
		first++
	}
	end = first
	for end < len(k.Tokens) && k.Tokens[end].Start < at.End {
		end++
	}
	return first, end
}

// Within returns, 0 to 1, how much of a context sentences have, terms near
// the mention counting most. A nil sentence has nothing.
func (c Context) Within(sentences ...*Sketch) float64 {
	var common, all float64
	for _, n := range c.terms {
		all += n.weight
		if anyHas(sentences, n.term) {
			common += n.weight
		}
	}
	return ratio(common, all)
}

// Within returns, 0 to 1, how much of a sentence other sentences have, its
// names alone where asked for, and whether there is anything of the sort.
func (k *Sketch) Within(names bool, sentences ...*Sketch) (share float64, ok bool) {
	var common, all float64
	for _, t := range k.Terms {
		if names && !t.Name {
			continue
		}
		all += t.Weight()
		if anyHas(sentences, t) {
			common += t.Weight()
		}
	}
	return ratio(common, all), all > 0
}

func anyHas(sentences []*Sketch, t Term) bool {
	for _, k := range sentences {
		if k == nil {
			continue
		}
		if k.Has(t.ID) {
			return true
		}
		for _, u := range k.Terms {
			if akin(t.word.Stem, u.word.Stem) {
				return true
			}
		}
	}
	return false
}

// Run returns how many words in a row are the same in two sentences, from
// the tokens i and j on (step 1) or before them (step -1), at most so many.
// Values count as the same, whatever they are.
func Run(a *Sketch, i int, b *Sketch, j, step, most int) int {
	if step < 0 {
		i, j = i-1, j-1
	}
	n := 0
	for n < most && i >= 0 && j >= 0 && i < len(a.Tokens) && j < len(b.Tokens) {
		x, y := a.Tokens[i], b.Tokens[j]
		if x.Word.ID != y.Word.ID && (framed(x) || framed(y)) {
			break
		}
		n, i, j = n+1, i+step, j+step
	}
	return n
}
