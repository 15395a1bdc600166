package gold

import (
	"math"
	"slices"
	"strings"
	"unicode"
)

// TFIDF returns, for each pair, the cosine of its sentences over all of their
// words, weighed by their rarity among the sentences of the pairs: what the
// aligner is measured against. Rarities are smoothed as scikit-learn does.
func TFIDF(pairs []Pair) []float64 {
	sentences := map[string][]weighed{}
	frequency := map[string]float64{}
	for _, p := range pairs {
		for _, s := range [...]string{p.Left, p.Right} {
			if _, ok := sentences[s]; ok {
				continue
			}
			sentences[s] = counted(s)
			for _, w := range sentences[s] {
				frequency[w.word]++
			}
		}
	}
	n := float64(len(sentences))
	for _, list := range sentences {
		for i := range list {
			list[i].weight *= math.Log((1+n)/(1+frequency[list[i].word])) + 1
		}
	}
	list := make([]float64, len(pairs))
	for i, p := range pairs {
		a, b := sentences[p.Left], sentences[p.Right]
		if norm := dot(a, a) * dot(b, b); norm > 0 {
			list[i] = dot(a, b) / math.Sqrt(norm)
		}
	}
	return list
}

// A weighed is a word of a sentence with its weight there.
type weighed struct {
	word   string
	weight float64
}

// counted returns the words of a sentence, in order, and how often each is
// used.
func counted(s string) []weighed {
	var list []weighed
	for _, w := range slices.Sorted(slices.Values(words(s))) {
		if n := len(list); n > 0 && list[n-1].word == w {
			list[n-1].weight++
		} else {
			list = append(list, weighed{w, 1})
		}
	}
	return list
}

func dot(a, b []weighed) float64 {
	sum, i, j := 0.0, 0, 0
	for i < len(a) && j < len(b) {
		switch c := strings.Compare(a[i].word, b[j].word); {
		case c < 0:
			i++
		case c > 0:
			j++
		default:
			sum += a[i].weight * b[j].weight
			i++
			j++
		}
	}
	return sum
}

// words returns the words of two letters or more, in lower case.
func words(s string) []string {
	list := strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '_' })
	kept := list[:0]
	for _, w := range list {
		if len([]rune(w)) > 1 {
			kept = append(kept, w)
		}
	}
	return kept
}
