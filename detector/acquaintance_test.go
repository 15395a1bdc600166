package detector_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// What two reports of one event tell of one person, in sentences that have
// nothing else in common.
func TestAcquaintances(t *testing.T) {
	for _, row := range []struct{ why, kind, left, right, want string }{
		{"another office", "title",
			"Transport Minister Edda Ruhl opened a soup kitchen at noon.", "Schools in the valley got new roofs, said Energy Minister Edda Ruhl.",
			"Transport Minister; elsewhere Energy Minister (another office)"},
		{"the same office in other words", "title",
			"Transport Minister Edda Ruhl opened a soup kitchen at noon.", "Schools in the valley got new roofs, said Edda Ruhl, the minister of transport.", ""},
		{"another person", "title",
			"Transport Minister Edda Ruhl opened a soup kitchen at noon.", "Schools in the valley got new roofs, said Energy Minister Pere Roca.", ""},
		{"a former office", "title",
			"Transport Minister Edda Ruhl opened a soup kitchen at noon.", "Schools in the valley got new roofs, said former Energy Minister Edda Ruhl.", ""},
		{"another age", "age",
			"Below deck Peter Hansen, 58, was asleep.", "A helicopter brought 85-year-old Peter Hansen to a clinic in Tarn.",
			"58; elsewhere 85-year-old (the same digits in another order)"},
		{"the same age", "age",
			"Below deck Peter Hansen, 58, was asleep.", "A helicopter brought 58-year-old Peter Hansen to a clinic in Tarn.", ""},
		{"father and son", "age",
			"Below deck Peter Hansen, 58, was asleep.", "A helicopter brought Peter Hansen, 85, to a clinic in Tarn. His son Peter Hansen, 58, was unhurt.", ""},
		{"a score, not an age", "age",
			"Below deck Peter Hansen, 58, was asleep.", "At the chess evening Peter Hansen won in 85 moves.", ""},
	} {
		var want []string
		if row.want != "" {
			want = []string{row.want}
		}
		assert.Equal(t, want, reportedTwice(t, row.kind, row.left, row.right), row.why)
		assert.Len(t, reportedTwice(t, row.kind, row.right, row.left), len(want), "the other way round: %s", row.why)
	}
}
