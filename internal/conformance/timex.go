package conformance

import (
	"fmt"
	"strings"

	"github.com/atodds/atodds/align/text"
)

// judgeTimex measures agreement with an annotated article: of all times, and
// of dates, times of day and sets alone. Each annotation answers to one
// mention; relaxed is any overlap, strict the same span with or without the
// hedge, value an equal TIMEX3 value or interval, and string the same letters.
func judgeTimex(r *Result, c *Case, found []mention) {
	if len(r.Agreements) == 0 {
		for _, measure := range timexMeasures {
			r.Agreements = append(r.Agreements, Agreement{Measure: measure})
		}
	}
	found = timesOf(found)
	n := len(timexMeasures) / 2
	failures := len(r.Failures)
	compareTimex(r, r.Agreements[n:], c, found, false)
	r.Failures = r.Failures[:failures] // they are among those of all
	compareTimex(r, r.Agreements[:n], c, found, true)
	fine := true
	for _, f := range r.Failures[failures:] {
		fine = fine && f.Why == "span"
		r.WrongScale += count(f.Why == "scale")
	}
	r.add(c, fine, fine, len(r.Failures) == failures)
}

// timexMeasures lists the measures of annotated articles: first all times,
// then those that are no durations.
var timexMeasures = []string{
	"relaxed", "strict", "value", "string",
	"relaxed, no durations", "strict, no durations", "value, no durations", "string, no durations",
}

// compareTimex adds the mentions of one text to the measures: relaxed, strict,
// value, string.
func compareTimex(r *Result, to []Agreement, c *Case, list []mention, durations bool) {
	used := make([]bool, len(list))
	var gold, ours int
	for i := range c.Expected {
		e := &c.Expected[i]
		if !durations && e.Kind == "DURATION" {
			continue
		}
		gold++
		hit := bestOverlap(list, used, e)
		if hit < 0 {
			r.fail(c, "missed", around(c.Input, e.span()), e.showTimex(), "nothing")
			continue
		}
		if used[hit] {
			ours++ // a range answers to both its ends
		}
		used[hit] = true
		m := list[hit]
		strict, value := m.Span == e.span() || m.core == e.span(), sameTimeValue(m, e)
		v, _ := timexOf(m)
		for k, holds := range []bool{true, strict, value, v == e.Timex} {
			to[k].Hits += count(holds)
		}
		if !strict || !value {
			wrong := !value && wrongLength(v, e.readings())
			r.fail(c, whyNot(true, value, wrong), around(c.Input, m.Span), e.showTimex()+" on "+c.Reference, showTimes(c.Input, list[hit:hit+1]))
		}
	}
	for i, m := range list {
		_, kind := timexOf(m)
		if !used[i] && !durations && (kind == "DURATION" || overlapsDuration(m, c)) {
			continue
		}
		ours++
		if !used[i] {
			r.fail(c, "spurious", around(c.Input, m.Span), "nothing", showTimes(c.Input, list[i:i+1]))
		}
	}
	for k := range to[:4] {
		to[k].Expected, to[k].Found = to[k].Expected+gold, to[k].Found+ours
	}
}

func (e *Expected) showTimex() string { return fmt.Sprintf("[%s = %s %s]", e.Text, e.Timex, e.Kind) }

func overlapsDuration(m mention, c *Case) bool {
	for i := range c.Expected {
		if e := &c.Expected[i]; e.Kind == "DURATION" && m.Span.Overlaps(e.span()) {
			return true
		}
	}
	return false
}

// bestOverlap returns the mention that answers to e, or -1. A range may answer
// twice.
func bestOverlap(list []mention, used []bool, e *Expected) int {
	for i, m := range list {
		t, ok := m.Value.(*text.Time)
		if m.Span.Overlaps(e.span()) && (!used[i] || ok && strings.Contains(t.TIMEX, "/")) {
			return i
		}
	}
	return -1
}

// sameTimeValue reports whether the mention has the value of the annotation, by
// its TIMEX3 value or by the interval that this stands for; the end of a
// range has that of its end.
func sameTimeValue(m mention, e *Expected) bool {
	v, _ := timexOf(m)
	if sameTimex(v, e.Timex) || fills(v, e.Timex) || holdsDay(m, v, e) {
		return true
	}
	if a, b, ok := strings.Cut(v, "/"); ok {
		return sameTimex(a, e.Timex) || sameTimex(b, e.Timex)
	}
	t, ok := m.Value.(*text.Time)
	lo, hi := parseMoment(e.Tstart), parseMoment(e.Tend)
	return ok && t.Resolved() && t.Interval.Lo.Equal(lo) && t.Interval.Hi.Equal(hi)
}

// fills reports whether a value is one of those that an annotation leaves
// open: 1989-W43 for 1989-WXX. Its year must be told.
func fills(v, open string) bool {
	if len(v) != len(open) || !strings.Contains(open, "X") || open[0] < '0' || open[0] > '9' {
		return false
	}
	for i := range len(v) {
		if v[i] != open[i] && open[i] != 'X' {
			return false
		}
	}
	return true
}

// holdsDay reports whether the annotation is the day alone of a mention that
// says more: "Friday" of "Friday night".
func holdsDay(m mention, v string, e *Expected) bool {
	at := e.span()
	return e.Kind == "DATE" && m.Span.Contains(at) && m.Span != at && m.core != at && strings.HasPrefix(v, e.Timex+"T")
}

// sameTimex compares TIMEX3 values: midnight minutes and the fiscal mark
// are spelling, and durations are compared by their lengths.
func sameTimex(a, b string) bool {
	if a, b := plainTimex(a), plainTimex(b); a == b || len(a) == 0 || len(b) == 0 || a[0] != 'P' || b[0] != 'P' {
		return a == b
	}
	x, y := secondsOf(a), secondsOf(b)
	return x > 0 && x == y && !strings.Contains(a+b, "X") // a decade is ten years
}

// plainTimex drops what is spelling alone.
func plainTimex(s string) string {
	if s == "P0.5Y" {
		s = "P6M"
	}
	s = strings.TrimPrefix(s, "FY")
	s = strings.TrimSuffix(strings.TrimSuffix(s, ":00"), ":00")
	s = strings.TrimSuffix(strings.TrimSuffix(s, "-XX"), "-XX")
	if len(s) == 4 && s[3] == 'X' {
		s = s[:3]
	}
	if len(s) == 7 && s[5] == 'W' {
		s = s[:6] + "0" + s[6:]
	}
	return s
}

// secondsOf returns the length of a TIMEX3 duration, with the mean month and
// year of the Gregorian calendar.
func secondsOf(timex string) float64 {
	total, n, clock := 0.0, 0.0, false
	timex = strings.NewReplacer("DE", "0Y", "CE", "00Y").Replace(timex)
	for i, c := range timex {
		if c >= '0' && c <= '9' || c == '.' {
			if i > 0 && !strings.ContainsRune("0123456789.", rune(timex[i-1])) {
				_, err := fmt.Sscanf(timex[i:], "%g", &n)
				if err != nil {
					return 0
				}
			}
			continue
		}
		size := map[rune]float64{'S': 1, 'H': 3600, 'D': 86400, 'W': 604800, 'Q': 3 * 2629746, 'Y': 31556952, 'M': 2629746}[c]
		if clock && c == 'M' {
			size = 60
		}
		clock = clock || c == 'T'
		total, n = total+n*size, 0
	}
	return total
}

// around returns the words before and after a span, on one line.
func around(s string, at text.Span) string {
	before, after := s[max(0, at.Start-50):at.Start], s[at.End:min(len(s), at.End+40)]
	return strings.ToValidUTF8(strings.ReplaceAll("…"+before+"«"+s[at.Start:at.End]+"»"+after+"…", "\n", " "), "")
}
