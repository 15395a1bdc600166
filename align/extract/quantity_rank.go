package extract

import (
	"github.com/atodds/atodds/align/text"
)

// rank parses an ordinal: the 45th president, third-largest, No. 1.
func (s *scan) rank(i int) (phrase, bool) {
	if p, ok := s.superlative(i); ok {
		return p, true
	}
	n, ok := s.ordinal(i)
	if !ok || !s.ranks(i, n) {
		return phrase{}, false
	}
	p := whole(i, n.end, unitRank, n.lo, n.hi, text.Digits)
	if n.form == text.Words {
		p.q.Form = text.Words
	}
	j := n.end
	if s.is(j, '-') && s.glued(j) && s.glued(j+1) && s.toks[j+1].kind == tokWord {
		p.end, p.to = j+2, j+2 // third-largest
		j += 2
		p.q.Role = s.wordAt(j - 1).quantity.superlative
	} else {
		p.q.Role = s.wordAt(j).quantity.superlative // third largest
	}
	if noun := s.noun(j, true); noun.end > 0 {
		p.q.Of = noun.lemma
	}
	return p, true
}

// ordinal reads the numeral of a rank.
func (s *scan) ordinal(i int) (number, bool) {
	if s.word(i, "no") && s.toks[i].upper && (s.is(i+1, '.') && s.glued(i+1) || i > 0 && i+1 < len(s.toks) && s.toks[i+1].kind == tokNumber) {
		j := i + 1
		if s.is(j, '.') {
			j++
		}
		if n, ok := s.number(j, false); ok && n.form == text.Digits && n.lo.D == 1 && !n.ordinal && !s.numbered(i, n) {
			n.ordinal = true
			return n, n.lo.N <= 200
		}
		return number{}, false
	}
	n, ok := s.number(i, false)
	return n, ok && n.ordinal
}

// numbered reports whether the "No." at token i numbers a thing rather than
// ranks it: Docket No. 12-1234, a perfume, a shirt (Roe, No. 23, scored), the
// prime minister's office.
func (s *scan) numbered(i int, n number) bool {
	if s.is(n.end, '-') && s.glued(n.end) && s.glued(n.end+1) && s.toks[n.end+1].kind == tokNumber {
		return true
	}
	if s.is(i-1, ',') && s.is(n.end, ',') && i > 1 && s.toks[i-2].upper {
		return true
	}
	if n.lo == text.Int(10) && (i == 0 || !s.toks[i-1].upper) && (n.end >= len(s.toks) || s.class(n.end, clsFunction|clsVerb) || s.participle(n.end)) && !s.word(i-1, "ranked") && !s.word(i-1, "the") {
		return true
	}
	return i > 0 && s.toks[i-1].kind == tokWord && s.toks[i-1].upper && !s.word(i-1, "world") && !s.possessiveEnd(i-1) && !s.class(i-1, clsFunction|clsMonth)
}

// ranks reports whether the ordinal at i ranks something: "first" as an
// adverb does not, nor "second" as a unit or a part of a name.
func (s *scan) ranks(i int, n number) bool {
	next := n.end
	if s.is(next, '-') && s.class(next+1, clsNoRank) || s.class(next, clsNoRank) && !s.manyTimes(n) || s.nameRank(i, next) {
		return false
	}
	if n.form != text.Words {
		return !s.class(next, clsStreet) || !s.toks[next].upper
	}
	if s.wordAt(next).number.class == numDenominator {
		return false
	}
	if s.word(i, "second") && i > 0 && s.word(i-1, "split") {
		return false
	}
	if n.end == i+1 && s.word(i, "second") && s.wordAt(i-1).number.class == numArticle {
		return next < len(s.toks) && s.toks[next].kind == tokWord && !s.class(next, clsFunction|clsVerb)
	}
	if i == 0 && s.is(next, ',') {
		return false // Second, it rains
	}
	if n.end == i+1 && s.word(i, "first") {
		return s.ranksFirst(i, next)
	}
	return true
}

// manyTimes reports whether the ordinal counts how often something came to
// pass: "for the 32nd time" does, "for the first time" is an idiom.
func (s *scan) manyTimes(n number) bool {
	return s.word(n.end, "time") && n.lo.Cmp(text.Int(3)) > 0
}

// ranksFirst reports whether "first" at i is an adjective or a noun.
func (s *scan) ranksFirst(i, next int) bool {
	if s.word(i-1, "at") {
		return false
	}
	if next >= len(s.toks) || s.toks[next].kind == tokMark && !s.is(next, '-') || s.class(next, clsFunction|clsVerb) {
		return s.word(i-1, "the") || i == 0 && next == len(s.toks) || s.class(i-1, clsScore) || s.word(i-1, "came") || s.word(i-1, "finished")
	}
	if s.is(next, '-') {
		return true
	}
	return !s.endsPast(next) || s.class(i-1, clsDative)
}

// nameRank reports whether the ordinal belongs to a name: Fifth Avenue, First
// Amendment, Third World.
func (s *scan) nameRank(i, next int) bool {
	if next >= len(s.toks) || !s.toks[next].upper || s.toks[next].kind != tokWord {
		return false
	}
	if s.class(next, clsStreet) {
		return true
	}
	if s.toks[i].kind == tokWord {
		return s.toks[i].upper && i > 0 && !s.word(i, "no") || s.word(next, "amendment")
	}
	return s.word(next, "amendment") || s.class(next+1, clsName|clsStreet) && s.toks[next+1].upper
}

// score parses 2-1, 52-48, 6-3: two numerals that were reached by two sides.
func (s *scan) score(i int) (phrase, bool) {
	if s.toks[i].kind != tokNumber || i+2 >= len(s.toks) || s.toks[i].glued && s.is(i-1, '-') {
		return phrase{}, false
	}
	j := i + 1
	hyphen := (s.is(j, '-') || s.is(j, '–')) && s.glued(j) && s.glued(j+1)
	to := s.word(j, "to") && (s.near(i, 8, clsScore) || s.near(i, 4, clsChances))
	if !hyphen && !to || s.toks[j+1].kind != tokNumber {
		return phrase{}, false
	}
	a, ok1 := s.digitsAt(i)
	b, ok2 := s.digitsAt(j + 1)
	if !ok1 || !ok2 || a.lo.D != 1 || b.lo.D != 1 || a.lo.N > 999 || b.lo.N > 999 || s.claimed(j+1) {
		return phrase{}, false
	}
	end := j + 2
	if (s.is(end, '-') || s.is(end, '–')) && s.glued(end) && s.glued(end+1) && s.toks[end+1].kind == tokNumber && hyphen {
		return phrase{}, false // a longer chain: a telephone number, a record
	}
	if m, ok := s.withUnit(number{lo: b.lo, hi: b.lo, form: b.form, end: end}); !ok || m.unit != (text.Unit{}) || m.n.end != end {
		return phrase{}, false
	}
	if a.lo == b.lo && (a.lo.N == 50 || a.lo.N == 20 && !s.near(i, 10, clsScore)) {
		return phrase{}, false // a 50-50 chance, 20-20 vision
	}
	chances := s.class(end, clsChances) || s.word(i-1, "of") && (s.word(i-2, "odds") || s.word(i-2, "ratio")) || s.word(i-1, "odds")
	if (hyphen || to) && chances && b.lo.N > 0 {
		v := text.Frac(a.lo.N, b.lo.N)
		return whole(i, end, unitRatio, v, v, text.Derived), true
	}
	if !s.scored(i, end, a.lo.N, b.lo.N, to) {
		return phrase{}, false
	}
	return whole(i, end, unitScore, a.lo, b.lo, text.Digits), true
}

// scored reports whether two numbers are a score rather than a range: words
// of matches and votes stand near, or no range could fall.
func (s *scan) scored(i, end int, a, b int64, to bool) bool {
	if s.word(i-1, "from") || s.word(i-1, "between") {
		return false
	}
	score := s.near(i, 10, clsScore)
	if n := s.noun(end, false); n.end > 0 && n.head == end && !s.class(end, clsScore) {
		return a >= b && score
	}
	if a >= b {
		return score || !to && (a < 200 || s.near(i, 12, clsBallot) && !s.namesBefore(i))
	}
	return score && !to && !s.is(i-1, '/')
}
