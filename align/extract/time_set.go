package extract

import (
	"strconv"

	"github.com/atodds/atodds/align/text"
)

// A set is a time that comes round:
//
//	set = ("every" | "each") count? (unit | weekday | month | season | part)
//	    | weekdays | parts | "daily" | "weekly" | "annually" | "weekends"
//	    | ordinal weekday? ("of" | "in") ("every" | "each") ("month" | month)
//
// Sets lie nowhere in the calendar, so they have no interval: their TIMEX3
// value is the length between two of them, or the template that recurs.

// set parses what recurs: every Friday, each year, Mondays, daily, every
// two weeks. Its TIMEX3 value is the period or the template that recurs.
func (s *timeGrammar) set(i int) (found, bool) {
	if s.halfYearly(i) {
		sp := span(s.toks, i, i+3)
		t := &text.Time{Core: sp, Type: text.Set, Anchor: text.Explicit, Bound: text.NoBound, Grain: text.Half, TIMEX: period(1, text.Half)}
		return found{from: i, to: i + 3, mention: text.Mention{Span: sp, Kind: text.KindTime, Value: t}}, true
	}
	if f, ok := s.everyMonth(i); ok {
		return f, true
	}
	if !s.mayRecur(i) {
		return found{}, false
	}
	t := &text.Time{Type: text.Set, Anchor: text.Explicit, Bound: text.NoBound}
	end, ok := s.recurs(t, i)
	if !ok {
		return found{}, false
	}
	if v, j := s.joint(end); t.Template.Weekday > 0 && t.Grain == text.Day && v == viaAt {
		if c, ok := s.part(j); ok && c.parts == hasClock {
			t.Type, t.Grain, end = text.Set, text.Hour, c.end
			t.Template.HasClock, t.Template.Hour, t.Template.Minute = true, c.hour, c.minute
			t.TIMEX += "T" + two(c.hour) + ":" + two(c.minute)
		}
	}
	sp := span(s.toks, i, end)
	t.Core = sp
	return found{from: i, to: end, mention: text.Mention{Span: sp, Kind: text.KindTime, Value: t}}, true
}

// recurs reads what recurs at token i into t, and returns the token after it.
func (s *timeGrammar) recurs(t *text.Time, i int) (end int, ok bool) {
	w := s.wordAt(i)
	end = i + 1
	switch w.time.class {
	case timeWeekdays:
		if !s.toks[i].upper {
			return end, false
		}
		t.Template.Weekday, t.Grain = int(w.time.value), text.Day
		t.TIMEX = weekdayTemplate(int(w.time.value))
	case notTime:
		return s.recursByWord(t, i)
	case timeParts:
		if i > 0 && (s.toks[i-1].kind == tokNumber || s.wordAt(i-1).number.class != notNumber && s.wordAt(i-1).number.class != numAnd && s.wordAt(i-1).number.class != numOf) {
			return end, false // "three nights" are counted
		}
		if !s.clauseEnd(end) || s.introduced(i) && s.wordAt(i-1).time.class != timeOn {
			return end, false
		}
		t.Grain, t.TIMEX = text.PartOfDay, "T"+partNames[w.time.value]
	case timeAdverb:
		if w.sense != "daily" && w.sense != "annually" && w.sense != "semiannual" && !s.clauseEnd(end) {
			return end, false // "a quarterly dividend" is one
		}
		if end < len(s.toks) && s.toks[end].upper && s.toks[end].kind == tokWord {
			return end, false // "the party daily Granite" is a newspaper
		}
		if s.toks[i].upper || s.is(i-1, '-') || s.is(end, '-') && s.glued(end) {
			return end, false
		}
		if s.wordAt(end).number.class == numOf || w.sense == "annually" && s.afterFigure(i) {
			return end, false // "20 % annually" is a rate
		}
		t.Grain = text.Grain(w.time.value)
		t.TIMEX = period(1, t.Grain)
	case timeUnits:
		t.Grain, t.TIMEX = text.Weekend, "P1WE"
	case timeWeekday:
		n := s.wordAt(end).time
		t.Template.Weekday, t.Grain = int(w.time.value), text.PartOfDay
		t.TIMEX = weekdayTemplate(int(w.time.value)) + "T" + partNames[n.value]
		end++
	case timeEvery:
		return s.every(t, end)
	default:
		return end, false
	}
	return end, true
}

// recursByWord reads a set that a word of no class opens: everyday, weekdays,
// twice a week.
func (s *timeGrammar) recursByWord(t *text.Time, i int) (end int, ok bool) {
	t.Grain, t.TIMEX = text.Day, "P1D"
	switch s.senseAt(i) {
	case "weekdays":
		t.TIMEX = "XXXX-WD"
	case "everyday":
		return i + 1, s.clauseEnd(i + 1)
	default:
		t.Grain = text.Grain(s.wordAt(i + 2).time.value)
		t.TIMEX = period(1, t.Grain)
		return i + 3, true
	}
	return i + 1, true
}

// halfYearly reports whether "semi-annually" stands at token i.
func (s *timeGrammar) halfYearly(i int) bool {
	if w := s.wordAt(i); w.sense != "semi" || !s.is(i+1, '-') {
		return false
	}
	switch s.senseAt(i + 2) {
	case "annually", "annual", "yearly":
		return true
	}
	return false
}

// mayRecur reports whether a set can begin at token i.
func (s *timeGrammar) mayRecur(i int) bool {
	switch w := s.wordAt(i); w.time.class {
	case timeWeekdays, timeAdverb, timeEvery, timeParts:
		return true
	case timeWeekday:
		return s.wordAt(i+1).time.class == timeParts
	case timeUnits:
		return w.sense == "weekends" && s.clauseEnd(i+1) && (s.wordAt(i-1).time.value == prepOn && s.wordAt(i-1).time.class == timeOn || s.senseAt(i-1) == "all" || s.wordAt(i+1).time.class == timeFrom)
	default:
		return w.sense == "everyday" || w.sense == "weekdays" && s.clauseEnd(i+1) || (w.sense == "once" || w.sense == "twice") && s.perUnit(i+1)
	}
}

// perUnit reports whether "a week" stands at token i, as a rate.
func (s *timeGrammar) perUnit(i int) bool {
	u := s.wordAt(i + 1).time
	return (s.wordAt(i).number.class == numArticle || s.wordAt(i).time.class == timeEvery || s.senseAt(i) == "per") &&
		u.class == timeUnit && u.value >= int8(text.Hour) && s.clauseEnd(i+2)
}

// afterFigure reports whether a figure with at most one word behind it, its
// unit, ends before token i.
func (s *timeGrammar) afterFigure(i int) bool {
	for k := i - 1; k >= max(0, i-3); k-- {
		switch t := &s.toks[k]; {
		case t.kind == tokNumber:
			return true
		case t.kind == tokMark && t.mark != '%' && t.mark != '$':
			return false
		}
	}
	return false
}

// everyMonth parses a day of every month: the 19th of every month, the first
// Monday of each month, or of each October.
func (s *timeGrammar) everyMonth(i int) (found, bool) {
	j := i
	if s.wordAt(j).time.class == timeArticle {
		j++
	}
	n, ok := s.ordinalAt(j)
	if !ok && s.wordAt(j).sense == "last" {
		n.end, ok = j+1, true
	}
	if !ok {
		return found{}, false
	}
	end := n.end
	weekday := s.wordAt(end).time
	if weekday.class == timeWeekday {
		end++
	}
	v, k := s.joint(end)
	if v != viaOf && v != viaIn || s.wordAt(k).time.class != timeEvery {
		return found{}, false
	}
	t := &text.Time{Type: text.Set, Anchor: text.Explicit, Bound: text.NoBound, Grain: text.Day, TIMEX: "P1M"}
	day := two(int(n.lo.N))
	switch {
	case weekday.class == timeWeekday:
		t.Template.Weekday = int(weekday.value)
	case n.lo.N < 1 || n.lo.N > 31:
		return found{}, false
	default:
		t.Template.Day = int(n.lo.N)
		t.TIMEX = "XXXX-XX-" + day
	}
	switch w := s.wordAt(k + 1).time; {
	case w.class == timeUnit && w.value == int8(text.Month):
	case w.class == timeMonth && t.Template.Day > 0:
		t.Template.Month = int(w.value)
		t.TIMEX = "XXXX-" + two(int(w.value)) + "-" + day
	case w.class == timeMonth:
		t.Template.Month, t.TIMEX = int(w.value), "P1Y"
	default:
		return found{}, false
	}
	t.Core = span(s.toks, i, k+2)
	return found{from: i, to: k + 2, mention: text.Mention{Span: t.Core, Kind: text.KindTime, Value: t}}, true
}

// every parses what follows "every" or "each" at token i into t.
func (s *timeGrammar) every(t *text.Time, i int) (end int, ok bool) {
	n := 1
	if s.wordAt(i).sense == "other" {
		n, i = 2, i+1
	} else if m, ok := s.number(i, false); ok && m.lo.D == 1 && !m.vague && m.lo.N > 0 && m.lo.N < 1000 {
		n, i = int(m.lo.N), m.end
	}
	w := s.wordAt(i).time
	switch w.class {
	case timeUnit, timeUnits:
		t.Grain = text.Grain(w.value)
		t.TIMEX = period(n, t.Grain)
	case timeWeekday:
		if w.risky && (!s.toks[i].upper || s.shouted(i)) {
			return 0, false // each SAT test
		}
		t.Grain, t.Template.Weekday = text.Day, int(w.value)
		t.TIMEX = weekdayTemplate(int(w.value))
	case timeMonth:
		t.Grain, t.Template.Month = text.Month, int(w.value)
		t.TIMEX = "XXXX-" + two(int(w.value))
	case timeSeason:
		t.Grain, t.TIMEX = text.Season, "XXXX-"+seasonNames[w.value]
	case timePart:
		t.Grain, t.TIMEX = text.PartOfDay, "XXXX-XX-XXT"+partNames[w.value]
	default:
		return 0, false
	}
	return i + 1, true
}

// period returns the TIMEX3 value of n units: P2W, PT1H.
func period(n int, unit text.Grain) string {
	v := strconv.Itoa(n)
	switch unit {
	case text.Second:
		return "PT" + v + "S"
	case text.Minute:
		return "PT" + v + "M"
	case text.Hour:
		return "PT" + v + "H"
	case text.Weekend:
		return "P" + v + "WE"
	case text.Week:
		return "P" + v + "W"
	case text.Month:
		return "P" + v + "M"
	case text.Quarter:
		return "P" + v + "Q"
	case text.Half:
		return "P" + strconv.Itoa(6*n) + "M"
	case text.Year:
		return "P" + v + "Y"
	case text.Decade:
		return "P" + v + "DE"
	case text.Century:
		return "P" + v + "CE"
	}
	return "P" + v + "D"
}

// weekdayTemplate returns the TIMEX3 value of a weekday of an unknown week.
func weekdayTemplate(weekday int) string { return "XXXX-WXX-" + strconv.Itoa(weekday) }
