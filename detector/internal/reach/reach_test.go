package reach

import (
	"math"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/atodds/atodds/align/text"
)

func TestMeets(t *testing.T) {
	open := math.Inf(1)
	for _, row := range []struct {
		why  string
		a, b Reach
		want bool
	}{
		{"one point", Between(3, 3), Between(3, 3), true},
		{"ends that touch", Between(1, 3), Between(3, 5), true},
		{"apart", Between(1, 3), Between(3.1, 5), false},
		{"a miss that reckoning in floats explains", Between(0.1, 0.3), Between(0.1+0.2, 0.5), true},
		{"no end above", Between(7, open), Between(1e9, 1e9), true},
		{"no end above, and below its begin", Between(7, open), Between(5, 6), false},
	} {
		assert.Equal(t, row.want, row.a.Meets(row.b), row.why)
		assert.Equal(t, row.want, row.b.Meets(row.a), "exchanged: %s", row.why)
	}
}

// What two honest figures come to lies within the reach of the result.
func TestArithmetic(t *testing.T) {
	a, b := Between(9, 11), Between(3, 5)
	for _, x := range []float64{9, 10.2, 11} {
		for _, y := range []float64{3, 4.4, 5} {
			assert.True(t, a.Plus(b).Meets(Between(x+y, x+y)), "%g + %g", x, y)
			assert.True(t, a.Minus(b).Meets(Between(x-y, x-y)), "%g - %g", x, y)
			assert.True(t, a.Times(b).Meets(Between(x*y, x*y)), "%g * %g", x, y)
			assert.True(t, a.Over(b).Meets(Between(x/y, x/y)), "%g / %g", x, y)
		}
	}
	assert.Equal(t, Between(4, 8), a.Minus(b), "no further than the ends")
}

// Who sets figures beside each other that follow from one another prints
// small ones to the unit.
func TestStated(t *testing.T) {
	q := &text.Quantity{Dimension: text.Count, Num: text.Int(90), Hi: text.Int(90), Grain: text.Int(10)}
	assert.False(t, Stated(q, text.Profile{}).Meets(Between(93, 93)), "90, beside the 100 it fell from")
	q.Num, q.Hi, q.Grain = text.Int(90_000), text.Int(90_000), text.Int(10_000)
	assert.True(t, Stated(q, text.Profile{}).Meets(Between(92_000, 92_000)), "90,000 is round")
}

func TestFigured(t *testing.T) {
	for want, x := range map[string]float64{"12.3": 12.345, "0.5": 0.5, "1235": 1234.6, "7": 7.0004} {
		assert.Equal(t, want, Figured(x))
	}
}
