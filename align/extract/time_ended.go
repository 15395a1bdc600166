package extract

import "github.com/atodds/atodds/align/text"

// Results cover periods that are told by their last day, whatever the
// calendar of the company: the quarter ended Sept. 30, the nine months ended
// July 31. The day stays a mention of its own.

// ended parses the unit or units before token i, count of them, as a period
// that ends on the day named behind "ended".
func (s *timeGrammar) ended(unit text.Grain, count, i int) (point, bool) {
	switch s.wordAt(i).sense {
	case "ended", "ending":
	default:
		return point{}, false
	}
	base, ok := s.point(i + 1)
	if !ok || !base.is(hasMonth) && !base.daily() || base.any(hasClock|hasPart|hasPick) || base.shift.base != nil {
		return point{}, false
	}
	p := point{parts: hasSpan, end: i}
	p.shift = shift{unit: unit, step: -1, count: count, anchor: base.anchorOf(), base: &base}
	return p, true
}

// firstOf parses the units at token i as the first or last of a longer
// period: the first six months of 1989. Step is 1 for the first and -1 for
// the last.
func (s *timeGrammar) firstOf(step, i int) (point, bool) {
	n, j, _, ok := s.unitCount(i)
	u := s.wordAt(j).time
	if !ok || u.class != timeUnits && u.class != timeUnit || n < 1 || n > maxSteps {
		return point{}, false
	}
	v, k := s.joint(j + 1)
	if v != viaOf && v != viaIn {
		return point{}, false
	}
	base, ok := s.point(k)
	if !ok || base.any(hasClock|hasPart|hasRef|hasSpan|hasNth|hasFiscal) || base.grainOf() <= text.Grain(u.value) || base.shift.base != nil {
		return point{}, false
	}
	p := point{parts: hasSpan, end: base.end}
	p.shift = shift{unit: text.Grain(u.value), step: step, count: n * s.weeksIn(j), anchor: base.anchorOf(), base: &base}
	return p, true
}

// firstMonths parses "the first nine months" of a year that the text leaves
// to the reader, as results do.
func (s *timeGrammar) firstMonths(i int) (point, bool) {
	n, j, approx, ok := s.unitCount(i)
	u := s.wordAt(j).time
	if !ok || approx || n < 2 || n > 11 || u.class != timeUnits || u.value != int8(text.Month) && u.value != int8(text.Quarter) || !s.clauseEnd(j+1) {
		return point{}, false
	}
	if v, _ := s.joint(j + 1); v == viaOf || v == viaIn {
		return point{}, false // of something else: its length is told
	}
	return point{parts: hasRef, ref: refNone, shift: shift{unit: text.Grain(u.value), count: n}, end: j + 1}, true
}

// basedSpan resolves a span that another time gives an end of: the period up
// to a day, or the first units of a longer one.
func (r *resolver) basedSpan(p *point, t tense) reading {
	h := &p.shift
	out := reading{grain: h.unit, timex: h.period()}
	base := r.point(h.base, t)
	if r.cands = nil; base.interval.Lo.IsZero() || base.interval.Hi.IsZero() || h.count > maxSteps {
		return out
	}
	length := *h
	length.base = nil
	switch length.step = h.count; {
	case h.step > 0:
		out.interval = text.Interval{Lo: base.interval.Lo, Hi: length.moved(base.interval.Lo)}
	default:
		length.step = -h.count
		out.interval = text.Interval{Lo: length.moved(base.interval.Hi), Hi: base.interval.Hi}
	}
	if h.unit == text.Quarter && h.count == 1 {
		out.timex = quarterTimex(out.interval)
	}
	return out
}
