package extract

import "github.com/atodds/atodds/align/text"

// whole returns the start of a phrase over the tokens i to end.
func whole(i, end int, u text.Unit, lo, hi text.Number, form text.Form) phrase {
	return phrase{from: i, core: i, end: end, to: end, num: end, q: text.Quantity{
		Dimension: u.Dimension, Unit: u, Num: lo, Hi: hi, Grain: text.Int(1), Form: form,
		Hedge: text.NoHedge, Slot: text.Level, Dir: text.NoDirection,
	}}
}

// multiple parses doubled, tripled, twice as many, three times as much,
// threefold, ten-fold.
func (s *scan) multiple(i int) (phrase, bool) {
	w := s.wordAt(i)
	if c := w.quantity.change; c.factor > 0 {
		if c.fold {
			return s.folded(whole(i, i+1, unitMultiple, text.Int(c.factor), text.Int(c.factor), text.Derived)), true
		}
		if !s.multiplies(i) {
			return phrase{}, false
		}
		v := text.Int(c.factor)
		if c.half {
			v = text.Frac(1, c.factor)
		}
		p := whole(i, i+1, unitMultiple, v, v, text.Derived)
		if !s.comparesTo(i) {
			p.q.Dir, p.q.Slot = c.dir, text.BySlot
		}
		return p, true
	}
	if w.sense == "twice" || w.sense == "thrice" {
		if !s.compares(i + 1) {
			return phrase{}, false
		}
		v := text.Int(2)
		if w.sense == "thrice" {
			v = text.Int(3)
		}
		return whole(i, i+1, unitMultiple, v, v, text.Derived), true
	}
	n, ok := s.number(i, false)
	if !ok || n.ordinal || n.vague && n.lo == n.hi {
		return phrase{}, false
	}
	j := s.skipHyphen(n.end)
	switch {
	case s.word(j, "fold"):
		return s.folded(whole(i, j+1, unitMultiple, n.lo, n.hi, text.Derived)), true
	case s.word(j, "times") && s.compares(j+1):
		p := whole(i, j+1, unitMultiple, n.lo, n.hi, n.form)
		p.num, p.n, p.q.Grain = n.end, n, n.grain
		if n.vague {
			p.q.Hedge = text.Vague
		}
		return p, true
	}
	return phrase{}, false
}

// comparesTo reports whether "double" and its like at token i set one thing
// against another, rather than tell what it became: nearly double the record.
func (s *scan) comparesTo(i int) bool {
	switch s.senseAt(i) {
	case "double", "triple", "treble", "quadruple":
	default:
		return false
	}
	switch s.senseAt(i - 1) {
	case "nearly", "almost", "than", "about":
		j := i - 2
		if s.word(i-1, "than") {
			j-- // more than double
		}
		switch s.senseAt(j) {
		case "to", "will", "would", "could", "should", "may", "might", "must", "can":
			return false
		}
		return true
	}
	return false
}

// folded gives a multiple in -fold the slot of the change beside it: a
// threefold rise, rose threefold.
func (s *scan) folded(p phrase) phrase {
	c := s.wordAt(p.end).quantity.change
	if c.dir == "" || !c.noun {
		c = s.wordAt(p.from - 1).quantity.change
		if !c.verb {
			return p
		}
	}
	p.q.Dir, p.q.Slot = c.dir, text.BySlot
	return p
}

// multiplies reports whether the word at i says that something became a
// multiple of itself: "doubled" does, "double room" does not.
func (s *scan) multiplies(i int) bool {
	switch s.wordAt(i).sense {
	case "double", "triple", "treble", "quadruple":
		if s.is(i+1, '-') || s.is(i-1, '-') || s.word(i+1, "down") || s.word(i+1, "up") {
			return false
		}
		switch s.wordAt(i + 1).sense {
		case "the", "its", "their", "that", "his", "her", "what", "in":
			return true
		}
		return s.word(i-1, "to") || s.word(i-1, "than") || s.word(i-1, "nearly") || s.word(i-1, "almost") || s.word(i-1, "will")
	case "doubles", "triples", "trebles":
		return s.word(i+1, "the") || s.word(i+1, "its")
	case "doubled", "doubling":
		return !s.word(i+1, "down") && !s.word(i+1, "over") && !s.word(i+1, "as")
	}
	return !s.is(i+1, '-')
}

// compares reports whether a comparison follows a multiple at token j: as
// many, more, the size, that of.
func (s *scan) compares(j int) bool {
	switch s.wordAt(j).sense {
	case "as", "more", "the", "that", "what", "higher", "greater", "larger", "its", "their", "his", "less", "lower", "fewer":
		if s.word(j, "as") {
			return s.word(j+1, "many") || s.word(j+1, "much") || s.toks[min(j+1, len(s.toks)-1)].kind == tokWord && s.word(j+2, "as")
		}
		if s.word(j, "the") {
			return j+2 < len(s.toks) && !s.wordAt(j+1).number.ordinal
		}
		return true
	}
	return false
}

// most parses "most people" and "most of the": more than half of them.
func (s *scan) most(i int) (phrase, bool) {
	if !s.word(i, "most") || s.is(i+1, '-') {
		return phrase{}, false
	}
	switch s.wordAt(i - 1).sense {
	case "the", "at", "a", "his", "her", "its", "their", "by", "and", "some", "second", "third", "to":
		return phrase{}, false
	}
	if s.possessiveEnd(i - 1) {
		return phrase{}, false
	}
	p := whole(i, i+1, unitRatio, text.Frac(1, 2), text.Int(1), text.VagueWord)
	p.q.Hedge = text.Vague
	j := i + 1
	if s.word(j, "of") && s.word(j+1, "them") {
		return p, true
	}
	if s.word(j, "of") && s.class(j+1, clsDative) {
		p.q.Of = s.anyNoun(j + 2).lemma
		return p, p.q.Of != "" && p.q.Of != "time"
	}
	n := s.noun(j, false)
	p.q.Of = n.lemma
	return p, n.end > 0 && n.head-j < 3
}

// ratio parses one in five, nine out of 10, 3-to-1.
func (s *scan) ratio(i int) (phrase, bool) {
	if s.toks[i].kind == tokMark || s.wordAt(i).number.class == numArticle {
		return phrase{}, false
	}
	a, ok := s.number(i, false)
	if !ok || a.ordinal || a.vague || a.lo.D != 1 || a.lo.N == 0 || a.form == text.Fraction {
		return phrase{}, false
	}
	if p, ok := s.overNumber(i, a); ok || a.lo.N < 1 {
		return p, ok
	}
	j, every := a.end, s.word(a.end, "of") && s.word(a.end+1, "every")
	switch {
	case s.word(j, "in"):
		j++
	case s.word(j, "out") && s.word(j+1, "of"):
		j += 2
	case every:
		j++
	case s.is(j, '-') && s.word(j+1, "in") && s.is(j+2, '-'):
		j += 3
	case s.is(j, '-') && s.word(j+1, "to") && s.is(j+2, '-'):
		return s.odds(i, a, j+3)
	default:
		return phrase{}, false
	}
	if s.word(j, "every") {
		j++
	}
	b, ok := s.number(j, false)
	if !ok || b.ordinal || b.vague || b.lo.D != 1 || b.lo.N <= a.lo.N || isYear(b) || s.claimed(j) {
		return phrase{}, false
	}
	if s.word(a.end, "in") && (a.lo.N > 10 || b.lo.N < 2 || s.namesUnit(b)) {
		return phrase{}, false
	}
	v := text.Frac(a.lo.N, b.lo.N)
	p := whole(i, b.end, unitRatio, v, v, text.Derived)
	if n := s.noun(b.end, false); n.end > 0 {
		p.q.Of, p.end, p.to = n.lemma, n.end, n.end
	}
	return p, true
}

// overNumber parses one over twenty.
func (s *scan) overNumber(i int, a number) (phrase, bool) {
	if !s.word(a.end, "over") || a.lo != text.Int(1) && a.lo != text.Int(-1) {
		return phrase{}, false
	}
	b, ok := s.number(a.end+1, false)
	if !ok || b.ordinal || b.vague || b.lo.D != 1 || b.lo.N < 2 || s.namesUnit(b) || !s.closes(b.end) {
		return phrase{}, false
	}
	v := text.Frac(a.lo.N, b.lo.N)
	return whole(i, b.end, unitRatio, v, v, text.Derived), true
}

// namesUnit reports whether the numeral has a unit, so that "two in five
// minutes" is no ratio.
func (s *scan) namesUnit(n number) bool {
	m, ok := s.withUnit(n)
	return ok && m.unit != (text.Unit{})
}

// odds parses the second half of 3-to-1.
func (s *scan) odds(i int, a number, j int) (phrase, bool) {
	b, ok := s.number(j, false)
	if !ok || b.ordinal || b.vague || b.lo.D != 1 || b.lo.N < 1 {
		return phrase{}, false
	}
	v := text.Frac(a.lo.N, b.lo.N)
	return whole(i, b.end, unitRatio, v, v, text.Derived), true
}

// magnitude parses magnitude 6.2, a 6.2-magnitude quake, 6.2 on the Richter
// scale.
func (s *scan) magnitude(i int) (phrase, bool) {
	if s.word(i, "magnitude") {
		j := s.skipHyphen(i + 1)
		if s.word(j, "of") {
			j++
		}
		n, ok := s.number(j, false)
		if !ok || n.lo.Cmp(text.Int(10)) >= 0 || n.ordinal || n.vague {
			return phrase{}, false
		}
		p := whole(i, n.end, unitMagnitude, n.lo, n.hi, n.form)
		p.q.Grain = n.grain
		return p, true
	}
	if s.toks[i].kind != tokNumber {
		return phrase{}, false
	}
	n, ok := s.number(i, false)
	if !ok || n.lo.Cmp(text.Int(10)) >= 0 || n.ordinal {
		return phrase{}, false
	}
	j := s.skipHyphen(n.end)
	end := n.end
	switch {
	case s.word(j, "magnitude"):
		end = j + 1
	case s.class(j, clsQuake) && n.form == text.Decimal && !s.word(j, "earthquakes"):
	case s.word(j, "on") && s.word(j+1, "the") && s.word(j+2, "richter"):
	default:
		return phrase{}, false
	}
	p := whole(i, end, unitMagnitude, n.lo, n.hi, n.form)
	p.q.Grain = n.grain
	return p, true
}
