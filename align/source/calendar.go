package source

import (
	"strings"
	"time"
)

var monthNames = [...]string{
	"january", "february", "march", "april", "may", "june", "july",
	"august", "september", "october", "november", "december",
}

// spanishMonths are the months as Spanish writes them in full.
var spanishMonths = [...]string{
	"enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre",
}

var weekdayNames = [...]string{
	"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
}

// monthOf returns the month that a word names, in full or shortened, from 1, or
// in full in Spanish; 0 for other words.
func monthOf(word string) int {
	if len(word) == 4 && strings.EqualFold(word, "sept") {
		return 9
	}
	if m := 1 + nameIn(monthNames[:], word, 3, 3); m > 0 {
		return m
	}
	if strings.EqualFold(word, "setiembre") {
		return 9
	}
	for i, name := range spanishMonths {
		if len(word) == len(name) && strings.EqualFold(word, name) {
			return i + 1
		}
	}
	return 0
}

// weekdayOf returns the weekday that a word names, in full or shortened to
// three to five letters, Monday as 1; 0 for other words.
func weekdayOf(word string) int {
	return 1 + nameIn(weekdayNames[:], word, 3, 5)
}

// nameIn returns the index of the name that word spells in full or by its
// first lo to hi letters, or -1.
func nameIn(names []string, word string, lo, hi int) int {
	if len(word) < lo || len(word) > len("septiembre") {
		return -1
	}
	for i, name := range names {
		if word[0]|0x20 == name[0] && len(word) <= len(name) && (len(word) == len(name) || len(word) <= hi) && strings.EqualFold(word, name[:len(word)]) {
			return i
		}
	}
	return -1
}

// The years that a date of news can have. What is outside is a number.
const (
	firstYear = 1600
	lastYear  = 2199
)

// validDay reports whether the day exists. Year 0 stands for any year.
func validDay(year, month, day int) bool {
	if month < 1 || month > 12 || day < 1 {
		return false
	}
	if year == 0 {
		year = 2000
	}
	return day <= time.Date(year, time.Month(month)+1, 0, 0, 0, 0, 0, time.UTC).Day()
}

func civil(year, month, day int) time.Time {
	return time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC)
}

// isoWeekday counts Monday as 1 to Sunday as 7.
func isoWeekday(t time.Time) int { return (int(t.Weekday())+6)%7 + 1 }

// daysBetween returns how many days b lies after a, by the calendar.
func daysBetween(a, b time.Time) int {
	return int(b.Truncate(24*time.Hour).Sub(a.Truncate(24*time.Hour)) / (24 * time.Hour))
}

// nearestYear returns the date with the given month and day that is closest
// to t, within 10 days on either side; zero if there is none.
func nearestYear(month, day int, t time.Time) time.Time {
	for year := t.Year() - 1; year <= t.Year()+1; year++ {
		if !validDay(year, month, day) {
			continue
		}
		if d := civil(year, month, day); abs(daysBetween(d, t)) <= 10 {
			return d
		}
	}
	return time.Time{}
}

func abs(n int) int { return max(n, -n) }
