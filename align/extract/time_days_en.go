package extract

import (
	"slices"
	"time"
)

// Named days beside the great feasts: those of the United Nations, of saints,
// of one country, and those that a rule about Easter or a weekday moves. Names
// are in lower case without apostrophes, as [holiday] says.

// namedDays lists days of one country or cause that news names beside the
// great holidays.
func namedDays() []holiday {
	return slices.Concat(springDays(), summerDays(), autumnDays(), wanderingDays())
}

// springDays lists named days from January to May.
func springDays() []holiday {
	return []holiday{
		{name: "epiphany", rule: fixed(1, 6), days: 1},
		{name: "candlemas", rule: fixed(2, 2), days: 1},
		{name: "burns night", rule: fixed(1, 25), days: 1},
		{name: "orthodox christmas", rule: fixed(1, 7), days: 1},
		{name: "national freedom day", rule: fixed(2, 1), days: 1},
		{name: "st josephs day", rule: fixed(3, 19), days: 1},
		{name: "feast of the annunciation", rule: fixed(3, 25), days: 1},
		{name: "annunciation day", rule: fixed(3, 25), days: 1},
		{name: "international childrens day", rule: fixed(6, 1), days: 1},
		{name: "walpurgis night", rule: fixed(4, 30), days: 1},
		{name: "international workers day", rule: fixed(5, 1), days: 1},
		{name: "world red cross day", rule: fixed(5, 8), days: 1},
		{name: "europe day", rule: fixed(5, 9), days: 1},
		{name: "world blood donor day", rule: fixed(6, 14), days: 1},
		{name: "world day against child labour", rule: fixed(6, 12), days: 1},
		{name: "lohri", rule: fixed(1, 13), days: 1},
		{name: "holocaust remembrance day", rule: fixed(1, 27), days: 1},
		{name: "world cancer day", rule: fixed(2, 4), days: 1},
		{name: "waitangi day", rule: fixed(2, 6), days: 1},
		{name: "lincolns birthday", rule: fixed(2, 12), days: 1},
		{name: "abraham lincolns birthday", rule: fixed(2, 12), days: 1},
		{name: "st valentines day", rule: fixed(2, 14), days: 1},
		{name: "st davids day", rule: fixed(3, 1), days: 1},
		{name: "zero discrimination day", rule: fixed(3, 1), days: 1},
		{name: "pi day", rule: fixed(3, 14), days: 1},
		{name: "st paddys day", rule: fixed(3, 17), days: 1},
		{name: "saint paddys day", rule: fixed(3, 17), days: 1},
		{name: "international day of happiness", rule: fixed(3, 20), days: 1},
		{name: "nowruz", rule: fixed(3, 21), days: 1},
		{name: "world poetry day", rule: fixed(3, 21), days: 1},
		{name: "world water day", rule: fixed(3, 22), days: 1},
		{name: "world meteorological day", rule: fixed(3, 23), days: 1},
		{name: "world autism awareness day", rule: fixed(4, 2), days: 1},
		{name: "world health day", rule: fixed(4, 7), days: 1},
		{name: "siblings day", rule: fixed(4, 10), days: 1},
		{name: "vaisakhi", rule: fixed(4, 14), days: 1},
		{name: "vasakhi", rule: fixed(4, 14), days: 1},
		{name: "baisakhi", rule: fixed(4, 14), days: 1},
		{name: "st georges day", rule: fixed(4, 23), days: 1},
		{name: "world malaria day", rule: fixed(4, 25), days: 1},
		{name: "world press freedom day", rule: fixed(5, 3), days: 1},
		{name: "cinco de mayo", rule: fixed(5, 5), days: 1},
		{name: "ve day", rule: fixed(5, 8), days: 1},
		{name: "rabindra jayanti", rule: fixed(5, 9), days: 1},
		{name: "rabindranath jayanti", rule: fixed(5, 9), days: 1},
		{name: "africa day", rule: fixed(5, 25), days: 1},
		{name: "world no tobacco day", rule: fixed(5, 31), days: 1},
	}
}

// summerDays lists named days from June to August.
func summerDays() []holiday {
	return []holiday{
		{name: "world environment day", rule: fixed(6, 5), days: 1},
		{name: "world oceans day", rule: fixed(6, 8), days: 1},
		{name: "flag day", rule: fixed(6, 14), days: 1},
		{name: "world refugee day", rule: fixed(6, 20), days: 1},
		{name: "world music day", rule: fixed(6, 21), days: 1},
		{name: "international day of yoga", rule: fixed(6, 21), days: 1},
		{name: "international yoga day", rule: fixed(6, 21), days: 1},
		{name: "midsummer day", rule: fixed(6, 24), days: 1},
		{name: "st swithins day", rule: fixed(7, 15), days: 1},
		{name: "international youth day", rule: fixed(8, 12), days: 1},
		{name: "assumption of mary", rule: fixed(8, 15), days: 1},
		{name: "feast of the assumption", rule: fixed(8, 15), days: 1},
		{name: "world humanitarian day", rule: fixed(8, 19), days: 1},
		{name: "womens equality day", rule: fixed(8, 26), days: 1},
		{name: "world population day", rule: fixed(7, 11), days: 1},
		{name: "nelson mandela day", rule: fixed(7, 18), days: 1},
		{name: "assumption day", rule: fixed(8, 15), days: 1},
		{name: "parsi new year", rule: parsiNewYear, days: 1},
		{name: "jamshedi navroz", rule: parsiNewYear, days: 1},
		{name: "jamshedi nowroz", rule: parsiNewYear, days: 1},
	}
}

// autumnDays lists named days from September to December.
func autumnDays() []holiday {
	return []holiday{
		{name: "world suicide prevention day", rule: fixed(9, 10), days: 1},
		{name: "patriot day", rule: fixed(9, 11), days: 1},
		{name: "international day of democracy", rule: fixed(9, 15), days: 1},
		{name: "world ozone day", rule: fixed(9, 16), days: 1},
		{name: "world rabies day", rule: fixed(9, 28), days: 1},
		{name: "world heart day", rule: fixed(9, 29), days: 1},
		{name: "michaelmas", rule: fixed(9, 29), days: 1},
		{name: "international day of older persons", rule: fixed(10, 1), days: 1},
		{name: "international day of non violence", rule: fixed(10, 2), days: 1},
		{name: "world animal day", rule: fixed(10, 4), days: 1},
		{name: "world post day", rule: fixed(10, 9), days: 1},
		{name: "leif erikson day", rule: fixed(10, 9), days: 1},
		{name: "international day of the girl", rule: fixed(10, 11), days: 1},
		{name: "world sight day", rule: nth(10, time.Thursday, 2), days: 1},
		{name: "world polio day", rule: fixed(10, 24), days: 1},
		{name: "all hallows eve", rule: fixed(10, 31), days: 1},
		{name: "reformation day", rule: fixed(10, 31), days: 1},
		{name: "day of the dead", rule: fixed(11, 2), days: 1},
		{name: "st martins day", rule: fixed(11, 11), days: 1},
		{name: "world kindness day", rule: fixed(11, 13), days: 1},
		{name: "st nicholas day", rule: fixed(12, 6), days: 1},
		{name: "saint nicholas day", rule: fixed(12, 6), days: 1},
		{name: "feast of the immaculate conception", rule: fixed(12, 8), days: 1},
		{name: "bodhi day", rule: fixed(12, 8), days: 1},
		{name: "st lucias day", rule: fixed(12, 13), days: 1},
		{name: "st lucys day", rule: fixed(12, 13), days: 1},
		{name: "international migrants day", rule: fixed(12, 18), days: 1},
		{name: "international literacy day", rule: fixed(9, 8), days: 1},
		{name: "constitution day", rule: fixed(9, 17), days: 1},
		{name: "international day of peace", rule: fixed(9, 21), days: 1},
		{name: "world tourism day", rule: fixed(9, 27), days: 1},
		{name: "gandhi jayanti", rule: fixed(10, 2), days: 1},
		{name: "german unity day", rule: fixed(10, 3), days: 1},
		{name: "world teachers day", rule: fixed(10, 5), days: 1},
		{name: "world mental health day", rule: fixed(10, 10), days: 1},
		{name: "world food day", rule: fixed(10, 16), days: 1},
		{name: "united nations day", rule: fixed(10, 24), days: 1},
		{name: "all saints day", rule: fixed(11, 1), days: 1},
		{name: "world vegan day", rule: fixed(11, 1), days: 1},
		{name: "all souls day", rule: fixed(11, 2), days: 1},
		{name: "bonfire night", rule: fixed(11, 5), days: 1},
		{name: "guy fawkes day", rule: fixed(11, 5), days: 1},
		{name: "world diabetes day", rule: fixed(11, 14), days: 1},
		{name: "international mens day", rule: fixed(11, 19), days: 1},
		{name: "world childrens day", rule: fixed(11, 20), days: 1},
		{name: "world television day", rule: fixed(11, 21), days: 1},
		{name: "st andrews day", rule: fixed(11, 30), days: 1},
		{name: "world aids day", rule: fixed(12, 1), days: 1},
		{name: "pearl harbor day", rule: fixed(12, 7), days: 1},
		{name: "human rights day", rule: fixed(12, 10), days: 1},
		{name: "st stephens day", rule: fixed(12, 26), days: 1},
		{name: "kwanzaa", rule: fixed(12, 26), days: 1},
		{name: "hogmanay", rule: fixed(12, 31), days: 1},
	}
}

// wanderingDays lists named days that move with Easter, a weekday or the
// sun.
func wanderingDays() []holiday {
	return []holiday{
		{name: "mothering day", rule: after(easter, -21), days: 1},
		{name: "shrove monday", rule: after(easter, -48), days: 1},
		{name: "orthodox palm sunday", rule: after(orthodoxEaster, -7), days: 1},
		{name: "lazarus saturday", rule: after(orthodoxEaster, -8), days: 1},
		{name: "clean monday", rule: after(orthodoxEaster, -48), days: 1},
		{name: "orthodox easter monday", rule: after(orthodoxEaster, 1), days: 1},
		{name: "orthodox pentecost", rule: after(orthodoxEaster, 49), days: 1},
		{name: "mothering sunday", rule: after(easter, -21), days: 1},
		{name: "orthodox good friday", rule: after(orthodoxEaster, -2), days: 1},
		{name: "grandparents day", rule: after(nth(9, time.Monday, 1), 6), days: 1},
		{name: "spring bank holiday", rule: nth(5, time.Monday, -1), days: 1},
		{name: "summer bank holiday", rule: nth(8, time.Monday, -1), days: 1},
		{name: "august bank holiday", rule: nth(8, time.Monday, -1), days: 1},
		{name: "commonwealth day", rule: nth(3, time.Monday, 2), days: 1},
		{name: "victoria day", rule: victoriaDay, days: 1},
		{name: "remembrance sunday", rule: nth(11, time.Sunday, 2), days: 1},
		{name: "arbor day", rule: nth(4, time.Friday, -1), days: 1},
		{name: "armed forces day", rule: nth(5, time.Saturday, 3), days: 1},
		{name: "national day of prayer", rule: nth(5, time.Thursday, 1), days: 1},
		{name: "parents day", rule: nth(7, time.Sunday, 4), days: 1},
		{name: "sweetest day", rule: nth(10, time.Saturday, 3), days: 1},
		{name: "inauguration day", rule: inauguration, days: 1},
		{name: "pancake day", rule: after(easter, -47), days: 1},
		{name: "pancake tuesday", rule: after(easter, -47), days: 1},
		{name: "fat tuesday", rule: after(easter, -47), days: 1},
		{name: "rose monday", rule: after(easter, -48), days: 1},
		{name: "holy week", rule: after(easter, -7), days: 7},
		{name: "easter week", rule: after(easter, -7), days: 8},
		{name: "holy thursday", rule: after(easter, -3), days: 1},
		{name: "easter saturday", rule: after(easter, -1), days: 1},
		{name: "ascension thursday", rule: after(easter, 39), days: 1},
		{name: "feast of the ascension", rule: after(easter, 39), days: 1},
		{name: "divine mercy sunday", rule: after(easter, 7), days: 1},
		{name: "whit tuesday", rule: after(easter, 51), days: 1},
		{name: "great lent", rule: after(orthodoxEaster, -48), days: 40},
		{name: "orthodox holy saturday", rule: after(orthodoxEaster, -1), days: 1},
		{name: "orthodox great saturday", rule: after(orthodoxEaster, -1), days: 1},
		{name: "orthodox ascension", rule: after(orthodoxEaster, 39), days: 1},
		{name: "orthodox whit monday", rule: after(orthodoxEaster, 50), days: 1},
		{name: "orthodox ash wednesday", rule: after(orthodoxEaster, -46), days: 1},
		{name: "indigenous peoples day", rule: nth(10, time.Monday, 2), days: 1},
	}
}

// victoriaDay returns the Monday before 25 May, a holiday in Canada.
func victoriaDay(year int) time.Time {
	t := civil(year, 5, 24)
	return t.AddDate(0, 0, -(isoWeekday(t) - 1))
}

// observedDays lists days that move off the weekend.
func observedDays() []holiday {
	return []holiday{
		{name: "kings day", rule: kingsDay, days: 1},
		{name: "koningsdag", rule: kingsDay, days: 1},
		{name: "emancipation day", rule: emancipationDay, days: 1},
		{name: "tax day", rule: taxDay, days: 1},
	}
}

// kingsDay returns the Dutch holiday on 27 April, or the day before where
// that is a Sunday.
func kingsDay(year int) time.Time {
	t := civil(year, 4, 27)
	if t.Weekday() == time.Sunday {
		return t.AddDate(0, 0, -1)
	}
	return t
}

// emancipationDay returns 16 April, kept on the nearest weekday in
// Washington.
func emancipationDay(year int) time.Time {
	t := civil(year, 4, 16)
	switch t.Weekday() {
	case time.Saturday:
		return t.AddDate(0, 0, -1)
	case time.Sunday:
		return t.AddDate(0, 0, 1)
	}
	return t
}

// taxDay returns 15 April or the next day of business; Emancipation Day is
// none since 2007.
func taxDay(year int) time.Time {
	t := civil(year, 4, 15)
	for t.Weekday() == time.Saturday || t.Weekday() == time.Sunday || year >= 2007 && t.Equal(emancipationDay(year)) {
		t = t.AddDate(0, 0, 1)
	}
	return t
}
