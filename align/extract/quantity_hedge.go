package extract

import "github.com/atodds/atodds/align/text"

// hedge looks on both sides of p for the words that qualify its figure, and
// widens the phrase by them.
func (s *scan) hedge(p *phrase) {
	if p.q.Dimension == text.Rank || p.q.Dimension == text.Score {
		return
	}
	edge := s.lastEnd()
	for range 3 {
		h, tone, from, ok := s.hedgeBefore(p.from, edge)
		if !ok {
			break
		}
		if tone {
			p.q.Excl = true
			if s.toks[from].end-s.toks[from].start > 3 && s.wordAt(from).sense != "just" && s.wordAt(from).sense != "only" {
				p.from = from
			}
			break
		}
		if s.falseHedge(h, from, p) {
			break
		}
		p.from = from
		s.qualify(p, h)
	}
	if j := p.from - 1; j >= edge && p.q.Hedge == text.InRange && (s.word(j, "between") || s.word(j, "from")) {
		p.from = j
	}
	if j := p.from; j > edge && s.class(j-1, clsOnly) && !s.is(j-1, '-') {
		p.q.Excl = true
	}
	s.hedgeAfter(p)
	p.to = max(p.to, p.end)
}

// qualify sets the hedge of p. A range keeps its own, and a bound outranks
// an approximation inside it: "at least about 30".
func (s *scan) qualify(p *phrase, h text.Hedge) {
	if h == text.InRange {
		switch p.q.Hedge {
		case text.GT:
			p.q.Hedge = text.GE
		case text.LT:
			p.q.Hedge = text.LE
		}
		return
	}
	if p.q.Hedge == text.InRange || h == text.NoHedge {
		return
	}
	if p.q.Hedge == text.NoHedge || p.q.Hedge == text.Approx || p.q.Hedge == text.Vague && h != text.Approx && p.q.Num == p.q.Hi {
		p.q.Hedge = h
	}
}

// hedgeBefore matches the hedge that ends just before token i.
func (s *scan) hedgeBefore(i, edge int) (h text.Hedge, tone bool, from int, ok bool) {
	j := i - 1
	if j < edge {
		return "", false, 0, false
	}
	if s.toks[j].kind == tokMark {
		return s.hedgeMark(j, edge)
	}
	if s.wordAt(j).number.class == numArticle || s.word(j, "the") {
		h, tone, from, ok := s.hedgeEnding(j-1, edge) // "up to a third", "over the 50"
		return h, tone, from, ok && !tone && !s.word(j-1, "some")
	}
	return s.hedgeEnding(j, edge)
}

// hedgeEnding matches the hedge whose last word is token j.
func (s *scan) hedgeEnding(j, edge int) (h text.Hedge, tone bool, from int, ok bool) {
	if j < edge {
		return "", false, 0, false
	}
	for _, p := range s.wordAt(j).quantity.hedges {
		if from, ok := s.precedes(p.before, j, edge); ok && !s.claimed(from) {
			return p.hedge, p.tone, from, true
		}
	}
	return "", false, 0, false
}

// precedes reports whether the words, nearest first, stand before token j.
func (s *scan) precedes(words []sense, j, edge int) (int, bool) {
	for _, w := range words {
		j--
		if j < edge || !s.word(j, w) {
			return 0, false
		}
	}
	return j, true
}

// hedgeMark reads ~, >, <, ≥, ≤ and ≈.
func (s *scan) hedgeMark(j, edge int) (text.Hedge, bool, int, bool) {
	equal := s.is(j, '=') && s.glued(j)
	k := j
	if equal {
		k--
	}
	if k < edge {
		return "", false, 0, false
	}
	var h text.Hedge
	switch s.toks[k].mark {
	case '~', '≈', '∼':
		h = text.Approx
	case '>':
		h = text.GT
	case '<':
		h = text.LT
	case '≥', '⩾':
		h = text.GE
	case '≤', '⩽':
		h = text.LE
	default:
		return "", false, 0, false
	}
	if equal && h == text.GT {
		h = text.GE
	}
	if equal && h == text.LT {
		h = text.LE
	}
	bracket := s.is(k-1, '<') || s.is(k-1, '=') || s.is(k-1, '-')
	return h, false, k, !bracket
}

// addedTo reports whether what is added to stands behind token j, or what it
// consists of, so that "add up to" holds a bound: add up to $5m to the bill.
func (s *scan) addedTo(j int) bool {
	for k := j; k < len(s.toks) && k < j+reach && s.toks[k].kind == tokWord; k++ {
		if s.word(k, "to") || k == j && s.word(k, "of") {
			return true
		}
	}
	return false
}

// falseHedge reports whether the words at token from only look like a hedge
// of p: over three days (during them), around 5 p.m., above the 10 others,
// exceeded 5 (a verb whose object is the figure keeps the bound).
func (s *scan) falseHedge(h text.Hedge, from int, p *phrase) bool {
	switch w := s.wordAt(from).sense; {
	case w == "until":
		return s.changing(from)
	case w == "up":
		if s.wordAt(from-1).quantity.change.dir != "" {
			return true // climbed up to 5 percent
		}
		switch s.wordAt(from - 1).sense {
		case "add":
			return !s.addedTo(p.end)
		case "edged", "inched", "crept", "nudged", "bumped", "shot", "go", "goes", "going", "gone", "went", "moved", "revised", "stand", "stood", "stands", "live", "lived":
			return true
		}
	case p.q.Dimension == text.Age && s.class(from-1, clsPerson):
		return false
	case w == "over" && p.q.Dimension == text.Duration:
		return !(s.class(from-1, clsIdle) || s.class(from-1, clsOnly) || from == 0 && p.q.Unit.Factor.Cmp(text.Int(3600)) <= 0 ||
			p.q.Unit.Factor.Cmp(text.Int(3600)) <= 0)
	case w == "some" && p.q.Num == text.Int(1) && p.q.Form == text.Words && p.q.Hedge == text.NoHedge:
		return true
	case w == "around", w == "about":
		return s.is(p.core-1, '-')
	case (w == "under" || w == "beneath" || w == "below") && p.q.Dimension == text.Length && s.covers(p.end):
		return true
	case w == "above", w == "below", w == "beyond", w == "under", w == "over":
		return s.wordAt(p.from-1).sense == "the" || p.q.Form == text.Words && p.q.Dimension == text.Count && p.q.Num.N < 5 && p.q.Num.D == 1
	}
	return false
}

// changing reports whether a verb of change stands before token i in its
// clause, so that "until" there says where the change ends.
func (s *scan) changing(i int) bool {
	for j := i - 1; j >= 0 && j > i-8; j-- {
		if c := s.wordAt(j).quantity.change; c.verb || c.transitive {
			return true
		}
		if s.toks[j].kind == tokMark && !s.is(j, '%') && !s.is(j, ',') {
			return false
		}
	}
	return false
}

// covers reports whether what follows a length at token j is what something
// lies under: "under two metres of snow" names a depth and no bound.
func (s *scan) covers(j int) bool {
	if !s.word(j, "of") {
		return false
	}
	for k := j + 1; k < len(s.toks) && k < j+4 && s.toks[k].kind == tokWord; k++ {
		switch s.senseAt(k) {
		case "water", "floodwater", "snow", "ice", "mud", "rubble", "debris", "earth", "soil", "sand", "ash", "concrete", "silt", "lava", "sludge", "rock":
			return true
		}
	}
	return false
}

// hedgeWithin reads a hedge between the numeral of a count and its noun: 10
// or more dogs, 100+ cases, 40-odd men, forty-five (45) men.
func (s *scan) hedgeWithin(p *phrase) {
	j := p.end
	if s.is(j, '(') && s.is(j+2, ')') {
		if n, ok := s.number(j+1, false); ok && n.end == j+2 && n.lo == p.n.lo && n.hi == p.n.hi {
			p.end, p.num = j+3, j+3
		}
	}
	if h, end, ok := s.trailing(p.end); ok {
		s.qualify(p, h)
		p.end, p.num = end, end
	}
}

// hedgeAfter reads "or more", "or so", "+", "-odd" behind the figure: before
// the noun it counts, or behind the whole.
func (s *scan) hedgeAfter(p *phrase) {
	if h, end, ok := s.trailing(p.end); ok {
		p.to = end
		s.qualify(p, h)
	}
}

// trailing reads a hedge that begins at token j.
func (s *scan) trailing(j int) (text.Hedge, int, bool) {
	if j >= len(s.toks) || s.claimed(j) {
		return "", 0, false
	}
	if s.is(j, '+') && s.glued(j) && !(s.glued(j+1) && s.toks[j+1].kind == tokNumber) {
		return text.GE, j + 1, true
	}
	if s.word(j, "ish") && s.glued(j) {
		return text.Approx, j + 1, true
	}
	if s.is(j, '-') && s.glued(j) && s.glued(j+1) {
		switch s.wordAt(j + 1).sense {
		case "ish":
			return text.Approx, j + 2, true
		case "odd":
			return text.Approx, j + 2, true
		case "plus":
			return text.GE, j + 2, true
		}
		return "", 0, false
	}
	a, b := s.wordAt(j).sense, s.wordAt(j+1).sense
	switch {
	case a == "plus" && (j+1 >= len(s.toks) || s.toks[j+1].kind == tokMark), a == "odd":
		h := text.GE
		if a == "odd" {
			h = text.Approx
		}
		return h, j + 1, true
	case a == "or" && (b == "so" || b == "thereabouts"), a == "or" && b == "about":
		return text.Approx, j + 2, true
	case (a == "or" || a == "and") && (b == "more" || b == "greater" || b == "above" || b == "over" || b == "higher" || b == "longer" || b == "up" || b == "older"):
		return text.GE, j + 2, !s.word(j+2, "than")
	case a == "or" && (b == "less" || b == "fewer" || b == "under" || b == "below" || b == "lower" || b == "younger"):
		return text.LE, j + 2, !s.word(j+2, "than")
	case a == "or" && b == "equal" && s.word(j+2, "to"):
		return text.InRange, j + 3, true // "more than 5 or equal to": the bound takes its end point
	case a == "at" && (b == "least" || b == "most"):
		h := text.GE
		if b == "most" {
			h = text.LE
		}
		end := j + 2
		return h, end, end >= len(s.toks) || s.toks[end].kind == tokMark
	}
	return "", 0, false
}
