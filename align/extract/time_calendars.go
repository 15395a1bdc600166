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
		{name: "rosh hashanah", rule: hebrew(0), days: 2},
		{name: "rosh hashana", rule: hebrew(0), days: 2},
		{name: "yom kippur", rule: hebrew(9), days: 1},
		{name: "sukkot", rule: hebrew(14), days: 7},
		{name: "sukkoth", rule: hebrew(14), days: 7},
		{name: "shemini atzeret", rule: hebrew(21), days: 1},
		{name: "simchat torah", rule: hebrew(22), days: 1},
		{name: "hanukkah", rule: hanukkah, days: 8},
		{name: "chanukah", rule: hanukkah, days: 8},
		{name: "purim", rule: after(passover, -30), days: 1},
		{name: "passover", rule: passover, days: 8},
		{name: "pesach", rule: passover, days: 8},
		{name: "lag b'omer", rule: after(passover, 32), days: 1},
		{name: "shavuot", rule: after(passover, 50), days: 1},
		{name: "shavuoth", rule: after(passover, 50), days: 1},
		{name: "tisha b'av", rule: tishaBav, days: 1},
		{name: "yom hashoah", rule: after(passover, 12), days: 1},
		{name: "tu bishvat", rule: after(passover, -59), days: 1},
		{name: "succoth", rule: hebrew(14), days: 7},
		{name: "feast of tabernacles", rule: hebrew(14), days: 7},
		{name: "feast of ingathering", rule: hebrew(14), days: 7},
		{name: "feast of booths", rule: hebrew(14), days: 7},
		{name: "hoshana rabbah", rule: hebrew(20), days: 1},
		{name: "shmini atzeret", rule: hebrew(21), days: 1},
		{name: "jewish new year", rule: hebrew(0), days: 2},
		{name: "day of atonement", rule: hebrew(9), days: 1},
		{name: "hanukah", rule: hanukkah, days: 8},
		{name: "hannukah", rule: hanukkah, days: 8},
		{name: "feast of dedication", rule: hanukkah, days: 8},
		{name: "feast of weeks", rule: after(passover, 50), days: 1},
		{name: "lag baomer", rule: after(passover, 32), days: 1},
		{name: "tisha bav", rule: tishaBav, days: 1},
		{name: "tu b'shevat", rule: after(passover, -59), days: 1},
		{name: "tu b'shvat", rule: after(passover, -59), days: 1},
		{name: "yom ha shoah", rule: after(passover, 12), days: 1},
	}
}

// chineseDays lists the days of the Chinese calendar.
func chineseDays() []holiday {
	return []holiday{
		{name: "chinese new year", rule: chineseNewYear, days: 1},
		{name: "chinese new years", rule: chineseNewYear, days: 1},
		{name: "lunar new year", rule: chineseNewYear, days: 1},
	}
}

// moonDays lists the days of the Islamic calendar.
func moonDays() []holiday {
	return []holiday{
		{name: "islamic new year", rule: islamic(1, 1), days: 1},
		{name: "ashura", rule: islamic(1, 10), days: 1},
		{name: "mawlid", rule: islamic(3, 12), days: 1},
		{name: "laylat al qadr", rule: islamic(9, 27), days: 1},
		{name: "ramadan", rule: islamic(9, 1), days: 29},
		{name: "eid al fitr", rule: islamic(10, 1), days: 1},
		{name: "eid ul fitr", rule: islamic(10, 1), days: 1},
		{name: "eid al adha", rule: islamic(12, 10), days: 1},
		{name: "eid ul adha", rule: islamic(12, 10), days: 1},
		{name: "muharram", rule: islamic(1, 1), days: 1},
		{name: "hijri new year", rule: islamic(1, 1), days: 1},
		{name: "muslim new year", rule: islamic(1, 1), days: 1},
		{name: "day of ashura", rule: islamic(1, 10), days: 1},
		{name: "eid al azha", rule: islamic(12, 10), days: 1},
		{name: "eid ul azha", rule: islamic(12, 10), days: 1},
		{name: "eid e milad", rule: islamic(3, 12), days: 1},
		{name: "milad un nabi", rule: islamic(3, 12), days: 1},
		{name: "mawlid al nabi", rule: islamic(3, 12), days: 1},
		{name: "mawlid an nabi", rule: islamic(3, 12), days: 1},
		{name: "prophets birthday", rule: islamic(3, 12), days: 1},
		{name: "bakrid", rule: islamic(12, 10), days: 1},
		{name: "bakra eid", rule: islamic(12, 10), days: 1},
		{name: "feast of sacrifice", rule: islamic(12, 10), days: 1},
		{name: "festival of sacrifice", rule: islamic(12, 10), days: 1},
		{name: "lailat al qadr", rule: islamic(9, 27), days: 1},
		{name: "laylatul qadr", rule: islamic(9, 27), days: 1},
		{name: "night of power", rule: islamic(9, 27), days: 1},
		{name: "shab e qadr", rule: islamic(9, 27), days: 1},
		{name: "shab e barat", rule: islamic(8, 15), days: 1},
		{name: "shab e meraj", rule: islamic(7, 27), days: 1},
		{name: "day of arafat", rule: islamic(12, 9), days: 1},
		{name: "arafat day", rule: islamic(12, 9), days: 1},
		{name: "ramzan", rule: islamic(9, 1), days: 29},
		{name: "bakr eid", rule: islamic(12, 10), days: 1},
		{name: "day of arafah", rule: islamic(12, 9), days: 1},
		{name: "isra and miraj", rule: islamic(7, 27), days: 1},
		{name: "id al adha", rule: islamic(12, 10), days: 1},
		{name: "id ul adha", rule: islamic(12, 10), days: 1},
		{name: "id al fitr", rule: islamic(10, 1), days: 1},
		{name: "id ul fitr", rule: islamic(10, 1), days: 1},
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

// hinduSpring lists the days of the Hindu calendar from Magha to Ashadha.
func hinduSpring() []holiday {
	return []holiday{
		{name: "vasant panchami", rule: hindu(10, 5, sunrise, 0), days: 1},
		{name: "basant panchami", rule: hindu(10, 5, sunrise, 0), days: 1},
		{name: "maha shivaratri", rule: hindu(10, 29, midnight, 0), days: 1},
		{name: "shivaratri", rule: hindu(10, 29, midnight, 0), days: 1},
		{name: "saraswati puja", rule: hindu(10, 5, sunrise, 0), days: 1},
		{name: "mahashivratri", rule: hindu(10, 29, midnight, 0), days: 1},
		{name: "maha shivratri", rule: hindu(10, 29, midnight, 0), days: 1},
		{name: "shivratri", rule: hindu(10, 29, midnight, 0), days: 1},
		{name: "yugadi", rule: hindu(0, 1, sunrise, 0), days: 1},
		{name: "gudhi padwa", rule: hindu(0, 1, sunrise, 0), days: 1},
		{name: "cheti chand", rule: hindu(0, 1, sunrise, 1), days: 1},
		{name: "wesak", rule: hindu(1, 15, sunrise, 0), days: 1},
		{name: "akshaya tritiya", rule: hindu(1, 3, noon, 0), days: 1},
		{name: "holika dahan", rule: hindu(11, 15, dusk, 0), days: 1},
		{name: "choti holi", rule: hindu(11, 15, dusk, 0), days: 1},
		{name: "chhoti holi", rule: hindu(11, 15, dusk, 0), days: 1},
		{name: "dhulandi", rule: hindu(11, 15, dusk, 1), days: 1},
		{name: "holi", rule: hindu(11, 15, dusk, 1), days: 1},
		{name: "ugadi", rule: hindu(0, 1, sunrise, 0), days: 1},
		{name: "rama navami", rule: hindu(0, 9, noon, 0), days: 1},
		{name: "ram navami", rule: hindu(0, 9, noon, 0), days: 1},
		{name: "hanuman jayanti", rule: hindu(0, 15, sunrise, 0), days: 1},
		{name: "buddha purnima", rule: hindu(1, 15, sunrise, 0), days: 1},
		{name: "vesak", rule: hindu(1, 15, sunrise, 0), days: 1},
		{name: "buddha day", rule: hindu(1, 15, sunrise, 0), days: 1},
		{name: "ratha yatra", rule: hindu(3, 2, sunrise, 0), days: 1},
		{name: "rath yatra", rule: hindu(3, 2, sunrise, 0), days: 1},
		{name: "guru purnima", rule: hindu(3, 15, sunrise, 0), days: 1},
		{name: "mahavir jayanti", rule: hindu(0, 13, sunrise, 0), days: 1},
		{name: "gudi padwa", rule: hindu(0, 1, sunrise, 0), days: 1},
		{name: "guru ravidass jayanti", rule: hindu(10, 15, sunrise, 0), days: 1},
		{name: "guru ravidas jayanti", rule: hindu(10, 15, sunrise, 0), days: 1},
	}
}

// hinduAutumn lists its days from Shravana to Kartika.
func hinduAutumn() []holiday {
	return []holiday{
		{name: "bhogi", rule: after(sankranti, -1), days: 1},
		{name: "thai pongal", rule: sankranti, days: 1},
		{name: "mattu pongal", rule: after(sankranti, 1), days: 1},
		{name: "kaanum pongal", rule: after(sankranti, 2), days: 1},
		{name: "onam", rule: onam, days: 1},
		{name: "thiru onam", rule: onam, days: 1},
		{name: "thiruvonam", rule: onam, days: 1},
		{name: "makar sankranti", rule: sankranti, days: 1},
		{name: "makara sankranti", rule: sankranti, days: 1},
		{name: "makara sankranthi", rule: sankranti, days: 1},
		{name: "pongal", rule: sankranti, days: 1},
		{name: "rakshabandhan", rule: hindu(4, 15, sunrise, 0), days: 1},
		{name: "rakhi", rule: hindu(4, 15, sunrise, 0), days: 1},
		{name: "gokulashtami", rule: hindu(4, 23, midnight, 0), days: 1},
		{name: "krishna jayanti", rule: hindu(4, 23, midnight, 0), days: 1},
		{name: "vinayaka chaturthi", rule: hindu(5, 4, noon, 0), days: 1},
		{name: "navarathri", rule: hindu(6, 1, sunrise, 0), days: 9},
		{name: "durga puja", rule: hindu(6, 6, sunrise, 0), days: 5},
		{name: "ayudha puja", rule: hindu(6, 9, sunrise, 0), days: 1},
		{name: "dasara", rule: hindu(6, 10, 15, 0), days: 1},
		{name: "dasehra", rule: hindu(6, 10, 15, 0), days: 1},
		{name: "dussera", rule: hindu(6, 10, 15, 0), days: 1},
		{name: "karwa chauth", rule: hindu(6, 19, 20, 0), days: 1},
		{name: "kali puja", rule: hindu(6, 30, dusk, 0), days: 1},
		{name: "choti diwali", rule: hindu(6, 29, dusk, 0), days: 1},
		{name: "chhoti diwali", rule: hindu(6, 29, dusk, 0), days: 1},
		{name: "bhai duj", rule: hindu(7, 2, noon, 0), days: 1},
		{name: "bhaiya dooj", rule: hindu(7, 2, noon, 0), days: 1},
		{name: "gurpurab", rule: hindu(7, 15, sunrise, 0), days: 1},
		{name: "guru nanak gurpurab", rule: hindu(7, 15, sunrise, 0), days: 1},
		{name: "raksha bandhan", rule: hindu(4, 15, sunrise, 0), days: 1},
		{name: "krishna janmashtami", rule: hindu(4, 23, midnight, 0), days: 1},
		{name: "janmashtami", rule: hindu(4, 23, midnight, 0), days: 1},
		{name: "ganesh chaturthi", rule: hindu(5, 4, noon, 0), days: 1},
		{name: "navaratri", rule: hindu(6, 1, sunrise, 0), days: 9},
		{name: "navratri", rule: hindu(6, 1, sunrise, 0), days: 9},
		{name: "karva chauth", rule: hindu(6, 19, 20, 0), days: 1},
		{name: "vijayadashami", rule: hindu(6, 10, 15, 0), days: 1},
		{name: "maha navami", rule: hindu(6, 9, sunrise, 0), days: 1},
		{name: "durga ashtami", rule: hindu(6, 8, sunrise, 0), days: 1},
		{name: "kali chaudas", rule: hindu(6, 29, midnight, 0), days: 1},
		{name: "naraka chaturdashi", rule: hindu(6, 29, dusk, 0), days: 1},
		{name: "lakshmi puja", rule: hindu(6, 30, dusk, 0), days: 1},
		{name: "govardhan puja", rule: hindu(7, 1, sunrise, 0), days: 1},
		{name: "dussehra", rule: hindu(6, 10, 15, 0), days: 1},
		{name: "dhanteras", rule: hindu(6, 28, dusk, 0), days: 1},
		{name: "diwali", rule: hindu(6, 30, dusk, 0), days: 1},
		{name: "deepavali", rule: hindu(6, 30, dusk, 0), days: 1},
		{name: "bhai dooj", rule: hindu(7, 2, noon, 0), days: 1},
		{name: "chhath puja", rule: hindu(7, 6, dusk, 0), days: 1},
		{name: "chhath", rule: hindu(7, 6, dusk, 0), days: 1},
		{name: "guru nanak jayanti", rule: hindu(7, 15, sunrise, 0), days: 1},
		{name: "pargat diwas", rule: hindu(6, 15, sunrise, 0), days: 1},
		{name: "valmiki jayanti", rule: hindu(6, 15, sunrise, 0), days: 1},
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
