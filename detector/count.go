package detector

import "github.com/atodds/atodds/align/text"

var count = Comparator{
	Name: "count",
	Doc: `how many: people, homes, votes

Two counts are set against each other where they count the same things in
the same role: the killed are not the injured. Small counts are exact,
round ones reach as far as their rounding, and a hedge widens either. A
toll that grew between two dates of writing is an update; one that fell is
a regression. A figure that is the sum of two others, or that stands
elsewhere in the other sentence, is no disagreement.`,
	Kinds:    []text.Kind{text.KindQuantity},
	Severity: Error,
	Compare: func(c *Comparison) {
		c.quantities(ofDimension(text.Count, text.Score))
		c.changes(func(by *text.Quantity) bool { return by.Dimension == text.Count })
	},
}
