package extract

import "github.com/atodds/atodds/align/text"

// interval parses a measure, or a range of two: $5-7 million, 5 to 10
// percent, between 20 and 30.
func (s *scan) interval(i int) (measure, bool) {
	a, ok := s.measure(i)
	if !ok {
		return a, false
	}
	if a.n.form == text.Indefinite || a.n.vague || a.compound {
		return a, true
	}
	if m, ok := s.tolerance(a); ok {
		return m, true
	}
	j, ok := s.rangeWord(i, a.end)
	if !ok || j >= len(s.toks) || s.claimed(j) {
		return a, true
	}
	b, ok := s.second(a, j)
	if !ok || b.n.vague || b.n.form == text.Indefinite || b.n.form == text.Fraction && a.n.form != text.Fraction {
		return a, true
	}
	if s.twoSlots(i, a, b) {
		return a, true
	}
	if r, ok := s.join(a, b); ok {
		return r, true
	}
	return a, true
}

// twoSlots reports whether "A to B" are two places in a change rather than a
// range: from A to B beside a verb of change, up by A to B, rose 5 % to 7 %.
func (s *scan) twoSlots(i int, a, b measure) bool {
	switch {
	case !s.word(a.end, "to"):
		return false
	case s.word(i-1, "from"):
		return s.change(i) || s.class(i-2, clsMove)
	case s.word(i-2, "from"), s.word(i-3, "from"), s.word(i-4, "from"):
		_, ok := s.changeBefore(i - 3)
		return ok && a.unit == b.unit && a.unit != (text.Unit{}) // from today's $5 to $8
	case s.word(i-1, "by"), s.word(i-2, "by") && s.softens(i-1):
		twice, ok := a.n.lo.Mul(text.Int(2))
		return a.unit != (text.Unit{}) || b.unit == (text.Unit{}) && (!ok || b.n.lo.Cmp(twice) > 0)
	}
	c := s.wordAt(i - 1).quantity.change
	return c.dir != "" && a.unit != (text.Unit{})
}

// tolerance reads 2,000±5 pounds as a range.
func (s *scan) tolerance(a measure) (measure, bool) {
	j := a.end
	switch {
	case s.is(j, '±'):
		j++
	case s.is(j, '+') && s.is(j+1, '/') && s.is(j+2, '-'):
		j += 3
	default:
		return a, false
	}
	b, ok := s.measure(j)
	if !ok || b.ranged || a.unit != (text.Unit{}) && b.unit != (text.Unit{}) && a.unit != b.unit {
		return a, false
	}
	lo, ok1 := a.n.lo.Add(b.n.lo.Neg())
	hi, ok2 := a.n.lo.Add(b.n.lo)
	if b.unit != (text.Unit{}) {
		a.unit = b.unit
	}
	a.n.lo, a.n.hi, a.end, a.ranged = lo, hi, b.end, true
	return a, ok1 && ok2
}

// second parses the second end of a range. Behind a currency sign it may
// leave the currency out: $5-7m; "$15 to 20 people" is no range.
func (s *scan) second(a measure, j int) (measure, bool) {
	b, ok := s.measure(j)
	if !ok || !a.sign || b.unit != (text.Unit{}) {
		return b, ok
	}
	n, ok := s.number(j, true)
	if !ok || n.ordinal {
		return b, false
	}
	next := n.end
	if s.word(j-1, "to") && n.scale == 0 && next < len(s.toks) && s.toks[next].kind == tokWord && !s.class(next, clsFunction) {
		return b, false
	}
	return measure{n: n, end: n.end, unit: a.unit}, true
}

// rangeWord reports whether what stands at token j, behind the first end of
// a range that began at i, joins it to a second end, and where that begins.
func (s *scan) rangeWord(i, j int) (int, bool) {
	switch {
	case s.is(j, '-') && s.glued(j) && !s.glued(j+1) && s.word(j+1, "to"):
		return s.skipHedge(j + 2), true // a 1- to 2-point lead
	case s.is(j, '–'), s.is(j, '-'):
		next := j + 1
		if s.is(next, '~') {
			next++
		}
		// A hyphen with a space on one side only is a sign or a slip.
		return next, s.rangeHyphen(j)
	case s.word(j, "to"), s.word(j, "till"), s.word(j, "through") && s.word(i-1, "from"), s.word(j, "or") && s.smallStep(i, j):
		return s.skipHedge(j + 1), true
	case s.word(j, "and"):
		open := i - 1
		for k := 0; k < 3 && open >= 0 && len(s.wordAt(open).quantity.hedges) > 0; k++ {
			open--
		}
		return s.skipHedge(j + 1), s.word(open, "between") || s.word(open, "from") && !s.change(i)
	}
	return 0, false
}

// rangeHyphen reports whether the hyphen at token j stands between the ends
// of a range, not before a sign or as a dash.
func (s *scan) rangeHyphen(j int) bool {
	left, right := s.glued(j), s.glued(j+1)
	return left == right || s.is(j+1, '~') || !left && s.unsigned(j+1)
}

// unsigned reports whether the figure at token j has a unit of which there is
// never less than none, so that the hyphen before it is no sign: 2 -7 l.
func (s *scan) unsigned(j int) bool {
	m, ok := s.measure(j)
	switch m.unit.Dimension {
	case text.Volume, text.Mass, text.Area:
		return ok && !m.ranged
	}
	return false
}

// smallStep reports whether "or" at token j joins two readings of one
// number: two or three people, eight or nine months.
func (s *scan) smallStep(i, j int) bool {
	a, ok1 := s.number(i, false)
	b, ok2 := s.number(j+1, false)
	return ok1 && ok2 && a.end == j && !a.ordinal && !b.ordinal && a.lo.D == 1 && b.lo.D == 1 && a.lo.N > 0 &&
		a.lo.N < b.lo.N && b.lo.N <= 2*a.lo.N+1 && b.lo.N <= a.lo.N+10
}

// skipHedge passes over one hedge word before the second end of a range:
// between 2 and about 7.
func (s *scan) skipHedge(j int) int {
	for _, h := range s.wordAt(j).quantity.hedges {
		if len(h.before) == 0 && h.hedge == text.Approx {
			return j + 1
		}
	}
	if s.word(j, "as") && s.word(j+1, "many") && s.word(j+2, "as") {
		return j + 3
	}
	return j
}

// join makes one range of its two ends, or refuses.
func (s *scan) join(a, b measure) (measure, bool) {
	r := b
	r.ranged, r.sign = true, a.sign
	switch {
	case a.unit == b.unit:
	case a.unit == text.Unit{}:
		// The unit stands at the second end alone.
		if b.sign {
			return r, false
		}
		var ok bool
		if a, ok = s.distribute(a, b); !ok {
			return r, false
		}
	default:
		return r, false
	}
	if a.n.scale == 0 && b.n.scale > 0 && (a.unit == b.unit || a.sign) {
		if d, ok := s.distribute(a, b); ok {
			a = d
		}
	}
	r.n.lo, r.n.hi = a.n.lo, b.n.lo
	if a.n.grain.Cmp(b.n.grain) < 0 {
		r.n.grain = a.n.grain
	}
	return r, a.n.lo.Cmp(b.n.lo) < 0 && !s.noRange(a, b)
}

// distribute gives the first end the scale of the second: 5 to 7 million,
// where the bare figure is smaller and the scaled one would be too large a
// leap.
func (s *scan) distribute(a, b measure) (measure, bool) {
	if b.n.scale == 0 || a.n.scale > 0 {
		return a, true
	}
	f := text.Int(b.n.scale)
	v, ok1 := a.n.lo.Mul(f)
	g, ok2 := a.n.grain.Mul(f)
	if !ok1 || !ok2 || v.Cmp(b.n.lo) >= 0 {
		return a, a.n.lo.Cmp(b.n.lo) < 0
	}
	a.n.lo, a.n.hi, a.n.grain = v, v, g
	return a, true
}

// noRange reports whether two bare numbers are years, a pair of scores or a
// name: 2014-15, 7-11, 24-7.
func (s *scan) noRange(a, b measure) bool {
	if a.unit != (text.Unit{}) || b.unit != (text.Unit{}) {
		return false
	}
	return isYear(a.n) && b.n.form == text.Digits || oldYear(a.n) && (oldYear(b.n) || isYear(b.n)) || isYear(a.n) && b.n.scale > 0
}

// oldYear reports whether a numeral reads as a year of earlier centuries,
// where the words around it allow.
func oldYear(n number) bool {
	return n.lo.D == 1 && n.lo.N >= 1500 && n.lo.N < 1900 && n.form == text.Digits && n.scale == 0
}

// futureYear reports whether a numeral reads as a year of the next century.
func futureYear(n number) bool {
	return n.lo.D == 1 && n.lo.N > 2100 && n.lo.N <= 2200 && n.form == text.Digits && n.scale == 0
}

// isYear reports whether a numeral reads as a year.
func isYear(n number) bool {
	return n.lo.D == 1 && n.lo.N >= 1900 && n.lo.N <= 2100 && n.form == text.Digits && n.scale == 0
}

// softens reports whether the word at token i hedges the figure behind it, as
// in "rose by about a million to nine".
func (s *scan) softens(i int) bool {
	switch s.wordAt(i).sense {
	case "about", "around", "roughly", "nearly", "almost", "some", "approximately":
		return true
	}
	return false
}
