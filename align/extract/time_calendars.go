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

// hebrewDays lists the days of the Hebrew calendar. They begin on the
// evening before.
func hebrewDays() []holiday {
	return []holiday{
		{"rosh hashanah", hebrew(0), 2},
		{"rosh hashana", hebrew(0), 2},
		{"yom kippur", hebrew(9), 1},
		{"sukkot", hebrew(14), 7},
		{"sukkoth", hebrew(14), 7},
		{"shemini atzeret", hebrew(21), 1},
		{"simchat torah", hebrew(22), 1},
		{"hanukkah", hanukkah, 8},
		{"chanukah", hanukkah, 8},
		{"purim", after(passover, -30), 1},
		{"passover", passover, 8},
		{"pesach", passover, 8},
		{"lag b'omer", after(passover, 32), 1},
		{"shavuot", after(passover, 50), 1},
		{"shavuoth", after(passover, 50), 1},
		{"tisha b'av", tishaBav, 1},
		{"yom hashoah", after(passover, 12), 1},
		{"tu bishvat", after(passover, -59), 1},
		{"succoth", hebrew(14), 7},
	}
}

// moonDays lists the days of the Islamic and of the Chinese calendar.
func moonDays() []holiday {
	return []holiday{
		{"islamic new year", islamic(1, 1), 1},
		{"ashura", islamic(1, 10), 1},
		{"mawlid", islamic(3, 12), 1},
		{"laylat al qadr", islamic(9, 27), 1},
		{"ramadan", islamic(9, 1), 29},
		{"eid al fitr", islamic(10, 1), 1},
		{"eid ul fitr", islamic(10, 1), 1},
		{"eid al adha", islamic(12, 10), 1},
		{"eid ul adha", islamic(12, 10), 1},
		{"bakr eid", islamic(12, 10), 1},
		{"chinese new year", chineseNewYear, 1},
		{"chinese new years", chineseNewYear, 1},
		{"lunar new year", chineseNewYear, 1},
		{"day of arafah", islamic(12, 9), 1},
		{"isra and miraj", islamic(7, 27), 1},
		{"id al adha", islamic(12, 10), 1},
		{"id ul adha", islamic(12, 10), 1},
		{"id al fitr", islamic(10, 1), 1},
		{"id ul fitr", islamic(10, 1), 1},
	}
}

// hinduDays lists the days of the Hindu calendar, by their month, tithi and
// the hour at which this must hold.
func hinduDays() []holiday {
	const sunrise, noon, dusk, midnight = 6, 12, 18, 24
	hindu := func(month, day int, hour float64, after int) func(int) time.Time {
		return tithi{month, day, hour, after}.of
	}
	return []holiday{
		{"vasant panchami", hindu(10, 5, sunrise, 0), 1},
		{"basant panchami", hindu(10, 5, sunrise, 0), 1},
		{"maha shivaratri", hindu(10, 29, midnight, 0), 1},
		{"shivaratri", hindu(10, 29, midnight, 0), 1},
		{"holika dahan", hindu(11, 15, dusk, 0), 1},
		{"choti holi", hindu(11, 15, dusk, 0), 1},
		{"chhoti holi", hindu(11, 15, dusk, 0), 1},
		{"dhulandi", hindu(11, 15, dusk, 1), 1},
		{"holi", hindu(11, 15, dusk, 1), 1},
		{"ugadi", hindu(0, 1, sunrise, 0), 1},
		{"rama navami", hindu(0, 9, noon, 0), 1},
		{"ram navami", hindu(0, 9, noon, 0), 1},
		{"hanuman jayanti", hindu(0, 15, sunrise, 0), 1},
		{"buddha purnima", hindu(1, 15, sunrise, 0), 1},
		{"vesak", hindu(1, 15, sunrise, 0), 1},
		{"buddha day", hindu(1, 15, sunrise, 0), 1},
		{"ratha yatra", hindu(3, 2, sunrise, 0), 1},
		{"rath yatra", hindu(3, 2, sunrise, 0), 1},
		{"guru purnima", hindu(3, 15, sunrise, 0), 1},
		{"raksha bandhan", hindu(4, 15, sunrise, 0), 1},
		{"krishna janmashtami", hindu(4, 23, midnight, 0), 1},
		{"janmashtami", hindu(4, 23, midnight, 0), 1},
		{"ganesh chaturthi", hindu(5, 4, noon, 0), 1},
		{"navaratri", hindu(6, 1, sunrise, 0), 9},
		{"navratri", hindu(6, 1, sunrise, 0), 9},
		{"karva chauth", hindu(6, 19, 20, 0), 1},
		{"vijayadashami", hindu(6, 10, 15, 0), 1},
		{"maha navami", hindu(6, 9, sunrise, 0), 1},
		{"durga ashtami", hindu(6, 8, sunrise, 0), 1},
		{"kali chaudas", hindu(6, 29, midnight, 0), 1},
		{"naraka chaturdashi", hindu(6, 29, dusk, 0), 1},
		{"lakshmi puja", hindu(6, 30, dusk, 0), 1},
		{"govardhan puja", hindu(7, 1, sunrise, 0), 1},
		{"mahavir jayanti", hindu(0, 13, sunrise, 0), 1},
		{"gudi padwa", hindu(0, 1, sunrise, 0), 1},
		{"dussehra", hindu(6, 10, 15, 0), 1},
		{"dhanteras", hindu(6, 28, dusk, 0), 1},
		{"diwali", hindu(6, 30, dusk, 0), 1},
		{"deepavali", hindu(6, 30, dusk, 0), 1},
		{"bhai dooj", hindu(7, 2, noon, 0), 1},
		{"chhath puja", hindu(7, 6, dusk, 0), 1},
		{"chhath", hindu(7, 6, dusk, 0), 1},
		{"guru nanak jayanti", hindu(7, 15, sunrise, 0), 1},
		{"guru ravidass jayanti", hindu(10, 15, sunrise, 0), 1},
		{"guru ravidas jayanti", hindu(10, 15, sunrise, 0), 1},
		{"pargat diwas", hindu(6, 15, sunrise, 0), 1},
		{"valmiki jayanti", hindu(6, 15, sunrise, 0), 1},
	}
}

// tishaBav returns 9 Av, moved by a day from a Sabbath.
func tishaBav(year int) time.Time {
	t := passover(year).AddDate(0, 0, 112)
	if t.Weekday() == time.Saturday {
		t = t.AddDate(0, 0, 1)
	}
	return t
}
