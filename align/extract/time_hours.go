package extract

import "github.com/atodds/atodds/align/text"

// A range of times of day often says a.m. or p.m. once, and its day before or
// behind it:
//
//	hours = ("from" | "between")? hour ("to" | "-" | "and") clock day?
//	      | day ","? ("from" | "between")? clock ("to" | "-") clock
//
// Bare hours are no times where they may be figures: a day "from 8 to 6" is a
// fall of two.

// hours parses a range of times of day from the head h on, with the day it
// belongs to behind it: 5 to 7 p.m., 9:30-11 a.m. Monday, from three thirty
// to five, between 3 and 5 on Nov. 23.
func (s *timeGrammar) hours(h head) (p, q point, ok bool) {
	p, ok = s.hour(h.core)
	if !ok {
		return p, q, false
	}
	j, _, ok := s.ends(h, p.end)
	if !ok || j >= len(s.toks) || s.toks[j].kind == tokMark {
		return p, q, false
	}
	q, ok = s.clockAt(j)
	if !ok || q.weak && !q.sure {
		q, ok = s.hour(j)
		ok = ok && h.open != 0 && !s.counts(q.end)
	}
	if !ok {
		return p, q, false
	}
	bare := !q.sure && q.zone.Len() == 0 && !(p.minuted && q.minuted)
	for range 3 {
		via, k := s.joint(q.end)
		if !s.joinAt(&q, via, k) {
			break
		}
	}
	if bare && (!q.daily() || h.open != openBetween) || h.open == 0 && !q.sure && q.zone.Len() == 0 {
		return p, q, false
	}
	end := p.end
	r := q
	r.hour, r.minute, r.minuted, r.sure, r.end = p.hour, p.minute, p.minuted, p.sure, end
	r.sameHalf(&q)
	return r, q, true
}

// clockAt parses a time of day in digits or words at token i. Midnight, which
// ends a range here, is that of the day's end.
func (s *timeGrammar) clockAt(i int) (point, bool) {
	if w := s.wordAt(i).time; w.class == timeNoon {
		return point{parts: hasClock, hour: (int(w.value)+23)%24 + 1, utc: -1, sure: true, end: i + 1}, true
	}
	if p, ok := s.clock(i); ok {
		return p, true
	}
	return s.clockWords(i)
}

// hour reads the hours and minutes that begin a range at token i, whatever
// makes them a time of day: 5, 9:30, 0930, three thirty.
func (s *timeGrammar) hour(i int) (point, bool) {
	p := point{parts: hasClock, utc: -1, end: i + 1}
	switch {
	case s.dayDigits(i):
		p.hour = s.intAt(i)
		if s.clockMark(i+1) && s.digits(i+2, 2) {
			p.minute, p.minuted, p.end = s.intAt(i+2), true, i+3
		}
	case i < len(s.toks) && s.toks[i].kind == tokNumber && s.dotted(i, &p):
	default:
		n, ok := s.cardinalWords(i)
		if !ok {
			return p, false
		}
		p.hour, p.end = int(n.lo.N), n.end
		s.minuteWords(&p)
	}
	return p, p.hour > 0 && p.hour <= 12 && p.minute < 60
}

// sameHalf gives p, which begins a range, the half of the day of its end q
// where only q says it: "5 to 7 p.m." begins at 17:00, "10 to 2 p.m." does
// not.
func (p *point) sameHalf(q *point) {
	if !p.sure && !q.sure && p.hour <= 12 && q.hour < p.hour {
		q.hour += 12 // "from 10 to 4" ends in the afternoon
	}
	if p.sure || !q.sure || p.hour > 12 {
		return
	}
	if at := p.hour%12 + 12; q.hour >= 12 && at*60+p.minute <= q.hour*60+q.minute {
		p.hour = at
	}
}

// hoursOf parses the times of day that follow the day p: Thursday from 9 a.m.
// to 11 a.m., Monday, 7 to 9 p.m. Both ends are of that day.
func (s *timeGrammar) hoursOf(p *point) (a, b point, ok bool) {
	if !p.daily() || p.any(hasClock|hasPart) {
		return a, b, false
	}
	j := p.end
	if s.is(j, ',') {
		j++
	}
	h := head{start: j, core: j, bound: text.NoBound}
	switch w := s.wordAt(j).time; w.class {
	case timeFrom:
		h.open, h.core = openFrom, j+1
	case timeBetween:
		h.open, h.core = openBetween, j+1
	case timeOn:
		if w.value != prepAt {
			return a, b, false
		}
		h.core++
	}
	if h.core >= len(s.toks) || s.toks[h.core].kind != tokNumber && s.wordAt(h.core).number.class == notNumber {
		return a, b, false
	}
	if a, b, ok = s.clocks(h); !ok {
		return a, b, false
	}
	day := *p
	day.merge(&a)
	a, day = day, *p
	day.merge(&b)
	return a, day, true
}

// clocks parses two times of day that are the ends of a range; bare
// hours are enough in "from 10-4" and "between 3 and 5" where nothing is
// counted.
func (s *timeGrammar) clocks(h head) (p, q point, ok bool) {
	p, ok = s.clockAt(h.core)
	if !ok {
		if p, ok = s.hour(h.core); !ok {
			return p, q, false
		}
	}
	j, dash, ok := s.ends(h, p.end)
	if !ok || j >= len(s.toks) {
		return p, q, false
	}
	q, ok = s.clockAt(j)
	if !ok {
		// "Cut on Tuesday from 8 to 6" tells no hours.
		if q, ok = s.hour(j); !ok || h.open == 0 || h.open == openFrom && !dash || s.counts(q.end) || !s.clauseEnd(q.end) {
			return p, q, false
		}
	}
	p.sameHalf(&q)
	return p, q, h.open != 0 || q.sure || p.minuted && q.minuted || q.zone.Len() > 0
}
