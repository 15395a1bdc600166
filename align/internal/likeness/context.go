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
			c.terms = append(c.terms, near{Term{t.Word.Term, t.Name, t.Word}, weight})
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
