package detector_test

import (
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"

	"github.com/atodds/atodds/detector"
)

// events are facts with a place for a date.
var events = []string{
	"The ferry Osprey ran aground off Brindle %s.",
	"The Harlow lock was opened to traffic %s.",
	"The council of Orrin sold the Kestrel mill %s.",
}

// dateFormats are the ways in which a newsroom writes a whole date.
var dateFormats = []string{"on Jan. 2, 2006", "on January 2, 2006", "on 2 January 2006", "on 2006-01-02", "on Monday, Jan. 2, 2006", "on Monday, 2 January 2006", "on the 2nd of January, 2006"}

// anyDay returns a day of the years from 1990 to 2029.
func anyDay(r *rand.Rand) time.Time {
	return time.Date(1990+r.IntN(40), time.Month(1+r.IntN(12)), 1+r.IntN(28), 0, 0, 0, 0, time.UTC)
}

// written writes a day in a format, with its own ordinal for "2nd".
func written(day time.Time, layout string) string {
	if layout == dateFormats[len(dateFormats)-1] {
		suffix := "th"
		if d := day.Day(); d < 4 || d > 20 {
			switch d % 10 {
			case 1:
				suffix = "st"
			case 2:
				suffix = "nd"
			case 3:
				suffix = "rd"
			}
		}
		return day.Format("on the 2") + suffix + day.Format(" of January, 2006")
	}
	return strings.ReplaceAll(day.Format(layout), "May.", "May") // which is not abbreviated
}

func sentence(event string, when string) string { return template{sentence: event}.with(when) }

// One date in two formats is one date: nothing is found.
func TestLawDateFormats(t *testing.T) {
	r := law(7)
	for _, event := range events {
		for _, f := range dateFormats {
			for _, g := range dateFormats {
				day := anyDay(r)
				a, b := sentence(event, written(day, f)), sentence(event, written(day, g))
				assert.Empty(t, undated(t, a, b), "%s\n%s\n%s", a, b, show(undated(t, a, b)))
			}
		}
	}
}

// A date moved by a day, a month or a year is found, in any two formats: a day
// as off by one. Exchanging the sides exchanges the findings.
func TestLawDateShifted(t *testing.T) {
	r := law(8)
	for _, event := range events {
		for _, f := range dateFormats {
			for _, g := range dateFormats {
				day := anyDay(r)
				for _, moved := range []time.Time{day.AddDate(0, 0, 1), day.AddDate(0, 1, 0), day.AddDate(1, 0, 0), day.AddDate(0, 0, -1), day.AddDate(-1, 0, 0)} {
					a, b := sentence(event, written(day, f)), sentence(event, written(moved, g))
					found := undated(t, a, b)
					if !assert.Len(t, found, 1, "%s\n%s\n%s", a, b, show(found)) {
						continue
					}
					assert.Equal(t, detector.Contradiction, found[0].Verdict, "%s\n%s\n%s", a, b, show(found))
					assert.Equal(t, moved.Sub(day).Abs() == 24*time.Hour, found[0].Code == detector.OffByOne, "%s\n%s\n%s", a, b, show(found))
					assertMirrored(t, found, undated(t, b, a), a, b)
				}
			}
		}
	}
}

// A weekday and the date of that week agree, in reports of that week: of the
// day itself or of up to six days later.
func TestLawWeekday(t *testing.T) {
	r := law(9)
	for _, event := range events {
		for range 60 {
			day := anyDay(r)
			published := day.AddDate(0, 0, 1+r.IntN(6))
			later := day.AddDate(0, 0, 1+r.IntN(6))
			a := sentence(event, day.Format("on Monday"))
			for _, layout := range []string{"on Jan. 2", "on 2 January", "on Jan. 2, 2006", "on Monday, Jan. 2"} {
				b := sentence(event, written(day, layout))
				found := between(t, a, b, published, later)
				assert.Empty(t, found, "%s (%s)\n%s (%s)\n%s", a, published.Format(time.DateOnly), b, later.Format(time.DateOnly), show(found))
			}
			// The weekday after it is another day.
			c := sentence(event, written(day.AddDate(0, 0, 1), "on Jan. 2"))
			if found := between(t, a, c, published, published); assert.NotEmpty(t, found, "%s (%s)\n%s", a, published.Format(time.DateOnly), c) {
				assert.Equal(t, detector.OffByOne, found[0].Code, show(found))
			}
		}
	}
}

// "Yesterday" is the day before publication, and agrees with its date.
func TestLawYesterday(t *testing.T) {
	r := law(10)
	for _, event := range events {
		for range 30 {
			day := anyDay(r)
			for words, back := range map[string]int{"today": 0, "yesterday": 1, "two days ago": 2} {
				a, b := sentence(event, words), sentence(event, written(day.AddDate(0, 0, -back), dateFormats[0]))
				assert.Empty(t, between(t, a, b, day, day), "%s (%s)\n%s", a, day.Format(time.DateOnly), b)
				c := sentence(event, written(day.AddDate(0, 0, -back-9), dateFormats[0]))
				assert.True(t, contradicts(between(t, a, c, day, day)), "%s (%s)\n%s", a, day.Format(time.DateOnly), c)
			}
		}
	}
}
