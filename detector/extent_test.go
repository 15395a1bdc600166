package detector

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestExtents(t *testing.T) {
	const rest = " of the hostages were freed on Sunday, the army said."
	for _, row := range []struct {
		left, right string
		want        Verdict // "" for no finding
		why         string
	}{
		{"Not all", "None", "", "none are not all"},
		{"Not all", "Some", "", "some and not all"},
		{"Not all", "Most", "", "most are not all"},
		{"Only some", "Not all", "", "some and no more"},
		{"Nearly all", "Most", "", "nearly all are most"},
		{"Virtually all", "Most", "", "in other words"},
		{"Almost none", "Few", "", "almost none are few"},
		{"All but two", "Most", "", "an exception"},
		{"Far from all", "Some", "", "far from all are not all"},
		{"By no means all", "Some", "", "nor are these"},
		{"Nearly all", "None", Contradiction, "nearly all are not none"},
		{"Nearly all", "Few", Contradiction, "nor few"},
		{"Almost none", "Most", Contradiction, "almost none are not most"},
		{"Some", "Most", Drift, "some, and most"},
	} {
		for _, pair := range [][2]string{{row.left, row.right}, {row.right, row.left}} {
			found := compared(t, pair[0]+rest, pair[1]+rest, "scope")
			if row.want == "" {
				assert.Empty(t, found, "%s against %s: %s", pair[0], pair[1], row.why)
				continue
			}
			if assert.Len(t, found, 1, "%s against %s: %s", pair[0], pair[1], row.why) {
				assert.Equal(t, row.want, found[0].Verdict, row.why)
			}
		}
	}
}
