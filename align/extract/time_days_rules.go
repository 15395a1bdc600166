package extract

import "time"

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
