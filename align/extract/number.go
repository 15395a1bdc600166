package extract

import (
	"github.com/atodds/atodds/align/text"
)

// A scan is the tokens of one sentence, with the text they stand in.
type scan struct {
	src   string // the document's text
	words *lexicon
	toks  []token

	drafts  []draft  // the times found so far, in the order of the text
	phrases []phrase // the quantities of the sentence
	taken   []bool   // tokens that times claim
	memo    numberMemo
	looks   int // at words, which tells how much work was done
	depth   int // how deep the parts of the time being parsed nest
}

func (s *scan) text(i int) string { return s.src[s.toks[i].start:s.toks[i].end] }

// is reports whether token i is the mark r.
func (s *scan) is(i int, r rune) bool {
	return i >= 0 && i < len(s.toks) && s.toks[i].kind == tokMark && s.toks[i].mark == r
}

// glued reports whether token i follows the one before it without a space.
func (s *scan) glued(i int) bool { return i < len(s.toks) && s.toks[i].glued }

// wordAt returns what the lexicon knows of token i; it is never nil.
func (s *scan) wordAt(i int) *word {
	s.looks++
	if i < 0 || i >= len(s.toks) || s.toks[i].word == nil {
		return &noWord
	}
	return s.toks[i].word
}

var noWord = word{quantity: quantityWord{figureWord: &noFigures}}

// A numberWord is the part a word plays in numbers.
type numberWord struct {
	class       numberClass
	value, hi   int64
	ordinal     bool  // third: may end an ordinal
	denominator bool  // third: may follow "one" or "a" as a fraction
	alone       bool  // a scale that needs no article: mil
	joined      bool  // a half that needs a scale or unit behind it: medio
	scale       int64 // of a plural that may be counted: dos millones
}

type numberClass uint8

const (
	notNumber      numberClass = iota
	numUnit                    // one to nine
	numTeen                    // ten to nineteen
	numTens                    // twenty to ninety
	numHundred                 // hundred
	numHundreds                // doscientos: hundreds in one word
	numScale                   // thousand, million
	numAbbrev                  // bn, m: behind digits
	numDozen                   // dozen
	numDenominator             // half, quarters, thirds
	numPlural                  // dozens, thousands
	numCouple                  // couple
	numFew                     // few, several, handful
	numArticle                 // a, an
	numAnd
	numOf
	numPoint
	numMinus
	numSuffix // st, nd, rd, th behind digits
)

// A number is a numeral as written: one value, or lo to hi for vague words.
type number struct {
	lo, hi  text.Number
	grain   text.Number
	form    text.Form
	ordinal bool
	vague   bool
	mixed   bool  // no numerator: "one hundred thirty fifths" may be 35ths
	scale   int64 // the scale word it ended with: 1e6; 0 where none
	end     int   // the token after it
}

// maxNumberTokens bounds a numeral, so that a megabyte of number words stays
// linear.
const maxNumberTokens = 32

// A numberMemo keeps the numeral parsed last, for many rules ask for it in
// turn. It stands while on is set, within one sentence.
type numberMemo struct {
	on, ok bool
	at     int
	n      number
}

// number parses the numeral that begins at token i. With money set, the
// abbreviations that mean other things elsewhere count as scales ("$5m").
func (s *scan) number(i int, money bool) (number, bool) {
	if money || !s.memo.on {
		return s.parseNumber(i, money)
	}
	if s.memo.at != i {
		s.memo.n, s.memo.ok = s.parseNumber(i, false)
		s.memo.at = i
	}
	return s.memo.n, s.memo.ok
}

func (s *scan) parseNumber(i int, money bool) (number, bool) {
	if i >= len(s.toks) {
		return number{}, false
	}
	if s.is(i, '-') && s.glued(i+1) && (i == 0 || !s.toks[i].glued || s.is(i-1, '<') || s.is(i-1, '>')) || s.wordAt(i).number.class == numMinus {
		next := s.skipHyphen(i + 1)
		if s.word(i-1, "or") && s.word(i-2, "plus") || s.is(next, '-') || s.wordAt(next).number.class == numMinus {
			return number{}, false
		}
		n, ok := s.number(next, money)
		if !ok || n.ordinal || n.vague || n.lo.N < 0 {
			return number{}, false
		}
		n.lo, n.hi = n.hi.Neg(), n.lo.Neg()
		return n, true
	}
	switch t := s.toks[i]; t.kind {
	case tokNumber:
		return s.digitNumber(i, money)
	case tokWord:
		if n, ok := s.spokenPoint(i); ok {
			return n, true
		}
		return s.wordNumber(i)
	case tokMark:
		if v, ok := vulgar(t.mark); ok {
			return number{lo: v, hi: v, grain: text.Int(1), form: text.Fraction, end: i + 1}, true
		}
	}
	return number{}, false
}

// digitNumber parses a numeral that begins with digits: 1,500; 2½; 1.2bn;
// 3rd; 2 and a half million.
func (s *scan) digitNumber(i int, money bool) (number, bool) {
	n, ok := s.digitsAt(i)
	if !ok {
		return n, false
	}
	n.end = i + 1
	if m, end, ok := s.power(i); end > 0 {
		return m, ok
	}
	if s.wordAt(n.end).number.class == numSuffix && s.glued(n.end) && n.form == text.Digits {
		n.ordinal = true
		n.end++
		return n, true
	}
	if m, ok := s.slashFraction(i); ok {
		return m, true
	}
	s.spacedGroups(&n)
	s.addFraction(&n)
	return s.scaled(n, money)
}

// spacedGroups joins thousands set off by spaces: 1 414 021 100.
func (s *scan) spacedGroups(n *number) {
	if n.form != text.Digits || n.lo.N > 999 || n.lo.N == 0 {
		return
	}
	v, end := n.lo.N, n.end
	for end < len(s.toks) && s.toks[end].kind == tokNumber && !s.toks[end].glued {
		t := s.text(end)
		m, ok := parseDigits(t)
		if len(t) != 3 || !ok || s.toks[end].start > s.toks[end-1].end+3 || v > 1e14 {
			break
		}
		v = v*1000 + m.lo.N
		end++
	}
	if end > n.end+1 || end == n.end+1 && v >= 10000 {
		n.lo, n.hi, n.end = text.Int(v), text.Int(v), end
		n.grain = wholeGrain(v)
	}
}

// spokenPoint parses a decimal without its zero: point 77.
func (s *scan) spokenPoint(i int) (number, bool) {
	if s.wordAt(i).number.class != numPoint || i > 0 && !s.word(i-1, "of") || i+1 >= len(s.toks) || s.toks[i+1].kind != tokNumber {
		return number{}, false
	}
	n, ok := s.digitsAt(i + 1)
	if !ok || n.form != text.Digits || s.grouped(i+1) {
		return number{}, false
	}
	d := int64(1)
	for range s.toks[i+1].end - s.toks[i+1].start {
		d *= 10
	}
	v := text.Frac(n.lo.N, d)
	return number{lo: v, hi: v, grain: text.Number{N: 1, D: d}, form: text.Decimal, end: i + 2}, true
}

// slashFraction parses 1/2 and 3/8, not the dates and scores of that shape:
// the denominator must be one that fractions have.
func (s *scan) slashFraction(i int) (number, bool) {
	if !s.is(i+1, '/') || !s.glued(i+1) || !s.glued(i+2) || s.toks[i+2].kind != tokNumber || s.is(i+3, '/') || s.is(i-1, '/') {
		return number{}, false
	}
	a, okA := s.digitsAt(i)
	b, okB := s.digitsAt(i + 2)
	if !okA || !okB || a.lo.D != 1 || b.lo.D != 1 || a.lo.N >= b.lo.N || a.lo.N < 1 {
		return number{}, false
	}
	switch b.lo.N {
	case 2, 3, 4, 5, 8, 16, 32, 64, 128:
		v := text.Frac(a.lo.N, b.lo.N)
		return number{lo: v, hi: v, grain: text.Int(1), form: text.Fraction, end: i + 3}, true
	}
	return number{}, false
}

// isFraction reports whether 1/2 or the like stands at token i.
func (s *scan) isFraction(i int) bool {
	_, ok := s.slashFraction(i)
	return ok
}

// addFraction adds what follows whole numbers: ½, 1/2, "and a half".
func (s *scan) addFraction(n *number) {
	if n.lo.D != 1 || n.end >= len(s.toks) {
		return
	}
	var f text.Number
	end := n.end
	if s.toks[end].kind == tokMark {
		v, ok := vulgar(s.toks[end].mark)
		if ok {
			f, end = v, end+1
		}
	}
	if m, ok := s.slashFractionAt(end); ok {
		f, end = m.lo, m.end
	}
	if v, e, ok := s.andFraction(n.end); ok {
		f, end = v, e
		if m, ok := f.Mul(text.Int(n.scale)); ok && n.scale >= 1e6 {
			f = m // five billion and three quarters
		}
	}
	if f.IsZero() {
		return
	}
	if v, ok := n.lo.Add(f); ok {
		n.lo, n.hi, n.end = v, v, end
		n.grain = text.Frac(1, f.D)
	}
}

func (s *scan) slashFractionAt(i int) (number, bool) {
	if i >= len(s.toks) || s.toks[i].kind != tokNumber || s.toks[i].glued && !s.is(i-1, '-') {
		return number{}, false
	}
	return s.slashFraction(i)
}

// andFraction parses "and a half", "and three-quarters", with hyphens too.
func (s *scan) andFraction(i int) (text.Number, int, bool) {
	j := s.skipHyphen(i)
	if s.wordAt(j).number.class != numAnd {
		return text.Number{}, 0, false
	}
	j = s.skipHyphen(j + 1)
	top := s.wordAt(j).number
	if n := s.wordAt(j + 1).time; top.class == numDenominator && top.value == 2 && (s.words.syntax.bareHalf || n.class == timeUnit || n.class == timeUnits) {
		return text.Frac(1, 2), j + 1, true // "one and half hours"
	}
	if top.class != numArticle && top.class != numUnit && top.class != numTeen && top.class != numTens || top.ordinal {
		return text.Number{}, 0, false
	}
	j = s.skipHyphen(j + 1)
	if unit := s.wordAt(j).number; top.class == numTens && unit.class == numUnit && !unit.ordinal {
		top.value += unit.value
		j = s.skipHyphen(j + 1)
	}
	bottom := s.wordAt(j).number
	if bottom.class != numDenominator && !bottom.denominator || top.value >= bottom.value {
		return text.Number{}, 0, false
	}
	return text.Frac(top.value, bottom.value), j + 1, true
}

// skipHyphen returns the token after a hyphen that joins words at i, or i.
func (s *scan) skipHyphen(i int) int {
	if s.is(i, '-') && s.glued(i) && s.glued(i+1) {
		return i + 1
	}
	return i
}

// scaled multiplies n by the scale word that follows it.
func (s *scan) scaled(n number, money bool) (number, bool) {
	j := s.skipHyphen(n.end)
	w := s.wordAt(j).number
	switch {
	case s.word(j, "grand") && !s.grandSum(j):
		return n, true
	case w.class == numScale && !w.ordinal, w.class == numHundred && !w.ordinal, w.class == numDozen:
	case w.class == numPlural && w.value >= 24 && !n.vague && s.word(j, "dozens"):
		w.value = 12
	case w.class == numPlural && w.scale > 0 && !n.vague:
		w.value = w.scale
	case w.class == numPlural && w.value >= 2e6 && !n.vague:
		w.value /= 2
	case w.class == numAbbrev && s.abbreviates(j, money):
	default:
		return n, true
	}
	v := text.Int(w.value)
	var ok1, ok2, ok3 bool
	n.lo, ok1 = n.lo.Mul(v)
	n.hi, ok2 = n.hi.Mul(v)
	n.grain, ok3 = n.grain.Mul(v)
	n.end = j + 1
	n.scale = max(n.scale, 1) * w.value
	if !ok1 || !ok2 || !ok3 {
		return n, false
	}
	if w.value == 1e5 || w.value == 1e7 {
		s.andRest(&n)
	}
	if m := s.wordAt(n.end).number; m.class == numScale && !m.ordinal && m.value > 1000 || m.class == numPlural && m.scale > 1000 {
		return s.scaled(n, money) // "100 thousand million"
	}
	s.digitsBehind(&n)
	return n, true
}

// grandSum reports whether "grand" at token j is a thousand of money: no noun
// follows that it could describe.
func (s *scan) grandSum(j int) bool {
	return j+1 >= len(s.toks) || s.toks[j+1].kind == tokMark && !s.is(j+1, '-') || s.class(j+1, clsFunction)
}

// andRest adds what is spelt out behind lakhs and crores: 6 crore and two
// hundred.
func (s *scan) andRest(n *number) {
	if s.wordAt(n.end).number.class != numAnd || n.end+1 >= len(s.toks) || s.wordAt(n.end+1).number.class == numArticle || s.toks[n.end+1].kind != tokWord {
		return
	}
	m, ok := s.cardinal(n.end + 1)
	if !ok || m.ordinal || m.form != text.Words || m.lo.Cmp(text.Int(n.scale)) >= 0 {
		return
	}
	if v, ok := n.lo.Add(m.lo); ok && n.lo == n.hi {
		n.lo, n.hi, n.grain, n.scale, n.end = v, v, m.grain, 0, m.end
	}
}

// abbreviates reports whether the abbreviation at token i is a scale. Letters
// that are units too ("5m high", "20t") are left to the caller, save for
// money.
func (s *scan) abbreviates(i int, money bool) bool {
	if money {
		return true
	}
	if (s.word(i, "b") || s.word(i, "m")) && s.toks[i].upper && !s.toks[i].glued && s.isPlural(i+1) {
		return true // 8 B people
	}
	switch s.wordAt(i).sense {
	case "bn", "bln", "mn", "mln", "tn", "trn", "tln", "lkh":
		return true
	case "cr":
		return s.toks[i].upper
	case "mil":
		return s.toks[i].glued
	case "g", "t":
		return s.toks[i].upper && i == 1 && len(s.toks) == 2 // 1.5G in a table
	case "k":
		return s.toks[i].glued && !s.oneThing(i+1) && !(s.toks[i].upper && s.nearData(i))
	case "b":
		return s.toks[i].glued && (s.toks[i].upper || s.toks[i-1].end-s.toks[i-1].start < 4) && !s.dataAt(i+1)
	case "m":
		return s.toks[i].glued && (s.toks[i].upper || (s.isPlural(i+1) || s.toks[i-1].end-s.toks[i-1].start > 2 && !s.toks[i-1].glued && s.wordAt(i-2).number.class != numArticle && s.noun(i+1, false).end > 0 || len(s.wordAt(i+1).quantity.units) > 0 || s.word(i+1, "sq") || s.word(i+1, "square")) && !s.class(i+1, clsMeasured|clsFunction))
	}
	return false
}

// oneThing reports whether a singular noun follows at token i: a 10k run, a
// 32K chip have no ten thousand of it.
func (s *scan) oneThing(i int) bool {
	return i < len(s.toks) && s.toks[i].kind == tokWord && !s.toks[i].upper && s.noun(i, false).end == 0 && !s.class(i, clsFunction|clsVerb) && s.wordAt(i).quantity.money.form == noMoney &&
		len(s.wordAt(i).quantity.units) == 0 && s.wordAt(i).quantity.role.name == ""
}

// parseDigits reads a numeral of digits, commas and one point.
func parseDigits(t string) (number, bool) {
	var v, scale int64 = 0, 1
	point := false
	for i := range len(t) {
		c := t[i]
		switch {
		case c == ',':
		case c == '.':
			point = true
		case isDigit(c):
			if v > 99999999999999999 || scale > 1e12 {
				return number{}, false
			}
			v = v*10 + int64(c-'0')
			if point {
				scale *= 10
			}
		}
	}
	n := number{lo: text.Frac(v, scale), form: text.Digits}
	n.hi = n.lo
	n.grain = text.Number{N: 1, D: scale}
	if point {
		n.form = text.Decimal
	} else {
		n.grain = wholeGrain(v)
	}
	return n, true
}

// wholeGrain returns the size of the last significant place: 100 for 1,500.
func wholeGrain(v int64) text.Number {
	g := int64(1)
	for v != 0 && v%10 == 0 {
		v /= 10
		g *= 10
	}
	return text.Int(g)
}
