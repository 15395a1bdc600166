package detector

// generalHead reports whether a head noun stands for many: "people" may be
// the workers of another source.
func generalHead(of string) bool {
	switch of {
	case "people", "person", "other", "individual", "victim", "casualty", "one":
		return true
	}
	return false
}

// personHead reports whether a head noun is a general word for persons.
func personHead(of string) bool {
	switch of {
	case "people", "person", "other", "individual", "man", "woman", "resident", "victim", "citizen":
		return true
	}
	return false
}

// kindHead reports whether a head noun is a kind of persons that news counts
// apart from all.
func kindHead(of string) bool {
	switch of {
	case "civilian", "child", "woman", "man", "soldier", "troop", "officer", "policeman", "foreigner", "tourist":
		return true
	}
	return false
}

// headGroups are nouns that the news uses for one and the same thing when it
// counts. The list is kept short: a pair that is not here stays silent.
var headGroups = [...][]string{
	{"home", "house"},
	{"worker", "employee", "staff", "staffer"},
	{"child", "kid"},
	{"job", "position", "post"},
	{"student", "pupil"},
	{"soldier", "troop", "serviceman"},
	{"officer", "policeman", "police"},
	{"protester", "demonstrator", "marcher"},
	{"migrant", "refugee"},
	{"militant", "fighter", "insurgent", "gunman"},
	{"country", "nation", "state"},
	{"company", "firm"},
	{"car", "vehicle", "automobile"},
	{"plane", "aircraft", "jet", "airplane"},
	{"ship", "vessel", "boat"},
	{"death", "dead", "fatality", "people", "person"},
	{"shot", "round"},
	{"vote", "ballot"},
	{"seat", "lawmaker"},
	{"case", "infection"},
	{"store", "shop", "outlet"},
	{"city", "town"},
	{"building", "structure"},
	{"attack", "strike"},
	{"lawyer", "attorney"},
	{"flat", "apartment"},
}

func synonymHeads(a, b string) bool {
	for _, group := range headGroups {
		var hasA, hasB bool
		for _, s := range group {
			hasA = hasA || s == a
			hasB = hasB || s == b
		}
		if hasA && hasB {
			return true
		}
	}
	return false
}
