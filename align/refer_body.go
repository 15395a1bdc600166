package align

import (
	"slices"
	"strings"

	names "github.com/atodds/atodds/align/internal/name"
	"github.com/atodds/atodds/align/text"
)

// body enters an organisation: by its name, its acronym, or its first word
// where the text has one longer name only that begins so.
func (c *Cast) body(m *mentioned) {
	n := m.name
	if n.Type != text.Organisation {
		return
	}
	acronym := strings.ToLower(strings.ReplaceAll(n.Acronym, ".", ""))
	country := m.country
	if r, _ := c.only(func(r *Referent) bool {
		if r.Type != text.Organisation || r.country != "" && country != "" && r.country != country {
			return false
		}
		return slices.Contains(r.forms, n.Normal) || r.acronym != "" && r.acronym == acronym || oneBody(r.Name.Normal, n.Normal)
	}); r != nil {
		c.join(r, m)
		return
	}
	if r, _ := c.only(func(r *Referent) bool {
		return r.Type == text.Organisation && (shorter(n.Normal, r) || shorter(r.Name.Normal, &Referent{Name: n}))
	}); r != nil {
		c.join(r, m)
		return
	}
	c.add(m)
}

// shorter reports whether a name is the short form of a body in a text that
// has no other such body: its first word ("Lydford" of "Lydford Partners"), or
// its end ("Judiciary Committee").
func shorter(normal string, r *Referent) bool {
	long := r.Name.Normal
	if len(normal) >= len(long) || len(normal) < 4 {
		return false
	}
	if strings.Contains(normal, " ") {
		return strings.HasSuffix(long, " "+normal)
	}
	return strings.HasPrefix(long, normal+" ") && !names.Listed(normal)
}

// oneBody reports whether two names of bodies have the same words in another
// order: "justice department", "department of justice".
func oneBody(a, b string) bool { return a == b || bodyKey(a) == bodyKey(b) }

// bodyKey returns the words of a body's name in order, without small ones.
func bodyKey(s string) string {
	words := slices.DeleteFunc(strings.Fields(s), func(w string) bool { return w == "of" || w == "the" || w == "for" || w == "and" || w == "&" })
	for i, w := range words {
		switch w {
		case "organisation":
			words[i] = "organization"
		case "centre":
			words[i] = "center"
		case "defense":
			words[i] = "defence"
		case "labor":
			words[i] = "labour"
		case "affairs":
			words[i] = ""
		}
	}
	slices.Sort(words)
	return strings.TrimSpace(strings.Join(words, " "))
}

// rest enters places and what is left. A word that nothing tells of is the
// person or body that the text has by that name.
func (c *Cast) rest(m *mentioned) {
	n := m.name
	if n.Type == text.OtherName && !strings.Contains(n.Normal, " ") {
		if r, several := c.only(func(r *Referent) bool {
			return r.Type == text.Person && names.Spelling(r.person.family, n.Normal) || r.Type == text.Organisation && shorter(n.Normal, r)
		}); r != nil || several {
			if r != nil {
				c.join(r, m)
			}
			return
		}
	}
	if n.Type != text.Person && n.Type != text.Organisation {
		c.settle(m, func(r *Referent) bool { return r.Type == n.Type && slices.Contains(r.forms, n.Normal) })
	}
}

// relateBodies says whether bodies of two documents are one.
func relateBodies(x, y *Referent) Relation {
	a, b := x.Name.Normal, y.Name.Normal
	one := slices.ContainsFunc(x.forms, func(f string) bool { return slices.ContainsFunc(y.forms, func(g string) bool { return oneBody(f, g) }) })
	known := x.country != "" && y.country != ""
	switch {
	case known && x.country != y.country:
		return Other
	case one && (known || !general(a) && !general(b)):
		return Same
	case one:
		return Unsure // a ministry, but of which country
	case acronymOf(x, y) || acronymOf(y, x):
		return Same
	case strings.HasPrefix(a, b) || strings.HasPrefix(b, a) || strings.HasSuffix(a, b) || strings.HasSuffix(b, a) || x.acronym != "" && x.acronym == y.acronym || names.Spelling(a, b):
		return Unsure
	case sharesWord(a, b):
		return Unsure
	case x.acronym != "" && initials(b) == x.acronym, y.acronym != "" && initials(a) == y.acronym:
		return Unsure
	}
	return Other
}

// general reports whether many countries have a body of that name.
func general(normal string) bool {
	if _, listed := names.Lookup(normal); listed {
		return false
	}
	for w := range strings.FieldsSeq(normal) {
		switch w {
		case "ministry", "parliament", "army", "navy", "police", "cabinet", "court", "senate", "embassy", "assembly", "party", "bank", "guard", "council", "commission", "department":
			return countryIn(normal) == ""
		}
	}
	return false
}

// acronymOf reports whether x is known by letters alone that y explains, or
// whose words begin with them.
func acronymOf(x, y *Referent) bool {
	if x.acronym == "" || strings.Contains(x.Name.Normal, " ") {
		return false
	}
	return x.acronym == y.acronym && strings.Contains(y.Name.Normal, " ") || len(x.acronym) > 3 && initials(y.Name.Normal) == x.acronym
}

// initials returns the first letters of the words of a body's name, without
// small ones.
func initials(normal string) string {
	var b strings.Builder
	for w := range strings.FieldsSeq(normal) {
		if w != "of" && w != "the" && w != "for" && w != "and" && w != "&" && w != "on" {
			b.WriteByte(w[0])
		}
	}
	return b.String()
}

// relatePlaces says whether places of two documents are one. A place and what
// it is part of are neither the same nor apart.
func relatePlaces(x, y *Referent) Relation {
	a, b := x.Name.Normal, y.Name.Normal
	switch {
	case a == b:
		return Same
	case names.Within(a, b) || names.Within(b, a) || sharesWord(a, b) || names.Spelling(a, b):
		return Unsure
	}
	return Other
}

// relateOthers says whether referents of unlike or unknown type are one.
func relateOthers(x, y *Referent) Relation {
	if x.Type == text.Person && y.Type != text.OtherName || y.Type == text.Person && x.Type != text.OtherName {
		if sharesWord(x.Name.Normal, y.Name.Normal) {
			return Unsure
		}
		return Other
	}
	a, b := x.Name.Normal, y.Name.Normal
	switch {
	case a == b && (x.Type == y.Type || x.Type == text.OtherName || y.Type == text.OtherName):
		return Same
	case a == b, x.person.family != "" && x.person.family == b, y.person.family != "" && y.person.family == a:
		return Unsure
	case sharesWord(a, b) || names.Spelling(a, b) || names.Spelling(x.person.family, b) || names.Spelling(y.person.family, a) || x.Name.Head == "" || y.Name.Head == "":
		return Unsure
	}
	return Other
}

// listedApart reports whether the names of two referents are listed as never one.
func listedApart(x, y *Referent) bool {
	return names.Apart(x.Name.Normal, y.Name.Normal) ||
		x.person.family != "" && y.person.family != "" && names.Apart(x.person.family, y.person.family)
}
