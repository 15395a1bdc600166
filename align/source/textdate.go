package source

import (
	"strings"
	"time"
)

// leadLimit is how many bytes into a text a date may stand that dates it.
// Captions further down are often file photos.
const leadLimit = 4096

// textDate returns the day that a text was published on or soon after, as
// far as its prose says so: from a full date in its lead that carries its
// right weekday, or the word today. It is silent
//
//   - where several such dates lie more than a week apart,
//   - where the date may lie ahead or far back (until, since, file photo),
//   - where a later full date, or a later year, shows that time went on,
//   - where the text names another weekday without date: then it was
//     written some days later, and nobody can tell how many.
func textDate(s string) time.Time {
	var first, last, latest time.Time
	var weekdays [8]bool
	end := 0
	for st := range dates(s) {
		bareWeekdays(s[end:st.span.Start], &weekdays)
		end = st.span.End
		if !st.full() || st.swap {
			continue
		}
		day := st.time().Truncate(24 * time.Hour)
		if day.After(latest) {
			latest = day
		}
		shift, ok := st.tied(s)
		if !ok || st.span.Start > leadLimit {
			continue
		}
		day = day.AddDate(0, 0, shift)
		if first.IsZero() || day.Before(first) {
			first = day
		}
		if day.After(last) {
			last = day
		}
	}
	if last.IsZero() || daysBetween(first, last) > 7 || latest.After(last) || laterYear(s, last.Year()) {
		return time.Time{}
	}
	bareWeekdays(s[end:], &weekdays)
	weekdays[isoWeekday(last)] = false
	if weekdays != [8]bool{} {
		return time.Time{}
	}
	return last
}

// bareWeekdays notes the weekdays that s names in full.
func bareWeekdays(s string, seen *[8]bool) {
	for i := 0; i < len(s); {
		if !isAlnum(s[i]) {
			i++
			continue
		}
		e := end(s, i)
		if e-i >= len("monday") && s[i] >= 'A' && s[i] <= 'Z' {
			if w := weekdayOf(s[i:e]); w > 0 {
				seen[w] = true
			}
		}
		i = e
	}
}

// tied reports whether what stands beside a date ties it to the day of
// writing, and how many days later that is.
func (st stamp) tied(s string) (shift int, ok bool) {
	before := strings.TrimRight(s[max(0, st.span.Start-80):st.span.Start], " ,(")
	if i := strings.LastIndexAny(before, ".\n!?;"); i >= 0 && i < len(before)-1 {
		before = before[i+1:]
	}
	words := strings.Fields(strings.ToLower(before))
	for i := range words {
		words[i] = strings.Trim(words[i], ",:'\"’”“()")
	}
	var one, two string // the last word before the date, and the one before it
	if n := len(words); n > 0 {
		one = words[n-1]
		if n > 1 {
			two = words[n-2]
		}
	}
	switch {
	case one == "today" && !strings.ContainsAny(before, "“\""):
		return 0, true
	case one == "yesterday" && !strings.ContainsAny(before, "“\""):
		return 1, true
	case st.weekday == 0 || isoWeekday(st.time()) != st.weekday:
		return 0, false
	case oneOf(limits, one), oneOf(limits, two) && one != "on", two == "in" && one == "this":
		return 0, false
	}
	for _, word := range words {
		if oneOf(plans, word) {
			return 0, false
		}
	}
	after := strings.ToLower(s[st.span.End:min(len(s), st.span.End+24)])
	return 0, !strings.Contains(after, "file") && !strings.Contains(after, "photo")
}

// Words before a date that do not tie it to the day of writing: limits stand
// right before it, plans anywhere in its clause.
const (
	limits = " until till by before through since after from to between than starting beginning effective deadline "
	plans  = " will would shall scheduled due expected set upcoming planned plans expires next "
)

func oneOf(list, word string) bool {
	return word != "" && strings.Contains(list, " "+word+" ")
}

// laterYear reports whether s names a year after year, up to ten years on:
// then the text was hardly written in it.
func laterYear(s string, year int) bool {
	for i := 0; i < len(s); i++ {
		if !isDigit(s[i]) || i > 0 && (isAlnum(s[i-1]) || strings.IndexByte("$.,/-", s[i-1]) >= 0) {
			continue
		}
		n, e, ok := number(s, i, 4, 4)
		if ok && n > year && n <= year+10 && (e == len(s) || !isAlnum(s[e])) {
			return true
		}
		i = e - 1
	}
	return false
}
