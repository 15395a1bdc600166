package extract

import (
	"github.com/atodds/atodds/align/text"
)

// age parses ages that have no unit of time: aged 34, John Smith, 34, in her
// 30s, in their twenties.
func (s *scan) age(i int) (phrase, bool) {
	if p, ok := s.ageDecade(i); ok {
		return p, true
	}
	if s.wordAt(i).number.class == numArticle {
		return phrase{}, false
	}
	n, ok := s.number(i, false)
	if !ok || n.ordinal || n.vague || n.lo.D != 1 || n.lo.N < 1 || n.lo.N > 119 || n.form == text.Fraction || n.scale > 0 {
		return phrase{}, false
	}
	if !s.aged(i) && !s.agedAt(i, n) && !s.agedAfterName(i, n) && !s.agedAfterNoun(i, n) && !s.agedPronoun(i, n) && !s.agedUnder(i, n) && !s.agedOf(i, n) && !s.agedNow(i, n) {
		return phrase{}, false
	}
	if m, ok := s.withUnit(n); !ok || m.unit != (text.Unit{}) && m.unit.Dimension != text.Duration {
		return phrase{}, false
	} else if m.unit.Dimension == text.Duration {
		if !s.aged(i) {
			return phrase{}, false
		}
		u := ageUnit(m.unit)
		return whole(i, m.end, u, m.n.lo, m.n.hi, m.n.form), true
	}
	p := whole(i, n.end, unitAge, n.lo, n.hi, n.form)
	if s.word(i-1, "aged") || s.word(i-1, "age") || s.word(i-1, "ages") {
		p.from = i - 1
	}
	if j := n.end; s.word(j, "to") || s.is(j, '-') && s.glued(j) || s.is(j, '–') || s.word(j, "and") && s.word(i-1, "between") {
		if b, ok := s.number(j+1, false); ok && !b.ordinal && b.lo.D == 1 && b.lo.Cmp(n.lo) > 0 && b.lo.N < 120 {
			p.q.Hi, p.q.Hedge, p.end, p.to, p.num = b.lo, text.InRange, b.end, b.end, b.end
		}
	}
	return p, true
}

// aged reports whether "aged", "age", "ages" or "age of" stands before i.
func (s *scan) aged(i int) bool {
	j := i - 1
	for k := 0; k < 2 && len(s.wordAt(j).quantity.hedges) > 0 && !s.word(j, "of"); k++ {
		j--
	}
	if s.word(j, "between") || s.word(j, "than") || s.word(j, "least") {
		j--
	}
	switch s.wordAt(j).sense {
	case "aged", "ages":
		return true
	case "age":
		return !s.word(i, "one") && s.wordAt(j-1).sense != "the"
	case "of":
		return s.word(j-1, "age") || s.word(j-1, "ages")
	}
	return false
}

// agedAfterName reports whether the number stands between commas behind a
// name: John Smith, 34, of Leeds.
func (s *scan) agedAfterName(i int, n number) bool {
	if !s.is(i-1, ',') || i < 2 || n.form != text.Digits || n.end != i+1 || s.toks[i].glued {
		return false
	}
	if !s.personName(i-2, s.is(n.end, ',')) || s.title(i) && n.end < len(s.toks) && !s.is(n.end, ',') && !s.is(n.end, ';') {
		return false
	}
	if n.end >= len(s.toks) {
		return n.lo.N > 9
	}
	return s.toks[n.end].kind == tokMark && (s.is(n.end, ',') || s.is(n.end, '.') || s.is(n.end, ';') || s.is(n.end, ')') || s.is(n.end, '–')) &&
		!(s.glued(n.end+1) && s.toks[n.end+1].kind == tokNumber) && !s.is(n.end, '-')
}

// agedAfterNoun reports whether the number stands between commas behind a
// noun with its article: a courier, 26, was.
func (s *scan) agedAfterNoun(i int, n number) bool {
	if !s.is(i-1, ',') || n.form != text.Digits || n.end != i+1 || n.lo.N < 10 || !s.is(n.end, ',') || s.glued(i) || s.glued(n.end+1) {
		return false
	}
	for j := i - 2; j >= 0 && j > i-5; j-- {
		if s.toks[j].kind != tokWord || s.toks[j].upper || s.class(j, clsVerb) {
			return false
		}
		if s.wordAt(j).number.class == numArticle {
			return j < i-2 && s.wordAt(n.end+1).number.class == notNumber && s.toks[min(n.end+1, len(s.toks)-1)].kind == tokWord
		}
		if s.class(j, clsFunction) || s.wordAt(j).number.class != notNumber {
			return false
		}
	}
	return false
}

// agedOf reports whether the number is the age of one person: a man of 78, a
// boy of three. "A mother of three" has children.
func (s *scan) agedOf(i int, n number) bool {
	if !s.word(i-1, "of") || n.end < len(s.toks) && s.toks[n.end].kind == tokWord && !s.class(n.end, clsFunction|clsVerb) && !s.endsPast(n.end) {
		return false
	}
	switch s.wordAt(i - 2).sense {
	case "man", "woman", "boy", "girl", "youth", "toddler", "teenager":
	default:
		return false
	}
	return s.wordAt(i-3).number.class == numArticle || s.wordAt(i-4).number.class == numArticle || s.word(i-3, "the")
}

// agedNow reports whether the number is the age of someone at a time that
// stands between commas: said Roe, now 28.
func (s *scan) agedNow(i int, n number) bool {
	if !s.word(i-1, "now") && !s.word(i-1, "then") || !s.is(i-2, ',') || i < 3 || !s.toks[i-3].upper || n.form != text.Digits || n.lo.N < 10 || n.lo.N > 110 {
		return false
	}
	return n.end >= len(s.toks) || s.is(n.end, ',') || s.is(n.end, '.') || s.is(n.end, ';') || s.is(n.end, ')')
}

// personName reports whether token j may end the name of a person. Between
// commas a surname may be a word of the language: Will Needs, 26, said.
func (s *scan) personName(j int, commas bool) bool {
	t := s.toks[j]
	if t.kind != tokWord || !t.upper || s.wordAt(j).number.class != notNumber {
		return false
	}
	return !s.class(j, clsFunction|clsVerb|clsMonth) || commas && j > 0 && s.toks[j-1].upper
}

// agedAt reports whether the number is an age at death or "as young as".
func (s *scan) agedAt(i int, n number) bool {
	next := n.end
	if next < len(s.toks) && s.toks[next].kind == tokWord && !s.class(next, clsFunction|clsVerb) {
		return false
	}
	if s.word(i-1, "as") {
		return (s.word(i-2, "young") || s.word(i-2, "old")) && s.word(i-3, "as")
	}
	if !s.word(i-1, "at") || n.lo.N < 10 {
		return false
	}
	switch s.wordAt(i - 2).sense {
	case "dead", "dies", "died", "die", "married", "retired", "retires":
		return next >= len(s.toks) || s.toks[next].kind == tokMark || s.word(next, "after") || s.word(next, "in")
	}
	return false
}

// agedPronoun reports whether the number is what someone is or turned: she
// was 34, who turned 18.
func (s *scan) agedPronoun(i int, n number) bool {
	switch s.wordAt(i - 1).sense {
	case "is", "was", "turned", "be", "turns", "turn", "turning":
	default:
		return false
	}
	who := i - 2
	if s.wordAt(who).sense == "will" || s.wordAt(who).sense == "just" || s.wordAt(who).sense == "only" {
		who--
	}
	end := n.end
	closed := end >= len(s.toks) || s.toks[end].kind == tokMark && !s.is(end, '-') && !s.is(end, '/') && !s.is(end, '°') && !s.is(end, '%') ||
		s.word(end, "when") || s.word(end, "by") || s.word(end, "at") || s.word(end, "and") || s.word(end, "on") || s.word(end, "in")
	if s.word(i-1, "turned") || s.word(i-1, "turns") || s.word(i-1, "turn") || s.word(i-1, "turning") {
		return closed && n.lo.N > 9
	}
	return closed && (s.class(who, clsPronoun) || s.word(end, "when") && who >= 0 && s.toks[who].upper && s.toks[who].word == nil)
}

// agedUnder reports whether the number bounds the age of people: children
// under 5, anyone over 65.
func (s *scan) agedUnder(i int, n number) bool {
	switch s.wordAt(i - 1).sense {
	case "under", "over":
	default:
		return false
	}
	end := n.end
	open := end >= len(s.toks) || s.toks[end].kind == tokMark && !s.is(end, '-') && !s.is(end, '%') && !s.is(end, '°') || s.class(end, clsFunction|clsVerb)
	return open && (s.class(i-2, clsPerson) || s.word(i-2, "were") || s.word(i-2, "are"))
}

// ageDecade parses (in her) 30s, mid-30s, (in his) twenties.
func (s *scan) ageDecade(i int) (phrase, bool) {
	v, end := decadeOfLife(s.wordAt(i)), i+1
	if t := s.toks[i]; t.kind == tokNumber && t.end-t.start == 2 && s.word(i+1, "s") && s.glued(i+1) {
		if n, ok := s.digitsAt(i); ok && n.lo.N%10 == 0 {
			v, end = n.lo.N, i+2
		}
	}
	if v == 0 {
		return phrase{}, false
	}
	j := i - 1
	for k := 0; k < 3; k++ {
		switch s.wordAt(j).sense {
		case "early", "mid", "late", "to":
			j--
			continue
		}
		if s.is(j, '-') {
			j--
		}
	}
	switch s.wordAt(j).sense {
	case "his", "her", "their", "my", "our", "your":
	default:
		return phrase{}, false
	}
	p := whole(i, end, unitAge, text.Int(v), text.Int(v+9), text.Digits)
	p.q.Hedge = text.InRange
	return p, true
}

// decadeOfLife returns the first year of a decade of life: 20 for twenties. It
// is 0 for other words.
func decadeOfLife(w *word) int64 {
	if w.time.class != timeDecade {
		return 0
	}
	return int64(w.time.value)
}

// agedBefore reports whether the words before a duration make an age of it: a
// person of so many years, or a name with a comma.
func (s *scan) agedBefore(p *phrase) bool {
	i := p.core - 1
	for len(s.wordAt(i).quantity.hedges) > 0 {
		i-- // una mujer de unos 60 años
	}
	switch {
	case s.word(i, "aged"):
		return !s.word(p.end, "of") // tiene 3 años de experiencia
	case !s.word(i, "of"):
		return false
	case s.is(i-1, ','):
		return i > 1 && s.toks[i-2].kind == tokWord && (s.toks[i-2].upper || s.class(i-2, clsPerson) || s.wordAt(i-2).quantity.role.name != "" || s.words.forms.agent(s.text(i-2)))
	}
	return s.class(i-1, clsPerson)
}

// ageOf turns a duration into an age where "old" or "of age" follows:
// 34-year-old, three weeks old, 18 months of age.
func (s *scan) ageOf(p *phrase) {
	j := s.skipHyphen(p.end)
	end := 0
	switch {
	case s.words.syntax.ofAge && s.agedBefore(p):
		end = p.end
	case s.word(j, "old"), s.word(j, "olds"):
		end = j + 1
	case s.word(j, "of") && s.word(j+1, "age"):
		end = j + 2
	default:
		return
	}
	switch p.q.Unit.Name {
	case "year", "month", "week", "day", "hour", "decade", "century":
	default:
		return
	}
	p.q.Dimension, p.q.Unit, p.q.Timex = text.Age, ageUnit(p.q.Unit), ""
	p.end, p.to = end, end
}
