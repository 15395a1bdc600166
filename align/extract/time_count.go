package extract

import (
	"strings"
	"time"

	"github.com/atodds/atodds/align/text"
)

// maxFiner bounds how many finer units follow the first of a count: "a year,
// two months, a week and three days ago" has three.
const maxFiner = 3

// finerUnits reads the finer units that follow the unit of h before token i:
// "and 21 days", ", two weeks and a day". It returns the token after them.
func (s *timeGrammar) finerUnits(h *shift, i int) int {
	last := h.unit
	for range maxFiner {
		j := i
		if s.is(j, ',') {
			j++
		}
		if s.wordAt(j).number.class == numAnd {
			j++
		}
		n, k, _, ok := s.unitCount(j)
		u := s.wordAt(k).time
		if !ok || u.class != timeUnit && u.class != timeUnits || text.Grain(u.value) >= last {
			return i
		}
		last = text.Grain(u.value)
		h.finer = append(h.finer, step{last, n * s.weeksIn(k)})
		i = k + 1
	}
	return i
}

// partOfHour parses a fraction of an hour as minutes: half an hour, 1/4 hour,
// three-quarters of an hour.
func (s *timeGrammar) partOfHour(i int) (minutes, end int, ok bool) {
	m, ok := s.number(i, false)
	if !ok || m.ordinal || m.vague || m.lo.D == 1 || m.lo.N*60%m.lo.D != 0 || m.lo.N > 100 {
		return 0, 0, false
	}
	j := m.end
	if s.wordAt(j).number.class == numOf {
		j++
	}
	if s.wordAt(j).number.class == numArticle {
		j++
	}
	if s.senseAt(j) == "h" && m.lo.N < m.lo.D {
		return int(m.lo.N * 60 / m.lo.D), j + 1, s.clauseEnd(j + 1)
	}
	if w := s.wordAt(j).time; w.value != int8(text.Hour) || w.class != timeUnit && w.class != timeUnits {
		return 0, 0, false
	}
	return int(m.lo.N * 60 / m.lo.D), j + 1, true
}

// finest returns the unit to which a shift is given.
func (h *shift) finest() text.Grain {
	if n := len(h.finer); n > 0 {
		return h.finer[n-1].unit
	}
	return h.unit
}

// moved returns t moved by all units of the shift; a shift back moves back by
// each of them.
func (h *shift) moved(t time.Time) time.Time {
	t = addUnitsTo(t, h.step, h.unit)
	for _, f := range h.finer {
		n := f.n
		if h.step < 0 {
			n = -n
		}
		t = addUnitsTo(t, n, f.unit)
	}
	return t
}

// vaguePeriod returns the TIMEX3 value of some units: PXY, PTXH.
func vaguePeriod(unit text.Grain) string { return strings.Replace(period(1, unit), "1", "X", 1) }

// period returns the TIMEX3 value of the length of a span: P3M, P3M2W.
func (h *shift) period() string {
	v := period(h.count, h.unit)
	if h.vague {
		return vaguePeriod(h.unit)
	}
	clock := h.unit < text.Day
	for _, f := range h.finer {
		one := period(f.n, f.unit)[1:]
		if f.unit < text.Day && clock {
			one = one[1:] // one T stands before all that is finer than a day
		}
		clock = clock || f.unit < text.Day
		v += one
	}
	return v
}
