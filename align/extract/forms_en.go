package extract

import "strings"

// englishForms tells how English inflects.
var englishForms = forms{
	plural:   englishPlural,
	singular: englishSingular,
	past:     func(t string) bool { return strings.HasSuffix(t, "ed") },
	gerund:   func(t string) bool { return strings.HasSuffix(t, "ing") },
	adverb:   func(t string) bool { return len(t) > 4 && strings.HasSuffix(t, "ly") },
	acted:    englishPast,
	ahead:    func(string) bool { return false }, // "will" tells it
	agent:    englishAgent,
	articles: []string{"the "},
}

// englishPlural reports whether a word ends like a plural: not "bus" or
// "crisis".
func englishPlural(t string) bool {
	if len(t) < 3 || lowerByte(t[len(t)-1]) != 's' {
		return false
	}
	switch lowerByte(t[len(t)-2]) {
	case 's', '\'', 'u', 'i':
		return false
	}
	return true
}

// englishPast reports whether a word is a regular verb in the past: not
// "need" or "naked".
func englishPast(t string) bool {
	if len(t) < 4 || t[len(t)-2:] != "ed" {
		return false
	}
	switch t {
	case "need", "speed", "indeed", "hundred", "seed", "feed", "breed", "exceed", "proceed", "succeed", "agreed-upon", "unprecedented", "weed", "bleed", "greed", "creed", "sacred", "naked", "wicked":
		return false
	}
	return true
}

// englishSingular returns the singular of a noun in lower case; people are
// the plural of a person, and what deaths count.
func englishSingular(t string) string {
	switch t {
	case "person", "persons", "people":
		return "people"
	case "men", "women", "policemen", "gunmen", "firemen", "fishermen", "policewomen", "servicemen", "spokesmen", "congressmen", "countrymen", "businessmen":
		return t[:len(t)-2] + "an"
	case "children", "grandchildren", "schoolchildren":
		return t[:len(t)-3]
	case "feet":
		return "foot"
	case "teeth":
		return "tooth"
	case "mice":
		return "mouse"
	case "lives", "wives", "knives":
		return t[:len(t)-3] + "fe"
	case "leaves", "wolves", "thieves", "halves", "loaves", "shelves", "calves":
		return t[:len(t)-3] + "f"
	case "series", "species", "news", "headquarters", "aircraft", "police", "crossroads":
		return t
	case "deaths", "death", "fatalities", "fatality":
		return "people"
	}
	switch n := len(t); {
	case n < 4 || !strings.HasSuffix(t, "s") || strings.HasSuffix(t, "ss") || strings.HasSuffix(t, "us") || strings.HasSuffix(t, "sis"):
		return t
	case strings.HasSuffix(t, "uses") && latinate(t[:n-2]), t == "gases", t == "biases", t == "atlases":
		return t[:n-2]
	case t == "crises", t == "analyses", strings.HasSuffix(t, "theses"), t == "diagnoses":
		return t[:n-2] + "is"
	case strings.HasSuffix(t, "ies") && n > 4 && t != "movies":
		return t[:n-3] + "y"
	case strings.HasSuffix(t, "ches"), strings.HasSuffix(t, "shes"), strings.HasSuffix(t, "xes"), strings.HasSuffix(t, "sses"),
		strings.HasSuffix(t, "oes") && t != "shoes", strings.HasSuffix(t, "zzes"):
		return t[:n-2]
	}
	return t[:len(t)-1]
}

// latinate reports whether s is a noun in -us, whose plural adds -es: a
// virus, unlike a house.
func latinate(s string) bool {
	for _, end := range [...]string{"irus", "nibus", "nnibus", "ampus", "onus", "ensus", "tatus", "ocus", "orus", "ircus", "enius", "plus", "actus", "opus"} {
		if strings.HasSuffix(s, end) {
			return true
		}
	}
	return s == "bus"
}

// englishAgent reports whether a noun is formed like those of people by what
// they do: miner, tourist, immigrant.
func englishAgent(of string) bool {
	for _, end := range [...]string{"er", "or", "ist", "ant", "ian", "ee", "man", "mate", "ard", "boy", "girl"} {
		if strings.HasSuffix(of, end) && len(of) > 4 {
			return true
		}
	}
	return false
}
