package source

import (
	"strings"
	"time"

	"github.com/atodds/atodds/align/text"
)

// A reading is a date of publication; alt is its other reading where day
// and month may be exchanged, else zero.
type reading struct{ date, alt time.Time }

// What a date was found by, as [text.Document.DateBy] says it.
const (
	byMetadata = "metadata"
	byDateline = "dateline"
	byHeader   = "header"
	byURL      = "url"
	byText     = "text"
	byFile     = "file"
)

// publish fills the dateline and the date of publication of d. Given is what
// its metadata say; zero means nothing. In order of trust:
//
//  1. The metadata; the dateline or the address settles an order of day and
//     month that they leave open. A dateline of the days before it is finer: "today" in
//     agency copy is the day on which it was filed, not the day on which a
//     page carried it.
//  2. The dateline, if its year is stated or evident from a full date within
//     ten days of it. It never takes the year of reading.
//  3. A header line.
//  4. The address of the page.
//  5. A full date in the text that carries its right weekday, or "today".
//     The text was published on that day or soon after it, so this comes
//     last: the address names the day of publication itself.
//
// Without any of them the date stays zero.
func publish(d *text.Document, given reading) {
	line, _ := datelineOf(d.Text)
	d.Dateline = line.text
	if !given.date.IsZero() {
		given = given.confirmed(line.near(given.date), line.near(given.alt), urlDate(d.URL))
		d.Date, d.DateAlt, d.DateBy = given.date, given.alt, byMetadata
		if filed := line.near(given.date); !filed.IsZero() && given.alt.IsZero() {
			// One day of tolerance: a page may carry a story before it is
			// that day where it was filed.
			if n := daysBetween(filed, given.date); n >= -1 && n != 0 {
				d.Date, d.DateBy = filed, byDateline
			}
		}
		return
	}
	if line.date.full() {
		d.Date, d.DateBy = line.date.time(), byDateline
		return
	}
	address := urlDate(d.URL)
	var head reading
	h, ok := headerIn(d.Text)
	if ok {
		head = settle(h.stamp, &evidence{text: d.Text})
	}
	if line.date.month != 0 {
		if filed := line.filed(d.Text, head, address); !filed.IsZero() {
			d.Date, d.DateBy = filed, byDateline
			return
		}
	}
	switch {
	case ok:
		d.Date, d.DateAlt, d.DateBy = head.date, head.alt, byHeader
	case !address.IsZero():
		d.Date, d.DateBy = address, byURL
	default:
		if t := textDate(d.Text); !t.IsZero() {
			d.Date, d.DateBy = t, byText
		}
	}
}

// confirmed settles an ambiguous reading by the first of days, zero ones
// aside, that lies within two days of one of its readings alone.
func (r reading) confirmed(days ...time.Time) reading {
	if r.alt.IsZero() {
		return r
	}
	for _, day := range days {
		if day.IsZero() {
			continue
		}
		date, alt := abs(daysBetween(day, r.date)) <= 2, abs(daysBetween(day, r.alt)) <= 2
		if date != alt {
			if alt {
				r.date = r.alt
			}
			return reading{date: r.date}
		}
	}
	return r
}

// near returns the dateline's day in the year that puts it within ten days
// of t; zero if it has no day or is further away.
func (l dateline) near(t time.Time) time.Time {
	switch {
	case l.date.month == 0 || t.IsZero():
		return time.Time{}
	case l.date.full():
		if d := l.date.time(); abs(daysBetween(d, t)) <= 10 {
			return d
		}
		return time.Time{}
	}
	return nearestYear(l.date.month, l.date.day, t)
}

// filed returns the day of a dateline that does not state its year: by the
// header or the address, else by the full dates of the text, which must not
// point to two years.
func (l dateline) filed(s string, head reading, address time.Time) time.Time {
	for _, t := range []time.Time{head.date, head.alt, address} {
		if d := l.near(t); !d.IsZero() {
			return d
		}
	}
	var found time.Time
	for st := range dates(s) {
		if !st.full() || st.swap {
			continue
		}
		d := l.near(st.time())
		switch {
		case d.IsZero():
		case !found.IsZero() && !found.Equal(d):
			return time.Time{}
		default:
			found = d
		}
	}
	return found
}

// urlDate returns the date that an address holds in its path, such as
// "/2015/11/23/" or "/2015-11-23-"; zero if there is none.
func urlDate(url string) time.Time {
	if _, after, ok := strings.Cut(url, "://"); ok {
		url = after
	}
	_, path, ok := strings.Cut(url, "/")
	if !ok {
		return time.Time{}
	}
	path, _, _ = strings.Cut(path, "?")
	path = "/" + path
	for i := 0; i+1 < len(path); i++ {
		if isAlnum(path[i]) || !isDigit(path[i+1]) {
			continue
		}
		if st, ok := yearFirst(path[i+1:]); ok {
			return st
		}
	}
	return time.Time{}
}

// yearFirst reads "2015/11/23", "2015-11-23", "2015/nov/23" or "20151123" at
// the start of a stretch of a path.
func yearFirst(s string) (time.Time, bool) {
	if n, e, ok := number(s, 0, 8, 8); ok && (e == len(s) || !isAlnum(s[e])) {
		s = s[:e]
		if year := n / 10000; year >= 1990 && year <= lastYear && validDay(year, n/100%100, n%100) {
			return civil(year, n/100%100, n%100), true
		}
	}
	year, e, ok := number(s, 0, 4, 4)
	if !ok || year < 1990 || year > lastYear || e >= len(s) || strings.IndexByte("/-_", s[e]) < 0 {
		return time.Time{}, false
	}
	sep, i := s[e], e+1
	month, e, ok := number(s, i, 1, 2)
	if !ok {
		e = letters(s, i)
		month = monthOf(s[i:e])
	}
	if month == 0 || e >= len(s) || s[e] != sep {
		return time.Time{}, false
	}
	day, e, ok := number(s, e+1, 1, 2)
	// In "/2017/november/1-in-ten-voters" the 1 belongs to the headline.
	if !ok || e < len(s) && (isAlnum(s[e]) || sep == '/' && s[e] != '/') || !validDay(year, month, day) {
		return time.Time{}, false
	}
	return civil(year, month, day), true
}
