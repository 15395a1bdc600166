package detector

import (
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/atodds/atodds/align"
	"github.com/atodds/atodds/align/text"
)

func TestDaysApart(t *testing.T) {
	var none time.Time
	day := time.Date(2026, 5, 2, 18, 0, 0, 0, time.UTC)
	for _, row := range []struct {
		why         string
		left, right time.Time
		event       float64
		want        int
	}{
		{"a day and nearly another", day, day.Add(47 * time.Hour), 0, 1},
		{"the later one first", day.Add(47 * time.Hour), day, 0, 1},
		{"dates tell, whatever the event", day, day.AddDate(0, 1, 0), 1, 31},
		{"no dates, but surely one event", none, none, oneDayEvent, 0},
		{"no dates, and perhaps one event", none, none, oneDayEvent - 0.01, -1},
		{"one date alone tells nothing", day, none, 1, -1},
		{"nor does the other alone", none, day, 1, -1},
	} {
		side := func(date time.Time) *text.Sentence { return &text.Sentence{Document: &text.Document{Date: date}} }
		p := align.Pair{Left: side(row.left), Right: side(row.right), Event: row.event}
		assert.Equal(t, row.want, daysApart(&p), row.why)
	}
}

// Two tellings of one sentence in reports without dates are held against each other
// where these are surely of one event.
func TestUndatedReportsOfOneEvent(t *testing.T) {
	lines := []string{
		"The owner of the burnt sawmill at Hallinge said that she would not go to court over the lost licence.",
		"The parish of Hallinge took the licence of the sawmill away in March, when sparks from its chimney had lit the reeds.",
		"Eleven joiners worked at the sawmill until the fire, and a foreman named Brask.",
	}
	found := func(report []string) int {
		told := func(lines []string) *text.Document {
			return &text.Document{Name: lines[0], Text: strings.Join(lines, "\n\n")}
		}
		var d Detector
		n := 0
		for f, err := range d.Detect(t.Context(), func(yield func(*text.Document, error) bool) {
			_ = yield(told(lines), nil) && yield(told(report), nil)
		}) {
			require.NoError(t, err)
			assert.Equal(t, "polarity", f.Kind)
			n++
		}
		return n
	}
	turned := strings.Replace(lines[0], "would not go", "would go", 1)
	assert.Equal(t, 1, found([]string{turned, lines[1], "Brask, the foreman of the sawmill at Hallinge, lost his tools in the fire."}))
	assert.Zero(t, found([]string{turned, "Snow fell on the harbour of Tarn all day.", "The choir of Tarn sang in a barn."}), "of nothing else in common")
}
