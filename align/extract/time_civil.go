package extract

import (
	"strconv"
	"time"

	"github.com/atodds/atodds/align/text"
)

// civil returns midnight of a day in UTC, which stands for civil time
// without a zone.
func civil(year, month, day int) time.Time {
	return time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC)
}

// isDay reports whether the date exists. A year of 0 stands for an unknown
// one, which may be a leap year.
func isDay(year, month, day int) bool {
	if month < 1 || month > 12 || day < 1 {
		return false
	}
	if year == 0 {
		year = 2000
	}
	return civil(year, month, day).Day() == day
}

// isoWeekday returns 1 for Monday to 7 for Sunday.
func isoWeekday(t time.Time) int { return (int(t.Weekday())+6)%7 + 1 }

// floor returns the start of the unit that holds t.
func floor(t time.Time, unit text.Grain) time.Time {
	y, m := t.Year(), int(t.Month())
	switch unit {
	case text.Second, text.Minute, text.Hour:
		return t.Truncate(unitDuration(unit))
	case text.Weekend:
		return civil(y, m, t.Day()-isoWeekday(t)+6)
	case text.Week:
		return civil(y, m, t.Day()-isoWeekday(t)+1)
	case text.Month:
		return civil(y, m, 1)
	case text.Quarter:
		return civil(y, (m-1)/3*3+1, 1)
	case text.Half:
		return civil(y, (m-1)/6*6+1, 1)
	case text.Year:
		return civil(y, 1, 1)
	case text.Decade:
		return civil(floorDiv(y, 10)*10, 1, 1)
	case text.Century:
		return civil(floorDiv(y, 100)*100, 1, 1)
	}
	return civil(y, m, t.Day())
}

// floorDiv divides, rounding down: the decade of the year -1 begins in -10.
func floorDiv(a, b int) int {
	if a < 0 {
		return -((-a + b - 1) / b)
	}
	return a / b
}

// unitDuration returns the length of a unit finer than a day.
func unitDuration(unit text.Grain) time.Duration {
	switch unit {
	case text.Second:
		return time.Second
	case text.Minute:
		return time.Minute
	}
	return time.Hour
}

// addUnitsTo returns t moved by n units. A month that is too short ends the
// move at its last day.
func addUnitsTo(t time.Time, n int, unit text.Grain) time.Time {
	switch unit {
	case text.Second, text.Minute, text.Hour:
		return t.Add(time.Duration(n) * unitDuration(unit))
	case text.Weekend, text.Week:
		return t.AddDate(0, 0, 7*n)
	case text.Month:
		return addMonthsTo(t, n)
	case text.Quarter:
		return addMonthsTo(t, 3*n)
	case text.Half:
		return addMonthsTo(t, 6*n)
	case text.Year:
		return addMonthsTo(t, 12*n)
	case text.Decade:
		return addMonthsTo(t, 120*n)
	case text.Century:
		return addMonthsTo(t, 1200*n)
	}
	return t.AddDate(0, 0, n)
}

// addMonthsTo returns t moved by n months: a month after 31 January is the
// last of February, not a day of March.
func addMonthsTo(t time.Time, n int) time.Time {
	u := t.AddDate(0, n, 0)
	if u.Day() != t.Day() {
		u = u.AddDate(0, 0, -u.Day())
	}
	return u
}

// unitInterval returns the unit that holds t.
func unitInterval(t time.Time, unit text.Grain) text.Interval {
	lo := floor(t, unit)
	if unit == text.Weekend {
		return text.Interval{Lo: lo, Hi: lo.AddDate(0, 0, 2)}
	}
	return text.Interval{Lo: lo, Hi: addUnitsTo(lo, 1, unit)}
}

// nthWeekday returns the n-th weekday from the start of a stretch of months,
// or from its end where n is negative: -1 is the last.
func nthWeekday(start time.Time, months, weekday, n int) time.Time {
	if n < 0 {
		last := start.AddDate(0, months, -1)
		return last.AddDate(0, 0, -((isoWeekday(last)-weekday+7)%7)+7*(n+1))
	}
	return start.AddDate(0, 0, (weekday-isoWeekday(start)+7)%7+7*(n-1))
}

// season returns the meteorological season of a year on the northern
// hemisphere; a winter begins in its year.
func season(year, n int) text.Interval {
	lo := civil(year, 3*n, 1)
	return text.Interval{Lo: lo, Hi: lo.AddDate(0, 3, 0)}
}

// The TIMEX3 names of seasons and parts of the day, by the value of their
// words; the hours of the parts are those of everyday use.
var (
	seasonNames = [...]string{"", "SP", "SU", "FA", "WI"}
	partNames   = [...]string{"", "MO", "MI", "AF", "EV", "NI", "DT", "MO", "EV", "MI"}
	partHours   = [...][2]int{{}, {4, 12}, {11, 14}, {12, 19}, {18, 24}, {18, 24}, {6, 18}, {3, 9}, {15, 22}, {11, 15}}
)

// two writes n with at least two digits.
func two(n int) string {
	if n < 10 {
		return "0" + strconv.Itoa(n)
	}
	return strconv.Itoa(n)
}

// four writes n with at least four digits.
func four(n int) string {
	s := strconv.Itoa(n)
	for len(s) < 4 {
		s = "0" + s
	}
	return s
}

// yearTimex returns a year as TIMEX3 writes it; year 0 and below are before
// Christ.
func yearTimex(year int) string {
	if year <= 0 {
		return "BC" + four(1-year)
	}
	return four(year)
}

// timexOf returns the TIMEX3 value of the interval of grain g that begins at
// lo.
func timexOf(lo time.Time, g text.Grain) string {
	y := lo.Year()
	switch g {
	case text.Century:
		if y < 0 {
			return "BC" + two(-y/100)
		}
		return two(y / 100)
	case text.Decade:
		return four(y)[:3]
	case text.Year:
		return yearTimex(y)
	case text.Half:
		return yearTimex(y) + "-H" + strconv.Itoa((int(lo.Month())-1)/6+1)
	case text.Quarter:
		return yearTimex(y) + "-Q" + strconv.Itoa((int(lo.Month())-1)/3+1)
	case text.Season:
		return yearTimex(y) + "-" + seasonNames[int(lo.Month())/3]
	case text.Month:
		return yearTimex(y) + "-" + two(int(lo.Month()))
	case text.Week, text.Weekend:
		wy, w := lo.ISOWeek()
		s := yearTimex(wy) + "-W" + two(w)
		if g == text.Weekend {
			s += "-WE"
		}
		return s
	}
	s := yearTimex(y) + "-" + two(int(lo.Month())) + "-" + two(lo.Day())
	switch g {
	case text.Hour, text.Minute:
		s += "T" + two(lo.Hour()) + ":" + two(lo.Minute())
	case text.Second:
		s += "T" + two(lo.Hour()) + ":" + two(lo.Minute()) + ":" + two(lo.Second())
	}
	return s
}
