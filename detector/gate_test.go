package detector

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"

	"github.com/atodds/atodds/align/text"
)

// One numeral as percent and as percentage points is a slip where both tell a
// change; else the two measure different things.
func TestPercentForPoints(t *testing.T) {
	of := func(n int64, d text.Dimension, s text.Slot) figure {
		q := &text.Quantity{Dimension: d, Num: text.Int(n), Hi: text.Int(n), Grain: text.Int(1), Form: text.Digits, Slot: s}
		return newFigure(q, text.Strict(), time.Time{})
	}
	for _, row := range []struct {
		why  string
		l, r figure
		want bool
	}{
		{"a change of five", of(5, text.Percent, text.BySlot), of(5, text.Point, text.BySlot), true},
		{"changes of other figures", of(5, text.Percent, text.BySlot), of(6, text.Point, text.BySlot), false},
		{"a level and a change", of(5, text.Percent, text.Level), of(5, text.Point, text.BySlot), false},
		{"a change and a level", of(5, text.Percent, text.BySlot), of(5, text.Point, text.Level), false},
		{"a share and an age", of(5, text.Percent, text.BySlot), of(5, text.Age, text.BySlot), false},
	} {
		assert.Equal(t, row.want, percentForPoints(row.l, row.r), row.why)
		assert.Equal(t, row.want, percentForPoints(row.r, row.l), row.why)
	}
}
