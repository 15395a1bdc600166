package detector

import "github.com/atodds/atodds/align/text"

var clockTime = Comparator{
	Name: "time",
	Doc: `at what time of day

Clock times are compared in one zone where both name theirs. A time given
to the hour holds a quarter of an hour on either side. Whole hours apart
with one zone unknown say nothing.`,
	Kinds:    []text.Kind{text.KindTime},
	Severity: Error,
	Compare: func(c *Comparison) {
		c.times(isClock, ruleClocks)
	},
}
