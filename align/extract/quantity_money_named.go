package extract

import (
	"strings"

	"github.com/atodds/atodds/align/text"
)

// named parses a sum whose currency is spelt out before it, as the English of
// South Asia and Africa has it: rupees 500, shillings 2,000, US dollars 20.
func (s *scan) named(i int) (measure, bool) {
	if i+1 >= len(s.toks) || s.toks[i].kind != tokWord {
		return measure{}, false
	}
	w, j := s.wordAt(i).quantity.money, i+1
	code := w.code
	for _, name := range w.names {
		if s.word(j, name.noun) && s.wordAt(j).quantity.money.leads {
			code, w, j = name.code, s.wordAt(j).quantity.money, j+1
			break
		}
	}
	if !w.leads || j >= len(s.toks) || s.toks[j].kind != tokNumber || s.toks[j].glued || s.counted(i-1) {
		return measure{}, false
	}
	n, ok := s.number(j, true)
	if !ok || n.ordinal || isYear(n) && !strings.Contains(s.text(j), ",") || !s.standsAlone(n) {
		return measure{}, false
	}
	if s.toks[i].upper && i > 0 && j == i+1 && n.scale == 0 && n.form == text.Digits && n.end == j+1 && s.toks[j].end-s.toks[j].start < 3 {
		return measure{}, false // Euro 96
	}
	m := measure{n: n, end: n.end, unit: money(code), sign: true}
	if w.form == moneyCent {
		ok = s.sum(&m, m.unit, w.worth(), m.end)
	}
	return m, ok
}

// counted reports whether a numeral ends at token i: in "5 dollars 20" the
// noun has its own.
func (s *scan) counted(i int) bool {
	return i >= 0 && (s.toks[i].kind == tokNumber || s.wordAt(i).number.class != notNumber && s.wordAt(i).number.class != numAnd)
}

// standsAlone reports whether nothing behind the numeral n is what it counts
// or measures: no unit, no percent, no noun.
func (s *scan) standsAlone(n number) bool {
	if m, ok := s.withUnit(n); !ok || m.unit != (text.Unit{}) {
		return false
	}
	return s.noun(n.end, false).end == 0
}

// weighed reports whether what is told of at token j is how heavy something is.
func (s *scan) weighed(j int) bool {
	for k := j - 1; k >= 0 && k > j-6; k-- {
		switch s.senseAt(k) {
		case "weigh", "weighs", "weighed", "weighing", "weight":
			return true
		}
	}
	return false
}

// meansCoin reports whether the quarter at token j is the coin: coins stand
// near, it is what something costs, or it is all that is said.
func (s *scan) meansCoin(j int) bool {
	if s.word(j+1, "of") || j+1 < len(s.toks) && s.toks[j+1].kind == tokWord && !s.class(j+1, clsFunction) {
		return false
	}
	for k := max(j-6, 0); k < min(j+7, len(s.toks)); k++ {
		if s.word(k, "coin") || s.word(k, "coins") || k != j && s.wordAt(k).quantity.money.cents > 0 {
			return true
		}
	}
	closed := j+1 >= len(s.toks) || s.toks[j+1].kind == tokMark && !s.is(j+1, '-')
	switch {
	case !closed || s.wordAt(j-1).number.class != numArticle:
		return false
	case j == 1:
		return s.closes(j + 1)
	}
	return s.word(j-2, "costs") || s.word(j-2, "cost")
}
