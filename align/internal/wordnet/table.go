package main

import (
	"cmp"
	"slices"

	"github.com/atodds/atodds/align/internal/likeness"
)

// How two stems are related.
type kind int

const (
	far  kind = iota + 1 // of a wider, narrower or similar meaning
	near                 // of one meaning, or derived from one another
)

const (
	// leastShare is the least share of a word's tagged uses that a sense has
	// to count, and firstSenses how many senses count without.
	leastShare  = 0.12
	firstSenses = 2

	// most is how many stems of a kind are kept, the commonest first.
	most = 14
)

// A table holds the relations of stems, both ways.
type table map[string]map[string]kind

// relate enters a relation, and keeps the nearer of two.
func (t table) relate(a, b string, k kind) {
	s, u := stemOf(a), stemOf(b)
	if s == u || !likeness.Known(s) || !likeness.Known(u) {
		return
	}
	for range 2 {
		if t[s] == nil {
			t[s] = map[string]kind{}
		}
		t[s][u] = max(t[s][u], k)
		s, u = u, s
	}
}

// list returns the stems of a kind, in order.
func (t table) list(stem string, k kind) []string {
	var list []string
	for other, its := range t[stem] {
		if its == k {
			list = append(list, other)
		}
	}
	slices.SortFunc(list, func(a, b string) int {
		return cmp.Or(cmp.Compare(likeness.Rarity(a), likeness.Rarity(b)), cmp.Compare(a, b))
	})
	list = list[:min(len(list), most)]
	slices.Sort(list)
	return list
}

// table relates the words that share a common sense.
func (n *net) table() table {
	t := table{}
	for key, senses := range n.senses {
		word, part := key[:len(key)-2], key[len(key)-1]
		if stemOf(word) == "" {
			continue
		}
		for _, s := range senses {
			if s.common(senses) {
				n.relateSense(t, word, part, s.synset)
			}
		}
	}
	return t
}

// common reports whether a sense is one of the usual ones of its word.
func (s sense) common(all []sense) bool {
	total := 0
	for _, o := range all {
		total += o.count
	}
	return s.rank <= firstSenses || float64(s.count) >= leastShare*float64(total) && total > 0
}

// usual reports whether a synset is a usual sense of a word.
func (n *net) usual(word string, part byte, synset string) bool {
	all := n.senses[word+"/"+string(part)]
	for _, s := range all {
		if s.synset == synset {
			return s.common(all)
		}
	}
	return false
}

func (n *net) relateSense(t table, word string, part byte, at string) {
	set := n.synsets[at]
	if set == nil {
		return
	}
	own := 0
	for i, w := range set.words {
		if w == word {
			own = i + 1
		} else if n.usual(w, part, at) {
			t.relate(word, w, near)
		}
	}
	for _, p := range set.pointers {
		n.follow(t, word, own, p)
	}
}

// follow relates a word, which is the own-th of its synset, along a pointer.
func (n *net) follow(t table, word string, own int, p pointer) {
	goal := n.synsets[p.to]
	if goal == nil {
		return
	}
	k := far
	switch p.symbol {
	case "+", "\\", "<": // derivation, pertainym, participle
		if p.source != own {
			return
		}
		k = near
	case "@", "&", ">", "*", "$": // wider, similar, cause, entailment, verb group
	default:
		return
	}
	part := p.to[0]
	for i, w := range goal.words {
		if (p.goal == 0 || p.goal == i+1) && (k == near || n.usual(w, part, p.to)) {
			t.relate(word, w, k)
		}
	}
}
