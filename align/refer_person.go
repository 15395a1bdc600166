package align

import (
	"slices"
	"strings"

	names "github.com/atodds/atodds/align/internal/name"
	"github.com/atodds/atodds/align/text"
)

// A person is the parts of a person's name, folded.
type person struct {
	given  []string // the first, and further ones
	family string   // without particles
	suffix string
	sex    byte // 'm', 'f', or 0 where no title tells
}

// learn takes in what a name tells that is not known yet.
func (p *person) learn(n *text.Name) {
	if n.Type != text.Person && n.Type != text.OtherName {
		return
	}
	q := personOf(n)
	if len(q.given) > len(p.given) || len(p.given) > 0 && len(q.given) > 0 && len(q.given[0]) > len(p.given[0]) && len(p.given[0]) == 1 {
		p.given = q.given
	}
	if p.family == "" {
		p.family = q.family
	}
	if p.suffix == "" {
		p.suffix = q.suffix
	}
	if p.sex == 0 {
		p.sex = q.sex
	}
}

func personOf(n *text.Name) person {
	p := person{suffix: strings.Trim(names.Fold(n.Suffix), "."), sex: names.Sex(strings.ReplaceAll(names.Fold(n.Title), ".", ""))}
	if n.Given != "" {
		p.given = strings.Fields(names.Normal(names.Fold(n.Given)))
		for i, g := range p.given {
			p.given[i] = strings.Trim(g, ".")
		}
	}
	p.family = core(names.Normal(names.Fold(n.Family)))
	return p
}

// core returns a family name, folded, without the particles before it:
// "berg" of "van der berg".
func core(family string) string {
	for {
		first, rest, more := strings.Cut(family, " ")
		if !more || !slices.Contains(particles, first) {
			return family
		}
		family = rest
	}
}

var particles = []string{"van", "von", "der", "den", "de", "la", "al", "el", "bin", "ibn", "del", "della", "di", "da", "dos", "le", "du", "ter", "abu", "ul", "ur", "as", "ad", "ash", "an", "ar"}

// full reports whether given and family name are known.
func (p *person) full() bool { return len(p.given) > 0 && p.family != "" }

// fits reports whether two full names may be of one person.
func (p *person) fits(q *person) bool {
	return p.family == q.family && p.givenFits(q) && !p.differs(q)
}

// givenFits reports whether the given names may be of one person: the first
// fit, and so do the middle ones where both have them.
func (p *person) givenFits(q *person) bool {
	if len(p.given) == 0 || len(q.given) == 0 || !names.OneGiven(p.given[0], q.given[0]) {
		return false
	}
	if len(p.given) > 1 && len(q.given) > 1 {
		a, b := strings.Join(p.given[1:], ""), strings.Join(q.given[1:], "")
		return a[0] == b[0] && (len(a) == len(b) || !initialsOnly(a) || !initialsOnly(b))
	}
	return true
}

func initialsOnly(s string) bool { return len(s) < 4 }

// differs reports whether suffix or sex tell two persons apart.
func (p *person) differs(q *person) bool {
	return p.suffix != "" && q.suffix != "" && p.suffix != q.suffix || p.sex != 0 && q.sex != 0 && p.sex != q.sex
}

// fullPerson enters a person with given and family name.
func (c *Cast) fullPerson(m *mentioned) {
	p := personOf(m.name)
	if m.name.Type != text.Person || !p.full() || len(p.given[0]) == 1 {
		return
	}
	c.settle(m, func(r *Referent) bool {
		return r.Type == text.Person && r.person.fits(&p) && r.person.suffix == p.suffix // father and son in one text
	})
}

// initialPerson enters a person whose first name is an initial.
func (c *Cast) initialPerson(m *mentioned) {
	p := personOf(m.name)
	if m.name.Type == text.Person && p.full() {
		c.settle(m, func(r *Referent) bool { return r.Type == text.Person && r.person.fits(&p) })
	}
}

// loneName enters a person by family or given name alone. A relative is not
// the person whose family name is the same, and two persons of one family
// name are told apart by their titles alone.
func (c *Cast) loneName(m *mentioned) {
	p := personOf(m.name)
	if m.name.Type != text.Person || p.full() || p.family == "" && len(p.given) == 0 {
		return
	}
	title := strings.ReplaceAll(names.Fold(m.name.Title), ".", "")
	fits := func(r *Referent) bool {
		switch {
		case r.Type != text.Person || r.person.differs(&p):
			return false
		case p.family == "":
			return len(r.person.given) > 0 && r.person.given[0] == p.given[0]
		}
		return r.person.family == p.family
	}
	if r, several := c.only(fits); several || r != nil && m.kin {
		if r, _ = c.only(func(r *Referent) bool { return fits(r) && title != "" && names.Sex(title) == 0 && r.hasTitle(title) }); r != nil {
			c.join(r, m)
		}
		return
	} else if r == nil && p.family != "" {
		fits = func(r *Referent) bool {
			return r.Type == text.Person && r.person.family != "" && !r.person.differs(&p) && names.Spelling(r.person.family, p.family)
		}
	}
	c.settle(m, fits)
}

// hasTitle reports whether a referent has a title.
func (r *Referent) hasTitle(t string) bool {
	return slices.ContainsFunc(r.titles, func(own string) bool { return names.SameTitle(own, t) })
}

// sharesOffice reports whether two persons have an office in common that few
// have.
func sharesOffice(x, y *Referent) bool {
	if x.country != "" && y.country != "" && x.country != y.country {
		return false
	}
	return slices.ContainsFunc(x.titles, func(t string) bool {
		return slices.ContainsFunc(y.titles, func(u string) bool {
			return names.SameTitle(t, u) && (names.IsOffice(t) || names.IsOffice(u))
		})
	})
}

// relatePersons says whether persons of two documents are one.
func relatePersons(x, y *Referent) Relation {
	p, q := &x.person, &y.person
	switch {
	case p.differs(q):
		return Other
	case p.family == "" && len(p.given) == 0 || q.family == "" && len(q.given) == 0:
		return relateOffices(x, y)
	case p.full() && q.full():
		return relateFull(x, y)
	case p.family == "" || q.family == "":
		if len(p.given) > 0 && len(q.given) > 0 && !names.OneGiven(p.given[0], q.given[0]) && p.family == "" && q.family == "" {
			return Other
		}
		return Unsure
	case p.family == q.family:
		if !names.CommonFamily(p.family) || sharesOffice(x, y) {
			return Same
		}
		return Unsure
	case names.Spelling(p.family, q.family):
		if sharesOffice(x, y) {
			return Same
		}
		return Unsure
	case slices.Contains(p.given, q.family) || slices.Contains(q.given, p.family) || sharesWord(p.family, q.family):
		return Unsure
	}
	return Other
}

// relateFull says whether persons with given and family name are one.
func relateFull(x, y *Referent) Relation {
	p, q := &x.person, &y.person
	switch {
	case p.fits(q):
		return Same
	case p.family == q.family:
		return Other
	case p.givenFits(q) && names.Spelling(p.family, q.family):
		return Same
	case p.givenFits(q) && (slices.Contains(p.given, q.family) || slices.Contains(q.given, p.family) || sharesWord(p.family, q.family)):
		return Unsure // a maiden name
	case p.givenFits(q) && sharesOffice(x, y):
		return Unsure // married since, or a slip
	case p.given[0] == q.family && q.given[0] == p.family:
		return Unsure // the other order
	}
	return Other
}

// sharesWord reports whether two names of several words have one in common.
func sharesWord(a, b string) bool {
	for w := range strings.FieldsSeq(a) {
		if len(w) > 2 && slices.Contains(strings.Fields(b), w) {
			return true
		}
	}
	return false
}
