package source

// Evidence is the text around a date in figures, from which the order of
// its day and month can be told.
type evidence struct{ text string }

// settle decides on the order of day and month. In order of strength: the
// weekday beside the date; a date in words that lies within ten days of one
// reading alone; other dates in figures with a number above 12; the order in
// which the text writes months in words. Else both readings are kept, the
// American one first unless the clock beside it counts to 24: most news in
// English that writes slashes is American.
func settle(st stamp, e *evidence) reading {
	if !st.swap {
		return reading{date: st.time()}
	}
	dayFirst, monthFirst := st, st.swapped()
	if st.weekday != 0 {
		d, m := isoWeekday(dayFirst.time()) == st.weekday, isoWeekday(monthFirst.time()) == st.weekday
		if d != m {
			return reading{date: pick(d, dayFirst, monthFirst).time()}
		}
	}
	if e != nil {
		if order := e.order(dayFirst, monthFirst); order != 0 {
			return reading{date: pick(order > 0, dayFirst, monthFirst).time()}
		}
	}
	if st.hasClock && st.clock.Hours() >= 13 && e != nil && !e.halfDays() {
		return reading{dayFirst.time(), monthFirst.time()}
	}
	return reading{monthFirst.time(), dayFirst.time()}
}

func pick(first bool, a, b stamp) stamp {
	if first {
		return a
	}
	return b
}

// order returns 1 where the text speaks for the day first, -1 for the month
// first, and 0 where it is silent or speaks for both.
func (e *evidence) order(dayFirst, monthFirst stamp) int {
	near, figures, words := 0, 0, 0
	for st := range dates(e.text) {
		switch {
		case st.named:
			near += closer(st, dayFirst, monthFirst)
			words += sign(st.dayFirst)
		case st.slashed && !st.swap && st.month != st.day:
			figures += sign(st.dayFirst)
		}
	}
	for _, votes := range []int{near, figures, words} {
		if votes != 0 {
			return votes / abs(votes)
		}
	}
	return 0
}

// closer compares how far a date in words lies from both readings; only one
// of them may be within ten days.
func closer(st, dayFirst, monthFirst stamp) int {
	within := func(s stamp) bool {
		t := s.time()
		if st.full() {
			return abs(daysBetween(st.time(), t)) <= 10
		}
		return !nearestYear(st.month, st.day, t).IsZero()
	}
	d, m := within(dayFirst), within(monthFirst)
	if d == m {
		return 0
	}
	return sign(d)
}

func sign(b bool) int {
	if b {
		return 1
	}
	return -1
}

// halfDays reports whether the text writes clock times with a.m. and p.m.
func (e *evidence) halfDays() bool {
	for i := 1; i < len(e.text); i++ {
		if c := e.text[i] | 0x20; (c == 'a' || c == 'p') && (isDigit(e.text[i-1]) || e.text[i-1] == ' ' && i > 1 && isDigit(e.text[i-2])) {
			if half, _ := halfDay(e.text, i); half != 0 {
				return true
			}
		}
	}
	return false
}
