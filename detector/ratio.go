package detector

import "github.com/atodds/atodds/align/text"

var ratio = Comparator{
	Name: "ratio",
	Doc: `fractions, odds and multiples

One in four, two-thirds, half, tripled: shares are compared with shares and
multiples with multiples. A rise of 200 percent is a tripling; one of 300
percent is not.`,
	Kinds:    []text.Kind{text.KindQuantity},
	Severity: Error,
	Compare: func(c *Comparison) {
		c.quantities(func(l, r *text.Quantity) bool {
			return ofDimension(text.Ratio)(l, r) || ofDimension(text.Multiple)(l, r) ||
				l.Dimension == text.Multiple && r.Dimension == text.Percent ||
				l.Dimension == text.Percent && r.Dimension == text.Multiple
		})
	},
}
