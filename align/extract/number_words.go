package extract

import "github.com/atodds/atodds/align/text"

// wordNumber parses a numeral that begins with a word: twenty-five; a hundred
// and fifty; two-thirds; half a million; several hundred; dozens.
func (s *scan) wordNumber(i int) (number, bool) {
	switch w := s.wordAt(i).number; w.class {
	case notNumber, numAbbrev, numAnd, numOf, numPoint, numSuffix:
		return number{}, false
	case numDenominator:
		return s.half(i)
	case numPlural:
		return s.plural(i, text.Int(1), text.Int(1))
	case numCouple:
		return s.couple(i)
	case numFew:
		return s.few(i, i)
	case numArticle:
		return s.afterArticle(i)
	case numScale, numHundred, numDozen:
		return s.bareScale(i)
	}
	n, ok := s.cardinal(i)
	if !ok {
		return n, false
	}
	if m, ok := s.overDenominator(n); ok {
		return m, true
	}
	if s.garbled(n) {
		if m, ok := s.overCompound(i, n); ok {
			return m, true
		}
		return n, false
	}
	return n, true
}

// overCompound parses a fraction whose denominator has several words, "two
// thirty-fifths", "one one hundred fifth": the longest that is an ordinal.
func (s *scan) overCompound(i int, n number) (number, bool) {
	for j := i + 1; j <= n.end && j < i+maxNumberTokens; j++ {
		top := counter{s: s, at: i, limit: j}
		for top.step() {
		}
		at := s.skipHyphen(j)
		if top.end != j || top.ordinal || s.wordAt(at).number.class >= numHundred {
			continue
		}
		bottom := counter{s: s, at: at, plural: true}
		for bottom.at-at < maxNumberTokens && bottom.step() {
		}
		a, b := top.total+top.current, bottom.total+bottom.current
		if !bottom.ordinal || a < 1 || b < 2 {
			continue
		}
		v := text.Frac(a, b)
		return number{lo: v, hi: v, grain: text.Int(1), form: text.Fraction, end: bottom.end}, true
	}
	return number{}, false
}

// garbled reports whether number words follow that the numeral cannot take:
// "one hundred thirty fifths", "one one hundred fifth". No reading is safe.
func (s *scan) garbled(n number) bool {
	if n.ordinal || n.end >= len(s.toks) {
		return false
	}
	w := s.wordAt(n.end).number
	return n.mixed && w.class == numDenominator || w.class == numUnit && !w.ordinal && w.value > 0 && s.wordAt(n.end+1).number.class >= numHundred && s.wordAt(n.end+1).number.class <= numScale
}

// cardinal parses the classical number words, ordinal where the last one is.
func (s *scan) cardinal(i int) (number, bool) {
	c := counter{s: s, at: i}
	for c.at < len(s.toks) && c.at-i < maxNumberTokens && c.step() {
	}
	if c.end == 0 {
		return number{}, false
	}
	v := text.Int(c.total + c.current)
	n := number{lo: v, hi: v, grain: wholeGrain(v.N), form: text.Words, ordinal: c.ordinal, end: c.end}
	n.mixed = !c.and && c.last == numTens && c.before != notNumber || c.last == numScale && c.total > c.lastScale
	if c.current == 0 {
		n.scale = c.lastScale
	}
	if !n.ordinal {
		s.pointDigits(&n)
		s.addFraction(&n)
		return s.scaled(n, false)
	}
	return n, true
}

// A counter adds up number words from left to right.
type counter struct {
	s              *scan
	at, end        int // the next token; the token after the last one taken
	total, current int64
	last, before   numberClass // of the word before, and of the one before that
	lastScale      int64       // the scale that total was closed with
	ordinal        bool
	and            bool // an "and" stood before the last word
	plural         bool // it may end in the plural of an ordinal: thirty-fifths
	limit          int  // the token it may not pass; 0 for none
}

// step takes one more number word with the hyphen or "and" before it.
func (c *counter) step() bool {
	at := c.at
	if c.limit > 0 && at >= c.limit {
		return false
	}
	joined := c.end > 0
	if joined {
		if next := c.s.skipHyphen(at); next != at {
			at = next
		} else if c.s.is(at, '-') && c.last == numTens && c.s.wordAt(at+1).number.class == numUnit && !c.s.word(at+2, "of") {
			at++ // "ninety - five" in text that was cut into words
		} else if c.s.wordAt(at).number.class == numAnd && (c.last >= numHundred || c.last == numTens && c.s.words.syntax.tensAnd) {
			if _, _, ok := c.s.andFraction(at); ok {
				return false
			}
			at++
			c.and = true
		}
	}
	w := c.s.wordAt(at).number
	if c.s.word(at, "grand") && !c.s.grandSum(at) {
		return false
	}
	if w.class == numPlural && w.scale > 0 && c.end > 0 {
		w.class, w.value = numScale, w.scale
	}
	if c.plural && w.class == numDenominator && !w.denominator {
		w = pluralOrdinal(w)
	}
	if !c.fits(w) {
		return false
	}
	c.take(w)
	c.at, c.end = at+1, at+1
	if w.ordinal {
		c.ordinal = true
		return false
	}
	return true
}

// pluralOrdinal returns the ordinal that a denominator is the plural of.
func pluralOrdinal(w numberWord) numberWord {
	w.ordinal = true
	switch {
	case w.value < 10:
		w.class = numUnit
	case w.value < 20:
		w.class = numTeen
	case w.value < 100:
		w.class = numTens
	case w.value == 100:
		w.class = numHundred
	default:
		w.class = numScale
	}
	return w
}

// fits reports whether w may follow what was taken: twenty-one, but not
// twenty-thirty; "two hundred and five thousand", but not "five two".
func (c *counter) fits(w numberWord) bool {
	switch w.class {
	case numUnit:
		if c.last == numTens && w.value == 0 {
			return false
		}
		return c.last == notNumber || c.last == numTens || c.last >= numHundred
	case numTeen, numTens:
		return c.last == notNumber || c.last >= numHundred
	case numHundreds:
		return c.last == notNumber || c.last == numScale
	case numHundred:
		return c.current > 0 && c.current < 100 && (c.last == numUnit || c.last == numTeen || c.last == numTens)
	case numScale:
		return c.current > 0 && w.value <= 1e12 && (c.lastScale == 0 || w.value < c.lastScale)
	}
	return false
}

func (c *counter) take(w numberWord) {
	switch w.class {
	case numHundred:
		c.current *= w.value
	case numScale:
		c.total += c.current * w.value
		c.current = 0
		c.lastScale = w.value
	default:
		c.current += w.value
	}
	c.before = c.last
	c.last = w.class
}

// pointDigits adds decimals in words: four point one.
func (s *scan) pointDigits(n *number) {
	if s.wordAt(n.end).number.class != numPoint {
		return
	}
	var v, scale int64 = 0, 1
	j := n.end + 1
	for ; scale < 1e9; j++ {
		w := s.wordAt(j).number
		if w.class != numUnit || w.ordinal {
			break
		}
		v, scale = v*10+w.value, scale*10
	}
	if scale == 1 {
		return
	}
	if sum, ok := n.lo.Add(text.Frac(v, scale)); ok {
		n.lo, n.hi, n.grain, n.form, n.end = sum, sum, text.Frac(1, scale), text.Decimal, j
	}
}

// overDenominator turns a cardinal before a denominator into a fraction:
// two-thirds, three quarters, one fifth.
func (s *scan) overDenominator(n number) (number, bool) {
	j := s.skipHyphen(n.end)
	w := s.wordAt(j).number
	if n.ordinal || n.mixed || n.lo.D != 1 || n.lo.N < 1 || n.end >= len(s.toks) {
		return n, false
	}
	plural := w.class == numDenominator && n.lo.N > 1
	single := n.lo.N == 1 && (w.denominator || w.class == numDenominator)
	if w.value == 4 && w.class == numDenominator && !w.denominator && j == n.end && (n.lo.N == 2 || s.quarterYears(n.end)) {
		return n, false
	}
	if !plural && !single || w.value == 0 || n.lo.N >= w.value && w.value < 4 {
		return n, false
	}
	v := text.Frac(n.lo.N, w.value)
	return s.ofScale(number{lo: v, hi: v, grain: text.Int(1), form: text.Fraction, end: j + 1}), true
}

// quarterYears reports whether the numeral that ends at token i counts
// quarters of a year: the past three quarters.
func (s *scan) quarterYears(i int) bool {
	return i > 1 && s.determined(i-1) || s.wordAt(i-2).sense == "for"
}

// ofScale multiplies a fraction by the scale that follows: (a quarter) of a
// million, (half) a billion, (a half) dozen.
func (s *scan) ofScale(n number) number {
	j := s.skipHyphen(n.end)
	if s.wordAt(j).number.class == numOf {
		j++
	}
	if s.wordAt(j).number.class == numArticle {
		j++
	}
	w := s.wordAt(j).number
	if (w.class == numScale || w.class == numHundred || w.class == numDozen) && !w.ordinal {
		if v, ok := n.lo.Mul(text.Int(w.value)); ok {
			n.lo, n.hi, n.end = v, v, j+1
			n.grain = v
			if s.words.syntax.scaleOf {
				n.scale = w.value
			}
			if w.class == numDozen {
				n.form, n.grain = text.Words, text.Int(1)
			}
		}
	}
	return n
}

// half parses a numeral that begins with half, or with quarter before a
// scale; "quarter" alone is a word for three months more often than a number.
func (s *scan) half(i int) (number, bool) {
	w := s.wordAt(i).number
	if !w.denominator {
		return number{}, false
	}
	v := text.Frac(1, w.value)
	n := s.ofScale(number{lo: v, hi: v, grain: text.Int(1), form: text.Fraction, end: i + 1})
	return n, w.value == 2 && !w.joined || n.end > i+1
}

// afterArticle parses a hundred, a third of, a half-dozen, a few hundred, a
// couple of.
func (s *scan) afterArticle(i int) (number, bool) {
	j := s.skipHyphen(i + 1)
	w := s.wordAt(j).number
	switch {
	case w.class == numHundred || w.class == numScale || w.class == numDozen:
		if w.ordinal {
			return number{}, false
		}
		return s.bareScale(j)
	case w.class == numFew:
		return s.few(j, i)
	case w.class == numCouple:
		return s.couple(j)
	case w.class == numPlural:
		return number{}, false
	case w.denominator:
		v := text.Frac(1, w.value)
		n := s.ofScale(number{lo: v, hi: v, grain: text.Int(1), form: text.Fraction, end: j + 1})
		if n.end > j+1 || s.wordAt(n.end).number.class == numOf {
			return n, true
		}
	}
	return number{}, false
}

// bareScale parses a scale word that stands for one of its kind: (a)
// hundred and fifty, (a) dozen, (the) million.
func (s *scan) bareScale(i int) (number, bool) {
	w := s.wordAt(i).number
	if w.ordinal || s.wordAt(i-1).number.class != numArticle && w.class != numDozen && !w.alone && !s.scaleAgain(i) || s.word(i, "grand") && !s.grandSum(i) {
		return number{}, false
	}
	if w.class == numDozen {
		v := text.Int(w.value)
		if s.possessiveEnd(i-1) && s.word(i-3, "baker") {
			v = text.Int(13)
		}
		return number{lo: v, hi: v, grain: text.Int(1), form: text.Words, end: i + 1}, true
	}
	c := counter{s: s, at: i + 1, end: i + 1, current: 1, last: numUnit}
	c.take(w)
	for c.at < len(s.toks) && c.at-i < maxNumberTokens && c.step() {
	}
	v := text.Int(c.total + c.current)
	n := number{lo: v, hi: v, grain: wholeGrain(v.N), form: text.Words, ordinal: c.ordinal, end: c.end}
	if c.current == 0 {
		n.scale = c.lastScale
	}
	if !n.ordinal {
		s.addFraction(&n) // a million and a half
	}
	if w.alone {
		n, ok := s.scaled(n, false) // mil millones
		s.digitsBehind(&n)
		return n, ok
	}
	s.digitsBehind(&n)
	return n, true
}

// scaleAgain reports whether a scale follows the one at token i: hundred
// thousand.
func (s *scan) scaleAgain(i int) bool {
	w := s.wordAt(i + 1).number
	return w.class == numScale && !w.ordinal && w.value > s.wordAt(i).number.value
}

// plural parses dozens, hundreds of thousands, tens of millions; lo and hi
// multiply what it names.
func (s *scan) plural(i int, lo, hi text.Number) (number, bool) {
	w := s.wordAt(i).number
	n := number{form: text.VagueWord, vague: true, end: i + 1}
	n.lo, n.hi = text.Int(w.value), text.Int(w.hi)
	if s.wordAt(i+1).number.class == numOf {
		if m := s.wordAt(i + 2); m.number.class == numPlural && m.number.value >= 2000 {
			unit := m.number.value / 2
			n.lo, n.hi = text.Int(w.value*unit), text.Int((w.hi+1)*unit-1)
			n.end = i + 3
		}
	}
	if s.wordAt(i).sense == "tens" && n.end == i+1 {
		return number{}, false
	}
	n.grain = n.lo
	return n, true
}

// couple parses (a) couple (of) (hundred).
func (s *scan) couple(i int) (number, bool) {
	n := number{lo: text.Int(2), hi: text.Int(2), grain: text.Int(1), form: text.VagueWord, vague: true, end: i + 1}
	j := i + 1
	if s.wordAt(j).number.class == numOf {
		j++
	} else if s.wordAt(i-1).number.class != numArticle && !s.determined(i) {
		return n, false // "Couple marry"
	}
	if m := s.wordAt(j).number; (m.class == numHundred || m.class == numScale || m.class == numDozen) && !m.ordinal {
		n.lo, n.hi, n.grain, n.end = text.Int(2*m.value), text.Int(2*m.value), text.Int(m.value), j+1
	}
	return n, true
}

// few parses (a) few, several, (a) handful, with a scale behind it: several
// hundred. "Few" without its article says hardly any: no number.
func (s *scan) few(i, from int) (number, bool) {
	w := s.wordAt(i).number
	if s.wordAt(i).sense != "several" && from == i && !s.determined(i) {
		return number{}, false
	}
	n := number{lo: text.Int(w.value), hi: text.Int(w.hi), grain: text.Int(1), form: text.VagueWord, vague: true, end: i + 1}
	m := s.wordAt(i + 1).number
	if (m.class == numHundred || m.class == numScale || m.class == numDozen) && !m.ordinal {
		n.lo, n.hi = text.Int(w.value*m.value), text.Int((w.hi+1)*m.value-1)
		n.grain, n.end = text.Int(m.value), i+2
	}
	return n, true
}

// determined reports whether "the last", "past" or the like stands before
// token i.
func (s *scan) determined(i int) bool {
	if i == 0 {
		return false
	}
	switch s.senseAt(i - 1) {
	case "last", "past", "next", "first", "these", "those":
		return true
	}
	return false
}
