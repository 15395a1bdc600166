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
	name string // in lower case, words separated by one space, without apostrophes
	rule func(year int) time.Time
}

// holidays gives the days that news names by the first word of their names,
// the longest name first among those that begin alike.
var holidays = sync.OnceValue(func() map[string][]*holiday {
	m := make(map[string][]*holiday)
	for _, list := range [][]holiday{fixedHolidays(), movableHolidays()} {
		for i := range list {
			h := &list[i]
			first, _, _ := strings.Cut(h.name, " ")
			m[first] = append(m[first], h)
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
		{"new years eve", fixed(12, 31)},
		{"new years day", fixed(1, 1)},
		{"christmas eve", fixed(12, 24)},
		{"christmas day", fixed(12, 25)},
		{"christmas", fixed(12, 25)},
		{"xmas", fixed(12, 25)},
		{"boxing day", fixed(12, 26)},
		{"halloween", fixed(10, 31)},
		{"veterans day", fixed(11, 11)},
		{"armistice day", fixed(11, 11)},
		{"remembrance day", fixed(11, 11)},
		{"valentines day", fixed(2, 14)},
		{"st patricks day", fixed(3, 17)},
		{"saint patricks day", fixed(3, 17)},
		{"april fools day", fixed(4, 1)},
		{"earth day", fixed(4, 22)},
		{"anzac day", fixed(4, 25)},
		{"may day", fixed(5, 1)},
		{"juneteenth", fixed(6, 19)},
		{"canada day", fixed(7, 1)},
		{"bastille day", fixed(7, 14)},
		{"australia day", fixed(1, 26)},
		{"groundhog day", fixed(2, 2)},
		{"international womens day", fixed(3, 8)},
		{"guy fawkes night", fixed(11, 5)},
	}
}

// movableHolidays lists the days that a rule finds; those without a rule are
// named here so that their weekday is not read as one.
func movableHolidays() []holiday {
	return []holiday{
		{"martin luther king jr day", nth(1, time.Monday, 3)},
		{"martin luther king day", nth(1, time.Monday, 3)},
		{"mlk day", nth(1, time.Monday, 3)},
		{"presidents day", nth(2, time.Monday, 3)},
		{"washingtons birthday", nth(2, time.Monday, 3)},
		{"memorial day", nth(5, time.Monday, -1)},
		{"labor day", nth(9, time.Monday, 1)},
		{"columbus day", nth(10, time.Monday, 2)},
		{"thanksgiving day", nth(11, time.Thursday, 4)},
		{"thanksgiving", nth(11, time.Thursday, 4)},
		{"mothers day", nth(5, time.Sunday, 2)},
		{"fathers day", nth(6, time.Sunday, 3)},
		{"black friday", after(nth(11, time.Thursday, 4), 1)},
		{"cyber monday", after(nth(11, time.Thursday, 4), 4)},
		{"election day", after(nth(11, time.Monday, 1), 1)},
		{"shrove tuesday", after(easter, -47)},
		{"mardi gras", after(easter, -47)},
		{"ash wednesday", after(easter, -46)},
		{"palm sunday", after(easter, -7)},
		{"maundy thursday", after(easter, -3)},
		{"good friday", after(easter, -2)},
		{"holy saturday", after(easter, -1)},
		{"easter sunday", easter},
		{"easter monday", after(easter, 1)},
		{"easter", easter},
		{"orthodox easter", orthodoxEaster},
		{"ascension day", after(easter, 39)},
		{"whit sunday", after(easter, 49)},
		{"whitsunday", after(easter, 49)},
		{"pentecost", after(easter, 49)},
		{"whit monday", after(easter, 50)},
		{"trinity sunday", after(easter, 56)},
		{"corpus christi", after(easter, 60)},
		{"super tuesday", nil},
		{"bloody sunday", nil},
		{"giving tuesday", nil},
		{"small business saturday", nil},
		{"independence day", nil},
		{"eid al fitr", nil},
		{"eid al adha", nil},
		{"yom kippur", nil},
		{"rosh hashanah", nil},
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
		if !s.toks[i].upper && i > 0 && s.wordAt(i-1).time.class != timePick && s.wordAt(i-1).text != "of" && !s.digits(end, 4) && s.wordAt(end).text != "weekend" && !strings.Contains(h.name, " ") || h.name == "may day" && !s.toks[i].upper {
			return point{}, false
		}
		p := point{parts: hasHoliday, of: h, end: end}
		if w := s.wordAt(end); w.text == "weekend" {
			base := p
			p = point{parts: hasShift, end: end + 1}
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
