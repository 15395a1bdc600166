package detector

import "github.com/atodds/atodds/align/text"

var placeNames = Comparator{
	Name: "place",
	Doc: `another place, or the people of another country

Two tellings of one sentence are set place against place: Graz in the slot of
Linz is a contradiction, and so are the people of one country in the slot of
those of another ("a Portuguese envoy", "a Norwegian envoy"). A place and what
it is part of agree, and so do a country, its capital and its people, since
each stands for the others; the part-of relations are those of WordNet. Former
and short names are listed in the lexicon "aliases". Sentences that nobody
paired must be the same but for the place.`,
	Kinds:    []text.Kind{text.KindName},
	Severity: Error,
	Compare:  func(c *Comparison) { c.compareNames((*slot).ofPlaces) },
}

// ofPlaces reports whether both names of a slot are of places or peoples.
func (x *slot) ofPlaces() bool {
	return !x.left.lone() && !x.right.lone() && x.left.sort() == text.PlaceName && x.right.sort() == text.PlaceName
}
