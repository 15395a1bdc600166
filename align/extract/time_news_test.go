package extract

import (
	"context"
	"testing"

	"github.com/atodds/atodds/align/text"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// A newsTime is a sentence as a newsroom writes it, published on Wednesday,
// 25 November 2026, and the one time in it that is looked at: its words with
// their bound, its TIMEX3 value, and the civil interval, half-open. Without
// text, the sentence is to have no time.
type newsTime struct {
	in, text, timex, interval string

	anchor text.Anchor
	bound  text.Bound
	mod    text.Mod
	why    string
}

// newsTimes lists how a newsroom writes times, by kind.
func newsTimes() map[string][]newsTime {
	return map[string][]newsTime{
		"AP style: weekdays within seven days": {
			{in: "The council met Monday.", text: "Monday", timex: "2026-11-23", interval: "2026-11-23 2026-11-24", anchor: text.DCT, why: "past tense takes the latest Monday"},
			{in: "The council will meet Monday.", text: "Monday", timex: "2026-11-30", interval: "2026-11-30 2026-12-01", anchor: text.DCT, why: "future tense takes the next one"},
			{in: "The council met on Wednesday.", text: "Wednesday", timex: "2026-11-25", interval: "2026-11-25 2026-11-26", anchor: text.DCT, why: "the weekday of publication is the day itself"},
			{in: "The vote is scheduled for Thursday.", text: "Thursday", timex: "2026-11-26", interval: "2026-11-26 2026-11-27", anchor: text.DCT, why: "what is scheduled lies ahead"},
			{in: "Voting ended Saturday night.", text: "Saturday night", timex: "2026-11-21TNI", interval: "2026-11-21T18:00 2026-11-22", anchor: text.DCT, why: "a part of a past day"},
			{in: "He spoke late Monday.", text: "late Monday", timex: "2026-11-23", interval: "2026-11-23 2026-11-24", anchor: text.DCT, mod: text.End, why: "late narrows the day"},
			{in: "Crews worked early Tuesday.", text: "early Tuesday", timex: "2026-11-24", interval: "2026-11-24 2026-11-25", anchor: text.DCT, mod: text.Start, why: "early narrows the day"},
			{in: "She resigned Friday morning.", text: "Friday morning", timex: "2026-11-20TMO", interval: "2026-11-20T04:00 2026-11-20T12:00", anchor: text.DCT, why: "a part of the day"},
			{in: "The hearing resumes next Tuesday.", text: "next Tuesday", timex: "2026-12-01", interval: "2026-12-01 2026-12-02", anchor: text.DCT, why: "next skips to the coming one"},
			{in: "The bridge reopened last Friday.", text: "last Friday", timex: "2026-11-20", interval: "2026-11-20 2026-11-21", anchor: text.DCT, why: "last is the one that is over"},
			{in: "He arrives this Saturday.", text: "this Saturday", timex: "2026-11-28", interval: "2026-11-28 2026-11-29", anchor: text.DCT, why: "this is the one of the week"},
			{in: "The parade was held on Sunday, Nov. 22.", text: "Sunday, Nov. 22", timex: "2026-11-22", interval: "2026-11-22 2026-11-23", anchor: text.Partial, why: "weekday and date are one mention"},
			{in: "The talks, due to end Friday, go on.", text: "Friday", timex: "2026-11-27", interval: "2026-11-27 2026-11-28", anchor: text.DCT, why: "due lies ahead"},
		},
		"Days by distance": {
			{in: "It opened yesterday.", text: "yesterday", timex: "2026-11-24", interval: "2026-11-24 2026-11-25", anchor: text.DCT, why: "the day before publication"},
			{in: "It opens tomorrow.", text: "tomorrow", timex: "2026-11-26", interval: "2026-11-26 2026-11-27", anchor: text.DCT, why: "the day after"},
			{in: "It opens today.", text: "today", timex: "2026-11-25", interval: "2026-11-25 2026-11-26", anchor: text.DCT, why: "the day itself"},
			{in: "It closed two days ago.", text: "two days ago", timex: "2026-11-23", interval: "2026-11-23 2026-11-24", anchor: text.DCT, why: "counted in days"},
			{in: "It opens in three days.", text: "in three days", timex: "2026-11-28", interval: "2026-11-28 2026-11-29", anchor: text.DCT, why: "counted ahead in days"},
			{in: "It opened the day before yesterday.", text: "the day before yesterday", timex: "2026-11-23", interval: "2026-11-23 2026-11-24", anchor: text.DCT, why: "two steps in words"},
			{in: "It opens the day after tomorrow.", text: "the day after tomorrow", timex: "2026-11-27", interval: "2026-11-27 2026-11-28", anchor: text.DCT, why: "two steps ahead"},
			{in: "It closed three weeks ago.", text: "three weeks ago", timex: "2026-W45", interval: "2026-11-02 2026-11-09", anchor: text.DCT, why: "the grain of the unit is the week"},
			{in: "It closed five months ago.", text: "five months ago", timex: "2026-06", interval: "2026-06-01 2026-07-01", anchor: text.DCT, why: "the grain is the month"},
			{in: "It closed ten years ago.", text: "ten years ago", timex: "2016", interval: "2016-01-01 2017-01-01", anchor: text.DCT, why: "the grain is the year"},
			{in: "It closed two decades ago.", text: "two decades ago", timex: "200", interval: "2000-01-01 2010-01-01", anchor: text.DCT, why: "the grain is the decade"},
			{in: "It closed a year and two months ago.", text: "a year and two months ago", timex: "2025-09", interval: "2025-09-01 2025-10-01", anchor: text.DCT, why: "the finest unit gives the grain"},
			{in: "It closed one month and three days ago.", text: "one month and three days ago", timex: "2026-10-22", interval: "2026-10-22 2026-10-23", anchor: text.DCT, why: "days make it a day"},
			{in: "It opened half an hour ago.", text: "half an hour ago", timex: "2026-11-25", interval: "2026-11-25 2026-11-26", anchor: text.DCT, why: "the day is all that a date alone gives"},
			{in: "It happened four hours ago.", text: "four hours ago", timex: "2026-11-25", interval: "2026-11-25 2026-11-26", anchor: text.DCT, why: "the same for hours"},
			{in: "It ended a fortnight ago.", text: "a fortnight ago", timex: "2026-W46", interval: "2026-11-09 2026-11-16", anchor: text.DCT, why: "a fortnight is two weeks"},
			{in: "It opened a week ago Tuesday.", text: "a week ago Tuesday", timex: "2026-11-17", interval: "2026-11-17 2026-11-18", anchor: text.DCT, why: "a weekday of another week"},
		},
		"Weeks, months, years": {
			{in: "It rained last week.", text: "last week", timex: "2026-W47", interval: "2026-11-16 2026-11-23", anchor: text.DCT, why: "the ISO week before"},
			{in: "It will rain next week.", text: "next week", timex: "2026-W49", interval: "2026-11-30 2026-12-07", anchor: text.DCT, why: "the ISO week after"},
			{in: "It rained this week.", text: "this week", timex: "2026-W48", interval: "2026-11-23 2026-11-30", anchor: text.DCT, why: "the ISO week of publication"},
			{in: "They met last month.", text: "last month", timex: "2026-10", interval: "2026-10-01 2026-11-01", anchor: text.DCT, why: "the month before"},
			{in: "They meet next month.", text: "next month", timex: "2026-12", interval: "2026-12-01 2027-01-01", anchor: text.DCT, why: "the month after"},
			{in: "It was built last year.", text: "last year", timex: "2025", interval: "2025-01-01 2026-01-01", anchor: text.DCT, why: "the year before"},
			{in: "It will open next year.", text: "next year", timex: "2027", interval: "2027-01-01 2028-01-01", anchor: text.DCT, why: "the year after"},
			{in: "It rained last weekend.", text: "last weekend", timex: "2026-W47-WE", interval: "2026-11-21 2026-11-23", anchor: text.DCT, why: "the weekend before"},
			{in: "The market opens this weekend.", text: "this weekend", timex: "2026-W48-WE", interval: "2026-11-28 2026-11-30", anchor: text.DCT, why: "the weekend of the week"},
			{in: "It rained over the weekend.", text: "the weekend", timex: "2026-W47-WE", interval: "2026-11-21 2026-11-23", anchor: text.DCT, why: "a past clause takes the weekend that is over"},
			{in: "It fell early last month.", text: "early last month", timex: "2026-10", interval: "2026-10-01 2026-11-01", anchor: text.DCT, mod: text.Start, why: "early narrows the month"},
			{in: "It fell late in the year.", text: "late in the year", timex: "2026", interval: "2026-01-01 2027-01-01", anchor: text.DCT, mod: text.End, why: "late narrows the year"},
			{in: "It came earlier this week.", text: "earlier this week", timex: "2026-W48", interval: "2026-11-23 2026-11-30", anchor: text.DCT, mod: text.Start, why: "the start of the week"},
			{in: "It comes later this year.", text: "later this year", timex: "2026", interval: "2026-01-01 2027-01-01", anchor: text.DCT, mod: text.End, why: "the end of the year"},
			{in: "It came in the week of Oct. 5.", text: "the week of Oct. 5", timex: "2026-W41", interval: "2026-10-05 2026-10-12", anchor: text.Partial, why: "the week that holds the day"},
		},
		"Dates in full": {
			{in: "The treaty was signed Nov. 23, 2015.", text: "Nov. 23, 2015", timex: "2015-11-23", interval: "2015-11-23 2015-11-24", anchor: text.Explicit, why: "month, day and year"},
			{in: "The treaty was signed on 23 November 2015.", text: "23 November 2015", timex: "2015-11-23", interval: "2015-11-23 2015-11-24", anchor: text.Explicit, why: "the day first"},
			{in: "The treaty was signed on the 23rd of November, 2015.", text: "the 23rd of November, 2015", timex: "2015-11-23", interval: "2015-11-23 2015-11-24", anchor: text.Explicit, why: "an ordinal day"},
			{in: "The treaty was signed on 2015-11-23.", text: "2015-11-23", timex: "2015-11-23", interval: "2015-11-23 2015-11-24", anchor: text.Explicit, why: "ISO 8601"},
			{in: "The treaty was signed on 11/23/2015.", text: "11/23/2015", timex: "2015-11-23", interval: "2015-11-23 2015-11-24", anchor: text.Explicit, why: "the month first"},
			{in: "The treaty was signed on 23/11/2015.", text: "23/11/2015", timex: "2015-11-23", interval: "2015-11-23 2015-11-24", anchor: text.Explicit, why: "the day can only be first"},
			{in: "The treaty was signed on 23.11.2015.", text: "23.11.2015", timex: "2015-11-23", interval: "2015-11-23 2015-11-24", anchor: text.Explicit, why: "dots put the day first"},
			{in: "The treaty was signed in November 2015.", text: "November 2015", timex: "2015-11", interval: "2015-11-01 2015-12-01", anchor: text.Explicit, why: "a month of a year"},
			{in: "The treaty was signed in 2015.", text: "2015", timex: "2015", interval: "2015-01-01 2016-01-01", anchor: text.Explicit, why: "a year"},
			{in: "The quake struck on Feb. 29, 2024.", text: "Feb. 29, 2024", timex: "2024-02-29", interval: "2024-02-29 2024-03-01", anchor: text.Explicit, why: "a leap day"},
			{in: "The shop closed on Feb. 29.", text: "Feb. 29", timex: "2024-02-29", interval: "2024-02-29 2024-03-01", anchor: text.Partial, why: "the last leap year"},
			{in: "The treaty was signed in mid-2015.", text: "mid-2015", timex: "2015", interval: "2015-01-01 2016-01-01", anchor: text.Explicit, mod: text.Mid, why: "the middle of a year"},
			{in: "The treaty was signed at the end of 2015.", text: "the end of 2015", timex: "2015", interval: "2015-01-01 2016-01-01", anchor: text.Explicit, mod: text.End, why: "the end of a year"},
			{in: "The treaty was signed at the beginning of March 2015.", text: "the beginning of March 2015", timex: "2015-03", interval: "2015-03-01 2015-04-01", anchor: text.Explicit, mod: text.Start, why: "the start of a month"},
		},
		"Partial dates": {
			{in: "The quake struck Nov. 3.", text: "Nov. 3", timex: "2026-11-03", interval: "2026-11-03 2026-11-04", anchor: text.Partial, why: "past: the latest"},
			{in: "The fair opens Dec. 4.", text: "Dec. 4", timex: "2026-12-04", interval: "2026-12-04 2026-12-05", anchor: text.Partial, why: "the next is nearer"},
			{in: "The quake struck in March.", text: "March", timex: "2026-03", interval: "2026-03-01 2026-04-01", anchor: text.Partial, why: "the latest March"},
			{in: "The fair will open in March.", text: "March", timex: "2027-03", interval: "2027-03-01 2027-04-01", anchor: text.Partial, why: "the next March"},
			{in: "The quake struck in December.", text: "December", timex: "2025-12", interval: "2025-12-01 2026-01-01", anchor: text.Partial, why: "eleven months ago, or soon: the latest that is over"},
		},
		"Quarters and fiscal periods": {
			{in: "Sales rose in the third quarter.", text: "the third quarter", timex: "2026-Q3", interval: "2026-07-01 2026-10-01", anchor: text.Partial, why: "a quarter of this year that is over"},
			{in: "Sales rose in Q2 2025.", text: "Q2 2025", timex: "2025-Q2", interval: "2025-04-01 2025-07-01", anchor: text.Explicit, why: "a quarter of a year"},
			{in: "Sales rose in the first half of 2025.", text: "the first half of 2025", timex: "2025-H1", interval: "2025-01-01 2025-07-01", anchor: text.Explicit, why: "a half of a year"},
			{in: "Orders fell in 2Q 2025.", text: "2Q 2025", timex: "2025-Q2", interval: "2025-04-01 2025-07-01", anchor: text.Explicit, why: "a quarter as analysts write it"},
			{in: "Orders fell in 3Q24.", text: "3Q24", timex: "2024-Q3", interval: "2024-07-01 2024-10-01", anchor: text.Explicit, why: "with a year of two digits"},
			{in: "Sales rose in the third quarter of last year.", text: "the third quarter of last year", timex: "2025-Q3", interval: "2025-07-01 2025-10-01", anchor: text.DCT, why: "a quarter of the year before"},
			{in: "Sales rose in fiscal 2025.", text: "fiscal 2025", timex: "FY2025", interval: "", anchor: text.Explicit, why: "a fiscal year is no calendar year"},
			{in: "Sales rose in the fiscal third quarter.", text: "the fiscal third quarter", timex: "FYXXXX-Q3", interval: "", anchor: text.Partial, why: "a fiscal quarter is unresolved"},
			{in: "Net rose in the nine months ended Sept. 30.", text: "nine months", timex: "P9M", interval: "2026-01-01 2026-10-01", anchor: text.Partial, why: "a stretch told by its end"},
			{in: "Net rose in the quarter ended July 31, 2026.", text: "the quarter", timex: "2026-Q2", interval: "2026-05-01 2026-08-01", anchor: text.Explicit, why: "a quarter off the calendar"},
			{in: "Net rose in the first six months of 1989.", text: "the first six months of 1989", timex: "P6M", interval: "1989-01-01 1989-07-01", anchor: text.Explicit, why: "the first units of a year"},
			{in: "Net fell in the last two weeks of June 2026.", text: "the last two weeks of June 2026", timex: "P2W", interval: "2026-06-17 2026-07-01", anchor: text.Explicit, why: "the last units of a month"},
			{in: "Third-quarter net rose to $5 million from $3 million a year earlier.", text: "a year earlier", timex: "2025-Q3", interval: "2025-07-01 2025-10-01", anchor: text.TextAnchor, why: "a quarter is compared with its like"},
			{in: "In the third quarter net rose to $5 million from $3 million a year ago.", text: "a year ago", timex: "2025-Q3", interval: "2025-07-01 2025-10-01", anchor: text.DCT, why: "the same counted from publication"},
			{in: "Third-quarter net rose from the same period last year.", text: "the same period last year", timex: "2025-Q3", interval: "2025-07-01 2025-10-01", anchor: text.TextAnchor, why: "the like quarter in words"},
			{in: "It must be settled by year's end.", text: "by year's end", timex: "2026", interval: "2026-01-01 2027-01-01", anchor: text.DCT, bound: text.By, mod: text.End, why: "a bound at the end of the year"},
			{in: "Profit fell for the full year.", text: "the full year", timex: "2026", interval: "2026-01-01 2027-01-01", anchor: text.DCT, why: "the year of publication"},
		},
		"Seasons": {
			{in: "It dried up last summer.", text: "last summer", timex: "2026-SU", interval: "2026-06-01 2026-09-01", anchor: text.DCT, why: "the summer that is over"},
			{in: "It will dry up next summer.", text: "next summer", timex: "2027-SU", interval: "2027-06-01 2027-09-01", anchor: text.DCT, why: "the summer to come"},
			{in: "It dried up in the summer of 2019.", text: "the summer of 2019", timex: "2019-SU", interval: "2019-06-01 2019-09-01", anchor: text.Explicit, why: "a season of a year"},
			{in: "It froze in the winter of 2019.", text: "the winter of 2019", timex: "2019-WI", interval: "2019-12-01 2020-03-01", anchor: text.Explicit, why: "a winter begins in its year"},
			{in: "It burned in spring 2020.", text: "spring 2020", timex: "2020-SP", interval: "2020-03-01 2020-06-01", anchor: text.Explicit, why: "a season before its year"},
		},
		"Years before and after": {
			{in: "The firm was sold in 2019, and a year earlier it had made a loss.", text: "a year earlier", timex: "2018", interval: "2018-01-01 2019-01-01", anchor: text.TextAnchor, why: "counted from the year named"},
			{in: "The firm was sold in 2019, and the following year it moved.", text: "the following year", timex: "2020", interval: "2020-01-01 2021-01-01", anchor: text.TextAnchor, why: "the year after the one named"},
			{in: "It struck on June 9, 2019, and the day before was calm.", text: "the day before", timex: "2019-06-08", interval: "2019-06-08 2019-06-09", anchor: text.TextAnchor, why: "the day before the one named"},
			{in: "It struck on June 9, 2019, and the next day it rained.", text: "the next day", timex: "2019-06-10", interval: "2019-06-10 2019-06-11", anchor: text.TextAnchor, why: "the day after the one named"},
			{in: "It struck on June 9, 2019, and two weeks later aid came.", text: "two weeks later", timex: "2019-W25", interval: "2019-06-17 2019-06-24", anchor: text.TextAnchor, why: "weeks after the day named"},
			{in: "The year before was dry.", text: "The year before", timex: "XXXX", interval: "", anchor: text.TextAnchor, why: "no antecedent, and never the year before publication"},
		},
		"Weekdays by ordinal": {
			{in: "They meet on the first Monday of May 2027.", text: "the first Monday of May 2027", timex: "2027-05-03", interval: "2027-05-03 2027-05-04", anchor: text.Explicit, why: "an ordinal weekday of a month"},
			{in: "They met on the last Friday of June 2026.", text: "the last Friday of June 2026", timex: "2026-06-26", interval: "2026-06-26 2026-06-27", anchor: text.Explicit, why: "the last of a month"},
			{in: "They met on the second-to-last Thursday of June 2026.", text: "the second-to-last Thursday of June 2026", timex: "2026-06-18", interval: "2026-06-18 2026-06-19", anchor: text.Explicit, why: "counted from the end"},
			{in: "They meet on the third Thursday of next month.", text: "the third Thursday of next month", timex: "2026-12-17", interval: "2026-12-17 2026-12-18", anchor: text.DCT, why: "of a month to come"},
			{in: "They vote on the first Tuesday after Nov. 1, 2028.", text: "the first Tuesday after Nov. 1, 2028", timex: "2028-11-07", interval: "2028-11-07 2028-11-08", anchor: text.Explicit, why: "counted after a day"},
			{in: "The rite is held on the Sunday nearest Nov. 11, 2026.", text: "the Sunday nearest Nov. 11, 2026", timex: "2026-11-08", interval: "2026-11-08 2026-11-09", anchor: text.Explicit, why: "the nearest to a day"},
			{in: "They met on the Friday before Christmas 2025.", text: "the Friday before Christmas 2025", timex: "2025-12-19", interval: "2025-12-19 2025-12-20", anchor: text.Explicit, why: "counted before a feast"},
			{in: "They met on the Monday after the vote.", why: "an event dates nothing"},
		},
		"From and before dates": {
			{in: "It opens two weeks after Easter 2027.", text: "two weeks after Easter 2027", timex: "2027-04-11", interval: "2027-04-11 2027-04-12", anchor: text.Explicit, why: "counted from a feast"},
			{in: "It closed three days before Christmas 2025.", text: "three days before Christmas 2025", timex: "2025-12-22", interval: "2025-12-22 2025-12-23", anchor: text.Explicit, why: "counted back from a feast"},
			{in: "It opens 60 days from March 1, 2027.", text: "60 days from March 1, 2027", timex: "2027-04-30", interval: "2027-04-30 2027-05-01", anchor: text.Explicit, why: "counted from a day"},
			{in: "It opens a week from Tuesday.", text: "a week from Tuesday", timex: "2026-12-08", interval: "2026-12-08 2026-12-09", anchor: text.DCT, why: "counted from the weekday to come"},
			{in: "It opens two weeks from today.", text: "two weeks from today", timex: "2026-12-09", interval: "2026-12-09 2026-12-10", anchor: text.DCT, why: "counted from publication"},
			{in: "Rallies went on two months from Election Day.", text: "Election Day", timex: "2026-11-03", interval: "2026-11-03 2026-11-04", anchor: text.Partial, why: "a distance that may lie before it"},
		},
		"Bounds": {
			{in: "It has grown since 2014.", text: "since 2014", timex: "2014", interval: "2014-01-01 2015-01-01", anchor: text.Explicit, bound: text.Since, why: "since"},
			{in: "The mill has stood still since September 11th.", text: "since September 11th", timex: "2026-09-11", interval: "2026-09-11 2026-09-12", anchor: text.Partial, bound: text.Since, why: "a day of the year"},
			{in: "She planted three June-flowering roses.", text: "June", timex: "2026-06", interval: "2026-06-01 2026-07-01", anchor: text.Partial, why: "three roses, no third of June"},
			{in: "Nothing came before March 2019.", text: "before March 2019", timex: "2019-03", interval: "2019-03-01 2019-04-01", anchor: text.Explicit, bound: text.Before, why: "before"},
			{in: "It must close by Friday.", text: "by Friday", timex: "2026-11-27", interval: "2026-11-27 2026-11-28", anchor: text.DCT, bound: text.By, why: "by"},
			{in: "He stays until Dec. 1.", text: "until Dec. 1", timex: "2026-12-01", interval: "2026-12-01 2026-12-02", anchor: text.Partial, bound: text.Until, why: "until"},
			{in: "It fell after Tuesday.", text: "after Tuesday", timex: "2026-11-24", interval: "2026-11-24 2026-11-25", anchor: text.DCT, bound: text.After, why: "after"},
			{in: "It must close by noon Thursday.", text: "by noon Thursday", timex: "2026-11-26T12:00", interval: "2026-11-26T12:00 2026-11-26T13:00", anchor: text.DCT, bound: text.By, why: "a bound to the hour"},
			{in: "It runs through Saturday.", text: "through Saturday", timex: "2026-11-28", interval: "2026-11-28 2026-11-29", anchor: text.DCT, bound: text.Until, why: "through is until"},
			{in: "It has risen since the end of 2020.", text: "since the end of 2020", timex: "2020", interval: "2020-01-01 2021-01-01", anchor: text.Explicit, bound: text.Since, mod: text.End, why: "since, with a part of a year"},
			{in: "It must be paid no later than Dec. 15.", text: "no later than Dec. 15", timex: "2026-12-15", interval: "2026-12-15 2026-12-16", anchor: text.Partial, bound: text.By, why: "a limit in words"},
		},
		"Ranges": {
			{in: "It ran from Jan. 3 to Jan. 10, 2026.", text: "from Jan. 3 to Jan. 10, 2026", timex: "2026-01-03/2026-01-10", interval: "2026-01-03 2026-01-11", anchor: text.Explicit, why: "both ends are in"},
			{in: "It ran Jan. 3-10, 2026.", text: "Jan. 3-10, 2026", timex: "2026-01-03/2026-01-10", interval: "2026-01-03 2026-01-11", anchor: text.Explicit, why: "a dash"},
			{in: "It ran from January to March 2026.", text: "from January to March 2026", timex: "2026-01/2026-03", interval: "2026-01-01 2026-04-01", anchor: text.Explicit, why: "months"},
			{in: "It ran January-March 2026.", text: "January-March 2026", timex: "2026-01/2026-03", interval: "2026-01-01 2026-04-01", anchor: text.Explicit, why: "months with a dash"},
			{in: "It ran between 2010 and 2014.", text: "between 2010 and 2014", timex: "2010/2014", interval: "2010-01-01 2015-01-01", anchor: text.Explicit, why: "between"},
			{in: "It ran from 2010 to 2014.", text: "from 2010 to 2014", timex: "2010/2014", interval: "2010-01-01 2015-01-01", anchor: text.Explicit, why: "from and to"},
			{in: "It ran from 2010 through 2014.", text: "from 2010 through 2014", timex: "2010/2014", interval: "2010-01-01 2015-01-01", anchor: text.Explicit, why: "through"},
			{in: "The 1939-45 war ended there.", text: "1939-45", timex: "1939/1945", interval: "1939-01-01 1946-01-01", anchor: text.Explicit, why: "two digits end a range of years"},
			{in: "It runs Monday through Thursday.", text: "Monday through Thursday", timex: "2026-11-23/2026-11-26", interval: "2026-11-23 2026-11-27", anchor: text.DCT, why: "weekdays"},
			{in: "It ran from Monday to Wednesday.", text: "from Monday to Wednesday", timex: "2026-11-23/2026-11-25", interval: "2026-11-23 2026-11-26", anchor: text.DCT, why: "weekdays of the past"},
			{in: "It runs 13 to 15 July 2027.", text: "13 to 15 July 2027", timex: "2027-07-13/2027-07-15", interval: "2027-07-13 2027-07-16", anchor: text.Explicit, why: "days before their month"},
			{in: "It runs from the 27th to the 3rd of April 2027.", text: "from the 27th to the 3rd of April 2027", timex: "2027-03-27/2027-04-03", interval: "2027-03-27 2027-04-04", anchor: text.Explicit, why: "days of two months"},
			{in: "It rose from March to date.", text: "from March to date", timex: "2026-03/2026-11-25", interval: "2026-03-01 2026-11-26", anchor: text.DCT, why: "to the day of publication"},
			{in: "The ban lasts from Dec. 18 for 10 days.", text: "from Dec. 18 for 10 days", timex: "2026-12-18/2026-12-27", interval: "2026-12-18 2026-12-28", anchor: text.Partial, why: "a day and a length"},
			{in: "It rained overnight Tuesday into Wednesday.", text: "overnight Tuesday into Wednesday", timex: "2026-11-24TNI", interval: "2026-11-24T18:00 2026-11-25T06:00", anchor: text.DCT, why: "night to day"},
		},
		"Times of day": {
			{in: "It struck at 6:40 a.m. Monday.", text: "6:40 a.m. Monday", timex: "2026-11-23T06:40", interval: "2026-11-23T06:40 2026-11-23T06:41", anchor: text.DCT, why: "a clock before its day"},
			{in: "It struck Monday at 6:40 a.m.", text: "Monday at 6:40 a.m.", timex: "2026-11-23T06:40", interval: "2026-11-23T06:40 2026-11-23T06:41", anchor: text.DCT, why: "a clock after its day"},
			{in: "It struck at 18:40 on Monday.", text: "18:40 on Monday", timex: "2026-11-23T18:40", interval: "2026-11-23T18:40 2026-11-23T18:41", anchor: text.DCT, why: "24 hours"},
			{in: "It struck at 1840 GMT Monday.", text: "1840 GMT Monday", timex: "2026-11-23T18:40", interval: "2026-11-23T18:40 2026-11-23T18:41", anchor: text.DCT, why: "four digits with a zone"},
			{in: "It struck at 11 a.m. local time (1600 GMT) Monday.", text: "11 a.m. local time (1600 GMT) Monday", timex: "2026-11-23T11:00", interval: "2026-11-23T11:00 2026-11-23T12:00", anchor: text.DCT, why: "a second zone in parentheses"},
			{in: "It struck at 9 p.m. EST Monday.", text: "9 p.m. EST Monday", timex: "2026-11-23T21:00", interval: "2026-11-23T21:00 2026-11-23T22:00", anchor: text.DCT, why: "a zone"},
			{in: "It struck at half past three on Monday.", text: "half past three on Monday", timex: "2026-11-23T03:30", interval: "2026-11-23T03:30 2026-11-23T03:31", anchor: text.DCT, why: "words"},
			{in: "It struck at noon Monday.", text: "noon Monday", timex: "2026-11-23T12:00", interval: "2026-11-23T12:00 2026-11-23T13:00", anchor: text.DCT, why: "noon"},
			{in: "It opens from 5 to 7 p.m. Friday.", text: "from 5 to 7 p.m. Friday", timex: "2026-11-27T17:00/2026-11-27T19:00", interval: "2026-11-27T17:00 2026-11-27T20:00", anchor: text.DCT, why: "the half of the day is said once"},
			{in: "It opens Friday from 9 a.m. to 11 a.m.", text: "Friday from 9 a.m. to 11 a.m.", timex: "2026-11-27T09:00/2026-11-27T11:00", interval: "2026-11-27T09:00 2026-11-27T12:00", anchor: text.DCT, why: "the day before the clocks"},
			{in: "It opens Friday, 7 to 9 p.m.", text: "Friday, 7 to 9 p.m.", timex: "2026-11-27T19:00/2026-11-27T21:00", interval: "2026-11-27T19:00 2026-11-27T22:00", anchor: text.DCT, why: "no preposition"},
			{in: "It opens 10 a.m.-2 p.m. Friday.", text: "10 a.m.-2 p.m. Friday", timex: "2026-11-27T10:00/2026-11-27T14:00", interval: "2026-11-27T10:00 2026-11-27T15:00", anchor: text.DCT, why: "a dash"},
			{in: "Shares fell Tuesday from 10 to 8.", text: "Tuesday", timex: "2026-11-24", interval: "2026-11-24 2026-11-25", anchor: text.DCT, why: "figures, no hours"},
		},
		"Hours of a day": {
			{in: "The mill burned in the early morning hours of May 19, 2016.", text: "the early morning hours of May 19, 2016", timex: "2016-05-19TMO", interval: "2016-05-19T04:00 2016-05-19T12:00", anchor: text.Explicit, mod: text.Start, why: "the hours are of the day behind them"},
			{in: "The mill burned in the early morning hours.", why: "of any day"},
			{in: "It was high noon for the mill.", why: "a figure of speech"},
			{in: "The mill was shut by mid-afternoon.", text: "by mid-afternoon", timex: "2026-11-25TAF", interval: "2026-11-25T12:00 2026-11-25T19:00", anchor: text.Partial, bound: text.By, mod: text.Mid, why: "the day told of"},
		},
		"Past and coming stretches": {
			{in: "It fell in the past three weeks.", text: "the past three weeks", timex: "P3W", interval: "2026-11-04 2026-11-25", anchor: text.DCT, why: "a stretch up to publication"},
			{in: "It will fall in the next three weeks.", text: "the next three weeks", timex: "P3W", interval: "2026-11-26 2026-12-17", anchor: text.DCT, why: "a stretch from the day after"},
			{in: "It fell over the past year.", text: "the past year", timex: "P1Y", interval: "2025-11-25 2026-11-25", anchor: text.DCT, why: "a year up to publication"},
			{in: "It fell in the past few months.", text: "the past few months", timex: "PXM", interval: "2026-08-25 2026-11-25", anchor: text.DCT, why: "a vague count stays open"},
			{in: "It fell in recent years.", text: "recent years", timex: "PXY", interval: "", anchor: text.DCT, why: "no length at all"},
			{in: "It fell in the past decade.", text: "the past decade", timex: "P1DE", interval: "2016-11-25 2026-11-25", anchor: text.DCT, why: "a decade"},
			{in: "It fell in the last 3 months and 2 weeks.", text: "the last 3 months and 2 weeks", timex: "P3M2W", interval: "2026-08-11 2026-11-25", anchor: text.DCT, why: "two units"},
		},
		"Decades and centuries": {
			{in: "It was built in the 1990s.", text: "the 1990s", timex: "199", interval: "1990-01-01 2000-01-01", anchor: text.Explicit, why: "a decade"},
			{in: "It was built in the early 1990s.", text: "the early 1990s", timex: "199", interval: "1990-01-01 2000-01-01", anchor: text.Explicit, mod: text.Start, why: "its start"},
			{in: "It was built in the '90s.", text: "the '90s", timex: "199", interval: "1990-01-01 2000-01-01", anchor: text.Partial, why: "the century is the last"},
			{in: "It was built in the nineteen eighties.", text: "the nineteen eighties", timex: "198", interval: "1980-01-01 1990-01-01", anchor: text.Explicit, why: "in words"},
			{in: "It was built in the 19th century.", text: "the 19th century", timex: "18", interval: "1800-01-01 1900-01-01", anchor: text.Explicit, why: "a century"},
			{in: "It was built in the late 19th century.", text: "the late 19th century", timex: "18", interval: "1800-01-01 1900-01-01", anchor: text.Explicit, mod: text.End, why: "its end"},
			{in: "It was built in the 1800s.", text: "the 1800s", timex: "18", interval: "1800-01-01 1900-01-01", anchor: text.Explicit, why: "a century by its hundreds"},
			{in: "It was built in 44 BC.", text: "44 BC", timex: "BC0044", interval: "-0043-01-01 -0042-01-01", anchor: text.Explicit, why: "before Christ"},
			{in: "It was built in A.D. 70.", text: "A.D. 70", timex: "0070", interval: "0070-01-01 0071-01-01", anchor: text.Explicit, why: "after Christ"},
			{in: "It was built in the fifth century BC.", text: "the fifth century BC", timex: "BC04", interval: "-0499-01-01 -0399-01-01", anchor: text.Explicit, why: "a century before Christ"},
		},
		"Sets": {
			{in: "They meet every Friday.", text: "every Friday", timex: "XXXX-WXX-5", interval: "", anchor: text.Explicit, why: "a weekday that recurs"},
			{in: "They meet on Mondays.", text: "Mondays", timex: "XXXX-WXX-1", interval: "", anchor: text.Explicit, why: "a plural weekday"},
			{in: "They meet every two weeks.", text: "every two weeks", timex: "P2W", interval: "", anchor: text.Explicit, why: "a period"},
			{in: "They pay on the 19th of every month.", text: "the 19th of every month", timex: "XXXX-XX-19", interval: "", anchor: text.Explicit, why: "a day of every month"},
			{in: "They open on weekends.", text: "weekends", timex: "P1WE", interval: "", anchor: text.Explicit, why: "weekends"},
			{in: "They pay annually.", text: "annually", timex: "P1Y", interval: "", anchor: text.Explicit, why: "an adverb"},
			{in: "They meet every spring.", text: "every spring", timex: "XXXX-SP", interval: "", anchor: text.Explicit, why: "a season"},
		},
		"Feasts": {
			{in: "The shops closed on Christmas.", text: "Christmas", timex: "2025-12-25", interval: "2025-12-25 2025-12-26", anchor: text.Partial, why: "the latest"},
			{in: "The shops close on Christmas Eve.", text: "Christmas Eve", timex: "2026-12-24", interval: "2026-12-24 2026-12-25", anchor: text.Partial, why: "the next is nearer"},
			{in: "The shops closed on Easter Monday 2026.", text: "Easter Monday 2026", timex: "2026-04-06", interval: "2026-04-06 2026-04-07", anchor: text.Explicit, why: "a movable feast"},
			{in: "The shops closed on Thanksgiving 2025.", text: "Thanksgiving 2025", timex: "2025-11-27", interval: "2025-11-27 2025-11-28", anchor: text.Explicit, why: "the fourth Thursday"},
			{in: "Clocks go back at the end of daylight saving time in 2026.", text: "end of daylight saving time in 2026", timex: "2026-11-01", interval: "2026-11-01 2026-11-02", anchor: text.Explicit, why: "clocks"},
		},
		"References without a date": {
			{in: "The ship is now at sea.", text: "now", timex: "PRESENT_REF", interval: "", anchor: text.DCT, why: "the present"},
			{in: "It was recently sold.", text: "recently", timex: "PAST_REF", interval: "", anchor: text.DCT, why: "the past"},
			{in: "It will be sold in the near future.", text: "the near future", timex: "FUTURE_REF", interval: "", anchor: text.DCT, why: "the future"},
			{in: "It was worse in the past.", text: "the past", timex: "PAST_REF", interval: "", anchor: text.DCT, why: "the past in general"},
			{in: "The delay is counted in days.", why: "a measure"},
			{in: "They talked for years.", text: "years", timex: "PXY", interval: "", anchor: text.Explicit, why: "a length left open"},
		},
		"The desk's list": {
			{in: "LYON, Nov. 22 (AP) - The dam held.", text: "Nov. 22", timex: "2026-11-22", interval: "2026-11-22 2026-11-23", anchor: text.Partial, why: "a dateline"},
			{in: "Nov. 11 marked the fifth anniversary of the fire.", text: "Nov. 11", timex: "2026-11-11", interval: "2026-11-11 2026-11-12", anchor: text.Partial, why: "the day of an anniversary"},
			{in: "She left in the early hours of Sunday.", text: "Sunday", timex: "2026-11-22", interval: "2026-11-22 2026-11-23", anchor: text.DCT, why: "hours of a day"},
			{in: "It opens Tuesday evening, Dec. 1.", text: "Tuesday evening, Dec. 1", timex: "2026-12-01TEV", interval: "2026-12-01T18:00 2026-12-02", anchor: text.Partial, why: "a part of the day between weekday and date"},
			{in: "Clocks go back at 2 a.m. on Sunday, Nov. 1, 2026.", text: "2 a.m. on Sunday, Nov. 1, 2026", timex: "2026-11-01T02:00", interval: "2026-11-01T02:00 2026-11-01T03:00", anchor: text.Explicit, why: "the hour of the change"},
			{in: "It began at 0300 GMT on March 29, 2026.", text: "0300 GMT on March 29, 2026", timex: "2026-03-29T03:00", interval: "2026-03-29T03:00 2026-03-29T03:01", anchor: text.Explicit, why: "a zone before its date"},
			{in: "It closed on Dec. 31, 1999.", text: "Dec. 31, 1999", timex: "1999-12-31", interval: "1999-12-31 2000-01-01", anchor: text.Explicit, why: "the last day of a century"},
			{in: "It starts on Jan. 1, 2027.", text: "Jan. 1, 2027", timex: "2027-01-01", interval: "2027-01-01 2027-01-02", anchor: text.Explicit, why: "the first day of a year"},
			{in: "He died on or about Oct. 3, 2026.", text: "about Oct. 3, 2026", timex: "2026-10-03", interval: "2026-10-03 2026-10-04", anchor: text.Explicit, why: "about, before a date"},
			{in: "It began around 1890.", text: "around 1890", timex: "1890", interval: "1890-01-01 1891-01-01", anchor: text.Explicit, why: "about a year"},
			{in: "It is open until the end of next month.", text: "until the end of next month", timex: "2026-12", interval: "2026-12-01 2027-01-01", anchor: text.DCT, bound: text.Until, mod: text.End, why: "a bound at the end of a month to come"},
			{in: "It has been shut since Thursday.", text: "since Thursday", timex: "2026-11-19", interval: "2026-11-19 2026-11-20", anchor: text.DCT, bound: text.Since, why: "since a weekday"},
			{in: "It has been shut since last month.", text: "since last month", timex: "2026-10", interval: "2026-10-01 2026-11-01", anchor: text.DCT, bound: text.Since, why: "since a month"},
			{in: "The rule applies after Jan. 1, 2027.", text: "after Jan. 1, 2027", timex: "2027-01-01", interval: "2027-01-01 2027-01-02", anchor: text.Explicit, bound: text.After, why: "after a date"},
			{in: "The plan was drawn up for 2030.", text: "2030", timex: "2030", interval: "2030-01-01 2031-01-01", anchor: text.Explicit, why: "a year that is aimed at"},
			{in: "It will be built in the 2030s.", text: "the 2030s", timex: "203", interval: "2030-01-01 2040-01-01", anchor: text.Explicit, why: "a decade to come"},
			{in: "It rained in July and August.", text: "August", timex: "2026-08", interval: "2026-08-01 2026-09-01", anchor: text.Partial, why: "two months"},
			{in: "They met on April 24 and 26, 2026.", text: "26, 2026", timex: "2026-04-26", interval: "2026-04-26 2026-04-27", anchor: text.Explicit, why: "a day whose month stands before the first"},
		},
	}
}

func TestNewsTimes(t *testing.T) {
	for kind, rows := range newsTimes() {
		t.Run(kind, func(t *testing.T) {
			for _, tt := range rows {
				checkNewsTime(t, tt)
			}
		})
	}
}

func checkNewsTime(t *testing.T, tt newsTime) {
	d := &text.Document{Text: tt.in, Date: civil(2026, 11, 25)}
	sentences, err := Sentences(context.Background(), d)
	require.NoError(t, err)
	var found []string
	for i := range sentences {
		for _, m := range sentences[i].Mentions {
			v, ok := m.Value.(*text.Time)
			if !ok {
				continue
			}
			words := tt.in[m.Span.Start:m.Span.End]
			found = append(found, words)
			if words != tt.text {
				continue
			}
			if tt.bound == "" {
				tt.bound = text.NoBound
			}
			assert.Equal(t, tt.timex, v.TIMEX, "%s: %s", tt.in, tt.why)
			assert.Equal(t, tt.interval, written(v.Interval), "%s: %s", tt.in, tt.why)
			assert.Equal(t, tt.anchor, v.Anchor, "%s: %s", tt.in, tt.why)
			assert.Equal(t, tt.bound, v.Bound, "%s: %s", tt.in, tt.why)
			assert.Equal(t, tt.mod, v.Mod, "%s: %s", tt.in, tt.why)
		}
	}
	if tt.text == "" {
		assert.Empty(t, found, "%s: %s", tt.in, tt.why)
		return
	}
	assert.Contains(t, found, tt.text, "%s: %s", tt.in, tt.why)
}
