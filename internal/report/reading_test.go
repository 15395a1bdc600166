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
