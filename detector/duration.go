package detector

import "github.com/atodds/atodds/align/text"

var duration = Comparator{
	Name: "duration",
	Doc: `how long it took

Durations are compared after exact conversion: ninety minutes are an hour
and a half, and not two hours. "Two hours" allows what rounds to it;
"more than an hour and a half" suggests less than two.`,
	Kinds:    []text.Kind{text.KindQuantity},
	Severity: Error,
	Compare: func(c *Comparison) {
		c.quantities(ofDimension(text.Duration))
	},
}
