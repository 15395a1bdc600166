package extract

import "time"

// namedDays lists days of one country or cause that news names beside the
// great holidays.
func namedDays() []holiday {
	return []holiday{
		{"epiphany", fixed(1, 6), 1},
		{"makar sankranti", fixed(1, 14), 1},
		{"makara sankranti", fixed(1, 14), 1},
		{"pongal", fixed(1, 15), 1},
		{"world cancer day", fixed(2, 4), 1},
		{"waitangi day", fixed(2, 6), 1},
		{"lincolns birthday", fixed(2, 12), 1},
		{"abraham lincolns birthday", fixed(2, 12), 1},
		{"st valentines day", fixed(2, 14), 1},
		{"st davids day", fixed(3, 1), 1},
		{"pi day", fixed(3, 14), 1},
		{"st paddys day", fixed(3, 17), 1},
		{"saint paddys day", fixed(3, 17), 1},
		{"world water day", fixed(3, 22), 1},
		{"world health day", fixed(4, 7), 1},
		{"siblings day", fixed(4, 10), 1},
		{"vaisakhi", fixed(4, 14), 1},
		{"baisakhi", fixed(4, 14), 1},
		{"st georges day", fixed(4, 23), 1},
		{"world malaria day", fixed(4, 25), 1},
		{"world press freedom day", fixed(5, 3), 1},
		{"cinco de mayo", fixed(5, 5), 1},
		{"ve day", fixed(5, 8), 1},
		{"world no tobacco day", fixed(5, 31), 1},
		{"world environment day", fixed(6, 5), 1},
		{"flag day", fixed(6, 14), 1},
		{"world refugee day", fixed(6, 20), 1},
		{"nelson mandela day", fixed(7, 18), 1},
		{"constitution day", fixed(9, 17), 1},
		{"international day of peace", fixed(9, 21), 1},
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
		{"international mens day", fixed(11, 19), 1},
		{"world childrens day", fixed(11, 20), 1},
		{"st andrews day", fixed(11, 30), 1},
		{"world aids day", fixed(12, 1), 1},
		{"pearl harbor day", fixed(12, 7), 1},
		{"human rights day", fixed(12, 10), 1},
		{"st stephens day", fixed(12, 26), 1},
		{"kwanzaa", fixed(12, 26), 1},
		{"hogmanay", fixed(12, 31), 1},
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
