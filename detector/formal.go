package detector

import (
	"cmp"
	"slices"
	"strings"

	"github.com/atodds/atodds/align/text"
	"github.com/atodds/atodds/detector/internal/phrase"
)

// stateForms are words that make a name of a country its formal one.
var stateForms = phrase.Set("federation republic kingdom commonwealth islamic state")

// formalNames finds the countries that one of two copies calls by their formal
// names throughout and the other by their usual ones: "Russian Federation"
// for Russia is the mark of a machine that exchanges words.
func (x *Copying) formalNames() {
	left, right := countries(x.left), countries(x.right)
	keys := make([]string, 0, len(left))
	for normal := range left {
		keys = append(keys, normal)
	}
	slices.SortFunc(keys, func(a, b string) int { return cmp.Compare(left[a].first, left[b].first) })
	for _, normal := range keys {
		l, r := left[normal], right[normal]
		if r == nil {
			continue
		}
		var places []Sides
		switch {
		case len(l.formal) >= leastPlaces && len(r.formal) == 0 && len(r.usual) > 0:
			places = paired(l.formal, r.usual)
		case len(r.formal) >= leastPlaces && len(l.formal) == 0 && len(l.usual) > 0:
			for _, p := range paired(r.formal, l.usual) {
				places = append(places, Sides{*p.Right, &p.Left})
			}
		default:
			continue
		}
		ruling := drift(Substituted, because("the formal name of a country throughout a copy", places[0].Left.Value, places[0].Right.Value))
		ruling.Soft = true
		x.systematic(ruling, x.exchanged(places), places)
	}
}

// A country is the places at which a document names one, by sort of name.
type country struct {
	first         int
	formal, usual []Side
}

// countries returns the places that a document names, by their usual names.
func countries(sentences []text.Sentence) map[string]*country {
	found := map[string]*country{}
	for i := range sentences {
		s := &sentences[i]
		for _, m := range s.Names {
			n, ok := m.Value.(*text.Name)
			if !ok || n.Type != text.PlaceName {
				continue
			}
			c := found[n.Normal]
			if c == nil {
				c = &country{first: m.Span.Start}
				found[n.Normal] = c
			}
			side := sideOf(s, m)
			low := strings.ToLower(side.Words())
			if side.Value = low; formal(low, n.Normal) {
				c.formal = append(c.formal, side)
			} else if low == n.Normal {
				c.usual = append(c.usual, side)
			}
		}
	}
	return found
}

// formal reports whether a name of a country is its formal one, in place of a
// usual one that has no such word.
func formal(name, normal string) bool {
	has := func(s string) bool {
		return slices.ContainsFunc(strings.Fields(s), func(w string) bool { return stateForms[w] })
	}
	return has(name) && !has(normal)
}

// paired sets each place of a formal name against one of the usual name: those
// that come at about the same point of both documents.
func paired(formal, usual []Side) []Sides {
	places := make([]Sides, len(formal))
	for i, f := range formal {
		places[i] = Sides{f, &usual[i*len(usual)/len(formal)]}
	}
	return places
}
