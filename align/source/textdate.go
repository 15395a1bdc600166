package source

import (
	"strings"
	"time"
)

// textDate returns the day that a text was published on or soon after, as
// far as its prose says so: from a full date that carries its right weekday
// or the word today. It is silent where several such dates lie more than a
// week apart, where the date may lie ahead or far back (until, since, will),
// or where any later full date shows that time went on.
func textDate(s string) time.Time {
	var first, last, latest time.Time
	for st := range dates(s) {
		if !st.full() || st.swap {
			continue
		}
		day := st.time().Truncate(24 * time.Hour)
		if day.After(latest) {
			latest = day
		}
		shift, ok := st.tied(s)
		if !ok {
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
	return last
}

// tied reports whether what stands beside a date ties it to the day of
// writing, and how many days later that is.
func (st stamp) tied(s string) (shift int, ok bool) {
	before := strings.TrimRight(s[max(0, st.span.Start-80):st.span.Start], " ,(")
	if i := strings.LastIndexAny(before, ".\n!?;"); i >= 0 && i < len(before)-1 {
		before = before[i+1:]
	}
	words := strings.Fields(strings.ToLower(before))
	if n := len(words); n > 0 {
		switch words[n-1] {
		case "today":
			return 0, true
		case "yesterday":
			return 1, true
		}
	}
	if st.weekday == 0 || isoWeekday(st.time()) != st.weekday {
		return 0, false
	}
	for _, word := range words {
		if strings.Contains(distant, " "+strings.Trim(word, ",'\"’”“")+" ") {
			return 0, false
		}
	}
	return 0, true
}

// distant are words before a date that put it ahead of the day of writing,
// or let it lie any time before.
const distant = " will until till by before through since after from next would scheduled due expected set to upcoming" +
	" planned plans beginning starting effective no-later than deadline between ending expires "

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
