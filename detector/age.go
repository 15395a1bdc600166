package detector

import "github.com/atodds/atodds/align/text"

var age = Comparator{
	Name: "age",
	Doc: `how old

Ages are exact, but a birthday may lie between two dates of writing: 34 and
35 are at odds only in reports of one day. A decade ("in her 30s") holds
its ten years. Two reports of one event are asked for the ages that stand beside
a full name, in whatever sentences; who has two ages in one report is two
persons.`,
	Kinds:    []text.Kind{text.KindQuantity},
	Severity: Error,
	Compare: func(c *Comparison) {
		c.quantities(ofDimension(text.Age))
	},
	Acquaint: acquaintAges,
}
