package extract

import (
	"slices"
	"time"

	"github.com/atodds/atodds/align/text"
)

// A counted day is told by its place among its like about another time: the
// first Tuesday after Nov. 1, the Sunday nearest Nov. 11, the second Monday
// before Easter.
type counted struct {
	of   point // the weekday or holiday that is counted
	n    int
	side countSide
	from point
}

// A countSide says where from a time its days are counted.
type countSide int8

const (
	countNearest countSide = iota
	countAfter
	countBefore
)

// countedDay parses a counted day from token i on, behind the article if
// there is one. Without a number the nearest or the first is meant: "the
// Sunday before Christmas".
func (s *timeGrammar) countedDay(i int) (point, bool) {
	n, nearest, numbered := 1, false, false
	if m, ok := s.ordinalAt(i); ok && m.lo.N >= 1 && m.lo.N <= 52 {
		n, i, numbered = int(m.lo.N), m.end, true
	}
	if s.wordAt(i).time.class == timeNearest {
		i, nearest = i+1, true
	}
	if w := s.wordAt(i).time; !w.named && w.class != timeWeekday {
		return point{}, false
	}
	of, ok := s.recurring(i)
	if !ok {
		return of, false
	}
	j, side := of.end, countNearest
	if nearest {
		if s.wordAt(j).sense != "to" {
			return of, false
		}
		j++
	} else if side, j, ok = s.countFrom(j, numbered); !ok {
		return of, false
	}
	from, ok := s.point(j)
	if !ok || !from.anchors() || side == countNearest && !from.daily() {
		return of, false
	}
	c := &counted{of: of, n: n, side: side, from: from}
	return point{parts: hasCounted, counted: c, end: from.end}, true
}

// countFrom reads the preposition at token j that says on which side of a
// time the days are counted; "Monday after the vote" is none.
func (s *timeGrammar) countFrom(j int, numbered bool) (side countSide, end int, ok bool) {
	w := s.wordAt(j).time
	switch {
	case w.class == timeNearest:
		j++
		if s.wordAt(j).sense == "to" {
			j++
		}
		return countNearest, j, true
	case w.class == timeBound && w.value == boundAfter:
		side = countAfter
	case w.class == timeBound && w.value == boundBefore:
		side = countBefore
	default:
		return side, j, false
	}
	return side, j + 1, numbered || s.dateAhead(j+1)
}

// dateAhead reports whether a month, a holiday or a number stands at token j.
func (s *timeGrammar) dateAhead(j int) bool {
	w := s.wordAt(j).time
	return w.class == timeMonth || w.named || j < len(s.toks) && s.toks[j].kind == tokNumber
}

// recurring parses the weekday or holiday that is counted.
func (s *timeGrammar) recurring(i int) (point, bool) {
	w := s.wordAt(i).time
	switch {
	case w.named:
		if p, ok := s.holidayPart(i); ok && p.is(hasHoliday) {
			return p, p.of.rule != nil
		}
	}
	if w.class != timeWeekday || w.risky && !s.toks[i].upper {
		return point{}, false
	}
	return point{parts: hasWeekday, weekday: int(w.value), end: s.skipDot(i)}, true
}

// anchors reports whether days may be counted from p.
func (p *point) anchors() bool {
	return !p.weak && p.any(hasDay|hasHoliday|hasShift|hasYear) && !p.any(hasRef|hasSpan|hasClock|hasCounted) && p.shift.base == nil
}

// countedDate resolves a counted day, with the other readings of the time
// that it is counted from.
func (r *resolver) countedDate(c *counted, t tense) reading {
	out := reading{grain: text.Day}
	from := r.point(&c.from, t)
	cands := r.cands
	r.cands = nil
	if out.interval = c.date(from.interval); out.interval.IsZero() {
		return out
	}
	for _, iv := range cands {
		if other := c.date(iv); !other.IsZero() && other != out.interval {
			r.cands = append(r.cands, other)
		}
	}
	return out
}

// date returns the counted day about the interval of what it is counted from.
func (c *counted) date(from text.Interval) text.Interval {
	if from.Lo.IsZero() || from.Hi.IsZero() {
		return text.Interval{}
	}
	list := c.days(from)
	switch c.side {
	case countAfter:
		list = slices.DeleteFunc(list, func(iv text.Interval) bool { return iv.Lo.Before(from.Hi) })
	case countBefore:
		list = slices.DeleteFunc(list, func(iv text.Interval) bool { return iv.Hi.After(from.Lo) })
		slices.Reverse(list)
	default:
		slices.SortStableFunc(list, func(a, b text.Interval) int {
			return int(a.Lo.Sub(from.Lo).Abs()/time.Hour) - int(b.Lo.Sub(from.Lo).Abs()/time.Hour)
		})
	}
	if len(list) < c.n {
		return text.Interval{}
	}
	return list[c.n-1]
}

// days lists, in order, the days that may be counted about an interval.
func (c *counted) days(from text.Interval) []text.Interval {
	var list []text.Interval
	if c.of.is(hasWeekday) {
		for k := -c.n; k <= c.n; k++ {
			if day := floor(from.Lo, text.Week).AddDate(0, 0, 7*k+c.of.weekday-1); k <= 0 {
				list = append(list, unitInterval(day, text.Day))
			}
		}
		for k := range c.n + 2 {
			day := floor(from.Hi.AddDate(0, 0, -1), text.Week).AddDate(0, 0, 7*k+c.of.weekday-1)
			if iv := unitInterval(day, text.Day); iv.Lo.After(list[len(list)-1].Lo) {
				list = append(list, iv)
			}
		}
		return list
	}
	reach := 4*c.n + 4 // some days come round in every fourth year only
	for y := from.Lo.Year() - reach; y <= from.Hi.Year()+reach; y++ {
		if iv := holidayIn(&c.of, y, reading{}).interval; !iv.IsZero() {
			list = append(list, iv)
		}
	}
	return list
}
