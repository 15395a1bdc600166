package extract

import "github.com/atodds/atodds/align/text"

// Times that one entry of the lexicon says, and those whose parts stand in
// another order than in English. Which entries there are is up to the tables.

// stepPart parses an entry that is a step: el año pasado, anoche.
func (s *timeGrammar) stepPart(i int) (point, bool) {
	w := s.wordAt(i).time.step
	p := point{parts: hasShift, end: i + 1}
	p.shift = shift{unit: w.unit, step: w.steps, anchor: w.anchor}
	if w.part > 0 {
		p.parts, p.dayPart = p.parts|hasPart, w.part
	}
	return p, true
}

// distance parses what stands before a number of units: hace dos años, dentro
// de tres semanas.
func (s *timeGrammar) distance(i int) (point, bool) {
	j := i + 1
	approx := false
	if q := s.wordAt(j).quantity.hedges; len(q) > 0 {
		j, approx = j+1, true // hace unos tres años
	}
	n, j, vague, ok := s.unitCount(j)
	u := s.wordAt(j).time
	if !ok {
		if u := s.wordAt(i + 1).time; u.class == timeUnits {
			return point{parts: hasRef, ref: refPast, end: i + 2}, s.wordAt(i).time.value < 0 // hace años
		}
		return point{}, false
	}
	if u.class != timeUnit && u.class != timeUnits {
		return point{}, false
	}
	p := point{parts: hasShift, approx: approx || vague}
	p.shift = shift{unit: text.Grain(u.value), step: n * s.weeksIn(j), exact: true, anchor: text.DCT}
	p.end = s.finerUnits(&p.shift, j+1)
	p.end, p.approx = s.orSo(p.end, p.approx)
	p.shift.step *= int(s.wordAt(i).time.value)
	return p, true
}

// decadeOf parses the number of a decade behind the words that lead to it:
// los años 90, la década de 1990, los años noventa.
func (s *timeGrammar) decadeOf(i int) (point, bool) {
	j := i + 1
	p := point{parts: hasDecade, end: j + 1}
	switch {
	case s.digits(j, 4) && s.intAt(j)%10 == 0:
		p.year = s.intAt(j)
		return p, p.year >= 1000 && p.year < 2200
	case s.digits(j, 2) && s.intAt(j)%10 == 0:
		p.year, p.twoDigit = s.intAt(j), true
		return p, true
	}
	if w := s.wordAt(j).number; w.class == numTens {
		p.year, p.twoDigit = int(w.value), true
		return p, true
	}
	return p, false
}

// romanCentury parses a century that is numbered in Roman numerals: siglo XXI.
func (s *timeGrammar) romanCentury(i int) (point, bool) {
	if i+1 >= len(s.toks) || s.toks[i+1].kind != tokWord || !s.toks[i+1].upper {
		return point{}, false
	}
	n, ok := roman(s.text(i + 1))
	p := point{parts: hasCentury, grain: text.Century, value: n, end: i + 2}
	return p, ok && n <= 22
}

// roman returns the value of a Roman numeral below 40.
func roman(t string) (int, bool) {
	n, last := 0, 0
	for k := len(t) - 1; k >= 0; k-- {
		v := 0
		switch t[k] {
		case 'I':
			v = 1
		case 'V':
			v = 5
		case 'X':
			v = 10
		default:
			return 0, false
		}
		if v < last {
			n -= v
		} else {
			n, last = n+v, v
		}
	}
	return n, n > 0 && n < 40
}

// pickedBehind adds what picks a weekday, a month or a season from behind: el
// lunes pasado, el verano próximo.
func (s *timeGrammar) pickedBehind(p *point) {
	w := s.wordAt(p.end).time
	if w.class != timePick || w.value == 0 || p.any(hasPick|hasShift|hasYear|hasDay) || !p.any(hasWeekday|hasMonth|hasPeriod) {
		return
	}
	p.parts |= hasPick
	p.shift = shift{step: int(w.value), anchor: text.DCT}
	p.end, p.weak = p.end+1, false
}
