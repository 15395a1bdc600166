package source

import (
	"strings"
	"time"
)

// clockAt reads a clock time that begins at s[i]: "13:12", "13:12:05.123Z",
// "9:14 pm", "9.14pm", "07.45 BST", "9 a.m. ET", "10:00 GMT+1". It returns the time of
// day and where it ends with its zone, or false.
func clockAt(s string, i int) (time.Duration, int, bool) {
	hour, j, ok := number(s, i, 1, 2)
	if !ok {
		return 0, 0, false
	}
	minute, second, colon, dotted := 0, 0, false, false
	if j < len(s) && (s[j] == ':' || s[j] == '.') {
		if m, k, ok := number(s, j+1, 2, 2); ok {
			colon, dotted, minute, j = s[j] == ':', s[j] == '.', m, k
			if sec, k, ok := secondsAt(s, j); colon && ok {
				second, j = sec, k
			}
		}
	}
	half, k := halfDay(s, j)
	switch {
	case half == 0 && !colon && (!dotted || zoneAfter(s, j) == j), half != 0 && (hour < 1 || hour > 12), hour > 23 || minute > 59:
		return 0, 0, false
	case half != 0:
		hour, j = hour%12, k
		if half == 'p' {
			hour += 12
		}
	}
	if j < len(s) && isAlnum(s[j]) && s[j] != 'Z' {
		return 0, 0, false
	}
	clock := time.Duration(hour)*time.Hour + time.Duration(minute)*time.Minute + time.Duration(second)*time.Second
	return clock, zoneAfter(s, j), true
}

// secondsAt reads ":05" or ":05.123"; the fraction is dropped.
func secondsAt(s string, i int) (int, int, bool) {
	if i >= len(s) || s[i] != ':' {
		return 0, i, false
	}
	sec, j, ok := number(s, i+1, 2, 2)
	if !ok || sec > 60 {
		return 0, i, false
	}
	if j < len(s) && (s[j] == '.' || s[j] == ',') {
		if _, k, ok := number(s, j+1, 1, 9); ok {
			j = k
		}
	}
	return min(sec, 59), j, true
}

// halfDay reads "am", "p.m.", " PM" and returns 'a' or 'p', or 0.
func halfDay(s string, i int) (byte, int) {
	i = spaces(s, i)
	if i >= len(s) {
		return 0, i
	}
	half := s[i] | 0x20
	if half != 'a' && half != 'p' {
		return 0, i
	}
	i++
	dotted := i < len(s) && s[i] == '.'
	if dotted {
		i++
	}
	if i >= len(s) || s[i]|0x20 != 'm' {
		return 0, i
	}
	i++
	if dotted && i < len(s) && s[i] == '.' {
		i++
	}
	if i < len(s) && isAlnum(s[i]) {
		return 0, i
	}
	return half, i
}

// zones are the abbreviations that may follow a clock time, with a space on
// both ends of each.
const zones = " UTC GMT BST IST CET CEST EET EEST MSK ET EST EDT CT CST CDT MT MST MDT PT PST PDT" +
	" AKST AKDT HST AEST AEDT ACST AWST NZST NZDT JST KST SGT HKT WAT CAT EAT SAST PKT WIB Z "

// zoneAfter returns where a zone that follows a clock time ends: "Z", "
// GMT", "+02:00", " (ET)". The zone itself is dropped: dates are civil.
func zoneAfter(s string, i int) int {
	j := spaces(s, i)
	open := j < len(s) && s[j] == '('
	if open {
		j++
	}
	k := j
	for k < len(s) && 'A' <= s[k] && s[k] <= 'Z' {
		k++
	}
	named := k > j && strings.Contains(zones, " "+s[j:k]+" ")
	if k > j && !named {
		return i
	}
	if k < len(s) && (s[k] == '+' || s[k] == '-') {
		if _, e, ok := number(s, k+1, 1, 4); ok {
			if e < len(s) && s[e] == ':' {
				if _, e2, ok := number(s, e+1, 2, 2); ok {
					e = e2
				}
			}
			if named || e-k >= 5 {
				named, k = true, e
			}
		}
	}
	switch {
	case !named:
		return i
	case open && k < len(s) && s[k] == ')':
		return k + 1
	case open:
		return i
	}
	return k
}

// number reads lo to hi digits at s[i] that no further digit follows.
func number(s string, i, lo, hi int) (value, end int, ok bool) {
	j := i
	for j < len(s) && j-i <= hi && isDigit(s[j]) {
		value = value*10 + int(s[j]-'0')
		j++
	}
	return value, j, j-i >= lo && j-i <= hi
}

// spaces returns the end of the blanks and no-break spaces at s[i].
func spaces(s string, i int) int {
	for i < len(s) {
		switch {
		case s[i] == ' ' || s[i] == '\t':
			i++
		case strings.HasPrefix(s[i:], "\u00a0"):
			i += 2
		case strings.HasPrefix(s[i:], "\u202f") || strings.HasPrefix(s[i:], "\u2009"):
			i += 3
		default:
			return i
		}
	}
	return i
}

func isDigit(c byte) bool  { return '0' <= c && c <= '9' }
func isLetter(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' }
func isAlnum(c byte) bool  { return isDigit(c) || isLetter(c) }

// letters returns the end of the ASCII letters at s[i].
func letters(s string, i int) int {
	for i < len(s) && isLetter(s[i]) {
		i++
	}
	return i
}
