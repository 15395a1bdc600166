package align

import (
	"cmp"
	"slices"
	"strings"

	names "github.com/atodds/atodds/align/internal/name"
	"github.com/atodds/atodds/align/text"
)

// CastOf finds who and what the sentences of one document name, as they come
// from extraction. What two readings fit is left in doubt: a family name
// alone where two persons have it.
func CastOf(sentences []text.Sentence) *Cast {
	c := &Cast{at: map[text.Span]*Referent{}}
	for i := range sentences {
		s := &sentences[i]
		for _, m := range s.Names {
			if n, ok := m.Value.(*text.Name); ok {
				c.bySpan = append(c.bySpan, mentioned{s, m, n, countryBefore(s, m), kinBefore(s, m)})
			}
		}
	}
	named := len(c.bySpan)
	for i := range sentences {
		c.describe(&sentences[i])
	}
	for _, pass := range [...]func(*mentioned){c.fullPerson, c.initialPerson, c.loneName, c.body, c.rest} {
		for i := range named {
			if m := &c.bySpan[i]; c.at[m.mention.Span] == nil {
				pass(m)
			}
		}
	}
	for i := named; i < len(c.bySpan); i++ {
		c.described(&c.bySpan[i])
	}
	c.order()
	return c
}

// order puts mentions and referents in the order of the text.
func (c *Cast) order() {
	byStart := func(a, b text.Mention) int { return cmp.Compare(a.Span.Start, b.Span.Start) }
	slices.SortStableFunc(c.bySpan, func(a, b mentioned) int { return byStart(a.mention, b.mention) })
	for _, r := range c.referents {
		slices.SortStableFunc(r.Mentions, byStart)
	}
	slices.SortStableFunc(c.referents, func(a, b *Referent) int { return byStart(a.Mentions[0], b.Mentions[0]) })
}

// add enters a referent with its first mention.
func (c *Cast) add(m *mentioned) *Referent {
	r := &Referent{Type: m.name.Type, Name: m.name}
	c.referents = append(c.referents, r)
	c.join(r, m)
	return r
}

// join enters a mention of a referent.
func (c *Cast) join(r *Referent, m *mentioned) {
	n := m.name
	r.Mentions = append(r.Mentions, m.mention)
	c.at[m.mention.Span] = r
	r.person.learn(n)
	if t := names.Fold(n.Title); t != "" {
		r.learnTitle(t)
		r.country = cmp.Or(r.country, m.country)
	}
	if r.Type == text.Organisation && r.country == "" {
		r.country = cmp.Or(m.country, countryIn(n.Normal))
	}
	if n.Normal != "" && !slices.Contains(r.forms, n.Normal) {
		r.forms = append(r.forms, n.Normal)
	}
	r.acronym = cmp.Or(r.acronym, strings.ToLower(strings.ReplaceAll(n.Acronym, ".", "")))
	if len(n.Normal) > len(r.Name.Normal) {
		r.Name = n
	}
}

// learnTitle enters a title, folded.
func (r *Referent) learnTitle(t string) {
	t = strings.ReplaceAll(t, ".", "")
	if !slices.Contains(r.titles, t) {
		r.titles = append(r.titles, t)
	}
	if s := names.Sex(t); s != 0 && r.person.sex == 0 {
		r.person.sex = s
	}
}

// only returns the one referent that fits, and nil where none or several do.
func (c *Cast) only(fits func(*Referent) bool) (one *Referent, several bool) {
	for _, r := range c.referents {
		if fits(r) {
			if one != nil {
				return nil, true
			}
			one = r
		}
	}
	return one, false
}

// settle enters m as a mention of the only referent that fits, or as a new
// one where none does; where several do it stays in doubt.
func (c *Cast) settle(m *mentioned, fits func(*Referent) bool) {
	switch r, several := c.only(fits); {
	case r != nil:
		c.join(r, m)
	case !several:
		c.add(m)
	}
}

// countryBefore returns the country that is said right before a mention:
// "Russian", "Russia's".
func countryBefore(s *text.Sentence, m text.Mention) string {
	lead := strings.TrimRight(s.Document.Text[s.Span.Start:m.Span.Start], " \n")
	lead = strings.TrimSuffix(strings.TrimSuffix(lead, "'s"), "’s")
	for n := 3; n > 0; n-- {
		words, ok := lastWords(lead, n)
		if !ok {
			continue
		}
		if country, ok := countryOf(names.Fold(words)); ok {
			return country
		}
	}
	return ""
}

// lastWords returns the last n words of s.
func lastWords(s string, n int) (words string, ok bool) {
	i := len(s)
	for ; n > 0; n-- {
		k := strings.LastIndexAny(s[:i], " \n(\"“,;:—")
		if i = k; k < 0 {
			return s, n == 1 && s != ""
		}
	}
	return strings.TrimLeft(s[i:], " \n(\"“,;:—"), true
}

// countryOf returns the country of a word for a people, or of a country's own
// name, in its listed form.
func countryOf(folded string) (country string, ok bool) {
	if country, ok = names.CountryOf(folded); ok {
		if p, listed := names.Lookup(country); listed {
			country = p.Name
		}
		return country, true
	}
	if p, listed := names.Lookup(folded); listed && (p.Sort == "country" || p.Sort == "state") {
		return p.Name, true
	}
	return "", false
}

// countryIn returns the country that the name of a body begins with: "russian
// foreign ministry".
func countryIn(normal string) string {
	first, _, more := strings.Cut(normal, " ")
	if country, ok := countryOf(first); ok && more {
		return country
	}
	return ""
}

// kinBefore reports whether a name is that of a relative of another: "her
// husband, Peter".
func kinBefore(s *text.Sentence, m text.Mention) bool {
	lead := strings.TrimRight(s.Document.Text[s.Span.Start:m.Span.Start], " ,\n")
	word, ok := lastWords(lead, 1)
	return ok && names.IsKin(strings.ToLower(word))
}
