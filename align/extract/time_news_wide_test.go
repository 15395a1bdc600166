package extract

import (
	"strings"
	"testing"

	"github.com/atodds/atodds/align/text"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// wideNewsTimes lists more of how a newsroom writes times, on the same date as
// [newsTimes].
func wideNewsTimes() map[string][]newsTime {
	return map[string][]newsTime{
		"Weekdays, headlines and reports": {
			{in: "Council backs bridge plan in Monday vote.", text: "Monday", timex: "2026-11-23", interval: "2026-11-23 2026-11-24", anchor: text.DCT, why: "a headline tells of the latest Monday"},
			{in: "The council met on Monday and will meet again on Thursday.", text: "Thursday", timex: "2026-11-26", interval: "2026-11-26 2026-11-27", anchor: text.DCT, why: "each weekday has the tense of its own verb"},
			{in: "The mayor, who spoke on Tuesday, said nothing new.", text: "Tuesday", timex: "2026-11-24", interval: "2026-11-24 2026-11-25", anchor: text.DCT, why: "the day before publication"},
			{in: "Ballots are due by Friday.", text: "by Friday", timex: "2026-11-27", interval: "2026-11-27 2026-11-28", anchor: text.DCT, bound: text.By, why: "a limit lies ahead"},
			{in: "Tuesday's storm shut two roads.", text: "Tuesday", timex: "2026-11-24", interval: "2026-11-24 2026-11-25", anchor: text.DCT, why: "a weekday that owns a noun is past"},
			{in: "The ferry sank early Sunday.", text: "early Sunday", timex: "2026-11-22", interval: "2026-11-22 2026-11-23", anchor: text.DCT, mod: text.Start, why: "early narrows the day"},
			{in: "The driver will be tried in April.", text: "April", timex: "2027-04", interval: "2027-04-01 2027-05-01", anchor: text.Partial, why: "a passive of the future"},
			{in: "The driver is due to be formally charged in April.", text: "April", timex: "2027-04", interval: "2027-04-01 2027-05-01", anchor: text.Partial, why: "an adverb within the passive"},
			{in: "The driver was to have been tried in April.", text: "April", timex: "2026-04", interval: "2026-04-01 2026-05-01", anchor: text.Partial, why: "what did not come about lies behind"},
			{in: "Both yards expect the merger to close in April.", text: "April", timex: "2027-04", interval: "2027-04-01 2027-05-01", anchor: text.Partial, why: "what is expected of something lies ahead"},
			{in: "The strike is set to begin on Monday.", text: "Monday", timex: "2026-11-30", interval: "2026-11-30 2026-12-01", anchor: text.DCT, why: "what is set lies ahead"},
			{in: "The judge ruled last Wednesday.", text: "last Wednesday", timex: "2026-11-18", interval: "2026-11-18 2026-11-19", anchor: text.DCT, why: "last skips the day of publication"},
			{in: "It begins two weeks from Friday.", text: "two weeks from Friday", timex: "2026-12-11", interval: "2026-12-11 2026-12-12", anchor: text.DCT, why: "counted from the Friday to come"},
			{in: "He died a year ago Tuesday.", text: "a year ago Tuesday", timex: "2025-11-24", interval: "2025-11-24 2025-11-25", anchor: text.DCT, why: "the anniversary falls on the Tuesday"},
		},
		"Nights, dawns and parts of days": {
			{in: "Snow fell overnight Monday into Tuesday.", text: "overnight Monday into Tuesday", timex: "2026-11-23TNI", interval: "2026-11-23T18:00 2026-11-24T06:00", anchor: text.DCT, why: "the night lasts into the next day"},
			{in: "The raid began at dawn on Monday.", text: "dawn on Monday", timex: "2026-11-23TMO", interval: "2026-11-23T03:00 2026-11-23T09:00", anchor: text.DCT, why: "dawn is early in the morning"},
			{in: "The bell rang at dusk Friday.", text: "dusk Friday", timex: "2026-11-20TEV", interval: "2026-11-20T15:00 2026-11-20T22:00", anchor: text.DCT, why: "dusk comes early in winter"},
			{in: "Guests arrived before nightfall on Saturday.", text: "before nightfall on Saturday", timex: "2026-11-21TEV", interval: "2026-11-21T15:00 2026-11-21T22:00", anchor: text.DCT, bound: text.Before, why: "a bound at a part of a day"},
			{in: "Voters queued on Tuesday afternoon.", text: "Tuesday afternoon", timex: "2026-11-24TAF", interval: "2026-11-24T12:00 2026-11-24T19:00", anchor: text.DCT, why: "a part of a past day"},
			{in: "Talks ran late into Monday night.", text: "Monday night", timex: "2026-11-23TNI", interval: "2026-11-23T18:00 2026-11-24", anchor: text.DCT, why: "a night"},
			{in: "Polls close by the end of Tuesday.", text: "by the end of Tuesday", timex: "2026-12-01", interval: "2026-12-01 2026-12-02", anchor: text.DCT, bound: text.By, mod: text.End, why: "the end of a day to come"},
		},
		"Clocks and zones": {
			{in: "It began at 6 p.m. (ET) on Monday.", text: "6 p.m. (ET) on Monday", timex: "2026-11-23T18:00", interval: "2026-11-23T18:00 2026-11-23T19:00", anchor: text.DCT, why: "a zone in parentheses"},
			{in: "It began at 18:00 UTC+2 on Monday.", text: "18:00 UTC+2 on Monday", timex: "2026-11-23T18:00", interval: "2026-11-23T18:00 2026-11-23T18:01", anchor: text.DCT, why: "a distance from UTC"},
			{in: "The probe landed at 2026-11-20T18:00:00+02:00.", text: "2026-11-20T18:00:00+02:00", timex: "2026-11-20T18:00", interval: "2026-11-20T18:00 2026-11-20T18:01", anchor: text.Explicit, why: "a moment as ISO 8601 writes it"},
			{in: "The probe left at 2026-11-20T18:00Z.", text: "2026-11-20T18:00Z", timex: "2026-11-20T18:00", interval: "2026-11-20T18:00 2026-11-20T18:01", anchor: text.Explicit, why: "Z stands for UTC"},
			{in: "The quake struck at 7 a.m. (1200 GMT) on Sunday.", text: "7 a.m. (1200 GMT) on Sunday", timex: "2026-11-22T07:00", interval: "2026-11-22T07:00 2026-11-22T08:00", anchor: text.DCT, why: "two zones are one time"},
			{in: "It struck at 8:15 p.m. local time (1815 GMT) on Nov. 20.", text: "8:15 p.m. local time (1815 GMT) on Nov. 20", timex: "2026-11-20T20:15", interval: "2026-11-20T20:15 2026-11-20T20:16", anchor: text.Partial, why: "local time with GMT beside it"},
			{in: "On March 9, 2026, trading opened at 1:30 p.m. in London (9:30 a.m. ET).", text: "March 9, 2026", timex: "2026-03-09", interval: "2026-03-09 2026-03-10", anchor: text.Explicit, why: "in the weeks when only America has changed its clocks"},
			{in: "He will be back at quarter to eight.", text: "quarter to eight", timex: "2026-11-25T07:45", interval: "2026-11-25T07:45 2026-11-25T07:46", anchor: text.Partial, why: "fifteen minutes before the hour"},
			{in: "It starts at around 6ish.", text: "around 6ish", timex: "2026-11-25T06:00", interval: "2026-11-25T06:00 2026-11-25T07:00", anchor: text.Partial, why: "about an hour"},
			{in: "The shop opens at half past six.", text: "half past six", timex: "2026-11-25T06:30", interval: "2026-11-25T06:30 2026-11-25T06:31", anchor: text.Partial, why: "thirty minutes after the hour"},
			{in: "The train left at 0630 GMT.", text: "0630 GMT", timex: "2026-11-25T06:30", interval: "2026-11-25T06:30 2026-11-25T06:31", anchor: text.Partial, why: "four digits with a zone"},
			{in: "The fire broke out at noon Friday.", text: "noon Friday", timex: "2026-11-20T12:00", interval: "2026-11-20T12:00 2026-11-20T13:00", anchor: text.DCT, why: "noon of a past day"},
			{in: "They play from 6:30-7:45 p.m. Monday.", text: "from 6:30-7:45 p.m. Monday", timex: "2026-11-23T18:30/2026-11-23T19:45", interval: "2026-11-23T18:30 2026-11-23T19:46", anchor: text.DCT, why: "p.m. is said once"},
		},
		"Leap days": {
			{in: "The law took effect on Feb. 29, 2024.", text: "Feb. 29, 2024", timex: "2024-02-29", interval: "2024-02-29 2024-03-01", anchor: text.Explicit, why: "a leap day that exists"},
			{in: "The form was dated Feb. 29, 2025.", text: "Feb. 29, 2025", timex: "2025-02-29", interval: "", anchor: text.Explicit, why: "2025 is a common year"},
			{in: "She was born on Feb. 29, 2004.", text: "Feb. 29, 2004", timex: "2004-02-29", interval: "2004-02-29 2004-03-01", anchor: text.Explicit, why: "another leap year"},
			{in: "The deal lapses a year after Feb. 29, 2024.", text: "a year after Feb. 29, 2024", timex: "2025-02-28", interval: "2025-02-28 2025-03-01", anchor: text.Explicit, why: "the last of February stands in"},
			{in: "It was signed on Feb. 29.", text: "Feb. 29", timex: "2024-02-29", interval: "2024-02-29 2024-03-01", anchor: text.Partial, why: "the latest leap day"},
		},
		"Quarters, halves and results": {
			{in: "Revenue rose in the fiscal third quarter.", text: "the fiscal third quarter", timex: "FYXXXX-Q3", interval: "", anchor: text.Partial, why: "whose fiscal year is not known"},
			{in: "Profit doubled in fiscal 2025.", text: "fiscal 2025", timex: "FY2025", interval: "", anchor: text.Explicit, why: "companies begin their years when they like"},
			{in: "Sales fell in the third quarter.", text: "the third quarter", timex: "2026-Q3", interval: "2026-07-01 2026-10-01", anchor: text.Partial, why: "the latest that has ended"},
			{in: "Prices rose in the first nine months.", text: "the first nine months", timex: "P9M", interval: "", anchor: text.Explicit, why: "the year is left to the reader"},
			{in: "Profit for the full year rose.", text: "the full year", timex: "2026", interval: "2026-01-01 2027-01-01", anchor: text.DCT, why: "the year of the report"},
			{in: "Shares are up 9 percent since year-end.", text: "since year-end", timex: "2025", interval: "2025-01-01 2026-01-01", anchor: text.DCT, bound: text.Since, mod: text.End, why: "the end of the year before"},
			{in: "It fell in the second half of last year.", text: "the second half of last year", timex: "2025-H2", interval: "2025-07-01 2026-01-01", anchor: text.DCT, why: "a half of a year"},
			{in: "It fell in the first half of the 1990s.", text: "the first half of the 1990s", timex: "1990-01/1994-12", interval: "1990-01-01 1995-01-01", anchor: text.Explicit, why: "a half of a decade"},
			{in: "Orders fell in the quarter ended Sept. 30.", text: "the quarter", timex: "2026-Q3", interval: "2026-07-01 2026-10-01", anchor: text.Partial, why: "told by its last day"},
		},
		"Sets": {
			{in: "They met twice a week.", text: "twice a week", timex: "P1W", interval: "", anchor: text.Explicit, why: "a rate of coming round"},
			{in: "Trains run on weekdays.", text: "weekdays", timex: "XXXX-WD", interval: "", anchor: text.Explicit, why: "Monday to Friday"},
			{in: "The panel meets every other Friday.", text: "every other Friday", timex: "XXXX-WXX-5", interval: "", anchor: text.Explicit, why: "every second one"},
			{in: "The choir sings on Sundays.", text: "Sundays", timex: "XXXX-WXX-7", interval: "", anchor: text.Explicit, why: "a plural"},
			{in: "Rates are set once a month.", text: "once a month", timex: "P1M", interval: "", anchor: text.Explicit, why: "once in a unit"},
			{in: "The fair is held every two years.", text: "every two years", timex: "P2Y", interval: "", anchor: text.Explicit, why: "a count of units"},
		},
		"Decades, centuries and eras": {
			{in: "It was built in the late 80s.", text: "the late 80s", timex: "198", interval: "1980-01-01 1990-01-01", anchor: text.Partial, mod: text.End, why: "the latest such decade"},
			{in: "Music of the '60s filled the hall.", text: "the '60s", timex: "196", interval: "1960-01-01 1970-01-01", anchor: text.Partial, why: "an apostrophe for the century"},
			{in: "The wall fell in the late 1980s.", text: "the late 1980s", timex: "198", interval: "1980-01-01 1990-01-01", anchor: text.Explicit, mod: text.End, why: "late narrows the decade"},
			{in: "The mosaic dates from AD 70.", text: "AD 70", timex: "0070", interval: "0070-01-01 0071-01-01", anchor: text.Explicit, why: "the era before the year"},
			{in: "The bridge is of the 17th century.", text: "the 17th century", timex: "16", interval: "1600-01-01 1700-01-01", anchor: text.Explicit, why: "centuries count from 1"},
			{in: "It will be law in the early 2030s.", text: "the early 2030s", timex: "203", interval: "2030-01-01 2040-01-01", anchor: text.Explicit, mod: text.Start, why: "a decade to come"},
		},
		"Periods and holidays": {
			{in: "The museum was shut the week of Nov. 8.", text: "the week of Nov. 8", timex: "2026-W46", interval: "2026-11-09 2026-11-16", anchor: text.Partial, why: "a Sunday opens its week in America"},
			{in: "It fell in week 12 of 2026.", text: "week 12 of 2026", timex: "2026-W12", interval: "2026-03-16 2026-03-23", anchor: text.Explicit, why: "a week of ISO 8601"},
			{in: "It rose in mid-March.", text: "mid-March", timex: "2026-03", interval: "2026-03-01 2026-04-01", anchor: text.Partial, mod: text.Mid, why: "the middle of a month"},
			{in: "The third Friday of March was cold.", text: "The third Friday of March", timex: "2026-03-20", interval: "2026-03-20 2026-03-21", anchor: text.Partial, why: "a counted weekday"},
			{in: "It closes on the last Monday of next month.", text: "the last Monday of next month", timex: "2026-12-28", interval: "2026-12-28 2026-12-29", anchor: text.DCT, why: "counted from the end"},
			{in: "They met on Easter Monday.", text: "Easter Monday", timex: "2026-04-06", interval: "2026-04-06 2026-04-07", anchor: text.Partial, why: "a feast that moves"},
			{in: "They met over Labor Day weekend.", text: "Labor Day weekend", timex: "2026-W36-WE", interval: "2026-09-05 2026-09-08", anchor: text.Partial, why: "a weekend with its Monday"},
			{in: "The centre was shut on World Health Day.", text: "World Health Day", timex: "2026-04-07", interval: "2026-04-07 2026-04-08", anchor: text.Partial, why: "a day of the United Nations"},
			{in: "Prices rose the week before Christmas.", text: "the week before Christmas", timex: "2025-W51", interval: "2025-12-15 2025-12-22", anchor: text.Partial, why: "counted from a feast"},
			{in: "The prize is for the winter of nineteen ninety-four.", text: "the winter of nineteen ninety-four", timex: "1994-WI", interval: "1994-12-01 1995-03-01", anchor: text.Explicit, why: "a season of a year in words"},
			{in: "The toll stood at 14 as of Tuesday evening.", text: "Tuesday evening", timex: "2026-11-24TEV", interval: "2026-11-24T18:00 2026-11-25", anchor: text.DCT, why: "the time that a toll is of"},
			{in: "It was named last October.", text: "last October", timex: "2026-10", interval: "2026-10-01 2026-11-01", anchor: text.DCT, why: "the one that is just over"},
		},
	}
}

func TestWideNewsTimes(t *testing.T) {
	for kind, rows := range wideNewsTimes() {
		t.Run(kind, func(t *testing.T) {
			for _, tt := range rows {
				checkNewsTime(t, tt)
			}
		})
	}
}

// durationsIn returns the TIMEX3 values of the durations of a text.
func durationsIn(t *testing.T, s string) []string {
	sentences, err := Sentences(t.Context(), &text.Document{Text: s})
	require.NoError(t, err)
	var list []string
	for i := range sentences {
		for _, m := range sentences[i].Mentions {
			if q, ok := m.Value.(*text.Quantity); ok && q.Dimension == text.Duration {
				list = append(list, q.Timex)
			}
		}
	}
	return list
}

func TestUncountedDurations(t *testing.T) {
	tests := []struct{ in, timex, why string }{
		{"The shop shut for another hour.", "PT1H", "another is one more"},
		{"It rained all week.", "P1W", "all of one"},
		{"He ruled for a full year.", "P1Y", "full says that nothing is missing"},
		{"She waited the whole month.", "P1M", "whole, behind an article"},
		{"He spent two full days in court.", "P2D", "a word between the count and its unit"},
		{"The strike lasted three straight weeks.", "P3W", "in a row"},
		{"It took several more hours.", "PTXH", "vague and more"},
		{"It drove one and half hours.", "PT1H30M", "the article left out"},
		{"He was out for few days.", "PXD", "few behind a preposition counts"},
		{"Few days were dry.", "", "few as a subject says how seldom"},
		{"The full-year profit rose.", "", "an adjective of a report"},
		{"It is open all-day.", "P1D", "a compound"},
	}
	for _, tt := range tests {
		assert.Equal(t, tt.timex, strings.Join(durationsIn(t, tt.in), " "), "%s: %s", tt.in, tt.why)
	}
}
