package name

import "strings"

// A Place is an entry of the gazetteer: a place, or a group that WordNet
// lists.
type Place struct {
	Name   string   // the form that its other forms lead to, in lower case
	Sort   string   // continent, country, state, capital, city, region, island, land, mountain, water, county; org for a group
	Within []string // the places that it is part of, in lower case
}

// Lookup returns the place of a name in lower case, and reports whether it is
// listed.
func Lookup(name string) (Place, bool) {
	rest, ok := moreTable.Find(name)
	if !ok {
		if rest, ok = placeTable.Find(name); !ok {
			return Place{}, false
		}
	}
	var p Place
	var within string
	p.Name, rest, _ = strings.Cut(rest, "\t")
	p.Sort, within, _ = strings.Cut(rest, "\t")
	if within != "" {
		p.Within = strings.Split(within, "|")
	}
	return p, true
}

// depth bounds how many steps [Within] takes from part to whole.
const depth = 6

// Within reports whether one place is part of another, both in lower case: a
// city of its country, a country of its continent.
func Within(part, whole string) bool {
	w, ok := Lookup(whole)
	return ok && within(part, w.Name, depth)
}

func within(part, whole string, depth int) bool {
	p, ok := Lookup(part)
	if !ok || depth == 0 {
		return false
	}
	for _, name := range p.Within {
		o, listed := Lookup(name)
		if name == whole || listed && o.Name == whole || within(name, whole, depth-1) {
			return true
		}
	}
	return false
}
