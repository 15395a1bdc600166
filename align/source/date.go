package source

import (
	"fmt"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"github.com/atodds/atodds/align/text"
)

// A stamp is a date as it is written, with the weekday and the clock time
// that stand beside it.
type stamp struct {
	span             text.Span
	year, month, day int  // year 0: not said
	swap             bool // day and month may be the other way round
	named            bool // the month is a word
	slashed          bool // all in figures, the year last, no dots: an order of either kind
	dayFirst         bool // the day is written before the month
	weekday          int  // Monday 1 to Sunday 7; 0: not said
	clock            time.Duration
	hasClock         bool
}

// time returns the civil time; the year must be known.
func (s stamp) time() time.Time { return civil(s.year, s.month, s.day).Add(s.clock) }

// swapped returns the stamp with day and month exchanged.
func (s stamp) swapped() stamp {
	s.month, s.day, s.dayFirst = s.day, s.month, !s.dayFirst
	return s
}

// full reports whether year, month and day are all known.
func (s stamp) full() bool { return s.year != 0 }

// ParseDate parses a date of publication as metadata give it: ISO 8601, RFC
// 1123, "3 March 2016", "Nov. 22, 2015 at 9:14 pm", "20151127T131200Z",
// seconds or milliseconds since 1970. The zone is dropped and the clock
// kept, in UTC. Where day and month may be exchanged ("03/04/2016"), date is
// the likelier reading and alt the other; else alt is zero.
func ParseDate(s string) (date, alt time.Time, err error) {
	s = strings.TrimSpace(s)
	if d, ok := compactDate(s); ok {
		return d, time.Time{}, nil
	}
	for i := 0; i < len(s); i++ {
		if i > 0 && (isAlnum(s[i-1]) || s[i-1] == '-' && isDigit(s[i])) {
			continue
		}
		st, ok := dateAt(s, i)
		if !ok || !st.full() {
			continue
		}
		// A clock before the date counts, too: "10:00 GMT, 4 May 2017".
		st = withClock(s, st)
		r := settle(st, nil)
		return r.date, r.alt, nil
	}
	return time.Time{}, time.Time{}, fmt.Errorf("date %q is not a date: write it as YYYY-MM-DD", clip(s))
}

// clip shortens what an error quotes.
func clip(s string) string {
	if r := []rune(s); len(r) > 40 {
		return string(r[:40]) + "…"
	}
	return s
}

// compactDate reads dates that are all digits, which only metadata hold.
func compactDate(s string) (time.Time, bool) {
	if n, end, ok := number(s, 0, 8, 8); ok && (end == len(s) || s[end] == 'T') {
		year, month, day := n/10000, n/100%100, n%100
		if year < firstYear || year > lastYear || !validDay(year, month, day) {
			return time.Time{}, false
		}
		d := civil(year, month, day)
		if c, _, ok := number(s, min(end+1, len(s)), 6, 6); ok && c/10000 < 24 && c/100%100 < 60 && c%100 < 60 {
			d = d.Add(time.Duration(c/10000)*time.Hour + time.Duration(c/100%100)*time.Minute + time.Duration(c%100)*time.Second)
		}
		return d, true
	}
	n, end, ok := number(s, 0, 9, 13)
	switch {
	case !ok || end != len(s) || end == 11 || end == 12:
		return time.Time{}, false
	case end == 13:
		n /= 1000
	}
	return time.Unix(int64(n), 0).UTC(), true
}

// dates yields the stamps of s in order, at most one for each place.
func dates(s string) func(yield func(stamp) bool) {
	return func(yield func(stamp) bool) {
		for i := 0; i < len(s); {
			if !initials[s[i]] || !opensDate(s, i) {
				i++
				continue
			}
			if st, ok := dateAt(s, i); ok {
				if !yield(st) {
					return
				}
				i = st.span.End
				continue
			}
			for i < len(s) && isAlnum(s[i]) {
				i++
			}
		}
	}
}

// initials are the bytes that dates in running text begin with: figures, and
// the capitals of months and weekdays.
var initials = [256]bool{
	'0': true, '1': true, '2': true, '3': true, '4': true, '5': true, '6': true, '7': true, '8': true, '9': true,
	'J': true, 'F': true, 'M': true, 'A': true, 'S': true, 'O': true, 'N': true, 'D': true, 'T': true, 'W': true,
}

// opensDate reports whether a date in running text can begin at s[i]: a
// digit or a capital, not within a word, a number or an address.
func opensDate(s string, i int) bool {
	if i > 0 && (s[i-1] == ' ' || s[i-1] == '\n') {
		return true
	}
	r, n := utf8.DecodeLastRuneInString(s[:i])
	switch r {
	case '-', '–', '—':
		// Within "3-5 June" the 5 begins no date.
		return !isDigit(s[i]) || r != '-' && (i == n || !isDigit(s[i-n-1]))
	case '/', '.', ',', '_', '=', '$', '#', '+', '%':
		return !isDigit(s[i])
	}
	return i == 0 || !unicode.IsLetter(r) && !unicode.IsDigit(r)
}

// dateAt reads the date that begins at s[i], with a weekday before it and a
// clock time behind it.
func dateAt(s string, i int) (stamp, bool) {
	if i < len(s) && isDigit(s[i]) {
		return bareDate(s, i, i, 0)
	}
	end := letters(s, i)
	weekday := weekdayOf(s[i:end])
	if weekday == 0 {
		return bareDate(s, i, i, 0)
	}
	j := end
	if j < len(s) && s[j] == '.' && end-i <= 5 {
		j++
	}
	j = spaces(s, j)
	if j < len(s) && s[j] == ',' {
		j = spaces(s, j+1)
	}
	if strings.HasPrefix(s[j:], "the ") {
		j += len("the ")
	}
	return bareDate(s, i, j, weekday)
}

// bareDate reads the date at s[j]; its span begins at s[start].
func bareDate(s string, start, j, weekday int) (stamp, bool) {
	if j >= len(s) || j == end(s, j) && weekday != 0 {
		return stamp{}, false
	}
	var st stamp
	var ok bool
	if isDigit(s[j]) {
		if st, ok = figures(s, j); !ok {
			st, ok = dayMonth(s, j)
		}
	} else {
		st, ok = monthDay(s, j)
	}
	if !ok || !validDay(st.year, st.month, st.day) {
		return stamp{}, false
	}
	st.span.Start, st.weekday = start, weekday
	if st.full() {
		if clock, e, ok := clockBehind(s, st.span.End); ok {
			st.clock, st.hasClock, st.span.End = clock, true, e
		}
	}
	return st, true
}

// end returns where the word or number at s[i] ends.
func end(s string, i int) int {
	for i < len(s) && isAlnum(s[i]) {
		i++
	}
	return i
}
