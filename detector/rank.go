package detector

import "github.com/atodds/atodds/align/text"

var rank = Comparator{
	Name: "rank",
	Doc: `places in an order

Ordinals are compared where they rank the same things: a third victory is
no fourth one. Ranks are exact.`,
	Kinds:    []text.Kind{text.KindQuantity},
	Severity: Error,
	Compare: func(c *Comparison) {
		c.quantities(ofDimension(text.Rank))
	},
}
