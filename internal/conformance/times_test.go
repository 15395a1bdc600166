package conformance

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// Texts are of Wednesday, 25 November 2026.
func TestTimes(t *testing.T) {
	at := func(input, expected string) string {
		return `{"input":"` + input + `","reference":"2026-11-25","expected":[` + expected + `]}`
	}
	runJudgements(t, []judgement{
		{at("The fair opened on Monday.", `{"text":"Monday","kind":"date","tstart":"2026-11-23","tend":"2026-11-24"}`), "exact", "a day of this week"},
		{at("The fair opened on Monday.", `{"text":"on Monday","kind":"date","tstart":"2026-11-23"}`), "value", "a span with its preposition"},
		{at("The fair opened on Monday.", `{"text":"Monday","kind":"date","tstart":"2026-11-22"}`), "found", "another day"},
		{at("The fair opened on a hill.", `{"text":"hill","kind":"date","tstart":"2026-11-23"}`), "none", "no day at all"},
		{at("The fair opened on Monday.", `{"text":"Monday","kind":"date","any_of":[{"tstart":"2026-11-30"},{"tstart":"2026-11-23"}]}`), "exact", "one of two readings"},
		{at("The fair opened on Monday.", `{"text":"Monday","kind":"date","tstart":"2026-11-30"}`), "exact", "the other candidate"},
		{at("The mill burned down three years ago.", `{"text":"three years ago","kind":"date","tstart":"2023-11-25","tend":"2023-11-26"}`), "exact", "a day of the year that the unit means"},
		{at("The fair ran from Jan. 3 to Jan. 10, 2026.", `{"text":"Jan. 3 to Jan. 10, 2026","kind":"daterange","tstart":"2026-01-03","tend":"2026-01-10"}`), "value", "the last day may be left out"},
		{at("The mill was rebuilt in the summer of 2019.", `{"text":"the summer of 2019","kind":"daterange","tstart":"2019-06-21","tend":"2019-09-22"}`), "exact", "seasons begin by convention"},
		{at("The fair opened before May 2026.", `{"text":"before May 2026","kind":"daterange","mod":"before","tend":"2026-05-01"}`), "exact", "an open interval by its end"},
		{at("The choir meets every Friday.", `{"text":"every Friday","kind":"set","any_of":[{"set":"XXXX-WXX-5","timex":"XXXX-WXX-5"}]}`), "exact", "a set"},
		{at("The march lasted 24 hours.", `{"text":"24 hours","kind":"duration","any_of":[{"timex":"P1D","seconds":86400}]}`), "exact", "a day in hours"},
		{at("The march lasted two months.", `{"text":"two months","kind":"duration","seconds":5184000}`), "exact", "a month of any mean"},
		{at("The march lasted two months.", `{"text":"two months","kind":"duration","seconds":7776000}`), "found", "a month more"},
	})
	r := measure(t, at("The march lasted two hours.", `{"text":"two hours","kind":"duration","seconds":72}`), at("The fair opened on Monday.", ``), at("It was a fair price.", ``))
	assert.Equal(t, 1, r.WrongScale, "a duration a hundred times too long")
	assert.Equal(t, Tally{Cases: 3, Found: 2, Value: 1, Exact: 1}, r.News, "a day where none is expected is none, and nothing there is right")
}

func TestSameTimex(t *testing.T) {
	for _, tt := range []struct {
		a, b string
		want bool
		why  string
	}{
		{"P1DE", "P10Y", true, "a decade is ten years"},
		{"PT24H", "P1D", true, "a day is 24 hours"},
		{"P0.5Y", "P6M", true, "half a year"},
		{"PXM", "PXM", true, "the same letters"},
		{"PXM", "PXY", false, "no length is known"},
		{"2026-W7", "2026-W07", true, "a week with a zero"},
		{"FY2025", "2025", true, "the mark of a fiscal year"},
		{"199X", "199", true, "a decade"},
		{"2026-11-25T07:00:00", "2026-11-25T07", true, "an hour on the dot"},
		{"2026-11-25", "2026-11-24", false, "another day"},
		{"", "", true, "nothing"},
	} {
		assert.Equal(t, tt.want, sameTimex(tt.a, tt.b), tt.why)
		assert.Equal(t, tt.want, sameTimex(tt.b, tt.a), tt.why)
	}
}

func TestSecondsOf(t *testing.T) {
	for _, tt := range []struct {
		timex string
		want  float64
	}{
		{"PT90M", 5400}, {"P3W", 3 * 604800}, {"P2Y6M", 2*31556952 + 6*2629746}, {"PT1.5H", 5400}, {"P1Q", 3 * 2629746}, {"P1CE", 100 * 31556952}, {"PXM", 0},
	} {
		assert.InDelta(t, tt.want, secondsOf(tt.timex), 1e-6, tt.timex)
	}
}
