package detector

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"

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
