package extract

import "github.com/atodds/atodds/align/text"

// wholeUnit parses a stretch of time that no number counts, which is one of
// its unit: another hour, all month, a full year, the whole week; and the few
// of "for few hours".
func (s *scan) wholeUnit(i int) (phrase, bool) {
	j, from := s.skipHyphen(i+1), i
	w := s.wordAt(j).time
	plural := w.class == timeUnits
	switch s.senseAt(i) {
	case "another":
		if plural || s.word(i-1, "one") {
			return phrase{}, false // "one day or another"
		}
	case "all":
		if plural || s.word(i-1, "of") || s.word(i-1, "at") || s.is(j, '-') {
			return phrase{}, false
		}
	case "full":
		if !s.articleBefore(i) && (!s.word(i-1, "for") || j > i+1 || j+1 < len(s.toks) && s.toks[j+1].kind == tokWord && !s.class(j+1, clsFunction)) {
			return phrase{}, false // "for full year 2025", "full-year profit"
		}
	case "whole", "entire":
		if !s.articleBefore(i) && !s.class(i-1, clsDative) {
			return phrase{}, false
		}
	case "few":
		return s.fewUnits(i, j)
	default:
		return phrase{}, false
	}
	u, ok := s.lastingUnit(j)
	if !ok || u.Name == "quarter" || plural || s.claimed(j) || s.claimed(i) || s.is(j+1, '-') && s.glued(j+1) && s.glued(j+2) {
		return phrase{}, false
	}
	if s.articleBefore(i) && !s.claimed(i-1) {
		from--
	}
	p := whole(from, j+1, u, text.Int(1), text.Int(1), text.Indefinite)
	p.q.Timex = timex(p.q)
	return p, true
}

// fewUnits parses the units at token j that a bare "few" counts behind a
// preposition; elsewhere "few hours" says that there were not many.
func (s *scan) fewUnits(i, j int) (phrase, bool) {
	u, ok := s.lastingUnit(j)
	if !ok || j > i+1 || s.wordAt(j).time.class != timeUnits || s.claimed(j) || !s.word(i-1, "for") && !s.word(i-1, "within") && !s.word(i-1, "in") {
		return phrase{}, false
	}
	w := s.wordAt(i).number
	p := whole(i, j+1, u, text.Int(w.value), text.Int(w.hi), text.VagueWord)
	p.q.Hedge = text.Vague
	p.q.Timex = timex(p.q)
	return p, true
}

// articleBefore reports whether an article stands before token i.
func (s *scan) articleBefore(i int) bool { return s.wordAt(i-1).number.class == numArticle }

// lastingUnit returns the unit of time, of a minute or more, at token j.
func (s *scan) lastingUnit(j int) (text.Unit, bool) {
	w := s.wordAt(j).time
	if w.class != timeUnit && w.class != timeUnits || text.Grain(w.value) < text.Minute {
		return text.Unit{}, false
	}
	for _, u := range s.wordAt(j).quantity.units {
		if u.unit.Dimension == text.Duration && len(u.rest) == 0 {
			return *u.unit, true
		}
	}
	return text.Unit{}, false
}

// stretched returns the token of the unit of time that the words from token
// i on stretch or set in a row (two full days, three straight weeks, several
// more hours), or i where there is none.
func (s *scan) stretched(i int) int {
	j := i
	for j < i+2 && s.class(j, clsWhole) {
		j++
	}
	if j == i {
		return i
	}
	if _, ok := s.lastingUnit(j); !ok {
		return i
	}
	return j
}
