package extract

import (
	"strconv"

	"github.com/atodds/atodds/align/text"
)

// per adds what the quantity is told for: $15 an hour, 500,000 barrels a
// day, 8 per 100,000 people, $5 each.
func (s *scan) per(p *phrase) {
	if s.percapitaUnit(p) {
		return
	}
	j := s.skipHyphen(p.end)
	if j >= len(s.toks) || s.claimed(j) {
		return
	}
	hyphen := j != p.end
	if k := s.perBehind(p); k > 0 {
		j = k
	}
	switch w := s.wordAt(j); {
	case w.quantity.per != "" && p.q.Per == "":
		p.q.Per, p.end = w.quantity.per, j+1
	case w.sense == "per":
		s.perNoun(p, s.skipHyphen(j+1))
	case w.sense == "each", w.sense == "apiece":
		if p.q.Dimension == text.Money || w.sense == "apiece" {
			p.q.Per, p.end = "each", j+1
		}
	case w.number.class == numArticle, w.sense == "every":
		k := j + 1
		if hyphen {
			k = s.skipHyphen(k)
		}
		if s.class(k, clsPer) && s.rate(p, k) {
			s.perNoun(p, k)
		}
	case s.word(j, "to") && s.word(j+1, "the") && p.q.Dimension == text.Length && (s.word(j+2, "gallon") || s.word(j+2, "litre") || s.word(j+2, "liter")):
		s.perNoun(p, j+2)
	case s.is(j, '/') && s.glued(j) && s.glued(j+1):
		s.perSlash(p, j+1)
	}
}

// perBehind returns the token where a rate begins behind what is measured,
// which it notes: 500,000 barrels of oil a day. It is 0 where there is none.
func (s *scan) perBehind(p *phrase) int {
	if !s.word(p.end, "of") || p.q.Dimension == text.Count || p.q.Dimension == text.Money {
		return 0
	}
	n := s.anyNoun(p.end + 1)
	if n.end == 0 || !s.word(n.end, "per") && (s.wordAt(n.end).number.class != numArticle || !s.class(n.end+1, clsPer) || !s.rate(p, n.end+1)) {
		return 0
	}
	p.q.Of = n.lemma
	return n.end
}

// percapitaUnit takes the rate out of a unit that holds one: bpd.
func (s *scan) percapitaUnit(p *phrase) bool {
	if p.q.Unit.Name != "barrel per day" {
		return false
	}
	p.q.Unit.Name, p.q.Per = "barrel", "day"
	return true
}

// rate reports whether the article before the noun at k makes a rate, rather
// than a time: "$5 million a year earlier", "5 percent a month ago".
func (s *scan) rate(p *phrase, k int) bool {
	switch s.wordAt(k + 1).sense {
	case "ago", "earlier", "before", "later", "after", "from", "old":
		return false
	}
	if s.word(k, "couple") && s.word(k+1, "of") {
		return false // a couple of times
	}
	if s.is(k+1, '-') && s.glued(k+1) || s.wordAt(k+1).sense == "and" && s.wordAt(k+2).number.class == numArticle {
		return false
	}
	return p.q.Dimension != text.Age && p.q.Dimension != text.Rank
}

// perNoun reads the noun of a rate at token k, with a number before it:
// hour, barrel, 100,000 people.
func (s *scan) perNoun(p *phrase, k int) {
	if k >= len(s.toks) || s.claimed(k) {
		return
	}
	if n, ok := s.number(k, false); ok && !n.ordinal && !n.vague && n.lo.D == 1 {
		if noun := s.noun(n.end, true); noun.end > 0 {
			p.q.Per, p.end = strconv.FormatInt(n.lo.N, 10)+" "+noun.lemma, noun.end
		} else {
			p.q.Per, p.end = strconv.FormatInt(n.lo.N, 10), n.end
		}
		return
	}
	if s.toks[k].kind != tokWord || s.class(k, clsFunction) {
		return
	}
	if u, end, ok := s.powerUnit(number{}, k, true); ok {
		p.q.Per, p.end = u.Name, end
		return
	}
	for _, u := range s.wordAt(k).quantity.units {
		if e, ok := s.spells(&u, k); ok && u.symbol == "" {
			p.q.Per, p.end = u.unit.Name, e
			if u.unit.Name == "pound-mass" {
				p.q.Per = "pound"
			}
			return
		}
	}
	p.q.Per, p.end = s.lemma(k), k+1
}

// perSlash reads $15/hour and 10 l/km.
func (s *scan) perSlash(p *phrase, k int) {
	if k >= len(s.toks) || s.toks[k].kind != tokWord {
		return
	}
	for _, u := range s.wordAt(k).quantity.units {
		if e, ok := s.spells(&u, k); ok {
			p.q.Per, p.end = u.unit.Name, e
			return
		}
	}
	if s.class(k, clsPer) {
		p.q.Per, p.end = s.lemma(k), k+1
	}
}
