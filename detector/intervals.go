package detector

import (
	"strings"
	"time"

	"github.com/atodds/atodds/align/text"
	"github.com/atodds/atodds/detector/internal/phrase"
)

// ruleResolved compares two times whose intervals are known.
func ruleResolved(l, r when) Ruling {
	ls, rs := l.Bound.Side(), r.Bound.Side()
	switch {
	case ls != 0 && rs != 0 && ls != rs:
		return notComparable(DimensionCode, "a beginning and an end")
	case ls != rs:
		return ruleBound(l, r)
	case l.Interval == r.Interval && l.Mod == r.Mod:
		return same("", "one interval")
	case l.Interval == r.Interval:
		return compatible(Mod, "one interval, other parts of it")
	case l.Grain == text.Season && r.Grain == text.Season && (l.Mod != text.NoMod || r.Mod != text.NoMod):
		return notComparable(NoDatePossible, "where a season ends is a matter of taste")
	}
	return ruleNesting(l, r)
}

// ruleBound compares a limit with a plain date.
func ruleBound(l, r when) Ruling {
	if l.Bound.Side() == 0 {
		l, r = r, l // l is the limit
	}
	limit, plain := l.Interval, r.Interval
	excl := l.Bound == text.Before || l.Bound == text.After
	switch {
	case l.Bound.Side() == 1 && !plain.Lo.Before(limit.Hi),
		l.Bound.Side() == 1 && excl && !plain.Lo.Before(limit.Lo) && l.Grain >= r.Grain && l.Grain >= text.Day:
		return contradiction(AfterBound, bounding("after the limit", l, r))
	case l.Bound.Side() == -1 && !plain.Hi.After(limit.Lo),
		l.Bound.Side() == -1 && excl && !plain.Hi.After(limit.Hi) && l.Grain >= r.Grain && l.Grain >= text.Day:
		return contradiction(BeforeBound, bounding("before the limit", l, r))
	case limit.Overlaps(plain):
		return drift(BoundChanged, bounding("a limit on one side, a date on the other", l, r))
	}
	return notComparable(DimensionCode, "within the limit, and far from it")
}

// farBack reports whether the words before a time make it a beginning as
// "since" does: "as far back as the 1980s", "dating back to 1912".
func farBack(s *text.Sentence, m text.Mention) bool {
	t, ok := m.Value.(*text.Time)
	if !ok || t.Bound.Side() != 0 {
		return false
	}
	before := phrase.Squeeze(s.Document.Text[s.Span.Start:m.Span.Start])
	before = strings.TrimSuffix(before, " the")
	return strings.HasSuffix(before, "as far back as") || strings.HasSuffix(before, "back to") || strings.HasSuffix(before, "dating to") || strings.HasSuffix(before, "dates to")
}

// ruleNesting compares two intervals that differ.
func ruleNesting(l, r when) Ruling {
	if r.Grain > l.Grain || r.Interval.Contains(l.Interval) {
		l, r = r, l // l is the larger
	}
	outer := soft(l)
	switch {
	case outer.Contains(r.Interval) || soft(r).Contains(l.Interval):
		if l.Mod != text.NoMod && !part(l.Interval, l.Mod).Overlaps(r.Interval) {
			return drift(ModMismatch, "outside the named half of the larger interval: "+string(l.Mod))
		}
		return compatible(LessPrecise, "one inside the other")
	case l.Interval.Overlaps(r.Interval):
		if l.Grain == r.Grain && isSpan(l) && isSpan(r) {
			return drift(Overlap, bounding("overlap, and neither inside the other", l, r))
		}
		return compatible(LessPrecise, "overlap of other grains")
	case outer.Overlaps(soft(r)):
		return compatible(LessPrecise, "apart by no more than the wording allows")
	}
	if satisfied(l, r) {
		if l.ambiguous || r.ambiguous {
			return Ruling{Verdict: Unsure, Rule: bounding("the date of a document can be read in two ways", l, r)}
		}
		return notComparable(NoDatePossible, "another reading of a date agrees")
	}
	if oneOfYear(l, r) {
		return notComparable(NoDatePossible, "one day or month of the year, whose year is not said on both sides")
	}
	return ruleDisjoint(l, r)
}

// isSpan reports whether a time is a stretch that its text gives both ends
// of, rather than one unit of the calendar.
func isSpan(w when) bool {
	length := w.Interval.Hi.Sub(w.Interval.Lo)
	switch w.Grain {
	case text.Day:
		return length > day
	case text.Month:
		return length > 31*day
	case text.Year:
		return length > 366*day
	}
	return false
}

// soft widens an interval by what its wording leaves open: a unit for
// "about", half a unit for "three years ago", a month for seasons, a day for
// weeks, which readers begin on Sunday or on Monday.
func soft(w when) text.Interval {
	i := w.Interval
	unit := i.Hi.Sub(i.Lo)
	var by time.Duration
	switch {
	case w.Approx:
		by = unit
	case w.Offset != 0 && w.Grain > text.Day && !calendarStep(w.Deictic):
		by = unit / 2
	case w.Grain == text.Season:
		by = seasonSlack
	case w.Grain == text.Week || w.Grain == text.Weekend:
		by = weekSlack
	}
	return text.Interval{Lo: i.Lo.Add(-by), Hi: i.Hi.Add(by)}
}

// calendarStep reports whether a phrase names a unit of the calendar: last
// year is the whole of a year, and a year ago is about then.
func calendarStep(deictic string) bool {
	switch first, _, _ := cut(deictic); first {
	case "last", "next":
		return true
	}
	return false
}

// part returns the part of an interval that a modifier names: its first or
// its second half, or the half in the middle.
func part(i text.Interval, m text.Mod) text.Interval {
	quarter := i.Hi.Sub(i.Lo) / 4
	switch m {
	case text.Start:
		i.Hi = i.Hi.Add(-2 * quarter)
	case text.End:
		i.Lo = i.Lo.Add(2 * quarter)
	case text.Mid:
		i.Lo, i.Hi = i.Lo.Add(quarter), i.Hi.Add(-quarter)
	}
	return i
}

// satisfied reports whether another reading of either date agrees with the
// other.
func satisfied(l, r when) bool {
	for _, a := range append([]text.Interval{l.Interval}, l.Cands...) {
		for _, b := range append([]text.Interval{r.Interval}, r.Cands...) {
			if a.Overlaps(b) {
				return true
			}
		}
	}
	return false
}

// oneOfYear reports whether two times name the same month and day, or the same
// month, and one at least leaves its year to the reader, who may know it better
// than the date of publication tells: "since September 11th" is seldom the
// latest one.
func oneOfYear(l, r when) bool {
	a, b := l.Template, r.Template
	return a.Month != 0 && a.Month == b.Month && a.Day == b.Day && (a.Year == 0 || b.Year == 0)
}

// ruleDisjoint names what lies behind two times that have nothing in common.
func ruleDisjoint(l, r when) Ruling {
	gap := r.Interval.Lo.Sub(l.Interval.Lo).Abs()
	if l.Grain == text.Day && r.Grain == text.Day && gap == day {
		if l.night || r.night {
			return drift(TZAdjacent, bounding("one day apart, and one side is in the night", l, r))
		}
		return contradiction(OffByOne, bounding("one day apart", l, r))
	}
	return contradiction("", bounding("nothing in common", l, r))
}

// comparative reports whether a time is told as earlier or later than another,
// that of the report or of what it told before: a day of "earlier this month"
// may lie at its end.
func comparative(s *text.Sentence, m text.Mention) bool {
	first := firstWord(strings.ToLower(s.Of(m)))
	return first == "earlier" || first == "later"
}

// deadline reports whether a time without a bound is called a deadline.
func deadline(s *text.Sentence, m text.Mention) bool {
	t, ok := m.Value.(*text.Time)
	if !ok || t.Bound.Side() != 0 {
		return false
	}
	for _, w := range phrase.Clause(s, m.Span) {
		switch w {
		case "deadline", "due", "expires", "expire", "expiring", "expired", "cutoff", "lapse", "lapses":
			return true
		}
	}
	return false
}
