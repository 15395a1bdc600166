package extract

import (
	"github.com/atodds/atodds/align/text"
)

// measuredThing finds what a sum of money or a percentage is of: "profit of
// $5m", "revenue rose 12% to $5m", "a $5m fine", "45 percent of voters". It
// stays silent where no noun of measure or "of" tells.
func (s *scan) measuredThing(p *phrase, left int) {
	if p.q.Of != "" {
		return
	}
	switch p.q.Dimension {
	case text.Money, text.Percent, text.Point, text.Multiple:
	case text.Count:
		if p.q.Slot != text.Level {
			p.q.Of = s.countedBefore(p)
		}
		return
	default:
		return
	}
	if p.q.Of = s.thingBehind(p); p.q.Of == "" && !(p.q.Dimension == text.Multiple && s.class(p.to, clsDative)) {
		p.q.Of = s.thingBefore(p.from, left)
	}
}

// countedBefore returns what rose or fell to the bare figure of p, and notes
// what befell it: the number of cases rose to 45,000; deaths fell to 30.
func (s *scan) countedBefore(p *phrase) string {
	i := p.from
	for j := i - 1; j > 0 && j > i-clause; j-- {
		if s.toks[j].kind == tokMark && !s.is(j, '-') || s.class(j, clsBreak) && !s.word(j, "to") {
			return ""
		}
		if c := s.wordAt(j).quantity.change; !c.verb || c.factor > 0 {
			continue
		}
		for k := j - 1; k >= 0 && k > j-clause; k-- {
			if s.numberOf(k) {
				return s.thingOf(k + 2)
			}
		}
		for j > 0 && s.class(j-1, clsAux|clsAdverb) {
			j--
		}
		if j > 0 && s.isPlural(j-1) && (!s.toks[j-1].upper || j == 1 && s.wordAt(0).quantity.role.noun) {
			if r := s.wordAt(j - 1).quantity.role; r.noun && p.q.Role == "" {
				p.q.Role = r.name
			}
			return s.lemma(j - 1)
		}
		return ""
	}
	return ""
}

// numberOf reports whether "number of", "total of" or the like stands at
// token k.
func (s *scan) numberOf(k int) bool {
	return s.word(k+1, "of") && (s.word(k, "number") || s.word(k, "total") || s.word(k, "tally"))
}

// thingBehind reads the noun behind a figure: of voters, in damages, worth
// of cocaine, a fine, a drop in sales.
func (s *scan) thingBehind(p *phrase) string {
	j := p.to
	switch {
	case s.word(j, "of"):
		return s.thingOf(j + 1)
	case s.word(j, "worth") && s.word(j+1, "of"):
		return s.thingOf(j + 2)
	case s.word(j, "in") && p.q.Dimension == text.Money:
		if n := s.noun(j+1, false); n.end > 0 && !s.toks[n.head].upper || s.class(j+1, clsSum) {
			return s.thingOf(j + 1)
		}
		return s.sumWithin(j + 1)
	}
	if p.q.Dimension == text.Multiple {
		return s.thingMultiplied(j)
	}
	j = s.skipHyphen(j)
	for k := 0; k < 4 && j < len(s.toks) && s.toks[j].kind == tokWord && !s.claimed(j); k, j = k+1, j+1 {
		switch {
		case s.wordAt(j).quantity.change.noun && (s.word(j+1, "in") || s.word(j+1, "of") && p.q.Slot == text.BySlot):
			return s.thingOf(j + 2)
		case s.class(j, clsSum) && s.headsPhrase(j):
			return s.measureName(j)
		case s.class(j, clsFunction|clsVerb):
			return ""
		}
	}
	return ""
}

// sumWithin returns the noun of measure that heads the noun phrase at token j:
// in television spending.
func (s *scan) sumWithin(j int) string {
	for k := j; k < j+4 && k < len(s.toks) && s.toks[k].kind == tokWord && !s.claimed(k) && !s.class(k, clsFunction|clsVerb); k++ {
		if s.class(k, clsSum) && s.headsPhrase(k) {
			return s.measureName(k)
		}
	}
	return ""
}

// thingMultiplied returns the object of a multiple at token j: doubles the
// price.
func (s *scan) thingMultiplied(j int) string {
	if s.class(j, clsDative) {
		return s.thingOf(j)
	}
	return ""
}

// thingOf returns the lemma of the noun phrase at token j, if it is a common
// noun or the plural name of a people.
func (s *scan) thingOf(j int) string {
	at := j
	for s.class(j, clsDative) || s.wordAt(j).number.class == numArticle {
		j++
	}
	if j >= len(s.toks) || s.toks[j].kind != tokWord || s.claimed(j) {
		return ""
	}
	n := s.determinedNoun(j, j > at)
	if n.end == 0 || s.toks[n.head].upper && !s.isPlural(n.head) {
		return ""
	}
	return n.lemma
}

// determinedNoun finds the noun at token j as anyNoun does. Behind an article
// a word that is a verb elsewhere is a noun: a third of the vote.
func (s *scan) determinedNoun(j int, determined bool) nounPhrase {
	n := s.anyNoun(j)
	if determined && n.end > 0 && !s.isPlural(n.head) && s.word(n.end, "vote") {
		return nounPhrase{lemma: "vote", head: n.end, end: n.end + 1}
	}
	if n.end == 0 && determined && j < len(s.toks) && s.toks[j].kind == tokWord && !s.class(j, clsFunction) {
		return nounPhrase{lemma: s.lemma(j), head: j, end: j + 1}
	}
	return n
}

// thingBefore returns the nearest noun of measure that governs a figure at
// token i from before it, in its clause: revenue of $5m, revenue rose 12% to
// $5m, cut its rate by a quarter point.
func (s *scan) thingBefore(i, left int) string {
	crossed := false
	for j := i - 1; j >= 0 && j > i-clause; j-- {
		crossed = crossed || j < left
		switch {
		case s.toks[j].kind == tokMark && !s.is(j, '-') && !s.is(j, '\'') && !s.is(j, '%') && currencySign(s.toks[j].mark) == "":
			return ""
		case s.numberOf(j) && j+2 < i-1:
			return s.thingOf(j + 2)
		case s.class(j, clsSum) && s.headsPhrase(j) && !s.paying(j, i) && !s.inPhrase(j):
			if crossed && !s.changes(i) {
				return "" // it governs the figure before this one
			}
			return s.measureName(j)
		case s.class(j, clsBreak) && !s.word(j, "than") && !s.word(j, "to"):
			return ""
		}
	}
	return ""
}

// inPhrase reports whether the noun at token j only says where or when: the
// risk in the stock is $7. Behind it, "of" shows that it governs a figure.
func (s *scan) inPhrase(j int) bool {
	if s.word(j+1, "of") {
		return false
	}
	k := j - 1
	if s.class(k, clsDative) || s.wordAt(k).number.class == numArticle {
		k--
	}
	switch s.wordAt(k).sense {
	case "in", "for", "during", "under", "with", "on":
		return true
	}
	return false
}

// paying reports whether the word at token j is a verb whose object is the
// figure at token i: must pay $5, costs $649.
func (s *scan) paying(j, i int) bool {
	switch s.wordAt(j).sense {
	case "pay", "cost", "costs", "price", "prices", "value", "bid", "fine", "fines", "rent", "rents", "grant", "grants", "stake", "loan", "fund", "tax":
	default:
		return false
	}
	if s.wordAt(j+1).quantity.change.dir != "" {
		return false // prices doubled
	}
	return s.class(j-1, clsAux) || s.word(j-1, "to") || s.word(j-1, "will") || s.word(j-1, "would") || s.word(j-1, "must") || !s.bound(j+1, i)
}

// bound reports whether a preposition or a verb stands among the tokens from
// j up to i, behind a noun that governs the figure at i.
func (s *scan) bound(j, i int) bool {
	for ; j < i; j++ {
		if s.word(j, "of") {
			return true
		}
		if w := s.wordAt(j).quantity; w.class&(clsFunction|clsVerb|clsReach) != 0 && len(w.hedges) == 0 || w.change.verb {
			return true
		}
	}
	return false
}

// changes reports whether the figure at token i goes on with a change that a
// figure before it began: rose 12% to $5m, from $4m.
func (s *scan) changes(i int) bool {
	return s.word(i-1, "to") || s.word(i-1, "from") || s.word(i-1, "at") || s.word(i-1, "by")
}

// headsPhrase reports whether the noun at token j ends its noun phrase, so
// that "sales" in "sales staff" is none.
func (s *scan) headsPhrase(j int) bool {
	k := j + 1
	if k >= len(s.toks) || s.toks[k].kind != tokWord {
		return !s.is(k, '-') || !s.glued(k)
	}
	w := s.wordAt(k)
	if s.claimed(k) || w.quantity.class&(clsFunction|clsVerb|clsAux|clsAdverb) != 0 || w.quantity.change.dir != "" || len(w.quantity.hedges) > 0 || w.starts != 0 {
		return true
	}
	return s.endsPast(k) || s.endsGerund(k) || s.verbLike(k)
}

// verbLike reports whether the word at token k, behind a noun of measure, is
// more often a verb.
func (s *scan) verbLike(k int) bool {
	return s.class(k, clsReach)
}

// measureName returns the name of the measure that the noun at token j heads.
// A rate is named by what it is the rate of.
func (s *scan) measureName(j int) string {
	name := s.lemma(j)
	if name != "rate" || j == 0 || s.toks[j-1].kind != tokWord {
		return name
	}
	if s.word(j-1, "jobless") {
		return "unemployment"
	}
	if s.class(j-1, clsFunction|clsVerb|clsAdverb|clsPlain) || len(s.wordAt(j-1).quantity.units) > 0 || s.wordAt(j-1).quantity.change.dir != "" || s.participle(j-1) || s.wordAt(j-1).number.class != notNumber || s.possessiveEnd(j-1) || s.claimed(j-1) {
		return name
	}
	return s.lemma(j - 1)
}
