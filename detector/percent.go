package detector

import (
	"github.com/atodds/atodds/align/text"
	"github.com/atodds/atodds/detector/internal/counted"
)

var percentage = Comparator{
	Name: "percent",
	Doc: `percentages and percentage points

Levels are compared with levels and changes with changes: a rate that rose
to 4 percent is not one that rose by 4 percent, and a rise of 2 percent is
not one of 2 points. A rise from 4 to 6 percent is one of two points, and of
half of what it was. A share in words (one in five, most) is compared with
a percentage.`,
	Kinds:    []text.Kind{text.KindQuantity},
	Severity: Error,
	Compare: func(c *Comparison) {
		c.quantities(func(l, r *text.Quantity) bool {
			return percents(l.Dimension, r.Dimension) || percents(r.Dimension, l.Dimension)
		})
		c.changes(func(by *text.Quantity) bool { return by.Dimension == text.Point || counted.IsShare(by.Dimension) })
	},
}

// percents reports whether a is a percentage or a number of points, and b a
// share or a change that it compares with.
func percents(a, b text.Dimension) bool {
	return (a == text.Percent || a == text.Point) && (b == text.Percent || b == text.Point || b == text.Ratio)
}
