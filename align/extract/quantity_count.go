package extract

import (
	"strings"

	"github.com/atodds/atodds/align/text"
)

// maxNoun bounds the words between a numeral and the noun it counts.
const maxNoun = 6

// count completes a phrase whose numeral has no unit: it counts the noun
// that follows. It reports whether the numeral is a quantity at all.
func (s *scan) count(p *phrase) bool {
	p.q.Unit, p.q.Dimension = unitCount, text.Count
	if p.q.Form == text.Fraction || p.q.Num.D != 1 && p.n.form == text.Fraction {
		if p.q.Num.Cmp(text.Int(1)) < 0 {
			return s.share(p)
		}
	}
	if s.pronounOne(p) {
		return false
	}
	s.hedgeWithin(p)
	if of := perGame(s.wordAt(p.end).sense); of != "" {
		p.q.Of, p.q.Per, p.end, p.num = of, "game", p.end+1, p.end+1
		return true
	}
	noun := s.nounOf(p)
	if noun.end > 0 {
		p.q.Of, p.end = noun.lemma, noun.end
		s.nounRole(p, noun)
	}
	if !s.isCount(p, noun) {
		return false
	}
	s.per(p)
	return noun.end > 0 || !s.is(p.num, '-') || !s.glued(p.num) || !s.glued(p.num+1) // "two-faced" counts nothing
}

// perGame returns what an abbreviation of sports counts per game: ppg.
func perGame(w sense) string {
	switch w {
	case "ppg":
		return "point"
	case "rpg":
		return "rebound"
	case "apg":
		return "assist"
	}
	return ""
}

// share completes a fraction: two-thirds of voters, half the population.
func (s *scan) share(p *phrase) bool {
	p.q.Unit, p.q.Dimension = unitRatio, text.Ratio
	at := p.end
	if s.word(p.core, "half") && !s.halfOf(p) {
		return false
	}
	if s.word(at, "of") {
		at++
	}
	of := at
	for s.class(at, clsDative) || s.wordAt(at).number.class == numArticle {
		at++
	}
	if at > p.end || s.word(p.core, "half") && !s.endsGerund(at) && !s.endsPast(at) {
		p.q.Of = s.determinedNoun(at, at > of).lemma
	}
	return true
}

// halfOf reports whether "half" stands for a share rather than in
// "half-brother", "half time", "the first half".
func (s *scan) halfOf(p *phrase) bool {
	if s.is(p.end, '-') || s.word(p.end, "time") || s.wordAt(p.core-1).number.ordinal || s.is(p.core-1, '-') && s.glued(p.core) {
		return false
	}
	switch s.wordAt(p.core - 1).sense {
	case "other", "last", "this", "his", "their", "a", "each", "in", "better", "its", "latter":
		return s.word(p.end, "of") || s.wordAt(p.end).sense == "the"
	}
	return true
}

// pronounOne reports whether "one" is a pronoun or an article: one of the
// best, no one, one another, at one point.
func (s *scan) pronounOne(p *phrase) bool {
	i := p.core
	if !s.word(i, "one") || p.n.end != i+1 || p.q.Hedge == text.InRange {
		return false
	}
	switch s.wordAt(i + 1).sense {
	case "of", "another", "day", "time", "thing", "point", "another's", "would", "way", "hand", "who", "that", "which", "by", "or", "more", "such":
		return true
	}
	switch s.wordAt(i - 1).sense {
	case "no", "the", "this", "that", "any", "every", "each", "some", "which", "another", "other", "first", "last", "a", "these", "those", "square":
		return true
	}
	if s.word(i+2, "thing") && s.toks[i+1].kind == tokWord {
		return true // one big thing
	}
	j := i + 1
	if s.endsGerund(j) && (s.wordAt(j+1).number.class == numArticle || s.class(j+1, clsDative)) {
		return true // one involving a dagger
	}
	if s.describedOne(i) || s.adverbOfOne(j) || s.agreesWithOne(j) && !s.class(i-1, clsOnly) && len(s.wordAt(i-1).quantity.hedges) == 0 {
		return true
	}
	return j >= len(s.toks) || s.toks[j].kind == tokMark && !s.is(j, '-') || s.class(j, clsFunction) || s.class(j, clsVerb) ||
		i > 0 && s.toks[i-1].kind == tokWord && s.toks[i-1].upper && s.toks[i].upper || s.is(j, '-') && s.word(j+1, "time")
}

// describedOne reports whether the "one" at token i stands for a noun that an
// adjective describes: a negative one, the only one capable of it.
func (s *scan) describedOne(i int) bool {
	if i < 2 || s.toks[i-1].kind != tokWord || s.toks[i-1].upper || s.class(i-1, clsVerb|clsPerson) {
		return false
	}
	if s.class(i-1, clsFunction) && !s.class(i-1, clsOnly) || s.wordAt(i-1).number.class != notNumber || len(s.wordAt(i-1).quantity.hedges) > 0 && !s.class(i-1, clsOnly) {
		return false
	}
	return s.wordAt(i-2).number.class == numArticle || s.word(i-2, "the")
}

// adverbOfOne reports whether the word at token j is an adverb before what a
// "one" does or suffers, rather than before an adjective: one probably failed.
func (s *scan) adverbOfOne(j int) bool {
	return s.endsAdverb(j) && !s.toks[j].upper && (s.class(j+1, clsVerb|clsFunction|clsAux) || s.endsPast(j+1) || s.isPlural(j+1))
}

// agreesWithOne reports whether the word at token j is the verb of a "one"
// before it rather than a noun: whether one agrees.
func (s *scan) agreesWithOne(j int) bool {
	if !s.isPlural(j) || s.toks[j].upper || s.class(j, clsInvariant|clsPerson) {
		return false
	}
	k := j + 1
	return k >= len(s.toks) || s.toks[k].kind == tokMark && !s.is(k, '-') && !s.is(k, '\'') || s.class(k, clsFunction)
}

// A nounPhrase is the noun that a numeral counts.
type nounPhrase struct {
	lemma string
	head  int // its token
	end   int // the token after it; 0 where there is none
	role  string
}

// nounOf finds the noun that the numeral of p counts, behind "of the" and
// "more".
func (s *scan) nounOf(p *phrase) nounPhrase {
	j := p.end
	if s.word(j, "of") && (p.n.vague || p.n.scale > 0 || s.class(j+1, clsDative)) {
		j++
		for s.class(j, clsDative) {
			j++
		}
		if s.wordAt(j-1).sense == "them" || s.wordAt(j-1).sense == "us" {
			return nounPhrase{}
		}
	}
	if k := s.skipHyphen(p.end); k != p.end && !s.words.syntax.headFirst && s.toks[k].kind == tokWord && !s.class(k, clsFunction) && !s.participle(k) {
		if s.word(k, "strong") {
			return nounPhrase{lemma: "people", head: k, end: k + 1}
		}
		if s.word(k, "something") || s.word(k, "somethings") {
			return nounPhrase{}
		}
		return nounPhrase{lemma: s.lemma(k), head: k, end: k + 1} // a 50-state programme counts states
	}
	if n := s.modelNoun(j); n.end > 0 {
		return n
	}
	if lemma, end := s.models(j); end > 0 {
		return nounPhrase{lemma: lemma, head: j, end: end}
	}
	return s.noun(s.numberedName(j), p.q.Num == text.Int(1) && p.q.Hi == text.Int(1))
}

// modelNoun reads what a model's name with a figure counts: 40 Boeing 737s,
// 900 Model 4 sedans.
func (s *scan) modelNoun(j int) nounPhrase {
	if j+2 >= len(s.toks) || s.toks[j].kind != tokWord || !s.toks[j].upper || s.claimed(j+1) || s.toks[j+1].kind != tokNumber || s.is(j+1, ',') {
		return nounPhrase{}
	}
	if s.word(j+2, "s") && s.glued(j+2) {
		return nounPhrase{lemma: s.lemma(j) + " " + s.text(j+1), head: j, end: j + 3}
	}
	if s.class(j, clsName) {
		return s.noun(j+2, false)
	}
	return nounPhrase{}
}

// noun finds the head of the noun phrase that begins at token j. With
// singular set it need be no plural.
func (s *scan) noun(j int, singular bool) nounPhrase {
	best := nounPhrase{}
	for k := 0; k < maxNoun; k++ {
		hyphened := s.is(j, '-') && s.glued(j) && s.glued(j+1)
		if hyphened && s.words.syntax.headFirst {
			break // el 11-S
		}
		if hyphened {
			j++
		}
		if s.possessiveEnd(j+1) && s.is(j, '\'') {
			best, j = nounPhrase{}, j+2 // half of the mayor's supporters
		}
		if j >= len(s.toks) || s.toks[j].kind != tokWord || s.claimed(j) {
			break
		}
		if role := s.wordAt(j).quantity.role; role.name != "" && role.passive {
			if !role.adjective || !s.nounFollows(j) {
				break
			}
			best.role = role.name
			j++
			continue
		}
		if s.passedOver(j) {
			if best.end > 0 {
				break // one step further
			}
			j++
			continue
		}
		if best.end == 0 && (k > 0 && s.joinsNouns(j) || s.grades(j)) {
			j++
			continue // 40 brown and white cows, two very different jobs
		}
		if !hyphened && s.endsNoun(j, best.end > 0) && !(best.end == 0 && s.opensCompound(j)) {
			break
		}
		many := s.isPlural(j)
		if s.is(j+1, '-') && s.glued(j+1) && s.glued(j+2) && !s.is(j-1, '-') && !(many && len(s.text(j)) > 4) {
			j++
			continue // gas-only options
		}
		if many && singular && best.end > 0 {
			break // a verb: "one senator quits"
		}
		if many || singular || hyphened && !s.class(j, clsFunction|clsVerb) && !s.participle(j) {
			best = nounPhrase{lemma: s.lemma(j), head: j, end: j + 1, role: best.role}
		}
		if s.words.syntax.headFirst && best.end == j+1 {
			best.end = s.afterAdjectives(j+1, many)
			break
		}
		if many && !s.pluralFollows(j+1) && !s.possessiveEnd(j+2) && !(singular && s.modifies(j)) {
			break
		}
		j++
	}
	return best
}

// grades reports whether the word at token j tells the degree or the order of
// an adjective or a noun behind it, which the numeral counts: very different
// jobs, most recent states, earlier speeches.
func (s *scan) grades(j int) bool {
	switch s.senseAt(j) {
	case "very", "most", "less":
		if s.class(j+1, clsFunction|clsVerb) {
			return false
		}
	case "earlier", "later":
		if s.endsPast(j+1) || s.wordAt(j+1).quantity.role.name != "" {
			return false // two later resigned
		}
	default:
		return false
	}
	return !s.word(j+1, "than") && s.nounWithin(j+1)
}

// opensCompound reports whether the word at token j begins an adjective with a
// hyphen: five still-serving senators, two in-depth talks.
func (s *scan) opensCompound(j int) bool {
	return s.class(j, clsFunction) && s.is(j+1, '-') && s.glued(j+1) && s.glued(j+2) && j+2 < len(s.toks) && s.toks[j+2].kind == tokWord
}

// nounWithin reports whether a plural noun ends the noun phrase that begins at
// token j, which has up to four words.
func (s *scan) nounWithin(j int) bool {
	for k := j; k < j+4 && k < len(s.toks) && s.toks[k].kind == tokWord && !s.claimed(k) && !s.endsNoun(k, false); k++ {
		if s.isPlural(k) {
			return true
		}
	}
	return false
}

// afterAdjectives returns the token after the adjectives that stand behind a
// noun in the plural, from token j on; behind a singular it looks for none.
func (s *scan) afterAdjectives(j int, many bool) int {
	for range 2 {
		if !many || !s.pluralFollows(j) {
			break
		}
		j++
	}
	return j
}

// joinsNouns reports whether an "and" at token j stands between two words
// that describe one plural noun.
func (s *scan) joinsNouns(j int) bool {
	return s.word(j, "and") && !s.class(j-1, clsSum) && j+1 < len(s.toks) && s.toks[j+1].kind == tokWord && !s.endsNoun(j+1, true) && (s.isPlural(j+1) || s.nounFollows(j+1))
}

// modifies reports whether the plural without s at token j stands before the
// singular noun that it describes: one police officer.
func (s *scan) modifies(j int) bool {
	k := j + 1
	return s.word(j, "police") && k < len(s.toks) && s.toks[k].kind == tokWord && !s.endsNoun(k, true) && s.wordAt(k).quantity.role.name == ""
}

// anyNoun finds the plural that heads the noun phrase at token j, or else its
// singular.
func (s *scan) anyNoun(j int) nounPhrase {
	if n := s.noun(j, false); n.end > 0 {
		return n
	}
	return s.noun(j, true)
}

// passedOver reports whether the word at token j may stand between a numeral
// and its noun without being a part of it: more, other.
func (s *scan) passedOver(j int) bool {
	switch s.wordAt(j).sense {
	case "more", "other", "others", "further", "additional", "extra", "straight", "consecutive", "or", "so", "such", "fewer", "less":
		return !s.word(j, "less") && !s.word(j, "or") && !s.word(j, "so") && !s.word(j+1, "than")
	}
	return false
}

// endsNoun reports whether the word at token j is outside the noun phrase.
func (s *scan) endsNoun(j int, any bool) bool {
	w := s.wordAt(j)
	if s.unitedStates(j) || w.sense == "quarters" || w.sense == "grand" {
		return false
	}
	if any && w.sense == "thanks" && s.word(j+1, "to") {
		return true
	}
	if w.quantity.class&(clsFunction|clsVerb) != 0 || w.number.class != notNumber && w.number.class != numAbbrev && w.number.class != numPoint && !w.number.ordinal {
		return true
	}
	if any && s.endsAdverb(j) {
		return true
	}
	return any && !s.toks[j].upper && (s.endsPast(j) || s.endsGerund(j) && !s.class(j, clsSum)) && !s.isPlural(j+1)
}

// nounFollows reports whether a plural noun follows the adjective at j.
func (s *scan) nounFollows(j int) bool {
	for k := j + 1; k < j+3 && k < len(s.toks) && s.toks[k].kind == tokWord && !s.endsNoun(k, false); k++ {
		if s.isPlural(k) && s.wordAt(k).quantity.role.name == "" {
			return true
		}
	}
	return false
}

// pluralFollows reports whether the noun phrase goes on behind a plural, as
// in "sports teams".
func (s *scan) pluralFollows(j int) bool {
	if j >= len(s.toks) || s.toks[j].kind != tokWord || s.claimed(j) || s.endsNoun(j, true) || s.wordAt(j).quantity.role.name != "" {
		return false
	}
	return s.isPlural(j) && s.wordAt(j).quantity.change.dir == ""
}

// isPlural reports whether the word at token j looks like a plural noun.
func (s *scan) isPlural(j int) bool {
	if j < 0 || j >= len(s.toks) || s.toks[j].kind != tokWord {
		return false
	}
	if w := s.wordAt(j); w.quantity.class&(clsFunction|clsVerb) != 0 {
		return false
	} else if w.quantity.class&clsInvariant != 0 {
		return w.quantity.role.name == ""
	}
	return s.words.forms.plural(s.text(j))
}

// lemma returns the singular of the noun at token j in lower case. People
// stay people, and a person is one of them.
func (s *scan) lemma(j int) string {
	t := s.text(j)
	if n := len(t) - 1; n == 2 && t[n] == 's' && t[0] < 'a' && t[n-1] < 'a' {
		return strings.ToLower(t[:n]) // MPs
	}
	if s.toks[j].upper {
		t = strings.ToLower(t)
	}
	return s.words.forms.singular(t)
}

// designates reports whether the numeral of p, between an article and a
// singular noun, says which one is meant: the 702 renewal.
func (s *scan) designates(p *phrase) bool {
	next := p.num
	if s.wordAt(p.core-1).number.class != numArticle && !s.word(p.core-1, "the") || next >= len(s.toks) || s.toks[next].kind != tokWord {
		return false
	}
	r := s.wordAt(next).quantity.role
	if s.wordAt(p.core-1).number.class == numArticle && !s.class(next, clsFunction|clsAux) {
		return true // a 529 plan
	}
	return !s.class(next, clsFunction|clsVerb|clsAux) && r.name == "" && !s.endsPast(next)
}

// thousandsDot reports whether the dot of the numeral at token i may group
// thousands, as it does outside English: 1.500 men.
func (s *scan) thousandsDot(i int) bool {
	t := s.text(i)
	dot := strings.IndexByte(t, '.')
	return dot > 0 && len(t)-dot == 4 && t[0] != '0'
}

// isCount reports whether a numeral with or without a noun counts something.
// A bare year does not, nor a number that names what stands before it.
func (s *scan) isCount(p *phrase, noun nounPhrase) bool {
	if p.q.Form == text.Decimal && p.n.scale == 0 && s.thousandsDot(p.core) {
		return false
	}
	if next := p.num; p.q.Hedge == text.InRange && noun.end == 0 && next < len(s.toks) && s.toks[next].kind == tokWord && !s.class(next, clsFunction|clsVerb) {
		return false // a 7-11 store
	}
	if summed := s.word(p.core-1, "of") && (s.word(p.core-2, "average") || s.word(p.core-2, "total") || s.word(p.core-2, "sum")); summed {
		return true
	}
	comma := s.grouped(p.core)
	if noun.end == 0 && p.q.Hedge == text.NoHedge && oldYear(p.n) && !comma && (s.class(p.core-1, clsFunction) || s.is(p.num, ':')) {
		return false
	}
	if noun.end == 0 && p.q.Hedge == text.NoHedge && p.n.form == text.Digits && p.n.scale == 0 && s.designates(p) {
		return false
	}
	if noun.end == 0 && p.q.Hedge == text.NoHedge && futureYear(p.n) && (s.class(p.core-1, clsFunction) || s.is(p.core-1, '(')) {
		return false
	}
	if noun.end == 0 && p.core == 0 && p.n.end > 1 && p.n.end < len(s.toks) && s.wordAt(p.n.end-1).number.class == numAbbrev && s.toks[p.n.end-1].upper {
		return false // 3M hired
	}
	if isYear(p.n) && p.q.Hedge == text.NoHedge {
		return comma || s.softenedYear(p.core) && noun.end > 0 && noun.head == p.n.end && !s.toks[noun.head].upper ||
			noun.head == p.n.end && noun.end > 0 && (s.class(noun.head, clsPerson) || s.wordAt(noun.head).quantity.role.name != "")
	}
	if p.core > 0 && p.n.end-p.core == 1 && p.n.form == text.Digits && noun.end == 0 {
		return !s.namesBefore(p.core)
	}
	return true
}

// softenedYear reports whether a hedge makes a count of what reads as a year:
// it kept about 1950 looms, but not "in about 1950".
func (s *scan) softenedYear(i int) bool {
	if !s.softens(i - 1) {
		return false
	}
	switch s.wordAt(i - 2).sense {
	case "in", "by", "since", "from", "of", "until", "before", "after", "to", "till":
		return false
	}
	return i > 1
}
