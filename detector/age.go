package detector

import "github.com/atodds/atodds/align/text"

var age = Comparator{
	Name: "age",
	Doc: `how old

Ages are exact, but a birthday may lie between two dates of writing: 34 and
35 are at odds only in reports of one day. A decade ("in her 30s") holds
its ten years.`,
	Kinds:    []text.Kind{text.KindQuantity},
	Severity: Error,
	Compare: func(c *Comparison) {
		c.quantities(ofDimension(text.Age))
	},
}
