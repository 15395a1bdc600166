package detector

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/atodds/atodds/align/text"
)

// "Some days later" is not "some weeks later", whatever both count from; but what
// is a number of one unit may be as long as a number of another.
func TestSteps(t *testing.T) {
	step := func(n int, g text.Grain, approx bool) when {
		return when{Time: &text.Time{Offset: n, Grain: g, Approx: approx}}
	}
	for _, row := range []struct {
		why   string
		l, r  when
		apart bool
	}{
		{"some days, some months", step(3, text.Day, true), step(3, text.Month, true), true},
		{"some days before, some months before", step(-3, text.Day, true), step(-3, text.Month, true), true},
		{"ten days are nearly two weeks", step(10, text.Day, true), step(2, text.Week, true), false},
		{"one of them is a plain number", step(3, text.Day, true), step(3, text.Month, false), false},
		{"before and after", step(-3, text.Day, true), step(3, text.Month, true), false},
		{"in one unit numbers are compared elsewhere", step(1, text.Month, true), step(9, text.Month, true), false},
		{"no step at all", step(0, text.Day, true), step(3, text.Month, true), false},
		{"hours make no days", step(3, text.Hour, true), step(3, text.Month, true), false},
	} {
		for _, sides := range [][2]when{{row.l, row.r}, {row.r, row.l}} {
			assert.Equal(t, row.apart, ruleSteps(sides[0], sides[1]) != nil, row.why)
		}
	}
}
