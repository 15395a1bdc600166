package detector

import (
	"github.com/atodds/atodds/align"
	"github.com/atodds/atodds/detector/internal/frame"
)

// otherFrame refuses two figures that are told in different frames: a
// forecast is no result, a quarter is no year, and what the police counted is
// not what the organisers claim. It returns nil where nothing speaks against
// the comparison.
func (c *Comparison) otherFrame(m align.Match) *Ruling {
	switch why := frame.Other(c.Pair, m.Left, m.Right, c.sure(m)); why {
	case "":
		return nil
	case frame.Foretold:
		return ptr(notComparable(NoDate, string(why)))
	default:
		return ptr(notComparable(Role, string(why)))
	}
}

// sure reports whether a match was chosen among all mentions of two passages,
// and beyond doubt.
func (c *Comparison) sure(m align.Match) bool {
	return c.Pair.Whole && c.Pair.Score*m.Score >= surely
}

// certain reports whether a match stands at one place of two tellings in much
// the same words.
func (c *Comparison) certain(m align.Match) bool {
	sure := c.Pair.Score * m.Score
	return c.Pair.Whole && sure >= certainly || c.Pair.NearCopy && sure >= certainlyCopied
}
