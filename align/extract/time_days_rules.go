package extract

import "time"

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

// clocksForward returns the day on which daylight saving time starts in the
// United States under the laws of 1966, 1986 and 2005.
func clocksForward(year int) time.Time {
	switch {
	case year >= 2007:
		return nthWeekday(civil(year, 3, 1), 1, 7, 2)
	case year >= 1987:
		return nthWeekday(civil(year, 4, 1), 1, 7, 1)
	case year >= 1967:
		return nthWeekday(civil(year, 4, 1), 1, 7, -1)
	}
	return time.Time{}
}

// clocksBack returns the day on which it ends.
func clocksBack(year int) time.Time {
	switch {
	case year >= 2007:
		return nthWeekday(civil(year, 11, 1), 1, 7, 1)
	case year >= 1967:
		return nthWeekday(civil(year, 10, 1), 1, 7, -1)
	}
	return time.Time{}
}

// inauguration returns the day on which an American president takes office,
// after each election.
func inauguration(year int) time.Time {
	if year%4 != 1 || year < 1937 {
		return time.Time{}
	}
	return civil(year, 1, 20)
}
