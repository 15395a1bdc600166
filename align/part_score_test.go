package align_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/atodds/atodds/align"
)

// Two sentences of several facts each are a pair where one fact stands in both,
// and the pair is about that.
func TestFactAmongOthers(t *testing.T) {
	const long = "Governor Ilse Brandt dismissed the harbour master of Lindmar on Tuesday, ordered an inquiry into the collapse of the north crane " +
		"that killed 12 dockworkers, and promised grants for the fishing fleet."
	for _, row := range []struct {
		other, part, why string
		pair             bool
	}{
		{"The parliament in Oststrand debated a ban on night flights, while an inquiry into the collapse of the north crane that killed 14 dockworkers " +
			"went on, and a welder from the Halden shipyard won the lottery.", "while an inquiry into the collapse of the north crane that killed 14 dockworkers went on",
			"the second fact of one is the second of the other", true},
		{"Unions marched through the old town over pensions, and the harbour master of Lindmar was dismissed by Governor Ilse Brandt, whose " +
			"coalition wants to sell the ferry terminal to a Danish fund.", "and the harbour master of Lindmar was dismissed by Governor Ilse Brandt",
			"the first fact of one is the second of the other", true},
		{"The parliament in Oststrand debated a ban on night flights and heard a report on the collapse of prices, while a crane flew over the " +
			"choir of the dockworkers, who sang of an inquiry.", "", "the same words stand in no clause together", false},
	} {
		t.Run(row.why, func(t *testing.T) {
			for _, swapped := range []bool{false, true} {
				a, b := long, row.other
				if swapped {
					a, b = b, a
				}
				pairs := collect(t, align.Aligner{}, document("a", a), document("b", b))
				if !row.pair {
					assert.Empty(t, pairs)
					continue
				}
				require.Len(t, pairs, 1)
				side, part := pairs[0].Right, pairs[0].RightPart
				if swapped {
					side, part = pairs[0].Left, pairs[0].LeftPart
				}
				assert.Equal(t, row.part, words(side, part))
			}
		})
	}
}
