package align

import (
	"slices"
	"strings"

	names "github.com/atodds/atodds/align/internal/name"
	"github.com/atodds/atodds/align/text"
)

// describe finds the descriptions of a sentence that may stand for a person
// or a body: "the foreign minister", "the Russian leader", "the president of
// Mexico", "the ministry".
func (c *Cast) describe(s *text.Sentence) {
	words := s.Text()
	for i := 0; ; {
		k := strings.Index(words[i:], "he ")
		if k < 0 {
			return
		}
		i += k + len("he ")
		start := i - len("the ")
		if start < 0 || words[start]|0x20 != 't' || start > 0 && isLetterByte(words[start-1]) {
			continue
		}
		c.description(s, start, i)
	}
}

func isLetterByte(b byte) bool { return 'a' <= b|0x20 && b|0x20 <= 'z' || b == '-' }

// description reads what stands behind the article at start, from i on.
func (c *Cast) description(s *text.Sentence, start, i int) {
	words := s.Text()
	country := ""
	first, _ := nextWord(words[i:])
	if of, ok := names.CountryOf(names.Fold(first)); ok && first != "" && first[0] < 'a' {
		country, _ = countryOf(names.Fold(of))
		if country == "" {
			country = of
		}
		i += len(first)
		if i >= len(words) || words[i] != ' ' {
			return
		}
		i++
	}
	title, length := officeAt(words[i:], country != "")
	n := &text.Name{Type: text.Person, Title: title}
	if title == "" {
		if first, _ = nextWord(words[i:]); !names.IsHead(first) {
			return
		}
		n, length = &text.Name{Type: text.Organisation, Head: first}, len(first)
	}
	end := i + length
	if named(s, end) {
		return // "the foreign minister Anna Kovacs"
	}
	if rest := words[end:]; strings.HasPrefix(rest, " of ") {
		place, stop := placeAt(s, end+len(" of "))
		if place == "" || n.Type != text.Person {
			return // of a club, or what not
		}
		country, end = place, stop
	} else if strings.HasPrefix(rest, "-") || strings.HasPrefix(rest, " for ") {
		return
	}
	at := text.Span{Start: s.Span.Start + start, End: s.Span.Start + end}
	c.bySpan = append(c.bySpan, mentioned{sentence: s, mention: text.Mention{Span: at, Kind: text.KindName, Value: n}, name: n, country: country})
}

// nextWord returns the word that s begins with, in any case, and its end.
func nextWord(s string) (word string, end int) {
	for end < len(s) && (isLetterByte(s[end]) || s[end] == '.' && end+1 < len(s) && isLetterByte(s[end+1])) {
		end++
	}
	return s[:end], end
}

// officeAt returns the longest title at the beginning of s that stands for
// who has it, folded, and its length. A country's leader is one, too.
func officeAt(s string, led bool) (title string, length int) {
	for i := 0; i < len(s); {
		_, n := nextWord(s[i:])
		if n == 0 || strings.Count(s[:i+n], " ") > 3 {
			break
		}
		i += n
		words := strings.ToLower(s[:i])
		if names.IsOffice(words) || led && (words == "leader" || names.IsLeader(words)) {
			title, length = words, i
		}
		if i >= len(s) || s[i] != ' ' {
			break
		}
		i++
	}
	return title, length
}

// named reports whether a name stands right behind the byte at i.
func named(s *text.Sentence, i int) bool {
	return slices.ContainsFunc(s.Names, func(m text.Mention) bool {
		n, _ := m.Value.(*text.Name)
		at := m.Span.Start - s.Span.Start
		return at == i+1 || at < i && m.Span.End-s.Span.Start > i || n != nil && at+n.Lead == i+1
	})
}

// placeAt returns the place, in its listed form, whose name begins at i, and
// where it ends.
func placeAt(s *text.Sentence, i int) (place string, end int) {
	for _, m := range s.Names {
		at := m.Span.Start - s.Span.Start
		if n, ok := m.Value.(*text.Name); ok && n.Type == text.PlaceName && (at == i || at == i+len("the ")) {
			return n.Normal, m.Span.End - s.Span.Start
		}
	}
	return "", 0
}

// described enters a description as a mention of the one person or body that
// it fits, or of a person of its own where it says a country's office and
// nobody is named who has it.
func (c *Cast) described(m *mentioned) {
	n := m.name
	if n.Type == text.Organisation {
		r, _ := c.only(func(r *Referent) bool {
			return r.Type == text.Organisation && strings.EqualFold(r.Name.Head, n.Head) && strings.Contains(r.Name.Normal, " ") && (m.country == "" || m.country == r.country)
		})
		if r != nil {
			c.join(r, m)
		}
		return
	}
	if r := c.beside(m); r != nil {
		c.join(r, m)
		return
	}
	r, several := c.only(func(r *Referent) bool { return r.holds(n.Title) && (m.country == "" || r.country == m.country) })
	switch {
	case r != nil:
		c.join(r, m)
	case several || m.country == "":
	default:
		c.settle(m, func(r *Referent) bool {
			return r.person.family == "" && len(r.person.given) == 0 && r.Type == text.Person && r.country == m.country && r.holds(n.Title)
		})
		if r := c.at[m.mention.Span]; r != nil {
			r.country = m.country
		}
	}
}

// holds reports whether a person has an office, by that title or a longer or
// wider one: who is foreign minister is the minister, who is president the
// leader.
func (r *Referent) holds(title string) bool {
	return r.Type == text.Person && slices.ContainsFunc(r.titles, func(own string) bool {
		return names.SameTitle(own, title) || strings.HasSuffix(own, " "+title) && title == "minister" || title == "leader" && names.IsLeader(own) || own == "leader" && names.IsLeader(title)
	})
}

// beside returns the person who is named next to a description, a comma
// between: "Anna Kovacs, the foreign minister", "the foreign minister, Anna
// Kovacs".
func (c *Cast) beside(m *mentioned) *Referent {
	s := m.sentence
	for _, other := range s.Names {
		n, ok := other.Value.(*text.Name)
		if !ok || n.Type != text.Person {
			continue
		}
		if between(s, other.Span.End, m.mention.Span.Start) && setOff(s, m.mention.Span.End) || between(s, m.mention.Span.End, other.Span.Start) && setOff(s, other.Span.End) {
			return c.at[other.Span]
		}
	}
	return nil
}

// between reports whether nothing but a comma stands from a to b.
func between(s *text.Sentence, a, b int) bool { return b == a+2 && s.Document.Text[a:b] == ", " }

// setOff reports whether a comma or the end of the sentence stands at i.
func setOff(s *text.Sentence, i int) bool {
	return i >= s.Span.End || strings.IndexByte(",.;)", s.Document.Text[i]) >= 0
}

// relateOffices says whether persons of two documents are one, at least one of
// whom is known by an office alone.
func relateOffices(x, y *Referent) Relation {
	if x.country == "" || y.country == "" {
		return Unsure
	}
	if x.country == y.country && (slices.ContainsFunc(x.titles, y.holds) || slices.ContainsFunc(y.titles, x.holds)) {
		return Same
	}
	return Unsure
}
