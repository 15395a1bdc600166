package source

import (
	"strings"
	"time"
)

// monthDay reads "November 22, 2015", "Nov. 22nd 2015", "Nov. 22".
func monthDay(s string, i int) (stamp, bool) {
	e := letters(s, i)
	month := monthOf(s[i:e])
	lower := s[i] >= 'a'
	if month == 0 {
		return stamp{}, false
	}
	if e < len(s) && s[e] == '.' {
		e++
	}
	day, e, ok := dayOf(s, spaces(s, e))
	if !ok {
		return stamp{}, false
	}
	st := stamp{month: month, day: day, named: true}
	st.year, e = yearBehind(s, e)
	st.span.End = e
	// "may 10" without a year is a verb and a number.
	return st, !rangeFollows(s, e) && (st.year != 0 || !lower)
}

// dayMonth reads "22 November 2015", "22nd of Nov., 2015", "22-Nov-2015",
// "22 November".
func dayMonth(s string, i int) (stamp, bool) {
	day, e, ok := dayOf(s, i)
	if !ok || e >= len(s) {
		return stamp{}, false
	}
	dash := s[e] == '-'
	if dash {
		e++
	} else {
		k := spaces(s, e)
		if k == e {
			return stamp{}, false
		}
		e = k
		for _, of := range [...]string{"of ", "de "} {
			if strings.HasPrefix(s[e:], of) {
				e += len(of)
				break
			}
		}
	}
	we := letters(s, e)
	month := monthOf(s[e:we])
	if month == 0 {
		return stamp{}, false
	}
	st := stamp{month: month, day: day, named: true, dayFirst: true}
	lower := s[e] >= 'a'
	e = we
	if e < len(s) && s[e] == '.' && we-e <= 4 {
		e++
	}
	if dash {
		if e >= len(s) || s[e] != '-' {
			return stamp{}, false
		}
		e++
		year, ye, ok := number(s, e, 4, 4)
		st.year, st.span.End = year, ye
		return st, ok && year >= firstYear && year <= lastYear
	}
	st.year, e = yearBehind(s, e)
	st.span.End = e
	// "10 may" without a year is a number and a verb.
	return st, !rangeFollows(s, e) && (st.year != 0 || !lower)
}

// dayOf reads a day of the month with or without its ending: "3", "22nd".
func dayOf(s string, i int) (day, e int, ok bool) {
	day, e, ok = number(s, i, 1, 2)
	if !ok || day < 1 || day > 31 {
		return 0, i, false
	}
	if le := letters(s, e); le > e {
		switch strings.ToLower(s[e:le]) {
		case "st", "nd", "rd", "th":
			e = le
		default:
			return 0, i, false
		}
	}
	return day, e, true
}

// yearBehind reads a year after a day or month, with a comma or without,
// and returns 0 and i where there is none.
func yearBehind(s string, i int) (int, int) {
	j := spaces(s, i)
	if j < len(s) && s[j] == ',' {
		j = spaces(s, j+1)
	}
	for _, of := range [...]string{"de ", "del "} {
		if strings.HasPrefix(s[j:], of) {
			j += len(of)
		}
	}
	year, e, ok := number(s, j, 4, 4)
	switch {
	case !ok || j == i || year < firstYear || year > lastYear:
		return 0, i
	case e < len(s) && (isLetter(s[e]) || s[e] == '%'):
		return 0, i
	case e+1 < len(s) && (s[e] == ',' || s[e] == '.') && isDigit(s[e+1]):
		return 0, i
	}
	return year, e
}

// rangeFollows reports whether what ends at s[i] is only the beginning of a
// range ("March 3-5"), which is no one day.
func rangeFollows(s string, i int) bool {
	rest := s[i:]
	for _, dash := range []string{"-", "–", "—", "/"} {
		if after, ok := strings.CutPrefix(rest, dash); ok && after != "" && isDigit(after[0]) {
			return true
		}
	}
	return false
}

// figures reads dates without words: "2015-11-27", "27/11/2015",
// "27.11.2015", "11/27/15". Dots are read day first, as all who write dots
// do; two digits for the year are read between slashes alone.
func figures(s string, i int) (stamp, bool) {
	a, e, ok := number(s, i, 1, 4)
	if !ok || e-i == 3 || e >= len(s) || strings.IndexByte("/-.", s[e]) < 0 {
		return stamp{}, false
	}
	first, sep := e-i, s[e]
	b, e, ok := number(s, e+1, 1, 2)
	if !ok || e >= len(s) || s[e] != sep {
		return stamp{}, false
	}
	at := e + 1
	c, e, ok := number(s, at, 1, 4)
	if !ok || (e < len(s) && (s[e] == sep || isLetter(s[e]) && s[e] != 'T')) && !sentenceEnd(s, e) {
		return stamp{}, false
	}
	last := e - at
	st := stamp{}
	st.span.End = e
	switch {
	case first == 4 && last <= 2:
		st.year, st.month, st.day = a, b, c
	case first <= 2 && (last == 4 || last == 2 && sep == '/'):
		st.year, st.month, st.day, st.dayFirst = c, b, a, true
		st.slashed = sep != '.'
		if last == 2 {
			st.year = 1970 + (c+30)%100
		}
		switch {
		case sep == '.' || a > 12:
		case b > 12:
			st = st.swapped()
		default:
			st.swap = a != b
		}
	default:
		return stamp{}, false
	}
	return st, st.year >= firstYear && st.year <= lastYear
}

// sentenceEnd reports whether s[i] is a full stop and no separator.
func sentenceEnd(s string, i int) bool {
	return s[i] == '.' && (i+1 == len(s) || !isAlnum(s[i+1]))
}

// clockBehind reads a clock time behind a date: "T13:12", " 13:12",
// ", 9:14 pm", " at 9:14 pm", " | 10:00 GMT".
func clockBehind(s string, i int) (time.Duration, int, bool) {
	if i < len(s) && s[i] == 'T' {
		return clockAt(s, i+1)
	}
	for n := 0; n < 6 && i < len(s); n++ {
		j := spaces(s, i)
		switch {
		case j < len(s) && isDigit(s[j]) && j > 0 && !isDigit(s[j-1]):
			return clockAt(s, j)
		case j < len(s) && strings.IndexByte(",|-/@(:", s[j]) >= 0:
			j++
		case strings.HasPrefix(s[j:], "at "):
			j += len("at ")
		case strings.HasPrefix(s[j:], "–") || strings.HasPrefix(s[j:], "—") || strings.HasPrefix(s[j:], "•"):
			j += len("–")
		case strings.HasPrefix(s[j:], "·"):
			j += len("·")
		default:
			return 0, i, false
		}
		i = j
	}
	return 0, i, false
}

// withClock returns st with a clock time that stands elsewhere in the line
// s, where the date itself has none: the last one before it, else the first
// one behind it.
func withClock(s string, st stamp) stamp {
	if st.hasClock {
		return st
	}
	for i := 0; i < len(s); i++ {
		if i == st.span.Start {
			if st.hasClock {
				break
			}
			i = st.span.End
		}
		if i >= len(s) || !isDigit(s[i]) || i > 0 && (isAlnum(s[i-1]) || s[i-1] == ':' || s[i-1] == '.') {
			continue
		}
		if clock, _, ok := clockAt(s, i); ok {
			st.clock, st.hasClock = clock, true
			if i > st.span.Start {
				break
			}
		}
	}
	return st
}
