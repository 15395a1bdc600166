package detector

import "github.com/atodds/atodds/align/text"

var money = Comparator{
	Name: "money",
	Doc: `sums of money

Sums are compared in one currency. A million for a billion is named as a
slip of scale; one number under the signs of two currencies as a slip of
the sign. Sums in two currencies do not compare without a rate, and a wage
by the hour does not compare with one by the week.`,
	Kinds:    []text.Kind{text.KindQuantity},
	Severity: Error,
	Compare: func(c *Comparison) {
		c.quantities(ofDimension(text.Money))
		c.changes(func(by *text.Quantity) bool { return by.Dimension == text.Money })
	},
}
