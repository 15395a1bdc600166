package detector

import (
	"math/big"
	"strconv"
	"strings"
	"time"

	"github.com/atodds/atodds/align/text"
)

// ruleTemplates compares two times of which one at least is unresolved for
// want of a date of publication, by the parts that both name: a Monday is no
// 24 November 2026, whatever the date.
func ruleTemplates(l, r *text.Time, night bool, p text.Profile) Ruling {
	if ruling := ruleTIMEX(l, r, p); ruling != nil {
		return *ruling
	}
	a, b := parts(l), parts(r)
	if a == (text.Template{}) || b == (text.Template{}) {
		return notComparable(NoDate, "no date of publication to resolve it")
	}
	if l.Bound.Side() != r.Bound.Side() {
		return notComparable(NoDate, "a limit without its date")
	}
	if a.Year != 0 && b.Year != 0 && a.Year != b.Year {
		return contradiction("", "other years")
	}
	if a.Month != 0 && b.Month != 0 {
		if ruling := ruleMonthDay(a, b, night); ruling != nil {
			return *ruling
		}
	} else if a.Day != 0 && b.Day != 0 && a.Day != b.Day && a.Weekday == 0 && b.Weekday == 0 {
		return contradiction("", "other days of the month")
	}
	if a.Weekday != 0 && b.Weekday != 0 && a.Weekday != b.Weekday && l.Grain <= text.Day && r.Grain <= text.Day {
		return ruleWeekdays(a.Weekday, b.Weekday, l.Anchor == text.DCT && r.Anchor == text.DCT, night)
	}
	if l.TIMEX == r.TIMEX {
		return notComparable(NoDate, "the same words; their date is unknown")
	}
	return notComparable(NoDatePossible, "they may agree; a date is unknown")
}

// ruleTIMEX compares what only the TIMEX value tells of an unresolved time:
// its quarter of the year, its season, or the length of a span such as "the next ten
// days". It returns nil where that decides nothing.
func ruleTIMEX(l, r *text.Time, p text.Profile) *Ruling {
	if l.Bound.Side() != r.Bound.Side() {
		return nil
	}
	if a, b := quarter(l), quarter(r); a != 0 && b != 0 && a != b {
		return ptr(contradiction("", "other quarters"))
	}
	if a, b := season(l), season(r); a != "" && b != "" && a != b && l.Deictic != "" && r.Deictic != "" {
		return ptr(contradiction("", "other seasons"))
	}
	p = p.OrStrict()
	m, u := span(l)
	n, v := span(r)
	if m == 0 || n == 0 || m == n && u == v || firstWord(l.Deictic) != firstWord(r.Deictic) {
		return nil
	}
	switch {
	case m == n && m > 1:
		return ptr(contradiction(UnitSwap, "one numeral in two units"))
	case u == v && beyond(m, n, p.SmallAllows):
		return ptr(contradiction("", "spans of lengths that differ by more than "+p.SmallAllows.RatString()+" of the longer"))
	}
	return nil
}

// beyond reports whether two lengths differ by more than a share of the longer
// one, the most that a length in small whole units may be off.
func beyond(m, n int, share *big.Rat) bool {
	most := new(big.Rat).Mul(share, big.NewRat(int64(max(m, n)), 1))
	return big.NewRat(int64(abs(m-n)), 1).Cmp(most) > 0
}

// quarter returns the quarter of a year that a time names, 0 for none.
func quarter(t *text.Time) int {
	i := len(t.TIMEX) - 3
	if i < 0 || t.TIMEX[i:i+2] != "-Q" || t.TIMEX[i+2] < '1' || t.TIMEX[i+2] > '4' {
		return 0
	}
	return int(t.TIMEX[i+2] - '0')
}

// season returns the season of a year that a time names as a whole, "" for
// none: where "late winter" ends and spring begins is a matter of taste.
func season(t *text.Time) string {
	if t.Grain != text.Season || t.Mod != text.NoMod || len(t.TIMEX) < 3 {
		return ""
	}
	return t.TIMEX[len(t.TIMEX)-3:]
}

// span returns the length of a span and its unit, such as 10 and D; 0 for a
// time that is none.
func span(t *text.Time) (n int, unit string) {
	rest, ok := strings.CutPrefix(t.TIMEX, "P")
	if !ok || rest == "" || strings.Contains(t.Deictic, "few") || strings.Contains(t.Deictic, "several") {
		return 0, ""
	}
	n, err := strconv.Atoi(rest[:len(rest)-1])
	if err != nil {
		return 0, ""
	}
	return n, rest[len(rest)-1:]
}

func firstWord(s string) string {
	first, _, _ := cut(s)
	return first
}

// ruleMonthDay compares months and days; nil where they agree.
func ruleMonthDay(a, b text.Template, night bool) *Ruling {
	if a.Month == b.Month && (a.Day == 0 || b.Day == 0 || a.Day == b.Day) {
		return nil
	}
	if a.Day != 0 && b.Day != 0 && dayApart(a, b) {
		if night {
			return ptr(drift(TZAdjacent, "one day apart, and one side is in the night"))
		}
		return ptr(contradiction(OffByOne, "one day apart"))
	}
	if a.Month == b.Month {
		return ptr(contradiction("", "other days of the month"))
	}
	return ptr(contradiction("", "other months"))
}

// dayApart reports whether two days of the year follow each other, in a leap
// year or not.
func dayApart(a, b text.Template) bool {
	for _, year := range []int{2023, 2024} {
		x := time.Date(year, time.Month(a.Month), a.Day, 0, 0, 0, 0, time.UTC)
		y := time.Date(year, time.Month(b.Month), b.Day, 0, 0, 0, 0, time.UTC)
		if gap := x.Sub(y).Abs(); gap == day {
			return true
		}
	}
	return false
}

func ruleWeekdays(a, b int, both, night bool) Ruling {
	next := (a-b+7)%7 == 1 || (b-a+7)%7 == 1
	switch {
	case next && night:
		return drift(TZAdjacent, "one weekday apart, and one side is in the night")
	case next && both:
		return contradiction(OffByOne, "one weekday apart")
	}
	return contradiction(Weekday, "other weekdays")
}

// parts returns what is known of a date: its template, or what its interval
// says where it is resolved to a day, a month or a year.
func parts(t *text.Time) text.Template {
	if !t.Resolved() {
		p := t.Template
		p.HasClock, p.Hour, p.Minute = false, 0, 0
		return p
	}
	lo := t.Interval.Lo
	switch {
	case t.Grain <= text.Day && t.Interval.Hi.Sub(lo) <= day:
		return text.Template{Year: lo.Year(), Month: int(lo.Month()), Day: lo.Day(), Weekday: (int(lo.Weekday())+6)%7 + 1}
	case t.Grain == text.Month && t.Interval.Hi.Sub(lo) <= 31*day:
		return text.Template{Year: lo.Year(), Month: int(lo.Month())}
	case t.Grain == text.Year && t.Interval.Hi.Sub(lo) <= 366*day:
		return text.Template{Year: lo.Year()}
	}
	return text.Template{}
}
