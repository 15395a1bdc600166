package report

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestReadable(t *testing.T) {
	for _, test := range []struct{ value, want, why string }{
		{"(PT1H30M,)", "more than 1 h 30 min", "an open bound of a length of time"},
		{"[200,)", "200 or more", "a bound that holds its end"},
		{"(,200)", "less than 200", "from above"},
		{"(,200] EUR", "(,200] EUR", "no form of a value"},
		{"(,12 %]", "12 % or less", "with its unit"},
		{"~60 mile", "about 60 mile", "a hedge"},
		{"<~2", "nearly 2", "below"},
		{">~2", "just over 2", "above"},
		{"50..59 year", "50 to 59 year", "a range"},
		{"3800000 EUR", "3,800,000 EUR", "a long number"},
		{"-12500.5", "-12,500.5", "of either sign"},
		{"2015", "2015", "four digits may be a year"},
		{"PT2H", "2 h", "hours"},
		{"56300000000 USD to 89600000000 USD", "56,300,000,000 USD to 89,600,000,000 USD", "the two ends of a change"},
		{"12000 to the mayor", "12000 to the mayor", "words behind a figure"},
		{"P1Y6M", "1 year 6 months", "a month is no minute"},
		{"P3W", "3 weeks", "weeks"},
		{"PT", "PT", "a length of nothing is none"},
		{"P2X", "P2X", "an unknown unit"},
		{"P", "P", "a letter"},
		{"2026-11-24T07:40", "2026-11-24 07:40", "a time of day"},
		{"(2026-11-24,)", "more than 2026-11-24", "no bound of a date, and no harm"},
		{"XXXX", "a year that is not told", "what a date hangs on is missing"},
		{"before 2014", "before 2014", "a bound in words"},
		{"XXXX-WXX-2", "a Tuesday of unknown date", "a weekday where no date of publication says which"},
		{"XXXX-WXX-7", "a Sunday of unknown date", "weeks begin with Monday"},
		{"XXXX-WXX-9", "XXXX-WXX-9", "a week has seven days"},
		{"XXXX-WXX-3TMO", "the morning of a Wednesday of unknown date", "with a part of the day"},
		{"XXXX-05-03", "May 3 of a year that is not told", "a date without a year"},
		{"XXXX-05-03T07:40", "07:40 on May 3 of a year that is not told", "with a time of day"},
		{"XXXX-XX-XXT07:40", "07:40 on a day that is not told", "a time of day alone"},
		{"XXXX-XX-03", "day 3 of a month that is not told", "a day of the month alone"},
		{"XXXX-13-03", "XXXX-13-03", "a year has twelve months"},
		{"XXXX-05", "May of a year that is not told", "a month"},
		{"XXXX-Q3", "the third quarter of a year that is not told", "a quarter"},
		{"2026-Q3", "the third quarter of 2026", "of a year that is known"},
		{"2026-SU", "the summer of 2026", "a season"},
		{"2026-W07", "week 7 of 2026", "a week by its number"},
		{"2026-W07-WE", "the weekend of week 7 of 2026", "its end"},
		{"2026-W-1", "2026-W-1", "no number of a week"},
		{"2026-05-05TMO", "the morning of 2026-05-05", "a part of a day"},
		{"2026-05-05TXX", "2026-05-05TXX", "an unknown part of a day"},
		{"before XXXX-05", "before May of a year that is not told", "a bound of what is open"},
		{"beside XXXX-05", "beside XXXX-05", "a word that is no bound"},
		{"2026-05-03/2026-05-05", "2026-05-03 to 2026-05-05", "the days from the first to the last"},
		{"12/2026-05-05", "12/2026-05-05", "no first day"},
		{"199", "199", "a decade is written as a number is"},
		{"(someone,)", "(someone,)", "words in brackets"},
		{"~home", "~home", "words behind a sign"},
		{"", "", "nothing"},
		{"1200000000/day", "1200000000/day", "a rate stays"},
	} {
		assert.Equal(t, test.want, readable(test.value), test.why)
	}
}

// What was read is told where it says more than the words.
func TestReading(t *testing.T) {
	for _, test := range []struct{ words, value, want string }{
		{"Harbour master", "harbour master", ""},
		{"12", "12", ""},
		{"12 feet", "12 foot", "12 foot"},
		{"two hours", "PT2H", "2 h"},
	} {
		assert.Equal(t, test.want, (&Side{Text: test.words, Value: test.value}).reading(), test.words)
	}
}

func FuzzReadable(f *testing.F) {
	for _, seed := range []string{"(PT1H30M,)", "50..59 year", "[2,)", "~", "P1Y", "2026-11-24T07:40"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, value string) {
		assert.Equal(t, value == "", readable(value) == "", "nothing comes of nothing alone")
	})
}
