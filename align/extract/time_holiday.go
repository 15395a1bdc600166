package extract

import (
	"strings"
	"time"

	"github.com/atodds/atodds/align/text"
)

// A holiday is a named day that a rule finds in any year.
type holiday struct {
	name string                   // in lower case, words separated by one space, without apostrophes
	rule func(year int) time.Time // its day, or the zero time in years without it; nil where no rule is known
	days int                      // how long it lasts

	// Other days that go by the name; each is a candidate.
	also    func(year int) time.Time // as another country keeps it
	sighted bool                     // by sight of the moon or local reckoning: a day earlier or later
	eve     bool                     // it begins at sundown of the day before
}

// others appends to dst the other days that go by the name of h when iv is the
// one read.
func (h *holiday) others(dst []text.Interval, iv text.Interval) []text.Interval {
	if iv.IsZero() {
		return dst
	}
	if h.also != nil {
		lo := h.also(iv.Lo.Year())
		dst = append(dst, text.Interval{Lo: lo, Hi: lo.AddDate(0, 0, h.days)})
	}
	if h.eve {
		dst = append(dst, text.Interval{Lo: iv.Lo.AddDate(0, 0, -1), Hi: iv.Hi})
	}
	if h.sighted {
		for _, by := range []int{-1, 1} {
			dst = append(dst, text.Interval{Lo: iv.Lo.AddDate(0, 0, by), Hi: iv.Hi.AddDate(0, 0, by)})
		}
	}
	return dst
}

// fixed returns the rule of a day that has its date.
func fixed(month time.Month, day int) func(int) time.Time {
	return func(year int) time.Time { return civil(year, int(month), day) }
}

// nth returns the rule of the n-th weekday of a month, the last for -1.
func nth(month time.Month, weekday time.Weekday, n int) func(int) time.Time {
	return func(year int) time.Time { return nthWeekday(civil(year, int(month), 1), 1, int(weekday+6)%7+1, n) }
}

// after returns the rule of a day some days from that of another rule.
func after(rule func(int) time.Time, days int) func(int) time.Time {
	return func(year int) time.Time { return rule(year).AddDate(0, 0, days) }
}

// easter returns Easter Sunday of the Gregorian calendar by the anonymous
// algorithm of 1876 (Butcher's Ecclesiastical Calendar).
func easter(year int) time.Time {
	a, b, c := year%19, year/100, year%100
	d, e := b/4, b%4
	g := (8*b + 13) / 25
	h := (19*a + b - d - g + 15) % 30
	i, k := c/4, c%4
	l := (32 + 2*e + 2*i - h - k) % 7
	m := (a + 11*h + 19*l) / 433
	n := h + l - 7*m
	month := (n + 90) / 25
	return civil(year, month, (n+33*month+19)%32)
}

// orthodoxEaster returns Easter Sunday of the Julian calendar as a Gregorian
// date (Meeus, Astronomical Algorithms).
func orthodoxEaster(year int) time.Time {
	d := (19*(year%19) + 15) % 30
	e := (2*(year%4) + 4*(year%7) - d + 34) % 7
	month, day := (d+e+114)/31, (d+e+114)%31+1
	return civil(year, month, day+year/100-year/400-2)
}

// holidayPart parses the name of a holiday. A name of one word that a noun
// follows ("Christmas tree") qualifies the noun.
func (s *timeGrammar) holidayPart(i int) (point, bool) {
	w := s.wordAt(i)
	for _, name := range w.days {
		end, ok := s.named(i, name)
		if !ok {
			continue
		}
		if !s.toks[i].upper && i > 0 && s.wordAt(i-1).time.class != timePick && s.wordAt(i-1).time.class != timeText && s.wordAt(i-1).time.class != timeNearest && s.wordAt(i-1).time.class != timeBound && s.wordAt(i-1).sense != "of" && !s.digits(end, 4) && s.wordAt(end).sense != "weekend" && !strings.Contains(name, " ") || w.time.risky && !s.toks[i].upper {
			return point{}, false
		}
		p := point{parts: hasHoliday, of: s.words.holidays()[name], end: end}
		if w := s.wordAt(end); w.sense == "weekend" {
			base := p
			p = point{parts: hasShift, end: end + 1}
			if y, e, ok := s.yearNumber(end + 1); ok {
				base.parts, base.year, p.end = base.parts|hasYear, y, e
			}
			p.shift = shift{unit: text.Weekend, anchor: text.Explicit, base: &base}
			return p, true
		}
		if y, e, ok := s.yearNumber(end); ok && s.wordAt(e).sense == "weekend" {
			base := p
			base.parts, base.year, base.end = base.parts|hasYear, y, e
			p = point{parts: hasShift, end: e + 1}
			p.shift = shift{unit: text.Weekend, anchor: text.Explicit, base: &base}
			return p, true
		}
		p.weak = !strings.Contains(name, " ") && !s.clauseEnd(end) && s.toks[end].kind == tokWord
		return p, true
	}
	return point{}, false
}

// named reports whether the words of name stand at token i, and the token
// after them. Hyphens, the dots of abbreviations and the apostrophe of a
// genitive are passed over.
func (s *timeGrammar) named(i int, name string) (end int, ok bool) {
	for rest, more := name, true; more; {
		var word string
		word, rest, more = strings.Cut(rest, " ")
		if s.is(i, '-') {
			i++
		}
		if i >= len(s.toks) || s.toks[i].kind != tokWord {
			return 0, false
		}
		t := s.text(i)
		if s.word(i, "the") && !s.toks[i].upper && word != t && i+1 < len(s.toks) {
			i++ // the feast of the name
			t = s.text(i)
		}
		switch {
		case strings.EqualFold(t, word):
			i++
			if s.is(i, '\'') && s.glued(i) && !s.possessive(i) && i+1 < len(s.toks) && !s.glued(i+1) || s.is(i, '.') && s.glued(i) && len(t) == 2 {
				i++
			}
		case len(t)+1 == len(word) && word[len(t)] == 's' && strings.EqualFold(t, word[:len(t)]):
			i++
			if s.possessive(i) {
				i += 2
			}
		default:
			return 0, false
		}
	}
	return i, true
}

// superTuesday returns the day of a presidential year on which most of the
// American primaries are held.
func superTuesday(year int) time.Time {
	switch year {
	case 1988, 2000, 2004, 2012, 2016, 2020, 2024:
		return nthWeekday(civil(year, 3, 1), 1, 2, 1)
	case 1992, 1996:
		return nthWeekday(civil(year, 3, 1), 1, 2, 2)
	case 2008:
		return civil(year, 2, 5)
	}
	return time.Time{}
}

// secretariesDay returns the Wednesday of the last full week of April.
func secretariesDay(year int) time.Time {
	return nthWeekday(civil(year, 4, 1), 1, 6, -1).AddDate(0, 0, -3)
}
