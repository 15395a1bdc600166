package extract

import (
	"slices"
	"time"
)

// namedDays lists days of one country or cause that news names beside the
// great holidays.
func namedDays() []holiday {
	return slices.Concat(springDays(), autumnDays(), wanderingDays())
}

// springDays lists named days from January to May.
func springDays() []holiday {
	return []holiday{
		{"guru gobind singh jayanti", fixed(1, 5), 1},
		{"epiphany", fixed(1, 6), 1},
		{"lohri", fixed(1, 13), 1},
		{"holocaust remembrance day", fixed(1, 27), 1},
		{"world cancer day", fixed(2, 4), 1},
		{"waitangi day", fixed(2, 6), 1},
		{"lincolns birthday", fixed(2, 12), 1},
		{"abraham lincolns birthday", fixed(2, 12), 1},
		{"st valentines day", fixed(2, 14), 1},
		{"st davids day", fixed(3, 1), 1},
		{"zero discrimination day", fixed(3, 1), 1},
		{"pi day", fixed(3, 14), 1},
		{"st paddys day", fixed(3, 17), 1},
		{"saint paddys day", fixed(3, 17), 1},
		{"international day of happiness", fixed(3, 20), 1},
		{"nowruz", fixed(3, 21), 1},
		{"world poetry day", fixed(3, 21), 1},
		{"world water day", fixed(3, 22), 1},
		{"world meteorological day", fixed(3, 23), 1},
		{"world autism awareness day", fixed(4, 2), 1},
		{"world health day", fixed(4, 7), 1},
		{"siblings day", fixed(4, 10), 1},
		{"vaisakhi", fixed(4, 14), 1},
		{"vasakhi", fixed(4, 14), 1},
		{"baisakhi", fixed(4, 14), 1},
		{"st georges day", fixed(4, 23), 1},
		{"world malaria day", fixed(4, 25), 1},
		{"world press freedom day", fixed(5, 3), 1},
		{"cinco de mayo", fixed(5, 5), 1},
		{"ve day", fixed(5, 8), 1},
		{"rabindra jayanti", fixed(5, 9), 1},
		{"rabindranath jayanti", fixed(5, 9), 1},
		{"africa day", fixed(5, 25), 1},
		{"world no tobacco day", fixed(5, 31), 1},
	}
}

// autumnDays lists named days from June to December.
func autumnDays() []holiday {
	return []holiday{
		{"world environment day", fixed(6, 5), 1},
		{"world oceans day", fixed(6, 8), 1},
		{"flag day", fixed(6, 14), 1},
		{"world refugee day", fixed(6, 20), 1},
		{"world population day", fixed(7, 11), 1},
		{"nelson mandela day", fixed(7, 18), 1},
		{"assumption day", fixed(8, 15), 1},
		{"parsi new year", fixed(8, 17), 1},
		{"international literacy day", fixed(9, 8), 1},
		{"constitution day", fixed(9, 17), 1},
		{"international day of peace", fixed(9, 21), 1},
		{"world tourism day", fixed(9, 27), 1},
		{"gandhi jayanti", fixed(10, 2), 1},
		{"german unity day", fixed(10, 3), 1},
		{"world teachers day", fixed(10, 5), 1},
		{"world mental health day", fixed(10, 10), 1},
		{"world food day", fixed(10, 16), 1},
		{"united nations day", fixed(10, 24), 1},
		{"all saints day", fixed(11, 1), 1},
		{"world vegan day", fixed(11, 1), 1},
		{"all souls day", fixed(11, 2), 1},
		{"bonfire night", fixed(11, 5), 1},
		{"guy fawkes day", fixed(11, 5), 1},
		{"world diabetes day", fixed(11, 14), 1},
		{"international mens day", fixed(11, 19), 1},
		{"world childrens day", fixed(11, 20), 1},
		{"world television day", fixed(11, 21), 1},
		{"st andrews day", fixed(11, 30), 1},
		{"world aids day", fixed(12, 1), 1},
		{"pearl harbor day", fixed(12, 7), 1},
		{"human rights day", fixed(12, 10), 1},
		{"st stephens day", fixed(12, 26), 1},
		{"kwanzaa", fixed(12, 26), 1},
		{"hogmanay", fixed(12, 31), 1},
	}
}

// wanderingDays lists named days that move with Easter, a weekday or the
// sun.
func wanderingDays() []holiday {
	return []holiday{
		{"bhogi", after(sankranti, -1), 1},
		{"thai pongal", sankranti, 1},
		{"mattu pongal", after(sankranti, 1), 1},
		{"kaanum pongal", after(sankranti, 2), 1},
		{"onam", onam, 1},
		{"thiru onam", onam, 1},
		{"thiruvonam", onam, 1},
		{"makar sankranti", sankranti, 1},
		{"makara sankranti", sankranti, 1},
		{"makara sankranthi", sankranti, 1},
		{"pongal", sankranti, 1},
		{"mothering day", after(easter, -21), 1},
		{"shrove monday", after(easter, -48), 1},
		{"orthodox palm sunday", after(orthodoxEaster, -7), 1},
		{"lazarus saturday", after(orthodoxEaster, -8), 1},
		{"clean monday", after(orthodoxEaster, -48), 1},
		{"orthodox easter monday", after(orthodoxEaster, 1), 1},
		{"orthodox pentecost", after(orthodoxEaster, 49), 1},
		{"mothering sunday", after(easter, -21), 1},
		{"orthodox good friday", after(orthodoxEaster, -2), 1},
		{"grandparents day", after(nth(9, time.Monday, 1), 6), 1},
		{"spring bank holiday", nth(5, time.Monday, -1), 1},
		{"summer bank holiday", nth(8, time.Monday, -1), 1},
		{"august bank holiday", nth(8, time.Monday, -1), 1},
		{"indigenous peoples day", nth(10, time.Monday, 2), 1},
	}
}

// observedDays lists days that move off the weekend.
func observedDays() []holiday {
	return []holiday{
		{"kings day", kingsDay, 1},
		{"koningsdag", kingsDay, 1},
		{"emancipation day", emancipationDay, 1},
		{"tax day", taxDay, 1},
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
