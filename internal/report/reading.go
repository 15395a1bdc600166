package report

import (
	"strings"
)

// reading returns what the words of a side were read as, for a person: bounds
// and lengths of time in words, long numbers in groups. It is empty where that
// says no more than the words themselves.
func (s *Side) reading() string {
	value := readable(s.Value)
	if strings.EqualFold(value, s.Text) {
		return ""
	}
	return value
}

// readable puts a value as it stands in a run into words: "(PT1H30M,)" is "more
// than 1 h 30 min". What is no figure, and no time, stays as it is.
func readable(value string) string {
	if words, ok := calendarWords(value); ok {
		return words
	}
	for _, form := range []struct{ before, after, words, behind string }{
		{"(,", ")", "less than ", ""},
		{"(,", "]", "", " or less"},
		{"(", ",)", "more than ", ""},
		{"[", ",)", "", " or more"},
		{"<~", "", "nearly ", ""},
		{">~", "", "just over ", ""},
		{"~", "", "about ", ""},
	} {
		inner, begins := strings.CutPrefix(value, form.before)
		inner, ends := strings.CutSuffix(inner, form.after)
		if begins && ends && inner != "" {
			if words, ok := figureWords(inner); ok {
				return form.words + words + form.behind
			}
		}
	}
	if from, to, ok := strings.Cut(value, " to "); ok { // of a change
		a, first := figureWords(from)
		b, second := figureWords(to)
		if first && second {
			return a + " to " + b
		}
		return value
	}
	if words, ok := figureWords(value); ok {
		return words
	}
	return value
}

// figureWords puts a figure with its unit, a range of figures, a length of time
// or a date into words; false for anything else.
func figureWords(s string) (string, bool) {
	if words, ok := durationWords(s); ok {
		return words, true
	}
	if digitsAnd(s, "-") && strings.Count(s, "-") > 0 && s[0] != '-' {
		return s, true // a date
	}
	number, unit, spaced := strings.Cut(s, " ")
	if spaced {
		unit = " " + unit
	}
	low, high, ranged := strings.Cut(number, "..")
	if !isDecimal(low) || ranged && !isDecimal(high) {
		return "", false
	}
	if ranged {
		return grouped(low) + " to " + grouped(high) + unit, true
	}
	return grouped(low) + unit, true
}

// durationWords puts a length of time (ISO 8601, as in TIMEX3) into words:
// "PT1H30M" is "1 h 30 min".
func durationWords(s string) (string, bool) {
	rest, ok := strings.CutPrefix(s, "P")
	if !ok || rest == "" {
		return "", false
	}
	date, clock, timed := strings.Cut(rest, "T")
	if timed && clock == "" {
		return "", false
	}
	words, ok := periodWords(date, map[byte]string{'Y': "year", 'M': "month", 'W': "week", 'D': "day"})
	if !ok {
		return "", false
	}
	more, ok := periodWords(clock, map[byte]string{'H': " h", 'M': " min", 'S': " s"})
	return strings.TrimSpace(words + " " + more), ok
}

// periodWords puts numbers, each with the letter of its unit, into words. Units
// that begin with a space are symbols and have no plural.
func periodWords(s string, units map[byte]string) (string, bool) {
	var words []string
	for s != "" {
		n := 0
		for n < len(s) && (s[n] >= '0' && s[n] <= '9' || s[n] == '.') {
			n++
		}
		if n == 0 || n == len(s) || units[s[n]] == "" || !isDecimal(s[:n]) {
			return "", false
		}
		unit := units[s[n]]
		if unit[0] != ' ' {
			unit = " " + unit
			if s[:n] != "1" {
				unit += "s"
			}
		}
		words = append(words, s[:n]+unit)
		s = s[n+1:]
	}
	return strings.Join(words, " "), true
}

// isDecimal reports whether s is a decimal number.
func isDecimal(s string) bool {
	s = strings.TrimPrefix(s, "-")
	whole, rest, point := strings.Cut(s, ".")
	return whole != "" && digitsAnd(whole, "") && (!point || rest != "" && digitsAnd(rest, ""))
}

// digitsAnd reports whether s begins with a digit and holds nothing but digits
// and what else is allowed.
func digitsAnd(s, allowed string) bool {
	return s != "" && s[0] >= '0' && s[0] <= '9' && strings.Trim(s, "0123456789"+allowed) == ""
}

// grouped sets commas between the thousands of a number of five digits or more:
// one of four can be a year.
func grouped(s string) string {
	sign := ""
	if strings.HasPrefix(s, "-") {
		sign, s = "-", s[1:]
	}
	whole, rest, point := strings.Cut(s, ".")
	if len(whole) > 4 {
		for i := len(whole) - 3; i > 0; i -= 3 {
			whole = whole[:i] + "," + whole[i:]
		}
	}
	if point {
		whole += "." + rest
	}
	return sign + whole
}
