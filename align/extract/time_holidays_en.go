package extract

import (
	"slices"
	"strings"
	"time"
)

// englishHolidays gives the names of the days that news names by their first
// words, the longest first among those that begin alike.
func englishHolidays() map[string][]string {
	m := make(map[string][]string)
	add := func(first, name string) {
		if !slices.Contains(m[first], name) {
			m[first] = append(m[first], name)
		}
	}
	eachEnglishHoliday(func(h *holiday) {
		first, _, _ := strings.Cut(h.name, " ")
		add(first, h.name)
		if stem, ok := strings.CutSuffix(first, "s"); ok {
			add(stem, h.name) // "Mother's Day" is found by "mother"
		}
	})
	for _, names := range m {
		slices.SortStableFunc(names, func(a, b string) int { return len(b) - len(a) })
	}
	return m
}

// eachEnglishHoliday calls f for every day that news names; of two of one name
// the first one counts.
func eachEnglishHoliday(f func(*holiday)) {
	abroad := keptElsewhere()
	for k, list := range [][]holiday{append(hebrewDays(), hebrewSpellings()...), append(moonDays(), moonSpellings()...), append(hinduSpring(), hinduSpellings()...), hinduAutumn(), chineseDays(), fixedHolidays(), datedDays(), countedDays(), namedDays(), observedDays(), movableHolidays(), clockDays()} {
		for i := range list {
			h := &list[i]
			h.eve, h.sighted, h.also = k == 0, k >= 1 && k <= 3, abroad[h.name]
			f(h)
		}
	}
}

// fixedHolidays lists the days that have one date.
func fixedHolidays() []holiday {
	return []holiday{
		{name: "new years eve", rule: fixed(12, 31), days: 1},
		{name: "new years day", rule: fixed(1, 1), days: 1},
		{name: "saint valentines day", rule: fixed(2, 14), days: 1},
		{name: "st georges day", rule: fixed(4, 23), days: 1},
		{name: "christmas eve", rule: fixed(12, 24), days: 1},
		{name: "christmas day", rule: fixed(12, 25), days: 1},
		{name: "christmas", rule: fixed(12, 25), days: 1},
		{name: "xmas", rule: fixed(12, 25), days: 1},
		{name: "boxing day", rule: fixed(12, 26), days: 1},
		{name: "halloween", rule: fixed(10, 31), days: 1},
		{name: "veterans day", rule: fixed(11, 11), days: 1},
		{name: "armistice day", rule: fixed(11, 11), days: 1},
		{name: "remembrance day", rule: fixed(11, 11), days: 1},
		{name: "valentines day", rule: fixed(2, 14), days: 1},
		{name: "st patricks day", rule: fixed(3, 17), days: 1},
		{name: "saint patricks day", rule: fixed(3, 17), days: 1},
		{name: "april fools day", rule: fixed(4, 1), days: 1},
		{name: "earth day", rule: fixed(4, 22), days: 1},
		{name: "anzac day", rule: fixed(4, 25), days: 1},
		{name: "may day", rule: fixed(5, 1), days: 1},
		{name: "juneteenth", rule: fixed(6, 19), days: 1},
		{name: "canada day", rule: fixed(7, 1), days: 1},
		{name: "bastille day", rule: fixed(7, 14), days: 1},
		{name: "australia day", rule: fixed(1, 26), days: 1},
		{name: "groundhog day", rule: fixed(2, 2), days: 1},
		{name: "international womens day", rule: fixed(3, 8), days: 1},
		{name: "guy fawkes night", rule: fixed(11, 5), days: 1},
	}
}

// movableHolidays lists the days that a rule finds; those without a rule are
// named here so that their weekday is not read as one.
func movableHolidays() []holiday {
	return []holiday{
		{name: "martin luther king jr day", rule: nth(1, time.Monday, 3), days: 1},
		{name: "martin luther king day", rule: nth(1, time.Monday, 3), days: 1},
		{name: "mlk jr day", rule: nth(1, time.Monday, 3), days: 1},
		{name: "mlk day", rule: nth(1, time.Monday, 3), days: 1},
		{name: "presidents day", rule: nth(2, time.Monday, 3), days: 1},
		{name: "washingtons birthday", rule: nth(2, time.Monday, 3), days: 1},
		{name: "memorial day", rule: nth(5, time.Monday, -1), days: 1},
		{name: "labor day", rule: nth(9, time.Monday, 1), days: 1},
		{name: "labour day", rule: nth(9, time.Monday, 1), days: 1},
		{name: "columbus day", rule: nth(10, time.Monday, 2), days: 1},
		{name: "thanksgiving day", rule: nth(11, time.Thursday, 4), days: 1},
		{name: "thanksgiving", rule: nth(11, time.Thursday, 4), days: 1},
		{name: "mothers day", rule: nth(5, time.Sunday, 2), days: 1},
		{name: "fathers day", rule: nth(6, time.Sunday, 3), days: 1},
		{name: "black friday", rule: after(nth(11, time.Thursday, 4), 1), days: 1},
		{name: "cyber monday", rule: after(nth(11, time.Thursday, 4), 4), days: 1},
		{name: "election day", rule: after(nth(11, time.Monday, 1), 1), days: 1},
		{name: "shrove tuesday", rule: after(easter, -47), days: 1},
		{name: "mardi gras", rule: after(easter, -47), days: 1},
		{name: "ash wednesday", rule: after(easter, -46), days: 1},
		{name: "palm sunday", rule: after(easter, -7), days: 1},
		{name: "maundy thursday", rule: after(easter, -3), days: 1},
		{name: "good friday", rule: after(easter, -2), days: 1},
		{name: "holy saturday", rule: after(easter, -1), days: 1},
		{name: "easter sunday", rule: easter, days: 1},
		{name: "easter monday", rule: after(easter, 1), days: 1},
		{name: "easter", rule: easter, days: 1},
		{name: "orthodox easter", rule: orthodoxEaster, days: 1},
		{name: "ascension day", rule: after(easter, 39), days: 1},
		{name: "whit sunday", rule: after(easter, 49), days: 1},
		{name: "whitsunday", rule: after(easter, 49), days: 1},
		{name: "pentecost", rule: after(easter, 49), days: 1},
		{name: "whit monday", rule: after(easter, 50), days: 1},
		{name: "trinity sunday", rule: after(easter, 56), days: 1},
		{name: "corpus christi", rule: after(easter, 60), days: 1},
		{name: "super tuesday", rule: superTuesday, days: 1},
		{name: "white sunday", rule: after(easter, 49), days: 1},
		{name: "orthodox great friday", rule: after(orthodoxEaster, -2), days: 1},
		{name: "administrative professionals day", rule: secretariesDay, days: 1},
		{name: "bloody sunday", rule: nil, days: 1},
		{name: "giving tuesday", rule: after(nth(11, time.Thursday, 4), 5), days: 1},
		{name: "small business saturday", rule: after(nth(11, time.Thursday, 4), 2), days: 1},
		{name: "independence day", rule: nil, days: 1},
	}
}

// keptElsewhere gives the rule by which another country keeps a day of the
// same name, by that name.
func keptElsewhere() map[string]func(int) time.Time {
	return map[string]func(int) time.Time{
		"mothers day":      after(easter, -21),      // Britain and Ireland
		"fathers day":      nth(9, time.Sunday, 1),  // Australia and New Zealand
		"thanksgiving":     nth(10, time.Monday, 2), // Canada
		"thanksgiving day": nth(10, time.Monday, 2), // Canada
		"labour day":       fixed(5, 1),             // most of the world
		"remembrance day":  nth(11, time.Sunday, 2), // Remembrance Sunday, in Britain
	}
}

// clockDays lists the days on which clocks change, as nouns: when daylight
// saving time starts and ends in North America, or in Europe.
func clockDays() []holiday {
	var list []holiday
	for _, saving := range []string{"daylight saving", "daylight savings", "daylight saving time", "daylight savings time"} {
		for _, day := range []string{"", " day"} {
			list = append(list, holiday{name: saving + " start" + day, rule: clocksForward, days: 1},
				holiday{name: saving + " end" + day, rule: clocksBack, days: 1})
		}
		list = append(list, holiday{name: "start of " + saving, rule: clocksForward, days: 1},
			holiday{name: "beginning of " + saving, rule: clocksForward, days: 1},
			holiday{name: "end of " + saving, rule: clocksBack, days: 1})
	}
	return append(list, holiday{name: "start of british summer time", rule: nth(3, time.Sunday, -1), days: 1},
		holiday{name: "end of british summer time", rule: nth(10, time.Sunday, -1), days: 1})
}
