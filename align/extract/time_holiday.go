package extract

import (
	"maps"
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/atodds/atodds/align/text"
)

// A holiday is a named day that a rule finds in any year.
type holiday struct {
	name string                   // in lower case, words separated by one space, without apostrophes
	rule func(year int) time.Time // its day, or the zero time in years without it; nil where no rule is known
	days int                      // how long it lasts
}

// holidays gives the days that news names by the first word of their names,
// the longest name first among those that begin alike.
var holidays = sync.OnceValue(func() map[string][]*holiday {
	m := make(map[string][]*holiday)
	for _, list := range [][]holiday{fixedHolidays(), namedDays(), observedDays(), movableHolidays(), hebrewDays(), moonDays(), hinduDays()} {
		for i := range list {
			h := &list[i]
			first, _, _ := strings.Cut(h.name, " ")
			m[first] = append(m[first], h)
			if stem, ok := strings.CutSuffix(first, "s"); ok {
				m[stem] = append(m[stem], h) // "Mother's Day" is found by "mother"
			}
		}
	}
	for _, list := range m {
		slices.SortStableFunc(list, func(a, b *holiday) int { return len(b.name) - len(a.name) })
	}
	return m
})

// holidayFirstWords lists the words that holidays begin with.
func holidayFirstWords() []string { return slices.Collect(maps.Keys(holidays())) }

// fixedHolidays lists the days that have one date.
func fixedHolidays() []holiday {
	return []holiday{
		{"new years eve", fixed(12, 31), 1},
		{"new years day", fixed(1, 1), 1},
		{"christmas eve", fixed(12, 24), 1},
		{"christmas day", fixed(12, 25), 1},
		{"christmas", fixed(12, 25), 1},
		{"xmas", fixed(12, 25), 1},
		{"boxing day", fixed(12, 26), 1},
		{"halloween", fixed(10, 31), 1},
		{"veterans day", fixed(11, 11), 1},
		{"armistice day", fixed(11, 11), 1},
		{"remembrance day", fixed(11, 11), 1},
		{"valentines day", fixed(2, 14), 1},
		{"st patricks day", fixed(3, 17), 1},
		{"saint patricks day", fixed(3, 17), 1},
		{"april fools day", fixed(4, 1), 1},
		{"earth day", fixed(4, 22), 1},
		{"anzac day", fixed(4, 25), 1},
		{"may day", fixed(5, 1), 1},
		{"juneteenth", fixed(6, 19), 1},
		{"canada day", fixed(7, 1), 1},
		{"bastille day", fixed(7, 14), 1},
		{"australia day", fixed(1, 26), 1},
		{"groundhog day", fixed(2, 2), 1},
		{"international womens day", fixed(3, 8), 1},
		{"guy fawkes night", fixed(11, 5), 1},
	}
}

// movableHolidays lists the days that a rule finds; those without a rule are
// named here so that their weekday is not read as one.
func movableHolidays() []holiday {
	return []holiday{
		{"martin luther king jr day", nth(1, time.Monday, 3), 1},
		{"martin luther king day", nth(1, time.Monday, 3), 1},
		{"mlk jr day", nth(1, time.Monday, 3), 1},
		{"mlk day", nth(1, time.Monday, 3), 1},
		{"presidents day", nth(2, time.Monday, 3), 1},
		{"washingtons birthday", nth(2, time.Monday, 3), 1},
		{"memorial day", nth(5, time.Monday, -1), 1},
		{"labor day", nth(9, time.Monday, 1), 1},
		{"columbus day", nth(10, time.Monday, 2), 1},
		{"thanksgiving day", nth(11, time.Thursday, 4), 1},
		{"thanksgiving", nth(11, time.Thursday, 4), 1},
		{"mothers day", nth(5, time.Sunday, 2), 1},
		{"fathers day", nth(6, time.Sunday, 3), 1},
		{"black friday", after(nth(11, time.Thursday, 4), 1), 1},
		{"cyber monday", after(nth(11, time.Thursday, 4), 4), 1},
		{"election day", after(nth(11, time.Monday, 1), 1), 1},
		{"shrove tuesday", after(easter, -47), 1},
		{"mardi gras", after(easter, -47), 1},
		{"ash wednesday", after(easter, -46), 1},
		{"palm sunday", after(easter, -7), 1},
		{"maundy thursday", after(easter, -3), 1},
		{"good friday", after(easter, -2), 1},
		{"holy saturday", after(easter, -1), 1},
		{"easter sunday", easter, 1},
		{"easter monday", after(easter, 1), 1},
		{"easter", easter, 1},
		{"orthodox easter", orthodoxEaster, 1},
		{"ascension day", after(easter, 39), 1},
		{"whit sunday", after(easter, 49), 1},
		{"whitsunday", after(easter, 49), 1},
		{"pentecost", after(easter, 49), 1},
		{"whit monday", after(easter, 50), 1},
		{"trinity sunday", after(easter, 56), 1},
		{"corpus christi", after(easter, 60), 1},
		{"super tuesday", superTuesday, 1},
		{"white sunday", after(easter, 49), 1},
		{"orthodox great friday", after(orthodoxEaster, -2), 1},
		{"administrative professionals day", secretariesDay, 1},
		{"bloody sunday", nil, 1},
		{"giving tuesday", nil, 1},
		{"small business saturday", nil, 1},
		{"independence day", nil, 1},
	}
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
	if w.text == "" {
		return point{}, false
	}
	for _, h := range holidays()[w.text] {
		end, ok := s.named(i, h.name)
		if !ok {
			continue
		}
		if !s.toks[i].upper && i > 0 && s.wordAt(i-1).time.class != timePick && s.wordAt(i-1).time.class != timeBound && s.wordAt(i-1).text != "of" && !s.digits(end, 4) && s.wordAt(end).text != "weekend" && !strings.Contains(h.name, " ") || h.name == "may day" && !s.toks[i].upper {
			return point{}, false
		}
		p := point{parts: hasHoliday, of: h, end: end}
		if w := s.wordAt(end); w.text == "weekend" {
			base := p
			p = point{parts: hasShift, end: end + 1}
			if y, e, ok := s.yearNumber(end + 1); ok {
				base.parts, base.year, p.end = base.parts|hasYear, y, e
			}
			p.shift = shift{unit: text.Weekend, anchor: text.Explicit, base: &base}
			return p, true
		}
		p.weak = !strings.Contains(h.name, " ") && !s.clauseEnd(end) && s.toks[end].kind == tokWord
		return p, true
	}
	return point{}, false
}

// named reports whether the words of name stand at token i, and the token
// after them. Hyphens, the dots of abbreviations and the apostrophe of a
// genitive are passed over.
func (s *timeGrammar) named(i int, name string) (end int, ok bool) {
	for word := range strings.SplitSeq(name, " ") {
		if s.is(i, '-') {
			i++
		}
		if i >= len(s.toks) || s.toks[i].kind != tokWord {
			return 0, false
		}
		t := s.text(i)
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
