package extract

import "time"

// epochHebrew and epochIslamic are the days before the first of their
// calendars, counted like dayNumberOf (Reingold and Dershowitz,
// Calendrical Calculations).
const (
	epochHebrew  = -1373428
	epochIslamic = 227015
)

// dayNumberOf counts days from 1 January of the year 1, which is day 1.
func dayNumberOf(t time.Time) int { return int(t.Unix()/86400) + 719163 }

// fromDayNumber returns the day that dayNumberOf counts as n.
func fromDayNumber(n int) time.Time { return civil(1970, 1, 1).AddDate(0, 0, n-719163) }

// hebrewNewYear returns the day number of 1 Tishri.
func hebrewNewYear(year int) int {
	delay := func(y int) int {
		months := (235*y - 234) / 19
		parts := 12084 + 13753*months
		day := 29*months + parts/25920
		if (3*(day+1))%7 < 3 {
			day++
		}
		return day
	}
	n := epochHebrew + delay(year)
	switch {
	case delay(year+1)-delay(year) == 356:
		n += 2
	case delay(year)-delay(year-1) == 382:
		n++
	}
	return n + 1
}

// hebrew returns the rule of a day that lies some days after 1 Tishri.
func hebrew(days int) func(int) time.Time {
	return func(year int) time.Time { return fromDayNumber(hebrewNewYear(year+3761) + days) }
}

// passover returns 15 Nisan, which lies 163 days before the next 1 Tishri.
func passover(year int) time.Time { return hebrew(-163)(year) }

// hanukkah returns 25 Kislev: the month before it has 30 days in years of
// 355 and 385 days.
func hanukkah(year int) time.Time {
	n := hebrewNewYear(year + 3761)
	long := (hebrewNewYear(year+3762)-n)%10 == 5
	days := 83
	if long {
		days++
	}
	return fromDayNumber(n + days)
}

// islamic returns the rule of a day of the Islamic calendar in a Gregorian
// year. A month begins as in the calendar of Saudi Arabia: on the day after
// the new moon, or one later where the moon sets too early over Mecca to be
// seen, which a new moon after half past ten in UTC stands for. Elsewhere the
// day may differ by one.
func islamic(month, day int) func(int) time.Time {
	return func(year int) time.Time {
		first := dayNumberOf(civil(year, 1, 1))
		for y := (30*(first-epochIslamic)+10646)/10631 - 1; ; y++ {
			// The tabular month is within two days of the one seen.
			n := epochIslamic + (y-1)*354 + (3+11*y)/30 + 29*(month-1) + month/2
			moon := fromJulianDay(newMoon(newMoonsFrom(fromDayNumber(n - 6))))
			start := civil(moon.Year(), int(moon.Month()), moon.Day()+1)
			if moon.Hour()*60+moon.Minute() > 10*60+30 {
				start = start.AddDate(0, 0, 1)
			}
			if t := start.AddDate(0, 0, day-1); t.Year() >= year {
				return t
			}
		}
	}
}

// The local hours at which a day of the Hindu calendar must have its tithi.
const (
	sunrise  = 6
	noon     = 12
	dusk     = 18
	midnight = 24
)

// hindu returns the rule of a day of the Hindu calendar, by its month, tithi
// and the hour at which this must hold, and the days after that.
func hindu(month, day int, hour float64, after int) func(int) time.Time {
	return tithi{month, day, hour, after}.of
}

// tishaBav returns 9 Av, moved by a day from a Sabbath.
func tishaBav(year int) time.Time {
	t := passover(year).AddDate(0, 0, 112)
	if t.Weekday() == time.Saturday {
		t = t.AddDate(0, 0, 1)
	}
	return t
}
