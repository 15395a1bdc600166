package report

import (
	"slices"
	"strconv"
	"strings"
	"time"
)

// What is unknown in a time as TIMEX3 writes it.
var unknownTimes = map[string]string{
	"XXXX":        "a year that is not told",
	"XXXX-QX":     "a quarter that is not told",
	"XXXX-XX":     "a month that is not told",
	"XXXX-WXX":    "a week that is not told",
	"XXXX-WXX-WE": "a weekend that is not told",
	"XXXX-XX-XX":  "a day that is not told",
}

// Parts of the day, of a year and bounds, as they stand in a value.
var (
	dayParts = map[string]string{
		"MO": "the morning", "MI": "midday", "AF": "the afternoon", "EV": "the evening", "NI": "the night", "DT": "the daytime",
	}
	yearParts = map[string]string{
		"SP": "the spring", "SU": "the summer", "FA": "the autumn", "WI": "the winter", "H1": "the first half", "H2": "the second half",
		"Q1": "the first quarter", "Q2": "the second quarter", "Q3": "the third quarter", "Q4": "the fourth quarter",
	}
	timeBounds = []string{"before", "by", "until", "since", "after"}
)

// calendarWords puts a time as TIMEX3 writes it into words, and says what it
// leaves open: "XXXX-05-03" is "May 3 of a year that is not told". It is false
// for what is no time, and for times that are plain as they stand.
func calendarWords(s string) (string, bool) {
	if bound, rest, ok := strings.Cut(s, " "); ok {
		words, known := calendarWords(rest)
		return bound + " " + words, known && slices.Contains(timeBounds, bound)
	}
	if from, to, ok := strings.Cut(s, "/"); ok {
		first, a := calendarPoint(from)
		last, b := calendarPoint(to)
		return first + " to " + last, a && b
	}
	words, ok := calendarPoint(s)
	return words, ok && words != s
}

// calendarPoint puts a day, or what is longer or shorter, into words.
func calendarPoint(s string) (string, bool) {
	day, clock, timed := strings.Cut(s, "T")
	words, ok := dayWords(day)
	if !ok || !timed {
		return words, ok
	}
	if part := dayParts[clock]; part != "" {
		return part + " of " + words, true
	}
	if !digitsAnd(clock, ":") {
		return "", false
	}
	if words == day { // a date in full
		return day + " " + clock, true
	}
	return clock + " on " + words, true
}

// dayWords puts a day, or a part of a year, into words.
func dayWords(s string) (string, bool) {
	if words := unknownTimes[s]; words != "" {
		return words, true
	}
	if rest, ok := strings.CutPrefix(s, "XXXX-WXX-"); ok {
		n, err := strconv.Atoi(rest)
		if err != nil || n < 1 || n > 7 {
			return "", false
		}
		return "a " + time.Weekday(n%7).String() + " of unknown date", true
	}
	if rest, ok := strings.CutPrefix(s, "XXXX-XX-"); ok && isDecimal(rest) {
		return "day " + strings.TrimPrefix(rest, "0") + " of a month that is not told", true
	}
	if len(s) < 5 || s[4] != '-' {
		return s, len(s) == 4 && digitsAnd(s, "")
	}
	return partOfYear(s[:4], s[5:])
}

// partOfYear puts a year and what behind it names a part of it into words.
func partOfYear(year, part string) (string, bool) {
	of := " of " + year
	if year == "XXXX" {
		of = " of " + unknownTimes[year]
	} else if !digitsAnd(year, "") {
		return "", false
	} else if digitsAnd(part, "-") {
		return year + "-" + part, true
	}
	if words := yearParts[part]; words != "" {
		return words + of, true
	}
	if week, ok := strings.CutPrefix(part, "W"); ok {
		week, weekend := strings.CutSuffix(week, "-WE")
		words := "week " + strings.TrimPrefix(week, "0") + of
		if weekend {
			words = "the weekend of " + words
		}
		return words, digitsAnd(week, "")
	}
	month, day, dated := strings.Cut(part, "-")
	n, err := strconv.Atoi(month)
	if err != nil || n < 1 || n > 12 || dated && !digitsAnd(day, "") {
		return "", false
	}
	words := time.Month(n).String()
	if dated {
		words += " " + strings.TrimPrefix(day, "0")
	}
	return words + of, true
}
